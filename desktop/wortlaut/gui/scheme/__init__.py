"""The editor of the label scheme of a project."""

"""What a person does with a project: the open article, changes, undo, import, export. No Qt."""

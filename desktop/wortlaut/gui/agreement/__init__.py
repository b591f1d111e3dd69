"""The page that shows how far annotators agree."""

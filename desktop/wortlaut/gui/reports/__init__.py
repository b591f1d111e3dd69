"""Articles with their tags on paper: the PDF report."""

"""Reviewing what one person submitted: spans, text, and comments level with the text."""

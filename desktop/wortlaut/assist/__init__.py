"""Finds what a person would want to know: here, articles that are copies of each other. Pure: no files, no window."""

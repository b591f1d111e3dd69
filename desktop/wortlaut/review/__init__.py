"""Compares layers of one article and measures their agreement. Pure: no files, no window."""

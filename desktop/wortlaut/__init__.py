"""Wortlaut: annotate who said what, who commits to what, and under which condition."""

__version__ = "0.1.0"

"""Plots: pure functions make lists of marks out of numbers; a painter and an SVG writer draw them."""

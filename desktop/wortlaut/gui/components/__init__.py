"""Small controls with the look of the program, that any page can use."""

"""The article on the screen: a canvas that lays out, paints and edits spans over a text of any length."""

"""The window. The only package that imports Qt; reads and writes through the session."""

"""File formats: what the program reads and writes, and what each format cannot hold."""

"""What is annotated and how it may change. Standard library only; nothing here knows a file or a window."""

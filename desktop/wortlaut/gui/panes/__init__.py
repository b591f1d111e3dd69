"""What stands around the canvas: title, labels, inspector, lists, status."""

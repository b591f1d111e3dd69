"""Places where the same words are tagged differently, and settling them."""

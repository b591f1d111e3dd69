"""Near-duplicates side by side: what differs, and tags carried over from one to the others."""

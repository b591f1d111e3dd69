"""The article text with the readings of a place above and below the line."""

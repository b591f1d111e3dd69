"""The guidelines beside the text: what is at hand is looked up by one key."""

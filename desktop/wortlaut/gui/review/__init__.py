"""Reviewing: the queue of cards, the text with all versions, the current card, and the review of one person."""

"""Graphemes, words, sentences, quotations and paragraphs: where a text may be divided."""

from wortlaut.domain.boundaries.boundaries import Boundaries, Unit
from wortlaut.domain.boundaries.graphemes import graphemes
from wortlaut.domain.boundaries.paragraphs import paragraphs
from wortlaut.domain.boundaries.sentences import sentences
from wortlaut.domain.boundaries.words import words

__all__ = ["Boundaries", "Unit", "graphemes", "paragraphs", "sentences", "words"]

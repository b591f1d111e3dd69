"""What a rule may look at: the span, its sentence, and what was tagged before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.span import Range, Span

_WORD = re.compile(r"[^\W_]+(?:[-’'\u00ad][^\W_]+)*[’']?")


@dataclass(frozen=True, slots=True)
class Scene:
    """A span to be, and where it stands."""

    text: str
    fragments: tuple[Range, ...]
    boundaries: Boundaries
    language: str
    """Of the article: `de` or `en`."""
    attribute: str
    """Id of the attribute to guess."""
    earlier: Sequence[Span]
    """Spans of the same label that have a value of the attribute."""

    @property
    def english(self) -> bool:
        """Whether the article is English."""
        return self.language == "en"

    @property
    def surface(self) -> str:
        """The words of the span, its fragments joined by a space."""
        return " ".join(self.text[start:end] for start, end in self.fragments)

    @property
    def sentence(self) -> Range:
        """The sentence in which the span begins."""
        return self.boundaries.sentence_at(self.fragments[0][0])

    @property
    def before(self) -> str:
        """The sentence up to the span."""
        return self.text[self.sentence[0] : self.fragments[0][0]]

    @property
    def after(self) -> str:
        """The sentence in which the span ends, from there on."""
        end = self.fragments[-1][1]
        return self.text[end : max(end, self.boundaries.sentence_at(max(end - 1, 0))[1])]


def words(text: str) -> list[str]:
    """Return the words of `text` as they are written, soft hyphens taken out."""
    return [word.replace("\u00ad", "") for word in _WORD.findall(text)]

"""Guesses attribute values from the words of a span and those around it, for a person to confirm or to change.

The scheme says which rule may guess which attribute (`guess`); a rule that is not sure says nothing. Sources of the
cues: the project's guidelines (sections on quote types, actor kinds, commitment status and condition types).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.guesses import cue, marks, name, verb
from wortlaut.domain.guesses.scene import Scene
from wortlaut.domain.scheme import Label
from wortlaut.domain.span import Range, Span

_RULES: Mapping[str, Callable[[Scene], str | None]] = {
    "marks": marks.quote_type,
    "faults": marks.faults,
    "name": name.actor_kind,
    "verb": verb.commitment_status,
    "cue": cue.condition_type,
}


def guess_attributes(
    label: Label,
    text: str,
    fragments: tuple[Range, ...],
    *,
    boundaries: Boundaries,
    language: str,
    known: Iterable[Span] = (),
) -> dict[str, str]:
    """Return attribute ids with the values that the words suggest, none that the label does not have.

    `fragments` are code points of `text`; `known` are spans of the same article that were tagged before: a name that
    stands again is what it was the first time.
    """
    guessed: dict[str, str] = {}
    for attribute in label.attributes:
        rule = _RULES.get(attribute.guess or "")
        if rule is None:
            continue
        earlier = [span for span in known if span.label == label.id and attribute.id in span.attributes]
        value = rule(Scene(text, fragments, boundaries, language, attribute.id, earlier))
        if value is not None and attribute.value(value) is not None and value != attribute.default:
            guessed[attribute.id] = value
    return guessed


def compiled(*, english: bool) -> Iterator[None]:
    """Compile the patterns that the rules would compile at their first use, some milliseconds before each item."""
    verb.prepare(english=english)
    yield
    cue.prepare()
    yield


_CUES: Mapping[str, Callable[[str, bool], str | None]] = {"verb": verb.telling_word, "cue": cue.first_cue}


def cue_of(label: Label, text: str, language: str) -> str | None:
    """Return the word in a span's text that tells the value of an attribute of its label, None when none does.

    Spans of a label with the same word are alike in what makes them what they are.
    """
    rules = (_CUES.get(attribute.guess or "") for attribute in label.attributes)
    found = (rule(text, language == "en") for rule in rules if rule is not None)
    return next((word for word in found if word is not None), None)

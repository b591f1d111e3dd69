"""The type of a condition, read off its cue word; its logic is not worked out."""

import re
from functools import cache

from wortlaut.domain.boundaries.verbs import is_finite
from wortlaut.domain.guesses.scene import Scene, words

# the first one that is found decides; "before" are the words in front of the span, which may hold a lone "erst"
_UNLESS = r"es\s+sei\s+denn|außer(?:\s+wenn)?|unless|except(?:\s+if)?|sonst|otherwise"
_ONLY_IF = r"""
    (?:nur|erst|lediglich|allein),?\s+(?:dann,?\s+)?(?:wenn|falls|sofern|mit|bei|unter|im)
    | vorausgesetzt | unter\s+der\s+(?:bedingung|voraussetzung|maßgabe) | nicht\s+ohne | ohne
    | only\s+(?:if|when|with|once|after|on) | provided | providing | on\s+(?:the\s+)?condition
    | not\s+without | without | not\s+(?:unless|until|before)
"""
_AFTER = r"""
    sobald | nachdem | (?:erst\s+)?nach\b | bis\b | ab\b | once | as\s+soon\s+as | after | until | when
"""
_IF = r"""
    wenn | falls | sofern | soweit | solange | im\s+falle? | (?:für|in)\s+\w+\s+fall | bei\b | beim | sollten?
    | if | in\s+case | should | as\s+long\s+as | so\s+long\s+as | were | had
"""
_LONE_ONLY = re.compile(r"\b(?:erst|nur|lediglich|only)\b[^,;:]{0,80},?\s*$", re.IGNORECASE)
_CONJUNCTION = re.compile(
    r"\b(?:nur|erst|wenn|falls|sofern|soweit|solange|sobald|nachdem|vorausgesetzt|unter\s+der|ohne"
    r"|only|if|unless|once|after|until|provided|without)\b",
    re.IGNORECASE,
)
_NEAR = 40
"""A cue farther from the start, in code points, belongs to something else."""
_WHEN = re.compile(r"(?:wenn|falls|sofern|if|when)\b", re.IGNORECASE)


@cache
def _types() -> tuple[tuple[str, re.Pattern[str]], ...]:
    cues = (("unless", _UNLESS), ("only_if", _ONLY_IF), ("after", _AFTER), ("if", _IF))
    return tuple((name, re.compile(rf"(?:{pattern})\b", re.VERBOSE | re.IGNORECASE)) for name, pattern in cues)


def prepare() -> None:
    """Compile the patterns, which their first use would do."""
    _types()


def condition_type(scene: Scene) -> str | None:
    """Return `if`, `only_if`, `unless` or `after` by the first words of the span, None for other words."""
    surface = scene.surface.strip()
    if _WHEN.match(surface) and _LONE_ONLY.search(scene.before):
        return "only_if"
    for name, pattern in _types():
        if pattern.match(surface):
            return name
    # a cue that is not the first word: "und falls …", "allerdings nur mit …"
    found = _CONJUNCTION.search(surface, 0, _NEAR)
    if found is None:
        first = words(surface)
        return "if" if first and is_finite(first, 0, english=scene.english) else None  # "Bricht der Damm, …"
    return next((name for name, pattern in _types() if pattern.match(surface, found.start())), None)


def first_cue(text: str, english: bool) -> str | None:  # noqa: ARG001 - called like its siblings
    """Return the cue that a text begins with, else the first one in it; in small letters."""
    surface = text.strip()
    for _, pattern in _types():
        if found := pattern.match(surface):
            return " ".join(found.group().casefold().split())
    inside = _CONJUNCTION.search(surface, 0, _NEAR)
    return " ".join(inside.group().casefold().split()) if inside else None

"""The check of conditions that nobody tagged: a cue such as `falls` beside a commitment.

The cues are those of the project's guidelines (section on the type of a condition), without the ones that mostly say
something else: dates, concessions, indirect questions.
"""

import re
from functools import cache

from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.span import Range, Span

_GERMAN = r"""
    (?:(?:nur|erst|lediglich|allerdings|und|oder|aber)\s*,?\s+)?
    (?:(?<!auch\s)(?<!selbst\s)(?<!sogar\s)(?<!immer\s)(?<!als\s)(?<!wie\s)(?<!außer\s)(?<!dann\s)
        wenn(?!\s+(?:auch|nicht\s+gar|nicht\s+sogar|überhaupt|man\s+so\s+will|möglich))
      | falls | sofern | sobald | solange(?!\s+zuvor) | (?<=,\s)soweit(?!\s+(?:bekannt|ich|wir|möglich))
      | vorausgesetzt | es\s+sei\s+denn | unter\s+der\s+(?:bedingung|voraussetzung|maßgabe)
      | (?<=,\s)bis(?=\s+(?:der|die|das|ein|eine|es|sie|er|man|alle)\s)
    )
"""
_GERMAN_NOMINAL = r"""
    (?:nur|erst|nicht)\s+(?:nach|mit|bei|ohne|unter)\s+(?:\w+\s+){0,3}?
      \w*(?:zustimmung|einigung|einverständnis|mandat|abkommen|waffenruhe|waffenstillstand|garantie|genehmigung
      |erlaubnis|vertrag|absprache|rückendeckung|unterstützung|beteiligung|frieden\w*|beschluss|freigabe|prüfung)\w*
    | nach\s+(?:einem|einer|dem|der)\s+(?:\w+\s+){0,2}?
      (?:waffenstillstand\w*|waffenruhe|friedens\w+|einigung|abkommen\w*)
    | (?:im|für\s+den)\s+fall(?:e)?\s+(?:\w+\s+){1,2}?(?-i:[A-ZÄÖÜ])\w+
    | (?-i:Ohne)\s+(?:\w+\s+){0,3}?(?-i:[A-ZÄÖÜ])\w+(?:\s+(?:aus|von|der|des)\s+(?:\w+\s+)?(?-i:[A-ZÄÖÜ])\w+)*
      (?=[^.!?]*\b(?:nicht|kein\w*|nie)\b)
"""
_GERMAN_FIRST = r"sollte(?:n|st|t)?\s+\w"
"""A condition without a conjunction: the verb is first, and the main clause follows after a comma."""
_ENGLISH = r"""
    (?:(?:only|and|but|or)\s+)?
    (?:(?<!even\s)(?<!as\s)(?<!what\s)(?<!see\s)(?<!know\s)(?<!ask\s)(?<!asked\s)(?<!asks\s)(?<!wonder\s)
        (?<!wondered\s)(?<!doubt\s)(?<!unclear\s)(?<!sure\s)if(?!\s+(?:anything|only|not\s+(?:the|a|all|more)\b))
      | unless | provided(?=\s+(?:that|the|it|we|they|he|she|all|both|no)\b) | providing\s+that
      | as\s+(?:long|soon)\s+as | so\s+long\s+as | on\s+(?:the\s+)?condition | in\s+case(?!\s+of) | in\s+the\s+event
      | once(?=\s+(?:the|a|an|all|both|it|they|he|she|we|there|this|that|an?other|(?-i:[A-Z])))
      | (?<!from\s)until(?=\s+(?:the|a|an|all|both|it|they|he|she|we|there|every|no)\s)(?!\s+the\s+(?:end|early|late))
    )
"""
_ENGLISH_NOMINAL = r"""
    (?:only|not)\s+(?:after|with|without)\s+(?:[\w’']+\s+){0,3}?
      (?:consent|approval|agreement|mandate|ceasefire|guarantees?|permission|deal|treaty|support|backing|vote)
    | in\s+case\s+of\s+(?:an?\s+|the\s+)?\w+
"""
_ENGLISH_FIRST = r"should\s+\w"
_CUES = {"de": (_GERMAN, _GERMAN_NOMINAL), "en": (_ENGLISH, _ENGLISH_NOMINAL)}
_CONCESSION = re.compile(r"(?:auch|selbst|sogar|even|immer|whenever|als|as)\s*,?\s*$", re.IGNORECASE)
_EXCEPTION = re.compile(r"es\s+sei\s+denn,\s+(?=\w)", re.IGNORECASE)
_OPENS = frozenset("„“”\"»«‚‘'(–—-:")


def condition_cue(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """A sentence with a commitment has a condition's cue but no condition.

    Of several commitments in a sentence only the first one is told.
    """
    if span.label != roles["commitment"] or scene.scheme.label(roles["condition"]) is None:
        return None
    if any(other.label == roles["condition"] for other in _linked(span, scene)):
        return None
    for start, end in _sentences(span, scene):
        found = scene.overlapping(start, end)
        if any(other.label == roles["condition"] for other in found):
            continue
        first = min(other.sort_key() for other in found if other.label == roles["commitment"])
        place = cue_clause(scene, start, end) if first == span.sort_key() else None
        if place is not None:
            return Finding((span.id,), {"cue": scene.text[slice(*place)].split()[0]}, place)
    return None


def _linked(span: Span, scene: Scene) -> list[Span]:
    ends = [end for link in scene.content.links_of(span.id) for end in (link.source, link.target) if end != span.id]
    return [scene.content.spans[end] for end in ends if end in scene.content.spans]


def _sentences(span: Span, scene: Scene) -> list[Range]:
    """Return the sentences a span lies in, in text order."""
    found: list[Range] = []
    at = span.start
    while at < span.end and len(found) < _FEW:
        sentence = scene.sentence_at(at)
        if sentence[0] < sentence[1] and sentence not in found[-1:]:
            found.append(sentence)
        at = max(sentence[1], at) + 1
    return found


_FEW = 8
"""Sentences of one commitment that are looked at."""


def cue_clause(scene: Scene, start: int, end: int) -> Range | None:
    """Return the clause of the first cue of a condition in the sentence `[start, end)`, in code points, or None."""
    text = scene.text
    language = "en" if scene.boundaries.language.lower().startswith("en") else "de"
    match = _cues(language).search(text, start, end)
    while match is not None:
        if not _CONCESSION.search(text, start, match.start()):
            found = match.span()
            return found if match["nominal"] else _clause_from(scene, *found, end)
        match = _cues(language).search(text, match.end(), end)
    first = start
    while first < end and text[first] in _OPENS:
        first += 1
    inverted = _inverted(language).match(text, first, end)
    comma = text.find(",", first, end)
    if inverted is None or comma < 0 or text[start:end].rstrip("\"“”»«' ").endswith("?"):
        return None
    return _clause_from(scene, first, inverted.end(), end)


def _clause_from(scene: Scene, low: int, high: int, end: int) -> Range:
    """Return the clause from a cue on, with the main clause that `es sei denn` makes a condition."""
    exception = _EXCEPTION.match(scene.text, low, end)
    clause = scene.boundaries.clause_at(low if exception is None else exception.end())
    last = high if clause is None else max(high, min(clause[1], end))
    if scene.text[last - 1].isspace():
        last = low + len(scene.text[low:last].rstrip())
    return low, last


@cache
def _cues(language: str) -> re.Pattern[str]:
    clausal, nominal = _CUES[language]
    return re.compile(rf"(?<!\w)(?:(?P<nominal>{nominal})|{clausal})(?!\w)", re.VERBOSE | re.IGNORECASE)


@cache
def _inverted(language: str) -> re.Pattern[str]:
    return re.compile(_ENGLISH_FIRST if language == "en" else _GERMAN_FIRST, re.IGNORECASE)

"""Checks of who is missing: a quote beside a name, a commitment that nobody is to keep."""

import re
from collections.abc import Iterator
from functools import cache

from wortlaut.domain.boundaries.edges import trim_white_space
from wortlaut.domain.boundaries.quotations import MARKS
from wortlaut.domain.cues import says
from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.scheme import LinkType
from wortlaut.domain.span import Range, Span, subtract_range

_NEAR = re.compile(r"[^.!?;:\n„“”»«\"]{0,30}")
"""What may stand between a name and its verb: a date, an apposition, no other sentence."""
_DATIVE = re.compile(r"(?:dem|den|einem)\s")
"""What somebody is told behind the verb begins so: `sagte er dem Sender`."""
_TIMES = re.compile(r"\w*(?:abend|morgen|mittag|nacht|woche|monat|jahr)s?", re.IGNORECASE)
_BREAKS = re.compile(r"[;:](?=\s|$)")


def quote_without_speaker(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """A quote has no speaker although a name stands beside it: with a saying verb, a source phrase or a colon."""
    if span.label != roles["label"] or scene.links_from(span.id, roles["link"]):
        return None
    place = speaker_beside(span, scene, roles)
    return None if place is None else Finding((span.id,), {"link": roles["link"], "name": scene.text[slice(*place)]})


def commitment_without_committer(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """Nobody is said to keep a commitment.

    Of a demand that is told only where an actor that has no part in it stands in its sentence: who is to act may be
    left open.
    """
    link_type = scene.scheme.link(roles["link"])
    if link_type is None or span.label != link_type.source or scene.links_from(span.id, link_type.id):
        return None
    if scene.value(span, roles["attribute"]) == roles["open"] and not _free_actor(span, scene, link_type):
        return None
    return Finding((span.id,), {"link": link_type.id})


def speaker_beside(span: Span, scene: Scene, roles: Roles) -> Range | None:
    """Return the name that stands beside a quote as its speaker, in code points, or None.

    A tagged actor counts before any other name, the nearest before one farther off.
    """
    beside = [*_segments(span, scene)]
    link_type = scene.scheme.link(roles["link"])
    target = link_type.target if link_type is not None else ""
    found = [
        (rank, min(abs(span.start - place[1]), abs(place[0] - span.end)), place)
        for segment in beside
        for rank, place in _names(segment, scene, target, before=segment[1] <= span.start)
    ]
    return min(found)[2] if found else None


def _segments(span: Span, scene: Scene) -> Iterator[Range]:
    """Yield what stands beside a quote in its sentences, its holes too; nothing behind a colon or semicolon."""
    first = scene.sentence_at(span.start)[0]
    last = max(scene.sentence_at(max(span.end - 1, span.start))[1], span.end)
    pieces: list[Range] = [(first, last)]
    for fragment in span.fragments:
        pieces = [rest for piece in pieces for rest in subtract_range((piece,), fragment)]
    for start, end in pieces:
        low, high = start, end
        if end <= span.start:
            breaks = [match.end() for match in _BREAKS.finditer(scene.text, start, end)]
            low = max((at for at in breaks if scene.text[at:end].strip()), default=start)
        elif start >= span.end:
            low, high = start, min((match.start() for match in _BREAKS.finditer(scene.text, start, end)), default=end)
        yield trim_white_space(scene.text, low, high)


def _names(segment: Range, scene: Scene, actor: str, *, before: bool) -> Iterator[tuple[tuple[bool, bool], Range]]:
    """Yield the names of a segment that something says are of somebody who speaks, each with its rank: low is likely.

    Tagged actors come before other names and, `before` the quote, who stands before the verb before who is told.
    """
    start, end = segment
    if start >= end:
        return
    text = scene.text
    verbs = [(start + low, start + high) for low, high in says(text[start:end])]
    introduces = text[start:end].rstrip().endswith(":")
    actors = [other for other in scene.overlapping(start, end) if other.label == actor]
    for other in actors:
        place = other.start, other.end
        if start <= other.start and other.end <= end and (introduces or _beside_verb(place, verbs, scene)):
            yield (False, before and not any(verb[0] >= other.end for verb in verbs)), place
    for place in scene.boundaries.name_phrases(start, end):
        if any(other.start < place[1] and other.end > place[0] for other in actors) or not _is_name(place, scene):
            continue
        heads = introduces and place[0] == start and not text[place[1] : end].strip(" :")
        told = not any(verb[0] >= place[1] for verb in verbs)
        if heads or (_beside_verb(place, verbs, scene) and not (told and _DATIVE.match(text, place[0]))):
            yield (True, before and told), place


def _beside_verb(place: Range, verbs: list[Range], scene: Scene) -> bool:
    """Tell whether a verb or source word stands near a name, no other sentence between them."""
    return any(
        _NEAR.fullmatch(scene.text, min(place[1], verb[1]), max(place[0], verb[0])) is not None
        and (verb[1] <= place[0] or place[1] <= verb[0])
        for verb in verbs
    )


def _is_name(place: Range, scene: Scene) -> bool:
    """Tell whether a phrase names somebody: no pronoun, no thing."""
    found = [word for word in re.split(r"[\s()]+", scene.text[slice(*place)]) if word]
    capitals = [word for word in found if word[:1].isupper()]
    if any(mark in MARKS for mark in scene.text[slice(*place)]):
        return False
    return _names_somebody(" ".join(found), scene.boundaries.language) and (bool(capitals) or len(found) > 1)


@cache
def _names_somebody(phrase: str, language: str) -> bool:
    from wortlaut.domain.boundaries import function_words as lists
    from wortlaut.domain.boundaries import name_words as names

    english = language.lower().startswith("en")
    found = phrase.split()
    if len(found) == 1 and found[0].lower() in lists.GERMAN_PRONOUNS | lists.ENGLISH_PRONOUNS:
        return False
    if all(_TIMES.fullmatch(word) for word in found):
        return False
    if any(names.is_role(word, english=english) for word in found):
        return True
    if english:
        proper = [word for word in found[1:] if word[:1].isupper()]
        return bool(proper) or (len(found) == 1 and found[0][:1].isupper())
    determined = found[0].lower() in lists.GERMAN_DETERMINERS
    return not determined and not names.is_common_noun(found[-1])


def _free_actor(span: Span, scene: Scene, link_type: LinkType) -> bool:
    """Tell whether an actor in the sentence of a span has no part yet, or only parts of this kind."""
    start = scene.sentence_at(span.start)[0]
    end = scene.sentence_at(max(span.end - 1, span.start))[1]
    return any(
        other.label == link_type.target and all(link.type == link_type.id for link in scene.content.links_of(other.id))
        for other in scene.overlapping(start, end)
    )

"""The same decision on a card of the same pattern."""

from dataclasses import replace

from wortlaut.domain.card import Card, Category, Reading
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.scheme import Scheme
from wortlaut.review.categories import meant_attributes
from wortlaut.review.patterns import attribute_details, edges


def transfer(card: Card, choice: Choice, other: Card, scheme: Scheme) -> Choice | Problem:
    """Return the choice that decides `other`, a card of the same pattern, as `choice` decides `card`.

    The reading taken is the one that has the same feature: the longer or shorter edge, the label, something or
    nothing, one span or its parts, the attribute values, the link or none. Problems, all hints: `alike_other_aspects`
    (`other` is open in more or other ways), `alike_no_reading` (none or several readings have the feature),
    `alike_own_text` (a free edit holds for its own place only).
    """
    if choice.kind is ChoiceKind.EDIT or choice.links is not None:
        return Problem("alike_own_text", level="hint")
    if set(card.categories) != set(other.categories):
        return Problem("alike_other_aspects", level="hint")
    if choice.kind is not ChoiceKind.TAKE:
        return replace(choice, reading=None)
    feature = _feature(card, card.readings[choice.reading or 0], scheme)
    same = [at for at, reading in enumerate(other.readings) if _feature(other, reading, scheme) == feature]
    return replace(choice, reading=same[0]) if len(same) == 1 else Problem("alike_no_reading", level="hint")


def _feature(card: Card, reading: Reading, scheme: Scheme) -> object:
    """Return what a reading stands for, in words that hold for other cards of the pattern."""
    if not reading.example:
        return "nothing"
    found: list[object] = []
    if Category.MISSING in card.categories:
        found.append("something")
    if Category.LABEL in card.categories:
        found.append(sorted(span.label for span in reading.example))
    if Category.BOUNDARY in card.categories:
        left, right = edges(card)
        found.append((reading.example[0].start == left[0], max(span.end for span in reading.example) == right[1]))
    if Category.SPLIT in card.categories:
        found.append((len(reading.example), max(len(span.fragments) for span in reading.example)))
    if Category.ATTRIBUTE in card.categories:
        disputed = {detail.partition("=")[0] for detail in attribute_details(card, scheme)}
        found.append(
            [
                sorted(item for item in meant_attributes(span, scheme).items() if item[0] in disputed)
                for span in reading.example
            ]
        )
    if Category.LINK in card.categories:
        found.append(sorted(link.type for link in reading.example_links))
    return found

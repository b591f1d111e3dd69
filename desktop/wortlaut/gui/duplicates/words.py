"""Words for rows, hindrances and reasons, in the language of the program."""

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.session.duplicates_by_hand import VetoReason
from wortlaut.session.duplicates_carry import Hindrance, Relation


def relation_word(relation: Relation) -> str:
    """Return how paragraphs relate."""
    translate = QCoreApplication.translate
    words = {
        Relation.SAME: translate("Copies", "the same"),
        Relation.CHANGED: translate("Copies", "changed"),
        Relation.ONLY_A: translate("Copies", "missing in the copy"),
        Relation.ONLY_B: translate("Copies", "only in the copy"),
    }
    return words[relation]


def hindrance_word(why: Hindrance) -> str:
    """Return why a span is not carried over."""
    translate = QCoreApplication.translate
    words = {
        Hindrance.CHANGED: translate("Copies", "words changed"),
        Hindrance.ABSENT: translate("Copies", "not in the copy"),
        Hindrance.TAGGED: translate("Copies", "tagged already"),
        Hindrance.FORBIDDEN: translate("Copies", "a rule forbids it there"),
    }
    return words[why]


def veto_word(reason: VetoReason) -> str:
    """Return why nothing is carried over to a copy."""
    translate = QCoreApplication.translate
    words = {
        VetoReason.OWN_WORDING: translate("Copies", "Own version of the quotes"),
        VetoReason.OTHER_CONTEXT: translate("Copies", "Other meaning there"),
        VetoReason.TAG_ANEW: translate("Copies", "To be tagged anew"),
        VetoReason.NO_COPY: translate("Copies", "No copy at all"),
    }
    return words[reason]


def letter(number: int) -> str:
    """Return the name of the copy with a number from 0 on: B, C, … Z, 27, …; the source is A."""
    return chr(ord("B") + number) if number < 25 else str(number + 2)


def label_name(scheme: Scheme, label_id: str, language: str) -> str:
    """Return the name of a label."""
    label = scheme.label(label_id)
    return label_id if label is None else localized(label.name, language)

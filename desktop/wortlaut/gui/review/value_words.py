"""The factors of a card's value in words."""

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import Category
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.review.compare.words import category_word, label_name
from wortlaut.gui.review.words import agreed_word
from wortlaut.session.review_rows import OpenCard


def factor_words(opened: OpenCard, scheme: Scheme, language: str) -> list[tuple[str, float]]:
    """Return name and value of each factor."""
    translate = QCoreApplication.translate
    found = []
    for factor in opened.value.factors:
        label = label_name(scheme, factor.subject, language)
        kind = str(factor.kind)
        if kind == "category":
            category = category_word(Category(factor.subject)) if factor.subject else agreed_word()
            words = translate("ValuePanel", "Category · {category}").format(category=category)
        elif kind == "rarity":
            words = translate("ValuePanel", "Rarity · {label}").format(label=label)
        elif kind == "systematic":
            words = translate("ValuePanel", "Systematic · {count} alike").format(count=factor.subject)
        elif kind == "disagreement":
            words = translate("ValuePanel", "1 − agreement · {label}").format(label=label)
        else:
            words = translate("ValuePanel", "Article not covered yet")
        found.append((words, factor.value))
    return found

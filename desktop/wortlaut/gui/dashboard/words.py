"""What the parts of the overview are called, in the language of the program."""

from PySide6.QtCore import QCoreApplication, QLocale

from wortlaut.gui.agreement.names import Names
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.plots.numbers import decimal
from wortlaut.session.dashboard_values import Basis, Shape, Stage, Step, StepKind

_TITLE = 60


def stage_name(stage: Stage) -> str:
    """Return the word for how far an article is."""
    translate = QCoreApplication.translate
    words = {
        Stage.GOLD: translate("Dashboard", "Gold"),
        Stage.REVIEW: translate("Dashboard", "in review"),
        Stage.READY: translate("Dashboard", "ready"),
        Stage.ANNOTATING: translate("Dashboard", "in annotation"),
        Stage.NEW: translate("Dashboard", "new"),
    }
    return words[stage]


def shape_name(shape: Shape) -> str:
    """Return the word for a shape of spans."""
    translate = QCoreApplication.translate
    words = {
        Shape.NESTED: translate("Dashboard", "nested"),
        Shape.CROSSING: translate("Dashboard", "crossing"),
        Shape.DISCONTINUOUS: translate("Dashboard", "with a hole"),
        Shape.UNSURE: translate("Dashboard", "unsure"),
        Shape.UNLINKED: translate("Dashboard", "without an expected link"),
    }
    return words[shape]


def spans_title(basis: Basis) -> str:
    """Return what the spans that are counted are."""
    translate = QCoreApplication.translate
    words = {
        Basis.GOLD: translate("Dashboard", "Spans in the gold"),
        Basis.SUBMITTED: translate("Dashboard", "Spans in submitted layers"),
        Basis.OPEN: translate("Dashboard", "Spans in open work"),
        Basis.NOTHING: translate("Dashboard", "Spans"),
    }
    return words[basis]


def links_title(basis: Basis) -> str:
    """Return what the links that are counted are."""
    translate = QCoreApplication.translate
    words = {
        Basis.GOLD: translate("Dashboard", "Links in the gold"),
        Basis.SUBMITTED: translate("Dashboard", "Links in submitted layers"),
        Basis.OPEN: translate("Dashboard", "Links in open work"),
        Basis.NOTHING: translate("Dashboard", "Links"),
    }
    return words[basis]


def no_spans() -> str:
    """Return what to do where there is no span."""
    return QCoreApplication.translate("Dashboard", "No span yet: open an article and tag the first one.")


def counted(number: int, language: str, one: str, many: str) -> str:
    """Return `one` or `many`, with the number for `{count}`."""
    return (one if number == 1 else many).replace("{count}", grouped(number, language))


def articles(number: int, language: str) -> str:
    """Return `412 articles`."""
    translate = QCoreApplication.translate
    return counted(
        number, language, translate("Dashboard", "{count} article"), translate("Dashboard", "{count} articles")
    )


def month_names(language: str) -> tuple[str, ...]:
    """Return the twelve months, short."""
    locale = QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)
    return tuple(
        locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat).rstrip(".")[:3] for month in range(1, 13)
    )


def step_words(step: Step, names: Names) -> tuple[str, str]:
    """Return what is to be done, and what else is known of it."""
    translate = QCoreApplication.translate
    title = _short(step.title)
    many = articles(step.count, names.language)
    if step.kind is StepKind.IMPORT:
        return (
            translate("Dashboard", "Bring articles into the project"),
            translate("Dashboard", "Text files, a folder or an export of another program"),
        )
    if step.kind is StepKind.CONTINUE:
        return translate("Dashboard", "Go on with “{title}”").format(title=title), translate(
            "Dashboard", "{articles} begun and not submitted"
        ).format(articles=many)
    if step.kind is StepKind.ASSIGNED:
        return translate("Dashboard", "Annotate “{title}”").format(title=title), translate(
            "Dashboard", "{articles} for you, not begun"
        ).format(articles=many)
    if step.kind is StepKind.ANSWER:
        one = translate("Dashboard", "{count} comment waits for an answer")
        more = translate("Dashboard", "{count} comments wait for an answer")
        return counted(step.count, names.language, one, more), ", ".join(
            f"{name} {count}" for name, count in step.people
        )
    if step.kind is StepKind.FURTHEST:
        pattern = translate("Dashboard", "{label}: furthest apart ({value})")
        return pattern.format(label=names.label(step.label), value=decimal(step.value, names.language)), translate(
            "Dashboard", "strict F1; see where it comes from"
        )
    if step.kind is StepKind.RELEASE:
        return translate("Dashboard", "Make a dataset of the gold"), translate(
            "Dashboard", "{articles} of it were in none yet"
        ).format(articles=many)
    if step.kind is StepKind.BEGIN:
        return translate("Dashboard", "{articles} are new").format(articles=many), translate(
            "Dashboard", "nobody has begun them, and they are assigned to nobody"
        )
    return _review_words(step, names, title)


def _review_words(step: Step, names: Names, title: str) -> tuple[str, str]:
    translate, language = QCoreApplication.translate, names.language
    if step.kind is StepKind.OUTDATED:
        one = translate("Dashboard", "{count} article has newer submissions")
        more = translate("Dashboard", "{count} articles have newer submissions")
        pattern = translate("Dashboard", "take them into the review of “{title}”")
        return counted(step.count, language, one, more), pattern.format(title=title)
    cards = counted(
        len(step.cards), language, translate("Dashboard", "{count} card"), translate("Dashboard", "{count} cards")
    )
    if step.kind is StepKind.DECIDE:
        if not step.cards:
            return translate("Dashboard", "Finish “{title}”").format(title=title), translate(
                "Dashboard", "every card is decided"
            )
        pattern = translate("Dashboard", "Decide {cards} in “{title}”")
        begun = translate("Dashboard", "begun")
        if step.value is not None:
            begun += " · " + translate("Dashboard", "value of the first {value}").format(
                value=decimal(step.value, language, 2)
            )
        return pattern.format(cards=cards, title=title), begun
    one = translate("Dashboard", "{count} article is submitted by all")
    more = translate("Dashboard", "{count} articles are submitted by all")
    if not step.cards:
        return counted(step.count, language, one, more), translate("Dashboard", "ready to be reviewed")
    edges = translate("Dashboard", "{cards}, {edges} of them edge punctuation only")
    detail = edges.format(cards=cards, edges=grouped(step.detail, language)) if step.detail else cards
    return counted(step.count, language, one, more), detail


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip(" …") + "…"

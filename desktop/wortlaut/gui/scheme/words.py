"""What the editor of schemes says: what a change does to spans, what is wrong with colors."""

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.scheme_colors import ColorRemark
from wortlaut.gui.components.texts import grouped, quoted
from wortlaut.session.scheme_desk import Effect, SchemeDesk

translate = QCoreApplication.translate


def effect_words(effects: Sequence[Effect], desk: SchemeDesk, language: str) -> list[str]:
    """Return a sentence for each thing that the change does."""
    patterns = {
        "becomes": translate("SchemeEditor", "{name} becomes {now}, with its spans: {spans}."),
        "renamed": translate("SchemeEditor", "{name} is called {now} from now on; its spans stay: {spans}."),
        "retired": translate("SchemeEditor", "{name} is retired: spans that keep it: {spans}; no new ones."),
        "back": translate("SchemeEditor", "{name} can be used again."),
        "new": translate("SchemeEditor", "{name} is new."),
        "key": translate("SchemeEditor", "{name} has the key {now} from now on."),
        "value_becomes": translate("SchemeEditor", "{label}: the value {name} becomes {now}; spans: {spans}."),
        "value_retired": translate(
            "SchemeEditor", "{label}: the value {name} is retired; spans that keep it: {spans}."
        ),
    }
    return [
        patterns[effect.kind].format(
            label=_label(desk, effect.label, language),
            name=_name(effect, desk, language),
            now=_now(effect, desk, language),
            spans=grouped(effect.spans, language),
        )
        for effect in effects
    ]


def _name(effect: Effect, desk: SchemeDesk, language: str) -> str:
    if not effect.kind.startswith("value"):
        return quoted(_label(desk, effect.label, language), language)
    return quoted(_value(desk.before, effect.label, effect.name, language), language)


def _now(effect: Effect, desk: SchemeDesk, language: str) -> str:
    if effect.kind.startswith("value"):
        return quoted(_value(desk.scheme, effect.label, effect.now, language), language)
    if effect.kind == "key":
        return effect.now
    label = desk.scheme.label(effect.now)
    return quoted(localized(label.name, language) if label else effect.now, language)


def _label(desk: SchemeDesk, label_id: str, language: str) -> str:
    label = desk.before.label(label_id) or desk.scheme.label(label_id)
    return localized(label.name, language) if label else label_id


def _value(scheme: Scheme, label_id: str, value_id: str, language: str) -> str:
    label = scheme.label(label_id)
    for attribute in label.attributes if label else ():
        value = attribute.value(value_id)
        if value is not None:
            return localized(value.name, language)
    return value_id


def remark_words(remark: ColorRemark, scheme: Scheme, language: str) -> str:
    """Return what is hard to see or to tell apart, as a sentence."""
    themes = {
        "light": translate("SchemeEditor", "light"),
        "dark": translate("SchemeEditor", "dark"),
        "contrast": translate("SchemeEditor", "high contrast"),
    }
    visions = {
        "full": translate("SchemeEditor", "with full color vision"),
        "protan": translate("SchemeEditor", "without the red cones"),
        "deutan": translate("SchemeEditor", "without the green cones"),
        "tritan": translate("SchemeEditor", "without the blue cones"),
    }
    patterns = {
        "line_faint": translate(
            "SchemeEditor", "{theme}: the line is hard to see (contrast {measured}, needed {needed})."
        ),
        "fill_dark": translate(
            "SchemeEditor", "{theme}: the text is hard to read on the tint (contrast {measured}, needed {needed})."
        ),
        "alike": translate(
            "SchemeEditor", "{theme}: hard to tell from {other} {vision} (distance {measured}, better {needed})."
        ),
    }
    other = scheme.label(remark.labels[-1])
    theme = themes[remark.theme]
    return patterns[remark.code].format(
        theme=theme[:1].upper() + theme[1:],
        other=quoted(localized(other.name, language) if other else "–", language),
        vision=visions[remark.vision],
        measured=decimal(remark.measured, language),
        needed=decimal(remark.needed, language),
    )


def decimal(number: float, language: str) -> str:
    """Return a measure with one decimal place, cut off: what is just too little must not look enough."""
    text = f"{floor(number * 10) / 10:.1f}"
    return text.replace(".", ",") if language == "de" else text

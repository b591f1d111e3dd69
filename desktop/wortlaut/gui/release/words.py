"""What the parts of a release are called, in the language of the program."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.components.texts import grouped
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.release.plan import CARD, CHECK, GROUPS, LAYERS, SPLIT, WRITE
from wortlaut.gui.release.states import BLOCKING, State, StepState, far_labels
from wortlaut.session.rehearsing import Rehearsal

_UNITS = ("B", "KB", "MB", "GB")
_STEP = 1000


def step_names() -> tuple[str, ...]:
    """Return the names of the six steps."""
    translate = QCoreApplication.translate
    return (
        translate("Release", "Choose layers"),
        translate("Release", "Check"),
        translate("Release", "Groups"),
        translate("Release", "Split"),
        translate("Release", "Data card"),
        translate("Release", "Write"),
    )


def part_name(part: str) -> str:
    """Return the word for a part of the dataset."""
    translate = QCoreApplication.translate
    words = {
        "train": translate("Release", "Training"),
        "validation": translate("Release", "Validation"),
        "test": translate("Release", "Test"),
    }
    return words.get(part, part)


def reason_name(reason: str) -> str:
    """Return why an article is not released."""
    translate = QCoreApplication.translate
    words = {
        "left_out": translate("Release", "left out by you"),
        "hidden": translate("Release", "you still annotate it"),
        "no_gold": translate("Release", "no finished gold"),
        "not_submitted": translate("Release", "nothing submitted"),
        "quarantined": translate("Release", "would tie two parts together"),
    }
    return words.get(reason, reason)


def why_name(why: str | None) -> str:
    """Return what makes two articles near-duplicates; "" below all limits."""
    translate = QCoreApplication.translate
    words = {
        "same_words": translate("Release", "the same words"),
        "same_address": translate("Release", "the same address"),
        "same_wire": translate("Release", "the same agency report"),
        "same_headline": translate("Release", "the same headline and day"),
        "similar": translate("Release", "over the limit"),
        "run": translate("Release", "a long stretch in both"),
    }
    return words.get(why or "", "")


def change_name(change: str) -> str:
    """Return what became of an article since the release before."""
    translate = QCoreApplication.translate
    words = {
        "added": translate("Release", "added"),
        "removed": translate("Release", "removed"),
        "moved": translate("Release", "in another part"),
        "changed": translate("Release", "changed"),
    }
    return words.get(change, change)


def loss_name(kind: str) -> str:
    """Return what a format could not hold."""
    translate = QCoreApplication.translate
    words = {
        "articles": translate("Release", "articles"),
        "text": translate("Release", "texts"),
        "sources": translate("Release", "file names"),
        "headers": translate("Release", "headers"),
        "dates": translate("Release", "dates"),
        "titles": translate("Release", "titles"),
        "languages": translate("Release", "languages"),
        "meta": translate("Release", "details of articles"),
        "annotators": translate("Release", "names of annotators"),
        "state": translate("Release", "states of layers"),
        "discontinuous": translate("Release", "holes"),
        "overlapping": translate("Release", "overlaps"),
        "identical": translate("Release", "spans in the same place"),
        "edges": translate("Release", "edges"),
        "links": translate("Release", "links"),
        "attributes": translate("Release", "attributes"),
        "notes": translate("Release", "notes"),
        "unsure": translate("Release", "doubts"),
        "ids": translate("Release", "ids"),
        "origins": translate("Release", "origins"),
        "confidence": translate("Release", "confidences"),
        "provenance": translate("Release", "provenance"),
        "guesses": translate("Release", "guesses"),
        "precedents": translate("Release", "precedents"),
        "extra": translate("Release", "further fields"),
    }
    return words.get(kind, kind)


def counted(number: int, one: str, many: str, language: str) -> str:
    """Return `one` or `many`, with the number for `{count}`."""
    return (one if number == 1 else many).format(count=grouped(number, language))


def articles_word(number: int, language: str) -> str:
    """Return a number of articles."""
    translate = QCoreApplication.translate
    one, many = translate("Release", "{count} article"), translate("Release", "{count} articles")
    return counted(number, one, many, language)


def groups_word(number: int, language: str) -> str:
    """Return a number of groups."""
    translate = QCoreApplication.translate
    return counted(number, translate("Release", "{count} group"), translate("Release", "{count} groups"), language)


def findings_word(number: int, language: str) -> str:
    """Return a number of findings."""
    translate = QCoreApplication.translate
    one, many = translate("Release", "{count} finding"), translate("Release", "{count} findings")
    return counted(number, one, many, language)


def size_word(size: int, language: str) -> str:
    """Return a number of bytes."""
    value, unit = float(size), 0
    while value >= _STEP and unit < len(_UNITS) - 1:
        value, unit = value / _STEP, unit + 1
    return f"{decimal(value, language, 1 if unit > 1 else 0)}\u202f{_UNITS[unit]}"


def share_word(share: float | None, language: str, digits: int = 1) -> str:
    """Return a share in percent; `–` for None."""
    if share is None:
        return "–"
    return f"{decimal(100 * share, language, digits)}\u202f%" if language == "de" else f"{100 * share:.{digits}f}%"


def joined(words: Sequence[str]) -> str:
    """Return words in a row."""
    return " · ".join(word for word in words if word)


def result_word(step: int, state: StepState, found: Rehearsal | None, language: str) -> str:
    """Return the result of a step in a few words."""
    translate = QCoreApplication.translate
    if state.state is State.STALE:
        return translate("Release", "check again")
    if found is None or state.state is State.OPEN:
        return translate("Release", "not yet")
    if state.state is State.STOP and step == SPLIT:
        one, many = translate("Release", "{count} finding stops it"), translate("Release", "{count} findings stop it")
        return counted(state.findings, one, many, language)
    return {LAYERS: _layers, CHECK: _check, GROUPS: _groups, SPLIT: _split, CARD: _card, WRITE: _write}[step](
        found, state, language
    )


def waiting_word(found: Rehearsal | None, states: Mapping[int, StepState], *, read_only: bool) -> str:
    """Return what writing waits for; "" when it waits for nothing and nothing is to be said."""
    translate = QCoreApplication.translate
    if read_only:
        return translate("Release", "The project is open for reading only.")
    if found is None or any(state.state is State.STALE for state in states.values()):
        return translate("Release", "Waits until everything is checked again.")
    stopped = [step for step in BLOCKING if states[step].state is State.STOP]
    if stopped:
        names = step_names()
        said = ", ".join(f"{step} {names[step - 1]}" for step in stopped)
        return translate("Release", "Waits for step {steps}.").format(steps=said)
    if found.result.missing:
        return translate("Release", "Step 5 may stay open: what is missing is listed in the card.")
    return ""


def _layers(found: Rehearsal, _state: StepState, language: str) -> str:
    translate = QCoreApplication.translate
    number = len(found.result.division.plan.places)
    pattern = translate("Release", "Gold") if found.options.layer == "gold" else translate("Release", "Submitted")
    return f"{pattern} · {articles_word(number, language)}"


def _check(found: Rehearsal, _state: StepState, language: str) -> str:
    translate = QCoreApplication.translate
    errors = found.levels.get("error", 0)
    told = sum(found.levels.values()) - errors
    one, many = translate("Release", "{count} error"), translate("Release", "{count} errors")
    hint, hints = translate("Release", "{count} hint"), translate("Release", "{count} hints")
    return joined([counted(errors, one, many, language), counted(told, hint, hints, language)])


def _groups(found: Rehearsal, _state: StepState, language: str) -> str:
    articles = sum(part.articles for part in found.parts.values())
    pattern = QCoreApplication.translate("Release", "{articles} in {groups}")
    return pattern.format(articles=articles_word(articles, language), groups=groups_word(found.group_count, language))


def _split(found: Rehearsal, _state: StepState, language: str) -> str:
    far = far_labels(found)
    if far:
        translate = QCoreApplication.translate
        one, many = translate("Release", "{count} label far off"), translate("Release", "{count} labels far off")
        return counted(len(far), one, many, language)
    return joined([grouped(part.articles, language) for part in found.parts.values()])


def _card(_found: Rehearsal, state: StepState, language: str) -> str:
    translate = QCoreApplication.translate
    if not state.findings:
        return translate("Release", "complete")
    one, many = translate("Release", "{count} answer missing"), translate("Release", "{count} answers missing")
    return counted(state.findings, one, many, language)


def _write(_found: Rehearsal, _state: StepState, _language: str) -> str:
    return QCoreApplication.translate("Release", "written")

"""The history in words: what was done, what it changed, what can be filtered."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.gui.components.texts import quoted
from wortlaut.session.history import Details, LinkChange, SpanChange
from wortlaut.session.session import HistoryEntry

_NOTE_LIMIT = 28


def action_name(kind: str) -> str:
    """Return what was done, in words."""
    translate = QCoreApplication.translate
    names = {
        "create": translate("History", "tagged"),
        "relabel": translate("History", "label changed"),
        "delete": translate("History", "span deleted"),
        "attribute": translate("History", "attribute set"),
        "confirm": translate("History", "guess confirmed"),
        "unsure": translate("History", "unsure marked"),
        "note": translate("History", "note written"),
        "precedent": translate("History", "precedent set or taken back"),
        "guidelines": translate("History", "guidelines of the project"),
        "edge": translate("History", "edge moved"),
        "fragment": translate("History", "part added"),
        "hole": translate("History", "hole cut"),
        "divide": translate("History", "span divided at the blank line"),
        "link": translate("History", "linked"),
        "unlink": translate("History", "link removed"),
        "attribution": translate("History", "attribution cut out"),
        "propagate": translate("History", "same text tagged"),
        "scheme": translate("History", "label scheme changed"),
        "harmonize": translate("History", "same text tagged alike"),
        "accept_problem": translate("History", "problem accepted, or not any more"),
        "mean_difference": translate("History", "difference meant, or not any more"),
        "carry": translate("History", "spans carried over to copies"),
        "rename_actor": translate("History", "actor renamed or merged"),
        "keep_apart": translate("History", "names kept apart"),
        "join_copies": translate("History", "near-duplicates joined"),
        "split_copies": translate("History", "article taken out of its group"),
        "veto_copy": translate("History", "veto for a copy, or none"),
        "read": translate("History", "paragraph read"),
        "open": translate("History", "article opened"),
        "submit": translate("History", "submitted"),
        "reopen": translate("History", "reopened"),
        "import": translate("History", "import"),
        "rename": translate("History", "annotator renamed"),
        "edit_article": translate("History", "article edited"),
        "assign": translate("History", "articles assigned"),
        "unassign": translate("History", "assignments taken back"),
        "assign_splits": translate("History", "articles divided for a release"),
        "release_card": translate("History", "answer for the data card"),
        "give_back": translate("History", "article given back"),
        "pack": translate("History", "submission handed in"),
        "merge": translate("History", "packs taken in"),
        "start_review": translate("History", "review begun"),
        "decide": translate("History", "card decided"),
        "decide_alike": translate("History", "cards decided alike"),
        "finish_review": translate("History", "gold finished"),
        "reopen_gold": translate("History", "gold reopened"),
        "remerge": translate("History", "new submissions taken in"),
        "review_settings": translate("History", "review settings changed"),
        "rule_levels": translate("History", "levels of rules changed"),
        "verdict": translate("History", "span judged"),
        "finish_verdicts": translate("History", "layer judged"),
        "comment": translate("History", "comment written"),
        "resolve_comment": translate("History", "comment resolved or reopened"),
        "outside_change": translate("History", "changed by another program"),
        "dangling_links": translate("History", "links without ends removed"),
        "point": translate("History", "point named"),
        "rename_point": translate("History", "point renamed"),
        "delete_point": translate("History", "name of a point removed"),
        "rewind": translate("History", "went back to a point"),
        "salvage": translate("History", "read out of a damaged file"),
        "take_over": translate("History", "lock taken over"),
        "undo": translate("History", "undone"),
        "redo": translate("History", "done again"),
    }
    return names.get(kind, kind)


def group_name(group: str) -> str:
    """Return the name of a group of actions."""
    translate = QCoreApplication.translate
    return {
        "tagging": translate("History", "Tagging"),
        "links": translate("History", "Links"),
        "articles": translate("History", "Reading and submitting"),
        "review": translate("History", "Review"),
        "exchange": translate("History", "Import and assignments"),
        "back": translate("History", "Undo and redo"),
        "project": translate("History", "Project"),
    }[group]


def what(entry: HistoryEntry, *, whole: bool = False) -> str:
    """Return what an entry did, with its note; `whole`: however long that is."""
    if entry.kind == "create" and entry.article is None:
        return QCoreApplication.translate("History", "project made")
    note = " ".join((entry.note or "").split())
    shown = note if whole or len(note) <= _NOTE_LIMIT else note[: _NOTE_LIMIT - 1] + "…"
    return action_name(entry.kind) + (f" ({shown})" if shown else "")


def state_word(state: str | None) -> str:
    """Return what has become of an action."""
    translate = QCoreApplication.translate
    words = {
        "undone": translate("History", "undone"),
        "discarded": translate("History", "undone, then passed over"),
        "together": translate("History", "taken back with others"),
    }
    return words.get(state or "", "")


def moment(at: datetime, language: str) -> str:
    """Return a moment with its seconds."""
    return at.strftime("%d.%m.%Y %H:%M:%S" if language == "de" else "%Y-%m-%d %H:%M:%S")


def lines(
    entry: HistoryEntry, details: Details | None, scheme: Scheme, language: str, titles: Mapping[str, str]
) -> str:
    """Return what an entry changed, a line for each span; its whole note first."""
    translate = QCoreApplication.translate
    said = []
    if entry.note:
        said.append(what(entry, whole=True))
    several = details is not None and len({change.article for change in details.spans}) > 1
    for change in details.spans if details else ():
        line = _line(change, scheme, language)
        said.append(f"{titles.get(change.article, change.article)}: {line}" if several else line)
    said += [_link_line(link, scheme, language) for link in details.links] if details else []
    if details and details.more:
        said.append(translate("History", "… and more"))
    return "\n".join(said)


def _line(change: SpanChange, scheme: Scheme, language: str) -> str:
    translate = QCoreApplication.translate
    old, new = (_label(label, scheme, language) for label in (change.label, change.new_label))
    if not change.label:
        return translate("History", "new: {label} “{words}”").format(label=new, words=change.new_words)
    if not change.new_label:
        return translate("History", "gone: {label} “{words}”").format(label=old, words=change.words)
    label = new if old == new else f"{old} → {new}"
    words = quoted(change.new_words, language)
    if change.words != change.new_words:
        words = f"{quoted(change.words, language)} → {words}"
    fields = ", ".join(dict.fromkeys(_field(field) for field in change.fields))
    return f"{label} {words}" + (f" ({fields})" if fields else "")


def _link_line(link: LinkChange, scheme: Scheme, language: str) -> str:
    kind = scheme.link(link.type)
    name = localized(kind.name_from_source, language) if kind else link.type
    ends = (quoted(words, language) if words else "–" for words in (link.words, link.target_words))
    told = f"{name}: {' → '.join(ends)}"
    return told if link.made else QCoreApplication.translate("History", "removed: {what}").format(what=told)


def _label(label: str | None, scheme: Scheme, language: str) -> str:
    known = scheme.label(label) if label else None
    return localized(known.name, language) if known else label or ""


def _field(field: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "attributes": translate("History", "attributes"),
        "note": translate("History", "note"),
        "unsure": translate("History", "unsure"),
        "guessed": translate("History", "guessed values"),
        "precedent": translate("History", "precedent"),
    }
    return known.get(field, translate("History", "origin"))

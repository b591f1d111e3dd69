"""What an import would do, in words."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from wortlaut.gui.dialogs.format_words import kind_name
from wortlaut.session.import_preview import ImportPreview


class ImportWords(QObject):
    """The words about a preview; an object, because only objects have plurals that the tools collect."""

    def coming(self, preview: ImportPreview) -> list[str]:
        """Return what would come in, in lines."""
        result = preview.result
        if not result.changed:
            known = self.tr("Nothing new: everything is in the project already.")
            return [known if not result.refused else self.tr("Nothing can come in as it stands.")]
        articles = [
            (result.articles_new, self.tr("%n new article(s)", "", result.articles_new)),
            (result.articles_added_to, self.tr("%n completed by another source", "", result.articles_added_to)),
            (result.articles_known, self.tr("%n with a known text", "", result.articles_known)),
        ]
        layers = [
            (result.layers_new, self.tr("%n new layer(s)", "", result.layers_new)),
            (result.layers_updated, self.tr("%n layer(s) continued", "", result.layers_updated)),
            (result.layers_same, self.tr("%n layer(s) as here", "", result.layers_same)),
            (result.spans, self.tr("%n span(s)", "", result.spans)),
            (result.links, self.tr("%n link(s)", "", result.links)),
        ]
        lines = [", ".join(text for number, text in parts if number) for parts in (articles, layers)]
        return [line for line in lines if line]

    def left_out(self, preview: ImportPreview, language: str) -> list[str]:
        """Return what the files say and the project has no place for, and which entries of folders are left out."""
        pattern = self.tr("{kind}: {count}, first at {where}")
        lines = [
            pattern.format(kind=kind_name(item.kind, language), count=item.count, where=Path(item.where).name)
            for item in preview.left_out
        ]
        return lines + self.skipped(preview.result.skipped)

    def skipped(self, entries: Iterable[tuple[Path, str]]) -> list[str]:
        """Return the entries of folders that were left out, with reasons."""
        reasons = {
            "link": self.tr("a link"),
            "not_a_file": self.tr("not a file"),
            "unreadable": self.tr("cannot be read"),
        }
        pattern = self.tr("left out: {file} ({reason})")
        return [pattern.format(file=path, reason=reasons.get(reason, reason)) for path, reason in entries]

    def people(self, preview: ImportPreview) -> str:
        """Return whose layers the files name, or "" when they name nobody."""
        names = [f"{name} ({count})" for name, count in preview.people if name]
        shown = names[:6] + (["…"] if len(names) > 6 else [])
        return ", ".join(shown)

    def to_do(self, preview: ImportPreview) -> str:
        """Return what keeps the import from starting, or how it is taken back."""
        if preview.undecided:
            return self.tr("Say first what the offsets count.")
        if preview.unmapped:
            return self.tr("Say first what each name means, or leave it out.")
        if preview.result.refused:
            return self.tr("Nothing was changed: everything comes in, or nothing.")
        if preview.result.changed:
            return self.tr("It becomes one step of the history; a backup is made before.")
        return ""

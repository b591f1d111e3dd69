"""What an import did, in words."""

from PySide6.QtCore import QObject

from wortlaut.gui.dialogs.format_words import kind_name
from wortlaut.gui.dialogs.import_words import ImportWords
from wortlaut.session.importing import ImportResult


class ImportReport(QObject):
    """The words about one import: `summary`, one sentence, and `details`, lines about what was left out, or "".

    An object, because only objects have plurals that the tools collect.
    """

    def __init__(self, result: ImportResult, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.summary = self._summary(result)
        self.details = self._details(result)

    def _summary(self, result: ImportResult) -> str:
        if not result.changed:
            return self.tr("Nothing new: everything is in the project already.")
        parts = [self.tr("%n new article(s)", "", result.articles_new)]
        layers = result.layers_new + result.layers_updated
        if layers:
            parts.append(self.tr("%n layer(s)", "", layers))
            parts.append(self.tr("%n span(s)", "", result.spans))
        if result.articles_added_to:
            parts.append(self.tr("%n article(s) completed by another source", "", result.articles_added_to))
        if result.articles_known:
            parts.append(self.tr("%n article(s) known already", "", result.articles_known))
        return self.tr("Imported: {what}.").format(what=", ".join(parts))

    def _details(self, result: ImportResult) -> str:
        pattern = self.tr("without a place here: {kind} ({count})")
        lines = [pattern.format(kind=kind_name(kind, self._language), count=count) for kind, count in result.left_out]
        words = ImportWords()
        return "\n".join(lines + words.skipped(result.skipped))

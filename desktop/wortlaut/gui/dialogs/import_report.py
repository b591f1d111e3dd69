"""What an import did, in words."""

from PySide6.QtCore import QObject

from wortlaut.session.importing import ImportResult


class ImportReport(QObject):
    """The words about one import: `summary`, one sentence, and `details`, lines about files left out, or "".

    An object, because only objects have plurals that the tools collect.
    """

    def __init__(self, result: ImportResult, parent: QObject | None = None) -> None:
        super().__init__(parent)
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
        reasons = {
            "link": self.tr("a link"),
            "not_a_file": self.tr("not a file"),
            "unreadable": self.tr("cannot be read"),
        }
        pattern = self.tr("left out: {file} ({reason})")
        return "\n".join(
            pattern.format(file=path, reason=reasons.get(reason, reason)) for path, reason in result.skipped
        )

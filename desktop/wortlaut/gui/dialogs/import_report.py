"""What an import did, in words."""

from PySide6.QtCore import QCoreApplication

from wortlaut.session.importing import ImportResult


def import_report(result: ImportResult) -> tuple[str, str]:
    """Return one sentence, and lines with details (files left out, the backup) or ""."""
    translate = QCoreApplication.translate
    if not result.changed:
        summary = translate("ImportReport", "Nothing new: everything is in the project already.")
    else:
        parts = [translate("ImportReport", "%n new article(s)", "", result.articles_new)]
        if result.layers_new or result.layers_updated:
            layers = result.layers_new + result.layers_updated
            parts.append(translate("ImportReport", "%n layer(s)", "", layers))
            parts.append(translate("ImportReport", "%n span(s)", "", result.spans))
        if result.articles_known:
            parts.append(translate("ImportReport", "%n known already", "", result.articles_known))
        summary = translate("ImportReport", "Imported: {what}.").format(what=", ".join(parts))
    reasons = {
        "link": translate("ImportReport", "a link"),
        "not_a_file": translate("ImportReport", "not a file"),
        "unreadable": translate("ImportReport", "cannot be read"),
    }
    lines = [
        translate("ImportReport", "left out: {file} ({reason})").format(file=path, reason=reasons.get(reason, reason))
        for path, reason in result.skipped
    ]
    return summary, "\n".join(lines)

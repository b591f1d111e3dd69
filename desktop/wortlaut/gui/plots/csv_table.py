"""Writes the numbers of a plot as CSV."""

import csv
import io

from wortlaut.domain.spreadsheet import guarded
from wortlaut.gui.plots.marks import Entry, Table


def csv_text(table: Table) -> str:
    """Return a table as CSV (RFC 4180) with LF: numbers in full with a decimal point, nothing for what is undefined.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow([_entry(column) for column in table.columns])
    writer.writerows([_entry(entry) for entry in row] for row in table.rows)
    return target.getvalue()


def _entry(entry: Entry) -> str:
    if entry is None:
        return ""
    if isinstance(entry, str):
        return guarded(entry)
    return repr(entry)

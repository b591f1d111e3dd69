"""Cells of a table that a spreadsheet may open: none of them may become a formula (CWE-1236)."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so is taken for a formula, in some languages also with the wide signs; or loses its beginning."""


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe before what would be a formula; a spreadsheet then shows it as text."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell

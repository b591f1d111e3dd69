"""Names of files as they can stand in a text: a file system may hold names that are no UTF-8."""

from pathlib import Path


def shown_name(path: Path) -> str:
    """Return the name of a file, with `?` for what is no UTF-8 in it."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def shown_stem(path: Path) -> str:
    """Return the name of a file without its ending, with `?` for what is no UTF-8 in it."""
    return path.stem.encode("utf-8", "replace").decode("utf-8")

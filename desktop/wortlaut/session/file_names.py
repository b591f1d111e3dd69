"""Names of files: a file system may hold some that are no UTF-8, and not everything a person writes can be a name."""

from pathlib import Path


def shown_name(path: Path) -> str:
    """Return the name of a file, with `?` for what is no UTF-8 in it."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def shown_stem(path: Path) -> str:
    """Return the name of a file without its ending, with `?` for what is no UTF-8 in it."""
    return path.stem.encode("utf-8", "replace").decode("utf-8")


def is_there(path: Path) -> bool:
    """Tell whether there is a file; what no file could be called, such as a long list, is none."""
    try:
        return path.is_file()
    except OSError:
        return False

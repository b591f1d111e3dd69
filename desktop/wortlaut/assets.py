"""Finds what is not code: in an installed wheel, in a checkout, in a frozen bundle."""

from functools import cache
from pathlib import Path, PurePosixPath


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent
    inside = package / "_assets"  # laid there by the wheel and the bundle
    return inside if inside.is_dir() else package.parent.parent


def resource(name: str) -> Path:
    """Return the path of a file or folder below `resources/`; raise FileNotFoundError when there is none."""
    return _below("resources", name)


def seeds() -> Path:
    """Return the folder of the example articles."""
    return _below("seeds", ".")


def _below(top: str, name: str) -> Path:
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise ValueError(f"not a resource name: {name!r}")
    path = _root() / top / relative
    if not path.exists():
        raise FileNotFoundError(path)
    return path

"""Libraries that only some formats need: too heavy to ask everyone for them, imported where they are used."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import NamedTuple

from wortlaut.errors import ExitCode, WortlautError


class Extra(NamedTuple):
    """How a library is installed and imported."""

    module: str
    extra: str
    """The extra of this package that brings it."""


EXTRAS = {
    "dkpro-cassis": Extra("cassis", "cas"),
    "pyarrow": Extra("pyarrow", "parquet"),
    "spacy": Extra("spacy", "spacy"),
}
"""By the name under which a format says what it `needs`."""


class LibraryMissingError(WortlautError):
    """A library is not installed; nothing was changed."""

    exit_code = ExitCode.NOT_POSSIBLE_HERE


def library(name: str, module: str = "") -> ModuleType:
    """Return a library of `EXTRAS`, or one of its modules; raise LibraryMissingError that says what to install."""
    known = EXTRAS[name]
    try:
        return import_module(module or known.module)
    except ImportError as error:
        raise LibraryMissingError("library_missing", name=name, extra=known.extra) from error


def is_installed(name: str) -> bool:
    """Tell whether a library of `EXTRAS` is there, without importing it."""
    try:
        return find_spec(EXTRAS[name].module) is not None
    except ValueError:  # a module without a spec stands in its place
        return False

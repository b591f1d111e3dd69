"""Errors that a person is told about. Each is a code of the message catalog with parameters, never a sentence."""

from collections.abc import Mapping
from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line returns."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    BAD_INPUT = 3
    LOCKED = 4
    DAMAGED = 5
    DISK = 6
    NOT_POSSIBLE_HERE = 7
    INTERNAL = 70


class WortlautError(Exception):
    """Something failed in a way that has a message: what is wrong, what is safe, what to do.

    `code` names the three texts in `resources/messages/*.json`; `params` fill them; `where` is the file, or the file
    and line (`articles.jsonl:17`), it is about.
    """

    exit_code = ExitCode.INTERNAL

    def __init__(self, code: str, *, where: str | None = None, **params: object) -> None:
        super().__init__(code, where, params)
        self.code = code
        self.where = where
        self.params: Mapping[str, object] = params


class UsageError(WortlautError):
    """The request itself makes no sense: an unknown option, annotator or label."""

    exit_code = ExitCode.USAGE


class BadInputError(WortlautError):
    """A file or value from outside cannot be taken; nothing was changed."""

    exit_code = ExitCode.BAD_INPUT


class LockedError(WortlautError):
    """Another process has the project open for writing."""

    exit_code = ExitCode.LOCKED


class DamagedError(WortlautError):
    """The project file is damaged."""

    exit_code = ExitCode.DAMAGED


class DiskError(WortlautError):
    """The disk is full, read-only or failing, or the file was moved away; what was confirmed is safe."""

    exit_code = ExitCode.DISK


class NotPossibleHereError(WortlautError):
    """This machine lacks something: a display, a library."""

    exit_code = ExitCode.NOT_POSSIBLE_HERE

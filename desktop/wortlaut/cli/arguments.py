"""Reads ahead in the arguments: global options may stand anywhere, and help needs the language before parsing."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from wortlaut.messages import LANGUAGES, language_of

_GLOBAL = ("--data-dir", "--lang", "--annotator", "--platform", "-platform")


class FilePath(click.Path):
    """The name of a file or folder.

    Whether it can be read is told by what reads it: then the exit code fits. An empty name is refused, because as a
    path it would mean the current folder, and mostly stands where a variable of a script was empty.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; fail for an empty name."""
        if value == "":
            self.fail("''", param, ctx)
        return super().convert(value, param, ctx)


def hoisted(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the global options first, so that they work before and after a command's name.

    Raises click.BadOptionUsage when one stands last, without its value: what follows must not be taken for it.
    """
    front: list[str] = []
    rest: list[str] = []
    items = iter(arguments)
    for argument in items:
        if argument == "--":
            rest += [argument, *items]
        elif argument in _GLOBAL:
            value = next(items, None)
            if value is None:
                raise click.BadOptionUsage(argument, argument)
            front += [argument, value]
        elif argument.partition("=")[0] in _GLOBAL:
            front.append(argument)
        else:
            rest.append(argument)
    return front + rest


def language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """Return the language of messages: that of `--lang`, else that of the locale."""
    chosen = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            chosen = arguments[index + 1]
        elif argument.startswith("--lang="):
            chosen = argument.partition("=")[2]
    if chosen in LANGUAGES:
        return chosen
    locales = (environment.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return language_of(next(filter(None, locales), None))

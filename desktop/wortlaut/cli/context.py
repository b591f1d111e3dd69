"""What every command knows: the language, the folders, who is working."""

import json
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from wortlaut.errors import WortlautError
from wortlaut.messages import error_text, message
from wortlaut.paths import Folders, folders

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_TELL_EVERY = 0.1
"""Seconds between two pictures of the progress line."""


@dataclass(slots=True)
class Settings:
    """The global options."""

    language: str
    data_dir: str | None = None
    annotator: str | None = None
    platform: str | None = None
    chosen_language: str | None = None
    """That of `--lang`; None leaves the choice for the window to the preferences."""

    @property
    def folders(self) -> Folders:
        """Where the program keeps its own files."""
        return folders(self.data_dir)

    def say(self, key: str, **params: object) -> None:
        """Print a result from the catalog."""
        click.echo(self.text(key, **params))

    def note(self, key: str, **params: object) -> None:
        """Print a remark on stderr."""
        click.echo(f"wortlaut: {one_line(self.text(key, **params))}", err=True)

    def tell_backup(self, made: Path | None, failed: WortlautError | None) -> None:
        """Print where the backup from before a change is, or why there is none."""
        if made is not None:
            self.say("import.backup", path=one_line(str(made)))
        if failed is not None:
            self.note("import.no_backup", reason=error_text(failed, self.language))

    def text(self, key: str, **params: object) -> str:
        """Return a text of the catalog."""
        return message(f"cli.{key}", self.language, **params)

    def count(self, key: str, number: int) -> str:
        """Return a number with its noun, in the singular or plural."""
        return self.text(f"{key}.one" if number == 1 else f"{key}.many", count=number)


def print_json(value: Any) -> None:
    r"""Print one JSON value. What is no UTF-8 in the name of a file stands as `\udc80` to `\udcff`, as in Python."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo(_HALF_CHARACTER.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def one_line(text: str) -> str:
    """Return `text` without anything that could break the line or steer the terminal."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def progress_line(label: str) -> Callable[[int, int], None] | None:
    """Return a function that shows progress on stderr, or None when nobody watches."""
    if not sys.stderr.isatty():
        return None
    last = 0.0

    def show(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if done < total and now - last < _TELL_EVERY:
            return
        last = now
        end = "\n" if done >= total else ""
        click.echo(f"\r{label} {100 * done // total:3} %{end}", err=True, nl=False)

    return show

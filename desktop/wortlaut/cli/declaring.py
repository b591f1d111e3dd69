"""How commands are declared: names, options and arguments with their help in one language."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from wortlaut.cli.arguments import FilePath
from wortlaut.cli.context import Settings
from wortlaut.cli.localized import LocalizedCommand
from wortlaut.messages import message

PATH = FilePath()


class Declaring:
    """Makes commands and their parameters; help texts are those of the catalog, `cli.help.KEY`."""

    def __init__(self, language: str) -> None:
        self._language = language

    def command(self, name: str, callback: Callable[..., Any], *params: click.Parameter) -> LocalizedCommand:
        """Return a command whose callback gets the settings first."""
        return LocalizedCommand(
            name,
            language=self._language,
            callback=click.pass_obj(callback),
            help=self._help(name),
            params=list(params),
        )

    def on_project(self, name: str, callback: Callable[..., Any], *params: click.Parameter) -> LocalizedCommand:
        """Return a command whose first argument is a project."""

        def on_it(settings: Settings, project: Path, **chosen: Any) -> Any:
            _tell_surroundings(settings, project)
            return callback(settings, project, **chosen)

        return self.command(name, on_it, click.Argument(["project"], type=PATH), *params)

    def option(self, name: str, key: str, parameter: str | None = None, **more: Any) -> click.Option:
        """Return an option; `parameter` names what the callback gets when it is not called like the option."""
        names = [name] if parameter is None else [name, parameter]
        return click.Option(names, help=self._help(key), **more)

    def flag(self, name: str, key: str) -> click.Option:
        """Return an option without a value."""
        return self.option(name, key, is_flag=True, default=False)

    def made_for(self) -> click.Option:
        """Return `--as NAME`: who will read the result."""
        return self.option("--as", "made_for", "made_for", metavar="NAME")

    def _help(self, key: str) -> str:
        return message(f"cli.help.{key}", self._language)


def _tell_surroundings(settings: Settings, project: Path) -> None:
    """Tell once what is to be known about the place of the project."""
    from wortlaut.session.surroundings import new_remarks

    for remark in new_remarks(project, settings.folders.settings):
        settings.note(f"surroundings.{remark.kind}", path=project, **remark.params)

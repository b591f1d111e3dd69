"""Commands and groups whose help and usage errors speak German and English."""

from typing import Any

import click

from wortlaut.messages import message


class LocalizedCommand(click.Command):
    """A command whose help comes from the catalog."""

    def __init__(self, *args: Any, language: str, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.language = language

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        prefix = message("cli.help.usage", self.language) + " "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=prefix)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        options = message("cli.help.options_metavar", self.language)
        return [options, *(piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx))]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of options."""
        records = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx)) is not None]
        if records:
            with formatter.section(message("cli.help.options", self.language)):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its text in the right language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = message("cli.help.help", self.language)
        return option


class Program(LocalizedCommand, click.Group):
    """The whole program: its commands, or the window when the first argument is no command."""

    window: click.Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take what is no command as a project to open."""
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return self.window.name, self.window, args

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks for it
        """Return the pieces of the usage line."""
        project = message("cli.help.project_or_command", self.language)
        return [message("cli.help.options_metavar", self.language), project]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the lists of options and of commands."""
        LocalizedCommand.format_options(self, ctx, formatter)
        rows = [(name, self.commands[name].get_short_help_str(100)) for name in self.commands]
        with formatter.section(message("cli.help.commands", self.language)):
            formatter.write_dl(rows)


def usage_text(error: click.UsageError, language: str) -> str:
    """Return what is wrong with the arguments, in one line."""
    name = ""
    key = "usage_other"
    if isinstance(error, click.NoSuchOption):
        key, name = "usage_no_such_option", error.option_name
    elif isinstance(error, click.MissingParameter):
        key, name = "usage_missing", _parameter_name(error)
    elif isinstance(error, click.BadParameter):
        key, name = "usage_bad_value", _parameter_name(error)
    elif isinstance(error, click.BadOptionUsage):
        key, name = "usage_option_value", error.option_name
    return message(f"cli.{key}", language, name=name, detail=error.format_message())


def _parameter_name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return str(error.param.name).upper() if isinstance(error.param, click.Argument) else error.param.opts[0]

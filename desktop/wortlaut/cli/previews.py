"""What `--dry-run` of import and export prints: the same that the window shows before anything is written."""

from typing import TYPE_CHECKING

import click

from wortlaut.cli.context import Settings, one_line

if TYPE_CHECKING:
    from wortlaut.session.exporting import ExportPreview
    from wortlaut.session.import_preview import ImportPreview, Name

_CASES = 3
"""Cases of a loss that are printed."""


def tell_import(settings: Settings, preview: "ImportPreview") -> None:
    """Print formats, people, units and names on stdout, what is left out on stderr."""
    for name, files in preview.formats:
        settings.say("preview.format", name=name, files=settings.count("files", files))
    for person, layers in preview.people:
        told = one_line(person) if person else settings.text("preview.nobody")
        settings.say("preview.person", name=told, count=layers)
    if preview.units:
        settings.say("preview.units", units=", ".join(preview.units))
    for label in preview.labels:
        _tell_name(settings, "preview.label", label)
    for link in preview.links:
        _tell_name(settings, "preview.link", link)
    for item in preview.left_out:
        kind = settings.text(f"kind.{item.kind}")
        settings.note("preview.left_out", kind=kind, count=item.count, where=item.where)


def _tell_name(settings: Settings, key: str, name: "Name") -> None:
    target = name.target or settings.text("preview.unknown" if name.target is None else "preview.leaves_out")
    samples = "".join(f"  “{one_line(sample)}”" for sample in name.samples)
    click.echo(settings.text(key, name=one_line(name.name), target=target, count=name.count) + samples)


def tell_export(settings: Settings, preview: "ExportPreview", made_for: str | None) -> None:
    """Print the counts and the losses with the first cases."""
    settings.say(
        "export.would",
        articles=settings.count("articles", preview.articles),
        layers=settings.count("layers", preview.layers),
        spans=settings.count("spans", preview.spans),
        links=settings.count("links", preview.links),
    )
    for loss in preview.losses:
        how = settings.text(f"how.{loss.how}")
        settings.say("export.loss", kind=settings.text(f"kind.{loss.kind}"), count=loss.count, how=how)
        for case in loss.cases[:_CASES]:
            words = " · ".join(one_line(part) for part in (case.surface, case.value) if part)
            click.echo("    " + settings.text("export.case", article=case.article, words=words))
    if preview.held_back:
        settings.note("export.held_back", layers=settings.count("layers", preview.held_back), name=made_for)

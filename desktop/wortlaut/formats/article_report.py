"""Articles with their tags as one HTML page that needs nothing else: for readers without the program.

No scripts, nothing from elsewhere, everything escaped. Written piece by piece, so that ten thousand articles do not
have to fit into memory.
"""

from collections.abc import Iterable, Iterator

from wortlaut.domain.scheme import localized
from wortlaut.formats.article_report_style import style
from wortlaut.formats.article_report_text import escaped, text_html
from wortlaut.formats.article_sheet import Front, Sheet, SheetLink, SheetSpan

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html_pages(front: Front, sheets: Iterable[Sheet]) -> Iterator[str]:
    """Yield the pieces of the page. `sheets` come in the order of `front.entries`, one for each."""
    title, language = escaped(front.title), escaped(front.language)
    yield (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{style(front.scheme.labels)}</style>\n</head>\n<body>\n"
        f'<header>\n<h1><bdi>{title}</bdi></h1>\n<p class="dim">{escaped(front.scheme.reference)}</p>\n'
    )
    yield from _legend(front)
    yield "</header>\n"
    if len(front.entries) > 1:
        yield from _contents(front)
    yield "<main>\n"
    for number, sheet in enumerate(sheets, 1):
        yield from _article(front, sheet, f"a{number}")
    yield "</main>\n</body>\n</html>\n"


def _legend(front: Front) -> Iterator[str]:
    yield f'<section class="legend" aria-label="{escaped(front.text("legend"))}">\n'
    for place, label in enumerate(front.scheme.labels):
        name, help_ = localized(label.name, front.language), localized(label.help, front.language)
        yield (
            f'<span class="m l{place}">{escaped(name)}</span><span class="k l{place} b e" aria-hidden="true"></span>'
            f"<span>{escaped(help_)}</span>\n"
        )
    yield f"<p>{escaped(front.text('how'))}</p>\n</section>\n"


def _contents(front: Front) -> Iterator[str]:
    heading = escaped(front.count("contents", len(front.entries)))
    yield f'<nav aria-label="{heading}">\n<h2>{heading}</h2>\n<ol>\n'
    for number, entry in enumerate(front.entries, 1):
        facts = " · ".join((*entry.facts, front.count("spans", entry.spans)))
        yield (
            f'<li><a href="#a{number}"><bdi>{escaped(entry.title)}</bdi></a> '
            f'<span class="dim"><bdi>{escaped(facts)}</bdi></span></li>\n'
        )
    yield "</ol>\n</nav>\n"


def _article(front: Front, sheet: Sheet, anchor: str) -> Iterator[str]:
    language = f' lang="{escaped(sheet.language)}"' if sheet.language else ""
    yield (
        f'<article id="{anchor}">\n<h2{language}><bdi>{escaped(sheet.title)}</bdi></h2>\n'
        f'<p class="dim">{" · ".join(f"<bdi>{escaped(fact)}</bdi>" for fact in sheet.facts)}</p>\n'
        f'<div class="text"{language}>\n'
    )
    yield from text_html(sheet, anchor)
    yield "</div>\n"
    if sheet.links:
        yield f'<h3>{escaped(front.text("links"))}</h3>\n<ul class="links">\n'
        yield from (_link(link, anchor, language) for link in sheet.links)
        yield "</ul>\n"
    if sheet.spans:
        heads = "".join(f'<th scope="col">{escaped(front.text(key))}</th>' for key in ("label", "text", "more"))
        yield f"<h3>{escaped(front.text('list'))}</h3>\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
        yield from (_row(front, item, anchor, language) for item in sheet.spans)
        yield "</tbody>\n</table>\n"
    yield "</article>\n"


def _link(link: SheetLink, anchor: str, language: str) -> str:
    return (
        f"<li>{_named(link.source, anchor, language)} <strong>{escaped(link.role)}</strong> "
        f"{_named(link.target, anchor, language)}</li>\n"
    )


def _named(item: SheetSpan, anchor: str, language: str) -> str:
    return f"{_mark(item, anchor)} <bdi{language}>{escaped(item.quoted)}</bdi>"


def _mark(item: SheetSpan, anchor: str) -> str:
    """Return number and label of a span; it leads to its place in the text."""
    return f'<a class="m l{item.place}" href="#{anchor}-t{item.number}">{item.number} {escaped(item.name)}</a>'


def _row(front: Front, item: SheetSpan, anchor: str, language: str) -> str:
    value = f" {escaped(item.value)}" if item.value else ""
    more = " · ".join(f"<bdi>{escaped(part)}</bdi>" for part in front.more(item))
    return (
        f'<tr id="{anchor}-s{item.number}"><td>{_mark(item, anchor)}{value}</td>'
        f"<td><bdi{language}>{escaped(item.text)}</bdi></td><td>{more}</td></tr>\n"
    )

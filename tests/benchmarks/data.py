"""The project files and JSONL files that several rows use, made by the program itself from synthetic lines."""

from pathlib import Path

from benchmarks.measure import ARTICLE_CHARACTERS, LISTED_CHARACTERS, Workshop
from benchmarks.synthetic import write_jsonl


def articles_jsonl(workshop: Workshop) -> Path:
    """JSONL with the articles and spans of the import and export rows."""
    scale = workshop.scale
    return workshop.once(
        "articles.jsonl",
        lambda path: write_jsonl(path, articles=scale.articles, characters=ARTICLE_CHARACTERS, spans=scale.spans_each),
    )


def empty_project(workshop: Workshop) -> Path:
    """A project without articles."""
    return workshop.once("empty.wortlaut", lambda path: workshop.command("new", path))


def articles_project(workshop: Workshop) -> Path:
    """A project with the articles and spans of `articles_jsonl`."""
    source = articles_jsonl(workshop)
    return workshop.once("articles.wortlaut", lambda path: _import(workshop, path, source))


def listed_project(workshop: Workshop) -> Path:
    """A project with very many short articles that nobody opened."""
    count = workshop.scale.listed

    def make(path: Path) -> None:
        source = write_jsonl(path.with_suffix(".jsonl"), articles=count, characters=LISTED_CHARACTERS, spans=0)
        _import(workshop, path, source)

    return workshop.once("listed.wortlaut", make)


def big_project(workshop: Workshop) -> Path:
    """A project with one huge article full of spans."""
    scale = workshop.scale

    def make(path: Path) -> None:
        source = write_jsonl(
            path.with_suffix(".jsonl"), articles=1, characters=scale.big_characters, spans=scale.big_spans
        )
        _import(workshop, path, source)

    return workshop.once("big.wortlaut", make)


def _import(workshop: Workshop, path: Path, source: Path) -> None:
    workshop.command("new", path)
    workshop.command("import", path, source)

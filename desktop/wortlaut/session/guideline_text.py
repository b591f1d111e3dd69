"""Guidelines as Markdown with named places: finds them, and makes the text fit into a narrow pane. Pure functions.

A place is named as the shipped files do it: `{#name}` behind a heading, a cell of a table or at the start of a list
item. Nothing else of the text has a meaning here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_ANCHOR = re.compile(r"[ \t]{0,8}\{#([\w-]{1,100})\}")
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+)$")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)")
_SEPARATOR = re.compile(r"^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)\|")
_IMAGE = re.compile(r"!\[([^\]]{0,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,500}\])?")
_REFERENCE = re.compile(r"(?<![\w.])(\d{1,2}(?:\.\d{1,2})?)(?![\w.]*\d)")
_NUMBER = r"\d{1,2}(?:\.\d{1,2})?"
_REFERRING = re.compile(rf"\({_NUMBER}(?:, {_NUMBER})*\)(?!:)|(?<!\w)(?:siehe|see) {_NUMBER}")
_MARK = "\ue000{}\ue001"
MARK = re.compile("\ue000(\\d+)\ue001")
"""Stands where a place was, in what `marked` returns: its number."""
_PRIVATE = re.compile("[\ue000\ue001]")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading: its level, its words and the name of the place."""

    level: int
    title: str
    anchor: str


def sections(text: str) -> tuple[Section, ...]:
    """Return the headings in their order; one without a name gets one from its words."""
    found = []
    for line in _outside_code(text.splitlines()):
        heading = _HEADING.match(line)
        if heading is not None:
            title = plain(_ANCHOR.sub("", heading[2]))
            named = _ANCHOR.search(heading[2])
            found.append(Section(len(heading[1]), title, named[1] if named else slug(title)))
    return tuple(found)


def anchors(text: str) -> frozenset[str]:
    """Return the names of all places, those of headings without a name included."""
    return frozenset(_ANCHOR.findall(text)) | {section.anchor for section in sections(text)}


def places_by_section(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the name of each heading with the names of the places from there to the next one."""
    found: list[tuple[str, set[str]]] = []
    for line in _outside_code(text.splitlines()):
        heading = _HEADING.match(line)
        names = _ANCHOR.findall(line)
        if heading is not None:
            name = names[0] if names else slug(plain(heading[2]))
            found.append((name, {name}))
        if found:
            found[-1][1].update(names)
    return tuple((name, frozenset(names)) for name, names in found)


def slug(title: str) -> str:
    """Return the name that a heading without one has: its words in small letters, joined by hyphens."""
    return "-".join(re.findall(r"\w+", title.casefold()))


def plain(text: str) -> str:
    """Return words of Markdown without its marks of emphasis and code."""
    return re.sub(r"[*`]+|(?<!\w)_{1,3}|_{1,3}(?!\w)", "", text).strip()


def marked(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with a mark at each place, and the names of the places by the numbers in the marks.

    A mark at the end of a heading or a cell is moved to its start: that is what comes to the top.
    """
    names: list[str] = []
    lines = []
    for line in _PRIVATE.sub("", text).splitlines():
        heading = _HEADING.match(line)
        found = [match[1] for match in _ANCHOR.finditer(line)]
        if heading is not None and not found:
            found = [slug(plain(heading[2]))]
        bare = _ANCHOR.sub("", line).rstrip() if found else line
        opening = re.match(r"#{1,6}[ \t]+|[ \t]*(?:[-*]|\d+\.)[ \t]+|[ \t]*", bare)
        at = opening.end() if opening else 0
        marks = "".join(_MARK.format(len(names) + place) for place in range(len(found)))
        names += found
        lines.append(bare[:at] + marks + bare[at:].lstrip() if found else line)
    return "\n".join(lines), tuple(names)


def narrow(text: str) -> str:
    """Return the text with each row of a table as a paragraph, the names of the columns before its cells."""
    out: list[str] = []
    lines = text.splitlines()
    at, code = 0, False
    while at < len(lines):
        code ^= bool(_FENCE.match(lines[at]))
        if not code and at + 1 < len(lines) and "|" in lines[at] and _SEPARATOR.match(lines[at + 1]):
            head = _cells(lines[at])
            out += ["", f"*{plain(head[0])}*"] if "→" in head[0] else []  # says how rows and columns are meant
            at += 2
            while at < len(lines) and "|" in lines[at] and lines[at].strip():
                out += ["", *_row(head, _cells(lines[at]))]
                at += 1
            out.append("")
        else:
            if not code and lines[at].startswith("**") and out and out[-1] and not _HEADING.match(out[-1]):
                out.append("")  # what stands out at the start of a line begins a paragraph
            out.append(lines[at])
            at += 1
    return "\n".join(out)


def without_images(text: str) -> str:
    """Return the text with the words of each image instead of it: nothing is loaded from anywhere."""
    return _IMAGE.sub(r"\1", text)


def with_links(text: str, numbers: Mapping[str, str]) -> str:
    """Return the text with references to numbered sections, `(4.1, 4.2)` or `see 2.4`, as links to them."""
    if not numbers:
        return text

    def linked(match: re.Match[str]) -> str:
        return _REFERENCE.sub(lambda one: f"[{one[0]}](#{numbers[one[0]]})" if one[0] in numbers else one[0], match[0])

    return _REFERRING.sub(linked, text)


def _row(head: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a row: the first cell stands out, a short number before it joins it."""
    parts = [(name, cell) for name, cell in zip(head, cells, strict=False) if plain(cell)]
    if not parts:
        return
    names = " ".join(f"{{#{name}}}" for cell in cells for name in _ANCHOR.findall(cell))
    first = _ANCHOR.sub("", parts[0][1]).strip()
    yield f"{names} {first if '`' in first else f'**{plain(first)}**'}  ".lstrip()
    for name, cell in parts[1:]:
        words = _ANCHOR.sub("", cell).strip()
        yield f"*{plain(name)}:* {words}  " if plain(name) else f"{words}  "


def _cells(line: str) -> list[str]:
    return [
        cell.strip().replace("\\|", "|") for cell in _CELL_END.split(line.strip().removeprefix("|").removesuffix("|"))
    ]


def _outside_code(lines: Sequence[str]) -> Iterator[str]:
    code = False
    for line in lines:
        if _FENCE.match(line):
            code = not code
        elif not code:
            yield line

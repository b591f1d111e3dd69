"""What the two formats of spaCy share: where spans stand in a `Doc`, and how it is cut into tokens.

All fragments of all spans are the span group `sc`, the one spaCy's span categorizer reads. `doc.ents` are those of them
that one label for each token leaves room for. What neither has a place for is the extension `doc._.wortlaut` (after
`Doc.set_extension("wortlaut", default=None)`), in JSON the key `wortlaut`:

    {"source": …, "date": …, "title": …, "annotator": …,
     "spans": [{"id": …, "pieces": [0, 2], "attributes": {…}, "note": …, "unsure": true}],
     "links": [{"type": …, "from": …, "to": …}]}

`pieces` are places in the group `sc`, `from` and `to` ids of spans; what there is nothing to say about is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.json_lines_format import ABOUT, about, told
from wortlaut.formats.json_source import list_in, object_of, optional_text, text_in
from wortlaut.formats.narrowing import whole_fragments
from wortlaut.formats.strict_json import shown
from wortlaut.formats.tokens import tokens

GROUP = "sc"
EXTENSION = "wortlaut"
LOSES = (
    "headers", "languages", "sources", "meta", "state", "ids", "origins", "confidence", "provenance", "guesses",
    "precedents", "extra",
)  # fmt: skip
_KNOWN = frozenset((*ABOUT, "spans", "links"))


class Piece(NamedTuple):
    """One range with its label, as a span group has it."""

    label: str
    range: Range


class Token(NamedTuple):
    """One token of a `Doc`."""

    start: int
    end: int
    space: bool
    """Whether a space that is no token of its own comes after it."""


def pieces_of(article: ForeignArticle) -> list[Piece]:
    """Return the span group of an article."""
    return [Piece(span.label, fragment) for span in article.spans for fragment in span.fragments]


def details_of(article: ForeignArticle) -> dict[str, Any]:
    """Return the extension of an article, whose span group is `pieces_of` it."""
    place = 0
    spans = []
    for span in article.spans:
        row: dict[str, Any] = {"id": span.key, "pieces": list(range(place, place + len(span.fragments)))}
        place += len(span.fragments)
        row |= {"attributes": dict(span.attributes)} if span.attributes else {}
        row |= {"note": span.note} if span.note else {}
        row |= {"unsure": True} if span.unsure else {}
        spans.append(row)
    links = [{"type": link.type, "from": link.source, "to": link.target} for link in article.links]
    return {**about(article), "spans": spans, "links": links}


def article_of(text: str, pieces: Sequence[Piece], details: Any, *, spans_left: int, others: int) -> ForeignArticle:
    """Return the article of a `Doc`; `details` is the extension, None when it has none.

    A piece that the extension does not mention is a span of its own. `spans_left` and `others` count the spans of other
    groups, and what else the `Doc` has, that find no place. Raises BadInputError naming the field that is wrong.
    """
    given = object_of({} if details is None else details, f"_.{EXTENSION}")
    field = f"_.{EXTENSION}."
    taken: set[int] = set()
    spans = [
        _span(value, f"{field}spans[{index}]", pieces, taken)
        for index, value in enumerate(list_in(given, "spans", field))
    ]
    spans += [
        ForeignSpan(f"{GROUP} {place}", piece.label, (piece.range,))
        for place, piece in enumerate(pieces)
        if place not in taken
    ]
    links = [_link(value, f"{field}links[{index}]") for index, value in enumerate(list_in(given, "links", field))]
    return ForeignArticle(
        text,
        tuple(spans),
        tuple(links),
        **told(given, field),
        meta={key: value for key, value in given.items() if key not in _KNOWN},
        left_out=("spans",) * spans_left + ("results",) * others,
    )


def _span(value: Any, field: str, pieces: Sequence[Piece], taken: set[int]) -> ForeignSpan:
    data = object_of(value, field)
    own = []
    for place in list_in(data, "pieces", f"{field}."):
        if type(place) is not int or not 0 <= place < len(pieces) or place in taken:
            raise BadInputError("field_not_number", field=f"{field}.pieces", value=shown(place))
        taken.add(place)
        own.append(pieces[place])
    if not own:
        raise BadInputError("field_missing", field=f"{field}.pieces")
    first = own[0]
    if any(piece.label != first.label for piece in own):
        other = next(piece.label for piece in own if piece.label != first.label)
        raise BadInputError("pieces_differ", field=field, value=shown(first.label), other=shown(other))
    unsure = data.get("unsure", False)
    if type(unsure) is not bool:
        raise BadInputError("field_not_flag", field=f"{field}.unsure")
    attributes = object_of(data.get("attributes", {}), f"{field}.attributes")
    return ForeignSpan(
        key=text_in(data, "id", f"{field}."),
        label=first.label,
        fragments=whole_fragments(piece.range for piece in own),
        attributes={name: text_in(attributes, name, f"{field}.attributes.") for name in attributes},
        note=optional_text(data, "note", f"{field}."),
        unsure=unsure,
    )


def _link(value: Any, field: str) -> ForeignLink:
    data = object_of(value, field)
    kind, source, target = (text_in(data, key, f"{field}.") for key in ("type", "from", "to"))
    return ForeignLink(kind, source, target)


def doc_tokens(text: str, ranges: Iterable[Range]) -> list[Token]:
    """Return tokens that give exactly `text` and begin and end wherever one of `ranges` does.

    A single space after a token belongs to it unless a range begins or ends there; all other white space is tokens,
    as in spaCy.
    """
    known = set(ranges)
    starts, ends = {start for start, _ in known}, {end for _, end in known}
    edges = frozenset(starts | ends)
    found: list[Token] = []
    at = 0
    for start, end in (*tokens(text, edges), (len(text), len(text))):
        if found and at < start and text[at] == " " and at not in starts and at + 1 not in ends:
            found[-1] = found[-1]._replace(space=True)
            at += 1
        cuts = [at, *(offset for offset in range(at + 1, start) if offset in edges), start]
        found += [Token(first, last, space=False) for first, last in pairwise(cuts) if first < last]
        if start < end:
            found.append(Token(start, end, space=False))
        at = end
    return found


def group_of(groups: Mapping[str, Sequence[Piece]], ents: Sequence[Piece]) -> tuple[list[Piece], int]:
    """Return the spans of a `Doc` and how many are left out.

    Those of the group `sc` count; without it those of all groups, and of `ents` when there are no groups at all.
    """
    if GROUP in groups:
        return list(groups[GROUP]), sum(map(len, groups.values())) - len(groups[GROUP])
    if groups:
        return [piece for group in groups.values() for piece in group], 0
    return list(ents), 0

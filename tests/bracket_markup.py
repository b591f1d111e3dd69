"""Annotated sentences as text: `[A Lund] sagte, [Q:indirect es ⟨, so Lund, ⟩ regne].`

A letter names the label (Q, A, C, K), `:value` sets its main attribute, `⟨…⟩` is a hole of the innermost span. Ids are
`s1`, `s2`, … in the order of the opening brackets.
"""

import re
from collections.abc import Iterable

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Link, Span

_LABELS = {
    "Q": ("quote", "type"),
    "A": ("actor", "kind"),
    "C": ("commitment", "status"),
    "K": ("condition", "type"),
}
_TOKEN = re.compile(r"\[([QACK])(?::(\w+))? |[]⟨⟩]")


def annotated(marked: str, links: Iterable[tuple[str, str, str]] = ()) -> tuple[str, LayerContent]:
    """Return the plain text and the layer of `marked`; `links` are type, source, target."""
    text = ""
    at = 0
    open_spans: list[tuple[str, str, str | None, list[tuple[int, int]], list[int]]] = []
    spans: list[Span] = []
    count = 0
    for match in _TOKEN.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match[1]:
            count += 1
            open_spans.append((f"s{count}", match[1], match[2], [], [len(text)]))
            continue
        span_id, letter, value, pieces, starts = open_spans[-1]
        if match[0] == "⟩":
            starts.append(len(text))
            continue
        pieces.append((starts[-1], len(text)))
        if match[0] == "]":
            label, attribute = _LABELS[letter]
            attributes = {attribute: value} if value else {}
            spans.append(Span(span_id, label, tuple(pieces), attributes))
            open_spans.pop()
    text += marked[at:]
    assert not open_spans, marked
    made = [Link(f"l{number}", *ends) for number, ends in enumerate(links, 1)]
    return text, LayerContent(None, spans, made)

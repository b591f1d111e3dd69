"""The HTML report: the text and every span come back out of it exactly, and nothing in it is alive."""

import itertools
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.domain.article import PartialDate, Source, text_digest
from wortlaut.domain.span import normalize_fragments
from wortlaut.formats.article_report import html_pages
from wortlaut.formats.article_report_text import NUL
from wortlaut.formats.article_sheet import Entry, Front, sheet_of
from wortlaut.formats.record import LayerData, Record

HOSTILE = ("<script>alert(1)</script>", "\"'><img src=x onerror=y>", "&amp;&#65;", "]]>", "</div></article>", "\u202e")
words = st.one_of(
    st.sampled_from((*HOSTILE, "\r\n", "\n\n", "\r", "🌉", "e\u0301", "\u2028", "\x85", "\t", "שלום", "\0", "\ufeff")),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=6),
)
texts = st.lists(words, min_size=1, max_size=30).map(lambda parts: "".join(parts) or "x")
LABELS = ("quote", "actor", "commitment", "condition")


@st.composite
def layers(draw):
    text = draw(texts)
    place = st.integers(0, len(text))
    spans = []
    for number in range(draw(st.integers(0, 12))):
        cuts = draw(st.lists(st.tuples(place, place), min_size=1, max_size=3))
        fragments = normalize_fragments((min(cut), max(cut)) for cut in cuts)
        if fragments:
            spans.append(_span(number, draw(st.sampled_from(LABELS)), fragments, text, draw(st.sampled_from(HOSTILE))))
    spans.sort(key=lambda span: (span["start"], span["end"], span["label"], span["id"]))
    links = [
        {"id": "k", "type": "speaker", "from": one["id"], "to": two["id"]} for one, two in itertools.pairwise(spans)
    ]
    return text, spans, links


def _span(number, label, fragments, text, note):
    return {
        "id": f"s{number:02}",
        "label": label,
        "start": fragments[0][0],
        "end": fragments[-1][1],
        "fragments": fragments,
        "surface": tuple(text[start:end] for start, end in fragments),
        "attributes": {"marks": note} if label == "quote" else {},
        "unsure": number % 2 == 0,
        "note": note,
        "origin": ("manual", "suggested", "propagated")[number % 3],
        "source": None,
        "confidence": None,
    }


def page(scheme, text, spans=(), links=(), title=None, language="en", name="<b>Projekt</b>"):
    layer = LayerData("<i>anna</i>", "person", "submitted", 2, scheme.reference, list(spans), list(links))
    source = Source("<u>a</u>.txt", "", PartialDate(2025, 9))
    record = Record(text, text_digest(text), (source,), title=title, language="de", layer=layer)
    sheet = sheet_of(record, scheme, language)
    entry = Entry(sheet.id, sheet.title, "", sheet.facts, len(sheet.spans))
    return "".join(html_pages(Front(name, scheme, language, (entry, entry)), [sheet, sheet]))


class Reader(HTMLParser):
    """Reads the text of the first article, and which spans lie over which code points."""

    def __init__(self):
        super().__init__()
        self.text = ""
        self.over = {}
        self.tags = set()
        self.attributes = []
        self._stack = []
        self._inside = 0
        self._done = False

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        found = dict(attrs)
        self.attributes += attrs
        if found.get("class") == "text" and not self._done:
            self._inside = len(self._stack) + 1
        if tag not in ("meta", "br"):
            self._stack.append((tag, found.get("data-s")))

    def handle_endtag(self, tag):
        assert self._stack.pop()[0] == tag, "elements nest"
        if self._inside and len(self._stack) < self._inside:
            self._inside, self._done = 0, True

    def handle_data(self, data):
        if not self._inside or not any(tag == "p" for tag, _ in self._stack):
            return
        start = len(self.text)
        self.text += data
        for number in {int(mark) for _, mark in self._stack if mark}:
            self.over.setdefault(number, set()).update(range(start, len(self.text)))


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@settings(max_examples=25)
@given(layer=layers())
def test_the_page_gives_text_and_spans_back(scheme, layer):
    text, spans, links = layer
    reader = read(page(scheme, text, spans, links, title=text[:20] or None))
    assert reader.text == text.replace("\0", NUL)
    wanted = {
        number: {place for start, end in span["fragments"] for place in range(start, end)}
        for number, span in enumerate(spans, 1)
    }
    assert reader.over == wanted


@settings(max_examples=25)
@given(layer=layers())
def test_nothing_in_the_page_is_alive(scheme, layer):
    text, spans, links = layer
    html = page(scheme, text, spans, links, title=HOSTILE[1])
    reader = read(html)
    assert not reader.tags & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "link",
        "base",
        "form",
        "svg",
        "u",
        "i",
        "b",
    }
    for name, value in reader.attributes:
        assert not name.startswith("on")
        if name in ("href", "src", "action"):
            assert value.startswith("#")
    style = html[html.index("<style>") : html.index("</style>")]
    assert not re.search(r"url\(|@import|https?:|//", style)
    assert "default-src 'none'" in html[: html.index("<title>")]


def test_links_values_notes_and_owner_are_told(scheme):
    text = "Nora Grün sagte, die Brücke werde gebaut."
    spans = [
        _span(1, "actor", ((0, 9),), text, "Wer?"),
        {**_span(3, "quote", ((17, 40),), text, "faulty"), "attributes": {"type": "indirect", "marks": "faulty"}},
    ]
    html = page(scheme, text, spans, [{"id": "k", "type": "speaker", "from": "s03", "to": "s01"}], language="de")
    assert 'data-c="1 Akteur" title="1 Akteur"' in html
    assert 'data-c="2 Zitat" data-v="indirekt"' in html
    row = html[html.index('<ul class="links">') :]
    assert re.search(
        r">2 Zitat</a>.*die Brücke werde gebaut.*<strong>gesagt von</strong>.*>1 Akteur</a>.*Nora Grün", row
    )
    assert "<bdi>Anführungszeichen: fehlen oder falsch</bdi>" in html
    assert "&lt;i&gt;anna&lt;/i&gt;, abgegeben (Fassung 2)" in html
    assert 'lang="de"' in html


def test_crossing_and_holed_spans_keep_their_rows(scheme):
    text = "aaaa bbbb cccc dddd"
    spans = [
        _span(1, "quote", ((0, 9),), text, ""),
        _span(3, "commitment", ((5, 9), (15, 19)), text, ""),
        _span(5, "condition", ((5, 14),), text, ""),
    ]
    html = page(scheme, text, spans)
    body = html[html.index('<div class="text"') : html.index("</div>")]
    rows = {}
    for number, row in re.findall(r'data-[sh]="(\d)" style="--r:(\d)"', body):
        rows.setdefault(number, set()).add(row)
    assert all(len(found) == 1 for found in rows.values()), "one row from end to end"
    assert len({*map(min, rows.values())}) == 3, "spans that overlap lie on different rows"
    assert re.search(r'data-h="\d" style="--r:\d">', body), "the hole is joined"


def test_a_suggestion_is_dotted_to_its_ends(scheme):
    html = page(scheme, "aaaa bbbb", [_span(1, "quote", ((0, 4),), "aaaa bbbb", "")])
    body = html[html.index('<div class="text"') : html.index("</div>")]
    assert 'class="k l0 g"' in body
    assert not re.search(r'class="k l\d g[^"]* [be]"', body), "ticks would draw the line of a span that is decided"
    assert 'class="t l' not in body


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_is_the_same_each_time(scheme, language):
    text = "Kein Zufall."
    assert page(scheme, text, language=language) == page(scheme, text, language=language)
    assert f'<html lang="{language}">' in page(scheme, text, language=language)

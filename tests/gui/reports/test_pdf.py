"""The PDF report: its pages, links and bookmarks, and that nothing a project can hold stops it."""

import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from wortlaut.domain.article import Source, text_digest
from wortlaut.domain.scheme import Scheme
from wortlaut.formats.article_sheet import Entry, Front, Sheet, sheet_of
from wortlaut.formats.record import LayerData, Record
from wortlaut.gui.reports.pdf import write_pdf

LONG = "Nora Grün sagte am Montag, die Brücke werde gebaut, wenn der Rat zahle. " * 90
HOSTILE = "a\0b\r\n\r\n\u202eאבג\u2028 🌉" + "x" * 300 + "\n\n\x85\ufeff end"


def spans_of(text: str) -> list[dict[str, object]]:
    """Nested, crossing and holed spans all over a text."""
    found = []
    for number, start in enumerate(range(0, max(1, len(text) - 30), 17)):
        label = ("quote", "actor", "commitment", "condition")[number % 4]
        fragments = [[start, start + 4], [start + 9, start + 28]] if number % 3 == 0 else [[start, start + 22]]
        fragments = [[low, min(high, len(text))] for low, high in fragments if low < len(text)]
        found.append(
            {
                "id": f"s{number:04}", "label": label, "start": fragments[0][0], "end": fragments[-1][1],
                "fragments": fragments, "surface": [], "attributes": {}, "unsure": number % 5 == 0,
                "note": "word " * 700 if number == 3 else None,
                "origin": "suggested" if number % 7 == 6 else "manual", "source": None, "confidence": None,
            }
        )  # fmt: skip
    return found


def sheet(scheme: Scheme, text: str, *, tagged: bool = True) -> Sheet:
    """A sheet with many spans and a few links."""
    spans = spans_of(text) if tagged else []
    links = [{"id": "k", "type": "speaker", "from": "s0000", "to": "s0001"}] if len(spans) > 1 else []
    layer = LayerData("anna", "person", "open", 0, scheme.reference, spans, links)
    return sheet_of(Record(text, text_digest(text), (Source("a.txt"),), layer=layer), scheme, "en")


def written(scheme: Scheme, folder: Path, *sheets: Sheet, title: str = "Report") -> bytes:
    """The bytes of a report."""
    entries = [Entry(one.id, one.title, "", one.facts, len(one.spans)) for one in sheets]
    target = folder / "r.pdf"
    write_pdf(target, Front(title, scheme, "en", entries), iter(sheets))
    data = target.read_bytes()
    target.unlink()
    assert list(folder.iterdir()) == [], "no draft stays"
    return data


def pages(data: bytes) -> list[int]:
    """The objects of the pages in the order of reading."""
    kids = re.search(rb"/Type /Pages /Count (\d+) /Kids \[([^\]]*)\]", data)
    assert kids is not None
    found = [int(number) for number in re.findall(rb"(\d+) 0 R", kids[2])]
    assert len(found) == int(kids[1])
    return found


def test_contents_lead_to_the_articles(scheme: Scheme, tmp_path: Path, qapp: QApplication) -> None:
    data = written(
        scheme, tmp_path, sheet(scheme, LONG), sheet(scheme, "Kurz.", tagged=False), sheet(scheme, LONG[:900])
    )
    order = pages(data)
    titles = re.findall(rb"/Title <([0-9a-f]+)> /Parent \d+ 0 R", re.sub(rb"(?: /Prev \d+ 0 R)", b"", data))
    goals = [int(number) for number in re.findall(rb"/Parent \d+ 0 R[^>]*/Dest \[(\d+) 0 R", data)]
    assert len(titles) == len(goals) == 3
    assert bytes.fromhex(titles[1].decode()).decode("utf-16") == "Kurz."
    assert sorted(goals, key=order.index) == goals, "articles come in their order"
    assert order.index(goals[0]) == 1, "contents come first"
    links = re.findall(rb"/Subtype /Link[^>]*/Dest \[(\d+) 0 R", data)
    assert set(goals) <= {int(number) for number in links}
    assert {int(number) for number in links} <= set(order)


def test_each_object_is_where_the_table_says(scheme: Scheme, tmp_path: Path, qapp: QApplication) -> None:
    data = written(scheme, tmp_path, sheet(scheme, LONG[:2000]))
    start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    assert data[start:].startswith(b"xref\n0 ")
    entries = re.findall(rb"(\d{10}) \d{5} ([nf]) \n", data[start:])
    for number, (offset, kind) in enumerate(entries):
        if kind == b"n":
            assert data[int(offset) :].startswith(b"%d 0 obj\n" % number)
    streams = re.findall(rb"/FlateDecode\n?>>\nstream\r?\n(.*?)\nendstream", data, re.DOTALL)
    assert streams
    assert all(zlib.decompress(stream) for stream in streams)
    assert not re.search(rb"/CreationDate|/ModDate|xmp:CreateDate|/URI|/JavaScript|/Launch", data)


@pytest.mark.parametrize("text", [HOSTILE, "x", "\n", "\r\n\r\n"])
def test_any_text_can_be_drawn(scheme: Scheme, tmp_path: Path, qapp: QApplication, text: str) -> None:
    data = written(scheme, tmp_path, sheet(scheme, text), title="<b>\u202e(\\) 🌉")
    assert len(pages(data)) >= 1


def test_the_same_report_is_the_same_file(scheme: Scheme, tmp_path: Path, qapp: QApplication) -> None:
    one = sheet(scheme, LONG[:1500])
    assert written(scheme, tmp_path, one, one) == written(scheme, tmp_path, one, one)


def test_a_disk_that_takes_no_more_is_told(scheme: Scheme, tmp_path: Path, qapp: QApplication) -> None:
    resource = pytest.importorskip("resource", reason="limits of file sizes exist on Unix only")
    one = sheet(scheme, LONG)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(OSError, match=r"r\.pdf"):
            written(scheme, tmp_path, one)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [path.name for path in tmp_path.iterdir() if path.name != "r.pdf"] == []

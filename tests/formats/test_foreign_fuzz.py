"""Files of other tools with bytes changed at random: either a record or one clear message, never anything else."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from example_counts import examples
from wortlaut.errors import WortlautError
from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import Choices, Record
from wortlaut.formats.registry import formats
from wortlaut.messages import error_text

FOREIGN = Path(__file__).resolve().parents[1] / "golden" / "foreign"
BOTH = [known for known in formats() if known.reads and known.writes]
PARTS = [
    b"",
    b"\x00",
    b"\xff",
    b"\r\n",
    b"\t",
    b'"',
    b"-1",
    b"9" * 40,
    b"<",
    b"&x;",
    b"[[",
    b"{}",
    b"null",
    b"1.5",
    b"e",
]


@pytest.fixture(scope="module")
def sample(scheme, tmp_path_factory):
    """Return where a format has written the golden article, once."""
    root = tmp_path_factory.mktemp("samples")
    (ours,) = Jsonl().read(FOREIGN / "ours.jsonl", scheme)

    def of(known):
        place = root / (known.name if known.in_folder else known.name + known.suffixes[0])
        if not place.exists():
            known.write([ours], place, Ledger(known.how), scheme)
        return place, type(known)(Choices(text_of={ours.id: ours.text}.get)) if known.name == "csv" else known

    return of


@st.composite
def changes(draw):
    """Some changes: where (as a part of the whole), how many bytes go, and what comes."""
    one = st.tuples(st.floats(0, 1, exclude_max=True), st.sampled_from([0, 1, 2, 30]), st.sampled_from(PARTS))
    return draw(st.lists(one, min_size=1, max_size=3))


def changed(data, found):
    for part, gone, come in found:
        at = int(part * len(data))
        data = data[:at] + come + data[at + gone :]
    return data


@pytest.mark.parametrize("known", BOTH, ids=lambda known: known.name)
@settings(deadline=None, max_examples=examples(0.5), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found=changes(), which=st.integers(0, 5))
def test_whatever_is_changed_the_answer_is_a_record_or_a_message(known, found, which, sample, scheme, tmp_path_factory):
    place, reading = sample(known)
    copy = tmp_path_factory.mktemp("changed") / place.name
    if place.is_dir():
        shutil.copytree(place, copy)
    else:
        shutil.copy(place, copy)
    files = sorted(path for path in copy.rglob("*") if path.is_file()) if copy.is_dir() else [copy]
    file = files[which % len(files)]
    file.write_bytes(changed(file.read_bytes(), found))
    for item in reading.read(copy, scheme):
        if isinstance(item, WortlautError):
            assert item.where.startswith(str(copy))
            assert all(error_text(item, language).isprintable() for language in ("de", "en"))
        else:
            assert isinstance(item, Record)
            for span in item.layer.spans if item.layer else ():
                assert span["surface"] == [item.text[start:end] for start, end in span["fragments"]]
                assert all(span["surface"])

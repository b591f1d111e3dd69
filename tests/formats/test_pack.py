"""Packs from outside: whatever is changed in one, the whole of it is refused and nothing is written."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canary import planted, scheme_with_canary
from example_counts import examples
from exchange_helpers import assign, central, hand_in, hand_out, meanings, merge, texts, work
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.session.jobs import check_project, default_scheme, scheme_of
from wortlaut.session.packs import project_lines
from wortlaut.session.progress import Meter
from wortlaut.session.session import Session
from wortlaut.store.project_file import Project

Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A project that waits for a submission, and the submission."""
    folder = tmp_path_factory.mktemp("packs")
    main = central(folder / "main.wortlaut", default_scheme(), texts(2))
    assign(main, ["anna"])
    mine = hand_out(main, "anna", folder / "out")
    work(mine, "anna")
    return main, hand_in(mine, "anna")


def sealed(lines: Lines) -> bytes:
    """A pack of these lines with an end that fits, as somebody who knows the format would forge it."""
    body = b"".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for line in lines)
    end = {"end": {"lines": len(lines), "sha256": hashlib.sha256(body).hexdigest()}}
    return body + json.dumps(end, separators=(",", ":")).encode() + b"\n"


def opened(data: bytes) -> Lines:
    """The lines of a pack without its end."""
    return [json.loads(line) for line in data.splitlines()][:-1]


def refusal(main: Path, data: bytes, folder: Path) -> str:
    """The code with which a merge is refused, after which the project is as it was."""
    pack = folder / "forged.pack"
    pack.write_bytes(data)
    before = meanings(main)
    with pytest.raises(BadInputError) as refused:
        merge(main, pack)
    assert meanings(main) == before
    return refused.value.code


def _set(path: str, value: Any) -> Callable[[Lines], None]:
    def change(lines: Lines) -> None:
        *keys, last = [int(part) if part.isdigit() else part for part in path.split("/")]
        place: Any = lines
        for key in keys:
            place = place[key]
        place[last] = value

    return change


def _own_text(lines: Lines) -> None:
    """Another text under the same file name, with hash and id that fit it."""
    line = lines[1]["article"]
    line["text"] = line["text"] + " Ende."
    line["text_sha256"] = hashlib.sha256(line["text"].encode()).hexdigest()
    line["id"] = line["text_sha256"][:16]


def _foreign_word(lines: Lines) -> None:
    line = lines[1]
    for spans in (line["article"]["spans"], line["layer"]["submissions"][0]["spans"]):
        spans[0]["surface"] = ["etwas anderes"]


def _another_submission(lines: Lines) -> None:
    lines[1]["layer"]["submissions"][0]["spans"].pop()
    lines[1]["layer"]["submissions"][0]["links"].clear()


def _twice(lines: Lines) -> None:
    lines.append(lines[1])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_own_text, "text_differs"),
        (_set("1/article/text", "ein anderer Text"), "text_digest"),
        (_foreign_word, "surface_differs"),
        (_another_submission, "pack_submission_differs"),
        (_twice, "field_value"),
        (_set("0/format", "wortlaut-pack/9"), "format_value"),
        (_set("0/kind", "gift"), "field_value"),
        (_set("0/annotator", "bob"), "field_value"),
        (_set("0/annotators/0/id", "no uuid"), "id_invalid"),
        (_set("0/annotators/0/name", "gold"), "field_value"),
        (_set("0/policies", {"language": "x"}), "field_value"),
        (_set("0/scheme/labels", []), "scheme_unusable"),
        (_set("0/scheme/options", "x"), "scheme_unusable"),
        (_set("1/layer/submissions/0/version", -1), "field_not_number"),
        (_set("1/layer/submissions/0/version", "1"), "field_not_number"),
        (_set("1/layer/submissions/0/at", "yesterday"), "date_invalid"),
        (_set("1/layer/submissions", []), "layer_version"),
        (_set("1/layer/id", "../../etc/passwd"), "id_invalid"),
        (_set("1/layer", None), "field_missing"),
        (_set("1/article/layer/annotator", "mallory"), "field_value"),
        (_set("1/article/layer/state", "gold"), "layer_kind_state"),
        (_set("1/article/spans/0/fragments", [[0, 10_000]]), "offset_outside"),
        (_set("1/article/spans/0/label", "secret"), "label_unknown"),
        (_set("1/article/spans", "x"), "field_not_list"),
        (_set("2", {"sql": {"drop": "table"}}), "pack_line"),
        (_set("2", []), "pack_line"),
        (_set("2", {"verdict": {"layer": "01a00000-0000-7000-8000-000000000000"}}), "pack_reference"),
        (_set("2", {"gold": {"article": "0000000000000000"}}), "pack_reference"),
        (_set("2", {"comment": []}), "field_not_object"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_forged_pack_is_refused(
    sent: tuple[Path, Path], tmp_path: Path, change: Callable[[Lines], None], code: str
) -> None:
    main, data = sent[0], sent[1].read_bytes()
    lines = opened(data)
    change(lines)
    assert refusal(main, sealed(lines), tmp_path) == code


def test_a_pack_that_was_cut_or_changed_on_the_way_is_refused(sent: tuple[Path, Path], tmp_path: Path) -> None:
    main, data = sent[0], sent[1].read_bytes()
    lines = data.splitlines(keepends=True)
    assert refusal(main, b"".join(lines[:-1]), tmp_path) == "pack_cut"
    assert refusal(main, b"".join(lines[:1] + lines[-1:]), tmp_path) == "pack_cut"
    assert refusal(main, data + lines[1], tmp_path) == "pack_cut"
    assert refusal(main, data.replace(b'"seconds":30', b'"seconds":31'), tmp_path) == "pack_cut"


def test_a_comment_must_answer_what_is_there(sent: tuple[Path, Path], tmp_path: Path) -> None:
    main, data = sent[0], sent[1].read_bytes()
    lines = opened(data)
    comment = {
        "id": "01a00000-0000-7000-8000-000000000001",
        "layer": lines[1]["layer"]["id"],
        "version": 1,
        "span": None,
        "parent": "01a00000-0000-7000-8000-000000000002",
        "author": lines[0]["annotators"][0]["id"],
        "body": "?",
        "at": "2026-01-01T00:00:00.000+00:00",
        "resolved_at": None,
        "resolved_by": None,
    }
    assert refusal(main, sealed([*lines, {"comment": comment}]), tmp_path) == "pack_reference"


def _accepted(lines: Lines) -> dict[str, Any]:
    """A line that says that a problem of the first span of a pack was accepted."""
    line = next(one for one in lines if one.get("layer") and one["article"]["spans"])
    span = line["article"]["spans"][0]
    return {
        "layer": line["layer"]["id"],
        "at": "2026-01-01T00:00:00.000+00:00",
        "by": lines[0]["annotators"][0]["id"],
        "meant": {},
        "place": None,
        "reason": "so gewollt",
        "rule": "half_word",
        "spans": [{"fragments": span["fragments"], "id": span["id"], "label": span["label"]}],
        "surface": span["surface"],
    }


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"layer": "01a00000-0000-7000-8000-000000000000"}, "pack_reference"),
        ({"by": "01a00000-0000-7000-8000-000000000000"}, "pack_reference"),
        ({"at": "gestern"}, "field_value"),
        ({"at": "2026-01-01T00:00:00+02:00"}, "date_invalid"),
        ({"reason": ""}, "field_value"),
        ({"reason": "x" * 1001}, "field_value"),
        ({"reason": "zwei\nZeilen"}, "field_value"),
        ({"surface": ["etwas anderes"]}, "field_value"),
        ({"place": [5, 2]}, "field_value"),
        ({"spans": []}, "field_value"),
        ({"spans": [{"fragments": [[0, 9]], "id": "x", "label": "actor"}]}, "id_invalid"),
        ({"meant": {"sql": "drop"}}, "field_value"),
        ({"more": 1}, "field_value"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_forged_acceptance_is_refused(
    sent: tuple[Path, Path], tmp_path: Path, change: dict[str, Any], code: str
) -> None:
    lines = opened(sent[1].read_bytes())
    forged = {"accepted": {**_accepted(lines), **change}}
    assert refusal(sent[0], sealed([*lines, forged]), tmp_path) == code


def test_an_acceptance_comes_in_once(sent: tuple[Path, Path], tmp_path: Path) -> None:
    main = Path(shutil.copy(sent[0], tmp_path / "main.wortlaut"))
    lines = opened(sent[1].read_bytes())
    pack = tmp_path / "good.pack"
    pack.write_bytes(sealed([*lines, {"accepted": _accepted(lines)}]))
    assert merge(main, pack).report.values_new["accepted"] == 1
    assert not merge(main, pack).changed


def test_a_pack_reads_the_same_on_every_machine(sent: tuple[Path, Path], tmp_path: Path, scheme: Scheme) -> None:
    data = sent[1].read_bytes()
    assert sealed(opened(data)) == data
    head = opened(data)[0]
    assert head["kind"] == "submission"
    assert head["annotator"] == "anna"
    assert head["guideline"]
    assert [person["name"] for person in head["annotators"]] == ["anna"]
    assert head["scheme"] == json.loads(json.dumps(scheme.data))


@settings(max_examples=examples(0.5), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.integers(0, 100_000), byte=st.integers(0, 255), length=st.integers(0, 40))
def test_no_broken_byte_does_more_than_refuse(
    sent: tuple[Path, Path], tmp_path: Path, position: int, byte: int, length: int
) -> None:
    main, data = sent[0], sent[1].read_bytes()
    at = position % len(data)
    broken = data[:at] + bytes([byte]) + data[at + length :]
    pack = tmp_path / "broken.pack"
    pack.write_bytes(broken)
    if broken == data:
        return
    with pytest.raises(WortlautError):
        merge(main, pack)


_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.text(max_size=5),
    st.sampled_from([[], {}, [[]], [[0, 1]], {"id": 1}, "gold", "anna#2", "2026-01-01T00:00:00.000+00:00", 0.5]),
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with comments and gold, as the lines that a merge reads of it, in a file.

    What a test of hypothesis is given is named when it fails: bytes would be too long a name, which is a warning, which
    is an error, and that is reported instead of the failure.
    """
    path = tmp_path_factory.mktemp("whole") / "whole.wortlaut"
    planted(path, default_scheme())
    lines = path.with_suffix(".pack")
    with Project.open(path, read_only=True) as project:
        lines.write_bytes(b"".join(project_lines(project, scheme_of(project), Meter(1, None, None))))
    return lines


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the same scheme with nothing in it."""
    path = tmp_path_factory.mktemp("empty") / "empty.wortlaut"
    Session.create(path, "eve", scheme_with_canary(default_scheme())).close()
    return path


def test_an_article_without_a_source_gets_the_name_of_the_pack_and_no_folder(
    sent: tuple[Path, Path], tmp_path: Path
) -> None:
    main, submission = sent
    lines = opened(submission.read_bytes())
    assert lines[1]["article"].pop("sources")
    assert lines[1]["article"]["header"]
    pack, copy = tmp_path / "nameless.pack", tmp_path / "copy.wortlaut"
    pack.write_bytes(sealed(lines))
    shutil.copy(main, copy)
    merge(copy, pack)
    with Project.open(copy, read_only=True) as project, project.reading() as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM source")}
    assert pack.name in names
    assert not [name for name in names if "/" in name]
    assert not check_project(copy).damaged


def test_a_whole_project_comes_as_lines(whole: Path, empty: Path) -> None:
    result = merge(empty, whole, dry_run=True)
    assert not result.refused
    assert all(result.report.values_new[entity] for entity in ("decision", "comment", "assignment"))


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """All places of a JSON value."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] * bool(path) + [place for key, item in below for place in _places(item, (*path, key))]


@settings(max_examples=examples(), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_value_in_a_well_sealed_pack_does_harm(
    sent: tuple[Path, Path], whole: Path, empty: Path, tmp_path: Path, data: st.DataObject
) -> None:
    """Either it is taken, and the project is sound with it, or it is refused with a reason."""
    main, good = data.draw(st.sampled_from([sent, (empty, whole)]))
    lines = opened(good.read_bytes())
    lines.append({"accepted": _accepted(lines)})
    places = [place for place in _places(lines) if "scheme" not in place or len(place) < 4]
    *path, last = data.draw(st.sampled_from(places))
    owner: Any = lines
    for key in path:
        owner = owner[key]
    owner[last] = data.draw(_VALUES)
    pack, copy = tmp_path / "fuzzed.pack", tmp_path / "copy.wortlaut"
    shutil.copy(main, copy)
    try:
        pack.write_bytes(sealed(lines))
        merge(copy, pack)
    except WortlautError:
        return
    assert not check_project(copy).damaged
    assert not merge(copy, pack).changed

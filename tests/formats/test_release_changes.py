"""What changed between two releases."""

import json

import pytest

from wortlaut.errors import BadInputError
from wortlaut.formats.release_changes import Contents, Difference, change_log, differences, read_release


def line(article, *spans, links=()):
    base = {"label": "quote", "fragments": [[0, 3]], "attributes": {}, "unsure": False, "note": None}
    objects = [{"id": id_, **base, **changes} for id_, changes in spans]
    return json.dumps(
        {
            "id": article,
            "spans": objects,
            "links": [dict(zip(("type", "from", "to"), link, strict=True)) for link in links],
        }
    ).encode()


def contents(*lines):
    found = Contents()
    for split, one in lines:
        found.add(split, one)
    return found


BEFORE = contents(
    ("train", line("a", ("1", {}), ("2", {}))),
    ("train", line("b", ("3", {}))),
    ("test", line("c", ("4", {}), links=[("speaker", "4", "5")])),
    ("train", line("d")),
    ("test", line("e", ("6", {}))),
)
AFTER = contents(
    ("train", line("a", ("1", {"fragments": [[0, 4]]}), ("9", {}))),
    ("train", line("b", ("3", {}))),
    ("test", line("c", ("4", {}))),
    ("test", line("d")),
    ("test", line("f", ("7", {}), ("8", {}))),
)


def test_differences():
    assert list(differences(BEFORE, AFTER)) == [
        Difference("a", "changed", 1, 1, 1, 0),
        Difference("c", "changed", 0, 0, 0, 1),
        Difference("d", "moved"),
        Difference("e", "removed", 0, 1, 0, 0),
        Difference("f", "added", 2, 0, 0, 0),
    ]
    assert list(differences(AFTER, AFTER)) == []


def test_several_layers_of_an_article_count_together():
    both = contents(("train", line("a", ("1", {}))), ("train", line("a", ("2", {}))))
    assert list(differences(both, contents(("train", line("a", ("1", {})))))) == [
        Difference("a", "changed", 0, 1, 0, 0)
    ]


def test_the_log():
    text = change_log("2026.11.22", AFTER, ({"version": "2026.10.1"}, BEFORE)).decode()
    assert text.splitlines()[:13] == [
        "# Changelog", "", "## 2026.11.22", "", "Compared with 2026.10.1:", "",
        "- articles added: 1", "- articles removed: 1", "- articles moved: 1", "- articles changed: 2",
        "- spans added: 3", "- spans removed: 2", "- spans changed: 1",
    ]  # fmt: skip
    assert "| a | changed | 1 | 1 | 1 | 0 |" in text
    assert "No earlier release" in change_log("1", AFTER, None).decode()


NO_RELEASES = (
    None,
    b"{}",
    b"[",
    b"[]",
    b'{"numbers": {"splits": {"train": {}}}}',
    b'{"numbers": {"splits": {"\\u0000": {}}}}',
)


@pytest.mark.parametrize("content", NO_RELEASES)
def test_a_folder_that_is_no_release(tmp_path, content):
    if content is not None:
        (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(BadInputError, match="release_not_readable"):
        read_release(tmp_path)

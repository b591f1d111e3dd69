"""An hour at the desk in short: keys only, in a real window, checked from outside through the export."""

from pathlib import Path

import pytest

from desk import PLAIN, TRICKY, Desk, project_with, rows, wait_until

pytestmark = [pytest.mark.display, pytest.mark.timeout(300)]


def count(project: Path, table: str = "span") -> int:
    return int(rows(project, f"SELECT count(*) FROM {table}")[0][0])


@pytest.mark.parametrize("text", [PLAIN, TRICKY], ids=["plain", "emoji-crlf-nbsp-combining"])
def test_a_session_with_keys_only(desk: Desk, text: str) -> None:
    project = project_with(desk, text, "Zweiter Artikel. Er bleibt leer.\n")
    desk.open(project)
    # second paragraph: sentence -> quote
    desk.keys("ctrl+Down", "s", "1")
    wait_until(lambda: count(project) == 1, "a quote is saved")
    # a word inside it -> actor, nested
    desk.keys("ctrl+Home", "ctrl+Down", "ctrl+Right", "ctrl+Right", "w", "2")
    wait_until(lambda: count(project) == 2, "a nested actor is saved")
    # next sentence -> commitment, hole of two words, end nudged one word back
    desk.keys("ctrl+Home", "ctrl+Down", "alt+Down", "s", "3")
    wait_until(lambda: count(project) == 3, "a commitment is saved")
    commitment = next(span for span in desk.spans(project, text) if span["label"] == "commitment")
    assert len(commitment["fragments"]) == 1
    desk.keys("alt+Left")
    desk.keys("ctrl+Home", "ctrl+End", "ctrl+Left", "w", "4")
    wait_until(lambda: count(project) == 4, "a condition is saved")
    # relabel the condition to actor and back by undo; delete it; three undos, one redo
    desk.keys("2", "Delete")
    wait_until(lambda: count(project) == 3, "the span is deleted")
    desk.keys("ctrl+z", "ctrl+z", "ctrl+z")
    wait_until(lambda: count(project) == 3, "the condition was undone")
    desk.keys("ctrl+shift+z")
    wait_until(lambda: count(project) == 4, "the condition is back")
    desk.keys("ctrl+Next")
    desk.close()

    spans = desk.spans(project, text)
    assert sorted(span["label"] for span in spans) == ["actor", "commitment", "condition", "quote"]
    nudged = next(span for span in spans if span["label"] == "commitment")
    assert nudged["start"] == commitment["start"]
    assert nudged["end"] < commitment["end"]
    assert all(surface == surface.strip() for span in spans for surface in span["surface"])

    # reopened: as it was, and undo still works
    desk.open(project)
    desk.keys("ctrl+z")
    wait_until(lambda: count(project) == 3, "undo after the restart")
    desk.keys("ctrl+y")
    wait_until(lambda: count(project) == 4, "redo after the restart")
    desk.close()
    assert desk.spans(project, text) == spans


def test_a_hole_by_keys(desk: Desk) -> None:
    project = project_with(desk, PLAIN)
    desk.open(project)
    desk.keys("ctrl+Down", "alt+Down", "s", "3")
    wait_until(lambda: count(project) == 1, "a commitment is saved")
    span = desk.spans(project, PLAIN)[0]
    # caret to the hole by the arrow keys, select ", so Okafor," and cut it out of the focused span
    hole = PLAIN.index(", so Okafor,") - span["start"]
    desk.keys("Tab", *["Right"] * hole, *["shift+Right"] * len(", so Okafor,"), "minus")
    wait_until(lambda: len(desk.spans(project, PLAIN)[0]["fragments"]) == 2, "the hole is saved")
    desk.close()
    [span] = desk.spans(project, PLAIN)
    assert span["surface"] == ["Der Rat werde", "bis Mai zahlen"]


def test_links_the_same_name_and_an_attribution_by_keys(desk: Desk) -> None:
    project = project_with(desk, PLAIN)
    desk.open(project)
    # quotation at the caret -> quote; the name behind it -> actor; from there a link in two keys
    desk.keys("ctrl+Down", "1", "ctrl+Right", "ctrl+Right", "2", "l", "1")
    wait_until(lambda: count(project, "link") == 1, "the link is saved")
    desk.keys("ctrl+d")
    wait_until(lambda: count(project) == 3, "the same name is tagged once more")
    # next sentence -> quote; ", so Okafor," is cut out of it and linked
    desk.keys("ctrl+Home", "ctrl+Down", "alt+Down", "s", "1")
    wait_until(lambda: count(project) == 4, "the second quote is saved")
    hole = PLAIN.index(", so Okafor,") - PLAIN.index("Der Rat")
    desk.keys("alt+Up", *["Right"] * hole, *["shift+Right"] * len(", so Okafor,"), "x")
    wait_until(lambda: count(project, "link") == 2, "the attribution is cut out and linked")
    desk.close()

    [line] = desk.export(project)
    surfaces = {span["id"]: span["surface"] for span in line["spans"]}
    linked = [(link["type"], surfaces[link["from"]], surfaces[link["to"]]) for link in line["links"]]
    assert linked == [
        ("speaker", ["„Wir bauen die Mole selbst“"], ["Okafor"]),
        ("speaker", ["Der Rat werde", "bis Mai zahlen"], ["Okafor"]),
    ]
    assert len({link["to"] for link in line["links"]}) == 2


def test_a_field_leaves_keys_of_commands_to_them(desk: Desk) -> None:
    window = desk.open(project_with(desk, PLAIN))

    def export() -> str:
        return desk.xdotool("search", "--onlyvisible", "--name", "^Export", check=False)

    desk.keys("ctrl+f", "M", "o", "l", "e", "Home", "ctrl+e")  # elsewhere: to the end of the line
    wait_until(export, "the export opens")
    desk.xdotool("windowfocus", "--sync", export().split()[-1])
    desk.keys("Escape")
    wait_until(lambda: not export(), "the export closes")
    desk.xdotool("windowfocus", "--sync", window)
    desk.close()


def test_killed_after_saved(desk: Desk) -> None:
    project = project_with(desk, PLAIN)
    desk.open(project)
    desk.keys("ctrl+Down", "s", "1")
    wait_until(lambda: count(project) == 1, "a quote is saved")
    desk.kill()
    assert len(desk.spans(project, PLAIN)) == 1
    desk.open(project)
    desk.keys("Tab", "Delete")
    wait_until(lambda: count(project) == 0, "the window took keys at once, no question asked")
    desk.close()

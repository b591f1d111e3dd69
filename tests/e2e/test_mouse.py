"""The same work with the mouse: drags, clicks, palette, handles and menus through the X server."""

import subprocess
import sys
from pathlib import Path

import pytest

import patience
from desk import PLAIN, TRICKY, Desk, project_with

pytestmark = [pytest.mark.display, pytest.mark.timeout(300)]


@pytest.mark.parametrize(
    ("text", "size", "scale"),
    [(PLAIN, "1280x800", 1), (TRICKY, "1280x800", 1), (TRICKY, "800x600", 1), (TRICKY, "1280x800", 2)],
    ids=["plain", "emoji-crlf-nbsp-combining", "800x600", "200 %"],
)
def test_a_session_with_the_mouse_only(desk: Desk, text: str, size: str, scale: int) -> None:
    project = project_with(desk, text, "Zweiter Artikel. Er bleibt leer.\n")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("mouse_driver.py")), str(project), str(desk.folder / "data")],
        env={**desk.environment, "WORTLAUT_E2E_SIZE": size, "QT_SCALE_FACTOR": str(scale)},
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    spans = desk.spans(project, text)
    assert sorted(span["label"] for span in spans) == ["actor", "commitment", "condition", "quote"]
    commitment = next(span for span in spans if span["label"] == "commitment")
    assert len(commitment["fragments"]) == 2
    quote, actor = (next(span for span in spans if span["label"] == label) for label in ("quote", "actor"))
    [line] = [line for line in desk.export(project) if line["text"] == text]
    assert [(link["from"], link["to"]) for link in line["links"]] == [(quote["id"], actor["id"])]

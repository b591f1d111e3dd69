"""report: HTML and PDF of articles with their tags."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import patience


def test_the_whole_project_as_a_page(cli, project):
    answer = cli("report", project, "r.html")
    assert answer.code == 0, answer.err
    page = Path("r.html").read_text(encoding="utf-8")
    articles = len(json.loads(cli("articles", project, "--json").out))
    assert f"{articles} articles with " in answer.out
    assert page.count("<article ") == page.count('<li><a href="#a') == articles
    assert "<bdi>Gold</bdi>" in page
    first = Path("r.html").read_bytes()
    assert cli("report", project, "r.html").code == 3
    assert Path("r.html").read_bytes() == first
    german = cli("--lang", "de", "report", project, "r.html", "--overwrite")
    assert german.code == 0
    assert re.search(r", \d+,\d MB$", german.out.strip())
    assert "Wer was sagt" in Path("r.html").read_text(encoding="utf-8")


def test_one_article_and_one_layer(cli, project):
    assert (
        cli("report", project, "one.html", "--layer", "annotator-a", "--articles", "000_548833677b3b1b8a.txt").code == 0
    )
    page = Path("one.html").read_text(encoding="utf-8")
    assert page.count("<article ") == 1
    assert "annotator-a, submitted" in page
    assert "<nav" not in page


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("r.txt",), 3, ".html or .pdf"),
        (("r.html", "--layer", "nobody"), 2, "nobody"),
        (("r.html", "--articles", "missing.txt"), 3, "missing.txt"),
        (("r.html", "--as", "nobody"), 2, "nobody"),
        (("r.html", "--layer", "machine"), 3, "No article has such a layer"),
        (("nowhere/r.pdf",), 3, "nowhere"),
    ],
)
def test_what_cannot_be_written_leaves_nothing(cli, project, arguments, code, words):
    answer = cli("report", project, *arguments)
    assert answer.code == code
    assert words in answer.err
    assert not [path for path in Path().iterdir() if path.suffix in (".html", ".pdf", ".part", ".draft")]


def test_a_pdf_is_drawn_without_a_display_the_same_each_time(cli, project):
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    made = []
    for zone, seed in (("UTC", "1"), ("Asia/Tokyo", "2")):
        target = Path(f"r{seed}.pdf").resolve()
        subprocess.run(
            [sys.executable, "-m", "wortlaut", "report", project, target, "--layer", "gold"],
            env={**environment, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            timeout=patience.SECONDS,
        )
        made.append(target.read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF-")
    assert made[0].count(b"/Type /Page\n") > 5


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here")
def test_words_can_be_taken_out_of_the_pdf(cli, project):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "wortlaut", "--lang", "de", "report", project, "r.pdf", "--layer", "gold"]
    subprocess.run(
        [*command, "--articles", "000_548833677b3b1b8a.txt"], env=environment, check=True, timeout=patience.SECONDS
    )
    told = subprocess.run(
        ["pdftotext", "-raw", "r.pdf", "-"], capture_output=True, check=True, timeout=patience.SECONDS
    ).stdout.decode()
    source = (Path(__file__).resolve().parents[2] / "seeds" / "000_548833677b3b1b8a.txt").read_text(encoding="utf-8")
    words = [word for word in source.split()[2:] if word.isalpha()]
    found = set(told.split())
    assert len(words) > 100
    assert [word for word in words if word not in found] == []
    assert "Wer was sagt, wer was zusagt, unter welcher Bedingung" in told
    assert html.unescape(told) == told

"""No text that people read is left in the other language or in none: every string of window, commands and data."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from wortlaut.messages import LANGUAGES
from wortlaut.session import guideline_text

ENGLISH = re.compile(r"(?<![\w&-])(?:the|and|is|are|of|nothing|with|this|its|there|which)(?![\w-])", re.IGNORECASE)
GERMAN = re.compile(r"(?<![\w&-])(?:nicht|und|wurde|wird|eine?[nmrs]?|der|das|ist|sind|mit|auf|kein\w*)(?![\w-])")
QUOTED = {"de": re.compile("„[^“]*“"), "en": re.compile("“[^”]*”")}
"""What stands in quotation marks may be a name or a key word."""
FOREIGN = {"de": ENGLISH, "en": GERMAN}
"""Words that only the other language has."""

SHOWN_BY_CALLS = {
    "setText": 0, "setToolTip": 0, "setAccessibleName": 0, "setAccessibleDescription": 0, "setWindowTitle": 0,
    "setPlaceholderText": 0, "setTitle": 0, "setLabelText": 0, "setStatusTip": 0, "addAction": 0, "addItem": 0,
    "set_text": 0, "set_name": 0, "showMessage": 0, "QLabel": 0, "QPushButton": 0, "QAction": 0, "Text": 1,
    "PushButton": 1, "WordButton": 1, "CheckBox": 1, "SectionHeader": 1, "Choice": 1, "IconButton": 2,
    "echo": 0, "secho": 0,
}  # fmt: skip
"""Calls that bring a text before somebody, and which of their arguments it is."""
SAME_EVERYWHERE = {"Deutsch", "English", "Wortlaut", "wortlaut"}
"""Languages name themselves."""


def _bare(text: str, language: str) -> str:
    """The text without what is put in and what it quotes."""
    return QUOTED[language].sub("", re.sub(r"\{[^}]*\}|%n", "", text))


def _words(text: str, language: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", _bare(text, language))


def _wrong(text: str, language: str) -> bool:
    return bool(FOREIGN[language].search(_bare(text, language)))


def _catalog(repo_root: Path, language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads((repo_root / f"resources/messages/{language}.json").read_text(encoding="utf-8"))
    return found


def _window(repo_root: Path) -> Iterator[tuple[str, str]]:
    """Source and German text of everything in the window."""
    for message in ElementTree.parse(repo_root / "resources/i18n/wortlaut_de.ts").getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") not in ("vanished", "obsolete"):
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            for form in forms:
                yield message.findtext("source") or "", form


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_in_the_other_language(repo_root: Path, language: str) -> None:
    assert [key for key, text in _catalog(repo_root, language).items() if _wrong(text, language)] == []


def test_no_text_of_the_window_is_in_the_other_language(repo_root: Path) -> None:
    texts = list(_window(repo_root))
    assert len(texts) > 1000
    assert [source for source, _ in texts if _wrong(source, "en")] == []
    assert [german for _, german in texts if _wrong(german, "de")] == []


def test_no_sentence_is_the_same_in_both_languages(repo_root: Path) -> None:
    german, english = (_catalog(repo_root, language) for language in ("de", "en"))
    pairs = [(english[key], text) for key, text in german.items()] + list(_window(repo_root))
    assert [one for one, other in pairs if one == other and len(_words(one, "en")) > 1] == []


def _named(value: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a scheme that has texts by language."""
    if isinstance(value, dict):
        if value.keys() & set(LANGUAGES):
            yield place, value
        for key, inner in value.items():
            yield from _named(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _named(inner, f"{place}[{number}]")


def test_every_text_of_the_schemes_is_there_in_both_languages(repo_root: Path) -> None:
    files = sorted((repo_root / "resources/schemes").glob("*.json"))
    assert len(files) > 1
    for file in files:
        texts = list(_named(json.loads(file.read_text(encoding="utf-8"))))
        assert texts
        for place, names in texts:
            assert names.keys() == set(LANGUAGES), (file.name, place)
            for language in LANGUAGES:
                told = list(_strings(names[language]))
                assert told, (file.name, place)
                assert all(text.strip() for text in told), (file.name, place)
                assert not any(_wrong(text, language) for text in told), (file.name, place, language)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def test_the_guidelines_have_the_same_places_in_both_languages(repo_root: Path) -> None:
    for kind in ("guidelines", "quickcard"):
        texts = {
            language: (repo_root / f"resources/guidelines/{kind}.{language}.md").read_text(encoding="utf-8")
            for language in LANGUAGES
        }
        german, english = (guideline_text.anchors(texts[language]) for language in ("de", "en"))
        assert german == english
        assert [one.anchor for one in guideline_text.sections(texts["de"])] == [
            one.anchor for one in guideline_text.sections(texts["en"])
        ]


# what the code says itself


NAMES = {*SHOWN_BY_CALLS, "Problem", "message"}


@pytest.fixture(scope="module")
def calls(repo_root: Path) -> list[tuple[Path, str, ast.Call]]:
    """Every call in the program that shows a text or names one."""
    found = []
    for path in sorted((repo_root / "desktop/wortlaut").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in NAMES:
                    found.append((path, name, node))
    return found


def _literal(node: ast.expr) -> str:
    """The letters that stand in the code itself, not those of what it calls."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(part) for part in node.values)
    if isinstance(node, ast.BinOp):
        return _literal(node.left) + _literal(node.right)
    if isinstance(node, ast.IfExp):
        return _literal(node.body) + _literal(node.orelse)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join"):
        return _literal(node.func.value)
    return ""


def test_nothing_is_shown_that_is_written_in_the_code(calls: list[tuple[Path, str, ast.Call]]) -> None:
    found = []
    for path, name, call in calls:
        place = SHOWN_BY_CALLS.get(name)
        if place is not None and len(call.args) > place and {"cli", "gui"} & set(path.parts):
            text = _literal(call.args[place])
            if set(re.findall(r"[^\W\d_]{2,}", text)) - SAME_EVERYWHERE:
                found.append((path.name, call.lineno, text))
    assert found == []


def test_every_problem_and_message_that_the_code_names_has_its_words(
    repo_root: Path, calls: list[tuple[Path, str, ast.Call]]
) -> None:
    catalog = _catalog(repo_root, "en")
    scheme = json.loads((repo_root / "resources/schemes/quote-actor-commitment-condition.json").read_text("utf-8"))
    known = {check["id"] for check in scheme["checks"]}
    named = [
        (path.name, call.lineno, name, call.args[0].value)
        for path, name, call in calls
        if name in ("Problem", "message") and call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert len(named) > 100
    for file, line, name, value in named:
        key = f"problem.{value}" if name == "Problem" else str(value)
        assert key in catalog or (name == "Problem" and value in known), (file, line, key)

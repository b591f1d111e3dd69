"""Everything a person reads is there in German and English."""

import json
import re
import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from wortlaut.messages import LANGUAGES

TOOLS = Path(sys.executable).parent
Sources = dict[tuple[str, str], str]
"""Context and English source to the German translation."""


def _catalog(repo_root: Path, language: str) -> dict[str, str]:
    path = repo_root / "resources" / "messages" / f"{language}.json"
    catalog: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return catalog


def _parameters(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_catalogs_say_the_same_things(repo_root: Path) -> None:
    german, english = (_catalog(repo_root, language) for language in ("de", "en"))

    assert german.keys() == english.keys()
    differing = [key for key in english if _parameters(german[key]) != _parameters(english[key])]
    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalog_is_sorted_and_has_no_empty_text(repo_root: Path, language: str) -> None:
    catalog = _catalog(repo_root, language)

    assert list(catalog) == sorted(catalog)
    assert [key for key, text in catalog.items() if not text.strip()] == []


def _translations(path: Path) -> Sources:
    found: Sources = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            done = translation.get("type") != "unfinished" and all(form.strip() for form in forms)
            found[name, message.findtext("source") or ""] = "\n".join(forms) if done else ""
    return found


@pytest.fixture(scope="module")
def committed(repo_root: Path) -> Sources:
    """The translations of the checkout."""
    return _translations(repo_root / "resources" / "i18n" / "wortlaut_de.ts")


def test_every_text_of_the_window_is_in_the_translation_file(
    repo_root: Path, committed: Sources, tmp_path: Path
) -> None:
    fresh = tmp_path / "wortlaut_de.ts"
    sources = sorted(map(str, (repo_root / "desktop" / "wortlaut" / "gui").rglob("*.py")))
    subprocess.run([TOOLS / "pyside6-lupdate", *sources, "-ts", str(fresh)], check=True, capture_output=True)

    assert set(_translations(fresh)) - set(committed) == set(), "run pyside6-lupdate, see CONTRIBUTING.md"


def test_every_text_of_the_window_is_translated_with_its_placeholders(committed: Sources) -> None:
    placeholder = re.compile(r"%n|%\d|\{\w+\}")

    assert [source for source, german in committed.items() if not german] == []
    for (_, source), german in committed.items():
        for form in german.split("\n") if "%n" in source else [german]:
            assert set(placeholder.findall(form)) <= set(placeholder.findall(source)), source
        assert set(placeholder.findall(german)) == set(placeholder.findall(source)), source


def test_the_compiled_translation_is_up_to_date(repo_root: Path, tmp_path: Path) -> None:
    folder, fresh = repo_root / "resources" / "i18n", tmp_path / "wortlaut_de.qm"
    command = [TOOLS / "pyside6-lrelease", str(folder / "wortlaut_de.ts"), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)

    assert fresh.read_bytes() == (folder / "wortlaut_de.qm").read_bytes(), "run pyside6-lrelease, see CONTRIBUTING.md"


@pytest.mark.parametrize("kind", ["manual/{}.md", "guidelines/guidelines.{}.md", "guidelines/quickcard.{}.md"])
def test_long_texts_have_the_same_sections_in_both_languages(repo_root: Path, kind: str) -> None:
    heading = re.compile(r"^(#+) ", re.M)
    levels = [
        heading.findall((repo_root / "resources" / kind.format(language)).read_text(encoding="utf-8"))
        for language in LANGUAGES
    ]

    assert levels[0] == levels[1] != []

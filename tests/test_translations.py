"""Everything a person reads is there in German and English."""

import ast
import json
import re
import string
import subprocess
import sys
from collections.abc import Iterator
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


def _texts_in(path: Path) -> Iterator[tuple[str, str]]:
    """Every call that marks a text for translation, read without the tool that collects them."""

    def walk(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                name = child.func.attr if isinstance(child.func, ast.Attribute) else getattr(child.func, "id", "")
                words = [text.value for text in child.args if isinstance(text, ast.Constant)]
                if name == "tr":
                    yield owner, str(words[0])
                elif name in ("translate", "QT_TRANSLATE_NOOP") and len(words) > 1:
                    assert "%n" not in str(words[1]), f"{path.name}: only tr() has plurals that are collected"
                    yield str(words[0]), str(words[1])
            yield from walk(child, child.name if isinstance(child, ast.ClassDef) else owner)

    yield from walk(ast.parse(path.read_text(encoding="utf-8")), "")


def _gui(repo_root: Path) -> list[Path]:
    return sorted((repo_root / "desktop" / "wortlaut" / "gui").rglob("*.py"))


@pytest.fixture(scope="module")
def committed(repo_root: Path) -> Sources:
    """The translations of the checkout."""
    return _translations(repo_root / "resources" / "i18n" / "wortlaut_de.ts")


def test_every_text_of_the_window_is_in_the_translation_file(repo_root: Path, committed: Sources) -> None:
    texts = {text for path in _gui(repo_root) for text in _texts_in(path)}

    assert len(texts) > 200
    assert sorted(texts - set(committed)) == [], "run packaging/translate, see CONTRIBUTING.md"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_translation_files_hold_what_the_tool_finds(repo_root: Path, tmp_path: Path, language: str) -> None:
    fresh = tmp_path / "fresh.ts"
    options = ["-pluralonly"] if language == "en" else []
    command = [TOOLS / "pyside6-lupdate", *options, *map(str, _gui(repo_root)), "-ts", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    there = _translations(repo_root / "resources" / "i18n" / f"wortlaut_{language}.ts")

    assert set(_translations(fresh)) == set(there), "run packaging/translate, see CONTRIBUTING.md"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_window_is_translated_with_its_placeholders(repo_root: Path, language: str) -> None:
    placeholder = re.compile(r"%n|%\d|\{\w+\}")
    texts = _translations(repo_root / "resources" / "i18n" / f"wortlaut_{language}.ts")

    assert [source for source, words in texts.items() if not words] == []
    for (_, source), words in texts.items():
        for form in words.split("\n") if "%n" in source else [words]:
            assert set(placeholder.findall(form)) <= set(placeholder.findall(source)), source
        assert set(placeholder.findall(words)) == set(placeholder.findall(source)), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_translation_is_up_to_date(repo_root: Path, tmp_path: Path, language: str) -> None:
    folder, fresh = repo_root / "resources" / "i18n", tmp_path / "fresh.qm"
    command = [TOOLS / "pyside6-lrelease", str(folder / f"wortlaut_{language}.ts"), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    there = (folder / f"wortlaut_{language}.qm").read_bytes()

    assert fresh.read_bytes() == there, "run packaging/translate, see CONTRIBUTING.md"


def test_access_keys_of_a_menu_are_unique_in_german(repo_root: Path, committed: Sources) -> None:
    from wortlaut.gui.commands import CONTEXT, MENUS

    bars = [[menu.title for menu in MENUS]]
    for texts in bars + [[entry.text for group in menu.groups for entry in group] for menu in MENUS]:
        shown = [committed.get((CONTEXT, text), text) for text in texts]
        for words in (texts, shown):
            keys = [word[word.index("&") + 1].casefold() for word in words if "&" in word]
            assert len(keys) == len(set(keys)), words


@pytest.mark.parametrize("kind", ["manual/{}.md", "guidelines/guidelines.{}.md", "guidelines/quickcard.{}.md"])
def test_long_texts_have_the_same_sections_in_both_languages(repo_root: Path, kind: str) -> None:
    heading = re.compile(r"^(#+) ", re.M)
    levels = [
        heading.findall((repo_root / "resources" / kind.format(language)).read_text(encoding="utf-8"))
        for language in LANGUAGES
    ]

    assert levels[0] == levels[1] != []


def test_contexts_are_written_out_where_texts_are_collected(repo_root: Path) -> None:
    variable = re.compile(r"translate\(\s*[A-Z_]+,\s*\"")  # the collector of texts does not follow names
    found = [
        path.name
        for path in (repo_root / "desktop/wortlaut/gui").rglob("*.py")
        if variable.search(path.read_text("utf-8"))
    ]
    assert found == []

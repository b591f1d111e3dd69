"""What the documents say is so: links lead somewhere, commands and keys exist, versions agree."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest

import wortlaut
from wortlaut.cli.program import build
from wortlaut.gui.commands import COMMANDS

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
SCRIPTS = ("packaging/run", "packaging/test", "packaging/benchmark", "packaging/lib.sh", ".ci/run")
ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
KEY_NAMES = {
    "en": {"PgDown": "PgDn", "PgUp": "PgUp", "Return": "Enter", "Del": "Delete", "-": "−", **ARROWS},
    "de": {
        "Ctrl": "Strg",
        "Shift": "Umschalt",
        "PgDown": "Bild↓",
        "PgUp": "Bild↑",
        "Return": "Enter",
        "Del": "Entf",
        "Space": "Leertaste",
        "Backspace": "Rücktaste",
        "-": "−",
        **ARROWS,
    },
}
"""How the manuals write the parts of Qt's names of keys."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_to_files_lead_somewhere(repo_root: Path, name: str) -> None:
    text = (repo_root / name).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]

    assert [target for target in targets if not (repo_root / target).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "resources/manual/de.md", "resources/manual/en.md"])
def test_commands_that_are_named_exist(repo_root: Path, name: str) -> None:
    text = (repo_root / name).read_text(encoding="utf-8")
    known = build("en").commands  # type: ignore[attr-defined]

    named = set(re.findall(r"(?m)^wortlaut ([a-z-]+)(?= [\w-])(?!\.)", text))

    assert named - set(known) == set()
    assert set(known) - named == set(), "a command that nobody is told about"


@pytest.mark.parametrize("name", ["README.md", "resources/manual/de.md", "resources/manual/en.md"])
def test_commands_can_be_called_as_they_are_written(repo_root: Path, name: str) -> None:
    text = (repo_root / name).read_text(encoding="utf-8")
    known = build("en").commands  # type: ignore[attr-defined]
    wrong = []
    for line in re.findall(r"(?m)^wortlaut ([a-z][a-z-]*(?: .*)?)$", text):
        command, *arguments = re.split(r" +#|  +", line)[0].split()
        try:
            known[command].make_context(command, arguments)
        except click.UsageError as error:
            wrong.append((line, error.format_message()))

    assert wrong == []


def _written(keys: str, language: str) -> str:
    parts = [*filter(None, keys.removesuffix("+").split("+")), *(["+"] if keys.endswith("+") else [])]
    return "+".join(KEY_NAMES[language].get(part, part) for part in parts)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_manual_lists_the_keys_of_every_command(repo_root: Path, language: str) -> None:
    text = (repo_root / "resources" / "manual" / f"{language}.md").read_text(encoding="utf-8")
    table = set(re.split(r"[\s,|]+", "\n".join(line for line in text.splitlines() if line.startswith("|"))))

    missing = {
        command.id: _written(command.keys[0], language)
        for command in COMMANDS
        if command.keys and command.keys[0] != "Ctrl+," and _written(command.keys[0], language) not in table
    }

    assert missing == {}


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_plain_shell(repo_root: Path, name: str) -> None:
    shells = [shell for shell in ("dash", "sh") if shutil.which(shell)]
    for shell in shells:
        done = subprocess.run([shell, "-n", repo_root / name], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert shells
    assert (repo_root / name).stat().st_mode & 0o100 or name.endswith(".sh")


def test_versions_agree(repo_root: Path) -> None:
    metainfo = ElementTree.parse(repo_root / "packaging" / "linux" / "wortlaut.metainfo.xml")
    release = metainfo.find("releases/release")
    changes = (repo_root / "CHANGELOG.md").read_text(encoding="utf-8")

    assert release is not None
    assert release.get("version") == wortlaut.__version__
    assert f"## [{wortlaut.__version__}]" in changes


def test_the_file_type_is_told_apart_by_what_the_store_writes(repo_root: Path) -> None:
    from wortlaut.store.schema import APPLICATION_ID

    mime = (repo_root / "packaging" / "linux" / "wortlaut-mime.xml").read_text(encoding="utf-8")

    assert f'offset="68" value="0x{APPLICATION_ID:08X}"' in mime


def test_nothing_of_the_machine_it_was_written_on_is_in_the_repository(repo_root: Path) -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=repo_root, capture_output=True, text=True, check=True)
    private = re.compile(r"/(?:work|home|root)/[a-z.]|/tmp/[a-z]+\.")

    found = []
    for name in listed.stdout.splitlines():
        path = repo_root / name
        if path.suffix in (".py", ".md", ".toml", ".json", ".sh", ".ts") and path != Path(__file__) and path.is_file():
            found += [name for line in path.read_text(encoding="utf-8").splitlines() if private.search(line)]
    assert found == []

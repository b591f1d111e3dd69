"""The contract of error texts: each error says in both languages what is wrong, what is safe and what to do next."""

import ast
import json
import string
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from wortlaut import errors
from wortlaut.cli.context import one_line
from wortlaut.cli.program import tell
from wortlaut.errors import BadInputError, DamagedError, ExitCode, LockedError, WortlautError
from wortlaut.messages import LANGUAGES, error_parts, error_text, message, moment_in
from wortlaut.store.errors import translated

ROOT = Path(__file__).resolve().parents[1]
KINDS = {
    name: kind for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, WortlautError)
}
CATALOGS = {
    language: json.loads((ROOT / f"resources/messages/{language}.json").read_text("utf-8")) for language in LANGUAGES
}
TEXTS = {key.removeprefix("error.") for key in CATALOGS["en"] if key.startswith("error.")}
FORBIDDEN = ("Traceback", "unknown error", "unbekannter Fehler", "Exception", "NoneType", "errno")


class Site(NamedTuple):
    """A place in the source that makes an error."""

    place: str
    kind: str
    codes: tuple[str, ...]
    """None that can be read off when they come from a variable."""
    given: frozenset[str | None]
    """Names of the parameters; None for `**params`."""


def _kinds(trees: Iterable[ast.Module]) -> dict[str, str]:
    """Names of all kinds of errors, those included that a module makes of ours, to the kind they are."""
    kinds = {name: name for name in KINDS}
    for node in [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]:
        for base in node.bases:
            if isinstance(base, ast.Name) and base.id in KINDS:
                kinds[node.name] = base.id
    return kinds


def _sites() -> Iterator[Site]:
    sources = {path: path.read_text("utf-8") for path in sorted((ROOT / "desktop/wortlaut").rglob("*.py"))}
    trees = {path: ast.parse(source) for path, source in sources.items() if "Error(" in source}
    kinds = _kinds(trees.values())
    for path, tree in trees.items():
        texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in TEXTS}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
                code = node.args[0]
                options = [code.body, code.orelse] if isinstance(code, ast.IfExp) else [code]
                codes = tuple(one.value for one in options if isinstance(one, ast.Constant))
                passed_on = isinstance(code, ast.Attribute) and code.attr == "code"
                if len(codes) < len(options) and not passed_on:
                    codes = tuple(sorted(texts))  # a variable: any of the codes that the module names
                given = frozenset(word.arg for word in node.keywords)
                yield Site(f"{path.name}:{node.lineno}", kinds[node.func.id], codes, given)


@cache
def sites() -> tuple[Site, ...]:
    """All of them; read when a test asks, not when tests are collected."""
    return tuple(_sites())


@cache
def codes() -> frozenset[str]:
    return frozenset(code for site in sites() for code in site.codes)


def fields(code: str, language: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(CATALOGS[language][f"error.{code}"]) if name}


def sample(code: str, kind: type[WortlautError] = BadInputError) -> WortlautError:
    params = dict.fromkeys(fields(code, "en"), "«1; 2»")
    return kind(code, where="/home/ü/p.wortlaut", **params)


def test_the_source_was_read() -> None:
    assert len(codes()) > 180
    assert {"disk_full", "project_moved", "locked", "damaged", "too_new", "surface_elsewhere"} <= codes()


def test_every_code_has_a_text_and_every_text_a_code() -> None:
    assert codes() == TEXTS
    assert {key for key in CATALOGS["de"] if key.startswith("error.")} == {f"error.{code}" for code in TEXTS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_says_what_where_what_is_safe_and_what_to_do(language: str) -> None:
    for code in sorted(codes()):
        error = sample(code)
        parts = error_parts(error, language)
        assert parts.where == error.where
        for part in (parts.what, parts.safe, parts.advice):
            assert len(part) >= len("Kürzen."), (code, part)
            assert part[0] == part[0].upper(), (code, part)
            assert part.endswith("."), (code, part)
            assert not any(word in part for word in FORBIDDEN), (code, part)
        line = error_text(error, language)
        assert line.startswith(f"{error.where}: ")
        assert line.count("; ") >= 2, line
        assert one_line(line) == line
        assert CATALOGS["de"][f"error.{code}"] != CATALOGS["en"][f"error.{code}"]


def test_both_languages_name_the_same_things_and_every_place_gives_them() -> None:
    for code in codes():
        assert fields(code, "de") == fields(code, "en"), code
    for site in sites():
        for code in site.codes:
            if None not in site.given and len(site.codes) <= 2:
                assert fields(code, "en") <= site.given, (site.place, code)


def test_errors_about_a_file_name_it(tmp_path: Path) -> None:
    for site in sites():
        if site.kind in ("DiskError", "DamagedError", "LockedError") and not site.place.startswith("layers.py:"):
            assert "where" in site.given, site
    with pytest.raises(DamagedError) as raised, translated(tmp_path):
        raise DamagedError("value_damaged", table="span", row=1)  # as `layers.py` does, which knows only a connection
    assert raised.value.where == str(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_the_command_line_says_it_in_one_line_and_ends_with_the_code_of_its_kind(
    kind: type[WortlautError], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    error = sample("disk_full", kind)
    error.where = "/users/a\nb/p.wortlaut"
    code = tell(error, ["--lang", language])
    told = capsys.readouterr()
    assert code == kind.exit_code
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert told.err.startswith("wortlaut: /users/a\\nb/p.wortlaut: ")


def test_kinds_end_with_different_codes() -> None:
    kinds = {kind.exit_code for kind in KINDS.values()}
    assert kinds == {ExitCode.USAGE, ExitCode.BAD_INPUT, ExitCode.LOCKED, ExitCode.DAMAGED, ExitCode.DISK,
                     ExitCode.NOT_POSSIBLE_HERE, ExitCode.INTERNAL}  # fmt: skip
    assert len(kinds) == len(KINDS)
    assert [int(code) for code in sorted(kinds)] == [2, 3, 4, 5, 6, 7, 70]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_of_the_program_says_as_much(language: str) -> None:
    assert message("cli.internal", language, log="x.log").count("; ") == 2


def test_a_moment_is_told_as_the_language_writes_it() -> None:
    error = LockedError("locked", where="p", host="h", pid=1, since="2025-09-04 15:32")
    assert "04.09.2025 15:32" in error_text(error, "de")
    assert "04.09.2025 15:32" in error_parts(error, "de").what
    assert "2025-09-04 15:32" in error_text(error, "en")
    assert moment_in("some day", "de") == "some day"

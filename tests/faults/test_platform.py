"""Rows P of the fault list: what the program stands on is looked at, and what is missing is named."""

import re
import sqlite3
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QLibraryInfo, QObject

import patience
from faults.command_line import call
from wortlaut.gui import display
from wortlaut.gui.display import debian_package, missing_library, reason_of
from wortlaut.messages import error_text

CALLS = 1_000
PLUGIN = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"


def test_P1_calls_into_qt_lose_no_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert sys.version_info >= (3, 12) or sys.getrefcount(None) - before > -CALLS // 10


def test_P2_a_sqlite_that_is_too_old_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "p.wortlaut"
    assert call("new", project).code == 0
    before = project.read_bytes()
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    for arguments in (("new", tmp_path / "other.wortlaut"), ("articles", project), ("import", project, tmp_path)):
        answer = call(*arguments)
        assert answer.code == 7, answer
        assert "3.37" in answer.err
    assert project.read_bytes() == before
    assert not (tmp_path / "other.wortlaut").exists()


def test_P3_nothing_that_is_needed_was_compiled_here() -> None:
    """What pip builds from sources is for `linux_…`; what it takes ready made says `manylinux`, or `any`."""
    waiting, seen = ["wortlaut"], set()
    while waiting:
        one = metadata.distribution(waiting.pop())
        if one.name.lower() in seen:
            continue
        seen.add(one.name.lower())
        tags = [line.partition(": ")[2] for line in (one.read_text("WHEEL") or "").splitlines() if line[:4] == "Tag:"]
        assert tags, one.name
        assert not [tag for tag in tags if tag.rpartition("-")[2].startswith("linux_")], (one.name, tags)
        for line in one.requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    assert len(seen) > len(("wortlaut", "PySide6-Essentials", "sqlite-utils"))
    assert metadata.distribution("wortlaut").read_text("WHEEL") is not None


def test_P3_what_is_installed_fits_together() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "check"], capture_output=True, text=True, timeout=patience.SECONDS, check=False
    )
    assert done.returncode == 0, done.stdout


def test_P4_a_library_that_qt_lacks_is_named_with_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if missing_library(PLUGIN) is not None:
        pytest.skip(f"Qt cannot use X11 here ({missing_library(PLUGIN)})")
    plugin = tmp_path / "libqxcb.so"
    code = PLUGIN.read_bytes()
    needed = re.search(rb"libxcb[a-z-]*\.so\.\d|libQt6XcbQpa\.so\.6", code)
    assert needed is not None
    gone = needed[0].replace(b"lib", b"lix")
    plugin.write_bytes(code.replace(needed[0], gone))
    assert missing_library(plugin) == gone.decode()
    assert missing_library(tmp_path / "nothing.so") is None
    monkeypatch.setattr(display, "missing_library", lambda _plugin: "libxcb-cursor.so.0")
    text = error_text(reason_of(["could not connect to display"]), "en")
    assert "libxcb-cursor.so.0" in text
    assert "(Debian: libxcb-cursor0)" in text
    assert len(text.splitlines()) == 1


def test_P4_packages_have_the_names_that_are_installed_for_the_tests(repo_root: Path) -> None:
    script = (repo_root / "packaging" / "lib.sh").read_text(encoding="utf-8")
    listed = set(re.findall(r"\blib[a-z0-9.+-]+-?\d", script))
    known = {debian_package(f"{name}.so.0") for name in display._PACKAGES}
    assert {name for name in known if name.startswith("libxcb")} <= listed

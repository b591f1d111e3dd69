"""Runs a program and breaks its n-th system call from outside: kills it there, or lets the call fail."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
CALLS = (
    *("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "link", "linkat", "unlink", "unlinkat"),
    *("rename", "renameat", "renameat2", "mkdir", "rmdir"),
)
"""Everything that changes what is on the disk."""
KILL = "signal=KILL"
KILLED = -9, 137
"""How a killed program ends, itself and told by strace."""
SECONDS = 120


def need_strace() -> None:
    """Skip the test where there is no strace, naming the package."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed (Debian package strace)")


def program(*arguments: object) -> list[str]:
    """The command line of the program."""
    return [sys.executable, "-B", "-m", "wortlaut", "--lang", "en", *map(str, arguments)]


def work(*arguments: object) -> list[str]:
    """The command line of `kill_work`."""
    return [sys.executable, "-B", "-m", "faults.kill_work", *map(str, arguments)]


def run(command: Sequence[str], folder: Path, *prefix: str) -> subprocess.CompletedProcess[str]:
    """Run a command with its own home in `folder`."""
    environment: Mapping[str, str] = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (str(TESTS), os.environ.get("PYTHONPATH")))),
        "HOME": str(folder),
        "WORTLAUT_DATA_DIR": str(folder / "data"),
        "TMPDIR": str(folder),
    }
    return subprocess.run(
        [*prefix, *command], env=environment, capture_output=True, text=True, check=False, timeout=SECONDS
    )


def broken(
    command: Sequence[str], folder: Path, call: str, when: int | str, how: str, *more: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in which the n-th `call` is broken: `when` is n, or `n+`, or `n+step`; `how` as strace has it.

    `more` are further injections as strace has them, such as `fsync:error=EIO`.
    """
    injected = (f"{call}:{how}:when={when}", *more)
    calls = ",".join(one.split(":")[0] for one in injected)
    # Not stopped at every other call, it takes a third of the time; but strace 6.1 sends no signal then.
    stops = () if "signal=" in how else ("--seccomp-bpf",)
    options = ("-f", *stops, "-qq", "-o", "/dev/null", "-e", f"trace={calls}")
    return run(command, folder, "strace", *options, *(part for one in injected for part in ("-e", f"inject={one}")))


def counted(command: Sequence[str], folder: Path) -> Counter[str]:
    """Run a command to its end; return how often it made each of the calls."""
    log = folder / "calls"
    done = run(
        command, folder, "strace", "-f", "--seccomp-bpf", "-qq", "-o", str(log), "-e", f"trace={','.join(CALLS)}"
    )
    assert done.returncode == 0, done.stderr
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    log.unlink()
    calls = (line.split(maxsplit=1)[1].split("(")[0] for line in lines if "(" in line)
    return Counter(call for call in calls if call in CALLS)

"""What all readers share: no network, results as lines of JSON. Runs in the environments of other tools."""

import json
import sys
from importlib.metadata import version
from pathlib import Path

MARK = "\x1e"
"""Begins a line that is a result."""
FOLDER = Path(sys.argv[1])
"""Holds our exports, and takes what a reader gives back."""


def _refuse(event, arguments):
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        raise PermissionError(f"readers use no network: {arguments[1]}")
    if event == "socket.getaddrinfo":
        raise PermissionError(f"readers look no host up: {arguments[0]}")


sys.addaudithook(_refuse)


def versions(*packages):
    """Say which packages read."""
    _say({"versions": {name: version(name) for name in packages}})


def done(check, detail="", back=None, given=None, read_as=None):
    """Say that a check passed. `back`: a file that was given back for our export `given`, in the format `read_as`."""
    row = {"check": check, "ok": True, "detail": detail}
    if back:
        row |= {"back": str(back), "given": given, "format": read_as}
    _say(row)


def failed(check, reason):
    """Say that a check failed."""
    _say({"check": check, "ok": False, "detail": str(reason)[:500]})


def lines(path):
    """Return the values of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def articles():
    """Return our own export, the measure of all others."""
    return lines(FOLDER / "ours.jsonl")


def _say(value):
    sys.stdout.write(f"{MARK}{json.dumps(value)}\n")
    sys.stdout.flush()

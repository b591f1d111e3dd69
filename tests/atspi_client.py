"""A screen reader in short, run by the system's Python: JSON requests on stdin, what it sees and hears on stdout."""

import json
import sys
from collections.abc import Callable
from typing import Any

import pyatspi
from gi.repository import GLib

DEPTH = 12
heard: list[str] = []
carets: list[int] = []


def on_announcement(event: Any) -> None:
    heard.append(event.any_data)


def on_caret(event: Any) -> None:
    if carets[-1:] != [event.detail1]:  # it may be told as often as it was registered for
        carets.append(event.detail1)


def on_change(event: Any) -> None:
    """Let the library forget what it keeps: it hears of changes only while somebody listens."""


def find(node: Any, name: str, depth: int = DEPTH) -> Any:
    """Return the first accessible of that name that holds a text, depth first."""
    if node is None or not depth:
        return None
    if node.name == name and "Text" in pyatspi.listInterfaces(node):
        return node
    return next(filter(None, (find(child, name, depth - 1) for child in node)), None)


def article(name: str) -> dict[str, Any] | None:
    """Everything about the text `name` of any program; positions as the text interface counts them."""
    node = find(pyatspi.Registry.getDesktop(0), name)
    if node is None:
        return None
    node.clear_cache()
    text = node.queryText()
    states = node.getState()
    return {
        "role": node.getRoleName(),
        "description": node.description,
        "text": text.getText(0, text.characterCount),
        "length": text.characterCount,
        "caret": text.caretOffset,
        "selections": [list(text.getSelection(number)) for number in range(text.getNSelections())],
        "word": text.getTextAtOffset(text.caretOffset, pyatspi.TEXT_BOUNDARY_WORD_START)[0],
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "editable": states.contains(pyatspi.STATE_EDITABLE),
        "spans": [child.name for child in node],
        "span_parent": node[0].parent.name if len(node) else None,
        "span_place": node[len(node) - 1].getIndexInParent() if len(node) else None,
    }


def move(name: str, offset: int) -> bool:
    return bool(find(pyatspi.Registry.getDesktop(0), name).queryText().setCaretOffset(offset))


def select(name: str, start: int, end: int) -> bool:
    return bool(find(pyatspi.Registry.getDesktop(0), name).queryText().addSelection(start, end))


def focus(name: str) -> bool:
    return bool(find(pyatspi.Registry.getDesktop(0), name).queryComponent().grabFocus())


def listen() -> bool:
    """Register once more: Qt asks who listens only then, and misses it while it comes to the bus itself."""
    pyatspi.Registry.registerEventListener(on_caret, "object:text-caret-moved")
    return True


REQUESTS: dict[str, Callable[..., Any]] = {
    "article": article,
    "move": move,
    "select": select,
    "focus": focus,
    "listen": listen,
    "heard": lambda: heard,
    "carets": lambda: carets,
}


def on_request(source: Any, condition: Any) -> bool:
    line = sys.stdin.readline()
    if not line:
        pyatspi.Registry.stop()
        return False
    name, *arguments = json.loads(line)
    try:
        answer = {"answer": REQUESTS[name](*arguments)}
    except Exception as error:  # the tree changes while it is walked; the test asks again
        answer = {"error": repr(error)}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    return True


if __name__ == "__main__":
    pyatspi.Registry.registerEventListener(on_announcement, "object:announcement")
    pyatspi.Registry.registerEventListener(on_caret, "object:text-caret-moved")
    pyatspi.Registry.registerEventListener(on_change, "object:property-change", "object:children-changed")
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_request)
    pyatspi.Registry.start()

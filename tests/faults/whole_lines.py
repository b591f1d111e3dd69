"""Reading a file of JSON lines that a program, which may be killed at any moment, is still writing."""

import json
from pathlib import Path
from typing import Any


def whole_lines(path: Path) -> list[dict[str, Any]]:
    """What its lines say, without a last one that is not ended: Linux writes page by page, also in one call."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_bytes().rpartition(b"\n")[0].split(b"\n") if line]

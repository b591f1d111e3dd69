"""Lines of our JSONL without the words of the article: offsets and hashes only, for texts nobody may pass on.

`resources/release/restore_text.py` puts the words back.
"""

import orjson

from wortlaut.formats.strict_json import dumps

FORMAT = "wortlaut-text-free/1"
"""Another name than that of the full format, so that no import takes such a line for an article."""


def without_text(line: bytes) -> bytes:
    """Return a line of our JSONL with `text` and every `surface` null; all other bytes stay as they are."""
    data = orjson.loads(line)
    data["format"] = FORMAT
    data["text"] = None
    for span in data["spans"]:
        span["surface"] = None
    return dumps(data) + b"\n"

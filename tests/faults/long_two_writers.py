"""The long form of C9: two writers with many operations and kills."""

import tempfile
from pathlib import Path

from faults.telling import say
from faults.two_writers import two_writers
from wortlaut import assets
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.session.jobs import DEFAULT_SCHEME


def run(size: int) -> int:
    """Let two writers do `size` operations each, in rounds of 200 with 12 kills each; return 0."""
    scheme = load_scheme(assets.resource(DEFAULT_SCHEME).read_text(encoding="utf-8"))
    done = 0
    while done < size:
        count = min(200, size - done)
        with tempfile.TemporaryDirectory(prefix="wortlaut-") as folder:
            outcome = two_writers(Path(folder), scheme, count, min(12, count // 4), seed=done)
        done += count
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(outcome.kinds.items()))
        say(f"{done} operations by each writer; this round {outcome.kills} kills: {kinds}; nothing lost, nothing twice")
    return 0

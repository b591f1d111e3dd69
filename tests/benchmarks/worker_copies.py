"""Finds the near-duplicates of a project; prints milliseconds and the peak of the memory as JSON."""

import json
import resource
import sys
from pathlib import Path

from benchmarks.measure import wall_ms
from wortlaut.session.duplicates import Found, find_copies, group_copies
from wortlaut.session.session import Session
from wortlaut.store import copies, stream

_NEW = 100


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Arguments: the project."""
    session = Session.open(Path(sys.argv[1]), "bench", read_only=True)
    with stream.open_reader(session.project) as reader:
        texts = copies.texts(reader, 0, sys.maxsize)
        texts_mb, articles = _peak_megabytes(), len(texts)
    del texts
    found: list[Found] = []
    took = wall_ms(lambda: found.append(find_copies(session)))
    peak = _peak_megabytes()
    groups = group_copies(session, found[0]).groups
    kept = Found({name: bonds for place, (name, bonds) in enumerate(sorted(found[0].bonds.items())) if place >= _NEW})
    again = wall_ms(lambda: found.append(find_copies(session, kept)))
    assert group_copies(session, found[1]).groups == groups, "what is new changes no group"
    answer = {"ms": took, "again_ms": again, "peak_mb": peak, "texts_mb": texts_mb}
    print(json.dumps({**answer, "articles": articles, "groups": len(groups)}))
    session.close()


if __name__ == "__main__":
    main()

"""Row about tagging: from the key press to painted and committed."""

import json
import shutil
from pathlib import Path
from statistics import median

from benchmarks.measure import (
    ARTICLE_CHARACTERS,
    PERCENT_99,
    NotMeasuredError,
    Result,
    Workshop,
    absolute,
    at_most,
    percentile,
)
from benchmarks.synthetic import article_text, write_jsonl

PROMISE = 1.5
SPANS = 40


def measure(workshop: Workshop) -> list[Result]:
    """Tag words of an ordinary article by key."""

    def make(path: Path) -> None:
        source = write_jsonl(path.with_suffix(".jsonl"), articles=1, characters=ARTICLE_CHARACTERS, spans=SPANS)
        workshop.command("new", path)
        workshop.command("import", path, source, "--annotator", "bench")

    pristine = workshop.once("keys.wortlaut", make)
    project = Path(shutil.copy(pristine, workshop.folder / "keys-used.wortlaut"))
    text = workshop.folder / "keys-text.json"
    text.write_text(json.dumps(article_text(0, ARTICLE_CHARACTERS)), encoding="utf-8")
    answer = workshop.worker("worker_keys", project, str(workshop.scale.keys), text)
    if not answer["product"]:
        raise NotMeasuredError("no key press led to a new span")
    product, commit, frame = (median(answer[name]) for name in ("product", "commit", "frame"))
    return [
        at_most(
            "key press to painted and committed",
            "ms",
            product,
            commit + frame,
            PROMISE,
            f"floor: commit {commit:.1f} + frame {frame:.1f}",
        ),
        absolute(
            "key press, 99 of 100",
            "ms",
            percentile(answer["product"], PERCENT_99),
            f"the raw commit: {percentile(answer['commit'], PERCENT_99):.1f}",
        ),
    ]

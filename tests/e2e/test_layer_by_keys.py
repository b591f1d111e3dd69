"""A whole layer of sixty spans by keys alone: the export must equal the layer that was to be made."""

import json
import statistics
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import Desk
from key_planner import Planner
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span

pytestmark = [pytest.mark.display, pytest.mark.timeout(600)]

ARTICLE = "548833677b3b1b8a"


def given_layer(repo_root: Path) -> tuple[str, list[Span], list[Link]]:
    """The first annotator's layer of a seed article, with the attributes that have keys."""
    lines = (repo_root / "seeds/layers/annotator-a.jsonl").read_text(encoding="utf-8").split("\n")
    line = next(json.loads(line) for line in lines if f'"id":"{ARTICLE}"' in line)
    main = {"quote": "type", "actor": "kind", "commitment": "status", "condition": "type"}
    spans = [
        Span(
            span["id"],
            span["label"],
            tuple((start, end) for start, end in span["fragments"]),
            {name: value for name, value in span["attributes"].items() if name == main[span["label"]]},
            unsure=span["unsure"],
        )
        for span in line["spans"]
    ]
    links = [Link(link["id"], link["type"], link["from"], link["to"]) for link in line["links"]]
    return line["text"], spans, links


def test_a_layer_is_reproduced_by_keys(
    desk: Desk, scheme: Scheme, repo_root: Path, record_property: Callable[[str, object], None]
) -> None:
    text, spans, links = given_layer(repo_root)
    assert len(spans) >= 60
    assert any(len(span.fragments) > 1 for span in spans)
    project = desk.folder / "p.wortlaut"
    desk.command("new", project)
    desk.command("import", project, next((repo_root / "seeds").glob(f"*_{ARTICLE}.txt")))
    desk.open(project)
    keys: list[str] = []
    tagging: list[int] = []
    linking: list[int] = []
    planner = Planner(text, "de", scheme)
    for _, plan in planner.plan(spans, links):
        keys += plan.keys + plan.link_keys
        tagging.append(plan.actions)
        linking.append(plan.link_actions)
    if planner.guesses:
        keys.append("shift+g")
        tagging[-1] += 1
    for start in range(0, len(keys), 100):
        desk.keys(*keys[start : start + 100])
    together = [sum(pair) for pair in zip(tagging, linking, strict=True)]
    report = [
        f"{len(spans)} spans, {len(links)} links, {len(keys)} keys; actions per span, moving there included:",
        f"tagging and attributes: median {statistics.median(tagging)}, mean {statistics.mean(tagging):.2f}",
        f"with links: median {statistics.median(together)}, mean {statistics.mean(together):.2f}",
    ]
    record_property("actions", "\n".join(report))
    sys.stderr.write("\n".join(["", *report, ""]))  # shown by pytest -s
    assert statistics.median(together) <= 3
    assert statistics.mean(together) <= 4

    def made() -> tuple[object, object]:
        [line] = desk.export(project)
        assert not any(span.get("guessed") for span in line["spans"])
        key = {span["id"]: (span["label"], tuple(map(tuple, span["fragments"]))) for span in line["spans"]}
        found = {
            (*key[span["id"]], tuple(sorted(span["attributes"].items())), span["unsure"]) for span in line["spans"]
        }
        return found, {(link["type"], key[link["from"]], key[link["to"]]) for link in line["links"]}

    key = {span.id: (span.label, span.fragments) for span in spans}
    wanted = (
        {(*key[span.id], tuple(sorted(span.attributes.items())), span.unsure) for span in spans},
        {(link.type, key[link.source], key[link.target]) for link in links},
    )
    desk.close()
    found = made()
    assert sorted(found[0] - wanted[0]) == []
    assert sorted(wanted[0] - found[0]) == []
    assert found[1] == wanted[1]

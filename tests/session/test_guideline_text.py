"""Markdown with named places: found, narrowed, linked."""

import re
from pathlib import Path

import pytest

from wortlaut.messages import LANGUAGES
from wortlaut.session import guideline_text

TEXT = """# Title {#top}

Words *here*. {#inside} More.
**Second.** New paragraph.

| Value | when | Example |
|---|---|---|
| `a` (A) {#value-a} | if x \\| y | see 2.4 |
| B2 {#b2} | | – |

```
# no heading {#no}
```

## Own name
1. {#one} first
"""


def test_sections_are_the_headings_outside_of_code() -> None:
    assert guideline_text.sections(TEXT) == (
        guideline_text.Section(1, "Title", "top"),
        guideline_text.Section(2, "Own name", "own-name"),
    )


def test_places_belong_to_the_section_they_stand_in() -> None:
    assert guideline_text.places_by_section(TEXT) == (
        ("top", frozenset({"top", "inside", "value-a", "b2"})),
        ("own-name", frozenset({"own-name", "one"})),
    )


def test_a_row_of_a_table_becomes_a_paragraph_with_the_names_of_its_columns() -> None:
    lines = [line.rstrip() for line in guideline_text.narrow(TEXT).splitlines()]
    at = lines.index("{#value-a} `a` (A)")
    assert lines[at + 1 : at + 6] == ["*when:* if x | y", "*Example:* see 2.4", "", "{#b2} **B2**", "*Example:* –"]
    assert lines[lines.index("**Second.** New paragraph.") - 1] == ""
    assert not any(line.startswith("|") for line in lines)


def test_marks_stand_where_a_place_begins() -> None:
    marked, names = guideline_text.marked(guideline_text.narrow(TEXT))
    lines = marked.splitlines()
    places = {names[int(match[1])]: line for line in lines for match in guideline_text.MARK.finditer(line)}
    assert places.keys() >= {"top", "inside", "value-a", "b2", "one", "own-name"}
    assert re.sub("\ue000\\d+\ue001", "@", places["top"]) == "# @Title"
    assert re.sub("\ue000\\d+\ue001", "@", places["one"]) == "1. @first"
    assert "{#" not in re.sub(r"```.*?```", "", marked, flags=re.S)


def test_marks_of_the_text_itself_are_taken_out() -> None:
    marked, names = guideline_text.marked("a \ue0007\ue001 b")
    assert (marked, names) == ("a 7 b", ())


def test_references_become_links_and_other_numbers_do_not() -> None:
    numbers = {"2.4": "interrupted", "4": "commitment", "4.1": "status"}
    text = "1. **Condition (4):** see 2.4, 3.5 hours. (4.1, 4) In 2025 (9)"
    assert guideline_text.with_links(text, numbers) == (
        "1. **Condition (4):** see [2.4](#interrupted), 3.5 hours. ([4.1](#status), [4](#commitment)) In 2025 (9)"
    )


def test_images_are_their_words() -> None:
    assert guideline_text.without_images("a ![pic](file:///etc/passwd) b ![c][d] ![](http://x)") == "a pic b c "


@pytest.mark.parametrize(
    "part", ["(1", "1", "![", "![a](", " ", "_", "*", "`", "| ", "|-", "{#a", "#", "#\u00a0 ", "1. "]
)
def test_odd_texts_take_no_longer_than_others(part: str) -> None:
    text = part * 5_000 + "x"
    for odd in (text, f"# {text}", f"| {text} |\n|---|\n| {text} |"):
        known = guideline_text.anchors(odd)
        marked, names = guideline_text.marked(guideline_text.narrow(guideline_text.without_images(odd)))
        assert set(names) >= known or not known
        assert guideline_text.with_links(marked, {"1": "a"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_text_loses_no_word_when_it_is_narrowed(repo_root: Path, language: str) -> None:
    text = (repo_root / f"resources/guidelines/guidelines.{language}.md").read_text(encoding="utf-8")

    def words(of: str) -> set[str]:
        return set(re.findall(r"\w+", of))

    names_of_rows = words("\n".join(line.split("|")[1] for line in text.splitlines() if line.startswith("| ")))
    assert words(text) - words(guideline_text.narrow(text)) <= names_of_rows
    assert words(text) >= words(guideline_text.narrow(text))
    assert guideline_text.anchors(guideline_text.narrow(text)) == guideline_text.anchors(text)

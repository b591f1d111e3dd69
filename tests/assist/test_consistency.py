"""The radar finds planted inconsistencies, ranks them, and is silent where there are none."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.assist.consistency import Case, Kind, Radar, Tagged
from wortlaut.assist.tagged_words import fragments_of, tags_at, tokens
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Origin, Span

SENTENCE = "„Die Brücke werde gebaut“, sagte Nora Grün am Montag."
LIKE_IT = '"Die Brücke werde  gebaut", sagte Nora Grün\u00a0am Montag.'


def span(text: str, label: str, *words: str, **attributes: str) -> Span:
    fragments = tuple((text.index(part), text.index(part) + len(part)) for part in words)
    return Span(f"{label}-{words}", label, fragments, attributes)


def article(id_: str, text: str, *spans: Span, complete: bool = True) -> Tagged:
    return Tagged(id_, text, "de", spans, complete=complete)


def found(scheme: Scheme, articles: Sequence[Tagged]) -> list[Case]:
    radar = Radar(scheme)
    for one in articles:
        radar.add(one)
    return radar.cases()


def test_a_near_equal_sentence_with_other_tags(scheme: Scheme) -> None:
    second = f"Anderes. {LIKE_IT}"
    cases = found(
        scheme,
        [
            article("a", SENTENCE, span(SENTENCE, "quote", "Die Brücke werde gebaut", type="indirect")),
            article("b", second, span(second, "quote", "Die Brücke werde  gebaut", type="direct")),
            article("c", SENTENCE + " Ende.", span(SENTENCE, "quote", "Die Brücke werde gebaut", type="indirect")),
        ],
    )
    [case] = cases
    assert case.kind is Kind.SENTENCE
    assert case.counts == (2, 1)
    assert [(place.article, place.version) for place in case.places] == [("a", 0), ("b", 1), ("c", 0)]
    odd = case.places[1]
    assert second[odd.start : odd.end] == LIKE_IT
    assert [dict(tag.attributes) for version in case.versions for tag in version] == [
        {"type": "indirect"},
        {"type": "direct"},
    ]


def test_equal_tags_free_text_notes_and_suggestions_are_no_difference(scheme: Scheme) -> None:
    one = span(SENTENCE, "actor", "Nora Grün", kind="person", entity="Nora Grün, Ommen")
    other = Span("x", "actor", one.fragments, {"kind": "person"}, note="?", unsure=True)
    guess = Span("y", "quote", ((1, 9),), {}, origin=Origin.SUGGESTED)
    assert found(scheme, [article("a", SENTENCE, one), article("b", SENTENCE + "\n", other, guess)]) == []


def test_a_name_that_was_missed_once_among_many(scheme: Scheme) -> None:
    texts = [f"Wort{number} hört Nora Grün nun{number} zu." for number in range(12)]
    cases = found(
        scheme,
        [article(f"{n:02}", text, *([span(text, "actor", "Nora Grün")] if n else [])) for n, text in enumerate(texts)],
    )
    [case] = cases
    assert (case.kind, case.words, case.context, case.counts) == (Kind.STRING, "Nora Grün", 0, (11, 1))
    assert [place.article for place in case.places if place.version] == ["00"]


def test_a_word_that_is_often_tagged_otherwise_is_no_case_without_context(scheme: Scheme) -> None:
    texts = [f"Wort{number} hört sie nun{number} zu." for number in range(20)]
    few = [article(f"{n:02}", text, *([span(text, "actor", "sie")] if n % 7 else [])) for n, text in enumerate(texts)]
    assert found(scheme, few) == [], "3 of 20 are too many for exceptions"


def test_context_on_both_sides_makes_a_case_of_two_places(scheme: Scheme) -> None:
    left, right = "Am Ende lobt der Rat heute", "aus Ommen sehr."
    texts = [f"{left} Nora Grün {right}", f"Und {left} Nora Grün {right[:-1]} laut."]
    cases = found(scheme, [article("a", texts[0], span(texts[0], "actor", "Nora Grün")), article("b", texts[1])])
    [case] = cases
    assert (case.words, case.context, case.counts) == ("Nora Grün", 3, (1, 1))
    bare = "Nora Grün geht."
    few = [article("a", bare, span(bare, "actor", "Nora Grün")), article("b", "Nora Grün ruft.")]
    assert found(scheme, few) == [], "the same on one side only"


def test_a_name_inside_a_longer_span_of_its_label_is_no_variation(scheme: Scheme) -> None:
    texts = ["Da sagt Frau Nora Grün aus Ommen nichts mehr.", "Dort sagt Frau Nora Grün aus Ommen nichts mehr dazu."]
    cases = found(
        scheme,
        [
            article("a", texts[0], span(texts[0], "actor", "Nora Grün")),
            article("b", texts[1], span(texts[1], "actor", "Frau Nora Grün aus Ommen")),
        ],
    )
    assert [case for case in cases if case.words == "Nora Grün"] == []


def test_paragraphs_nobody_has_reached_do_not_count(scheme: Scheme) -> None:
    tagged = article("a", SENTENCE, span(SENTENCE, "actor", "Nora Grün"))
    open_text = f"Anfang.\n\n{SENTENCE}"
    untouched = article("b", open_text, span(open_text, "actor", "Anfang"), complete=False)
    assert found(scheme, [tagged, untouched]) == []
    read = Tagged("b", open_text, "de", (), ((9, len(open_text)),), complete=False)
    assert len(found(scheme, [tagged, read])) == 1
    assert len(found(scheme, [tagged, article("b", open_text)])) == 1


def test_the_more_lopsided_is_the_more_surprising(scheme: Scheme) -> None:
    def collection(sentence: str, name: str, tagged: int, bare: int) -> list[Tagged]:
        return [
            article(f"{name}{n}", f"{sentence} {name}{n}.", *([span(sentence, "actor", name)] if n < tagged else []))
            for n in range(tagged + bare)
        ]

    cases = found(
        scheme,
        [
            *collection("Der Rat lobt heute Grün sehr.", "Grün", 2, 2),
            *collection("Der Kreis tadelt heute Ruy sehr.", "Ruy", 9, 1),
        ],
    )
    assert [case.words for case in cases] == ["Der Kreis tadelt heute Ruy sehr.", "Der Rat lobt heute Grün sehr."]
    assert cases[0].surprise > cases[1].surprise > 0


def test_the_order_of_articles_does_not_count(scheme: Scheme) -> None:
    source = random.Random(5)
    names = ["Nora Grün", "Olaf Ruy", "der Rat"]
    articles = []
    for number in range(60):
        name = source.choice(names)
        day = source.choice(["Heute", "Gestern"])
        text = f"{day} lobt {name} den Hafen von Ommen. Es bleibt dabei, sagt {name} {number}."
        articles.append(article(f"{number:02}", text, *([span(text, "actor", name)] if source.random() < 0.8 else [])))
    cases = found(scheme, articles)
    assert len(cases) > 3
    assert found(scheme, articles[::-1]) == cases
    assert len({case.key for case in cases}) == len(cases)


def test_what_stops_it_is_passed_on(scheme: Scheme) -> None:
    class StopError(Exception):
        pass

    def stop(_: int) -> None:
        raise StopError

    radar = Radar(scheme)
    radar.add(article("a", SENTENCE))
    with pytest.raises(StopError):
        radar.cases(stop)


@given(st.text(st.sampled_from("aß „“-–\n. 🌉e\u0301\0"), max_size=30), st.data())
def test_tags_lie_where_their_spans_lie(scheme: Scheme, text: str, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    if low == high:
        return
    one = Span("s", "actor", ((low, high),))
    tags = tags_at(text, (0, len(text)), [one], scheme, whole=False)
    inside = [place for place in tokens(text) if place[0] < high and place[1] > low]
    assert len(tags) == bool(inside)
    for tag in tags:
        [(start, end)] = fragments_of(tag, text, (0, len(text)))
        assert (start, end) == (max(low, inside[0][0]), min(high, inside[-1][1]))

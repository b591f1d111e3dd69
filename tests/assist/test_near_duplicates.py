"""Groups of near-duplicate articles."""

import random

import pytest

from copied_articles import KINDS, Press, collection, text_of
from wortlaut.assist.near_duplicates import Piece, Why, near_duplicates


def groups(*pieces, **options):
    return [group.ids for group in near_duplicates(pieces, **options)]


def articles(number, seed=1, low=150, high=300):
    press = Press(seed, words=5000)
    return press, [press.article(low, high) for _ in range(number)]


@pytest.fixture(scope="module")
def searched():
    rows = list(collection(Press(20240101), 480, 120))
    found = near_duplicates(Piece(name, text) for name, text, _, _ in rows)
    return rows, found, {name: group for group in found for name in group.ids}


@pytest.mark.parametrize("kind", KINDS)
def test_copies_are_found(searched, kind):
    rows, _, group_of = searched
    copies = [(name, original) for name, _, original, how in rows if how == kind]
    found = [name in group_of and original in group_of[name].ids for name, original in copies]
    assert len(found) == 30
    assert sum(found) / len(found) >= 0.99


def test_what_is_no_copy_is_in_no_group(searched):
    rows, found, _ = searched
    original = {name: source for name, _, source, _ in rows}
    for group in found:
        assert len({original[name] or name for name in group.ids}) == 1
        assert not group.large


def test_order_changes_nothing(searched):
    rows, found, _ = searched
    mixed = random.Random(3).sample(rows, len(rows))
    assert near_duplicates(Piece(name, text) for name, text, _, _ in mixed) == found


def test_why(searched):
    _, found, _ = searched
    for group in found:
        assert len(group.bonds) == len(group.ids) - 1
        for bond in group.bonds:
            assert bond.jaccard >= 0.2 or bond.containment >= 0.5 or bond.why is Why.SAME_WORDS


def test_the_same_words_otherwise_written():
    _, (words,) = articles(1)
    text = text_of(words)
    found = near_duplicates([Piece("a", text), Piece("b", text.upper().replace(". ", " – ")), Piece("c", "Else.")])
    assert [(group.ids, group.bonds[0].why) for group in found] == [(("a", "b"), Why.SAME_WORDS)]


def test_dateline_author_and_signature_are_not_the_text():
    _, (words,) = articles(1, low=8, high=8)
    body = text_of(words)
    first = f"Marnstedt (mpd) – {body} (mpd/sk)"
    second = f"Von Hedda Quast\n{body}\n(ab)\n"
    assert near_duplicates([Piece("a", first), Piece("b", second)])[0].bonds[0].why is Why.SAME_WORDS


def test_addresses_and_headlines():
    _, bodies = articles(6)
    texts = [text_of(body) for body in bodies]
    pieces = [
        Piece("a", texts[0], url="https://www.Example.org/politik/deiche/?utm=1#top"),
        Piece("b", texts[1], url="http://example.org/politik/deiche"),
        Piece("c", texts[2], url="http://example.org/politik/Deiche"),
        Piece("d", texts[3], title="Deiche: wer zahlt?", date="2025-11-03"),
        Piece("e", texts[4], title="Deiche – Wer zahlt", date="2025-11-03"),
        Piece("f", texts[5], title="Deiche: wer zahlt?", date="2025-11"),
    ]
    found = near_duplicates(pieces)
    assert [(group.ids, group.bonds[0].why) for group in found] == [
        (("a", "b"), Why.SAME_ADDRESS), (("d", "e"), Why.SAME_HEADLINE),
    ]  # fmt: skip


def run_of(length, quoted):
    press, (one, other) = articles(2, low=600, high=600)
    shared = " ".join(press.words(length))
    if quoted:
        shared = f"„{shared}“"
    return [
        Piece(name, f"{text_of(words[:300])} {shared} {text_of(words[300:])}")
        for name, words in (("a", one), ("b", other))
    ]


@pytest.mark.parametrize(("length", "quoted", "why"), [(60, False, [Why.RUN]), (40, False, []), (60, True, [])])
def test_a_run_of_fifty_words_that_is_no_quotation(length, quoted, why):
    assert [group.bonds[0].why for group in near_duplicates(run_of(length, quoted))] == why


def test_boilerplate_joins_nothing():
    press, bodies = articles(60, low=100, high=160)
    footer = " ".join(press.words(70))
    assert groups(*(Piece(f"{number:02}", f"{text_of(body)} {footer}") for number, body in enumerate(bodies))) == []


def test_a_report_that_many_took_over_is_one_large_group():
    press, bodies = articles(150)
    story = press.article(200, 200)
    pieces = [Piece(f"o{number:03}", text_of(body)) for number, body in enumerate(bodies)]
    pieces += [Piece(f"s{number:03}", text_of(press.copy(story, "edited"))) for number in range(90)]
    (group,) = near_duplicates(pieces)
    assert len(group.ids) == 90
    assert group.large


def test_groups_are_joined_over_what_lies_between():
    _, (words,) = articles(1, low=300, high=300)
    pieces = [Piece("a", text_of(words[:150])), Piece("b", text_of(words)), Piece("c", text_of(words[150:]))]
    assert groups(*pieces) == [("a", "b", "c")]


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["Ja.", "Nein."], [" \n", "…"]])
def test_texts_with_hardly_a_word(texts):
    assert groups(*(Piece(str(number), text) for number, text in enumerate(texts))) == []


def test_progress_counts_two_steps_an_article_and_may_stop_the_work():
    steps = []
    _, bodies = articles(3)
    pieces = [Piece(str(number), text_of(body)) for number, body in enumerate(bodies)]
    assert near_duplicates(pieces, steps.append) == ()
    assert sum(steps) == 6

    def stop(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        near_duplicates(pieces, stop)


def test_the_two_real_articles_that_copy_each_other(shared_seeds):
    pieces = [Piece(path.name[:3], path.read_bytes().decode()) for path in sorted(shared_seeds.glob("*.txt"))]
    assert [group.ids for group in near_duplicates(pieces)] == [("000", "001")]

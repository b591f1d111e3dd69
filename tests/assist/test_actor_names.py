"""Which names may mean the same one: by case and number, office, surname; and which must be left alone."""

import pytest

from wortlaut.assist.actor_names import Name, Reason, canonical, core, is_pronoun, proposals

A, B = "article a", "article b"


def name(words: str, *forms: str, named: bool = False, articles: str = A, count: int = 1) -> Name:
    return Name(core(words) if not named else words, named, forms or (words,), frozenset({articles}), count)


def proposed(*names: Name) -> dict[str, tuple[str, Reason]]:
    return {one.name: (one.into, one.reason) for one in proposals(names)}


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("des Küstenbundes", "der Küstenbund"),
        ("Velmoras", "Velmora"),
        ("den Lotsen", "die Lotsen"),
        ("Jonas Halter (FDP)", "Jonas Halter"),
        ("the Harbor Council’s", "the Harbor Council"),
        ("the ministers", "ministers"),
        ("Okafor,", "Okafor"),
    ],
)
def test_the_same_words_in_another_form(form: str, other: str) -> None:
    is_same = core(form) == core(other)
    expected = {} if is_same else {core(form): (core(other), Reason.INFLECTION)}
    assert proposed(name(form), name(other, count=3)) == expected


def test_a_name_that_was_given_is_kept() -> None:
    names = name("Velmoras", count=9), name("Velmora", named=True)
    assert proposed(*names) == {"Velmoras": ("Velmora", Reason.INFLECTION)}


@pytest.mark.parametrize("form", ["Hafenminister Tilo Brandis", "Dr. Tilo Brandis", "President Tilo Brandis"])
def test_an_office_before_the_name(form: str) -> None:
    assert proposed(name(form), name("Tilo Brandis")) == {form: ("Tilo Brandis", Reason.OFFICE)}


def test_a_surname_of_one_person_of_the_same_article() -> None:
    whole = name("Hafenminister Tilo Brandis")
    assert proposed(name("Brandis"), whole) == {"Brandis": (whole.name, Reason.SURNAME)}
    assert proposed(name("Brandis’"), whole)["Brandis’"] == (whole.name, Reason.SURNAME)
    assert proposed(name("Brandis", articles=B), whole) == {}


def test_a_surname_of_two_people_is_left_alone() -> None:
    assert proposed(name("Lund"), name("Ada Lund"), name("Jon Lund")) == {}


def test_an_office_alone_where_one_person_holds_it() -> None:
    holder = name("Verkehrsminister Egon Talbach")
    assert proposed(name("der Minister"), holder) == {"Minister": (holder.name, Reason.OFFICE)}
    assert proposed(name("der Minister"), holder, name("Finanzministerin Ada Lund"), name("Minister Jon Ek")) == {}
    assert proposed(name("der Minister", articles=B), holder) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sprecher des Küstenbundes", "Küstenbund"),
        ("beide Seiten", "jede Seite"),
        ("Regierungen", "Regierung von Sankt Orlen"),
        ("Serrat", "Zeitung Serrater Bote"),
        ("der Rat", "der Hafenrat"),
        ("Nordland", "Südland"),
        ("Ada Lund", "Ada Lind"),
        ("health ministers", "ministers"),
        ("Lundqvist", "Ada Lund"),
    ],
)
def test_others_are_left_alone(one: str, other: str) -> None:
    assert proposed(name(one), name(other)) == {}


def test_proposals_make_no_circle() -> None:
    names = [
        name("Minister Tilo Brandis", count=2),
        name("Tilo Brandis"),
        name("Brandis"),
        name("Tilo Brandis’", count=5),
    ]
    found = proposed(*names)
    for start in found:
        at, steps = start, 0
        while at in found and steps < 9:
            at, steps = found[at][0], steps + 1
        assert steps < 9


@pytest.mark.parametrize(
    ("words", "suggested"),
    [
        ("Hafenminister Tilo Brandis (Freie Küste)", "Tilo Brandis"),
        ("die Sprecherin", "Sprecherin"),
        ("der Rat der Inseln", "Rat der Inseln"),
        ("Sprecher des Küstenbundes", "Sprecher des Küstenbundes"),
        ("the Harbor Council", "Harbor Council"),
        ("Prof. Dr. Ada Lund", "Ada Lund"),
    ],
)
def test_the_name_to_suggest_has_no_article_office_or_party(words: str, suggested: str) -> None:
    assert canonical(words) == suggested


def test_pronouns_are_no_names() -> None:
    assert is_pronoun("Er")
    assert is_pronoun("we")
    assert not is_pronoun("die Ermittler")

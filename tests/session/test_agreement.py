"""Comparing and measuring what stands in a project."""

import pytest

from store_helpers import article, import_layer, span_object
from wortlaut.domain.span import LayerKind, LayerState
from wortlaut.session.agreement import AgreementOptions, agreement, chosen_annotators, compare
from wortlaut.session.moments import iso_week
from wortlaut.session.progress import CancelledError
from wortlaut.store.bulk_values import IncomingLayer
from wortlaut.store.layers import find_annotator

TEXT = "Die Hilfe werde fortgesetzt, sagte Nora Grün. Danach kam ein Zug."
OTHER = "Ganz anders klingt es in Serrat, wo der Winter früh begann."
QUOTE = (0, 27, "quote")
SHORTER = (4, 27, "quote")
ACTOR = (35, 44, "actor")


def layer(name, *spans, state=LayerState.SUBMITTED, version=1, seconds=None):
    objects = [span_object(start, end, label) for start, end, label in spans]
    return IncomingLayer(name, state=state, version=version, seconds=seconds, spans=objects)


@pytest.fixture
def project(open_session):
    session = open_session()
    for name, spans in (("Anna", (QUOTE, ACTOR)), ("Ben", (SHORTER, ACTOR))):
        import_layer(session.project, article(TEXT), layer(name, *spans))
    return session.project


@pytest.fixture
def measured(project, scheme):
    def measure(*names, **options):
        return agreement(project, scheme, AgreementOptions(names, resamples=0, **options))

    return measure


def strict(report):
    return report.overall.measures["strict_f1"].value


def test_everybody_who_submitted_is_compared(measured):
    found = measured()
    assert found.annotators == ("Anna", "Ben")
    assert (found.articles, strict(found)) == (1, 0.5)
    assert found.overall.spans == {"Anna": 2, "Ben": 2}
    assert [week.articles for week in found.weeks] == [1]


def test_names_are_found_however_they_are_written(project, measured):
    assert [person.name for person in chosen_annotators(project, ["ben ", "ANNA"])] == ["Ben", "Anna"]
    assert measured("ben", "anna").overall.spans == {"Ben": 2, "Anna": 2}


def test_open_and_reopened_layers_do_not_count(project, measured):
    import_layer(project, article(OTHER), layer("Anna", (0, 4, "quote")))
    import_layer(project, article(OTHER), layer("Ben", (0, 4, "quote"), state=LayerState.OPEN, version=0))
    second = article(OTHER + " Ja.")
    import_layer(project, second, layer("Anna", (0, 4, "quote")))
    import_layer(project, second, layer("Ben", (0, 4, "quote"), state=LayerState.OPEN, version=1))
    third = article(OTHER + " Nein.")
    import_layer(project, third, layer("Anna", state=LayerState.OPEN, version=0))
    found = measured("Anna", "Ben")
    assert {item.article: item.reason for item in found.excluded} == {
        article(OTHER).id: "one_submission", second.id: "reopened", third.id: "not_submitted",
    }  # fmt: skip
    assert found.articles == 1


def test_hidden_articles_are_as_if_they_were_not_there(project, scheme, measured):
    import_layer(project, article(OTHER), layer("Anna", (0, 4, "quote")))
    hidden = frozenset({article(TEXT).id, article(OTHER).id})
    found = measured("Anna", "Ben", hidden=hidden)
    assert (found.articles, found.excluded, strict(found)) == (0, (), None)
    people = chosen_annotators(project, ("Anna", "Ben"))
    assert list(compare(project, scheme, people, hidden=hidden)) == []


def test_narrowed_to_labels_articles_and_weeks(measured):
    found = measured("Anna", "Ben", labels=frozenset({"actor"}))
    assert (strict(found), found.overall.spans) == (1, {"Anna": 1, "Ben": 1})
    assert measured("Anna", "Ben", articles=frozenset()).articles == 0
    (week,) = (week.name for week in measured("Anna", "Ben").weeks)
    assert measured("Anna", "Ben", weeks=(week, week)).articles == 1
    other = measured("Anna", "Ben", weeks=("1999-W01", "1999-W52"))
    assert (other.articles, [item.reason for item in other.excluded]) == (0, ["other_time"])


def test_weeks_are_those_of_iso_8601():
    assert [iso_week(at) for at in ("2027-01-03T23:00:00.000+00:00", "2026-10-01T12:00:00+00:00")] == [
        "2026-W53",
        "2026-W40",
    ]


def test_the_second_pass_of_a_person_is_compared_with_the_first_only(project, scheme, measured):
    import_layer(project, article(TEXT), layer("again", QUOTE))
    with project.transaction() as connection:
        first, shadow = (find_annotator(connection, name).id for name in ("Anna", "again"))
        connection.execute(
            "INSERT INTO second_pass (article, annotator, shadow, due) VALUES (?, ?, ?, '2026-11-01')",
            (article(TEXT).id, first, shadow),
        )
    found = measured()
    assert found.annotators == ("Anna", "Ben")
    (own,) = found.self_agreement
    assert (own.annotator, own.articles, own.strict_f1.value) == ("Anna", 1, pytest.approx(2 / 3))
    assert measured("Anna", "Ben", hidden=frozenset({article(TEXT).id})).self_agreement == ()


def test_cards_and_report_count_the_same(project, scheme):
    kept = []
    found = agreement(project, scheme, AgreementOptions(resamples=0), keep_cards=kept.append)
    (item,) = kept
    assert [card.agreed for card in item.cards] == [False, True]
    people = chosen_annotators(project, ())
    (compared,) = compare(project, scheme, people)
    assert [card.id for card in compared.cards] == [card.id for card in item.cards if not card.agreed]
    assert sum(found.categories.values()) == 1


def test_the_work_can_be_watched_and_stopped(project, scheme):
    seen = []
    agreement(project, scheme, AgreementOptions(resamples=0), progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1]
    with pytest.raises(CancelledError):
        agreement(project, scheme, AgreementOptions(resamples=0), cancelled=lambda: True)
    people = chosen_annotators(project, ())
    with pytest.raises(CancelledError):
        list(compare(project, scheme, people, cancelled=lambda: True))


def test_tagging_goes_on_meanwhile(project, scheme, measured):
    people = chosen_annotators(project, ())
    going = compare(project, scheme, people)
    next(going)
    import_layer(project, article(OTHER), layer("Anna", (0, 4, "quote")))
    assert list(going) == []
    assert len(measured("Anna", "Ben").excluded) == 1


def test_the_adjudicated_layers_can_be_compared_with(project, scheme, measured):
    gold = IncomingLayer(None, LayerKind.GOLD, LayerState.GOLD, 1, spans=[span_object(*QUOTE[:2]), span_object(*ACTOR)])
    import_layer(project, article(TEXT), gold)
    found = measured("ben", "gold")
    assert (found.annotators, found.articles, strict(found)) == (("Ben", "gold"), 1, 0.5)
    assert strict(measured("Anna", "gold")) == 1
    assert measured().annotators == ("Anna", "Ben")


def test_drawing_can_be_stopped(project, scheme):
    asked = []

    def enough():
        asked.append(1)
        return len(asked) > 20

    with pytest.raises(CancelledError):
        agreement(project, scheme, AgreementOptions(resamples=1000), cancelled=enough)
    assert len(asked) == 21

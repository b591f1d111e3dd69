"""How far annotators agreed on the articles of a release, before adjudication."""

from collections.abc import Callable

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator
from wortlaut.session.agreement import AgreementOptions, agreement_in
from wortlaut.session.agreement_values import report_row
from wortlaut.session.release_lines import Names
from wortlaut.session.release_values import Division, Row
from wortlaut.store import submissions
from wortlaut.store.project_file import Connection


def agreement_row(
    reader: Connection,
    scheme: Scheme,
    division: Division,
    names: Names,
    advance: Callable[[int], None],
) -> Row:
    """Return what stands in `agreement.json`: as `agreement --json`, of everybody who submitted a released article.

    With fewer than two of them there is nothing to measure: `{"annotators": [...], "articles": 0}`. `advance` is called
    with 1 for each article in all; what it raises is passed on.
    """
    everybody = submissions.submitters(reader)
    states = submissions.states(reader, [person.id for person in everybody]) if everybody else []
    places = division.plan.places
    active = {
        layer.annotator
        for state in states
        if state.id in places
        for layer in state.layers
        if layer.state == "submitted"
    }
    people = [Annotator(person.id, names.told(person.name)) for person in everybody if person.id in active]
    people.sort(key=lambda person: person.name)
    if len(people) < 2:
        return {"annotators": [person.name for person in people], "articles": 0}
    options = AgreementOptions(articles=frozenset(places))
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        now = len(places) * done // total
        advance(now - told)
        told = now

    return report_row(agreement_in(reader, scheme, people, options, division.groups, progress))

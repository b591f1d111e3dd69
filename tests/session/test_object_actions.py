"""Text objects, cut-outs, links and repeats in any order: undone, the layer is what it was."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.domain.boundaries import Boundaries, Unit
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.session import annotate
from wortlaut.session.coverage import next_untouched
from wortlaut.session.cutting import cut_attribution
from wortlaut.session.linking import link_change, targets
from wortlaut.session.same_text import repeat_at_next

TEXT = (
    "„Wir werden“, sagte Lund, „nicht warten.“ Die Mole, so Rask (FDP), sei teuer, falls es regne.\n"
    "Lund versprach, zehn Boote zu schicken. Rask schwieg 👩\u200d🚒.\n\n"
    "Der Rat, der seit Mai tagt, lehnte ab: Es fehle Geld. „Nie, sagte Rask."
)
STARTING = (
    Span("q", "quote", ((0, 40),), {"type": "direct"}, note="x"),
    Span("a", "actor", ((TEXT.index("Lund"), TEXT.index("Lund") + 4),)),
)
ACTIONS = ("tag", "select", "cut", "link", "repeat", "hole", "fragment", "edge", "relabel", "delete")
Result = ChangeSet | Problem | None


@given(st.data())
@settings(max_examples=120)
def test_any_sequence_undone_gives_the_first_layer(scheme: Scheme, data: st.DataObject) -> None:
    content = LayerContent(None, STARTING)
    places = Boundaries(TEXT)
    made: list[ChangeSet] = []
    states = [_state(content)]
    for action in data.draw(st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=10)):
        result = _act(action, content, scheme, places, data)
        if isinstance(result, ChangeSet):
            content.apply(result)
            made.append(result)
            states.append(_state(content))
            assert result.focus is None or result.focus in content.spans
    caret = data.draw(st.integers(0, len(TEXT)))
    for sentence in (next_untouched(places, content, (), caret, 1), next_untouched(places, content, (), caret, -1)):
        assert sentence is None or not any(
            start < sentence[1] and end > sentence[0]
            for span in content.spans.values()
            for start, end in span.fragments
        )
    for change in reversed(made):
        assert _state(content) == states.pop()
        content.apply(change.inverse())
    assert _state(content) == states[0]
    for change in made:
        content.apply(change)


def _state(content: LayerContent) -> tuple[dict[str, object], dict[str, object]]:
    return dict(content.spans), dict(content.links)


def _act(action: str, content: LayerContent, scheme: Scheme, places: Boundaries, data: st.DataObject) -> Result:
    offset = st.integers(0, len(TEXT))
    label = st.sampled_from([item.id for item in scheme.labels])
    first, second = sorted((data.draw(offset), data.draw(offset)))
    if action in ("tag", "select") or not content.spans:
        unit = data.draw(st.sampled_from(list(Unit)))
        found = places.select_unit(unit, first)
        if found is not None and action == "select":
            found = places.grow_unit(unit, found)
        made = data.draw(label)
        return None if found is None else annotate.create_span(content, TEXT, scheme, made, [found], boundaries=places)
    span_id = data.draw(st.sampled_from([span.id for span in content.ordered()]))  # ids are random
    span = content.spans[span_id]
    if action == "cut":
        return cut_attribution(content, TEXT, scheme, span_id, (first, second), boundaries=places)
    if action == "link":
        found_targets = targets(content, scheme, span_id)
        if not found_targets:
            return None
        target = data.draw(st.sampled_from(found_targets))
        linked = link_change(content, scheme, span_id, target.span_id, data.draw(st.sampled_from(target.link_types)))
        assert isinstance(linked, ChangeSet)  # what is offered can be done
        return linked
    if action == "repeat":
        return repeat_at_next(content, TEXT, scheme, span_id, boundaries=places)
    if action == "hole":
        return annotate.cut_hole(content, TEXT, scheme, span_id, (first, second), boundaries=places)
    if action == "fragment":
        return annotate.add_fragment(content, TEXT, scheme, span_id, (first, second), boundaries=places)
    if action == "edge":
        return annotate.move_edge(content, TEXT, scheme, span_id, "end", max(first, span.start), boundaries=places)
    if action == "relabel":
        return annotate.relabel(content, scheme, span_id, data.draw(label))
    return annotate.delete(content, span_id)

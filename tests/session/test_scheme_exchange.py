"""Work that was handed out before the scheme changed, and comes back after it did."""

from pathlib import Path

from exchange_helpers import assign, central, differences, hand_in, hand_out, merge, texts, work
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.scheme_editing import SchemeDraft
from wortlaut.session import scheme_editing
from wortlaut.session.jobs import check_project
from wortlaut.session.session import Applied, Session


def change(path: Path) -> None:
    """Call actors parties, and make quotes of commitments."""
    session = Session.open(path, "chief")
    draft = SchemeDraft(session.scheme)
    draft.rename_label_id("actor", "party")
    draft.merge_labels("commitment", "quote")
    assert isinstance(scheme_editing.change_scheme(session, draft.data), Applied)
    session.close()


def labels(path: Path) -> set[str]:
    session = Session.open(path, "chief", read_only=True)
    found = set(scheme_editing.label_uses(session))
    session.close()
    return found


def is_sound(path: Path) -> bool:
    wrong = [one for one in check_project(path).findings if one["point"] is not None]
    assert wrong == []
    return differences(path) == []


def test_packs_and_projects_under_the_old_scheme_are_merged(tmp_path: Path, scheme: Scheme) -> None:
    main = central(tmp_path / "main.wortlaut", scheme, texts(3))
    assign(main, ("ann", "ben"))
    ann, ben = (hand_out(main, name, tmp_path / "out") for name in ("ann", "ben"))
    work(ann, "ann")
    work(ben, "ben")
    early = hand_in(ann, "ann")
    merge(main, early)
    before = labels(main)
    assert "actor" in before
    change(main)
    assert labels(main) == (before - {"actor", "commitment"}) | {"party", "quote"}
    assert is_sound(main)
    assert not merge(main, early).changed
    merge(main, hand_in(ben, "ben"))
    assert labels(main) == (before - {"actor", "commitment"}) | {"party", "quote"}
    assert is_sound(main)
    assert not merge(main, ben).changed

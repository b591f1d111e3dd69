"""Quick fixes: for a problem, the one change that most likely solves it. Pure functions.

Each fix is one undo step. It does what the person would do by hand; where only the person knows the way out (a required
value that nothing suggests, the one link that is too many), it says what is to be chosen: `TO_CHOOSE`.
"""

from collections.abc import Callable, Mapping

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.session import link_fixes, shape_fixes
from wortlaut.session.fix_desk import Desk
from wortlaut.session.guessing import with_guesses

_FIXES: Mapping[str, Callable[[Problem, Desk], ChangeSet | Problem]] = {
    "edge_space": shape_fixes.trim,
    "edge_punct": shape_fixes.trim,
    "half_word": shape_fixes.whole_word,
    "paragraph": shape_fixes.divide,
    "actor_comma": shape_fixes.cut_at_comma,
    "direct_without_marks": shape_fixes.mend_marks,
    "cue_inside_marks": shape_fixes.cut_out_cue,
    "hole_not_frame": shape_fixes.close_holes,
    "quotation_untagged": shape_fixes.tag_quotation,
    "actor_in_actor": link_fixes.delete_inner,
    "commitment_in_condition": link_fixes.delete_first,
    "same_extent_same_label": link_fixes.delete_inner,
    "condition_unlinked": link_fixes.link_nearest,
    "commitment_without_committer": link_fixes.link_nearest,
    "link_missing": link_fixes.link_nearest,
    "quote_without_speaker": link_fixes.link_name,
    "condition_cue": link_fixes.tag_condition,
    "asked_by_status": link_fixes.remove_link,
    "link_does_not_fit": link_fixes.remove_link,
    "unknown_value": link_fixes.clear_value,
    "required_attribute": link_fixes.choose_value,
    "too_many_links": link_fixes.choose_link,
}
"""By check; what each does is in `fix_names`."""
TO_CHOOSE = frozenset({"value_to_choose", "link_to_remove"})
"""Codes of what comes back instead of a change when the person is to choose an attribute (id) or a link (type)."""


def fix(
    problem: Problem,
    content: LayerContent,
    text: str,
    scheme: Scheme,
    *,
    boundaries: Boundaries,
    guess: bool = True,
) -> ChangeSet | Problem:
    """Return the change that solves a problem, or why there is none.

    That is `no_fix`, `problem_gone`, what forbids it, or one of `TO_CHOOSE`: the person is to choose. With `guess` the
    attributes of a span that is made are guessed from its words.
    """
    found = _FIXES.get(problem.code)
    if found is None:
        return Problem("no_fix", "hint", problem.spans)
    if any(span_id not in content.spans for span_id in problem.spans):
        return Problem("problem_gone", "hint")
    changes = found(problem, Desk(content, text, scheme, boundaries))
    if not guess:
        return changes
    language = boundaries.language
    return with_guesses(changes, content, text, scheme, boundaries=boundaries, language=language)

"""Quick fixes: for a problem, the one change that most likely solves it. Pure functions.

Each fix is one undo step. It does what the person would do by hand; where more than one way out is likely (a required
value that is missing), there is none.
"""

from collections.abc import Callable, Mapping

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.session import link_fixes, shape_fixes
from wortlaut.session.fix_desk import Desk
from wortlaut.session.guessing import with_guesses

_FIXES: Mapping[str, tuple[str, Callable[[Problem, Desk], ChangeSet | Problem]]] = {
    "edge_space": ("trim", shape_fixes.trim),
    "edge_punct": ("trim", shape_fixes.trim),
    "half_word": ("whole_word", shape_fixes.whole_word),
    "paragraph": ("divide", shape_fixes.divide),
    "actor_comma": ("cut_at_comma", shape_fixes.cut_at_comma),
    "direct_without_marks": ("marks", shape_fixes.mend_marks),
    "cue_inside_marks": ("cut_out_cue", shape_fixes.cut_out_cue),
    "hole_not_frame": ("close_hole", shape_fixes.close_holes),
    "quotation_untagged": ("tag_quote", shape_fixes.tag_quotation),
    "actor_in_actor": ("delete_inner", link_fixes.delete_inner),
    "commitment_in_condition": ("delete_inner", link_fixes.delete_first),
    "same_extent_same_label": ("delete_double", link_fixes.delete_inner),
    "condition_unlinked": ("link_nearest", link_fixes.link_nearest),
    "commitment_without_committer": ("link_nearest", link_fixes.link_nearest),
    "link_missing": ("link_nearest", link_fixes.link_nearest),
    "quote_without_speaker": ("link_name", link_fixes.link_name),
    "condition_cue": ("tag_condition", link_fixes.tag_condition),
    "asked_by_status": ("remove_link", link_fixes.remove_link),
    "link_does_not_fit": ("remove_link", link_fixes.remove_link),
    "unknown_value": ("clear_value", link_fixes.clear_value),
}


def fix_name(code: str) -> str | None:
    """Return the name of the fix for problems of a kind (`fix.NAME` in the message catalog), None without one."""
    found = _FIXES.get(code)
    return found[0] if found is not None else None


def fix(
    problem: Problem,
    content: LayerContent,
    text: str,
    scheme: Scheme,
    *,
    boundaries: Boundaries,
    guess: bool = True,
) -> ChangeSet | Problem:
    """Return the change that solves a problem, or why there is none: `no_fix`, `problem_gone`, or what forbids it.

    With `guess` the attributes of a span that is made are guessed from its words.
    """
    found = _FIXES.get(problem.code)
    if found is None:
        return Problem("no_fix", "hint", problem.spans)
    if any(span_id not in content.spans for span_id in problem.spans):
        return Problem("problem_gone", "hint")
    changes = found[1](problem, Desk(content, text, scheme, boundaries))
    if not guess:
        return changes
    language = boundaries.language
    return with_guesses(changes, content, text, scheme, boundaries=boundaries, language=language)

"""What the quick fix of each kind of problem is called."""

from collections.abc import Mapping

FIX_NAMES: Mapping[str, str] = {
    "edge_space": "trim",
    "edge_punct": "trim",
    "half_word": "whole_word",
    "paragraph": "divide",
    "actor_comma": "cut_at_comma",
    "direct_without_marks": "marks",
    "cue_inside_marks": "cut_out_cue",
    "hole_not_frame": "close_hole",
    "quotation_untagged": "tag_quote",
    "actor_in_actor": "delete_inner",
    "commitment_in_condition": "delete_inner",
    "same_extent_same_label": "delete_double",
    "condition_unlinked": "link_nearest",
    "commitment_without_committer": "link_nearest",
    "link_missing": "link_nearest",
    "quote_without_speaker": "link_name",
    "condition_cue": "tag_condition",
    "asked_by_status": "remove_link",
    "link_does_not_fit": "remove_link",
    "unknown_value": "clear_value",
    "required_attribute": "choose_value",
    "too_many_links": "choose_link",
}
"""By check; `fix.NAME` in the message catalog says what is done. A problem that is not here has no quick fix."""

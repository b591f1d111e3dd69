"""Which label, attribute or link a check is about: data, so that a scheme with other ids can use the same checks."""

from collections.abc import Mapping

from wortlaut.domain.scheme import Scheme

_DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "actor_comma": {"label": "actor"},
    "actor_in_actor": {"inner": "actor", "outer": "actor"},
    "commitment_in_condition": {"inner": "commitment", "outer": "condition"},
    "condition_unlinked": {"link": "conditions"},
    "direct_without_marks": {
        "label": "quote",
        "attribute": "type",
        "value": "direct",
        "excuse": "marks",
        "excused": "faulty",
    },
    "cue_inside_marks": {"label": "quote"},
    "asked_by_status": {"link": "asked_by"},
    "quote_without_speaker": {"label": "quote", "link": "speaker"},
    "commitment_without_committer": {"link": "committer", "attribute": "status", "open": "demanded"},
    "condition_cue": {"commitment": "commitment", "condition": "condition", "link": "conditions"},
    "quotation_untagged": {"label": "quote", "attribute": "type", "value": "indirect"},
}


def roles(scheme: Scheme, check_id: str) -> Mapping[str, str]:
    """Return the ids a check works with.

    They are the ones of the default scheme unless the check's entry in the scheme data has an object `roles` with
    others. Labels that were merged or renamed are followed.
    """
    entries = scheme.data.get("checks", ())
    entry: Mapping[str, Mapping[str, str]] = next((item for item in entries if item.get("id") == check_id), {})
    names = {**_DEFAULTS.get(check_id, {}), **entry.get("roles", {})}
    if scheme.older_ids:
        names |= _followed(scheme, {role: name for role, name in names.items() if role in _LABELS})
    return names


def _followed(scheme: Scheme, names: Mapping[str, str]) -> dict[str, str]:
    """Return the present ids of labels; a check of two labels that became one says nothing any more."""
    now = {role: scheme.older_ids[name].id if name in scheme.older_ids else name for role, name in names.items()}
    one = len(set(now.values())) < len(set(names.values()))
    return dict(names) if one else now


_LABELS = frozenset({"label", "inner", "outer", "commitment", "condition"})
"""Roles that are played by labels."""


def fits(scheme: Scheme, check_id: str) -> bool:
    """Tell whether a scheme has the labels and links that a check works with."""
    names = roles(scheme, check_id)
    labels = all(scheme.label(name) is not None for role, name in names.items() if role in _LABELS)
    return labels and ("link" not in names or scheme.link(names["link"]) is not None)

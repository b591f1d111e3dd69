"""How often a property is tried: in proportion to the profile, so that the long form tries each of them more often."""

from hypothesis import settings


def examples(share: float = 1) -> int:
    """Return `share` of the examples of the profile that is in use (50, unless more were asked for)."""
    return max(1, round(share * settings.default.max_examples))

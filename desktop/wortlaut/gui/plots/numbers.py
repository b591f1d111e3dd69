"""Numbers as they stand in plots. Knows no Qt."""

UNDEFINED = "–"
"""Stands where a number is not defined."""
_MINUS = "−"
_HALF_PERCENT = 0.005


def decimal(value: float | None, language: str, digits: int = 3) -> str:
    """Return a number with `digits` decimals: `0,688` in German, `0.688` in English; `–` for None."""
    if value is None:
        return UNDEFINED
    text = f"{value:.{digits}f}".replace("-", _MINUS)
    return text.replace(".", ",") if language == "de" else text


def percent(part: float, whole: float, language: str) -> str:
    """Return a share in whole percent: `15 %` in German, `15%` in English; `< 1 %` for a little, `–` of nothing."""
    if not whole:
        return UNDEFINED
    share = part / whole
    text = "< 1" if 0 < share < _HALF_PERCENT else f"{round(100 * share)}"
    return f"{text}\u202f%" if language == "de" else f"{text}%"


def interval(low: float | None, high: float | None, language: str, digits: int = 2) -> str:
    """Return an interval as `[0,61–0,71]`, "" where it is not known."""
    if low is None or high is None:
        return ""
    return f"[{decimal(low, language, digits)}–{decimal(high, language, digits)}]"

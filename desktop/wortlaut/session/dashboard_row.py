"""The overview as a JSON object, as the command line prints it (`resources/json-schema/stats.schema.json`)."""

from dataclasses import asdict

from wortlaut.session.dashboard_values import Dashboard
from wortlaut.session.statistics import Row

_MINUTES = 1
_SHARE = 4
"""Decimals."""


def dashboard_row(overview: Dashboard) -> Row:
    """Return everything that is counted, without what is only for a window."""
    return {
        "basis": str(overview.basis),
        "layers": overview.layers,
        "guideline": overview.guideline,
        "hidden": overview.hidden,
        "stages": {str(stage): count for stage, count in overview.stages.items()},
        "people": [asdict(person) for person in overview.people],
        "minutes": [
            {"name": one.name, "week": one.week, "median": round(one.minutes, _MINUTES), "articles": one.articles}
            for one in overview.minutes
        ],
        "labels": {
            one.label: {
                "spans": one.spans,
                "values": {attribute: dict(values) for attribute, values in one.values.items()},
                "characters": asdict(one.lengths) if one.lengths else None,
            }
            for one in overview.labels
        },
        "links": {
            one.type: {"links": one.links, "sources": one.sources, "possible": one.possible} for one in overview.links
        },
        "shapes": {str(shape): count for shape, count in overview.shapes.items()},
        "months": [
            {
                "month": one.month,
                "articles": one.articles,
                "covered": one.covered,
                "characters": one.characters,
                "share": None if one.share is None else round(one.share, _SHARE),
            }
            for one in overview.months
        ],
    }

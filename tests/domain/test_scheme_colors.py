import copy

import pytest

from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.scheme_colors import INKS, PAGES, THEMES, contrast, distance, remarks
from wortlaut.gui.tokens import COLORS, contrast_ratio
from wortlaut.session.scheme_files import shipped_scheme


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)  # the well-known gray just below AA
    assert contrast("#0B5CAD", "#FFFFFF") == pytest.approx(contrast_ratio("#0B5CAD", "#FFFFFF"), abs=1e-3)


def test_pages_and_inks_are_those_of_the_window() -> None:
    assert tuple(PAGES[theme] for theme in THEMES) == COLORS["page"]
    assert tuple(INKS[theme] for theme in THEMES) == COLORS["fg"]


def test_distance_is_that_of_the_eye_that_tells_them_apart_worst() -> None:
    assert distance("#123456", "#123456")[0] == 0
    assert distance("#000000", "#FFFFFF")[0] == pytest.approx(100, abs=0.1)
    apart, vision = distance("#D00000", "#5C6B00")
    assert vision in ("protan", "deutan")
    assert apart < 15 < distance("#D00000", "#0000D0")[0]


def test_the_shipped_named_entities_are_seen_and_told_apart() -> None:
    assert list(remarks(shipped_scheme("named-entities").labels)) == []


def test_faint_lines_dark_tints_and_colors_alike_are_remarked(scheme: Scheme) -> None:
    data = copy.deepcopy(dict(scheme.data))
    data["labels"][0]["light"] = {"accent": "#F2F0A0", "fill": "#303030"}
    data["labels"][1]["contrast"] = data["labels"][2]["contrast"]
    found = {(one.code, one.theme, one.labels) for one in remarks(scheme_from_data(data).labels)}
    assert {
        ("line_faint", "light", ("quote",)),
        ("fill_dark", "light", ("quote",)),
        ("alike", "contrast", ("actor", "commitment")),
    } <= found

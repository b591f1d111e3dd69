"""Theme, colors, fonts, icons; contrast as the design measured it."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.tokens import COLORS, THEMES, contrast_ratio, ink_on

TEXT, GRAPHICS = 4.5, 3.0


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    return Appearance("light")


def ratio(appearance: Appearance, one: str, other: str) -> float:
    return contrast_ratio(appearance.color(one).name(), appearance.color(other).name())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        *(("fg", ground, TEXT) for ground in ("page", "panel", "window", "soft", "sel", "hover")),
        *(("dim", ground, TEXT) for ground in ("page", "panel", "window", "soft")),
        ("onaccent", "accent", TEXT),
        ("error", "page", TEXT),
        ("accent", "page", TEXT),
        ("border", "page", GRAPHICS),
        ("border", "panel", GRAPHICS),
    ],
)
def test_roles_are_readable(appearance: Appearance, theme: str, ink: str, ground: str, least: float) -> None:
    appearance.set_theme(theme)
    assert ratio(appearance, ink, ground) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_labels_are_readable(appearance: Appearance, scheme: Scheme, theme: str) -> None:
    appearance.set_theme(theme)
    page = appearance.color("page").name()
    for label in scheme.labels:
        paint = appearance.label_colors(label)
        assert contrast_ratio(paint.accent.name(), page) >= GRAPHICS
        assert contrast_ratio(paint.ink.name(), paint.accent.name()) >= TEXT
        assert contrast_ratio(appearance.color("fg").name(), paint.fill.name()) >= TEXT
        assert contrast_ratio(appearance.color("accent").name(), paint.fill.name()) >= GRAPHICS


@pytest.mark.parametrize(
    ("theme", "pair", "measured"),
    [
        ("light", ("fg", "page"), 16.3),
        ("light", ("fg", "sel"), 10.4),
        ("dark", ("fg", "soft"), 11.0),
        ("dark", ("dim", "window"), 7.7),
        ("contrast", ("fg", "soft"), 12.4),
        ("light", ("border", "panel"), 3.4),
        ("contrast", ("error", "page"), 10.4),
    ],
)
def test_contrast_is_what_the_design_measured(
    appearance: Appearance, theme: str, pair: tuple[str, str], measured: float
) -> None:
    appearance.set_theme(theme)
    assert ratio(appearance, *pair) == pytest.approx(measured, abs=0.06)


def test_ink_is_the_one_that_contrasts_more() -> None:
    assert ink_on("#FFD166") == "#14161A"
    assert ink_on("#0B5CAD") == "#FFFFFF"


def test_the_contrast_theme_has_no_tints(appearance: Appearance, scheme: Scheme) -> None:
    appearance.set_theme("contrast")
    assert not appearance.has_tints
    assert {appearance.label_colors(label).fill.name() for label in scheme.labels} == {"#000000"}


def test_changing_the_theme_is_told_once(appearance: Appearance, qtbot: QtBot) -> None:
    told: list[str] = []
    appearance.changed.connect(lambda: told.append(appearance.theme))
    appearance.set_theme("dark")
    appearance.set_theme("dark")
    assert told == ["dark"]
    assert appearance.color("page") == QColor("#1E2126")


class System(QObject):
    """Plays the style hints of a system whose settings change."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - names of Qt
    contrastPreferenceChanged = Signal(object)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Qt.ColorScheme.Unknown
        self._contrast: object = None
        self.told: list[Qt.ColorScheme | None] = []

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def contrastPreference(self) -> object:
        return self._contrast

    def accessibility(self) -> "System":
        return self

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self.told.append(scheme)

    def unsetColorScheme(self) -> None:
        self.told.append(None)

    def change(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)

    def ask_for_contrast(self) -> None:
        self._contrast = Qt.ContrastPreference.HighContrast
        self.contrastPreferenceChanged.emit(self._contrast)


@pytest.fixture
def system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> System:
    hints = System()
    fake = SimpleNamespace(styleHints=lambda: hints, instance=lambda: qapp)
    monkeypatch.setattr("wortlaut.gui.appearance.QGuiApplication", fake)
    return hints


def test_the_system_decides_until_a_theme_is_chosen(system: System) -> None:
    appearance = Appearance("system")
    assert appearance.theme == "light"
    system.change(Qt.ColorScheme.Dark)
    assert appearance.theme == "dark"
    appearance.set_theme("light")
    system.change(Qt.ColorScheme.Light)
    system.change(Qt.ColorScheme.Dark)
    assert appearance.theme == "light"
    assert system.told == [Qt.ColorScheme.Light]
    appearance.set_theme("system")
    assert appearance.theme == "dark"
    assert system.told[-1] is None


@pytest.mark.skipif(not hasattr(Qt, "ContrastPreference"), reason="Qt before 6.10 does not tell")
def test_a_system_that_asks_for_contrast_gets_it(system: System) -> None:
    appearance = Appearance("system")
    system.ask_for_contrast()
    assert appearance.theme == "contrast"


def test_an_unknown_role_is_an_error(appearance: Appearance) -> None:
    with pytest.raises(KeyError):
        appearance.color("beauty")


def test_fonts_follow_the_tokens(appearance: Appearance) -> None:
    sizes = [appearance.font(kind).pixelSize() for kind in ("chip", "small", "body", "strong", "title")]
    assert sizes == [round(size * appearance.scale) for size in (11, 12, 13, 14, 16)]
    assert appearance.font("body", 600).weight() == 600
    assert appearance.reading_font(22).pixelSize() == 22
    assert appearance.reading_font(22, italic=True).italic()


@pytest.mark.parametrize("theme", THEMES)
def test_the_application_wears_the_theme(appearance: Appearance, qapp: QApplication, theme: str) -> None:
    before = qapp.palette(), qapp.font()
    window = QWidget()
    try:
        appearance.apply(qapp)
        appearance.dress(window)
        appearance.set_theme(theme)
        assert qapp.palette().base().color() == QColor(COLORS["page"][THEMES.index(theme)])
        assert COLORS["border"][THEMES.index(theme)] in window.styleSheet()
    finally:
        QGuiApplication.styleHints().unsetColorScheme()
        qapp.setPalette(before[0])
        qapp.setFont(before[1])
        window.deleteLater()


def _ink(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    solid = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in solid if color.alpha() == 255}


def test_icons_have_the_color_of_their_role_and_are_drawn_at_the_physical_size(appearance: Appearance) -> None:
    assert _ink(appearance.pixmap("error", "error", 20, 1.0)) == {"#b3261e"}
    large = appearance.pixmap("find", "accent", 16, 2.0)
    assert (large.width(), large.devicePixelRatio()) == (32, 2.0)
    appearance.set_theme("dark")
    assert _ink(appearance.pixmap("error", "error", 20, 1.0)) == {"#ff8f85"}


def test_a_disabled_icon_is_paler(appearance: Appearance) -> None:
    icon = appearance.icon("article-submitted")
    alphas = {
        mode: max(icon.pixmap(20, mode).toImage().pixelColor(x, y).alpha() for x in range(20) for y in range(20))
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    }
    assert alphas[QIcon.Mode.Normal] == 255
    assert alphas[QIcon.Mode.Disabled] == pytest.approx(0.45 * 255, abs=2)


def test_an_icon_that_does_not_exist_is_an_error(appearance: Appearance) -> None:
    with pytest.raises(FileNotFoundError):
        appearance.icon("unicorn")


def test_a_color_that_somebody_thins_stays_what_it_is_for_others(qapp: QApplication) -> None:
    appearance = Appearance("light")
    appearance.color("dim").setAlphaF(0.5)

    assert appearance.color("dim").alpha() == 255

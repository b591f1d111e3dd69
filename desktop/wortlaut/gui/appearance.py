"""Theme, fonts and icons: the one object every widget takes its look from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from wortlaut.assets import resource
from wortlaut.domain.scheme import Label, LabelColors
from wortlaut.gui import style_sheet, tokens
from wortlaut.gui.icons import tinted_icon, tinted_pixmap
from wortlaut.gui.tokens import THEMES, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

FontKind = Literal["chip", "small", "body", "strong", "title", "display"]
ThemeChoice = Literal["system", "light", "dark", "contrast"]


@dataclass(frozen=True, slots=True)
class LabelPaint:
    """Colors of a label in the present theme: line and chip, tint under the text, writing on the chip."""

    accent: QColor
    fill: QColor
    """The page itself where the theme has no tints."""
    ink: QColor


class _Dress(QObject):
    """Keeps the style sheet of a window that of the theme."""

    def __init__(self, appearance: "Appearance", window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._window = window
        appearance.changed.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        self._window.setStyleSheet(self._appearance.style_sheet())


class Appearance(QObject):
    """Resolves the theme and hands out colors, fonts and icons; `changed` says that all of them must be asked again."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self.scale = max(1.0, QFontInfo(system_font).pixelSize() / tokens.SYSTEM_SIZE)
        """Factor on every size of the design; a smaller system font does not make the window smaller than designed."""
        self._families = [system_font.family(), *tokens.INTERFACE_FAMILIES]
        self._fonts: dict[tuple[FontKind, int], QFont] = {}
        self._choice: ThemeChoice = choice
        self._application: QApplication | None = None
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._watch_contrast()
        self._use(self._resolve())

    # -- theme

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose: a theme, or to follow the system."""
        return self._choice

    @property
    def has_tints(self) -> bool:
        """Whether spans are tinted; in the contrast theme lines, chips and outlines carry everything."""
        return self._theme != "contrast"

    def set_theme(self, choice: ThemeChoice) -> None:
        """Use a theme, or follow the system; emit `changed` when the look is another one."""
        self._choice = choice
        self._tell_system()
        self._follow_system()

    def _resolve(self) -> Theme:
        if self._choice != "system":
            return self._choice
        if self._system_wants_contrast():
            return "contrast"
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _system_wants_contrast(self) -> bool:
        if not hasattr(self._hints, "accessibility"):  # Qt before 6.10
            return False
        return self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _watch_contrast(self) -> None:
        if hasattr(self._hints, "accessibility"):
            self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def _tell_system(self) -> None:
        """Let window frames and native dialogs follow a theme that was chosen by hand."""
        if self._choice == "system":
            self._hints.unsetColorScheme()
        else:
            light = self._choice == "light"
            self._hints.setColorScheme(Qt.ColorScheme.Light if light else Qt.ColorScheme.Dark)

    def _follow_system(self) -> None:
        theme = self._resolve()
        if theme == self._theme:
            return
        self._use(theme)
        if self._application is not None:
            self._dress(self._application)
        self.changed.emit()

    def _use(self, theme: Theme) -> None:
        self._theme: Theme = theme
        column = THEMES.index(theme)
        self._names = {role: row[column] for role, row in tokens.COLORS.items()}
        self._colors = {role: QColor(name) for role, name in self._names.items()}
        self._label_paints: dict[LabelColors, LabelPaint] = {}
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    # -- colors

    def color(self, role: str) -> QColor:
        """Return the color of a role, the caller's own to change; raise KeyError for a role that does not exist."""
        return QColor(self._colors[role])

    def label_colors(self, label: Label) -> LabelPaint:
        """Return the colors of a label, the writing on its chip computed for contrast."""
        colors = cast("LabelColors", getattr(label, self._theme))
        paint = self._label_paints.get(colors)
        if paint is None:
            fill = QColor(colors.fill) if colors.fill and self.has_tints else self._colors["page"]
            paint = LabelPaint(QColor(colors.accent), fill, QColor(tokens.ink_on(colors.accent)))
            self._label_paints[colors] = paint
        return paint

    # -- type

    def font(self, kind: FontKind = "body", weight: int = 400) -> QFont:
        """Return the interface font, the caller's own to change; `weight` is 400, 500 or 600."""
        font = self._fonts.get((kind, weight))
        if font is None:
            font = QFont(self._families)
            font.setPixelSize(round(tokens.SIZES[kind] * self.scale))
            font.setWeight(QFont.Weight(weight))
            font.setFeature(QFont.Tag("tnum"), 1)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[kind, weight] = font
        return QFont(font)

    def reading_font(self, size_px: int | None = None, *, italic: bool = False) -> QFont:
        """Return the face article text is set in, `size_px` pixels high (None: the designed size)."""
        font = QFont(list(tokens.READING_FAMILIES))
        font.setPixelSize(size_px if size_px is not None else round(tokens.READING_SIZE * self.scale))
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def px(self, size: float) -> int:
        """Return a designed length in pixels, scaled like the fonts."""
        return round(size * self.scale)

    # -- icons

    def icon(self, name: str, role: str = "dim", size: int = 20) -> "QIcon":
        """Return an icon in the color of `role`; at rest in `dim` it turns to `fg` when active, selected or disabled.

        It has the colors of the present theme: ask again after `changed`.
        """
        strong = "fg" if role == "dim" else role
        rest = role if self.has_tints else strong
        key = name, role, size
        icon = self._icons.get(key)
        if icon is None:
            icon = tinted_icon(name, self._names[rest], self._names[strong], size, self._ratio())
            self._icons[key] = icon
        return icon

    def pixmap(self, name: str, role: str = "dim", size: int = 20, ratio: float = 1.0) -> QPixmap:
        """Return an icon as a picture in the present theme, `size` logical pixels square."""
        return tinted_pixmap(name, self._names[role], size, ratio)

    @staticmethod
    def _ratio() -> float:
        application = QApplication.instance()
        return application.devicePixelRatio() if isinstance(application, QApplication) else 1.0

    # -- the whole application

    def apply(self, application: QApplication) -> None:
        """Dress `application` in palette and font, now and after each change."""
        self._application = application
        self._tell_system()
        self._dress(application)

    def _dress(self, application: QApplication) -> None:
        application.setFont(self.font("body"))
        application.setPalette(self.palette())

    def dress(self, window: QWidget) -> None:
        """Dress a window without a parent, and all that is shown inside, in the style sheet; also after changes.

        Were it the application's, Qt would go through all rules for each part again whenever the part, what it is in,
        what that is in … comes into another widget: half of the time that building the main window takes.
        """
        _Dress(self, window)

    def palette(self) -> QPalette:
        """Return the palette of the present theme."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self._colors[name])
        disabled = self._disabled()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
        return palette

    def style_sheet(self) -> str:
        """Return the style sheet of the present theme."""
        names = ("down", "up", "tick", "check")
        pictures = {name: resource(f"icons/controls/{name}-{self._theme}.svg").as_posix() for name in names}
        return style_sheet.style_sheet({**self._names, **pictures, "disabled": self._disabled().name()})

    def _disabled(self) -> QColor:
        fg, page = self._colors["fg"], self._colors["page"]
        mixed = (round(f * 0.45 + p * 0.55) for f, p in zip(fg.getRgb()[:3], page.getRgb()[:3], strict=True))  # type: ignore[index]
        return QColor(*mixed)


_R = QPalette.ColorRole
_PALETTE = {
    _R.Window: "window",
    _R.WindowText: "fg",
    _R.Base: "page",
    _R.AlternateBase: "panel",
    _R.Text: "fg",
    _R.BrightText: "fg",
    _R.Button: "panel",
    _R.ButtonText: "fg",
    _R.Highlight: "accent",
    _R.HighlightedText: "onaccent",
    _R.PlaceholderText: "dim",
    _R.ToolTipBase: "page",
    _R.ToolTipText: "fg",
    _R.Link: "accent",
    _R.LinkVisited: "accent",
    _R.Accent: "accent",
    _R.Mid: "rule",
    _R.Dark: "border",
    _R.Light: "page",
    _R.Midlight: "hover",
    _R.Shadow: "shadow",
}

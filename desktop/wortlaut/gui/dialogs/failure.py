"""What failed, in parts that can be read and copied: what happened, where, what is safe, what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.messages import error_parts

Part = tuple[str, str]
"""Caption, "" for none, and text."""
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def parts_of(error: WortlautError, language: str) -> list[Part]:
    """Return what is told about an error."""
    translate = QCoreApplication.translate
    told = error_parts(error, language)
    parts = [
        (translate("Failure", "What happened"), told.what),
        (translate("Failure", "What is safe"), told.safe),
        (translate("Failure", "What to do next"), told.advice),
    ]
    if told.where:
        parts.insert(1, (translate("Failure", "Where"), told.where))
    return parts


class FailureDialog(Sheet):
    """Stays until it is read; every word can be selected, and all of it copied at once."""

    def __init__(
        self,
        appearance: Appearance,
        title: str,
        parts: Sequence[Part],
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, title, parent, width=560)
        self.setObjectName("failure")
        self.setAccessibleDescription("\n".join(text for _, text in parts))
        lines = [f"{caption}: {text}" if caption else text for caption, text in parts]
        self.text = "\n".join([*lines, *(["", details] if details else [])])
        """All of it, as it is copied."""
        where = QCoreApplication.translate("Failure", "Where")
        self._add_first(*parts[0])
        for caption, text in parts[1:]:
            self._add(caption, text, line=caption == where)
        if details:
            self._add_details(details)
        self.body.addStretch(1)
        self.add_button(self.tr("Copy"), self._copy).setObjectName("failure_copy")
        close = self.add_close()
        close.setObjectName("failure_close")
        close.setFocus()
        self._whole.activate()
        self.resize(self.minimumWidth(), self._whole.totalHeightForWidth(self.minimumWidth()))

    def _add_first(self, caption: str, text: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        sign = QLabel(self)
        sign.setPixmap(self.appearance.pixmap("warning", "error", 24, self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words(caption, text, SEMIBOLD if caption else 400), 1)
        self.body.addLayout(row)

    def _add(self, caption: str, text: str, *, line: bool) -> None:
        self.body.addSpacing(4)
        self.body.addWidget(Text(self.appearance, caption, "small", "dim", SEMIBOLD))
        if not line:
            self.body.addWidget(self._words(caption, text))
            return
        field = QLineEdit(text, self)  # a path has no place to break at, and its end tells most
        field.setObjectName("failure_where")
        field.setReadOnly(True)
        field.setAccessibleName(caption)
        field.setToolTip("")
        self.body.addWidget(field)

    def _words(self, caption: str, text: str, weight: int = 400) -> Text:
        words = Text(self.appearance, text, weight=weight, wrap=True)
        words.setTextInteractionFlags(_SELECTABLE)
        words.setAccessibleName(f"{caption}: {text}" if caption else text)
        return words

    def _add_details(self, details: str) -> None:
        field = QPlainTextEdit(details, self)
        field.setObjectName("failure_details")
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(self.tr("Details"))
        field.setFont(self.appearance.font("small"))
        field.setFixedHeight(self.appearance.px(140))
        self.body.addSpacing(4)
        self.body.addWidget(field)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)

"""The diagram of a statement as a sheet, with its sentence; Enter goes to the text, L fills a gap."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import MARGIN, Sheet
from wortlaut.gui.frames.diagram import FrameDiagram
from wortlaut.session.frame_sentences import plain, sentence
from wortlaut.session.frames import Frame


class DiagramSheet(Sheet):
    """Shows one statement.

    Signals:
        visit: id of the span to go to.
        fill: id of the span of the statement whose gap is to be filled.
    """

    visit = Signal(str)
    fill = Signal(str)

    def __init__(self, bridge: Bridge, frame: Frame, text: str, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Statement"), parent, width=840)
        self.setObjectName("statement_diagram")
        look = bridge.appearance
        said = plain(sentence(frame, text, bridge.session.scheme, bridge.language))
        self.body.addWidget(Text(look, said, "body", "dim", wrap=True))
        self.body.addSpacing(look.px(8))
        self.diagram = FrameDiagram(bridge, frame, text)
        area = QScrollArea()
        area.setWidget(self.diagram)
        self.diagram.setAutoFillBackground(False)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.viewport().setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("Diagram of the statement"))
        size = self.diagram.size()
        room = size.width() if parent is None else parent.window().width() - 4 * MARGIN
        width = min(size.width(), max(room, look.px(240)))
        area.setMinimumSize(width, min(size.height(), look.px(560)))
        self.body.addWidget(area, 1)
        self.add_close()
        self.setMinimumWidth(width + 2 * MARGIN)
        self.diagram.visit.connect(self._visit)
        self.diagram.fill.connect(self._fill)
        self.diagram.main.setFocus()

    def _visit(self, span_id: str) -> None:
        self.close()
        self.visit.emit(span_id)

    def _fill(self, span_id: str) -> None:
        self.close()
        self.fill.emit(span_id)

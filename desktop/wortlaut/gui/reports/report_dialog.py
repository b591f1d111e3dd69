"""What a report shows, as what it is written, and where to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import SectionHeader, Text
from wortlaut.gui.dialogs.fields import Combo
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.prompts import Prompts
from wortlaut.session.article_reporting import ALL, ENDINGS, GOLD, ReportOptions

_HERE, _EVERYTHING = "here", "everything"


class ReportDialog(Sheet):
    """Articles, layers, kind and file; `write` gets the target and the options."""

    def __init__(
        self,
        bridge: Bridge,
        prompts: Prompts,
        write: Callable[[Path, ReportOptions], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge.appearance, self.tr("Report to look at"), parent, width=520)
        self.setObjectName("report")
        look = bridge.appearance
        self._bridge = bridge
        self._prompts = prompts
        self._write = write
        self._chosen_file: Path | None = None
        self._by_hand = False
        self._article = bridge.session.article
        words = self.tr("The text with its tags, links and notes, for readers without the program.")
        self.body.addWidget(Text(look, words, "body", "fg", wrap=True))
        self._add_scope()
        self._add_kind()
        self.body.addSpacing(8)
        self.body.addWidget(SectionHeader(look, self.tr("File")))
        self.target = QLineEdit(self)
        self.target.setObjectName("report_target")
        self.target.setFixedHeight(look.px(32))
        self.target.setAccessibleName(self.tr("File"))
        self.target.textEdited.connect(self._on_typed)
        browse = PushButton(look, self.tr("Browse …"))
        browse.clicked.connect(self._browse)
        self.add_row(self.target, browse)
        self.add_button(self.tr("Cancel"), self.close)
        start = self.add_button(self.tr("Write"), self._start, primary=True)
        start.setObjectName("report_start")
        self.press_on_enter(self.target, start)
        self._suggest()
        self.scope.setFocus()

    def _add_scope(self) -> None:
        look = self._bridge.appearance
        choices = [Choice(_EVERYTHING, self.tr("All articles"))]
        if self._article is not None:
            choices.insert(0, Choice(_HERE, self.tr("This article")))
        self.scope = Segmented(look, choices, name=self.tr("Articles"), follow=True)
        self.scope.set_current(choices[0].id)
        self.scope.chosen.connect(self._on_scope)
        self.layer = Combo(look, self.tr("Layers"), self)
        self.layer.addItem(self.tr("Gold; everybody where there is none"), None)
        self.layer.addItem(self.tr("All people and gold"), ALL)
        self.layer.addItem(self.tr("Gold only"), GOLD)
        for annotator in self._bridge.session.annotators():
            self.layer.addItem(annotator.name, annotator.name)
        for title, field in ((self.tr("Articles"), self.scope), (self.tr("Layers"), self.layer)):
            self.body.addSpacing(8)
            self.body.addWidget(SectionHeader(look, title))
            self.body.addWidget(field)

    def _add_kind(self) -> None:
        look = self._bridge.appearance
        page, paper = self.tr("HTML page, for a browser"), self.tr("PDF, for paper")
        choices = [Choice(ending, name) for ending, name in zip(ENDINGS, (page, paper), strict=True)]
        self.kind = Segmented(look, choices, name=self.tr("Kind"), follow=True)
        self.kind.set_current(ENDINGS[0])
        self.kind.chosen.connect(self._on_kind)
        self.body.addSpacing(8)
        self.body.addWidget(SectionHeader(look, self.tr("Kind")))
        self.body.addWidget(self.kind)

    # the name of the file follows what is chosen, until somebody types one

    @property
    def _ending(self) -> str:
        return self.kind.current or ENDINGS[0]

    def _suggest(self) -> None:
        path = self._bridge.session.path
        name = path.stem
        if self.scope.current == _HERE and self._article is not None:
            name = f"{name} {self._article.id}"
        self.target.setText(str(path.with_name(name + self._ending)))

    def _on_scope(self, choice: str) -> None:
        self.scope.set_current(choice)
        if not self._by_hand:
            self._suggest()

    def _on_kind(self, choice: str) -> None:
        self.kind.set_current(choice)
        if not self._by_hand:
            self._suggest()
        elif self.target.text().strip():
            self.target.setText(str(Path(self.target.text().strip()).with_suffix(choice)))

    def _on_typed(self, text: str) -> None:
        self._by_hand = True
        ending = Path(text.strip()).suffix.lower()
        if ending in ENDINGS:
            self.kind.set_current(ending)

    def _browse(self) -> None:
        filters = "PDF (*.pdf)" if self._ending == ".pdf" else "HTML (*.html)"
        suggestion = Path(self.target.text().strip() or f"report{self._ending}")
        self._prompts.ask_target(self.tr("Report to"), suggestion, filters, self._take)

    def _take(self, path: Path) -> None:
        self._chosen_file = path
        self.target.setText(str(path))
        self._on_typed(str(path))

    def _start(self) -> None:
        text = self.target.text().strip()
        if not text:
            self._browse()
            return
        target = Path(text).expanduser()
        if target.suffix.lower() not in ENDINGS:
            target = target.with_name(target.name + self._ending)
        here = self._article if self.scope.current == _HERE else None
        options = ReportOptions(
            layer=self.layer.currentData(),
            articles=(here.id,) if here else (),
            overwrite=target == self._chosen_file,  # the file dialog has asked
        )
        self.close()
        self._write(target, options)

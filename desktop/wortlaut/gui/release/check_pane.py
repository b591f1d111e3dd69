"""Step 2: what the full check finds in the layers to be released."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from wortlaut.gui.agreement.panel import Panel, line
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import KeyHint
from wortlaut.gui.components.texts import grouped, quoted
from wortlaut.gui.components.themed import Text
from wortlaut.gui.release.lines import Line, LineList
from wortlaut.gui.release.pane import Pane
from wortlaut.gui.release.plan import Plan
from wortlaut.session.rehearsing import Finding, Rehearsal
from wortlaut.session.wording import finding_text

_ICONS = {"error": "error", "warning": "warning"}


class CheckPane(Pane):
    """The findings, errors first; Enter goes to the place."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        look = self.look
        self.findings = LineList(look, self.tr("Findings of the check"))
        self.findings.wanted.connect(self._open)
        self._panel = Panel(look, self.tr("Findings in the layers to be released"))
        self._nothing = Text(look, "", wrap=True)
        self._panel.add(self._nothing)
        self._panel.add(self.findings)
        self._hint = line(KeyHint(look, ("Return", self.tr("go to the place"))))
        self._panel.add(self._hint)
        self._about = Panel(look, self.tr("What is checked"))
        about = self.tr(
            "The whole file with its journal, the hash of every text, the place and the words of every span, "
            "all references, and the rules of the label set. Errors stop the release; hints do not."
        )
        self._about.add(Text(look, about, "small", "dim", wrap=True))
        for panel in (self._panel, self._about):
            self.column.addWidget(panel)
        self.column.addStretch(1)

    @property
    def lists(self) -> Sequence[LineList]:
        """The findings."""
        return (self.findings,)

    def show_release(self, found: Rehearsal | None, plan: Plan) -> None:
        """Show the findings."""
        super().show_release(found, plan)
        checked = found.checked if found else ()
        self.findings.show_lines([self._line(place, finding) for place, finding in enumerate(checked)])
        number = sum(found.levels.values()) if found else 0
        pattern = self.tr("the first {shown} of {count}")
        shown = pattern.format(shown=grouped(len(checked), self.language), count=grouped(number, self.language))
        self._panel.set_remark(shown if number > len(checked) else "")
        self._hint.setVisible(bool(checked))
        anything = found is not None and bool(found.result.division.plan.places)
        self._nothing.setText(
            self.tr("Nothing found: all layers are whole and follow the rules.")
            if anything
            else self.tr("Nothing is to be released yet, so there is nothing to check.")
        )
        self._nothing.setVisible(not checked)

    def _line(self, place: int, finding: Finding) -> Line:
        row = {"code": finding.code, "level": finding.level, "params": finding.params}
        text = finding_text(row, self.bridge.session.scheme, self.language)
        title = self.title_of(finding.article)
        words = quoted(finding.surface, self.language)
        what = words if finding.surface else title
        over = text if finding.annotator == "gold" else f"{text} · {finding.annotator}"
        return Line(
            f"{text}, {title}, {finding.surface}",
            _ICONS.get(finding.level, "hint"),
            texts=(what,),
            above=(over,),
            remark=title if finding.surface else "",
            alarm=finding.level == "error",
            key=place,
        )

    def _open(self, place: object) -> None:
        if self.found is not None and isinstance(place, int):
            finding = self.found.checked[place]
            self.article_wanted.emit(finding.article, finding.place)

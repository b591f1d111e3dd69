"""Who annotates what: assigning articles, and taking back what nobody has begun."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.number_field import NumberField
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import Rule, SectionHeader, Text
from wortlaut.gui.dialogs.assign_words import AssignWords
from wortlaut.gui.dialogs.people_choice import PeopleChoice
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.messages import error_text
from wortlaut.session import assigning, coordination
from wortlaut.session.assigning import Wish
from wortlaut.session.second_pass import Policy

if TYPE_CHECKING:
    from wortlaut.session.assigning import AssignReport
    from wortlaut.session.values import Applied

_PAUSE_MS = 120
"""The preview waits so long for the next key."""
_DAYS, _SHARE = 14, 10
"""What a second pass is offered with: days until it, percent of the articles."""


class AssignDialog(Sheet):
    """To whom, which articles, how many to each; what would come of it stands below.

    Signals:
        told: what was done, in one sentence.
    """

    told = Signal(str)

    def __init__(self, bridge: Bridge, listed: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Assign articles"), parent, width=600)
        self.setObjectName("assign")
        self._bridge = bridge
        self._listed = tuple(listed)
        self._policy = coordination.second_pass_policy(bridge.session)
        self._words = AssignWords(self)
        self._add_what()
        self._add_people()
        self._add_articles()
        self._add_ways()
        self._add_second_pass()
        self._add_preview()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.preview_now)
        self.add_button(self.tr("Cancel"), self.close)
        self.start = self.add_button("", self._start, primary=True)
        self.start.setObjectName("assign_start")
        self.press_on_enter(self.people.names, self.start)
        self._on_what()
        self.people.first.setFocus()

    # what is asked

    def _segmented(self, name: str, choices: Sequence[Choice], current: str) -> Segmented:
        cells = Segmented(self.appearance, choices, name=name, follow=True, parent=self)
        cells.set_current(current)
        return cells

    def _add_what(self) -> None:
        choices = [Choice("assign", self.tr("Assign")), Choice("take_back", self.tr("Take back"))]
        self.what = self._segmented(self.tr("What to do"), choices, "assign")
        self.what.chosen.connect(self._on_what)
        self.body.addWidget(self.what)
        self.body.addSpacing(8)

    def _add_people(self) -> None:
        self.people = PeopleChoice(self.appearance, self)
        self.people.changed.connect(self._on_people)
        self._people_header = SectionHeader(self.appearance)
        self.body.addWidget(self._people_header)
        self.body.addWidget(self.people)
        self.body.addSpacing(8)

    def _add_articles(self) -> None:
        session = self._bridge.session
        count = session.article_count()
        choices = [Choice("all", self.tr("All {count}").format(count=count))]
        if 0 < len(self._listed) < count:
            choices.append(
                Choice("listed", self.tr("As filtered in the list: {count}").format(count=len(self._listed)))
            )
        if session.article is not None:
            choices.append(Choice("open", self.tr("Only the open one")))
        self.articles = self._segmented(self.tr("Which articles"), choices, "all")
        self.articles.chosen.connect(self._preview_soon)
        self.body.addWidget(SectionHeader(self.appearance, self.tr("Which articles")))
        self.body.addWidget(self.articles)
        self.body.addSpacing(8)

    def _add_ways(self) -> None:
        look = self.appearance
        choices = [
            Choice("all", self.tr("Everybody gets all")),
            Choice("number", self.tr("Some people per article")),
            Choice("share", self.tr("A part for everybody")),
        ]
        self.way = self._segmented(self.tr("How many"), choices, "all")
        self.way.chosen.connect(self._on_way)
        self.number = NumberField(look, self.tr("People per article"), (1, 1), 1)
        self.share = NumberField(look, self.tr("Part that everybody gets"), (0, 100), 20, "%")
        for field in (self.number, self.share):
            field.valueChanged.connect(self._preview_soon)
        self._number_line = self._line(
            self.number, Text(look, self.tr("people per article, with equal loads"), "small", "dim")
        )
        self._share_line = self._line(
            self.share, Text(look, self.tr("go to everybody, each further one to one person"), "small", "dim")
        )
        self._ways = self._section(self.tr("How many"), self.way, self._number_line, self._share_line)

    def _section(self, name: str, *widgets: QWidget) -> QWidget:
        """Return a part of the sheet that can be hidden as a whole."""
        part = QWidget(self)
        lines = QVBoxLayout(part)
        lines.setContentsMargins(0, 0, 0, 8)
        lines.setSpacing(8)
        lines.addWidget(SectionHeader(self.appearance, name))
        for widget in widgets:
            lines.addWidget(widget)
        self.body.addWidget(part)
        return part

    def _line(self, *widgets: QWidget) -> QWidget:
        whole = QWidget(self)
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        return whole

    def _add_second_pass(self) -> None:
        look, policy = self.appearance, self._policy
        self.again = CheckBox(look, self.tr("Present a part of the submitted articles again later, unannounced"))
        self.again.setChecked(policy is not None)
        share = round(policy.share * 100) if policy else _SHARE
        self.again_share = NumberField(look, self.tr("Part that comes back"), (1, 100), share, "%")
        days = policy.days if policy else _DAYS
        self.again_days = NumberField(look, self.tr("Days until it comes back"), (1, 10_000), days)
        self._again_line = self._line(
            self.again_share,
            Text(look, self.tr("of them, after"), "small", "dim"),
            self.again_days,
            Text(look, self.tr("days"), "small", "dim"),
        )
        self._again = self._section(self.tr("Second pass"), self.again, self._again_line)
        self.again.toggled.connect(self._on_way)
        for field in (self.again_share, self.again_days):
            field.valueChanged.connect(self._preview_soon)

    def _add_preview(self) -> None:
        look = self.appearance
        self.body.addWidget(Rule(look))
        self._loads = Text(look, "", "body", "fg", 600, wrap=True)
        self._loads.setObjectName("assign_loads")
        self._note = Text(look, "", "small", "dim", wrap=True)
        self._note.setObjectName("assign_note")
        self.body.addWidget(self._loads)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    # what is chosen

    @property
    def _is_taking_back(self) -> bool:
        return self.what.current == "take_back"

    def _chosen_articles(self) -> tuple[str, ...] | None:
        article = self._bridge.session.article
        if self.articles.current == "open" and article is not None:
            return (article.id,)
        return self._listed if self.articles.current == "listed" else None

    def wish(self) -> Wish:
        """What is asked for."""
        way = self.way.current
        return Wish(
            self.people.chosen,
            self._chosen_articles(),
            per_article=self.number.value() if way == "number" else None,
            overlap=self.share.value() / 100 if way == "share" else None,
        )

    def policy(self) -> Policy | None:
        """The second pass that is asked for; None when it stays as it is."""
        if not self.again.isChecked():
            return Policy(0.0, self._policy.days) if self._policy else None
        policy = Policy(self.again_share.value() / 100, self.again_days.value())
        return None if policy == self._policy else policy

    def _on_what(self) -> None:
        session, taking_back = self._bridge.session, self._is_taking_back
        if taking_back:
            pattern = self.tr("{name} · {count} assigned")
            people = {
                name: pattern.format(name=name, count=count) for name, count in coordination.assigned(session).items()
            }
        else:
            names = dict.fromkeys([session.annotator.name, *(person.name for person in session.annotators())])
            people = {name: name for name in sorted(names, key=str.casefold)}
        self._people_header.set_text(self.tr("From whom") if taking_back else self.tr("To whom"))
        self.people.offer(people, new_names=not taking_back)
        for part in (self._ways, self._again):
            part.setVisible(not taking_back)
        self.start.setText(self.tr("Take back") if taking_back else self.tr("Assign"))
        self.start.updateGeometry()
        self._on_people()

    def _on_people(self) -> None:
        self.number.setMaximum(max(1, len(self.people.chosen)))
        self._on_way()

    def _on_way(self) -> None:
        self._number_line.setVisible(self.way.current == "number")
        self._share_line.setVisible(self.way.current == "share")
        self._again_line.setVisible(self.again.isChecked())
        self.fit()
        self._preview_soon()

    # what would come of it

    def _preview_soon(self) -> None:
        self._say("", self.tr("Working it out …"), ready=False)
        self._timer.start()

    def preview_now(self) -> None:
        """Show what would come of the choices."""
        self._timer.stop()
        try:
            if self._is_taking_back:
                self._preview_taking_back()
            else:
                self._preview_assigning()
        except WortlautError as error:
            self._say("", error_text(error, self._bridge.language), ready=False, wrong=True)

    @property
    def settled(self) -> bool:
        """Whether the preview shows what is chosen."""
        return not self._timer.isActive()

    def _preview_assigning(self) -> None:
        wish, policy = self.wish(), self.policy()
        if not wish.to:
            self._say("", self.tr("Tick somebody, or write a name."), ready=False)
            return
        plan = coordination.plan(self._bridge.session, wish)
        self._say(self._words.loads(plan), self._words.note(plan, policy), ready=bool(plan.report.changed or policy))

    def _preview_taking_back(self) -> None:
        names = self.people.chosen
        if not names:
            nobody = self.people.first is self.people.names
            text = self.tr("Nobody has an assignment.") if nobody else self.tr("Tick whose assignments you take back.")
            self._say("", text, ready=False)
            return
        report = coordination.plan_to_take_back(self._bridge.session, names, self._chosen_articles())
        self._say(self._words.to_take_back(report), self._words.staying(report), ready=bool(report.changed))

    def _say(self, loads: str, note: str, *, ready: bool, wrong: bool = False) -> None:
        self._loads.setText(loads)
        self._loads.setVisible(bool(loads))
        self._note.setText(note)
        self._note.set_role("error" if wrong else "dim")
        self.start.setEnabled(ready)

    # doing it

    def _start(self) -> None:
        self.preview_now()
        if not self.start.isEnabled():
            return
        session, taking_back = self._bridge.session, self._is_taking_back
        names, articles, wish, policy = self.people.chosen, self._chosen_articles(), self.wish(), self.policy()
        reports: list[AssignReport] = []

        def act() -> "Applied | Problem":
            if taking_back:
                report, applied = assigning.unassign_in(session, names, articles)
            else:
                report, applied = assigning.assign_in(session, wish, policy)
            reports.append(report)
            return applied or Problem("nothing_to_do", "hint")

        if self._bridge.do_all(act):
            words = self._words.taken_back if taking_back else self._words.assigned
            self.told.emit(words(reports[0]))
            self.close()

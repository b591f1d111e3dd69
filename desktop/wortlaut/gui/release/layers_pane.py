"""Step 1: which layers are released, by whom they are, and which articles are left out."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from wortlaut.gui.agreement.panel import Panel, line
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import KeyHint
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.release.lines import LOW, Line, LineList
from wortlaut.gui.release.pane import FACTS, Combo, Facts, Pane
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.words import articles_word, part_name, reason_name
from wortlaut.session.rehearsing import Rehearsal

_ROWS = 14
_ICONS = {"hidden": "warning"}


class LayersPane(Pane):
    """Choice of layers, people, and a list of all articles with what becomes of them."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        look = self.look
        choices = (("gold", self.tr("finished gold")), ("submitted", self.tr("what people submitted")))
        self.layer = Combo(look, self.tr("Layers of the parts"), choices)
        self.layer.currentIndexChanged.connect(self._choose)
        self._what = Text(look, "", "small", "dim", wrap=True)
        self._choice = Panel(look, self.tr("What is divided into parts"))
        self._choice.add(line(Text(look, self.tr("Layers"), "small", "dim"), self.layer))
        self._choice.add(self._what)
        self.people = Facts(look, at=FACTS)
        self._people = Panel(look, self.tr("Submitted by"))
        self._people.add(self.people)
        self.articles = LineList(look, self.tr("Articles of the project"), height=LOW, most=_ROWS)
        self.articles.wanted.connect(lambda key: self.article_wanted.emit(key, None))
        self._hidden = Text(look, "", wrap=True)
        self._articles = Panel(look, self.tr("Articles"))
        self._articles.add(self._hidden)
        self._articles.add(self.articles)
        self._articles.add(
            line(
                KeyHint(look, ("O", self.tr("leave out, or take in again"))),
                KeyHint(look, ("Return", self.tr("open the article"))),
                spacing=16,
            )
        )
        for panel in (self._choice, self._people, self._articles):
            self.column.addWidget(panel)
        self.column.addStretch(1)

    @property
    def lists(self) -> Sequence[LineList]:
        """The articles."""
        return (self.articles,)

    def show_release(self, found: Rehearsal | None, plan: Plan) -> None:
        """Show who is in it and what is left out."""
        super().show_release(found, plan)
        self.layer.choose(plan.layer)
        gold = plan.layer == "gold"
        self._what.setText(
            self.tr("One adjudicated line per article. All submitted layers go into annotations.jsonl as well.")
            if gold
            else self.tr("Each submitted layer is a line of its own; nothing is adjudicated.")
        )
        if found is None:
            return
        if not found.result.division.plan.places:
            self._what.setText(
                self.tr("No gold is finished: finish articles on the page Review, or choose what people submitted.")
                if gold
                else self.tr("Nobody has submitted anything yet.")
            )
        self.people.show_facts([(name, articles_word(number, self.language)) for name, number in found.people.items()])
        self._people.setVisible(bool(found.people))
        self._show_articles(found)

    def _show_articles(self, found: Rehearsal) -> None:
        places, excluded = found.result.division.plan.places, found.result.excluded
        pattern = self.tr("{released} released, {excluded} left out")
        numbers = {"released": grouped(len(places), self.language), "excluded": grouped(len(excluded), self.language)}
        self._articles.set_remark(pattern.format(**numbers))
        hidden = sum(reason == "hidden" for _, reason in excluded)
        self._hidden.setText(
            self.tr(
                "%n article(s) left out because you still annotate there, and others' work is hidden from you: "
                "submit, or give back with O what you have only opened.",
                "",
                hidden,
            )
        )
        self._hidden.setVisible(bool(hidden))
        lines = [self._line(article, _ICONS.get(reason, "reject"), reason_name(reason)) for article, reason in excluded]
        lines += [self._line(article, "ok", part_name(str(place.split))) for article, place in places.items()]
        self.articles.show_lines(lines)

    def _line(self, article: str, icon: str, remark: str) -> Line:
        title = self.title_of(article)
        return Line(f"{title}, {remark}", icon, texts=(title,), remark=remark, key=article)

    def _choose(self) -> None:
        self.planned.emit(replace(self.plan, layer=self.layer.currentData()))

    def toggle(self) -> None:
        """Leave the current article out, or take it in again; give it back when it is hidden as one's own work."""
        article = self.articles.current_key
        hidden = {id_ for id_, reason in self.found.result.excluded if reason == "hidden"} if self.found else set()
        if article in hidden:
            self.bridge.give_back(str(article))
        elif isinstance(article, str):
            self.planned.emit(replace(self.plan, leave_out=self.plan.leave_out ^ {article}))

"""Deciding freely: the boundary moved (B), everything edited (E), another main attribute, another label or target."""

from typing import TYPE_CHECKING

from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.gui.components.key_hints import Hint
from wortlaut.gui.review.drafting import Drafting
from wortlaut.gui.review.hand import Choose, Hand
from wortlaut.gui.review.targets import other_choices

if TYPE_CHECKING:
    from wortlaut.gui.review.review_page import ReviewPage


class CardEditing(Hand):
    """Makes a draft of the card's span; nothing is stored before it is accepted."""

    def __init__(self, page: "ReviewPage", choose: Choose) -> None:
        super().__init__(page, choose)
        self.drafting = Drafting(self)
        self.drafting.changed.connect(self._on_changed)
        self.drafting.accepted.connect(self._accept)
        self.drafting.refused.connect(page.bridge.problem_found)

    def drop(self) -> None:
        """Give an edit up that was not accepted."""
        self.drafting.drop()

    def begin(self, *, free: bool) -> None:
        """Begin to move the boundary, or to edit everything."""
        page, base = self.page, self.possible_base("card.edit")
        if base is None:
            return
        boundaries = page.views.article(self.opened.card.article).boundaries
        span = self.opened.card.readings[base].example[0]
        self.drafting.begin(span, boundaries, page.bridge.session.scheme, free=free)
        page.show_editing(editing=free)
        if not free:
            page.card.setFocus()

    def set_main_value(self, digit: int) -> bool:
        """Decide with another main attribute; tell whether there is a value with this digit."""
        base = self.base()
        if base is None:
            return False
        span = self.opened.card.readings[base].example[0]
        label = self.page.bridge.session.scheme.label(span.label)
        attribute = label.main_attribute if label is not None else None
        if attribute is None or digit > len(attribute.offered):
            return False
        attributes = {**span.attributes, attribute.id: attribute.offered[digit - 1].id}
        choice = Choice(ChoiceKind.EDIT, base, label=span.label, fragments=span.fragments, attributes=attributes)
        self.choose(choice, self.tr("Attribute set"))
        return True

    def ask_label(self) -> None:
        """Ask for another label, on a card of a link for another target."""
        page, base = self.page, self.possible_base("card.label")
        if base is None:
            return
        title, cells, choices = other_choices(page.views, page.bridge, self.opened.card, base)
        if not cells:
            page.foot.show_notice(self.tr("There is nothing else to choose"))
            return
        said = self.tr("Decided otherwise")

        def chosen(cell: str) -> None:
            page.card.end_asking()
            page.card.setFocus()
            self.choose(choices[cell], said)

        page.card.ask(title, cells, None, chosen)

    def _on_changed(self) -> None:
        page, draft = self.page, self.drafting.draft
        if page.opened is None:
            return
        page.card.show_result(None if draft is None else page.views.result(page.opened.card, draft.span))
        page.compare.set_result(None if draft is None else draft.span.fragments)
        if draft is None:
            page.show_editing(editing=False)
        else:
            page.foot.set_hints(self._hints())

    def _hints(self) -> list[Hint]:
        ends = [("Return", self.tr("take")), ("Esc", self.tr("drop"))]
        if self.drafting.free:
            return [
                ("1 … 9", self.tr("label")),
                ("Alt+Left Alt+Right", self.tr("end, with Shift start")),
                ("+ -", self.tr("add, cut the selection")),
                *ends,
            ]
        return [
            ("Left Right", self.tr("end")),
            ("Shift+Left", self.tr("start")),
            ("Ctrl", self.tr("by character")),
            *ends,
        ]

    def _accept(self) -> None:
        draft = self.drafting.draft
        if draft is None:
            return
        made, base = draft.choice(), self.base()
        self.drop()
        choice = Choice(made.kind, base, label=made.label, fragments=made.fragments, attributes=made.attributes)
        self.choose(choice, self.tr("Result taken"))

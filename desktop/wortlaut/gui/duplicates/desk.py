"""What the page works on: a group with its source, the pairs that were compared so far, what was vetoed. No widgets."""

from collections.abc import Sequence

from wortlaut.session.duplicates import Copies
from wortlaut.session.duplicates_by_hand import VetoReason, vetoes
from wortlaut.session.duplicates_carry import Pair, side_by_side
from wortlaut.session.session import ArticleRow, Session


class CopiesDesk:
    """A group of near-duplicates, one of them the source. Pairs are compared when they are asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.source: str | None = None
        self.copies: tuple[str, ...] = ()
        """Ids of the others, the earlier ones first."""
        self.current: str | None = None
        """The copy that is shown beside the source."""
        self.is_group = False
        """Whether source and copies belong together; two articles can be compared that do not."""
        self.vetoes: dict[str, VetoReason] = {}
        self.rows: dict[str, ArticleRow] = {}
        self._pairs: dict[str, Pair] = {}

    def open(self, ids: Sequence[str], *, source: str | None, current: str | None, is_group: bool) -> None:
        """Take articles (ids); without a `source`, the one in which the annotator has tagged most is it."""
        rows = {row.id: row for row in self._session.article_rows(list(ids))}
        self.rows, self.is_group, self._pairs = rows, is_group, {}
        if source not in rows:
            source = max(rows.values(), key=lambda row: (row.spans, row.characters)).id if rows else None
        self.source = source
        dated = sorted(rows.values(), key=lambda row: str(row.date or "~"))
        self.copies = tuple(row.id for row in dated if row.id != source)
        self.current = current if current in self.copies else next(iter(self.copies), None)
        self.vetoes = vetoes(self._session, source) if source is not None else {}

    def read_again(self) -> None:
        """Forget what was compared: something was tagged or decided."""
        self._pairs = {}
        if self.source is not None:
            self.rows = {row.id: row for row in self._session.article_rows([self.source, *self.copies])}
            self.vetoes = vetoes(self._session, self.source)

    def pair(self, copy: str) -> Pair:
        """Return the source beside a copy."""
        assert self.source is not None
        if copy not in self._pairs:
            self._pairs[copy] = side_by_side(self._session, self.source, copy)
        return self._pairs[copy]

    def known(self, copy: str) -> Pair | None:
        """Return the source beside a copy if that was compared already."""
        return self._pairs.get(copy)

    def next_unknown(self) -> str | None:
        """Return a copy that was not compared yet."""
        return next((copy for copy in self.copies if copy not in self._pairs), None)

    def is_on(self, copy: str) -> bool:
        """Tell whether something will be carried over to a copy, as far as that is known."""
        pair = self._pairs.get(copy)
        return pair is not None and copy not in self.vetoes and not pair.copy.frozen and bool(pair.transfer.spans)

    def chosen(self) -> list[str]:
        """Return the copies to which something will be carried over."""
        return [copy for copy in self.copies if self.is_on(copy)]

    def totals(self) -> tuple[int, int]:
        """Return how many spans and links will come into the chosen copies."""
        transfers = [self._pairs[copy].transfer for copy in self.chosen()]
        return sum(len(one.spans) for one in transfers), sum(len(one.links) for one in transfers)

    def step_copy(self, step: int) -> bool:
        """Make the next (+1) or previous (-1) copy the current one; False past the ends."""
        place = self.copies.index(self.current) + step if self.current in self.copies else 0
        if not 0 <= place < len(self.copies):
            return False
        self.current = self.copies[place]
        return True


def group_rows(session: Session, copies: Copies) -> list[tuple[tuple[str, ...], ArticleRow, int]]:
    """Return for each group its ids, the article that stands for it, and how many articles in it wait for spans.

    Groups in which something waits come first, the large ones before the small ones.
    """
    wanted = [id_ for group in copies.groups for id_ in group.ids]
    rows = {row.id: row for row in session.article_rows(wanted)}
    found = []
    for group in copies.groups:
        known = [rows[id_] for id_ in group.ids if id_ in rows]
        if len(known) > 1:
            first = max(known, key=lambda row: (row.spans, row.characters))
            waiting = sum(row.spans == 0 for row in known) if first.spans else 0
            found.append((group.ids, first, waiting))
    return sorted(found, key=lambda one: (not one[2], -len(one[0]), one[0]))

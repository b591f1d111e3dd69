"""What all foreign formats share: units, pieces, labels, ledger and proof. A format adds parsing and writing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import normalize_fragments
from wortlaut.errors import BadInputError, ExitCode, WortlautError
from wortlaut.formats.foreign import ForeignArticle, foreign_of, in_pieces, line_of, located, rejoined
from wortlaut.formats.intake import Intake
from wortlaut.formats.loss import Fact, Ledger, Place, facts
from wortlaut.formats.offset_units import OffsetUnit, UnitFinder, UnitMap
from wortlaut.formats.output import Output, opened, sums
from wortlaut.formats.record import Choices, Record, Totals

Add = Callable[[ForeignArticle], None]
"""Writes one article."""


class NotHeldError(WortlautError):
    """A file did not give back what was written; the format module is wrong, and nothing was exported."""

    exit_code = ExitCode.INTERNAL


@dataclass(frozen=True, slots=True)
class Held:
    """What a format writes of an article, and why spans are not there as they were."""

    article: ForeignArticle | None
    """In code points, as reading back finds it; None when the format has no place for the article."""
    reasons: Mapping[Place, str]
    """Label and fragments of a span to the kind of loss."""


class ForeignFormat:
    """A format of another tool. Subclasses say what it is called, what it loses, and how it is parsed and written."""

    name: ClassVar[str]
    suffixes: ClassVar[tuple[str, ...]] = ()
    reads: ClassVar[bool] = True
    writes: ClassVar[bool] = True
    in_folder: ClassVar[bool] = False
    """Whether an export is a folder of files."""
    packs: ClassVar[bool] = False
    """Whether that folder can be one ZIP archive as well, in writing and in reading."""
    loses: ClassVar[tuple[str, ...]] = ()
    how: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Kinds of loss with the word for what is done instead of leaving it out."""
    units: ClassVar[tuple[OffsetUnit, ...]] = (OffsetUnit.CODEPOINT,)
    """Units that files of this format may count in, the one that is written first."""
    sure_of_unit: ClassVar[bool] = True
    """Whether the format defines its unit; then only surfaces can show that a file counts otherwise."""
    needs: ClassVar[tuple[str, ...]] = ()
    """Libraries that must be installed for it."""

    def __init__(self, choices: Choices = Choices()) -> None:  # noqa: B008 - it is frozen
        self.choices = choices

    # what a format must say

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the articles of a file or folder, offsets as they stand there, errors in the place of what is wrong."""
        raise NotImplementedError

    def hold(self, article: ForeignArticle) -> Held:
        """Return what the format can hold of an article."""
        raise NotImplementedError

    def writing(self, output: Output, scheme: Scheme) -> AbstractContextManager[Add]:
        """Open the files of an export; the function that is lent writes what `hold` returned."""
        raise NotImplementedError

    def claims(self, value: object) -> bool:  # noqa: ARG002 - most formats are no JSON
        """Tell whether a JSON value, the first of a file, is of this format."""
        return False

    def sniff(self, head: bytes) -> bool:  # noqa: ARG002 - most formats begin like any other text
        """Tell whether a file beginning with `head` is of this format, whatever its name is."""
        return False

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts of an article as the proof compares them."""
        return facts(article)

    def located(self, article: ForeignArticle, finder: UnitFinder) -> ForeignArticle:
        """Return an article that was parsed in code points and with whole spans; raises BadInputError."""
        return rejoined(located(article, finder))

    # what follows from it

    def read(self, path: Path, scheme: Scheme) -> Iterator[Record | WortlautError]:
        """Yield the records of a file, and an error in the place of each one that cannot be taken.

        Raises OSError when the file cannot be read.
        """
        finder = UnitFinder(self.units, sure=self.sure_of_unit, chosen=self.choices.unit)
        survey = self.choices.survey
        intake = Intake(scheme, self.choices.mapping, path.name, survey)
        for item in self.parse(path):
            if isinstance(item, WortlautError):
                yield item
                continue
            article = item
            try:
                article = self.located(item, finder)
                if survey is not None and (unit := article.unit or finder.used):
                    survey.units[unit] += bool(article.spans)
                yield intake.record(article)
            except BadInputError as error:
                where = line_of(article, error)
                if survey is not None and isinstance(readings := error.params.get("readings"), dict):
                    survey.note_undecided(where, readings)
                yield BadInputError(error.code, where=where, **error.params)

    def write(self, records: Iterable[Record], place: Path, ledger: Ledger, scheme: Scheme) -> Totals:
        """Write records in the order they come and return what was written; the ledger notes what was not.

        Raises BadInputError for what cannot be written at all, OSError.
        """
        totals = Totals()
        packed = self.packs and self.choices.packed
        with opened(place, folder=self.in_folder, packed=packed) as output, self.writing(output, scheme) as add:
            for article in self._held(records, ledger, totals):
                add(article)
        totals.size, totals.checksum = output.size, output.checksum
        return totals

    def count(self, records: Iterable[Record], ledger: Ledger) -> Totals:
        """Return what `write` would write, and note in the ledger what it would not."""
        totals = Totals()
        for _ in self._held(records, ledger, totals):
            pass
        return totals

    def _held(self, records: Iterable[Record], ledger: Ledger, totals: Totals) -> Iterator[ForeignArticle]:
        """Yield what the format holds of records, noting in the ledger what it does not, and count it."""
        last = None
        for record in records:
            held = self.hold(foreign_of(record))
            ledger.note(record, held.article, held.reasons, self.measure)
            if held.article is None:
                continue
            yield held.article
            totals.articles += record.id != last
            totals.layers += record.layer is not None
            totals.spans += len(held.article.spans)
            totals.links += len(held.article.links)
            last = record.id

    def prove(self, place: Path, written: Totals, advance: Callable[[int], None], ledger: Ledger) -> Totals:
        """Read what was written and return what is there.

        `advance` is called with 1 for each article. Raises NotHeldError when something is neither there nor in the
        ledger.
        """
        finder = UnitFinder(self.units, sure=True, chosen=self.unit)

        def found() -> Iterator[Counter[Fact]]:
            last = None
            for item in self.parse(place):
                if isinstance(item, WortlautError):
                    raise NotHeldError("export_not_held", name=self.name, place=item.where or "") from item
                try:
                    article = self.located(item, finder)
                except BadInputError as error:
                    raise NotHeldError("export_not_held", name=self.name, place=item.where) from error
                advance(int(article.text != last))
                last = article.text
                yield self.measure(article)

        if written.articles and not ledger.proves(found()):  # a file of nothing is an error to everybody else
            raise NotHeldError("export_not_held", name=self.name, place=str(place))
        size, checksum, sha256 = sums(place)
        return replace(written, size=size, checksum=checksum, sha256=sha256)

    @property
    def unit(self) -> OffsetUnit:
        """The unit an export counts in."""
        return self.choices.unit or self.units[0]


def whole_pieces(article: ForeignArticle) -> Held:
    """Return the article with a span for each fragment, the first with what else it has; its links are gone."""
    reasons = {(span.label, span.fragments): "discontinuous" for span in article.spans if len(span.fragments) > 1}
    return Held(replace(in_pieces(article, linked=False), links=()), reasons)


def plain(article: ForeignArticle, *, attributes: bool = False, notes: bool = False, links: bool = False,
          unsure: bool = False) -> ForeignArticle:  # fmt: skip
    """Return the article with only those of the things that spans can have."""
    spans = tuple(
        replace(
            span,
            attributes=span.attributes if attributes else {},
            note=span.note if notes else None,
            unsure=span.unsure and unsure,
        )
        for span in article.spans
    )
    return replace(article, spans=spans, links=article.links if links else ())


def widened(held: Held, unit: OffsetUnit) -> Held:
    """Return what is held with edges that the unit can tell; only grapheme clusters move any."""
    if unit is not OffsetUnit.GRAPHEME or held.article is None:
        return held
    places = UnitMap(held.article.text, unit)
    spans = tuple(
        replace(span, fragments=normalize_fragments(places.widened(fragment) for fragment in span.fragments))
        for span in held.article.spans
    )
    return replace(held, article=replace(held.article, spans=spans))

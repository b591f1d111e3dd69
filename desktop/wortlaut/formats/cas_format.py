"""UIMA CAS as XMI and as JSON, the formats that INCEpTION exchanges: a file for each article, in a folder or archive.

Both are written and read by dkpro-cassis. What comes from outside is looked at before the library sees it, by readers
that follow no reference and resolve no entity. Offsets are UTF-16 units.
"""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from wortlaut.domain.article import text_digest
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.brat import folder_name
from wortlaut.formats.cas_build import built
from wortlaut.formats.cas_json import bare_json
from wortlaut.formats.cas_layers import LayerReader, unit_of_tokens
from wortlaut.formats.cas_types import cassis, our_types
from wortlaut.formats.cas_xml import checked_types, scanned
from wortlaut.formats.extras import LibraryMissingError
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan, rejoined
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held, plain
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.members import Member, members
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.output import Output
from wortlaut.formats.record import MAX_TEXT_BYTES, Choices
from wortlaut.formats.strict_json import shown

TYPE_SYSTEM = "TypeSystem.xml"
_MAX_BYTES = 10 * MAX_TEXT_BYTES
_MAX_TYPE_BYTES = 5_000_000
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 has no way to write."""


class _Cas(ForeignFormat):
    """What both ways of writing share. Every fragment is a span; the first links to the others."""

    in_folder = True
    packs = True
    units = (OffsetUnit.UTF16, OffsetUnit.CODEPOINT)
    needs = ("dkpro-cassis",)
    endings: tuple[str, ...] = ()

    def __init__(self, choices: Choices = Choices()) -> None:  # noqa: B008 - it is frozen
        super().__init__(choices)
        self._types: tuple[object, Any] = None, None

    def types_of(self, told: object, where: str, load: Callable[[], Any]) -> Any:
        """Return the type system that `told` says; files mostly have that of the file before them."""
        if self._types[1] is None or self._types[0] != told:
            self._types = told, _loaded(where, load)
        return self._types[1]

    def load(self, data: bytes, where: str, types: Any) -> tuple[Any, Mapping[int, str], Mapping[int, int]]:
        """Return the CAS of a file, the texts of its sofas and the lines of what is in it."""
        raise NotImplementedError

    def save(self, cas: Any) -> bytes:
        """Return the file of a CAS."""
        raise NotImplementedError

    def types_for(self, name: str, found: Mapping[str, Member], path: Path) -> Any:  # noqa: ARG002
        """Return the type system for a file of an import; None where files have their own."""
        return None

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the articles of a file, or of all files below a folder or in an archive, by name."""
        try:
            with members(path, (*self.endings, TYPE_SYSTEM.lower())) as found:
                names = [name for name in found if name.lower().endswith(self.endings)]
                if not names:
                    yield BadInputError("cas_empty", where=str(path), name=self.endings[0])
                for name in names:
                    try:
                        yield from self._articles(name, found, path)
                    except BadInputError as error:
                        yield error
        except (BadInputError, LibraryMissingError) as error:
            yield error

    def _articles(self, name: str, found: Mapping[str, Member], path: Path) -> Iterator[ForeignArticle]:
        member = found[name]
        cassis()
        cas, texts, lines = self.load(member.read(_MAX_BYTES), member.where, self.types_for(name, found, path))
        reader = LayerReader(cas.typesystem, self.choices.mapping, member.where)
        views = [view for view in cas.views if view.sofa.xmiID in texts]
        if not views:
            raise BadInputError("cas_text_missing", where=member.where)
        for place, view in enumerate(views):
            found, text = view.get_all_fs(), texts[view.sofa.xmiID]
            article = reader.article(found, text, lines)
            source = PurePosixPath(name).name if article.source is None else article.source or None
            unit = self.choices.unit or unit_of_tokens(found, text)
            yield replace(article, source=source, size=0 if place else member.size, unit=unit)

    def hold(self, article: ForeignArticle) -> Held:
        """Hold everything but what only our own format has."""
        whole = plain(article, attributes=True, notes=True, links=True, unsure=True)
        spans = tuple(self._fitting(span) for span in whole.spans)
        text = self.held_text(whole.text)
        source = whole.source if whole.source and self._fits(whole.source) else None
        folder = "unopened" if whole.annotator is None else folder_name(whole.annotator)
        held = replace(
            whole, text=text, spans=spans, source=source, date=None, title=None, annotator=None, folder=folder
        )
        return Held(rejoined(held), {})

    def held_text(self, text: str) -> str:
        """Return the text as the format can write it, every character at its place."""
        return text

    def _fits(self, value: str) -> bool:
        return self.held_text(value) == value

    def _fitting(self, span: ForeignSpan) -> ForeignSpan:
        attributes = {name: value for name, value in span.attributes.items() if self._fits(value)}
        return replace(span, attributes=attributes, note=span.note if span.note and self._fits(span.note) else None)

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:
        """Write a file for each article."""
        types = our_types(scheme, self.name)
        self.begin(output, types)

        def add(article: ForeignArticle) -> None:
            with output.file(f"{article.folder}/{article.name}{self.endings[0]}") as write:
                write(self.save(built(article, types)))

        yield add

    def begin(self, output: Output, types: Any) -> None:
        """Write what stands beside the files."""


_LOSES = (
    "headers", "sources", "dates", "titles", "languages", "meta", "annotators", "state", "ids", "origins",
    "confidence", "provenance", "guesses", "precedents", "extra",
)  # fmt: skip


class CasXmi(_Cas):
    """XMI 1.0 beside a `TypeSystem.xml`. Control characters of a text become spaces, as INCEpTION has it."""

    name = "cas-xmi"
    suffixes = (".xmi",)
    endings = (".xmi",)
    loses = ("text", "attributes", "notes", *_LOSES)
    how = (("text", "replaced"),)

    def sniff(self, head: bytes) -> bool:
        """The root element names the standard."""
        return b"http://www.omg.org/XMI" in head

    def held_text(self, text: str) -> str:
        """Return the text with a space for each character that XML cannot hold."""
        return _NOT_XML.sub(" ", text)

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts; a text is known by what can be written of it, and what cannot is a fact of its own."""
        text = self.held_text(article.text)
        found = facts(replace(article, text=text, name=text_digest(text)[:16]))
        if text != article.text:
            codes = sorted({f"U+{ord(char):04X}" for char in _NOT_XML.findall(article.text)})
            found[Fact("text", (), " ".join(codes))] += 1
        return found

    def begin(self, output: Output, types: Any) -> None:
        """Write the type system."""
        with output.file(TYPE_SYSTEM) as write:
            write(types.to_xml().encode("utf-8"))

    def save(self, cas: Any) -> bytes:
        """Return XMI with a line for each annotation."""
        return str(cas.to_xmi(pretty_print=True)).encode("utf-8")

    def types_for(self, name: str, found: Mapping[str, Member], path: Path) -> Any:
        """Return the type system beside a file or in a folder above it."""
        member = _nearest(name, found)
        if member is None and path.is_file():
            with members(path.with_name(TYPE_SYSTEM), ()) as beside:
                member = beside[TYPE_SYSTEM] if path.with_name(TYPE_SYSTEM).is_file() else None
        if member is None:
            raise BadInputError("cas_types_missing", where=found[name].where, name=TYPE_SYSTEM)
        data = checked_types(member.read(_MAX_TYPE_BYTES), member.where)
        return self.types_of(data, member.where, lambda: cassis().load_typesystem(io.BytesIO(data)))

    def load(self, data: bytes, where: str, types: Any) -> tuple[Any, Mapping[int, str], Mapping[int, int]]:
        """Return the CAS without its texts, which the library would count our offsets in."""
        scan = scanned(data, where)
        cas = _loaded(where, lambda: cassis().load_cas_from_xmi(io.BytesIO(scan.bare), typesystem=types))
        return cas, scan.texts, scan.lines


class CasJson(_Cas):
    """JSON CAS 0.4, with its type system in it."""

    name = "cas-json"
    suffixes = (".json",)
    endings = (".json",)
    loses = _LOSES

    def claims(self, value: object) -> bool:
        """The keys of the format begin with a percent sign."""
        return isinstance(value, dict) and "%FEATURE_STRUCTURES" in value

    def save(self, cas: Any) -> bytes:
        """Return JSON in one line."""
        return str(cas.to_json(pretty_print=False)).encode("utf-8") + b"\n"

    def load(self, data: bytes, where: str, types: Any) -> tuple[Any, Mapping[int, str], Mapping[int, int]]:
        """Return the CAS without its texts."""
        found = bare_json(data, where)
        types = self.types_of(found.types, where, lambda: cassis().load_cas_from_json(found.bare_types).typesystem)
        cas = _loaded(where, lambda: cassis().load_cas_from_json(found.bare, typesystem=types, merge_typesystem=False))
        return cas, found.texts, found.lines


def _nearest(name: str, found: Mapping[str, Member]) -> Member | None:
    """Return the type system in the folder of a file, or in the nearest one above."""
    by_folder = {PurePosixPath(one).parent: one for one in found if one.lower().endswith(TYPE_SYSTEM.lower())}
    for folder in PurePosixPath(name).parents:
        if folder in by_folder:
            return found[by_folder[folder]]
    return None


def _loaded(where: str, load: Callable[[], Any]) -> Any:
    """Return what the library makes of a file; raise BadInputError with its reason when it cannot."""
    try:
        return load()
    except Exception as error:  # whatever a broken file makes it stumble over
        reason = shown(f"{type(error).__name__}: {error}", 200)
        raise BadInputError("cas_unreadable", where=where, reason=reason) from error

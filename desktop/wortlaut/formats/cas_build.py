"""Builds the CAS of an article, as INCEpTION wants it: sentences, tokens, our spans and relations."""

from collections.abc import Iterator
from typing import Any

from wortlaut.domain.boundaries.sentences import sentences
from wortlaut.domain.span import Range
from wortlaut.formats import cas_types as names
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan
from wortlaut.formats.tokens import tokens


def built(article: ForeignArticle, types: Any) -> Any:
    """Return the CAS of an article that counts code points; the library counts UTF-16 units when it writes it.

    `types` is what `cas_types.our_types` made. Every fragment is a span with the label; the first one has all the rest
    and, in the feature `pieces`, links to the others.
    """
    text = article.text
    cas = names.cassis().Cas(types, sofa_string=text, sofa_mime="text/plain")
    title = article.source or ""
    cas.add(types.get_type(names.DOCUMENT)(begin=0, end=len(text), documentTitle=title, language="x-unspecified"))
    sentence_type, token_type = types.get_type(names.SENTENCE), types.get_type(names.TOKEN)
    for group in _sentences(text):
        cas.add(sentence_type(begin=group[0][0], end=group[-1][1]))
        for start, end in group:
            cas.add(token_type(begin=start, end=end))
    first: dict[str, Any] = {}
    for span in article.spans:
        first[span.key] = _add_span(cas, types, span)
    relation_type = types.get_type(names.RELATION)
    for link in article.links:
        source, target = first[link.source], first[link.target]
        relation = relation_type(begin=target.begin, end=target.end, value=link.type)
        setattr(relation, names.SOURCE, source)
        setattr(relation, names.TARGET, target)
        cas.add(relation)
    return cas


def _add_span(cas: Any, types: Any, span: ForeignSpan) -> Any:
    """Add the pieces of a span and return the first one."""
    span_type, link_type = types.get_type(names.SPAN), types.get_type(names.PIECE)
    first, *rest = (span_type(begin=start, end=end, label=span.label) for start, end in span.fragments)
    for name, value in span.attributes.items():
        setattr(first, names.accessor(name), value)
    first.note = span.note
    first.unsure = span.unsure or None
    if rest:
        links = [link_type(role="piece", target=piece) for piece in rest]
        first.pieces = types.get_type(names.ARRAY)(elements=links)
    for piece in (first, *rest):
        cas.add(piece)
    return first


def _sentences(text: str) -> Iterator[list[Range]]:
    """Yield the tokens of each sentence that has any; none reaches into the next one."""
    ends = iter([*(end for _, end in sentences(text)), len(text) + 1])
    sentence_end = next(ends)
    group: list[Range] = []
    for token in tokens(text):
        if group and token[0] >= sentence_end:
            yield group
            group = []
        while token[0] >= sentence_end:
            sentence_end = next(ends)
        group.append(token)
    if group:
        yield group

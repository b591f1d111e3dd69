"""The type system of our CAS files: the layers of DKPro that INCEpTION wants, and ours as custom layers."""

import keyword
import re
import warnings
from types import ModuleType
from typing import Any

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.formats.extras import library
from wortlaut.formats.strict_json import shown

SPAN = "webanno.custom.Span"
RELATION = "webanno.custom.Relation"
PIECE = "webanno.custom.SpanPiecesLink"
_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
SENTENCE = f"{_DKPRO}segmentation.type.Sentence"
TOKEN = f"{_DKPRO}segmentation.type.Token"
DOCUMENT = f"{_DKPRO}metadata.type.DocumentMetaData"
LABEL, NOTE, UNSURE, PIECES, VALUE = "label", "note", "unsure", "pieces", "value"
SOURCE, TARGET = "Governor", "Dependent"
ANNOTATION = "uima.tcas.Annotation"
STRING, BOOLEAN = "uima.cas.String", "uima.cas.Boolean"
ARRAY = "uima.cas.FSArray"
_DOCUMENT_TEXTS = ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_TAKEN = frozenset((LABEL, NOTE, UNSURE, PIECES, "begin", "end", "sofa", "xmiID", "type_", "self_"))


def cassis() -> ModuleType:
    """Return the library; raise LibraryMissingError. It warns of what we check ourselves, so its warnings are off."""
    found = library("dkpro-cassis")
    warnings.filterwarnings("ignore", module=r"cassis(\.|$)")
    return found


def accessor(feature: str) -> str:
    """Return the name under which the library keeps a feature."""
    return f"{feature}_" if feature in ("self", "type") else feature


def feature_name(kept: str) -> str:
    """Return the name of a feature from the one under which the library keeps it."""
    return kept[:-1] if kept in ("self_", "type_") else kept


def our_types(scheme: Scheme, format_name: str) -> Any:
    """Return the type system of an export.

    Raises BadInputError for an attribute whose name cannot be that of a feature, and LibraryMissingError.
    """
    types = cassis().TypeSystem()
    document = types.create_type(DOCUMENT, "uima.tcas.DocumentAnnotation")
    for name in _DOCUMENT_TEXTS:
        types.create_feature(document, name, STRING)
    types.create_feature(document, "isLastSegment", BOOLEAN)
    for name in (SENTENCE, TOKEN):
        types.create_feature(types.create_type(name, ANNOTATION), "id", STRING)
    span = types.create_type(SPAN, ANNOTATION)
    types.create_feature(span, LABEL, STRING)
    for attribute in dict.fromkeys(attribute.id for label in scheme.labels for attribute in label.attributes):
        if not _NAME.fullmatch(attribute) or keyword.iskeyword(attribute) or attribute in _TAKEN:
            raise BadInputError("name_not_plain", value=shown(attribute), name=format_name)
        types.create_feature(span, attribute, STRING)
    types.create_feature(span, NOTE, STRING)
    types.create_feature(span, UNSURE, BOOLEAN)
    piece = types.create_type(PIECE, "uima.cas.TOP")
    types.create_feature(piece, "role", STRING)
    types.create_feature(piece, "target", span)
    types.create_feature(span, PIECES, ARRAY, elementType=piece, multipleReferencesAllowed=False)
    relation = types.create_type(RELATION, ANNOTATION)
    for end in (SOURCE, TARGET):
        types.create_feature(relation, end, span)
    types.create_feature(relation, VALUE, STRING)
    return types

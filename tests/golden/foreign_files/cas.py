"""UIMA CAS as XMI with its type system, and as JSON: by the standard library, in the order of their ids."""

import json
from xml.sax.saxutils import escape, quoteattr

from golden.foreign_files.article import SPANS, TEXT, fragments, link_rows, placed, uid, utf16
from golden.foreign_files.tables import TOKENS

SEGMENT = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
DOCUMENT = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
SPAN, RELATION, PIECE = "webanno.custom.Span", "webanno.custom.Relation", "webanno.custom.SpanPiecesLink"
STRING, BOOLEAN = "uima.cas.String", "uima.cas.Boolean"
TEXTS = ("label", "type", "marks", "kind", "entity", "status", "note")
TYPES = {
    DOCUMENT: (
        "uima.tcas.DocumentAnnotation",
        dict.fromkeys(("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri"), STRING)
        | {"isLastSegment": BOOLEAN},
    ),
    f"{SEGMENT}Sentence": ("uima.tcas.Annotation", {"id": STRING}),
    f"{SEGMENT}Token": ("uima.tcas.Annotation", {"id": STRING}),
    SPAN: (
        "uima.tcas.Annotation",
        dict.fromkeys(TEXTS, STRING) | {"unsure": BOOLEAN, "pieces": f"{PIECE}[]"},
    ),
    PIECE: ("uima.cas.TOP", {"role": STRING, "target": SPAN}),
    RELATION: ("uima.tcas.Annotation", {"Governor": SPAN, "Dependent": SPAN, "value": STRING}),
}


def structures():
    """Type, features and references of everything that is annotated, in our order; offsets count UTF-16 units."""
    whole = {"begin": 0, "end": utf16(len(TEXT)), "documentTitle": "a.txt", "language": "x-unspecified"}
    found = [(DOCUMENT, whole, {})]
    at = 0
    for words in TOKENS:
        places = []
        for word in words:
            at = TEXT.index(word, at)
            places.append((at, at + len(word)))
            at += len(word)
        for kind, start, end in (
            (f"{SEGMENT}Sentence", places[0][0], places[-1][1]),
            *((f"{SEGMENT}Token", *place) for place in places),
        ):
            found.append((kind, {"begin": utf16(start), "end": utf16(end)}, {}))
    links, first = [], {}
    for parts, label, number in placed():
        _, _, attributes, note, unsure = SPANS[number]
        first[uid(number)] = len(found)
        for place, (start, end) in enumerate(parts):
            values = {"begin": utf16(start), "end": utf16(end), "label": label}
            if place == 0:
                values |= attributes | ({"note": note} if note else {}) | ({"unsure": True} if unsure else {})
            else:
                links.append((first[uid(number)], len(found)))
            found.append((SPAN, values, {}))
    for kind, source, target in link_rows():
        start, end = fragments(SPANS[[uid(n) for n in range(len(SPANS))].index(target)][1])[0]
        values = {"begin": utf16(start), "end": utf16(end), "value": kind}
        found.append((RELATION, values, {"Governor": first[source], "Dependent": first[target]}))
    return found, links


def cas_json():
    """The JSON of `structures` with ids from 2 on, as a Python value."""
    found, links = structures()
    rows = [{"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView"}]
    rows[0] |= {"mimeType": "text/plain", "sofaString": TEXT}
    for place, (kind, values, references) in enumerate(found):
        named = {f"@{name}": target + 2 for name, target in references.items()}
        rows.append({"%ID": place + 2, "%TYPE": kind, "@sofa": 1, **values, **named})
    members = [row["%ID"] for row in rows[1:]]
    for source, target in links:
        number = len(rows) + 1
        rows.append({"%ID": number, "%TYPE": PIECE, "role": "piece", "@target": target + 2})
        rows.append({"%ID": number + 1, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [number]})
        rows[source + 1]["@pieces"] = number + 1
    types = {
        name: {"%NAME": name, "%SUPER_TYPE": parent}
        | {feature: {"%NAME": feature, "%RANGE": kind} for feature, kind in features.items()}
        for name, (parent, features) in TYPES.items()
    }
    views = {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}}
    return {"%TYPES": types, "%FEATURE_STRUCTURES": rows, "%VIEWS": views}


def attribute(value):
    value = str(value).lower() if isinstance(value, bool) else str(value)
    return quoteattr(value, {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})


def cas_xmi():
    """The same as XMI."""
    spaces = {
        "tcas": "http:///uima/tcas.ecore", "cas": "http:///uima/cas.ecore", "xmi": "http://www.omg.org/XMI",
        "custom": "http:///webanno/custom.ecore",
        "meta": "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore",
        "segment": "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore",
    }  # fmt: skip
    prefixes = {SPAN: "custom", RELATION: "custom", PIECE: "custom", DOCUMENT: "meta"}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<xmi:XMI"]
    lines[1] += "".join(f' xmlns:{name}="{url}"' for name, url in spaces.items()) + ' xmi:version="2.0">'
    lines.append('  <cas:NULL xmi:id="0"/>')
    found, links = structures()
    for place, (kind, values, references) in enumerate(found):
        told = {"sofa": 1, **values} | {name: target + 2 for name, target in references.items()}
        slots = [number for number, (source, _) in enumerate(links) if source == place]
        told |= {"pieces": " ".join(str(len(found) + 2 + number) for number in slots)} if slots else {}
        name = f"{prefixes.get(kind, 'segment')}:{kind.rpartition('.')[2]}"
        attributes = "".join(f" {key}={attribute(value)}" for key, value in told.items())
        lines.append(f'  <{name} xmi:id="{place + 2}"{attributes}/>')
    for number, (_, target) in enumerate(links):
        lines.append(
            f'  <custom:SpanPiecesLink xmi:id="{len(found) + 2 + number}" role="piece" target="{target + 2}"/>'
        )
    lines.append(
        f'  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString={attribute(TEXT)}/>'
    )
    members = " ".join(str(place + 2) for place in range(len(found)))
    lines += [f'  <cas:View sofa="1" members="{members}"/>', "</xmi:XMI>"]
    return "\n".join(lines) + "\n"


def type_system():
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines += ['<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">', "<types>"]
    for name, (parent, features) in TYPES.items():
        lines += ["<typeDescription>", f"<name>{name}</name>", f"<supertypeName>{parent}</supertypeName>", "<features>"]
        for feature, kind in features.items():
            told = f"<name>{feature}</name><rangeTypeName>{escape(kind)}</rangeTypeName>"
            if kind.endswith("[]"):
                told = f"<name>{feature}</name><rangeTypeName>uima.cas.FSArray</rangeTypeName>"
                told += "<multipleReferencesAllowed>false</multipleReferencesAllowed>"
                told += f"<elementType>{kind[:-2]}</elementType>"
            lines.append(f"<featureDescription>{told}</featureDescription>")
        lines += ["</features>", "</typeDescription>"]
    return "\n".join([*lines, "</types>", "</typeSystemDescription>"]) + "\n"


def cas_json_text():
    return json.dumps(cas_json(), ensure_ascii=False, indent=1) + "\n"

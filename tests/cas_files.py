"""Files of UIMA CAS for tests: one of our own making, small and complete, and the golden JSON with changes."""

import json
from pathlib import Path

from wortlaut.formats.record import Choices
from wortlaut.formats.registry import format_named

FOREIGN = Path(__file__).resolve().parent / "golden" / "foreign"
TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
"""The text of the table of offset units."""
XMI_ID = "{http://www.omg.org/XMI}id"
SPACES = (
    'xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore" '
    'xmlns:custom="http:///webanno/custom.ecore" xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" '
    'xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmlns:my="http:///org/press.ecore"'
)
TYPES = {
    "webanno.custom.Span": {"label": "String", "type": "String", "sure": "Boolean", "note": "String"},
    "webanno.custom.Relation": {"Governor": "A", "Dependent": "A", "value": "String"},
    "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity": {"value": "String", "identifier": "String"},
    "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS": {"PosValue": "String"},
    "org.press.Quote": {"manner": "String", "speaker": "A"},
    "org.press.Speaker": {},
}
BODY = """<custom:Span xmi:id="3" sofa="1" begin="0" end="15" label="quote" type="indirect"/>
<custom:Span xmi:id="4" sofa="1" begin="20" end="26" label="actor" sure="true" note="chancellor"/>
<custom:Span xmi:id="7" sofa="1" begin="44" end="55" label="condition"/>
<custom:Relation xmi:id="5" sofa="1" begin="20" end="26" Governor="3" Dependent="4" value="speaker"/>
<pos:POS xmi:id="8" sofa="1" begin="0" end="3" PosValue="ART"/>"""
SOFA = (
    f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{TEXT}"/>'
    '<cas:View sofa="1" members="2 3 4 5 7 8"/>'
)


def type_system(types=TYPES):
    told = []
    for name, features in types.items():
        rows = "".join(
            f"<featureDescription><name>{feature}</name><rangeTypeName>"
            f"{'uima.tcas.Annotation' if kind == 'A' else 'uima.cas.' + kind}</rangeTypeName></featureDescription>"
            for feature, kind in features.items()
        )
        told.append(
            f"<typeDescription><name>{name}</name><supertypeName>uima.tcas.Annotation</supertypeName>"
            f"<features>{rows}</features></typeDescription>"
        )
    space = 'xmlns="http://uima.apache.org/resourceSpecifier"'
    return f"<typeSystemDescription {space}><types>{''.join(told)}</types></typeSystemDescription>"


def xmi(body=BODY, sofa=SOFA, head='<?xml version="1.0" encoding="UTF-8"?>'):
    document = f'<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="56" language="de"/>\n{body}\n{sofa}'
    return f'{head}\n<xmi:XMI {SPACES} xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n{document}\n</xmi:XMI>\n'


def placed(folder, content, types=None):
    (folder / "a.xmi").write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "TypeSystem.xml").write_text(type_system() if types is None else types)
    return folder / "a.xmi"


def read(path, scheme, name="cas-xmi", **mapping):
    return list(format_named(name, Choices(mapping=mapping.get("mapping", {}))).read(path, scheme))


def told(record):
    return [(span["label"], *span["surface"]) for span in record.layer.spans]


def cas_json(change=None):
    value = json.loads(next((FOREIGN / "cas-json").rglob("*.json")).read_text(encoding="utf-8"))
    if change:
        change(value)
    return json.dumps(value, ensure_ascii=False, indent=1)


def first(value, kind="webanno.custom.Span"):
    return next(row for row in value["%FEATURE_STRUCTURES"] if row["%TYPE"] == kind)

"""UIMA CAS as XMI and JSON: what the standard says of our files, what is taken from others, what the library reads."""

import json
import shutil
import warnings
import xml.etree.ElementTree as Xml
import zipfile

import pytest

from cas_files import BODY, FOREIGN, SOFA, TEXT, TYPES, XMI_ID, cas_json, placed, read, told, type_system, xmi
from wortlaut.domain.article import text_digest
from wortlaut.errors import ExitCode, WortlautError
from wortlaut.formats.extras import EXTRAS
from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.loss import Ledger
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.record import Choices, LayerData, Record
from wortlaut.formats.registry import format_named, format_of
from wortlaut.messages import error_text


def test_the_reference_text(scheme, tmp_path):
    (record,) = read(placed(tmp_path, xmi()), scheme)
    assert record.text == TEXT
    spans = {span["label"]: span for span in record.layer.spans}
    assert spans["quote"]["fragments"] == [[0, 15]]
    assert spans["quote"]["attributes"] == {"type": "indirect"}
    assert spans["actor"]["note"] == "chancellor"
    assert spans["condition"]["fragments"] == [[43, 54]]
    assert spans["condition"]["surface"] == ["Falls nötig"]
    (link,) = record.layer.links
    assert (link["type"], link["from"], link["to"]) == ("speaker", spans["quote"]["id"], spans["actor"]["id"])
    assert sorted(record.left_out) == ["attributes", "results"]
    assert format_of(tmp_path / "a.xmi").name == "cas-xmi"


@pytest.mark.parametrize(
    "head", ["", '<?xml version="1.1" encoding="utf-8"?>', "\ufeff<?xml version='1.0'?><!-- by hand -->"]
)
def test_heads_of_files_differ(head, scheme, tmp_path):
    (record,) = read(placed(tmp_path, xmi(head=head).lstrip()), scheme)
    assert told(record) == [("quote", "Die Hilfe werde"), ("actor", "Scholz"), ("condition", "Falls nötig")]


def test_quotes_and_names_in_a_text_do_not_lead_astray(scheme, tmp_path):
    """The text is cut out of its tag before the library reads it."""
    text = "a 'sofaString=&quot;x&quot; /&gt; b"
    sofa = f"<cas:Sofa sofaString = \"{text}\"  xmi:id='1' sofaNum='1'\n sofaID='_InitialView'></cas:Sofa>"
    body = '<custom:Span xmi:id="3" sofa="1" begin="0" end="1" label="actor"/>'
    document = xmi(body, f'{sofa}<cas:View sofa="1" members="3"/>').replace('end="56"', 'end="25"')
    (record,) = read(placed(tmp_path, document), scheme)
    assert record.text == 'a \'sofaString="x" /> b'
    assert told(record) == [("actor", "a")]


def test_files_of_inception_come_in_folders_and_archives(scheme, tmp_path):
    placed(tmp_path, xmi())
    (tmp_path / "deep").mkdir()
    shutil.copy(tmp_path / "a.xmi", tmp_path / "deep" / "b.xmi")
    assert [record.text for record in read(tmp_path, scheme)] == [TEXT, TEXT]
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(tmp_path / "a.xmi", "anna.xmi")
        archive.write(tmp_path / "TypeSystem.xml", "TypeSystem.xml")
    assert format_of(tmp_path / "a.zip").name == "cas-xmi"
    (record,) = read(tmp_path / "a.zip", scheme)
    assert told(record) == [("quote", "Die Hilfe werde"), ("actor", "Scholz"), ("condition", "Falls nötig")]
    assert record.sources[0].name == "anna.xmi"


OTHERS = """<ner:NamedEntity xmi:id="3" sofa="1" begin="20" end="26" value="actor" identifier="Q61053"/>
<my:Quote xmi:id="4" sofa="1" begin="0" end="39" manner="quote" speaker="5"/>
<my:Speaker xmi:id="5" sofa="1" begin="20" end="26"/>"""
VIEW = SOFA.replace("2 3 4 5 7 8", "2 3 4 5")


def test_layers_of_others_are_labels_by_their_feature_or_name(scheme, tmp_path):
    path = placed(tmp_path, xmi(OTHERS, VIEW))
    (record,) = read(path, scheme, mapping={"speaker": "actor"})
    assert sorted(told(record)) == [
        ("actor", "Scholz"),
        ("actor", "Scholz"),
        ("quote", "Die Hilfe werde, so Scholz, fortgesetzt"),
    ]
    assert [link["type"] for link in record.layer.links] == ["speaker"]


SEGMENT = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
TOKENS = """<seg:Token xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" {}/>
<seg:Token xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" {}/>"""


@pytest.mark.parametrize(
    ("first", "second", "chosen", "words"),
    [
        ((40, 42), (44, 49), None, ["Falls nötig"]),
        ((40, 41), (43, 48), None, ["alls nötig."]),
        ((40, 41), (43, 48), OffsetUnit.UTF16, ["Falls nötig"]),
        ((40, 42), (44, 49), OffsetUnit.CODEPOINT, ["alls nötig."]),
    ],
)
def test_tokens_show_what_a_file_counts(first, second, chosen, words, scheme, tmp_path):
    tokens = TOKENS.format(
        *(
            f'xmi:id="{number}" sofa="1" begin="{begin}" end="{end}"'
            for number, (begin, end) in ((20, first), (21, second))
        )
    )
    types = type_system(TYPES | {f"{SEGMENT}Token": {}})
    path = placed(tmp_path, xmi(BODY + tokens, SOFA.replace('8"', '8 20 21"')), types)
    (record,) = format_named("cas-xmi", Choices(unit=chosen)).read(path, scheme)
    assert [span["surface"] for span in record.layer.spans if span["label"] == "condition"] == [words]


def test_places_without_words_are_left_out(scheme, tmp_path):
    path = placed(tmp_path, xmi().replace('begin="20" end="26" label', 'begin="20" end="20" label'))
    (record,) = read(path, scheme)
    assert [span["label"] for span in record.layer.spans] == ["quote", "condition"]
    assert sorted(record.left_out) == ["links", "results", "spans"]


SLOTS = """<my:Quote xmi:id="3" sofa="1" begin="0" end="15" manner="quote" holders="8 9"/>
<my:Speaker xmi:id="4" sofa="1" begin="20" end="26"/><my:Speaker xmi:id="5" sofa="1" begin="28" end="39"/>
<my:Holder xmi:id="8" role="speaker" target="4"/><my:Holder xmi:id="9" target="5"/>"""
SLOT_TYPES = type_system(TYPES | {"org.press.Quote": {"manner": "String", "holders": "FSArray"}}).replace(
    "</types>",
    "<typeDescription><name>org.press.Holder</name><supertypeName>uima.cas.TOP</supertypeName><features>"
    "<featureDescription><name>role</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>"
    "<featureDescription><name>target</name><rangeTypeName>uima.tcas.Annotation</rangeTypeName></featureDescription>"
    "</features></typeDescription></types>",
)


def test_slots_are_links_by_their_role_or_feature(scheme, tmp_path):
    path = placed(tmp_path, xmi(SLOTS, SOFA.replace("2 3 4 5 7 8", "2 3 4 5 8 9")), SLOT_TYPES)
    (record,) = read(path, scheme, mapping={"Speaker": "actor", "link:holders": "speaker", "link:speaker": "speaker"})
    ids = {span["surface"][0]: span["id"] for span in record.layer.spans}
    assert {(link["type"], link["from"], link["to"]) for link in record.layer.links} == {
        ("speaker", ids["Die Hilfe werde"], ids["Scholz"]),
        ("speaker", ids["Die Hilfe werde"], ids["fortgesetzt"]),
    }
    assert record.left_out == ()


def test_a_mapping_chooses_layer_and_feature(scheme, tmp_path):
    path = placed(tmp_path, xmi(OTHERS, VIEW))
    (record,) = read(path, scheme, mapping={"layer:namedentity": "identifier", "Q61053": "actor"})
    assert told(record) == [("actor", "Scholz")]
    assert record.left_out.count("results") == 2
    (record,) = read(path, scheme, mapping={"layer:org.press.Quote": "manner"})
    assert told(record) == [("quote", "Die Hilfe werde, so Scholz, fortgesetzt")]
    (record,) = read(path, scheme, mapping={"layer:Quote": "", "layer:Speaker": ""})
    assert told(record) == [("actor", "Scholz")]


@pytest.mark.parametrize(
    ("mapping", "code", "words"),
    [
        ({"layer:Quotes": "manner"}, "cas_layer_unknown", "NamedEntity, POS, Quote, Relation, Span, Speaker"),
        ({"layer:Quote": "kind"}, "cas_feature_unknown", "manner, speaker"),
    ],
)
def test_a_mapping_to_what_is_not_there_tells_what_is(mapping, code, words, scheme, tmp_path):
    (error,) = read(placed(tmp_path, xmi(OTHERS, VIEW)), scheme, mapping=mapping)
    assert error.code == code
    assert words in error_text(error, "en")


def written(name, text, scheme, folder, spans=(), links=()):
    layer = LayerData("anna", "person", "open", 0, "", list(spans), list(links))
    known = format_named(name)
    ledger = Ledger(known.how)
    known.write([Record(text, text_digest(text), (), layer=layer)], folder / name, ledger, scheme)
    return folder / name, ledger


def span(label, text, *fragments):
    return {
        "id": f"{label}-{fragments}", "label": label, "start": fragments[0][0], "end": fragments[-1][1],
        "fragments": [list(one) for one in fragments], "surface": [text[a:b] for a, b in fragments],
        "attributes": {"type": "direct"} if label == "quote" else {}, "unsure": False, "note": None,
        "origin": "manual", "source": None, "confidence": None,
    }  # fmt: skip


HARD = 'a\r\nb\tc "<&\'>" \r 😊\x85\u2028 ]]> d\n'


@pytest.mark.parametrize("name", ["cas-xmi", "cas-json"])
def test_every_character_survives_and_the_library_counts_like_us(name, scheme, tmp_path):
    cassis = pytest.importorskip("cassis")
    end = HARD.index("d")
    place, ledger = written(name, HARD, scheme, tmp_path, [span("quote", HARD, (0, 2), (end, end + 1))])
    assert ledger.counts["text"] == 0
    (path,) = place.rglob("*.xmi" if name == "cas-xmi" else "*.json")
    cas = by_library(cassis, path, place)
    assert cas.sofa_string == HARD
    first, second = cas.select("webanno.custom.Span")
    assert [one.get_covered_text() for one in (first, second)] == ["a\r", "d"]
    assert [link.target for link in first.pieces.elements] == [second]
    tokens = [token.get_covered_text() for token in cas.select(f"{SEGMENT}Token")]
    assert tokens == ["a", "b", "c", '"', "<", "&", "'", ">", '"', "😊", "]", "]", ">", "d"]
    (record,) = read(place, scheme, name)
    assert record.text == HARD
    assert record.layer.spans[0]["surface"] == ["a\r", "d"]


def by_library(cassis, path, place):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a feature that is called `type`
        if path.suffix == ".json":
            return cassis.load_cas_from_json(path.read_text(encoding="utf-8"))
        types = cassis.load_typesystem(place / "TypeSystem.xml")
        return cassis.load_cas_from_xmi(path, typesystem=types)


def test_types_are_those_of_dkpro(scheme, tmp_path):
    """INCEpTION merges the type system of a file with its own, which is that of DKPro."""
    cassis = pytest.importorskip("cassis")
    place, _ = written("cas-xmi", "Mara sagt ja.", scheme, tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ours = cassis.load_typesystem(place / "TypeSystem.xml")
        theirs = cassis.load_dkpro_core_typesystem()
    for name in (f"{SEGMENT}Token", f"{SEGMENT}Sentence"):
        features = {feature.name: feature.rangeType.name for feature in ours.get_type(name).features}
        known = {feature.name: feature.rangeType.name for feature in theirs.get_type(name).features}
        assert features.items() <= known.items()
        assert ours.get_type(name).supertype.name == theirs.get_type(name).supertype.name


def test_tokens_lie_in_their_sentence(scheme, tmp_path):
    cassis = pytest.importorskip("cassis")
    text = "  Er kam. „Sie ging!“, sagte er.\n\nAlle sahen es"
    place, _ = written("cas-xmi", text, scheme, tmp_path)
    cas = by_library(cassis, next(place.rglob("*.xmi")), place)
    sentences = cas.select(f"{SEGMENT}Sentence")
    covered = [token for one in sentences for token in cas.select_covered(f"{SEGMENT}Token", one)]
    assert covered == list(cas.select(f"{SEGMENT}Token"))
    assert not [one for one in (*sentences, *covered) if one.get_covered_text() != one.get_covered_text().strip()]
    (document,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
    assert (document.begin, document.end) == (0, len(text))


def test_what_xml_cannot_hold_becomes_a_space_at_its_place(scheme, tmp_path):
    place, ledger = written("cas-xmi", "a\x00b\x0bc\ufffe", scheme, tmp_path, [span("actor", "a\x00b\x0bc", (4, 5))])
    (record,) = read(place, scheme)
    assert record.text == "a b c "
    assert told(record) == [("actor", "c")]
    (row,) = [row for row in ledger.rows() if row["kind"] == "text"]
    assert (row["count"], row["how"], row["examples"][0]["value"]) == (1, "replaced", "U+0000 U+000B U+FFFE")
    place, ledger = written("cas-json", "a\x00b\x0bc\ufffe", scheme, tmp_path)
    assert (read(place, scheme, "cas-json")[0].text, ledger.counts["text"]) == ("a\x00b\x0bc\ufffe", 0)


def meaning(rows):
    """What feature structures say, whatever ids they have: references stand for what they refer to."""
    by_id = {row["%ID"]: row for row in rows}

    def plain(row, deep=True):
        found = {}
        for key, value in row.items():
            if key.startswith("@") and key != "@sofa" and deep:
                value = repr(plain(by_id[value], deep=key == "@pieces"))
            elif key == "%ELEMENTS":
                value = repr([plain(by_id[one]) for one in value])
            elif key in ("%ID", "@sofa") or (key.startswith("@") and not deep):
                continue
            found[key] = value
        return sorted(found.items(), key=lambda pair: pair[0])

    return sorted(repr(plain(row)) for row in rows)


def rows_of_xmi(path):
    rows = []
    for element in Xml.parse(path).getroot():
        space, _, name = element.tag[1:].partition("}")
        row = {"%TYPE": space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".") + "." + name}
        for key, value in element.attrib.items():
            match key:
                case "Governor" | "Dependent" | "target" | "sofa":
                    row[f"@{key}"] = int(value)
                case "pieces":
                    row["%ELEMENTS"] = [int(one) for one in value.split(" ")]
                case _:
                    row["%ID" if key == XMI_ID else key] = int(value) if key == XMI_ID else value
        rows.append(row)
    return [row | {"%ID": row.get("%ID", -1)} for row in rows if row["%TYPE"] not in ("uima.cas.View", "uima.cas.NULL")]


def export_of_ours(name, scheme, folder):
    known = format_named(name)
    known.write(Jsonl().read(FOREIGN / "ours.jsonl", scheme), folder / name, Ledger(known.how), scheme)
    return folder / name


def test_exports_say_what_the_golden_files_say(scheme, tmp_path):
    place, golden = export_of_ours("cas-json", scheme, tmp_path), FOREIGN / "cas-json"
    (path,), (expected,) = place.rglob("*.json"), golden.rglob("*.json")
    assert path.relative_to(place) == expected.relative_to(golden)
    ours, theirs = (json.loads(one.read_text(encoding="utf-8")) for one in (path, expected))
    assert meaning(ours["%FEATURE_STRUCTURES"]) == meaning(theirs["%FEATURE_STRUCTURES"])
    ours["%TYPES"]["webanno.custom.Span"]["pieces"].pop("%MULTIPLE_REFERENCES_ALLOWED", None)
    assert ours["%TYPES"] == theirs["%TYPES"]
    place, golden = export_of_ours("cas-xmi", scheme, tmp_path), FOREIGN / "cas-xmi"
    (path,), (expected,) = place.rglob("*.xmi"), golden.rglob("*.xmi")
    assert path.relative_to(place) == expected.relative_to(golden)
    assert meaning(rows_of_xmi(path)) == meaning(rows_of_xmi(expected))
    assert types_of_xml(place) == types_of_xml(golden)


def types_of_xml(folder):
    """Type to its words: names, ranges, element types, in any order."""
    space = "{http://uima.apache.org/resourceSpecifier}"
    found = Xml.parse(folder / "TypeSystem.xml").iter(f"{space}typeDescription")
    words = ((one.findtext(f"{space}name"), " ".join(one.itertext()).split()) for one in found)
    return {name: sorted(told) for name, told in words}


def test_exports_are_the_same_bytes_again(scheme, tmp_path):
    for name in ("cas-xmi", "cas-json"):
        (tmp_path / "again").mkdir(exist_ok=True)
        first, second = export_of_ours(name, scheme, tmp_path), export_of_ours(name, scheme, tmp_path / "again")
        for path in (path for path in first.rglob("*") if path.is_file()):
            assert path.read_bytes() == (second / path.relative_to(first)).read_bytes()


def test_without_the_library_the_message_says_what_to_install(monkeypatch, scheme, tmp_path):
    path = placed(tmp_path, xmi())
    monkeypatch.setitem(__import__("sys").modules, EXTRAS["dkpro-cassis"].module, None)
    (error,) = read(path, scheme)
    assert (error.code, error.exit_code) == ("library_missing", ExitCode.NOT_POSSIBLE_HERE)
    with pytest.raises(WortlautError) as caught:
        written("cas-json", "Mara", scheme, tmp_path)
    assert 'pip install "wortlaut[cas]"' in error_text(caught.value, "de")


def test_json_of_others_is_read(scheme, tmp_path):
    """With a header, anchors, structures by their ids, and no list of views."""

    def change(value):
        value["%HEADER"] = {"%VERSION": "0.4.0"}
        for row in value["%FEATURE_STRUCTURES"]:
            for key in ("begin", "end"):
                if key in row:
                    row[f"^{key}"] = row.pop(key)
        value["%FEATURE_STRUCTURES"] = {str(row.pop("%ID")): row for row in value["%FEATURE_STRUCTURES"]}

    path = tmp_path / "a.json"
    path.write_text(cas_json(change), encoding="utf-8")
    assert format_of(path).name == "cas-json"
    (record,) = read(path, scheme, "cas-json")
    (ours,) = Jsonl().read(FOREIGN / "ours.jsonl", scheme)
    assert told(record) == told(ours)
    assert [link["type"] for link in record.layer.links] == [link["type"] for link in ours.layer.links]

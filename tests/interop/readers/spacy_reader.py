"""spaCy: loads our DocBin and JSON, finds every span by its characters, reads them as training data."""

import json

import spacy
from common import FOLDER, articles, done, lines, versions
from spacy.tokens import Doc, DocBin
from spacy.training import Corpus

BIN = FOLDER / "spacy-docbin.spacy"


def pieces_of(article):
    return sorted(
        (span["label"], start, end, article["text"][start:end])
        for span in article["spans"]
        for start, end in span["fragments"]
    )


def check(docs, told):
    """Compare texts and spans with what was exported; every span is a `char_span` of its characters."""
    expected = {article["text"]: pieces_of(article) for article in articles()}
    assert sorted(doc.text for doc in docs) == sorted(expected), "texts differ"
    count = 0
    for doc in docs:
        group = doc.spans["sc"]
        found = sorted((span.label_, span.start_char, span.end_char, span.text) for span in group)
        assert found == expected[doc.text], (found, expected[doc.text])
        for span in group:
            again = doc.char_span(span.start_char, span.end_char, label=span.label_)
            assert again is not None, span.text
            assert (again.start, again.end) == (span.start, span.end)
        ends = [(ent.start, ent.end) for ent in doc.ents]
        assert ends == sorted(ends)
        count += len(group)
    done(told, f"{len(docs)} docs, {count} spans, {sum(len(doc.ents) for doc in docs)} entities")


def main():
    versions("spacy")
    nlp = spacy.blank("de")
    docs = list(DocBin().from_disk(BIN).get_docs(nlp.vocab))
    check(docs, "DocBin().from_disk: text, span groups, char_span, ents")
    examples = list(Corpus(BIN)(nlp))
    assert len(examples) == len(docs)
    assert all(example.reference.text == doc.text for example, doc in zip(examples, docs, strict=True))
    done("spacy.training.Corpus takes it as training data", f"{len(examples)} examples")
    again = DocBin(store_user_data=True, docs=docs)
    again.to_disk(FOLDER / "back.spacy")
    done("DocBin().to_disk gives it back", "", FOLDER / "back.spacy", BIN.name, "spacy-docbin")

    rows = lines(FOLDER / "spacy-json.jsonl")
    read = [Doc(nlp.vocab).from_json(row, validate=True) for row in rows]
    check(read, "Doc.from_json(validate=True): text, span groups, char_span, ents")
    back = FOLDER / "back-spacy.jsonl"
    Doc.set_extension("wortlaut", default=None)
    for doc, row in zip(read, rows, strict=True):
        doc._.wortlaut = row["wortlaut"]
    told = (json.dumps(doc.to_json(underscore=["wortlaut"]), ensure_ascii=False) for doc in read)
    back.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
    done("Doc.to_json gives it back", "", back, "spacy-json.jsonl", "spacy-json")


if __name__ == "__main__":
    main()

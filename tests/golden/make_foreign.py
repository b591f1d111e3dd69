"""Writes the golden files of foreign formats, with nothing but the standard library and no line of the program.

    python tests/golden/make_foreign.py

`foreign/ours.jsonl` is one article with a layer in our JSONL; the other files say of it what their format can hold, as
the documentation of each format has it. Every export must be these bytes.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from golden.foreign_files.article import TEXT, compact, ours
from golden.foreign_files.brat import BRAT_CONFIGURATION, brat
from golden.foreign_files.cas import cas_json_text, cas_xmi, type_system
from golden.foreign_files.data_sets import CARD, SPAN_FEATURES, TAG_FEATURES, huggingface, huggingface_bio, spacy_json
from golden.foreign_files.label_studio import label_studio, label_studio_config
from golden.foreign_files.lines import doccano, doccano_relations, labelbuddy, spans_jsonl
from golden.foreign_files.prodigy import prodigy
from golden.foreign_files.tables import CONLL, csv, webanno

FOLDER = Path(__file__).resolve().parent / "foreign"


def files():
    """Path under the folder to content."""
    return {
        "ours.jsonl": compact(ours()),
        "spans.jsonl": spans_jsonl(),
        "prodigy.jsonl": prodigy(),
        "doccano.jsonl": doccano(),
        "doccano-relations.jsonl": doccano_relations(),
        "labelbuddy.jsonl": labelbuddy(),
        "spacy-json.jsonl": spacy_json(),
        "huggingface/README.md": CARD.format(features=SPAN_FEATURES),
        "huggingface/train.jsonl": huggingface(),
        "huggingface-bio/README.md": CARD.format(features=TAG_FEATURES),
        "huggingface-bio/train.jsonl": huggingface_bio(),
        "cas-xmi/TypeSystem.xml": type_system(),
        f"cas-xmi/anna/{ours()['id']}.xmi": cas_xmi(),
        f"cas-json/anna/{ours()['id']}.json": cas_json_text(),
        "csv.csv": csv(),
        "conll.conll": CONLL,
        f"webanno-tsv/anna/{ours()['id']}.tsv": webanno(),
        "label-studio/tasks.json": label_studio(),
        "label-studio/labeling-config.xml": label_studio_config(),
        "brat/annotation.conf": BRAT_CONFIGURATION,
        f"brat/anna/{ours()['id']}.txt": TEXT,
        f"brat/anna/{ours()['id']}.ann": brat(),
    }


def main(folder=FOLDER):
    for name, content in files().items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

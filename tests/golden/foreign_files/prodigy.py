"""A line of Prodigy: tokens, spans, relations."""

from golden.foreign_files.article import ABOUT, SPANS, TEXT, compact, link_rows, pieces, uid
from golden.foreign_files.data_sets import BLANK, places


def prodigy():
    tokens = sorted(places() + [(TEXT.index(blank), TEXT.index(blank) + len(blank)) for blank in BLANK])
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    rows, ids, joints = [], {}, []
    for place, (start, end, label, number) in enumerate(pieces()):
        _, _, attributes, note, unsure = SPANS[number]
        row = {"start": start, "end": end, "token_start": starts.index(start), "token_end": ends.index(end)}
        row |= {"label": label, "id": place}
        more = {}
        if uid(number) in ids:
            joints.append(("same_span", ids[uid(number)], place))
        else:
            ids[uid(number)] = place
            more |= {"attributes": dict(sorted(attributes.items()))} if attributes else {}
            more |= {"note": note} if note else {}
            more |= {"unsure": True} if unsure else {}
        rows.append((row, more))
    joined = [(kind, ids[source], ids[target]) for kind, source, target in link_rows()] + joints
    relations = [
        {
            "head": rows[source][0]["token_end"],
            "child": rows[target][0]["token_end"],
            "head_span": rows[source][0],
            "child_span": rows[target][0],
            "label": kind,
        }
        for kind, source, target in joined
    ]
    return compact(
        {
            "text": TEXT,
            "tokens": [
                {"text": TEXT[start:end], "start": start, "end": end, "id": place, "ws": TEXT[end : end + 1] == " "}
                for place, (start, end) in enumerate(tokens)
            ],
            "spans": [row | more for row, more in rows],
            "relations": relations,
            "meta": ABOUT,
            "_view_id": "relations",
            "answer": "accept",
            "_annotator_id": "anna",
        }
    )

"""brat standoff."""

from golden.foreign_files.article import SPANS, TEXT, link_rows, placed, uid

BRAT_CONFIGURATION = """[entities]
quote
actor
commitment
condition

[relations]
speaker\tArg1:quote, Arg2:actor
committer\tArg1:commitment, Arg2:actor
asked_by\tArg1:commitment, Arg2:actor
conditions\tArg1:condition, Arg2:commitment

[events]

[attributes]
type\tArg:quote|condition, Value:direct|indirect|partial|if|only_if|unless|after
marks\tArg:quote, Value:ok|faulty
kind\tArg:actor, Value:person|group|institution|state|source
entity\tArg:actor
status\tArg:commitment, Value:pledged|offered|intended|considered|demanded|refused|withdrawn
Unsure\tArg:quote|actor|commitment|condition
"""


def brat():
    rows, told, notes, keys = [], [], [], {}
    for count, (parts, label, number) in enumerate(placed(), 1):
        keys[uid(number)] = f"T{count}"
        lines = []
        for start, end in parts:
            for piece in TEXT[start:end].split("\r\n"):
                lines.append([start, start + len(piece)])
                start += len(piece) + 2
        places = ";".join(f"{start} {end}" for start, end in lines)
        words = " ".join(TEXT[start:end] for start, end in lines)
        rows.append(f"T{count}\t{label} {places}\t{words}")
        _, _, attributes, note, unsure = SPANS[number]
        told += [f"{name} T{count} {value}" for name, value in sorted(attributes.items())]
        told += [f"Unsure T{count}"] if unsure else []
        notes += [(f"T{count}", note)] if note and "\n" not in note else []
    for at, (kind, source, target) in enumerate(link_rows(), 1):
        rows.append(f"R{at}\t{kind} Arg1:{keys[source]} Arg2:{keys[target]}")
    rows += [f"A{at}\t{line}" for at, line in enumerate(told, 1)]
    rows += [f"#{at}\tAnnotatorNotes {key}\t{note}" for at, (key, note) in enumerate(notes, 1)]
    return "".join(row + "\n" for row in rows)

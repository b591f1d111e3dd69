"""The rules of brat, from its documents on standoff and configuration: what a collection breaks, in words.

Stricter than brat itself, which skips what it cannot read: here everything counts that brat would skip, rewrite, warn
of or show wrongly. Written without a line of the program.
"""

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

SECTIONS = ["entities", "relations", "events", "attributes"]
NAME = re.compile(r"[a-zA-Z0-9_-]+")
ID = re.compile(r"([A-Za-z]+|#)([0-9]+)")
RESERVED = {"ANY", "ENTITY", "RELATION", "EVENT", "NONE", "REL-TYPE", "SEPARATOR"}
LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class Configuration(NamedTuple):
    """What `annotation.conf` allows."""

    entities: set
    relations: dict
    """Name to the pairs of entities it may join."""
    attributes: dict
    """Name to the entities that may have it and the values it may have; no values: any, or none."""


def violations(files):
    """Return what is wrong in a collection: a mapping from paths to bytes."""
    found = []
    if "annotation.conf" not in files:
        return ["annotation.conf: missing"]
    configuration = configured(files["annotation.conf"], found)
    for path, content in files.items():
        stem, _, ending = path.rpartition(".")
        if ending == "ann":
            if f"{stem}.txt" not in files:
                found.append(f"{path}: without text")
            else:
                text = decoded(files[f"{stem}.txt"], f"{stem}.txt", found)
                annotations(decoded(content, path, found), text, configuration, path, found)
        elif ending == "txt" and f"{stem}.ann" not in files:
            found.append(f"{path}: brat shows only texts that have a file of annotations")
    return found


def decoded(content, path, found):
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        found.append(f"{path}: no UTF-8")
        return ""
    if path.endswith((".ann", ".conf")):
        if text.startswith("\ufeff"):
            found.append(f"{path}: byte order mark")
        if "\r" in text:
            found.append(f"{path}: line ends that are no line feeds")
        if text and not text.endswith("\n"):
            found.append(f"{path}: last line without its end")
    return text


def configured(content, found):
    """Return what the configuration allows, reading it as brat does: name, white space, `Key:values` with commas."""
    configuration = Configuration(set(), {}, {})
    seen, section = [], None
    for number, line in enumerate(decoded(content, "annotation.conf", found).split("\n"), 1):
        where = f"annotation.conf:{number}"
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if match := re.fullmatch(r"\[(.*)\]", line):
            section = match[1]
            seen.append(section)
            continue
        name, _, told = line.partition("\t")
        if not NAME.fullmatch(name) or name in RESERVED:
            found.append(f"{where}: {name!r} is no name")
        arguments = {}
        for argument in filter(None, (one.strip() for one in told.split(","))):
            match = re.fullmatch(r"(\S*?):(\S*)", argument)
            if match is None or not all(match[2].split("|")) or match[1] in arguments:
                found.append(f"{where}: {argument!r} is no argument")
                continue
            arguments[match[1]] = match[2].split("|")
        declare(configuration, section, name, arguments, where, found)
    if seen != SECTIONS:
        found.append(f"annotation.conf: sections {seen}")
    return configuration


def declare(configuration, section, name, arguments, where, found):
    known = {kind for kind, values in arguments.items() if kind != "Value" for kind in values}
    if unknown := known - configuration.entities:
        found.append(f"{where}: {sorted(unknown)} are no entities")
    match section:
        case "entities":
            if name in configuration.entities or arguments:
                found.append(f"{where}: {name} twice or with arguments")
            configuration.entities.add(name)
        case "relations":
            if list(arguments) != ["Arg1", "Arg2"]:
                found.append(f"{where}: a relation has Arg1 and Arg2")
            pairs = {(a, b) for a in arguments.get("Arg1", ()) for b in arguments.get("Arg2", ())}
            configuration.relations.setdefault(name, set()).update(pairs)
        case "attributes":
            if "Arg" not in arguments or arguments.keys() - {"Arg", "Value"} or name in configuration.attributes:
                found.append(f"{where}: an attribute has Arg, may have Value, and is there once")
            configuration.attributes[name] = set(arguments.get("Arg", ())), set(arguments.get("Value", ()))
        case _:
            found.append(f"{where}: {section} has {name}")


def annotations(content, text, configuration, path, found):
    rows, types = [], {}
    for number, line in enumerate(content.split("\n")[:-1], 1):
        where = f"{path}:{number}"
        if any(mark in line for mark in LINE_ENDS):
            found.append(f"{where}: something that ends lines for Python")
        key, tab, rest = line.partition("\t")
        match = ID.fullmatch(key)
        if not tab or match is None or match[1] not in ("T", "R", "A", "#"):
            found.append(f"{where}: no id")
        elif key in types:
            found.append(f"{where}: {key} twice")
        else:
            types[key] = rest.split(" ", 1)[0]
            rows.append((match[1], key, rest, where))
    for kind, _, rest, where in rows:
        match kind:
            case "T":
                text_bound(rest, text, configuration, where, found)
            case "R":
                relation(rest, types, configuration, where, found)
            case "A":
                attribute(rest, types, configuration, where, found)
            case "#":
                note(rest, types, where, found)


def text_bound(rest, text, configuration, where, found):
    match = re.fullmatch(r"(\S+) ((?:[0-9]+ [0-9]+)(?:;[0-9]+ [0-9]+)*)\t([^\t]+)", rest)
    if match is None:
        found.append(f"{where}: no text-bound annotation")
        return
    if match[1] not in configuration.entities:
        found.append(f"{where}: {match[1]} is not configured")
    fragments = [tuple(map(int, part.split(" "))) for part in match[2].split(";")]
    if any(not 0 <= start < end <= len(text) for start, end in fragments):
        found.append(f"{where}: outside of the text")
    if any(before[1] > after[0] for before, after in pairwise(fragments)):
        found.append(f"{where}: fragments out of order")
    if any(set(text[start:end]) & {"\t", *LINE_ENDS} for start, end in fragments):
        found.append(f"{where}: a fragment over a line end or tab")
    if match[3] != " ".join(text[start:end] for start, end in fragments):
        found.append(f"{where}: the words are others")


def relation(rest, types, configuration, where, found):
    match = re.fullmatch(r"(\S+) Arg1:(\S+) Arg2:(\S+)", rest)
    if match is None:
        found.append(f"{where}: no relation")
    elif (types.get(match[2]), types.get(match[3])) not in configuration.relations.get(match[1], ()):
        found.append(f"{where}: {match[1]} may not join these")


def attribute(rest, types, configuration, where, found):
    match = re.fullmatch(r"(\S+) (T[0-9]+)(?: (\S.*))?", rest)
    if match is None:
        found.append(f"{where}: no attribute")
        return
    entities, values = configuration.attributes.get(match[1], (set(), set()))
    if types.get(match[2]) not in entities:
        found.append(f"{where}: {match[1]} may not be there")
    if values and match[3] not in values:
        found.append(f"{where}: {match[1]} has no value {match[3]}")


def note(rest, types, where, found):
    match = re.fullmatch(r"AnnotatorNotes (\S+)\t([^\t]+)", rest)
    if match is None or match[1] not in types:
        found.append(f"{where}: no note on something that is there")
    elif any(unicodedata.category(char) == "Cc" for char in match[2]):
        found.append(f"{where}: control characters in a note")

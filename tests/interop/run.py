"""Gives our files to the readers that they are made for: `python tests/interop/run.py [NAME…] [--write]`.

Makes a project, exports it in every format a reader knows, releases it, runs each reader in its own environment
(`make_environment.py`) and imports what it gives back: that must be the same as importing our own export. Prints a
table; `--write` puts it into `README.md` beside this file. Ends with 1 when a check fails, also when a reader is
missing.
"""

import datetime
import json
import platform
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from make_environment import NAMES, PLACE, python_of  # noqa: E402
from sample import lines  # noqa: E402

WORK = PLACE / "run"
MARK = "\x1e"
START, END = "<!-- results -->", "<!-- end of results -->"
DATA_SETS = ("huggingface", "huggingface-parquet", "huggingface-bio", "huggingface-bio-parquet")


def wortlaut(*arguments):
    """Run the program; return what it prints, raise when it fails."""
    command = [sys.executable, "-m", "wortlaut", "--data-dir", WORK / "data", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=WORK)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, arguments))}: {done.stderr.strip()}")
    return done.stdout


def prepare():
    """Write everything that readers read."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    (WORK / "sample.jsonl").write_text(lines(), encoding="utf-8")
    wortlaut("new", "p.wortlaut")
    wortlaut("import", "p.wortlaut", "sample.jsonl")
    wortlaut("export", "p.wortlaut", "--to", "ours.jsonl")
    known = {row["name"]: row for row in json.loads(wortlaut("formats", "--json")) if row["writes"]}
    cas = [name for name in known if name.startswith("cas-")]
    for name in ("doccano", "doccano-relations", "label-studio", "spacy-docbin", "spacy-json", *DATA_SETS, *cas):
        row = known[name]
        target = name if row["folder"] else name + row["suffixes"][0]
        wortlaut("export", "p.wortlaut", "--to", target, "--format", name)
    graphemes = ("--format", "doccano-relations", "--offset-unit", "grapheme")
    wortlaut("export", "p.wortlaut", "--to", "doccano-grapheme.jsonl", *graphemes)
    also = [word for name in DATA_SETS for word in ("--also", name)]
    wortlaut("release", "p.wortlaut", "--to", "release", "--layer", "submitted", *also)


def results_of(name):
    """Run one reader; return its versions and its checks."""
    if not python_of(name).exists():
        return {}, [{"check": "environment", "ok": False, "detail": "not made: run make_environment.py"}]
    script = HERE / "readers" / f"{name.replace('-', '_')}_reader.py"
    command = [python_of(name), "-W", "ignore", script, WORK]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=WORK)
    rows = [json.loads(line[1:]) for line in done.stdout.split("\n") if line.startswith(MARK)]
    versions = next((row["versions"] for row in rows if "versions" in row), {})
    checks = [row for row in rows if "check" in row]
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        checks.append({"check": "the reader ended with an error", "ok": False, "detail": last[:500]})
    for row in [row for row in checks if "back" in row]:
        checks.append(compared(row))
    return versions, checks


def compared(row):
    """Import what a reader gave back, and our own export, and compare what the program has of both."""
    check = f"what comes back of {row['given']} is what was given"
    try:
        given, back = (imported(path, row["format"]) for path in (row["given"], row["back"]))
    except RuntimeError as error:
        return {"check": check, "ok": False, "detail": str(error)[:500]}
    spans = sum(len(article["spans"]) for article in given)
    same = given == back
    different = [mine["text"][:40] for mine, other in zip(given, back, strict=False) if mine != other]
    return {"check": check, "ok": same, "detail": f"{len(given)} articles, {spans} spans" if same else str(different)}


def imported(path, name):
    """Return texts, spans and links of a file as the program imports it, without ids."""
    project, export = WORK / "back.wortlaut", WORK / "back-export.jsonl"
    for file in WORK.glob("back.wortlaut*"):
        file.unlink()
    wortlaut("new", project)
    wortlaut("import", project, path, "--format", name, "--annotator", "eva")
    wortlaut("export", project, "--to", export, "--overwrite")
    rows = [json.loads(line) for line in export.read_text(encoding="utf-8").split("\n") if line]
    return sorted(map(bare, rows), key=lambda article: article["text"])


def bare(row):
    spans = {span["id"]: [span[key] for key in ("label", "fragments", "attributes", "note", "unsure")]
             for span in row["spans"]}  # fmt: skip
    links = [[link["type"], spans[link["from"]], spans[link["to"]]] for link in row["links"]]
    return {"text": row["text"], "spans": sorted(spans.values(), key=str), "links": sorted(links, key=str)}


def table(found):
    """Return the results as Markdown."""
    rows = ["| reader | check | result |", "| --- | --- | --- |"]
    for name, (versions, checks) in found.items():
        told = ", ".join(f"{package} {number}" for package, number in versions.items()) or name
        for row in checks:
            result = ("passed" if row["ok"] else "**failed**") + (f": {row['detail']}" if row["detail"] else "")
            cells = (told, row["check"], result)
            rows.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
    return "\n".join(rows)


def write(text):
    """Put the table into the README, with where and when it was made."""
    readme = HERE / "README.md"
    before, _, rest = readme.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    day = datetime.datetime.now(tz=datetime.UTC).date()
    head = f"{day}, Python {platform.python_version()}, {platform.system()}; {wortlaut('--version').strip()}."
    readme.write_text(f"{before}{START}\n{head}\n\n{text}\n{END}{after}", encoding="utf-8")


def main(arguments):
    names = [name for name in arguments if not name.startswith("-")] or NAMES
    prepare()
    found = {name: results_of(name) for name in names}
    text = table(found)
    sys.stdout.write(f"{text}\n")
    if "--write" in arguments:
        write(text)
    return 0 if all(row["ok"] for _, checks in found.values() for row in checks) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Everything in the program that writes, as scenes of the kill harness."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from faults.kill_harness import (
    PROJECT,
    Scene,
    copy_state,
    digests,
    migrated_state,
    new_project,
    project_state,
    quietly,
)
from faults.kill_work import PERSON, STEPS, TO_SUBMIT, Report, tag
from faults.tracing import TESTS, program, work
from wortlaut.session.session import Session

OLD_PROJECT = TESTS / "projects" / "version-1.wortlaut"
_SENTENCES = (
    "Der Hafen von Ostrand bleibt geschlossen, sagte Kapitänin Ruy am Montag.",
    "Sie werde, so Ruy, die Mole selbst bezahlen, sobald der Kran steht.",
    "Der Rat lehnte das ab 🌉 und verlangte e\u0301inen Bericht bis Mai.",
)


class Templates:
    """Folders that scenes start from, made once."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def folder(self, name: str, fill: Callable[[Path], object]) -> Path:
        """A folder that `fill` fills when it is first wanted."""
        folder = self._root / name
        if not folder.exists():
            folder.mkdir(parents=True)
            fill(folder)
        return folder

    def articles(self) -> Path:
        """A project with three articles nobody opened."""

        def fill(folder: Path) -> None:
            texts = folder / "texts"
            texts.mkdir()
            for number in range(3):
                text = "\n\n".join(f"{sentence} Absatz {number}." for sentence in _SENTENCES * 3)
                (texts / f"{number:03}.txt").write_text(f" date 2025-09-0{number + 1} {text}\n", encoding="utf-8")
            new_project(folder / PROJECT)
            self._run(folder, "import", folder / PROJECT, texts)

        return self.folder("articles", fill)

    def tagged(self) -> Path:
        """The same with a layer that was worked in."""

        def fill(folder: Path) -> None:
            shutil.copytree(self.articles(), folder, dirs_exist_ok=True)
            tag(folder / PROJECT, Report(folder / "report"), STEPS)
            (folder / "report").unlink()

        return self.folder("tagged", fill)

    def kept(self) -> Path:
        """The same with a copy from before the work beside it."""

        def fill(folder: Path) -> None:
            shutil.copytree(self.tagged(), folder, dirs_exist_ok=True)
            shutil.copyfile(self.articles() / PROJECT, folder / "kept.wortlaut")

        return self.folder("kept", fill)

    def exported(self) -> Path:
        """The same with exports of an older state beside it."""

        def fill(folder: Path) -> None:
            shutil.copytree(self.tagged(), folder, dirs_exist_ok=True)
            for name in ("out.jsonl", "out.csv", "out.csv.loss.json"):
                (folder / name).write_text("der vorige Export\n", encoding="utf-8")

        return self.folder("exported", fill)

    def incoming(self) -> Path:
        """A tagged project, and a file with layers it does not have."""

        def fill(folder: Path) -> None:
            shutil.copytree(self.tagged(), folder, dirs_exist_ok=True)
            self._run(folder, "export", folder / PROJECT, "--to", folder / "in.jsonl")
            lines = [json.loads(line) for line in (folder / "in.jsonl").read_text(encoding="utf-8").split("\n") if line]
            for line in lines:
                if line["layer"] is not None:
                    line["layer"].update(annotator="berta")
            written = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            (folder / "in.jsonl").write_text(written, encoding="utf-8")
            more = folder / "more"
            more.mkdir()
            for number in range(40):
                text = f"{_SENTENCES[number % 3]} Nummer {number}.\n\n" + "\n".join(_SENTENCES * 4)
                (more / f"{number:03}.txt").write_text(text, encoding="utf-8")

        return self.folder("incoming", fill)

    def merging(self) -> Path:
        """A project that was worked in, and another one with the same articles in which somebody else worked."""

        def fill(folder: Path) -> None:
            shutil.copytree(self.tagged(), folder, dirs_exist_ok=True)
            other = folder / "other.wortlaut"
            shutil.copyfile(self.articles() / PROJECT, other)
            tag(other, Report(folder / "report"), STEPS, "berta")
            (folder / "report").unlink()

        return self.folder("merging", fill)

    def submitted(self) -> Path:
        """A project with a submitted layer, and an older release of it."""

        def fill(folder: Path) -> None:
            shutil.copytree(self.articles(), folder, dirs_exist_ok=True)
            tag(folder / PROJECT, Report(folder / "report"), TO_SUBMIT)
            (folder / "report").unlink()
            self._run(folder, "release", folder / PROJECT, "--to", folder / "release", "--layer", "submitted")
            session = Session.open(folder / PROJECT, PERSON)
            session.open_article(session.article_ids()[0])
            session.edit_article(title="Ein Titel", language="de")
            session.close()

        return self.folder("submitted", fill)

    def old(self) -> Path:
        """A project of the first version."""
        return self.folder("old", lambda folder: shutil.copyfile(OLD_PROJECT, folder / PROJECT))

    @staticmethod
    def _run(folder: Path, *arguments: object) -> None:
        code, said = quietly(folder, *arguments)
        assert code == 0, said


def scenes(root: Path) -> list[Scene]:
    """Every scene but tagging; templates are made below `root` when they are first wanted."""
    made = Templates(root)

    def scene(name: str, make: Callable[[], Path], state: Callable[[Path], object], *arguments: object) -> Scene:
        return Scene(
            name,
            make,
            lambda folder: program(*_placed(arguments, folder)),
            state,
            lambda folder: quietly(folder, *_placed(arguments, folder)),
        )

    project = Path(PROJECT)
    overwrite = ("--overwrite",)
    return [
        scene("import texts", made.incoming, project_state, "import", project, Path("more")),
        scene("import layers", made.incoming, project_state, "import", project, Path("in.jsonl")),
        scene(
            "export jsonl", made.exported, digests("out.jsonl"),
            *("export", project, "--to", Path("out.jsonl"), *overwrite),
        ),
        scene(
            "export brat", made.tagged, digests("brat"),
            *("export", project, "--to", Path("brat"), "--format", "brat"),
        ),
        scene(
            "export csv", made.exported, digests("out.csv"),
            *("export", project, "--to", Path("out.csv"), "--format", "csv", *overwrite),
        ),
        scene("merge", made.merging, project_state, "merge", project, Path("other.wortlaut")),
        scene("backup", made.tagged, copy_state("copy.wortlaut"), "backup", project, "--to", Path("copy.wortlaut")),
        scene(
            "release", made.submitted, digests("release"),
            *("release", project, "--to", Path("release"), "--layer", "submitted", "--overwrite"),
        ),
        scene("new", made.articles, copy_state("new.wortlaut", like=None), "new", Path("new.wortlaut")),
        scene(
            "restore", made.kept, project_state,
            *("restore", project, "--backup", Path("kept.wortlaut"), "--replace"),
        ),
        scene("assign", made.tagged, project_state, "assign", project, "--to", "anna,berta"),
        Scene("migrate", made.old, lambda folder: work("open", folder / PROJECT), migrated_state, _open),
    ]  # fmt: skip


def _open(folder: Path) -> tuple[int, str]:
    Session.open(folder / PROJECT, PERSON).close()
    return 0, ""


def _placed(arguments: Sequence[object], folder: Path) -> list[object]:
    return [folder / argument if isinstance(argument, Path) else argument for argument in arguments]

"""What this computer remembers about the person: a small JSON file that may be lost without harm."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

THEMES = ("system", "light", "dark", "contrast")
INTERFACE_LANGUAGES = ("system", "de", "en")
_MAX_RECENT = 9
_MAX_PLACES = 50


@dataclass
class Preferences:
    """Settings with their defaults. `save` writes them all; a wrong or missing value reads as its default."""

    annotator: str = ""
    """Name under which this person annotates; "" before the first start."""
    language: str = "system"
    theme: str = "system"
    last_project: str = ""
    recent_projects: list[str] = field(default_factory=list)
    welcome_closed: bool = False
    """Whether the first steps were closed; they do not come back by themselves."""
    guess_values: bool = True
    """Whether attribute values are guessed while tagging."""
    zoom: int = 0
    """Reading size, in steps from the normal one."""
    review_zoom: int = 0
    """Reading size of the Review page in pixels; 0: as it fits the window."""
    legend: bool = True
    """Whether the legend over compared texts shows."""
    keys: dict[str, list[str]] = field(default_factory=dict)
    """Command id to its keys, only where they are not the default."""
    windows: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Geometry, splitter sizes and other state by width class of the window."""
    places: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Project path to the article and caret it was left at."""
    exports: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Project path to what its last export was asked to do."""
    path: Path | None = field(default=None, compare=False)
    """The file; None keeps everything in memory."""
    damaged: Path | None = field(default=None, compare=False)
    """Where a file that could not be read was put; the defaults hold instead of it."""
    unknown: dict[str, Any] = field(default_factory=dict, compare=False)
    """Settings of a newer version: they are written back as they came."""

    @classmethod
    def load(cls, folder: Path) -> "Preferences":
        """Read the file in `folder`; a missing one gives the defaults, a damaged one too, and is put aside."""
        path = folder / "preferences.json"
        damaged = None
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if not isinstance(data, dict):
                raise ValueError("no settings")
        except (ValueError, RecursionError):
            data, damaged = {}, _put_aside(path)
        except OSError:
            data = {}
        unknown = {key: value for key, value in data.items() if key not in _known()}
        return cls(**_valid(data), path=path, damaged=damaged, unknown=unknown)

    def save(self) -> None:
        """Write the file in one step; a folder that cannot be written is no reason to disturb the work."""
        if self.path is None:
            return
        values = {**self.unknown, **{name: getattr(self, name) for name in _known()}}
        temporary = self.path.with_suffix(".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(values, indent=1), encoding="utf-8")
            os.replace(temporary, self.path)  # noqa: PTH105 - one system call, atomic
        except OSError:
            return

    def remember_place(self, project: Path, article_id: str, caret: int) -> None:
        """Note where a project was left."""
        self.places.pop(str(project), None)
        self.places[str(project)] = {"article": article_id, "caret": caret}
        for name in list(self.places)[:-_MAX_PLACES]:
            del self.places[name]

    def remember_export(self, project: Path, values: dict[str, Any]) -> None:
        """Note what an export of a project was asked to do, for the next one."""
        self.exports.pop(str(project), None)
        self.exports[str(project)] = values
        for name in list(self.exports)[:-_MAX_PLACES]:
            del self.exports[name]
        self.save()

    def place_in(self, project: Path) -> tuple[str, int] | None:
        """Return article and caret a project was left at."""
        place = self.places.get(str(project), {})
        article_id, caret = place.get("article"), place.get("caret")
        return (article_id, caret) if isinstance(article_id, str) and isinstance(caret, int) else None

    def remember_project(self, project: Path) -> None:
        """Note the project that is open now: the next start opens it."""
        name = str(project)
        self.last_project = name
        self.recent_projects = [name, *(other for other in self.recent_projects if other != name)][:_MAX_RECENT]
        self.save()


def _known() -> Sequence[str]:
    """Return the names of the settings in the file."""
    return [setting.name for setting in fields(Preferences) if setting.name not in ("path", "damaged", "unknown")]


def _put_aside(path: Path) -> Path:
    """Give a file another name, so that nothing in it is written over; return where it is then."""
    aside = path.with_suffix(".damaged.json")
    try:
        return path.replace(aside)
    except OSError:
        return path


def _valid(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of `data` that have the type of their setting."""
    defaults = Preferences()
    valid: dict[str, Any] = {}
    for name in _known():
        value = data.get(name)
        if value is not None and type(value) is type(getattr(defaults, name)):
            valid[name] = value
    if valid.get("theme") not in THEMES:
        valid.pop("theme", None)
    if valid.get("language") not in INTERFACE_LANGUAGES:
        valid.pop("language", None)
    if not all(isinstance(item, str) for item in valid.get("recent_projects", ())):
        del valid["recent_projects"]
    for name in ("keys", "windows", "places", "exports"):
        kind = list if name == "keys" else dict
        valid[name] = {key: value for key, value in valid.get(name, {}).items() if isinstance(value, kind)}
    valid["keys"] = {key: [text for text in value if isinstance(text, str)] for key, value in valid["keys"].items()}
    return valid

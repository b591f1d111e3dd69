"""What tests of failing and killed disks share: templates and rehearsals, made when they are first wanted."""

from pathlib import Path

import pytest

from faults.kill_harness import Rehearsed, Scene, rehearse
from faults.kill_scenes import Templates, scenes
from faults.kill_tagging import Tagging, rehearse_tagging
from faults.tracing import need_strace


class Stage:
    """A folder where scenes are played."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.run = root / "run"
        """Where one is played; not there before and after."""
        self.templates = Templates(root / "templates")
        self._rehearsed: dict[str, Rehearsed] = {}
        self._tagging: Tagging | None = None

    def scene(self, name: str) -> Scene:
        """The scene of that name."""
        [scene] = [scene for scene in scenes(self.root / "templates") if scene.name == name]
        return scene

    def rehearsed(self, name: str) -> Rehearsed:
        """The scene of that name, played to its end once."""
        need_strace()
        if name not in self._rehearsed:
            self._rehearsed[name] = rehearse(self.scene(name), self.run)
        return self._rehearsed[name]

    def tagging(self) -> Tagging:
        """Tagging, done to its end once."""
        need_strace()
        if self._tagging is None:
            self._tagging = rehearse_tagging(self.templates.articles(), self.run, 8)
        return self._tagging


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """Where scenes are played."""
    return Stage(tmp_path_factory.mktemp("stage"))

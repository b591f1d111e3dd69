"""Where this program keeps its own files. The only module that knows the user's folders."""

import os
from dataclasses import dataclass
from pathlib import Path

import appdirs

_NAME = "wortlaut"
SAMPLE_NAME = "Wortlaut sample"
"""Name of the file of the first start's project, without its ending."""
DATA_DIR_VARIABLE = "WORTLAUT_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders of one person on one machine; made when first written to."""

    data: Path
    """Sample project and backups."""
    settings: Path
    """Preferences and window state."""
    logs: Path

    @property
    def backups(self) -> Path:
        """Verified copies of project files."""
        return self.data / "backups"

    @property
    def sample_project(self) -> Path:
        """The project of the first start."""
        return self.data / f"{SAMPLE_NAME}.wortlaut"


def folders(data_dir: str | Path | None = None) -> Folders:
    """Return the folders: below `data_dir` when given, else below $WORTLAUT_DATA_DIR, else the system's own places."""
    chosen = data_dir or os.environ.get(DATA_DIR_VARIABLE)
    if chosen:
        base = Path(chosen).absolute()
        return Folders(base, base, base / "logs")
    return Folders(
        Path(appdirs.user_data_dir(_NAME, appauthor=False)),
        Path(appdirs.user_config_dir(_NAME, appauthor=False)),
        Path(appdirs.user_log_dir(_NAME, appauthor=False)),
    )

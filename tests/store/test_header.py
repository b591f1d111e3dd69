"""What the first bytes of a project file may say."""

import shutil
from pathlib import Path

import pytest

from wortlaut.errors import DamagedError
from wortlaut.store.header import read_header
from wortlaut.store.schema import CURRENT

VERSIONED = Path(__file__).resolve().parents[1] / "projects" / f"version-{CURRENT.version}.wortlaut"


def test_a_file_no_sqlite_may_write_to_is_damaged_and_not_write_protected(tmp_path: Path) -> None:
    path = Path(shutil.copy(VERSIONED, tmp_path / "p.wortlaut"))
    assert read_header(path, CURRENT.version).user_version == CURRENT.version
    with path.open("r+b") as file:
        file.seek(18)
        file.write(b"\x04")
    with pytest.raises(DamagedError) as refused:
        read_header(path, CURRENT.version)
    assert refused.value.code == "header_damaged"

"""Libraries that only some formats need: asked for where they are used, with what to install."""

import pytest

from wortlaut.errors import ExitCode
from wortlaut.formats.extras import EXTRAS, LibraryMissingError, is_installed, library
from wortlaut.formats.registry import formats
from wortlaut.messages import error_text


@pytest.mark.parametrize("name", sorted(EXTRAS))
def test_a_missing_library_says_what_to_install(name, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, EXTRAS[name].module, None)
    with pytest.raises(LibraryMissingError) as caught:
        library(name)
    assert caught.value.exit_code == ExitCode.NOT_POSSIBLE_HERE
    assert not is_installed(name)
    for language in ("de", "en"):
        assert f'pip install "wortlaut[{EXTRAS[name].extra}]"' in error_text(caught.value, language)


def test_what_formats_need_is_known():
    assert {name for known in formats() for name in known.needs} <= set(EXTRAS)

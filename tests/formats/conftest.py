"""The shipped scheme, for all format tests."""

import pytest

from wortlaut import assets
from wortlaut.domain.scheme_files import load_scheme


@pytest.fixture(scope="session")
def scheme():
    return load_scheme(assets.resource("schemes/quote-actor-commitment-condition.json").read_text(encoding="utf-8"))

"""What the mutation proof removes is there: else it would prove nothing. `./packaging/faults mutations` runs it."""

import ast

import pytest

from faults.long_mutations import ROOT, stands
from faults.mutations import MUTATIONS, Mutation

IDS = [mutation.name for mutation in MUTATIONS]


def test_each_protection_is_named_once() -> None:
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=IDS)
def test_what_a_mutation_removes_is_there_and_can_be_removed(mutation: Mutation) -> None:
    assert stands(ROOT, mutation), f"{mutation.file} has changed: adapt tests/faults/mutations.py"
    source = (ROOT / mutation.file).read_text(encoding="utf-8")
    assert mutation.instead != mutation.there
    ast.parse(source.replace(mutation.there, mutation.instead))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=IDS)
def test_the_tests_that_watch_it_are_there(mutation: Mutation) -> None:
    assert mutation.tests
    for test in mutation.tests:
        file, _, name = test.partition("::")
        assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8"), test

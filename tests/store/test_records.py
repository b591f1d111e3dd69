"""What goes into the tables is JSON, whatever hands it over."""

import pytest

from wortlaut.store.records import dump, dump_sorted


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("write", [dump, dump_sorted])
def test_a_number_that_json_does_not_have_is_never_written(write, number):
    with pytest.raises(ValueError, match="JSON"):
        write({"a": [number]})


def test_keys_are_sorted_where_the_tables_say_so():
    assert dump({"b": "ä", "a": 1}) == '{"b":"ä","a":1}'
    assert dump_sorted({"b": "ä", "a": 1}) == '{"a":1,"b":"ä"}'
    assert dump_sorted({}) == "{}"

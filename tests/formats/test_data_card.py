"""Tables of a data card hold names from outside."""

from wortlaut.formats.data_card import _table


def test_a_name_neither_ends_its_cell_nor_begins_an_element():
    head, _, row = _table(("", "articles"), [("<img src=x> | a\nb", 3)]).split("\n")
    assert head == "|  | articles |"
    assert row == "| &lt;img src=x> \\| a b | 3 |"

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.offsets import OffsetMap


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.text(alphabet="a😀ü👨\u200d\u0301\r\n\u00a0𝕏"))
def test_both_ways_equal_the_encoder(text: str) -> None:
    offsets = OffsetMap(text)
    assert offsets.code_points == len(text)
    assert offsets.utf16_units == utf16_length(text)
    for at in range(len(text) + 1):
        unit = utf16_length(text[:at])
        assert offsets.to_utf16(at) == unit
        assert offsets.to_code_point(unit) == at


def test_inside_a_surrogate_pair_it_goes_to_its_start() -> None:
    offsets = OffsetMap("a😀b😀")
    assert [offsets.to_code_point(unit) for unit in range(7)] == [0, 1, 1, 2, 3, 3, 4]

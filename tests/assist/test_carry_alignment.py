"""Two texts beside each other."""

from hypothesis import given
from hypothesis import strategies as st

from copied_articles import Press, text_of
from wortlaut.assist.carry_alignment import Relation, align, differences

WORDS = st.sampled_from(["der", "Rat", "zahlt", "Okafor", "sagt", "Montag", "😀", "e\u0301", "„", "“", ".", ",", "-"])
LINES = st.lists(WORDS, max_size=8).map(" ".join)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", " \n \n", " ", "\t"])
TEXTS = st.lists(st.tuples(LINES, BREAKS), max_size=8).map(lambda parts: "".join(line + end for line, end in parts))


def relations(alignment):
    return "".join(row.relation for row in alignment.rows)


@given(TEXTS, TEXTS)
def test_rows_hold_both_texts_exactly_and_runs_are_equal(a, b):
    found = align(a, b)
    assert "".join(a[slice(*row.a)] for row in found.rows) == a
    assert "".join(b[slice(*row.b)] for row in found.rows) == b
    at_a = at_b = 0
    for row in found.rows:
        assert (row.a[0] == row.a[1]) == (row.relation is Relation.ONLY_B)
        assert (row.b[0] == row.b[1]) == (row.relation is Relation.ONLY_A)
        for run in row.runs:
            assert a[slice(*run.a)].split() == b[slice(*run.b)].split()
            for start_a, start_b, length in run.pieces:
                assert a[start_a : start_a + length] == b[start_b : start_b + length]
                assert max(at_a, row.a[0]) <= start_a < start_a + length <= row.a[1]
                assert max(at_b, row.b[0]) <= start_b < start_b + length <= row.b[1]
                at_a, at_b = start_a + length, start_b + length


@given(TEXTS, TEXTS)
def test_it_does_not_matter_which_text_is_first(a, b):
    one, other = align(a, b), align(b, a)
    assert {(row.a, row.b) for row in one.rows if row.runs} == {(row.b, row.a) for row in other.rows if row.runs}
    assert [row.runs for row in one.rows if row.runs] == [
        tuple(run.flipped() for run in row.runs) for row in other.rows if row.runs
    ]


@given(TEXTS, st.data())
def test_what_is_carried_is_the_same_words(text, data):
    other = data.draw(TEXTS)
    found = align(text, other)
    if len(text) < 2:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    moved = found.carried((start, end))
    if moved is not None:
        assert text[start:end].split() == other[slice(*moved)].split()


@given(TEXTS.filter(str.strip))
def test_a_text_is_the_same_as_itself(text):
    found = align(text, text)
    assert all(row.relation is Relation.SAME and row.a == row.b for row in found.rows)
    for row in found.rows:
        assert differences(text, row.a, [run.a for run in row.runs]) == ()


def test_paragraphs_and_words_that_differ():
    a = "Okafor lehnt den Bau kategorisch ab.\n\nDer Rat brauche Zeit.\n\nRuy warf der Stadt erneut vor, zu bremsen."
    b = "Okafor lehnt den Bau ab.\n\nRuy warf der Stadt vor, zu verhindern.\nEin Sprecher schwieg dazu am Freitag.\n"
    found = align(a, b)
    assert relations(found) == "≈−≈+"
    first, _, last, _ = found.rows
    assert [a[slice(*part)] for part in differences(a, first.a, [run.a for run in first.runs])] == ["kategorisch"]
    assert differences(b, first.b, [run.b for run in first.runs]) == ()
    assert [b[slice(*part)] for part in differences(b, last.b, [run.b for run in last.runs])] == ["verhindern"]
    at = a.index("der Stadt")
    moved = found.carried((at, at + 9))
    assert b[slice(*moved)] == "der Stadt"
    assert found.carried((at, a.index("zu bremsen"))) is None
    assert found.carried((a.index("Der Rat"), a.index("Zeit"))) is None


def test_one_paragraph_may_stand_against_two():
    a = "Okafor baut die Mole selbst. Der Rat zahlt bis Mai."
    b = "Okafor baut die Mole selbst.\nDer Rat zahlt bis Mai."
    found = align(a, b)
    assert relations(found) == "≈"
    assert found.carried((0, len(a))) == (0, len(b))
    assert align(a, b.replace("\n", "\n\n")).carried((0, len(a))) is None


def test_a_passage_is_found_in_a_long_text():
    press = Press(11, words=4000)
    passage = [text_of(press.words(40)) for _ in range(3)]
    frame = [text_of(press.words(60)) for _ in range(40)]
    copy = "\n".join([*frame[:20], *passage, *frame[20:]])
    found = align("\n".join(passage), copy)
    assert relations(found) == "+" * 20 + "===" + "+" * 20
    assert found.carried((0, len(passage[0]))) == (copy.index(passage[0]), copy.index(passage[0]) + len(passage[0]))


def test_the_work_grows_with_the_length(monkeypatch):
    """A text ten times as long asks for about ten times as many comparisons of words, not a hundred times."""
    import wortlaut.assist.carry_alignment as module

    asked = []
    compared, once = module._compared, module._once
    monkeypatch.setattr(
        module, "_compared", lambda a, b, *at: asked.append(len(a) * len(b)) or list(compared(a, b, *at))
    )
    monkeypatch.setattr(
        module, "_once", lambda words, part, width: asked.append(part[1] - part[0]) or once(words, part, width)
    )

    def work(paragraphs):
        press = Press(3, words=8000)
        lines = [press.words(60) for _ in range(paragraphs)]
        edited = [press._rewritten(line, 0.05) for line in lines if press.random.random() > 0.1]
        asked.clear()
        found = align("\n".join(map(text_of, lines)), "\n".join(map(text_of, edited)))
        assert relations(found).count("≈") > 0.6 * paragraphs
        return sum(asked)

    assert work(400) < 25 * work(40)


def test_the_real_articles(shared_seeds):
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in shared_seeds.glob("00[01]_*.txt")}
    found = align(texts["000"], texts["001"])
    same = sum(length for row in found.rows for run in row.runs for *_, length in run.pieces)
    assert same > 0.8 * min(map(len, texts.values()))

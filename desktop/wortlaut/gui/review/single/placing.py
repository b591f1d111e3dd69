"""Where notes stand in the margin: the current one level with its span, the others as near as they can."""

from collections.abc import Sequence

GAP = 12


def place_notes(notes: Sequence[tuple[int, int]], current: int | None, room: int) -> list[int]:
    """Return the top of each note.

    Args:
        notes: wanted top and height of each note, in text order, in pixels.
        current: place of the note that keeps its line; it only gives way to stay inside the margin. Without one the
            first note does.
        room: height of the margin.

    """
    if not notes:
        return []
    kept = 0 if current is None else current
    wanted, height = notes[kept]
    tops = [0] * len(notes)
    if current is None or not 0 <= wanted < room:
        tops[kept] = wanted
    else:
        tops[kept] = max(GAP, min(wanted, room - height - GAP))
    edge = tops[kept]
    for place in range(kept - 1, -1, -1):
        wanted, height = notes[place]
        edge = tops[place] = min(wanted, edge - GAP - height)
    edge = tops[kept] + notes[kept][1] + GAP
    for place in range(kept + 1, len(notes)):
        wanted, height = notes[place]
        tops[place] = max(wanted, edge)
        edge = tops[place] + height + GAP
    return tops

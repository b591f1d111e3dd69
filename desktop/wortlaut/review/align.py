"""Which span of one annotator is the same as which of another: a one-to-one alignment.

The alignment is a maximum-weight matching over the pairs that share at least one code point. Weights are compared in
this order: same extent and same label, then overlap with the same label, then overlap, then intersection over union;
what is still tied is settled by start, end, label and id. Touching spans never match. The result does not depend on
the order of the spans, nor on which annotator comes first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush, nlargest

from wortlaut.domain.span import Range, Span

Pair = tuple[Span, Span]

_IOU_UNIT = 10**9
"""Intersection over union is compared to this many parts."""
_WORK = 4_000_000
"""Steps one group of overlapping spans may cost before only the best partners of each span are looked at."""
_CROWD = 100
"""Overlapping spans of the other side from which on only the best partners of a span are looked at."""
_PARTNERS = 12
"""Partners of each span that are looked at then."""


def shared(a: Sequence[Range], b: Sequence[Range]) -> int:
    """Return how many code points two sorted lists of fragments have in common."""
    if len(a) == 1 and len(b) == 1:
        return max(0, min(a[0][1], b[0][1]) - max(a[0][0], b[0][0]))
    total = left = right = 0
    while left < len(a) and right < len(b):
        total += max(0, min(a[left][1], b[right][1]) - max(a[left][0], b[right][0]))
        if a[left][1] <= b[right][1]:
            left += 1
        else:
            right += 1
    return total


def align(a: Sequence[Span], b: Sequence[Span]) -> tuple[Pair, ...]:
    """Return the pairs of spans that stand for the same thing, in text order of the spans of `a`.

    Each span is in at most one pair. Spans of equal extent and label are always paired. The matching is optimal,
    except where a span that has no equal overlaps more than a hundred others, or a group of overlapping spans is so
    large that it would take minutes: there only the twelve best partners of each span are looked at.
    """
    first, second = sorted(a, key=Span.sort_key), sorted(b, key=Span.sort_key)
    swapped = [span.sort_key() for span in second] < [span.sort_key() for span in first]
    if swapped:
        first, second = second, first
    pairs, rest_first, rest_second = _equal_pairs(first, second)
    for left, right, edges in _groups(rest_first, rest_second):
        pairs += [(rest_first[left[i]], rest_second[right[j]]) for i, j in _best(len(left), len(right), edges)]
    if swapped:
        pairs = [(right_span, left_span) for left_span, right_span in pairs]
    return tuple(sorted(pairs, key=lambda pair: pair[0].sort_key()))


def _equal_pairs(first: list[Span], second: list[Span]) -> tuple[list[Pair], list[Span], list[Span]]:
    """Return the pairs of equal extent and label, and what is left of both sides."""
    waiting: defaultdict[tuple[str, tuple[Range, ...]], list[Span]] = defaultdict(list)
    for span in reversed(second):
        waiting[span.label, span.fragments].append(span)
    pairs: list[Pair] = []
    rest: list[Span] = []
    for span in first:
        same = waiting.get((span.label, span.fragments))
        if same:
            pairs.append((span, same.pop()))
        else:
            rest.append(span)
    taken = {id(span) for _, span in pairs}
    return pairs, rest, [span for span in second if id(span) not in taken]


_Edge = tuple[int, int, bool, int]
"""Place left, place right, same label, intersection over union in `_IOU_UNIT`."""


def _groups(first: list[Span], second: list[Span]) -> Iterable[tuple[list[int], list[int], list[_Edge]]]:
    """Yield the connected groups of overlapping spans: places left, places right, pairs numbered inside the group."""
    edges = _overlaps(first, second)
    parent = list(range(len(first) + len(second)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, j, _, _ in edges:
        parent[root(i)] = root(len(first) + j)
    grouped: defaultdict[int, list[_Edge]] = defaultdict(list)
    for edge in edges:
        grouped[root(edge[0])].append(edge)
    for group in grouped.values():
        left = sorted({edge[0] for edge in group})
        right = sorted({edge[1] for edge in group})
        at_left = {place: number for number, place in enumerate(left)}
        at_right = {place: number for number, place in enumerate(right)}
        yield left, right, [(at_left[i], at_right[j], same, iou) for i, j, same, iou in group]


def _overlaps(first: list[Span], second: list[Span]) -> list[_Edge]:
    """Return all pairs that share a code point, of a crowded span the best ones. Both sides are sorted by start."""
    edges: list[_Edge] = []
    crowded = False
    for i, near in enumerate(_near(first, second)):
        crowded = crowded or len(near) > _CROWD
        edges += [(i, j, same, iou) for j, same, iou in _best_partners(near)]
    if not crowded:
        return edges
    kept = set(edges)
    for j, near in enumerate(_near(second, first)):
        kept.update((i, j, same, iou) for i, same, iou in _best_partners(near))
    return sorted(kept)


def _best_partners(near: list[tuple[int, bool, int]]) -> list[tuple[int, bool, int]]:
    if len(near) <= _CROWD:
        return near
    return nlargest(_PARTNERS, near, key=lambda partner: (partner[1], partner[2]))


def _near(one: list[Span], other: list[Span]) -> Iterator[list[tuple[int, bool, int]]]:
    """Yield for each span of `one` what overlaps it: place in `other`, same label, intersection over union."""
    lengths = [span.length for span in other]
    ends = [span.end for span in other]
    starts = [span.start for span in other]
    labels = [span.label for span in other]
    divided = [len(span.fragments) > 1 for span in other]
    active: list[int] = []
    entering = 0
    for span in one:
        start, end, length, label, fragments = span.start, span.end, span.length, span.label, span.fragments
        whole = len(fragments) == 1
        while entering < len(other) and starts[entering] < end:
            active.append(entering)
            entering += 1
        active = [j for j in active if ends[j] > start]
        near: list[tuple[int, bool, int]] = []
        for j in active:
            if whole and not divided[j]:
                common = min(end, ends[j]) - max(start, starts[j])
            else:
                common = shared(fragments, other[j].fragments)
            if common > 0:
                near.append((j, label == labels[j], common * _IOU_UNIT // (length + lengths[j] - common)))
        yield near


def _best(lefts: int, rights: int, edges: list[_Edge]) -> list[tuple[int, int]]:
    """Return the pairs of the best matching of one group."""
    if len(edges) == 1:
        return [(edges[0][0], edges[0][1])]
    if len(edges) * min(lefts, rights) > _WORK:
        edges = _pruned(edges)
    most = min(lefts, rights)
    tie_unit = lefts * rights * most + 1
    overlap = (_IOU_UNIT * most + 1) * tie_unit
    label = overlap * (most + 1)
    costs: list[list[tuple[int, int]]] = [[] for _ in range(lefts)]
    for i, j, same, iou in edges:
        # What comes first in the text is preferred, and pairs in the order of the text before crossed ones.
        tie = (lefts - i) * (rights - j)
        costs[i].append((j, -(label * same + overlap + iou * tie_unit + tie)))
    return _assign(costs, rights)


def _pruned(edges: list[_Edge]) -> list[_Edge]:
    """Return the pairs that are among the best of one of their two spans."""
    per_node: defaultdict[tuple[bool, int], list[_Edge]] = defaultdict(list)
    for edge in edges:
        per_node[False, edge[0]].append(edge)
        per_node[True, edge[1]].append(edge)
    kept: set[_Edge] = set()
    for group in per_node.values():
        kept.update(nlargest(_PARTNERS, group, key=lambda edge: (edge[2], edge[3], -edge[0] - edge[1], -edge[0])))
    return sorted(kept)


def _assign(costs: list[list[tuple[int, int]]], rights: int) -> list[tuple[int, int]]:
    """Return the cheapest assignment, by shortest augmenting paths with potentials (the Hungarian method, sparse).

    `costs` has for each left place its (right place, negative cost). Every left place may also stay alone at cost 0:
    its private right place is `rights` + its number.
    """
    lefts = len(costs)
    edges = [[*row, (rights + i, 0)] for i, row in enumerate(costs)]
    left_price = [min(cost for _, cost in row) for row in edges]
    right_price = [0] * (rights + lefts)
    owner = [-1] * (rights + lefts)
    matched = [-1] * lefts
    for root in range(lefts):
        distance, came_from, right = _cheapest_path(root, edges, left_price, right_price, owner)
        length = distance[right]
        left_price[root] += length
        for reached, far in distance.items():
            if owner[reached] >= 0:
                left_price[owner[reached]] += length - far
            right_price[reached] -= length - far
        left = -1
        while left != root:
            left = came_from[right]
            owner[right] = left
            matched[left], right = right, matched[left]
    return sorted((owner[right], right) for right in range(rights) if owner[right] >= 0)


def _cheapest_path(
    root: int, edges: list[list[tuple[int, int]]], left_price: list[int], right_price: list[int], owner: list[int]
) -> tuple[dict[int, int], dict[int, int], int]:
    """Return the distances of the right places settled on the way from `root`, where each was reached from, the end.

    The end is the nearest right place that nobody owns.
    """
    distance: dict[int, int] = {}
    came_from: dict[int, int] = {}
    settled: dict[int, int] = {}
    heap: list[tuple[int, int]] = []
    left, base = root, 0
    while True:
        price = base - left_price[left]
        for right, cost in edges[left]:
            far = price + cost - right_price[right]
            if right not in distance or far < distance[right]:
                distance[right] = far
                came_from[right] = left
                heappush(heap, (far, right))
        base, right = heappop(heap)
        while right in settled:
            base, right = heappop(heap)
        settled[right] = base
        if owner[right] < 0:
            return settled, came_from, right
        left = owner[right]

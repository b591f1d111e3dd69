"""Computes the agreement of two annotators from an exported JSONL file, sharing no code with the program.

    python independent_agreement.py FILE ANNOTATOR ANNOTATOR [LEFT_OUT_ARTICLE ...]

prints one JSON object. Written for being read beside the definitions, not for speed: sets of code points instead of
ranges, exact fractions instead of floats, the assignment problem by augmenting along the best path.
"""

import json
import random
import re
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

DEFAULTS = {("quote", "marks"): "ok"}


def load(path, names, left_out=()):
    """Return {article: (text, {name: (spans, links)})} of the articles that all of the names submitted."""
    found = {}
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        row = json.loads(line)
        layer = row["layer"]
        if layer and layer["kind"] == "person" and layer["state"] == "submitted" and layer["annotator"] in names:
            found.setdefault(row["id"], (row["text"], {}))[1][layer["annotator"]] = row["spans"], row["links"]
    return {key: found[key] for key in sorted(found) if len(found[key][1]) == len(names) and key not in left_out}


def places(span):
    return frozenset(place for start, end in span["fragments"] for place in range(start, end))


def distinct(spans):
    """Return one span for each extent and label, and which id stands for which."""
    kept, stands = {}, {}
    for span in sorted(spans, key=lambda span: span["id"]):
        key = span["label"], places(span)
        stands[span["id"]] = kept.setdefault(key, {**span, "places": key[1]})["id"]
    return list(kept.values()), stands


def align(a, b):
    """Return the pairs of a maximum-weight matching: equal, same label, overlap, then intersection over union."""
    weights = {}
    for i, one in enumerate(a):
        for j, other in enumerate(b):
            common = len(one["places"] & other["places"])
            if common:
                same = one["label"] == other["label"]
                whole = len(one["places"] | other["places"])
                weights[i, j] = (int(same and common == whole), int(same), 1, Fraction(common, whole))
    neighbors = defaultdict(list)
    for i, j in weights:
        neighbors[i].append(j)
    owner, partner = {}, {}
    while True:
        path = best_path(a, neighbors, weights, owner, partner)
        if path is None:
            return [(a[i], b[j]) for i, j in partner.items()]
        for i, j in path:
            owner[j], partner[i] = i, j


def best_path(a, neighbors, weights, owner, partner):
    """Return the augmenting path that adds most weight (Bellman-Ford), or None when none adds any."""
    zero = (0, 0, 0, Fraction(0))
    gain = {i: zero for i in range(len(a)) if i not in partner}
    reached, came = {}, {}
    queue = list(gain)
    while queue:
        i = queue.pop(0)
        for j in neighbors[i]:
            if partner.get(i) == j:
                continue
            total = tuple(x + y for x, y in zip(gain[i], weights[i, j], strict=True))
            if j not in reached or total > reached[j]:
                reached[j], came[j] = total, i
                k = owner.get(j)
                if k is not None:
                    gain[k] = tuple(x - y for x, y in zip(total, weights[k, j], strict=True))
                    queue.append(k)
    free = [j for j in reached if j not in owner]
    if not free:
        return None
    end = max(free, key=lambda j: reached[j])
    if reached[end] <= zero:
        return None
    path = []
    while end is not None:
        i = came[end]
        path.append((i, end))
        end = partner.get(i)
    return path


def ratio(part, whole):
    return float(Fraction(part) / Fraction(whole)) if whole else None


def family(pairs, a, b, label=None):
    """Return the five F1 values; of a label, a pair counts on each side that has it."""
    score = Counter()
    for one, other in pairs:
        sides = (label is None or one["label"] == label) + (label is None or other["label"] == label)
        same_label, same_places = one["label"] == other["label"], one["places"] == other["places"]
        score["strict_f1"] += sides * (same_label and same_places)
        score["exact_span_f1"] += sides * same_places
        score["type_overlap_f1"] += sides * same_label
        score["any_overlap_f1"] += sides
        score["partial_f1"] += sides * (1 if same_places else Fraction(1, 2))
    whole = sum(label is None or span["label"] == label for span in (*a, *b))
    names = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1")
    return {name: ratio(score[name], whole) for name in names}


def kappa_parts(a, b, total):
    """Return observed and expected disagreement of κ and of α on a yes or no."""
    both = len(a & b)
    table = [[both, len(a) - both], [len(b) - both, total - len(a | b)]]
    observed = Fraction(table[0][1] + table[1][0], total)
    rows = [sum(line) for line in table]
    columns = [sum(line) for line in zip(*table, strict=True)]
    kappa = 1 - sum(Fraction(x * y, total * total) for x, y in zip(rows, columns, strict=True))
    ones, zeros = len(a) + len(b), 2 * total - len(a) - len(b)
    return observed, kappa, Fraction(2 * ones * zeros, 2 * total * (2 * total - 1))


def units(spans):
    kept, taken = [], set()
    for span in sorted(spans, key=lambda span: (span["start"], -span["end"], span["fragments"])):
        if not span["places"] & taken:
            taken |= span["places"]
            kept += [tuple(fragment) for fragment in span["fragments"]]
    return sorted(kept)


def sections(length, found):
    line, place = [], 0
    for start, end in found:
        if start > place:
            line.append((place, start, False))
        line.append((start, end, True))
        place = end
    return line + ([(place, length, False)] if place < length else [])


def alpha_u_parts(articles):
    """Return observed and expected disagreement of α_U; `articles` are (length, units of one, units of the other)."""
    length = sum(article[0] for article in articles)
    observed, every_unit, every_gap = 0, [], []
    for size, *raters in articles:
        lines = [sections(size, rater) for rater in raters]
        for start, end, is_unit in lines[0] + lines[1]:
            (every_unit if is_unit else every_gap).append(end - start)
        for a in lines[0]:
            for b in lines[1]:
                if a[2] and b[2] and a[0] < b[1] and b[0] < a[1]:
                    observed += (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
                elif a[2] and not b[2] and b[0] <= a[0] and a[1] <= b[1]:
                    observed += (a[1] - a[0]) ** 2
                elif b[2] and not a[2] and a[0] <= b[0] and b[1] <= a[1]:
                    observed += (b[1] - b[0]) ** 2
    if not every_unit:
        return None
    expected = sum(
        Fraction((len(every_unit) - 1) * (2 * unit**3 - 3 * unit**2 + unit), 3)
        + unit**2 * sum(gap - unit + 1 for gap in every_gap if gap >= unit)
        for unit in every_unit
    )
    cells = 2 * length
    pairs = cells * (cells - 1) - sum(unit * (unit - 1) for unit in every_unit)
    return Fraction(2 * observed, 2 * length * length), Fraction(2, length) * expected / pairs


def pooled(parts):
    parts = [part for part in parts if part is not None]
    expected = sum(part[1] for part in parts)
    return float(1 - sum(part[0] for part in parts) / expected) if expected else None


def nominal_alpha(values):
    """Return Krippendorff's α of pairs of values by its definition: coincidences of all ordered pairs."""
    numbers = Counter(value for pair in values for value in pair)
    total = sum(numbers.values())
    if not total:
        return None
    expected = 1 - sum(Fraction(n * (n - 1), total * (total - 1)) for n in numbers.values())
    observed = Fraction(sum(one != other for one, other in values), len(values))
    return float(1 - observed / expected) if expected else None


def measure(path, names, left_out=(), resamples=2000, seed=20240101):
    """Return the measures of two annotators, named as in `wortlaut agreement --json`."""
    articles = load(path, names, left_out)
    labels = sorted(
        {span["label"] for _, layers in articles.values() for spans, _ in layers.values() for span in spans}
    )
    pairs, a_all, b_all, rows = [], [], [], []
    values, links, known = defaultdict(list), Counter(), Counter()
    cover = {kind: {label: (set(), set()) for label in labels} for kind in ("token", "character")}
    continua = {label: [] for label in labels}
    totals = Counter()
    for article, (text, layers) in articles.items():
        (a, stands_a), (b, stands_b) = (distinct(layers[name][0]) for name in names)
        found = align(a, b)
        pairs += found
        a_all += a
        b_all += b
        rows.append((sum(x["label"] == y["label"] and x["places"] == y["places"] for x, y in found), len(a), len(b)))
        for one, other in found:
            if one["label"] == other["label"]:
                defaults = {key for label, key in DEFAULTS if label == one["label"]}
                for key in one["attributes"].keys() | other["attributes"].keys() | defaults:
                    name = one["label"], key
                    values[name].append(tuple(x["attributes"].get(key, DEFAULTS.get(name, "")) for x in (one, other)))
        partner = {one["id"]: other["id"] for one, other in found}
        link_sets = [
            {(link["type"], stands[link["from"]], stands[link["to"]]) for link in layers[name][1]}
            for name, stands in zip(names, (stands_a, stands_b), strict=True)
        ]
        moved = {(type_, partner.get(x), partner.get(y)) for type_, x, y in link_sets[0]}
        for type_, x, y in link_sets[0]:
            links[type_, "all"] += 1
            known[type_] += x in partner and y in partner
        for type_, x, y in link_sets[1]:
            links[type_, "all"] += 1
            known[type_] += x in partner.values() and y in partner.values()
        for type_, *_ in moved & link_sets[1]:
            links[type_, "both"] += 2
        tokens = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
        totals["token"] += len(tokens)
        totals["character"] += len(text)
        for label in labels:
            own = [[span for span in side if span["label"] == label] for side in (a, b)]
            continua[label].append((len(text), *map(units, own)))
            for side, spans in enumerate(own):
                covered = {place for span in spans for place in span["places"]}
                cover["character"][label][side].update((article, place) for place in covered)
                cover["token"][label][side].update(
                    (article, number) for number, (x, y) in enumerate(tokens) if any(z in covered for z in range(x, y))
                )
    result = {"articles": len(articles), "spans": dict(zip(names, (len(a_all), len(b_all)), strict=True))}
    result |= family(pairs, a_all, b_all)
    result["per_label"] = {label: family(pairs, a_all, b_all, label) for label in labels}
    unit_parts = {label: alpha_u_parts(continua[label]) for label in labels}
    result["alpha_u"] = pooled(unit_parts.values())
    for kind, sides in cover.items():
        parts = {label: kappa_parts(*sides[label], totals[kind]) for label in labels}
        result[f"{kind}_kappa"] = pooled((part[0], part[1]) for part in parts.values())
        both = sum(len(x & y) for x, y in sides.values())
        result[f"{kind}_f1"] = ratio(2 * both, sum(len(x) + len(y) for x, y in sides.values()))
        for label in labels:
            one, other = sides[label]
            own = result["per_label"][label]
            own[f"{kind}_kappa"] = pooled([parts[label][:2]])
            own[f"{kind}_f1"] = ratio(2 * len(one & other), len(one) + len(other))
            if kind == "token":
                own["token_alpha"] = pooled([(parts[label][0], parts[label][2])])
        if kind == "token":
            result["token_alpha"] = pooled((part[0], part[2]) for part in parts.values())
    for label in labels:
        result["per_label"][label]["alpha_u"] = pooled([unit_parts[label]])
    result["attributes"] = {f"{label}.{key}": nominal_alpha(found) for (label, key), found in sorted(values.items())}
    result["links"] = {
        type_: [ratio(links[type_, "both"], links[type_, "all"]), ratio(links[type_, "both"], known[type_])]
        for type_ in sorted({type_ for type_, _ in links})
    }
    result["interval"] = interval(rows, resamples, seed)
    return result


def interval(rows, resamples, seed):
    """Return the 95 % percentile interval of the strict F1 over articles."""
    draw = random.Random(seed)
    found = []
    for _ in range(resamples):
        drawn = [rows[draw.randrange(len(rows))] for _ in rows]
        size = sum(a + b for _, a, b in drawn)
        if size:
            found.append(2 * sum(same for same, _, _ in drawn) / size)
    found.sort()
    tail = int(0.025 * len(found))
    return [found[tail], found[-1 - tail]] if found else None


if __name__ == "__main__":
    json.dump(measure(sys.argv[1], sys.argv[2:4], set(sys.argv[4:])), sys.stdout, indent=1)

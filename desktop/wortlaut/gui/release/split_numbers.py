"""The numbers of the parts as their plot shows them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.plots.marks import Table
from wortlaut.gui.release.split_plot import LabelShares, PartBar, SplitPlot
from wortlaut.gui.release.states import MOST_DEVIATION, largest_deviation
from wortlaut.gui.release.words import articles_word, groups_word, joined, part_name, share_word
from wortlaut.session.rehearsing import Part, Rehearsal


def split_plot(found: Rehearsal, name_of: Callable[[str], str], language: str) -> SplitPlot:
    """Return the plot's data; `name_of` gives the name of a label."""
    translate = QCoreApplication.translate
    everything = sum(part.articles for part in found.parts.values())
    bars = tuple(
        PartBar(part_name(name), _part_words(part, language), part.articles / everything if everything else 0.0)
        for name, part in found.parts.items()
    )
    labels = tuple(_label(found, label, name_of(label), language) for label in found.deviations)
    title = translate("Release", "Division by groups")
    heads = translate("Release", "Label"), translate("Release", "all"), translate("Release", "largest deviation")
    return SplitPlot(
        title,
        translate("Release", "Parts and the share of each label in them: {parts}").format(
            parts=joined([f"{bar.name} {bar.words}" for bar in bars])
        ),
        bars,
        labels,
        heads,
        _table(found, name_of, heads),
    )


def _part_words(part: Part, language: str) -> str:
    return joined([articles_word(part.articles, language), groups_word(part.groups, language)])


def _shares(found: Rehearsal, label: str) -> tuple[float | None, ...]:
    sizes = [sum(part.labels.values()) for part in found.parts.values()]
    counts = [part.labels.get(label, 0) for part in found.parts.values()]
    return tuple(count / size if size else None for count, size in zip(counts, sizes, strict=True))


def _whole(found: Rehearsal, label: str) -> float:
    everything = sum(sum(part.labels.values()) for part in found.parts.values())
    return sum(part.labels.get(label, 0) for part in found.parts.values()) / everything


def _label(found: Rehearsal, label: str, name: str, language: str) -> LabelShares:
    translate = QCoreApplication.translate
    shares = _shares(found, label)
    words = tuple(share_word(share, language) for share in shares)
    whole = share_word(_whole(found, label), language)
    most = largest_deviation(found, label)
    parts = joined([f"{part_name(part)} {word}" for part, word in zip(found.parts, words, strict=True)])
    pattern = translate("Release", "{label}: {parts}, in all {whole}, largest deviation {most}")
    said = share_word(most, language)
    accessible = pattern.format(label=name, parts=parts, whole=whole, most=said)
    return LabelShares(label, name, shares, words, whole, said, (most or 0) > MOST_DEVIATION, accessible)


def _table(found: Rehearsal, name_of: Callable[[str], str], heads: tuple[str, str, str]) -> Table:
    columns = (heads[0], *(part_name(part) for part in found.parts), heads[1], heads[2])
    rows = tuple(
        (name_of(label), *_shares(found, label), _whole(found, label), largest_deviation(found, label))
        for label in found.deviations
    )
    return Table(columns, rows)

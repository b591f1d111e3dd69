"""Columns of a data set, declared once: for the header of a data card (YAML), and for Parquet (Arrow).

A shape is a dtype (`string`, `int32`, `bool`, …), `[shape]` for a list, `{name: shape}` for a struct, or a tuple of
names for a class label.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

Shape: TypeAlias = "str | list[Shape] | dict[str, Shape] | tuple[str, ...]"

_NOT_ASCII = re.compile("[\x7f-\U0010ffff]")


class Config(NamedTuple):
    """One way to load a data set."""

    name: str
    files: Mapping[str, str]
    """Split to path."""
    columns: dict[str, Shape]


def yaml_text(value: str) -> str:
    """Return a text as YAML, in quotes and in ASCII.

    JSON would be YAML but for characters above U+FFFF: its two escapes for one of them are two characters in YAML.
    """
    plain = json.dumps(value, ensure_ascii=False)
    return _NOT_ASCII.sub(lambda found: _escaped(ord(found[0])), plain)


def _escaped(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def configurations(found: Sequence[Config]) -> Iterator[str]:
    """Yield the lines of a card's header that say what there is to load, as the library `datasets` reads them."""
    yield "configs:"
    for config in found:
        yield f"- config_name: {config.name}"
        yield "  data_files:"
        for split, path in config.files.items():
            yield f"  - split: {split}"
            yield f"    path: {path}"
    yield "dataset_info:"
    for config in found:
        yield f"- config_name: {config.name}"
        yield "  features:"
        yield from yaml_features(config.columns, "  ")


def yaml_features(shape: dict[str, Shape], indent: str = "") -> Iterator[str]:
    """Yield the lines of `features` under `dataset_info`; tried with 3.6 and 5.2 of the library `datasets`."""
    for name, kind in shape.items():
        lead = f"{indent}- name: {yaml_text(name)}"
        yield lead
        yield from _yaml(kind, f"{indent}  ")


def _yaml(kind: Shape, indent: str) -> Iterator[str]:
    if isinstance(kind, str):
        yield f"{indent}dtype: {kind}"
    elif isinstance(kind, tuple):
        yield f"{indent}dtype:"
        yield from _class_label(kind, f"{indent}  ")
    elif isinstance(kind, dict):
        yield f"{indent}struct:"
        yield from yaml_features(kind, indent)
    else:
        yield from _yaml_list(kind[0], indent)


def _yaml_list(item: Shape, indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield f"{indent}sequence: {item}"
    elif isinstance(item, tuple):
        yield f"{indent}sequence:"
        yield from _class_label(item, f"{indent}  ")
    elif isinstance(item, dict):
        yield f"{indent}list:"
        yield from yaml_features(item, indent)
    else:
        yield f"{indent}sequence:"
        yield from _yaml_list(item[0], f"{indent}  ")


def _class_label(names: tuple[str, ...], indent: str) -> Iterator[str]:
    yield f"{indent}class_label:"
    yield f"{indent}  names:"
    yield from (f"{indent}    '{number}': {yaml_text(name)}" for number, name in enumerate(names))


def arrow_type(shape: Shape, arrow: Any) -> Any:
    """Return the type of Arrow (module `pyarrow`) for a shape; class labels are their names."""
    if isinstance(shape, tuple):
        return arrow.string()
    if isinstance(shape, str):
        return arrow.type_for_alias(shape)
    if isinstance(shape, dict):
        return arrow.struct([arrow.field(name, arrow_type(kind, arrow)) for name, kind in shape.items()])
    return arrow.list_(arrow_type(shape[0], arrow))


def arrow_schema(shape: dict[str, Shape], arrow: Any) -> Any:
    """Return the schema of Arrow for the columns of a data set."""
    return arrow.schema([arrow.field(name, arrow_type(kind, arrow)) for name, kind in shape.items()])

"""Rows of Parquet files as plain values, written with a fixed schema and read with an eye on their size.

The bytes of a file depend on the version of pyarrow, which is written into it, and on nothing else.
"""

import io
import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.columns import Shape, arrow_schema
from wortlaut.formats.extras import library
from wortlaut.formats.output import Write
from wortlaut.formats.strict_json import shown

MAX_GROUP_BYTES = 2_000_000_000
"""Largest row group that is read, unpacked."""
MAX_GROUP_VALUES = 50_000_000
"""Most values of one column in a row group that is read: what repeats takes no room in the file."""
_ROWS = 1000
"""In a row group that is written."""
_AT_ONCE = 16
"""Rows that are read at once: each may have an article of the greatest length."""

Row = Mapping[str, Any]


Sink = Callable[[Row], object]
"""Writes one row."""


class _Pipe(io.RawIOBase):
    """Lets pyarrow write to a function."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        content = bytes(data)
        self._write(content)
        self._size += len(content)
        return len(content)

    def tell(self) -> int:
        return self._size


@contextmanager
def parquet_sink(write: Write, columns: dict[str, Shape]) -> Iterator[Sink]:
    """Lend what writes the rows of a file through `write`; raises LibraryMissingError."""
    arrow = library("pyarrow")
    parquet = library("pyarrow", "pyarrow.parquet")
    schema = arrow_schema(columns, arrow)
    waiting: list[Row] = []

    with parquet.ParquetWriter(_Pipe(write), schema, compression="zstd", write_statistics=False) as file:

        def flush() -> None:
            file.write_table(arrow.Table.from_pylist(waiting, schema=schema))
            waiting.clear()

        def add(row: Row) -> None:
            waiting.append(row)
            if len(waiting) == _ROWS:
                flush()

        yield add
        if waiting:
            flush()


def parquet_rows(path: Path) -> Iterator[dict[str, Any] | BadInputError]:
    """Yield the rows of a file as plain values, then an error, with its place, where reading ends.

    Raises LibraryMissingError, OSError.
    """
    arrow = library("pyarrow")
    parquet = library("pyarrow", "pyarrow.parquet")
    number = 0
    try:
        with parquet.ParquetFile(path, memory_map=False) as file:
            _check_size(file.metadata)
            for batch in file.iter_batches(batch_size=_AT_ONCE, use_threads=False):
                for row in batch.to_pylist():
                    yield {key: _plain(value) for key, value in row.items()}
                    number += 1
    except BadInputError as error:
        yield BadInputError(error.code, where=str(path), **error.params)
    except (arrow.ArrowException, OSError, ValueError, OverflowError, TypeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        reason = shown(str(error).partition("\n")[0] or type(error).__name__)
        yield BadInputError("parquet_broken", where=f"{path}:{number + 1}", reason=reason)


def _plain(value: Any) -> Any:
    """Return a value as JSON could have it: moments, numbers of other kinds and the like as text.

    Raises ValueError for numbers that JSON does not have.
    """
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(value)
    return value if value is None or type(value) in (str, int, float, bool) else str(value)


def _check_size(metadata: Any) -> None:
    """Refuse a file whose row groups are larger than can be; the numbers are those that the file itself gives."""
    for place in range(metadata.num_row_groups):
        group = metadata.row_group(place)
        columns = [group.column(at) for at in range(group.num_columns)]
        if group.total_byte_size > MAX_GROUP_BYTES or any(one.num_values > MAX_GROUP_VALUES for one in columns):
            raise BadInputError("parquet_too_large", limit=f"{MAX_GROUP_BYTES / 1e6:.0f}", values=MAX_GROUP_VALUES)

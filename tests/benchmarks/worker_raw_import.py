"""The floor of importing: reads the JSONL with `json.loads` and writes the given rows by `executemany`; prints ms."""

import gc
import json
import sys
from pathlib import Path

from benchmarks.measure import wall_ms
from benchmarks.raw_rows import connect, rows_added, write


def main() -> None:
    """Arguments: the JSONL file, an empty project (written to), a project that holds its rows."""
    source, empty, full = (Path(argument) for argument in sys.argv[1:4])
    rows = rows_added(empty, full)
    gc.disable()  # walking the rows that wait in memory is no part of writing them

    def floor() -> None:
        with source.open(encoding="utf-8") as file:
            for line in file:
                json.loads(line)
        connection = connect(empty)
        write(connection, rows)
        connection.close()

    print(json.dumps({"ms": wall_ms(floor), "rows": sum(len(table.rows) for table in rows)}))


if __name__ == "__main__":
    main()

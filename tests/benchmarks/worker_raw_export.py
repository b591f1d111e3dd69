"""The floor of exporting: SQLite's own `json_object()` builds the lines, Python writes them; prints ms."""

import json
import os
import sys
from pathlib import Path

from benchmarks.measure import wall_ms
from benchmarks.raw_rows import connect

LINES = """
SELECT json_object('format', 'wortlaut/1', 'id', article.id,
    'sources', (SELECT json_group_array(name) FROM source WHERE source.article = article.number),
    'title', article.title, 'date', article.date, 'language', article.language,
    'header', (SELECT header FROM source WHERE source.article = article.number ORDER BY position LIMIT 1),
    'text', text.body, 'text_sha256', article.text_sha256, 'offset_unit', 'codepoint',
    'layer', json_object('annotator', annotator.name, 'kind', layer.kind, 'state', layer.state,
        'version', layer.version, 'scheme', layer.scheme),
    'spans', (SELECT json_group_array(json_object('id', span.id, 'label', label, 'start', start, 'end', "end",
            'fragments', json(ifnull(fragments, '[[' || start || ',' || "end" || ']]')),
            'surface', CASE WHEN fragments IS NULL THEN json_array(surface) ELSE json(surface) END,
            'attributes', json(attributes), 'unsure', json(iif(unsure, 'true', 'false')), 'note', note,
            'origin', origin, 'source', span.source, 'confidence', confidence))
        FROM span WHERE span.layer = layer.number),
    'links', (SELECT json_group_array(json_object('id', link.id, 'type', type, 'from', link.source, 'to', target))
        FROM link WHERE link.layer = layer.number),
    'meta', json(article.meta))
FROM layer
JOIN article ON article.number = layer.article
JOIN text ON text.number = article.number
LEFT JOIN annotator ON annotator.id = layer.annotator
ORDER BY article.id
"""


def main() -> None:
    """Arguments: the project, the file to write."""
    project, target = (Path(argument) for argument in sys.argv[1:3])
    connection = connect(project)

    def floor() -> None:
        with target.open("w", encoding="utf-8", newline="\n") as file:
            for (line,) in connection.execute(LINES):
                file.write(line)
                file.write("\n")
            file.flush()
            os.fsync(file.fileno())

    print(json.dumps({"ms": wall_ms(floor), "bytes": target.stat().st_size}))


if __name__ == "__main__":
    main()

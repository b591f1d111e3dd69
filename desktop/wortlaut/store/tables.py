"""Reads and writes single values in the tables. Every action, undo and replay goes through `Tables.write`."""

import sqlite3
from collections import Counter
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.store import review_tables
from wortlaut.store.errors import StaleValueError
from wortlaut.store.records import Data, dump, dump_sorted, load
from wortlaut.store.rows import (
    INSERT_ARTICLE,
    INSERT_LINK,
    INSERT_SOURCE,
    INSERT_SPAN,
    LAYER_COLUMNS,
    UPDATE_SPAN,
    article_row,
    content_of,
    layer_of_row,
    link_of_row,
    link_row,
    source_rows,
    span_of_row,
    span_row,
)


class Tables:
    """Writes values inside the caller's transaction and keeps the counts of layers; call `finish` before the commit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._layers: dict[str, tuple[int, str]] = {}
        self._counts: dict[int, Counter[str]] = {}

    def know_text(self, layer: str, number: int, text: str) -> None:
        """Spare reading the text of a layer's article again, which the caller has in memory."""
        self._layers[layer] = number, text

    def write(self, entity: str, entity_id: str, before: Data | None, after: Data | None) -> None:
        """Make the tables hold `after` where they held `before`; None stands for nothing.

        Raises StaleValueError when there was something else (existence is compared, not every column).
        """
        if entity in review_tables.KEPT:
            review_tables.write(self._connection, entity, entity_id, before, after)
            return
        writer = getattr(self, f"_write_{entity}", None)
        if writer is None:
            raise StaleValueError(entity)
        writer(entity_id, before, after)

    def read(self, entity: str, entity_id: str) -> Data | None:
        """Return what the tables hold now; None for nothing."""
        if entity in review_tables.KEPT:
            return review_tables.read(self._connection, entity, entity_id)
        found: Data | None = getattr(self, f"_read_{entity}")(entity_id)
        return found

    def count(self, layer: int, label: str, difference: int) -> None:
        """Note that a layer has more or fewer spans of a label."""
        self._counts.setdefault(layer, Counter())[label] += difference

    def finish(self) -> None:
        """Write the counts of the layers that were touched."""
        for number, difference in self._counts.items():
            row = self._connection.execute("SELECT counts FROM layer WHERE number = ?", (number,)).fetchone()
            if row is None:
                continue  # deleted in this same action
            counts = Counter(load(row[0]))
            counts.update(difference)
            left = {label: count for label, count in sorted(counts.items()) if count}
            self._connection.execute(
                "UPDATE layer SET spans = ?, counts = ? WHERE number = ?", (sum(left.values()), dump(left), number)
            )
        self._counts.clear()

    def layer_number(self, layer: str) -> int:
        """Return the row number of the layer with that id; raise StaleValueError."""
        return self._layer(layer)[0]

    def layer_text(self, layer: str) -> tuple[int, str]:
        """Return the row number of the layer with that id and the text of its article; raise StaleValueError."""
        return self._layer(layer)

    def _one(self, sql: str, parameters: tuple[Any, ...]) -> None:
        if self._connection.execute(sql, parameters).rowcount != 1:
            raise StaleValueError(sql)

    def _layer(self, layer: str) -> tuple[int, str]:
        known = self._layers.get(layer)
        if known is None:
            row = self._connection.execute(
                "SELECT layer.number, body FROM layer JOIN text ON text.number = layer.article WHERE id = ?", (layer,)
            ).fetchone()
            if row is None:
                raise StaleValueError(layer)
            self._layers = {layer: (row[0], row[1])}  # one text is kept, not all of a replay
            return row[0], row[1]
        return known

    # spans and links

    def _write_span(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if before is not None:
            self.count(self._layer(before["layer"])[0], before["label"], -1)
        if after is None:
            self._one("DELETE FROM span WHERE id = ?", (entity_id,))
            return
        number, text = self._layer(after["layer"])
        self.count(number, after["label"], 1)
        row = span_row(number, after, text)
        if before is None:
            self._connection.execute(INSERT_SPAN, row)
        else:
            self._one(UPDATE_SPAN, (row[0], *row[2:], row[1]))

    def _read_span(self, entity_id: str) -> Data | None:
        row = self._connection.execute(
            'SELECT layer.id, span.id, label, start, "end", fragments, surface, attributes, unsure, note, origin, '
            "source, confidence, guessed, provenance, precedent, span.extra "
            "FROM span JOIN layer ON layer.number = span.layer WHERE span.id = ?",
            (entity_id,),
        ).fetchone()
        return {"layer": row[0], **span_of_row(row[1:])} if row else None

    def _write_link(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if before is not None:
            self._one("DELETE FROM link WHERE id = ?", (entity_id,))
        if after is not None:
            self._connection.execute(INSERT_LINK, link_row(self._layer(after["layer"])[0], after))

    def _read_link(self, entity_id: str) -> Data | None:
        row = self._connection.execute(
            "SELECT layer.id, link.id, type, source, target, link.extra FROM link "
            "JOIN layer ON layer.number = link.layer WHERE link.id = ?",
            (entity_id,),
        ).fetchone()
        return {"layer": row[0], **link_of_row(row[1:])} if row else None

    def _write_layer_content(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        number, text = self._layer(entity_id)
        if before is not None:
            self._connection.execute("DELETE FROM link WHERE layer = ?", (number,))
            self._connection.execute("DELETE FROM span WHERE layer = ?", (number,))
            for span in before["spans"]:
                self.count(number, span["label"], -1)
        if after is not None:
            self._connection.executemany(INSERT_SPAN, (span_row(number, span, text) for span in after["spans"]))
            self._connection.executemany(INSERT_LINK, (link_row(number, link) for link in after["links"]))
            for span in after["spans"]:
                self.count(number, span["label"], 1)

    def _read_layer_content(self, entity_id: str) -> Data | None:
        row = self._connection.execute("SELECT number FROM layer WHERE id = ?", (entity_id,)).fetchone()
        return content_of(self._connection, row[0]) if row else None

    # layers and submissions

    def _write_layer(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if after is None:
            self._layers.pop(entity_id, None)
            self._one("DELETE FROM layer WHERE id = ?", (entity_id,))
            return
        values = (
            after["annotator"], after["kind"], after["state"], after["version"], after["scheme"], after["guideline"],
            after["seconds"], dump(after["read"]), dump_sorted(after["extra"]), after["submitted_at"],
        )  # fmt: skip
        if before is None:
            self._one(
                f"INSERT INTO layer (id, article, {LAYER_COLUMNS}) "  # noqa: S608
                "SELECT ?, number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM article WHERE id = ?",
                (entity_id, *values, after["article"]),
            )
        else:
            columns = ", ".join(f"{name.strip()} = ?" for name in LAYER_COLUMNS.split(","))
            self._one(f"UPDATE layer SET {columns} WHERE id = ?", (*values, entity_id))  # noqa: S608

    def _read_layer(self, entity_id: str) -> Data | None:
        row = self._connection.execute(
            "SELECT layer.id, article.id, annotator, kind, state, version, scheme, guideline, seconds, read, extra, "
            "submitted_at FROM layer JOIN article ON article.number = layer.article WHERE layer.id = ?",
            (entity_id,),
        ).fetchone()
        return layer_of_row(row) if row else None

    def _write_submission(self, _: str, before: Data | None, after: Data | None) -> None:
        if before is not None:
            number = self._layer(before["layer"])[0]
            self._one("DELETE FROM submission WHERE layer = ? AND version = ?", (number, before["version"]))
        if after is not None:
            number = self._layer(after["layer"])[0]
            self._connection.execute(
                "INSERT INTO submission (layer, version, at, scheme, guideline, seconds, content) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (number, after["version"], after["at"], after["scheme"], after["guideline"], after["seconds"],
                 dump(content_of(self._connection, number))),
            )  # fmt: skip

    def _read_submission(self, entity_id: str) -> Data | None:
        layer, _, version = entity_id.rpartition("/")
        row = self._connection.execute(
            "SELECT layer.id, submission.version, at, submission.scheme, submission.guideline, submission.seconds "
            "FROM submission JOIN layer ON layer.number = submission.layer "
            "WHERE layer.id = ? AND submission.version = ?",
            (layer, int(version)),
        ).fetchone()
        return (
            dict(zip(("layer", "version", "at", "scheme", "guideline", "seconds"), row, strict=True)) if row else None
        )

    # the project

    def _write_article(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if before is not None:
            self._connection.execute(
                "DELETE FROM source WHERE article = (SELECT number FROM article WHERE id = ?)", (entity_id,)
            )
        if after is None:
            self._one("DELETE FROM article WHERE id = ?", (entity_id,))
            return
        row = self._connection.execute(
            "SELECT number, body FROM text WHERE sha256 = ?", (after["text_sha256"],)
        ).fetchone()
        if row is None:
            raise StaleValueError(entity_id)
        sources = after["sources"]
        date = sources[0]["date"] if sources else None
        if before is None:
            self._connection.execute(INSERT_ARTICLE, article_row(row[0], after, row[1]))
        else:
            self._one(
                "UPDATE article SET title = ?, language = ?, date = ?, meta = ? WHERE id = ?",
                (after["title"], after["language"], date, dump_sorted(after["meta"]), entity_id),
            )
        self._connection.executemany(INSERT_SOURCE, source_rows(row[0], after))

    def _read_article(self, entity_id: str) -> Data | None:
        row = self._connection.execute(
            "SELECT number, id, text_sha256, title, language, meta FROM article WHERE id = ?", (entity_id,)
        ).fetchone()
        if row is None:
            return None
        sources = self._connection.execute(
            "SELECT name, header, date, encoding, bom FROM source WHERE article = ? ORDER BY position", (row[0],)
        )
        data = dict(zip(("id", "text_sha256", "title", "language"), row[1:5], strict=True))
        data["meta"] = load(row[5])
        data["sources"] = [
            {"name": name, "header": header, "date": date, "encoding": encoding, "bom": bool(bom)}
            for name, header, date, encoding, bom in sources
        ]
        return data

    def _write_annotator(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if after is None:
            self._one("DELETE FROM annotator WHERE id = ?", (entity_id,))
            return
        taken = self._connection.execute("SELECT id FROM annotator WHERE name_key = ?", (after["key"],)).fetchone()
        if taken and taken[0] != entity_id:
            raise BadInputError("annotator_name_taken", name=after["name"])
        if before is None:
            self._connection.execute(
                "INSERT INTO annotator (id, name, name_key) VALUES (?, ?, ?)", (entity_id, after["name"], after["key"])
            )
        else:
            self._one(
                "UPDATE annotator SET name = ?, name_key = ? WHERE id = ?", (after["name"], after["key"], entity_id)
            )

    def _read_annotator(self, entity_id: str) -> Data | None:
        row = self._connection.execute("SELECT name, name_key FROM annotator WHERE id = ?", (entity_id,)).fetchone()
        return {"name": row[0], "key": row[1]} if row else None

    def _write_setting(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if after is None:
            self._one("DELETE FROM setting WHERE key = ?", (entity_id,))
        elif before is None:
            self._connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (entity_id, after["value"]))
        else:
            self._one("UPDATE setting SET value = ? WHERE key = ?", (after["value"], entity_id))

    def _read_setting(self, entity_id: str) -> Data | None:
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", (entity_id,)).fetchone()
        return {"value": row[0]} if row else None

    def _write_scheme(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if after is None:
            self._one("DELETE FROM scheme WHERE reference = ?", (entity_id,))
        elif before is None:
            self._connection.execute("INSERT INTO scheme (reference, data) VALUES (?, ?)", (entity_id, dump(after)))
        else:
            raise StaleValueError(entity_id)  # a version of a scheme never changes

    def _read_scheme(self, entity_id: str) -> Data | None:
        row = self._connection.execute("SELECT data FROM scheme WHERE reference = ?", (entity_id,)).fetchone()
        return load(row[0]) if row else None

    # what was taken back together; all else in this table follows from the kind of an action

    def _write_undo_entry(self, entity_id: str, before: Data | None, after: Data | None) -> None:
        if before is None or after is None:
            raise StaleValueError(entity_id)
        self._one(
            "UPDATE undo_entry SET state = ?, undone_by = ? WHERE action = ? AND state = ? AND undone_by IS ?",
            (after["state"], after["by"], int(entity_id), before["state"], before["by"]),
        )

    def _read_undo_entry(self, entity_id: str) -> Data | None:
        sql = "SELECT state, undone_by FROM undo_entry WHERE action = ?"
        row = self._connection.execute(sql, (int(entity_id),)).fetchone()
        return {"state": row[0], "by": row[1]} if row else None

"""An invented submission under review: every state a span can be in."""

from dataclasses import replace
from datetime import UTC, datetime

from compare_samples import TEXT, make_span, place
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.review.single.values import Remark, ReviewedSpan, SpanState, Submission, Thread

AT = datetime(2025, 11, 21, 19, 32, tzinfo=UTC)


def submission(scheme: Scheme, language: str = "en", *, read_only: bool = False) -> Submission:
    """Return Anna's spans on the sample article, as Kira has judged them so far."""
    quote = place("dass elf nördliche Gemeinden bereit seien, Pumpen zum Schutz der alten Hafenmauer oder des Deichs "
                  "zwischen Sund und Bucht zu liefern")  # fmt: skip
    boats = place("Bagger, Boote und Leute am Ufer")
    longer = place("Bagger, Boote und Leute am Ufer dafür einzusetzen")
    load = place("Die Hauptlast der Arbeiten würden die kleinen Gemeinden am Sund tragen")
    small = place("die kleinen Gemeinden am Sund")
    commitment = make_span("s4", "commitment", boats, status="offered")
    question = Thread(
        "t1",
        (
            Remark("kira", "Ist das eine Bedingung, oder nennt der Satz nur, was fehlt?", AT),
            Remark("anna", "Bedingung. Ich hatte »ohne« als »falls nicht« gelesen.", AT),
        ),
    )
    waiting = Thread("t2", (Remark("kira", "»Der Kreis« = Landrat? Dann gleicher Name.", AT),))
    settled = Thread("t3", (Remark("kira", "Meint das den Bund?", AT), Remark("anna", "Ja.", AT)), resolved=True)
    spans = (
        ReviewedSpan(make_span("s1", "actor", place("Ada Wendt"), kind="person"), SpanState.ACCEPTED, at=AT),
        ReviewedSpan(make_span("s2", "quote", quote, type="indirect"), linked=("said by: Ada Wendt",)),
        ReviewedSpan(make_span("s3", "actor", place("elf nördliche Gemeinden"), kind="group"), SpanState.REJECTED),
        ReviewedSpan(
            commitment, SpanState.CORRECTED, replace(commitment, fragments=(longer,)),
            "Das Verb gehört zur Zusage.", "kira", AT,
        ),
        ReviewedSpan(make_span("s5", "actor", place("Der Kreis"), kind="institution"), SpanState.WAITING,
                     threads=(waiting,)),
        ReviewedSpan(make_span("s6", "quote", place("Zunächst müsse der Bund die Mittel freigeben"), type="indirect"),
                     SpanState.DONE, threads=(settled,)),
        ReviewedSpan(make_span("s7", "commitment", (load[0], small[0] - 1), (small[1] + 1, load[1]))),
        ReviewedSpan(make_span("s8", "condition", place("ohne eine Zusage des Landes"), type="unless"),
                     SpanState.QUESTION, threads=(question,)),
        ReviewedSpan(make_span("s9", "quote", place("»Wir warten nicht länger«"), type="direct"), SpanState.ADDED),
    )  # fmt: skip
    article = Article(TEXT, text_digest(TEXT), title="Zwei Häfen, ein Plan")
    return Submission(article, scheme, language, "anna", 1, AT, 1080, spans, read_only=read_only)

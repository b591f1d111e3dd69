"""Texts that make other tools lose characters, count wrong or crash; each with words that are to be tagged in it."""

from typing import NamedTuple

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1e9\U0001f1ea"
WAVE = "\U0001f44b\U0001f3fd"
HANGUL = "\u1112\u1161\u11ab"
OVERRIDE, POP = "\u202e", "\u202c"
ISOLATE, POP_ISOLATE = "\u2067", "\u2069"


class Nasty(NamedTuple):
    """One text."""

    row: str
    """Of the fault list."""
    name: str
    text: str
    picked: str
    """What is selected in it; it stands there once, and its edges are no white space."""

    @property
    def range(self) -> tuple[int, int]:
        """Where that is, in code points, half-open."""
        start = self.text.index(self.picked)
        return start, start + len(self.picked)


TEXTS: tuple[Nasty, ...] = (
    Nasty("T1", "crlf", "Erste Zeile\r\nDie Brücke bleibt zu.\r\nEnde.\r\n", "Brücke bleibt"),
    Nasty("T1", "cr", "Erste Zeile\rDie Brücke bleibt zu.\rEnde.\r", "Brücke bleibt"),
    Nasty("T1", "mixed breaks", "Eins\nzwei\r\ndrei\rvier\n\rfünf Brücken", "fünf Brücken"),
    Nasty("T1", "across a break", "Der Rat\r\nzahlt die Hilfe.", "Rat\r\nzahlt"),
    Nasty("T1", "no final break", "Die Brücke", "Brücke"),
    Nasty("T1", "breaks at the end", "Die Brücke\n\n\n\n", "Brücke"),
    Nasty("T2", "line separator", "Eins\u2028zwei Brücken\u2028drei", "zwei Brücken"),
    Nasty("T2", "paragraph separator", "Eins\u2029zwei Brücken\u2029drei", "zwei Brücken"),
    Nasty("T2", "next line", "Eins\u0085zwei Brücken\u0085drei", "zwei Brücken"),
    Nasty("T2", "feeds", "Eins\fzwei\vdrei Brücken", "drei Brücken"),
    Nasty("T2", "across a separator", "Der Rat\u2028zahlt heute.", "Rat\u2028zahlt"),
    Nasty("T2", "no characters", "Eins\ufdd0zwei\ufdd1drei Brücken", "drei Brücken"),
    Nasty("T3", "nul", "Vor\0nach die Brücke bleibt", "Brücke bleibt"),
    Nasty("T3", "nul inside", "Der Rat\0haus zahlt", "Rat\0haus"),
    Nasty("T3", "controls", "Vor\x01\x02\x1b[31m\x7f die Brücke", "Brücke"),
    Nasty("T4", "no-break space", "Der\u00a0Rat\u00a0zahlt 5\u202fMillionen", "Rat\u00a0zahlt"),
    Nasty("T4", "nothing wide", "Der Rat\u200bzahlt nicht", "Rat\u200bzahlt"),
    Nasty("T4", "soft hyphens", "Die Brü\u00adcken\u00adsper\u00adrung bleibt", "Brü\u00adcken\u00adsper\u00adrung"),
    Nasty("T4", "mark inside", "Die Räte zah\ufefflen heute", "Räte zah\ufefflen"),
    Nasty("T5", "emoji before", "\U0001f4a9\U0001f4a9\U0001f4a9 Die Brücke bleibt", "Brücke bleibt"),
    Nasty("T5", "emoji inside", f"Der Rat \U0001f309{FAMILY} zahlt", f"Rat \U0001f309{FAMILY} zahlt"),
    Nasty("T5", "flags and skins", f"{FLAG}{FLAG} Ruy {WAVE} winkt {FLAG}", f"Ruy {WAVE} winkt"),
    Nasty("T5", "ends in emoji", f"Der Rat zahlt {FAMILY}", f"zahlt {FAMILY}"),
    Nasty("T5", "far planes", "\U0010ffff\U000e0041\U00020000 Die Brücke", "Brücke"),
    Nasty("T6", "decomposed", "Die Bru\u0308cke fu\u0308r E\u0301mile bleibt", "Bru\u0308cke fu\u0308r E\u0301mile"),
    Nasty("T6", "composed", "Die Brücke für Émile bleibt", "Brücke für Émile"),
    Nasty("T6", "jamo and ligatures", f"{HANGUL}{HANGUL} die \ufb01nale \ufb03 Brücke", "\ufb01nale \ufb03 Brücke"),
    Nasty("T6", "piled marks", "Die Br" + "u" + "\u0308\u0301\u0323" * 8 + "cke bleibt", "bleibt"),
    Nasty("T9", "right to left", "Der Sprecher שלום עולם sagte heute", "שלום עולם"),
    Nasty("T9", "arabic and digits", "Herr مرحبا 123 بالعالم zahlt", "zahlt"),
    Nasty("T9", "override", f"Die {OVERRIDE}ekcürB{POP} bleibt zu", "bleibt"),
    Nasty("T9", "isolates", f"Die {ISOLATE}abc{POP_ISOLATE} Brücke", "Brücke"),
    Nasty("T12", "script", "<script>alert(1)</script> Die Brücke </style><b>fett</b>", "<b>fett</b>"),
    Nasty("T12", "image", '<img src="file:///etc/passwd" onerror=alert(1)> sagte Ruy', '<img src="file:///etc/passwd"'),
    Nasty(
        "T12", "links", "javascript:alert(1) http://169.254.169.254/ &lt;&amp;&#0; ${x} {{x}} %s %n", "&lt;&amp;&#0;"
    ),
    Nasty("T12", "formulas", "=HYPERLINK(1)\t@SUM(A1)\t+1\t-1|x", "=HYPERLINK(1)"),
    Nasty("T14", "whole", "Brücke", "Brücke"),
    Nasty("T14", "last character", "Die Brücke \U0001f309", "\U0001f309"),
    Nasty("T14", "first character", "\U0001f309 Die Brücke", "\U0001f309"),
)

NAMES: tuple[str, ...] = (
    "", " ", "\t", "\0", "a" * 10_000, "a/b", "a#b", "&Accel", "\"'`", "=cmd|' /C calc'!A0", "🌉", "SELECT",
    "__class__", "../../x", "..\\x", "/etc/passwd", "<b>x</b>", "\u202eevil", "NULL", "x\ny", "x\u2028y",
    "%s%n", "{0}", "CON", "-x", "ﬀ", "İ", "ß", "SS", "e\u0301", "é", "\ufeff", "\ud800",
)  # fmt: skip
"""Names for labels, people, files, keys."""

NUMBERS: tuple[int | float, ...] = (
    -1, 0, 1, 2, -0.0, 0.5, 1e308, 1e-308, 2**31 - 1, 2**31, -(2**31), 2**32, 2**53, 2**63 - 1, 2**63, -(2**63), 2**64,
    10**30,
)  # fmt: skip

"""The style of the HTML report: the look of the canvas, light and dark by the reader's system, light on paper.

Lengths of lines and lanes are those of the canvas. No color stands alone: each label has its own line.
"""

from collections.abc import Sequence

from wortlaut.domain.scheme import Label, LabelColors, LineStyle

_INKS = ("#FFFFFF", "#14161A")
_READING = "Charter,'Charis SIL','Sitka Text',Sitka,'Source Serif 4','Noto Serif',Cambria,Georgia,'DejaVu Serif',serif"
_LIGHT = "--page:#fff;--panel:#faf9f6;--fg:#1d2025;--dim:#5a6069;--rule:#e0ded8;--border:#82878f;--accent:#4540b0"
_DARK = "--page:#1e2126;--panel:#1a1d22;--fg:#e4e6ea;--dim:#a3aab4;--rule:#2f343b;--border:#757d89;--accent:#b3afff"
_CONTRAST = "--page:#000;--panel:#000;--fg:#fff;--dim:#fff;--rule:#fff;--border:#fff;--accent:#00e5ff"
_RULES = """
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--fg);background:var(--page);margin:0 auto;padding:2rem 1.5rem 4rem}
body{max-width:62rem;-webkit-print-color-adjust:exact;print-color-adjust:exact;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .3rem}h2{font-size:1.4rem;line-height:1.3;margin:0 0 .2rem}
h3{font-size:1.05rem;margin:2rem 0 .5rem}a{color:var(--accent)}.dim{color:var(--dim)}p{margin:.3rem 0}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
nav ol{padding:0;margin:1rem 0;list-style:none}
nav li{padding:.45rem 0;border-bottom:1px solid var(--rule)}nav li .dim{display:block;font-size:.9rem}
.legend{display:grid;grid-template-columns:max-content 6rem 1fr;gap:.4rem 1rem;align-items:center}
.legend{margin:1rem 0 2rem;padding:1rem;background:var(--panel)}
.legend{border:1px solid var(--rule);border-radius:8px;font-size:.92rem}
.legend .k{display:block;height:16px;padding:0}.legend p{grid-column:1/-1;margin:.2rem 0 0;color:var(--dim)}
article{border-top:1px solid var(--border);margin-top:3.5rem;padding-top:1.5rem}
article:target h2{text-decoration:underline var(--accent) 2px}
.text{font:18px/36px FACE;max-width:47rem;padding-right:6rem;margin:1.2rem 0 0}
.text p{margin:0 0 14px;white-space:pre-wrap;unicode-bidi:isolate}
.s{line-height:calc(36px + 16px*var(--n));vertical-align:calc(-8px*var(--n))}
.x{line-height:36px;vertical-align:calc(8px*var(--n))}
.t{background:var(--f)}
.k{--w:1.8px;--a:linear-gradient(var(--c),var(--c));padding-bottom:calc(16px*var(--r));background-repeat:no-repeat}
PATTERNS
.k.h{background-image:radial-gradient(circle at 1px 1px,var(--c) 1px,transparent 1.2px)}
.k.g{background-image:radial-gradient(circle at 1px 1px,var(--c) 1px,transparent 1.2px)}
.k.h,.k.g{background-repeat:repeat-x;background-size:4px 2px;background-position:2px calc(100% - 7px)}
.a{position:relative}
.c{position:absolute;inset-inline-start:0;top:100%;margin-top:calc(16px*var(--r) - 15px);height:14px}
.c{font:600 11px/14px system-ui,sans-serif;text-decoration:none;color:var(--fg);white-space:nowrap}
.c::before,.c::after{direction:ltr}.c{user-select:none;-webkit-user-select:none}
.c::before{content:attr(data-c);display:inline-block;padding:0 4px;border-radius:3px;background:var(--c);color:var(--i)}
.c.g::before{background:var(--page);color:var(--fg);outline:1px dashed var(--c);outline-offset:-1px}
.c[data-v]::after{content:attr(data-v);display:inline-block;font-weight:400;padding:0 5px}
.c[data-v]::after{color:var(--dim);background:var(--page)}
.c:target{outline:2px solid var(--accent);outline-offset:1px}
.m{display:inline-block;font-weight:600;font-size:.8rem;line-height:1.35;padding:0 .45em;border-radius:4px}
.m{white-space:nowrap;background:var(--c);color:var(--i);text-decoration:none}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th{text-align:start;font-size:.85rem;color:var(--dim);font-weight:600}
td,th{padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--rule);vertical-align:baseline}
tr:target td{background:var(--panel);box-shadow:inset 0 2px var(--accent),inset 0 -2px var(--accent)}
td bdi,.links bdi{font-family:FACE}
.links{list-style:none;padding:0;margin:0}.links li{padding:.4rem 0;border-bottom:1px solid var(--rule)}
@media (max-width:48rem){.text{padding-right:3.5rem}td,th{padding-right:.5rem}}
@media print{
body{max-width:none;padding:0;font-size:10pt}.text{font-size:12.5pt;max-width:none}
article{border:0;margin:2rem 0 0;padding:0}
article+article{break-before:page}nav{break-after:page}
tr,.links li,.legend{break-inside:avoid}h2,h3{break-after:avoid}
a{color:inherit}.text p{orphans:2;widows:2}}
@page{margin:18mm}
"""
_PATTERNS = {
    LineStyle.SOLID: (("100%", "3px", "0", 6.5),),
    LineStyle.DOUBLE: (("100%", "2px", "0", 9.0), ("100%", "2px", "0", 5.0)),
    LineStyle.BOX: (("100%", "1.4px", "0", 9.5), ("100%", "1.4px", "0", 5.0)),
    LineStyle.DASHED: (("100%", "3px", "0", 6.5),),
}
"""Strokes of each line: width, height, left edge, and how high above the lower edge of the row."""
_DASHES = "repeating-linear-gradient(90deg,var(--c) 0 6px,transparent 6px 9px)"
_TICK = 5.0


def style(labels: Sequence[Label]) -> str:
    """Return the style sheet for the labels of a scheme, which are named by their places, `l0` the first."""
    light = "\n".join(_colors(place, label.light) for place, label in enumerate(labels))
    dark = "\n".join(_colors(place, label.dark) for place, label in enumerate(labels))
    contrast = "\n".join(_colors(place, label.contrast) for place, label in enumerate(labels))
    patterns = "\n".join(_pattern(place, label.line) for place, label in enumerate(labels))
    return (
        f":root{{color-scheme:light dark;{_LIGHT}}}\n{light}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_DARK}}}\n{dark}}}\n"
        f"@media screen and (prefers-contrast:more){{:root{{{_CONTRAST}}}\n{contrast}}}"
        + _RULES.replace("PATTERNS", patterns).replace("FACE", _READING)
    )


def _colors(place: int, colors: LabelColors) -> str:
    ink = max(_INKS, key=lambda ink: _contrast(ink, colors.accent))
    return f".l{place}{{--c:{colors.accent};--f:{colors.fill or 'transparent'};--i:{ink}}}"


def _pattern(place: int, line: LineStyle) -> str:
    """Return the rules of a label's line: its strokes, and ticks where a fragment begins and ends."""
    strokes = _PATTERNS[line]
    image = _DASHES if line is LineStyle.DASHED else "var(--a)"
    rules = []
    for ends, extra in (("", ()), (".b", ("0",)), (".e", ("100%",)), (".b.e", ("0", "100%"))):
        images = ",".join([image] * len(strokes) + ["var(--a)"] * len(extra))
        sizes = ",".join([f"{width} {height}" for width, height, _, _ in strokes] + ["var(--w) 8px"] * len(extra))
        places = ",".join(
            [f"{left} calc(100% - {bottom}px)" for _, _, left, bottom in strokes]
            + [f"{left} calc(100% - {_TICK}px)" for left in extra]
        )
        rules.append(
            f".k.l{place}{ends}{{background-image:{images};background-size:{sizes};background-position:{places}}}"
        )
    return "\n".join(rules)


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio (WCAG 2) of two `#RRGGBB` colors."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

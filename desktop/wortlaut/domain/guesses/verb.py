"""The status of a commitment, read off its verbs and the words that introduce it."""

import re
from functools import cache

from wortlaut.domain.guesses.scene import Scene

_GERMAN = (
    (
        "withdrawn",
        r"""
        (?<!nicht\s)zurück(?:zu|ge)?(?:ruder|zieh|zog)\w* | ruder\w*\b[^.]*\bzurück | (?:zieh|zog)\w*\b[^.]*\bzurück
        | ab(?:zu|ge)?rück\w* | rück\w*\b[^.]*\bab\b | auf(?:zu|ge)?kündig\w* | kündig\w*\b[^.]*\bauf\b
        | wider(?:zu)?r[iu]ef?\w* | n[ia]hm\w*\b[^.]*\bzurück | nimmt\b[^.]*\bzurück
        | (?<!nicht\s)zurück(?:zu|ge)?nehm\w*
        """,
    ),
    (
        "considered",
        r"""
        nicht\s+aus(?:zu)?schließ\w* | schl(?:oss|ieß)\w*\b[^.]*\bnicht\s+aus\b | nicht\s+ausgeschlossen
        | erw(?:äg|og)\w* | (?:über)?prüf\w* | könnten?\b | könne\b | denkbar | überleg\w* | (?:noch\s+)?nicht\s+fest\w*
        | noch\s+nicht\b[^.]*\bfest(?:zu|ge)?leg\w*
        | noch\s+nicht\s+entschieden | entscheid\w* | vorstell\w* | offen\s+(?:ge)?l[aä]ss\w* | eventuell | ob\b
        """,
    ),
    (
        "refused",
        r"""
        ab(?:zu)?lehn\w* | abgelehnt | lehn\w*\b[^.]*\bab\b | aus(?:zu)?schließ\w* | ausgeschlossen
        | schl(?:oss|ieß)\w*\b[^.]*\baus\b | zurück(?:zu|ge)?w[ie]+s\w* | w(?:ies|eis)\w*\b[^.]*\bzurück
        | (?:ver)?weiger\w* | kein(?:e[nrms]?)?\b | keinesfalls | niemals | nie\b | nicht\b
        | unter\s+keinen\s+umständen | nicht\s+in\s+frage | absage\w*
        """,
    ),
    (
        "demanded",
        r"""
        forder\w* | gefordert | verlang\w* | auf(?:zu|ge)?forder\w* | dr[iäa]ng\w* | gedr[äu]ng\w*
        | poch\w* | appell\w* | (?:er)?mahn\w*
        | ruf\w*\b[^.]*\bauf\b | rief\w*\b[^.]*\bauf\b | auf(?:zu|ge)?ruf\w* | müss\w* | muss\b
        | soll(?:e|te|ten)\b | soll(?:en)?\b(?![^.]*\bwerden\b)
        | best(?:eh|and)\w*\s+(?:darauf|auf) | bitte[tn]?\b | bat(?:en)?\b | gebeten
        """,
    ),
    (
        "offered",
        r"""
        bereit(?:schaft|erklär\w*)?\b | an(?:zu|ge)?b(?:ie|o)t\w* | b(?:ie|o)t\w*\b[^.]*\ban\b | in\s+aussicht | offen\b
        | zur\s+verfügung
        """,
    ),
    (
        "intended",
        r"""
        w(?:ill|ollen|olle|ollte|ollten)\b | plan(?:e|en|s|t|te|ten)?\b | pläne\w* | geplant
        | vor(?:zu)?hab\w* | hab\w*\b[^.]*\bvor\b
        | an(?:zu|ge)?streb\w* | streb\w*\b[^.]*\ban\b | beabsichtig\w* | möchten?\b | zielt?\w*\b[^.]*\bab\b | ziel\b
        | soll(?:en)?\b
        """,
    ),
    (
        "pledged",
        r"""
        verspr[eaio]ch\w* | zu(?:zu|ge)?sag\w* | sag\w*\b[^.]*\bzu\b | zu(?:zu|ge)?sicher\w* | sicher\w*\b[^.]*\bzu\b
        | garant\w* | verpflicht\w* | an(?:zu|ge)?kündig\w* | kündig\w*\b[^.]*\ban\b | beschl[oi]\w* | vereinbar\w*
        | werden?\b | würden?\b | wird\b | wir\b | ich\b
        """,
    ),
)
_ENGLISH = (
    (
        "withdrawn",
        r"""
        backtrack\w* | withdr[ae]w\w* | no\s+longer | back(?:s|ed)?\s+(?:away|down|out)
        | (?:tak|took|walk)\w*\s+(?:that\s+|it\s+|this\s+)?back
        """,
    ),
    (
        "considered",
        r"""
        consider\w* | weigh\w* | might\b | could\b | may\b | look(?:s|ed|ing)?\s+into | not\s+rul\w+\s+out | undecided
        | whether
        """,
    ),
    (
        "refused",
        r"""
        refus\w* | reject\w* | rul(?:e|es|ed|ing)\s+out | den(?:y|ies|ied)\b | declin\w* | won[’']t | not\b | never\b
        | cannot\b | no\b
        """,
    ),
    (
        "demanded",
        r"""
        demand\w* | urg(?:e|es|ed|ing)\b | call(?:s|ed|ing)?\s+(?:on|for) | insist\w* | must\b | should\b
        | ha(?:s|ve|d)\s+to\b | press(?:es|ed|ing)?\b | ask(?:s|ed|ing)?\b
        """,
    ),
    ("offered", r"ready\b | willing\b | prepared\b | offer\w* | open\s+to"),
    (
        "intended",
        r"want(?:s|ed)?\b | intend\w* | plan\w* | aim(?:s|ed)?\b | seek\w* | hope\w*\s+to | (?:is|are)\s+to\b",
    ),
    (
        "pledged",
        r"""
        promis\w* | pledg\w* | vow\w* | guarantee\w* | commit\w* | announc\w* | agree\w* | will\b | would\b | [’']ll\b
        """,
    ),
)
"""Those first that name themselves more plainly: a refusal outweighs the auxiliary beside it."""


@cache
def _statuses(*, english: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    order = _ENGLISH if english else _GERMAN
    flags = re.VERBOSE | re.IGNORECASE
    return tuple((name, re.compile(rf"(?<!\w)(?:{pattern})", flags)) for name, pattern in order)


def prepare(*, english: bool) -> None:
    """Compile the patterns of one language, which their first use would do."""
    _statuses(english=english)


_LAST_CLAUSE = re.compile(r"[^,;:–—.!?„“”»«\"]+[,;:–—„“»«\"\s]*$")
_FIRST_CLAUSE = re.compile(r"^[,;:–—\s]*[^,;:–—.!?]*")
_INFINITIVE = re.compile(r"(?:\bzu\s+\w+n|\w+zu\w+n)\W*$|^to\s", re.IGNORECASE)
_THAT = re.compile(r"^(?:dass|daß|that)\b", re.IGNORECASE)


def commitment_status(scene: Scene) -> str | None:
    """Return the status that the words name: those of the span, or of the clause before it that introduces it.

    A clause that says only what (with zu, to or dass) takes its status from the verb or noun that it depends on;
    negation inside it stays a refusal.
    """
    surface = scene.surface
    if _INFINITIVE.search(surface) or _THAT.match(surface):
        introduced = _LAST_CLAUSE.search(scene.before)
        found = _status(introduced.group() if introduced else "", english=scene.english)
        if found is None:
            following = _FIRST_CLAUSE.match(scene.after)
            found = _status(following.group() if following else "", english=scene.english)
        own = _status(surface, english=scene.english)
        if own == "refused" and found in ("pledged", "intended", None):
            return "refused"
        return found or own
    return _status(surface, english=scene.english)


def _status(words: str, *, english: bool) -> str | None:
    return next((name for name, pattern in _statuses(english=english) if pattern.search(words)), None)


_AUXILIARY = re.compile(r"w[eiu]rd|würd|w[io]ll|möcht|soll|müss|muss|könn|would|could|should|keine")
_STEM = 5
"""Letters of a word that are compared: its endings change."""


def telling_word(text: str, english: bool) -> str | None:
    """Return the start of the word that names the status, None when only an auxiliary does: those are everywhere."""
    for _, pattern in _statuses(english=english):
        for found in pattern.finditer(text):
            word = found.group().casefold()
            if len(word) > _STEM and not _AUXILIARY.match(word):
                return word[:_STEM]
    return None

"""What a period may stand behind without ending a sentence, per language, and what likes to begin one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LanguageData:
    """Word lists of one language. Abbreviations are compared without case unless they stand in `exact_case`."""

    never_final: frozenset[str]
    """A name or noun follows: Dr., bzw., Mr."""
    before_number: frozenset[str]
    """Only an abbreviation when a number follows: Nr. 5, Art. 5, pp. 7."""
    maybe_final: frozenset[str]
    """May stand at the end: Mrd., usw., Inc.; then a sentence begins only with one of `starters`."""
    exact_case: frozenset[str]
    """Members of the lists above that are other words in another case: Fr., max."""
    starters: frozenset[str]
    """Capitalized words that are hardly ever the middle of a sentence: articles, pronouns, particles."""
    ordinal_period: bool
    """Whether ordinals are written with a period: 5. September, der 2. Platz."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_COMMON_NEVER = """dr prof mr mrs ms st ing dipl med phil jur rer nat mme mlle vs hon rev gen lt col maj capt cmdr sgt
cpl pvt adm messrs mt ft"""
_COMMON_MAYBE = """etc co inc ltd corp llc bros jr sr ff jan feb mar apr jun jul aug sep sept oct nov dec okt dez e.v
u.s u.k u.n p.m a.m d.c a.d b.c ph.d m.d a.m p.s"""

GERMAN = LanguageData(
    never_final=_set(
        _COMMON_NEVER
        + """ bzw vgl sog ggf evtl ca inkl exkl zzgl abzgl max min geb gest gez hl hr fr frl hrsg allg insb insbes
        jew lfd mind resp sen kath evang ev dpl mag univ d.h z.b i.d.r o.g s.o s.u z.t u.u v.a m.e i.e e.g"""
    ),
    before_number=_set("nr nrn art abs kap bd s ziff tel abb tab anm rn rdnr par no vol hs mo di mi do fr sa so str"),
    maybe_final=_set(
        _COMMON_MAYBE
        + """ mrd mio tsd mill usw u.a u.ä o.ä u.v.m a.d i.r a.m v.chr n.chr chr jh jhd std sek min hbf bhf pl str
        z.zt v.h ag kg prot vers anh ebd bspw"""
    ),
    exact_case=_set("max min Fr Mo Di Mi Do Sa So S mar sen pl ev mag di mt ft co col hon ms"),
    starters=_set(
        """Der Die Das Dem Den Des Er Sie Es Wir Ich Ihr Man Dann Am Im In Ein Eine Einer Einem Einen Auch Aber Doch
        Und Bei Beim Nach Mit Von Vom Zu Zum Zur Für Dies Diese Dieser Diesem Dieses So Da Als Wenn Weil Ob Was Wer Wie
        Wo Nun Jetzt Heute Gestern Morgen Nur Noch Schon Sein Seine Ihre Kein Keine Damit Dabei Dazu Darum Deshalb
        Daher Außerdem Zudem Allerdings Jedoch Trotzdem Dennoch Danach Später Zuvor Vor Seit Während Unter Über Auf Aus
        An Bis Durch Gegen Ohne Um Laut Alle Viele Beide Mehr Denn Dort Hier Nicht Sollte Sollten Falls Sobald"""
    ),
    ordinal_period=True,
)
ENGLISH = LanguageData(
    never_final=_set(_COMMON_NEVER + " sen rep gov pres supt e.g i.e cf viz approx dept gov atty"),
    before_number=_set("no nos art sec fig pp p para vol ch eq ext"),
    maybe_final=_set(_COMMON_MAYBE + " mon tue tues wed thu thur thurs fri sat sun ave blvd rd bn est esq"),
    exact_case=_set("Mar Mon Sun Sat Wed Fig Gen Sen Rep Gov Col Maj Rev Hon Pres No Nos Art Sec Ch Mt Ft Ms Jun Dec"),
    starters=_set(
        """The He She It They We I You But And In On At A An His Her Their Its This That These Those There As If When
        While After Before For From By With Of To So Then Now Yet Or Not No What Who Why How Where Once Still However
        Meanwhile Our My Your Under Over Since Until Both Many Most Some Both Later Earlier Last"""
    ),
    ordinal_period=False,
)


def language_data(language: str) -> LanguageData:
    """Return the lists of a language code; German for one that has none, as its rules are the more careful ones."""
    return ENGLISH if language.lower().startswith("en") else GERMAN

"""Words by which a name phrase is known: offices, institutions, first names, titles, particles of names."""

from wortlaut.domain.boundaries.function_words import word_set

_GERMAN_ROLES = tuple(
    word_set(
        """
    präsident minister kanzler sprecher chef sekretär beauftragte kommissar leiter direktor vorsitzende vorstand
    vorstände vorsteher bürgermeister gouverneur senator abgeordnete botschafter gesandte general admiral offizier
    kommandeur richter anwalt anwält experte expert gutachter forscher professor diplomat politiker könig papst
    bischof pfarrer trainer autor journalist reporter mitglied vertreter mitarbeiter bewohner bürger unternehmer
    manager händler fischer landwirt arbeiter lehrer arzt ärzt kapitän premier monarch prinz fürst herzog rat rät
    räte ökonom wissenschaftler historiker analyst berater gründer inhaber eigentümer verwalter inspekteur intendant
    rektor dekan kolleg nachfolger vorgänger stellvertreter verbündete partei regierung behörde ministerium polizei
    amt amts ämter verband verbands verbände gewerkschaft kommission parlament fraktion bündnis koalition konzern
    firma unternehmen agentur führung armee gericht kreise kreisen verwaltung kammer senat ausschuss komitee
    organisation institut stiftung universität bank verein staaten staat länder insulaner werft zeitung redaktion
    sender opposition union bund allianz
    """
    )
)
_ROLE_ENDINGS = ("", "in", "innen", "en", "s", "n", "es", "e", "er", "r", "nen", "ins")
_ENGLISH_ROLES = word_set(
    """
    minister president chancellor spokesman spokeswoman spokesperson secretary chief head leader director chair
    chairman chairwoman mayor governor senator ambassador general admiral officer commander judge lawyer expert
    researcher professor diplomat politician king queen pope bishop author journalist reporter member representative
    official worker teacher doctor captain premier prince princess economist scientist historian analyst adviser
    advisor founder owner inspector commissioner councillor councilor lawmaker deputy envoy delegate negotiator
    engineer surveyor fisherman resident party government authority ministry police council committee union
    association commission parliament coalition company firm agency army court senate board organization
    organisation institute foundation university bank group state department department office newspaper broadcaster
    opposition alliance ally rebel protester activist operator regulator manager fisher crew fishermen councilmen
    spokesmen authorities ministries parties agencies companies committees allies armies universities countries
    deputies
    """
)
_OF_NAMES = word_set(
    """
    ministry bank department university house council bureau office institute republic court church kingdom board
    league college academy bishop king queen duke prince archbishop
    """
)
_FOR_NAMES = tuple(
    word_set(
        """
    amt ministerium minister behörde institut verband rat zentrum stiftung kommissar beauftragte gesellschaft
    agentur gericht bund ausschuss senator staatssekretär
    """
    )
)
_RULERS = tuple(
    word_set("könig präsident bürgermeister bischof gouverneur herzog fürst prinz prinzess graf gräf papst")
)
_COMMON_NOUNS = tuple(
    word_set(
        """
    ung heit keit schaft tion tät nis nisse ment ismus tum enz anz krieg angriff plan pläne küste grenze boot rede
    besuch vorschlag wort truppe antwort brief nein absage zusage vorgehen kurs politik hafen haus geld hilfe recht
    seite macht zukunft bitte sicht gebiet gebot veto druck ruf erfolg niederlage flotte soldat ärzte waffe frist
    zoll zölle gespräch zahl million milliarde euro prozent jahr vertrag verträg abkommen gesetz schritt ziel frage
    steuer lohn löhne kosten mittel arbeit bau schiff mole schleuse damm dämme brücke bagger kutter fähre netz
    straße wasser strom regen sturm wahl stimme zeit tag fall grund gründe
    """
    )
)
FIRST_NAMES = word_set(
    """
    ada adam agnes ahmed albert alex alexander alfred ali alice alicia amir amy andrea andreas andrew angela anita
    anja ann anna anne annika anton antonio arne astrid axel barbara beate ben bernd bernhard bert birgit björn
    boris brigitte bruno carl carla carlos carmen carol caroline charles charlotte chris christian christine
    christoph claire clara claudia clemens daniel david dennis diana dieter dirk dmitri dominik donald dora doris
    edward elena elias elisabeth elizabeth elke ella ellen emil emily emma emmanuel eric erik erich erika ernst
    erwin esther eva fatima felix finn florian frank franz franziska frida friedrich fritz gabriele georg george
    gerd gerhard gerda giorgia gisela greta günter günther gustav hanna hannah hannes hans harald harry hassan heidi
    heike heinrich heinz helen helena helga helmut henri henry herbert hermann hilde holger horst hugo ibrahim ida
    igor ilja ilka ilse ines inge ingrid irene iris isabel ivan jack jacob jakob james jan jana jane janina jens
    jessica jim jo joachim joan joe johan johann johanna johannes john jonas jonathan jörg jorge jose josef joseph
    juan judith julia julian jürgen jutta kai karen karin karl karla karoline kaja katarina kate katharina kathrin
    katja kevin kim kirsten klara klaus konrad kristin kurt lars laura lea lena leo leon leonie leonore lilli lina
    linda lisa lothar louis louise luca lucas lucia luis luisa lukas luke magda manfred manuel manuela marc marcel
    marco marcus margaret margarete margit maria marian marianne marie marina mario mark marko markus marta martha
    martin martina mary mathilde matthias max maya mia michael michaela michel miguel mila miriam mohammed monica
    monika moritz nadia natalie nathan nicola nicolas nicole niels nils nina nora norbert oda ola olaf oleg olga
    oliver olivia oskar otto pablo pamela patricia patrick paul paula paulina pedro peter petra philip philipp pia
    pierre rachel rainer ralf raphael rebecca regina reinhard renate rene richard rita robert roberto roland rolf
    roman rosa rosalie rudolf ruth sabine sally samira samuel sandra sara sarah sascha sebastian selma sergej silke
    silvia simon simone sofia sonja sophia sophie stefan stefanie stephan stephen steven susan susanne sven sylvia
    tanja tara theo theodor theresa thomas thorsten till tilda tim timo tina tobias tom toni torsten udo ulf ulla
    ulrich ulrike ursula ute uwe vera verena veronika victor viktor viktoria vincent volker walter wanda werner
    wilhelm willi william winfried wladimir wolfgang xenia yara yasmin yusuf zoe
    """
)
TITLES = word_set("dr prof mr mrs ms st sen gen gov rep sgt capt col lt hon rev fr hr ing dipl med phil jur")
"""Abbreviations after which the name goes on behind the period."""
PARTICLES = word_set("van der den de von zu zur vom di del della da dos du la le ter ten bin ibn al el y af av")
_SURE_PARTICLES = PARTICLES - word_set("der den von zu zur vom da")


def is_role(word: str, *, english: bool) -> bool:
    """Tell whether a word names an office, a profession or an institution: what acts, as its head."""
    if not english:
        return _inflects(word, _GERMAN_ROLES, _ROLE_ENDINGS)
    last = word.lower().rpartition("-")[2].removesuffix("s").rstrip("'’").removesuffix("s")
    return last in _ENGLISH_ROLES or word.lower().rpartition("-")[2] in _ENGLISH_ROLES


def is_common_noun(word: str) -> bool:
    """Tell whether a German noun is none that acts, judged by its ending: so no name goes on with it."""
    return not is_role(word, english=False) and _inflects(word, _COMMON_NOUNS, ("", "e", "en", "s", "es", "n"))


def takes_for(word: str) -> bool:
    """Tell whether `für …` after the noun names the office: Amt für Küstenschutz."""
    return _inflects(word, _FOR_NAMES, ("", "s", "es", "n", "in", "r"))


def takes_von(word: str) -> bool:
    """Tell whether `von …` after the noun names the office: Königin von Westrien."""
    return _inflects(word, _RULERS, ("", "in", "s", "en", "es"))


def takes_of(word: str) -> bool:
    """Tell whether `of …` after the word belongs to the name: Ministry of Health."""
    return word.lower() in _OF_NAMES


def is_sure_particle(word: str) -> bool:
    """Tell whether a word is the particle of a name wherever it stands between two names."""
    return word in _SURE_PARTICLES


def _inflects(word: str, stems: tuple[str, ...], endings: tuple[str, ...]) -> bool:
    """Tell whether a word, or the last part of a compound, is one of `stems` with one of `endings`."""
    lower = word.lower()
    return any(lower.endswith(ending) and lower.removesuffix(ending).endswith(stems) for ending in endings)

"""Closed word classes of German and English: what is certainly no noun, and what opens a noun phrase.

All lists are in lower case. They need not be complete: a word that is missing makes a boundary less exact, not wrong.
"""

from wortlaut.domain.boundaries.abbreviations import ENGLISH, GERMAN


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text that is separated by white space."""
    return frozenset(words.split())


def _inflected(stems: str, endings: str) -> frozenset[str]:
    return frozenset(stem + ending.strip("-") for stem in stems.split() for ending in endings.split())


GERMAN_DETERMINERS = (
    word_set("der die das dem den des ein kein mein dein sein ihr unser euer alle allen aller beide beiden beider")
    | _inflected("ein kein mein dein sein ihr unser eur", "-e -er -es -em -en")
    | _inflected("dies jen jed jedwed manch solch welch viel einig mehrer wenig etlich sämtlich", "-e -er -es -em -en")
    | _inflected("derselb dieselb denselb zahlreich ander", "-e -en -er")
)
ENGLISH_DETERMINERS = word_set(
    """the a an this that these those his her its their our my your some any no every each all both several many few
    most another either neither"""
)
GERMAN_NUMBERS = word_set(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend dutzend"
)
ENGLISH_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve twenty thirty hundred dozen dozens"
)
GERMAN_PRONOUNS = word_set(
    "ich du er sie es wir man mich mir dich dir ihn ihm uns euch ihnen jemand niemand jemanden niemanden"
)
ENGLISH_PRONOUNS = word_set(
    """i you he she it we they me him us them everyone everybody nobody someone somebody anyone anybody"""
)
GERMAN_PREPOSITIONS = word_set(
    """ab an am ans auf aufs aus außer außerhalb bei beim bis dank durch durchs entlang für fürs gegen gegenüber gemäß
    hinter im in innerhalb ins laut mit mithilfe mittels nach nahe neben ohne per pro samt seit seitens statt trotz
    über überm übers um ums unter unterm von vom vor vorm während wegen wider zu zufolge zum zur zwischen anstatt
    angesichts anlässlich aufgrund infolge namens zugunsten"""
)
ENGLISH_PREPOSITIONS = word_set(
    """of in on at to for from by with without about against between among during before after since until till over
    under into onto through across along around behind below above beyond despite except inside near off outside
    past per than toward towards upon via within amid according citing like unlike"""
)
GERMAN_CONJUNCTIONS = word_set(
    """und oder aber doch sondern denn sowie sowohl weder noch als wie dass daß ob wenn falls sofern soweit solange
    sobald weil da nachdem bevor ehe während damit obwohl obgleich wobei indem seitdem sodass bis wer was wo wohin
    woher wann warum weshalb wieso wozu woran worauf worüber wodurch wofür womit deren dessen denen"""
)
ENGLISH_CONJUNCTIONS = word_set(
    """and or but nor yet so that if unless whether because although though while whereas when whenever where wherever
    who whom whose which what why how once as lest provided providing"""
)
GERMAN_ADVERBS = word_set(
    """nicht nie niemals auch nur erst noch schon sehr mehr sogar etwa rund fast knapp wohl eben gerade jetzt nun heute
    gestern morgen bald später früher zuvor danach dann damals dort hier da daher darum deshalb deswegen dennoch
    trotzdem allerdings jedoch zudem außerdem ferner dabei dafür dagegen dadurch damit daran darauf daraus darin
    darüber davon davor dazu demnach wonach zunächst zuletzt zugleich gleichzeitig schließlich endlich inzwischen
    mittlerweile bereits bisher bislang weiter weiterhin wieder immer oft meist selten kaum vielleicht
    möglicherweise offenbar angeblich jedenfalls ebenfalls andernfalls gegebenenfalls vielmehr überhaupt insgesamt
    zwar also so anschließend nämlich hingegen indes indessen vorerst vorher nachher sofort lieber gern gerne ganz
    gar etwas nichts alles viel wenig einst lediglich bloß selbst allein zusammen gemeinsam unterdessen bestenfalls
    notfalls insbesondere besonders ursprünglich"""
)
ENGLISH_ADVERBS = word_set(
    """not never also only just even still already yet too very more most less soon later earlier then now today
    yesterday tomorrow here there again always often rarely perhaps maybe however meanwhile therefore thus otherwise
    instead rather almost nearly about further once twice ago away back out up down together alone else moreover
    nevertheless afterwards afterward finally first reportedly allegedly"""
)
GERMAN_FINITE = word_set(
    """bin bist ist sind seid war warst waren wart sei seist seien wäre wären habe hast hat haben habt hatte hatten
    hätte hätten werde wirst wird werden werdet wurde wurden würde würden kann können könne konnte konnten könnte
    könnten muss müssen müsse musste mussten müsste müssten soll sollen solle sollte sollten will wollen wolle
    wollte wollten darf dürfen dürfe durfte durften dürfte dürften mag mögen möge mochte mochten möchte möchten weiß
    wissen wisse wusste wussten wüsste gibt gab gaben gebe gäbe geben geht ging gingen gehe kommt kam kamen komme
    käme steht stand standen stehe liegt lag lagen liege bleibt blieb blieben bleibe hält hielt hielten halte heißt
    hieß hießen heiße lässt ließ ließen lasse nimmt nahm nahmen nehme tut tat taten tue sieht sah sahen sehe sieh
    spricht sprach sprachen spreche trifft traf trafen treffe tritt trat traten trete trägt trug trugen trage bricht
    brach brachen breche hilft half halfen helfe gilt galt galten gelte droht drohte drohe fehle fehlt fehlte zahle
    zahlt brauche braucht reiche reicht regne regnet sinkt sank sanken sinke fällt fiel fielen falle fährt fuhr
    fuhren fahre wächst wuchs wuchsen läuft lief liefen laufe ruft rief riefen schreibt schrieb schrieben schreibe
    schwieg schwiegen schweige liest las lasen lese bittet bat baten bitte verlor verloren gewann gewannen begann
    begannen beginne beginnt entschied entschieden schloss schlossen schließe zog zogen ziehe wies wiesen weise bot
    boten biete versprach versprachen verspreche verspricht bestritt bestritten nannte nannten nenne kannte dachte
    dachten denke brachte brachten bringe finde fand fanden stieg stiegen steige traut scheint schien schienen
    scheine hing hingen ging erhielt erhielten erhalte bekam bekamen bekomme riet rieten rate warf warfen werfe
    wirft trete stellte stelle baue bauen schicke schickt tage tagt spiele wirke arbeite führe sende prüfe plane
    sorge folge diene handle gehöre lebe wohne suche verlange fordere stimme setze lehne rechne warte erwarte mache
    meine glaube hoffe kaufe verkaufe koste öffne halte fürchte befürchte fließe breche steige wachse gehe"""
)
ENGLISH_FINITE = word_set(
    """am is are was were be been has have had do does did will would can could may might must shall should ought says
    say said tells tell told asks asked adds added warns warned wants want wanted went goes go came comes come gave
    gives give took takes take made makes make knew knows know thought thinks think saw sees see got gets get left
    leaves leave kept keeps keep held holds hold met meets meet paid pays pay sent sends send spoke speaks speak
    rose rises rise fell falls fall lost loses lose won wins win broke breaks break began begins begin became
    becomes become brought bring brings built builds build bought buys found finds find stood stands stand sank
    sinks sink drew draws put puts wrote writes write ran runs run led leads lead read reads let lets needs need
    hopes hope fears fear plans plan refuses refuse declines rejects supports votes remains stays seems looks works
    helps insists denies expects believes agrees calls leaks ends closes opens starts stops fails fail agree agreed
    arrive arrives quit quits vow vows urge urges dropped rains fled shut"""
)
GERMAN_TIMES = word_set(
    """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember morgen abend mittag vormittag nachmittag nacht uhr prozent vorwoche
    woche tag jahr monat wochenende vortag vorabend rande ende beginn anfang"""
)
ENGLISH_TIMES = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december morning evening night week month year"""
)
GERMAN_SOURCES = word_set(
    """angaben angabe aussage aussagen ansicht einschätzung einschätzungen worten meinung auffassung darstellung
    informationen erkenntnissen berichten bericht überzeugung wissen gespräch interview pressekonferenz mitteilung
    erklärung stellungnahme anfrage blick treffen brief telefonat sitzung"""
)
ENGLISH_SOURCES = word_set(
    "statement interview report reports words view opinion account conference speech briefing letter remarks meeting"
)
GERMAN_NO_NOUN = (
    GERMAN_PREPOSITIONS
    | GERMAN_CONJUNCTIONS
    | GERMAN_ADVERBS
    | GERMAN_FINITE
    | frozenset(word.lower() for word in GERMAN.starters)
) - GERMAN_DETERMINERS
ENGLISH_NO_NOUN = (
    ENGLISH_PREPOSITIONS
    | ENGLISH_CONJUNCTIONS
    | ENGLISH_ADVERBS
    | ENGLISH_FINITE
    | frozenset(word.lower() for word in ENGLISH.starters)
) - ENGLISH_DETERMINERS

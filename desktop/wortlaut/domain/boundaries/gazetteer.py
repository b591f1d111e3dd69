"""States and the capitals and palaces that stand for their governments, in German and English, lower case.

A final -s is left out: names are compared without the ending of a genitive.
"""

from wortlaut.domain.boundaries.function_words import word_set

COUNTRIES = word_set(
    """
    afghanistan ägypten egypt albanien albania algerien algeria argentinien argentina armenien armenia aserbaidschan
    azerbaijan äthiopien ethiopia australien australia bangladesch bangladesh belaru weißrussland belgien belgium
    bolivien bolivia bosnien bosnia brasilien brazil bulgarien bulgaria chile china dänemark denmark deutschland
    germany ecuador estland estonia finnland finland frankreich france georgien georgia ghana griechenland greece
    großbritannien britain england schottland scotland wale indien india indonesien indonesia irak iraq iran irland
    ireland island iceland israel italien italy japan jemen yemen jordanien jordan kambodscha cambodia kanada canada
    kasachstan kazakhstan katar qatar kenia kenya kirgistan kolumbien colombia kongo congo kosovo kroatien croatia
    kuba cuba kuwait lettland latvia libanon lebanon libyen libya litauen lithuania luxemburg luxembourg malaysia mali
    malta marokko morocco mexiko mexico moldau moldawien moldova mongolei mongolia montenegro myanmar nepal neuseeland
    niederlande netherland niger nigeria nordkorea nordmazedonien norwegen norway österreich austria pakistan
    palästina palestine panama peru philippinen philippine polen poland portugal rumänien romania russland russia
    saudi-arabien schweden sweden schweiz switzerland senegal serbien serbia singapur singapore slowakei slovakia
    slowenien slovenia somalia spanien spain sudan südafrika südkorea syrien syria taiwan tansania tanzania thailand
    tschad chad tschechien czechia tunesien tunisia türkei turkey turkmenistan uganda ukraine ungarn hungary uruguay
    usa u.s uk usbekistan uzbekistan venezuela vietnam zypern cypru
    """
)
CAPITALS = word_set(
    """
    ankara athen athen belgrad berlin bern budapest bukarest canberra damasku delhi dublin helsinki kairo kiew kyjiw
    kyiv kopenhagen lissabon london madrid minsk moskau moscow neu-delhi oslo ottawa paris peking beijing prag pretoria
    riad riga rom seoul sofia stockholm straßburg tallinn teheran tehran tokio tokyo vilniu warschau warsaw washington
    wien kreml kremlin bundeskanzleramt élysée
    """
)

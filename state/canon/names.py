"""Names of people: the canonical form, and telling them from other words."""

from __future__ import annotations

import re

from state.canon.text import clean, fold

_TITLES = re.compile(
    r"\b(?:mevr(?:ouw)?|mw|dhr|de heer|meneer|mr|mrs|ms|mme|madame|monsieur|m|dr|drs|prof|ing|ir|lic)\b\.?\s*"
)
_PARTICLES = frozenset(
    """
    van de der den het ten ter te la le du des d von zu el al ben da di dos 't op in
    """.split()
)
_NOT_PEOPLE = frozenset(
    """
    aanbod aanvragen adres afdeling afspraak agentschap algemeen antenne arrondissement avenue bedankt
    begeleiding bereikbaar bestuur bezoek brochure bureau bus campus caw centrum cgg college consultatiebureau
    contact contactgegevens contactpersoon coordinatie coordinator crisis crisislijn departement deskundige
    dienst diensten directie dossier email eerstelijnszone erkende federatie fonds gemeente gemeenten gezin
    gezinnen gezinsondersteuner gids gratis groep groepen helpdesk hoofdzetel huis huizen hulp hulplijn
    hulpverlening info informatie infolijn inlichtingen instelling intersectorale jeugd jeugdhulp jongeren
    kabinet kantoor kind kinderen kinderopvang klantendienst laan leeftijd lijn lokaal lokale maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag medewerker medewerkers meer meldpunt mentor ministerie nieuws
    nieuwsbrief noodnummer ocmw onderwijs ondersteuning onthaal opening openingsuren opgroeien opleiding opvang
    organisatie organisatoren ouders overheid pagina partner partners permanentie plein pleegzorg ploeg politie
    praktijk preventie privacy project projecten provincie provinciale psychologen psycholoog raad regio
    regionaal samenwerkingsverband secretariaat sector sociaal sociale spreekuur stad steunpunt straat team
    teams telefoon toegankelijk verantwoordelijke vereniging verpleegkundige vlaams vlaamse vlaanderen
    voorziening voorzieningen vragen vzw website welkom welzijn werkgebied werking zetel ziekenhuis zone zorg
    zwangere vca vutg upc bvba nv asbl oep antwerpen limburg brussel oost-vlaanderen west-vlaanderen
    vlaams-brabant belgie ukraine oekraine januari februari maart april mei juni juli augustus september oktober
    november december
    """.split()
)
_NOT_PEOPLE_ENDING = re.compile(
    r"\w{2,}(?:punt|commissie|dienst|centrum|lijn|telefoon|steun|werk|zorg|hulp|pakket|loket|platform|bureau|instituut|stichting"
    r"|federatie|vereniging|agentschap|begeleiding|bescherming|ondersteuning|werking|opvang|medewerker|opleiding|huisvesting"
    r"|verantwoordelijke|netwerk|gezondheid|welzijn|adviseur|ambtenaar|secretariaat|onthaal|kabinet|partnerschap)(?:en|s)?\Z"
)
_TOKEN = re.compile(r"[^\W\d_][^\W\d_'.-]*(?:['.-][^\W\d_]*)*")


def canonical_name(text: str) -> str:
    """A name to compare by: without titles, whatever the order of first and last name."""
    words = re.findall(r"[^\W_]+", _TITLES.sub("", fold(text)))
    return " ".join(sorted(words))


def looks_like_person(text: str) -> bool:
    """Whether `text` reads as the name of one person and nothing else. Errs on the side of no."""
    shown = re.sub(r"(?i)^(?:mevr(?:ouw)?|mw|dhr|de heer|meneer|mme|madame|monsieur|dr|prof)\b\.?\s*", "", clean(text))
    if not 3 <= len(shown) <= 60 or re.search(r"[\d@:/()&+?!;|]", shown):
        return False
    tokens = shown.replace(",", " ").split()
    if not 2 <= len(tokens) <= 6 or any(not _TOKEN.fullmatch(token) for token in tokens):
        return False
    if any(_is_other_word(part) for token in tokens for part in (fold(token), *fold(token).split("-"))):
        return False
    names = [token for token in tokens if fold(token).strip("'") not in _PARTICLES]
    return len(names) >= 2 and all(_is_name(name) for name in names)


def _is_other_word(word: str) -> bool:
    return word in _NOT_PEOPLE or _NOT_PEOPLE_ENDING.match(word) is not None


def _is_name(token: str) -> bool:
    return token[0].isupper() and (len(token) > 1) and (not token.isupper() or len(token) > 2 or "." in token)

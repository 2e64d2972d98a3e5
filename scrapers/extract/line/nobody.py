"""Headings and lines that name nobody: they speak to the reader, of the page, of when, or of a field."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.extract.line.circumstances import tells_circumstance
from scrapers.extract.line.labels import label_of
from scrapers.extract.line.page_links import is_page_link
from scrapers.extract.line.speaking import gives_ours
from state.canon.closings import closes_letter, greets_reader
from state.canon.text import fold
from state.canon.topic_words import is_topic

GENERIC = frozenset(
    (
        "algemeen|bereik ons|contacteer|contacteer ons|contactez-nous|get in touch|heb je vragen|heeft u vragen|hulp nodig|nous contacter"
        "|hoofdzetel|maatschappelijke zetel|zetel|siege social|hauptsitz"
        "|ons team|over ons|team|vind ons|werkgebied|laden|loading|zie ook|lees ook|zoeken|inloggen"
    ).split("|")
)
"""Beside what `topic_words` tells word by word."""
CALLED_BY_KIND = frozenset({"lokaal team", "consultatiebureau", "huis van het kind"})
"""Kinds of units that are called by that alone, as well as labels before their names."""
_TO_READER = re.compile(
    r"^(?:(?:onze|ons|our|nos|notre) (?:locaties|vestigingen|diensten|medewerkers|mensen|team|kantoren|adressen|gegevens|offices|locations"
    r"|staff|people|team|services|adresses|equipe|bureaux|collaborateurs|contacten|partners)"
    r"|.*\b(?:contacteer|mail|bel|vind|bereik|contact|find|reach|call|contactez|volg|follow|schrijf|write to) (?:mij|me|ons|us|nous|moi)"
    r"|(?:algemene|general|generale?|praktische|bijkomende|nuttige|verdere|extra|additional|further|useful|visitor) (?:info\w*|contact\w*"
    r"|vragen|enquiries|inquiries|gegevens|adressen)"
    r"|(?:nieuws|actualites?|agenda|medewerkers|staff|personeel|vestigingen|locations|offices|kantoren|directory"
    r"|staff directory|office locations?"
    r"|leden|members|home|links|diensten|services"
    r"|visit|visit us|call|dial|text|ring|call us|reach us|our office"
    r"|about us|about|nous joindre|waar"
    r"|(?:(?:onze?|our|notre|unsere?) )?(?:nieuwe?|new|nouvel(?:le)?s?|neue[rns]?) (?:locatie|adres|vestiging|kantoor|lokaal"
    r"|address|location|office|premises|adresse|locaux|standort|anschrift)\b.*"
    r"|main (?:line|number)"
    r"|hoofdnummer|numero vert|numero gratuit|plainten|pers|press"
    r"|(?:je|u) (?:bereikt|vindt|kan|kunt)\b.*|vous etes ici|you are here|[uj]e? bent hier|let op|opgelet|attention"
    r"|gebruiksvoorwaarden|terms of use"
    r"|organigram(?:me)?\b.*|info over .*|(?:contacteer|contactez|contact) (?:ons|nous|us)\b.*|contact(?:s|en)"
    r"|(?:skip|jump) to .*|aller au contenu.*|(?:ga )?naar (?:de )?(?:hoofd)?inhoud.*|terug naar boven|back to top|haut de page"
    r"|retour en haut|(?:direkt )?zu[mr] (?:haupt)?(?:inhalt|navigation|menu|seitenanfang|suche).*"
    r"|(?:passer|acceder) (?:directement )?au (?:contenu|menu).*"
    r"|(?:overslaan en|spring|meteen|direct|doorgaan)(?: \w+)? naar (?:de )?(?:hoofd)?(?:inhoud|navigatie).*"
    r"|(?:error|status|warning) message|fehlermeldung|foutmelding|message d'erreur|\d{1,3} minute read|(?:post|add) a comment"
    r"|meer|more|plus|menu|navigatie|navigation|snel naar"
    r"|page facebook|facebook(?:[- ]?pagina|[- ]?page)"
    r"|volg ons.*|follow us.*|suivez[- ]nous.*|sociale? media|social media|(?:telefonisch|digitaal|schriftelijk|mondeling"
    r"|online|elektronisch|persoonlijk|fysiek|ter plaatse|sur place|en ligne|in person|in writing|personlich|schriftlich)"
    r"|per (?:mail|telefoon|post|brief)|par (?:mail|courriel|telephone|courrier|ecrit|lettre)|by (?:mail|email|phone|post|letter)"
    r"|staff contacts?|key contacts?|contact (?:persons?|people)"
    r"|contactpagina|contact page|page de contact|(?:onze )?locaties?|nos locaux|locations?"
    r"|(?:.{0,20}\s)?(?:toll[- ]free|free|phone|fax|telephone|main|gratis|mobile) (?:number|nummer|line)"
    r"|numero (?:vert|gratuit|de telephone)"
    r"|about .{0,20}\bcontact"
    r"|programs|partners|links|raadpleging(?:en)?|consultaties?|consultations?|huisbezoek(?:en)?|zitdag(?:en)?\b.*"
    r"|permanenties|bedrijfsgegevens|identificatiegegevens|ondernemingsgegevens|colophon|imprint"
    r"|(?:artikel|art\.|article) \d+\b.*"
    r"|(?:web ?design|website|site|realisatie|ontwerp|design(?:ed)?|powered|developed|created)\b.*\b(?:by|door|par)\b.*"
    r"|(?:hide|show|close|skip|report|remove|verberg|sluit|masquer|fermer) (?:this |the |de |la |l')?(?:ads?|adverts?|advert\w+|publicite)"
    r"|(?:advert\w*|publicite|anzeige|werbung|sponsored)|print(?:er)?[- ]friendly\b.*"
    r"|(?:(?:(?:diese )?seite )?drucken|imprimer|afdrukken|print this page|partager|teilen)"
    r"|accessibility|public records|careers|site ?map"
    r"|ansprechpartner(?:innen)?(?: (?:im|in|fur|der|des|beim)\b.*)?"
    r"|facebook[- ]?(?:group|groep|gruppe)|groupe facebook|(?:de|het|onze|the|our|la|le|notre) (?:praktijk|vereniging|practice|association)"
    r"|informatie praktijk|praktijkinformatie|clubinfo|clubgegevens|verenigingsinfo|kom langs\b.*|kom eens langs\b.*|maak kennis\b.*"
    r"|plan (?:een|je|uw) .*|maak een afspraak\b.*|stel (?:je|uw) vraag\b.*|laat (?:iets|van je) (?:weten|horen)\b.*"
    r"|kantoorgegevens|hours of operation|mailing address|get in touch|contactformulier))$"
)
"""Headings that speak to the reader or of the page, and name nobody."""
_COMMAND = re.compile(
    r"(?:toggle\b|(?:to )?(?:visit|find|get|send|map|join|sign|donate|give|meet|subscribe|register|apply|request|search|share|print"
    r"|schedule|book|submit|pay|learn|explore|browse|watch|view|download|read|see|show|open|click|go|make|discover|stay|leave|follow|report|write|email|call)"
    r" (?:to |for |on |in )?(?:your|our|us|a|an|the|all|now|it|up|out|here|more|today|online|directions|involved|started|profile|bio"
    r"|vcard|biography)\b"
    r"|(?:trouver|envoyer|decouvrir|consulter|rejoindre|telecharger|imprimer|retrouvez|decouvrez|consultez|ecrivez|venez|suivez|rejoignez"
    r"|envoyez|telechargez|prenez) (?:le|la|les|l'|un|une|vos|votre|nos|notre|mon|ma|mes|nous)\b"
    r"|(?:requesting|getting|making|contacting|reporting|applying|paying|booking|visiting|joining|sending|using|becoming|registering"
    r"|submitting|donating|volunteering|attending|scheduling) [a-z]"
    r"|about\b"
    r"|(?:for|in|in case of|bij|in geval van|en cas d[e'’]|im) ?(?:an |een |life-threatening )?"
    r"(?:emergenc|nood|urgence|brand|levensgevaar|danger|notfall)[^:]*\b(?:911|999|112|100|101|15|17|18|144)\b"
    r"|so (?:erreichen|finden) sie\b|angaben gemass\b|(?:inhaltlich )?verantwortlich\b|vertreten durch\b|vertretungsberechtigt\w*\b"
    r"|eingetragen im\b|registergericht\b|vereinsregister\b|registernummer\b|spendenkonto\b|bankverbindung\b"
    r"|registereintrag\b|umsatzsteuer\S*|haftung\w*\b|datenschutz\w*\b|streit(?:schlichtung|beilegung)\b"
    r"|(?:ihre?|unsere?) (?:ansprechpartner\w*|adresse|anschrift|kontakt\w*|offnungszeiten|standorte|mitarbeiter\w*|team)\b"
    r"|(?:offnungszeiten|anfahrt|diensteanbieter|anbieter|herausgeber|redaktion|postanschrift|hausanschrift|besucheradresse"
    r"|nos coordonnees|coordonnees)$)"
)
"""What a page tells its reader to do, or what law has it tell: the beginning of a line that names nobody."""
_NOBODY = frozenset(
    "facebook instagram twitter linkedin youtube whatsapp tiktok pinterest flickr vimeo mastodon bluesky x rss disclaimer cookies"
    " cookie cookiebeleid privacy privacybeleid privacyverklaring sitemap login aanmelden inloggen toegankelijkheid legal terms"
    " mentions legales nederlands francais deutsch english espanol italiano nl fr en de es maandag dinsdag woensdag donderdag vrijdag"
    " zaterdag zondag monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche"
    " tot and to et au t/m weekend weekdagen werkdagen weekdays feestdagen".split()
)
"""Words of which a row of links or a line of days is made: whatever consists of them names nobody."""
_GROUP = re.compile(
    r"(?:het |ons |the |our |le |notre |der )?(?:bestuur|board|comite|vorstand|leiding|leidingsploeg|bestuursleden|board members"
    r"|trustees|board of (?:directors|trustees)|directors|officers|conseil d'administration|membres du (?:comite|bureau))"
)


def is_group(text: str) -> bool:
    """Whether a heading stands above the people who lead a body: a number below it is the body's before it is theirs."""
    return _GROUP.fullmatch(fold(text).strip(" .:")) is not None


_ABOUT = re.compile(
    r"(?:Over|About|À propos d[eu]s?|Über)\s(?:(?:je|uw|de|het|een|onze?|your|the|our|votre|la|le|les)\s)?[a-zà-ÿ]"
)
"""What a number or a text is about: "Over subsidies", and no name that begins so."""
_JOINTS = re.compile(r"\s*(?:[&/+,]|\s[-–|·•]\s|\b(?:en|and|et|und)\b)\s*")


def is_command(text: str) -> bool:
    """Whether a line has its reader do something: "Find your representative"."""
    return _COMMAND.match(fold(text)) is not None


_HALF = r"\s?(?:[ap]\.?\s?m\.?|uur|u|h|uhr)"
_AT_TIME = re.compile(
    rf"(?:(?:\d{{1,2}}[:.]\d{{2}}(?:{_HALF})?|\d{{1,2}}{_HALF}(?:\s?\d{{2}})?)\W{{0,3}}(?:(?:tot|to|until|a|en|and|bis)\b\W{{0,3}})?){{1,2}}"
)
"""A time of the day, or from one to another: when, and never who."""

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
"""A mail address, as what stands in bold in the cell beside a name."""


_TRAIL = re.compile(
    r"(?:(?:you are here|u bent hier|je bent hier|vous etes ici|sie sind hier)\s*:?\s*)?"
    r"(?:home|start|accueil|startseite|startpagina|homepage)\s*(?:[>›»→\"]|::|/(?=\s))+\s*\w"
)
"""The way to a page through its site: "Home > Bestuur > Leden"."""


_OF_NAMES = frozenset("naam name nom voornaam vorname prenom".split())
MOST_COLUMNS = 5


def _heads_columns(folded: str) -> bool:
    """Whether a line is the heads of a table that lost its cells: "Naam Functie Telefoon"."""
    first, *others = folded.split() or [""]
    return first in _OF_NAMES and 0 < len(others) <= MOST_COLUMNS and any(label_of(word) is not None for word in others)


@lru_cache(maxsize=8192)
def is_generic(text: str) -> bool:
    """Whether a heading says nothing of whom it is about: "Contact", "Openingsuren"."""
    folded = re.sub(r"[!?.:] \w$", "", fold(text)).strip(" .:?!")  # a picture font leaves a letter behind
    if (
        _AT_TIME.fullmatch(folded)
        or _MAIL.fullmatch(folded)
        or folded in GENERIC
        or (label_of(text) is not None and folded not in CALLED_BY_KIND)
        or text.strip().endswith("?")
        or is_topic(folded)
        or tells_circumstance(text)
        or gives_ours(text)
        or _heads_columns(folded)
        or greets_reader(text)
        or _ABOUT.match(text)
        or closes_letter(text)
        or _TRAIL.match(folded)
        or is_page_link(folded)
    ):
        return True
    parts = _JOINTS.split(folded)
    if len(parts) > 1 and all(map(is_generic, parts)):
        return True  # "Contact & locatie"
    return bool(_TO_READER.search(folded) or _COMMAND.match(folded)) or _NOBODY.issuperset(
        re.findall(r"[\w/]+", folded)
    )

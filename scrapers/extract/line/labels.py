"""The words by which pages announce a field: column headings, terms of a definition list, "Tel.:" before a number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from scrapers.extract.line.circumstances import tells_circumstance
from state.canon.role_words import role_pattern
from state.canon.text import clean, fold
from state.canon.topic_words import is_topic

FIELDS: Mapping[str, str] = {
    "phone": (
        "algemeen_nummer centraal_nummer algemeen_telefoonnummer hoofdnummer general main_number t tel telefoon "
        "telefoonnummer telefoonnr telnr telephone phone gsm gsm-nummer gsmnummer mobiel mobile nummer noodnummer "
        "telefonisch bel gratis_nummer tel/gsm telefoon/gsm téléphone "
        "numéro_de_téléphone numéro numéro_de_gsm telefoonnumer contactnummer "
        "aanmelden aanmeldingen permanentie_buiten_de_kantooruren front_desk storingen permanentie telefoonnummers telefon "
        "helpdesk office work home direct cell cellular main toll-free toll_free voice ph p o c office_phone "
        "work_phone phone_number telephone_number district_phone capitol_phone mobile_phone tty tdd spoed spoednummer bij_spoed "
        "noodgevallen na_de_uren buiten_de_uren buiten_kantooruren buiten_de_kantooruren buiten_de_praktijkuren buiten_praktijkuren "
        "buiten_de_openingsuren buiten_openingsuren privé privéleven thuis werk kantoor receptie balie emergency "
        "fon handy mobil mobiltelefon telefonnummer rufnummer durchwahl standard standard_téléphonique "
        "after_hours local urgent urgences urgence fixe portable mob tel_nr vast vast_nummer doorkiesnummer rechtstreeks "
        "tlf telefono teléfono telefone puhelin móvil cellulare mobiltelefon mobilnummer"
    ),
    "fax": "fax f telefax faxnummer fax-nummer fax_nr faxnr facsimile facsimile_number télécopieur télécopie fax_number",
    "email": (
        "e e-mail email mail mailadres e-mailadres emailadres courriel mailen contactmail e-mailen adresse_e-mail "
        "e-mail-adresse mailadresse courrier_électronique "
        "adresse_mail adresse_électronique adresse_email mél e-post emailadres_algemeen m@ email_address e-mail_address "
        "sähköposti correo correo_electrónico posta_elettronica"
    ),
    "website": "w web website site webstek url webadres site_web meer_info meer_informatie internet",
    "address": (
        "adres address adresse bezoekadres postadres locatie waar ligging plaats vestiging maatschappelijke_zetel "
        "zetel straat mailing_address office_address district_office_address street_address physical_address "
        "anschrift postanschrift hausanschrift capitol_address district_address "
        "shipping_address billing_address location_address mailing physical_location "
        "home_address business_address postal_address visiting_address siège siège_social correspondentieadres hoofdkantoor_adres "
        "kantooradres praktijkadres vestigingsadres clubadres secretariaatsadres "
        "straße strasse gade gata adress indirizzo dirección direccion morada osoite adresa"
    ),
    "hours": (
        "öffnungszeiten bürozeiten hours office_hours business_hours hours_of_operation horaires sprechzeiten openingsuren openingstijden "
        "open uren bereikbaar bereikbaarheid spreekuur spreekuren wanneer heures heures_d'ouverture opening_hours "
        "zitdagen zitdag permanentie-uren telefonische_bereikbaarheid telefonisch_bereikbaar"
    ),
    "languages": "taal talen languages langues gesproken_talen spreektalen voertaal",
    "area": (
        "werkgebied werkingsgebied gemeente gemeenten gemeente(n) stad regio provincie provincies zone "
        "counties eerstelijnszone werkingsgebieden regio's gebied actief_in commune communes area municipality "
        "bevoegd_voor werkzaam_in gemeente/stad stad/gemeente voor_de_gemeenten zorgregio"
    ),
    "person": (
        "member council_member councilmember councillor representative senator staff_member full_name "
        "contactpersoon contactpersonen naam persoon verantwoordelijke coördinator coordinator medewerker "
        "contact_person personne_de_contact aanspreekpunt aanspreekpersoon nom name verpleegkundige "
        "gezinsondersteuner wie intersectorale_medewerker intersectoraal_medewerker voornaam_en_naam "
        "naam_medewerker teamverantwoordelijke directeur vertreten_durch vertegenwoordigd_door représentée_par représenté_par "
        "navn namn nimi nome nombre_y_apellidos"
    ),
    "role": "specialty speciality specialisme specialiteit spécialité fachgebiet "
    "title position job_title jobtitle office_held functie rol role fonction hoedanigheid taak titel opdracht "
    "cargo carica ruolo funzione verv uppdrag rolle amt",
    "organisation": (
        "provider aanbieder prestataire träger "
        "bedrijfsnaam naam_vereniging company company_name raison_sociale dénomination firma handelsnaam statutaire_naam bedrijf "
        "naam_organisator department division agency organisatie dienst organisation naam_organisatie instelling voorziening "
        "partner service vereniging"
    ),
    "unit": "team lokaal_team afdeling unit lokale_team teams huis_van_het_kind consultatiebureau equipe",
    "postcode": "postcode code_postal post_code zip zip_code zipcode postal_code postnummer cp plz postnr",
    "town": "woonplaats plaatsnaam city town ville localité deelgemeente ort ciudad città comune "
    "plz_ort plz/ort postnr_by postnr/by postnr._og_by cp_ville "
    "code_postal_et_ville postcode_woonplaats postcode_plaats postcode_+_plaats pc_plaats city,_state_zip city/state/zip",
    "house_number": "huisnummer huisnr house_number",
    "box": "busnummer",
    "first_name": "voornaam prénom first_name first",
    "last_name": "achternaam familienaam last_name last surname",
    "reference": "kenmerk ons_kenmerk uw_kenmerk referentie uw_bericht_van bijlagen",
    "enquiries": "vragen_naar vragen_naar/e-mail inlichtingen contact_voor_vragen",
    "date": "datum date publicatiedatum gepubliceerd_op verschenen_op",
    "title": "titel_maatregel maatregel onderwerp betreft onderwerp_brief",
    "text": "omschrijving beschrijving inhoud toelichting",
    "key": "id code nr nummer_team",
}
_FIELD_OF = {fold(word).replace("_", " "): field for field, words in FIELDS.items() for word in words.split()}
_MODIFIABLE = frozenset(
    "phone telephone tel telefoon telefoonnummer fax email e-mail mail mailadres e-mailadres address adres hours website gsm number"
    " nummer adresse téléphone telefoonnr".split()
)
"""Labels before which a word may say which one it is: "Home phone", "Bus. email"."""
_NUMBERS = frozenset(
    "phone telephone tel telefoon telefoonnummer email e-mail mail gsm mobiel mobile téléphone telephone portable".split()
)
_ROLE_LABELS = frozenset(
    fold(word)
    for word in (
        "verantwoordelijke|coördinator|coordinator|verpleegkundige|gezinsondersteuner|intersectorale medewerker"
        "|intersectoraal medewerker|teamverantwoordelijke|directeur|council member|councilmember|councillor|senator|representative"
        "|vertreten durch|vertegenwoordigd door|représentée par|représenté par"
    ).split("|")
)
GENERIC = frozenset(
    (
        "algemeen|bereik ons|contacteer|contacteer ons|contactez-nous|get in touch|heb je vragen|heeft u vragen|hulp nodig|nous contacter"
        "|ons team|over ons|team|vind ons|werkgebied"
    ).split("|")
)
"""Beside what `topic_words` tells word by word."""
_TO_READER = re.compile(
    r"^(?:(?:onze|ons|our|nos|notre) (?:locaties|vestigingen|diensten|medewerkers|mensen|team|kantoren|adressen|gegevens|offices|locations"
    r"|staff|people|team|services|adresses|equipe|bureaux|collaborateurs|contacten|partners)"
    r"|.*\b(?:contacteer|mail|bel|vind|bereik|contact|find|reach|call|contactez|volg|follow|schrijf|write to) (?:mij|me|ons|us|nous|moi)"
    r"|(?:algemene|general|generale?|praktische|bijkomende|nuttige|verdere|extra|additional|further|useful|visitor) (?:info\w*|contact\w*"
    r"|vragen|enquiries|inquiries|gegevens|adressen)"
    r"|(?:nieuws|actualites?|agenda|medewerkers|staff|personeel|vestigingen|locations|offices|kantoren|directory"
    r"|staff directory|office locations?"
    r"|leden|members|home|links|diensten|services"
    r"|visit|visit us|call us|reach us|our office"
    r"|about us|about|nous joindre|waar"
    r"|main (?:line|number)"
    r"|hoofdnummer|numero vert|numero gratuit|plainten|pers|press"
    r"|(?:je|u) (?:bereikt|vindt|kan|kunt)\b.*|vous etes ici|you are here|[uj]e? bent hier|let op|opgelet|attention"
    r"|gebruiksvoorwaarden|terms of use"
    r"|organigram(?:me)?\b.*|info over .*|(?:contacteer|contactez|contact) (?:ons|nous|us)\b.*|contact(?:s|en)"
    r"|(?:skip|jump) to .*|aller au contenu.*|(?:ga )?naar (?:de )?(?:hoofd)?inhoud.*|terug naar boven|back to top|haut de page"
    r"|retour en haut|zum inhalt.*"
    r"|meer|more|plus|menu|navigatie|navigation|snel naar"
    r"|volg ons.*|follow us.*|suivez[- ]nous.*|sociale? media|social media|telefonisch|per (?:mail|telefoon|post)"
    r"|par (?:mail|courriel|telephone|courrier)|by (?:mail|email|phone|post)|staff contacts?|key contacts?|contact (?:persons?|people)"
    r"|contactpagina|contact page|page de contact|(?:onze )?locaties?|nos locaux|locations?"
    r"|(?:.{0,20}\s)?(?:toll[- ]free|free|phone|fax|telephone|main|gratis|mobile) (?:number|nummer|line)"
    r"|numero (?:vert|gratuit|de telephone)"
    r"|about .{0,20}\bcontact"
    r"|programs|partners|links|raadpleging(?:en)?|consultaties?|consultations?|huisbezoek(?:en)?|zitdag(?:en)?\b.*"
    r"|permanenties|bedrijfsgegevens|identificatiegegevens|ondernemingsgegevens|colophon|imprint"
    r"|(?:artikel|art\.|article) \d+\b.*"
    r"|(?:web ?design|website|site|realisatie|ontwerp|design(?:ed)?|powered|developed|created)\b.*\b(?:by|door|par)\b.*"
    r"|accessibility|public records|careers|site ?map"
    r"|ansprechpartner(?:innen)?(?: (?:im|in|fur|der|des|beim)\b.*)?"
    r"|informatie praktijk|praktijkinformatie|clubinfo|clubgegevens|verenigingsinfo|kom langs\b.*|kom eens langs\b.*|maak kennis\b.*"
    r"|plan (?:een|je|uw) .*|maak een afspraak\b.*|stel (?:je|uw) vraag\b.*|laat (?:iets|van je) (?:weten|horen)\b.*"
    r"|kantoorgegevens|hours of operation|mailing address|get in touch|contactformulier))$"
)
"""Headings that speak to the reader or of the page, and name nobody."""
_COMMAND = re.compile(
    r"(?:toggle\b|(?:visit|find|get|send|map|join|sign|donate|give|meet|subscribe|register|apply|request|search|share|print|schedule|book|submit"
    r"|pay|learn|explore|browse|watch|view|download|read|see|show|open|click|go|make|discover|stay|leave|follow|report|write|email|call)"
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
_WORDS = "|".join(sorted((re.escape(word) for word in _FIELD_OF), key=len, reverse=True))
_MODIFIERS = (
    r"(?:home|work|office|business|bus\.?|personal|private|district|capitol|cell|direct|main|general|alternate|local|daytime|evening"
    r"|primary|secondary|algemeen|algemene|mobiele?|vaste?|zakelijke?|privé|werk|centraal|centrale|rechtstreekse?|professionnel|personnel"
    r"|domicile|bureau|city|hall|email|mail|contact)"
)
_KEYED = re.compile(r"_|(?<=[a-z])(?=[A-Z])")
"""Where the words meet in the name of a field, as data files write it: "lastName", "first_name"."""
LONGEST_LABEL = 36
_ROLE = role_pattern()
_HOLDER = re.compile(r"(?P<role>[a-z][a-z -]{2,30}?)(?:'?s)?[ -]?(?:name|naam|nom)")
"""The head of a column of those who do something: "Coordinator name", "nom du responsable" aside."""
_MODIFIED = re.compile(rf"^{_MODIFIERS}\s+")
_DIGITS, _SITE = re.compile(r"\s*[+(\d]"), re.compile(r"\s*(?:https?:|www\.|[\w-]+\.[a-z])", re.IGNORECASE)
_AFTER_LETTER = dict.fromkeys("tfpoch", _DIGITS) | {
    "e": re.compile(r".*(?:@|[\[({]\s*at)|\s*$", re.IGNORECASE),
    "w": _SITE,
}
"""What must follow a label of one letter: "T.a.v." is no phone."""
_LABELLED = re.compile(
    rf"^\W{{0,3}}((?:{_MODIFIERS}\s+)?(?:{_WORDS}))\s*(?:\([^)]{{0,20}}\)\s*)?(?:[:=]|\.:?(?![A-Za-z@])|\s[-–]|\t)\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE_POINT = re.compile(rf"^\W{{0,3}}({_WORDS})\s+(?=[\d+(]|\S+@|https?:|www\.)(.*)$", re.IGNORECASE | re.DOTALL)
_WHICH_NUMBER = re.compile(
    r"^\W{0,3}((?:(?:main|general|central|press|public|office|algemeen|centraal|gratis|hoofd)\s?(?:\w+\s)?(?:line|number|hotline|nummer|lijn)"
    r"|(?:herhaal)?recepten(?:lijn)?|(?:afspraken|bestel|spoed|klanten|fax)lijn|doktersassistente?|assistente?"
    r"|(?:non[- ]emergency|after[- ]hours?|toll[- ]?free|24[- ]hours?|spoed|dringend|bij nood|buiten (?:de )?(?:kantoor)?uren)"
    r"(?:\s[\w-]+){0,3}))\s*:\s*(?=[\d+(])(.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Words that say which number of somebody one is, and not whose."""


@dataclass(frozen=True, kw_only=True)
class Label:
    """A field's name with the word that the page used for it.

    `sure`: its place among equal records says so as well, whatever the value looks like. `post`: what the head of a column
    of people says that each of them does.
    """

    field: str
    word: str
    sure: bool = False
    post: str | None = None

    @property
    def role(self) -> str | None:
        """The role that the word itself tells: a column "Verpleegkundige" or "Coordinator name" holds people of that role."""
        if self.post:
            return self.post
        holder = _HOLDER.fullmatch(fold(self.word))
        if holder and _ROLE.fullmatch(holder["role"]):
            return self.word[: holder.end("role")]
        return self.word if fold(self.word) in _ROLE_LABELS else None


@lru_cache(maxsize=8192)
def label_of(text: str) -> Label | None:
    """The field that a heading, term or column announces, when that is all it says."""
    shown = clean(text).strip(" .:*")
    folded = re.sub(r"\s*\([^)]*\)$", "", fold(_KEYED.sub(" ", shown) if " " not in shown else shown))
    for word in (folded, folded.replace("uw ", "", 1), re.sub(r"^(?:de|het|je|uw|ons|onze|jouw) ", "", folded)):
        if word in _FIELD_OF:
            return Label(field=_FIELD_OF[word], word=shown)
    holder = _HOLDER.fullmatch(folded)
    if holder and _ROLE.fullmatch(holder["role"]):
        return Label(field="person", word=shown)
    modified = _modified(folded) or _extended(folded)
    if modified is not None:
        return Label(field=modified, word=shown)
    for joint in ("/", " en ", " & "):
        head = folded.partition(joint)[0].strip()
        if joint in folded and head in _FIELD_OF:
            return Label(field=_FIELD_OF[head], word=shown)
        tail = folded.rpartition(joint)[2].strip()
        if joint in folded and _FIELD_OF.get(tail) == "address":
            return Label(field="address", word=shown)  # "Terreinen en maatschappelijke zetel"
    return None


@lru_cache(maxsize=8192)
def split_label(text: str) -> tuple[Label | None, str]:
    """The label at the start of a line, and what follows it: "Tel.: 02 …" is a phone; without one, the line itself."""
    shown = clean(text)
    folded = fold(shown)
    plain = folded if len(folded) == len(shown) else shown  # the words are known without diacritics
    match = _LABELLED.match(plain) or _BEFORE_POINT.match(plain)
    if match is None:
        which = _WHICH_NUMBER.match(plain)
        return (Label(field="phone", word=which[1]), which[2].strip()) if which else (None, shown)
    word = match[1]
    if len(word) == 1 and not _AFTER_LETTER[fold(word)].match(match[2]):
        return None, shown
    field = _FIELD_OF.get(fold(word)) or _modified(fold(word))
    if field is None:
        return None, shown
    return Label(field=field, word=shown[match.start(1) : match.end(1)]), shown[match.start(2) :].strip()


def _modified(folded: str) -> str | None:
    """The field that a label with a word before it announces: "bus. email"."""
    bare = _MODIFIED.sub("", folded)
    return _FIELD_OF.get(bare) if bare != folded and bare in _MODIFIABLE else None


def _extended(folded: str) -> str | None:
    """The field that a label with words behind it announces: "e-mail voor vragen", "telefoonnummer secretariaat"."""
    first, _, rest = folded.partition(" ")
    known = (
        first in _MODIFIABLE - {"website"} and rest and len(folded) <= LONGEST_LABEL and not re.search(r"[\d@:.]", rest)
    )
    return _FIELD_OF[first] if known else None


_OF = re.compile(r"(?i)^(?:(?:van|in|op|bij|du|de la|de l'|of|at)\s+)?(?:(?:de|het|den|the|le|la)\s+)?")


def behind_label(text: str) -> tuple[str, bool] | None:
    """What stands behind the word for a number or a mail address, and whether it is said to be of that: "Tel. in het lokaal"."""
    first, _, rest = clean(text).partition(" ")
    shown = _OF.sub("", rest).strip(" :")
    return (shown, shown != rest.strip(" :")) if shown and fold(first).rstrip(".") in _NUMBERS else None


_GROUP = re.compile(
    r"(?:het |ons |the |our |le |notre |der )?(?:bestuur|board|comite|vorstand|leiding|leidingsploeg|bestuursleden|board members"
    r"|trustees|board of (?:directors|trustees)|directors|officers|conseil d'administration|membres du (?:comite|bureau))"
)


def is_group(text: str) -> bool:
    """Whether a heading stands above the people who lead a body: a number below it is the body's before it is theirs."""
    return _GROUP.fullmatch(fold(text).strip(" .:")) is not None


_JOINTS = re.compile(r"\s*(?:[&/+,]|\s[-–|·•]\s|\b(?:en|and|et|und)\b)\s*")


def is_command(text: str) -> bool:
    """Whether a line has its reader do something: "Find your representative"."""
    return _COMMAND.match(fold(text)) is not None


_HALF = r"\s?(?:[ap]\.?\s?m\.?|uur|u|h|uhr)"
_AT_TIME = re.compile(
    rf"(?:(?:\d{{1,2}}[:.]\d{{2}}(?:{_HALF})?|\d{{1,2}}{_HALF}(?:\s?\d{{2}})?)\W{{0,3}}(?:(?:tot|to|until|a|en|and|bis)\b\W{{0,3}})?){{1,2}}"
)
"""A time of the day, or from one to another: when, and never who."""


@lru_cache(maxsize=8192)
def is_generic(text: str) -> bool:
    """Whether a heading says nothing of whom it is about: "Contact", "Openingsuren"."""
    folded = re.sub(r"[!?.:] \w$", "", fold(text)).strip(" .:?!")  # a picture font leaves a letter behind
    if (
        _AT_TIME.fullmatch(folded)
        or folded in GENERIC
        or label_of(text) is not None
        or text.strip().endswith("?")
        or is_topic(folded)
        or tells_circumstance(text)
    ):
        return True
    parts = _JOINTS.split(folded)
    if len(parts) > 1 and all(map(is_generic, parts)):
        return True  # "Contact & locatie"
    return bool(_TO_READER.search(folded) or _COMMAND.match(folded)) or _NOBODY.issuperset(
        re.findall(r"[\w/]+", folded)
    )

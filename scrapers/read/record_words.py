"""What the key of a value says in a site's data: "jobTitle" holds what somebody does, "photo_url" what no reader reads.

Keys are words of programs: joined by dashes, underscores or capitals, numbered ("phone2"), in the language of whoever made the
site. What no list here knows is told by its values and by its siblings (`records.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from state.canon.text import fold


class Kind(StrEnum):
    """What a value is for those who read the page."""

    FIRST = "first name"
    LAST = "last name"
    NAME = "name"
    TITLE = "title"
    GROUP = "group"
    ROLE = "role"
    STREET = "street"
    HOUSE = "number of the house"
    PLACE = "place"
    CODE = "postcode"
    STATE = "state"
    LABELLED = "labelled"
    TEXT = "text"
    CAPTION = "caption"
    HOLDER = "holder"
    UNSEEN = "unseen"
    OTHER = "other"


@dataclass(frozen=True)
class Meaning:
    """What a key says of its value. `label`: how a page announces it."""

    kind: Kind
    label: str = ""


_WORDS = {
    Kind.FIRST: "firstname voornaam prenom vorname given givenname first",
    Kind.LAST: "lastname achternaam familienaam surname nachname familienname family familyname nomdefamille last",
    Kind.NAME: "name naam nom fullname person persoon personne contactperson contactpersoon ansprechpartner member lid membre mitglied"
    " wie wer qui who holder incumbent",
    Kind.TITLE: "title titel titre heading header label kop subject",
    Kind.GROUP: "organisation organization organisatie company bedrijf department departement afdeling abteilung dienst service team"
    " unit office kantoor club board bestuur staff conseil council raad vorstand crew category categorie groep group groupe gruppe"
    " section sectie committee commissie comite werkgroep",
    Kind.ROLE: "role roles rol rollen functie functies function functions fonction fonctions position positions job jobtitle functiontitle"
    " poste rolle rollen funktion funktionen amt subtitle task tasks taak taken aufgabe rank designation portfolio responsibility"
    " responsibilities verantwoordelijkheid bevoegdheid bevoegdheden attributions zustandigkeit zustaendigkeit ressort mandaat mandat"
    " ambt beroep profession",
    Kind.STREET: "street straat rue streetaddress address1 address2 line1 line2 strasse addressline adresregel",
    Kind.HOUSE: "housenumber huisnummer hausnummer housenr huisnr busnummer",
    Kind.PLACE: "city town plaats gemeente stad ville commune localite woonplaats municipality ort stadt addresslocality",
    Kind.CODE: "postcode zip zipcode postalcode cp codepostal plz",
    Kind.STATE: "state addressregion",
    Kind.TEXT: "text tekst texte intro body content inhoud description omschrijving beschrijving beschreibung bio biography about info"
    " subtext blurb summary",
    Kind.CAPTION: "caption bijschrift legende",
    Kind.HOLDER: "item items list data entries people persons personen personnes members leden membres mitglieder contact contacts"
    " contacten kontakt kontakte contactinfo contactdetails details gegevens coordonnees names namen noms holders officers records"
    " values children columns rows cards blocks sections groups subroles params extra page site config settings general main default",
    Kind.UNSEEN: "menu aliases tags categories keywords layout type draft date lastmod weight slug permalink lang language ref"
    " icon css class id sitemap outputs cascade seo og opengraph resources background color colour alt target rel social socials"
    " width height n style src slides gallery theme template translationkey order sort sortorder active published visible featured key"
    " uid uuid path file filename created updated modified year start end since until joined username login password handle"
    " author auteur",
}
_LABELS = {
    "Tel": "phone tel telephone telefoon telefon phonenumber telefoonnummer telefonnummer num number nummer numero telnr phones",
    "Gsm": "gsm mobile mobiel mobil handy natel portable cell cellphone",
    "Fax": "fax",
    "E-mail": "email mail courriel mel emailaddress mailadres emailadres emails epost",
    "Website": "website site web url homepage webpage",
    "Adres": "address adres adresse location locatie anschrift lieu",
    "Openingsuren": "hours openingsuren openingstijden horaires uren openinghours officehours sprechzeiten offnungszeiten permanence"
    " spreekuur",
}
_KNOWN = {word: Meaning(kind) for kind, words in _WORDS.items() for word in words.split()} | {
    word: Meaning(Kind.LABELLED, label) for label, words in _LABELS.items() for word in words.split()
}
_PICTURES = frozenset(
    "image images img imgs photo photos picture pictures foto fotos avatar logo logos thumbnail thumb banner headshot portrait bild icon"
    " github gitlab twitter facebook instagram linkedin mastodon bluesky youtube slack discord telegram orcid scholar tiktok".split()
)
"""Of a picture or an account elsewhere a page shows what no reader reads as words."""
_LEADS = frozenset(
    "phone tel telephone telefoon telefon email mail fax gsm mobile role functie function fonction".split()
)
"""Words that say what a key holds though another one follows: "phone_home", "email_work"."""
_FORMS = frozenset("html text display value formatted raw string str md markdown href link".split())
"""Words behind what a key holds that say how it is written there: "address_html", "phoneDisplay"."""
_NUMBERS = frozenset("num number nummer numero".split())
_REGISTERS = frozenset(
    "kbo kvk btw vat tva bce ovo rsin company enterprise onderneming registration account bank customer client order invoice"
    " serial licence license member tax id".split()
)
"""Whose numbers are none to call: "kboNumber", "account_number"."""
_OF_FIELDS = frozenset("label placeholder".split())
"""Words for what a form says of its fields: "emailLabel"."""
_COMPOUND = re.compile(
    r"(?!gebruiker|nutzer|benutzer|user|nick|bestand|file|host|domein|domain|datei|klasse|class|product|artikel|roep)"
    r"(?P<of>[a-z]{3,20}?)s?(?P<what>naam|name|adres|adresse|address|mail)"
)
"""Words that Dutch and German write as one: "clubnaam", "straatnaam", "verenigingsadres", "Vereinsname"."""
_MEETING = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])|[\s_./-]+")
_BODIES = (
    "team",
    "commissie",
    "committee",
    "comite",
    "commission",
    "raad",
    "bestuur",
    "groep",
    "groupe",
    "group",
    "club",
    "ploeg",
    "ausschuss",
)
"""How words for several people together end."""
_PLACES = frozenset({Kind.STREET, Kind.PLACE, Kind.CODE})
LANGUAGES = frozenset("nl fr en de es it pt da sv no nb nn fi pl cs ro lb ca eu gl cy ga".split())
"""Codes under which sites keep one text in several languages; a country's code is none of them, unless both are spelled alike."""


@lru_cache(maxsize=4_096)
def meaning_of(key: str) -> Meaning:
    """What a key says of its value, by all of it, by its last word, or by its first where that is plain enough."""
    words = words_of(key)
    bare = "".join(words)
    if bare in _KNOWN:
        return _KNOWN[bare]
    if not _PICTURES.isdisjoint(words):
        return Meaning(Kind.UNSEEN)
    last = _KNOWN.get(words[-1]) if words else None
    first = _KNOWN.get(words[0]) if words else None
    if len(words) > 1:
        before = _KNOWN.get(words[-2])
        if words[-1] in _FORMS and before is not None and before.kind in (*_PLACES, Kind.LABELLED):
            return before
        if words[-1] in _OF_FIELDS and before is not None:
            return Meaning(Kind.UNSEEN)
        if words[-1] in _NUMBERS and words[-2] in _REGISTERS:
            return Meaning(Kind.UNSEEN)
    if last is not None:
        named = last.kind in (Kind.NAME, Kind.TITLE) and first is not None and first.kind in (Kind.ROLE, Kind.GROUP)
        return first if named and first else last
    compound = _COMPOUND.fullmatch(bare)
    if compound is not None and compound["what"] in _KNOWN:
        of = _KNOWN.get(compound["of"])
        return of if of is not None and of.kind in _PLACES else _KNOWN[compound["what"]]
    return first if first is not None and words[0] in _LEADS else Meaning(Kind.OTHER)


def words_of(key: str) -> list[str]:
    """The words of a key, folded, without the number behind it."""
    return [fold(word) for word in _MEETING.split(re.sub(r"[\s_-]*\d+$", "", key.strip())) if word]


def shown_key(key: str) -> str:
    """A key as a template shows it: "vice-president" as "Vice president", "Jane Roe" as it is."""
    shown = " ".join(word for word in _MEETING.split(key.strip()) if word) if " " not in key.strip() else key.strip()
    return shown[:1].upper() + shown[1:]


@lru_cache(maxsize=4_096)
def names_body(heading: str) -> bool:
    """Whether a heading calls the people below it a body or just people: "Audit committee", "Webteam", "Members"."""
    kinds = {meaning_of(word).kind for word in heading.split()}
    return not kinds.isdisjoint((Kind.GROUP, Kind.HOLDER)) or any(
        fold(word).endswith(_BODIES) for word in heading.split()
    )

"""The words by which pages announce a field: column headings, terms of a definition list, "Tel.:" before a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scrapers.extract.line.field_words import FIELDS
from state.canon.role_words import role_pattern
from state.canon.text import clean, fold

_FIELD_OF = {fold(word).replace("_", " "): field for field, words in FIELDS.items() for word in words.split()}
_MODIFIABLE = frozenset(
    "phone telephone tel telefoon telefoonnummer fax email e-mail mail mailadres e-mailadres emailadres email-adres"
    " address adres hours website gsm number"
    " nummer adresse téléphone telefoonnr".split()
)
"""Labels before which a word may say which one it is: "Home phone", "Bus. email"."""
_NUMBERS = frozenset(
    "phone telephone tel telefoon telefoonnummer email e-mail mail gsm mobiel mobile téléphone telephone portable".split()
)
_ADDRESSES = frozenset("adres address adresse postadres bezoekadres anschrift".split())
_ROLE_LABELS = frozenset(
    fold(word)
    for word in (
        "verantwoordelijke|coördinator|coordinator|verpleegkundige|gezinsondersteuner|intersectorale medewerker"
        "|intersectoraal medewerker|teamverantwoordelijke|directeur|council member|councilmember|councillor|senator|representative"
        "|vertreten durch|vertegenwoordigd door|représentée par|représenté par"
        "|contactpersoon|contactperson|contact person|personne de contact|aanspreekpersoon"
    ).split("|")
)
_WORDS = "|".join(sorted((re.escape(word) for word in _FIELD_OF), key=len, reverse=True))
_MODIFIERS = (
    r"(?:home|work|office|business|bus\.?|personal|private|district|capitol|cell|direct|main|general|alternate|local|daytime|evening"
    r"|primary|secondary|algemeen|algemene|mobiele?|vaste?|zakelijke?|privé|werk|centraal|centrale|rechtstreekse?|professionnel|personnel"
    r"|domicile|bureau|city|hall|school|church|clinic|store|shop|kantoor|praktijk|winkel|email|mail|contact)"
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
    rf"^\W{{0,3}}((?:{_MODIFIERS}\s+)?(?:{_WORDS}))\s*(?:\([^)]{{0,20}}\)\s*)?(?:[:=?]|\.:?(?![A-Za-z@])|\s[-–]|\t)\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ASKING = frozenset("waar wie wanneer contact where who when qui ou quand wo wer wann".split())
"""Labels that may be a question: "Wie? An Maes"."""
_BEFORE_POINT = re.compile(rf"^\W{{0,3}}({_WORDS})\s+(?=[\d+(]|\S+@|https?:|www\.)(.*)$", re.IGNORECASE | re.DOTALL)
_WHICH_NUMBER = re.compile(
    r"^\W{0,3}((?:(?:main|general|central|press|public|office|algemeen|centraal|gratis|hoofd)\s?(?:\w+\s)?(?:line|number|hotline|nummer|lijn)"
    r"|(?:herhaal)?recepten(?:lijn)?|(?:afspraken|bestel|spoed|klanten|fax)lijn|doktersassistente?|assistente?"
    r"|(?:non[- ]emergency|(?:emergency )?after[- ]hours?|toll[- ]?free|24[- ]hours?|spoed|dringend|bij nood"
    r"|buiten (?:de )?(?:kantoor)?uren)"
    r"(?:\s[\w-]+){0,3}))\s*:\s*(?=[\d+(])(.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""Words that say which number of somebody one is, and not whose."""


_HOUSE = re.compile(r"\d{1,4}\s?[a-zA-Z]?")
_NUMBERED = re.compile(r"#?\d")


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
    asked = plain[match.end(1) :].lstrip()[:1] == "?"
    field = None if asked and fold(word) not in _ASKING else _FIELD_OF.get(fold(word)) or _modified(fold(word))
    bare = re.search(r"[:=?]", plain[match.end(1) : match.start(2)]) is None
    numbered = (field == "address" and _HOUSE.fullmatch(match[2])) or (field == "unit" and _NUMBERED.match(match[2]))
    if field is None or (bare and numbered):
        return None, shown  # "Plaats 12" is a street, "Unit 3B" where somebody is
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
    return _FIELD_OF.get(first) if known else None


_OF = re.compile(r"(?i)^(?:(?:van|in|op|bij|du|de la|de l'|of|at)\s+)?(?:(?:de|het|den|the|le|la)\s+)?")


def behind_label(text: str) -> tuple[str, bool] | None:
    """What stands behind the word for a number or an address, and whether it is said to be of that: "Tel. in het lokaal"."""
    first, _, rest = clean(text).partition(" ")
    shown = _OF.sub("", rest).strip(" :")
    return (shown, shown != rest.strip(" :")) if shown and fold(first).rstrip(".") in _NUMBERS | _ADDRESSES else None

"""The sentence that asks a reader to act, verbatim: the plainest way of asking first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from scrapers.extract.measures.addressees import beginning
from scrapers.extract.measures.audience_words import audiences_in
from scrapers.extract.measures.sentences import sentences_in
from state.canon.dates import DateRole
from state.canon.terms import find_terms
from state.canon.text import clean, fold

_IMPERATIVES = (
    "verwijs spreek vraag help bewaar bezorg meld zorg gebruik controleer informeer registreer geef stuur vul schrijf dien neem hou houd"
    " maak breng start wijs sluit leg respecteer volg reserveer noteer hang pas laat deel vermeld verwittig contacteer koppel kies bestel"
    " betaal verleng vernieuw werk stel zet draag lever mail bel onderteken plan nodig moedig sensibiliseer verspreid signaleer"
    " communiquez utilisez verifiez informez demandez envoyez remplissez introduisez inscrivez conservez signalez transmettez adressez"
    " completez prevenez affichez apportez respectez renvoyez"
    " apply send submit complete register use check keep report ensure notify inform tell return fill contact share bring make display"
).split()
_IMPERATIVE = re.compile(
    rf"^(?:(?:dan|en|dus|wel|dringend|alors|et|then|and)\s+)?(?:{'|'.join(_IMPERATIVES)})\b(?![-:]| en (?:antwoord|wedervraag))"
    rf"|, (?:{'|'.join(_IMPERATIVES)}) (?:dan|het|dat|uw|je|ons)\b"
)
_NO_VERB = (
    "aan achter alle alleen als aldus althans bij bijna binnen boven bovenaan buiten daar daarna daarom dan dankzij dat de"
    " deze die dit door dus een en enkel er geen gedurende heel het hier hierbij hierna hoe hoewel ieder iedere iedereen in"
    " indien inclusief inzake ja jullie kortom langs maar met mits na naar naast nadat nee niet nog nu of om omdat omwille"
    " ondanks onder onderaan ons onze ook op over per rond samen sinds sommige steeds tegen tenzij terwijl tijdens toch toen"
    " tot tussen uit uw vanaf van vanuit via vaak volgens voor vooral vooraleer voordat waar wanneer want waarom wat wegens"
    " welk welke wie zelfs zie zo zoals zodat zodra zonder zowel is was waren zijn heeft hebben had word wordt worden werd"
    " werden kan kunnen mag mogen moet moeten zal zullen wil willen gaat gaan krijgt krijgen komt komen blijft blijven staat"
    " staan betalen"
).split()
_STARTS_WITH_VERB = re.compile(
    rf"^(?!(?:{'|'.join(_NO_VERB)})\b)(?:[a-z]{{3,}}(?<!t)|let|zet|laat|sluit|wacht|test|vat) "
    r"(?:het|de|een|uw|jouw|ons|dit|deze|alle|elke|geen|hun|zelf)\b"
)
"""In Dutch a first word with an object right behind it is a command, unless it is one of these or a third person's ("loopt de …")."""
_REQUEST = re.compile(
    r"\b(?:(?:we|wij) (?:vragen|verzoeken|verwachten)|(?:vragen|verzoeken|verwachten) (?:we|wij)|(?:vraagt|verzoekt) \w+ (?:\w+ ){0,4}om"
    r"|vraagt opgroeien|gelieve|word(?:t|en) (?:\w+ ){1,6}(?:gevraagd|verzocht)|roepen (?:we|wij)"
    r"|nous (?:vous )?(?:demandons|prions|invitons)|veuillez|merci de|priere de|vous etes (?:pries?|invites?)"
    r"|we (?:ask|request|urge) |please|kindly|you are (?:asked|requested))\b"
)
_ACT = (
    r"(?:bezorg(?:t|en)|meld(?:t|en)?|registree?r(?:t|en)?|noteer(?:t|en)?|noteren|verwittig(?:t|en)|reserve(?:er|ert|ren)|informe(?:ert|ren)"
    r"|past|passen|vermeld(?:t|en)|stuur(?:t|en)?|sturen|bewaar(?:t|en)|bewaren|vraagt|gebruikt?|verwijst"
    r"|(?:geef|geeft|geven)\b.*\bdoor|(?:dien|dient|dienen)\b.*\bin|(?:vult?|vullen)\b.*\bin|(?:schrijft?|schrijven)\b.*\bin"
    r"|(?:brengt?|brengen)\b.*\bop de hoogte|duid(?:t|en)?\b.*\baan|(?:laat|laten)\b.*\bweten|(?:houdt?|houden)\b.*\bbij)"
)
_DUTY = re.compile(
    r"\b(?:(?:u|je|jij|jullie|men) (?:moet|moeten|dient|dienen)|moet(?:en)? (?:u|je|jij|jullie|de|alle|elke)|moet|moeten"
    r"|dient te|dien(?:t|en) (?:\w+ ){1,12}te \w+en|verplicht (?:om|te)|(?:bent|is|zijn) verplicht"
    r"|vous devez|(?:doit|doivent) |(?:est|sont|etes) tenus?|you (?:must|need to|have to|are required)|must)\b"
    rf"|\b(?:u|je|jullie) (?:\w+ ){{0,2}}?{_ACT}|\b{_ACT} (?:u|je|jullie)\b"
)
_OTHERS = re.compile(rf"^(?:[\w-]+,? ){{1,10}}?{_ACT}\b")
"""A body that is told to do something: "Elke dienst bezorgt ons …". The word that does it is no command here."""
_EACH = re.compile(r"^(?:elke|iedere|alle|ieder|chaque|tous les|toutes les|each|every|all) ")
_OWN = re.compile(
    r"\b(?:we|wij) (?:\w+ ){0,2}(?:moeten|dienen)|\b(?:moeten|dienen) (?:we|wij)\b|^[\"']|^iedereen moet|\bnous devons\b|\bwe must\b"
)
"""What somebody asks of himself, or is quoted to say."""
_CAN = re.compile(
    r"\b(?:inschrijven|aanvragen|aanmelden|indienen|reageren|invullen|bestellen|doorgeven|melden|inscri\w+|introduire|demander|register"
    r"|apply|applications|enter|submit)\b"
)
_DECLINED = re.compile(
    r"\b(?:hoef(?:t|ven)?|(?:moet|moeten|dient|dienen) (?:\S+ ){0,4}(?:niets|niet|geen)|niet (?:meer |langer )?(?:verplicht|nodig)"
    r"|(?:do|does|need) not|don't|no longer (?:need|have)|optional|ne (?:devez|doit|doivent|devra|devront) (?:pas|plus)|n'est (?:pas|plus)"
    r"|dispense\w*)\b"
)
_ELSEWHERE = re.compile(
    r"^(?:(?:dan|then) )?(?:lees|bekijk|ontdek|surf|klik|kijk|raadpleeg|volg ons|deel (?:dit|deze)|lire|voir|decouvrez|consultez|read|see"
    r"|view|share this|print)\b"
)
_QUESTIONS = re.compile(
    r"^(?:heb(?:t|ben)? (?:u|je|jullie)\b.*\bvrag(?:en|e)|heeft u\b.*\bvrag|(?:nog |andere |meer )?vragen\b|staat (?:uw|je) vraag"
    r"|(?:voor|bij) (?:al |meer |alle |verdere |bijkomende )*(?:vragen|info\w*|inlichtingen|uitleg)|meer (?:info\w*|weten|inlichtingen)\b"
    r"|pour (?:toute|plus)|(?:des|une|vos) questions?|(?:any |more |further )?questions\b|for (?:any |more |further |questions)"
    r"|if you have (?:any )?(?:further )?questions|twijfel(?:t u| je)|niet duidelijk)"
)
_REACH = re.compile(r"^(?:(?:dan|neem dan) )?(?:mail|bel|contacteer|contact|neem (?:dan )?(?:gerust )?contact)\b")


def ask_of(text: str, *, reference: date | None = None) -> str | None:
    """The sentence of a measure that asks its reader to do something; nothing when it asks nothing."""
    asked = list(_asking(text))
    for way in (_is_request, _is_duty, _is_told_to_others):
        found = next((sentence for sentence in asked if way(sentence)), None)
        if found:
            return found
    return next((one for one in asked if _CAN.search(fold(one)) and _ends(one, reference)), None)


def asks_plainly(text: str) -> bool:
    """Whether a text holds a request or a duty."""
    return any(_is_request(one) or _is_duty(one) for one in _asking(text))


def tells_others(text: str) -> bool:
    """Whether a sentence has one of the audiences do something."""
    return any(map(_is_told_to_others, _asking(text)))


def invites_questions(text: str) -> bool:
    """Whether a line only tells where to turn with questions: it belongs to no measure."""
    return _QUESTIONS.match(fold(text)) is not None


def _asking(text: str) -> Iterator[str]:
    """The sentences that may ask something: no questions, no refusals, no way to more reading, no place for questions."""
    after_question = False
    for sentence in map(clean, sentences_in(text)):
        folded = fold(sentence)
        answers = after_question and _REACH.match(folded)
        after_question = _QUESTIONS.match(folded) is not None
        if answers or after_question or sentence.endswith("?"):
            continue
        if not _DECLINED.search(folded) and not _ELSEWHERE.match(folded):
            yield sentence


def _is_request(sentence: str) -> bool:
    folded = fold(sentence)
    return any(form.search(folded) for form in (_REQUEST, _IMPERATIVE, _STARTS_WITH_VERB))


def _is_duty(sentence: str) -> bool:
    folded = fold(sentence)
    return _DUTY.search(folded) is not None and not _OWN.search(folded)


def _is_told_to_others(sentence: str) -> bool:
    """Whether one of the audiences, or each of a kind, is told to do something: an office that does it itself asks nothing."""
    start = beginning(sentence)
    return _OTHERS.match(fold(sentence)) is not None and bool(_EACH.match(fold(start)) or audiences_in(start))


def _ends(sentence: str, reference: date | None) -> bool:
    return any(one.role is DateRole.UNTIL for one in find_terms(sentence, reference=reference))

"""Whether a line begins a record, and what names the record on a line that also holds its number: "Jan Peeters (Gent): 0476 …"."""

from __future__ import annotations

import re

from scrapers.document import BlockKind
from scrapers.extract.line.behind_points import person_behind, service_behind
from scrapers.extract.line.bold_leads import bold_lead
from scrapers.extract.line.called_bodies import is_way_to_call
from scrapers.extract.line.desk_words import names_desk
from scrapers.extract.line.desks import (
    body_behind,
    desk_before,
    holder_before,
    is_body_or_desk,
    pointed_at,
    said_body_before,
)
from scrapers.extract.line.entries import entry_of, without_label
from scrapers.extract.line.heads import body_at_end, named_in, person_at_end, person_behind_bracket
from scrapers.extract.line.labels import behind_label
from scrapers.extract.line.lines import Line
from scrapers.extract.line.links import name_described, person_mailed
from scrapers.extract.line.mailed import body_spelled
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.presented import who_speaks
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.extract.line.stated_before import person_stated
from scrapers.extract.line.subjects import body_spoken_of, first_name_called, person_at_body, person_sent_to
from scrapers.extract.line.titles import (
    COPYRIGHT,
    INVITATION,
    LONGEST_TITLE,
    address_start,
    is_title,
    title_before_address,
    without_call,
)
from state.canon.addresses import is_plain_address
from state.canon.body_words import holds_kind
from state.canon.emails import find_emails
from state.canon.names import has_first_name, is_first_name, looks_like_person
from state.canon.phones import phone_starts
from state.canon.points import point_starts
from state.canon.role_words import is_role
from state.canon.text import clean
from state.canon.vacancies import is_vacancy

LONGEST_ANNOUNCED = 60
_OF_ANOTHER = re.compile(r"(?i)\b(?:van|of|de|du|der)\s(?:(?:de|het|the|la|onze|our)\s)?[^\W\d]+,?\s*\Z")
""" "… naar het mailadres van de redactie,": the sentence says whose the address is."""
SHORTEST_TEXT = 80
"""Characters of a text that may speak of somebody further up."""
FEWEST_OF_MENU = 3
"""Pages to which a row of links leads that is a menu, whatever each is called."""
LONGEST_PLACE = 3
"""Words."""
_COUNTED = re.compile(r"^\d{1,2}[.)]\s+(?=[^\W\d])")
_ASKED = re.compile(r"^.*[?!]\s+")
"""A question before the answer: "Vragen? Contacteer Els Maes"."""
_IF = re.compile(
    r"^(?:Is|Zijn|Lukt|Kan|Heb|Als|Indien|Wanneer|Geen|If|Si|Wenn|Falls)\s[^.!?:@\d]{3,80},\s(?=(?i:bel|mail|contacteer|neem|call|contact|appelez|contactez|rufen)\b)"
)
"""On what condition somebody is called: "Is Els er niet, bel dan naar het onthaal"."""
_SUBJECT = re.compile(
    r"(?P<name>[^.:;!?\d@()]{5,50}?)(?P<role>\s*\([^()\d@]{3,60}\))?,?\s"
    r"(?:is|was|werkt|helpt|geeft|staat|neemt|vervangt|volgt|kan|zal|heeft|verzorgt|begeleidt|coördineert|organiseert|leidt|beantwoordt|ontvangt|luistert"
    r"|will|can|has|works|helps|handles|answers|leads|serves|coordinates|manages|oversees|provides|replaces|succeeds|covers"
    r"|est|sera|peut|remplace|répond|reçoit|coordonne|travaille|aide|ist|hilft|arbeitet|leitet|berät|vertritt)\s"
)
"""A sentence about somebody: who it is, perhaps with a role in brackets, and what that person does."""
_OPENING = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w.'’-]*\s(?:(?:van|de|der|den|von|du|le|la)\s){0,2}){1,3}[A-ZÀ-Þ][\w'’-]+)(?=,?\s[a-zà-ÿ])"
)
_DASH = re.compile(r"\s[-–—|]\s")
_COLON = re.compile(r":(?!\d)\s*")
"""One that is no part of a time, as in "tussen 09:00 en 17:00 via"."""
_WITH_PERSON = re.compile(r"(?P<body>[^():]{3,60}?)\s*\([^():]{3,30}:\s*(?P<who>[^():]{4,50})\)")
""" "De Linde (contactpersoon: Els Maes)"."""


def starts_unit(line: Line) -> bool:
    """Whether a line could be the title of a record."""
    if line.label is not None and line.label.field == "enquiries":
        return True
    if _is_row_of_links(line):
        return False
    if bold_lead(line):
        return True
    if line.label is not None:
        if line.label.field == "person" and line.has_point:
            return looks_like_person(split_role(title_before_point(line) or "")[0])
        return line.label.field in ("person", "organisation", "unit") and not line.has_point and bool(line.text)
    if line.has_point:
        return bool(title_before_point(line))
    name, role = split_role(line.text)
    if (role and ":" in line.text) or entry_of(line.text) or title_before_address(line.text):
        return True
    person = looks_like_person(name) and (has_first_name(name) or is_vacancy(name))
    if name != line.text and len(line.text) <= LONGEST_TITLE and person:
        return True  # "Els Maes, geboren op 3 mei 1980"
    return is_title(line.text, strong=line.strong or line.kind in (BlockKind.HEADING, BlockKind.TERM))


def called_by_first_name(name: str) -> bool:
    """Whether somebody is called by the first name, with where or what for behind it: "Nele (Gent-Eeklo)", "Nele, begeleider"."""
    first, *more = re.split(r",\s|\s[-–]\s|\s?\(", name, maxsplit=1)
    return bool(more) and first[:1].isupper() and is_first_name(first)


def announces(line: Line) -> bool:
    """Whether a line says by its colon that what it names stands below it: "Jeugdouderling:"."""
    text = line.text.strip()
    return text.endswith(":") and not line.has_point and line.label is None and len(text) <= LONGEST_ANNOUNCED


def _is_row_of_links(line: Line) -> bool:
    linked = all(run.href for run in line.runs if run.text.strip(" |·•-"))
    return linked and len(set(line.hrefs)) > 1 and _leads_elsewhere(line)


def _linked_title(line: Line) -> str | None:
    """What a link says whose number or address stands in where it leads, or the one name in a row of links."""
    if not line.hrefs:
        return None
    called = without_call(line.text)
    if split_role(called)[1] or looks_like_person(split_role(called)[0]) or is_role(called):
        return called
    if not _leads_elsewhere(line):
        return person_mailed(line)
    links = [clean(run.text) for run in line.runs if run.href and clean(run.text)]
    named = [text for text in links if not is_generic(text)]
    if _is_row_of_links(line) and len(set(line.hrefs)) >= FEWEST_OF_MENU and len(named) > 1:
        return None
    shown = line.text if len(named) == len(links) or not _is_row_of_links(line) else next(iter(named), "")
    return shown if is_title(shown) else None


def _leads_elsewhere(line: Line) -> bool:
    """Whether a line's links lead to pages: the text of a mail link ("Mail Maria") is an invitation, no name."""
    return not any(href.lower().startswith(("mailto:", "tel:")) for href in line.hrefs)


def title_before_point(line: Line) -> str | None:
    """What names the record on a line that also holds its point: "Jan Peeters (Gent): 0476 …"."""
    starts = point_starts(line.text)
    if not starts:
        return _linked_title(line)
    entry = entry_of(line.text[: min(starts)])
    if entry is not None:
        return entry.title
    if is_plain_address(without_label(line.text[: min(starts)])):
        return person_behind(line.text, min(starts))
    head = re.sub(r"(?:[\s.…_·]{3,}|[\s,;:(|@/–-]+)$", "", line.text[: min(starts)])
    head = COPYRIGHT.sub("", INVITATION.sub("", _IF.sub("", _ASKED.sub("", _COUNTED.sub("", head)))))
    if said := who_speaks(line.text[: min(starts)]) or person_stated(line.text[: min(starts)]):
        return said
    behind_address = person_at_end(head) if address_start(head) < len(head) else None
    if behind_address:
        return behind_address
    head = named_in(head)
    head = body_at_end(head) or head
    if sent := person_sent_to(head) or person_at_body(head) or first_name_called(head):
        return sent
    if (told := _WITH_PERSON.fullmatch(head)) and is_title(told["body"]) and looks_like_person(told["who"]):
        return head
    first = _DASH.split(head)[0]
    if first != head and looks_like_person(first) and has_first_name(first) and split_role(head)[1] is None:
        return first  # "Dr. Els Maes – (Centrum De Linde) – Gent"
    if is_way_to_call(head):
        return None
    before, *behind = _COLON.split(head, maxsplit=1)
    if not _calls_somebody(before) and (said := said_body_before(line.text[: min(starts)])):
        return said
    if said := body_behind(line.text, min(starts)):
        return said
    if ". " in before and (body := body_spoken_of(line.text, min(starts))):
        return _said_in_sentence(line.text, min(starts)) or body
    if behind and is_first_name(behind[0]) and not behind[0].isupper():
        return behind[0]  # "Billing: Rita at 555 …"
    if behind and _is_named_body(behind[0]):
        return behind[0]  # "Redactie: Dienst Wonen, 09 …"
    if behind and is_role(before) and is_body_or_desk(behind[0]):
        return behind[0]  # "Secretaris: dienst Wonen, 09 …"
    if subject := _subject_of(line.text, min(starts)):
        return subject
    if behind and _FOR_WHAT.match(before) and (is_body_or_desk(_THE.sub("", behind[0])) or is_title(behind[0])):
        return behind[0]  # "Bij crisis: meldpunt, 09 …"
    for name in (head, behind[0] if behind and is_generic(before) else before.rstrip()):
        if name and (called := called_behind_label(name)):
            return called
        if name and (
            is_title(name) or split_role(name)[1] or looks_like_person(split_role(name)[0]) or _is_called(name)
        ):
            return name
    return (
        _person_opening(head)
        or person_behind_bracket(head)
        or person_behind(line.text, min(starts))
        or service_behind(line.text, min(starts))
        or _said_in_sentence(line.text, min(starts))
        or _described(line)
        or body_spoken_of(line.text, min(starts))
        or _body_mailed(line.text)
    )


_THE = re.compile(r"(?i)^(?:de|het|ons|onze|the|our|la|le|les|notre)\s")
_FOR_WHAT = re.compile(
    r"(?i)(?:overdag|['’]s|tijdens|buiten|after|during|pendant|en dehors|over|about|voor|bij|in geval van|for|in case of|pour|en cas d[e']"
    r"|bei|für)(?:\s|$)"
)


def _is_named_body(text: str) -> bool:
    """Whether a text is a body's name by a word for what it is: "Dienst Wonen", "dienst Wegen", but no "tijdens de kantooruren"."""
    named = any(word[:1].isupper() for word in text.split()) and holds_kind(text)
    return named and is_title(text[:1].upper() + text[1:]) and not is_generic(text)


def _is_called(name: str) -> bool:
    """Whether somebody is called by a first name, however short: "An", "Jo"."""
    return name[:1].isupper() and is_first_name(name)


def _body_mailed(text: str) -> str | None:
    """The body by whose name the one mail address of a text is called that stands in it: the sentence needs not name it again."""
    mails = find_emails(text) if "@" in text and len(text) >= SHORTEST_TEXT else []
    alone = len(mails) == 1 and not phone_starts(text) and not _OF_ANOTHER.search(text[: mails[0].start])
    return body_spelled(text, mails[0].email) if alone else None


def _calls_somebody(text: str) -> bool:
    """Whether a first name stands among the capitals of a text: "dan" is none in "Neem dan contact op"."""
    return has_first_name(" ".join(word for word in text.split() if word[:1].isupper()))


def _said_in_sentence(text: str, start: int) -> str | None:
    """Whom the sentence that ends in a number has its reader call."""
    before, holder = text[:start], holder_before(text[:start])
    within = holder is not None and not is_role(holder) and not before.startswith(holder)
    desk = desk_before(before) or (holder if within else None)
    return desk or first_name_called(before) or pointed_at(text[start:])


def _described(line: Line) -> str | None:
    name = name_described(line)
    return name if name and is_title(name) and not is_generic(name) and not tells_role(name) else None


def _subject_of(text: str, start: int) -> str | None:
    """Whom a sentence begins with that gives a number further on: "Els Maes (psycholoog) is er op dinsdag, bel haar op 0476 …"."""
    match = _SUBJECT.match(text, 0, start)
    if match is None or not (looks_like_person(match["name"]) and has_first_name(match["name"])):
        return None
    return match["name"] + (match["role"] or "")


def _person_opening(head: str) -> str | None:
    """Whom a sentence begins with that ends in a number: "Els Maes voor de inschrijvingen, op 09 …"."""
    match = None if ". " in head else _OPENING.match(head)
    return match["name"] if match and looks_like_person(match["name"]) and has_first_name(match["name"]) else None


def called_behind_label(text: str) -> str | None:
    """Whose number one is, where a label says it: "Gsm Ria" is Ria's, "Telefoon in het lokaal" that of the place."""
    name, of = behind_label(text) or ("", False)
    if is_first_name(name) or (looks_like_person(name) and has_first_name(name)):
        return name
    told = names_desk(name) or (of and not is_generic(name))
    return name if told and len(name.split()) <= LONGEST_PLACE else None


def tells_whose(line: Line) -> bool:
    """Whether a line says of one number whose it is, and nothing of those around it: "Gsm Ria: 0476 …"."""
    starts = point_starts(line.text)
    return bool(starts) and called_behind_label(line.text[: min(starts)].strip(" :.,-–|(")) is not None

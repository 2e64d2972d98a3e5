"""Sentences that say where a body has its seat or its house: "De zetel van … is gevestigd te", "Le centre est situé", "is located at".

The grammar tells which body it is, whatever that is called. Where something happens once ("vindt plaats in", "a lieu") nobody has a
seat, nor where a street only stands in a story ("wegenwerken in de Kerkstraat").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scrapers.extract.line.nobody import is_generic
from state.canon.addresses import FoundAddress, find_addresses
from state.canon.names import has_first_name, looks_like_person
from state.canon.role_words import is_role
from state.canon.streets import box_in, is_house_name
from state.canon.streets_said import streets_said
from state.canon.text import clean, fold
from state.records import Address


@dataclass(frozen=True, kw_only=True)
class Seat:
    """An address that a sentence gives, and which body's it is; `name` None where the sentence speaks of "the club"."""

    name: str | None
    found: FoundAddress


FARTHEST = 110
"""Signs between what says that somebody is somewhere, and the address."""
LONGEST = 80
MOST_SAID = 200
"""Signs of a line of which a sentence tells where its one number is; in more text the two may be of different bodies."""
_SITS = (
    r"\b(?:gevestigd|gelegen|gehuisvest|ondergebracht|bevind(?:t|en)\szich|bevindt|zetel|adres|bezoekadres|correspondentieadres|lig(?:t|gen)|"
    r"vind(?:t|en)?\s(?:je|u|men|ons)|(?:je|u|men)\svindt?|te\svinden|kan\s(?:je|u|men)|terecht|verhui(?:s|z)(?:t|d|en)|intrek|onderdak|kantoorhoudende?|langskomen|langsgaan|afhalen"
    r"|kantoren|lokalen?|(?:her)?open(?:t|de)|binnen(?:brengen|gebracht)|indienen|ingediend"
    r"|situ[ée]e?s?|sise?s?|sis[ée]e?|si[èe]ge|[ée]tablie?s?|implant[ée]e?s?|install[ée]e?s?|h[ée]berg[ée]e?s?|se\s(?:trouve(?:nt)?|situe(?:nt)?|tient)|domicili[ée]e?|adresse|locaux"
    r"|bureaux|d[ée]m[ée]nag[ée]e?s?|ouvre|accueille(?:nt)?|reçoi(?:t|vent)"
    r"|located|situated|opens|opened|based|headquartered|housed|offices?|found\sat|moved\sto|relocated|address|visit\s(?:us|it|them)|seat"
    r"|befinde[nt]+\ssich|Sitz|ans[äa]ssig|Adresse|Anschrift|liegt|finden\sSie|eröffnet|untergebracht|umgezogen)\b"
)
_SAYS = re.compile(_SITS, re.IGNORECASE)
_HAPPENS = re.compile(
    r"\b(?:vind(?:t|en)\s(?:\w+\s){0,6}?plaats|plaatsvind\w*|ga(?:at|an)\s(?:\w+\s){0,5}?door|doorga\w+|wordt\s(?:\w+\s){0,4}gehouden"
    r"|[Bb]rand|ongeval|aanrijding|inbraak|[Ww]egenwerken|werken\s(?:in|aan|op)|werkzaamheden|omleiding|verkeer|[Vv]ertrek\w*|[Aa]fspraak\som|verzamelen|concert|optreden"
    r"|perceel|bouwplaats|woning|eigendom|[Oo]mgevingsvergunning|bouwvergunning|openbaar\sonderzoek|te\skoop|te\shuur"
    r"|aura\slieu|a\slieu|ont\slieu|auront\slieu|se\sd[ée]roule\w*|[Dd]épart|[Rr]endez-vous\s(?:à|le)|incendie|accident|travaux|parcelle|permis\sd|à\svendre|à\slouer"
    r"|takes?\splace|taking\splace|will\sbe\sheld|(?:is|was|are)\sheld|crash|robbery|burglary|parcel|for\ssale|road\sworks"
    r"|findet\s(?:\w+\s){0,6}?statt|stattfind\w*|Unfall|Treffpunkt|Baustelle|Konzert)\b"
)
_DATED = re.compile(
    r"(?i)\b(?:\d{1,2}(?:er|st|nd|rd|th|\.)?\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|f[ée]vrier|mars|avril|mai|juin"
    r"|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|january|february|march|may|june|july|august|october|januar|februar|märz|dezember)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{1,2})\b(?!,?\s(?:19|20)\d\d)"
    r"|\b(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s\d{1,2}\b|\bat\s\d{1,2}(?::\d\d)?\s?[ap]\.?m\b"
)
_PARTED = re.compile(
    r"(?<=[a-zà-ÿ\d)”\"»][.!?])(?<!\bnr\.)(?<!\b[Aa]rt\.)(?<!\b[Ss]t\.)(?<!\b[Aa]v\.)(?<!\b[Bb]d\.)\s+(?=[A-ZÀ-Þ“\"„])|\n"
)
_ARTICLE = r"(?:(?i:de|het|onze|ons|le|la|les|notre|nos|the|our|die|der|das|dem|den|unsere?)\s|(?i:l)['’])"
_NO_WORD = (
    r"(?!(?i:terug|hier|er|samen|is|zijn|ligt|liggen|wordt|worden|werd|was|heeft|hebben|bevindt|bevinden|vind|vindt|kan|kunt|kunnen|die|dat|en|zich|nu|op|in|te|aan|bij|naar"
    r"|est|sont|a|ont|se|qui|dont|à|au|aux|sur|dans|are|has|have|can|at|on|to|will|which|whose|befindet|befinden|ist|sind|hat|haben|liegt|im|bei|zu)\b)"
)
_WORD = rf"(?:{_NO_WORD}[\w'’&./-]+|[“\"„«][^“”\"„«»]{{2,50}}[”\"“»])"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,8}}?)"
_ADJECTIVE = r"[a-zà-ÿ-]{2,}(?:el(?:le)?|ale?|aux|iques?|ifs?|ives?|aires?|ier|i[èe]re|ienn?e?|euse)|rurale?"
_CAPITAL = rf"[A-ZÀ-Þ][\w'’&.-]*(?:\s(?:{_ADJECTIVE})(?=\s))?"
"""With the adjective that French writes in small letters behind: "Centre culturel"."""
_PROPER = (
    rf"(?:(?:[a-zà-ÿ-]{{5,}}\s)?[“\"„«][^“”\"„«»]{{2,50}}[”\"“»]"
    rf"|(?:[a-zà-ÿ-]{{5,}}\s)?{_CAPITAL}(?:\s(?:(?:de|du|des|la|le|les|van|voor|het|den|der|en|et|of|for|the|and|für|und|&)\s|[dl]['’]){{0,3}}{_CAPITAL})*(?:\s(?:vzw|asbl|e\.V\.|bv|nv|bvba|srl|sprl))?)"
)
_BEGINS = r"(?:^|[.!?;:•)]\s+|,\s(?:en\s|et\s|and\s|und\s)?|\b(?:en|et|and|und|dat|que|that)\s)"
_BE = r"(?:is|zijn|wordt|worden|werd|est|sont|was|are|ist|sind)"
_IN_APPOSITION = re.compile(
    rf"(?:\b(?:Tussen|Entre|Between|Zwischen)\s)?(?:\b[LlDd]['’])?(?P<name>{_PROPER}),?\s(?:\((?:[^()]{{2,40}})\),?\s)?"
    r"(?i:(?:statutair\s)?gevestigd|gelegen|gehuisvest|situ[ée]e?s?|sise?|[ée]tablie?|located|situated|opens|opened|based|mit\sSitz"
    r"|met\s(?:maatschappelijke\s)?zetel|ayant\sson\ssi[èe]ge)\s"
)
""" "het parochiehuis “De Eik”, gelegen te": no verb parts the two."""
_APART = re.compile(
    rf"{_BEGINS}{_ARTICLE}{_NAME},\s(?i:gelegen|gevestigd|gehuisvest|ondergebracht|situ[ée]e?s?|sise?|[ée]tablie?s?|install[ée]e?s?|implant[ée]e?s?|located|situated|opens|opened|based|housed)\s"
)
""" "Le Foyer rural, installé": a name in small letters, which commas part from where it is."""
_SEAT_OF = re.compile(
    rf"\b(?i:zetel|si[èe]ge(?:\ssocial)?|Sitz|seat|offices?|headquarters|adres|adresse|address|Anschrift|gebouw|locaux|bureaux?|kantoor|kantoren|lokalen|lokaal)\s(?:social\s)?"
    rf"(?i:van|de|du|des|of|der|for)\s?(?:{_ARTICLE})?(?:(?i:vereniging|vzw|association|asbl|verein[s]?)\s(?=[A-ZÀ-Þ“\"„«]))?{_NAME}\s(?:{_BE}|bevindt|ligt|se\strouve|befindet|luidt|lautet)\b"
)
_SUBJECT = re.compile(
    rf"{_BEGINS}(?:{_ARTICLE})?{_NAME}(?:\s\([^()]{{2,40}}\))?(?:,\s[^,.;:]{{3,60}},)?\s(?:(?:{_BE})\s(?:\S+\s){{0,6}}?(?i:gevestigd|gelegen|gehuisvest|te\svinden|verhuisd|terug|ondergebracht"
    r"|situ[ée]e?s?|[ée]tablie?s?|implant[ée]e?s?|install[ée]e?s?|h[ée]berg[ée]e?s?|located|situated|opens|opened|based|headquartered|housed|at|moved|relocated|sise?|untergebracht|ansässig|umgezogen|in|op|aan|au|à|rue|avenue)\b"
    r"|(?i:bevindt|bevinden|ligt|liggen|lig|zetelt|houdt|verhuist|verhuizen|se\s(?:trouve|situe)|a\s(?:son\ssi[èe]ge|d[ée]m[ée]nag)|heeft\s(?:haar|zijn)|has\s(?:its|moved)|moved\sto|befindet|liegt|hat\s(?:ihren|seinen))\b"
    r"|(?i:(?:her)?open(?:t|de)|ontvangt|verwelkomt|(?:vous\s)?accueille|(?:vous\s)?reçoit|ouvre|opens|opened|welcomes|eröffnet)\b"
    r"|(?i:vind|vindt|bereik)\s(?:je|u|men)\b)"
)
_OBJECT = re.compile(
    rf"(?i:\b(?:vind(?:t)?\s(?:je|u|men)|(?:je|u|men)\svindt?|kan\s(?:je|u|men)|kunt\su|bezoek|hebben|heeft|is|zijn|finden\sSie|trouverez|visit|find))\s(?:(?:nu|dan|ook|er|hier|voortaan|also|now)\s)?{_ARTICLE}{_NAME}\s"
    r"(?=(?i:nu|terug|op|in|aan|te|verhuisd|gevestigd|vinden|au|à|dans|at|on|een\sfysieke|bezoeken|tegenwoordig|voortaan)\b)"
)
_TO = re.compile(
    rf"(?i:\bterecht\s(?:bij|in|op)|\bbij|\blangs\sbij|\bauprès\sd[eu]s?|\bchez|\bbei)\s{_ARTICLE}{_NAME}(?=,|\s(?i:op|in|aan|te|au|à|at))"
)
_OF_WHICH = re.compile(
    rf"(?<!\bà\s)(?<!\bte\s)(?<!\bin\s)(?<!\bat\s)(?:\b[LlDd]['’])?(?P<name>{_PROPER})"
    r"(?:,\s[^,.;:()]{3,50}(?=,\s(?:dont|waarvan|whose|deren|dessen)\s))?,?\s(?:\([^()]{2,60}\),?\s)?"
    r"(?i:dont\s(?:le|les|l['’])\s?(?:si[èe]ge|adresse|bureaux|locaux)|waarvan\sde\s(?:maatschappelijke\s|sociale\s)?zetel|whose\s(?:registered\s|principal\s|head\s)?(?:office|seat)|deren\sSitz|dessen\sSitz)\b"
)
""" "Les Amis du Moulin, dont le siège social est établi": the relative clause is about what stands right before it."""
_WAYS = (_IN_APPOSITION, _OF_WHICH, _APART, _SEAT_OF, _OBJECT, _SUBJECT, _TO)
_ITSELF = re.compile(
    r"(?i)(?:(?:volgende?|volledige?|nieuwe?|huidige?|officiële|suivante?|nouve(?:au|lle)|following|new|current|full|neue?|folgende)\s)?(?:(?:de|het|onze|ons|le|la|les|notre|the|our|die|der|das|unser|l['’])\s*)?(?:ze|zij|hij|het|we|wij|dit|deze?|die|dat|men|je|u|hier|er|nu|elle|il|ils|elles|nous|on|ce|cela|it|we|they|this|that|there|you|who"
    r"|er|sie|es|wir|vereniging|vzw|club|stichting|association|asbl|verein|society|school|praktijk|gebouw|zetel|maatschappelijke\szetel|sociale\szetel|si[èe]ge|si[èe]ge\ssocial|sitz|office|offices|principal\soffice|registered\soffice"
    r"|headquarters|bureau|bureaux|kantoor|kantoren|lokaal|lokalen|adres|adresse|address|volledig\sadres|locaux|b[âa]timent|building|winkel|organisatie|organisation|organization|corporation|company|cvba|bvba|nv|bv|sprl|srl|sa|vennootschap|soci[ée]t[ée]|foundation|fondation)"
    r"(?:\s(?:van|de|du|of|der)\s(?:de|het|l['’]|la|le|the|des)?\s?(?:vereniging|vzw|club|stichting|association|asbl|verein|vereins|society|corporation|company|vennootschap|cvba|bvba|nv|bv|srl|soci[ée]t[ée]|school|foundation|fondation))?"
)
_WHAT = re.compile(r"(?i)^(?:vereniging|vzw|association|asbl|verein|society|club|stichting|fondation)\s(?=[“\"„«])")
_CALLED = re.compile(
    r"(?i:\b(?:draagt\s(?:als|de)\s(?:naam|benaming)|heet|genaamd|genoemd|benaming|d[ée]nomm[ée]e?|d[ée]nomination(?:\ssociale)?(?:\sest)?|porte\sle\snom(?:\sde)?|a\spour\snom|is\scalled|name\s(?:of\s(?:the|this)\s\w+\s)?(?:is|shall\sbe)|f[üu]hrt\sden\sNamen|Name\sdes\sVereins\s(?:ist|lautet)))"
    rf"\s*[:,]?\s*(?:[“\"„«'‘]\s*(?P<quoted>[^“”\"„«»]{{3,{LONGEST}}}?)\s*[”\"“»'’]|(?P<plain>{_PROPER}))"
)


_BEFORE_IT = re.compile(
    rf"(?:(?:^|\s)(?i:op|in|bij|naar|tot|à|au|aux|chez|at|to|bei|im|zum|beim)\s(?:{_ARTICLE})?(?P<said>[a-zà-ÿ-]{{5,}}(?:\s[\w'’-]+){{0,3}})|(?:\b(?:de|het|le|la|les|the|die|der|das)\s|\b[Ll]['’])?(?P<proper>{_PROPER}))[\s,]*\(?\Z"
)
_BREAK = re.compile(r"[;:•|–—]\s|\s[-/]\s|(?<=[a-zà-ÿ\d)][.!?])\s+(?=[A-ZÀ-Þ])|[()\n]|(?<=\w),\s(?=[a-zà-ÿ])")
INVITES = re.compile(
    r"(?i)(?:stuur|mail|schrijf|bezorg|ga|kom|send|write|mail|envoyez|adressez|écrivez|schicken|senden)\b|(?:\w+\s){0,4}(?:naar|envoyer|adresser|sent)\s"
)
"""What begins a line that sends its reader to whoever stands before an address."""
SITUATED = re.compile(
    r"(?:\b(?:gevestigd|gelegen|gehuisvest|kantoorhoudende?|zetel|sise?s?|situ[ée]e?s?|[ée]tablie?s?|si[èe]ge|located|situated|based|ansässig|Sitz)"
    r"|\sse\strouve(?:nt)?)(?:\ssocial)?(?:\s(?:est|is|ist))?\s*(?:op|te|à|au|in|aan|at)?(?:\s(?:de|het|la|the|der|[A-ZÀ-Þ][\w-]+))?\W*$"
)
"""What ends the words before an address in a sentence of which somebody is the subject."""
_APART_BEFORE = re.compile(
    r"(?:^|[,:;|(•]|\s[–—-])\s*\Z|\b(?:bezoek\w*|langs\w*|kom|visit)\s[^.!?]{0,40}\Z|\b(?:ons|us)\s(?:op|in|at|aan)\s(?:de|het|the)?\s*\Z"
)
_APART_BEHIND = re.compile(r"\s*(?:$|[,;:|)•.]|[–—-]\s|(?:of|en|or|and|te|in|à)\s|[Tt][ée]l|[Gg]sm)")
_CARE_OF = re.compile(r"(?i)(?<=[,(:-]\s)(?:p/a|c/o|per\sadres)\s*\Z")
_CALLED_SHORT = re.compile(
    r"\s\((?:[A-ZÀ-Þ][\w&.-]{1,11}|[^()\d]{0,25}\d[\d. -]{6,}[^()]{0,10}|[“\"«‘'][^()]{2,30}"
    r"|(?i:hierna|hieronder|afgekort|kortweg|ci-après|en\sabrégé|hereafter|hereinafter|nachfolgend|im\sFolgenden|kurz)\b[^()]{0,40})\)(?=[\s,]*\(?\s*\Z)"
)
"""What a name is called from then on, in brackets behind it: "De Golf (DG) (", "De Golf vzw (hierna: de club),"."""
_CODE = re.compile(r"^(?:[A-Z]{1,2}[\s-]?)?\d[\d./-]*\s+")


_OFFICES = re.compile(r"\b(?:Office|Headquarters|Courthouse|Town\sHall|City\sHall)(?:\sat|,|\s\()\s\d")
_OFFICE = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur)\s(?P<name>(?:{_CAPITAL}\s){{1,7}}(?:Office|Headquarters|Courthouse|Hall))(?:\sat|,|\s\()\s\Z"
)
"""Where the staff of a body sit, whatever happens there: "will be held at the Elm Extension Office at"."""


def seats_in(text: str, country: str) -> Iterator[Seat]:
    """The addresses that the sentences of a text give as where a body is, each with the body that its sentence names."""
    if not re.search(r"\d", text) or not (_SAYS.search(text) or _OFFICES.search(text)):
        return
    start, last = 0, None
    for sentence in _PARTED.split(text):
        start = text.index(sentence, start)
        if _may_tell(sentence) and (found := _told_in(sentence, country)):
            at = start + found.start
            yield Seat(
                name=body_in(sentence[: found.start]) or named_beside(sentence[: found.start]) or last,
                found=FoundAddress(start=at, end=at + found.end - found.start, address=found.address),
            )
        elif office := _office_in(sentence, country):
            yield Seat(
                name=office.name,
                found=replace(office.found, start=start + office.found.start, end=start + office.found.end),
            )
        last = body_in(sentence) or last
        start += len(sentence)


def _office_in(sentence: str, country: str) -> Seat | None:
    """The office that a sentence names right before its address."""
    for found in find_addresses(sentence, country=country) if _OFFICES.search(sentence) else ():
        if (office := _OFFICE.search(sentence[: found.start])) and found.address.number:
            return Seat(name=office["name"], found=found)
    return None


def named_beside(head: str) -> str | None:
    """Whose address follows a text that a comma, a dash or a bracket ends: "Send it to the Oak Office," and "(P912345 De Golf vzw,"."""
    head = _without_building(_CALLED_SHORT.sub("", _CARE_OF.sub("", head)))
    if not re.search(r"[,(–:-]\s*\Z", head):
        return None
    last = [part for part in _BREAK.split(head.rstrip(" (–:-")) if part.strip(" ,")]
    if not last or happens_there(last[-1]):
        return None
    found = _BEFORE_IT.search(_CODE.sub("", last[-1].strip()))
    name = clean(found["proper"] or found["said"]).strip(" ,") if found else ""
    _, _, behind = name.partition(" ")
    if name[:1].islower() and looks_like_person(behind) and has_first_name(behind):
        return behind  # "editor Jane Roe"
    return name if _may_be_body(name) or (looks_like_person(name) and has_first_name(name)) else None


def _without_building(head: str) -> str:
    """What stands before an address without the floor and the house that are a part of it: "Elm Advice, 2nd Floor, Oak House,"."""
    pieces = head.rstrip(" ,").split(", ")
    while len(pieces) > 1 and (box_in(pieces[-1]) is not None or is_house_name(pieces[-1])):
        pieces.pop()
    shown = ", ".join(pieces)
    return f"{shown}, " if len(shown) < len(head.rstrip(" ,")) else head


def streets_given(text: str, country: str) -> Iterator[Address]:
    """The streets of a line that stand apart in it ("Het loket, Dorpsplein 1, 09 …"), or that its sentences give as where to go."""
    if not re.search(r"[A-Za-zà-ÿ.],?\s(?:n°|nr\.?)?\s?\d{1,4}|\d\s*,?\s*[A-Za-z]", text) or happens_there(text):
        return
    for found in streets_said(text, country=country):
        if _APART_BEFORE.search(text[: found.start]) and _APART_BEHIND.match(text[found.end :]):
            yield found.address
    if len(text) <= MOST_SAID:
        yield from (one.found.address for one in seats_in(text, country) if one.name is None)


def called_so(texts: Sequence[str]) -> str | None:
    """The name that statutes or terms say somebody bears: "De vereniging draagt de naam “De Golf vzw”"."""
    for text in texts:
        found = _CALLED.search(text)
        if found is not None:
            return clean(found["quoted"] or found["plain"]).strip(" ,.")
    return None


def happens_there(text: str) -> bool:
    """Whether a text says that something happens somewhere, or did, rather than that somebody is there."""
    return _HAPPENS.search(text) is not None or _DATED.search(text) is not None


def body_in(head: str) -> str | None:
    """The body that a sentence says is somewhere, by its grammar; None where it only speaks of "the club"."""
    for way in _WAYS:
        for found in reversed(list(way.finditer(head))):
            name = _WHAT.sub("", clean(found["name"]).strip(" ,."))
            name = name.strip('“”"„«» ') if name[0] in '“"„«' else name
            if _may_be_body(name):
                return name
    return None


def _may_tell(sentence: str) -> bool:
    return _SAYS.search(sentence) is not None and not happens_there(sentence)


def _told_in(sentence: str, country: str) -> FoundAddress | None:
    """The address that stands behind, or right before, the words that say somebody is somewhere."""
    says = [(one.start(), one.end()) for one in _SAYS.finditer(sentence)]
    told = [
        found
        for found in (*find_addresses(sentence, country=country), *streets_said(sentence, country=country))
        if any(0 <= found.start - end <= FARTHEST or 0 <= start - found.end <= FARTHEST for start, end in says)
    ]
    return next((one for one in told if one.address.number), told[0] if told else None)


def _may_be_body(name: str) -> bool:
    if not name or len(name) > LONGEST or _ITSELF.fullmatch(name) or is_generic(name):
        return False
    if is_role(name) or (looks_like_person(name) and has_first_name(name)):
        return False
    return not re.match(
        r"(?:wie|als|indien|voor|si|pour|if|for|wenn|fur|ce|cette|this|deze|dit|een|une?|an?|eine?)\b", fold(name)
    )

"""Numbers and mail addresses that a text says are out of use: "Het oude nummer 09 … vervalt", "(vroeger 09 …)", "niet langer 09 …".

Whoever copies them from the page calls nobody, or a stranger, so they are no contact's. What a sentence says is still answered
("blijft nog tot 1 mei in gebruik") is in use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

NEAR = 40
"""Characters between a number and the words about it, within one sentence."""
_POINT = r"(?:\+?[\d(][\d\s./()-]{5,18}\d|\b0?[89]00\b[\d\s]+|[\w.+-]{1,60}@[\w.-]{3,60}\w)"
_WITHIN = rf"(?:[^.!?;\n\d@]|\b(?:tel|nr|bv)\.){{0,{NEAR}}}?"
_WHICH = (
    r"(?:telefoon|gsm|fax|phone|mobile|telephone|cell|mail|e-mail)?-?\s?(?:nummers?|numbers?|num[ée]ros?|adres|address|adresse"
    r"|mailadres|lijn|line|ligne|nummern?|rufnummer|anschluss)"
)
_OLD = (
    rf"(?:(?:het|ons|dit|de|the|our|this|my|l['’]|notre|das|die|unser[e]?)\s?)?\b(?:oude|vorige|vroegere|voormalige|old|former"
    rf"|previous|ancien(?:ne)?|alte|frühere|bisherige)\s{_WHICH}"
)
_GONE = (
    r"(?:oud(?:e)?\snummer|buiten\s(?:gebruik|dienst)|niet\s(?:meer|langer)\s(?:in\s(?:gebruik|dienst)|bereikbaar|geldig|actief|bemand)"
    r"|afgesloten|opgeheven|vervalt|vervallen|(?:werkt|bestaat|geldt)\sniet\s(?:meer|langer)"
    r"|(?:old|former)\snumber|no\slonger\s(?:in\s(?:use|service)|available|valid|active|works?|monitored|staffed|answered)"
    r"|out\sof\s(?:use|service|order)"
    r"|disconnected|discontinued|ancien\snum[ée]ro|n['’]est\splus\s(?:en\sservice|valable|utilisée?|attribu[ée]e?|joignable|actif)"
    r"|hors\sservice"
    r"|alte\snummer|nicht\smehr\s(?:gültig|erreichbar|aktiv|in\sbetrieb)|au(?:ß|ss)er\sbetrieb)"
)
_WAS = r"(?:vroeger|voorheen|formerly|previously|anciennement|auparavant|früher|ehemals|was\spreviously)"
_INSTEAD = (
    r"(?:in\s(?:de\s)?plaats\svan|i\.p\.v\.|niet\s(?:langer|meer)(?:\s(?:bereikbaar|te\sbereiken))?(?:\s(?:op|via|naar|op\shet))?|instead\sof|rather\sthan"
    r"|no\slonger(?:\s(?:reachable|available))?(?:\s(?:on|at))?"
    r"|au\slieu\sd[ue]|et\snon\splus(?:\sau)?|(?:an)?statt|nicht\smehr(?:\sunter)?)"
)
_STILL = re.compile(
    r"(?i)\b(?:blijft|blijven|nog\s(?:wel|altijd|steeds|tot)|werkt\snog|still|until|till|remains?|reste|encore|bleibt|noch)\b"
)
_MAY_HOLD = re.compile(
    rf"(?i){_WAS}|{_INSTEAD}|{_GONE}|\b(?:oude?|vorige|vroegere|voormalige|old|former|previous|ancien(?:ne)?|alte|frühere|bisherige)\b"
)
_WAYS = (
    re.compile(rf"(?i){_OLD}{_WITHIN}{_POINT}"),
    re.compile(rf"(?i){_POINT}\s*[(\[–,-]\s?{_WITHIN}\b{_GONE}\b(?![^()\n.;]{{0,12}}{_POINT})[^()\n.;]{{0,30}}[)\]]?"),
    re.compile(rf"(?i){_POINT}\s?:\s[^()\n\d@]{{3,50}}\({_GONE}[^()]{{0,30}}\)"),
    re.compile(rf"(?i)(?:[(\[,;]\s*)?\b{_WAS}\b:?{_WITHIN}{_POINT}\s*[)\]]?"),
    re.compile(
        rf"(?i)[(\[,;]?\s*\b(?:(?:en|and|et|und)\s)?{_INSTEAD}\s(?:(?:het|de|the|le|la|die|das|nummer|number"
        rf"|num[ée]ro)\s){{0,3}}{_POINT}\s*[)\]]?"
    ),
    re.compile(
        rf"(?i)(?:\b(?:het|the|le|die|das|dit"
        rf"|ons)\s(?:\w+\s)?{_WHICH}\s)?{_POINT}\s(?![(\[]){_WITHIN}\b{_GONE}\b(?![^()\n.;]{{0,12}}{_POINT})"
    ),
)
"""Each way is the number with what tells that it lapsed, and nothing of any other number."""
_REST = re.compile(r"[^.!?;\n]*[.!?;]?")


def lapsed(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells numbers or mail addresses of which it says that they are out of use, with what it says of them."""
    if not _MAY_HOLD.search(text):
        return
    for way in _WAYS:
        for found in way.finditer(text):
            rest = _REST.match(text, found.end())
            said = found[0] + (rest[0] if rest else "")
            if _STILL.search(said):
                continue
            alone = rest is not None and not re.search(r"\d{3}|@", rest[0]) and not found[0].endswith((")", "]"))
            end = rest.end() if rest is not None and alone and _begins_sentence(text, found.start()) else found.end()
            yield found.start(), end


def _begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins at a place: what is said of an old number alone goes with it to its end."""
    return not text[:start].strip() or re.search(r"(?:[.!?;:]\s*|\n\s*)\Z", text[:start]) is not None

"""Who is away, or gone, while a sentence says who answers instead: "Els Maes is met verlof. Bel Jan Smet op 09 …".

The number behind is of the one who answers. Only where somebody else is named beside it does an absence count: "Els Maes is
afwezig op woensdag, bel haar op 09 …" is her own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrapers.extract.line.prose import NAME
from state.canon.names import canonical_name, has_first_name, looks_like_person
from state.canon.points import point_starts

FARTHEST = 200
"""Characters from where somebody is told to be away to the number of who answers."""
_WHO = rf"(?P<who>{NAME.pattern})"
_LEAVE = (
    r"(?:\w*verlof|vakantie|congé(?:\sde\smaternité)?|urlaub|\w*urlaub|mutterschutz|elternzeit|(?:\w+\s)?leave|holidays?"
    r"|vacation|pensioen|ziekteverlof)"
)
_AWAY = (
    rf"(?:(?:is|zijn|was|gaat|blijft)\s[^.!?;\n\d@]{{0,25}}?(?:afwezig|ziek|(?:met|in|op)\s{_LEAVE}|niet\s(?:aanwezig|bereikbaar)"
    rf"|vervangen\sdoor)"
    r"|(?:wordt|werd)\s[^.!?;\n\d@]{0,25}?(?:vervangen|opgevolgd)\sdoor"
    r"|werkt\sniet\b|heeft\s[^.!?;\n\d@]{0,25}?verlaten|verlaat\s|geeft\sde\sfakkel\sdoor\saan|stopt\sals"
    rf"|is\s(?:currently\s|now\s)?(?:away|absent|on\s{_LEAVE}|out\sof\s(?:the\s)?office|retiring|no\slonger\s(?:with|at|working))"
    rf"|(?:has\s)?(?:left|retired)\b"
    r"|(?:is|was|has\sbeen)\s(?:being\s)?(?:replaced|succeeded)\sby"
    r"|est\s(?:actuellement\s)?(?:absente?|en\scongé|remplacée?\spar|malade)|a\squitté"
    r"|ist\s(?:derzeit\s|zurzeit\s)?(?:abwesend|krank|(?:im|in)\s\w*(?:urlaub|schutz|zeit)))"
)
_IN_ABSENCE = (
    r"(?:(?:bij|tijdens|in|gedurende|wegens|door)\s(?:de\s|het\s)?(?:afwezigheid|ziekte|\w*verlof|vakantie)\svan|(?:in"
    r"|ter)\s(?:de\s)?(?:plaats|vervanging)\svan"
    r"|(?:in|during)\sthe\sabsence\sof|en\sl['’]absence\sd(?:e\s|['’])|in\s(?:abwesenheit|vertretung)\s(?:von|für))"
)
_IN_PLACE = (
    r"(?:(?:vervangt|vervanger\svan|vervangster\svan|opvolger\svan|opvolgster\svan|invaller\svoor|over\svan"
    r"|replaces|replacing|succeeds|successor\s(?:to|of)|covers?\sfor|covering\sfor|stands?\sin\sfor|over\sfrom"
    r"|remplace|succède\sà|vertritt|vertretung\s(?:von|für)))"
)
_WAYS = (
    re.compile(rf"(?P<cut>{_WHO}(?:,?\s\([^()\d]{{3,40}}\))?,?\s(?i:{_AWAY}))"),
    re.compile(
        rf"(?P<cut>{_WHO}\s*\((?i:afwezig|ziek|met\s{_LEAVE}|absente?|away|on\s{_LEAVE}"
        rf"|en\scong[ée])[^()]{{0,40}}\)[,\s]*(?i:(?:wordt\s)?vervangen\sdoor\s|replaced\sby\s|remplacée?\spar\s)?)"
    ),
    re.compile(
        rf"(?P<cut>{_WHO}(?:\s*\([^()\d]{{3,40}}\))?[\s,;:–-]+(?i:afwezig|met\s{_LEAVE}|absente?|away|on\s{_LEAVE})\b[^.!?@\n]{{0,40}}?"
        rf"(?i:vervangen\sdoor|vervangst?er|replaced\sby|remplacée?\spar|covered\sby):?\s)"
    ),
    re.compile(rf"(?P<cut>(?i:\b{_IN_ABSENCE})\s?{_WHO})"),
    re.compile(rf"(?i:\b{_IN_PLACE})\s(?P<cut>(?:(?i:collega|colleague|mevrouw|mevr\.|dhr\.)\s)?{_WHO})"),
    re.compile(rf"(?i:\bvolgt)\s(?P<cut>{_WHO})\s(?i:op)\b"),
    re.compile(rf"(?P<cut>(?i:\bvoor)\s{_WHO})(?=\s(?i:komt|springt|neemt)\b)"),
)
_MAY_HOLD = re.compile(
    r"(?i)afwezig|verlof|vakantie|ziek|verv[ai]ng|opvolg|volgt|plaats van|verlat|verlaa|pensioen|fakkel|werkt niet|invaller"
    r"|over van|\bkomt\b|springt in"
    r"|leave|absen|away|replac|succe|cover|stands? in|out of|no longer|retir|\bleft\b|over from|congé|remplac|quitté|urlaub"
    r"|vertr[ei]t|schutz|abwesend"
)


def away(text: str) -> Iterator[tuple[int, int]]:
    """Where a text tells of somebody who is away, and says of somebody else with what number that person answers."""
    if not _MAY_HOLD.search(text):
        return
    points = sorted(point_starts(text))
    if not points:
        return
    for way in _WAYS:
        for found in way.finditer(text):
            if _is_person(found["who"]) and _another_answers(text, found, points):
                yield found.span("cut")


def _another_answers(text: str, found: re.Match[str], points: list[int]) -> bool:
    """Whether somebody else is named between the absence and the number that follows it, or before it."""
    point = next((one for one in points if one >= found.start("who")), None)
    if point is None or not found.end() <= point <= found.end() + FARTHEST:
        return False
    line = text.rfind("\n", 0, found.start()) + 1
    before = max([line, *(one for one in points if one < found.start())])
    behind = text[found.end() : point]
    gone = canonical_name(found["who"])
    others = (one[0] for part in (behind, text[before : found.start()]) for one in NAME.finditer(part))
    return any(_is_person(other) and canonical_name(other) != gone for other in others)


def _is_person(name: str) -> bool:
    return looks_like_person(name) and has_first_name(name)

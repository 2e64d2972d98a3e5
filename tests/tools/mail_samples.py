"""One made-up mail of each kind, with every sort of line in it: to look at, and to check as readers' programs do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from notifier.composing.cards import body_of, card_of
from notifier.composing.content import Content, Line, MailKind
from notifier.deciding.folding import Turn
from notifier.deciding.matching import Reason
from notifier.deciding.stories import Earlier, Place
from notifier.rendering.render import Rendered, render_named
from state.canon.phones import parse_phone
from state.fingerprint import difference
from state.geo.areas import resolve_area
from state.records import Address, Audience, Contact, Criticality, Link, Measure, Phone, Publication, Record, kind_of

NOW = datetime(2026, 4, 7, 6, 30, tzinfo=UTC)
HERE = Reason(areas=("44085",), topics=("kinderopvang",), audience=(Audience.CHILDCARE,))
EVERYWHERE = Reason(audience=(Audience.CHILDCARE,))
TEAMS = Place(source="teams", name="Lokale teams", url="https://teams.example/lievegem", language="nl", checked_at=NOW)
LETTER = Place(
    source="brief", name="Nieuwsbrief kinderopvang", url="https://brief.example/7", language="nl", checked_at=NOW
)


def phone(text: str) -> Phone:
    """A number as a page would write it."""
    found = parse_phone(text, declared=True)
    if found is None:
        raise ValueError(text)
    return found


TEAM = Contact(
    organisation="Lokaal team Meetjesland",
    person="Anke Voorbeeld",
    role="Gezinsondersteuner",
    phones=(phone("016 40 06 20"),),
    emails=("anke.voorbeeld@lokaalteam-meetjesland.example",),
    address=Address(text="Kerkstraat 12 bus 3, 9950 Lievegem"),
    opening_hours=("elke 1ste en 3de maandag van 16.30 tot 20 uur",),
    languages=("nl", "uk"),
    work_area=resolve_area("Lievegem"),
)
CRISIS = Contact(
    organisation="Hulplijn Voorbeeld",
    phones=(phone("0800 13 500"),),
    opening_hours=("elke dag van 9 tot 17 uur",),
    work_area=resolve_area("nationaal"),
    criticality=Criticality.CRITICAL,
)
MEASURE = Measure(
    title="Extra plaatsen voor Oekraïense kinderen",
    text="Je mag tot eind juni twee kinderen meer opvangen dan je vergunning zegt.\n"
    "Meld de extra plaatsen vóór 1 mei aan je klantenbeheerder.\nDe voorwaarden staan in het besluit.",
    asks="Meld de extra plaatsen vóór 1 mei aan je klantenbeheerder.",
    effective_from=date(2026, 4, 1),
    expires_on=date(2026, 6, 30),
    links=(Link(url="https://brief.example/besluit", text="Het besluit van 3 april"),),
)
RULE = Measure(
    title="Inkomenstarief",
    text="Wie geen aanslagbiljet heeft, betaalt het minimumtarief.\nVraag het attest aan het OCMW.\nHet tarief geldt zes maanden.",
    asks="Vraag het attest aan het OCMW.",
)
BROCHURE = Publication(
    title="Welkom in de opvang", url="https://brief.example/welkom.pdf", languages=("nl", "en"), date=date(2026, 4, 2)
)


def line(
    before: Record | None, after: Record | None, *, turn: Turn, place: Place = TEAMS, reason: Reason = HERE
) -> Line:
    """One line as `notifier.composing.lines` would make it."""
    record = after or before
    if record is None:
        raise ValueError("a line tells of something")
    told = Line(
        turn=turn,
        kind=kind_of(record),
        card=card_of(record),
        reason=reason,
        places=(place,),
        found_at=NOW,
        heard=(1,),
        fields=difference(before, after) if before and after else (),
        text=body_of(record),
        critical=isinstance(record, Contact) and record.criticality is Criticality.CRITICAL,
    )
    return told if not isinstance(record, Measure) else replace(told, asks=record.asks, links=record.links)


def changed(before: Record, after: Record, **more: object) -> Line:
    """A line that tells of old and new."""
    return line(before, after, turn=Turn.CHANGED, **more)  # type: ignore[arg-type]


MOVED = changed(
    TEAM,
    replace(
        TEAM,
        phones=(phone("016 40 06 21"), phone("0476 12 34 56")),
        emails=("lievegem@lokaalteam-meetjesland.example",),
        opening_hours=("enkel na afspraak",),
    ),
)
REPLACED = changed(
    replace(TEAM, role="Verpleegkundige"), replace(TEAM, person="Bo Sample", role="Verpleegkundige", phones=())
)
GONE = replace(
    line(replace(TEAM, person="Cas Staal"), None, turn=Turn.LOST), instead=(card_of(replace(TEAM, person="Dee Proef")),)
)
NEW_NUMBER = changed(CRISIS, replace(CRISIS, phones=(phone("0800 13 501"),)), reason=Reason(critical=True))
NEW_MEASURE = line(None, MEASURE, turn=Turn.ADDED, place=LETTER, reason=EVERYWHERE)
AMENDED = changed(
    RULE,
    replace(RULE, text=RULE.text.replace("zes maanden", "één jaar"), expires_on=date(2026, 12, 31)),
    place=LETTER,
    reason=EVERYWHERE,
)
TOLD = line(
    None,
    Measure(title="Nieuwe brochure over wennen", text="De brochure ligt klaar bij de consultatiebureaus."),
    turn=Turn.ADDED,
    place=LETTER,
    reason=EVERYWHERE,
)
TRANSLATED = changed(BROCHURE, replace(BROCHURE, languages=("nl", "en", "uk")), place=LETTER, reason=EVERYWHERE)
DIGEST = (MOVED, REPLACED, GONE, NEW_MEASURE, AMENDED, TOLD, TRANSLATED)


LINKS = ("confirm", "known")


def links(language: str = "nl") -> dict[str, Rendered]:
    """Name -> mail, for those that carry a link to confirm or to choose by."""
    link = {
        "link": "https://wegwijs.example/bevestigen/voorbeeld",
        "areas": ["44085"],
        "good_until": NOW,
        "spoken": language,
    }
    return {name: render_named(name, link, language=language) for name in LINKS}


def content(mail: MailKind, lines: tuple[Line, ...], *, language: str = "nl", reason: Reason = HERE) -> Content:
    """These lines as an edition."""
    return Content(mail=mail, language=language, frequency="daily", lines=lines, reason=reason)


def samples(language: str = "nl") -> dict[str, Content]:
    """Name -> content, for each kind of mail that tells of records."""
    standing = tuple(
        line(None, record, turn=Turn.ADDED, place=place, reason=reason)
        for record, place, reason in ((CRISIS, TEAMS, HERE), (TEAM, TEAMS, HERE), (MEASURE, LETTER, EVERYWHERE))
    )
    wrong = tuple(replace(one, corrects=(Earlier(subject="Een mail van vroeger", at=NOW),)) for one in (MOVED, AMENDED))
    return {
        "digest": content(MailKind.DIGEST, DIGEST, language=language),
        "een-wijziging": content(MailKind.DIGEST, (MOVED,), language=language),
        "dringend": content(MailKind.DIGEST, (NEW_NUMBER,), language=language, reason=Reason(critical=True)),
        "welkom": content(MailKind.WELCOME, standing, language=language),
        "rechtzetting": content(MailKind.CORRECTION, wrong, language=language),
        "nog-actief": replace(content(MailKind.STILL_ACTIVE, (), language=language), watched=12, unread=(TEAMS,)),
    }

"""The sample partner site: every page of every partner, in one edition and one cast.

Editions: 1 is the start (Monday 2 March 2026), 2 an ordinary week later, 3 a bad day (Monday 16 March), 4 the day after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from jobs.sample.answer import Answer, Routes
from jobs.sample.cast import Cast
from jobs.sample.data_pages import clinic_answers, houses_csv, worker_answers, youth_json
from jobs.sample.entries import entries
from jobs.sample.outages import NEW_TEAMS, bad_day, taken_over
from jobs.sample.papers import documents, newsletters
from jobs.sample.partners import CONTACT_PAGES, HUB, HUB_LINKS, MIXED_PAGES, SITES, Place
from jobs.sample.printing import Looks, block, measures, publications, render

EDITIONS: Mapping[int, date] = {
    1: date(2026, 3, 2),
    2: date(2026, 3, 9),
    3: date(2026, 3, 16),
    4: date(2026, 3, 17),
}
BAD_DAY = 3
_SHUFFLED_FROM = 2
"""From this edition on lists stand in another order: no change."""

_TEAMS = next(place for place in CONTACT_PAGES if place.page == "teams")

Part = Callable[[int, Cast, Mapping[str, str]], Routes]


def pages(edition: int, cast: Cast, base: Mapping[str, str]) -> Mapping[tuple[str, str], Answer]:
    """Every answer of every host: (host, path) -> answer. `base` is where each host is served, without final slash.

    Raises:
        ValueError: there is no such edition.
    """
    if edition not in EDITIONS:
        raise ValueError(f"there is no edition {edition}: choose from {', '.join(map(str, EDITIONS))}")
    found: Routes = {}
    for part in _PARTS:
        found |= part(edition, cast, base)
    if edition == BAD_DAY:
        return bad_day(found) | {("kindengezin", NEW_TEAMS): contact_page(_TEAMS, edition, cast, style="teams-new")}
    return found


def contact_page(place: Place, edition: int, cast: Cast, style: str | None = None) -> Answer:
    """A page that lists contacts, in its own style or in that of another name."""
    written = cast.style(style or place.page)
    listed = list(entries(place.page, edition, cast))
    if edition == BAD_DAY and place.page == "help":
        listed = [taken_over(entry, number) for number, entry in enumerate(listed)]
    listed = cast.shuffled(place.page, listed)
    if edition >= _SHUFFLED_FROM and place.page in ("workers", "teams"):
        listed = [*listed[7:], *reversed(listed[:7])]
    contacts = block(listed, written, place.looks)
    return Answer(body=render(place.template, block=contacts, style=written, **_frame(place)))


def _frame(place: Place) -> dict[str, str]:
    return {"title": place.title, "site": SITES[place.host], "intro": place.intro}


def _contacts(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    return {(place.host, place.path): contact_page(place, edition, cast) for place in CONTACT_PAGES}


def _mixed(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    return {(place.host, place.path): _mixed_page(place, edition, cast) for place in MIXED_PAGES}


def _mixed_page(place: Place, edition: int, cast: Cast) -> Answer:
    style = cast.style(place.page)
    listed = entries(place.page, edition, cast)
    body = render(
        place.template,
        **_frame(place),
        style=style,
        measures=measures(listed, style),
        publications=publications(listed, together=place.together),
        block=block(listed, style, place.looks),
        contact_title="Contact",
    )
    return Answer(body=body)


def _hub(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    style = cast.style(HUB.page)
    listed = entries(HUB.page, edition, cast)
    body = render(
        HUB.template,
        **_frame(HUB),
        style=style,
        measures=measures(listed, style),
        publications=publications(listed, together=False),
        links=[{"url": base[host] + path, "text": text} for host, path, text in HUB_LINKS],
        block=block(listed, style, HUB.looks),
    )
    return {(HUB.host, HUB.path): Answer(body=body)}


def _mission(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    body = render(
        "mission.j2",
        title="Missie en visie",
        site=SITES["steunpunt"],
        style=cast.style("mission"),
        block=block(entries("mission", edition, cast), cast.style("mission"), Looks()),
        updated="17/12/2019" if edition < max(EDITIONS) else "16/03/2026",
    )
    return {("steunpunt", "/missie"): Answer(body=body)}


def _home_pages(edition: int, cast: Cast, base: Mapping[str, str]) -> Routes:
    robots = Answer(body=b"User-agent: *\nDisallow: /zoeken\n", content_type="text/plain; charset=utf-8")
    return {(host, "/robots.txt"): robots for host in SITES}


_PARTS: tuple[Part, ...] = (
    _home_pages,
    _contacts,
    _mixed,
    _hub,
    _mission,
    worker_answers,
    clinic_answers,
    houses_csv,
    youth_json,
    newsletters,
    documents,
)

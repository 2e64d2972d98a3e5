"""`python -m tests.tools.page_screenshots [--all] [FOLDER]`: pictures of the main pages, on the sample site's bad day."""

from __future__ import annotations

import random
import re
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from state.days import local_day
from state.store import baseline, links, looks, reports, sources, versions
from state.store import pages as stored
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from tests.integration.web.bad_day import BadDay, opened, running
from tests.integration.web.office import MAILS

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
DESK = {
    "beoordelen": "/desk/beoordelen",
    "beslist": "/desk/beoordelen/beslist",
    "meldingen": "/desk/meldingen",
    "contacten": "/desk/contacten",
    "maatregelen": "/desk/maatregelen",
    "bronnen": "/desk/bronnen",
    "bron": "/desk/bronnen/gespecialiseerde-hulp",
    "beginstand": "/desk/bronnen/gespecialiseerde-hulp/beginstand",
    "digests": "/desk/digests",
    "archief": "/desk/digests/archief",
    "abonnees": "/desk/abonnees?zoek=example",
    "inlezen": "/desk/abonnees/bestand",
    "logboek": "/desk/logboek",
    "medewerkers": "/desk/medewerkers",
}
INSIDE = {"contact": ("/desk/contacten?zoek=solentra", 0), "mail": ("/desk/digests/archief", 0),
          "abonnee": ("/desk/abonnees?zoek=example", 0)}  # fmt: skip
"""Pages that are reached by a link in a list: the list, and which of its links."""
PUBLIC = {
    "gemeente": "/gemeente/44085",
    "gemeenten": "/gemeente",
    "inschrijven": "/inschrijven",
    "inschrijven-fr": "/inschrijven?taal=fr",
    "keuze": "/voorkeuren",
    "privacy": "/privacy",
    "toegankelijkheid": "/toegankelijkheid",
}
SCREENS: dict[str, dict[str, Any]] = {
    "320": {"viewport": {"width": 320, "height": 640}},
    "desktop-dark": {"viewport": {"width": 1000, "height": 700}, "color_scheme": "dark"},
}
OTHERS: dict[str, dict[str, Any]] = {
    "320-dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "desktop": {"viewport": {"width": 1000, "height": 700}},
}
"""With --all, for looking: they are not kept."""
TALLEST = 2_000
COLOURS = 48


def shoot(day: BadDay, folder: Path, screens: dict[str, dict[str, Any]]) -> None:
    """All pages on these screens."""
    _look_back(day)
    _reported(day)
    for screen, more in screens.items():
        page = day.page(MAILS[StaffRole.ADMIN], **more)
        for name, at in {**DESK, **PUBLIC, "voorkeuren": _preferences(day, screen), "koppelen": _fact(day)}.items():
            page.goto(day.base + at)
            _one(page, folder / f"page-{name}-{screen}.png")
        for name, (at, place) in INSIDE.items():
            page.goto(day.base + at)
            with page.expect_navigation():
                page.locator("tbody th a").nth(place).click()
            _one(page, folder / f"page-{name}-{screen}.png")
        _tried(day, page)
        _one(page, folder / f"page-proberen-{screen}.png")


def _look_back(day: BadDay) -> None:
    """Three months of looks, so that the pictures have something to show: made up, as all of the sample."""
    luck, now = random.Random(7), day.clock()
    with writing(day.office.env.engine) as connection:
        for source in sorted(sources.rows(connection)):
            bad = luck.random() < 0.2
            for ago in range(1, 90):
                outcome = "failed" if luck.random() < (0.15 if bad else 0.01) else "unchanged"
                looks.note(connection, source, local_day(now - timedelta(days=ago)), outcome)


def _fact(day: BadDay) -> str:
    """The page on which a contact is joined with what another source says of it."""
    with reading(day.office.env.engine) as connection:
        row = next(
            one for one in versions.live(connection, ["contact"]) if links.of(connection, (one.source_id, one.key))
        )
    return f"/desk/feiten/{row.source_id}/{row.key}"


def _reported(day: BadDay) -> None:
    """A reader says that a number is wrong."""
    with writing(day.office.env.engine) as connection:
        row = baseline.records(connection, "gespecialiseerde-hulp")[0]
        told = "Op dit nummer neemt iemand anders op."
        reports.add(
            connection, source=row.source_id, key=row.key, told=told, reply_to="an@opvang.example", now=day.clock()
        )


def _tried(day: BadDay, page: Any) -> None:
    """What would be drawn from a page of the sample site."""
    with reading(day.office.env.engine) as connection:
        url = next(
            one.url for one in stored.of_source(connection, "nieuwsbrief-kinderopvang") if one.origin == stored.DOCUMENT
        )
    page.goto(f"{day.base}/desk/bronnen/proberen")
    page.locator("#url").fill(url)
    with page.expect_navigation():
        page.locator("main form button").click()


def _preferences(day: BadDay, screen: str) -> str:
    """The page of somebody who subscribed just now."""
    client, address = day.office.app.test_client(), f"an-{screen}@opvang.example"
    client.post("/inschrijven", data={"email": address, "areas": "Lievegem", "frequency": "weekly"})
    newest = max((day.office.env.data / "mail").glob("*-confirm*.eml"), key=lambda one: one.stat().st_mtime_ns)
    found = re.search(r"/bevestigen/[\w-]+", newest.read_text().replace("=\n", ""))
    link = re.search(r'(/voorkeuren/[\w-]+)"', client.post(found[0] if found else "").text)
    return link[1] if link else "/voorkeuren"


def _one(page: Any, file: Path) -> None:
    size = page.viewport_size
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": size["width"], "height": height})
    Image.open(file).convert("P", palette=Image.Palette.ADAPTIVE, colors=COLOURS).save(file, optimize=True)


def main() -> None:
    everything = "--all" in sys.argv
    places = [one for one in sys.argv[1:] if not one.startswith("-")]
    folder = Path(places[0]) if places else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, running() as browser, opened(Path(data), 3, browser) as day:
        shoot(day, folder, {**SCREENS, **OTHERS} if everything else SCREENS)


if __name__ == "__main__":
    main()

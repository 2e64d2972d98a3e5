"""`python -m tests.tools.page_screenshots [FOLDER]`: pictures of the main pages, on the sample site's bad day."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from state.store.staff import StaffRole
from tests.integration.web.bad_day import BadDay, opened
from tests.integration.web.office import MAILS

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
DESK = {
    "beoordelen": "/desk/beoordelen",
    "beslist": "/desk/beoordelen/beslist",
    "meldingen": "/desk/meldingen",
    "contacten": "/desk/contacten",
    "bronnen": "/desk/bronnen",
    "logboek": "/desk/logboek",
    "medewerkers": "/desk/medewerkers",
}
PUBLIC = {"gemeente": "/gemeente/44085", "inschrijven": "/inschrijven", "privacy": "/privacy"}
SCREENS: dict[str, dict[str, Any]] = {
    "320": {"viewport": {"width": 320, "height": 640}},
    "desktop-dark": {"viewport": {"width": 1000, "height": 700}, "color_scheme": "dark"},
}
TALLEST = 2_000
COLOURS = 48


def shoot(day: BadDay, folder: Path) -> None:
    """All pages on all screens."""
    for screen, more in SCREENS.items():
        page = day.page(MAILS[StaffRole.ADMIN], **more)
        for name, at in {**DESK, **PUBLIC, "voorkeuren": _preferences(day, screen)}.items():
            if page.goto(day.base + at).status < 400:
                _one(page, folder / f"page-{name}-{screen}.png")


def _preferences(day: BadDay, screen: str) -> str:
    """The page of somebody who subscribed just now."""
    client, address = day.office.app.test_client(), f"an-{screen}@opvang.example"
    client.post("/inschrijven", data={"email": address, "areas": "Lievegem", "frequency": "weekly"})
    newest = max((day.office.env.data / "mail").glob("*-confirm.eml"), key=lambda one: one.stat().st_mtime_ns)
    found = re.search(r"/bevestigen/[\w-]+", newest.read_text().replace("=\n", ""))
    link = re.search(r'(/voorkeuren/[\w-]+)"', client.post(found[0] if found else "").text)
    return link[1] if link else "/voorkeuren"


def _one(page: Any, file: Path) -> None:
    size = page.viewport_size
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": size["width"], "height": height})
    Image.open(file).convert("P", palette=Image.Palette.ADAPTIVE, colors=COLOURS).save(file, optimize=True)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, opened(Path(data), 3) as day:
        shoot(day, folder)


if __name__ == "__main__":
    main()

"""Writes the papers below `tests/pages/papers`: `python -m tests.tools.papers [NAME…]`, with what a careful person reads.

Chromium and LibreOffice write the hour into a PDF, so a paper changes its bytes when it is written again; only those that
are named are. The expected records come from the same entries as the paper, never from the extractor.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tools.papers import drawn, office, printed, side_by_side
from tests.tools.papers import printed_stories as told
from tests.tools.papers.person import Entry
from tests.tools.papers.stories import (
    CARDS,
    COUNTY,
    COUNTY_HOUSE,
    FOLDER_PEOPLE,
    LETTER_MEASURES,
    LETTER_PEOPLE,
    PRICES,
    PRICES_OFFICE,
    WORKERS,
)

FOLDER = Path(__file__).parents[2] / "pages" / "papers"


@dataclass(frozen=True, kw_only=True)
class Paper:
    write: Callable[[Path], None]
    entries: Sequence[Entry]
    country: str = "BE"
    measures: tuple[dict[str, Any], ...] = ()

    @property
    def expected(self) -> dict[str, Any]:
        contacts = [one.expected(self.country) for one in self.entries]
        return {"country": self.country, "contacts": contacts, "measures": list(self.measures), "publications": []}


def _flat(groups: Sequence[tuple[str, Sequence[Entry]]]) -> tuple[Entry, ...]:
    return tuple(one for _, entries in groups for one in entries)


_NUMBERED = tuple({"section": str(at), "title": title} for at, (title, _) in enumerate(LETTER_MEASURES, 1))
PAPERS = {
    "medewerkers-per-gemeente": Paper(write=drawn.workers, entries=WORKERS),
    "schoolfolder-twee-kolommen": Paper(write=drawn.leaflet, entries=FOLDER_PEOPLE),
    "brief-briefhoofd-rechts": Paper(write=drawn.letter, entries=LETTER_PEOPLE, measures=_NUMBERED),
    "telefoongids-puntlijnen": Paper(write=drawn.prices, entries=(*_flat(PRICES), PRICES_OFFICE)),
    "us-county-ruled-sections": Paper(write=drawn.county, entries=(*_flat(COUNTY), COUNTY_HOUSE), country="US"),
    "fr-antennes-trois-colonnes": Paper(write=drawn.cards, entries=CARDS, country="FR"),
    "lokale-teams-zonder-lijnen": Paper(write=printed.teams, entries=told.TEAMS),
    "de-jugendamt-zwei-seiten": Paper(
        write=printed.youth_office, entries=(told.AMT_DESK, *(one for one, _ in told.AMT)), country="DE"
    ),
    "huizen-kaarten-raster": Paper(write=printed.houses, entries=told.HOUSES),
    "agenda-met-kader": Paper(write=printed.agenda, entries=told.TOWN),
    "nieuwsbrief-afgedrukt": Paper(
        write=printed.news,
        entries=(told.NEWS_DESK,),
        measures=tuple({"section": theme, "title": title} for theme, title, _ in told.NEWS),
    ),
    "fr-liste-a-tabulations": Paper(write=office.tabbed, entries=told.TABBED),
    "provincie-smalle-cellen": Paper(write=office.staff, entries=_flat(told.STAFF)),
    "gemeentegids-twee-kolommen": Paper(write=office.services, entries=told.SERVICE_ENTRIES),
    "hulplijnen-grote-cijfers": Paper(write=side_by_side.lines, entries=side_by_side.LINES),
    "schoolgids-ongelijke-kolommen": Paper(
        write=side_by_side.school, entries=(*_flat(side_by_side.SCHOOL_PEOPLE), side_by_side.SCHOOL)
    ),
}


def main(names: Sequence[str]) -> None:
    for name in names or PAPERS:
        folder = FOLDER / name
        folder.mkdir(parents=True, exist_ok=True)
        PAPERS[name].write(folder / "page.pdf")
        text = json.dumps(PAPERS[name].expected, ensure_ascii=False, indent=1)
        (folder / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

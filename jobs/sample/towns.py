"""The long lists of the sample site: intersectoral workers over 40 municipalities, and 57 local teams."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from state.canon.text import fold

WORKER_TOWNS = (
    "Aalst|Aalter|Aarschot|Antwerpen|Beveren-Kruibeke-Zwijndrecht|Bilzen-Hoeselt|Brugge|Deinze|Dendermonde|Geel|Genk|Gent"
    "|Halle|Hasselt|Ieper|Kortrijk|Kruisem|Leuven|Lier|Lievegem|Lochristi|Lokeren|Mechelen|Merelbeke-Melle"
    "|Nazareth-De Pinte|Ninove|Oostende|Oudsbergen|Pajottegem|Pelt|Puurs-Sint-Amands|Roeselare|Sint-Niklaas"
    "|Tessenderlo-Ham|Tielt|Tienen|Tongeren-Borgloon|Turnhout|Vilvoorde|Wingene"
).split("|")
TEAM_TOWNS = sorted(
    [
        *WORKER_TOWNS,
        *(
            "Asse|Beringen|Boom|Brussel|Diest|Diksmuide|Eeklo|Heist-op-den-Berg|Herentals|Lommel|Maaseik|Mol|Oudenaarde"
            "|Waregem|Wetteren|Zaventem|Zottegem"
        ).split("|"),
    ]
)
HOURS = (
    ["maandag tot vrijdag van 9u tot 12u"],
    ["maandag en donderdag van 9u tot 12u30", "dinsdag van 13u tot 16u"],
    ["elke werkdag van 8u30 tot 12u", "woensdag enkel na afspraak"],
    ["elke 1ste en 3de maandag van de maand van 16u30 tot 20u"],
)


def slug(text: str) -> str:
    """A name as it stands in an address."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def lists(name: str, changes: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The entries of a long list, with what an edition changes about some of them."""
    made = {"workers": _worker, "teams": _team}
    towns = {"workers": WORKER_TOWNS, "teams": TEAM_TOWNS}
    for number, town in enumerate(towns.get(name, ())):
        yield made[name](number, town) | changes.get(slug(town), {})


def _worker(number: int, town: str) -> dict[str, Any]:
    key = f"worker.{number}"
    return {
        "key": slug(town),
        "unit": f"Lokaal team {town}",
        "person": f"{{person:{key}}}",
        "phones": [f"{{mobile:{key}}}"],
        "emails": [f"{{mail:{key}:intersectoraal}}"],
        "areas": [town],
    }


def _team(number: int, town: str) -> dict[str, Any]:
    key = f"team.{number}"
    return {
        "key": slug(town),
        "unit": f"Lokaal team {town}",
        "person": f"{{person:{key}}}",
        "role": "Verpleegkundige",
        "phones": [f"{{landline:{key}:{('02', '03', '09', '011', '016', '050', '053')[number % 7]}}}"],
        "emails": [f"lokaalteam.{slug(town)}@kindengezin.example"],
        "hours": HOURS[number % len(HOURS)],
        "areas": [town],
    }

"""What a page does not bear out is no news, look after look; what it does is, then as before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jobs.env import Env
from state.records import Contact
from state.sources import SourceKind
from state.store import changes, versions
from state.store.engine import reading
from tests.fakes import Clock, Site
from tests.integration.test_sync import env_of, look, source_at

PEOPLE = (("An Maes", "09 331 20 20"), ("Bo Smet", "09 331 20 21"), ("Cas Claes", "09 331 20 22"))
NEWS = tuple(
    f"<li><a href='/nieuws/{at}'>{title}</a><span>{9 + at} maart 2026</span><p>{text}</p></li>"
    for at, (title, text) in enumerate(
        (
            ("Nieuwe speeltuin geopend", "Schepen Tom Verlinden knipte het lint door, honderd kinderen keken toe."),
            ("Wegenwerken in de Stationsstraat", "Het verkeer wordt omgeleid tot eind april, ook de bus rijdt om."),
            ("Inschrijven voor de zomerkampen", "Dat kan vanaf maandag om 9 uur aan het loket of op de site."),
            ("Restafval een dag later opgehaald", "Zet je vuilniszak pas woensdag buiten, voor zes uur."),
            ("Tentoonstelling over de haven", "De bibliotheek toont tachtig foto's van voor de oorlog."),
        )
    )
)


def rows(*people: tuple[str, str]) -> str:
    return "".join(f"<li>{name}, consulent, tel. {number}</li>" for name, number in people)


def page(body: str, news: str = "") -> str:
    teaser = f"<section><h2>In de kijker</h2><ul>{news}</ul></section>" if news else ""
    return f"<html lang='nl'><head><title>Team</title></head><body><main><h1>Sociaal team</h1>{body}{teaser}</main></body></html>"


def blocks(*people: tuple[str, str]) -> str:
    """The same people, laid out so that a reading attaches all numbers to the last of them."""
    names = "".join(f"<p>{name}, consulent</p>" for name, _ in people)
    return names + "".join(f"<p>tel. {number}</p>" for _, number in people)


def outcomes(env: Env, clock: Clock, times: int = 1) -> list[tuple[str, int]]:
    seen = []
    for _ in range(times):
        clock.move(days=1)
        found = look(env)
        seen.append((found["outcome"], len(found["changes"])))
    return seen


def numbers(env: Env) -> dict[str, list[str]]:
    with reading(env.engine) as connection:
        held = [one.value for one in versions.accepted(connection, "teams") if not one.removed]
    return {one.person or "": [p.text for p in one.phones] for one in held if isinstance(one, Contact)}


def test_a_news_teaser_that_moves_on_is_no_news(tmp_path: Path, site: Site, clock: Clock) -> None:
    source = source_at(site.put("/teams", page(rows(*PEOPLE), "".join(NEWS[:3]))))
    env = env_of(tmp_path, site, clock, replace(source, kind=SourceKind.MIXED))
    look(env)
    for at in (1, 2):
        site.put("/teams", page(rows(*PEOPLE), "".join(NEWS[at : at + 3])))
        assert outcomes(env, clock, 2) == [("unchanged", 0)] * 2


def test_another_layout_that_is_read_otherwise_takes_nothing_from_anybody(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(rows(*PEOPLE)))))
    look(env)
    before = numbers(env)
    site.put("/teams", page(blocks(*PEOPLE)))
    assert outcomes(env, clock, 5) == [("unchanged", 0)] * 5
    assert numbers(env) == before


def test_what_changes_on_the_new_layout_is_told(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(rows(*PEOPLE)))))
    look(env)
    site.put("/teams", page(blocks(*PEOPLE)))
    outcomes(env, clock, 2)
    site.put("/teams", page(rows(("An Maes", "09 331 99 20"), *PEOPLE[1:])))
    assert outcomes(env, clock) == [("changed", 1)]
    assert numbers(env)["An Maes"] == ["09 331 99 20"]


def test_who_leaves_the_new_layout_is_removed_after_the_looks_that_it_takes(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(rows(*PEOPLE)))))
    look(env)
    site.put("/teams", page(blocks(*PEOPLE)))
    outcomes(env, clock, 2)
    site.put("/teams", page(rows(*PEOPLE[:2])))
    outcomes(env, clock, 4)
    assert sorted(numbers(env)) == ["An Maes", "Bo Smet"]


HOUSE = "<p>Sociaal team, tel. 09 331 20 23</p>"
PLACE = "<p>Lindelaan 900, 9000 Gent (Sociaal team){}</p>"


def test_which_of_the_names_at_an_address_is_read_is_no_news_and_a_number_that_comes_with_it_is(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    headed = page(f"<p>Agenda</p>{HOUSE}<h2>Huis De Roos</h2>{PLACE.format('')}<p>Zoeken</p>")
    named = f"{HOUSE}<h2>Huis De Roos: missie</h2><p>Wij zwemmen.</p>{PLACE}<p>Zoeken</p><p>Agenda</p>"
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", headed)))
    assert look(env)["outcome"] == "new"
    site.put("/teams", page(named.format("")))
    assert outcomes(env, clock, 2) == [("unchanged", 0)] * 2
    site.put("/teams", page(named.format(", tel. 09 331 20 24")))
    clock.move(days=1)
    [change] = look(env)["changes"]
    with reading(env.engine) as connection:
        row = changes.get(connection, change["id"])
    assert row is not None
    told = {one["name"]: one.get("after") for one in row.fields}
    assert (told["unit"], told["phones"]) == ("Sociaal team", "09 331 20 24")

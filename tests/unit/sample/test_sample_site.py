"""The pages of the sample site: complete in every edition and for every seed, and as untidy as real ones."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from html import unescape

import pytest
from bs4 import BeautifulSoup

from jobs.sample.answer import Answer, fresh
from jobs.sample.cast import cast
from jobs.sample.entries import entries
from jobs.sample.outages import NEW_TEAMS
from jobs.sample.papers import inbox
from jobs.sample.partners import CONTACT_PAGES, MIXED_PAGES, SITES, Place
from jobs.sample.site import EDITIONS, pages
from jobs.sample.towns import TEAM_TOWNS, WORKER_TOWNS

SEEDS = range(21)
BASE = {host: f"http://{host}.example" for host in SITES}
PUBLISHED = {"voorzieningenbeleid@opgroeien.be"}
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\.\w+")

Pages = Mapping[tuple[str, str], Answer]


@cache
def site(edition: int, seed: int) -> Pages:
    return pages(edition, cast(seed), BASE)


def text(edition: int, seed: int, host: str, path: str) -> str:
    return BeautifulSoup(site(edition, seed)[host, path].body, "lxml").get_text(" ")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_page_of_every_edition_has_a_body_and_no_loose_ends(edition: int, seed: int) -> None:
    for key, answer in site(edition, seed).items():
        assert answer.body or answer.status == 301, key
        assert b"{{" not in answer.body, key
        assert not re.search(rb"\{(?:person|mail|landline|mobile|street):", answer.body), key


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("place", [*CONTACT_PAGES, *MIXED_PAGES], ids=lambda place: place.page)
def test_a_page_prints_every_name_and_title_of_its_entries(seed: int, place: Place) -> None:
    shown = text(2, seed, place.host, place.path)
    for entry in entries(place.page, 2, cast(seed)):
        for name in ("person", "title"):
            assert str(entry.shown.get(name, "")) in shown


def test_the_lists_are_as_long_as_they_should_be() -> None:
    assert len(WORKER_TOWNS) == len(set(WORKER_TOWNS)) == 40
    assert len(TEAM_TOWNS) == len(set(TEAM_TOWNS)) == 57
    services = [entry for entry in entries("foster", 1, cast()) if entry.key != "vlaanderen"]
    assert len(services) == 5


@pytest.mark.parametrize("seed", SEEDS)
def test_the_finder_answers_for_forty_municipalities(seed: int) -> None:
    answers = [answer for (_, path), answer in site(1, seed).items() if path.startswith("/zoek?")]
    assert len(answers) == 40
    for answer in answers:
        if answer.content_type == "application/json":
            assert len(json.loads(answer.body)["resultaten"]) == 1


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("seed", SEEDS)
def test_mail_addresses_are_invented_or_published(edition: int, seed: int) -> None:
    found = set()
    for answer in site(edition, seed).values():
        found.update(_MAIL.findall(unescape(answer.body.decode("utf-8", "ignore"))))
    for body in inbox(edition, cast(seed)).values():
        found.update(_MAIL.findall(body.decode()))
    assert {mail for mail in found if not mail.endswith(".example")} <= PUBLISHED


def test_html_pages_carry_tokens_that_differ_at_each_request() -> None:
    for key, answer in site(1, 0).items():
        if answer.content_type.startswith("text/html"):
            assert fresh(answer.body, 1) != fresh(answer.body, 2), key
            assert b"%%" not in fresh(answer.body, 1), key


def test_menus_and_footers_hold_phones_of_their_own() -> None:
    page = BeautifulSoup(site(1, 0)["pleegzorg", "/diensten"].body, "lxml")
    assert all(part and "02 890 00 00" in part.get_text() for part in (page.nav, page.footer))
    assert "02 890 00 00" not in (page.main.get_text() if page.main else "02 890 00 00")


def test_addresses_are_hidden_in_the_ways_of_real_sites() -> None:
    assert b"data-cfemail=" in site(1, 0)["pleegzorg", "/diensten"].body
    assert b"[at]" in site(1, 0)["eerstelijn", "/samenwerkingsverbanden"].body
    assert b"&#64;" in site(1, 0)["hulp", "/gespecialiseerd"].body


def test_languages_run_together() -> None:
    assert "EngelsOekraïens" in text(1, 0, "federaal", "/ik-werk-met-vluchtelingen")


def test_the_bad_day_hits_five_partners() -> None:
    day = site(3, 0)
    assert "onderhoud" in text(3, 0, "pleegzorg", "/diensten")
    assert day["kindengezin", "/lokale-teams"].headers["Location"] == NEW_TEAMS
    assert day["kindengezin", NEW_TEAMS].status == 200
    assert day["kindengezin", "/consultatiebureaus"].status == 404
    assert day["adoptie", "/adoptie"].headers["Retry-After"]
    assert day["adoptie", "/adoptie"].status == 429
    assert day["financieel", "/op-de-vlucht"].status == 500


@pytest.mark.parametrize("seed", SEEDS)
def test_the_defaced_page_has_only_numbers_that_cost_money(seed: int) -> None:
    page = BeautifulSoup(site(3, seed)["hulp", "/gespecialiseerd"].body, "lxml")
    shown = page.main.get_text(" ") if page.main else ""
    numbers = [re.sub(r"\D", "", found) for found in re.findall(r"(?:\+32|00|0)[\d ./()]{8,}", shown)]
    assert len(numbers) == 7
    assert all(re.match(r"(?:0032|320?|0)70", number) for number in numbers)
    assert "casino" in shown


@pytest.mark.parametrize("seed", SEEDS)
def test_the_day_after_everything_is_back(seed: int) -> None:
    before, after = site(2, seed), site(4, seed)
    assert before.keys() == after.keys()
    differing = {key for key in before if before[key].body != after[key].body}
    assert differing == {("kindengezin", "/lokale-teams"), ("lijnen", "/luisterend-oor"), ("steunpunt", "/missie")}


def test_an_unknown_edition_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no edition 5"):
        pages(5, cast(), BASE)

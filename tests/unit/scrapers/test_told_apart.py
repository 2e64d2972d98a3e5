"""The words of a page that tell contacts apart that are called alike."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact

PAGE = "<html lang='nl'><head><title>Team | Huis Noord</title></head><body><main><h1>Huis Noord</h1>{}</main></body></html>"


def contacts(body: str) -> tuple[Contact, ...]:
    data = PAGE.format(body).encode()
    return extract(read(data, url="https://noord.example/", content_type="text/html"), watched=True).contacts


def apart(body: str) -> list[str | None]:
    return [one.distinction for one in contacts(body)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "<h2>Team Gent</h2><h3>Secretariaat</h3><p>Tel. 09 331 20 60</p>"
            "<h2>Team Brugge</h2><h3>Secretariaat</h3><p>Tel. 09 331 20 61</p>",
            ["Team Gent", "Team Brugge"],
        ),
        (
            "<h2>Team Gent</h2><p>Welkom bij ons.</p><h3>Secretariaat</h3><p>gent@noord.example</p>"
            "<h2>Team Brugge</h2><h3>Secretariaat</h3><p>brugge@noord.example</p>",
            ["Team Gent", "Team Brugge"],
        ),
        (
            "<ul><li>Overdag: bel</li><li>Crisislijn, tel. 09 331 20 60</li>"
            "<li>Na de uren: bel</li><li>Crisislijn, tel. 09 331 20 61</li></ul>",
            ["Overdag: bel", "Na de uren: bel"],
        ),
    ],
)
def test_they_are_told_apart_in_one_way(body: str, words: list[str]) -> None:
    assert apart(body) == words


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>An Maes, tel. 09 331 20 60</li><li>Bo Smet, tel. 09 331 20 61</li></ul>",  # by their names
        "<ul><li>Onthaal, tel. 09 331 20 60</li><li>Onthaal, gsm 0475 12 34 56</li></ul>",  # a label tells no place
        "<h2>Secretariaat</h2><p>Tel. 09 331 20 60</p><h2>Secretariaat</h2><p>Tel. 09 331 20 61</p>",  # nothing does
    ],
)
def test_nothing_is_said_of_those_that_need_it_not_or_have_nothing(body: str) -> None:
    assert not any(apart(body))


def test_a_sentence_is_no_name_of_a_place() -> None:
    long = "Voor alle vragen over de opvang van jonge kinderen in de ruime omgeving kan je overdag bij ons terecht."
    body = "".join(
        f"<p>{long} {when}</p><p>Onthaal, tel. 09 331 20 6{at}</p>" for at, when in enumerate(("Altijd.", "Soms."))
    )
    assert not any(apart(body))


def test_a_heading_further_off_is_no_part_of_a_body_that_a_label_names() -> None:
    html = (
        "<h1>Gids</h1><h2>Bureau Noord</h2><h3>1. Rijbewijzen</h3><p>Dienst: Loket Rijbewijzen<br>Tel.: 09 555 12 34</p>"
        "<h3>2. Kaarten</h3><p>Dienst: Kaartenkantoor<br>Tel.: 09 555 12 35</p>"
    )
    assert [one.unit or one.organisation for one in contacts(html)] == ["Loket Rijbewijzen", "Kaartenkantoor"]


@pytest.mark.parametrize(
    ("below", "whose"),
    [
        ("Secretaris: dienst Wonen, 09 213 08 46", "dienst Wonen"),
        ("Secretaris: 09 213 08 46", "Secretaris"),
        ("Gemeentehuis: 09 213 08 46", "Gemeentehuis"),
    ],
)
def test_the_number_of_another_post_is_not_of_who_stands_above(below: str, whose: str) -> None:
    page = read(f"Voorzitter: Hilde Baert\n{below}".encode(), url="https://club.example/", content_type="text/plain")
    told = {one.person or one.unit or one.organisation: len(one.phones) for one in extract(page).contacts}
    assert told == {whose: 1, "Hilde Baert": 0}


def test_who_is_named_behind_the_numbers_of_a_body_leaves_them_to_it() -> None:
    text = "Opvang De Boog, Dorp 5, 9000 Gent, 09 213 08 46, verantwoordelijke: Hilde Baert"
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    told = [(one.person or one.organisation, one.role, len(one.phones)) for one in extract(page).contacts]
    assert told == [("Opvang De Boog", None, 1), ("Hilde Baert", "verantwoordelijke", 0)]


def test_who_is_named_in_brackets_before_an_address_goes_with_the_body() -> None:
    text = "De Boog (contactpersoon: Hilde Baert) Molenstraat 12, 9950 Waarschoot, tel. 09 213 08 46"
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    (one,) = extract(page).contacts
    assert (one.organisation, one.person) == ("De Boog", "Hilde Baert")
    assert one.address is not None
    assert one.address.street == "Molenstraat"


@pytest.mark.parametrize("greeting", ["Beste organisator", "Geachte burgemeester, beste schepen", "Dear colleagues,"])
def test_whom_a_letter_greets_has_no_number(greeting: str) -> None:
    text = f"{greeting}\nVragen? Bel naar 09 213 08 46."
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    assert [(one.organisation, one.unit, one.person, one.role) for one in extract(page).contacts] == [(None,) * 4]


def numbers(text: str) -> dict[str | None, tuple[str, ...]]:
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    told = extract(page).contacts
    return {one.person or one.unit or one.organisation: tuple(p.text for p in one.phones) for one in told if one.phones}


FIRST, SECOND, THIRD = "09 213 08 46", "09 213 08 47", "09 213 08 48"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"CLB De Linde\nVoor Aalter: An Maes ({FIRST})\nVoor Eeklo: Bert Claes ({SECOND})\nAlgemeen nummer: {THIRD}",
            {"An Maes": (FIRST,), "Bert Claes": (SECOND,), "CLB De Linde": (THIRD,)},
        ),
        (
            f"Werking: Ann Jans, {FIRST}\nSecretariaat: {SECOND}",
            {"Ann Jans": (FIRST,), "Secretariaat": (SECOND,)},
        ),
        (
            f"Wie bellen?\nVK Limburg: {FIRST}\nVK Antwerpen: {SECOND}",
            {"VK Limburg": (FIRST,), "VK Antwerpen": (SECOND,)},
        ),
        (
            f"Ons team\nLimburg, An Maes, an@clb.example, {FIRST}\nAntwerpen, Bert Claes, bert@clb.example, {SECOND}",
            {"An Maes": (FIRST,), "Bert Claes": (SECOND,)},
        ),
        (
            f"Centrum De Linde\nLindelaan 2, 9000 Gent\ntel: {FIRST}\nAfdeling Aalst: Dorp 1, tel: {SECOND}",
            {"Centrum De Linde": (FIRST,), "Afdeling Aalst": (SECOND,)},
        ),
        (
            f"Lokaal Bestuur De Linde\nMarkt 1, 9060 Zelzate / tel. {FIRST}\nDiensthoofd: An Maes / tel. {SECOND}",
            {"Lokaal Bestuur De Linde": (FIRST,), "An Maes": (SECOND,)},
        ),
        (
            f"Je begeleider is Sarah. Je kan haar bellen op {FIRST}. Is Sarah er niet, bel dan naar het onthaal: {SECOND}.",
            {"Sarah": (FIRST,), "onthaal": (SECOND,)},
        ),
        (
            f"Voor jongeren: JAC, {FIRST}\nBij crisis: meldpunt, {SECOND}",
            {"JAC": (FIRST,), "meldpunt": (SECOND,)},
        ),
        (
            f"Stap 1: mail naar An Maes (an.maes@clb.example). Stap 2: de klachtenlijn, {FIRST} (gratis), die naar elke klacht luistert.",
            {"klachtenlijn": (FIRST,)},
        ),
        ("Noodnummers\nPolitie 101\nChild Focus 116 000", {"Politie": ("101",), "Child Focus": ("116 000",)}),
        ("Meldpunt: 1712\nBuiten de uren: politie 101", {"Meldpunt": ("1712",), "Politie": ("101",)}),
    ],
)
def test_each_number_goes_with_the_words_before_it(text: str, told: dict[str | None, tuple[str, ...]]) -> None:
    assert numbers(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Contact: Pleegdienst Noord, Dorp 1, Aalter, T {FIRST}; Pleegdienst Zuid, Dorp 2, Ronse, T {SECOND}.",
            {"Pleegdienst Noord": (FIRST,), "Pleegdienst Zuid": (SECOND,)},
        ),
        (
            f"Loket Eeklo: Dorp 2, {FIRST} (Eeklo en Kaprijke). Loket Aalter: Dorp 3, {SECOND}.",
            {"Loket Eeklo": (FIRST,), "Loket Aalter": (SECOND,)},
        ),
        (
            f"Coördinator: An Maes ({FIRST}) - adjunct: Bert Claes ({SECOND})",
            {"An Maes": (FIRST,), "Bert Claes": (SECOND,)},
        ),
        (
            f"Ellen De Bock is uw aanspreekpunt. Ellen is te bereiken op {FIRST} (ma-do).",
            {"Ellen De Bock": (FIRST,)},
        ),
        (f"Toeslag: FONS, {FIRST}", {"Toeslag": (FIRST,)}),
        (
            f"Overdag: het wijkteam, {FIRST}\n's Avonds: de permanentie, {SECOND}",
            {"het wijkteam": (FIRST,), "de permanentie": (SECOND,)},
        ),
    ],
)
def test_each_entry_of_a_line_has_its_own_number(text: str, told: dict[str | None, tuple[str, ...]]) -> None:
    assert numbers(text) == told


def test_parts_of_a_province_are_nothing_that_somebody_does() -> None:
    text = f"Per provincie\nLIMBURG\nNoord: An Maes / {FIRST}\nZuid: Bert Claes / {SECOND}\nANTWERPEN\nKempen: Cis Daems / {THIRD}"
    page = read(text.encode(), url="https://club.example/", content_type="text/plain")
    told = [(one.person, one.role, [area.text for area in one.work_area]) for one in extract(page).contacts]
    assert told == [("An Maes", None, ["LIMBURG"]), ("Bert Claes", None, ["LIMBURG"]), ("Cis Daems", None, ["Kempen"])]


def test_words_beside_a_number_in_a_table_of_pairs_are_what_it_is_for() -> None:
    page = (
        "<html><head><title>Contact</title></head><body><main><h1>Pleegdienst Noord</h1><table>"
        "<tr><td>Adres</td><td>Dorp 1, 9880 Aalter</td></tr><tr><td>Telefoon</td><td>09 213 08 46</td></tr>"
        "<tr><td>Crisis (24u)</td><td>0475 21 30 84</td></tr></table></main></body></html>"
    )
    (one,) = extract(read(page.encode(), url="https://club.example/", content_type="text/html")).contacts
    assert one.organisation == "Pleegdienst Noord"
    assert [(p.text, p.label) for p in one.phones] == [("09 213 08 46", "telefoon"), ("0475 21 30 84", "crisis (24u)")]

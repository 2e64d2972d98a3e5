"""Words in bold at the beginning of a line or alone in a paragraph, and what they head."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact


def contacts(body: str) -> tuple[Contact, ...]:
    page = f"<html><head><title>De Linde</title></head><body><main><h1>De Linde vzw</h1>{body}</main></body></html>"
    return extract(read(page.encode(), url="https://linde.example/", content_type="text/html")).contacts


def test_a_desk_in_bold_before_its_hours_has_the_number_below() -> None:
    told = contacts(
        "<p><b>Secretariaat</b>: maandag tot vrijdag van 9 tot 12 uur<br>Tel: 09 213 08 46</p>"
        "<p><b>Permanentie</b>: 24/24<br>Tel: 0475 21 30 84</p>"
    )
    assert [(one.organisation, [p.number for p in one.phones]) for one in told] == [
        ("Secretariaat", ["+3292130846"]),
        ("Permanentie", ["+32475213084"]),
    ]
    assert told[0].opening_hours == ("maandag tot vrijdag van 9 tot 12 uur",)


def test_day_and_night_is_no_number() -> None:
    told = contacts("<p>Permanentie: 24/24<br>Wachtdienst: 7/7<br>Telefoon: 09 213 08 46</p>")
    assert [p.number for one in told for p in one.phones] == ["+3292130846"]


def test_labels_in_bold_stay_fields_of_one_record() -> None:
    told = contacts(
        "<p><b>Tel:</b> 09 213 08 46</p><p><b>Mail:</b> info@linde.example</p><p><b>Open:</b> 9 tot 12 uur</p>"
    )
    assert [(len(one.phones), one.emails) for one in told] == [(1, ("info@linde.example",))]


def test_a_paragraph_in_bold_for_several_heads_those_below_it_up_to_the_next() -> None:
    told = contacts(
        "<p><strong>Teamcoaches</strong></p><p>Els Maes - 011 21 30 84</p><p>Wim Claes - 011 21 30 85</p>"
        "<p><strong>Onthaal</strong></p><p>Jan Smet - 011 21 30 86</p>"
    )
    assert [(one.person, one.role) for one in told] == [
        ("Els Maes", "Teamcoach"),
        ("Wim Claes", "Teamcoach"),
        ("Jan Smet", None),
    ]


def test_what_several_records_call_their_one_number_is_nobody() -> None:
    told = contacts(
        "<h3>Team Meetjesland</h3><p>Dorp 1, 9900 Eeklo<br>De Linde-lijn: 078 15 01 00</p>"
        "<h3>Team Deinze</h3><p>Dorp 2, 9800 Deinze<br>De Linde-lijn: 078 15 01 00</p>"
    )
    assert [(one.unit, [p.number for p in one.phones]) for one in told] == [
        ("Team Meetjesland", ["+3278150100"]),
        ("Team Deinze", ["+3278150100"]),
    ]


@pytest.mark.parametrize("same", ["idem", "Idem.", "ditto", '"'])
def test_a_word_for_what_stands_above_stands_for_it(same: str) -> None:
    (one,) = contacts(
        "<table><tr><th>Gemeente</th><th>Naam</th><th>Gsm</th></tr>"
        "<tr><td>Aalter</td><td>An Maes</td><td>0475 21 30 84</td></tr>"
        f"<tr><td>Eeklo</td><td>{same}</td><td>{same}</td></tr></table>"
    )
    assert (one.person, tuple(area.text for area in one.work_area)) == ("An Maes", ("Aalter", "Eeklo"))


@pytest.mark.parametrize("topic", ["Over subsidies", "Over je aanvraag", "About our grants"])
def test_what_a_number_is_about_is_nobody(topic: str) -> None:
    (one,) = contacts(f"<ul><li>{topic}: subsidies@linde.example</li></ul>")
    assert topic not in (one.organisation, one.unit)


def test_places_in_bold_head_those_below_them() -> None:
    told = contacts(
        "<p><b>AALTER</b></p><p>An Maes, Dorp 9, 09 213 08 46</p><p>Rita Claes, Dorp 11, 0496 21 30 84</p>"
        "<p><b>Eeklo</b></p><p>Karin Smet, Dorp 4, 0497 21 30 84</p>"
    )
    assert [(one.person, [area.text for area in one.work_area]) for one in told] == [
        ("An Maes", ["AALTER"]),
        ("Rita Claes", ["AALTER"]),
        ("Karin Smet", ["Eeklo"]),
    ]

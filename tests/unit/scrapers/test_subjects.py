"""Whose the number at the end of a sentence is, when the sentence or its paragraph tells it: a body, or whom to call."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.subjects import body_spoken_of, first_name_called, person_at_body, person_sent_to
from scrapers.read.dispatch import read

Owner = tuple[str | None, str | None, str]


def owners(text: str, kind: str = "text/plain", country: str = "US") -> list[Owner]:
    """Who has each number, with what that person does, in the order of the page."""
    document = read(text.encode(), url="https://oak.example/x", content_type=kind)
    return [
        (one.person or one.unit or one.organisation, one.role, point)
        for one in extract(document, country=country).contacts
        for point in (*(phone.number for phone in one.phones), *one.emails)
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Oak Legal Aid offers free advice to tenants. Intake line: ", "Oak Legal Aid"),
        ("The Oak Housing Authority, 12 Elm Street, manages flats for seniors. Call ", "Oak Housing Authority"),
        ("Oak Grief Group (OGG) is a circle of parents. For more information call ", "Oak Grief Group (OGG)"),
        ("Oak Sleep and related Ills Society, located at 2 Elm Ave. in Ash, informs. Call ", "Oak Sleep and related Ills Society"),
        ("Al-Anon meets Wednesdays at 8 p.m. Questions? ", "Al-Anon"),
        ("Huis van de Buurt De Linde organiseert elke week een kookavond. Meer weten? ", "Huis van de Buurt De Linde"),
        ("La Maison du Tilleul propose un repas chaque lundi. Renseignements : ", "Maison du Tilleul"),
        ("Veterans' Agent Bob Hill holds office hours on Monday. He may be reached at ", "Bob Hill, Veterans' Agent"),
        ("Camp Martin Hill Retreat Center offers swimming to all. Call ", "Camp Martin Hill Retreat Center"),
        ("Oak Legal Aid offers free advice. Ask for Jane Roe at ", None),
        ("Parking is free on Sundays. Call ", None),
        ("Our Youth Group meets on Friday. Call ", None),
        ("All Residents are welcome at the hall. Call ", None),
        ("Jane Roe offers piano lessons. Call ", None),
        ("Opening Hours are from 9 to 5. Call ", None),
    ],
)  # fmt: skip
def test_the_body_that_a_paragraph_is_about(text: str, body: str | None) -> None:
    assert body_spoken_of(text, len(text)) == body


@pytest.mark.parametrize(
    ("head", "person"),
    [
        ("For details call Jane Roe", "Jane Roe"),
        ("For details contact Jane Roe, secretary", "Jane Roe, secretary"),
        ("Questions about rentals go to caretaker Mark Doe", "Mark Doe, caretaker"),
        ("Inlichtingen bij secretaris Jan Smet", "Jan Smet, secretaris"),
        ("Renseignements auprès de Marie Petit", "Marie Petit"),
        ("For details call Oak Legal Aid", None),
        ("Friends of Jane Roe", None),
        ("Praktijk van Els Maes", None),
        ("Contact Jane Roe about the hall and its price", None),
    ],
)
def test_whom_a_sentence_sends_to(head: str, person: str | None) -> None:
    assert person_sent_to(head) == person


def test_whom_a_sentence_calls_by_a_first_name_alone() -> None:
    assert first_name_called("For details call Ria at ") == "Ria"
    assert first_name_called("Inschrijven kan bij Ria, tel. ") == "Ria"
    assert first_name_called("For details call Monday at ") is None
    assert first_name_called("For details call the office at ") is None


def test_somebody_at_a_body_is_told_with_it() -> None:
    assert person_at_body("coordinator Jane Roe at the Oak County Office") == "coordinator Jane Roe - Oak County Office"
    assert person_at_body("Els Maes van het Huis De Linde") == "Els Maes - Huis De Linde"
    assert person_at_body("Jan van der Linde") is None
    assert person_at_body("Meeting Point at the Oak County Office") is None


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("{0}\n{1}\n{2}\n", id="lines"),
        pytest.param("{0}\n\n{1}\n\n{2}\n", id="paragraphs"),
        pytest.param("Health\n{0}\n{1}\n{2}\n", id="below a line"),
    ],
)
def test_each_paragraph_of_a_list_has_its_own_number(page: str) -> None:
    text = page.format(
        "Oak Food Bank distributes groceries every Wednesday at the hall. No appointment needed. Call 978-555-0101.",
        "Ash Helpline: 978-555-0107",
        "Elm Legal Aid provides free civil help. Intake line: 978-555-0115, Monday to Wednesday.",
    )
    assert owners(text) == [
        ("Oak Food Bank", None, "+19785550101"),
        ("Ash Helpline", None, "+19785550107"),
        ("Elm Legal Aid", None, "+19785550115"),
    ]


def test_a_function_in_small_letters_before_a_name_is_told_with_it() -> None:
    text = (
        "<p>Newcomers are always very welcome at the meetings of the circle; contact club president Ann Poe at 218-555-0102."
        " Register with secretary Jane Roe, at jane@oak.example.</p>"
    )
    assert owners(text, "text/html") == [
        ("Ann Poe", "president", "+12185550102"),
        ("Jane Roe", "secretary", "jane@oak.example"),
    ]


def test_a_number_more_below_the_name_of_an_office_stays_its_own() -> None:
    text = "<p>Oak County Office<br>Motor vehicles: 978-555-0101<br>Taxes: 978-555-0102</p>"
    assert owners(text, "text/html") == [
        ("Oak County Office", None, "+19785550101"),
        ("Oak County Office", None, "+19785550102"),
    ]


@pytest.mark.parametrize(
    ("line", "name", "country"),
    [
        ("Oak Helpline, 24 hours: call or text 877-555-0140", "Oak Helpline", "US"),
        ("Records (M-F, 8am - 4pm) 423-555-0110", "Records", "US"),
        ("De Linde (ma-vr van 9 tot 17 uur): 09 218 18 18", "De Linde", "BE"),
        ("Oak Fire Department (Ash) 423-555-0110", "Oak Fire Department (Ash)", "US"),
    ],
)
def test_when_somebody_answers_is_no_part_of_the_name(line: str, name: str, country: str) -> None:
    told = owners(f"<ul><li>{line}</li><li>Elm Office 423-555-0119</li></ul>", "text/html", country)
    assert told[0][0] == name


@pytest.mark.parametrize(
    ("text", "country", "told"),
    [
        (
            "If you would rather talk to somebody about it, call us at the Oak County Office at (320) 555-0134 and the Elm County"
            " Office at (320) 555-0175. We are here to help.",
            "US",
            [("Oak County Office", "+13205550134"), ("Elm County Office", "+13205550175")],
        ),
        (
            "Wie tijdens de vakantie dringend hulp nodig heeft, kan contact opnemen met de Wachtdienst Noord op 09 218 18 18 of de"
            " Wachtdienst Zuid op 09 218 19 19.",
            "BE",
            [("Wachtdienst Noord", "+3292181818"), ("Wachtdienst Zuid", "+3292181919")],
        ),
        (
            "If you would rather talk to somebody about it, call the Oak County Office at (320) 555-0134 or, after hours, at"
            " (320) 555-0175. We are here to help.",
            "US",
            [("Oak County Office", "+13205550134"), ("Oak County Office", "+13205550175")],
        ),
    ],
)
def test_each_body_of_a_sentence_has_the_number_behind_it(text: str, country: str, told: list[tuple[str, str]]) -> None:
    assert [(name, point) for name, _, point in owners(f"<p>{text}</p>", "text/html", country)] == told


def test_a_person_behind_a_title_in_capitals_has_the_address_that_spells_the_name() -> None:
    text = (
        "<p>All questions should be directed to the Oak County Youth Educator Jane Roestock at jaroestock@oak.example or the Elm"
        " County Youth Educator Peter Hillman at phillman@oak.example.</p>"
    )
    assert {(name, point) for name, _, point in owners(text, "text/html")} == {
        ("Jane Roestock", "jaroestock@oak.example"),
        ("Peter Hillman", "phillman@oak.example"),
    }


def test_a_room_behind_a_name_and_a_colon_is_no_part_of_either() -> None:
    text = (
        "<p>Registrar, Jane Roe: 944 East, Tel: 212-555-0125, e-mail: jroe@oak.example</p>"
        "<p>Treasurer, Peter Doe: Office: 905 HE; Tel: 212-555-0126, e-mail: pdoe@oak.example</p>"
        "<p>Director, Ann Becker: Tel: 212-555-0127, e-mail: ab@oak.example</p>"
    )
    assert owners(text, "text/html") == [
        ("Jane Roe", "Registrar", "+12125550125"),
        ("Jane Roe", "Registrar", "jroe@oak.example"),
        ("Peter Doe", "Treasurer", "+12125550126"),
        ("Peter Doe", "Treasurer", "pdoe@oak.example"),
        ("Ann Becker", "Director", "+12125550127"),
        ("Ann Becker", "Director", "ab@oak.example"),
    ]


def test_rooms_below_the_name_of_an_office_name_nobody() -> None:
    text = "<h2>Registry Office</h2><p>Rooms 919 East and 944 East, Tel: 212-555-0125, Fax: 212-555-0128</p>"
    assert owners(text, "text/html") == [("Registry Office", None, "+12125550125")]


def test_a_first_name_behind_a_label_is_whose_the_number_is() -> None:
    text = "<p>Billing questions: Rita at 620-555-0173</p><p>Medical records: 620-555-0174</p>"
    assert owners(text, "text/html") == [("Rita", None, "+16205550173"), ("Medical records", None, "+16205550174")]

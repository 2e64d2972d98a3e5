"""Whom sentences send to: two functions at once, a body whose numbers stand below, and lines that only say how something is to be had."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.desks import pointed_at
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.read.dispatch import read
from state.canon.names import looks_like_person
from tests.unit.scrapers.owning import DESK, ELS, JAN, drawn, owners


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (
            "<p>Not sure? Start with the Town Clerk or the Town Treasurer at 09 555 12 34.</p>",
            ["Town Clerk", "Town Treasurer"],
        ),
        ("<p>Bel bij twijfel de voorzitter of de secretaris op 09 555 12 34.</p>", ["Voorzitter", "Secretaris"]),
        ("<p>Appelez le président ou la trésorière au 09 555 12 34.</p>", ["Président", "Trésorière"]),
    ],
)
def test_two_functions_that_a_sentence_joins_before_a_number_are_each_reached_by_it(html: str, told: list[str]) -> None:
    assert [one.unit for one in drawn(html)] == told
    assert {phone.text for one in drawn(html) for phone in one.phones} == {DESK}


def test_two_words_of_which_one_is_no_function_are_one() -> None:
    found = drawn("<p>Bel de voorzitter of de buren op 09 555 12 34.</p>")
    assert len(found) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<p>Gids voor nieuwe gezinnen</p><p>Neem gerust contact op met Zorgbureau De Linde voor meer informatie over ons aanbod.</p>"
        "<ul><li>Telefoon: 09 555 12 34</li></ul>",
        "<p>Guide for new families</p><p>Please feel free to contact the Zorgbureau De Linde for more information about all this.</p>"
        "<ul><li>Phone: 09 555 12 34</li></ul>",
        "<p>Guide des familles</p><p>Pour en savoir plus, contactez Zorgbureau De Linde pour un premier entretien chez vous.</p>"
        "<p>Tél. : 09 555 12 34</p>",
    ],
    ids=["dutch", "english", "french"],
)
def test_a_sentence_right_above_labelled_numbers_sends_to_whose_they_are(html: str) -> None:
    assert owners(drawn(html)) == {DESK: ("Zorgbureau De Linde", None)}


def test_a_sentence_further_off_sends_to_nobody_here() -> None:
    html = (
        "<h2>Huis De Wilg</h2><p>Neem contact op met Zorgbureau De Linde voor meer informatie over ons aanbod.</p>"
        "<p>Huis De Wilg</p><p>Telefoon: 09 555 12 34</p>"
    )
    assert owners(drawn(html)) == {DESK: ("Huis De Wilg", None)}


@pytest.mark.parametrize(
    "line",
    [
        "Paspoorten enkel op afspraak, bel om te reserveren",
        "Passports by appointment only, call to schedule",
        "Passeports sur rendez-vous",
    ],
)
def test_how_something_is_to_be_had_names_nobody(line: str) -> None:
    html = f"<h2>Loket Noord</h2><p>Wij zijn elke dag open.</p><p>{line} 09 555 12 34</p>"
    assert owners(drawn(html)) == {DESK: ("Loket Noord", None)}


@pytest.mark.parametrize(
    "heads",
    [
        "<th>Vorname<th>Nachname<th>Funktion",
        "<th>Given name<th>Family name<th>Position",
        "<th>Voornaam<th>Familienaam<th>Functie",
    ],
)
def test_first_and_family_names_in_columns_are_one_name(heads: str) -> None:
    table = f"<table><tr>{heads}<tr><td>Els<td>Maes<td>Sterrenkijker<tr><td>Jan<td>Smet<td>Vlaggendrager</table>"
    found = drawn(table)
    assert [(one.person, one.role) for one in found] == [("Els Maes", "Sterrenkijker"), ("Jan Smet", "Vlaggendrager")]


@pytest.mark.parametrize(
    "trail", ["Home » Bestuur » Leden", "U bent hier: Home > Bestuur > Leden", "Accueil › Le bureau › Les membres"]
)
def test_the_way_to_a_page_names_nobody(trail: str) -> None:
    assert is_generic(trail)


def test_a_front_page_in_a_name_stays_a_name() -> None:
    assert not is_generic("Home De Linde")
    assert not is_generic("Start to Run Evergem")


def test_functions_in_a_list_each_have_the_number_behind_them() -> None:
    listed = "".join(f"<li>{one} {DESK}</li>" for one in ("Harbour Treasurer", "Harbour Secretary", "Dienst Wonen"))
    found = [one.unit or one.organisation for one in drawn(f"<ul>{listed}</ul>")]
    assert found == ["Harbour Treasurer", "Harbour Secretary", "Dienst Wonen"]


@pytest.mark.parametrize("name", ["Clerk/Licensing Services", "Secretaris & Archief Dienst"])
def test_what_is_called_by_a_function_and_its_work_is_an_office(name: str) -> None:
    assert not tells_role(name)
    assert tells_role("Director Human Resources")


@pytest.mark.parametrize("box", ["fieldset", "article", "section"])
def test_running_text_in_a_box_is_cut_before_each_whose_number_it_tells(box: str) -> None:
    text = (
        f"Voor berichten in het dorpsblad kunt u terecht bij <a href='mailto:els@x.example'>Els Maes</a> op {ELS}. "
        f"Voor advertenties kunt u terecht bij <a href='mailto:jan@x.example'>Jan Smet</a> op {JAN}."
    )
    found = owners(
        drawn(
            f"<h2>Redactie</h2><{box}><p>{text}</p><p>Lid worden kan elke dag.</p><p>Rita Wouters</p><p>Kerkstraat 1</p></{box}>"
        )
    )
    assert found[ELS][0] == found["els@x.example"][0] == "Els Maes"
    assert found[JAN][0] == found["jan@x.example"][0] == "Jan Smet"


def test_what_a_number_is_said_to_lead_to_has_it() -> None:
    assert pointed_at("741741 to connect with the Oak Crisis Line, day and night.") == "Oak Crisis Line"
    assert pointed_at("741741 to speak with somebody on the Oak Crisis Line.") is None


@pytest.mark.parametrize("name", ["Mrs J Holt", "Mr T Hale", "Dhr. J Claes", "Mevr. A M Smet"])
def test_an_initial_without_its_point_is_one_behind_how_somebody_is_addressed(name: str) -> None:
    assert looks_like_person(name)
    assert owners(drawn(f"<p>Parochiezaal De Linde - {name} {DESK}</p>"))[DESK][0] == name


@pytest.mark.parametrize("text", ["Mr B Class Team", "Dr A Plan"])
def test_a_letter_that_counts_is_no_initial(text: str) -> None:
    assert not looks_like_person(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Els Maes, directeur van Huis De Linde. Gezinnen bereiken het huis elke dag", "directeur van Huis De Linde"),
        ("Jane Roe, director of the Oak Center. Families can reach the center", "director of the Oak Center"),
        ("Jane Roe, Director, St. Elm House", "Director, St. Elm House"),
    ],
)
def test_a_function_ends_with_its_sentence(text: str, role: str) -> None:
    assert split_role(text) == (text.split(",")[0], role)


def test_a_function_that_names_its_holder_is_no_function_alone() -> None:
    text = "Wie meer weet, kan contact opnemen met inspecteur Jan Claes van de politie Deinze op"
    assert owners(drawn(f"<p>{text} {DESK}.</p>")) == {DESK: ("Jan Claes", "inspecteur")}


def test_somebody_of_a_service_in_a_house_is_that_person() -> None:
    for line in ("Els Maes, dienst Cultuur, De Bogaard, 09 555 12 34", "Els Maes, dienst Cultuur: 09 555 12 34"):
        [found] = extract(read(line.encode(), url="https://gids.example/", content_type="text/plain")).contacts
        assert (found.person, found.unit, found.role) == ("Els Maes", "dienst Cultuur", None)

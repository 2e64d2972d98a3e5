"""The same few facts in the shapes that sites give them: whose each number is does not depend on the shape.

Each page here is a few tags. What is asserted is who owns which number or mail address, and what they do there.
"""

from __future__ import annotations

import pytest

from jobs.reading.documents import Body, version_of
from state.records import Contact

ELS, JAN = "09 213 08 46", "09 213 08 47"
DE_LINDE = "De Linde vzw"
COACHES = {ELS: ("Els Maes", "coach"), JAN: ("Jan Smet", "coach")}
PEOPLE = {ELS: ("Els Maes", None), JAN: ("Jan Smet", None)}
CASES: list[tuple[str, str, str, dict[str, tuple[str | None, str | None]]]] = [
    ("number first, name in brackets", "", f"<p>{JAN} (Jan Smet)</p><p>{ELS} (Els Maes)</p>", PEOPLE),
    ("number first, dashes", "", f"<p>{JAN} - Jan Smet - coach</p><p>{ELS} - Els Maes - coach</p>", COACHES),
    (
        "the name is the mail link",
        "",
        "<ul><li><a href='mailto:els@x.example'>Els Maes</a>, coach</li><li><a href='mailto:jan@x.example'>Jan Smet</a>, coach</li></ul>",
        {"els@x.example": ("Els Maes", "coach"), "jan@x.example": ("Jan Smet", "coach")},
    ),
    (
        "a legal form before the name",
        "",
        f"<h2>Contact</h2><h3>vzw De Linde</h3><p>Tel. {ELS}</p><h3>asbl Le Moulin</h3><p>Tel. {JAN}</p>",
        {ELS: ("vzw De Linde", None), JAN: ("asbl Le Moulin", None)},
    ),
    (
        "a short number among long ones",
        "",
        f"<table><tr><td>Luisterlijn Kade<td>{ELS}<tr><td>Geweldlijn<td>1712<tr><td>Dienst Wonen<td>{JAN}</table>",
        {ELS: ("Luisterlijn Kade", None), "1712": ("Geweldlijn", None), JAN: ("Dienst Wonen", None)},
    ),
    (
        "a body and its director in pairs",
        "",
        f"<table><tr><th>Organisatie<td>{DE_LINDE}<tr><th>Telefoon<td>{JAN}<tr><th>Directeur<td>Els Maes<tr><th>Mobiel<td>{ELS}</table>",
        {JAN: (DE_LINDE, None), ELS: ("Els Maes", "Directeur")},
    ),
    ("two on a line", "", f"<p>Contact: Jan Smet ({JAN}) en Els Maes ({ELS})</p>", PEOPLE),
    (
        "a sentence",
        "",
        f"<p>Heb je vragen? Neem contact op met Els Maes, coördinator, via {ELS}.</p>",
        {ELS: ("Els Maes", "coördinator")},
    ),
    (
        "a sentence about somebody",
        "",
        f"<p>U maakt een afspraak via {JAN}.</p><p><b>Els Maes (psycholoog)</b> is er op woensdag en is te bereiken op {ELS}.</p>",
        {ELS: ("Els Maes", "psycholoog"), JAN: (None, None)},
    ),
    (
        "name, street, number",
        "",
        f"<p>Koster: Dhr. G. Maes, De Hoge Weg 28, tel. {ELS}</p><p>Jan Smet, coach, Weide 3, Deinze, tel. {JAN}</p>",
        {ELS: ("Dhr. G. Maes", "Koster"), JAN: ("Jan Smet", "coach")},
    ),
    (
        "what somebody does, on a line with a colon above the name",
        "",
        f"<div><p>Redactie Kerkblad:</p><p>Els Maes</p><p>{ELS}</p></div><div><p>Verdeling Kerkblad:</p><p>Jan Smet</p><p>{JAN}</p></div>",
        {ELS: ("Els Maes", "Redactie Kerkblad"), JAN: ("Jan Smet", "Verdeling Kerkblad")},
    ),
    ("telephone and fax in one", "", f"<p>Dienst Welzijn, tel. + fax {ELS}</p>", {ELS: ("Dienst Welzijn", None)}),
    ("a sentence that calls", "", f"<p>Vragen? Contacteer Els Maes ({ELS}).</p>", {ELS: ("Els Maes", None)}),
    ("for whom", "", f"<p>Voor Gent en Deinze: Els Maes, {ELS}</p><p>Voor Eeklo: Jan Smet, {JAN}</p>", PEOPLE),
    (
        "body, person",
        "",
        f"<p>Judoclub Evergem, Els Maes, Kerkstraat 1, 9940 Evergem, {ELS}</p>",
        {ELS: ("Els Maes", None)},
    ),
    ("body (person)", "", f"<p>CAW Noord (contactpersoon: Els Maes): {ELS}</p>", {ELS: ("Els Maes", None)}),
    (
        "a table on its side",
        "",
        "<table><tr><th></th><th>Els Maes</th><th>Jan Smet</th></tr><tr><th>Functie</th><td>coach</td><td>coach</td></tr>"
        f"<tr><th>Tel</th><td>{ELS}</td><td>{JAN}</td></tr></table>",
        COACHES,
    ),
    (
        "a person below the number",
        "",
        f"<h2>CAW Noord</h2><dl><dt>Tel</dt><dd>{ELS}</dd><dt>Contactpersoon</dt><dd>Els Maes</dd></dl>",
        {ELS: ("Els Maes", "Contactpersoon")},
    ),
    (
        "two elements glued",
        "",
        f"<div><span>Els Maes</span><span>Coach</span><span>{ELS}</span></div>",
        {ELS: ("Els Maes", "Coach")},
    ),
    (
        "the title names a club",
        "Contact - Scouting Evergem",
        f"<h1>Contact</h1><p>Tel: {ELS}</p>",
        {ELS: ("Scouting Evergem", None)},
    ),
    (
        "the heading names a club",
        "Contact",
        f"<h1>Chiro Zomergem</h1><p>Tel: {ELS}</p>",
        {ELS: ("Chiro Zomergem", None)},
    ),
    (
        "a body of two words",
        "Contact",
        f"<h1>Speelhof Evergem</h1><p>Tel: {ELS}</p>",
        {ELS: ("Speelhof Evergem", None)},
    ),
    (
        "a heading for a kind of visit",
        "",
        f"<h1>Praktijk De Linde</h1><h2>Raadplegingen</h2><p>Op afspraak, tel. {ELS}</p>",
        {ELS: ("Praktijk De Linde", None)},
    ),
    (
        "a clause of conditions",
        "",
        f"<h2>Artikel 1. Bedrijfsgegevens</h2><p>{DE_LINDE}<br>Kerkstraat 1, 9000 Gent<br>Tel. {ELS}</p>",
        {ELS: (DE_LINDE, None)},
    ),
    (
        "labels by weight",
        "",
        f"<p><strong>Organisatie</strong> {DE_LINDE}</p><p><strong>Telefoon</strong> {ELS}</p>",
        {ELS: (DE_LINDE, None)},
    ),
    (
        "everybody's number",
        "De Linde vzw",
        f"<h2>Team</h2><p>Els Maes, coach</p><p>Jan Smet, coach</p><p>Je bereikt ons op {ELS}</p>",
        {ELS: (DE_LINDE, None)},
    ),
    (
        "street and town for a name",
        "",
        f"<h2>{DE_LINDE}</h2><p>Markt 1 te Deinze<br>Tel. {ELS}</p>",
        {ELS: (DE_LINDE, None)},
    ),
    ("person above body", "", f"<p>Els Maes<br>Huis van het Kind Gent<br>{ELS}</p>", {ELS: ("Els Maes", None)}),
    (
        "a counted list of headings",
        "",
        f"<h2>Team</h2><h4>1. Els Maes - coach</h4><p>{ELS}</p><h4>2. Jan Smet - coach</h4><p>{JAN}</p>",
        COACHES,
    ),
    (
        "a person behind the address of where",
        "",
        f"<ul><li>Gent: Zaal De Meers, Dorpstraat 5, 9000 Gent, Els Maes, {ELS}</li>"
        f"<li>Eeklo: Zaal De Kring, Markt 1, 9900 Eeklo, Jan Smet, {JAN}</li></ul>",
        PEOPLE,
    ),
    (
        "a sentence with a place between name and number",
        "",
        "<p>Wie wil meedoen of een vraag heeft, spreekt af met Els Maes in de zaal naast de kerk van"
        f" Knesse Laar. Je kan haar elke weekdag bereiken op het nummer {ELS}.</p>",
        {ELS: ("Els Maes", None)},
    ),
    (
        "a number to call at night",
        "",
        "<h1>Huisartsenwacht</h1><p>Bel 1733 voor de huisarts.</p>",
        {"1733": ("Huisartsenwacht", None)},
    ),
]


def drawn(title: str, body: str) -> tuple[Contact, ...]:
    page = f"<html><head><title>{title or 'Contact'}</title></head><body><main>{body}</main></body></html>"
    body_ = Body(
        name="p.html", url="https://partner.example/p", data=page.encode(), content_type="text/html; charset=utf-8"
    )
    return version_of(body_).reading.contacts


@pytest.mark.parametrize(("title", "body", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_whose_a_number_is_does_not_depend_on_the_shape(
    title: str, body: str, wanted: dict[str, tuple[str | None, str | None]]
) -> None:
    found = {
        point: (one.person or one.unit or one.organisation, one.role if one.person else None)
        for one in drawn(title, body)
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }
    assert found == wanted


def test_a_wide_cell_above_the_first_row_is_the_area_of_the_rows_below() -> None:
    rows = f"<tr><th colspan=2>Limburg</th></tr><tr><td>Els Maes</td><td>{ELS}</td></tr>"
    (found,) = drawn("", f"<table>{rows}</table>")
    assert [area.text for area in found.work_area] == ["Limburg"]


def test_a_post_box_is_an_address_where_the_page_gives_no_other() -> None:
    found = drawn("", "<ul><li>Vereniging De Linde</li><li>Postbus 421</li><li>9000 Gent</li></ul>")
    assert [(one.organisation, one.address.text if one.address else None) for one in found] == [
        ("Vereniging De Linde", "Postbus 421, 9000 Gent")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Fax:</p><p>09 213 08 46</p>",
        "<div><div>Fax</div><div>09 213 08 46</div></div>",
        "<p>Fax:<br>09 213 08 46</p>",
        "<p>Tel.:</p><p>09 213 08 47</p><p>Fax:</p><p>09 213 08 46</p>",
        "<p>Bel ons, of stuur een formulier per fax naar 09 213 08 46.</p>",
        "<ul><li>per post</li><li>par fax au 09 213 08 46</li></ul>",
    ],
)
def test_a_fax_is_told_by_a_label_above_it_or_by_the_sentence(body: str) -> None:
    found = drawn("", f"<h2>{DE_LINDE}</h2><p>info@linde.example</p>{body}")
    assert [phone.text for one in found for phone in one.faxes] == [ELS]


def test_the_caption_of_a_field_to_fill_in_names_nobody() -> None:
    form = "<form><label for='m'>Bericht</label><textarea id='m'></textarea></form>"
    (found,) = drawn("", f"<h1>Contact</h1>{form}<p><b>{DE_LINDE}</b><br>{ELS}</p>")
    assert found.organisation == DE_LINDE


def test_a_label_that_holds_a_number_is_no_caption() -> None:
    (found,) = drawn("", f"<h1>{DE_LINDE}</h1><form><label for='m'>Tel. {ELS}</label><input id='m'></form>")
    assert [phone.text for phone in found.phones] == [ELS]


@pytest.mark.parametrize(
    "line", ["For emergencies dial 911", "In case of an emergency call 911", "In geval van nood 112"]
)
def test_what_tells_whom_to_dial_in_an_emergency_names_nobody(line: str) -> None:
    found = drawn("", f"<p><b>Brandweer</b></p><p>Tel. {JAN}</p><p>{line}</p><p><b>{DE_LINDE}</b></p><p>Tel. {ELS}</p>")
    mine = next(one for one in found if any(phone.text == ELS for phone in one.phones))
    assert (mine.organisation, mine.unit, mine.person) == (DE_LINDE, None, None)


def test_a_calendar_above_the_contacts_names_none_of_them() -> None:
    events = "<div class='agenda'><h3>Agenda</h3><div>4 apr <a href='/x'>Raap</a><br>Park Ter Linden</div></div>"
    teams = f"<main><h1>Teams</h1><ul><li><b>Team Gent</b><br>{ELS}</li><li><b>Team Aalst</b><br>{JAN}</li></ul></main>"
    found = version_of(
        Body(name="p.html", url="https://partner.example/p", data=f"{events}{teams}".encode(), content_type="text/html")
    ).reading.contacts
    assert [(one.person, one.unit or one.organisation) for one in found] == [(None, "Team Gent"), (None, "Team Aalst")]


@pytest.mark.parametrize("vacant", ["Vacant", "Openstaande vacature", "nog in te vullen", "TBD", "Poste vacant"])
@pytest.mark.parametrize(
    "shape",
    [
        "<ul><li>Els Maes, coach, {}</li><li>{}, directeur, {}</li></ul>",
        "<div><h3>Els Maes</h3><p>Coach</p><p>{}</p></div><div><h3>{}</h3><p>Directeur</p><p>{}</p></div>",
        "<p><strong>Els Maes</strong>, coach<br>{}</p><p><strong>{}</strong>, directeur<br>{}</p>",
    ],
    ids=["items", "cards", "paragraphs"],
)
def test_the_number_of_a_vacant_role_is_that_of_the_role_and_of_no_neighbour(shape: str, vacant: str) -> None:
    found = drawn("", shape.format(ELS, vacant, JAN))
    told = {one.phones[0].text: (one.person, (one.unit or one.role or "").lower()) for one in found}
    assert told == {ELS: ("Els Maes", "coach"), JAN: (None, "directeur")}


def test_nobody_is_called_vacant() -> None:
    found = drawn("", f"<ul><li>Els Maes, coach, {ELS}</li><li>Vacant, directeur</li></ul>")
    assert [one.person for one in found] == ["Els Maes"]


def test_letters_that_announce_a_number_and_a_fax_are_no_name() -> None:
    (found,) = drawn("", f"<h2>Burgerzaken</h2><p>T  - F {ELS} - burger@stad.example</p>")
    assert (found.organisation, found.unit) == ("Burgerzaken", None)


def test_an_event_with_a_number_of_its_own_is_still_read() -> None:
    events = f"<div class='agenda'><h3>Agenda</h3><p>Rommelmarkt, info bij Jan Smet, {JAN}</p></div>"
    found = drawn("", f"{events}<h1>{DE_LINDE}</h1><p>{ELS}</p>")
    assert [phone.text for one in found for phone in one.phones] == [JAN, ELS]


def test_who_is_announced_before_a_name_in_running_text_is_that_persons_role() -> None:
    own = f"<p><b>{DE_LINDE}</b><br>{JAN}<br>E-mail: <a href='mailto:info@linde.example'>info@linde.example</a><br>"
    for_whom = f"Contactpersoon voor Oekraïense gezinnen: Lies Maes, {ELS}, <a href='mailto:lies.maes@linde.example'>"
    found = drawn("", f"{own}{for_whom}lies.maes@linde.example</a></p>")
    assert [(one.person, one.role) for one in found] == [
        (None, None),
        ("Lies Maes", "Contactpersoon voor Oekraïense gezinnen"),
    ]


def test_a_line_of_the_address_names_no_body_beside_the_person() -> None:
    cells = f"<td><b>Secretaris</b></td><td>Ria Maes<br>Meidoornstraat 9<br>3214 VK Zuidland</td><td>tel. {ELS}</td>"
    (found,) = drawn("", f"<table><tr>{cells}</tr></table>")
    assert (found.person, found.organisation, found.unit) == ("Ria Maes", None, None)


def test_an_address_below_somebody_with_a_role_is_not_called_by_them() -> None:
    staff = f"<ul><li>Els Maes, directeur, {ELS}</li><li>Jan Smet, planner</li></ul>"
    found = drawn("", f"{staff}<h2>Bezoek</h2><p>Kerkstraat 1, 9000 Gent</p>")
    assert "Jan Smet, planner" not in {one.organisation for one in found}


def test_an_address_that_the_page_shows_is_not_that_of_its_data() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "Organization", "name": "De Linde vzw", "telephone": "09 213 08 46",'
        ' "address": {"streetAddress": "Markt 1", "postalCode": "9000", "addressLocality": "Gent"}}</script>'
    )
    for shown, told in (("Markt 1", "Markt 1, 9000 Gent"), ("Zuiderlaan 3", "Zuiderlaan 3")):
        (found,) = drawn("", f"{data}<h1>{DE_LINDE}</h1><p>{ELS}</p><p>{shown}</p>")
        assert found.address is not None
        assert found.address.text == told


def test_a_line_below_a_street_is_where_that_is() -> None:
    (found,) = drawn(
        "", f"<address><strong>Els Maes</strong><br>Kerkstraat 3<br>Zwaluwe aan de Beek<br>{ELS}</address>"
    )
    assert (found.person, found.organisation) == ("Els Maes", None)
    assert "Zwaluwe" in (found.address.text if found.address else "")


def test_a_sentence_that_repeats_somebodys_number_below_a_topic_is_no_contact() -> None:
    told = (
        "Wie wil, kan hier zwemmen. Vul het formulier hieronder in en mail het naar leden@x.example. Mail of bel ons."
    )
    table = f"<table><tr><th>Naam:</th><td>Els Maes</td></tr><tr><th>Tel.:</th><td>{ELS}</td></tr>"
    table += "<tr><th>E-mail:</th><td>leden@x.example</td></tr></table>"
    (found,) = drawn("", f"<h1>Lid worden</h1><p>{told}</p><h2>Ledenadministratie</h2>{table}")
    assert (found.person, found.role) == ("Els Maes", "Ledenadministratie")

"""Shapes of American, British, French and German pages: whose each number is, and what they do there."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from scrapers.read.dispatch import read
from state.canon.names import looks_like_person
from state.records import Contact

JANE, MARK = "(515) 555-0146", "(515) 555-0147"
Owner = tuple[str | None, str | None]
CASES: list[tuple[str, str, str, dict[str, Owner]]] = [
    (
        "roles above headings",
        "US",
        f"<h1>Team</h1><p>Executive Director</p><h3>Jane Roe</h3><p>{JANE}</p><p>Deputy Director</p><h3>Mark Doe</h3><p>{MARK}</p>",
        {JANE: ("Jane Roe", "Executive Director"), MARK: ("Mark Doe", "Deputy Director")},
    ),
    (
        "a role above a heading in each card",
        "FR",
        "<h2>Les élus</h2><div><p>Maire</p><h3>Jean Dupont</h3><p>06 00 00 00 01</p></div>"
        "<div><p>1er adjoint</p><h3>Marie Durand</h3><p>06 00 00 00 02</p></div>",
        {"06 00 00 00 01": ("Jean Dupont", "Maire"), "06 00 00 00 02": ("Marie Durand", "1er adjoint")},
    ),
    (
        "a role with a colon above each name",
        "FR",
        "<h3>Nous contacter</h3><p>Président :<br>Jean Dupont<br>Tél : 06 00 00 00 01</p>"
        "<p>Trésorière :<br>Marie Durand<br>Tél : 06 00 00 00 02</p>",
        {"06 00 00 00 01": ("Jean Dupont", "Président"), "06 00 00 00 02": ("Marie Durand", "Trésorière")},
    ),
    (
        "mail links behind seats",
        "US",
        "<h6>City Council</h6><p><a href='mailto:jane@x.example'>District 1 — Jane Roe</a><br>"
        "<a href='mailto:mark@x.example'>District 2 — Mark Doe</a></p>",
        {"jane@x.example": ("Jane Roe", None), "mark@x.example": ("Mark Doe", None)},
    ),
    (
        "functions that are also labels",
        "US",
        "<h6>Council</h6><p><a href='mailto:jane@x.example'>Mayor — Jane Roe</a><br>"
        "<a href='mailto:mark@x.example'>Council Member — Mark Doe</a></p>",
        {"jane@x.example": ("Jane Roe", "Mayor"), "mark@x.example": ("Mark Doe", "Council Member")},
    ),
    (
        "a star and a party",
        "US",
        f"<h6>Senate</h6><p>★ Jane Roe (R-32nd) — Salem<br>{JANE}</p>",
        {JANE: ("Jane Roe", None)},
    ),
    (
        "whose the number is, told below it with the address",
        "US",
        f"<h1>Our Government</h1><h6>Contact Information</h6><p>Phone: {JANE}<br>City Hall, 400 S. Oak Ave, Salem, OR 97301</p>"
        "<h6>Meetings</h6><p>First Monday.</p>",
        {JANE: ("City Hall", None)},
    ),
    (
        "an impressum",
        "DE",
        "<h1>Impressum</h1><h2>Angaben gemäß § 5 TMG</h2><p>Turnverein Neuhof e. V.<br>Hauptstraße 1<br>12345 Neuhof</p>"
        "<h2>Vertreten durch:</h2><p>Hans Muster</p><h2>Kontakt</h2><p>Telefon: 030 123456</p>",
        {"030 123456": ("Turnverein Neuhof e. V.", None)},
    ),
    (
        "offices called by what their holders do",
        "US",
        f"<h1>Town of Ada</h1><p><b>Town Clerk:</b> {JANE}</p><p><b>Highway Department:</b> {MARK}</p>",
        {JANE: ("Town Clerk", None), MARK: ("Highway Department", None)},
    ),
    (
        "a heading for a group above what is the body's",
        "FR",
        "<h1>Mairie de Belleville</h1><h2>Le maire et les adjoints</h2><p>Pour toute question, appelez au 04 71 00 00 01.</p>",
        {"04 71 00 00 01": ("Mairie de Belleville", None)},
    ),
    (
        "a sentence that begins with the body",
        "GB",
        "<h2>Trustees</h2><p>The Mill Hill (North) Trust is run by volunteers. Write to us at info@x.example if you can help.</p>",
        {"info@x.example": ("Mill Hill (North) Trust", None)},
    ),
    (
        "a sentence that repeats the number of the site",
        "US",
        f"<h2>Minutes</h2><p>Requesting records. Call {JANE} to ask for the minutes of a meeting and the staff will send them to you.</p>"
        f"<h2>City of Ada</h2><p>12 Elm Street<br>Ada, OH 45810<br>{JANE}</p>",
        {JANE: ("City of Ada", None)},
    ),
    (
        "an initial without its full stop",
        "US",
        f"<p>Public School District: Ada<br>Contact: Steven N Roe<br>Title: District Administrator<br>Phone: {JANE}</p>",
        {JANE: ("Steven N Roe", "District Administrator")},
    ),
    (
        "several functions above the one with a number",
        "US",
        f"<h1>Budget Committee</h1><p>Chair: Senator Linda Ruiz</p><p>Secretary: Jane Roe, {JANE}</p>",
        {JANE: ("Jane Roe", "Secretary")},
    ),
    (
        "an office called by its town, on the page of a person",
        "US",
        f"<h1>Congresswoman Jane Roe</h1><h2>Office Locations</h2><h3>Salem</h3><p>12 Elm St.<br>Salem, OR 97301<br>{JANE}</p>"
        f"<h3>Washington, DC</h3><p>123 Cannon HOB<br>Washington, DC 20515<br>{MARK}</p>",
        {JANE: ("Jane Roe", "Congresswoman"), MARK: ("Jane Roe", "Congresswoman")},
    ),
    (
        "a sentence that has readers call an office",
        "US",
        f"<h1>FAQ</h1><h3>Who cleans the street?</h3><p>Please call Public Works at {JANE}.</p>"
        f"<h3>How do I license a dog?</h3><p>Contact the Town Clerk's Office at {MARK}.</p>",
        {JANE: ("Public Works", None), MARK: ("Town Clerk's Office", None)},
    ),
    (
        "a body, and who leads it with the function before the name",
        "US",
        f"<p>Rotary Club, President Jane Roe, {JANE}</p>",
        {JANE: ("Jane Roe", "President")},
    ),
    (
        "a room of a building",
        "US",
        f"<h3>Jane Roe, Ph.D.</h3><p>Professor</p><p>Smith Hall 123</p><p>{JANE}</p>",
        {JANE: ("Jane Roe", "Professor")},
    ),
    (
        "letters stuck to a mail address",
        "US",
        "<p>Jane Roe<br><a href='mailto:jane@x.example.us'>jane@x.example.usg</a></p>",
        {"jane@x.example.us": ("Jane Roe", None)},
    ),
    (
        "an invisible sign in a mail link",
        "US",
        "<p><a href='mailto:%E2%80%8Bjane@x.example'>Jane Roe</a></p>",
        {"jane@x.example": ("Jane Roe", None)},
    ),
    (
        "a member of parliament with two offices",
        "GB",
        "<h1>Jane Roe MP</h1><h2>Constituency office</h2><p>12 High Street, Upton, OX1 1AA<br>01632 960123</p>"
        "<h2>Westminster</h2><p>House of Commons, London, SW1A 0AA<br>01632 960124</p>",
        {"01632 960123": ("Jane Roe MP", None), "01632 960124": ("Jane Roe MP", None)},
    ),
    (
        "offices of a town hall, a person with the room",
        "DE",
        "<h1>Stadt Neuhof</h1><h2>Bürgerbüro</h2><p>Rathausplatz 1<br>12345 Neuhof</p><p>Tel. 030 123456</p>"
        "<h2>Standesamt</h2><p>Herr Muster, Zimmer 12, Tel. 030 123457</p>",
        {"030 123456": ("Bürgerbüro", None), "030 123457": ("Herr Muster", None)},
    ),
    (
        "a board of two above the number of the club",
        "DE",
        "<h1>Impressum</h1><p>Herausgeber:<br>Sportverein Neuhof 1900 e.V.<br>Am Stadion 5<br>12345 Neuhof</p>"
        "<p>Vorstand: Hans Muster, Anna Beispiel</p><p>Fon 030 123456</p>",
        {"030 123456": ("Sportverein Neuhof 1900 e.V.", None)},
    ),
    (
        "a street called like somebody in a line of small print",
        "US",
        f"<p>Ada County Board of Commissioners &bull; 99 Courthouse Hill, Ada, OH 45810 &bull; {JANE} &bull; board@ada.example</p>",
        {
            JANE: ("Ada County Board of Commissioners", None),
            "board@ada.example": ("Ada County Board of Commissioners", None),
        },
    ),
    (
        "the name of a link behind the function",
        "US",
        "<ul><li>Jane Roe, Chair - <a href='mailto:jane@x.example'>Email</a></li>"
        "<li>Mark Doe, Clerk - <a href='mailto:mark@x.example'>Email</a></li></ul>",
        {"jane@x.example": ("Jane Roe", "Chair"), "mark@x.example": ("Mark Doe", "Clerk")},
    ),
    (
        "headings for what somebody does above headings that name them",
        "US",
        f"<h2>Pastor</h2><h3>Jane Roe</h3><p>{JANE}</p><h2>Parish Council Chairman</h2><h3>Mark Doe</h3><p>{MARK}</p>",
        {JANE: ("Jane Roe", "Pastor"), MARK: ("Mark Doe", "Parish Council Chairman")},
    ),
    (
        "bodies below a heading that reads as somebody",
        "US",
        f"<h1>Jolly Carrots</h1><h3>Bethel House</h3><p>{JANE}</p><h3>Brook Street Cupboard</h3><p>{MARK}</p>",
        {JANE: ("Bethel House", None), MARK: ("Brook Street Cupboard", None)},
    ),
    (
        "two people on a line below the house that they lead",
        "DE",
        "<h5>Kindertagesstätte Sonne</h5><p>Hans Muster, Anna Beispiel</p><p>Hauptstraße 1<br>12345 Neuhof</p><p>Telefon: 030 123456</p>",
        {"030 123456": ("Kindertagesstätte Sonne", None)},
    ),
    (
        "a council above the label that tells the function",
        "US",
        f"<h2>Jane Roe</h2><p>City Council</p><p>Title: Mayor</p><p>Phone: {JANE}</p>",
        {JANE: ("Jane Roe", "Mayor")},
    ),
    (
        "cards that are marked as asides within a list",
        "US",
        f"<ul><li><h2>Deacons</h2><aside><h3>Jane Roe</h3><h4>{JANE}</h4></aside></li>"
        f"<li><h2>Sexton</h2><aside><h3>Mark Doe</h3><h4>{MARK}</h4></aside></li></ul>",
        {JANE: ("Jane Roe", "Deacon"), MARK: ("Mark Doe", "Sexton")},
    ),
    (
        "somebody called by function and first name, beside the body's own address",
        "US",
        "<p>Pastor Tom Email: tom@x.example</p><p>Deacon DL Email: dl@x.example</p>",
        {"tom@x.example": ("Pastor Tom", None), "dl@x.example": ("Deacon DL", None)},
    ),
    (
        "a table of doctors, the family name first, and a column of those who coordinate",
        "US",
        f"<table><tr><th>Name</th><th>Phone</th></tr><tr><td>Roe, Jane, MD</td><td>{JANE}</td></tr></table>"
        f"<table><tr><th>Region</th><th>Coordinator Name</th><th>Phone</th></tr><tr><td>North</td><td>Mark Doe</td><td>{MARK}</td></tr>"
        "</table>",
        {JANE: ("Roe, Jane", None), MARK: ("Mark Doe", "Coordinator")},
    ),
    (
        "a drawn line between name, function and address",
        "US",
        "<p>Jane Roe-----Treasurer-----jane@x.example</p><p>Mark Doe-----Clerk-----mark@x.example</p>",
        {"jane@x.example": ("Jane Roe", "Treasurer"), "mark@x.example": ("Mark Doe", "Clerk")},
    ),
    (
        "sentences that begin with whom to write to for what",
        "FR",
        "<p>M.Jean Dupont pour les inscriptions des exposants et des artisans, à l'adresse suivante : jean@x.example</p>"
        "<p>Mme Marie Durand pour tout ce qui touche à la buvette et à la cuisine : marie@x.example</p>",
        {"jean@x.example": ("M.Jean Dupont", None), "marie@x.example": ("Mme Marie Durand", None)},
    ),
    (
        "cards in what the site calls a menu",
        "US",
        f"<div class='menu-container'><div><h2>Union President</h2><h3>Jane Roe</h3><p>{JANE}</p></div>"
        f"<div><h2>Shop Steward</h2><h3>Mark Doe</h3><p>{MARK}</p></div></div>",
        {JANE: ("Jane Roe", "Union President"), MARK: ("Mark Doe", "Shop Steward")},
    ),
    (
        "embedded cards that name who holds the number of a workshop",
        "LU",
        "<div class='vcard'><span class='fn'>Jean Dupont</span> <a class='org'>Atelier Vert a.s.b.l.</a><div>Imprimerie</div>"
        "<div class='tel'>+352 266 000 42</div></div>"
        "<div class='vcard'><span class='fn'>Marie Durand</span> <a class='org'>Atelier Vert a.s.b.l.</a><div>Jardinage</div>"
        "<div class='tel'>+352 266 000 43</div></div>",
        {"+352 266 000 42": ("Jean Dupont", None), "+352 266 000 43": ("Marie Durand", None)},
    ),
    (
        "an invitation on a line of its own in the link to the number",
        "FR",
        "<h1>Mairie de Belleville</h1><p><a href='tel:+334710001'>En cliquant ici depuis votre mobile<br>04 71 00 00 01</a></p>",
        {"04 71 00 00 01": ("Mairie de Belleville", None)},
    ),
    (
        "a heading of two capitals that is nobody, above a list of bodies",
        "US",
        f"<h3>Street Matters:</h3><ul><li>Salem Police Department <a href='tel:+15155550146'>{JANE}</a></li>"
        f"<li>Ada County Sheriff's Office <a href='tel:+15155550147'>{MARK}</a></li></ul>",
        {JANE: ("Salem Police Department", None), MARK: ("Ada County Sheriff's Office", None)},
    ),
    (
        "mail links that name whom they lead to, behind a label and below a subject",
        "US",
        f"<h3>Bed Bugs</h3><p>Email: <a href='mailto:jane@x.example'>Jane Roe</a><br>Phone: {JANE}</p>"
        f"<h3>Public Restrooms</h3><p>Email: <a href='mailto:mark@x.example'>Mark Doe</a><br>Phone: {MARK}</p>",
        {
            JANE: ("Jane Roe", None),
            "jane@x.example": ("Jane Roe", None),
            MARK: ("Mark Doe", None),
            "mark@x.example": ("Mark Doe", None),
        },
    ),
    (
        "those who lead a club above its numbers",
        "DE",
        "<h2>Impressum</h2><h3>Betreuungsverein Neuhof e.V.</h3><p>1. Vorsitzende: Anna Beispiel<br>Geschäftsführer: Hans Muster<br>"
        "Postanschrift: Lindenstr. 12, 12345 Neuhof<br>Telefonnummer: 030/123456<br>Eingetragen im Vereinsregister Neuhof</p>",
        {"030/123456": ("Betreuungsverein Neuhof e.V.", None)},
    ),
    (
        "small print with an address and a number below the last of the staff",
        "US",
        f"<h1>City of Salem</h1><h3>Staff</h3><p>Jane Roe, Clerk</p><p>{JANE}</p><p>33 8th Avenue South, Salem, OR 97301, {MARK}</p>",
        {JANE: ("Jane Roe", "Clerk"), MARK: ("City of Salem", None)},
    ),
    (
        "a unit between somebody's linked name and the number",
        "US",
        f"<p><a href='mailto:jane@x.example'>Jane Roe</a><br>Unit Manager<br>Water Control Unit<br>Phone: {JANE}</p>"
        f"<p><a href='mailto:mark@x.example'>Mark Doe</a><br>Database Manager<br>Phone: {MARK}</p>",
        {
            JANE: ("Jane Roe", "Unit Manager"),
            "jane@x.example": ("Jane Roe", "Unit Manager"),
            MARK: ("Mark Doe", "Database Manager"),
            "mark@x.example": ("Mark Doe", "Database Manager"),
        },
    ),
    (
        "an envelope: a linked name, where she works, the address and the number",
        "US",
        "<h2>Volunteer</h2><p>Contact:</p><p><a href='mailto:jane@oak.example'>Jane Roe</a><br>Oak County Library System<br>"
        f"66 Elm Way<br>Salem, OR 97301<br>Phone: {JANE}</p>",
        {JANE: ("Jane Roe", None), "jane@oak.example": ("Jane Roe", None)},
    ),
    (
        "headings that are an office with its number",
        "US",
        f"<h1>Plan</h1><h2>Tax Collector at {JANE}</h2><h2>Building Inspector at {MARK}</h2>",
        {JANE: ("Tax Collector", None), MARK: ("Building Inspector", None)},
    ),
    (
        "sentences that each send to a hotline",
        "US",
        "<p>If you need help, call the Linde Rent Hotline at 800-555-0146 at any hour of the day.<br>"
        "If you need food, please contact the Oak Hunger Hotline at 800-555-0147, where people speak Spanish too.</p>",
        {"800-555-0146": ("Linde Rent Hotline", None), "800-555-0147": ("Oak Hunger Hotline", None)},
    ),
]


def drawn(body: str, country: str) -> tuple[Contact, ...]:
    page = f"<html><head><title>Contact</title></head><body><main>{body}</main></body></html>"
    document = read(page.encode(), url="https://partner.example/p", content_type="text/html; charset=utf-8")
    return extract(document, country=country).contacts


@pytest.mark.parametrize(("country", "body", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_whose_a_number_is_does_not_depend_on_the_shape(country: str, body: str, wanted: dict[str, Owner]) -> None:
    found = {
        point: (one.person or one.unit or one.organisation, one.role if one.person else None)
        for one in drawn(body, country)
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jane Roe, District 2", ("Jane Roe", None)),
        ("1st District (Salem) - Jane Roe", ("Jane Roe", None)),
        ("Councilmember Jane Roe, Ward 3", ("Jane Roe", "Councilmember")),
        ("Council Member, District 2 - Jane Roe", ("Jane Roe", "Council Member")),
        ("Rep. Jane Roe (D-Springfield)", ("Jane Roe", "Rep")),
        ("Mayor Pro Tem Jane Roe, At-Large", ("Jane Roe", "Mayor Pro Tem")),
    ],
)
def test_a_seat_is_no_part_of_a_name(text: str, parts: Owner) -> None:
    assert split_role(text) == parts


@pytest.mark.parametrize("text", ["Vice Chair", "1er adjoint", "2. Vorsitzender", "Deputy City Manager", "Trésorier :"])
def test_a_function_is_told_with_its_rank(text: str) -> None:
    assert tells_role(text)


@pytest.mark.parametrize(
    "text",
    ["Find your representative", "Get Directions", "Join Our Mailing List", "So erreichen Sie uns", "Nos coordonnées"],
)
def test_what_has_readers_do_something_names_nobody(text: str) -> None:
    assert is_generic(text)
    assert not tells_role(text)


def test_an_address_alone_is_that_of_the_site() -> None:
    page = (
        "<html><head><title>News - Salem Garden Club</title></head><body><main><h1>News</h1><p>The roses bloom.</p></main>"
        "<footer><p>12 Elm Street, Salem, OR 97301</p></footer></body></html>"
    )
    document = read(page.encode(), url="https://partner.example/p", content_type="text/html; charset=utf-8")
    (found,) = extract(document, country="US").contacts
    assert (found.organisation, found.address and found.address.postcode) == ("Salem Garden Club", "97301")


def test_a_person_beside_a_number_beats_the_foot_of_the_page_that_repeats_it() -> None:
    staff = f"<h2>Staff</h2><p>Jane Roe</p><p>Director</p><p>{JANE}</p>"
    foot = f"<p><b>Salem Garden Club</b></p><p>{JANE}<br>Fax {MARK}<br>12 Elm Street, Salem, OR 97301</p>"
    page = f"<main>{staff}</main><footer>{foot}</footer>"
    document = read(page.encode(), url="https://partner.example/p", content_type="text/html; charset=utf-8")
    found = extract(document, country="US").contacts
    assert [(one.person, [fax.text for fax in one.faxes]) for one in found if one.phones] == [("Jane Roe", [MARK])]


def test_the_first_that_names_somebody_in_a_row_of_links_is_the_name() -> None:
    links = "<a href='/about'>About us</a> <a href='/'>Salem Garden Club</a> <a href='/contact'>Contact</a>"
    (found,) = drawn(f"<p>{links}</p><p>{JANE}</p>", "US")
    assert found.organisation == "Salem Garden Club"


def test_where_something_happens_is_nobodys_seat() -> None:
    sentence = "The board of the club meets on the first and third Mondays of each month in the hall at"
    assert drawn(f"<h2>Meetings</h2><p>{sentence} 12 Elm Street, Salem, OR 97301.</p>", "US") == ()


def test_a_fax_may_be_told_behind_its_number() -> None:
    (found,) = drawn(f"<h2>City of Ada</h2><p>{JANE} (o)<br>{MARK} (f)</p>", "US")
    assert ([phone.text for phone in found.phones], [fax.text for fax in found.faxes]) == ([JANE], [MARK])


def test_a_town_with_its_state_is_nobody() -> None:
    assert not looks_like_person("Marlow Bend Iowa")

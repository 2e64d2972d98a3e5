"""What `compare` makes of two versions: what a page loses for a moment, what passes by, who succeeds whom."""

from __future__ import annotations

import pytest

from jobs.reading.documents import Body, compared
from scrapers.comparing import Comparison

PAGE = """<html lang="nl"><head><title>Sociaal team</title></head><body><main><h1>Sociaal team</h1>{}</main></body></html>"""
TEAM = "".join(
    f"<p>{name}, {role}, 09 123 45 6{at}</p>"
    for at, (name, role) in enumerate(
        [("An Maes", "teamleider"), ("Bo Smet", "consulent"), ("Cas Claes", "onthaal"), ("Dirk Nys", "jurist")]
    )
)


def told(before: str, after: str, country: str = "BE") -> Comparison:
    pages = (one if one.startswith("<html") else PAGE.format(one) for one in (before, after))
    bodies = [Body(name="p", url="https://p.example/", data=one.encode(), content_type="text/html") for one in pages]
    return compared(*bodies, country=country)


def kinds(found: Comparison) -> list[tuple[str, list[str]]]:
    return [(one.kind.value, [field.name for field in one.fields]) for one in found.changes]


def test_a_board_of_which_most_is_new_is_told_person_by_person() -> None:
    rows = "<table><tr><th>Functie</th><th>Naam</th><th>Telefoon</th></tr>{}</table>"
    people = (
        ("An Maes", "Bo Smet", "Cas Claes", "Dirk Nys", "Els Bral", "Fons Dewit"),
        ("Griet Ameloot", "Hugo Vos", "Ilse Baert", "Jan Cools", "Els Bral", "Fons Dewit"),
    )
    roles = ("Voorzitter", "Secretaris", "Penningmeester", "Materiaal", "Jeugd", "Kantine")
    pages = [
        rows.format(
            "".join(
                f"<tr><td>{role}</td><td>{name}</td><td>09 123 45 6{at}</td></tr>"
                for at, (role, name) in enumerate(zip(roles, names, strict=True))
            )
        )
        for names in people
    ]
    assert kinds(told(*pages)) == [("changed", ["person"])] * 4


def test_a_board_that_shifts_its_functions_while_many_leave_is_told() -> None:
    before = (
        ("Voorzitter", "An Maes"), ("Secretaris", "Bo Smet"), ("Penningmeester", "Cas Claes"), ("Materiaal", "Dirk Nys"),
        ("Jeugd", "Els Bral"), ("Kantine", "Fons Dewit"), ("Bestuurslid", "Griet Vos"), ("Bestuurslid", "Hugo Cools"),
    )  # fmt: skip
    after = (
        ("Voorzitter", "Bo Smet"),
        ("Secretaris", "Els Bral"),
        ("Penningmeester", "Hugo Cools"),
        ("Jeugd", "An Maes"),
    )
    pages = [
        "<h2>Bestuur</h2>"
        + "".join(f"<p>{name}, {role}<br>{name.split()[0].lower()}@club.example</p>" for role, name in one)
        for one in (before, after)
    ]
    found = told(*pages)
    assert found.outcome == "changed"
    assert sorted(one.kind.value for one in found.changes) == ["changed"] * 4 + ["removed"] * 4


def test_a_list_of_more_people_without_their_mail_addresses_is_no_broken_page() -> None:
    people = ["An Maes", "Bo Smet", "Cas Claes"]
    mailed = "<h2>Bestuur</h2>" + "".join(
        f"<p>{one}, bestuurslid<br>{one.split()[0].lower()}@club.example</p>" for one in people
    )
    listed = "<h2>Bestuur</h2>" + "".join(f"<p>{one}, bestuurslid</p>" for one in [*people, "Dirk Nys", "Els Bral"])
    assert kinds(told(mailed, listed)) == [("changed", ["emails"])] * 3 + [("added", [])] * 2


def test_a_block_of_contacts_that_is_out_for_a_moment_is_suspect() -> None:
    block = """<p>Kerkstraat 12, 9000 Gent</p><p>Tel. 09 123 45 67</p><p>Open: maandag van 9u tot 12u</p>"""
    found = told(f"<h2>Contact</h2><p>info@team.example</p>{block}", "<h2>Contact</h2><p>info@team.example</p>")
    assert (found.outcome, found.changes, found.flags) == ("suspect", (), ("contacts_gone",))


def test_the_only_contact_of_a_page_is_succeeded_with_all_that_is_theirs() -> None:
    page = "<h2>Secretariaat</h2><p>Naam: {}</p><p>Tel. {}</p><p>{}</p><h2>Bezoek</h2><p>Wij zijn er op maandag na vier uur.</p>"
    old, new = ("An Maes", "09 123 45 67", "an@team.example"), ("Els Bral", "0475 12 34 99", "els.bral@team.example")
    assert kinds(told(page.format(*old), page.format(*new))) == [("changed", ["person", "phones", "emails"])]


def test_one_number_that_is_gone_is_told_of_who_stays() -> None:
    found = told(TEAM, TEAM.replace(", 09 123 45 62", ""))
    assert kinds(found) == [("changed", ["phones"])]


def test_a_lone_number_that_another_takes_the_place_of_is_changed() -> None:
    found = told(f"{TEAM}<p>0475 12 34 56</p>", f"{TEAM}<p>0475 12 34 99</p>")
    assert kinds(found) == [("changed", ["phones"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<p>De kledij is te koop bij An Maes op zaterdag.</p>",
            "<p>De kledij is te koop bij Els Bral op zaterdag.</p>",
        ),
        ("<div><h3>Nele Van den Broeck</h3></div><p>Jeugd</p>", "<div><h3>Sofie Claes</h3></div><p>Jeugd</p>"),
    ],
    ids=["in a sentence", "on a line"],
)
def test_who_stands_in_the_place_of_another_is_the_successor(before: str, after: str) -> None:
    rest = "<h2>Werking</h2><p>Bel 09 555 12 12.</p>"
    assert kinds(told(rest + before, rest + after)) == [("changed", ["person"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Foto: An Maes</p>", "<p>Foto: Els Bral</p>"),
        ("<p>Bakkerij Peeters</p>", "<p>Garage De Wit</p>"),
        (
            "<blockquote><p>Fijn!</p><cite>An Maes</cite></blockquote>",
            "<blockquote><p>Top!</p><cite>Els Bral</cite></blockquote>",
        ),
        (
            "<div class='sponsors'><p>Bakker Jan, 09 222 11 22</p></div>",
            "<div class='sponsors'><p>Tuin Els, 09 222 11 33</p></div>",
        ),
        ("<h3>Jarigen</h3><p>An Maes</p>", "<h3>Jarigen</h3><p>Els Bral</p>"),
        ("<p>Bezoekersteller: 0018168</p>", "<p>Bezoekersteller: 0018212</p>"),
        ("<p>Hits 0018168</p>", "<p>Hits 0018670</p>"),
        ("<p>54&deg;F Partly Cloudy</p>", "<p>48&deg;F Rain</p>"),
        ("<p>Security code: X7KQ2</p>", "<p>Security code: 9PLM4</p>"),
        ("<p>Sociaal team 2025</p>", "<p>Sociaal team 2026</p>"),
        ("", "<p>English Nederlands Français</p>"),
        ("", "<p>Delen: Facebook Twitter WhatsApp</p>"),
    ],
)
def test_what_passes_by_on_a_page_is_no_news(before: str, after: str) -> None:
    rest = "<h2>Werking</h2><p>Het team helpt gezinnen die steun zoeken bij de opvang van hun kinderen.</p>"
    assert told(f"{TEAM}{rest}{before}", f"{TEAM}{rest}{after}").changes == ()


@pytest.mark.parametrize(
    "note",
    [
        "({} jaar)",
        "({} j.)",
        "Tenure: {} years",
        "{} years of service",
        "lid sinds {} jaar",
        "{} days in office",
        "Days served: {}",
    ],
)
def test_how_long_somebody_serves_is_no_news(note: str) -> None:
    pages = [TEAM.replace("An Maes,", f"An Maes {note.format(years)},") for years in (57, 58)]
    assert told(*pages).changes == ()


@pytest.mark.parametrize(
    "wall",
    [
        "<dialog open><p>Deze site gebruikt cookies.</p><button>Opslaan</button></dialog>",
        "<div class='x1'><h2>Cookies</h2><p>Wij en 842 partners gebruiken cookies.</p><a href='#'>Alles toestaan</a></div>",
    ],
)
def test_a_cookie_wall_without_a_name_is_no_part_of_the_page(wall: str) -> None:
    found = told(TEAM, f"<html lang='nl'><body>{wall}<main><h1>Sociaal team</h1>{TEAM}</main></body></html>")
    assert (found.changes, found.added_text) == ((), ())


def test_a_number_in_a_text_may_be_written_with_or_without_its_country() -> None:
    text = "<h2>Vertrouwenspersoon</h2><p>Bij haar kan je terecht als je iets wil delen. Zij is op schooldagen te bereiken op {}.</p>"
    assert told(text.format("020 6123450"), text.format("+31 20 6123450"), country="NL").changes == ()


def test_a_name_that_only_hidden_data_gains_is_no_news() -> None:
    data = '<html lang="nl"><head><script type="application/ld+json">{"@type":"Organization","name":"Huis Zuid vzw"}</script></head><body>'
    page = "<main><p>Vragen? Bel 09 123 45 67.</p><p>info@team.example</p></main></body></html>"
    assert told(f"<html lang='nl'><body>{page}", data + page).changes == ()


def test_a_new_template_in_another_language_is_not_taken_over() -> None:
    page = PAGE.format(TEAM)
    assert told(page, page.replace('lang="nl"', 'lang="en"')).outcome == "unchanged"
    changed = page.replace('lang="nl"', 'lang="ru"').replace("45 61", "45 99")
    assert told(page, changed).outcome == "suspect"


TEXT = "<h2>Tarief</h2><p>Vanaf 1 mei 2026 betaalt u per dag. Bezorg ons uw attest voor die dag.</p>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<figure><figcaption>Het plein (foto Lieve Noord)</figcaption></figure>", "<p>© Bram Zuid</p>"),
        ("<p>Kaart wordt geladen...</p>", "<p>Kaartgegevens © OpenStreetMap</p>"),
        ("<p>0078859</p>", "<p>0079073</p>"),
        ("<blockquote class='quote'>Warm onthaal!</blockquote>", "<blockquote class='quote'>Een aanrader</blockquote>"),
        (
            "",
            "<footer>Huis Noord</footer><div><p>Kunnen we u helpen met uw vraag?</p><p>Wij antwoorden snel.</p></div>",
        ),
    ],
    ids=["a credit", "a map", "a counter", "a quotation", "a chat below the foot of the page"],
)
def test_what_stands_beside_a_text_does_not_amend_it(before: str, after: str) -> None:
    assert told(f"{TEXT}{before}", f"{TEXT}{after}").changes == ()


def test_a_text_that_asks_something_else_is_amended() -> None:
    assert kinds(told(TEXT, TEXT.replace("uw attest", "uw attest en een foto"))) == [("changed", ["text"])]
    loading = f"{TEXT}<p>Laden en lossen tot 10 uur</p>"
    assert kinds(told(loading, loading.replace("10 uur", "11 uur"))) == [("changed", ["text"])]


@pytest.mark.parametrize(
    "above",
    [
        "<p>Deze pagina in het <a href='/fr/p'>Frans</a> of het <a href='/en/p'>Engels</a></p>",
        "<div><h3>Lees ook</h3><ul><li><a href='/lees/1'>Samen koken</a></li><li><a href='/lees/2'>Slapen</a></li></ul></div>",
        "<div><h3>Volg ons op Instagram</h3><p><b>Bo Smet</b> Een leuke dag <a href='https://www.instagram.com/p/1'>Bekijk</a></p></div>",
    ],
    ids=["other languages", "other pages", "posts"],
)
def test_what_leads_elsewhere_names_no_number_below_it(above: str) -> None:
    page = (
        "<html lang='nl'><head><title>Contact - Huis Noord</title></head><body>{}<p>Tel. 09 555 00 11</p></body></html>"
    )
    assert told(page.format(""), page.format(above)).changes == ()


def test_two_who_exchange_their_functions_are_told() -> None:
    lines = "<ul><li>An Maes, {}</li><li>Bo Smet, {}</li></ul>"
    found = told(lines.format("voorzitter", "kassier"), lines.format("kassier", "voorzitter"))
    assert kinds(found) == [("changed", ["role"])] * 2


@pytest.mark.parametrize(
    "person", ["Els Bral (ad interim)", "Els Bral (vervangt tot september)", "Els Bral, interim", "Els Bral"]
)
def test_who_stands_in_for_a_while_succeeds_who_was_there(person: str) -> None:
    cards = "".join(f"<p><strong>{name}</strong>, {role}<br>{phone}</p>" for name, role, phone in STAFF)
    found = told(cards, cards.replace("Bo Smet", person))
    assert kinds(found) == [("changed", ["person"])]


STAFF = (("An Maes", "teamleider", "09 555 00 11"), ("Bo Smet", "consulent", "09 555 00 12"))


def test_one_number_that_became_a_picture_does_not_make_the_page_suspect() -> None:
    asked = "Team Noord van Huis Noord: telefoon {} (werkdagen van 9.00 tot 16.00 uur) of a@noord.example"
    aside = f"<aside><h2>Vragen?</h2><p>{asked}</p></aside>"
    page = "<h2>Huis Noord</h2><p>Havenstraat 2, 9000 Gent</p>" + aside
    found = told(page.format("09 555 00 11"), page.format("<img src='n.png' alt=''>"))
    assert kinds(found) == [("changed", ["phones"])]


def test_how_people_are_addressed_does_not_amend_a_text() -> None:
    text = "<h2>Tarief</h2><p>Vanaf 1 mei 2026 vraagt u het aan bij {}, die u per brief antwoordt.</p>"
    assert told(text.format("Nadia Ceulen"), text.format("mevr. Nadia Ceulen")).changes == ()
    assert kinds(told(text.format("Nadia Ceulen"), text.format("mevr. Bo Ceulen"))) != []


@pytest.mark.parametrize("mail", ["schepen.maes (at) noord.example", "schepen.maes[at]noord.example"])
def test_a_mail_address_that_is_hidden_is_the_same_and_no_role(mail: str) -> None:
    page = "<h4>Kabinet</h4><p>An Maes<br>Kerkstraat 1<br>9000 Gent<br>09 555 00 11<br>{}</p>"
    assert told(page.format("schepen.maes@noord.example"), page.format(mail)).changes == ()


def test_who_moves_to_the_number_of_another_house_keeps_the_rest() -> None:
    page = "<h3>{}</h3><p>{}</p><p>Phone: {}<br>Fax: {}</p>"
    clerk = page.format("Jane Doe, Clerk", "Dorpsstraat 1, 9000 Gent", "09 555 00 11", "09 555 00 12")
    works = page.format("Openbare werken", "Havenstraat 2, 9000 Gent", "{}", "09 555 00 14")
    found = told(clerk + works.format("09 555 00 13"), clerk + works.format("09 555 00 11"))
    assert kinds(found) == [("changed", ["phones"])]


def test_the_number_of_an_issue_is_no_telephone() -> None:
    page = "<h2>Nieuwsbrief</h2><p>Nummer 14 | 5 juni 2026</p><p>Redactie, 09 555 00 11</p>"
    assert told(page, page.replace("Nummer 14 | 5 juni", "Nummer 15 | 3 juli")).changes == ()


def test_a_document_above_a_number_does_not_name_it() -> None:
    page = "<h2>Documenten</h2><ul>{}</ul><p>Bestellen: bel 09 555 00 11</p>"
    links = [f"<li><a href='/{one}.pdf'>{one} (pdf, 2 MB)</a></li>" for one in ("Kaarten", "Wegwijs")]
    found = told(page.format(links[0]), page.format("".join(links)))
    assert [one.record_kind.value for one in found.changes] == ["publication"]


def test_somebody_more_below_one_term_is_added() -> None:
    page = "<dl><dt>Wijkbeheerder Noord</dt><dd>An Maes</dd><dd>09 555 00 11</dd>{}<dt>Klachten</dt><dd>k@noord.example</dd></dl>"
    assert kinds(told(page.format(""), page.format("<dd>Bo Smet</dd><dd>09 555 00 12</dd>"))) == [("added", [])]


BOARD = "".join(
    f"<li>{name}, {role}</li>"
    for name, role in (
        ("An Maes", "voorzitter"),
        ("Bo Smet", "secretaris"),
        ("Cas Claes", "penningmeester"),
        ("Dirk Nys", "bestuurslid"),
        ("Els Bral", "bestuurslid"),
        ("Fons Dewit", "bestuurslid"),
        ("Griet Ameloot", "bestuurslid"),
        ("Hugo Vos", "bestuurslid"),
        ("Ilse Baert", "bestuurslid"),
    )
)
SMALLER = "<li>Griet Ameloot, voorzitter</li><li>Bo Smet, secretaris</li><li>Hugo Vos, penningmeester</li><li>Els Bral, bestuurslid</li>"


def test_a_board_that_became_smaller_while_others_took_over_is_told() -> None:
    found = told(f"<h2>Bestuur</h2><ul>{BOARD}</ul>", f"<h2>Bestuur</h2><ul>{SMALLER}</ul>")
    assert found.outcome == "changed"
    assert {one.before.person for one in found.changes if one.kind == "removed"} >= {
        "Dirk Nys",
        "Fons Dewit",
        "Ilse Baert",
    }


def test_a_board_of_which_only_half_stands_there_is_suspect() -> None:
    found = told(f"<h2>Bestuur</h2><ul>{BOARD}</ul>", f"<h2>Bestuur</h2><ul>{BOARD[: BOARD.index('<li>Els')]}</ul>")
    assert (found.outcome, found.changes) == ("suspect", ())


JOINING = (
    "<p>Uw kind kan volgend jaar aan de voorbereiding deelnemen, samen met de andere kinderen van de wijk.</p>"
    "<p>U moet uw kind voor 15 augustus inschrijven, want de voorbereiding begint al in oktober op woensdag.</p>"
)
BY_MAIL = "<p>Stuur het ingevulde formulier voor 15 augustus naar joining@wijk.example of geef het af.</p>"


def test_a_mailbox_that_left_with_its_sentence_from_an_edited_page_is_removed() -> None:
    after = (
        f"{JOINING}<p>Inschrijven doet u voortaan met het formulier hieronder, tot en met 15 augustus van dit jaar.</p>"
        "<p>Wij laten u daarna weten wanneer de eerste bijeenkomst in de zaal plaatsvindt.</p>"
    )
    assert ("removed", []) in kinds(told(JOINING + BY_MAIL, after))


@pytest.mark.parametrize(
    "after",
    [
        JOINING,
        "<p>Deze site wordt op dit ogenblik bijgewerkt door onze medewerkers, kom straks nog eens terug.</p>" * 2,
    ],
    ids=["cut off", "another page in its place"],
)
def test_a_mailbox_that_left_with_its_sentence_alone_is_suspect(after: str) -> None:
    assert told(JOINING + BY_MAIL, after).outcome == "suspect"


def test_functions_of_one_person_told_apart_are_no_news() -> None:
    before = (
        "<div><h3>An Maes</h3><p>Voorzitter & penningmeester</p><p>an@club.example</p></div>"
        "<div><h3>Bo Smet</h3><p>Secretaris</p></div>"
    )
    form = (
        "<h2>Voorzitter</h2><p>Leidt de club.</p><ul><li>An Maes an@club.example</li></ul><h2>Secretaris</h2><ul><li>Bo Smet</li></ul>"
        "<h2>Penningmeester</h2><p>Let op de kas.</p><ul><li>{} {}</li></ul>"
    )
    assert told(before, form.format("An Maes", "an@club.example")).outcome == "unchanged"
    assert told(before, form.format("Cas Claes", "cas@club.example")).outcome == "changed"


def test_the_years_of_a_function_are_no_news() -> None:
    page = "<div><h3>An Maes</h3><p>Voorzitter {0}</p></div><div><h3>Bo Smet</h3><p>Secretaris {0}</p></div>"
    assert told(page.format("2024-2025"), page.format("2025-2026")).outcome == "unchanged"


def test_the_address_of_the_site_itself_is_no_news_where_it_left_a_contact() -> None:
    page = (
        "<html><head><title>Chiro Ter Beke</title></head><body><main><p>Elke zondag spelen we om 14 uur.</p></main>"
        "<footer><p>Chiro Ter Beke</p>{}</footer></body></html>"
    )
    mail = "<p><a href='mailto:leiding@mail.example'>leiding@mail.example</a></p>"
    before = page.format(f"<p><a href='https://www.chiroterbeke.be'>www.chiroterbeke.be</a></p>{mail}")
    assert told(before, page.format(mail)).outcome == "unchanged"


@pytest.mark.parametrize(
    "role", ["Secretaris van de raad", "Secr. van den raad"], ids=["a mended mistake", "an abbreviation"]
)
def test_a_function_in_another_spelling_is_no_news(role: str) -> None:
    page = "<ul><li>An Maes, {}, an@club.example</li><li>Bo Smet, voorzitter, bo@club.example</li></ul>"
    before = page.format("Secretris van de raad" if role.startswith("Secretaris") else "Secretaris van den raad")
    assert told(before, page.format(role)).outcome == "unchanged"
    assert kinds(told(before, page.format("Penningmeester"))) == [("changed", ["role"])]


def test_who_takes_over_from_one_of_two_succeeds_that_one() -> None:
    page = "<ul><li>Voorzitter: {}</li><li>Secretaris: {}</li><li>Penningmeester: {}</li><li>Feesten: {}</li></ul>"
    before = page.format("An Maes", "Bo Smet", "Cas Claes", "Dirk Nys")
    found = told(before, page.format("Els Bral", "Fons Dewit", "Griet Ameloot & Hugo Vos", "Ilse Baert"))
    assert sorted(kinds(found)) == [("added", []), *[("changed", ["person"])] * 4]


def test_people_who_are_called_by_their_whole_names_now_are_the_same() -> None:
    story = "<h2>{}</h2><p>Werkt al jaren in de zorg en heeft altijd oog voor de noden van wie hulp vraagt, thuis en onderweg.</p>"
    before = "<h1>Ons team</h1>" + "".join(map(story.format, ("An Maes", "Sofie", "Laura", "Lies", "Jan Nys")))
    after = "<h1>Ons team</h1>" + "".join(
        map(story.format, ("An Maes", "Sofie Smet", "Laura Claes", "Lies Cools", "Jan Nys"))
    )
    assert kinds(told(before, after)) == [("changed", ["person"])] * 3


def test_who_stands_in_the_place_of_somebody_with_another_function_succeeds_nobody() -> None:
    page = "<h2>Crew</h2><p>Helm</p><p>Ann Reed</p><p>{}</p><p>{}</p><p>Cook</p><p>Bob Lane</p><p>Bosun</p><p>Carl Ford</p>"
    before, after = page.format("Treasurer", "Dora Hall"), page.format("Secretary", "Emma Moss")
    assert kinds(told(before, after)) == [("added", []), ("removed", [])]


def test_who_is_told_to_have_the_function_now_is_no_successor_once_more() -> None:
    rows = [
        "".join(f"<tr><td>{role}</td><td>{name}</td></tr>" for role, name in one)
        for one in (
            (("Voorzitter", "An Maes"), ("Secretaris", "Bo Smet"), ("Penningmeester", "Cas Claes")),
            (("Voorzitter", "Bo Smet"), ("Secretaris", "Dirk Nys"), ("Penningmeester", "Cas Claes")),
        )
    ]
    found = told(*(f"<h2>Bestuur</h2><table><tr><th>Functie</th><th>Naam</th></tr>{one}</table>" for one in rows))
    assert sorted(kinds(found)) == [("added", []), ("changed", ["role"]), ("removed", [])]


def test_numbers_that_changed_places_within_a_line_are_told_whoever_the_reading_gives_them_to() -> None:
    line = "<h2>Avond en nacht</h2><p>Bel de Huisartsenpost Linde: {} (lokaal tarief). Bij levensgevaar belt u {}.</p>"
    found = told(line.format("09 213 08 46", "112"), line.format("112", "09 213 08 46"))
    assert kinds(found) == [("changed", ["phones"])] * 2


def test_the_same_numbers_in_a_line_that_says_the_same_are_no_news() -> None:
    line = "<h2>Avond en nacht</h2><p>Bel de Huisartsenpost Linde: {} (lokaal tarief). Bij levensgevaar belt u {}.</p>"
    assert told(line.format("09 213 08 46", "112"), line.format("09/213.08.46", "112")).outcome == "unchanged"

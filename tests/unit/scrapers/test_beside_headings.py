"""What a heading governs, what names nobody, and who shares a card."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.nobody import is_generic
from scrapers.read.dispatch import read
from state.records import Contact

PAGE = "<html lang='nl'><head><title>Kerk aan de Heuvel</title></head><body>{}</body></html>"


def contacts(body: str, country: str = "BE") -> tuple[Contact, ...]:
    data = PAGE.format(body).encode()
    return extract(read(data, url="https://heuvel.example/", content_type="text/html"), country=country).contacts


def roles(body: str) -> list[tuple[str | None, str | None]]:
    return [(one.person, one.role) for one in contacts(body)]


def test_a_column_of_its_own_rank_stands_beside_the_heading_before_it() -> None:
    footer = (
        "<main><p>Welkom</p></main><footer><div><span>Kerk aan de Heuvel</span></div>"
        "<div><h4>Vieringen</h4><ul><li>Zondag</li></ul></div>"
        "<div><h4>Contact</h4><div><span>Dorp 5<br>9000 Gent</span></div><div><a href='tel:093312060'>09 331 20 60</a></div></div></footer>"
    )
    [one] = contacts(footer)
    assert (one.organisation, [phone.text for phone in one.phones]) == ("Kerk aan de Heuvel", ["09 331 20 60"])


@pytest.mark.parametrize("text", ["11:15 AM", "10.00 uur", "9u-17u", "20u00", "7 PM - 9 PM", "9.30 uur tot 12 uur"])
def test_a_time_of_the_day_names_nobody(text: str) -> None:
    assert is_generic(text)


@pytest.mark.parametrize("text", ["1712", "Team 10", "Ploeg 9 uur vrij"])
def test_other_figures_may_be_a_name(text: str) -> None:
    assert not is_generic(text)


def test_all_who_share_a_card_have_its_heading_as_their_function() -> None:
    cards = (
        "<main><h1>Mensen</h1><h4>Werkgroepen</h4><div class='cards'><div class='card'><h3>Onthaal</h3><p>Brenda Bertels</p></div>"
        "<div class='card'><h3>Gebouwen &amp; tuin</h3><p>Emma Olsen</p><p>Carla Swaen</p></div></div></main>"
    )
    assert roles(cards)[-2:] == [("Emma Olsen", "Gebouwen & tuin"), ("Carla Swaen", "Gebouwen & tuin")]


def test_who_represents_a_body_is_listed() -> None:
    body = "<main><h1>Impressum</h1><p>Kerk aan de Heuvel e.V.</p><p><strong>Vertreten durch:</strong> Mia Ohlsen</p></main>"
    assert ("Mia Ohlsen", "Vertreten durch") in roles(body)


def test_a_form_to_download_is_nobody_to_write_to() -> None:
    body = (
        "<main><h2>Lid worden</h2><ul><li><a href='/a.pdf'>Inschrijfformulier leden</a></li>"
        "<li><a href='/b.pdf'>Inschrijfformulier vrijwilligers</a></li></ul>"
        "<p>Bezorg het ingevuld aan <a href='mailto:bestuur@heuvel.example'>bestuur@heuvel.example</a>.</p></main>"
    )
    assert [one.organisation for one in contacts(body)] == ["Kerk aan de Heuvel"]


@pytest.mark.parametrize(
    "link",
    [
        "https://wa.me/32470123456?text=Hallo",
        "https://api.whatsapp.com/send?phone=32470123456&amp;text=Hallo",
        "//web.whatsapp.com/send/?text=x&amp;phone=%2B32470123456",
    ],
)
def test_a_link_that_writes_to_a_number_on_whatsapp_gives_the_number(link: str) -> None:
    [one] = contacts(f"<main><h2>Kerk aan de Heuvel</h2><p><a href='{link}'>Stuur ons een bericht</a></p></main>")
    assert [phone.number for phone in one.phones] == ["+32470123456"]


def test_a_link_that_only_shares_a_page_gives_none() -> None:
    assert not any(
        one.phones for one in contacts("<main><p><a href='https://wa.me/?text=Kijk'>Deel dit</a></p></main>")
    )


def test_a_by_name_that_looks_like_a_name_is_nobody_below_the_heading_with_somebodys_name() -> None:
    body = (
        "<h2>Leiding</h2><h3>Karel Dewit</h3><p>Vrolijke Rode Panda<br>karel@eik.example</p><p>0478 12 34 56</p>"
        "<h3>Jan Lindeman</h3><p>Dappere Witte Valk<br>jan@eik.example</p>"
    )
    assert [(one.person, one.emails) for one in contacts(body)][:2] == [
        ("Karel Dewit", ("karel@eik.example",)),
        ("Jan Lindeman", ("jan@eik.example",)),
    ]


NAMES_FIRST = [
    ("An Maes", "Voorzitter"),
    ("Bert Claes", None),
    ("Els Peeters", "Scriba"),
    ("P. van 't Hof", None),
    ("Jan Smet", "Ouderling"),
]


def _one_below_the_other(pairs: list[tuple[str, str | None]], make: str) -> str:
    return "".join(make.format(text) for pair in pairs for text in pair if text)


@pytest.mark.parametrize("make", ["<h3>{}</h3>", "<p>{}</p>"])
def test_headings_of_one_rank_are_a_name_and_then_its_function(make: str) -> None:
    told = roles(f"<main><h1>Kerkenraad</h1>{_one_below_the_other(NAMES_FIRST, make)}</main>")
    assert sorted(told) == sorted(NAMES_FIRST)


def test_a_text_of_lone_lines_is_read_the_same_way() -> None:
    text = "Kerkenraad\n\n" + _one_below_the_other(NAMES_FIRST, "{}\n\n")
    found = extract(read(text.encode(), url="https://heuvel.example/raad.txt"), country="BE").contacts
    assert sorted((one.person, one.role) for one in found) == sorted(NAMES_FIRST)


def test_headings_of_one_rank_may_be_a_function_and_then_its_holders() -> None:
    pairs = [("Voorzitter", "An Maes"), ("Scriba", "Els Peeters"), ("Ouderling", "Jan Smet"), ("Bert Claes", None)]
    told = roles(f"<main><h1>Kerkenraad</h1>{_one_below_the_other(pairs, '<h3>{}</h3>')}</main>")
    assert set(told) == {
        ("An Maes", "Voorzitter"),
        ("Els Peeters", "Scriba"),
        ("Jan Smet", "Ouderling"),
        ("Bert Claes", "Ouderling"),
    }


MENU = "<a href='/concept'>Concept</a> <a href='/feesten'>Feesten</a> <a href='/beelden'>Beelden</a> <a href='/lijst'>Wachtlijst</a>"


@pytest.mark.parametrize("menu", [MENU, MENU.replace("</a> <a", "</a> | <a")])
def test_a_row_of_links_to_pages_is_nobodys_unit(menu: str) -> None:
    mail = "<a href='mailto:dag@golfwagen.example'>dag@golfwagen.example</a>"
    foot = f"<footer><div>GOLFWAGEN</div><div>{menu}</div><div>{mail}</div></footer>"
    [one] = contacts(foot)
    assert (one.organisation, one.unit) == ("GOLFWAGEN", None)


def test_one_link_that_names_a_body_beside_what_to_do_stays_its_name() -> None:
    row = "<p><a href='/a'>De Golfbreker</a> <a href='/b'>Contact</a> <a href='tel:093312060'>09 331 20 60</a></p>"
    [one] = contacts(f"<main><h2>Contact</h2>{row}</main>")
    assert "Golfbreker" in (one.organisation or one.unit or "")


@pytest.mark.parametrize(
    ("several", "title"),
    [("Bestuursleden", "Penningmeester"), ("Church Officers", "Treasurer"), ("Diakenen", "Scriba")],
)
def test_what_one_of_several_does_is_surer_than_what_they_are_together(several: str, title: str) -> None:
    told = f"<h2>Kerkraad</h2><ul><li>{several}:<ul><li>{title}: Els Maes (0471 22 33 47)</li></ul></li></ul>"
    assert roles(told) == [("Els Maes", title)]


def test_several_without_functions_of_their_own_are_each_what_they_are_together() -> None:
    told = "<ul><li>Church Elders:<ul><li>Els Maes (0471 22 33 47)</li><li>Jan Smet (0471 22 33 48)</li></ul></li></ul>"
    assert roles(told) == [("Els Maes", "Church Elder"), ("Jan Smet", "Church Elder")]


@pytest.mark.parametrize(
    "label", ["Correo Electrónico", "Posta Elettronica", "Courrier Électronique", "Aanmeldingsprocedure"]
)
def test_a_heading_for_a_field_is_nobodys_name_whatever_its_language(label: str) -> None:
    [one] = contacts(f"<main><div><h4>{label}</h4><p>dag@heuvel.example</p></div></main>")
    assert (one.person, one.organisation) == (None, "Kerk aan de Heuvel")


@pytest.mark.parametrize(
    ("said", "whose"),
    [
        (
            "Get in touch with the Salem Rowing Lab. We welcome questions about our boats and our work.",
            "Salem Rowing Lab",
        ),
        (
            "For anything else you may be in contact with our Society of the Friends of Salem, every day.",
            "Society of the Friends of Salem",
        ),
    ],
)
def test_with_whom_a_sentence_gets_in_touch(said: str, whose: str) -> None:
    [one] = contacts(f"<main><h2>Contact</h2><p>0471 22 33 47</p><p>{said}</p></main>")
    assert one.organisation == whose


def test_to_be_in_touch_with_nature_names_nobody() -> None:
    [one] = contacts(
        "<main><h2>Contact</h2><p>0471 22 33 47</p><p>Our walks bring you in touch with the wide woods around us.</p></main>"
    )
    assert one.organisation == "Kerk aan de Heuvel"

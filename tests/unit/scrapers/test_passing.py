"""Whom the news or a calendar names for the occasion is no contact of the page's."""

from __future__ import annotations

import pytest

from jobs.reading.documents import Body, compared
from scrapers.comparing import Comparison
from state.records import Contact

PAGE = """<html lang="nl"><body><main><h1>Sociaal team</h1><h2>Contact</h2><p>An Maes, teamleider, 09 123 45 67</p>
<p>Bo Smet, consulent, 09 123 45 68</p>{}</main></body></html>"""
STAFF = "<h2>Loket</h2><p>Cas Claes, onthaal, 09 123 45 69</p>"


def told(before: str, after: str) -> Comparison:
    pages = (PAGE.format(before), PAGE.format(after))
    bodies = [Body(name="p", url="https://p.example/", data=one.encode(), content_type="text/html") for one in pages]
    return compared(*bodies)


@pytest.mark.parametrize(
    "news",
    [
        "<h2>Nieuws</h2><h3>Rommelmarkt</h3><p>Inschrijven bij Dora Vos, 0475 12 34 56</p>",
        "<div class='news-list'><h3>Rommelmarkt</h3><p>Inschrijven bij Dora Vos, 0475 12 34 56</p></div>",
        "<div><h2>Agenda</h2><ul><li>Rommelmarkt, info: Dora Vos, 0475 12 34 56</li></ul></div>",
        "<ul><li>15 april: taalcafé, tel. 0475 12 34 56</li></ul>",
    ],
    ids=["below a heading", "told by the markup", "a calendar", "named by a day"],
)
def test_a_number_in_the_news_is_no_contact_that_came(news: str) -> None:
    assert [one for one in told("", news).changes if isinstance(one.after, Contact)] == []
    assert [one for one in told(news, "").changes if isinstance(one.before, Contact)] == []


def test_what_stands_beside_the_news_is_told() -> None:
    found = told("<h2>Nieuws</h2><p>Feest!</p>", f"<h2>Nieuws</h2><p>Feest!</p>{STAFF}")
    assert [one.kind for one in found.changes] == ["added"]


def test_who_stands_on_the_page_too_is_told() -> None:
    news = "<h2>Nieuws</h2><p>Bel An Maes, 09 123 45 67</p>"
    gone = told(news, news).changes
    changed = compared(
        *(
            Body(name="p", url="https://p.example/", data=page.encode(), content_type="text/html")
            for page in (PAGE.format(news), PAGE.format(news).replace("09 123 45 67", "09 123 45 60"))
        )
    )
    assert gone == ()
    assert [[field.name for field in one.fields] for one in changed.changes] == [["phones"]]


def test_a_page_that_is_all_news_is_about_its_news() -> None:
    whole = "<html><body><div class='news'><h2>Ons team</h2><p>An Maes, coach, 09 123 45 67</p>{}</div></body></html>"
    pages = (whole.format("<p>Bo Smet, coach, 09 123 45 68</p>"), whole.format(""))
    bodies = [Body(name="p", url="https://p.example/", data=one.encode(), content_type="text/html") for one in pages]
    assert [one.kind for one in compared(*bodies).changes] == ["removed"]


def items(*titles: str) -> str:
    told_ = "".join(
        f"<li><a href='/n/{t[:4]}'>{t}</a><span>9 maart 2026</span><p>Lees er alles over.</p></li>" for t in titles
    )
    return f"<section><h2>In de kijker</h2><ul>{told_}</ul></section>"


def test_a_teaser_that_moves_on_is_no_measure_that_changed() -> None:
    first, second = (
        ("Speeltuin geopend", "Wegenwerken in de straat", "Zomerkampen"),
        ("Afval later", "Speeltuin geopend"),
    )
    assert told(items(*first), items(*second)).changes == ()


def test_a_teaser_that_asks_something_by_a_date_is_told() -> None:
    asks = items("Speeltuin geopend").replace("Lees er alles over.", "Vraag de premie aan voor 1 mei 2026.")
    assert [one.record_kind for one in told(items("Speeltuin geopend"), asks).changes] == ["measure"]


def test_the_place_of_an_event_is_nobody_at_the_only_contact() -> None:
    def page(event: str) -> str:
        return f"<div class='agenda'><h3>Agenda</h3><div><time>4 apr</time> <a href='/a'>Paaseieren</a><br>{event}</div></div>"

    assert told(page("Start aan de sporthal"), page("Park Ter Linden")).changes == ()


def test_a_letter_that_is_called_by_its_day_has_a_contact_like_any_other() -> None:
    letter = "<html><body><main><h1>Huis</h1><h2>Nieuwsbrief 19 februari 2026</h2><p>Tel. 09 213 08 4{}</p></main></body></html>"
    bodies = [
        Body(name="p", url="https://p.example/", data=letter.format(digit).encode(), content_type="text/html")
        for digit in (7, 8)
    ]
    assert [[field.name for field in one.fields] for one in compared(*bodies).changes] == [["phones"]]


def test_contacts_that_stand_only_in_the_news_are_what_the_page_is_about() -> None:
    page = "<html><body><p>09 123 45 60</p><div class='nieuws'><h2>Ons team</h2><p>An Maes, coach, 09 123 45 67</p>{}</div></body></html>"
    pages = (page.format("<p>Bo Smet, coach, 09 123 45 68</p>"), page.format("<p>Bo Smet, coach, 09 123 45 69</p>"))
    bodies = [Body(name="p", url="https://p.example/", data=one.encode(), content_type="text/html") for one in pages]
    assert [[field.name for field in one.fields] for one in compared(*bodies).changes] == [["phones"]]


def test_teasers_below_a_heading_for_news_that_ask_something_without_a_day_pass_by() -> None:
    def news(*items: str) -> str:
        told_ = "".join(f"<li><a href='/n/{at}'>{one}</a></li>" for at, one in enumerate(items))
        return f"<section><h2>Actueel</h2><ul>{told_}</ul></section>"

    asks = "Zet je vuilniszak pas woensdag buiten", "Lees het hele bericht", "Feest op het plein"
    assert told(news(*asks[:2]), news(*asks[1:])).changes == ()


def test_the_only_contact_of_a_page_that_loses_its_number_and_keeps_its_mail_address_is_changed() -> None:
    def page(number: str) -> bytes:
        told_ = f"Neem contact op met het team Toezicht van Regio Noord: {number}of mail toezicht@noord.example."
        return f"<html><body><main><h1>Regels</h1><h2>Vragen?</h2><p>{told_}</p></main></body></html>".encode()

    pages = (page("telefoon 09 331 20 60 "), page(""))
    found = compared(*(Body(name="p", url="https://p.example/", data=one, content_type="text/html") for one in pages))
    assert [(one.kind.value, [field.name for field in one.fields]) for one in found.changes] == [
        ("changed", ["phones"])
    ]


def test_a_house_that_moves_on_a_day_is_no_event_that_passed() -> None:
    page = (
        "<main><h1>Praktijk</h1><p>Welkom in onze praktijk.</p><h2>{}</h2><p>{}<br>9000 Gent<br>09 213 08 46</p></main>"
    )
    moved = told(
        page.format("Locatie", "Molenweg 31"), page.format("Praktijk De Boog vanaf 1 maart 2026", "Kerkstraat 14")
    )
    assert [field.name for change in moved.changes for field in change.fields if field.name == "address"] == ["address"]

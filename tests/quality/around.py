"""What a webmaster puts around the contacts of a page: notices, links, credits, feeds. None of it is news of a contact."""

from __future__ import annotations

import random
from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.quality.drafts import Draft
from tests.quality.drifting import at_the_end

Edit = Callable[[Draft, random.Random], bool]


def languages(draft: Draft, chance: random.Random) -> bool:
    """The page may be read in other languages."""
    shape = chance.choice(
        (
            "<ul class='lang'><li><a href='/nl'>NL</a></li><li><a href='/fr'>FR</a></li><li><a href='/en'>EN</a></li></ul>",
            "<div><a href='/nl/p'>Nederlands</a> | <a href='/fr/p'>Français</a> | <a href='/en/p'>English</a></div>",
            "<p>Deze pagina in het <a href='/fr/p'>Frans</a> of het <a href='/en/p'>Engels</a></p>",
        )
    )
    return above(draft, shape, chance)


def photo_credit(draft: Draft, chance: random.Random) -> bool:
    """Another picture, by another photographer."""
    shape = chance.choice(
        (
            "<figure><img src='/{1}.jpg' alt=''><figcaption>Foto: {0}</figcaption></figure>",
            "<p class='credit'>© {0}</p>",
            "<figure><img src='/{1}.jpg' alt='Het gebouw'><figcaption>Het gebouw in de zomer (foto {0})</figcaption></figure>",
        )
    )
    return at_the_end(draft, shape.format("Lieve Callewaert", "a"), shape.format("Bram Stevens", "b"), chance)


def print_version(draft: Draft, chance: random.Random) -> bool:
    """A line for who prints the page, with the day."""
    shape = chance.choice(
        (
            "<p><a href='#' onclick='print()'>Print deze pagina</a> <span>Afgedrukt op {} maart 2026</span></p>",
            "<div class='print-only'>https://www.partner.example/contact | afgedrukt op {}/03/2026 om 10:0{}</div>",
        )
    )
    return at_the_end(draft, shape.format(9, 4), shape.format(16, 7), chance)


def comments_feed(draft: Draft, chance: random.Random) -> bool:
    """Posts of an outside network, with who liked and answered them."""

    def shown(posts: tuple[tuple[str, str], ...]) -> str:
        told = "".join(
            f"<div class='post'><b>{who}</b> <span>{what}</span> <a href='https://www.instagram.com/p/{len(what)}'>Bekijk</a></div>"
            for who, what in posts
        )
        return f"<div class='feed'><h3>Volg ons op Instagram</h3>{told}</div>"

    old = (("Partner vzw", "Vandaag pannenkoeken! 41 vind-ik-leuks"), ("Ilse Pauwels", "Wat een leuke dag 12 w"))
    new = (
        ("Partner vzw", "Nieuwe boeken in de kast. 3 vind-ik-leuks"),
        ("Partner vzw", "Vandaag pannenkoeken! 58 vind-ik-leuks"),
    )
    return at_the_end(draft, shown(old), shown(new), chance)


def read_also(draft: Draft, chance: random.Random) -> bool:
    """Related pages, chosen anew at each look."""
    pages = (
        "Vrije tijd in de zomer",
        "Opvoeden in twee talen",
        "Slapen doe je zo",
        "Je kind en het scherm",
        "Samen koken",
    )
    heading = chance.choice(("Lees ook", "Verwante berichten", "Misschien ook interessant", "Meer lezen"))

    def shown(first: int) -> str:
        items = "".join(f"<li><a href='/lees/{at}'>{pages[at]}</a></li>" for at in range(first, first + 3))
        return f"<h3>{heading}</h3><ul>{items}</ul>"

    return at_the_end(draft, f"<div>{shown(0)}</div>", f"<div>{shown(2)}</div>", chance)


def newsletter_box(draft: Draft, chance: random.Random) -> bool:
    """A box to subscribe to a newsletter."""
    box = """<div class="signup"><h3>Schrijf je in op onze nieuwsbrief</h3><form><input name="mail" placeholder="Je e-mailadres"
    value=""><button>Inschrijven</button></form><p>We gebruiken je adres alleen hiervoor.</p></div>"""
    return above(draft, box, chance)


def chat_button(draft: Draft, chance: random.Random) -> bool:
    """A window in which one can chat, on the whole site."""
    box = """<div class="chat"><p>Hallo! Kunnen we je helpen?</p><button>Start een gesprek</button><p>We antwoorden meestal
    binnen enkele minuten.</p></div>"""
    return above(draft, box, chance)


def share_counts(draft: Draft, chance: random.Random) -> bool:
    """How often the page was shared and liked."""
    shape = "<ul class='share'><li>{} keer gedeeld</li><li>♥ {}</li><li>{} reacties</li></ul>"
    return at_the_end(draft, shape.format(41, 112, 7), shape.format(43, 120, 9), chance)


def loading(draft: Draft, chance: random.Random) -> bool:
    """A part that a script fills in after the page has come."""
    return at_the_end(
        draft, "<div class='map'>Kaart wordt geladen...</div>", "<div class='map'>Kaartgegevens © OpenStreetMap</div>"
    )


def above(draft: Draft, markup: str, chance: random.Random) -> bool:
    """Puts something into the page's content, before all of it or behind it, or above the page."""
    place = next(iter(draft.tags(chance.choice(("main", "body")), "body")), None)
    if place is None:
        return False
    at = chance.choice((0, len(place.contents)))
    place.insert(at, BeautifulSoup(markup, "html.parser"))
    return True


AROUND: dict[str, Edit] = {
    "language switch": languages,
    "photo credit": photo_credit,
    "print version": print_version,
    "feed with comments": comments_feed,
    "read also": read_also,
    "newsletter box": newsletter_box,
    "chat window": chat_button,
    "share counts": share_counts,
    "map that loads": loading,
}

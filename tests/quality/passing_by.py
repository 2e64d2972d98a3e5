"""What comes and goes beside the contacts without a word that names it for what it is: none of it may be reported."""

from __future__ import annotations

import random
from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.quality.drafts import Draft
from tests.quality.drifting import at_the_end, beside_people

Edit = Callable[[Draft, random.Random], bool]


def terms_of_service(draft: Draft, chance: random.Random) -> bool:
    """How long everybody serves, a year later."""
    forms = (
        "Tenure: {} years",
        "{} years of service",
        "lid sinds {} jaar",
        "Dienstjaren: {}",
        "({} j.)",
        "Days served: {}",
    )
    form = chance.choice(forms)
    return beside_people(draft, lambda at, later: f" - {form.format(20 + 7 * at % 40 + later)}")


def padded_counter(draft: Draft, chance: random.Random) -> bool:
    """A counter of visitors with zeros before it, which may look like a number abroad."""
    form = chance.choice(("Hits {}", "Bezoekersteller: {}", "You are visitor number {}", "{}"))
    first = chance.randrange(10_000, 90_000)
    return at_the_end(
        draft, f"<p>{form.format(f'{first:07d}')}</p>", f"<p>{form.format(f'{first + 214:07d}')}</p>", chance
    )


def testimonial(draft: Draft, chance: random.Random) -> bool:
    """What another client says of the place."""
    shape = chance.choice(
        (
            "<blockquote><p>{}</p><cite>{}</cite></blockquote>",
            "<div class='quote-slider'><p>{}</p><p>{}</p></div>",
            "<section><h3>Reviews</h3><p>{}</p><p>{}</p></section>",
        )
    )
    old, new = (
        ("Warm onthaal, snel geholpen.", "Marieke Goossens, Gent"),
        ("Een aanrader voor elk gezin!", "Tom Wouters"),
    )
    return at_the_end(draft, shape.format(*old), shape.format(*new), chance)


def sponsor(draft: Draft, chance: random.Random) -> bool:
    """Another of those who pay for the site, with their number."""
    shape = chance.choice(
        (
            "<div class='sponsors'><p>{}</p></div>",
            "<section><h3>Onze sponsors</h3><p>{}</p></section>",
            "<div class='ad-banner'><p>{}</p></div>",
        )
    )
    old, new = "Bakkerij Het Hoekje, Kerkplein 4, 09 555 01 41", "Garage Noord, Steenweg 210, 053 55 50 12"
    return at_the_end(draft, shape.format(old), shape.format(new), chance)


def nameless_cookie_wall(draft: Draft, chance: random.Random) -> bool:
    """A window that asks leave for cookies and bears no name that tells."""
    if draft.soup is None or draft.soup.body is None:
        return False
    wall = chance.choice(
        (
            "<dialog open><p>Deze site gebruikt cookies om te tellen wie langskomt.</p><button>Opslaan</button></dialog>",
            "<div class='x7'><h2>Cookies</h2><p>Wij en 842 partners gebruiken cookies.</p><button>Alles toestaan</button></div>",
            "<div id='w3'><span>This site uses cookies.</span> <a href='#'>Got it!</a></div>",
        )
    )
    draft.soup.body.insert(chance.choice((0, len(draft.soup.body.contents))), BeautifulSoup(wall, "html.parser"))
    return True


def captcha(draft: Draft, chance: random.Random) -> bool:
    """Another sum or code to be typed below a form."""
    old, new = chance.choice(
        (("Hoeveel is 3 + 4?", "Hoeveel is 8 + 2?"), ("Security code: X7KQ2", "Security code: 9PLM4"))
    )
    shape = "<form><label>Naam <input name='naam'></label><p>{}</p><input name='antwoord'></form>"
    return at_the_end(draft, shape.format(old), shape.format(new), chance)


PASSING_BY: dict[str, Edit] = {
    "terms of service": terms_of_service,
    "padded counter": padded_counter,
    "testimonial": testimonial,
    "sponsor": sponsor,
    "cookie wall without a name": nameless_cookie_wall,
    "sum to be typed": captcha,
}

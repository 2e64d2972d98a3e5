"""Edits that no partner makes: a page taken over, broken or down. None of it may be believed."""

from __future__ import annotations

import random

from bs4 import BeautifulSoup

from tests.quality.drafts import Draft, digits
from tests.quality.edits.making import last_digit, redial, some_phone, times
from tests.quality.truths import Truth


def casino_on_the_page(draft: Draft, chance: random.Random) -> Truth | None:
    place = next(iter(draft.tags("main", "body")), None)
    if place is None:
        return None
    text = (
        "<p>Best online casino bonus! Speel nu en win geld op <a href='https://casino-win.example'>onze site</a>.</p>"
    )
    place.append(BeautifulSoup(text, "html.parser"))
    return Truth(suspect=True, waits=True)


def casino_in_a_name(draft: Draft, chance: random.Random) -> Truth | None:
    names = sorted(
        {c.organisation for c in draft.reading.contacts if c.organisation and times(draft, c.organisation) == 1}
    )
    if not names:
        return None
    name = chance.choice(names)
    draft.replace(name, f"{name} online casino")
    return Truth(suspect=True, waits=True)


def script_link(draft: Draft, chance: random.Random) -> Truth | None:
    """A document's link runs code."""
    return _other_link(draft, chance, "javascript:alert(document.cookie)")


def stranger_link(draft: Draft, chance: random.Random) -> Truth | None:
    """A document's link leads to a site that the page never named."""
    return _other_link(draft, chance, "https://gratis-downloads.example.net/bestand.pdf")


def _other_link(draft: Draft, chance: random.Random, target: str) -> Truth | None:
    urls = {one.url for one in draft.reading.publications if one.url}
    tags = [
        a
        for a in draft.tags("a")
        if len(str(a.get("href", ""))) > 5 and any(u.endswith(str(a["href"]).lstrip("./")) for u in urls)
    ]
    tags = [tag for tag in tags if not str(tag["href"]).startswith(("#", "mailto:", "tel:"))]
    if not tags:
        return None
    chance.choice(tags)["href"] = target
    return Truth(suspect=True, waits=True)


def title_and_phone(draft: Draft, chance: random.Random) -> Truth | None:
    """Another title over another number: is this still the same page?"""
    found = some_phone(draft, chance)
    titles = draft.tags("title", "h1")
    if found is None or not titles:
        return None
    for tag in titles:
        tag.string = "Vakantiehuizen aan zee"
    redial(draft, found[0].text, last_digit(found[0].text))
    return Truth(suspect=True, waits=True, vital=True)


def language_and_phone(draft: Draft, chance: random.Random) -> Truth | None:
    found = some_phone(draft, chance)
    html = next(iter(draft.tags("html")), None)
    if found is None or html is None or not html.get("lang"):
        return None
    html["lang"] = "ru"
    redial(draft, found[0].text, last_digit(found[0].text))
    return Truth(suspect=True, waits=True, vital=True)


def maintenance(draft: Draft, chance: random.Random) -> Truth | None:
    text = "Onderhoud\n\nOnze site is even niet beschikbaar. Kom later terug."
    if draft.soup is None:
        draft.text = text
    else:
        draft.soup = BeautifulSoup(
            f"<html lang='nl'><body><main><h1>Onderhoud</h1><p>{text}</p></main></body></html>", "lxml"
        )
    return Truth(suspect=True, waits=True) if draft.reading.records else None


def page_cut_off(draft: Draft, chance: random.Random) -> Truth | None:
    """The transfer stopped early: only the first tenth of the page is there."""
    if draft.soup is None or len(draft.reading.contacts) < 5:
        return None
    body = draft.soup.body
    text = str(draft.soup)
    if body is None:
        return None
    draft.soup = BeautifulSoup(text[: text.find("<body") + len(str(body)) // 10], "lxml")
    return Truth(suspect=True, waits=True)


def costly_everywhere(draft: Draft, chance: random.Random) -> Truth | None:
    """Every number became a premium one: the page was taken over."""
    texts = sorted({p.text for c in draft.reading.contacts for p in c.phones if len(digits(p.text)) > 6})
    if not texts or draft.country != "BE":
        return None
    for index, text in enumerate(texts):
        redial(draft, text, f"0903 99 {index + 100}")
    return Truth(suspect=True, waits=True, vital=True)

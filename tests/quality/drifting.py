"""What moves on a page by itself, or with a new look of the site, while its contacts stay: none of it may be reported.

Many of these need a page that shows such a thing before the edit too: that page is left in `draft.before`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from bs4 import BeautifulSoup, NavigableString, Tag

from tests.quality.drafts import Draft, digits, loose

Edit = Callable[[Draft, random.Random], bool]


def ages(draft: Draft, chance: random.Random) -> bool:
    """Everybody had a birthday."""
    forms = ("({} jaar)", "Leeftijd: {}", "{} jaar oud") if draft.country in ("BE", "NL") else ("Age: {}", "(age {})")
    form = chance.choice(forms)
    return beside_people(draft, lambda at, later: f" {form.format(30 + 3 * at % 50 + later)}")


def days_in_office(draft: Draft, chance: random.Random) -> bool:
    forms = (
        "{} days in office",
        "In office: {} days",
        "{} dagen in functie",
        "Days in office: {}",
        "{} years in office",
    )
    form = chance.choice(forms)
    return beside_people(draft, lambda at, later: f" - {form.format(700 + 13 * at + 7 * later)}")


def beside_people(draft: Draft, note: Callable[[int, int], str]) -> bool:
    """Writes a note behind each person's name, an earlier one on the page before."""
    people = [one.person for one in draft.reading.contacts if one.person]
    spots = _spots(draft, people)
    if not spots:
        return False
    notes = [NavigableString(note(at, 0)) for at in range(len(spots))]
    for spot, one in zip(spots, notes, strict=True):
        spot.insert_after(one)
    draft.before = draft.render()
    for at, one in enumerate(notes):
        one.replace_with(NavigableString(note(at, 1)))
    return True


def _spots(draft: Draft, names: list[str]) -> list[NavigableString]:
    """The text nodes that are one of these names and nothing else."""
    forms = [loose(name) for name in names]
    return [node for node in draft.shown() if any(form.fullmatch(str(node).strip()) for form in forms)]


def last_editor(draft: Draft, chance: random.Random) -> bool:
    """Who stamped the page last, and when."""
    forms = ("Laatst gewijzigd door {} op {}/03/2026 om 1{}:24", "Page last updated by {} on 2026-03-{} 1{}:24")
    form = chance.choice(forms)
    return at_the_end(
        draft,
        f"<p class='meta'>{form.format('Wim Sterckx', 10, 4)}</p>",
        f"<p class='meta'>{form.format('Ilse Baert', 17, 6)}</p>",
    )


NEWS = (
    ("12 maart 2026", "Nieuwe speeltuin geopend", "Schepen Tom Verlinden knipte het lint door."),
    ("9 maart 2026", "Wegenwerken in de Stationsstraat", "Het verkeer wordt omgeleid tot eind april."),
    ("2 maart 2026", "Inschrijven voor de zomerkampen", "Dat kan vanaf maandag om 9 uur."),
    ("24 februari 2026", "Restafval een dag later opgehaald", "Zet je vuilniszak pas woensdag buiten."),
    ("20 februari 2026", "Tentoonstelling over de haven", "Meer weten? Lees het hele bericht."),
)


def news_teaser(draft: Draft, chance: random.Random) -> bool:
    """The three newest messages beside the contacts."""
    heading = chance.choice(("Nieuws", "Laatste nieuws", "In de kijker", "Actueel", "Latest news"))
    shape = chance.choice(
        ("<aside class='sidebar'>{}</aside>", "<div class='news-block'>{}</div>", "<section>{}</section>")
    )
    return at_the_end(draft, shape.format(_news(heading, NEWS[1:4])), shape.format(_news(heading, NEWS[:3])), chance)


def _news(heading: str, items: tuple[tuple[str, str, str], ...]) -> str:
    told = "".join(
        f"<li><a href='/nieuws/{title.lower().replace(' ', '-')}'>{title}</a><span>{day}</span><p>{text}</p></li>"
        for day, title, text in items
    )
    return f"<h2>{heading}</h2><ul>{told}</ul><a href='/nieuws'>Alle nieuws</a>"


def calendar(draft: Draft, chance: random.Random) -> bool:
    """What is on this week, with where."""
    events = (
        ("14 mrt", "Repair café", "Dorpshuis, Kerkplein 3"),
        ("21 mrt", "Infoavond energie", "Bibliotheek, Markt 12, 20 uur"),
        ("28 mrt", "Lentewandeling", "Start aan de sporthal"),
        ("4 apr", "Paaseierenraap", "Park Ter Linden"),
    )
    heading = chance.choice(("Agenda", "Kalender", "Upcoming events"))

    def shown(first: int) -> str:
        rows = "".join(
            f"<div><time>{d}</time> <a href='/agenda/{n}'>{n}</a><br>{w}</div>" for d, n, w in events[first:][:3]
        )
        return f"<div class='agenda'><h3>{heading}</h3>{rows}</div>"

    return at_the_end(draft, shown(0), shown(1), chance)


def photos(draft: Draft, chance: random.Random) -> bool:
    """Every portrait at a new address."""
    people = [one.person for one in draft.reading.contacts if one.person]
    spots = _spots(draft, people)
    portraits = [_markup(f"<img src='/files/{at}/portret.jpg' alt='Portret'>") for at in range(len(spots))]
    for spot, portrait in zip(spots, portraits, strict=True):
        spot.insert_before(portrait)
    draft.before = draft.render()
    for at, tag in enumerate(draft.tags("img")):
        tag["src"] = f"/styles/large/{chance.randrange(9999)}-{at}.webp?itok={chance.randrange(2**32):x}"
        tag["srcset"] = f"{tag['src']} 2x"
    return bool(spots)


def new_theme(draft: Draft, chance: random.Random) -> bool:
    """Another theme: a header, a path, a search box and a footer around what was there."""
    if draft.soup is None or draft.soup.body is None:
        return False
    above = """<div class="skip"><a href="#inhoud">Ga naar de inhoud</a></div><header class="site-header"><a href="/"
    class="logo"><img src="/themes/nieuw/logo.svg" alt="Home"></a><form role="search"><label>Zoek <input name="q"></label>
    <button>Zoeken</button></form><nav aria-label="Hoofdmenu"><ul><li><a href="/">Home</a></li><li><a href="/over">Over
    ons</a></li><li><a href="/contact">Contact</a></li></ul></nav></header><nav class="breadcrumb"><ol><li><a
    href="/">Home</a></li><li>Hier</li></ol></nav>"""
    below = """<footer class="site-footer"><ul class="social"><li><a href="https://www.facebook.com/partner">Facebook</a></li>
    <li><a href="https://www.instagram.com/partner">Instagram</a></li></ul><ul><li><a href="/privacy">Privacy</a></li><li><a
    href="/cookies">Cookies</a></li><li><a href="/toegankelijkheid">Toegankelijkheid</a></li></ul></footer>"""
    inner = [child.extract() for child in list(draft.soup.body.children)]
    frame = BeautifulSoup("", "html.parser").new_tag("div", attrs={"class": "l-region", "id": "inhoud"})
    for child in inner:
        frame.append(child)
    for part in (_markup(above), frame, _markup(below)):
        draft.soup.body.append(part)
    return True


def lines_in_tags(draft: Draft, chance: random.Random) -> bool:
    """What stood on lines of one paragraph stands in paragraphs of their own."""
    done = False
    for tag in draft.tags("p"):
        if tag.find("br") is None or tag.find_parent("a"):
            continue
        lines = re.split(r"<br\s*/?>", tag.decode_contents())
        if all(line.count("<") == 2 * line.count("</") for line in lines):
            tag.replace_with(_markup("".join(f"<p>{line}</p>" for line in lines if line.strip())))
            done = True
    return done


def linked_numbers(draft: Draft, chance: random.Random) -> bool:
    """Numbers and mail addresses became links, with a subject."""
    done = False
    for text in {phone.text for one in draft.reading.contacts for phone in one.phones if len(digits(phone.text)) > 6}:
        done |= _linked(draft, text, f"tel:{digits(text)}")
    for mail in {mail for one in draft.reading.contacts for mail in one.emails}:
        done |= _linked(draft, mail, f"mailto:{mail}?subject=Vraag%20via%20de%20site")
    return done


def _linked(draft: Draft, text: str, href: str) -> bool:
    done = False
    for node in draft.shown():
        found = loose(text).search(str(node))
        if found is None or node.find_parent(("a", "button", "script")):
            continue
        before, after = str(node)[: found.start()], str(node)[found.end() :]
        link = BeautifulSoup("", "html.parser").new_tag("a", href=href)
        link.string = found[0]
        node.replace_with(NavigableString(before), link, NavigableString(after))
        done = True
    return done


LABELS = {
    "Tel.": "Telefoon:",
    "Tel": "Telefoon",
    "Telefoon": "Tel.",
    "E-mail": "Mail",
    "E-mailadres": "E-mail",
    "Phone": "Telephone",
    "Email": "E-mail",
}


def labels(draft: Draft, chance: random.Random) -> bool:
    """ "Tel." is spelled out, "E-mail" is "Mail"."""
    done = False
    for node in draft.shown():
        found = re.match(r"\s*(Tel\.|Telefoon|Tel|E-mailadres|E-mail|Phone|Email)(?=\s*:|\s*$|\s+[\d+(])", str(node))
        if found and node.find_parent("th") is None:
            new = LABELS[found[1]].removesuffix(":") + (":" if found[1] == "Tel." and ":" not in str(node) else "")
            node.replace_with(NavigableString(str(node).replace(found[1], new, 1)))
            done = True
    return done


def columns(draft: Draft, chance: random.Random) -> bool:
    """The last two columns of a table changed places."""
    done = False
    for table in draft.tags("table"):
        rows = [[c for c in row.children if isinstance(c, Tag)] for row in table.find_all("tr")]
        plain = not table.find(attrs={"colspan": True}) and not table.find(attrs={"rowspan": True})
        if not plain or not rows or len({len(row) for row in rows}) != 1 or len(rows[0]) < 3:
            continue
        if not all(cell.name == "th" for cell in rows[0]):
            continue
        for row in rows:
            row[-1].insert_after(row[-2].extract())
        done = True
    return done


def capitals(draft: Draft, chance: random.Random) -> bool:
    """Family names in capitals."""
    people = {one.person for one in draft.reading.contacts if one.person and " " in one.person}
    return sum(draft.replace(name, f"{name.split(' ', 1)[0]} {name.split(' ', 1)[1].upper()}") for name in people) > 0


def open_now(draft: Draft, chance: random.Random) -> bool:
    return at_the_end(
        draft,
        "<p class='status'>Nu open, vandaag tot 17.00 uur</p>",
        "<p class='status'>Nu gesloten, morgen open vanaf 9.00 uur</p>",
        chance,
    )


def today(draft: Draft, chance: random.Random) -> bool:
    return at_the_end(
        draft,
        "<div class='widget'>Vrijdag 13 maart 2026, 14:05 | 12 °C, licht bewolkt</div>",
        "<div class='widget'>Maandag 16 maart 2026, 9:41 | 7 °C, regen</div>",
        chance,
    )


def tweets(draft: Draft, chance: random.Random) -> bool:
    def shown(items: tuple[str, ...]) -> str:
        told = "".join(f"<li><a href='https://twitter.com/partner/{len(one)}'>@partner</a> {one}</li>" for one in items)
        return f"<div class='tweets'><h3>Tweets van @partner</h3><ul>{told}</ul></div>"

    return at_the_end(
        draft,
        shown(("Morgen is het loket dicht. 3 uur geleden", "Bedankt aan alle vrijwilligers! 2 dagen geleden")),
        shown(("Kom zaterdag naar de opendeurdag. 12 minuten geleden", "Morgen is het loket dicht. 1 dag geleden")),
    )


def narrow_copy(draft: Draft, chance: random.Random) -> bool:
    """What is shown on a telephone is a second copy of the contacts."""
    place = next(iter(draft.tags("main", "article")), None)
    if place is None or not draft.reading.contacts:
        return False
    copy = _markup(f"<div class='visible-xs'>{place.decode_contents()}</div>")
    place.append(copy)
    return True


def numbered_links(draft: Draft, chance: random.Random) -> bool:
    """Links carry a session of their own."""
    found = [tag for tag in draft.tags("a") if str(tag.get("href", "")).startswith(("/", "http"))]
    for tag in found:
        href, mark, rest = str(tag["href"]).partition("#")
        tag["href"] = f"{href}{'&' if '?' in href else '?'}PHPSESSID={chance.randrange(2**64):x}{mark}{rest}"
    return bool(found)


def committees(draft: Draft, chance: random.Random) -> bool:
    """The committees that somebody sits on, in another order."""
    parts = (
        ["Financiën", "Onderwijs", "Mobiliteit", "Cultuur"]
        if draft.country in ("BE", "NL")
        else ["Finance", "Health", "Education"]
    )
    label = "Commissies" if draft.country in ("BE", "NL") else "Committees"

    def note(at: int, later: int) -> str:
        order = parts[at % len(parts) :] + parts[: at % len(parts)]
        return f"{label}: {', '.join(reversed(order) if later else order)}"

    people = [one.person for one in draft.reading.contacts if one.person]
    spots = [one for one in _spots(draft, people) if isinstance(one.parent, Tag)]
    holders = [(_block(one), at) for at, one in enumerate(spots)]
    added = []
    for holder, at in holders:
        line = _markup(f"<div>{note(at, 0)}</div>")
        shown = next(iter(line.children))
        holder.append(line)
        added.append((shown, at))
    draft.before = draft.render()
    for shown, at in added:
        if isinstance(shown, Tag):
            shown.string = note(at, 1)
    return bool(added)


def _block(node: NavigableString) -> Tag:
    """The nearest element around a text that may hold a line more."""
    parents = [one for one in node.parents if one.name in ("p", "div", "li", "td", "dd", "section", "article", "body")]
    holder = parents[0]
    return holder.parent if holder.name == "p" and holder.parent is not None else holder


def at_the_end(draft: Draft, before: str, after: str, chance: random.Random | None = None) -> bool:
    """Something that both versions of the page show after its content, otherwise on each."""
    places = draft.tags("main", "article", "body")
    if not places:
        return False
    place = places[0] if chance is None or chance.random() < 0.5 else places[-1]
    old = _markup(before)
    kept = list(old.children)
    if chance is not None and chance.random() < 0.3:
        place.insert(0, old)
    else:
        place.append(old)
    draft.before = draft.render()
    kept[0].replace_with(_markup(after))
    for one in kept[1:]:
        one.extract()
    return True


def _markup(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


DRIFTING: dict[str, Edit] = {
    "ages": ages,
    "days in office": days_in_office,
    "who edited last": last_editor,
    "news teaser": news_teaser,
    "calendar": calendar,
    "new portraits": photos,
    "new theme": new_theme,
    "lines in tags of their own": lines_in_tags,
    "numbers became links": linked_numbers,
    "other labels": labels,
    "columns changed places": columns,
    "family names in capitals": capitals,
    "open now": open_now,
    "day and weather": today,
    "tweets": tweets,
    "second copy for telephones": narrow_copy,
    "sessions in links": numbered_links,
    "committees reordered": committees,
}

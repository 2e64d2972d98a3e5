"""A page in another dress: cards, tables, folds, other ways of writing a name, a number or a mail address. None is news."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence

from bs4 import BeautifulSoup, NavigableString, Tag

from scrapers.extract.line.labels import label_of
from state.canon.names import is_first_name
from tests.quality.drafts import HEADINGS, Draft, digits, drop, fits_column, loose, piece_of

Edit = Callable[[Draft, random.Random], bool]


def cards(draft: Draft, chance: random.Random) -> bool:
    """Each row of a table with a heading row became a card with a line for each cell, its column named before it."""
    done = False
    for table in draft.tags("table"):
        rows = [[cell for cell in row.children if isinstance(cell, Tag)] for row in table.find_all("tr")]
        if not _plain(table, rows):
            continue
        names = [cell.get_text(" ", strip=True) for cell in rows[0]]
        named = [chance.random() < 0.5] * len(names)
        shown = "".join(_card(names, row, named) for row in rows[1:])
        table.replace_with(_markup(f"<div class='cards'>{shown}</div>"))
        done = True
    return done


def _plain(table: Tag, rows: Sequence[Sequence[Tag]]) -> bool:
    spans = table.find(attrs={"colspan": True}) or table.find(attrs={"rowspan": True}) or table.find("table")
    headed = bool(rows) and len(rows[0]) > 1 and all(cell.name == "th" for cell in rows[0])
    return headed and not spans and len({len(row) for row in rows}) == 1 and table.find("caption") is None


def _card(names: Sequence[str], row: Sequence[Tag], named: Sequence[bool]) -> str:
    """The first cell is the heading of a card; an empty one has no line. "Head: Jane Roe" would tell her role anew."""
    head, *rest = row
    lines = "".join(
        f"<p>{name}: {cell.decode_contents()}</p>" if label and label_of(name) else f"<p>{cell.decode_contents()}</p>"
        for name, cell, label in zip(names[1:], rest, named[1:], strict=True)
        if cell.get_text(strip=True)
    )
    return f"<div class='card'><h4>{head.decode_contents()}</h4>{lines}</div>"


def folds(draft: Draft, chance: random.Random) -> bool:
    """What stood below each lowest heading is folded away below it."""
    form = chance.choice(("details", "panel"))
    found = [tag for tag in draft.tags("h2", "h3", "h4") if _block_below(tag)]
    lowest = max((tag.name for tag in found), default="")
    mine = [tag for tag in found if tag.name == lowest]
    for tag in mine:
        below = _block_below(tag)
        drop(below)
        inside = "".join(map(str, below))
        head = tag.decode_contents()
        shown = (
            f"<details><summary><{tag.name}>{head}</{tag.name}></summary><div>{inside}</div></details>"
            if form == "details"
            else f"<{tag.name}><button aria-expanded='false'>{head}</button></{tag.name}><div class='panel'>{inside}</div>"
        )
        tag.replace_with(_markup(shown))
    return bool(mine)


def _block_below(heading: Tag) -> list[Tag | NavigableString]:
    """What stands between a heading and the next one beside it; nothing when another one is nested in it."""
    found: list[Tag | NavigableString] = []
    for node in heading.next_siblings:
        if isinstance(node, Tag) and (node.name in HEADINGS or node.find(HEADINGS)):
            return found if node.name in HEADINGS else []
        found.append(node)  # type: ignore[arg-type]
    return found if any(isinstance(one, Tag) for one in found) and heading.find_parent(("a", "nav")) is None else []


def list_to_table(draft: Draft, chance: random.Random) -> bool:
    """Each plain list became a table: a row for an item, a cell for a line."""
    done = False
    for holder in draft.tags("ul", "ol"):
        items = holder.find_all("li", recursive=False)
        nested = holder.find(("ul", "ol", "p", "div", "table", *HEADINGS)) or holder.find_parent(
            ("ul", "ol", "nav", "header")
        )
        if nested or len(items) < 2:
            continue
        rows = [re.split(r"<br\s*/?>", item.decode_contents()) for item in items]
        wide = max(map(len, rows))
        cells = ("".join(f"<td>{cell}</td>" for cell in (*row, *[""] * (wide - len(row)))) for row in rows)
        holder.replace_with(_markup(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"))
        done = True
    return done


def icons(draft: Draft, chance: random.Random) -> bool:
    """Pictures of a telephone and an envelope before numbers and addresses, named in words, are gone from the later page."""
    values = {phone.text for one in draft.reading.contacts for phone in one.phones if len(digits(phone.text)) > 6}
    values |= {mail for one in draft.reading.contacts for mail in one.emails}
    added = []
    for node in draft.shown():
        if any(loose(value).fullmatch(str(node).strip()) for value in values):
            name = "E-mail" if "@" in node else chance.choice(("Telefoon", "Telefoonnummer", "phone icon"))
            icon = _markup(f"<img src='/i/{len(added)}.svg' alt='{name}'>").img
            if icon is not None:
                node.insert_before(icon)
                added.append(icon)
    draft.before = draft.render()
    for icon in added:
        icon.extract()
    return bool(added)


def subjects(draft: Draft, chance: random.Random) -> bool:
    """Links to mail addresses fill in a subject."""
    found = [
        tag for tag in draft.tags("a") if str(tag.get("href", "")).startswith("mailto:") and "?" not in tag["href"]
    ]
    for tag in found:
        tag["href"] = (
            f"{tag['href']}?subject=Vraag%20over%20{chance.choice(('opvang', 'een%20afspraak'))}&body=Beste%2C"
        )
    return bool(found)


def hidden_mails(draft: Draft, chance: random.Random) -> bool:
    """Mail addresses are hidden from those who gather them: spelled out, or in a script's own writing."""
    form = chance.choice(("{} [at] {}", "{}(at){}", "{} (at) {}", "cloudflare"))
    done = 0
    for mail in {mail for one in draft.reading.contacts for mail in one.emails}:
        local, _, domain = mail.partition("@")
        done += _in_script(draft, mail) if form == "cloudflare" else _spelled(draft, mail, form.format(local, domain))
    return done > 0


def _spelled(draft: Draft, mail: str, new: str) -> int:
    done = draft.replace(mail, new)
    for tag in draft.tags("a") if done else ():
        if mail in str(tag.get("href", "")):
            tag.unwrap()
    return done


def _in_script(draft: Draft, mail: str) -> int:
    """As a service that hides addresses writes them: each byte by itself, combined with the first."""
    key = 0x5A
    coded = f"{key:02x}{''.join(f'{byte ^ key:02x}' for byte in mail.encode())}"
    done = 0
    for node in draft.shown():
        if str(node).strip() == mail:
            holder = node.find_parent("a")
            spot: Tag | NavigableString = holder if holder is not None else node
            hidden = f"<span class='__cf_email__' data-cfemail='{coded}'>[email&#160;protected]</span>"
            link = f"<a href='/cdn-cgi/l/email-protection#{coded}'>{hidden}</a>"
            spot.replace_with(_markup(link))
            done += 1
    return done


def shouted_mails(draft: Draft, chance: random.Random) -> bool:
    """Mail addresses in capitals, in their links too."""
    mails = {mail for one in draft.reading.contacts for mail in one.emails}
    return sum(draft.replace(mail, mail.upper()) + draft.relink(mail, mail.upper()) for mail in mails) > 0


def other_dialling(draft: Draft, chance: random.Random) -> bool:
    """All numbers in another form: the zero in brackets, the zone in brackets, points, the country before it."""
    form = chance.choice(DIALLED)
    done = False
    for phone in {p.text: p for c in draft.reading.contacts for p in (*c.phones, *c.faxes)}.values():
        if phone.number.startswith("+32") and len(phone.number) in (11, 12) and len(digits(phone.text)) > 7:
            done |= bool(draft.replace(phone.text, form(phone.number[3:])))
    return done


def _zone(number: str) -> tuple[str, str]:
    """A Belgian number without its country: what is dialled for the zone or the network, and the rest in pairs."""
    at = 3 if len(number) == 9 else 1 if number[0] in "2349" else 2
    rest = number[at:]
    pairs = re.findall(r"\d\d", rest if len(rest) % 2 == 0 else rest[3:])
    return number[:at], " ".join(pairs if len(rest) % 2 == 0 else [rest[:3], *pairs])


def _dotted(number: str) -> str:
    zone, rest = _zone(number)
    return f"0{zone}.{rest.replace(' ', '.')}"


DIALLED: tuple[Callable[[str], str], ...] = (
    lambda n: "+32(0){} {}".format(*_zone(n)),
    lambda n: "+32 (0) {} {}".format(*_zone(n)),
    lambda n: "(0{}) {}".format(*_zone(n)),
    lambda n: "00 32 {} {}".format(*_zone(n)),
    lambda n: "0{}-{}".format(*_zone(n)),
    _dotted,
    lambda n: f"+32{n}",
)


def names_turned(draft: Draft, chance: random.Random) -> bool:
    """ "An Janssens" is "Janssens An", or "Janssens, An", where a name stands by itself: in a sentence nobody writes so."""
    between = chance.choice((" ", ", "))
    done = 0
    for first, last in _names(draft):
        name = loose(f"{first} {last}")
        alone = name if draft.soup is not None else re.compile(rf"(?m)^{name.pattern}$")
        done += _each(draft, alone, f"{last}{between}{first}")
    return done > 0


def _each(draft: Draft, name: re.Pattern[str], new: str) -> int:
    if draft.soup is None:
        draft.text, count = name.subn(new, draft.text)
        return count
    found = [node for node in draft.shown() if name.fullmatch(str(node).strip()) and not _goes_on(node)]
    for node in found:
        node.replace_with(NavigableString(str(node).replace(str(node).strip(), new)))
    return len(found)


def _goes_on(node: NavigableString) -> bool:
    """Whether a text within a line is followed by more of it: "<b>An Janssens</b>, voorzitter"."""
    spot = node.parent if node.parent is not None and node.parent.name in INLINE else node
    behind = spot.next_sibling if spot is not None else None
    return isinstance(behind, NavigableString) and behind.lstrip(" \n")[:1] in ",(:-–"


INLINE = ("a", "b", "strong", "em", "i", "span", "font")


def titles(draft: Draft, chance: random.Random) -> bool:
    """Everybody is addressed by a title."""
    title = chance.choice(
        ("mevr.", "Mevr.", "dr.", "Dhr.", "mevrouw") if draft.country in ("BE", "NL") else ("Dr.", "Ms.")
    )
    names = [f"{first} {last}" for first, last in _names(draft)]
    fits = [name for name in names if fits_column(draft, name, f"{title} {name}")]
    return sum(draft.replace(name, f"{title} {name}") for name in fits) > 0


def all_capitals(draft: Draft, chance: random.Random) -> bool:
    """Whole names in capitals."""
    return sum(draft.replace(f"{first} {last}", f"{first} {last}".upper()) for first, last in _names(draft)) > 0


def _names(draft: Draft) -> list[tuple[str, str]]:
    """The people who are called by a first name and a family name."""
    people = {one.person for one in draft.reading.contacts if one.person}
    parts = [name.split(" ", 1) for name in sorted(people) if re.fullmatch(r"[^\W\d_]+ [^\W\d_][\w' -]+", name)]
    return [(first, last) for first, last in parts if is_first_name(first)]


def by_family_name(draft: Draft, chance: random.Random) -> bool:
    """Who stands beside others in cards or paragraphs of their own, in the order of their family names."""
    done = False
    for runs in _beside_each_other(draft):
        order = sorted(runs, key=lambda one: (one[0].split()[-1], one[0]), reverse=chance.random() < 0.5)
        if order == runs:
            continue
        places = [NavigableString("") for _ in runs]
        for (_, tag), place in zip(runs, places, strict=True):
            tag.replace_with(place)
        for (_, tag), place in zip(order, places, strict=True):
            place.replace_with(tag)
        done = True
    return done


def _beside_each_other(draft: Draft) -> Iterator[list[tuple[str, Tag]]]:
    """People whose blocks have one parent, each block made alike."""
    found: dict[tuple[int, str], list[tuple[str, Tag]]] = {}
    for one in draft.reading.contacts:
        run = piece_of(draft, one) if one.person else None
        if run is not None and len(run) == 1 and isinstance(run[0], Tag) and run[0].name in BLOCKS:
            found.setdefault((id(run[0].parent), run[0].name), []).append((one.person or "", run[0]))
    for (_, name), runs in found.items():
        parent = runs[0][1].parent
        alike = [child for child in parent.children if isinstance(child, Tag)] if parent is not None else []
        if len(runs) > 2 and len(runs) == len([child for child in alike if child.name == name]) == len(alike):
            yield runs


BLOCKS = ("li", "tr", "div", "article", "section", "p", "details")


def _markup(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


REDESIGNED: dict[str, Edit] = {
    "table became cards": cards,
    "folded below headings": folds,
    "list became a table": list_to_table,
    "icons gone": icons,
    "mail links with a subject": subjects,
    "mail addresses hidden": hidden_mails,
    "mail addresses all capitals": shouted_mails,
    "other dialling": other_dialling,
    "family name first": names_turned,
    "titles before names": titles,
    "whole names in capitals": all_capitals,
    "sorted by family name": by_family_name,
}

"""Edits that change nothing a reader would call different: none of them may be reported."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from tests.quality.drafts import Draft, comments, digits

Edit = Callable[[Draft, random.Random], bool | bytes]
"""Edits the draft; False when it has nothing to edit; bytes when the page cannot be written as UTF-8 text."""


def reorder_items(draft: Draft, chance: random.Random) -> bool:
    """Lists and tables in another order; what stands under a heading stays there."""
    done = False
    for holder in draft.tags("ul", "ol", "tbody", "table"):
        items = [child for child in holder.children if isinstance(child, Tag)]
        alike = [one for one in items if one.name in ("li", "tr") and not one.find("th")]
        if len(alike) < 2 or len(alike) < len(items) - 1 or holder.find(attrs={"rowspan": True}):
            continue
        places = [NavigableString("") for _ in alike]
        for one, place in zip(alike, places, strict=True):
            one.replace_with(place)
        for one, place in zip(alike[::-1], places, strict=True):
            place.replace_with(one)
        done = True
    return done


def reformat_phones(draft: Draft, chance: random.Random) -> bool:
    done = False
    for phone in {p.text: p for c in draft.reading.contacts for p in (*c.phones, *c.faxes)}.values():
        if phone.number.startswith("+32") and len(digits(phone.text)) > 7:
            new = chance.choice(_PHONE_FORMS)(phone.number[3:])
            done |= bool(draft.replace(phone.text, new))
    return done


_PHONE_FORMS: tuple[Callable[[str], str], ...] = (
    lambda n: f"+32 {n[:2]} {n[2:5]} {n[5:]}",
    lambda n: f"+32 (0){n[:2]} {n[2:4]} {n[4:6]} {n[6:]}",
    lambda n: f"0{n[:2]}/{n[2:4]}.{n[4:6]}.{n[6:]}",
    lambda n: f"0{n}",
    lambda n: f"0032 {n}",
)


def rewrap(draft: Draft, chance: random.Random) -> bool:
    """Other white space between the words, as another editor wraps its lines."""
    for node in draft.shown():
        if not node.find_parent("pre"):
            node.replace_with(NavigableString(re.sub(r" +", lambda _: chance.choice((" ", "\n    ", "  ")), str(node))))
    return draft.soup is not None


def class_names(draft: Draft, chance: random.Random) -> bool:
    for number, tag in enumerate(draft.soup.find_all(True) if draft.soup else []):
        tag["class"] = f"c{chance.randrange(1000)} n{number}"
    return draft.soup is not None


def tokens_and_times(draft: Draft, chance: random.Random) -> bool:
    if draft.soup is None or draft.soup.body is None:
        return False
    token = f"{chance.randrange(2**40):x}"
    draft.soup.body["data-nonce"] = token
    draft.soup.body.append(Comment(f" rendered 2026-03-09T11:2{chance.randrange(10)} by web{chance.randrange(9)} "))
    form = f"<form><input type='hidden' name='csrf' value='{token}'></form><script>var t='{token}'</script>"
    draft.soup.body.append(BeautifulSoup(form, "html.parser"))
    return True


def odd_spaces(draft: Draft, chance: random.Random) -> bool:
    """No-break spaces between words and soft hyphens within long ones."""
    for node in draft.shown():
        text = re.sub(r"(?<=\w) (?=\w)", lambda _: chance.choice((" ", "\u00a0", "\u202f")), str(node))
        text = re.sub(r"(?<![\w@./-])([^\W\d_]{5})(?=[^\W\d_]{5,}(?![\w@./-]))", "\\1\u00ad", text)
        node.replace_with(NavigableString(text))
    return draft.soup is not None


def entities(draft: Draft, chance: random.Random) -> bool | bytes:
    if draft.soup is None:
        return False
    text = draft.soup.decode(formatter="html")
    return re.sub(r"(?<=[a-z])@(?=[a-z])", "&#64;", text).encode()


def other_charset(draft: Draft, chance: random.Random) -> bool | bytes:
    """The same page in Windows-1252, and says so."""
    if draft.soup is None or draft.soup.head is None:
        return False
    for tag in draft.soup.head.find_all("meta"):
        if tag.get("charset") or "charset" in str(tag.get("content")):
            tag.extract()
    declared = BeautifulSoup("<meta charset='windows-1252'>", "html.parser")
    draft.soup.head.insert(0, declared)
    return re.sub(r"charset=.?utf-8.?", "charset=windows-1252", str(draft.soup)).encode("cp1252", "xmlcharrefreplace")


def wrappers(draft: Draft, chance: random.Random) -> bool:
    """Every content block in a div or two of its own."""
    found = draft.tags("p", "ul", "ol", "table", "dl", "h2", "h3")
    for tag in found:
        if tag.parent is not None and tag.parent.name in ("main", "body", "div", "section", "article", "td", "li"):
            tag.wrap(BeautifulSoup("", "html.parser").new_tag("div"))
    return bool(found)


def synonyms(draft: Draft, chance: random.Random) -> bool:
    names = {"strong": "b", "b": "strong", "em": "i", "i": "em", "section": "div", "article": "section"}
    found = draft.tags(*names)
    for tag in found:
        tag.name = names[tag.name]
    return bool(found)


def plain_lists(draft: Draft, chance: random.Random) -> bool:
    """Lists as rows of divs."""
    found = [one for one in draft.tags("ul", "ol") if not one.find_parent(("ul", "ol", "nav"))]
    for holder in found:
        for item in holder.find_all("li", recursive=False):
            item.name = "div"
        holder.name = "div"
    return bool(found)


def cookie_banner(draft: Draft, chance: random.Random) -> bool:
    banner = """<div id="cookie-banner" role="dialog" aria-label="Cookies"><p>Wij gebruiken cookies om deze site te
    verbeteren. Meer weten? Lees ons <a href="/cookies">cookiebeleid</a>.</p><button>Alles aanvaarden</button>
    <button>Alleen noodzakelijke</button></div>"""
    return _into_body(draft, banner, 0)


def menu_changed(draft: Draft, chance: random.Random) -> bool:
    menu = "<nav><ul><li><a href='/nieuw'>Nieuw: zomerwerking</a></li><li><a href='/werk'>Vacatures</a></li></ul></nav>"
    return _into_body(draft, menu, 0)


def footer_year(draft: Draft, chance: random.Random) -> bool:
    found = draft.tags("footer")
    if found:
        found[-1].append(BeautifulSoup("<p>© 2027 Alle rechten voorbehouden</p>", "html.parser"))
        return True
    return _into_body(draft, "<footer><p>© 2027 Alle rechten voorbehouden</p></footer>", None)


def view_counter(draft: Draft, chance: random.Random) -> bool:
    return _into_content(draft, f"<p>Deze pagina werd {chance.randrange(1000, 9999)} keer bekeken</p>")


def last_updated(draft: Draft, chance: random.Random) -> bool:
    return _into_content(draft, f"<p>Laatst bijgewerkt: {chance.randrange(10, 28)}/03/2026</p>")


def tracked_links(draft: Draft, chance: random.Random) -> bool:
    found = [tag for tag in draft.tags("a") if str(tag.get("href", "")).startswith(("http", "/"))]
    for tag in found:
        href, _, rest = str(tag["href"]).partition("#")
        mark = "&" if "?" in href else "?"
        tag["href"] = f"{href}{mark}utm_source=site&utm_campaign=c{chance.randrange(99)}" + (f"#{rest}" if rest else "")
    return bool(found)


def attribute_order(draft: Draft, chance: random.Random) -> bool:
    for tag in draft.soup.find_all(True) if draft.soup else []:
        tag.attrs = dict(reversed([*tag.attrs.items(), ("data-v", str(chance.randrange(99)))]))
    return draft.soup is not None


def mail_case(draft: Draft, chance: random.Random) -> bool:
    mails = {mail for contact in draft.reading.contacts for mail in contact.emails}
    return sum(draft.replace(mail, mail.capitalize()) for mail in mails) > 0


def hours_rewritten(draft: Draft, chance: random.Random) -> bool:
    """ "9u-12u" as "van 9u tot 12u", "9.00 u." as "9:00"."""
    done = False
    for text in {hour for contact in draft.reading.contacts for hour in contact.opening_hours}:
        clock = r"(\d{1,2})\s*(?:u(?:ur)?|[:.])\s*(\d\d)?\s*(?:uur|u)?"
        new = re.sub(rf"{clock}\s*(?:-|–|tot)\s*{clock}(?!\w)", _range, text)
        if new != text:
            done |= bool(draft.replace(text, new))
    return done


def _range(found: re.Match[str]) -> str:
    one, two, three, four = found.groups()
    return f"{int(one):02d}:{two or '00'} – {int(three):02d}:{four or '00'}"


def comments_gone(draft: Draft, chance: random.Random) -> bool:
    found = comments(draft)
    for one in found:
        one.extract()
    return bool(found)


def lines_rewrapped(draft: Draft, chance: random.Random) -> bool:
    """Plain text with no-break spaces and trailing blanks."""
    if draft.soup is not None:
        return False
    draft.text = re.sub(r"(?<=[a-z]) (?=[a-z])", lambda _: chance.choice((" ", " ", "\u00a0")), draft.text)
    draft.text = re.sub(r"\n", lambda _: chance.choice(("\n", "  \n", "\r\n")), draft.text)
    return True


def dashes_and_quotes(draft: Draft, chance: random.Random) -> bool:
    table = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "'": "’"})
    if draft.soup is None:
        draft.text, old = draft.text.translate(table), draft.text
        return draft.text != old
    for node in draft.shown():
        node.replace_with(NavigableString(str(node).translate(table)))
    return True


def _into_body(draft: Draft, markup: str, at: int | None) -> bool:
    if draft.soup is None or draft.soup.body is None:
        return False
    body = draft.soup.body
    body.insert(len(body.contents) if at is None else at, BeautifulSoup(markup, "html.parser"))
    return True


def _into_content(draft: Draft, markup: str) -> bool:
    place = next(iter(draft.tags("main", "article", "body")), None)
    if place is None:
        return False
    place.append(BeautifulSoup(markup, "html.parser"))
    return True


HARMLESS: dict[str, Edit] = {
    "items reordered": reorder_items,
    "phones reformatted": reformat_phones,
    "white space rewrapped": rewrap,
    "class names changed": class_names,
    "tokens and times": tokens_and_times,
    "no-break spaces, soft hyphens": odd_spaces,
    "entities": entities,
    "another charset": other_charset,
    "wrapper divs": wrappers,
    "tag synonyms": synonyms,
    "lists as divs": plain_lists,
    "cookie banner": cookie_banner,
    "menu changed": menu_changed,
    "footer year": footer_year,
    "view counter": view_counter,
    "last updated": last_updated,
    "tracking parameters": tracked_links,
    "attribute order": attribute_order,
    "mail address in capitals": mail_case,
    "hours rewritten": hours_rewritten,
    "comments gone": comments_gone,
    "text rewrapped": lines_rewrapped,
    "dashes and quotes": dashes_and_quotes,
}

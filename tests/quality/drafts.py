"""A page that can be edited: an HTML tree or plain text, with what was read from it before the edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from jobs.reading.documents import Body, version_of
from jobs.sample.cast import cast
from jobs.sample.site import pages as sample_pages
from scrapers.comparing import Version
from state.records import Contact, Reading

ROOT = Path(__file__).parents[1] / "pages"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SILENT = ("script", "style", "title", "head")


@dataclass(frozen=True, kw_only=True)
class Original:
    """A page as it is published, and what is read from it."""

    name: str
    body: Body
    version: Version
    country: str = "BE"

    @property
    def reading(self) -> Reading:
        return self.version.reading

    @property
    def is_html(self) -> bool:
        return "html" in (self.body.content_type or "")


class Draft:
    """A copy of a page to be edited. `before` is what the page was, when the edit needs another page to begin with."""

    before: bytes | None = None

    def __init__(self, original: Original) -> None:
        self.reading, self.country = original.reading, original.country
        text = original.body.data.decode("utf-8", "replace")
        self.soup = BeautifulSoup(text, "lxml") if original.is_html else None
        self.text = text

    def shown(self) -> list[NavigableString]:
        """The text nodes that a reader sees, of an HTML page."""
        if self.soup is None:
            return []
        return [
            node
            for node in self.soup.find_all(string=True)
            if type(node) is NavigableString and node.strip() and not node.find_parent(_SILENT)
        ]

    def tags(self, *names: str) -> list[Tag]:
        """The elements with one of these names, in page order."""
        return list(self.soup.find_all(list(names))) if self.soup is not None else []

    def replace(self, old: str, new: str) -> int:
        """Writes `new` for `old` wherever it is shown; how often that was."""
        pattern = loose(old)
        if self.soup is None:
            self.text, count = re.subn(
                rf"{pattern.pattern}(?P<gap> {{2,}}(?=\S))?", lambda found: _in_column(found, new), self.text
            )
            return count
        count = 0
        for node in self.shown():
            changed, times = pattern.subn(lambda _: new, str(node))
            if times:
                node.replace_with(NavigableString(changed))
                count += times
        return count

    def relink(self, old: str, new: str) -> int:
        """Writes `new` for `old` in addresses."""
        links = [tag for tag in self.tags("a") if old in str(tag.get("href", ""))]
        for tag in links:
            tag["href"] = str(tag["href"]).replace(old, new)
        return len(links)

    def render(self) -> bytes:
        return (str(self.soup) if self.soup is not None else self.text).encode()


def _in_column(found: re.Match[str], new: str) -> str:
    """`new` as wide as what it stands for when another column begins behind it: a program that lays out columns keeps them."""
    gap = found["gap"] or ""
    width = len(found[0]) - len(new)
    return new + (" " * max(2, width) if gap else "")


def fits_column(draft: Draft, old: str, new: str) -> bool:
    """Whether `new` may stand for `old` without shifting the columns of a text laid out with spaces."""
    if draft.soup is not None:
        return True
    if re.search(rf"{loose(old).pattern} (?=[\d+(])", draft.text):
        return len(new) == len(old)  # it fills its column
    named = [(one.person or "", one.role or "") for one in draft.reading.contacts]
    column = next((each for each in zip(*named, strict=True) if old in each), ())
    widest = max((len(one) for one in column if one and _in_columns(draft, one)), default=0)
    return not _in_columns(draft, old) or len(new) <= widest


def _in_columns(draft: Draft, text: str) -> bool:
    return re.search(rf"{loose(text).pattern} {{2,}}(?=\S)", draft.text) is not None


def loose(text: str) -> re.Pattern[str]:
    """`text` whatever its white space, and not as a part of a longer word or number."""
    words = r"\s+".join(re.escape(word) for word in text.split())
    return re.compile(rf"(?<!\w){words}(?!\w)")


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def tokens(contact: Contact) -> set[str]:
    """What tells a contact on its page: numbers, mail addresses, names."""
    named = (contact.person, contact.unit, contact.organisation)
    return {*(p.text for p in contact.phones), *contact.emails, *(name for name in named if name)}


def own_tokens(contact: Contact, contacts: Iterable[Contact]) -> set[str]:
    """Those that no other contact has."""
    others = set().union(*(tokens(one) for one in contacts if one is not contact))
    return tokens(contact) - others


def piece_of(draft: Draft, contact: Contact) -> list[Tag | NavigableString] | None:
    """The run of siblings that holds all of a contact and nothing of another; None when there is none."""
    contacts = draft.reading.contacts
    mine = own_tokens(contact, contacts)
    foreign = set().union(*(tokens(one) for one in contacts if one is not contact)) - tokens(contact)
    nodes = [node for node in draft.shown() if any(holds(str(node), one) for one in mine)]
    if not nodes:
        return None
    run = _run(nodes)
    if run is None or any(holds(_words(one), token) for one in run for token in foreign):
        return None
    return _grown(run, foreign)


def _run(nodes: Sequence[NavigableString]) -> list[Tag | NavigableString] | None:
    if len(nodes) == 1:
        return [nodes[0]]
    common = [one for one in nodes[0].parents if all(one in node.parents for node in nodes)]
    children = list(common[0].children)
    at = [index for index, child in enumerate(children) if any(child is n or child in n.parents for n in nodes)]
    return children[at[0] : at[-1] + 1]  # type: ignore[return-value]


def _grown(run: list[Tag | NavigableString], foreign: set[str]) -> list[Tag | NavigableString]:
    """A run that is all its parent holds is the parent, as long as that holds nobody else."""
    parent = run[0].parent
    while parent is not None and parent.name not in ("body", "main", "html", "ul", "ol", "table", "tbody", "dl"):
        if any(holds(_words(parent), token) for token in foreign) or parent.find(("h1", "nav")):
            break
        run, parent = [parent], parent.parent
    return run


def _words(node: Tag | NavigableString) -> str:
    return node.get_text(" ") if isinstance(node, Tag) else str(node)


def holds(text: str, token: str) -> bool:
    return loose(token).search(text) is not None


def drop(run: Sequence[Tag | NavigableString]) -> None:
    for node in run:
        node.extract()


def comments(draft: Draft) -> list[Comment]:
    return [one for one in draft.soup.find_all(string=True) if isinstance(one, Comment)] if draft.soup else []


def fixture_pages(root: Path = ROOT) -> list[Original]:
    """Every fixture page that can be read, but the blind ones."""
    files = [path for path in sorted(root.glob("*/*/page.*")) if path.parts[-3] != "blind"]
    return [_read(path) for path in files if path.suffix in _TYPES]


@cache
def fixture_page(name: str) -> Original:
    """The one whose folder is called so, such as "foster-care/cards". Read once: nobody changes it."""
    [path] = [one for one in (ROOT / name).glob("page.*") if one.suffix in _TYPES]
    return _read(path)


def _read(page: Path) -> Original:
    return _original("/".join(page.parts[-3:-1]), page.read_bytes(), page.suffix, _country(page.parent))


def _country(case: Path) -> str:
    """Where the page's numbers are dialled, as its expectations say."""
    return str(json.loads((case / "expected.json").read_text(encoding="utf-8")).get("country", "BE"))


_TYPES = {".html": "text/html; charset=utf-8", ".txt": "text/plain; charset=utf-8"}


def _original(name: str, data: bytes, suffix: str, country: str = "BE") -> Original:
    body = Body(name=name, url=f"https://partner.example/{name}", data=data, content_type=_TYPES[suffix])
    return Original(name=name, body=body, version=version_of(body, country=country, watched=True), country=country)


def sample_site(seed: int = 0) -> list[Original]:
    """The HTML pages of the sample site's first edition that hold records."""
    answers = sample_pages(1, cast(seed), _Hosts())
    made = [
        _original(f"sample/{host}{path}", answer.body, ".html")
        for (host, path), answer in sorted(answers.items())
        if "html" in answer.content_type
    ]
    return [one for one in made if one.reading.records]


class _Hosts(dict[str, str]):
    def __missing__(self, host: str) -> str:
        return f"https://{host}.example"

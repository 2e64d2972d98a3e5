"""The parts of a page that are its news, its calendar, its tweets, told by their markup or by the heading above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind
from scrapers.extract.line.lines import full_text, points_in
from scrapers.extract.line.site_languages import is_language_name, switches_language
from state.canon.text import fold
from state.canon.urls import is_web

_HINT = re.compile(
    r"(?:^|[-_])(?:news(?:item|items|list|flash|feed|block)?|nieuws(?:item|items|berichten|overzicht)?|actualites?|events?"
    r"|evenementen|agenda|calendar|kalender|calendrier|tweets?|twitter|testimonials?|getuigenis(?:sen)?|temoignages?|quotes?|citaten|reviews|comments|reacties"
    r"|(?:insta(?:gram)?|facebook|social)[-_]?feed|sponsors?|sponsoring|hoofdsponsors?|ticker|marquee|birthdays|verjaardagen)(?:$|[-_])"
)
_HEADED = re.compile(
    r"^(?:(?:latest|recent|upcoming|more|our|laatste|recente|actueel|ander|onze|ons|meer|nos|dernieres)\s+)?"
    r"(?:news(?:\s*(?:&|and)\s*events)?|nieuws(?:berichten)?|berichten|blog(?:posts?|berichten)?|posts|updates|events?"
    r"|calendar(?: of events)?|agenda|kalender|activiteitenkalender|evenementen|actualites?|evenements|actueel"
    r"|actualiteit(?:en)?|in de kijker|uitgelicht|in the spotlight|a la une|announcements?|press releases?"
    r"|tweets\b.*|testimonials?|reviews|getuigenissen|temoignages|(?:hoofd)?sponsors?|jarigen|verjaardagen|birthdays"
    r"|(?:nieuwste|newest|nieuwe|new) (?:leden|members)|(?:who.?s|wie is) online"
    r"|(?:recent|recente|latest|laatste) (?:comments?|reacties|posts?|articles?|artikels)"
    r"|in the news|op de (?:agenda|kalender))\s*[:.]?$"
)

_READ_ALSO = re.compile(
    r"^(?:lees (?:ook|meer|verder)|meer lezen|verwante? \w+|gerelateerde? \w+|(?:misschien )?ook interessant|(?:ook )?interessant voor jou"
    r"|read (?:also|more|next)|related(?: \w+)?|you (?:may|might) also like|see also|a lire aussi|voir aussi|lire aussi|zie ook)\s*[:.]?$"
)
"""What stands above links to other pages."""
_ALSO_READ = re.compile(
    r"(?i)(?:lees (?:ook|verder)|read (?:also|more|next)|[àa] lire aussi|lire aussi|lesen sie auch)\s?:\s+\S"
)
"""The same with the headline of the other page right behind it."""


_FOLLOW = re.compile(r"^(?:volg|follow|suivez|folgen sie)\W?(?:ons|us|nous|uns)\b")
"""What stands above posts elsewhere."""
LONGEST_CHOICE = 60
"""More words beside the languages tell something of their own."""


def parts_of_news(block: Block) -> Iterator[Block]:
    """The topmost blocks that are news as a whole."""
    if _is_news(block):
        yield block
        return
    until = 0
    for child in block.children:
        if child.kind is BlockKind.HEADING and child.level <= (until or 6):
            until = child.level if _headed(child) else 0
        if until:
            yield child
        else:
            yield from parts_of_news(child)


def _is_news(block: Block) -> bool:
    if block.kind is BlockKind.ROOT:
        return False
    headings = [part for part in block.walk() if part.kind is BlockKind.HEADING]
    if any(one.level == 1 for one in headings):
        return False
    if any(_HINT.search(hint) for hint in block.hints):
        return True
    return bool(headings) and _headed(headings[0]) and _leads(headings[0], block) and _alone(headings)


def heads_news(text: str) -> bool:
    """Whether a heading says that news or a calendar follows, and nothing else: "Actueel", "Latest news"."""
    return _HEADED.match(fold(text).strip()) is not None


def _headed(heading: Block) -> bool:
    return heading.level > 1 and heads_news(full_text(heading))


def _leads(heading: Block, block: Block) -> bool:
    """Whether nothing stands above the heading."""
    first = next((part for part in block.walk() if part.text.strip() or part is heading), None)
    return first is heading or (first is not None and first in tuple(heading.walk()))


def _alone(headings: Sequence[Block]) -> bool:
    """Whether no other heading is as high as the first."""
    return all(one.level > headings[0].level for one in headings[1:])


def without_quiet_news(root: Block) -> Block:
    """A page without its news that gives no number, nor what leads elsewhere: whom and what that names has nothing to do
    with the numbers beside it."""
    quiet = {id(block) for block in parts_of_news(root) if not points_in(block)}
    quiet |= {id(block) for block in _leading_elsewhere(root)}
    return _without(root, quiet) if quiet else root


def _leading_elsewhere(block: Block) -> Iterator[Block]:
    """The choice of languages of a page, and what else it offers to read: the heading and the links below it."""
    below = posts = False
    for child in block.children:
        posts = _FOLLOW.match(fold(full_text(child))) is not None if child.kind is BlockKind.HEADING else posts
        below = _heads_links(child) or (below and _is_links(child))
        if below or _ALSO_READ.match(child.text) or _chooses_language(child) or (posts and not points_in(child)):
            yield child
        else:
            yield from _leading_elsewhere(child)


def _heads_links(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and _READ_ALSO.match(fold(full_text(block)).strip()) is not None


def _is_links(block: Block) -> bool:
    """Whether all that a block says are links to other pages."""
    runs = [run for part in block.walk() for run in part.inlines if run.text.strip()]
    return bool(runs) and all(run.href and is_web(run.href) for run in runs)


def _chooses_language(block: Block) -> bool:
    """Whether a block is no more than a line or two that lead to the page in other languages."""
    runs = [run for part in block.walk() for run in part.inlines if run.text.strip()]
    links = [run for run in runs if run.href]
    words = sum(len(run.text) for run in runs if not run.href)
    named = all(is_language_name(run.text) for run in links)
    return words <= LONGEST_CHOICE and not points_in(block) and named and switches_language(links)


def _without(block: Block, left_out: set[int]) -> Block:
    kept = tuple(_without(child, left_out) for child in block.children if id(child) not in left_out)
    return replace(block, children=kept)

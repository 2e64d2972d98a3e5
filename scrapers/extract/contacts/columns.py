"""What each column of a table holds: as its head says, or as most of its cells show.

A column is the same place in every record. So what most of its cells are, the doubtful one is too: beside nine people the
tenth word is a name as well, whatever it looks like by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from scrapers.document import Block, BlockKind
from scrapers.extract.line.field_words import FIELDS
from scrapers.extract.line.groups import MEMBER, names_group, singular_role
from scrapers.extract.line.labels import Label, label_of
from scrapers.extract.line.lines import first_lines, full_text, points_in
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.posts import may_be_post
from scrapers.extract.line.roles import could_be_name, could_be_role, split_role, tells_role
from scrapers.extract.line.titles import is_title
from state.canon.names import has_first_name, is_first_name, looks_like_person, surely_person
from state.canon.role_words import is_role
from state.canon.service_numbers import is_helpline
from state.canon.text import clean, fold

LONGEST_NAME = 6
"""Words."""
MOST_IN_HEAD = 40
"""Characters of the name of a column."""
NAMED_FIELDS = frozenset({"person", "first_name", "last_name"})
_NAME = frozenset({"naam", "nom", "name"})
_NUMBER = frozenset({"number", "numbers", "contact number", "hotline", "line"})
_MAPPED = re.compile(r"field:(\w+)")
_ALIASES = {"municipality": "area", "hours": "hours", "phones": "phone", "emails": "email", "name": "organisation"} | {
    name: name for name in FIELDS
}
_NOBODY = re.compile(
    r"(?i)\W*(?:(?:vacan(?:t|te|cy)|vacature|te begeven|open|onbekend|geen|none|tbd|tba|tbc|n\W?/?v\W?t|n/?a|unfilled|unbesetzt"
    r"|à pourvoir|poste vacant|nog in te vullen|niet ingevuld|to be announced|to be determined)\W*)?"
)
"""What fills the place of a name that is not there."""


@dataclass(frozen=True)
class Cell:
    """A cell with what it seems to be by itself, each asked once. `place`: where its row stands."""

    block: Block
    place: str = ""

    @cached_property
    def text(self) -> str:
        return full_text(self.block)

    @cached_property
    def first(self) -> str:
        """Its first line."""
        found = first_lines(replace(self.block, kind=BlockKind.PARAGRAPH), 1)
        return found[0].text if found else ""

    @cached_property
    def is_empty(self) -> bool:
        return not self.points and bool(_NOBODY.fullmatch(self.text))

    @cached_property
    def points(self) -> bool:
        return points_in(self.block) > 0

    @cached_property
    def person(self) -> bool:
        return looks_like_person(split_role(self.first)[0])

    @cached_property
    def called(self) -> bool:
        """Whether it is a name, or begins as one: "Mia Maes - Claes"."""
        if self.person or self.points or tells_role(self.first):
            return self.person
        words = self.first.split()
        return 1 < len(words) <= LONGEST_NAME and is_first_name(words[0]) and could_be_name(self.first)

    @cached_property
    def role(self) -> bool:
        return not self.points and tells_role(self.first)

    @cached_property
    def label(self) -> Label | None:
        return label_of(self.text)

    @cached_property
    def title(self) -> bool:
        """Whether it names somebody, something or what somebody does, and nothing else."""
        if self.points or self.label is not None:
            return False
        return self.person or self.role or is_title(self.text, strong=True)


Row = tuple[Cell, ...]


def seen(rows: Sequence[Block]) -> list[Row]:
    """The cells of rows, a wide cell as often as it is wide."""
    return [tuple(Cell(cell, cell.place or row.place) for cell in row.children) for row in rows]


def is_wide(row: Row) -> bool:
    """Whether one text fills a row of several cells: it heads the rows below."""
    return len(row) > 1 and len({cell.text for cell in row}) == 1 and not any(cell.points for cell in row)


def is_head(row: Row, body: Sequence[Row]) -> bool:
    """Whether a row names the columns: marked as such, made of labels and nobody's name, or unlike all that its columns hold."""
    if not row or any(cell.points for cell in row) or (is_wide(row) and row[0].label is None):
        return False
    told = [cell for cell in row if cell.text]
    known = sum(1 for cell in told if cell.label)
    marked = all(cell.block.header for cell in row)
    mapped = any(_MAPPED.match(hint) for cell in row for hint in cell.block.hints)
    if marked or mapped:
        return True
    return (known >= max(1, len(told) // 2) and not any(map(_is_sure, row))) or _contrasts(row, body)


def is_head_again(row: Row) -> bool:
    """Whether a row below the first one names the columns anew: two labels or more, and little else."""
    told = [cell for cell in row if cell.text]
    known = len({cell.label.field for cell in told if cell.label})
    return known > 1 and known * 2 >= len(told) and not any(cell.points or cell.person for cell in row)


def _contrasts(row: Row, body: Sequence[Row]) -> bool:
    """Whether short words stand above columns of people and numbers in a row that has neither."""
    told = [cell for cell in row if cell.text]
    if len({cell.text for cell in told}) < 2 or len(body) < 2:
        return False
    if any(cell.person or cell.role or len(cell.text) > MOST_IN_HEAD or re.search(r"\d", cell.text) for cell in told):
        return False
    full = [at for at in range(len(row)) if _share(body, at, lambda cell: cell.points or cell.person) > 0.5]
    return len(full) > 1 and all(row[at].text for at in full)


def labels_of(head: Row | None, body: Sequence[Row]) -> list[Label | None]:
    """What each column holds; None for one that nothing is known of."""
    named = _family_names([_headed(cell, first=at == 0) for at, cell in enumerate(head or ())])
    width = max((len(row) for row in body), default=0)
    numbered = _with_numbers(named + [None] * max(0, width - len(named)), body)
    known = _with_helplines(_without_rooms(numbered, body), body)
    known = _with_posts(known, body, head)
    people = _with_people(known, body)
    return _with_holders(_with_roles(people, body, by_cells=people != known), body)


def _with_numbers(labels: list[Label | None], body: Sequence[Row]) -> list[Label | None]:
    """A column of phone numbers under "Number" holds short ones too, which are no numbers by themselves: "911"."""
    return [
        replace(label, field="phone")
        if label and label.field == "other" and fold(label.word) in _NUMBER and _share(body, at, _is_phone) >= MOST
        else label
        for at, label in enumerate(labels)
    ]


def _without_rooms(labels: list[Label | None], body: Sequence[Row]) -> list[Label | None]:
    """Heads such as "Office" are a number's or a room's: beside a column of numbers, one with few holds none."""
    shares = {
        at: _share(body, at, lambda cell: cell.points)
        for at, label in enumerate(labels)
        if label and label.field == "phone"
    }
    rooms = {at for at, share in shares.items() if share < FEW and max(shares.values()) >= MOST}
    return [replace(label, field="other") if label and at in rooms else label for at, label in enumerate(labels)]


def _with_helplines(labels: list[Label | None], body: Sequence[Row]) -> list[Label | None]:
    """A column without a head in which short numbers of services stand among others holds numbers: "Geweldlijn | 1712"."""
    return [
        Label(field="phone", word="")
        if label is None and 0 < _share(body, at, lambda cell: cell.points) < 1 and _share(body, at, _is_number) == 1
        else label
        for at, label in enumerate(labels)
    ]


def _is_number(cell: Cell) -> bool:
    return cell.points or is_helpline(cell.text)


def _with_holders(labels: list[Label | None], body: Sequence[Row]) -> list[Label | None]:
    """Beside known roles, whoever stands in the column of names holds one, whatever the name looks like."""
    roles = next((at for at, label in enumerate(labels) if label and label.field == "role"), None)
    if roles is None or _share(body, roles, lambda cell: cell.role) < FEW:
        return labels
    return [replace(label, sure=True) if label and label.field == "person" else label for label in labels]


def _headed(cell: Cell, *, first: bool) -> Label | None:
    """What a head says of its column. One with a word we do not know holds no names, unless it is the first."""
    mapped = next((match[1] for hint in cell.block.hints if (match := _MAPPED.match(hint))), None)
    if mapped:
        return Label(field=_ALIASES.get(mapped, mapped), word=cell.text)
    return cell.label or (None if first or not cell.text else Label(field="other", word=cell.text))


def _family_names(labels: list[Label | None]) -> list[Label | None]:
    """Beside a column of first names, "Naam" holds the family names."""
    split = any(label and label.field == "first_name" for label in labels)
    known = any(label and label.field == "last_name" for label in labels)
    return [
        replace(label, field="last_name")
        if split and not known and label and label.field in ("person", "organisation") and fold(label.word) in _NAME
        else label
        for label in labels
    ]


def _with_posts(labels: list[Label | None], body: Sequence[Row], head: Row | None) -> list[Label | None]:
    """Where no head tells of names, a head that is a function stands above those who have it: "District | Supervisor"."""
    if head is None or any(label and label.field in NAMED_FIELDS for label in labels):
        return labels
    told = [
        Label(field="person", word=label.word, post=post)
        if label and label.field == "other" and (post := _post_above(label.word)) and _share(body, at, _is_sure) >= MOST
        else label
        for at, label in enumerate(labels)
    ]
    if told == labels or told[0] is not None or not head[0].text:
        return told
    return [Label(field="other", word=head[0].text), *told[1:]]


_WHO = re.compile(
    r"(?i)\b(?:\w*na(?:am|men|mes?)|noms?|prénoms?|personen|persons?|people|who|wie|qui|(?:\w*[- ])?contact\w*)\b"
)
"""Words of a head that asks for names and tells nothing of what is done."""


def _post_above(text: str) -> str | None:
    """What a head above people says that they do: a known function, or any words that ask for no names."""
    post = post_head(text)
    asks = _WHO.search(text) or is_generic(text) or singular_role(text) or names_group(text)
    return post or (clean(text).strip(" :") if not asks and may_be_post(text) else None)


def post_head(text: str) -> str | None:
    """The function that the head of a column is, of one or of several; who is a member does what the others do."""
    post = clean(text) if is_role(text) else singular_role(text)
    return post if post and fold(post).rpartition(" ")[2] not in MEMBER else None


def _with_people(labels: list[Label | None], body: Sequence[Row]) -> list[Label | None]:
    """Where no head tells of people, the column of which most cells are people's names, or first names, holds them."""
    if any(label and label.field in NAMED_FIELDS for label in labels):
        return labels
    for holds in (_is_person, _is_called):
        shares = {at: _share(body, at, holds) for at, label in enumerate(labels) if _is_open(label)}
        best = max(shares, key=lambda at: (shares[at], _share(body, at, _is_sure)), default=None)
        if best is not None and shares[best] >= MOST:
            word = labels[best].word if labels[best] else ""  # type: ignore[union-attr]
            return [*labels[:best], Label(field="person", word=word), *labels[best + 1 :]]
    return labels


MOST = 0.6
"""The share of a column's filled cells that tells of the others."""
FEW = 0.3
"""The share of known roles among short words that makes them all roles."""
FEWEST_ALONE = 0.1
"""The same for the only column beside the names."""


def _with_roles(labels: list[Label | None], body: Sequence[Row], *, by_cells: bool) -> list[Label | None]:
    """Where no head tells of roles, they stand beside the people: known ones, or any words in front of the names.

    Args:
        by_cells: the people were told by their names and no head.
    """
    people = next((at for at, label in enumerate(labels) if label and label.field == "person"), None)
    if people is None or any(label and label.field == "role" for label in labels):
        return labels
    shares = {at: _share(body, at, lambda cell: cell.role) for at, label in enumerate(labels) if _is_open(label)}
    best = max(shares, key=lambda at: shares[at], default=None)
    alone = len(shares) == 1 and by_cells  # beside the names nothing but posts
    if best is None or shares[best] < (FEWEST_ALONE if alone else FEW) or _share(body, best, may_be_role) < MOST:
        before = people - 1
        bare = before >= 0 and labels[before] is None and _share(body, before, may_be_role) >= MOST
        best = before if bare and by_cells else None
    return labels if best is None else [*labels[:best], Label(field="role", word=""), *labels[best + 1 :]]


def _is_open(label: Label | None) -> bool:
    return label is None or label.field == "other"


def _share(body: Sequence[Row], column: int, holds: Callable[[Cell], bool]) -> float:
    """The share of a column's filled cells that are so; nothing is told by a single one."""
    filled = [row[column] for row in body if column < len(row) and not row[column].is_empty and not is_wide(row)]
    return sum(map(holds, filled)) / len(filled) if len(filled) > 1 else 0.0


def _is_phone(cell: Cell) -> bool:
    return cell.points and "@" not in cell.text


def _is_person(cell: Cell) -> bool:
    return cell.called


def _is_sure(cell: Cell) -> bool:
    return cell.called and surely_person(split_role(cell.first)[0])


def _is_called(cell: Cell) -> bool:
    return not cell.points and len(cell.text.split()) == 1 and is_first_name(cell.text)


def may_be_role(cell: Cell) -> bool:
    """Whether a cell reads as a role in whatever words, of which two may look like a name: "Point Keeper"."""
    if cell.role or cell.points:
        return cell.role
    alike = cell.person and not has_first_name(cell.first)
    return (alike or could_be_role(cell.first.rstrip(" :"))) and not is_generic(cell.first)

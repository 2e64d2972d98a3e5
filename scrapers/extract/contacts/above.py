"""Functions that stand above the heading that names who holds them, given to the part below that heading."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.document import Block
from scrapers.extract.line.lines import full_text, lines_of
from scrapers.extract.line.roles import split_role, tells_role
from state.canon.names import looks_like_person


def with_roles_above(parts: list[tuple[Block | None, list[Block]]]) -> list[tuple[Block | None, list[Block]]]:
    """The parts, where roles stand above the headings that name their holders, each with its own: "Director / <h3>Jane Roe"."""
    people = [at for at, (heading, _) in enumerate(parts) if at and heading is not None and _is_person(heading)]
    if not people or not _ends_in_role(parts[people[0] - 1][1]):
        return parts
    result = [(heading, list(part)) for heading, part in parts]
    for at in people:
        above = result[at - 1][1]
        if _ends_in_role(above):
            result[at][1].insert(0, above.pop())
    return result


def _is_person(heading: Block) -> bool:
    name, role = split_role(full_text(heading))
    return role is None and looks_like_person(name)


def _ends_in_role(part: Sequence[Block]) -> bool:
    lines = lines_of(part[-1:])
    return len(lines) == 1 and not lines[0].has_point and tells_role(lines[0].text)

"""What somebody with a number does, by the headings above and the titles beside the name."""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.extract.contacts.draft import UNIT, Draft
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.contacts.work_areas import SIDES, area_of_role
from scrapers.extract.line.bodies import is_partner, is_unit, names_body
from scrapers.extract.line.groups import names_group, post_of, singular_role
from scrapers.extract.line.lines import has_point
from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role, tells_role
from state.canon.names import looks_like_person
from state.canon.role_words import is_role
from state.canon.text import clean, fold
from state.geo.areas import is_area


def is_function(unit: Unit) -> bool:
    """Whether the innermost heading is what whoever stands below it does; in other words than known ones where one person does."""
    heading = unit.context[-1]
    if is_role(heading):
        return True
    people = sum(looks_like_person(split_role(line.text)[0]) for line in unit.lines if not line.has_point)
    bare = not (is_generic(heading) or has_point(heading) or UNIT.search(heading) or names_group(heading))
    return unit.owns_heading and people == 1 and bare and tells_role(heading)


def is_body_alone(role: str | None) -> bool:
    """Whether what stood where a role does is the body that the people below it are of: "Vorstand" above "Kassenwart: Jan Maes"."""
    return role is not None and names_body(role) and len(role.split()) == 1


def fill_role(draft: Draft, unit: Unit, titles: Sequence[str]) -> None:
    """Tells of the person of a draft what that person does; a function that nobody holds is dropped."""
    _without_area(draft)
    _without_unit(draft)
    if draft.role and draft.role == draft.announced and not draft.person and (draft.organisation or draft.unit):
        draft.role = None  # "Coördinator:", and nobody behind it
    if draft.role and draft.people and not draft.person:
        draft.role = None  # what those do who are named together below the body
    if draft.person and draft.role:
        draft.role = _role_told(draft, unit)
    elif draft.person:
        above = (role for text in unit.context[:-4:-1] if (role := singular_role(text)))
        draft.role = next(above, _role_above(draft, unit)) or _post(draft, titles)


def _without_area(draft: Draft) -> None:
    """A place told where a function stands for others is where somebody works: "Antwerpen (stad): An Maes"."""
    if draft.role and fold(draft.role) in SIDES:
        draft.role = None
    elif found := area_of_role(draft.role):
        draft.areas, draft.role = draft.areas or list(found), None


def _without_unit(draft: Draft) -> None:
    """Where somebody works told where a function stands for others: "Els Maes, dienst Wonen", "CAW: Jan Smet"."""
    if not draft.person or not draft.role or is_role(draft.role):
        return
    if is_unit(draft.role):
        draft.unit, draft.role = draft.unit or draft.role, None
    elif is_partner(draft.role):
        draft.organisation, draft.role = draft.organisation or draft.role, None


def _role_told(draft: Draft, unit: Unit) -> str | None:
    """What somebody does: by the heading above where the line that told it stands behind the numbers, as a life does."""
    role, above = draft.role or "", clean(unit.context[-1]).strip(" :") if unit.context else ""
    first = next((at for at, line in enumerate(unit.lines) if line.has_point), len(unit.lines))
    behind = unit.owns_heading and any(
        line.text.startswith(role) and not line.label for line in unit.lines[first + 1 :]
    )
    told = above if behind and is_role(above) else role
    return singular_role(told) or told


def _role_above(draft: Draft, unit: Unit) -> str | None:
    """What the heading right above somebody's name, or right above the number, says of them: "Parish Council Chairman"."""
    others = [
        text for text in unit.context if (draft.person or "") not in text and not (has_point(text) or is_area(text))
    ]
    nearest = clean(others[-1]).strip(" :") if others else ""
    return nearest if tells_role(nearest) and not is_generic(nearest) else post_of(others[-1]) if others else None


def _post(draft: Draft, titles: Sequence[str]) -> str | None:
    """What somebody takes care of, by the title right above the name: it is no body then."""
    told = next((role for text in titles if (role := post_of(text))), None)
    if told and draft.organisation and post_of(draft.organisation) == told:
        draft.organisation = None
    return told

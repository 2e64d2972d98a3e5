"""Every reason for doubt: a case that raises it, and a Dutch sentence that says why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from state.changes import Cause, Change, Flag, Severity
from state.fingerprint import fingerprint
from state.records import AreaKind, Contact, Criticality, Publication, WorkArea
from state.saying.doubts import DOUBTS
from state.saying.telling import told
from state.triage.decide import triage
from state.triage.flags import REASONS, flag
from state.triage.policy import Context, Linked, PageSigns, Policy
from tests.unit.state.making import changes, changeset, contact, phone

TEAM = contact("Team Gent", "09 265 04 00", emails=("info@gent.example",), person="An Maes")
OTHER = replace(TEAM, phones=(phone("09 265 04 01"),))
HOME = Context(known_hosts=frozenset({"gent.example"}), accepted_count=1)
BOTH = (
    contact("Team Noord", "09 265 04 00", emails=("noord@gent.example",)),
    contact("Team Zuid", "09 265 04 01", emails=("zuid@gent.example",)),
)
WHOLE = contact("Team Noord", "09 265 04 00", "09 265 04 01", emails=("noord@gent.example", "zuid@gent.example"))
GUIDE = Publication(title="Gids", url="https://gent.example/gids.pdf")


def of(after: Contact | Publication, before: Contact | Publication | None = TEAM, **more: object) -> set[Flag]:
    """The flags of one change."""
    return _all(changes([before] if before else [], [after]), **more)


def _all(found: Iterable[Change], **more: object) -> set[Flag]:
    whole = replace(changeset([], []), changes=tuple(found))
    verdict = triage(whole, policy=Policy(), context=replace(HOME, **more))  # type: ignore[arg-type]
    return {flag for one in verdict.changes for flag in one.change.flags}


def page(**signs: object) -> set[Flag]:
    """The flags of a change on a page that did this."""
    return of(OTHER, pages={0: PageSigns(**signs)})  # type: ignore[arg-type]


def event(kept: int, *, changed: bool = False) -> set[Flag]:
    """The flags when of ten records of one page only some stay, or stay as they are."""
    ten = [contact(f"Team {letter * 4}", f"09 265 04 1{at}") for at, letter in enumerate("abcdefghij")]
    rest = [replace(one, phones=(phone(f"09 265 05 1{at}"),)) for at, one in enumerate(ten[kept:])] if changed else []
    verdict = triage(changeset(ten, [*ten[:kept], *rest]), policy=Policy(), context=replace(HOME, accepted_count=10))
    return {flag for one in verdict.changes for flag in one.change.flags}


def last_of_a_page() -> set[Flag]:
    verdict = triage(
        changeset([TEAM, GUIDE], [GUIDE]), policy=Policy(), context=replace(HOME, page_of={"k0": 1, "k1": 2})
    )
    return {flag for one in verdict.changes for flag in one.change.flags}


def elsewhere(theirs: Contact) -> tuple[Linked, ...]:
    return (Linked(source="Een partner", record=theirs),)


def with_flag(name: str, **values: object) -> set[Flag]:
    """What the diff or the store marks itself."""
    [change] = changes([TEAM], [OTHER])
    return _all([replace(change, flags=(flag(name, **values),))])


CASES: dict[str, Callable[[], set[Flag]]] = {
    "phone_invalid": lambda: of(replace(TEAM, phones=(phone("09 265 04"),))),
    "phone_premium": lambda: of(replace(TEAM, phones=(phone("0900 12 345"),))),
    "phone_foreign": lambda: of(replace(TEAM, phones=(phone("+31 20 624 11 11"),))),
    "free_number_lost": lambda: of(OTHER, replace(TEAM, phones=(phone("0800 13 500"),))),
    "mail_domain_changed": lambda: of(replace(TEAM, emails=("info@elders.example.org",))),
    "free_mail": lambda: of(replace(TEAM, emails=("teamgent@gmail.com",))),
    "contact_vanished": lambda: of(replace(TEAM, phones=(), emails=())),
    "last_record": last_of_a_page,
    "person_and_phone_changed": lambda: of(replace(OTHER, person="Jan Peeters")),
    "critical_touched": lambda: of(replace(OTHER, criticality=Criticality.CRITICAL)),
    "mass_removal": lambda: event(5),
    "mass_change": lambda: event(3, changed=True),
    "page_shrunk": lambda: page(previous_length=1000, length=200),
    "language_drift": lambda: page(previous_language="nl", language="ru"),
    "title_drift": lambda: page(previous_title="Sociale dienst Gent", title="Vakantiehuizen aan zee"),
    "host_drift": lambda: page(previous_host="gent.example", host="elders.example.org"),
    "certificate_problem": lambda: page(tls_problem=told("fetch_tls", host="gent.example")),
    "redirected": lambda: page(previous_host="www.gent.example", host="sociaal.gent.example"),
    "text_injected": lambda: page(added_text="Best online casino bonus"),
    "unknown_host": lambda: of(replace(GUIDE, url="https://gratis.example.net/gids.pdf"), GUIDE),
    "new_host": lambda: of(replace(GUIDE, url="https://gratis.example.net/gids.pdf"), None),
    "source_conflict": lambda: of(OTHER, linked={"k0": elsewhere(replace(TEAM, phones=(phone("09 265 04 09"),)))}),
    "source_behind": lambda: of(OTHER, linked={"k0": elsewhere(TEAM)}),
    "still_elsewhere": lambda: _all(changes([TEAM], []), linked={"k0": elsewhere(TEAM)}),
    "decided_elsewhere": lambda: with_flag("decided_elsewhere", source="Een partner"),
    "duplicate": lambda: _all(changes([TEAM], [OTHER, OTHER])),
    "low_confidence": lambda: of(replace(TEAM, organisation="Team Aalst", confidence=0.5)),
    "area_unresolved": lambda: of(replace(TEAM, work_area=(WorkArea(text="regio Nergens", kind=AreaKind.UNRESOLVED),))),
    "merged": lambda: _all(changes([BOTH[0], BOTH[1]], [WHOLE])),
    "split": lambda: _all(changes([WHOLE], [*BOTH])),
    "split_off": lambda: _all(changes([WHOLE], [*BOTH])),
    "staff_override": lambda: with_flag("staff_override"),
    "refused_before": lambda: of(OTHER, refused={"k0": ((OTHER, TEAM),)}),
    "technical": lambda: _all([replace(one, cause=Cause.TECHNICAL) for one in changes([TEAM], [OTHER])]),
    "value_returned": lambda: of(OTHER, history={"k0": (fingerprint(OTHER),)}),
    "flapping": lambda: of(OTHER, flaps={"k0": 2}),
}


def test_every_reason_has_a_case() -> None:
    assert CASES.keys() == REASONS.keys()


@pytest.mark.parametrize("name", REASONS)
def test_a_reason_is_given_with_its_sentence(name: str) -> None:
    reason = REASONS[name]
    found = [one for one in CASES[name]() if one.code == reason.code and one.sentence.startswith(_start(DOUBTS[name]))]
    assert found, name
    assert {one.severity for one in found} <= {*Severity}
    assert all(one.sentence.endswith(".") and "%(" not in one.sentence for one in found)


def _start(sentence: str) -> str:
    """What a sentence begins with, before the first value in it."""
    return sentence.partition("%(")[0]


def test_words_that_link_are_not_what_two_titles_share() -> None:
    signs = PageSigns(previous_title="Berichten aan lokale besturen", title="Huizen aan zee")
    assert "title_drift" in {one.code for one in of(OTHER, pages={0: signs})}
    same = PageSigns(previous_title="Berichten aan lokale besturen", title="Berichten van het bestuur")
    assert "title_drift" not in {one.code for one in of(OTHER, pages={0: same})}

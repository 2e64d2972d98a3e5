"""Fetch after fetch of one page through the real sync, over loopback: what is said at each, and what is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from jobs.env import Env
from jobs.sync.job import plan, work
from jobs.wiring import build_env
from state import describe
from state.records import Contact
from state.review import Verdict
from state.settings import FetchSettings, Settings
from state.sources import Source, SourceKind
from state.store import changes, review, staff, versions
from state.store.engine import reading, writing
from state.store.review import Move
from state.store.staff import StaffRole
from tests.fakes import Clock, Site, serving

START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
TOWNS = ("Gent", "Aalst", "Brugge", "Ieper", "Pelt", "Halle")
MAIL = "an@desk.example"

Seen = tuple[str, tuple[str, ...]]
"""The outcome of one look, and the status of each change it reported."""
UNCHANGED: Seen = ("unchanged", ())
SUSPECT: Seen = ("suspect", ())


class Stage:
    """A source of six teams with its desk; each look comes a day after the last."""

    def __init__(self, folder: Path, site: Site) -> None:
        self.site, self.clock = site, Clock(START)
        url = site.put("/teams", page())
        source = Source(id="teams", name="Lokale teams", kind=SourceKind.CONTACTS, url=url)
        settings = Settings(fetch=FetchSettings(min_delay=0, allow=(site.host,), respect_robots=False))
        self.env: Env = build_env(settings, data=folder, sources=(source,), clock=self.clock)
        with writing(self.env.engine) as connection:
            staff.add(connection, mail=MAIL, name="An", role=StaffRole.ADMIN, areas=("*",))
        self.look()

    def look(self, body: str | None = None, *, status: int = 200) -> Seen:
        """Publishes `body`, or leaves what there is, and looks."""
        if body is not None:
            self.site.put("/teams", body, status=status)
        self.clock.move(days=1)
        plan(self.env, self.clock())
        data = work(self.env, {"source": "teams"}).data
        found = tuple(sorted(str(one["status"]) for one in data["changes"]))
        return str(data["outcome"]), () if data["outcome"] == "suspect" else found

    def not_modified(self) -> Seen:
        """The server answers 304."""
        return self.look("", status=304)

    def decide(self, verdict: Verdict, **more: object) -> None:
        """An decides on all that waits, or undoes what was accepted last."""
        with writing(self.env.engine) as connection:
            waiting = [row.id for row in changes.pending(connection)]
            if verdict is Verdict.UNDO:
                waiting = [self._last_accepted(connection)]  # type: ignore[arg-type]
            member = staff.by_mail(connection, MAIL)
            assert member is not None
            for change in waiting:
                move = Move(
                    verdict=verdict,
                    actor=MAIL,
                    staff_id=member.id,
                    at=self.clock(),
                    hold=timedelta(0),
                    reason="klopt niet",
                    **more,  # type: ignore[arg-type]
                )
                review.decide(connection, change, move)

    def _last_accepted(self, connection: object) -> str:
        rows = [
            row
            for one in versions.accepted(connection, "teams")  # type: ignore[arg-type]
            for row in versions.history(connection, "teams", one.key)  # type: ignore[arg-type]
            if row.change_id
        ]
        return str(max(rows, key=lambda row: row.accepted_at).change_id)

    def phone(self, town: str) -> str:
        """What readers are given for a town or team; empty when the contact is gone."""
        with reading(self.env.engine) as connection:
            held = [one.value for one in versions.accepted(connection, "teams") if not one.removed]
        named = (one for one in held if isinstance(one, Contact) and town in describe.name_of(one))
        return next((one.phones[0].number for one in named), "")


def page(*, without: Sequence[str] = (), clutter: str = "", title: str = "Lokale teams", **phones: str) -> str:
    """The page of teams. `phones` gives a town another number."""
    teams = (
        f"<section><h3>Lokaal team {town}</h3><p>Tel. {phones.get(town, f'09 331 2{at} 20')}</p></section>"
        for at, town in enumerate(TOWNS)
        if town not in without
    )
    head = f"<html lang='nl'><head><title>{title}</title></head>"
    return f"{head}<body>{clutter}<main><h1>{title}</h1>{''.join(teams)}</main></body></html>"


A = page()
B = page(Gent="09 331 99 20")
COSTLY = page(Gent="0903 99 123")
MAINTENANCE = "<html><body><main><h1>Onderhoud</h1><p>We zijn zo terug.</p></main></body></html>"
OLD, NEW = "+3293312020", "+3293319920"


@dataclass(frozen=True, kw_only=True)
class Step:
    """What was seen at one point of a sequence, and what ought to be."""

    sequence: str
    at: int
    seen: object
    expected: object

    @property
    def right(self) -> bool:
        return self.seen == self.expected


Told = Iterator[tuple[object, object]]
Sequence_ = Callable[[Stage], Told]


def there_and_back(stage: Stage) -> Told:
    """A-B-A-B: each is told; from the second return on the source flaps, and a person looks."""
    yield stage.look(B), ("changed", ("approved",))
    yield stage.look(A), ("changed", ("approved",))
    yield stage.look(B)[0], "changed"
    yield stage.look(B), UNCHANGED


def not_modified_for_ever(stage: Stage) -> Told:
    """After the first change the server answers 304 to everything."""
    yield stage.look(B), ("changed", ("approved",))
    for _ in range(5):
        yield stage.not_modified(), UNCHANGED
    yield stage.phone("Gent"), NEW


def removal_under_not_modified(stage: Stage) -> Told:
    """A contact left; the page is not modified any more, and that confirms it."""
    yield stage.look(page(without=("Pelt",))), UNCHANGED
    seen = [stage.not_modified() for _ in range(3)]
    yield [one for one in seen if one != UNCHANGED], [("changed", ("approved",))]
    yield stage.phone("Pelt"), ""
    yield stage.not_modified(), UNCHANGED


def maintenance_between(stage: Stage) -> Told:
    """What the first good page says anew waits: the source is in quarantine until a look like the accepted one."""
    yield stage.look(MAINTENANCE), SUSPECT
    yield stage.look(MAINTENANCE), SUSPECT
    yield stage.phone("Gent"), OLD
    yield stage.look(B)[1], ("pending",)
    yield stage.look(A)[1], ("withdrawn",)
    yield stage.phone("Gent"), OLD


def maintenance_is_not_absence(stage: Stage) -> Told:
    """Looks at a page that is down do not count towards a removal."""
    yield stage.look(page(without=("Pelt",))), UNCHANGED
    for _ in range(3):
        yield stage.look(MAINTENANCE), SUSPECT
    yield stage.look(A), UNCHANGED
    yield stage.phone("Pelt"), "+3293312420"


def edit_then_refetch(stage: Stage) -> Told:
    """Staff publish another number than the page does; the same page again raises nothing, another one does."""
    yield stage.look(COSTLY), ("changed", ("pending",))
    with reading(stage.env.engine) as connection:
        held = next(one.value for one in versions.accepted(connection, "teams") if "Gent" in str(one.value))
    stage.decide(Verdict.EDIT, edited=held)
    yield stage.look(), UNCHANGED
    yield stage.look(page(Gent="0903 99 123", title="Lokale teams van 2026")), UNCHANGED
    yield stage.phone("Gent"), OLD
    yield stage.look(B), ("changed", ("pending",))


def rejection_then_refetch(stage: Stage) -> Told:
    yield stage.look(COSTLY), ("changed", ("pending",))
    stage.decide(Verdict.REJECT)
    yield stage.look(), UNCHANGED
    yield stage.not_modified(), UNCHANGED
    yield stage.look(COSTLY.replace("<h1>", "<h1 class='x'>")), UNCHANGED
    yield stage.phone("Gent"), OLD
    yield stage.look(A)[1], ()


def correction_then_refetch(stage: Stage) -> Told:
    yield stage.look(B), ("changed", ("approved",))
    stage.decide(Verdict.UNDO)
    yield stage.phone("Gent"), OLD
    yield stage.look(), UNCHANGED
    yield stage.look(B.replace("<h1>", "<h1 class='x'>")), UNCHANGED
    yield stage.phone("Gent"), OLD


def withdrawn_and_back(stage: Stage) -> Told:
    yield stage.look(COSTLY), ("changed", ("pending",))
    yield stage.look(A)[1], ("withdrawn",)
    yield stage.look(COSTLY)[1], ("pending",)
    yield stage.phone("Gent"), OLD


def noise_all_along(stage: Stage) -> Told:
    """Another token, counter and menu at each look."""
    for at in range(8):
        clutter = f"<nav><a href='/x?token={at}'>menu {at}</a></nav><p>{1000 + at} bezoekers</p><!-- {at} -->"
        yield stage.look(page(clutter=clutter)), UNCHANGED


def half_gone_and_back(stage: Stage) -> Told:
    yield stage.look(page(without=TOWNS[:3])), SUSPECT
    yield stage.look(page(without=TOWNS[:3])), SUSPECT
    yield stage.phone("Gent"), OLD
    yield stage.look(A)[1], ()


def blinking_contact(stage: Stage) -> Told:
    """A contact that is missing at every other look is never removed."""
    for _ in range(4):
        yield stage.look(page(without=("Pelt",))), UNCHANGED
        yield stage.look(A), UNCHANGED


def casino_beside_the_contacts(stage: Stage) -> Told:
    spam = "<p>Best online casino: win geld op <a href='https://casino-win.example'>onze site</a></p>"
    yield stage.look(A.replace("</main>", f"{spam}</main>"))[0], "suspect"
    yield stage.look(A)[1], ()
    yield stage.phone("Gent"), OLD


def block_out_for_a_moment(stage: Stage) -> Told:
    """The block with the contacts is not there at one look, wholly or but for one, and is there at the next."""
    for missing in (TOWNS, TOWNS[1:]):
        yield stage.look(page(without=missing)), SUSPECT
        yield stage.not_modified(), SUSPECT
        yield stage.look(A)[1], ()
        yield stage.phone("Gent"), OLD


def only_counters_move(stage: Stage) -> Told:
    """Ages and days in office behind the names of those who are there already."""
    yield stage.look(served(0))[0], "changed"
    for at in range(1, 6):
        yield stage.look(served(at)), UNCHANGED


def served(at: int) -> str:
    """The page of teams with who leads two of them, their age and how long they do."""
    body = A
    for town, lead in zip(TOWNS, ("An Maes", "Bo Smet"), strict=False):
        line = f"<p>{lead} ({40 + at} jaar), teamleider, {700 + 7 * at} dagen in functie</p>"
        body = body.replace(f"<h3>Lokaal team {town}</h3>", f"<h3>Lokaal team {town}</h3>{line}")
    return body


def another_look_of_the_site(stage: Stage) -> Told:
    """The same teams in a table, in folds, in cards; a number that changed with the look is told."""
    table = re.sub(r"<section><h3>(.*?)</h3><p>(.*?)</p></section>", r"<tr><td>\1</td><td>\2</td></tr>", A)
    yield stage.look(table.replace("<tr>", "<table><tr>", 1).replace("</main>", "</table></main>")), UNCHANGED
    yield (
        stage.look(
            re.sub(r"<section><h3>(.*?)</h3>", r"<details><summary>\1</summary>", A).replace("section", "details")
        ),
        UNCHANGED,
    )
    yield stage.look(A.replace("<section>", "<div class='card'>").replace("</section>", "</div>")), UNCHANGED
    yield (
        stage.look(B.replace("<section>", "<article>").replace("</section>", "</article>")),
        ("changed", ("approved",)),
    )
    yield stage.phone("Gent"), NEW


def numbers_of_namesakes_exchanged(stage: Stage) -> Told:
    """Two desks of one name below two headings: their numbers change places, and back after an error was put right."""
    usual, turned = with_desks("09 331 30 20", "09 331 30 21"), with_desks("09 331 30 21", "09 331 30 20")
    yield stage.look(usual)[0], "changed"
    stage.decide(Verdict.APPROVE)
    yield stage.look(turned), ("changed", ("approved", "approved"))
    yield stage.look(), UNCHANGED
    yield stage.not_modified(), UNCHANGED
    yield stage.look(turned.replace("<h1>", "<h1 class='x'>")), UNCHANGED
    yield (stage.phone("Team noord"), stage.phone("Team zuid")), ("+3293313021", "+3293313020")
    stage.decide(Verdict.UNDO)
    yield stage.look(), UNCHANGED
    yield stage.look(usual)[1], ("approved",)
    yield (stage.phone("Team noord"), stage.phone("Team zuid")), ("+3293313020", "+3293313021")


def with_desks(north: str, south: str) -> str:
    """The page of teams with two desks that are called alike."""
    desks = "".join(
        f"<section><h2>{team}</h2><h3>Secretariaat</h3><p>Tel. {number}</p></section>"
        for team, number in (("Team noord", north), ("Team zuid", south))
    )
    return A.replace("</main>", f"{desks}</main>")


SEQUENCES: tuple[Sequence_, ...] = (
    there_and_back,
    not_modified_for_ever,
    removal_under_not_modified,
    maintenance_between,
    maintenance_is_not_absence,
    edit_then_refetch,
    rejection_then_refetch,
    correction_then_refetch,
    withdrawn_and_back,
    noise_all_along,
    half_gone_and_back,
    blinking_contact,
    casino_beside_the_contacts,
    block_out_for_a_moment,
    only_counters_move,
    another_look_of_the_site,
    numbers_of_namesakes_exchanged,
)


def played(sequence: Sequence_) -> list[Step]:
    """Every point of a sequence on a site and a store of its own."""
    with serving() as site, TemporaryDirectory() as folder:
        told = sequence(Stage(Path(folder), site))
        return [Step(sequence=name_of(sequence), at=at, seen=s, expected=e) for at, (s, e) in enumerate(told, 1)]


def name_of(sequence: Sequence_) -> str:
    return re.sub("_", " ", sequence.__name__)


def every_sequence() -> Iterator[Step]:
    for sequence in SEQUENCES:
        yield from played(sequence)

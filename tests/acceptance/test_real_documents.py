"""The five source documents and our paraphrases of them: one fact changes, and just that arrives at just the right readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from jobs.catalogue import DELIVER, DIGEST
from jobs.env import Env
from jobs.mailing.enrolling import enrol
from jobs.running.runner import run_job
from jobs.sync.job import plan, work
from jobs.wiring import build_env
from notifier.readers.importing import parse
from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Audience, Criticality, Reading
from state.review import Verdict
from state.settings import FetchSettings, Settings
from state.sources import Source, SourceKind
from state.store import changes, review, staff
from state.store.engine import writing
from state.store.review import Move
from state.store.staff import StaffRole
from tests.fakes import Clock, Site, serving

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
REAL = ROOT.parent / "shared" / "seeds"
OWN = ROOT / "tests" / "pages" / "paraphrase"
START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DOCUMENTS = {
    "letter": "letter-2022-03-17.txt",
    "federal": "federal-professionals-page.txt",
    "mission": "mission-page.txt",
    "organisation": "organisation-page.txt",
    "hub": "project-page.txt",
}
AUDIENCES = {
    "letter": (Audience.LOCAL_AUTHORITIES, Audience.FOSTER_CARE),
    "federal": (Audience.PROFESSIONALS,),
    "mission": (),
    "organisation": (Audience.YOUTH_CARE,),
    "hub": (Audience.CHILDCARE,),
}
READERS = {
    Audience.LOCAL_AUTHORITIES: "bestuur@gemeente.example",
    Audience.FOSTER_CARE: "dienst@pleegzorg.example",
    Audience.PROFESSIONALS: "hulp@werk.example",
    Audience.YOUTH_CARE: "team@jeugd.example",
    Audience.CHILDCARE: "opvang@nest.example",
}
KINDS = {
    Audience.LOCAL_AUTHORITIES: "local_authority",
    Audience.FOSTER_CARE: "foster_care",
    Audience.PROFESSIONALS: "professional",
    Audience.YOUTH_CARE: "youth_care",
    Audience.CHILDCARE: "childcare",
}


@dataclass(frozen=True)
class Fact:
    """`old` becomes `new` in a document. `told` stands in the mail; None when nobody should hear of it.

    `to`: the audiences that hear of it; everybody for a crisis line.
    """

    document: str
    old: str
    new: str
    told: str | None
    to: tuple[Audience, ...]
    kind: str = "changed"


LETTER, EVERYBODY = AUDIENCES["letter"], tuple(READERS)
ADDRESSED = (*LETTER, Audience.YOUTH_CARE)  # whom the letter itself addresses
FACTS = (
    Fact("letter", "02 533 12 11", "02 533 12 12", "02 533 12 12", LETTER),
    Fact("letter", "02 533 14 64", "02 533 14 65", "02 533 14 65", LETTER),
    Fact("letter", "voorzieningenbeleid@opgroeien.be", "beleid@opgroeien.be", "beleid@opgroeien.be", LETTER),
    Fact("letter", "Hallepoortlaan 27", "Hallepoortlaan 31", "Hallepoortlaan 31", LETTER),
    Fact("letter", "uit jouw provincie", "uit jouw regio", "uit jouw regio", ADDRESSED),
    Fact("letter", "van je provincie", "van je regio", "van je regio", ADDRESSED),
    Fact("letter", "Geachte heer,", "Beste heer,", None, ()),
    Fact("federal", "9u-17u", "9u-20u", "9u-20u", EVERYBODY),
    Fact("federal", "0800/13 500", "0800/13 501", "0800/13 501", EVERYBODY),
    Fact("federal", "van 9u-17u", "van 9u tot 17u", None, ()),
    Fact("federal", "0800/13 500", "0800 13 500", None, ()),
    Fact("federal", "EngelsOekraïens", "Engels, Oekraïens", None, ()),
    Fact("mission", "17/12/2019", "18/12/2020", None, ()),
    Fact("organisation", "Bruno Vanobbergen", "Nele Goossens", "Nele Goossens", AUDIENCES["organisation"]),
    Fact("hub", "2022-04-07", "2022-04-21", "2022-04-21", AUDIENCES["hub"], kind="added"),
    Fact("hub", "Nederlands en het Oekraïens", "Nederlands, het Pools en het Oekraïens", "Pools", AUDIENCES["hub"]),
)


def text_of(document: str, *, real: bool) -> str:
    path = REAL / DOCUMENTS[document] if real else OWN / document / "page.txt"
    if real and not path.exists():
        pytest.skip(f"the source documents are not at {REAL}")
    return path.read_text(encoding="utf-8")


def reading_of(document: str) -> Reading:
    body = text_of(document, real=True).encode()
    return extract(read(body, url=f"file:///{document}.txt", content_type="text/plain"))


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def installed(tmp_path: Path, site: Site, real: bool) -> tuple[Env, Clock]:
    """An installation that watches the documents, with one reader for each audience, past its baseline and welcome."""
    clock = Clock(START)
    sources = []
    for name, audience in AUDIENCES.items():
        url = site.put(f"/{name}.txt", text_of(name, real=real), content_type="text/plain; charset=utf-8")
        sources.append(Source(id=name, name=name, kind=SourceKind.MIXED, url=url, audience=audience))
    settings = Settings(fetch=FetchSettings(min_delay=0, allow=(site.host,), respect_robots=False))
    env = build_env(settings, data=tmp_path, sources=tuple(sources), clock=clock)
    lines = [f"{READERS[one]},{KINDS[one]},{one.value},*,daily,public_task" for one in READERS]
    wanted, refused = parse("\n".join(["email,kind,audience,municipality,frequency,basis", *lines]).encode())
    assert refused == []
    enrol(env, wanted, file="lezers.csv")
    with writing(env.engine) as connection:
        for person in ("an", "bo"):
            staff.add(connection, mail=f"{person}@desk.example", name=person, role=StaffRole.ADMIN, areas=("*",))
    look(env)
    clock.move(days=1)
    mails(env)
    return env, clock


def changed(text: str, fact: Fact) -> str:
    """The document with the new fact, also where a file name repeats it."""
    return text.replace(fact.old, fact.new).replace(*(one.lower().replace(" ", "_") for one in (fact.old, fact.new)))


def look(env: Env) -> list[dict[str, object]]:
    return [change for item in plan(env, env.clock()) for change in work(env, item).data["changes"]]


def approve(env: Env) -> None:
    """Two people agree on all that waits; the first of them called."""
    for person, check in (("an", "gebeld op 3 maart"), ("bo", None)):
        with writing(env.engine) as connection:
            for row in {one.group_fingerprint: one for one in changes.pending(connection)}.values():
                mail = f"{person}@desk.example"
                member = staff.by_mail(connection, mail)
                assert member is not None
                move = Move(
                    verdict=Verdict.APPROVE,
                    actor=mail,
                    staff_id=member.id,
                    at=env.clock(),
                    hold=timedelta(hours=2),
                    check_made=check,
                )
                review.decide(connection, row.id, move)


def mails(env: Env) -> dict[str, str]:
    """Sends what is ready; address -> text of the mail, for the mails that are new."""
    folder = env.data / "mail"
    before = set(folder.glob("*.eml"))
    run_job(env, DIGEST)
    run_job(env, DELIVER)
    found: dict[str, str] = {}
    for path in sorted(set(folder.glob("*.eml")) - before):
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        body = message.get_body(("plain",))
        assert body is not None
        assert message["To"] not in found, "one mail for one person"
        found[message["To"]] = body.get_content()
    return found


@pytest.mark.parametrize("real", [False, True], ids=["paraphrase", "real"])
@pytest.mark.parametrize("fact", FACTS, ids=lambda one: f"{one.document}-{one.new}")
def test_one_fact_changes_and_just_that_arrives(fact: Fact, real: bool, tmp_path: Path, site: Site) -> None:
    text = text_of(fact.document, real=real)
    if fact.old not in text:
        pytest.skip("this version of the document does not say so")
    env, clock = installed(tmp_path, site, real)
    site.put(f"/{fact.document}.txt", changed(text, fact), content_type="text/plain; charset=utf-8")
    clock.move(days=1)
    found = [one for one in look(env) if one["cause"] == "content"]
    assert [one["kind"] for one in found] == ([] if fact.told is None else [fact.kind])
    approve(env)
    clock.move(days=1)
    sent = mails(env)
    assert set(sent) == {READERS[one] for one in fact.to}
    assert all(fact.told is not None and fact.told in body for body in sent.values())
    clock.move(days=1)
    assert look(env) == []
    assert mails(env) == {}


def test_the_letter_says_whom_to_ask_and_what_applies_to_whom() -> None:
    found = reading_of("letter")
    sender, enquiries = found.contacts[:2]
    assert (sender.organisation, sender.phones[0].number) == ("Opgroeien", "+3225331211")
    assert sender.address is not None
    assert (sender.address.street, sender.address.number, sender.address.postcode) == ("Hallepoortlaan", "27", "1060")
    assert (enquiries.phones[0].number, enquiries.emails) == ("+3225331464", ("voorzieningenbeleid@opgroeien.be",))
    assert [(one.section, str(one.date)) for one in found.measures] == [("1", "2022-03-17"), ("2", "2022-03-17")]
    addressees = {Audience.LOCAL_AUTHORITIES, Audience.FAMILY_SUPPORT, Audience.YOUTH_CARE, Audience.FOSTER_CARE}
    assert all(set(one.audience) == addressees for one in found.measures)


def test_the_federal_page_has_the_line_of_the_caw_with_its_hours() -> None:
    [line] = reading_of("federal").contacts
    assert (line.phones[0].number, line.criticality) == ("+3280013500", Criticality.CRITICAL)
    assert line.opening_hours == ("elke dag telefonisch bereikbaar van 9u-17u",)


def test_the_newsletter_is_a_publication_to_follow() -> None:
    titles = {one.title: str(one.date) for one in reading_of("hub").publications}
    assert titles["Oekraïne nieuwsbrief kinderopvang 2022-04-07"] == "2022-04-07"


def test_the_mission_page_says_when_it_was_updated() -> None:
    assert str(reading_of("mission").updated) == "2019-12-17"


def test_the_organisation_page_names_its_head() -> None:
    [head] = reading_of("organisation").contacts
    assert (head.person, head.role) == ("Bruno Vanobbergen", "administrateur-generaal")

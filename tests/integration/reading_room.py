"""A store with one source, its records and its readers, for tests of who hears what."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from jobs.env import Env
from jobs.mailing import deliver, digest
from jobs.wiring import build_env
from state.canon.phones import parse_phone
from state.changes import Cause
from state.geo.areas import resolve_area
from state.records import Audience, Contact, Criticality, Phone, Record
from state.settings import MailSettings, Settings, WebSettings
from state.sources import Source, SourceKind
from state.store import sources, subscribers, versions
from state.store.engine import reading, writing
from state.store.versions import NewVersion
from tests.fakes import Clock

START = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
SOURCE = Source(
    id="pleegzorg",
    name="Diensten voor pleegzorg",
    kind=SourceKind.CONTACTS,
    url="https://pleegzorg.example/diensten",
    topics=("pleegzorg",),
    audience=(Audience.FOSTER_CARE, Audience.LOCAL_AUTHORITIES),
)


def phone(text: str) -> Phone:
    found = parse_phone(text, declared=True)
    assert found is not None
    return found


def contact(number: str = "016 40 06 20", *, area: str = "Lievegem", **more: object) -> Contact:
    values: dict[str, object] = {
        "organisation": "Pleegzorg Vlaams-Brabant",
        "phones": (phone(number),),
        "work_area": resolve_area(area),
    }
    return Contact(**(values | more))  # type: ignore[arg-type]


def crisis_line(number: str = "0800 13 500") -> Contact:
    return contact(number, organisation="Hulplijn", area="nationaal", criticality=Criticality.CRITICAL)


@dataclass
class Room:
    """One installation under test; time is moved by hand."""

    env: Env
    clock: Clock
    outgoing: Path
    _revisions: dict[str, int] = field(default_factory=dict)

    @classmethod
    def at(cls, folder: Path, *, mail: MailSettings | None = None, now: datetime = START) -> Room:
        clock = Clock(now)
        settings = Settings(
            mail=mail or MailSettings(from_address="wegwijs@opgroeien.example"),
            web=WebSettings(base_url="https://wegwijs.example"),
        )
        env = build_env(settings, data=folder, sources=(SOURCE,), clock=clock)
        with writing(env.engine) as connection:
            sources.declare(connection, env.sources)
        return cls(env=env, clock=clock, outgoing=folder / "mail")

    def accept(
        self, key: str, record: Record, *, news: bool = True, removed: bool = False, hold: timedelta = timedelta()
    ) -> int:
        """A new accepted state of a record, mailed no sooner than after `hold`. Returns the version."""
        base = self._revisions.get(key, 0)
        self._revisions[key] = base + 1
        new = NewVersion(
            source=SOURCE.id,
            key=key,
            base_revision=base,
            value=record,
            published=None if removed else record,
            removed=removed,
            cause=Cause.CONTENT if news else Cause.BASELINE,
            news=news,
            accepted_by="system",
            accepted_at=self.clock(),
            mail_after=self.clock() + hold,
        )
        with writing(self.env.engine) as connection:
            versions.accept(connection, [new])
            row = versions.current(connection, SOURCE.id, key)
        assert row is not None
        return int(row.id)

    def reader(
        self,
        email: str,
        *,
        area: str = "44085",
        frequency: str = "immediate",
        name: str | None = None,
        language: str = "nl",
        welcomed: bool = True,
        **more: object,
    ) -> int:
        """An active subscriber, who has been welcomed."""
        now = self.clock()
        wishes: dict[str, object] = {"topics": [], "audience": [], "areas": [area], "frequency": frequency}
        with writing(self.env.engine) as connection:
            new = subscribers.add(
                connection,
                email=email,
                name=name,
                kind="local_authority",
                language=language,
                basis="public_task",
                status=subscribers.ACTIVE,
                consent={},
                created_at=now,
                welcomed_at=now if welcomed else None,
            )
            subscribers.follow(connection, subscriber_id=new, started_at=now, **(wishes | more))
        return new

    def compose(self) -> dict[str, object]:
        told: dict[str, object] = {}
        for item in digest.plan(self.env, self.clock()):
            told = dict(digest.work(self.env, item).data)
        return told

    def deliver(self) -> list[dict[str, object]]:
        return [dict(deliver.work(self.env, item).data) for item in deliver.plan(self.env, self.clock())]

    def run(self) -> list[dict[str, object]]:
        """Digest, then deliver."""
        self.compose()
        return self.deliver()

    def mails(self) -> list[EmailMessage]:
        files = sorted(self.outgoing.glob("*.eml"), key=lambda one: one.stat().st_mtime_ns)
        return [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]

    def subjects(self) -> list[tuple[str, str]]:
        return [(str(mail["To"]), str(mail["Subject"])) for mail in self.mails()]

    def text(self, place: int = -1) -> str:
        body = self.mails()[place].get_body(("plain",))
        assert body is not None
        return str(body.get_content())

    def value(self, statement: object) -> object:
        with reading(self.env.engine) as connection:
            return connection.execute(statement).scalar()  # type: ignore[call-overload]

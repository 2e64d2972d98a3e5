"""All tables. One file, because every query in the house is written against it.

Times are aware UTC `datetime`s on the Python side (`UtcDateTime` refuses naive ones). Columns that hold records hold the
JSON of `state.codec.dump`. Rows that are evidence (decisions, log, ledger, attempts) are never updated or deleted; the
migration adds triggers that keep it so for `decision` and `log`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
    true,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC datetimes in every database; a naive one is a bug and is refused at the edge."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime {value!r}: give it a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _id() -> Column[Any]:
    return Column("id", Integer, primary_key=True)


# --- what is watched -------------------------------------------------------------------------------------------------

source = Table(
    "source",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", Text, nullable=False),
    Column("declared", JSON, nullable=False),
    Column("declared_fingerprint", String, nullable=False),
    Column("enabled", Boolean, nullable=False, server_default=true()),
    Column("baseline_at", UtcDateTime),
    Column("baseline_seen_at", UtcDateTime),
    Column("baseline_seen", JSON),
    Column("next_due", UtcDateTime),
    Column("last_looked", UtcDateTime),
    Column("last_good", UtcDateTime),
    Column("last_changed", UtcDateTime),
    Column("last_outcome", String),
    Column("last_reason", Text),
    Column("last_reason_told", JSON),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("settled", String),
    Column("quarantined_by", Integer),
)

page = Table(
    "page",
    metadata,
    _id(),
    Column("source_id", String, ForeignKey("source.id"), nullable=False, index=True),
    Column("url", Text, nullable=False),
    Column("title", Text),
    Column("origin", String, nullable=False),
    Column("discovered_at", UtcDateTime, nullable=False),
    Column("baseline", Boolean, nullable=False, server_default=false()),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("final_url", Text),
    Column("body_sha256", String),
    Column("text_fingerprint", String),
    Column("reading", JSON),
    Column("reading_version", String),
    Column("snapshot_id", Integer),
    Column("suspect_snapshot_id", Integer),
    Column("last_looked", UtcDateTime),
    Column("last_good", UtcDateTime),
    Column("looks", Integer, nullable=False, server_default="0"),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("last_error", Text),
    Column("last_error_told", JSON),
    Column("gone_at", UtcDateTime),
    UniqueConstraint("source_id", "url"),
)

look_day = Table(
    "look_day",
    metadata,
    Column("source_id", String, ForeignKey("source.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("good", Integer, nullable=False, server_default="0"),
    Column("suspect", Integer, nullable=False, server_default="0"),
    Column("failed", Integer, nullable=False, server_default="0"),
)

snapshot = Table(
    "snapshot",
    metadata,
    _id(),
    Column("page_id", Integer, ForeignKey("page.id"), nullable=False, index=True),
    Column("source_id", String, ForeignKey("source.id"), nullable=False, index=True),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("url", Text, nullable=False),
    Column("final_url", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("content_type", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("sha256", String, nullable=False, index=True),
    Column("text_fingerprint", String, nullable=False),
    Column("text_length", Integer, nullable=False, server_default="0"),
    Column("title", Text),
    Column("language", String),
    Column("readable", Boolean, nullable=False, server_default=true()),
)

absence = Table(
    "absence",
    metadata,
    Column("source_id", String, ForeignKey("source.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("looks", Integer, nullable=False),
    Column("since", UtcDateTime, nullable=False),
)

sighting = Table(
    "sighting",
    metadata,
    Column("source_id", String, ForeignKey("source.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("page_id", Integer, nullable=False),
    Column("last_seen", UtcDateTime, nullable=False),
)

# --- what is accepted, and what differs ------------------------------------------------------------------------------

version = Table(
    "version",
    metadata,
    _id(),
    Column("source_id", String, ForeignKey("source.id"), nullable=False),
    Column("key", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("record_kind", String, nullable=False),
    Column("value", JSON, nullable=False),
    Column("published", JSON),
    Column("fingerprint", String, nullable=False, index=True),
    Column("removed", Boolean, nullable=False, server_default=false()),
    Column("cause", String, nullable=False),
    Column("news", Boolean, nullable=False, server_default=true()),
    Column("wrong", Boolean, nullable=False, server_default=false()),
    Column("change_id", String, index=True),
    Column("snapshot_id", Integer),
    Column("page_id", Integer),
    Column("accepted_at", UtcDateTime, nullable=False),
    Column("mail_after", UtcDateTime, nullable=False, index=True),
    Column("accepted_by", Text, nullable=False),
    Column("told_at", UtcDateTime),
    Column("current", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("source_id", "key", "revision"),
    Index(
        "uq_version_one_current",
        "source_id",
        "key",
        unique=True,
        sqlite_where=text("current"),
        postgresql_where=text("current"),
    ),
)

unborne = Table(
    "unborne",
    metadata,
    Column("source_id", String, ForeignKey("source.id"), primary_key=True),
    Column("change_id", String, primary_key=True),
)

fact_key = Table(
    "fact_key",
    metadata,
    Column("source_id", String, ForeignKey("source.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("value", String, primary_key=True),
    Index("ix_fact_key_value", "value"),
)

fact_link = Table(
    "fact_link",
    metadata,
    Column("source_id", String, ForeignKey("source.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("other_source_id", String, ForeignKey("source.id"), primary_key=True),
    Column("other_key", String, primary_key=True),
    Column("same", Boolean, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

change = Table(
    "change",
    metadata,
    Column("id", String, primary_key=True),
    Column("source_id", String, ForeignKey("source.id"), nullable=False),
    Column("page_id", Integer),
    Column("key", String, nullable=False),
    Column("record_kind", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("case", String),
    Column("before", JSON),
    Column("after", JSON),
    Column("edited", JSON),
    Column("fields", JSON, nullable=False),
    Column("base_revision", Integer, nullable=False),
    Column("group_fingerprint", String, nullable=False, index=True),
    Column("snapshot_id", Integer),
    Column("extractor_version", String, nullable=False),
    Column("cause", String, nullable=False),
    Column("flags", JSON, nullable=False),
    Column("severity", String, nullable=False),
    Column("critical", Boolean, nullable=False, server_default=false()),
    Column("approvals_needed", Integer, nullable=False, server_default="1"),
    Column("status", String, nullable=False, index=True),
    Column("incident_id", Integer, ForeignKey("incident.id"), index=True),
    Column("found_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("assigned_to", Integer, ForeignKey("staff.id")),
    Column("postponed_until", UtcDateTime),
    Column("escalated_at", UtcDateTime),
    Index("ix_change_source_id_key", "source_id", "key"),
)

incident = Table(
    "incident",
    metadata,
    _id(),
    Column("source_id", String, ForeignKey("source.id"), nullable=False, index=True),
    Column("page_id", Integer),
    Column("kind", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("told", JSON),
    Column("details", JSON, nullable=False),
    Column("quarantine", Boolean, nullable=False),
    Column("snapshot_id", Integer),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    Column("closed_by", Text),
    Column("told_at", UtcDateTime),
)

decision = Table(
    "decision",
    metadata,
    _id(),
    Column("change_id", String, ForeignKey("change.id"), nullable=False, index=True),
    Column("staff_id", Integer, ForeignKey("staff.id")),
    Column("actor", Text, nullable=False),
    Column("verdict", String, nullable=False),
    Column("reason", Text),
    Column("check_made", Text),
    Column("at", UtcDateTime, nullable=False),
)

staff = Table(
    "staff",
    metadata,
    _id(),
    Column("mail", String, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String, nullable=False),
    Column("areas", JSON, nullable=False),
    Column("password_hash", Text),
    Column("invited_at", UtcDateTime),
    Column("disabled_at", UtcDateTime),
    Column("last_review_mail", UtcDateTime),
)

staff_session = Table(
    "staff_session",
    metadata,
    Column("hash", String, primary_key=True),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False, index=True),
    Column("started_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("notices", JSON, nullable=False),
)

review_notice = Table(
    "review_notice",
    metadata,
    Column("staff_id", Integer, ForeignKey("staff.id"), primary_key=True),
    Column("change_id", String, ForeignKey("change.id"), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)

log = Table(
    "log",
    metadata,
    _id(),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("actor", Text, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", JSON, nullable=False),
)

error_report = Table(
    "error_report",
    metadata,
    _id(),
    Column("source_id", String, ForeignKey("source.id"), nullable=False),
    Column("key", String, nullable=False),
    Column("told", Text, nullable=False),
    Column("reply_to", String),
    Column("at", UtcDateTime, nullable=False),
    Column("handled_at", UtcDateTime, index=True),
    Column("handled_by", Text),
    Column("outcome", Text),
)

# --- who hears it ----------------------------------------------------------------------------------------------------

subscriber = Table(
    "subscriber",
    metadata,
    _id(),
    Column("email", String, nullable=False, unique=True),
    Column("name", Text),
    Column("kind", String, nullable=False),
    Column("language", String, nullable=False),
    Column("basis", String, nullable=False),
    Column("status", String, nullable=False, index=True),
    Column("consent", JSON, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("confirmed_at", UtcDateTime),
    Column("welcomed_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("soft_bounces", Integer, nullable=False, server_default="0"),
    Column("last_sent_at", UtcDateTime),
)

subscription = Table(
    "subscription",
    metadata,
    _id(),
    Column("subscriber_id", Integer, ForeignKey("subscriber.id"), nullable=False, index=True),
    Column("topics", JSON, nullable=False),
    Column("audience", JSON, nullable=False),
    Column("areas", JSON, nullable=False),
    Column("frequency", String, nullable=False),
    Column("weekday", Integer),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
)

token = Table(
    "token",
    metadata,
    Column("hash", String, primary_key=True),
    Column("purpose", String, nullable=False),
    Column("subscriber_id", Integer, ForeignKey("subscriber.id"), index=True),
    Column("staff_id", Integer, ForeignKey("staff.id"), index=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("used_at", UtcDateTime),
)

suppression = Table(
    "suppression",
    metadata,
    Column("email_hash", String, primary_key=True),
    Column("reason", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

edition = Table(
    "edition",
    metadata,
    _id(),
    Column("key", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("language", String, nullable=False),
    Column("frequency", String, nullable=False),
    Column("subject", Text, nullable=False),
    Column("content", JSON, nullable=False),
    Column("message", LargeBinary),
    Column("created_at", UtcDateTime, nullable=False),
)

delivery = Table(
    "delivery",
    metadata,
    _id(),
    Column("edition_id", Integer, ForeignKey("edition.id"), nullable=False, index=True),
    Column("subscriber_id", Integer, ForeignKey("subscriber.id"), nullable=False, index=True),
    Column("slot", String, nullable=False),
    Column("message_id", String, nullable=False, unique=True),
    Column("status", String, nullable=False, index=True),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("created_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("claimed_by", Text),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("first_attempt_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("reason", Text),
    UniqueConstraint("subscriber_id", "edition_id", "slot"),
)

ledger = Table(
    "ledger",
    metadata,
    _id(),
    Column("subscriber_id", Integer, ForeignKey("subscriber.id"), nullable=False),
    Column("version_id", Integer, ForeignKey("version.id"), nullable=False, index=True),
    Column("delivery_id", Integer, ForeignKey("delivery.id"), nullable=False, index=True),
    UniqueConstraint("subscriber_id", "version_id"),
)

attempt = Table(
    "attempt",
    metadata,
    _id(),
    Column("delivery_id", Integer, ForeignKey("delivery.id"), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("outcome", String, nullable=False),
    Column("code", Integer),
    Column("reply", Text),
)

bounce = Table(
    "bounce",
    metadata,
    _id(),
    Column("subscriber_id", Integer, ForeignKey("subscriber.id"), index=True),
    Column("delivery_id", Integer, ForeignKey("delivery.id")),
    Column("kind", String, nullable=False),
    Column("detail", Text),
    Column("at", UtcDateTime, nullable=False),
)

# --- what ran --------------------------------------------------------------------------------------------------------

run = Table(
    "run",
    metadata,
    _id(),
    Column("job", String, nullable=False),
    Column("slot", String, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("outcome", String),
    Column("counts", JSON, nullable=False),
    Column("reason", Text),
    UniqueConstraint("job", "slot"),
)

lock = Table(
    "lock",
    metadata,
    Column("name", String, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("taken_at", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime, nullable=False),
)

host_pace = Table(
    "host_pace",
    metadata,
    Column("host", String, primary_key=True),
    Column("next_allowed", Float, nullable=False),
    Column("busy_until", Float, nullable=False, server_default="0"),
)

request = Table(
    "request",
    metadata,
    _id(),
    Column("kind", String, nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

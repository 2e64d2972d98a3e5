"""A document and the item that leads to it are one line of a mail, and neither is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime

from notifier.composing.documents import with_documents
from notifier.composing.drafts import welcome
from notifier.composing.lines import content_of
from notifier.deciding.folding import Folded, Turn
from notifier.deciding.matching import Reason, Subject
from notifier.deciding.stories import Place, State, Story
from notifier.readers.subscriptions import Followed, Frequency, Reach, Reader, Subscription
from state.fingerprint import fingerprint
from state.records import Link, Measure, Publication, Record, kind_of

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
EVERYWHERE = Reach(everywhere=True)
FOLLOWED = Subscription(
    id=1, areas=(Followed(code="heel België", reach=EVERYWHERE),), frequency=Frequency.DAILY, started=NOW
)
POSTER = Publication(title="Affiche over hitte", url="https://a.example/hitte.pdf", languages=("nl", "uk"))
ITEM = Measure(title="Affiche", text="Hang ze op.", links=(Link(url="https://a.example/hitte.pdf#1", text="Affiche"),))
BARE = Measure(title="Affiche", text="Hang ze op.")


def line(after: Record, before: Record | None = None, *, source: str = "brief", at: int = 1) -> Folded:
    states = [state(one, at + number) for number, one in enumerate((before, after)) if one]
    place = Place(source=source, name=source, url=f"https://{source}.example", language="nl")
    story = Story(key=f"k{at}", kind=kind_of(after), place=place, states=tuple(states))
    return Folded(
        story=story,
        turn=Turn.CHANGED if before else Turn.ADDED,
        before=states[0] if before else None,
        after=states[-1],
        reason=Reason(),
        subscription=FOLLOWED,
        heard=(states[-1].id,),
    )


def state(value: Record, number: int) -> State:
    return State(
        id=number, revision=number, value=value, subject=Subject(reach=EVERYWHERE), fingerprint=fingerprint(value),
        removed=False, news=True, wrong=False, accepted_at=NOW, mail_after=NOW, found_at=NOW,
    )  # fmt: skip


def told(*lines: Folded) -> list[list[str]]:
    groups = with_documents([(one,) for one in lines])
    return [[type(one.after.value).__name__ for one in group if one.after] for group in groups]


def test_a_new_document_stands_behind_the_new_item_that_leads_to_it() -> None:
    assert told(line(POSTER), line(ITEM)) == [["Measure", "Publication"]]


def test_an_item_that_only_leads_to_it_now_stands_behind_the_document() -> None:
    assert told(line(ITEM, BARE), line(POSTER)) == [["Publication", "Measure"]]


def test_an_item_of_which_more_differs_is_told_by_itself() -> None:
    other = Measure(title="Affiche", text="Hang ze niet op.", links=ITEM.links)
    assert told(line(other, BARE), line(POSTER)) == [["Measure"], ["Publication"]]


def test_a_link_that_went_is_told_by_itself() -> None:
    gone = Measure(title="Affiche", text="Hang ze op.", links=(Link(url="https://a.example/oud.pdf", text="Oud"),))
    assert told(line(ITEM, gone), line(POSTER)) == [["Measure"], ["Publication"]]


def test_a_document_of_another_source_is_told_by_itself() -> None:
    assert told(line(POSTER, source="ander"), line(ITEM)) == [["Publication"], ["Measure"]]


def test_a_document_that_is_no_news_is_told_by_itself() -> None:
    fewer = Publication(title="Affiche over hitte", url=POSTER.url, languages=("nl",))
    assert told(line(POSTER, fewer), line(ITEM)) == [["Publication"], ["Measure"]]


def test_all_of_it_ends_behind_one_line_when_all_lead_to_the_same() -> None:
    assert told(line(ITEM, BARE), line(POSTER), line(ITEM)) == [["Measure", "Publication", "Measure"]]


def test_one_line_tells_the_languages_and_settles_both() -> None:
    reader = Reader(id=1, language="nl", subscriptions=(FOLLOWED,))
    draft = welcome(reader, [line(POSTER, at=1), line(ITEM, at=7)], now=NOW)
    (one,) = content_of(draft, reader, {}).lines
    assert (one.card.title, sorted(one.heard)) == ("Affiche", [2, 8])
    assert [detail.value for detail in one.card.details if detail.name == "languages"] == ["nl, uk"]


def test_of_measures_the_newest_is_told_first_and_what_must_be_done_by_a_day_before_it() -> None:
    days = {"Aan": date(2022, 4, 7), "Bon": date(2026, 2, 19), "Cel": None}
    items = [Measure(title=title, text="Neem er kennis van.", date=day) for title, day in days.items()]
    due = Measure(title="Dag", text="Vraag het aan.", date=date(2021, 1, 1), expires_on=date(2026, 6, 1))
    reader = Reader(id=1, language="nl", subscriptions=(FOLLOWED,))
    draft = welcome(reader, [line(one, at=at) for at, one in enumerate([*items, due], start=1)], now=NOW)
    assert [one.card.title for one in content_of(draft, reader, {}).lines] == ["Dag", "Bon", "Aan", "Cel"]

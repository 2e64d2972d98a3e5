"""Whose a number is, weighed beside the reading that follows the page's structure."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from scrapers.document import Document
from scrapers.extract.contacts.confidence import less_sure_of_shared_names
from scrapers.extract.contacts.site import owner_of, titles_of
from scrapers.extract.generic import contacts_of, extract, prepared
from scrapers.extract.owners.believing import SURE
from scrapers.extract.owners.bodies_said import WITHIN
from scrapers.extract.owners.second_reading import CONFIDENCE, Odds, borne_out, odds_of, reread
from scrapers.extract.owners.sheet import Mention, Point
from scrapers.extract.owners.weighing import Candidate, Standing, by_name, candidates, chances, shipped_weights
from scrapers.read.dispatch import read
from state.records import Contact, Criticality, Phone, PhoneKind
from tests.tools.fit_owners import Lesson, fitted

NUMBER = "+3235550106"
PAGE = """<title>Documenten | Huis Welkom</title>
<header><a href="https://huiswelkom.example/">Huis Welkom</a></header><main><h1>Documenten</h1>
<ul><li>Prentenkaarten voor het eerste gesprek</li><li>Folder voor grootouders</li></ul>
<p>Op papier vragen kan: 03 555 01 06 of papier@huiswelkom.example</p></main>
<footer>Huis Welkom, Kerkstraat 5, 9000 Gent</footer>"""


def document(page: str) -> Document:
    return prepared(read(page.encode(), url="https://huiswelkom.example/papier", content_type="text/html"))


def odds(page: Document) -> Odds:
    return odds_of(page, "BE", owner_of(page), titles_of(page))


def candidates_of(page: Document) -> Iterator[tuple[Point, list[Candidate]]]:
    return candidates(page, "BE", owner_of(page), titles_of(page))


def told(name: str | None, **more: object) -> Contact:
    phone = Phone(number=NUMBER, text="03 555 01 06", kind=PhoneKind.LANDLINE)
    return replace(Contact(unit=name, phones=(phone,), confidence=0.5), **more)  # type: ignore[arg-type]


def standing(chance: float, mention: Mention | None = None) -> Standing:
    return Standing(chance=math.log(chance), mention=mention)


def named(contacts: Sequence[Contact]) -> list[str | None]:
    return [one.person or one.unit or one.organisation for one in contacts if one.phones]


def test_what_only_stands_above_a_number_gives_way_to_the_one_whose_mail_address_and_page_it_is() -> None:
    (contact,) = [one for one in extract(document(PAGE)).contacts if one.phones]
    assert (contact.organisation, contact.unit) == ("Huis Welkom", None)
    assert contact.emails == ("papier@huiswelkom.example",)
    assert contact.confidence <= CONFIDENCE < SURE, "two readings that do not agree are for a person to look at"


def test_both_readings_agree_on_an_ordinary_page_and_nothing_changes() -> None:
    page = document("<h1>Sociaal Huis</h1><p>Els Maes, onthaal: 03 555 01 06</p><p>Jan Smet, coach: 03 555 01 07</p>")
    first = contacts_of(page, page, None, country="BE", watched=False)
    assert reread(first, odds(page)).contacts == list(first)


@pytest.mark.parametrize(
    "contact",
    [
        told("Folder voor grootouders", confidence=SURE),
        told("Folder voor grootouders", criticality=Criticality.CRITICAL),
        told(None, role="directeur"),
        told(None, person="Els Maes", emails=("els.maes@huiswelkom.example",)),
    ],
    ids=["sure", "critical", "called by what its holder does", "signed by the mail address"],
)
def test_the_first_reading_stands_where_it_is_settled(contact: Contact) -> None:
    assert reread([contact], odds(document(PAGE))).contacts == [contact]


def test_a_critical_number_that_nobody_is_named_for_gets_a_name_for_a_person_to_look_at() -> None:
    (contact,) = reread([told(None, criticality=Criticality.CRITICAL)], odds(document(PAGE))).contacts
    assert (contact.organisation, contact.criticality) == ("Huis Welkom", Criticality.CRITICAL)
    assert contact.confidence < SURE


def test_where_a_number_stands_twice_the_place_at_which_somebody_is_likeliest_tells_whose_it_is() -> None:
    places = [{"Huis Welkom": standing(0.6), "Folder": standing(0.05)}, {"Huis Oost": standing(0.9)}]
    (contact,) = reread([told(None)], {NUMBER: places}).contacts
    assert named([contact]) == ["Huis Oost"]
    agreed = [*places, {"Folder": standing(0.5)}]
    assert named(reread([told("Folder")], {NUMBER: agreed}).contacts) == ["Folder"], "likeliest at one place is enough"


@pytest.mark.parametrize(("confidence", "wanted"), [(0.3, "wijkwerking"), (0.75, "Folder")])
def test_a_body_of_a_sentence_needs_less_where_the_first_reading_is_in_doubt(confidence: float, wanted: str) -> None:
    said = Mention(at=1, start=0, name="wijkwerking", is_person=False, way=WITHIN)
    places = [{"wijkwerking": standing(0.72, said), "Folder": standing(0.24)}]
    assert named(reread([told("Folder", confidence=confidence)], {NUMBER: places}).contacts) == [wanted]
    person = told(None, person="Els Maes", confidence=confidence)
    known = [{"wijkwerking": standing(0.72, said), "Els Maes": standing(0.24)}]
    assert named(reread([person], {NUMBER: known}).contacts) == ["Els Maes"], "a person is no heading"


def test_a_number_that_several_share_is_left_with_all_of_them() -> None:
    both = [told("Folder voor grootouders"), told("Prentenkaarten")]
    assert reread(both, odds(document(PAGE))).contacts == both


def test_a_number_is_given_to_the_contact_that_has_the_likelier_name_already() -> None:
    house = Contact(organisation="Huis Welkom", emails=("papier@huiswelkom.example",), confidence=0.9)
    only = reread([told("Folder voor grootouders"), house], odds(document(PAGE))).contacts
    assert [(one.organisation, one.phones[0].number, one.emails) for one in only] == [
        ("Huis Welkom", NUMBER, ("papier@huiswelkom.example",))
    ]


def test_no_heading_and_no_vacancy_takes_a_number_over() -> None:
    page = document("<h2>Contactgegevens</h2><p>Directeur: vacant</p><p>03 555 01 06</p>")
    assert named(reread([told("Iets anders")], odds(page)).contacts) == ["Iets anders"]


def test_the_chances_of_all_candidates_are_one() -> None:
    for _, of in candidates_of(document(PAGE)):
        total = by_name(of)
        assert sum(2.718281828**one.chance for one in total.values()) == pytest.approx(1, abs=1e-6)
        assert "" in total, "nobody is always among them"


def test_evidence_speaks_for_the_name_that_a_mail_address_spells() -> None:
    page = document("<p>Els Maes</p><p>Jan Smet</p><p>els.maes@linde.example</p>")
    ((_, of),) = list(candidates_of(page))
    weights = {"person spelled by box": 1.0, "spelled twice by box": 1.0}
    best = max(zip(chances(of, weights), of, strict=True), key=lambda one: one[0])[1]
    assert best.name == "Els Maes"


def test_every_weight_speaks_of_evidence_that_pages_give() -> None:
    names = {told.partition(",")[0].split(" ")[0] for told in shipped_weights()}
    assert names <= {
        "above", "area", "below", "body", "box", "function", "generic", "in", "nobody", "office", "person", "site", "spelled", "vacancy"
    }  # fmt: skip
    assert len(shipped_weights()) > 100
    assert all(abs(weight) < 5 for weight in shipped_weights().values()), "no evidence decides alone"


def test_a_fit_learns_which_evidence_the_right_owners_share() -> None:
    lesson = Lesson(
        evidence=[["near", "person"], ["far", "person"], ["nobody"]], right=[True, False, False], weight=1.0
    )
    other = Lesson(evidence=[["far", "body"], ["near", "body"], ["nobody"]], right=[False, True, False], weight=1.0)
    weights = fitted([[lesson, other] for _ in range(6)])
    assert weights["near"] > 0.5 > 0 > weights["far"]
    assert fitted([[lesson, other] for _ in range(6)]) == weights, "the same pages give the same weights"


def test_evidence_of_few_pages_weighs_nothing() -> None:
    lesson = Lesson(evidence=[["rare"], ["nobody"]], right=[True, False], weight=1.0)
    assert "rare" not in fitted([[lesson]])


def test_a_candidate_without_known_evidence_is_as_likely_as_any_other() -> None:
    of = [Candidate(name=name, mention=None, evidence=["never seen"]) for name in ("one", "two")]
    assert chances(of)[0] == chances(of)[1]


def test_a_name_on_which_both_readings_agree_is_surer_and_one_on_which_they_do_not_is_less() -> None:
    page = document("<h1>Sociaal Huis</h1><p>Els Maes, onthaal: 03 555 01 06</p><p>Jan Smet, coach: 03 555 01 07</p>")
    both = odds(page)
    right, wrong = borne_out([told(None, person="Els Maes"), told(None, person="Jan Smet")], both, frozenset())
    assert right.confidence > SURE > 0.5 > wrong.confidence


def test_what_the_readings_do_not_agree_on_stays_below_the_threshold() -> None:
    both = odds(document(PAGE))
    twice = reread([told("Folder voor grootouders")], both)
    (contact,) = borne_out(twice.contacts, both, twice.disputed)
    assert contact.organisation == "Huis Welkom"
    assert contact.confidence <= CONFIDENCE


def test_a_contact_without_a_number_is_as_sure_as_before() -> None:
    contact = Contact(person="Els Maes", confidence=0.8)
    assert borne_out([contact], odds(document(PAGE)), frozenset()) == [contact]


def test_a_long_page_is_weighed_in_time_that_grows_with_its_length() -> None:
    def seconds(cards: int) -> float:
        people = (f"<h3>Team {at} Dorp</h3><p>Jan Smet, coach<br>team{at}@linde.example</p>" for at in range(cards))
        page = document(f"<h1>De Linde vzw</h1><h2>Alle teams</h2>{''.join(people)}")
        odds(page)  # what is remembered of words and lines is so for both lengths
        begin = time.process_time()
        odds(page)
        return time.process_time() - begin

    assert seconds(400) < 8 * seconds(100)


def test_what_the_readings_do_not_agree_on_stays_below_the_threshold_when_its_name_stands_for_several_numbers() -> None:
    both = odds(document(PAGE))
    other = Contact(organisation="Huis Welkom", emails=("onthaal@huiswelkom.example",), confidence=0.9)
    twice = reread([other, told("Folder voor grootouders")], both)
    shared = less_sure_of_shared_names([*twice.contacts, replace(other, emails=("info@huiswelkom.example",))])
    given = next(one for one in borne_out(shared, both, twice.disputed) if one.phones)
    assert given.organisation == "Huis Welkom"
    assert given.confidence < SURE

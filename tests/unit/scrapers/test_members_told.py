"""Members of a council are each one, in whatever words the list begins; for whom they sit there is no function."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.bodies import stands_for_body
from scrapers.extract.line.groups import singular_role
from scrapers.extract.line.representing import function_beside, sits_for
from scrapers.read.dispatch import read
from state.canon.names import looks_like_person
from tests.unit.scrapers.owning import drawn


def told(page: str) -> dict[str | None, str | None]:
    return {one.person: one.role for one in drawn(page)}


def in_text(text: str) -> dict[str | None, str | None]:
    contacts = extract(read(text.encode(), url="https://partner.example/p", content_type="text/plain")).contacts
    return {one.person: one.role for one in contacts}


@pytest.mark.parametrize(
    "heading",
    [
        "Leden van het oudercomité zijn:",
        "De OC-leden van dit schooljaar zijn:",
        "Dit jaar ging veel goed. Leden van de raad zijn:",
    ],
)
def test_who_is_listed_as_a_member_is_one(heading: str) -> None:
    page = f"Welkom\n\n{heading}\n\nFemke Dierickx\nBram Lippens (kassier)\nSofie Naessens\n"
    assert in_text(page) == {"Femke Dierickx": "Lid", "Bram Lippens": "kassier", "Sofie Naessens": "Lid"}


def test_numbers_behind_the_names_change_nothing() -> None:
    rows = "Femke Dierickx    tel. 0471 22 33 41\nBram Lippens      tel. 0471 22 33 42 (kassier)\nSofie Naessens    tel. 0471 22 33 43"
    assert in_text(f"Oudercomité\n\nLeden van het oudercomité zijn:\n\n{rows}\n") == {
        "Femke Dierickx": "Lid",
        "Bram Lippens": "kassier",
        "Sofie Naessens": "Lid",
    }


def test_a_list_that_says_nothing_of_members_makes_none() -> None:
    page = "Welkom\n\nOnze MR bestaat nu uit:\n\nFemke Dierickx\nBram Lippens\nSofie Naessens\n"
    assert in_text(page) == dict.fromkeys(("Femke Dierickx", "Bram Lippens", "Sofie Naessens"))


@pytest.mark.parametrize(
    ("one", "other"), [("Oudergeleding", "Personeelsgeleding"), ("Namens de ouders:", "Namens het team:")]
)
def test_for_whom_somebody_sits_is_no_function(one: str, other: str) -> None:
    page = f"{one}\nFemke Dierickx (voorzitter)\nBram Lippens\n\n{other}\nSofie Naessens\nKarel Wouters (secretaris)\n"
    assert in_text(f"Leden ouderraad\n\n{page}") == {
        "Femke Dierickx": "voorzitter",
        "Bram Lippens": "Lid",
        "Sofie Naessens": "Lid",
        "Karel Wouters": "secretaris",
    }
    assert in_text(f"Samenstelling ouderraad\n\n{page}")["Bram Lippens"] is None


def test_in_brackets_too() -> None:
    page = (
        "<h2>Raad</h2><p>Secretaris: Karel Wouters (leerkracht)</p>"
        "<p>Leden:<br>Femke Dierickx (ouder)<br>Bram Lippens (personeel)<br>Carlijn van Gent (ouder)</p>"
    )
    assert told(page) == {
        "Karel Wouters": "Secretaris",
        "Femke Dierickx": "Lid",
        "Bram Lippens": "Lid",
        "Carlijn van Gent": "Lid",
    }


@pytest.mark.parametrize(
    ("beside", "function"),
    [
        ("oudergeleding, voorzitter", "voorzitter"),
        ("ouder (secretaris)", "secretaris"),
        ("ouder voorzitter", "voorzitter"),
        ("parent", None),
        ("Personeelsgeleding", None),
        ("namens de bewoners", None),
        ("leerkracht", "leerkracht"),
        ("lid oudergeleding", "lid oudergeleding"),
        ("schepen, personeel en onderwijs", "schepen, personeel en onderwijs"),
    ],
)
def test_what_is_left_of_a_function(beside: str, function: str | None) -> None:
    assert function_beside(beside) == function


def test_words_for_those_represented() -> None:
    assert sits_for("Oudergeleding:")
    assert sits_for("Vanuit het schoolteam")
    assert sits_for("au nom des parents")
    assert not sits_for("Ouderraad")
    assert not sits_for("Voorzitter")


def test_a_body_by_its_letters_or_its_first_word() -> None:
    assert stands_for_body("De MR:")
    assert stands_for_body("Het bestuur van de kring:")
    assert not stands_for_body("De trainer:")
    assert singular_role("Leden kerkraad") == "Lid"
    assert singular_role("Leden worden") is None


@pytest.mark.parametrize(
    "name", ["Carlijn van Delft", "ds. K. de Bruin", "Anne v/d Berg", "A.C. Maes-Kok", "Inge v.d. Velde"]
)
def test_names_that_end_or_begin_as_other_words(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize("text", ["Jeugdlijn van Delft", "Els Maes/Jan Smet", "Linde-Kok Praktijk"])
def test_other_words_stay_so(text: str) -> None:
    assert not looks_like_person(text)


@pytest.mark.parametrize("label", ["Klas 1a", "Groep 3", "Class 2b:"])
def test_the_class_of_a_child_is_no_part_of_a_name(label: str) -> None:
    page = f"In de ouderraad hebben zitting:\n\n{label} Mw. Femke Dierickx\nDhr. Bram Lippens\n{label} Mw. Sofie Naessens\n"
    assert {(name or "")[-8:] for name in in_text(f"Ouders\n\n{page}")} == {"Dierickx", " Lippens", "Naessens"}


def test_a_class_alone_is_nobody() -> None:
    assert in_text("Ouders\n\nIn de ouderraad hebben zitting:\n\nKlas 1a\nKlas 2b\n") == {}


def test_particles_in_short_stand_in_names_that_a_sentence_lists() -> None:
    told = in_text("Klachten\n\nVertrouwenspersonen jeugd: Femke Dierickx en Netty v.d. Velde.\n")
    assert set(told) == {"Femke Dierickx", "Netty v.d. Velde"}

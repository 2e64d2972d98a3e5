"""A page that a person edited is told, however much went; one of which a part is out for a moment is suspect."""

from __future__ import annotations

import pytest

from jobs.reading.documents import Body, compared
from scrapers.comparing import Comparison
from state.triage.hosts import injected

NAMES = ("An Maes", "Bo Smet", "Cas Claes", "Dirk Nys", "Els Bral", "Fons Dewit", "Griet Ameloot")
MAILS = {name: f"{name.split()[0].lower()}@club.example" for name in NAMES}


def told(before: str, after: str) -> Comparison:
    page = '<html lang="nl"><head><title>Club</title></head><body><main><h1>Bestuur van de club</h1>{}</main></body></html>'
    bodies = [
        Body(name="p", url="https://p.example/", data=page.format(one).encode(), content_type="text/html")
        for one in (before, after)
    ]
    return compared(*bodies, country="BE")


def board(*names: str, mails: tuple[str, ...] = ()) -> str:
    lines = (f"<li>{one}, bestuurslid{f', {MAILS[one]}' if one in mails else ''}</li>" for one in names)
    return f"<ul>{''.join(lines)}</ul>"


def people(found: Comparison, kind: str) -> set[str | None]:
    return {getattr(one.before or one.after, "person", None) for one in found.changes if one.kind.value == kind}


def test_who_left_a_list_from_between_others_is_told() -> None:
    found = told(board(*NAMES), board("An Maes", "Cas Claes", "Els Bral", "Fons Dewit"))
    assert people(found, "removed") == {"Bo Smet", "Dirk Nys", "Griet Ameloot"}


@pytest.mark.parametrize("left", [NAMES[:4], NAMES[3:]], ids=["the end is out", "the beginning is out"])
def test_a_stretch_of_a_list_that_is_out_is_suspect(left: tuple[str, ...]) -> None:
    assert told(board(*NAMES), board(*left)).outcome == "suspect"


def test_mail_addresses_taken_off_between_others_that_stay_are_told() -> None:
    found = told(board(*NAMES, mails=NAMES), board(*NAMES, mails=("An Maes", "Cas Claes")))
    assert people(found, "changed") == set(NAMES) - {"An Maes", "Cas Claes"}


@pytest.mark.parametrize("kept", [(), NAMES[:2]], ids=["none is shown", "only the first ones are shown"])
def test_mail_addresses_that_are_not_shown_for_a_moment_are_suspect(kept: tuple[str, ...]) -> None:
    assert told(board(*NAMES, mails=NAMES), board(*NAMES, mails=kept)).outcome == "suspect"


TEAMS = "".join(
    f"<h3>Ploeg {at}</h3><p>Trainer: {name}</p><p>{MAILS[name]}</p><p>{'Op zaterdag in de zaal. ' * 9}</p>"
    for at, name in enumerate(NAMES)
)


def test_a_page_cut_to_the_successor_of_somebody_is_told() -> None:
    before = f"<p>Secretaris: Hugo Vos, hugo@club.example</p>{TEAMS}"
    after = "<p>Secretaris: Ilse Baert, ilse@club.example</p><p>Welzijn: Jan Cools, jan@club.example</p>"
    found = told(before, after)
    assert (people(found, "changed"), people(found, "added")) == ({"Hugo Vos"}, {"Jan Cools"})
    assert people(found, "removed") == set(NAMES)


def test_a_page_that_stands_in_for_a_while_is_suspect_though_it_names_somebody() -> None:
    found = told(
        f"<p>Secretaris: Hugo Vos, hugo@club.example</p>{TEAMS}", "<p>Webbeheer: Jan Cools, jan@web.example</p>"
    )
    assert found.outcome == "suspect"


CALL = (
    "<p>Wij zoeken nieuwe mensen die in het bestuur of in een van de werkgroepen willen zitten.</p>"
    "<p>Wie daar zin in heeft stuurt vrijblijvend een bericht met naam en adres naar bestuur@club.example.</p>"
)


@pytest.mark.parametrize(
    ("below", "outcome"), [(CALL, "changed"), ("", "suspect")], ids=["with a call", "with nothing"]
)
def test_a_list_whose_end_made_place_for_a_text_and_a_mailbox_is_told(below: str, outcome: str) -> None:
    line = "<p>Het bestuur komt elke eerste maandag van de maand samen in de zaal.</p>"
    assert told(line + board(*NAMES), line + board(*NAMES[:4]) + below).outcome == outcome


def test_a_page_that_names_its_first_holders_is_not_broken_though_it_is_shorter() -> None:
    empty = "<p>Dinsdag om 20 uur in de zaal</p>" * 4 + "<h3>Voorzitter</h3><h3>Secretaris</h3>"
    found = told(empty, "<h3>Voorzitter</h3><p>An Maes</p><h3>Secretaris</h3><p>Bo Smet</p>")
    assert people(found, "added") == {"An Maes", "Bo Smet"}


@pytest.mark.parametrize(
    ("text", "found"), [("XXX", False), ("Tel. xxx", False), ("free xxx here", True), ("XXX videos", True)]
)
def test_letters_that_stand_in_for_a_number_are_not_injected(text: str, found: bool) -> None:
    assert (injected(text) is not None) is found


OFFICERS = ("Obmann", "Kassier", "Schriftführer", "Zeugwart")


def officers(names: tuple[str, ...], *, reached: bool) -> str:
    rows = "".join(
        f"<tr><td>{role}</td><td>{name}</td>{f'<td>{name.split()[0].lower()}@verein.example</td>' if reached else ''}</tr>"
        for role, name in zip(OFFICERS, names, strict=True)
    )
    return f"<table><tr><th>Amt</th><th>Name</th>{'<th>E-Mail</th>' if reached else ''}</tr>{rows}</table>"


def test_a_new_holder_of_a_known_function_shows_that_the_mail_addresses_were_taken_off() -> None:
    found = told(
        officers(("Ada Berg", "Ben Kurz", "Cora Lang", "Emil Haas"), reached=True),
        officers(("Fritz Jung", "Ada Berg", "Cora Lang", "Emil Haas"), reached=False),
    )
    assert people(found, "changed") == {"Ada Berg", "Cora Lang", "Emil Haas"}


def test_the_same_holders_without_their_mail_addresses_are_suspect() -> None:
    names = ("Ada Berg", "Ben Kurz", "Cora Lang", "Emil Haas")
    assert told(officers(names, reached=True), officers(names, reached=False)).outcome == "suspect"


def members(*names: str) -> str:
    return "".join(f"<p>{name}</p><p>{name.split()[0].lower()}@club.example</p>" for name in names)


def test_a_list_of_which_everybody_is_somebody_else_is_told() -> None:
    found = told(members(*NAMES[:3]), members("Hugo Vos", "Ilse Baert", "Jan Cools", "Karel Daems"))
    assert people(found, "added") == {"Hugo Vos", "Ilse Baert", "Jan Cools", "Karel Daems"}
    assert people(found, "removed") == set(NAMES[:3])


@pytest.mark.parametrize(
    "instead",
    [
        "<p>Wij zijn even weg. Vragen? Jan Cools, jan@web.example</p>",
        "<h2>Onderhoud</h2><p>Jan Cools</p><p>jan@web.example</p><p>Karel Daems</p><p>karel@web.example</p>",
    ],
    ids=["one", "two at one place"],
)
def test_a_notice_with_a_name_in_the_place_of_a_list_is_suspect(instead: str) -> None:
    assert told(members(*NAMES), instead).outcome == "suspect"

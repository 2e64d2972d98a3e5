"""Mail addresses, postal addresses, hours, dates, names, languages and web addresses in one form each."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from state.canon.addresses import find_addresses, parse_address
from state.canon.canonical_addresses import canonical_address
from state.canon.dates import DateRole, find_dates
from state.canon.emails import canonical_email, find_emails
from state.canon.hours import canonical_hours, find_hours, is_hours
from state.canon.languages import find_languages, language_code
from state.canon.names import canonical_name, looks_like_person
from state.canon.text import clean, fold
from state.canon.urls import canonical_url, is_web


@pytest.mark.parametrize(
    "text",
    [
        "naam [at] opgroeien.be",
        "naam(at)opgroeien.be",
        "Naam@Opgroeien.be",
        "naam @ opgroeien.be",
        "naam{at}opgroeien [dot] be",
    ],
)
def test_a_hidden_mail_address_is_found(text: str) -> None:
    [found] = find_emails(f"Mail naar {text}.")
    assert found.email == "naam@opgroeien.be"


def test_a_mailto_link_gives_its_address_without_the_subject() -> None:
    assert canonical_email("mailto:naam%40opgroeien.be?subject=Vraag") == "naam@opgroeien.be"


@pytest.mark.parametrize("text", ["geen adres", "naam@", "@opgroeien.be", "a..b@opgroeien.be", "x@y\nBcc: z@q.be"])
def test_what_is_no_mail_address_is_refused(text: str) -> None:
    assert canonical_email(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hallepoortlaan 27, 1060 Brussel", ("Hallepoortlaan", "27", None, "1060", "Brussel")),
        ("Naamsestraat 61 | bus 3550, B-3000 Leuven", ("Naamsestraat", "61", "3550", "3000", "Leuven")),
        ("Kerkstraat 12 bus A\n9000 Gent", ("Kerkstraat", "12", "A", "9000", "Gent")),
        ("Grote Markt 12A, 8500 Kortrijk", ("Grote Markt", "12A", None, "8500", "Kortrijk")),
        ("Plein 5, 8660 De Panne Tel: 058", ("Plein", "5", None, "8660", "De Panne")),
        ("Dorp 1, 9988 Watervliet Jan Peeters", ("Dorp", "1", None, "9988", "Watervliet")),
    ],
)
def test_an_address_in_running_text_falls_apart_into_its_parts(text: str, parts: tuple[str | None, ...]) -> None:
    [found] = find_addresses(text)
    one = found.address
    assert (one.street, one.number, one.box, one.postcode, one.municipality) == parts


def test_years_and_counts_are_no_address() -> None:
    assert find_addresses("wij zijn er sinds 2012 en 1000 mensen komen") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hallepoortlaan 27, 1060 Brussel", "Hallepoortlaan 27\n1060 BRUSSEL"),
        ("Naamsestraat 61 | bus 3550, B-3000 Leuven", "Naamsestraat 61 bus 3550 - 3000 Leuven"),
        ("Kerkstr. 12, 9000 Gent", "Kerkstraat 12, 9000 Gent"),
        ("St.-Pietersplein 12, 9000 Gent", "Sint-Pietersplein 12, 9000 Gent"),
        ("Av. Louise 12, 1050 Bruxelles", "Avenue Louise 12, 1050 Bruxelles"),
        ("Bd. Anspach 12, 1000 Bruxelles", "Boulevard Anspach 12, 1000 Bruxelles"),
        ("12 E Mill Ave, Springfield, ID 83201", "12 E. Mill Avenue, Springfield, ID 83201"),
        ("12 North Mill Ln, Springfield, ID 83201", "12 N. Mill Lane, Springfield, ID 83201"),
    ],
)
def test_one_address_in_two_ways_of_writing_is_one(first: str, second: str) -> None:
    country = "US" if "Mill" in first else "BE"
    one, two = parse_address(first, country=country), parse_address(second, country=country)
    assert one is not None
    assert two is not None
    assert canonical_address(one) == canonical_address(two)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("elke dag telefonisch bereikbaar van 9u-17u", "Elke dag van 9u tot 17u"),
        (
            "elke 1ste en 3de maandag van de maand van 16.30 tot 20 uur",
            "elke 1e en 3e maandag van de maand, 16u30 - 20u00",
        ),
        ("ma-vr 9-12", "maandag tot vrijdag van 9 tot 12 uur"),
        ("Ma: 9.00-12.00, 13.00-17.00", "maandag 9u-12u en 13u-17u"),
        ("Enkel na afspraak.", "enkel na afspraak"),
        ("Mondays 9:00 to 12:00", "Monday 9:00 to 12:00"),
        ("lundis de 9h à 12h", "lundi de 9h à 12h"),
    ],
)
def test_the_same_hours_written_otherwise_are_the_same(first: str, second: str) -> None:
    assert canonical_hours([first]) == canonical_hours([second]) != ""


def test_other_hours_are_other_hours() -> None:
    assert canonical_hours(["ma-vr 9-12"]) != canonical_hours(["ma-vr 9-16"])


def test_the_sentence_that_tells_hours_is_found() -> None:
    [(_, _, text)] = find_hours("We helpen je graag. Bel elke dag van 9u-17u. Meer lees je op de site.")
    assert text.startswith("Bel elke dag")


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("7 april 2022", date(2022, 4, 7), None),
        ("17/03/2022", date(2022, 3, 17), None),
        ("2022-04-07", date(2022, 4, 7), None),
        ("vanaf 1ste mei 2022", date(2022, 5, 1), DateRole.FROM),
        ("uiterlijk op vrijdag 15 april", date(2022, 4, 15), DateRole.UNTIL),
        ("tot en met 30 juni 2022", date(2022, 6, 30), DateRole.UNTIL),
        ("binnen 14 dagen", None, DateRole.WITHIN),
        ("op 31 februari 2022", None, DateRole.ON),
    ],
)
def test_a_date_and_the_part_it_plays(text: str, day: date | None, role: DateRole | None) -> None:
    [found] = find_dates(text, reference=date(2022, 4, 1))
    assert (found.value, found.role) == (day, role)


def test_a_day_without_a_year_has_no_value_when_nothing_tells_the_year() -> None:
    [found] = find_dates("tegen 15 april", reference=None)
    assert found.value is None


@pytest.mark.parametrize(
    "text",
    [
        "Jan Peeters",
        "Els Van den Broeck",
        "Mevr. A. De Smet",
        "Peeters, Jan",
        "JAN PEETERS",
        "Hanne 't Kint",
        "Ruben in 't Veld",
    ],
)
def test_names_of_people_are_told(text: str) -> None:
    assert looks_like_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lokaal team Gent",
        "Pleegzorg Limburg",
        "De Panne",
        "Huis van het Kind",
        "Sint-Niklaas",
        "Contact",
        "CAW",
        "Gent 9000",
        "Brasserie 't Hoekje",
        "Linde Analytics",
        "Maes Smet LLP",
        "Organisation der Linderakademie",
        "Vertrouwenscentra Kindermishandeling",
        "Gezinshuizen Kempen",
        "Ontmoetingsplaats Malem",
    ],
)
def test_other_words_are_no_people(text: str) -> None:
    assert not looks_like_person(text)


def test_titles_and_the_order_of_names_do_not_make_another_person() -> None:
    assert canonical_name("Mevr. Peeters, Jan") == canonical_name("Jan Peeters")


def test_languages_are_told_in_words_that_markup_ran_together() -> None:
    assert find_languages("Nederlands, EngelsOekraïens en Russisch") == ("nl", "en", "uk", "ru")


@pytest.mark.parametrize(
    ("word", "code"), [("Oekraïens", "uk"), ("FR", "fr"), ("nl-BE", "nl"), ("UA", "uk"), ("appel", None)]
)
def test_the_code_of_a_language(word: str, code: str | None) -> None:
    assert language_code(word) == code


@pytest.mark.parametrize(
    "url",
    [
        "http://www.opgroeien.be/a/",
        "https://opgroeien.be/a?utm_source=nieuwsbrief",
        "https://Opgroeien.be/a#top",
        "https://www.opgroeien.be/a/index.html",
        "https://www.opgroeien.be/a;jsessionid=AB12",
    ],
)
def test_what_changes_from_visit_to_visit_is_no_part_of_an_address(url: str) -> None:
    assert canonical_url(url) == "https://opgroeien.be/a"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "mailto:a@b.be", "data:text/html,x", "http://[", "/pad"])
def test_only_http_leads_readers_anywhere(url: str) -> None:
    assert not is_web(url)


def test_text_loses_what_nobody_sees() -> None:
    assert clean("Kinder\u00adopvang\u00a0– “nu”\u200b") == 'Kinderopvang - "nu"'
    assert fold("OEKRAÏNE") == "oekraine"


@given(st.text(max_size=200))
def test_the_forms_never_fail_and_are_stable(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    canonical_url(text)
    find_dates(text, reference=date(2022, 1, 1))
    find_addresses(text)
    find_emails(text)
    canonical_hours([text])
    looks_like_person(text)


@pytest.mark.parametrize("text", ["eind maart", "begin juni 2022", "najaar 2023", "fin avril", "mid June"])
def test_a_vague_date_is_kept_as_text(text: str) -> None:
    [found] = find_dates(f"De regeling start {text}.", reference=date(2022, 1, 1))
    assert (found.text, found.value) == (text, None)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Open Mon-Fri 8am-5pm", "mo-fr 08:00-17:00"),
        ("Monday through Friday, 8 a.m. to 4:30 p.m.", "mo-fr 08:00-16:30"),
        ("Friday from 8am until 12pm", "fr 08:00-12:00"),
    ],
)
def test_hours_on_a_clock_of_twelve(text: str, form: str) -> None:
    assert is_hours(text)
    assert sorted(canonical_hours([text]).replace("|", " ").split()) == sorted(form.split())


@pytest.mark.parametrize("text", ["Friday, May 3, 7:00 pm - 9:00 pm", "The council meets Monday at 7 p.m."])
def test_an_event_has_no_opening_hours(text: str) -> None:
    assert not is_hours(text)


def test_a_first_name_behind_a_comma_may_look_like_a_particle() -> None:
    assert looks_like_person("Roke, Ben")
    assert not looks_like_person("Meer, van")

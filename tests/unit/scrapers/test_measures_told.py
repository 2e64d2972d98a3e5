"""What counts as a measure, what it asks, of whom, and from when until when it holds."""

from __future__ import annotations

from datetime import date

import pytest

from scrapers.document import BlockKind
from scrapers.extract.generic import extract
from scrapers.extract.line.lines import Line
from scrapers.extract.measures.addressees import addressees_in, spoken_to
from scrapers.extract.measures.asking import ask_of
from scrapers.extract.measures.dating import lone_day, validity_of
from scrapers.extract.measures.policy import applies, describes
from scrapers.extract.measures.sentences import sentences_in
from scrapers.read.dispatch import read
from state.records import Audience, Measure

WRITTEN = date(2026, 3, 3)


def drawn(html: str) -> tuple[Measure, ...]:
    page = f"<!doctype html><html lang=nl><body><main>{html}</main></body></html>"
    return extract(read(page.encode(), url="https://partner.example/pagina", content_type="text/html")).measures


def test_sentences_end_neither_within_an_address_nor_at_a_shortened_word() -> None:
    text = "Vul het in op www.loket.example/toeslag. Dat kan t.e.m. 15 mei, bv. vandaag. Klaar?\nJa."
    assert list(sentences_in(text)) == [
        "Vul het in op www.loket.example/toeslag.",
        "Dat kan t.e.m. 15 mei, bv. vandaag.",
        "Klaar?",
        "Ja.",
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Er is een toelage. Bezorg ons je facturen.", "Bezorg ons je facturen."),
        ("Iedereen krijgt ze. Gelieve het te melden.", "Gelieve het te melden."),
        (
            "Dat mag. U brengt de inspectie dezelfde dag op de hoogte.",
            "U brengt de inspectie dezelfde dag op de hoogte.",
        ),
        ("Onthaalouders moeten zich inschrijven. Stuur een bewijs.", "Stuur een bewijs."),
        ("Dat mag. Reken het laagste tarief aan.", "Reken het laagste tarief aan."),
        ("Elke dienst bezorgt ons zijn cijfers.", "Elke dienst bezorgt ons zijn cijfers."),
        ("De prijs stijgt. Inschrijven kan tot 25 september.", "Inschrijven kan tot 25 september."),
        ("Nous vous demandons de garder une place.", "Nous vous demandons de garder une place."),
        ("You must offer these hours.", "You must offer these hours."),
    ],
)
def test_the_sentence_that_asks_is_kept_as_it_stands(text: str, asked: str) -> None:
    assert ask_of(text, reference=WRITTEN) == asked


@pytest.mark.parametrize(
    "text",
    [
        "U hoeft dat niet vooraf te melden.",
        "Wie ze al krijgt, moet niets doen.",
        "Onthaalouders moeten het attest niet meer elk jaar vernieuwen.",
        "Hebt u nog vragen? Neem dan contact op met de dienst.",
        "Lees meer over de tarieven.",
        "De dienst informeert ouders en verwijst hen door.",
        "We moeten daar als overheid over beslissen.",
        "Moet ik dat melden?",
        "Loopt de opvang leeg, dan komt er hulp.",
        "Tijdens de vakantie is het kantoor gesloten.",
    ],
)
def test_what_asks_nothing_of_a_reader_is_no_request(text: str) -> None:
    assert ask_of(text, reference=WRITTEN) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("De toeslag geldt van 1 april tot en met 31 augustus 2026.", date(2026, 4, 1), date(2026, 8, 31)),
        ("Vraag de toeslag aan voor 15 april 2026.", None, date(2026, 4, 14)),
        ("Vanaf 1 mei 2026 krijgt u meer. Vraag het aan voor 15 april 2026.", date(2026, 5, 1), None),
        ("Ze krijgen hulp tot het einde van het schooljaar. Meld u voor 15 april 2026.", None, None),
        ("Het bedrag stijgt op 1 juli 2026.", date(2026, 7, 1), None),
        ("De vergadering is op 1 juli 2026.", None, None),
        ("Het oude formulier aanvaarden we tot 30 juni 2026.", None, None),
        ("Na 1 juli 2026 aanvaarden we geen aanvragen meer.", None, date(2026, 7, 2)),
        ("Zie het besluit van 27 februari 2026.", None, None),
    ],
)
def test_from_when_until_when_a_measure_holds(text: str, first: date | None, last: date | None) -> None:
    found = validity_of(text, reference=WRITTEN)
    assert (found.first, found.last) == (first, last)


def test_the_words_of_a_deadline_are_kept_beside_its_last_day() -> None:
    assert validity_of("Meld u voor 15 april 2026, tegen eind maart weet u meer.", reference=WRITTEN).phrases == (
        "voor 15 april 2026",
        "tegen eind maart",
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 november 2025", date(2025, 11, 12)),
        ("Gent, 19 juni 2026", date(2026, 6, 19)),
        ("Bruxelles, le 2 septembre 2025", date(2025, 9, 2)),
        ("Nummer 14 | 5 juni 2026", date(2026, 6, 5)),
        ("Laatste update op 8/05/2026", None),
        ("12 november 2025, 20 uur", None),
        ("Op 12 november 2025 komen we samen in de zaal.", None),
    ],
)
def test_a_day_that_stands_alone(text: str, day: date | None) -> None:
    assert lone_day(text) == day


@pytest.mark.parametrize(
    ("lines", "audience"),
    [
        (["Aan de organisatoren van kinderopvang"], Audience.CHILDCARE),
        (["Aux milieux d'accueil de la petite enfance"], Audience.CHILDCARE),
        (["Geachte burgemeester,"], Audience.LOCAL_AUTHORITIES),
        (["Beste organisator,"], Audience.CHILDCARE),
        (["Voor organisatoren van kinderopvang. Gepubliceerd op 14 april 2026."], Audience.CHILDCARE),
        (["U krijgt deze nieuwsbrief omdat u als onthaalouder bij ons bent aangesloten."], Audience.CHILDCARE),
        (["Aan", "De lokale besturen"], Audience.LOCAL_AUTHORITIES),
        (["Voor: organisatoren en verantwoordelijken"], Audience.CHILDCARE),
        (["Voor wie?", "Alle organisatoren van gezinsopvang en groepsopvang."], Audience.CHILDCARE),
        (["Omzendbrief aan de Vlaamse steden en gemeenten"], Audience.LOCAL_AUTHORITIES),
        (["Geachte mevrouw, geachte heer,", "Beste pleegzorgers,"], Audience.FOSTER_CARE),
        (["Beste onthaalouder, beste verantwoordelijke"], Audience.CHILDCARE),
        (["Madame la Bourgmestre, Monsieur le Bourgmestre,"], Audience.LOCAL_AUTHORITIES),
        (["Nieuwsbrief Opvang Baby's en Peuters"], None),
        (["Ce guide s'adresse aux accueillantes d'enfants."], Audience.CHILDCARE),
        (["This guidance applies to all child-care programs."], Audience.CHILDCARE),
        (["Betreft: extra plaatsen voor onthaalouders"], Audience.CHILDCARE),
        (
            ["Flits nr. 14", "12 maart - het tweewekelijkse bericht voor organisatoren van baby- en peuteropvang"],
            Audience.CHILDCARE,
        ),
        (["In de nieuwsbrief voor gemeenten van mei stond een fout, die wij hier rechtzetten."], None),
        (["À Mesdames et Messieurs les Bourgmestres"], Audience.LOCAL_AUTHORITIES),
        (["Aan alle besturen"], Audience.LOCAL_AUTHORITIES),
        (["Dag van de onthaalouder, 9 november"], None),
        (["Beste ouders, vanaf mei krijgen gemeenten en OCMW's een lijst van ons."], None),
    ],
)
def test_whom_a_document_is_for(lines: list[str], audience: Audience | None) -> None:
    assert addressees_in([Line(text=text) for text in lines])[0] == ((audience,) if audience else ())


def test_a_list_of_addressees_goes_on_past_one_that_nobody_knows() -> None:
    lines = [
        Line(text=text)
        for text in ("T.a.v. lokale besturen", "diensthoofden", "diensten voor pleegzorg", "Gent, 3 maart")
    ]
    found, words = addressees_in(lines)
    assert found == (Audience.LOCAL_AUTHORITIES, Audience.FOSTER_CARE)
    assert words == "lokale besturen, diensthoofden, diensten voor pleegzorg"


def test_the_title_of_a_letter_says_who_gets_it_and_a_link_to_one_does_not() -> None:
    heading = Line(text="Notice to foster care agencies", kind=BlockKind.HEADING)
    assert addressees_in([heading])[0] == (Audience.FOSTER_CARE,)
    assert addressees_in([Line(text="Brief over de lokale besturen van 17 maart")])[0] == ()


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("Ben je onthaalouder? Dan krijg je 250 euro.", Audience.CHILDCARE),
        ("Mocht je, als lokaal bestuur, een gezin kennen, meld het dan.", Audience.LOCAL_AUTHORITIES),
        ("Begin mei vragen wij iets. We vragen de Huizen van het Kind om infosessies.", Audience.FAMILY_SUPPORT),
        ("Er verandert niets, als de gemeenten anders beslissen.", None),
        ("Vanaf 1 september 2026 moeten alle kinderdagverblijven dit gebruiken.", Audience.CHILDCARE),
        ("In 2026 krijgen Vlaamse steden en gemeenten 5 miljoen euro.", Audience.LOCAL_AUTHORITIES),
        ("Vanaf 1 juli 2026 kunnen ouders bij kinderdagverblijven een attest vragen.", None),
        ("Vanaf mei vragen wij iets. Als u dat weet, kunnen de gemeenten het ook weten.", None),
        ("Dès le 1er mai 2026, les familles d'accueil reçoivent 20 euros par jour.", Audience.FOSTER_CARE),
        ("As of 1 May 2026, social workers have to complete the new module.", Audience.PROFESSIONALS),
        ("Heeft een kind koorts? Dan houdt u in uw opvanglocatie een lijst bij.", Audience.CHILDCARE),
        ("Vraag het aan uw opvanglocatie of bij uw ocmw.", None),
        ("Ik werk bij een lokaal bestuur en vang iemand op.", Audience.LOCAL_AUTHORITIES),
    ],
)
def test_whom_a_sentence_speaks_to_wherever_it_does(text: str, audience: Audience | None) -> None:
    assert spoken_to("Toelage", text) == ((audience,) if audience else ())


@pytest.mark.parametrize(
    ("html", "audience"),
    [
        ("<h1>Nieuwsbrief</h1><h2>Pleegzorgers</h2><h3>Toelage</h3>{}<h2>Onthaalouders</h2><h3>Premie</h3>{}", "PZ KO"),
        ("<h1>Nieuws</h1><h2>Voor lokale besturen</h2><h3>Toelage</h3>{}<h2>Pleegzorg</h2><h3>Premie</h3>{}", "LB"),
        ("<h1>Toelage</h1><p>Lokale besturen werken eraan mee.</p><h2>Bedrag</h2>{}<h2>Premie</h2>{}", ""),
        (
            "<h1>Nieuws</h1><h2>Premie</h2>{}<p>Zo wordt alles beter in de kinderopvang. Wij zijn blij met de kinderopvang.</p>",
            "",
        ),
        ("<h1>Nieuws</h1><h2>Premie</h2>{}<p><a href='/b.pdf'>Brief aan de lokale besturen van 3 mei 2026</a></p>", ""),
        ("<h1>Nieuws</h1><h2>Premie</h2>{}<p><a href='/b'>Naar de bevraging voor gemeentebesturen</a></p>", "LB"),
        (
            "<h1>Zomer</h1><h2>Gemeenten en OCMW's</h2><h3>Premie</h3>{}<h2>Pleeggezinnen</h2><h3>Toelage</h3>{}",
            "LB PZ",
        ),
        (
            "<h1>Oproepen</h1><h2>Net</h2><dl><dt>Voor wie?</dt><dd>Steden en gemeenten</dd></dl>{}"
            "<h2>Huis</h2><dl><dt>Doelgroep</dt><dd>Inloopteams</dd></dl>{}<h2>Rest</h2>{}",
            "LB PGO",
        ),
        (
            "<h1>Brief</h1><p>Beste ouders,</p><h2>Premie</h2>{}<p>Voortaan mogen kinderdagverblijven ze uitbetalen.</p>",
            "",
        ),
        ("<h1>Vergunning kinderopvang</h1><h2>Premie</h2>{}<p>De organisator vraagt ze zelf aan.</p>", "KO"),
        ("<h1>Kinderopvangnieuws</h1><h2>Premie</h2>{}", "KO"),
    ],
    ids=[
        "a theme of a newsletter",
        "a heading that says for whom",
        "what the page opens with",
        "what it tells of",
        "a link to a letter",
        "a link that says for whom it is",
        "headings that name nothing but readers",
        "items that say of themselves for whom they are",
        "a letter to readers of another kind",
        "the organiser on a page about childcare",
        "the name of a newsletter",
    ],
)
def test_who_hears_of_an_item_that_addresses_nobody(html: str, audience: str) -> None:
    told = "<p>Vanaf 1 mei 2026 krijgt u 250 euro per plaats. Vraag dat aan voor 1 juni 2026.</p>"
    found = drawn(html.replace("{}", told))
    assert " ".join(code for one in found for code in one.audience) == audience


def test_a_body_named_in_passing_is_no_audience() -> None:
    lines = [Line(text="Voor de begeleiding van gezinnen verwijzen wij naar de Huizen van het Kind in uw buurt.")]
    assert addressees_in(lines) == ((), None)
    assert spoken_to("Overleg", "We zitten vier keer per jaar samen met de lokale besturen.") == ()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Starterstoelage", "Wie in 2026 een locatie opent, krijgt 500 euro. Vraag dat aan binnen zes maanden."),
        ("Wachtlijst", "Vanaf 1 mei 2026 is er één wachtlijst. Opvanglocaties geven hun vrije plaatsen door."),
        ("Ratios", "The ratio changes to one adult for five children. Providers may keep the current one."),
    ],
)
def test_what_grants_asks_regulates_or_changes_is_a_measure(title: str, text: str) -> None:
    assert applies(title, text, reference=WRITTEN)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Sociale dienst", "De sociale dienst begeleidt u bij het vinden van een woning. U kunt er elke dag terecht."),
        ("Overleg", "Het overleg brengt opvang en gemeente vier keer per jaar samen rond de tafel."),
        ("Wat ik leerde", "Vanaf 1 mei werk ik hier. Je moet geduld hebben, maar je krijgt er veel voor terug."),
        ("Infoavond", "Kom op donderdag 19 maart 2026 om 19.30 uur. Schrijf je in voor 17 maart."),
    ],
)
def test_a_service_a_story_and_an_event_are_no_measures(title: str, text: str) -> None:
    assert not applies(title, text, reference=WRITTEN)


@pytest.mark.parametrize(
    "title",
    [
        "Onze geschiedenis",
        "Over ons",
        "Wie we zijn",
        "Begeleider (m/v/x)",
        "Qui sommes-nous ?",
        "We zoeken een poetshulp",
    ],
)
def test_headings_of_what_a_body_is_announce_no_measure(title: str) -> None:
    assert describes(title)


DUTY = "Zij moet elk dossier nakijken. Wie een toelage krijgt, hoort het van haar. Bezorg haar je stukken."


@pytest.mark.parametrize("title", ["Veerle Aerts", "Veerle Aerts - Voorzitter", "🎉 Veerle Aerts", "Zaakvoerder"])
def test_what_stands_below_somebody_or_a_function_is_no_measure(title: str) -> None:
    assert drawn(f"<h1>Ons team</h1><h2>{title}</h2><p>{DUTY}</p>") == ()


@pytest.mark.parametrize("title", ["Bestuur", "Het dagelijks bestuur", "Kerkenraad", "Board of Directors", "Trustees"])
def test_what_stands_below_those_who_govern_is_no_measure_unless_something_changes(title: str) -> None:
    told = "Elk lid krijgt een vergoeding en moet elke maand naar de vergadering komen."
    assert drawn(f"<h1>Vereniging</h1><h2>{title}</h2><p>{told}</p>") == ()
    changed = "Vanaf 1 mei 2026 krijgt elk lid een vergoeding en moet het elke maand naar de vergadering komen."
    assert [one.title for one in drawn(f"<h1>Vereniging</h1><h2>{title}</h2><p>{changed}</p>")] == [title]


@pytest.mark.parametrize(
    "heading", ["Privacyverklaring", "Privacy & cookies", "Mentions légales", "Algemene voorwaarden"]
)
def test_the_terms_of_a_site_are_no_measures(heading: str) -> None:
    told = "<p>We bewaren gegevens tot 31 december 2027. U hebt recht op inzage en moet dat schriftelijk vragen.</p>"
    assert drawn(f"<h1>{heading}</h1><h2>1. Hoe lang?</h2>{told}<h2>2. Wijzigingen</h2>{told}") == ()
    assert drawn(f"<h1>Winkel</h1><h2>{heading}</h2>{told}<h3>Hoe lang?</h3>{told}") == ()


def test_the_terms_of_something_else_apply() -> None:
    told = "<p>Elke opvang krijgt voortaan 500 euro en moet dat vóór 1 mei 2026 vragen.</p>"
    [one] = drawn(f"<h1>Subsidies</h1><h2>Algemene voorwaarden van de starttoelage</h2>{told}")
    assert one.title == "Algemene voorwaarden van de starttoelage"


def test_a_page_that_lists_people_without_numbers_has_no_measure_for_want_of_anything_else() -> None:
    told = "De vereniging ontstond in een schuur en groeide uit tot wat zij nu is, met leden in het hele dorp."
    people = "<ul><li>Voorzitter: Veerle Aerts</li><li>Penningmeester: Bram Claes</li></ul>"
    assert drawn(f"<h1>Vereniging</h1><h2>Hoe het begon</h2><p>{told}</p><h2>Wie doet wat</h2>{people}") == ()


ITEM = "<p>Elke opvang krijgt voortaan 500 euro. Bezorg ons je aanvraag.</p>"


def test_a_day_above_each_heading_is_that_items_own() -> None:
    found = drawn(
        f"<h1>Nieuws</h1><p>18 mei 2026</p><h2>Nieuwe toelage</h2>{ITEM}<p>4 mei 2026</p><h2>Oude toelage</h2>{ITEM}"
    )
    assert [(one.title, one.date) for one in found] == [
        ("Nieuwe toelage", date(2026, 5, 18)),
        ("Oude toelage", date(2026, 5, 4)),
    ]
    assert all("mei 2026" not in one.text for one in found)


def test_a_theme_in_capitals_above_headings_is_their_section() -> None:
    found = drawn(f"<h1>Nieuwsbrief</h1><p>GELD</p><h3>Een toelage</h3>{ITEM}<p>WERKING</p><h3>Nog een</h3>{ITEM}")
    assert [(one.section, one.title) for one in found] == [("GELD", "Een toelage"), ("WERKING", "Nog een")]


def test_bold_titles_stand_for_headings_where_several_items_have_one() -> None:
    found = drawn(
        "<h1>Nieuwsbrief</h1><p><b>Geld en middelen</b></p><p><b>Een toelage</b><br>Elke opvang krijgt voortaan 500 euro per jaar.</p>"
        "<p><b>Nog een toelage</b><br>Elke opvang krijgt voortaan 600 euro per jaar.</p>"
    )
    assert [(one.section, one.title) for one in found] == [
        ("Geld en middelen", "Een toelage"),
        ("Geld en middelen", "Nog een toelage"),
    ]


def test_the_small_print_of_a_newsletter_belongs_to_no_item() -> None:
    [found] = drawn(
        f"<h1>Nieuwsbrief</h1><h2>Een toelage</h2>{ITEM}<p>Vragen? Mail naar post@kind.example.</p>"
        "<p>Kind vzw, Kaai 1, 9000 Gent</p><p>Uitschrijven</p>"
    )
    assert found.text == "Elke opvang krijgt voortaan 500 euro. Bezorg ons je aanvraag."


def test_a_heading_that_is_a_link_and_an_address_in_words_lead_somewhere() -> None:
    [found] = drawn(
        '<h1>Nieuws</h1><h2><a href="/t">Een toelage</a></h2><p>Elke opvang krijgt voortaan 500 euro. Vraag ze aan op '
        'www.loket.example/toeslag.</p><p><a href="?p=2">Volgende</a></p>'
    )
    assert [link.url for link in found.links] == ["https://partner.example/t", "https://www.loket.example/toeslag"]


def test_whom_to_ask_belongs_to_no_measure_with_the_number_below_it() -> None:
    text = "<h2>Premie</h2><p>Vanaf 1 oktober 2026 krijgt elke opvang 3 euro per dag.</p>"
    ask = "<p>Vragen? Mail naar vragen@noord.example.<br>Gsm: 0476 00 00 11</p>"
    assert [one.text for one in drawn(text + ask)] == [one.text for one in drawn(text)]


def test_an_item_that_ends_by_saying_which_desk_to_call_is_an_item_all_the_same() -> None:
    told = "De subsidie loopt nog tot en met 30 september 2026. Dien je aanvraag in. Vragen? Bel de klantenlijn op 09 213 08 46."
    assert [one.title for one in drawn(f"<h1>Nieuwsbrief</h1><h2>Subsidie verlengd</h2><p>{told}</p>")] == [
        "Subsidie verlengd"
    ]

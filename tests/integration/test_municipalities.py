"""The official lists taken in: what changes is told first, subscriptions follow a merger, and nothing is guessed."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobs.cli.main import cli
from state.errors import OperationalError
from state.geo import areas
from state.geo.areas import expand
from state.geo.municipalities import BRUSSELS, by_name, everywhere, merger_rows

HEAD = "LVL_REFNIS|CD_REFNIS|CD_SUP_REFNIS|TX_REFNIS_DE|TX_REFNIS_FR|TX_REFNIS_NL|DT_VLDT_START|DT_VLDT_END"
BEST = "municipality_id,municipality_name_nl,postcode,status"
ALWAYS = "01/01/1970|31/12/9999"
REGION = {"Vlaanderen": "02000", "Wallonië": "03000", "Brussel": "04000"}


@pytest.fixture(autouse=True)
def own_table_afterwards(tmp_path: Path) -> Iterator[None]:
    yield
    areas.use(tmp_path / "nowhere")


def refnis(*more: str, without: tuple[str, ...] = ()) -> str:
    """The list as it is published, of the municipalities known here, with other rows for those `without`."""
    rows = [f"1|{code}|-||{name}|{name}|{ALWAYS}" for name, code in REGION.items()]
    provinces = sorted({(one.province, one.region) for one in everywhere() if one.region != BRUSSELS})
    codes = {name: f"{90 + at}000" for at, (name, _) in enumerate(provinces)}
    rows += [f"2|{codes[name]}|{REGION[region]}||Province|Provincie {name}|{ALWAYS}" for name, region in provinces]
    rows += [f"3|21000|04000||Bruxelles|Arrondissement Brussel-Hoofdstad|{ALWAYS}"]
    for one in everywhere():
        above = codes.get(one.province, "21000")
        if one.nis not in without:
            rows.append(f"4|{one.nis}|{above}||{one.name_fr or one.name}|{one.name}|{ALWAYS}")
    return "\n".join([HEAD, *rows, *(row.replace("LIMBURG", codes["Limburg"]) for row in more)])


def taken(tmp_path: Path, text: str, *options: str) -> Result:
    file = tmp_path / "refnis.txt"
    file.write_text(text, encoding="utf-8")
    arguments = ["--data", str(tmp_path / "data"), "municipalities", "import", "--refnis", str(file), *options]
    return CliRunner().invoke(cli, arguments)


def merged() -> str:
    """Herk-de-Stad and Lummen become one on a day that is over."""
    ended, begun = "01/01/1970|31/12/2025", "01/01/2026|31/12/9999"
    return refnis(
        f"4|71024|LIMBURG||Herck-la-Ville|Herk-de-Stad|{ended}",
        f"4|71037|LIMBURG||Lummen|Lummen|{ended}",
        f"4|71999|LIMBURG||Lummen-Herk|Lummen-Herk|{begun}",
        without=("71024", "71037"),
    )


def test_the_list_as_it_is_changes_nothing(tmp_path: Path) -> None:
    said = taken(tmp_path, refnis())
    assert (said.exit_code, said.output.strip()) == (0, "nothing changes")
    assert not (tmp_path / "data" / "municipalities.csv").exists()


def test_a_merger_is_told_first_and_then_followed(tmp_path: Path) -> None:
    told = taken(tmp_path, merged(), "--merged", "71024=71999", "--dry-run")
    assert told.exit_code == 0, told.output
    assert "71024 Herk-de-Stad: gone, now 71999 Lummen-Herk" in told.output
    assert not (tmp_path / "data" / "municipalities.csv").exists()
    assert taken(tmp_path, merged(), "--merged", "71024=71999").exit_code == 0
    areas.use(tmp_path / "data")
    assert expand(["71024", "71037", "Lummen"]) == {"71999"}
    assert by_name("Herk-de-Stad")[0].nis == "71999"
    assert {"44011", "71024"} <= {row["former"] for row in merger_rows()}, "the mergers of before are kept"


def test_a_code_whose_successor_nobody_knows_is_asked_for(tmp_path: Path) -> None:
    text = merged().replace("Lummen-Herk", "Nieuwdorp")
    said = taken(tmp_path, text)
    assert isinstance(said.exception, OperationalError)
    assert "71024 Herk-de-Stad" in str(said.exception)
    assert "--merged" in str(said.exception)
    assert not (tmp_path / "data" / "municipalities.csv").exists()


def test_postcodes_come_from_the_addresses_and_a_slip_is_none(tmp_path: Path) -> None:
    rows = [BEST, *["44085,Lievegem,9930,current"] * 150, *["44085,Lievegem,9931,current"] * 60]
    rows += ["44085,Lievegem,1000,current", "44085,Lievegem,9999,retired"]
    bundle = tmp_path / "best.zip"
    with zipfile.ZipFile(bundle, "w") as packed:
        packed.writestr("openaddress-bevlg.csv", "\n".join(rows))
    said = taken(tmp_path, refnis(), "--best", str(bundle))
    assert "44085 Lievegem: postcodes 9930 9931, before" in said.output
    areas.use(tmp_path / "data")
    assert by_name("Lievegem")[0].postcodes == ("9930", "9931")
    assert len(by_name("Gent")[0].postcodes) > 3, "of whom no file tells, what was known is kept"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a;b;c\n1;2;3", "no column"),
        ("\n".join(refnis().splitlines()[:100]), "cut off"),
        (refnis().replace("31/12/9999", "ooit"), "no date"),
        ("", "no column"),
    ],
    ids=["another file", "cut off", "no dates", "empty"],
)
def test_a_file_that_is_not_the_official_one_is_refused(tmp_path: Path, text: str, said: str) -> None:
    refused = taken(tmp_path, text)
    assert isinstance(refused.exception, OperationalError)
    assert said in str(refused.exception)


def test_the_table_in_use_is_listed(tmp_path: Path) -> None:
    said = CliRunner().invoke(
        cli, ["--data", str(tmp_path), "municipalities", "list", "--province", "limburg", "--json"]
    )
    assert said.exit_code == 0, said.output
    assert '"Hasselt"' in said.output
    assert '"Gent"' not in said.output

"""The wheel is whole: installed elsewhere, away from the source, it runs the demo."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("jobs", "web", "scrapers", "notifier", "state", "templates", "cron")
NOT_SHIPPED = {"__pycache__", ".mypy_cache"}

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, timeout: float = 90) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "WEGWIJS_"))}
    done = subprocess.run(  # noqa: S603 - our own commands
        [str(part) for part in command],
        cwd=cwd,
        env=clean,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing is left behind in the source."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, tracked.stdout.split("\0")):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, cwd=source)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """An environment that holds the wheel and, through a .pth, sees only our dependencies, never our source."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=folder,
    )
    own = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).stdout.strip()
    (Path(own) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder


def test_every_file_of_every_room_is_in_the_wheel(wheel: Path) -> None:
    tracked = subprocess.run(  # noqa: S603
        ["git", "ls-files", *ROOMS],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert [name for name in tracked if (ROOT / name).exists() and name not in packed] == []


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} <= set(ROOMS)


def test_the_command_is_there(elsewhere: Path) -> None:
    shown = run(elsewhere / "venv" / "bin" / "wegwijs", "--help", cwd=elsewhere).stdout
    assert "Example: wegwijs --data /srv/wegwijs run all" in shown


def test_the_code_comes_from_the_wheel(elsewhere: Path) -> None:
    script = "import state.records, jobs.cli.main as m; print(m.__file__); print(state.records.__file__)"
    for line in run(elsewhere / "venv" / "bin" / "python", "-c", script, cwd=elsewhere).stdout.splitlines():
        assert Path(line).is_relative_to(elsewhere)


def test_the_demo_runs_there(elsewhere: Path) -> None:
    done = run(elsewhere / "venv" / "bin" / "wegwijs", "--data", elsewhere / "out", "demo", cwd=elsewhere)
    assert done.stdout
    assert list((elsewhere / "out").rglob("*.eml"))

"""The commands that run things and show how they went, as a person or a program types them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobs.catalogue import JOBS
from jobs.cli.init import settings_text, sources_text
from jobs.cli.main import main
from jobs.running.locks import holding
from scrapers.catalogue import load_sources
from state.configuration import load_settings
from state.settings import Settings
from state.store.engine import open_engine

NOW = "2026-03-02T07:00:00+01:00"
Shown = tuple[int, str, str]
Command = Callable[..., Shown]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def wegwijs(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs the command on an own data folder. Returns exit code, standard output and standard error."""
    for name in [name for name in os.environ if name.startswith("WEGWIJS_")]:
        monkeypatch.delenv(name)

    def call(*arguments: str | Path, now: str | None = NOW) -> Shown:
        at = ["--now", now] if now else []
        monkeypatch.setattr(sys, "argv", ["wegwijs", "--data", str(data), *at, *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return call


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_init_writes_a_configuration_that_loads_to_the_defaults(wegwijs: Command, tmp_path: Path) -> None:
    code, out, _ = wegwijs("init", tmp_path / "etc")
    assert code == 0
    assert load_settings(tmp_path / "etc" / "wegwijs.toml", {}) == Settings()
    assert load_sources(tmp_path / "etc" / "sources.toml") != ()
    assert f"--config {tmp_path}/etc/wegwijs.toml sources list" in out


def test_init_without_a_folder_writes_where_the_commands_look(wegwijs: Command, data: Path) -> None:
    assert wegwijs("init")[0] == 0
    assert (data / "wegwijs.toml").read_text(encoding="utf-8") == settings_text()
    assert (data / "sources.toml").read_text(encoding="utf-8") == sources_text(bare=False)


def test_a_bare_init_declares_no_source(wegwijs: Command, data: Path) -> None:
    assert wegwijs("init", "--bare")[0] == 0
    assert load_sources(data / "sources.toml") == ()


def test_the_example_source_of_a_bare_init_is_valid_once_uncommented(tmp_path: Path) -> None:
    example = sources_text(bare=True)
    file = tmp_path / "sources.toml"
    file.write_text(re.sub(r"(?m)^# (\[\[|[a-z_]+ = )", r"\1", example), encoding="utf-8")
    assert [source.id for source in load_sources(file)] == ["opvoeden"]


@pytest.mark.parametrize("name", ["wegwijs.toml", "sources.toml"])
def test_init_overwrites_nothing(wegwijs: Command, data: Path, name: str) -> None:
    data.mkdir()
    (data / name).write_text("# mine\n", encoding="utf-8")
    code, _, err = wegwijs("init")
    assert code == 1
    assert f"{data / name} is there already, nothing was written" in err
    assert [(path.name, path.read_text(encoding="utf-8")) for path in data.iterdir()] == [(name, "# mine\n")]


def test_running_everything_twice_finds_nothing_to_do(wegwijs: Command) -> None:
    wegwijs("init", "--bare")
    for _ in range(2):
        code, out, err = wegwijs("run", "all")
        assert (code, err) == (0, "")
        assert out.splitlines() == [f"{job.name}: nothing to do" for job in JOBS]


@pytest.mark.parametrize("job", [job.name for job in JOBS])
def test_each_job_runs_by_its_name(wegwijs: Command, job: str) -> None:
    wegwijs("init", "--bare")
    assert wegwijs("run", job, "--json") == (0, "", "")


def test_jobs_shows_what_ran_and_what_comes(wegwijs: Command) -> None:
    wegwijs("init", "--bare")
    wegwijs("run", "expire")
    shown = {line["job"]: line for line in lines(wegwijs("jobs", "--json")[1])}
    assert list(shown) == [job.name for job in JOBS]
    assert shown["expire"]["last"]["started"] == "2026-03-02T06:00:00+00:00"
    assert shown["expire"]["next"] == "2026-03-02T23:15:00+00:00"
    assert shown["sync"]["last"] is None


def test_a_second_run_names_the_first_and_exits_0(wegwijs: Command, data: Path) -> None:
    wegwijs("init", "--bare")
    wegwijs("run", "sync")
    with holding(open_engine(f"sqlite:///{data / 'wegwijs.db'}"), "sync"):
        code, out, _ = wegwijs("run", "sync")
        as_json = wegwijs("run", "sync", "--json")
        shown = {line["job"]: line["running"] for line in lines(wegwijs("jobs", "--json")[1])}
    assert code == 0
    assert out.startswith(f"sync already runs: process {os.getpid()} on ")
    assert as_json[:2] == (0, "")
    assert as_json[2] == out
    assert shown["sync"].startswith(f"process {os.getpid()} on ")
    assert shown["expire"] is None


def test_status_says_that_nothing_is_wrong(wegwijs: Command) -> None:
    wegwijs("init", "--bare")
    code, out, _ = wegwijs("status", "--check")
    assert code == 0
    assert out.splitlines()[-1] == "Nothing is wrong."


def test_status_check_fails_when_a_job_fell_silent(wegwijs: Command) -> None:
    wegwijs("init", "--bare")
    wegwijs("run", "all")
    late = "2026-03-09T07:00:00+01:00"
    assert wegwijs("status", now=late)[0] == 0
    code, out, _ = wegwijs("status", "--check", now=late)
    assert code == 1
    assert '! The job "sync" has not run since 2026-03-02 07:00.' in out
    (found,) = lines(wegwijs("status", "--json", now=late)[1])
    assert "silent:sync" in [alarm["key"] for alarm in found["alarms"]]


def test_a_source_that_does_not_exist_is_one_clear_sentence(wegwijs: Command) -> None:
    wegwijs("init", "--bare")
    assert wegwijs("run", "sync", "--source", "x") == (
        1,
        "",
        'wegwijs: no source is called "x": see `wegwijs sources list`\n',
    )


def test_a_slip_in_the_configuration_is_shown_with_its_line_and_what_was_meant(wegwijs: Command, data: Path) -> None:
    data.mkdir()
    (data / "wegwijs.toml").write_text("[mail]\n\n[fetch]\nworkers = 2\nmin_dealy = 2\n", encoding="utf-8")
    assert wegwijs("jobs") == (
        1,
        "",
        f"wegwijs: {data}/wegwijs.toml, line 5: [fetch] has no setting min_dealy: did you mean min_delay?\n",
    )


@pytest.mark.parametrize(
    "arguments",
    [("run", "nothing"), ("run", "sync", "--all", "--source", "x"), ("daemon",), ("--now", "tomorrow", "jobs")],
)
def test_wrong_use_exits_2(wegwijs: Command, arguments: tuple[str, ...]) -> None:
    code, _, err = wegwijs(*arguments)
    assert code == 2
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [("init",), ("run",), ("run", "all"), *(("run", job.name) for job in JOBS), ("jobs",), ("daemon",), ("status",)],
    ids=" ".join,
)
def test_each_command_explains_itself_with_an_example(wegwijs: Command, arguments: tuple[str, ...]) -> None:
    code, out, _ = wegwijs(*arguments, "--help")
    assert code == 0
    assert "Example: wegwijs " in out


@pytest.mark.slow
def test_the_daemon_ends_cleanly_at_sigterm(data: Path) -> None:
    command = [sys.executable, "-m", "jobs.cli.main", "--data", str(data), "daemon"]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True) as daemon:  # noqa: S603
        try:
            assert daemon.stderr is not None
            assert f"{len(JOBS)} jobs planned" in daemon.stderr.readline()
            daemon.send_signal(signal.SIGTERM)
            rest = daemon.stderr.read()
            ended = daemon.wait(10)
        finally:
            daemon.kill()
    assert ended == 0
    assert "stopping after the items in hand" in rest


@pytest.mark.parametrize("module", ["main", "run", "status", "review", "deliveries"])
def test_commands_that_look_at_no_page_start_without_the_extractor(module: str) -> None:
    """Loading it takes seconds, and `wegwijs run deliver` starts every five minutes."""
    script = f"import sys, jobs.cli.{module}; sys.exit('scrapers.extract.generic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0  # noqa: S603

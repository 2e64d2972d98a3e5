"""Cron, systemd and the catalogue say the same: every job, at the same times."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from jobs.catalogue import BY_NAME, JOBS, RECOVER, SYNC
from jobs.running.due import WORDS
from jobs.running.job import Job

CRON_LINE = re.compile(r"^(\S+ \S+ \S+ \S+ \S+) wegwijs /opt/wegwijs/bin/wegwijs run (\S+) --json >/dev/null$", re.M)
CALENDAR = re.compile(r"^OnCalendar=(?:(\w{3}) )?\*-\*-\* (\S+):(\S+):00 Europe/Brussels$", re.M)


def text(*path: str) -> str:
    return files("cron").joinpath(*path).read_text(encoding="utf-8")


def as_cron(calendar: str) -> str:
    """A systemd calendar line as a cron expression. systemd writes "every ten minutes" as 00/10, cron as */10."""
    found = CALENDAR.search(calendar)
    assert found, calendar
    day, hour, minute = found.groups()
    return f"{_field(minute)} {_field(hour)} * * {day.lower() if day else '*'}"


def _field(part: str) -> str:
    start, step, every = part.partition("/")
    if step:
        assert start == "00"
        return f"*/{every}"
    return part if part == "*" else str(int(part))


def test_the_crontab_runs_every_job_at_its_time() -> None:
    assert {name: when for when, name in CRON_LINE.findall(text("crontab"))} == {j.name: j.schedule for j in JOBS}


def test_every_line_of_the_crontab_is_a_comment_a_setting_or_a_job() -> None:
    lines = [line for line in text("crontab").splitlines() if not re.match(r"#|[A-Z_]+=", line)]
    assert len(lines) == len(JOBS)


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_systemd_timer_runs_each_job_at_its_time_and_makes_up_for_a_missed_one(job: Job) -> None:
    timer = text("systemd", f"wegwijs-{job.name}.timer")
    assert as_cron(timer) == job.schedule
    assert f"Unit=wegwijs@{job.name}.service" in timer
    assert "Persistent=true" in timer


def test_there_is_no_timer_for_a_job_that_does_not_exist() -> None:
    timers = {one.name for one in files("cron").joinpath("systemd").iterdir() if one.name.endswith(".timer")}
    assert timers == {f"wegwijs-{job.name}.timer" for job in JOBS}


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_day_of_the_week_is_a_name_because_the_numbers_differ_between_cron_and_the_daemon(job: Job) -> None:
    assert re.fullmatch(r"\*|[a-z]{3}(-[a-z]{3})?", WORDS.get(job.schedule, job.schedule).split()[4])


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_no_daily_job_is_planned_in_the_hour_that_comes_twice_or_not_at_all(job: Job) -> None:
    hour = WORDS.get(job.schedule, job.schedule).split()[1]
    assert hour != "2"


def test_what_is_found_is_digested_and_sent_in_one_go() -> None:
    names = [job.name for job in JOBS]
    assert names.index("sync") < names.index("expire") < names.index("digest") < names.index("deliver")
    assert names == list(BY_NAME)


def test_each_job_has_a_lock_of_its_own_so_that_recovering_never_waits_for_itself() -> None:
    assert len({job.lock for job in JOBS}) == len(JOBS)
    assert RECOVER.lock != SYNC.lock

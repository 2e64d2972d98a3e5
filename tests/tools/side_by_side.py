"""`python -m tests.tools.side_by_side [SECONDS]`: all jobs in one process and the desk in another, on one SQLite file.

The sample site changes under the jobs while four people and four readers ask the pages for all they can. Prints what was
done and what went wrong; exits 1 when an answer was an error of ours, a job crashed, or somebody met a locked store.
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle
from multiprocessing.queues import Queue
from pathlib import Path
from typing import Any

import requests
import waitress

from jobs.catalogue import DELIVER, DIGEST, EXPIRE, PRUNE, RECOVER, REMIND, SYNC, WATCH
from jobs.env import Env
from jobs.rehearsal import look, moment, prepare
from jobs.running.runner import run_job
from jobs.sample.server import SampleSite, serving
from jobs.sync.job import plan_forced
from jobs.wiring import build_env
from scrapers.catalogue import load_sources
from state.configuration import load_settings
from tests.integration.web.office import MAILS, PASSWORD, Office

SECONDS = 600
FASTER = 300
"""So many seconds of the installation's time pass in one: five minutes, so that slots and holds come round."""
PATIENCE = 60
"""So many seconds are given to the first decision."""
LOCKED = "locked"
SECOND = "tweede@desk.example"


@dataclass(kw_only=True)
class Report:
    """What both sides did. `wrong` holds each thing that must not happen, as it was said."""

    done: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        locked = sum(LOCKED in one for one in self.wrong)
        return {"done": dict(sorted(self.done.items())), "locked": locked, "wrong": self.wrong[:20]}


@dataclass(frozen=True)
class Racing:
    """A clock that runs ahead, the same in both processes."""

    began: float

    def __call__(self) -> datetime:
        return moment((3, 2), (6, 5)) + timedelta(seconds=(time.time() - self.began) * FASTER)


def run(folder: Path, seconds: float) -> Report:
    """Both sides for so long."""
    report = Report()
    with serving() as site:
        env, clock_of_before = prepare(folder, site)
        clock_of_before.now = moment((3, 2), (6, 0))
        look(env, site, 1)  # the baseline
        site.edition, clock_of_before.now = 2, moment((3, 2), (6, 3))
        look(env, site, 2)  # what differs waits for people from the start
        env.engine.dispose()
        clock = Racing(time.time())
        told: Queue[Any] = multiprocessing.get_context("spawn").Queue()
        arguments = (folder, clock, seconds, told)
        jobs = multiprocessing.get_context("spawn").Process(target=_all_jobs, args=arguments, daemon=True)
        jobs.start()
        _desk(folder, clock, site, seconds, report)
        _gather(told, jobs, report)
    return report


def _env(folder: Path, clock: Callable[[], datetime]) -> Env:
    settings = load_settings(folder / "wegwijs.toml", {})
    return build_env(settings, data=folder, sources=load_sources(folder / "sources.toml"), clock=clock)


def _all_jobs(folder: Path, clock: Racing, seconds: float, told: Queue[Any]) -> None:
    """The process of the jobs: one after the other, without a pause."""
    env, end = _env(folder, clock), time.monotonic() + seconds
    for _ in _rounds(end):
        for job in (SYNC, EXPIRE, REMIND, DIGEST, DELIVER, RECOVER, WATCH, PRUNE):
            try:
                said = run_job(env, job, plan=plan_forced if job is SYNC else None)
            except Exception as error:
                told.put(("wrong", f"{job.name}: {error!r}"))
            else:
                told.put(("done", f"job {job.name}"))
                if LOCKED in (said.reason or ""):
                    told.put(("wrong", f"{job.name}: {said.reason}"))
    told.put(None)


def _gather(told: Queue[Any], jobs: Any, report: Report) -> None:
    while (one := told.get(timeout=120)) is not None:
        kind, text = one
        if kind == "wrong":
            report.wrong.append(text)
        else:
            report.done[text] += 1
    jobs.join(30)


class _Heard(logging.Handler):
    """Keeps the traces of pages that failed."""

    def __init__(self, report: Report) -> None:
        super().__init__(logging.ERROR)
        self._report = report

    def emit(self, record: logging.LogRecord) -> None:
        reason = record.exc_info[1] if record.exc_info else record.getMessage()
        self._report.wrong.append(f"page: {reason!r}")


def _desk(folder: Path, clock: Racing, site: SampleSite, seconds: float, report: Report) -> None:
    office = Office.on(_env(folder, clock))
    office.app.logger.addHandler(_Heard(report))
    logging.getLogger("waitress").setLevel(logging.CRITICAL)
    server = waitress.create_server(office.app, listen="127.0.0.1:0", threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    base, end = f"http://127.0.0.1:{server.effective_port}", time.monotonic() + seconds
    people = [(MAILS_OF[place % len(MAILS_OF)], place) for place in range(4)]
    work = [threading.Thread(target=_person, args=(base, mail, place, end, report)) for mail, place in people]
    work += [threading.Thread(target=_reader, args=(base, place, end, report)) for place in range(4)]
    for thread in work:
        thread.start()
    late = time.monotonic() + PATIENCE
    while not report.done["decision"] and time.monotonic() < late:
        time.sleep(0.05)  # what waits for people stays until one of them came, however slow the machine
    for edition in cycle((2, 3, 4, 1)):
        if time.monotonic() >= end:
            break
        site.edition = edition
        time.sleep(min(3.0, max(0.0, end - time.monotonic())))
    for thread in work:
        thread.join(60)
    server.task_dispatcher.shutdown()
    server.close()


MAILS_OF = [*(mail for role, mail in MAILS.items() if role.value != "reader"), SECOND]


def _rounds(end: float) -> Iterator[int]:
    """One round at least, however slow the machine, and more until the time is over."""
    number = 0
    while not number or time.monotonic() < end:
        number += 1
        yield number


def _person(base: str, mail: str, place: int, end: float, report: Report) -> None:
    """A reviewer who decides, takes back, and asks for checks."""
    luck, session = random.Random(place), requests.Session()
    for _ in _rounds(end):
        page = _got(session.get(f"{base}/desk/beoordelen"), report)
        if 'name="password"' in page:  # a session ends by itself, and time runs fast
            login = {**_token(page), "mail": mail, "password": PASSWORD}
            page = _got(session.post(f"{base}/desk/aanmelden", data=login), report, "login")
        ids, token = re.findall(r'id="w-([0-9a-f]+)"', page), _token(page)
        if ids:
            verdict = luck.choice(["approve", "reject"])
            at = f"{base}/desk/beoordelen/{luck.choice(ids)}/besluit"
            _got(session.post(at, data={**token, "verdict": verdict, "checked": "gebeld"}), report, "decision")
        page = _got(session.get(f"{base}/desk/beoordelen/beslist"), report)
        back = re.findall(r'name="ids" value="([0-9a-f]+)"', page)
        if back and luck.random() < 0.3:
            _got(session.post(f"{base}/desk/beoordelen/terugnemen", data={**token, "ids": back[0]}), report, "undo")
        page = _got(session.get(f"{base}/desk/bronnen"), report)
        sources = re.findall(r'href="/desk/bronnen/([\w-]+)"', page)
        if sources and luck.random() < 0.3:
            _got(session.post(f"{base}/desk/bronnen/{luck.choice(sources)}/nakijken", data=token), report, "check")
        for at in ("digests", "contacten", "logboek", "meldingen"):
            _got(session.get(f"{base}/desk/{at}"), report)


def _reader(base: str, place: int, end: float, report: Report) -> None:
    """Somebody who looks, and subscribes again and again, no faster than the limit allows."""
    session = requests.Session()
    for number in _rounds(end):
        for at in ("/gemeente/44085", "/inschrijven", "/atom/44085"):
            _got(session.get(base + at), report)
        form = {"email": f"lezer{place}-{number}@opvang.example", "areas": "Lievegem"}
        _got(session.post(f"{base}/inschrijven", data=form), report, "subscribe")
        time.sleep(0.05)


def _got(answer: requests.Response, report: Report, what: str = "page") -> str:
    report.done[what] += 1
    if answer.status_code >= 500:
        report.wrong.append(f"{answer.request.method} {answer.request.path_url}: {answer.status_code}")
    return answer.text


def _token(page: str) -> dict[str, str]:
    found = re.search(r'name="form_token" value="([0-9a-f]+)"', page)
    return {"form_token": found[1]} if found else {}


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        report = run(Path(folder) / "data", seconds)
    print(json.dumps({"seconds": seconds, **report.as_json()}, ensure_ascii=False))  # noqa: T201 - a command
    sys.exit(1 if report.wrong else 0)


if __name__ == "__main__":
    main()

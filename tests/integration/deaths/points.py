"""Where a process may die on the way of a mail: every commit by name, and every step of the talk with the mail server.

A name is `module.function`, with a number when one function commits in several places. `found` reads the names out of the
code, so that a commit that is added without a point here fails a test.
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[3]
MODULES = (
    "mailing/digest.py",
    "mailing/still_active.py",
    "mailing/deliver.py",
    "running/locks.py",
    "running/runner.py",
)
"""What takes part in making and sending mails, below jobs/."""

COMMITS = {
    "jobs.running.locks._take": "the lock of a job is taken",
    "jobs.running.runner._open": "the run is begun",
    "jobs.mailing.digest.work 1": "copies that would tell of something replaced are cancelled",
    "jobs.mailing.digest._welcome": "new readers have their welcome in the outbox",
    "jobs.mailing.digest.work 2": "editions, copies and reserved ledger entries of a batch of readers",
    "jobs.mailing.digest.work 3": "records that nobody must still hear of are off the list",
    "jobs.mailing.still_active.reassure": "signs of life are in the outbox",
    "jobs.mailing.deliver.send": "a copy is claimed",
    "jobs.mailing.deliver._begun": "the text is about to be handed over",
    "jobs.mailing.deliver._recorded": "the fate of a copy is known",
    "jobs.mailing.deliver.release_claims": "the copies of a dead sender are settled",
    "jobs.running.runner._close": "the run is over",
    "jobs.running.locks.holding": "the lock is released",
}
NOT_IN_A_SHORT_RUN = {"jobs.running.locks._beat": "renews a lease after minutes; tests/integration/test_locks.py"}
STEPS = {
    "MAIL": "the server has heard of the sender",
    "RCPT": "the server has heard of the reader",
    "DATA": "the server has the whole mail and has not answered",
}
SENDS = {
    "jobs.mailing.deliver.send": "to a reader; the steps above and the commits around it are its points",
    "jobs.mailing.trial.send_test": "a test mail: counted nowhere, whoever sent it sees that it did not leave",
    "jobs.mailing.asking._way": "links to confirm over one connection: each kept before it leaves, asked again by whoever gets none",
    "jobs.mailing.asking._filed": "a link to confirm into the folder: kept before it leaves, asked again by whoever gets none",
}


@cache
def _commits_of(file: str) -> dict[int, str]:
    """Line of each `with writing(…)` of a file -> its name."""
    found = [(name, node.lineno) for name, node in _walk(file) if isinstance(node, ast.With) and _writes(node)]
    total, seen = Counter(name for name, _ in found), Counter[str]()
    named = {}
    for name, line in sorted(found, key=lambda one: one[1]):
        seen[name] += 1
        named[line] = f"{name} {seen[name]}" if total[name] > 1 else name
    return named


def _walk(file: str) -> Iterator[tuple[str, ast.AST]]:
    """Each node inside a function of a file, with the function's name."""
    path = Path(file)
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            for inner in ast.walk(node):
                yield f"{module}.{node.name}", inner


def _writes(node: ast.With) -> bool:
    calls = [item.context_expr for item in node.items]
    return any(isinstance(one, ast.Call) and getattr(one.func, "id", "") == "writing" for one in calls)


def commits_in_code() -> set[str]:
    """The names of all commits on the way of a mail."""
    return {name for module in MODULES for name in _commits_of(str(ROOT / "jobs" / module)).values()}


def sends_in_code() -> set[str]:
    """The functions of jobs/mailing in which something is sent."""
    files = sorted((ROOT / "jobs" / "mailing").glob("*.py"))
    return {
        name
        for file in files
        for name, node in _walk(str(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "send"
        and getattr(node.func.value, "id", "") in ("transport", "staff_mail")
    }


def commit_at(frame: FrameType | None) -> str:
    """The name of the commit that is made below this frame; the file and line of one that has none."""
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(str(ROOT / "jobs")) or file.startswith(str(ROOT / "state" / "store" / "pace")):
            return _commits_of(file).get(frame.f_lineno, f"{file}:{frame.f_lineno}")
        frame = frame.f_back
    return "nowhere"


def here() -> str:
    """The name of the commit that the caller's caller makes."""
    return commit_at(sys._getframe(1))

"""The installation's secret."""

from __future__ import annotations

from jobs.env import Env


def secret_of(env: Env) -> str:
    """What tokens and keyed hashes are made with; `jobs.wiring` sees to it that there is one."""
    secret = env.settings.web.secret
    if secret is None:
        raise LookupError("an environment without a secret was not built by jobs.wiring")
    return secret.get_secret_value()

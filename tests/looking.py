"""What axe finds on a page that a browser shows, in light and in dark."""

from __future__ import annotations

from typing import Any

OF_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""All that a colour scheme can change about a page's findings; the other rules look at its elements."""


_RUN = """options => axe.run(document, options).then(found => found.violations.map(
    one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]))"""
"""The violations alone, short: all that axe tells of a page is long to hand over."""


def findings(page: Any, axe: Any, options: dict[str, Any] | None = None) -> list[str]:
    """Each violation: the scheme, the rule and the elements, three at most. All rules in light, those of colours in dark."""
    page.evaluate(axe.axe_script)  # once for both looks: it is half a megabyte
    page.emulate_media(color_scheme="light")
    light = _violations(page, "light", options)
    page.emulate_media(color_scheme="dark")
    dark = _violations(page, "dark", {**(options or {}), **OF_COLOURS})
    page.emulate_media(color_scheme="light")
    return light + dark


def _violations(page: Any, scheme: str, options: dict[str, Any] | None) -> list[str]:
    found = page.evaluate(_RUN, {**(options or {}), "resultTypes": ["violations"]})
    return [f"{scheme}: {rule}: {elements}" for rule, elements in found]

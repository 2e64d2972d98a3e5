"""`python -m tests.tools.screenshots [FOLDER]`: pictures of each kind of mail, as a phone and a desktop show them."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from notifier.delivery.message import personal
from notifier.rendering.render import render
from state.settings import MailSettings
from tests.tools.mail_samples import samples

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
SCREENS = {
    "320": (320, "light", "nl"),
    "400-dark": (400, "dark", "nl"),
    "desktop": (900, "light", "nl"),
    "400-fr": (400, "light", "fr"),
    "400-en-dark": (400, "dark", "en"),
}
ONLY_DIGEST = ("400-fr", "400-en-dark")
COLOURS = 40
LARGEST = 150_000
TALLEST = 3_600


def mails(language: str) -> dict[str, str]:
    """Name -> HTML of each kind of mail."""
    base_url = "https://wegwijs.example"
    return {
        name: personal(render(content, base_url=base_url), MailSettings(), base_url=base_url, token="voorbeeld").html
        for name, content in samples(language).items()
    }


def shoot(browser: Browser, folder: Path) -> None:
    """All pictures."""
    for screen, (width, scheme, language) in SCREENS.items():
        for name, html in mails(language).items():
            if screen not in ONLY_DIGEST or name == "digest":
                _one(browser, html, width, scheme, folder / f"mail-{name}-{screen}.png")


def _one(browser: Browser, html: str, width: int, scheme: str, file: Path) -> None:
    page = browser.new_page(viewport={"width": width, "height": 600}, color_scheme=scheme)  # type: ignore[arg-type]
    page.set_content(html)
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    page.close()
    Image.open(file).convert("P", palette=Image.Palette.ADAPTIVE, colors=COLOURS).save(file, optimize=True)
    if file.stat().st_size > LARGEST:
        raise SystemExit(f"{file.name} has {file.stat().st_size} bytes")


def main() -> None:
    """Makes the pictures in docs/screenshots, or in the folder that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        shoot(browser, folder)
        browser.close()


if __name__ == "__main__":
    main()

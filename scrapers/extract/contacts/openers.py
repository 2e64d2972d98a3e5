"""Links that say nothing but what they open, a picture, a life or a form: "An Maes, schepen, foto". They name nobody and no function."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.document import Block, BlockKind, Inline
from state.canon.text import fold

_OPENS = re.compile(
    r"(?:(?:bekijk|toon|download|open|zie|lees|view|see|read|voir|lire|telecharger) )?(?:(?:de|een|zijn|haar|the|his|her|full|la|le|sa) )?"
    r"(?:(?:pas|profiel|pers|portret)?foto(?:'?s)?|photos?|portret|portrait|headshot|picture|biografie|biographie|biography|bio"
    r"|cv|curriculum vitae|profiel|profile?|levensloop)(?: (?:van|de|of) (?:\S+ ?){1,4})?(?: ?\(\w{2,20}\))?"
)
_PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|webp|gif|avif)(?:[?#].*)?$")
_DOCUMENT = re.compile(r"(?i)\.(?:pdf|docx?|odt|xlsx?|ods|pptx?|rtf)(?:[?#].*)?$")
_OF_DOCUMENT = re.compile(
    r"formulier|\b(?:form|forms|brochure|folder|flyer|reglement|statuten|verslag|jaarverslag|nieuwsbrief|attest|handleiding|bijlage"
    r"|afsprakennota|privacyverklaring|download|pdf|word|policy|minutes|report|newsletter|application|agenda|bylaws|handbook|formulaire"
    r"|reglement d'ordre|rapport|annexe|antrag|satzung)\b"
)
_OF_PICTURE = re.compile(r"(?:pas|pers)?(?:foto|photo|portret|portrait|picture)\b.*")
_MARK_BEFORE = re.compile(r"\s*(?:[,;|·•/(\[]|\s[-–])\s*$")
_MARK_BEHIND = re.compile(r"^\s*(?:[,;|·•/)\]]|[-–]\s)\s*")


def without_openers(block: Block) -> Block:
    """The block without such links, and without lines that are nothing else; itself when it holds none."""
    children = tuple(map(without_openers, block.children))
    runs = _without(block)
    same = runs == block.inlines and all(old is new for old, new in zip(block.children, children, strict=True))
    return block if same else replace(block, inlines=runs, children=children)


def _without(block: Block) -> tuple[Inline, ...]:
    if block.kind is not BlockKind.HEADING and _OPENS.fullmatch(fold("".join(run.text for run in block.inlines))):
        return ()
    if _only_documents(block):
        return ()
    kept: list[Inline] = []
    runs = list(block.inlines)
    for at, run in enumerate(runs):
        if not _only_opens(run):
            kept.append(run)
            continue
        _close(kept, runs, at)
    return tuple(kept)


def _only_documents(block: Block) -> bool:
    """Whether a block says nothing but what documents it opens: "Inschrijfformulier leden"."""
    shown = [run for run in block.inlines if run.text.strip()]
    return bool(shown) and all(
        run.href and _DOCUMENT.search(run.href) and _OF_DOCUMENT.search(fold(run.text)) for run in shown
    )


def _only_opens(run: Inline) -> bool:
    """Whether a link says only what it opens; a name may stand beside the word when it leads to a picture ("Foto An")."""
    if not run.href or run.href.startswith(("mailto:", "tel:")):
        return False
    text = fold(run.text)
    return bool(_OPENS.fullmatch(text) or (_PICTURE.search(run.href) and _OF_PICTURE.fullmatch(text)))


def _close(kept: list[Inline], runs: list[Inline], at: int) -> None:
    """Takes away one of the two marks that parted a link from what stands around it, or both brackets."""
    behind = runs[at + 1] if at + 1 < len(runs) else None
    marked = _MARK_BEHIND.match(behind.text) if behind is not None else None
    if behind is not None and marked and (not kept or marked[0].strip() in (")", "]")):
        runs[at + 1] = replace(behind, text=behind.text[marked.end() :])
    if (
        kept
        and (before := _MARK_BEFORE.search(kept[-1].text))
        and (behind is None or marked or not behind.text.strip())
    ):
        kept[-1] = replace(kept[-1], text=kept[-1].text[: before.start()])

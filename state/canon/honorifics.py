"""How people are addressed in front of their names, as alternatives of a pattern that ignores case."""

from __future__ import annotations

HONORIFIC = r"mevr(?:ouw)?|mw|dhr|de heer|meneer|dokter|docteur|mme|madame|monsieur|mr|mrs|ms"
"""In Dutch, French and English. A lone "M." is an initial too: who takes it for a monsieur adds it."""
DEGREE = r"drs?|prof|ing|ir|lic"
"""What somebody was awarded, written in the same place."""
ELSEWHERE = r"miss|herr|frau|ds(?=\.)"
"""What pages from farther away say."""
RANK = (
    r"(?:brig(?:adier)?|maj(?:or)?|lt|lieutenant)\.? (?:gen(?:eral)?|col(?:onel)?)"
    r"|(?:(?:command|staff|master|chief) )?(?:sergeant|sgt\.?|master) (?:major|maj|first class|sergeant|sgt)"
    r"|(?:gen|brig|maj|col|cmdr|cdr|adm|cpl)(?=\.)|h?inp(?=\s)"
)
"""What serves in an army or a fire brigade, in two words or short. A lone "General" or "Major" is a word of offices too."""
HONOUR = (
    r"MD|M\.D|PhD|Ph\.D|Esq|CPA|RN|R\.N|MPA|MBA|J\.?D|DDS|D\.D\.S|P\.?E|FACS|FAAP|D\.?O|DVM|Ed\.?D|LCSW|LPC|MSW"
    r"|M\.S\.W|MSN|BSN|APRN|C?FNP|CRNA|DNP|ARNP|CPNP|CNM|LPN|NP|PharmD|DPM|PsyD|LMFT|MLIS|FACOG|FACP|FAAFP|PA-C|AICP|M\.S|M\.A|B\.A"
    r"|REHS|LICSW|LMSW|LCPC|LMHC|LCMHC|LADC|CADC|BCBA|RDN|LDN|DPT|OTR|AuD|DMD|FNP-BC|FNP-C|PMHNP|WHNP|CNP|CRNP|CCC-SLP|NCSP|EdS|Ed\.S|MPH|MHA"
    r"|CMCA|CAADC|LCADC|CAC|CPRS|LSW|LBSW|PCAM|CFRE|SPHR|SHRM-S?CP|PMP|MMC|CMC|AIA|ASLA|GISP|CPFO|CFM|B\.S|M\.?Ed|D\.?Min|M\.?Div|MP|MSP|MEP|MLA|OBE|MBE|CBE|KC|QC|JP"
)
"""Letters behind a name, in capitals as they are written: what somebody learned, or was made."""

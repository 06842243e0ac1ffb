"""An acronym is never written out.

## Why

Guides ask for the long form once, with the short one in parentheses: the first reader may not know the field, and a search
may be for either form. Acronyms that everybody knows, and names of products, are left alone. The rule is pedantic, since
people in a field know its acronyms.

## Bad

```bullet
- Maintained the QRTS queue for 40 local clients
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Raised organic traffic by 40% through SEO for three shops
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Filed 300 DMRs a year and two SPCC plans for a paper mill
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

## Good

```bullet
- Raised traffic by 40% through search engine optimization (SEO); SEO notes went to three shops
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Reported KPIs to the CEO and filed IRS forms for 12 NYC shops in PDF
- Wrote REST APIs in SQL and JSON with 300 USD of credit
```

```bullet
- Led 14 members of the National Honor Society (NHS); NHS gave 900 hours
- Won the XIV Regatta with WWII veterans and read Louis XVI letters
```

```bullet
- Wired PNC Bank branches and the KPMG Tower with 40 km of cable
- Painted DO NOT ENTER signs for 30 parks
```

```bullet
- Taught the QALM method - Question, Answer, Listen, Make - to 40 pupils
- Ran 14 tests on three sites (US, SG, PL) for the LIGO and BIPOC reading rooms
```

## What to do

Write the long form once, where it first stands: "search engine optimization (SEO)".

## When to ignore

When everybody in the field that the document is for knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Tier, Value, at, lazy, skills

RULE = Rule(
    "word-acronym",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    tier=Tier.PEDANTIC,
    options=(
        Option("known", (), "more acronyms that need not be written out"),
        Option("most", 6, "how many acronyms are named at most"),
    ),
)

_LONGEST = 2_000
_ACRONYM = lazy(r"(?<![\w@#&./$€£’'+-])(?P<core>[A-Z][A-Z&]{0,4}[A-Z])(?P<s>s|['’]s)?(?![\w@&/+’'-]|\.\w)")
_ROMAN = lazy(r"[IVXLC]+")
_COUNTRIES = lazy(
    r"(?:\b[A-Z]{2}(?:,\s|/|\s&\s)){2}[A-Z]{2}\b|\b(?:US|UK|EU)(?:,\s|/)[A-Z]{2}\b|\b[A-Z]{2}(?:,\s|/)(?:US|UK|EU)\b"
)
"""A list of countries or states by their two letters."""
_KNOWN = frozenset(
    (
        # places, times, money, units
        "US USA UK UAE EU UN NY NYC LA SF DC PR AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY ME MD MA MI MN MS MO "
        "MT NE NV NH NJ NM NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY BC ON QC AB AM PM EST PST CST MST EDT "
        "PDT CDT UTC GMT BC AD CE BCE USD EUR GBP CAD AUD INR JPY CHF FY YTD YOY YoY MoM QoQ Q PSI RPM MPH KPH MB GB TB "
        "KB MHZ GHZ KWH KW MW DC AC HP BTU LB LBS FT SQFT HZ DPI WPM CPU GPU RAM SSD HDD USB HDMI WIFI "
        # schools, degrees, tests
        "GPA SAT ACT GRE GMAT LSAT MCAT AP IB GED STEM STEAM ESL EFL ELL BA BS BSC MA MS MSC MBA PHD MD JD LLM RN LPN CNA "
        "BSN MSN DNP CPA CFA PMP PE FE EIT CPR AED EMT EMS BLS ACLS PALS NCLEX TA RA PI TEFL TESOL TOEFL IELTS K PTA PTO "
        "NCAA ROTC HBCU IRB UCLA USC MIT NYU LSU OSU ASU UNC UCSD UCSB UCI UT FFA DECA FBLA YMCA YWCA "
        # offices and companies
        "CEO CFO COO CTO CIO CMO VP SVP EVP HR IT PR QA QC R&D P&L B&B M&A KPI ROI B2B B2C CRM ERP FAQ FAQS NGO LLC INC LTD "
        "LLP IPO SBA OSHA FDA EPA FBI CIA NASA NATO NIH NSF CDC IRS DMV DOT DOJ DOD VA SEC FCC FTC HUD USDA NOAA NIST WHO "
        "UNICEF UNESCO WTO IMF NBA NFL MLB NHL MLS FIFA NPR PBS NBC ABC CBS CNN BBC ESPN HBO IBM HP GE GM BMW AT&T UPS DHL "
        "USPS AMD SAP LIGO CERN BIPOC KPMG PWC EY JP HSBC UBS AAA AARP ASPCA HIPAA FERPA ADA GDPR SOX GAAP IFRS "
        "LGBT LGBTQ DEI PTSD ADHD "
        # computing and media
        "API URL URI HTML CSS XML JSON YAML CSV PDF SQL HTTP HTTPS FTP SSH SSL TLS TCP IP UDP DNS VPN LAN WAN VM OS IOS AI "
        "ML NLP LLM GPT AR VR XR UI UX GUI CLI IDE SDK CI CD AWS GCP PHP NET MVC OOP REST SOAP CRUD SAAS PAAS IAAS CMS LMS "
        "ETL BI RFID GPS GIS CAD CAM CNC PLC PCB FPGA IC LED LCD TV DVD CD PC MAC POS ATM SMS MMS RSS FM DJ MC VIP RSVP ID "
        "PIN QR EV PNG JPG JPEG GIF SVG MP ZIP DOCX XLSX PPT TXT EPUB ISBN ISO IEEE ACM ANSI ASME ASTM ANOVA TIG MIG PVC "
        "NFC IOT MATLAB SPSS SAS STATA "
        "LATEX ASCII UTF MS DB RDS EC PPC "
        # medicine and daily life
        "DNA RNA MRNA PCR MRI CT EKG ECG IV ICU ER OR HIV AIDS COVID SARS BMI CBT NICU EHR EMR PPE OTC DIY COPD ASAP TBD FYI AKA "
        "CS VPC WWI WWII XYZ RV SUV ATV UFO SOS OK NO II III VI VII IX XL XXL XS SM LG TED TEDX PSA MVP RPG FPS NPC BBQ PB J AC SPF ATV HVAC"
    ).split()
)
"""Acronyms that need no long form: better known than what they stand for, or names."""
_SHOUTED = frozenset(
    "A ALL ALSO AND ANY ARE AS AT BE BEST BUT BY DO FIRST FOR FREE FROM GO HAS HOW IF IS IT ITS LAST MORE MOST MUST NEVER NEW "
    "NEXT NO NON NOT NOW OF ON ONE ONLY OPEN OR OUR OUT OVER PER PLUS SO STOP THAN THAT THE THEN THIS TO TOP TWO UP USE VERY "
    "WAS WE WHO WHY WIN WITH YES YOU YOUR ZERO BIG KEY REAL SAFE TEAM WORK LIVE LOVE HELP GOAL".split()
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    known = {word.upper() for word in context.words("known")}
    found: dict[str, tuple[Value, int, int]] = {}
    for value in resume.prose:
        text = value.text
        if len(text) > _LONGEST or _is_shouted(text):
            continue
        for match in _ACRONYM.finditer(text):
            core = match["core"]
            if core in found or core in _KNOWN or core in known or core in _SHOUTED or _ROMAN.fullmatch(core):
                continue
            if len(core) == 2 and _COUNTRIES.search(text[max(0, match.start() - 20) : match.end() + 20]):
                continue
            if not _is_name(text, match.start(), match.end("core")):
                found[core] = (value, match.start(), match.end())
    if not found:
        return
    document = context.document.text
    names = _names(resume)
    told = 0
    for core, (value, start, end) in found.items():
        if core in names or _is_product(core) or _is_expanded(core, document):
            continue
        told += 1
        if told > context.number("most"):
            return
        full = _full(core)
        yield Finding(
            message=f"“{core}” is never written out",
            locations=(at(value, "not every reader knows it", start=start, end=end),),
            suggestion=f"write it out once: “{full or '‹long form›'} ({core})”",
        )


def _is_shouted(text: str) -> bool:
    """Whether a text is in capitals throughout."""
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) * 2 > len(letters)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the word is part of a longer name, or of words in capitals, or stands in quotation marks."""
    before = re.search(r"([^\s(]+)\s\Z", text[max(0, start - 40) : start])
    after = re.match(r"\s([^\s)]+)", text[end : end + 40])
    if before is not None and before[1][-1] not in ",;:.":
        word = before[1]
        first = text[: start - len(word) - 1].strip() == "" or text[: start - len(word) - 1].rstrip()[-1:] in ".;:"
        if word[0].isupper() and not first and word.strip("()").upper() not in _KNOWN:
            return True
    if after is not None:
        word = after[1].rstrip(",.;:")
        if word[:1].isupper() and word.upper() not in _KNOWN and not word.isupper():
            return True
        if len(word) > 1 and word.isupper() and word.isalpha() and word not in _KNOWN:
            return True
        if word[:1].isdigit():
            return True
    return text[start - 1 : start] in '“"‘' if start else False


def _names(resume: Resume) -> set[str]:
    """Words in capitals that stand in the name of an employer, school, award or certificate, or in the contact block."""
    values = [resume.basics.content]
    for entry in resume.entries:
        values += [value for value in (entry.title, entry.organization, entry.location, entry.url) if value is not None]
    for section in resume.sections:
        if section.kind in ("certificates", "awards", "publications", "education"):
            values += section.lines
        if section.heading is not None:
            values.append(section.heading)
    return {word for value in values for word in re.findall(r"[A-Z][A-Z&]{0,4}[A-Z]", value.text[:_LONGEST])}


def _is_product(core: str) -> bool:
    """Whether it is a product's or certificate's own name."""
    name = skills.canonical(core)
    return name is not None and skills.kind(name) in ("tool", "certificate", "language")


def _full(core: str) -> str:
    """The long form that the table of skills knows, with the initials of the short one; else empty."""
    name = skills.canonical(core)
    for term in (name, *skills.aliases(name)) if name is not None else ():
        words = re.findall(r"[^\W\d_]+", term)
        if len(words) == len(core) and "".join(word[0] for word in words).upper() == core:
            return term.lower()
    return ""


def _is_expanded(core: str, document: str) -> bool:
    """Whether the document writes it out: "(SEO)" behind words, "SEO (search …)", or words with its initials."""
    escaped = re.escape(core)
    if re.search(rf"\w[\w.’'-]*[\s/]*\(\s?[“\"]?{escaped}s?[”\"]?(?:\)|,|;|\s)", document):
        return True
    if re.search(rf"\b{escaped}s?\s?(?:\([a-zA-Z][^()\n]{{6,80}}\)|[–—=]\s[A-Z][a-z]+ [A-Z][a-z]+)", document):
        return True
    full = _full(core)
    if full and re.search(re.escape(full).replace(r"\ ", r"[\s-]+"), document, re.IGNORECASE):
        return True
    initials = r"(?:,\s|[\s-]+)(?:(?:of|and|the|for|to|in|&)\s)?".join(
        rf"{letter}[a-z]+" if letter != "&" else r"(?:and|&)" for letter in core
    )
    return len(core) > 2 and re.search(rf"(?<!\w)(?i:{initials})(?!\w)", document) is not None

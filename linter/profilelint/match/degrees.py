"""Degrees and fields of study: which level a resume shows and which fields go together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from profilelint.language import skills
from profilelint.model.match import How
from profilelint.model.resume import Education
from profilelint.model.value import Value
from profilelint.pattern import lazy

LEVELS: Final = ("high-school", "associate", "bachelor", "master", "doctorate")

_WORDS: Final = (
    ("doctorate", lazy(r"\bph\.?\s?d\b|\bdoctor(?:ate|al)?\b|\bjuris\b|\bd\.?phil\b|\bpharm\.?\s?d\b", re.I)),
    ("master", lazy(r"\bmaster(?:[’']?s)?\b|\bmagister\b|\bpostgraduate\b", re.I)),
    ("bachelor", lazy(r"\bbachelor(?:[’']?s)?\b|\bbaccalaureate\b|\bundergraduate\b", re.I)),
    ("associate", lazy(r"\bassociate(?:[’']?s)?\b(?=\s+(?:of|in|degree)|\s*$|,)", re.I)),
    ("high-school", lazy(r"\bhigh\s+school\b|\bGED\b|\bsecondary\s+school\b|\bA[- ]levels?\b", re.I)),
)
# "Boston, MA" and "Jackson, MS" are places: no degree right after a comma
_SHORT: Final = (
    ("doctorate", lazy(r"(?<![\w.])(?:Ph\.?D|J\.?D|M\.?D|D\.?N\.?P|D\.?P\.?T|Ed\.?D|Psy\.?D|D\.?O|D\.?D\.?S)\b")),
    (
        "master",
        lazy(
            r"(?<![\w.])(?<!, )(?:M\.\s?S\.?(?:c\.?)?|M\.\s?A\.|M\.?Sc|MS|MA|MSN|MBA|M\.B\.A|M\.?Eng|MPH|MSW|M\.?Ed"
            r"|MFA|LL\.?M|MPA|MPP|MAcc|MTech|M\.?Phil|MSE|MSCS|MIS|MAT|MLIS|MSBA)(?![\w&])"
        ),
    ),
    (
        "bachelor",
        lazy(
            r"(?<![\w.])(?:B\.\s?S\.?(?:c\.?|N\.?|E\.?)?|B\.\s?A\.?|B\.?Sc|BS|BA|BSN|BBA|B\.B\.A|BFA|B\.F\.A|BEng|B\.?Eng"
            r"|BTech|B\.?\s?Tech|BSE|BSEE|BSME|BSCE|BSBA|BSW|BCom|B\.?Com|B\.?Ed|LL\.?B|BAS|BArch|B\.?Arch|BM|BSCS"
            r"|AB|A\.B\.)(?![\w&])"
        ),
    ),
    ("associate", lazy(r"(?<![\w.])(?<!, )(?:A\.\s?A\.?(?:\s?S\.?)?|A\.\s?S\.?|AAS|AA|AS|ADN)(?![\w&])")),
)


def level(text: str) -> str:
    """The highest degree that a text names, one of :data:`LEVELS`; empty where it names none."""
    for patterns in (_WORDS, _SHORT):
        for name, pattern in patterns:
            if pattern.search(text):
                return name
    return ""


def shown(education: Education) -> tuple[str, Value]:
    """The level of an entry and the value that tells it."""
    for value in (education.study_type, education.area):
        if value is not None and level(value.text):
            return level(value.text), value
    return level(education.content.text[:400]), education.study_type or education.area or education.content


def rank(name: str) -> int:
    """Place of a level in :data:`LEVELS`; -1 for none."""
    return LEVELS.index(name) if name in LEVELS else -1


_CLOSE: Final = (
    "computer science|software engineering|computer engineering|computer information systems|"
    "information systems|management information systems|information technology|computing|informatics|"
    "software development|computer programming|data science|cybersecurity|information science|"
    "computer science and engineering|web development|artificial intelligence|machine learning|CS",
    "data science|statistics|mathematics|applied mathematics|analytics|business analytics|data analytics|"
    "biostatistics|computer science|economics|operations research|actuarial science|machine learning|"
    "quantitative finance|math|applied statistics|computational science|econometrics|quantitative methods|"
    "mathematical sciences",
    "marketing|communications|communication|advertising|public relations|business|business administration|"
    "digital marketing|media studies|journalism|mass communication|integrated marketing communications|"
    "strategic communication",
    "finance|accounting|economics|business|business administration|financial engineering|banking|"
    "actuarial science|mathematics|financial management|accountancy|commerce",
    "business|business administration|management|entrepreneurship|operations management|"
    "supply chain management|international business|commerce|organizational leadership|human resources|"
    "hospitality management|logistics|public administration|project management|business management",
    "human resources|human resource management|psychology|business administration|organizational psychology|"
    "industrial organizational psychology|labor relations|organizational development",
    "supply chain management|logistics|operations management|industrial engineering|business|transportation|"
    "supply chain",
    "nursing|nursing science",
    "public health|health sciences|health administration|healthcare administration|health education|"
    "epidemiology|health promotion|community health|global health|health science|healthcare management|"
    "nutrition",
    "mechanical engineering|aerospace engineering|manufacturing engineering|mechatronics|"
    "industrial engineering|materials engineering|mechanical engineering technology|robotics|"
    "automotive engineering|engineering technology",
    "electrical engineering|electronics engineering|computer engineering|electrical and computer engineering|"
    "mechatronics|robotics|electronics|electrical engineering technology|physics",
    "civil engineering|environmental engineering|structural engineering|construction management|"
    "architectural engineering|construction engineering|transportation engineering|architecture",
    "chemical engineering|biochemical engineering|materials science|process engineering|chemistry|bioengineering",
    "biomedical engineering|bioengineering|biology|biomechanics",
    "biology|biochemistry|molecular biology|microbiology|biotechnology|genetics|neuroscience|chemistry|"
    "life sciences|biological sciences|cell biology|biomedical sciences|bioinformatics|physiology|"
    "kinesiology|immunology|pre-med|pharmacology|ecology|zoology|biomedical engineering|biological science",
    "chemistry|biochemistry|chemical engineering|materials science|physical sciences|pharmaceutical sciences",
    "physics|astronomy|mathematics|engineering physics|applied physics|physical sciences",
    "environmental science|environmental studies|ecology|geology|sustainability|geography|earth science|"
    "natural resources|conservation biology|wildlife biology|forestry|environmental engineering|geosciences|"
    "biology",
    "graphic design|design|visual communication|fine arts|digital media|interaction design|visual arts|art|"
    "illustration|web design|multimedia|studio art|communication design",
    "interaction design|human-computer interaction|user experience design|cognitive science|"
    "industrial design|product design|psychology|design|computer science",
    "psychology|sociology|social work|human services|counseling|human development|behavioral science|"
    "criminal justice|family studies|social sciences|anthropology|cognitive science|child development",
    "education|elementary education|secondary education|early childhood education|special education|"
    "curriculum and instruction|teaching|child development|liberal studies|english",
    "english|journalism|creative writing|communications|literature|writing|linguistics|technical writing|history",
    "political science|public policy|international relations|public administration|government|economics|"
    "history|law|global studies|international affairs|political economy|sociology|legal studies|"
    "criminal justice",
    "criminal justice|criminology|law enforcement|homeland security|legal studies|sociology|forensic science",
    "hospitality management|hotel management|tourism|culinary arts|restaurant management|event management|business",
    "kinesiology|exercise science|sports management|athletic training|physical therapy|sport science|"
    "physical education",
)
_WIDE: Final = (
    # "or a related field": what postings usually take as near enough
    "computer science|software engineering|data science|statistics|mathematics|physics|engineering|economics|"
    "information systems|information technology|electrical engineering|computer engineering|analytics|"
    "operations research|informatics|bioinformatics|industrial engineering|quantitative finance|"
    "mechanical engineering|cybersecurity",
    "business|marketing|communications|management|economics|finance|accounting|advertising|public relations|"
    "human resources|supply chain management|international business|business analytics|entrepreneurship|"
    "hospitality management|psychology",
    "biology|chemistry|physics|environmental science|public health|health sciences|nutrition|neuroscience|"
    "psychology|kinesiology|nursing|biochemistry|biomedical engineering",
    "english|history|philosophy|communications|journalism|political science|sociology|anthropology|"
    "psychology|education|liberal arts|international relations|public policy|social work",
    "mechanical engineering|electrical engineering|civil engineering|chemical engineering|"
    "industrial engineering|aerospace engineering|materials science|biomedical engineering|"
    "environmental engineering|computer engineering|physics|engineering technology|robotics|mechatronics|"
    "engineering",
)


@lru_cache(maxsize=2)
def _families(wide: bool) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(skills.normalise(term) for term in row.split("|")) for row in (_WIDE if wide else _CLOSE))


_NOISE: Final = frozenset("of in and the a an with degree major minor science arts honor concentration".split())


_DEGREE_WORDS: Final = lazy(
    r"\b(?:bachelor|master|associate|doctor)(?:[’']?s)?\s+of\s+(?:applied\s+)?(?:science|arts|philosophy)\b(?:\s+(?:in|with)\b)?",
    re.IGNORECASE,
)


def is_related_field(text: str) -> bool:
    """Whether a field of a posting is "a related field" or the like, which names none."""
    return (
        re.search(r"\b(?:related|relevant|similar|any|equivalent|technical|quantitative|STEM)\b", text, re.I)
        is not None
    )


def field_answers(asked: str, has: str, loose: bool) -> How | None:
    """How a field of study shown answers one asked: by its words, or as one of the same family.

    ``loose`` ("or a related field") also takes the wider families.
    """
    has = _DEGREE_WORDS.sub(" ", has)
    want, shows = f" {skills.normalise(asked)} ", f" {skills.normalise(has)} "
    if not want.strip() or not shows.strip():
        return None
    if want in shows:
        return How.EXACT if f" {asked.casefold().strip()} " in f" {has.casefold().strip()} " else How.INFLECTED
    core = [word for word in shows.split() if word not in _NOISE]
    if core and " ".join(core) != "engineer" and f" {' '.join(core)} " in want:
        return How.BROADER
    for wide in (False, True) if loose else (False,):
        for family in _families(wide):
            if any(f" {term} " in want for term in family) and any(f" {term} " in shows for term in family):
                return How.BROADER
    return None

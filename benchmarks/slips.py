"""Made-up resumes full of slips, in every format that fixes are written to; the same for the same seed.

slips.py --count N --seed S --out DIR     writes them

The people are put together from word lists. Slips are put into their sentences, dates, links and headings one on top of
another, beside markup, escapes, line ends and signs of every kind: what a fix must not trip over.
"""

from __future__ import annotations

import argparse
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

RULES = Path(__file__).resolve().parents[1] / "rules" / "profilelint_rules"

FIRST = "Robin Marta Zoë José Łucja Imani Desh Tamsin Élodie Noor Kai Anneke Bao Siobhán Ravi".split()
LAST = (
    "Vale Quillfeather Thornby Niguez Brontë-Asante Okorafield O’Marlow Weaverly Castlewright Pikeson Sørbyhaug".split()
)
CITIES = ["Columbus, OH", "Omaha, NE", "St. Paul, MN", "Durham, NC", "San José, CA", "Winston-Salem, NC"]
COMPANIES = [
    "Harborlight Analytics",
    "Gable & Thornbury LLP",
    "Prairie Lantern Foods",
    "Brightside Tutoring, Inc.",
    "Nordvik A/S",
    "Mill #9 Coffee Roasters",
    "O’Dell Scientific",
    "Platteview Transit",
    "Café Lumière",
    "R&D Forge",
]
SCHOOLS = [
    "Platteview University",
    "Ohio Prairie College",
    "University of West Marlow",
    "Thornby Institute of Technology",
]
TITLES = [
    "Data Intern",
    "Front Desk Clerk",
    "Math Tutor",
    "Lab Assistant",
    "Shift Lead",
    "Software Engineer",
    "Accountant",
]
AREAS = ["Computer Science", "History", "Statistics", "Mechanical Engineering", "Nursing"]
DEGREES = [
    "B.S.",
    "BS",
    "B.A.",
    "Bachelor of Science",
    "Bachelors of Science",
    "Bachelor's of Arts",
    "Bachelors degree",
    "Masters of Science",
    "M.S.",
    "MBA",
]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
LONG_MONTHS = "January February March April May June July August September October November December".split()
VERBS = (
    "Built Trained Planned Wrote Sorted Scheduled Audited Repaired Taught Cut Led Designed Drafted Counseled".split()
)
THINGS = [
    "a nightly import job that loads {n} invoices",
    "{n} volunteers for the spring food drive",
    "a checklist that {n} clerks adopted",
    "the intake desk of a clinic with {n} visits a week",
    "{n} practice sheets in algebra",
    "a label printer script for {n} shops",
    "posters, flyers and a newsletter for {n} readers",
    "the budget of a club with {n} members",
    "a rota for {n} drivers across two depots",
    "weekly reports on {n} late orders",
]
SKILLS = ["Python", "SQL", "Excel", "Git", "Tableau", "R", "C++", "C#", ".NET", "Spanish menus", "Docker", "Figma"]
SLIPPED_SKILLS = ["javascript", "Github", "Mysql", "Powerpoint", "python", "Wordpress", "postgresql", "Node.JS"]


@dataclass
class Job:
    title: str
    organization: str
    place: str
    dates: str
    iso: tuple[str, str]
    bullets: list[str]


@dataclass
class School:
    institution: str
    degree: str
    area: str
    dates: str
    iso: tuple[str, str]
    score: str
    coursework: str


@dataclass
class Person:
    name: str
    email: str
    phone: str
    city: str
    links: list[str]
    summary: str
    jobs: list[Job]
    schools: list[School]
    projects: list[Job]
    skills: list[tuple[str, list[str]]]
    headings: dict[str, str] = field(default_factory=dict)


class Made(NamedTuple):
    """A resume with slips: the name of its file, what kind it is, its bytes."""

    path: str
    kind: str
    data: bytes


# -- slips in sentences ------------------------------------------------------------------------------------------------

Slip = Callable[[str, Random], str]


def _repeat(text: str, rng: Random) -> str:
    words = text.split(" ")
    at = rng.randrange(len(words))
    words.insert(at, words[at])
    if rng.random() < 0.2:
        words.insert(at, words[at])
    return " ".join(words)


def _repeat_small(text: str, rng: Random) -> str:
    small = [
        at for at, word in enumerate(text.split(" ")) if word in ("the", "a", "of", "for", "that", "and", "in", "to")
    ]
    if not small:
        return _repeat(text, rng)
    words = text.split(" ")
    at = rng.choice(small)
    words.insert(at, words[at])
    return " ".join(words)


def _tail(*choices: str) -> Slip:
    def add(text: str, rng: Random) -> str:
        return f"{text.rstrip('.')} {rng.choice(choices)}"

    return add


def _inside(*choices: str) -> Slip:
    def add(text: str, rng: Random) -> str:
        words = text.split(" ")
        words.insert(rng.randint(1, len(words)), rng.choice(choices))
        return " ".join(words)

    return add


def _whole(*choices: str) -> Slip:
    def replace(text: str, rng: Random) -> str:
        return rng.choice(choices)

    return replace


def _blank(text: str, rng: Random) -> str:
    blanks = [match.start() for match in re.finditer(" ", text)]
    if not blanks:
        return text
    at = rng.choice(blanks)
    return text[:at] + rng.choice(["  ", "   ", " , ", "\t", ",", " ; ", ",, ", "\u00a0 ", "\u00a0"]) + text[at + 1 :]


def _end(text: str, rng: Random) -> str:
    return text.rstrip(".") + rng.choice([".", ".", "..", " .", "!", ";", ""])


def _case(text: str, rng: Random) -> str:
    return text[:1].lower() + text[1:] if rng.random() < 0.5 else text.upper() if rng.random() < 0.1 else text


def _wrap(text: str, rng: Random) -> str:
    """Signs around a few words."""
    words = text.split(" ")
    at = rng.randrange(len(words))
    before, after = rng.choice(
        [("“", "”"), ('"', '"'), ("(", ")"), ("'", "'"), ("[", "]"), ("—", ""), ("", ":"), ("", " #")]
    )
    words[at] = before + words[at] + after
    return " ".join(words)


SLIPS: list[Slip] = [
    _repeat_small,
    _repeat_small,
    _repeat,
    _blank,
    _blank,
    _end,
    _case,
    _wrap,
    _tail("in javascript", "on Github", "with mysql and Powerpoint", "in Wordpress", "for Youtube", "in python, twice"),
    _tail("and raised it by 15%", "and cut it by 20 percent", "by 12 %", "and by 7 pct"),
    _tail(
        "of 1400 parcels",
        "for 2,300 letters",
        "of 2M records",
        "of 2,000,000 records",
        "with 10k users",
        "for 3 thousand users",
    ),
    _tail("worth $5,000", "for 8,000 dollars", "for USD 700", "worth €3.500", "at $1.2M"),
    _tail(
        "and organised 4 events",
        "and organized 3 more",
        "with a colour chart",
        "and analyzed behavior",
        "and analysed modelling",
    ),
    _tail("and recieved thanks", "in seperate rooms", "for the managment", "and acheived more", "at the begining"),
    _tail("more then any other clerk", "on it's own", "form the archive", "for costumer service", "on a weakly basis"),
    _inside(
        "various", "very", "successfully", "in order to", "utilized", "basically", "effectively", "in in", "and and"
    ),
    _inside(
        "🎉",
        "é",
        "R&D",
        "A/B",
        "50%",
        "<b>",
        "C:\\temp",
        "100_000",
        "#1",
        "~5",
        "^",
        "{x}",
        "$x$",
        "a*b",
        "`cat`",
        "\u200b",
        "|",
    ),
    _inside("AT&T", "&amp;", "\\*", "--", "—", "fi", "ﬁle", "naïve", "co\u00adop", "1–2", "…", "’n’", "[1]", "(a)"),
    _whole(
        "Responsible for scheduling 14 lab assistants across three rooms",
        "Worked on a sign-in form that cut the evening queue by 12 minutes",
        "Duties included opening the office and sorting 90 letters per day",
        "In charge of the cash register and of restocking 40 shelves",
        "Helped with the rollout of the the javascript form to 85 teams",
        "Was responsible for managing a a budget of 4000 dollars",
        "Supported the launch of an app with 12,000 users in two states",
        "Merely ran the payroll of 90 employees during the winter",
        "Coached my team of six before each of 11 debate rounds",
        "Reports were prepared for 12 managers at the end of each month",
        "Inventory system for a robotics lab with 300 student members",
        "Manage a budget of $4,000 and pay the monthly invoices",
        "Developed a label printer script used by 12 clerks",
        "Developed a rota for 16 volunteers",
        "Developed a checklist that two branches adopted",
        "Sold 140 tickets in two days because I called every branch of the union",
    ),
    lambda text, rng: f"{long_of(rng)}, and {long_of(rng).lower()}",
    lambda text, rng: ", and ".join([text.rstrip("."), *(text_of(rng) for _ in range(3))]),
]


def long_of(rng: Random) -> str:
    more = rng.choice(["with javascript", "for free"])
    return f"{text_of(rng)} on four days a week in the summer of the the second year {more}"


def text_of(rng: Random) -> str:
    return f"{rng.choice(VERBS)} {rng.choice(THINGS).format(n=rng.choice([12, 40, 300, 1200, 8]))}"


def bad_bullets() -> list[str]:
    """The bullets that the rules' own pages show as bad."""
    found = []
    for path in sorted(RULES.rglob("*.py")):
        bad = re.search(r"^## Bad$(.*?)^## Good$", path.read_text(encoding="utf-8"), re.M | re.S)
        for block in re.findall(r"```bullet\n(.*?)```", bad[1], re.S) if bad else ():
            found += [line[2:] for line in block.splitlines() if line.startswith("- ") and "\\" not in line]
    return found


_BAD = bad_bullets()


def bullet(rng: Random) -> str:
    text = rng.choice(_BAD) if rng.random() < 0.25 else text_of(rng)
    if rng.random() < 0.3:
        return text
    for _ in range(rng.choice([1, 1, 2, 2, 3])):
        text = rng.choice(SLIPS)(text, rng)
    return text.strip() or "Sorted mail"


# -- people ------------------------------------------------------------------------------------------------------------


def _dates(rng: Random, form: int, start: int, end: int, dash: str) -> tuple[str, tuple[str, str]]:
    def one(month: int) -> str:
        year, index = divmod(month, 12)
        return (f"{MONTHS[index]} {year}", f"{LONG_MONTHS[index]} {year}", f"{index + 1:02d}/{year}", f"{year}")[form]

    def iso(month: int) -> str:
        return f"{month // 12}-{month % 12 + 1:02d}"

    if rng.random() < 0.2:
        return f"{one(start)}{dash}{rng.choice(['Present', 'present', 'Current'])}", (iso(start), "")
    return f"{one(start)}{dash}{one(end)}", (iso(start), iso(end))


def person(rng: Random) -> Person:
    first, last = rng.choice(FIRST), rng.choice(LAST)
    handle = re.sub(r"[^a-z]", "", f"{first}{last}".lower().replace("ë", "e").replace("ł", "l")) or "robinvale"
    month = 2026 * 12 + rng.randrange(10)
    form = rng.choice([0, 0, 1, 2])
    dashes = rng.choice([[" – "], [" – ", " - "], [" – ", " to ", " - "], ["–", " – "], [" — ", " – ", "-"]])

    def job(titles: list[str]) -> Job:
        nonlocal month
        end = month - rng.randint(1, 4)
        month = end - rng.randint(4, 14)
        dates, iso = _dates(rng, form if rng.random() < 0.9 else rng.randrange(3), month, end, rng.choice(dashes))
        bullets = [bullet(rng) for _ in range(rng.randint(2, 5))]
        return Job(rng.choice(titles), rng.choice(COMPANIES), rng.choice(CITIES), dates, iso, bullets)

    jobs = [job(TITLES) for _ in range(rng.randint(1, 3))]
    projects = [job(["Route Planner", "Seed Library", "Debate Timer"]) for _ in range(rng.randint(0, 1))]
    schools = []
    for _ in range(rng.randint(1, 2)):
        dates, iso = _dates(rng, form, 2020 * 12 + 8, 2024 * 12 + 4, rng.choice(dashes))
        courses = rng.choice(["", "", "Algorithms, Compilers, Databases", "CS 314 Data Structures, MATH-2B Calculus"])
        schools.append(
            School(
                rng.choice(SCHOOLS),
                rng.choice(DEGREES),
                rng.choice(AREAS) + rng.choice(["", "", " (in progress)"]),
                dates,
                iso,
                rng.choice(["", "3.6/4.0", "3.85/4.00"]),
                courses,
            )
        )
    links = rng.sample(
        [
            f"linkedin.com/in/{handle}",
            f"http://linkedin.com/in/{handle}",
            f"https://www.github.com/{handle}",
            f"http://{handle}.example/work",
            f"https://{handle}.example/work?utm_source=resume&utm_medium=pdf",
            f"https//{handle}.example/notes",
            f"htp://github.com/{handle}",
        ],
        rng.randint(0, 3),
    )
    groups = []
    for label in rng.sample(["Languages", "Tools", "Software"], rng.randint(1, 2)):
        keywords = rng.sample(SKILLS, 3) + rng.sample(SLIPPED_SKILLS, rng.randint(0, 2))
        if rng.random() < 0.15:
            keywords = [f"{word} {rng.choice(['80%', '●●●●○', '8/10'])}" for word in keywords]
        groups.append((label, keywords))
    names = ["Education", "Experience", "Projects", "Skills", "Summary"]
    style = rng.choice([str.title, str.upper])
    headings = {name: style(name) for name in names}
    if rng.random() < 0.5:
        odd = rng.choice(names)
        headings[odd] = rng.choice(
            [odd.upper(), odd.title(), f"★ {style(odd)} ★", f"🎓 {style(odd)}", f"{style(odd)}:", odd.lower()]
        )
    summary = rng.choice(["", "", "I am a a student who builds import jobs in javascript.", bullet(rng)])
    return Person(
        f"{first} {last}",
        rng.choice([f"{handle}@mail.example"] * 4 + [f"{handle}@gmial.com", f"{handle}@gmail"]),
        f"(614) 555-01{rng.randint(10, 99)}",
        rng.choice(CITIES),
        links,
        summary,
        jobs,
        schools,
        projects,
        groups,
        headings,
    )


def _wrapped(text: str, rng: Random, width: int, indent: str) -> str:
    """A text on several lines, broken at single blanks."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > width and word and not re.match(r"[-+*#>\d|%=~]", word):
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return f"\n{indent}".join([*lines, line])


def _encoded(text: str, rng: Random, *, rare: bool = False) -> bytes:
    """A text as bytes; ``rare``: also in encodings and with line ends that data formats do not know."""
    break_ = rng.choice(["\n", "\n", "\n", "\r\n", "\r\n", "\r"] if rare else ["\n", "\n", "\r\n"])
    text = (text.rstrip("\n") + rng.choice(["\n", "\n", "", "\n\n"])).replace("\n", break_)
    codec = rng.choice(["utf-8"] * 9 + ["utf-8-sig"] * 3 + (["utf-16", "cp1252"] if rare else []))
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return text.encode()


# -- formats -----------------------------------------------------------------------------------------------------------


def markdown(who: Person, rng: Random) -> bytes:
    sign = rng.choice(["-", "-", "*", "+"])
    width = rng.choice([1000, 1000, 60, 45])
    gap = rng.choice([" ", " ", "   "])
    setext = rng.random() < 0.1

    def item(text: str) -> str:
        text = re.sub(r"([\\`*_<\[\]|#])", r"\\\1", text) if rng.random() < 0.8 else text
        words = text.split(" ")
        if rng.random() < 0.4:
            at = rng.randrange(len(words))
            mark = rng.choice(
                [
                    "**{}**",
                    "*{}*",
                    "__{}__",
                    "&nbsp;{}",
                    "{}&mdash;",
                    "<b>{}</b>",
                    "~~{}~~",
                    "[{}](https://a.example/javascript_the_the)",
                    "`{}`",
                ]
            )
            if words[at] and not set(words[at]) & set("*_`[]\\"):
                words[at] = mark.format(words[at])
        return f"{sign}{gap}" + _wrapped(" ".join(words), rng, width, "  " if rng.random() < 0.8 else "    ")

    links = " | ".join(f"[{link}]({link})" if rng.random() < 0.3 and "//" in link else link for link in who.links)
    parts = ["---", "title: the the javascript", "---", ""] if rng.random() < 0.1 else []
    parts += [f"# {who.name}", "", " | ".join(filter(None, [who.city, who.phone, who.email, links])), ""]
    if rng.random() < 0.3:
        parts += ["<!-- keep the the javascript of this comment  as it is -->", ""]
    if who.summary:
        parts += [f"## {who.headings['Summary']}", "", _wrapped(who.summary, rng, width, ""), ""]
    parts += [f"## {who.headings['Education']}", ""]
    for school in who.schools:
        parts += [
            f"**{school.institution}** — {who.city}" + rng.choice(["", "  ", "\\"]),
            f"{school.degree} in {school.area}{', GPA ' + school.score if school.score else ''} — {school.dates}",
        ]
        parts += [f"Relevant coursework: {school.coursework}"] if school.coursework else []
        parts += [""]
    for heading, jobs in (("Experience", who.jobs), ("Projects", who.projects)):
        if jobs and setext:
            parts += [who.headings[heading], rng.choice(["---", "-" * 24]), ""]
        elif jobs:
            parts += [f"## {who.headings[heading]}" + rng.choice(["", "", " ##"]), ""]
        for job in jobs:
            parts += [f"### {job.title}, {job.organization} — {job.place}", "", job.dates, ""]
            for text in job.bullets:
                text = item(text)
                if rng.random() < 0.05:
                    text = "\n".join(f"> {line}" for line in text.split("\n"))
                elif rng.random() < 0.05 and job.bullets[0] is not text:
                    text = "\n".join(f"    {line}" for line in text.split("\n"))
                parts += [text] + ([""] if rng.random() < 0.1 else [])
            if rng.random() < 0.1:
                parts += ["", "```", "the the javascript  of a block", "```"]
            parts += [""]
    parts += [f"## {who.headings['Skills']}", ""]
    if rng.random() < 0.15:
        parts += ["| Kind | Skills |", "|---|---|"]
        parts += [f"| {label} | {', '.join(words)} |" for label, words in who.skills]
        return _encoded("\n".join(parts), rng, rare=True)
    parts += [f"**{label}:** {', '.join(words)}" + "  " for label, words in who.skills]
    return _encoded("\n".join(parts), rng, rare=True)


def plain(who: Person, rng: Random) -> bytes:
    sign = rng.choice(["-", "•", "*", "–", "- ", "o"])
    width = rng.choice([1000, 70, 50])
    rule = rng.choice(["", "", "-" * 20, "=" * 20])

    def heading(name: str) -> list[str]:
        return [who.headings[name], *([rule] if rule else []), ""]

    parts = [
        who.name,
        " | ".join([who.city, who.phone, who.email]),
        *([" | ".join(who.links)] if who.links else []),
        "",
    ]
    if who.summary:
        parts += [*heading("Summary"), _wrapped(who.summary, rng, width, ""), ""]
    parts += heading("Education")
    for school in who.schools:
        parts += [f"{school.institution}, {who.city}", f"{school.degree} in {school.area}, {school.dates}"]
        parts += [f"GPA: {school.score}"] if school.score else []
        parts += [f"Relevant coursework: {school.coursework}"] if school.coursework else []
        parts += [""]
    for name, jobs in (("Experience", who.jobs), ("Projects", who.projects)):
        parts += heading(name) if jobs else []
        for job in jobs:
            parts += [f"{job.title}, {job.organization}, {job.place}", job.dates]
            parts += [f"{sign} " + _wrapped(text, rng, width, "  ") for text in job.bullets]
            parts += [""]
    parts += heading("Skills")
    parts += [f"{label}: {', '.join(words)}" for label, words in who.skills]
    return _encoded("\n".join(parts), rng, rare=True)


_TEX = {
    "\\": "\\textbackslash{}",
    "&": "\\&",
    "%": "\\%",
    "$": "\\$",
    "#": "\\#",
    "_": "\\_",
    "{": "\\{",
    "}": "\\}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "–": "--",
    "—": "---",
    "\u00a0": "~",
    "“": "``",
    "”": "''",
    "é": "\\'e",
    "€": "\\texteuro{}",
}


def latex(who: Person, rng: Random) -> bytes:
    width = rng.choice([1000, 70, 50])
    macro = rng.random() < 0.5

    def tex(text: str) -> str:
        return "".join(_TEX.get(sign, sign) for sign in text)

    def item(text: str) -> str:
        words = [tex(word) for word in text.split(" ")]
        if rng.random() < 0.4:
            at = rng.randrange(len(words))
            words[at] = (
                rng.choice(
                    [
                        "\\textbf{%s}",
                        "\\emph{%s}",
                        "{%s}",
                        "%s\\ ",
                        "\\mbox{%s}",
                        "$%s$",
                        "\\me %s",
                        "%s\\footnote{the the javascript}",
                        "{\\bf %s}",
                    ]
                )
                % words[at]
            )
        if rng.random() < 0.15 and len(words) > 3:
            at = rng.randrange(1, len(words) - 1)
            words[at : at + 2] = [words[at] + " % the the javascript\n  " + words[at + 1]]
        body = _wrapped(" ".join(words), rng, width, "    ")
        return f"  \\resumeItem{{{body}}}" if macro else f"  \\item {body}"

    parts = [
        "\\documentclass[11pt]{article}",
        "\\usepackage[hidelinks]{hyperref} % the the javascript  of a comment",
        "\\newcommand{\\resumeItem}[1]{\\item #1}" if macro else "\\usepackage{enumitem}",
        "\\newcommand{\\me}{the the javascript}",
        "\\begin{document}",
        f"\\begin{{center}}\n  \\textbf{{\\Huge {tex(who.name)}}} \\\\",
        "  " + " $|$ ".join([tex(who.city), who.phone, tex(who.email)]) + (" \\\\" if who.links else ""),
        *(
            [
                "  "
                + " $|$ ".join(
                    f"\\href{{{link}}}{{{tex(link)}}}" if "//" in link and rng.random() < 0.5 else tex(link)
                    for link in who.links
                )
            ]
            if who.links
            else []
        ),
        "\\end{center}",
        "",
    ]
    if who.summary:
        parts += [f"\\section*{{{tex(who.headings['Summary'])}}}", _wrapped(tex(who.summary), rng, width, ""), ""]
    parts += [f"\\section*{{{tex(who.headings['Education'])}}}"]
    for school in who.schools:
        score = f", GPA {school.score}" if school.score else ""
        parts += [
            f"\\textbf{{{tex(school.institution)}}} \\hfill {tex(who.city)} \\\\",
            f"{tex(school.degree)} in {tex(school.area)}{score} \\hfill {tex(school.dates)}",
            *([f"\n\\noindent Relevant coursework: {tex(school.coursework)}"] if school.coursework else []),
            "",
        ]
    for name, jobs in (("Experience", who.jobs), ("Projects", who.projects)):
        parts += [f"\\section*{{{tex(who.headings[name])}}}"] if jobs else []
        for job in jobs:
            parts += [
                f"\\textbf{{{tex(job.title)}}}, {tex(job.organization)}, {tex(job.place)} \\hfill {tex(job.dates)}",
                "\\begin{itemize}",
                *map(item, job.bullets),
                "\\end{itemize}",
                "",
            ]
    parts += [f"\\section*{{{tex(who.headings['Skills'])}}}"]
    parts += [f"\\textbf{{{label}}}: {tex(', '.join(words))} \\\\" for label, words in who.skills]
    return _encoded("\n".join([*parts, "", "\\end{document}"]), rng)


def _level(score: str) -> dict[str, str]:
    return {"score": score} if score else {}


def json_resume(who: Person, rng: Random) -> bytes:
    def dates(iso: tuple[str, str]) -> dict[str, str]:
        return {"startDate": iso[0], **({"endDate": iso[1]} if iso[1] else {})}

    city, _, region = who.city.partition(", ")
    tree: dict[str, Any] = {
        "basics": {
            "name": who.name,
            "email": who.email,
            "phone": who.phone,
            "location": {"city": city, "region": region},
            **({"url": who.links[0]} if who.links else {}),
            "profiles": [{"network": "GitHub", "username": "x", "url": link} for link in who.links[1:]],
            **({"summary": who.summary} if who.summary else {}),
        },
        "work": [
            {
                "name": job.organization,
                "position": job.title,
                "location": job.place,
                **dates(job.iso),
                "highlights": job.bullets,
            }
            for job in who.jobs
        ],
        "education": [
            {
                "institution": school.institution,
                "studyType": school.degree,
                "area": school.area,
                **dates(school.iso),
                **_level(school.score),
                "courses": school.coursework.split(", ") if school.coursework else [],
            }
            for school in who.schools
        ],
        "projects": [{"name": job.title, **dates(job.iso), "highlights": job.bullets} for job in who.projects],
        "skills": [{"name": label, "keywords": words} for label, words in who.skills],
        "meta": {"note": "the the javascript  of a note", "big": 12345678901234567890, "float": 1.50},
    }
    if rng.random() < 0.3:
        tree = dict(rng.sample(list(tree.items()), len(tree)))
    indent = rng.choice([2, 4, "\t", None])
    text = json.dumps(tree, indent=indent, ensure_ascii=rng.random() < 0.3)
    if rng.random() < 0.2:
        text = text.replace("/", "\\/")
    return _encoded(text, rng)


def _scalar(text: str, rng: Random, indent: str, styles: str) -> str:
    """A text in one of YAML's styles; ``indent`` is that of its block."""
    style = rng.choice(styles)
    soft = not re.search(r"[\t\x00-\x1f]|  |^\s|\s$", text)
    if style == "|" and soft:
        return f"|-\n{indent}{text}"
    if style == ">" and soft:
        return f">-\n{indent}{_wrapped(text, rng, 40, indent)}"
    plain_ok = (
        soft and re.fullmatch(r"[A-Za-z][^:#\[\]{},&*!|>'\"%@`]*[^:#\s]", text) and text.lower() not in ("yes", "no")
    )
    if style == "p" and plain_ok:
        return _wrapped(text, rng, rng.choice([1000, 40]), indent)
    if style == "'" and soft:
        return "'" + _wrapped(text.replace("'", "''"), rng, rng.choice([1000, 45]), indent) + "'"
    return json.dumps(text, ensure_ascii=rng.random() < 0.3)


def rendercv(who: Person, rng: Random) -> bytes:
    comment = "  # keep the the javascript  of this"
    styles = rng.choice(["p", "'", '"', "p'\"", "p'\">|"])

    def one(text: str, depth: int) -> str:
        return _scalar(text, rng, "  " * depth, styles)

    def note() -> str:
        return comment if rng.random() < 0.1 else ""

    def dates(iso: tuple[str, str], pad: str) -> list[str]:
        return [f'{pad}start_date: "{iso[0]}"{note()}', f"{pad}end_date: {iso[1] or 'present'}"]

    lines = [
        *(["---"] if rng.random() < 0.2 else []),
        "cv:",
        f"  name: {json.dumps(who.name, ensure_ascii=False)}{note()}",
        f'  location: "{who.city}"',
        f'  email: "{who.email}"',
        f'  phone: "{who.phone}"',
        *([f"  website: {json.dumps(who.links[0])}"] if who.links else []),
        "  sections:",
    ]
    if who.summary:
        lines += ["    Summary:", f"      - {one(who.summary, 4)}"]
    lines += ["    Education:"]
    for school in who.schools:
        lines += [
            f"      - institution: {json.dumps(school.institution)}",
            f"        area: {one(school.area, 5)}",
            f"        degree: {one(school.degree, 5)}",
            *dates(school.iso, "        "),
        ]
        lines += ["        highlights:", f'          - "GPA: {school.score}"'] if school.score else []
    for name, jobs in (("Experience", who.jobs), ("Projects", who.projects)):
        lines += [f'    "{name}":'] if jobs else []
        for job in jobs:
            key = ("company", "position") if name == "Experience" else ("name", "")
            lines += [f"      - {key[0]}: {json.dumps(job.organization if key[1] else job.title, ensure_ascii=False)}"]
            lines += [f"        position: {job.title}{note()}"] if key[1] else []
            lines += dates(job.iso, "        ")
            if rng.random() < 0.1:
                texts = ", ".join(json.dumps(text) for text in job.bullets)
                lines += [f"        highlights: [{texts}]{note()}"]
                continue
            if rng.random() < 0.1 and name == "Experience":
                anchor = f"a{len(lines)}"
                lines += [f"        summary: &{anchor} {json.dumps(job.bullets[0])}"]
                lines += ["        highlights:", f"          - *{anchor}"]
                continue
            lines += [f"        highlights:{note()}"]
            for text in job.bullets:
                lines += [f"          - {one(text, 6)}"]
                lines += ["          # keep the the javascript"] if rng.random() < 0.1 else []
    lines += ["    Skills:"]
    for label, words in who.skills:
        lines += [f"      - label: {label}", f"        details: {one(', '.join(words), 5)}"]
    lines += ["design:", "  theme: classic" + comment]
    return _encoded("\n".join(lines), rng)


def yamlresume(who: Person, rng: Random) -> bytes:
    comment = "  # keep the the javascript  of this"
    city, _, region = who.city.partition(", ")

    def note() -> str:
        return comment if rng.random() < 0.1 else ""

    def summary(bullets: list[str]) -> list[str]:
        texts = [f"- {text}" for text in bullets]
        if rng.random() < 0.6 and not any(re.search(r"[\t\x00-\x1f\u200b\u00ad]", text) for text in texts):
            return ["      summary: |" + rng.choice(["", "-"]), *(f"        {text}" for text in texts)]
        return [f"      summary: {json.dumps(chr(10).join(texts), ensure_ascii=rng.random() < 0.3)}{note()}"]

    def dates(iso: tuple[str, str]) -> list[str]:
        return [f'      startDate: "{iso[0]}"{note()}', *([f'      endDate: "{iso[1]}"'] if iso[1] else [])]

    lines = [
        "# keep the the javascript",
        "content:",
        "  basics:",
        f"    name: {json.dumps(who.name, ensure_ascii=False)}",
        f'    email: "{who.email}"{note()}',
        f'    phone: "{who.phone}"',
        *([f"    url: {json.dumps(who.links[0])}"] if who.links else []),
        "  location:",
        f"    city: {city}",
        f"    region: {region}",
        "  education:",
    ]
    for school in who.schools:
        lines += [
            f"    - institution: {json.dumps(school.institution)}",
            f"      area: {_scalar(school.area, rng, '        ', 'p')}",
            f"      degree: {'Master' if school.degree.startswith('M') else 'Bachelor'}",
            *([f'      score: "{school.score}"'] if school.score else []),
            *dates(school.iso),
        ]
    for name, jobs in (("work", who.jobs), ("projects", who.projects)):
        lines += [f"  {name}:"] if jobs else []
        for job in jobs:
            lines += [f"    - name: {json.dumps(job.organization, ensure_ascii=False)}"]
            lines += [f"      position: {job.title}"] if name == "work" else []
            lines += [*dates(job.iso), *summary(job.bullets)]
    lines += ["  skills:"]
    for label, words in who.skills:
        lines += [
            f"    - name: {label}",
            "      keywords:",
            *(f"        - {_scalar(word, rng, '          ', 'p')}" for word in words),
        ]
    return _encoded("\n".join(lines), rng)


def docx(who: Person, rng: Random) -> bytes:
    from docx import Document
    from docx.oxml import parse_xml
    from docx.shared import Pt

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    document = Document()
    document.styles["Normal"].font.size = Pt(11)
    typed = rng.random() < 0.3

    odd = [
        '<w:sdt {space}><w:sdtContent><w:r><w:t xml:space="preserve"> the the javascript </w:t></w:r></w:sdtContent>'
        "</w:sdt>",
        '<w:r {space}><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> the the javascript </w:t></w:r>',
        '<w:r {space}><w:rPr><w:caps/></w:rPr><w:t xml:space="preserve"> the the javascript </w:t></w:r>',
        '<w:fldSimple {space} w:instr=" AUTHOR "><w:r><w:t>the the javascript</w:t></w:r></w:fldSimple>',
        "<w:r {space}><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>",
        "<w:r {space}><w:t> a  </w:t><w:tab/><w:t>javascript</w:t></w:r>",
        '<w:r {space}><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        '<w:bookmarkStart {space} w:id="3" w:name="b"/>',
        '<w:del {space} w:id="9" w:author="R"><w:r><w:delText>the the</w:delText></w:r></w:del>',
    ]

    def fill(paragraph: Any, text: str) -> None:
        """A text in runs that end anywhere, as Word leaves them."""
        while text:
            size = rng.choice([len(text), rng.randint(1, len(text)), rng.randint(1, 12)])
            run = paragraph.add_run(text[:size])
            text = text[size:]
            run.bold = True if rng.random() < 0.15 else None
            run.italic = True if rng.random() < 0.1 else None
            if rng.random() < 0.1:
                paragraph._p.append(parse_xml(f'<w:proofErr {space} w:type="spellStart"/>'))
            if rng.random() < 0.03:
                paragraph._p.append(
                    parse_xml(
                        f'<w:ins {space} w:id="7" w:author="R" w:date="2026-01-01T00:00:00Z"><w:r>'
                        '<w:t xml:space="preserve"> the the javascript </w:t></w:r></w:ins>'
                    )
                )
            if rng.random() < 0.02:
                run.add_break()
            if rng.random() < 0.04:
                paragraph._p.append(parse_xml(rng.choice(odd).format(space=space)))

    def link(paragraph: Any, url: str) -> None:
        key = paragraph.part.relate_to(url, relation, is_external=True)
        shown = url.replace("&", "&amp;")
        paragraph._p.append(
            parse_xml(
                f'<w:hyperlink {space} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
                f'r:id="{key}"><w:r><w:t>{shown}</w:t></w:r></w:hyperlink>'
            )
        )

    def heading(name: str) -> None:
        text = who.headings[name]
        if typed:
            document.add_paragraph().add_run(text).bold = True
        else:
            document.add_heading(text, 1)

    holder = document.sections[0].header if rng.random() < 0.2 else document
    holder.add_paragraph(who.name, "Title")
    holder.add_paragraph(" | ".join([who.city, who.phone, who.email]))
    for url in who.links:
        paragraph = document.add_paragraph()
        if rng.random() < 0.5 and "//" in url:
            link(paragraph, url)
        else:
            fill(paragraph, url)
    if who.summary:
        heading("Summary")
        fill(document.add_paragraph(), who.summary)
    heading("Education")
    for school in who.schools:
        fill(document.add_paragraph(), f"{school.institution}\t{who.city}")
        fill(document.add_paragraph(), f"{school.degree} in {school.area}, {school.dates}")
        if school.score:
            document.add_paragraph(f"GPA: {school.score}")
    for name, jobs in (("Experience", who.jobs), ("Projects", who.projects)):
        if jobs:
            heading(name)
        for job in jobs:
            if rng.random() < 0.2:
                cells = document.add_table(rows=1, cols=2).rows[0].cells
                cells[0].text, cells[1].text = f"{job.title}, {job.organization}", job.dates
            else:
                fill(document.add_paragraph(), f"{job.title}, {job.organization}, {job.place}\t{job.dates}")
            for text in job.bullets:
                paragraph = document.add_paragraph(style=None if typed else "List Bullet")
                fill(paragraph, ("•\t" if typed else "") + text.replace("\x0b", " "))
    heading("Skills")
    for label, words in who.skills:
        fill(document.add_paragraph(), f"{label}: {', '.join(words)}")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


FORMATS: dict[str, tuple[Callable[[Person, Random], bytes], str]] = {
    "markdown": (markdown, "md"),
    "text": (plain, "txt"),
    "latex": (latex, "tex"),
    "json-resume": (json_resume, "json"),
    "rendercv": (rendercv, "yaml"),
    "yamlresume": (yamlresume, "yml"),
    "docx": (docx, "docx"),
}


def make(number: int, seed: int, kind: str = "") -> Made:
    """Resume ``number`` of a seed; without a kind they take turns."""
    kind = kind or list(FORMATS)[number % len(FORMATS)]
    rng = Random(f"{seed}/{number}/{kind}")
    render, ending = FORMATS[kind]
    return Made(f"resume-{number:04d}.{ending}", kind, render(person(rng), rng))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for number in range(options.count):
        made = make(number, options.seed)
        (options.out / made.path).write_bytes(made.data)


if __name__ == "__main__":
    main()

"""What the functions of Typst packages print: known by their names and by the names of their arguments.

A package's source is not at hand, so this is a guess, made to put what stands in the arguments into the lines that
such templates print: a title with its dates, an organisation with its place, then the description. Texts under names
that say nothing (a font, a colour, a picture) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from profilelint.read.typst.syntax import Node
from profilelint.read.typst.values import (
    BLOCK,
    BOX,
    END,
    HEAD,
    ITEM,
    MARKED,
    PAR,
    SPACE,
    STYLE,
    TAB,
    TEXT,
    UNBOX,
    UNHEAD,
    UNITEM,
    Arguments,
    Content,
    Event,
    Length,
    Str,
    blank,
    plain,
    several,
)

if TYPE_CHECKING:
    from profilelint.read.typst.eval import Evaluator

_TITLE = frozenset(
    "title role position degree jobtitle activity award certificate certification program programme course study "
    "studytype profession topleft left entry1 job name project projectname projecttitle".split()
)
_MORE = frozenset("major area fieldofstudy field minor subtitle area specialization".split())
_ORGANIZATION = frozenset(
    "company organization organisation institution institute school university college employer society issuer "
    "awarder publisher entity client association workplace firm bottomleft issuedby authority venue team".split()
)
_DATES = frozenset(
    "date dates period duration when time year years daterange timeframe timespan graduation graduationdate topright "
    "right entry2 term timeline enddateonly".split()
)
_START = frozenset("start startdate from begin startyear".split())
_FINISH = frozenset("end enddate to until endyear".split())
_PLACE = frozenset("location place city where country bottomright region".split())
_URL = frozenset("url link website href titlelink repo repository github projecturl".split())
_SCORE = frozenset("gpa grade score marks".split())
_BODY = frozenset(
    "description desc body content contents details summary highlights items bullets responsibilities tasks points "
    "achievements text accomplishments info notes coursework courses".split()
)
_TAGS = frozenset("tags keywords stack techstack technologies tech skills tools toolsused".split())
_LABEL = frozenset("type category label title name key".split())
_VALUES = frozenset("info content items values skills value keywords list entries details".split())
_NAMES = frozenset("name author fullname".split())
_FIRST = frozenset("firstname givenname forename first".split())
_LAST = frozenset("lastname surname familyname last".split())
_HEADLINE = frozenset(
    "position positions tagline headline jobtitle subtitle label profession role title headerquote shortbio".split()
)
_CONTACT = frozenset(
    "email mail phone mobile telephone tel location address city website homepage site personalsite web webpage url "
    "github gitlab linkedin twitter x orcid bluesky mastodon scholar googlescholar stackoverflow kaggle medium "
    "portfolio blog links contacts contact contactinfo social socials profiles socialaccounts personal info "
    "personalinfo nationality birth".split()
)
_ABOUT = frozenset("summary about aboutme profile objective bio introduction abstract".split())
_NETWORKS = {
    "linkedin": "https://www.linkedin.com/in/",
    "github": "https://github.com/",
    "gitlab": "https://gitlab.com/",
    "twitter": "https://twitter.com/",
    "x": "https://x.com/",
    "orcid": "https://orcid.org/",
    "kaggle": "https://www.kaggle.com/",
    "email": "mailto:",
    "mail": "mailto:",
    "website": "https://",
    "homepage": "https://",
    "personalsite": "https://",
    "site": "https://",
    "web": "https://",
    "url": "https://",
    "portfolio": "https://",
    "blog": "https://",
}
_SHOWN = ("display", "text", "label", "username", "value", "body", "content")
_TARGETS = ("link", "url", "href")
_SECTION = re.compile(r"(?:cv|resume|my|new|custom|main|side|sidebar)?(?:section|rubric|heading)(?:title|name|header)?")
_SUBSECTION = re.compile(r"(?:cv|resume)?sub(?:section|heading)(?:title|name)?")
_ICON = re.compile(r"fa(?:icon|brands|solid)?|fa[A-Z-]\S*|\S*icon\S*|\S*logo\S*|emoji", re.IGNORECASE)
_HEAD = re.compile(r"(?:cv|resume)?(?:head|header|heading|title|contact|contacts|personal|personalinfo)")
_SEPARATOR = re.compile(r"hbar|vbar|bar|sep|separator|dot|pipe")
_TAG = re.compile(r"(?:cv)?(?:tag|chip|pill|badge|skilltag)")
_DOCUMENT = re.compile(r"(?:résumé|resume|cv|curriculum vitae)", re.IGNORECASE)
_MOST_TEXT = 4_000


def _key(name: str) -> str:
    return name.replace("-", "").replace("_", "").lower()


def term(name: Content, rest: Content) -> Content:
    """A term with its text: ``Languages: Python``."""
    colon = Content() if plain(name).endswith(":") else Content([Event(TEXT, ":")])
    bold = [Event(STYLE, value={"bold": True}), *name, *colon, Event(END)]
    return Content([Event(BLOCK), *bold, Event(SPACE), *rest, Event(BLOCK)])


def unknown(evaluator: Evaluator, name: str, given: Arguments, node: Node, template: bool) -> Any:
    """What a function that nothing here defines prints."""
    key = _key(name)
    named = {_key(one): value for one, value in given.named.items()}
    data = next((one for one in given.positional if isinstance(one, dict)), None)
    if template or _is_header(named) or (data is not None and _HEAD.fullmatch(key)):
        return _header(evaluator, given, named, node)
    if _ICON.fullmatch(name):
        return None
    if key in ("dateshelper", "daterange", "period", "dates") or (
        named and all(one in _START | _FINISH for one in named)
    ):
        return _dates(evaluator, given, named, node)
    if _SEPARATOR.fullmatch(key) and not given.positional:
        return Content([Event(SPACE), evaluator.event(TEXT, node, "|"), Event(SPACE)])
    for pattern, level in ((_SECTION, 2), (_SUBSECTION, 3)):
        if pattern.fullmatch(key):
            return _section(evaluator, given, named, level, node)
    if _TAG.fullmatch(key):
        shown = Content(event for one in given.positional for event in evaluator.show(one, node))
        return Content([Event(MARKED), *shown, Event(MARKED)]) if shown else None
    records = _records(evaluator, key, given, named, node)
    if records:
        return records
    labelled = _labelled(evaluator, key, given, named, node)
    if labelled is not None:
        return labelled
    if any(one in _TITLE or one in _ORGANIZATION or one in _DATES for one in named):
        return _entry(evaluator, given, named, node)
    return _loose(evaluator, given, named, node)


# -- sections, labels, dates ------------------------------------------------------------------------------------------


def _section(evaluator: Evaluator, given: Arguments, named: dict[str, Any], level: int, node: Node) -> Content:
    values = [one for one in given.positional if not blank(one)]
    title = named.get("title", values.pop(0) if values else None)
    made = Content()
    if title is not None:
        made += [Event(HEAD, value=level), *evaluator.show(title, node), Event(UNHEAD)]
    for one in (*values, *(named.get(key) for key in ("body", "content"))):
        made += [*evaluator.show(one, node), Event(BLOCK)]
    return made


def _labelled(evaluator: Evaluator, key: str, given: Arguments, named: dict[str, Any], node: Node) -> Content | None:
    """``skill-item("Languages", ("Python", "Go"))``, ``cvSkill(type: [Languages], info: [English])``."""
    values = given.positional
    if not named and len(values) == 2 and isinstance(values[0], (Str, Content)) and "skill" in key:
        if type(values[1]) is list or isinstance(values[1], (Str, Content)):
            return _line(evaluator, values[0], values[1], node)
        if isinstance(values[1], (int, float, Length)):  # a bar of so many dots
            return Content([Event(BLOCK), *evaluator.show(values[0], node), Event(BLOCK)])
    if not named and len(values) == 2 and isinstance(values[0], (Str, Content)) and type(values[1]) is list:
        return _line(evaluator, values[0], values[1], node)
    label = next((one for one in named if one in _LABEL and not blank(named[one])), "")
    shown = next((one for one in named if one in _VALUES and one != label and not blank(named[one])), "")
    rest = {one for one in named if not blank(named[one]) and isinstance(named[one], (Str, Content))} - {label, shown}
    if (
        label
        and shown
        and not rest
        and len(label)
        and ("skill" in key or "oneline" in key or label in ("type", "category", "label"))
    ):
        return _line(evaluator, named[label], named[shown], node)
    return None


def _line(evaluator: Evaluator, label: Any, value: Any, node: Node) -> Content:
    shown = evaluator.show(value, node)
    head = evaluator.show(label, node)
    if several(shown):
        return Content([Event(BLOCK), Event(STYLE, value={"bold": True}), *head, Event(END), Event(BLOCK), *shown])
    return term(head, Content([Event(BOX), *shown, Event(UNBOX)]))


def _dates(evaluator: Evaluator, given: Arguments, named: dict[str, Any], node: Node) -> Content:
    values = [value for key, value in named.items() if key in _START]
    values += [value for key, value in named.items() if key in _FINISH]
    values += [value for key, value in named.items() if key in _DATES]
    made = Content()
    for one in (*values, *given.positional):
        if not blank(one):
            made += [*([Event(SPACE), evaluator.event(TEXT, node, "–"), Event(SPACE)] if made else [])]
            made += evaluator.show(one, node)
    return made


def _records(evaluator: Evaluator, key: str, given: Arguments, named: dict[str, Any], node: Node) -> Content:
    """Entries given as dictionaries: one, several, or a section of all the data (``cvwork(data)``)."""
    made = Content()
    for one in (*given.positional, *named.values()):
        if isinstance(one, dict):
            section = key.removeprefix("cv")
            inside = next((value for name, value in one.items() if _key(name) == section), None)
            if type(inside) is list:
                title = evaluator.string(section.capitalize(), node)
                made += [Event(HEAD, value=2), *evaluator.show(title, node), Event(UNHEAD)]
                one = inside
            else:
                one = [one]
        if type(one) is list and one and all(isinstance(inner, dict) for inner in one):
            for inner in one:
                made += _record(evaluator, inner, node, 0)
    return made


def _record(evaluator: Evaluator, one: dict[str, Any], node: Node, depth: int) -> Content:
    fields = {_key(name): value for name, value in one.items()}
    if depth > 3 or not evaluator.charge(len(fields)):
        return Content()
    nested = [value for value in fields.values() if type(value) is list and value and isinstance(value[0], dict)]
    plain_fields = {key: value for key, value in fields.items() if not any(value is one for one in nested)}
    labelled = _labelled(evaluator, "skill", Arguments([], {}), plain_fields, node)
    if labelled is not None:
        return labelled
    made = Content()
    if any(key in _TITLE or key in _ORGANIZATION or key in _DATES for key in plain_fields):
        made += _entry(evaluator, Arguments([], {}), plain_fields, node)
    for values in nested:
        for inner in values:
            if isinstance(inner, dict):
                made += _record(evaluator, inner, node, depth + 1)
    return made


# -- entries ----------------------------------------------------------------------------------------------------------


def _texts(named: dict[str, Any], keys: Iterable[str]) -> list[Any]:
    return [value for key, value in named.items() if key in keys and not blank(value) and not isinstance(value, dict)]


def _side(evaluator: Evaluator, values: Iterable[Any], node: Node, between: str = ", ") -> Content:
    made = Content()
    for one in values:
        if made:
            made.append(evaluator.event(TEXT, node, between.rstrip()))
            made.append(Event(SPACE))
        made += [Event(BOX), *evaluator.show(one, node), Event(UNBOX)]
    return made


def _entry(evaluator: Evaluator, given: Arguments, named: dict[str, Any], node: Node) -> Content:
    """Title and dates, organisation and place, then the rest."""
    titles = _texts(named, _TITLE)
    if "name" in named and len(titles) > 1 and not blank(named["name"]):
        titles = [named["name"], *(one for one in titles if one is not named["name"])]
    title = _side(evaluator, [*titles, *_texts(named, _MORE)], node)
    dates = _dates(evaluator, Arguments([], {}), {k: v for k, v in named.items() if k in _START | _FINISH}, node)
    dates = dates or _side(evaluator, _texts(named, _DATES), node, " –")
    organization = _side(evaluator, _texts(named, _ORGANIZATION), node)
    place = _side(evaluator, _texts(named, _PLACE), node)
    url = next((one for key in named if key in _URL and not blank(one := named[key])), None)
    made = Content([Event(BLOCK)])
    about = next((key for key in ("description", "subtitle") if _short(named.get(key))), "")
    if title and dates and about and not organization:  # four texts in two lines, as in resume-entry
        organization, dates, place = evaluator.show(named.pop(about), node), place, dates
    linked = url is not None and "://" in plain(url)
    if linked and title:
        title = Content([Event(STYLE, value={"url": plain(url)}), *title, Event(END)])
    lines: list[tuple[Content, Content]] = []
    if title:
        bold = Content([Event(STYLE, value={"bold": True}), *title, Event(END)])
        lines.append((bold, dates))
        lines.append((organization, place))
    else:
        lines.append((Content([Event(STYLE, value={"bold": True}), *organization, Event(END)]), dates))
        lines.append((Content(), place))
    for left, right in lines:
        if left or right:
            gap = [Event(TAB)] if plain(left) and plain(right) else []
            made += [*left, *gap, *right, Event(BLOCK)]
    if url is not None and not linked:
        made += [
            Event(STYLE, value={"url": "https://" + plain(url)}),
            *evaluator.show(url, node),
            Event(END),
            Event(BLOCK),
        ]
    for one in _texts(named, _SCORE):
        text = plain(one)
        head = (
            []
            if "gpa" in text.lower() or not text[:1].isdigit()
            else [evaluator.event(TEXT, node, "GPA:"), Event(SPACE)]
        )
        made += [*head, *evaluator.show(one, node), Event(BLOCK)]
    bodies = [value for key, value in named.items() if key in _BODY]
    bodies += [value for key, value in named.items() if not _known(key) and isinstance(value, Content)]
    for one in (*bodies, *given.positional):
        made += _body(evaluator, one, node)
    for one in _texts(named, _TAGS):
        made += [*evaluator.show(one, node), Event(BLOCK)]
    return made


def _short(value: Any) -> bool:
    text = plain(value) if isinstance(value, (Str, Content)) else ""
    return 0 < len(text) <= 60 and len(text.split()) <= 8 and not (isinstance(value, Content) and several(value))


def _known(key: str) -> bool:
    groups = (_TITLE, _MORE, _ORGANIZATION, _DATES, _START, _FINISH, _PLACE, _URL, _SCORE, _BODY, _TAGS)
    return any(key in group for group in groups) or bool(_ICON.fullmatch(key)) or key in ("image", "photo", "picture")


def _body(evaluator: Evaluator, value: Any, node: Node) -> Content:
    """A description: an array gives list items."""
    made = Content()
    if type(value) is list and any(not blank(one) for one in value):
        for one in value:
            shown = evaluator.show(one, node)
            if shown:
                made += [Event(ITEM, "-"), *shown, Event(UNITEM)]
    elif isinstance(value, (Str, Content)) and not blank(value):
        made += evaluator.show(value, node)
    return Content([Event(BLOCK), *made, Event(BLOCK)]) if made else made


def _loose(evaluator: Evaluator, given: Arguments, named: dict[str, Any], node: Node) -> Content:
    """A function that says nothing: short texts side by side, then what takes several lines."""
    made = Content()
    short: list[Content] = []
    long: list[Content] = []
    values = [one for one in given.positional if isinstance(one, (Str, Content)) or type(one) is list]
    values += [value for key, value in named.items() if isinstance(value, Content) or key in _BODY]
    for one in values:
        if blank(one):
            continue
        shown = evaluator.show(one, node)
        if long or several(shown) or (isinstance(one, Content) and len(plain(one)) > 80):
            long.append(shown)
        else:
            short.append(shown)
    for index, shown in enumerate(short):
        made += [*([Event(TAB)] if index else []), Event(BOX), *shown, Event(UNBOX)]
    if len(short) > 1:
        made = Content([Event(BLOCK), *made, Event(BLOCK)])
    for shown in long:
        made += [Event(BLOCK), *shown, Event(BLOCK)] if len(short) + len(long) > 1 else shown
    return made


# -- the header -------------------------------------------------------------------------------------------------------


def _is_header(named: dict[str, Any]) -> bool:
    who = _NAMES & named.keys() or _FIRST & named.keys()
    reach = {"email", "phone", "mail", "links", "contacts", "contact", "github", "linkedin", "social", "contactinfo"}
    return bool(who) and bool(reach & named.keys())


def _flat(named: dict[str, Any], depth: int = 0) -> dict[str, Any]:
    """The arguments with what stands in dictionaries inside them (``author: (firstname: …)``)."""
    made: dict[str, Any] = {}
    for key, value in named.items():
        inside = isinstance(value, dict) and depth < 4
        if inside and not any(one in value for one in (*_SHOWN, *_TARGETS)):
            for inner, one in _flat({_key(name): one for name, one in value.items()}, depth + 1).items():
                made.setdefault(inner, one)
        else:
            made.setdefault(key, value)
    return made


def _header(evaluator: Evaluator, given: Arguments, named: dict[str, Any], node: Node) -> Content:
    """The head of a template: the name, what stands under it, the ways to reach the person; then the document."""
    flat = dict(named)
    for one in given.positional:
        if isinstance(one, dict):
            flat.update({key: value for key, value in {_key(k): v for k, v in one.items()}.items() if key not in flat})
    flat = _flat(flat)
    made = Content([Event(BLOCK)])
    names = [value for key, value in flat.items() if key in _FIRST] + [v for k, v in flat.items() if k in _LAST]
    names = [one for one in names if isinstance(one, (Str, Content)) and not blank(one)]
    if not names:
        names = [v for k, v in flat.items() if k in _NAMES and isinstance(v, (Str, Content)) and not blank(v)][:1]
    if names:
        made.append(Event(STYLE, value={"bold": True, "size": 24.0}))
        for one in names:
            made += [*evaluator.show(one, node), Event(SPACE)]
        made += [Event(END), Event(BLOCK)]
    for key, value in flat.items():
        short = isinstance(value, (Str, Content)) or type(value) is list
        if _DOCUMENT.fullmatch(plain(value)):
            continue
        if key in _HEADLINE and key not in _NAMES and short and not blank(value) and len(plain(value)) < _MOST_TEXT:
            made += [*evaluator.show(value, node), Event(BLOCK)]
    for key, value in flat.items():
        if key in _CONTACT:
            made += _reach(evaluator, key, value, node, 0)
    for key, value in flat.items():
        if key in _ABOUT and isinstance(value, (Str, Content)) and not blank(value):
            made += [Event(PAR), *evaluator.show(value, node), Event(PAR)]
    for one in given.positional:
        if isinstance(one, (Content, Str)):
            made += [Event(PAR), *evaluator.show(one, node), Event(PAR)]
    return made


def _reach(evaluator: Evaluator, key: str, value: Any, node: Node, depth: int) -> Content:
    """One way to reach a person: a text, a dictionary of a text and a link, or several of them."""
    made = Content()
    if depth > 4:
        return made
    if type(value) is list:
        for one in value:
            made += _reach(evaluator, key, one, node, depth + 1)
        return made
    if isinstance(value, dict):
        fields = {_key(name): one for name, one in value.items()}
        kind = _key(plain(fields.get("name", fields.get("network", fields.get("type", fields.get("icon"))))))
        target = next((plain(fields[one]) for one in _TARGETS if one in fields), "")
        shown = next((fields[one] for one in _SHOWN if one in fields and not blank(fields[one])), None)
        if shown is None and target:
            shown = next(fields[one] for one in _TARGETS if one in fields)
            if isinstance(shown, Str) and target.startswith(("mailto:", "tel:")):
                shown = shown.cut(target.index(":") + 1, len(target))
        if shown is None:
            for inner, one in fields.items():
                if inner in _CONTACT:
                    made += _reach(evaluator, inner, one, node, depth + 1)
            return made
        url = target or _target(kind, plain(shown))
        return Content([Event(STYLE, value={"url": url}), *evaluator.show(shown, node), Event(END), Event(BLOCK)])
    if not isinstance(value, (Str, Content)) or blank(value) or len(plain(value)) > _MOST_TEXT:
        return made
    shown_text = evaluator.show(value, node)
    url = (
        "" if any(event.kind == STYLE and "url" in event.value for event in shown_text) else _target(key, plain(value))
    )
    return Content([Event(STYLE, value={"url": url}), *shown_text, Event(END), Event(BLOCK)])


def _target(key: str, text: str) -> str:
    """The address that a template makes of a text."""
    prefix = _NETWORKS.get(key)
    if prefix is None or not text or " " in text:
        return ""
    if prefix == "mailto:":
        return prefix + text.removeprefix("mailto:")
    if "://" in text:
        return text
    return ("https://" if "/" in text or prefix == "https://" or "." in text else prefix) + text.removeprefix("@")

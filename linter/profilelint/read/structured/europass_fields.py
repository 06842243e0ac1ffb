"""What both vocabularies of Europass share: dates, places, links, levels and names of languages, and titled things."""

from __future__ import annotations

from profilelint.pattern import lazy
from profilelint.read.structured.source import Mapping, Node, Text
from profilelint.read.structured.xml import Element, after, concat, part, shown, some

_DATE = lazy(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_SKILLS = (
    ("writ", "writing"),
    ("listen", "listening"),
    ("read", "reading"),
    ("interact", "interaction"),
    ("prod", "speaking"),
)
_NETWORKS = {
    name.lower(): name for name in "LinkedIn GitHub GitLab Twitter Facebook Instagram YouTube XING Skype ORCID".split()
}


def put(entry: dict[str, Node], **values: Node | None) -> dict[str, Node]:
    """Set what there is."""
    entry.update({key: value for key, value in values.items() if value})
    return entry


def titled(tree: Mapping, title: Text, entries: list[Node]) -> None:
    """Put a section with a title of its own into a tree, after what it already has under that title."""
    key = title.text[:1].upper() + title.text[1:]  # the other names in the tree are in small letters
    known = tree.setdefault(key, [])
    if isinstance(known, list):
        known += entries
    tree.names.setdefault(key, title)


def date(element: Element | None) -> Text | None:
    """A date as ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``: text, ``FormattedDateTime``, or the older attributes."""
    if element is None:
        return None
    text = element.text("FormattedDateTime", "")
    if text is not None:
        match = _DATE.match(text.text)
        return part(text, 0, match.end()) if match else text
    year = element.attribute("year")
    if year is None:
        return None
    made = [year]
    for name in ("month", "day"):
        number = element.attribute(name)
        digits = number.text.lstrip("-") if number is not None else ""  # it is written --05 or ---17
        if number is None or not digits:
            break
        number = part(number, len(number.text) - len(digits), len(number.text))
        made.append(number if len(digits) > 1 else after("0", number))
    return concat(made, "-")


def period(entry: dict[str, Node], element: Element) -> None:
    """Put the first period in an element into an entry."""
    start = date(element.below("StartDate", "From"))
    end = date(element.below("EndDate", "To"))
    for name in ("CurrentIndicator", "Current", "Ongoing"):
        going_on = element.below(name)
        flag = going_on.text() if going_on is not None else None
        if flag is not None and flag.text.lower() in ("true", "1"):
            end = shown("Present", flag)
    put(entry, startDate=start, endDate=end)


def address(element: Element | None) -> dict[str, Node]:
    """A location out of an address of either vocabulary."""
    if element is None:
        return {}
    lines = some(*(line.text() for line in element.all("AddressLine")))
    return put(
        {},
        address=concat(lines, ", ") if lines else None,
        postalCode=element.text("PostalCode"),
        city=element.text("CityName", "Municipality", "City"),
        countryCode=country(element.text("CountryCode", "Country/Code", "Country", "Country/Label")),
    )


def country(code: Text | None) -> Text | None:
    """A country: codes in capitals."""
    return Text(code.text.upper(), code.runs) if code is not None and len(code.text) <= 3 else code


def labelled(label: Text | str, text: Text | None) -> list[Node]:
    """``label: text`` for the contact block, where there is a text."""
    if text is None:
        return []
    return [after(f"{label}: ", text) if isinstance(label, str) else concat([label, text], ": ")]


def profile(url: Text | None, use: Text | None) -> list[Node]:
    """A site of the person, with the network where its name is one that we know."""
    if url is None:
        return []
    network = _NETWORKS.get(use.text.lower()) if use is not None else None
    return [put({}, network=shown(network, use) if network and use else None, url=url)]


def fluency(found: list[tuple[str, Text]]) -> Text | None:
    """The level of a language out of (what it is for, level): one where all are the same, else each with its name."""
    if len({text.text for _, text in found}) <= 1:
        return found[0][1] if found else None
    named = []
    for kind, level in found:
        what = next((name for sign, name in _SKILLS if sign in kind.lower()), "")
        named.append(after(f"{what} ", level) if what else level)
    return concat(named, ", ")


def licence(classes: list[Text]) -> list[Node]:
    """The driving licence as a certificate."""
    return [{"name": after("Driving licence ", concat(classes, ", "))}] if classes else []


def language(code: Text) -> Text:
    """A language by its code, bare or at the end of an address; a code that is not known stays as it is."""
    name = _LANGUAGES.get(code.text.lower().rpartition("/")[2].partition("-")[0])
    return shown(name, code) if name else code


# ISO 639-1, 639-2/T and 639-2/B codes of languages that people name in a curriculum vitae.
_CODES = """
Albanian sq sqi alb|Arabic ar ara|Armenian hy hye arm|Basque eu eus baq|Belarusian be bel|Bengali bn ben|Bosnian bs bos
Bulgarian bg bul|Catalan ca cat|Chinese zh zho chi|Croatian hr hrv|Czech cs ces cze|Danish da dan|Dutch nl nld dut
English en eng|Estonian et est|Finnish fi fin|French fr fra fre|Galician gl glg|Georgian ka kat geo|German de deu ger
Greek el ell gre|Hebrew he heb|Hindi hi hin|Hungarian hu hun|Icelandic is isl ice|Indonesian id ind|Irish ga gle
Italian it ita|Japanese ja jpn|Kazakh kk kaz|Korean ko kor|Kurdish ku kur|Latin la lat|Latvian lv lav|Lithuanian lt lit
Luxembourgish lb ltz|Macedonian mk mkd mac|Malay ms msa may|Maltese mt mlt|Mongolian mn mon|Norwegian no nor nb nob
Persian fa fas per|Polish pl pol|Portuguese pt por|Punjabi pa pan|Romanian ro ron rum|Russian ru rus|Serbian sr srp
Slovak sk slk slo|Slovenian sl slv|Somali so som|Spanish es spa|Swahili sw swa|Swedish sv swe|Tamil ta tam
Thai th tha|Turkish tr tur|Ukrainian uk ukr|Urdu ur urd|Vietnamese vi vie|Welsh cy cym wel
"""
_LANGUAGES = {
    code: words[0]
    for line in _CODES.strip().splitlines()
    for words in map(str.split, line.split("|"))
    for code in words[1:]
}

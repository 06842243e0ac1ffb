"""The fields of one job in data, whoever's vocabulary it is: told by their names, which differ little.

schema.org's JobPosting, JSON Resume's job schema and what applicant-tracking systems serve (Greenhouse, Lever, Ashby,
Workable, SmartRecruiters, Workday, Oracle, Pinpoint, Teamtailor, Recruitee, USAJOBS and others) name the same things
alike: ``jobTitle``, ``job_title`` and ``title``; ``employmentType``, ``commitment`` and ``timeType``.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.model.place import TextPlace
from profilelint.pattern import lazy
from profilelint.read.postings.prose import unescaped
from profilelint.read.postings.sheet import Phrase, joined, phrase_of
from profilelint.read.structured.source import Lines, Node, Runs, Scalar, Text, words_of

Job = dict[str, Node]

_WRAPPERS = frozenset(
    "categories jobad sections userarea details enrichment attributes jobpostinginfo job jobposting jobopening "
    "matchedobjectdescriptor data jobdetail posting position".split()
)
"""Objects inside of a job whose fields are the job's own."""
_MOST_WRAPPED = 12

TITLE = ("title", "jobtitle", "positiontitle", "jobopeningname", "postingtitle", "requisitiontitle", "roletitle")
WEAK_TITLE = ("name", "text", "position", "role")
"""Names of a title that other things have too."""
COMPANY = (
    "hiringorganization", "company", "companyname", "organizationname", "organization", "organisation", "employer",
    "employername", "hiringcompany",
)  # fmt: skip
PLACE = (
    "joblocation", "location", "primarylocation", "locationname", "positionlocationdisplay", "locationstext",
    "joblocations", "positionlocation", "locations", "candidaterequiredlocation", "applicantlocationrequirements",
    "office", "jobgeo",
)  # fmt: skip
MORE_PLACES = (
    "alllocations", "locations", "secondarylocations", "additionallocations", "joblocation", "positionlocation",
)  # fmt: skip
_TOWN = ("addresslocality", "city", "locality", "town", "cityname")
_REGION = ("addressregion", "state", "region", "province", "statecode", "countrysubdivisioncode")
_COUNTRY = ("addresscountry", "country", "countryname", "countrycode")
WORKPLACE = (
    "workplacetype", "workplacetypetext", "workmode", "joblocationtype", "remotetype", "workmodel", "remotestatus",
    "isremote", "remote", "telecommuting", "fullyremote", "worklocationtype", "workplace",
)  # fmt: skip
EMPLOYMENT = (
    "employmenttype", "commitment", "timetype", "jobtype", "employmentstatuslabel", "contracttype", "typeofemployment",
    "employmentstatus", "type", "positionschedule", "jobschedule", "jobemploymenttype",
)  # fmt: skip
SALARY = (
    "basesalary", "salaryrange", "salary", "compensation", "payinputranges", "positionremuneration", "payrange",
    "salarytext", "salarydescriptionplain", "compensationsummary", "pay", "payrate", "estimatedsalary", "salarydisplay",
)  # fmt: skip
DEADLINE = (
    "validthrough", "deadlineat", "applicationdeadline", "deadline", "applicationclosedate", "closingdate", "closedate",
    "applicationenddate", "externalpostedenddate", "postingenddate", "applyby", "closesat", "expirationdate",
)  # fmt: skip
ID = (
    "id", "shortcode", "jobid", "requisitionid", "reqid", "refnumber", "positionid", "publicslug", "slug", "externalid",
    "identifier", "jobreqid", "jobseqno", "number",
)  # fmt: skip
URL = (
    "url", "absoluteurl", "hostedurl", "joburl", "applyurl", "canonicalpositionurl", "externalpath", "positionuri",
    "externalurl", "shortlink", "careersurl", "canonicalurl", "applicationurl", "path", "publicurl",
)  # fmt: skip
DATE = (
    "dateposted", "publishedat", "publishedon", "posteddate", "createdat", "updatedat", "postedat", "datepublished",
    "tcreate", "publishedate", "postedon", "externalpostedstartdate", "releaseddate", "publicationstartdate", "created",
)  # fmt: skip
TEASER = (
    "descriptionteaser", "shortdescription", "shortdescriptionstr", "snippet", "summary", "excerpt", "teaser",
    "jobsummaryshort", "descriptionsnippet", "jobexcerpt",
)  # fmt: skip
BODY = (
    "descriptionhtml", "description", "jobdescription", "content", "contenthtml", "externaldescriptionstr",
    "fulldescription", "descriptionbody", "descriptionplain", "descriptiontext", "contenttext", "jobpostingdescription",
    "jobdescriptiontext", "longdescription", "body", "jobsummary", "positionsummary", "html",
    "contents", "details",
)  # fmt: skip
"""The running text, the fullest and best marked-up first: one of them is taken."""
LISTS = ("lists", "jobsections", "jobdescriptions")
"""Lists of headed parts: Lever's, Personio's."""
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("About the company", ("companydescription", "aboutcompany", "aboutus", "employeroverview")),
    (
        "Responsibilities",
        ("responsibilities", "keyresponsibilities", "externalresponsibilitiesstr", "majorduties", "duties",
         "jobresponsibilities", "essentialfunctions", "jobduties"),
    ),
    ("Minimum qualifications", ("minimumqualifications", "basicqualifications", "requiredqualifications")),
    (
        "Qualifications",
        ("qualifications", "externalqualificationsstr", "qualificationsummary", "jobqualifications",
         "qualificationshtml"),
    ),
    (
        "Requirements",
        ("requirements", "jobrequirements", "skillsknowledgeexpertise", "requirementshtml", "keyrequirements",
         "requirementsdescription"),
    ),
    ("Required skills", ("requiredskills", "mandatoryskills", "musthave", "musthaves")),
    ("Preferred qualifications", ("preferredqualifications", "desiredqualifications", "nicetohave", "nicetohaves")),
    ("Preferred skills", ("preferredskills", "desiredskills", "optionalskills")),
    ("Skills", ("skills", "keyskills")),
    ("Education requirements", ("educationrequirements", "education")),
    ("Experience requirements", ("experiencerequirements", "experience")),
    ("Eligibility", ("eligibilitytoworkrequirement", "eligibilitytowork")),
    ("Security clearance", ("securityclearancerequirement", "securityclearance")),
    ("Physical requirements", ("physicalrequirement", "sensoryrequirement")),
    ("Work hours", ("workhours",)),
    ("Special commitments", ("specialcommitments",)),
    ("Benefits", ("benefits", "jobbenefits", "incentivecompensation", "incentives")),
    ("Additional information", ("additional", "additionalinformation", "additionalplain", "additionalinfo")),
    ("Required documents", ("requireddocuments",)),
    ("How to apply", ("howtoapply", "applicationinstructions", "applyinstructions", "applicationcontact")),
)  # fmt: skip
"""What many keep beside the running text, with the heading that it gets."""
PART_NAMES = frozenset(name for _, names in PARTS for name in names)
CERTAIN = frozenset(
    ("hiringorganization", "employmenttype", "validthrough", "joblocation", "jobtitle", "categories", "hostedurl",
     "workplacetype", "lists", "requisitionid", "questions", "absoluteurl", "basesalary", "joburl", "jobid",
     "shortcode", "internaljobid", "joblocationtype", "jobdescription", "applyurl", "responsibilities",
     "qualifications", "requirements", "department", "departments", "isremote", "employmentstatuslabel", "jobad",
     "positiontitle")
)  # fmt: skip
"""Names that little but jobs have."""

_EMPLOYMENT = {
    "fulltime": "Full-time", "full": "Full-time", "parttime": "Part-time", "part": "Part-time", "contract": "Contract",
    "contractor": "Contract", "freelance": "Contract", "temporary": "Temporary", "temp": "Temporary",
    "intern": "Internship", "internship": "Internship", "volunteer": "Volunteer", "perdiem": "Per diem",
    "permanent": "Permanent", "seasonal": "Seasonal", "apprenticeship": "Apprenticeship", "fixedterm": "Fixed term",
    "coop": "Co-op", "casual": "Casual",
}  # fmt: skip
_UNITS = (
    ("year", lazy(r"year|annu|\Apa\Z")),
    ("hour", lazy(r"hour|\Aph\Z|\Ahr")),
    ("month", lazy(r"month|\Apm\Z")),
    ("week", lazy(r"week|\Apw\Z")),
    ("day", lazy(r"day|dai|\Apd\Z")),
)
_LEAST = ("minvalue", "min", "minimum", "minimumrange", "from", "minamount", "low", "lower", "minsalary")
_MOST = ("maxvalue", "max", "maximum", "maximumrange", "to", "maxamount", "high", "upper", "maxsalary")
_CENTS = (("mincents", "maxcents"),)
_CURRENCY = ("currency", "currencycode", "currencytype", "currencyiso", "salarycurrency", "compensationcurrency")
_UNIT = ("unittext", "interval", "period", "frequency", "unit", "rateintervalcode", "salaryperiod",
         "compensationfrequency", "salaryinterval", "per")  # fmt: skip
_DAY = lazy(r"\s*(\d{4}-\d{2}-\d{2})(?:$|[T ])")
_MOST_PLACES = 10
_MOST_LIST = 200
_LONG_FIELD = 300


def key(name: str) -> str:
    """A field's name without capitals and signs: ``job_title`` and ``jobTitle`` are one."""
    return "".join(sign for sign in name.lower() if sign.isalnum())


class Fields:
    """The fields of a job by the keys of their names; those of the objects that it wraps come after its own."""

    def __init__(self, job: Job, raw: str, where: Lines) -> None:
        self.raw = raw
        self.where = where
        self.layers: list[dict[str, Node]] = []
        queue: list[Job] = [job]
        while queue and len(self.layers) < _MOST_WRAPPED:
            one = queue.pop(0)
            layer: dict[str, Node] = {}
            for name, value in one.items():
                layer.setdefault(key(name), value)
                if isinstance(value, dict) and key(name) in _WRAPPERS:
                    queue.append(value)
            self.layers.append(layer)

    def all(self, names: tuple[str, ...]) -> Iterator[Node]:
        """What stands under names, in the order of the names, empty values left out."""
        for name in names:
            for layer in self.layers:
                value = layer.get(name)
                if value is not None and filled(value):
                    yield value

    def get(self, *names: str) -> Node | None:
        return next(self.all(names), None)

    def has(self, *names: str) -> bool:
        return self.get(*names) is not None

    # -- words ------------------------------------------------------------------------------------------------------

    def text(self, node: Node | None) -> Text | None:
        """The text of a node, or of an object or list that holds little else."""
        for _ in range(4):
            if isinstance(node, Text):
                return node if node.text.strip() else None
            if isinstance(node, Scalar):
                number = isinstance(node.value, int | float) and not isinstance(node.value, bool)
                return Text(self.raw[node.start : node.end], ((0, node.start, 1),)) if number else None
            if isinstance(node, list):
                node = next((item for item in node[:_MOST_LIST] if filled(item)), None)
            elif isinstance(node, dict):
                held = {key(name): value for name, value in node.items()}
                names = ("name", "title", "text", "label", "displayname", "value", "content", "html", "description")
                node = next((held[name] for name in names if name in held and filled(held[name])), None)
            else:
                return None
        return None

    def phrase(self, node: Node | None) -> Phrase:
        """A short text as words; entities are replaced, and what looks like markup is left out."""
        text = self.text(node)
        if text is None or len(text.text) > _LONG_FIELD:
            return []
        if "&" in text.text:
            text = unescaped(text)
        return [item for item in phrase_of(words_of(text, self.where)) if not _TAGGED.match(item[0])]

    def place(self, node: Text | Scalar) -> TextPlace:
        """The whole of a value that is not empty."""
        if isinstance(node, Scalar):
            return self.where.place(node.start, node.end)
        return self.where.place(*Runs(node).range(0, max(1, len(node.text))))

    def instead(self, text: str, node: Text | Scalar) -> Phrase:
        """Words of ours that say what a value means; each stands for the whole value."""
        place = self.place(node)
        return [(word, place) for word in text.split()]

    # -- the head of a posting ----------------------------------------------------------------------------------------

    def title(self) -> Phrase:
        for node in self.all((*TITLE, *WEAK_TITLE)):
            found = self.phrase(node) if isinstance(node, Text) else []
            if found:
                return found
        return []

    def company(self) -> Phrase:
        for node in self.all(COMPANY):
            found = self.phrase(node) if not isinstance(node, list) else []
            if found and not any("://" in word for word, _ in found):
                return found
        return []

    def location(self) -> Phrase:
        """Every town once, in the order of the file."""
        found: list[Phrase] = []
        seen: set[str] = set()
        nodes = [node for node in (self.get(*PLACE), *self.all(MORE_PLACES)) if node is not None]
        for node in nodes:
            for phrase in self._places(node, 0):
                text = "".join(word for word, _ in phrase).casefold()
                if text and not any(text in other for other in seen) and len(found) < _MOST_PLACES:
                    seen.add(text)
                    found.append(phrase)
        if not found:
            found = [self._address(self.layers[0])]
        return joined(found, ";")

    def _places(self, node: Node, depth: int) -> Iterator[Phrase]:
        if isinstance(node, list):
            for item in node[:_MOST_PLACES]:
                if depth < 3:
                    yield from self._places(item, depth + 1)
        elif isinstance(node, dict):
            held = {key(name): value for name, value in node.items()}
            hidden = held.get("hidden")
            if isinstance(hidden, Scalar) and hidden.value is True:
                return
            inner = next((held[name] for name in ("address", "postaladdress", "location") if name in held), None)
            address = self._address(held)
            if not address and inner is not None and filled(inner) and depth < 4:
                yield from self._places(inner, depth + 1)
            else:
                names = ("name", "locationname", "displayname", "label", "location", "fulllocation")
                named = next((held[name] for name in names if name in held and isinstance(held[name], Text)), None)
                yield address or self.phrase(named)
        elif isinstance(node, Text):
            yield self.phrase(node)

    def _address(self, held: dict[str, Node]) -> Phrase:
        """Town, region and country of an object."""
        parts: list[Phrase] = []
        texts: list[str] = []
        for names in (_TOWN, _REGION, _COUNTRY):
            node = next((held[name] for name in names if name in held and filled(held[name])), None)
            phrase = self.phrase(node) if node is not None else []
            text = " ".join(word for word, _ in phrase)
            if phrase and text not in texts:
                parts.append(phrase)
                texts.append(text)
        return joined(parts, ",")

    def workplace(self) -> Phrase:
        """Remote, Hybrid or On-site."""
        for node in self.all(WORKPLACE):
            if isinstance(node, Scalar):
                if node.value is True:
                    return self.instead("Remote", node)
                continue
            text = self.text(node)
            if text is None:
                continue
            plain = key(text.text[:_LONG_FIELD])
            shown = ""
            if "hybrid" in plain:
                shown = "Hybrid"
            elif any(word in plain for word in ("remote", "telecommut", "anywhere")) or plain in (
                "full",
                "true",
                "yes",
            ):
                shown = "" if plain.startswith(("not", "no")) else "Remote"
            elif any(word in plain for word in ("onsite", "inoffice", "inperson", "officebased")):
                shown = "On-site"
            if shown:
                return self.instead(shown, text)
        return []

    def employment(self) -> Phrase:
        """Full-time, Internship … in words, or the file's own."""
        for name in EMPLOYMENT:
            found: list[Phrase] = []
            for node in self.all((name,)):
                for item in node if isinstance(node, list) else [node]:
                    text = self.text(item)
                    if text is None or len(found) > 4:
                        continue
                    shown = _EMPLOYMENT.get(key(text.text[:60]))
                    if shown:
                        found.append(self.instead(shown, text))
                    elif name != "type" and key(text.text) != "other" and len(text.text) <= 60:
                        found.append(self.phrase(text))
                if any(found):
                    return joined(found, ",")
        return []

    def deadline(self) -> Phrase:
        for node in self.all(DEADLINE):
            if isinstance(node, Text):
                match = _DAY.match(node.text)
                if match is None:
                    phrase = self.phrase(node)
                    if phrase and len(phrase) <= 8:
                        return phrase
                    continue
                place = self.where.place(*Runs(node).range(*match.span(1)))
                return [(match.group(1), place)]
        return []

    # -- pay ----------------------------------------------------------------------------------------------------------

    def salary(self) -> Phrase:
        for node in self.all(SALARY):
            found = self._pay(node, 0)
            if found:
                return found
        return self._flat_pay()

    def _pay(self, node: Node, depth: int) -> Phrase:
        if isinstance(node, Text):
            phrase = self.phrase(node)
            return phrase if any(sign.isdigit() for word, _ in phrase for sign in word) else []
        if isinstance(node, list):
            for item in node[:5]:
                found = self._pay(item, depth + 1) if depth < 3 else []
                if found:
                    return found
            return []
        if not isinstance(node, dict) or depth > 3:
            return []
        held = {key(name): value for name, value in node.items()}
        for name in ("compensationtiersummary", "scrapeablecompensationsalarysummary", "summary", "text"):
            if name in held and (found := self._pay(held[name], depth + 1) if filled(held[name]) else []):
                return found
        value = held.get("value")
        inner = {**held, **{key(name): item for name, item in value.items()}} if isinstance(value, dict) else held
        for low, high in _CENTS:
            if low in inner or high in inner:
                return self._range(inner, (low,), (high,), 100)
        found = self._range(inner, _LEAST, _MOST)
        if not found:
            found = self._range(inner, ("value", "amount"), ())
        return found

    def _flat_pay(self) -> Phrase:
        """Pay whose parts are fields of the job itself: ``salary_min``, ``compensation_maximum`` …"""
        for layer in self.layers:
            for start in ("salary", "compensation", "pay", "minmaxsalary"):
                found = self._range(
                    layer,
                    (f"{start}min", f"{start}minimum", f"min{start}", f"minimum{start}", f"{start}from"),
                    (f"{start}max", f"{start}maximum", f"max{start}", f"maximum{start}", f"{start}to"),
                )
                if found:
                    return found
        return []

    def _range(self, held: dict[str, Node], low: tuple[str, ...], high: tuple[str, ...], scale: int = 1) -> Phrase:
        """``USD 80,000–95,000 per year``."""
        amounts: list[tuple[str, Text | Scalar]] = []
        for names in (low, high):
            node = next((held[name] for name in names if name in held), None)
            shown = _amount(node, scale)
            if shown and isinstance(node, Text | Scalar) and (not amounts or amounts[0][0] != shown):
                amounts.append((shown, node))
        if not amounts:
            return []
        words: Phrase = []
        currency = next((held[name] for name in _CURRENCY if name in held), None)
        if isinstance(currency, Text) and len(currency.text.strip()) <= 5:
            words += self.phrase(currency)
        words.append(("–".join(shown for shown, _ in amounts), self.place(amounts[0][1])))
        for name in _UNIT:
            unit = held.get(name)
            if isinstance(unit, Text):
                plain = key(unit.text[:40])
                found = next((word for word, pattern in _UNITS if pattern.search(plain)), "")
                if found:
                    return [*words, *self.instead(f"per {found}", unit)]
        return words

    # -- further ------------------------------------------------------------------------------------------------------

    def identifier(self) -> str:
        """What the job is called in its system; empty where that is not short and plain."""
        for node in self.all(ID):
            text = self.text(node)
            if text is None:
                continue
            plain = _UNPLAIN.sub("-", text.text.strip()[:200]).strip("-")
            if 0 < len(plain) <= 60:
                return plain
        return ""


_UNPLAIN = lazy(r"[^\w.@-]+")
_TAGGED = lazy(r"</?[A-Za-z][^<>]*>\Z")


def _amount(node: Node | None, scale: int) -> str:
    """A sum with its thousands told apart; empty where there is none."""
    if isinstance(node, Text):
        plain = node.text.strip().replace(",", "")
        if not plain or len(plain) > 12 or not plain.replace(".", "", 1).isdigit() or not plain.isascii():
            return ""
        value = float(plain)
    elif isinstance(node, Scalar) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        value = float(node.value) if abs(node.value) < 1e12 else 0.0
    else:
        return ""
    value /= scale
    if value <= 0:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def filled(node: Node) -> bool:
    """Whether a node holds anything at its first two levels."""
    if isinstance(node, Text):
        return bool(node.text.strip())
    if isinstance(node, Scalar):
        return node.value is not None
    return bool(node)

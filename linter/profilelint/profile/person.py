"""Whether two contact blocks are of one person: names, addresses, numbers and links compared by meaning."""

from __future__ import annotations

import re
import unicodedata

from profilelint.model.resume import Basics
from profilelint.model.value import SURE, Value
from profilelint.parse.addresses import phone_number
from profilelint.pattern import lazy

_LINK = lazy(r"(?<![\w-])(linkedin\.com/(?:in|pub)|github\.com)/([^\s/?#]{2,100})", re.IGNORECASE)
_NETWORKS = {"linkedin.com": "LinkedIn", "github.com": "GitHub"}
_ASIDE = lazy(r"\([^()]{0,60}\)|[\"“][^\"“”]{1,30}[\"”]")
_LETTERS = lazy(r"[^\W\d_]+")
_TAIL = frozenset("jr sr ii iii iv phd md mba ms ma bs ba cpa pmp rn esq mph dr mr mrs ms mx prof".split())
_SHORT = tuple(
    frozenset(group.split())
    for group in (
        "alexander alexandra alex|andrew andy drew|anthony tony|benjamin ben"
        "|catherine katherine kathryn kate katie cathy kathy"
        "|charles charlie chuck|christopher christina chris|daniel dan danny|david dave|deborah debra deb debbie"
        "|donald don|edward ed eddie ted|elizabeth liz beth lizzie eliza|frederick fred|gabriel gabe|gregory greg"
        "|isabella isabel bella|jacob jake|james jim jimmy jamie|jennifer jen jenny|jessica jess jessie|jonathan jon"
        "|joseph joe joey|joshua josh|kenneth ken|kimberly kim|lawrence larry|margaret maggie meg peggy|matthew matt"
        "|michael mike mick|nathaniel nathan nate|nicholas nick|patricia pat patty trish|patrick pat|peter pete"
        "|philip phil|rebecca becca becky|richard rick dick rich|robert rob bob bobby|ronald ron"
        "|samuel samantha sam sammy|stephen steven steve|susan sue|theodore ted teddy"
        "|thomas tom tommy|timothy tim|victoria vicky tori"
        "|vincent vince|william will bill billy liam|zachary zach"
    ).split("|")
)


def names_alike(mine: str, theirs: str, preferred: str = "") -> bool:
    """Whether the words of one name all stand in the other: a middle name, an initial, a degree behind it or a short
    form ("Bob") is no difference. ``preferred`` is another first name that counts too."""
    a, b = _words(mine), _words(theirs)
    if preferred and a <= b | _words(preferred):
        return True
    if not a or not b or a <= b or b <= a or "".join(sorted(a)) == "".join(sorted(b)):
        return True
    return all(any(_short_of(one, other) for other in b) for one in a - b) and bool(a & b)


def _short_of(one: str, other: str) -> bool:
    """Whether one given name is a short form of the other."""
    if one == other or (min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one))):
        return True
    return any(one in group and other in group for group in _SHORT)


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", _ASIDE.sub(" ", text[:200]).casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char)).replace("’", "").replace("'", "")
    return frozenset(
        word for word in _LETTERS.findall(letters.replace(".", " ")) if len(word) > 1 and word not in _TAIL
    )


def emails(basics: Basics) -> frozenset[str]:
    """The e-mail addresses of a contact block, in lower case."""
    values = (value for value in (basics.email, *basics.more) if value is not None and value.confidence >= SURE)
    return frozenset(
        address for value in values if "@" in (address := value.text.strip().casefold().removeprefix("mailto:"))
    )


def phones(basics: Basics, region: str = "US") -> frozenset[str]:
    """The phone numbers of a contact block as ``+16145550131``; of an odd one, its digits."""
    values = [value for value in (basics.phone, *basics.more) if value is not None and "@" not in value.text]
    found = {phone_number(value.text, region) or re.sub(r"\D", "", value.text[:60]) for value in values}
    return frozenset(number for number in found if sum(char.isdigit() for char in number) >= 7)


def links(basics: Basics) -> dict[str, dict[str, Value]]:
    """The user names of the links to LinkedIn and GitHub, by network, each with the link as shown."""
    found: dict[str, dict[str, Value]] = {}
    for item in basics.profiles:
        match = _LINK.search(item.target[:500]) or _LINK.search(item.url.text[:500])
        if match is not None and item.url.confidence >= SURE:
            network = _NETWORKS[match[1].partition("/")[0].casefold()]
            found.setdefault(network, {}).setdefault(match[2].casefold(), item.url)
    return found

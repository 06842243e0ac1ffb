"""Whether the place of a posting is one that a resume names, or one that lies near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from profilelint.model.resume import Location, Resume
from profilelint.model.value import Value

_METROS: Final = (
    "NY NJ CT: new york|manhattan|brooklyn|queens|bronx|staten island|jersey city|hoboken|newark|white plains"
    "|yonkers|stamford"
    "|new york city|nyc|secaucus|weehawken|fort lee|long island city",
    "MA: boston|cambridge|somerville|quincy|waltham|newton|brookline|medford|malden|burlington|woburn"
    "|framingham|needham",
    "DC VA MD: washington|washington dc|arlington|alexandria|bethesda|silver spring|rockville|reston|mclean"
    "|tysons|fairfax"
    "|college park|herndon|hyattsville|falls church",
    "PA NJ DE: philadelphia|camden|cherry hill|king of prussia|wilmington|conshohocken|norristown",
    "IL IN: chicago|evanston|oak park|naperville|schaumburg|rosemont|hammond|gary|skokie|oak brook|cicero"
    "|aurora|deerfield",
    "MO IL: st louis|saint louis|east st louis|clayton|belleville|chesterfield|st charles",
    "MO KS: kansas city|overland park|olathe|lenexa|leawood|shawnee|independence",
    "MN WI: minneapolis|st paul|saint paul|bloomington|edina|eden prairie|plymouth|hudson|minnetonka",
    "OH KY: cincinnati|covington|florence|newport|mason|blue ash|erlanger",
    "KY IN: louisville|jeffersonville|new albany|clarksville",
    "OR WA: portland|vancouver|beaverton|hillsboro|gresham|tigard",
    "TN MS AR: memphis|southaven|germantown|west memphis|olive branch",
    "NE IA: omaha|council bluffs|bellevue|papillion",
    "NC SC: charlotte|rock hill|fort mill|concord|gastonia|huntersville",
    "TX: dallas|fort worth|plano|irving|arlington|frisco|richardson|garland|mckinney|addison",
    "CA: san francisco|oakland|berkeley|san jose|palo alto|mountain view|sunnyvale|santa clara|menlo park|redwood city"
    "|san mateo|fremont|cupertino|emeryville|south san francisco|daly city|hayward|foster city|milpitas",
    "CA: los angeles|pasadena|santa monica|long beach|burbank|glendale|torrance|culver city|el segundo"
    "|inglewood|hollywood",
    "WA: seattle|bellevue|redmond|kirkland|tacoma|renton|everett|bothell|issaquah",
    "CO: denver|boulder|aurora|lakewood|broomfield|westminster|englewood|littleton|golden|centennial",
    "AZ: phoenix|scottsdale|tempe|mesa|chandler|gilbert|glendale|peoria",
    "GA: atlanta|decatur|marietta|sandy springs|alpharetta|roswell|dunwoody|duluth|smyrna",
    "FL: miami|fort lauderdale|coral gables|miami beach|hialeah|hollywood|boca raton|doral|aventura",
    "FL: tampa|st petersburg|clearwater|brandon",
    "TX: houston|the woodlands|sugar land|katy|pasadena|pearland|spring",
    "TX: austin|round rock|cedar park|georgetown|san marcos|pflugerville",
    "MI: detroit|dearborn|southfield|troy|warren|auburn hills|ann arbor|livonia|novi",
    "PA: pittsburgh|cranberry township|monroeville|canonsburg",
    "OH: cleveland|akron|lakewood|beachwood|parma|solon",
    "OH: columbus|dublin|westerville|hilliard|grove city|new albany|gahanna|upper arlington|powell"
    "|worthington|reynoldsburg",
    "NC: raleigh|durham|chapel hill|cary|research triangle park|morrisville|apex",
    "UT: salt lake city|sandy|draper|lehi|provo|orem|west valley city|murray",
    "CA: san diego|la jolla|chula vista|carlsbad|oceanside|escondido",
    "RI: providence|pawtucket|cranston|warwick",
    "IN: indianapolis|carmel|fishers|greenwood|noblesville",
    "TN: nashville|franklin|brentwood|murfreesboro",
    "WI: milwaukee|wauwatosa|west allis|brookfield",
    "MD: baltimore|towson|columbia|owings mills|catonsville",
    "NV: las vegas|henderson|north las vegas|paradise",
    "ND MN: fargo|moorhead|west fargo",
    "IA IL: davenport|bettendorf|moline|rock island",
    "GA SC: augusta|north augusta|evans",
    "AL: birmingham|hoover",
    "AL: huntsville|decatur|athens",
    "AL: mobile|daphne|fairhope",
    "AL: montgomery|prattville",
    "AL: dothan",
    "AK: anchorage|eagle river",
    "AK: fairbanks",
    "AK: juneau",
    "AZ: tucson|marana|oro valley",
    "AZ: flagstaff",
    "AZ: yuma",
    "AZ: prescott|prescott valley",
    "AR: little rock|north little rock|conway",
    "AR: fayetteville|springdale|bentonville|rogers",
    "AR: fort smith",
    "AR: jonesboro",
    "CA: sacramento|roseville|folsom|elk grove|davis|rancho cordova",
    "CA: fresno|clovis",
    "CA: bakersfield",
    "CA: san luis obispo|paso robles",
    "CA: santa barbara|goleta",
    "CA: redding",
    "CA: chico",
    "CA: eureka|arcata",
    "CA: monterey|salinas|seaside",
    "CA: palm springs|palm desert|indio",
    "CA: el centro|calexico",
    "CO: colorado springs|fountain",
    "CO: grand junction",
    "CO: durango",
    "FL: orlando|winter park|kissimmee|sanford|lake mary",
    "FL: jacksonville|orange park|st augustine",
    "FL: tallahassee",
    "FL: pensacola|gulf breeze",
    "FL: gainesville|alachua",
    "FL: fort myers|cape coral|naples|bonita springs",
    "FL: panama city",
    "FL: melbourne|palm bay",
    "FL: key west",
    "GA: savannah|pooler",
    "GA: macon|warner robins",
    "GA AL: columbus|phenix city",
    "GA: albany",
    "GA: valdosta",
    "HI: honolulu|pearl city|kailua",
    "HI: hilo",
    "HI: kahului|wailuku",
    "ID: boise|meridian|nampa|eagle|caldwell",
    "ID: idaho falls|rexburg",
    "ID: pocatello",
    "ID: twin falls",
    "ID: coeur d alene|post falls",
    "IL: springfield",
    "IL: peoria|east peoria",
    "IL: champaign|urbana",
    "IL: rockford|loves park",
    "IL: carbondale|marion",
    "IL: quincy",
    "IN: fort wayne",
    "IN KY: evansville|newburgh|henderson",
    "IN MI: south bend|mishawaka|elkhart|niles",
    "IN: lafayette|west lafayette",
    "IN: terre haute",
    "IA: des moines|west des moines|ankeny|urbandale",
    "IA: cedar rapids|iowa city|coralville",
    "IA NE SD: sioux city|south sioux city|north sioux city",
    "IA IL WI: dubuque|east dubuque",
    "IA: waterloo|cedar falls",
    "KS: wichita|derby",
    "KS: topeka",
    "KS: manhattan",
    "KS: salina",
    "KS: dodge city",
    "KY: lexington|georgetown|nicholasville",
    "KY: bowling green",
    "KY: paducah",
    "LA: new orleans|metairie|kenner",
    "LA: baton rouge",
    "LA: shreveport|bossier city",
    "LA: lafayette",
    "LA: lake charles",
    "LA: monroe",
    "ME: portland|south portland|westbrook",
    "ME: bangor|orono",
    "MD: salisbury",
    "MD: cumberland",
    "MA: springfield|chicopee|holyoke",
    "MI: grand rapids|kentwood|wyoming",
    "MI: lansing|east lansing",
    "MI: kalamazoo|battle creek|portage",
    "MI: saginaw|midland|bay city",
    "MI: traverse city",
    "MI: marquette",
    "MN WI: duluth|hermantown|superior",
    "MN: rochester",
    "MN: mankato",
    "MN: bemidji",
    "MS: jackson|ridgeland|madison",
    "MS: gulfport|biloxi",
    "MS: hattiesburg",
    "MS: tupelo",
    "MO: springfield",
    "MO: columbia",
    "MO: joplin",
    "MO: cape girardeau",
    "MT: billings",
    "MT: missoula",
    "MT: bozeman",
    "MT: great falls",
    "MT: helena",
    "MT: kalispell",
    "NE: lincoln",
    "NE: grand island|kearney",
    "NV: reno|sparks|carson city",
    "NV: elko",
    "NH: manchester|nashua|concord",
    "NM: albuquerque|rio rancho",
    "NM: santa fe|los alamos",
    "NM: las cruces",
    "NM: roswell",
    "NY: buffalo|amherst|cheektowaga",
    "NY: rochester|henrietta",
    "NY: syracuse",
    "NY: albany|schenectady|troy",
    "NY: binghamton",
    "NY: utica",
    "NY: plattsburgh",
    "NC: greensboro|winston salem|high point",
    "NC: asheville",
    "NC: wilmington",
    "NC: fayetteville",
    "NC: greenville",
    "NC: boone",
    "ND: bismarck|mandan",
    "ND MN: grand forks|east grand forks",
    "ND: minot",
    "OH: toledo|maumee",
    "OH: youngstown",
    "OH: athens",
    "OH: lima",
    "OK: oklahoma city|edmond|norman|moore",
    "OK: tulsa|broken arrow|bixby",
    "OK: lawton",
    "OR: eugene|springfield",
    "OR: bend|redmond",
    "OR: medford|ashland",
    "PA: harrisburg|mechanicsburg|hershey",
    "PA: scranton|wilkes barre",
    "PA: erie",
    "PA: state college",
    "PA: johnstown",
    "SC: charleston|north charleston|mount pleasant",
    "SC: columbia|west columbia|lexington",
    "SC: greenville|spartanburg|greer",
    "SC: myrtle beach",
    "SD: sioux falls",
    "SD: rapid city",
    "SD: aberdeen",
    "TN: knoxville|oak ridge|maryville",
    "TN: chattanooga",
    "TN VA: johnson city|kingsport|bristol",
    "TN: jackson",
    "TX: san antonio",
    "TX NM: el paso|sunland park",
    "TX: lubbock",
    "TX: amarillo",
    "TX: corpus christi",
    "TX: mcallen|edinburg|brownsville|harlingen",
    "TX: waco",
    "TX: midland|odessa",
    "TX: tyler|longview",
    "TX: laredo",
    "TX: beaumont|port arthur",
    "TX: college station|bryan",
    "TX: abilene",
    "TX: wichita falls",
    "UT: st george",
    "UT: logan",
    "UT: cedar city",
    "VT: burlington|south burlington|winooski",
    "VT: rutland",
    "VA: richmond|henrico|midlothian",
    "VA: norfolk|virginia beach|chesapeake|newport news|hampton|portsmouth",
    "VA: roanoke|salem|blacksburg",
    "VA: charlottesville",
    "VA: lynchburg",
    "WA: spokane|spokane valley",
    "WA: yakima",
    "WA: kennewick|richland|pasco",
    "WA: bellingham",
    "WA ID: pullman|moscow|lewiston|clarkston",
    "WA: wenatchee",
    "WV: charleston",
    "WV: morgantown",
    "WV KY: huntington|ashland",
    "WI: madison|middleton|sun prairie",
    "WI: green bay|de pere",
    "WI: eau claire",
    "WI MN: la crosse|onalaska|la crescent",
    "WI: wausau",
    "WY: cheyenne",
    "WY: casper",
    "WY: jackson",
    "GB: leeds|bradford|wakefield",
    "GB: birmingham|solihull|wolverhampton|coventry",
    "GB: liverpool|birkenhead",
    "GB: newcastle|newcastle upon tyne|gateshead",
    "GB: sheffield|rotherham",
    "GB: nottingham|derby",
    "GB: leicester",
    "GB: bristol|bath",
    "GB: cardiff|newport",
    "GB: oxford",
    "GB: cambridge",
    "GB: norwich",
    "GB: exeter",
    "GB: plymouth",
    "GB: southampton|portsmouth|winchester",
    "GB: brighton|hove",
    "GB: glasgow|paisley",
    "GB: edinburgh|leith",
    "GB: aberdeen",
    "GB: belfast|lisburn",
    "ON: toronto|mississauga|brampton|markham|vaughan|scarborough",
    "ON: ottawa|kanata",
    "ON: kitchener|waterloo|guelph",
    "ON: windsor",
    "ON: sudbury",
    "ON: thunder bay",
    "QC: montreal|laval|longueuil",
    "QC: quebec|quebec city",
    "BC: vancouver|burnaby|surrey|richmond|coquitlam",
    "BC: victoria",
    "BC: kelowna",
    "AB: calgary",
    "AB: edmonton",
    "SK: saskatoon",
    "SK: regina",
    "MB: winnipeg",
    "NS: halifax|dartmouth",
    "NB: moncton",
    "NSW: sydney|parramatta",
    "NSW: newcastle",
    "VIC: melbourne|footscray",
    "VIC: ballarat",
    "QLD: brisbane|ipswich",
    "QLD: cairns",
    "QLD: townsville",
    "WA: perth|fremantle",
    "SA: adelaide",
    "ACT: canberra",
    "TAS: hobart",
    ": london|croydon|islington|camden|hackney|greenwich",
    ": manchester|salford|stockport",
)
"""Towns of one commuting area, behind the states that it lies in (``GB`` for the United Kingdom). Most areas of one
state lie more than 40 miles apart."""

_NO_COMMA: Final = re.compile(r"^([\w.' -]{2,60}) ([A-Z]{2})$")
"""“Columbus OH”."""


class Town(NamedTuple):
    """A town in small letters with its state or province and country, empty where unknown."""

    name: str
    region: str
    country: str


@lru_cache(maxsize=1)
def _areas() -> dict[str, tuple[tuple[int, frozenset[str]], ...]]:
    """Town → the areas that hold one of that name, with their states."""
    out: dict[str, tuple[tuple[int, frozenset[str]], ...]] = {}
    for number, row in enumerate(_METROS):
        states, _, towns = row.partition(": ")
        for town in towns.split("|"):
            out[town] = (*out.get(town, ()), (number, frozenset(states.split())))
    return out


def _area(town: Town) -> frozenset[int]:
    """The areas that a town lies in; one whose state is not known may lie in any of them."""
    return frozenset(
        number
        for number, states in _areas().get(town.name, ())
        if not town.region or not states or town.region in states
    )


@lru_cache(maxsize=256)
def town(text: str) -> Town:
    """The town that a text names."""
    from profilelint.parse.places import parse_location

    text = _NO_COMMA.sub(r"\1, \2", text[:200])
    found = parse_location(Value(text))
    name = " ".join(re.findall(r"[^\W\d_]+", (found.city if found and found.city else text.split(",")[0]).casefold()))
    return Town(name, found.region if found else "", found.country_code if found else "")


def same(one: Town, other: Town) -> bool:
    """Whether two towns are one, or belong to one commuting area."""
    if not one.name or not other.name:
        return False
    if _area(one) & _area(other):
        return True
    return one.name == other.name and (not one.region or not other.region or one.region == other.region)


def far(one: Town, other: Town) -> bool:
    """Whether two towns surely lie apart: another country, another state, or another commuting area."""
    if not one.name or not other.name or same(one, other):
        return False
    if one.country and other.country and one.country != other.country:
        return True
    if one.region and other.region and one.region != other.region:
        return True
    return bool(_area(one)) and bool(_area(other)) and (bool(one.region) == bool(other.region))


def shown(resume: Resume) -> Iterator[tuple[Value, Town]]:
    """The places where the person is or will be: the contact block's, and those of what goes on now or is to come."""
    here = resume.basics.location
    if here is not None:
        yield here.value, _of(here)
    for entries in (resume.work, resume.education):
        for entry in entries[:2]:
            ends = entry.dates.end if entry.dates is not None else None
            if entry.location is not None and (ends is None or ends.open or (entry.dates and entry.dates.expected)):
                yield entry.location, town(entry.location.text)


def _of(here: Location) -> Town:
    written = town(here.value.text)
    name = " ".join(re.findall(r"[^\W\d_]+", here.city.casefold())) or written.name
    return Town(name, here.region or written.region, here.country_code or written.country)

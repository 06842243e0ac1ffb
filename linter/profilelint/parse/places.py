"""Places as resumes write them: "Austin, TX", "London, UK", a street address, "Remote".

A text is a location by its form (a name, a comma, a state or a country), never by a gazetteer: the short list of
large cities serves only texts that name a city alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from profilelint.model.resume import Location
from profilelint.model.value import Value
from profilelint.pattern import lazy

_US = """AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|
GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|
MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|
NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|
PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|
VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia|PR Puerto Rico|GU Guam|
VI Virgin Islands|CA Calif|MA Mass|PA Penn|CT Conn|TX Tex|FL Fla|CO Colo|WA Wash|MN Minn|AZ Ariz|TN Tenn|OK Okla|
IL Ill|OR Ore|WI Wisc|DC D.C"""
_CANADA = """AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|
NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon"""
_AUSTRALIA = (
    "NSW New South Wales|VIC Victoria|QLD Queensland|SA South Australia|TAS Tasmania|ACT ACT|WA Western Australia"
)
_COUNTRIES = """AF Afghanistan|AL Albania|DZ Algeria|AD Andorra|AO Angola|AR Argentina|AM Armenia|AU Australia|
AT Austria,Österreich|AZ Azerbaijan|BS Bahamas,The Bahamas|BH Bahrain|BD Bangladesh|BB Barbados|BY Belarus|
BE Belgium,België,Belgique|BZ Belize|BJ Benin|BT Bhutan|BO Bolivia|BA Bosnia and Herzegovina,Bosnia|
BW Botswana|BR Brazil,Brasil|
BN Brunei|BG Bulgaria|BF Burkina Faso|BI Burundi|KH Cambodia|CM Cameroon|CA Canada|CV Cape Verde|TD Chad|CL Chile|
CN China,PRC|CO Colombia|KM Comoros|CG Congo|CR Costa Rica|HR Croatia,Hrvatska|CU Cuba|CY Cyprus|CZ Czech Republic,
Czechia|DK Denmark,Danmark|DJ Djibouti|DM Dominica|DO Dominican Republic|EC Ecuador|EG Egypt|SV El Salvador|
ER Eritrea|EE Estonia,Eesti|SZ Eswatini|ET Ethiopia|FJ Fiji|FI Finland,Suomi|FR France|GA Gabon|GM Gambia|
GE Republic of Georgia|DE Germany,Deutschland|GH Ghana|GR Greece|GD Grenada|GT Guatemala|GN Guinea|GY Guyana|HT Haiti|
HN Honduras|HK Hong Kong,Hong Kong SAR|HU Hungary,Magyarország|IS Iceland|IN India|ID Indonesia|IR Iran|IQ Iraq|
IE Ireland,Republic of Ireland|IL Israel|IT Italy,Italia|CI Ivory Coast,Côte d'Ivoire|JM Jamaica|JP Japan|JO Jordan|
KZ Kazakhstan|KE Kenya|KW Kuwait|KG Kyrgyzstan|LA Laos|LV Latvia|LB Lebanon|LS Lesotho|LR Liberia|LY Libya|
LI Liechtenstein|LT Lithuania|LU Luxembourg|MO Macau|MG Madagascar|MW Malawi|MY Malaysia|MV Maldives|ML Mali|MT Malta|
MR Mauritania|MU Mauritius|MX Mexico,México|MD Moldova|MC Monaco|MN Mongolia|ME Montenegro|MA Morocco,Maroc|
MZ Mozambique|MM Myanmar|NA Namibia|NP Nepal|NL Netherlands,The Netherlands,Nederland,Holland|NZ New Zealand|
NI Nicaragua|NE Niger|NG Nigeria|KP North Korea|MK North Macedonia|NO Norway,Norge|OM Oman|PK Pakistan|PS Palestine|
PA Panama|PG Papua New Guinea|PY Paraguay|PE Peru,Perú|PH Philippines,The Philippines|PL Poland,Polska|PT Portugal|
QA Qatar|RO Romania|RU Russia,Russian Federation|RW Rwanda|SA Saudi Arabia,KSA|SN Senegal|RS Serbia|SC Seychelles|
SL Sierra Leone|SG Singapore|SK Slovakia|SI Slovenia|SO Somalia|ZA South Africa|KR South Korea,Korea,Republic of Korea|
SS South Sudan|ES Spain,España|LK Sri Lanka|SD Sudan|SR Suriname|SE Sweden,Sverige|CH Switzerland,Schweiz,Suisse,
Svizzera|SY Syria|TW Taiwan|TJ Tajikistan|TZ Tanzania|TH Thailand|TG Togo|TT Trinidad and Tobago|TN Tunisia|
TR Turkey,Türkiye|TM Turkmenistan|UG Uganda|UA Ukraine|AE United Arab Emirates,UAE|GB United Kingdom,UK,U.K,
Great Britain,England,Scotland,Wales,Northern Ireland|US United States,USA,U.S.A,U.S,US,United States of America|
UY Uruguay|UZ Uzbekistan|VE Venezuela|VN Vietnam,Viet Nam|YE Yemen|ZM Zambia|ZW Zimbabwe"""
_CITIES = """US New York,New York City,NYC,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,
Dallas,San Jose,Austin,Fort Worth,San Francisco,Seattle,Denver,Boston,Nashville,Portland,Las Vegas,Baltimore,Milwaukee,
Albuquerque,Sacramento,Kansas City,Atlanta,Raleigh,Minneapolis,Oakland,Tampa,New Orleans,Cleveland,Pittsburgh,
Cincinnati,St. Louis,Orlando,Salt Lake City,Silicon Valley,Brooklyn,Palo Alto,Mountain View,Ann Arbor,Washington DC,
Washington D.C,San Francisco Bay Area,Bay Area|
GB London,Manchester,Birmingham,Edinburgh,Glasgow,Leeds,Bristol,Liverpool,Oxford,Cambridge,Belfast,Cardiff|
DE Berlin,Munich,München,Hamburg,Frankfurt,Frankfurt am Main,Cologne,Köln,Stuttgart,Düsseldorf,Leipzig,Dresden,
Heidelberg,Nürnberg,Hannover,Bonn,Karlsruhe,Aachen,Dortmund,Essen,Bremen,Mannheim,Freiburg,Kiel,Rostock,Magdeburg,
Potsdam,Mainz,Wiesbaden,Augsburg,Regensburg,Würzburg,Erfurt,Jena,Münster,Bielefeld,Bochum,Duisburg,Saarbrücken,
Darmstadt,Göttingen,Braunschweig,Lübeck,Oldenburg,Osnabrück,Konstanz,Tübingen,Kassel,Chemnitz,Paderborn,Ingolstadt,
Koblenz,Wuppertal,Wolfsburg|AT Vienna,Wien,Graz,Salzburg,Innsbruck,Linz,Klagenfurt|
CH Zurich,Zürich,Geneva,Genève,Basel,Bern,Lausanne,Winterthur,Luzern,St. Gallen,Lugano|
FR Paris,Lyon,Marseille,Toulouse,Nice,Bordeaux,Lille,Grenoble,Nantes,Strasbourg,Montpellier,Rennes,Reims,Le Havre,
Saint-Étienne,Toulon,Dijon,Angers,Nîmes,Clermont-Ferrand,Limoges,Metz,Rouen,Caen,Brest,Orléans,Poitiers,La Rochelle,
Aix-en-Provence,Villeurbanne,Amiens,Besançon,Mulhouse,Perpignan,Annecy,Sophia Antipolis|
NL Amsterdam,Rotterdam,The Hague,Den Haag,Utrecht,Eindhoven,Delft,Groningen,Amersfoort,Haarlem,Leiden,Maastricht,
Nijmegen,Arnhem,Tilburg,Breda,Enschede,Zwolle,Den Bosch,'s-Hertogenbosch,Almere,Apeldoorn,Leeuwarden|
BE Brussels,Antwerp,Ghent,Leuven,Bruxelles,Brussel,Antwerpen,Gent,Brugge,Liège,Namur|LU Luxembourg City|
IE Dublin,Cork,Galway|ES Madrid,Barcelona,Valencia,Seville,Sevilla,Bilbao,Zaragoza,Málaga,Murcia,Alicante,Valladolid,
Vigo,Gijón,Granada,A Coruña,La Coruña,Oviedo,Pamplona,Almería,San Sebastián,Burgos,Santander,Salamanca,Cádiz,Logroño,
Badajoz,Tarragona,Lleida,Girona,Palma de Mallorca|PT Lisbon,Lisboa,Porto,Braga,Coimbra,Aveiro,Setúbal,Évora,Leiria,
Guimarães,Funchal,Viseu|
IT Rome,Roma,Milan,Milano,Turin,Torino,Naples,Napoli,Bologna,Florence,Firenze,Genova,Palermo,Bari,Catania,Venezia,
Venice,Verona,Padova,Trieste,Brescia,Parma,Modena,Pisa,Siena,Cagliari,Perugia,Ancona,Rimini,Ferrara,Ravenna,Salerno,
Bergamo,Trento,Bolzano,Udine,Lecce,Pescara,Livorno,Vicenza|DK Copenhagen,København,Aarhus|
SE Stockholm,Gothenburg,Göteborg,Malmö|NO Oslo,Bergen,Trondheim|FI Helsinki,Espoo,Tampere|PL Warsaw,Warszawa,Krakow,
Kraków,Wrocław,Gdańsk,Łódź|CZ Prague,Praha,Brno|HU Budapest|RO Bucharest,Cluj-Napoca|BG Sofia|
GR Athens,Thessaloniki|RS Belgrade|HR Zagreb|EE Tallinn|LV Riga|LT Vilnius|UA Kyiv,Lviv|RU Moscow,Saint Petersburg|
TR Istanbul,Ankara,Izmir|IL Tel Aviv,Jerusalem,Haifa|AE Dubai,Abu Dhabi|SA Riyadh,Jeddah|QA Doha|EG Cairo|
IN Mumbai,Delhi,New Delhi,Bangalore,Bengaluru,Hyderabad,Chennai,Pune,Kolkata,Gurgaon,Gurugram,Noida,Ahmedabad|
PK Karachi,Lahore,Islamabad|BD Dhaka|LK Colombo|NP Kathmandu|CN Beijing,Shanghai,Shenzhen,Guangzhou,Hangzhou|
TW Taipei|JP Tokyo,Osaka,Kyoto|KR Seoul,Busan|SG Singapore|MY Kuala Lumpur|ID Jakarta|PH Manila|TH Bangkok|
VN Hanoi,Ho Chi Minh City|AU Sydney,Melbourne,Brisbane,Perth,Adelaide,Canberra|NZ Auckland,Wellington|
CA Toronto,Vancouver,Montreal,Montréal,Ottawa,Calgary,Edmonton,Waterloo,Winnipeg,Halifax|MX Mexico City,Guadalajara,
Monterrey,Ciudad de México,CDMX,Puebla,Tijuana,Querétaro|
BR São Paulo,Sao Paulo,Rio de Janeiro,Brasília,Curitiba,Porto Alegre,Belo Horizonte,Recife,Fortaleza,Campinas,
Florianópolis,Manaus,Goiânia|AR Buenos Aires|CL Santiago,Valparaíso|CO Bogotá,Bogota,Medellín,Barranquilla|
EC Quito,Guayaquil|UY Montevideo|VE Caracas|
PE Lima|ZA Johannesburg,Cape Town|NG Lagos,Abuja|KE Nairobi|GH Accra|MA Casablanca"""


_PROVINCES = (
    "Karnataka,Maharashtra,Tamil Nadu,Telangana,Gujarat,Kerala,Haryana,Uttar Pradesh,West Bengal,Rajasthan,"
    "Andhra Pradesh,Madhya Pradesh,Odisha,Bihar,Punjab,Sindh,Bavaria,Bayern,Hessen,Baden-Württemberg,Sachsen,"
    "Nordrhein-Westfalen,Niedersachsen,Catalonia,Andalusia,Lombardy,Lombardia,Lazio,Île-de-France,Noord-Holland,"
    "Zuid-Holland,Jalisco,Nuevo León,Greater London,Guangdong,Zhejiang,Jiangsu,Gauteng,Western Cape"
)
_COUNTIES = """West Yorkshire,North Yorkshire,South Yorkshire,East Yorkshire,East Riding of Yorkshire,Yorkshire,
Greater Manchester,Merseyside,Lancashire,Cheshire,Cumbria,Durham,County Durham,Co Durham,Northumberland,Tyne and Wear,
Tyne & Wear,Derbyshire,Nottinghamshire,Lincolnshire,Leicestershire,Rutland,Northamptonshire,Warwickshire,West Midlands,
Staffordshire,Shropshire,Worcestershire,Herefordshire,Gloucestershire,Oxfordshire,Buckinghamshire,Bedfordshire,
Hertfordshire,Cambridgeshire,Norfolk,Suffolk,Essex,Kent,Surrey,East Sussex,West Sussex,Sussex,Hampshire,Isle of Wight,
Berkshire,Wiltshire,Dorset,Somerset,Devon,Cornwall,Bristol,Avon,Middlesex,Greater London,Teesside,Humberside,Cleveland,
South Glamorgan,Mid Glamorgan,West Glamorgan,Gwent,Dyfed,Powys,Gwynedd,Clwyd,Pembrokeshire,Carmarthenshire,Ceredigion,
Monmouthshire,Flintshire,Denbighshire,Conwy,Anglesey,Fife,Lothian,West Lothian,East Lothian,Midlothian,Lanarkshire,
North Lanarkshire,South Lanarkshire,Renfrewshire,Ayrshire,Aberdeenshire,Angus,Perthshire,Perth and Kinross,
Stirlingshire,Highland,Argyll,Dumfries and Galloway,Scottish Borders,Dunbartonshire,Moray,County Antrim,Co Antrim,
County Down,Co Down,County Armagh,County Tyrone,County Londonderry,County Fermanagh"""
"""Of the United Kingdom."""


def _fold(text: str) -> str:
    """Lower case without accents, points and doubled blanks."""
    text = text.lower().replace(".", "").replace("’", "'")
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = text.replace("ł", "l").replace("ß", "ss").replace("ø", "o")
    return " ".join(text.split())


def _regions(table: str) -> tuple[frozenset[str], dict[str, str]]:
    codes, names = set(), {}
    for row in table.replace("\n", "").split("|"):
        code, name = row.split(" ", 1)
        codes.add(code)
        names[_fold(name)] = code
    return frozenset(codes), names


def _names(table: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for row in table.replace("\n", "").split("|"):
        code, rest = row.split(" ", 1)
        for name in rest.split(","):
            names.setdefault(_fold(name), code)
    return names


_US_CODES, _US_NAMES = _regions(_US)
_CA_CODES, _CA_NAMES = _regions(_CANADA)
_AU_CODES, _AU_NAMES = _regions(_AUSTRALIA)
_COUNTRY_OF = _names(_COUNTRIES)
_CITY_OF = _names(_CITIES)
_PROVINCE_NAMES = frozenset(_fold(name) for name in _PROVINCES.split(","))
_COUNTY_NAMES = frozenset(_fold(name) for name in _COUNTIES.replace("\n", "").split(","))

_MODE = r"(?:fully |100% )?(?:remote|hybrid|on-?site|virtual|online|in[- ]person|telecommute|work from home|wfh)"
_MODE_ALONE = lazy(rf"{_MODE}(?:[ ,/–-]{{1,3}}(?:first|only|friendly|work|position|{_MODE}))?", re.I)
_MODE_BEFORE = lazy(rf"{_MODE} ?(?:[-–—,:|/(]| in | from ) ?(?=\S)", re.I)
_MODE_AFTER = lazy(rf" ?(?:[-–—,|/(\[]) ?{_MODE}\)?\]?$", re.I)
_AROUND = lazy(
    r"(?:greater|metro|metropolitan) (?P<a>[^\W\d_][\w.'’ -]{2,30}?)(?: (?:metro(?:politan)?)?(?: ?(?:area|region)))?"
    r"|(?P<b>[^\W\d_][\w.'’ -]{2,30}?) (?:metro(?:politan)?(?: area| region)?|(?:bay )?area)"
    r"|(?:(?:north|south|east|west|upstate|downstate|central|northern|southern|eastern|western)(?:east|west)?(?:ern)?) "
    r"(?P<c>[^\W\d_][\w.' ]{2,20})"
    r"|(?:the )?(?:bay area|twin cities|tri-?state(?: area)?|new england|pacific northwest|mid-?atlantic|dmv(?: area)?"
    r"|research triangle|inland empire|quad cities|hampton roads|lehigh valley|hudson valley|central valley|puget sound"
    r"|long island|gulf coast|midwest)(?: area| region)?",
    re.I,
)
"""A region that is named after a town or a state, or has a name of its own."""
_LABEL = lazy(
    r"(?:current |home |permanent |mailing |school |campus )?(?:address|location|residence|city|adresse|anschrift"
    r"|wohnort|direcci[óo]n|domicilio|endere[çc]o|morada|indirizzo|residenza|adres|woonplaats|ville|localidad"
    r"|ciudad|cidade|citt[àa]|ort|lieu|luogo|plaats)\s?:\s*"
    r"|(?-i:Address|Location|ADDRESS|LOCATION)\s+(?=[A-Z0-9])",
    re.I,
)
_BASED = lazy(r"(?:based in|located in|living in|lives in|relocating to|open to relocation to)\s+", re.I)
_CITY_WORD = lazy(r"(?:[^\W\d_]\.?)(?:[^\W\d_]|['’.\-](?=[^\W\d_]|$)){0,24}\.?")
_PARTICLES = frozenset(
    "de del de la las los le les of the on upon am an der den sur en do da dos das di du and y el al bei im in a op "
    "aan".split()
)
_NOT_A_CITY = frozenset(
    "inc llc llp ltd corp corporation company co gmbh ag plc group holdings university college school institute "
    "academy department dept faculty center centre hospital clinic bank laboratory lab labs library foundation "
    "association society club team engineer engineering developer manager analyst intern internship assistant "
    "director student science sciences arts biology chemistry physics mathematics math maths economics finance "
    "accounting marketing english history psychology sociology philosophy nursing education business "
    "administration management music statistics computing computer software hardware data analytics systems "
    "technology technologies solutions services studies bachelor master doctor associate degree diploma minor "
    "major certificate python java sql html css excel javascript linux docker git skills experience projects "
    "summary resume award scholarship teaching research medicine law design communication communications "
    "literature linguistics anthropology geology politics international policy health care engineers nurse "
    "teacher tutor consultant specialist coordinator officer president founder phone email linkedin github "
    "portfolio present hotel hospital clinica colegio escuela escola scuola schule lycee hopital ospedale krankenhaus "
    "restaurante restaurant ristorante trattoria albergo banco banque banca cabinet kanzlei atelier estudio lar cafe "
    "universidad universite universita universidade universitat instituto institut istituto stiftung fundacion "
    "license licence licensing certification contractor board permit council trade apprenticeship "
    "fondation fondazione stichting ltda sl sarl sas srl bv nv".split()
)
"""Words of employers, schools, subjects and titles: "Biology, MA" is a degree, "Boston, MA" is not."""

_TOWNS = frozenset(
    "college station,college park,state college,university park,university city,university heights,university place,"
    "college place,college point,center point,hospital hill,church hill,school hill,federal way".split(",")
)
"""Towns whose names hold such a word."""

_POSTAL = lazy(
    r"(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}|\d{4,6}|\d{3} \d{2}|"
    r"\d{3}-\d{4}|(?:D|A|CH|F|I|L|B)-\d{4,5})",
)
_TAIL_POSTAL = lazy(rf"(?P<rest>.*?\S) (?P<code>{_POSTAL.pattern})$")
_HEAD_POSTAL = lazy(rf"(?P<code>{_POSTAL.pattern}) (?P<rest>\S.*)$")
_STREET_TYPES = (
    r"street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|circle|cir|terrace|ter|"
    r"broadway|parkway|pkwy|highway|hwy|square|sq|trail|trl|loop|row|crescent|close|gardens?|alley|plaza|pike|run|path"
)
_STREET = lazy(
    rf"(?:\d{{1,6}}[A-Za-z]?(?:[-/]\d{{1,5}})?,? (?:[\w.'’-]{{1,25}} ){{0,6}}(?:{_STREET_TYPES})\b"
    r"|(?:P\.? ?O\.? ?Box|PO Box|Postfach) \d{1,6}"
    r"|[^\W\d_][\w.'’ -]{1,40}(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz|laan|straat|gatan|vej) ?\d{1,4} ?[a-z]?"
    r"(?!\w)"
    r"|(?:rue|avenue|calle|avenida|via|viale|rua|piazza|plaza|place)\b[^,]{2,40})",
    re.I,
)
_BRACKETS = lazy(r" ?\(([^()]{2,40})\)")
_UNIT = lazy(r"(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|bldg|building|lot|#)\.? ?#?\w{0,5}", re.I)
_STATE_TAIL = lazy(r"(?P<city>.*\S) (?P<state>[A-Z]{2})$")


def _city_like(text: str) -> bool:
    """Whether a text has the form of a town's name."""
    words = text.split()
    if not 1 <= len(words) <= 5 or len(text) > 40:
        return False
    if _fold(text) in _TOWNS:
        return text[:1].isupper()
    for index, word in enumerate(words):
        if _CITY_WORD.fullmatch(word) is None:
            return False
        if not word[0].isupper() and (index == 0 or _fold(word) not in _PARTICLES):
            return False
        if _fold(word) in _NOT_A_CITY:
            return False
    return True


def _region(text: str) -> tuple[str, str] | None:
    """(region code, country) of a state, province or territory by its code in capitals or its name."""
    text = text.strip()
    code = text.replace(".", "")
    if code in _US_CODES:
        return code, "US"
    if code in _CA_CODES:
        return code, "CA"
    if code in _AU_CODES:
        return code, "AU"
    name = _fold(text)
    for names, country in ((_US_NAMES, "US"), (_CA_NAMES, "CA"), (_AU_NAMES, "AU")):
        if name in names and (text[:1].isupper()):
            return names[name], country
    return None


def _country(text: str) -> str:
    text = text.strip()
    return _COUNTRY_OF.get(_fold(text), "") if text[:1].isupper() else ""


def is_street(text: str) -> bool:
    """Whether a text starts like a street address: "1427 Maple Ridge Drive", "Hauptstraße 12", "P.O. Box 7"."""
    return len(text) <= 120 and _STREET.match(text.strip()) is not None


class _Read:
    """A location while it is read: its fields and how sure they are."""

    __slots__ = ("address", "city", "confidence", "country", "postal", "region")

    def __init__(self) -> None:
        self.address = self.city = self.region = self.postal = self.country = ""
        self.confidence = 0.0


def _read(text: str) -> _Read | None:
    text = " ".join(text.replace("\t", " ").split())
    if not 2 <= len(text) <= 160:
        return None
    found = _Read()
    if _MODE_ALONE.fullmatch(text):
        found.confidence = 0.9
        return found
    inner = _MODE_BEFORE.match(text)
    if inner is not None:
        text = text[inner.end() :].strip(" ()")
    elif tail := _MODE_AFTER.search(text):
        text = text[: tail.start()].strip()
    if (match := _BRACKETS.search(text)) and (_country(match[1]) or match[1] in _US_CODES):
        text = f"{text[: match.start()]}{text[match.end() :]}, {match[1]}"  # "Austin (US), TX"
    text = text.strip(" ,;()[]")
    if _is_around(text, sure=True):
        found.city, found.confidence = text, 0.8
        return found
    parts = [part.strip() for part in re.split(r",| – | — | - ", text) if part.strip()]
    if not parts or len(parts) > 7:
        return None
    _fields(parts, found)
    if found.confidence and inner is not None:
        found.confidence = 0.95
    return found if found.confidence else None


def is_around(text: str) -> bool:
    """Whether a text has the form of a region around a town, of a part of a state or of a town and a state without a
    comma: "Greater Boston", "Central Ohio", "Columbus OH"."""
    text = text.strip(" ,;()[]")
    tail = _STATE_TAIL.fullmatch(text)
    if tail is not None and tail["state"] in _US_CODES | _CA_CODES and _city_like(tail["city"]):
        return True
    return _is_around(text, sure=False)


def _is_around(text: str, *, sure: bool) -> bool:
    """``sure``: only around large cities; "Metro Credit Union" and "Eastern Michigan" have the same form."""
    match = _AROUND.fullmatch(text) if len(text) <= 60 else None
    if match is None or not text[0].isupper() or _region(text):
        return False
    town, state = match["a"] or match["b"], match["c"]
    if state:
        return not sure and (_fold(state) in _US_NAMES or _fold(state) in _CA_NAMES)
    return _fold(town) in _CITY_OF or (not sure and _city_like(town)) if town else not sure


def _fields(parts: list[str], found: _Read) -> None:
    """Take country, postal code, region and city from the right; what is left has to be an address."""
    full = list(parts)
    if len(parts) == 1 and _fold(parts[0]) in {"new york", "singapore"}:
        found.city, found.country, found.confidence = parts[0], _CITY_OF[_fold(parts[0])], 0.6
        return
    if is_street(parts[0]) and all(_UNIT.fullmatch(part) for part in parts[1:]) and "," not in parts[0]:
        postal = _TAIL_POSTAL.fullmatch(parts[-1])
        if not (postal and _STATE_TAIL.fullmatch(postal["rest"])):
            found.address, found.confidence = ", ".join(parts), 0.55
            return
    state, _, land = parts[-1].partition(" ")
    if len(parts) > 1 and len(state) == 2 and _region(state) and _country(land):
        parts = [*parts[:-1], state, land]  # "Norfolk, VA US"
    if len(parts) > 1 or _country(parts[-1]):
        country = _country(parts[-1])
        if country and not (len(parts) == 2 and _fold(parts[-1]) in _US_NAMES):
            found.country = country
            parts = parts[:-1]
    if parts:
        parts = _take_postal(parts, found)
    if parts:
        _take_region(parts, found)
        if found.region and len(parts) > 1 and _region(parts[-1]):
            parts = parts[:-1]
        elif found.region and (match := _STATE_TAIL.fullmatch(parts[-1])):
            parts = [*parts[:-1], match["city"]]
        elif found.region:
            parts = []
    if not parts:
        found.confidence = 0.6 if found.country or found.region else 0.0
        if found.postal and found.region:
            found.confidence = 0.9
        return
    if len(parts) > 1 and not found.region and found.country in ("", "GB") and _fold(parts[-1]) in _COUNTY_NAMES:
        found.region, found.country = parts[-1], "GB"
        parts = parts[:-1]
    elif len(parts) > 1 and not found.region and not found.country and _fold(parts[-1]) in _PROVINCE_NAMES:
        found.region = parts[-1]
        parts = parts[:-1]
    city = parts[-1]
    if is_street(city) and (found.region or found.country) and found.postal:
        found.address = ", ".join(parts)
        found.confidence = 0.9
        return
    if not _city_like(city):
        return
    found.city = city
    doubtful = False
    rest = parts[:-1]
    known = _CITY_OF.get(_fold(city), "")
    if rest:
        if is_street(rest[0]) or (all(_UNIT.fullmatch(part) for part in rest)):
            found.address = ", ".join(rest)
        elif len(rest) == 1 and found.country and _city_like(rest[0]) and not found.region and not known:
            found.region, found.city = city, rest[0]  # Bengaluru, Karnataka, India
            doubtful = _fold(city) not in _PROVINCE_NAMES and _fold(rest[0]) not in _CITY_OF
        elif not (len(rest) == 1 and is_street(rest[0])):
            found.city = ""
            return
    county = _fold(found.region)
    if county in _COUNTY_NAMES and " " not in county and not county.endswith(("shire", "side")) and not known:
        doubtful = doubtful or not (found.postal or _country(full[-1]))  # "Smith, Devon" may be a name
    if doubtful:
        found.confidence = 0.6
    elif found.region or found.country:
        found.confidence = 0.95
    elif found.postal and (known or found.address):
        found.country = known
        found.confidence = 0.9
    elif found.address:
        found.confidence = 0.8
    elif known:
        found.country = known
        found.confidence = 0.6 if len(full) == 1 else 0.0
    elif found.postal:
        found.confidence = 0.4


def _take_postal(parts: list[str], found: _Read) -> list[str]:
    last = parts[-1]
    if _POSTAL.fullmatch(last) and len(parts) > 1:
        found.postal = last
        return parts[:-1]
    if match := _TAIL_POSTAL.fullmatch(last):
        found.postal = match["code"]
        return [*parts[:-1], match["rest"]]
    if match := _HEAD_POSTAL.fullmatch(last):
        found.postal = match["code"]
        return [*parts[:-1], match["rest"]]
    if len(parts) > 1 and (match := _HEAD_POSTAL.fullmatch(parts[-2])) and _region(last) is None:
        found.postal = match["code"]
        return [*parts[:-2], match["rest"], last]
    return parts


def _take_region(parts: list[str], found: _Read) -> None:
    last = parts[-1]
    region = _region(last)
    if len(parts) == 2 and _fold(last) in _CITY_OF and is_street(parts[0]):
        return  # 1234 Broadway, New York
    if region is not None:
        if len(parts) == 1 and len(last.replace(".", "")) <= 3 and not found.postal:
            return  # "IN", "OR", "ME" alone are words
        code, country = region
        if len(parts) > 1:
            known = _CITY_OF.get(_fold(parts[-2]), "")
            if known and known == last and known != "US":
                found.country = known  # Berlin, DE
                parts.pop()
                return
        if not found.country or found.country == country:
            found.region, found.country = code, country
        return
    if (match := _STATE_TAIL.fullmatch(last)) and match["state"] in _US_CODES | _CA_CODES:
        city = match["city"]
        if found.postal or _fold(city) in _CITY_OF:
            found.region = match["state"]
            found.country = "US" if match["state"] in _US_CODES else "CA"


@lru_cache(maxsize=2048)
def location_confidence(text: str) -> float:
    """How sure it is that the whole text names a place: 0 for no, 0.9 and up for "Austin, TX", "London, UK" and
    "Remote", 0.6 for a state, a country or a large city alone, 0.3 for another name that may be a town."""
    text = text.strip()
    match = _LABEL.match(text)
    if match is not None:
        text = text[match.end() :]
    match = _BASED.match(text)
    if match is not None:
        text = text[match.end() :]
    found = _read(text)
    if found is not None:
        return found.confidence
    return 0.3 if len(text.split()) <= 3 and _city_like(text) else 0.0


def parse_location(value: Value) -> Location | None:
    """The location that the whole text is; a label ("Location:") in front is left out.

    Regions of the United States, Canada and Australia are given by their postal codes (``TX``), others as written.
    "Remote" has no fields. The confidence stands in ``value``. ``None`` where :func:`location_confidence` is below 0.5.
    """
    start = len(value.text) - len(value.text.lstrip())
    for label in (_LABEL, _BASED):
        match = label.match(value.text, start)
        if match is not None:
            start = match.end()
    part = value.part(start, len(value.text))
    found = _read(part.text)
    if found is None or found.confidence < 0.5:
        return None
    return Location(
        value=part.sure(min(part.confidence, found.confidence)),
        address=found.address,
        postal_code=found.postal,
        city=found.city,
        region=found.region,
        country_code=found.country,
    )


_CUT = lazy(r"[\t|•·∙⋅,(]| [–—-] ")


def split_location(value: Value) -> tuple[Value, Location | None]:
    """(what stands before, the location at the end): "Acme – Round Rock, TX" and "Acme, Austin, TX" give Acme and the
    place. Without a separator in front of the city nothing is cut. A city alone is not looked for."""
    end = len(value.text[:400].rstrip(" \t|•·,;–—-"))
    text = value.text[:end]
    best: tuple[Value, Location] | None = None
    for mark in reversed(list(_CUT.finditer(text))[-7:]):
        tail = value.part(mark.end(), end)
        if "(" not in tail.text and tail.text.endswith(")"):
            tail = tail.part(0, len(tail.text) - 1)
        if location_confidence(tail.text) < 0.85:
            continue
        location = parse_location(tail)
        if location is None:
            continue
        if best is not None and not _wider(best[1], location):
            break
        best = value.part(0, mark.start()), location
    if best is None:
        best = _known_city(value, text)
    return best or (value, None)


def _known_city(value: Value, text: str) -> tuple[Value, Location] | None:
    """ "Lone Star Cloud Dallas, TX": without a separator only a large city can be told from the name before it."""
    comma = text.rfind(", ")
    if comma < 0 or not (_region(text[comma + 2 :]) or _country(text[comma + 2 :])):
        return None
    for words in (4, 3, 2, 1):
        pieces = text[:comma].rsplit(" ", words)
        city = text[len(pieces[0]) + 1 : comma]
        if len(pieces) > words and _fold(city) in _CITY_OF:
            location = parse_location(value.part(len(pieces[0]), len(text)))
            return (value.part(0, len(pieces[0])), location) if location else None
    return None


def _wider(old: Location, new: Location) -> bool:
    """Whether a longer tail tells more of the same place: a city to a state, a street to a city."""
    if not old.city:
        return bool(new.city or new.region)
    if new.region == old.city and not old.region:
        return _fold(old.city) in _PROVINCE_NAMES
    return bool(new.address and not old.address and new.city == old.city)

"""How postings write the town where the work is done."""

from __future__ import annotations

from profilelint.pattern import lazy

STATES = (
    "AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR"
    " PA PR RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS ON PE QC SK NSW VIC QLD ACT TAS"
)
STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois"
    "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
    "|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma"
    "|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming|District of Columbia|Ontario|Qu[eé]bec|Alberta|British Columbia"
    "|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Prince Edward Island|New South Wales|Victoria"
    "|Queensland|Tasmania|South Australia|Western Australia"
)
STATE = "(?:" + "|".join(STATES.split()) + ")"
COUNTRY = (
    r"(?:USA|U\.S\.A?\.?|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|Canada|Australia|New Zealand"
    r"|Germany|Austria|Switzerland|France|(?:The )?Netherlands|Belgium|Luxembourg|Spain|Portugal|Italy|Greece|Poland"
    r"|Czech Republic|Czechia|Hungary|Romania|Finland|Sweden|Norway|Denmark|Iceland|Estonia|Latvia|Lithuania|Ukraine"
    r"|Turkey|Israel|UAE|United Arab Emirates|Qatar|Saudi Arabia|Egypt|Kenya|Nigeria|Ghana|Uganda|Tanzania|Rwanda"
    r"|Ethiopia"
    r"|South Africa|India|Pakistan|Bangladesh|Sri Lanka|Nepal|Singapore|Malaysia|Thailand|Vietnam|Indonesia"
    r"|Philippines|China|Hong Kong|Taiwan|South Korea|Japan|Mexico|Brazil|Argentina|Chile|Colombia|Peru|Costa Rica"
    r"|Puerto Rico|Northern Ireland)"
)
CITY = r"[^\W\d_a-zà-ÿ][\w.'’-]+(?: (?:d['’])?[^\W\d_a-zà-ÿ][\w.'’-]+){0,3}"
SHIRE = (
    r"(?:(?:North |South |East |West )?[A-Z][a-z]+shire|Greater (?:Manchester|London)|Merseyside|Tyne and Wear"
    r"|West Midlands|Kent|Essex|Surrey|(?:East |West )?Sussex|Norfolk|Suffolk|Devon|Cornwall|Dorset|Somerset|Cumbria"
    r"|County Durham)"
)
PLACE = lazy(
    r"(Washington,? D\.?C\.?(?!\w)"
    r"|(?!(?:Req|Job|Requisition|Posting|Position|Vacancy|Reference|Photo|Student|Employee|Tax) ID\b)"
    rf"{CITY}(?:,? {STATE}\b(?: \d{{5}}\b)?(?:, ?{COUNTRY})?"
    rf"|, ?(?:{COUNTRY}|{STATE_NAMES}|{SHIRE})(?!\w)(?!,? D\.?C\b)))"
)

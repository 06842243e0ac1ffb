"""The headings that postings use, and what stands below each."""

from __future__ import annotations

import re
from enum import StrEnum

from profilelint.pattern import lazy
from profilelint.posting.towns import PLACE


class Class(StrEnum):
    """What the lines below a heading are."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    RESPONSIBILITIES = "responsibilities"
    IGNORE = "ignore"
    """About the firm, the pay, the law, the way to apply: no skill is taken from it."""
    NEUTRAL = "neutral"
    """Qualifications without a word on their weight: required unless a line says otherwise."""
    OTHER = "other"
    """No heading, or one that no table knows: only lines that say so themselves are requirements."""


STATED = (Class.REQUIRED, Class.PREFERRED, Class.NEUTRAL)
"""The classes below whose headings requirements stand."""

# Headings, written as :func:`plain` leaves them.
_EXACT: dict[Class, frozenset[str]] = {
    Class.REQUIRED: frozenset(
        "requirements|requirement|about you|who you are|you have|you bring|you will bring|you will have|you will"
        " need|you need|you are"
        "|what you bring|what you will bring|what you need|what you will need|what you have|what you will have"
        "|what we are looking for|what they are looking for|what the employer is looking for"
        "|what we look for|what we need|what we need from you|what we ask|what we ask of you"
        "|what we require|we are looking for|we look for|we need|we require|your profile|your background|profile"
        "|candidate profile|the person|person specification|must have|must haves|the must haves|essential|essentials"
        "|required|mandatory|minimum|basics|the basics|what it takes|what you should have|what you should bring"
        "|to be successful|to succeed|you should have|you should apply if|eligibility|eligibility criteria"
        "|who we are looking for|who should apply|who can apply|you might be a fit if|what makes you a fit"
        "|your skills|your skills and experience|your experience|your qualifications|selection criteria"
        "|job specification|entry requirements|the ideal candidate has|you must have|we expect|what we expect"
        "|required conditions of employment|special conditions|special requirements|special qualifications|you"
        "|tech stack you know|person specification|essential requirements|what matters|what matters most|the basics"
        "|basics|who will fit|who fits|the fit|your toolkit|our ideal person|licenses and certifications"
        "|licences and certificates|certifications|licenses"
        "|licenses and certificates|licences|certificates|need|needs|must|we hope you have|you hold".split("|")
    ),
    Class.PREFERRED: frozenset(
        "nice not needed|nice but not required|not needed but nice|not essential but nice|useful but not essential"
        "|not required but great|not a must|also good|employer preferences|preferred|desired|desirable|desirables"
        "|bonus|bonus points"
        "|bonus points for|bonus points if|extra points"
        "|extra credit|nice to have|nice to haves|great to have|great to haves|would be great|would be nice"
        "|nice but not needed|good to have|pluses|a plus|plus|plus points"
        "|it would be great if|it would be great if you have|it would be nice if|even better if|even better"
        "|ideal candidate|the ideal candidate|ideally|ideally you have|ideally you will have|ideally you also have"
        "|optional|what would set you apart|what sets you apart|stand out if|you will stand out if|helpful"
        "|helpful but not required|not required but helpful|not required but nice|we would love it if"
        "|we would love if you|extras|assets|advantages|an advantage|what would help|would be a plus"
        "|also great|great if you have|brownie points|icing on the cake|you get extra points for|nice|we like to see"
        "|we like|we would like to see|we love to see|we would love to see|good to know about".split("|")
    ),
    Class.RESPONSIBILITIES: frozenset(
        "responsibilities|responsibility|what you will do|what you do|what you will be doing|what you will work on"
        "|what you will own|the role"
        "|about the role|your role|role|role overview|in this role you will|in this role|as a member of the team"
        "|day to day|your day to day|a day in the life|your day|your week|a typical week|a typical day|your impact"
        "|the impact you will have|how you will make an impact|your mission|your tasks|tasks|the work|your work"
        "|the job|about the job|about the position|the position|the opportunity|the challenge|job duties|duties"
        "|what you will learn|what you will gain|what you will get to do|what you will get to work on|you will"
        "|your contribution|scope"
        "|scope of work|projects|your projects|about the internship|the internship|about this role"
        "|about this job|about this position|position purpose|job purpose|accountabilities|functions".split("|")
    ),
    Class.IGNORE: frozenset(
        "physical|physical requirements|physical effort|about us|who we are|about|about the team|the team|our team"
        "|about the company|company|the company|our mission"
        "|our values|values|our story|our vision|mission|our culture|culture|our promise|our commitment"
        "|company overview|company description|company profile|organization overview|about the organization"
        "|about the school|about the firm|about the hospital|why us|why you will love it|why you will love us"
        "|why people stay|life with us|life at work|benefits|perks|perks and benefits|benefits and perks"
        "|compensation|compensation and benefits|pay|pay range|pay transparency|salary|salary range|salary and benefits"
        "|wage|wages|rewards|total rewards|what we offer|we offer|what you get|what you will get|what you receive"
        "|what is in it for you|what we give|our offer|equal opportunity|equal opportunity employer"
        "|equal opportunities|equal employment opportunity|eeo|eeo statement|diversity|diversity and inclusion"
        "|diversity equity and inclusion|inclusion|accommodation|accommodations|reasonable accommodation"
        "|accessibility|privacy|privacy notice|privacy policy|physical demands|physical requirements"
        "|physical and mental demands|working conditions|work conditions|work environment|working environment"
        "|environment|working hours|work hours|hours|schedule|shift|shifts|work schedule|how to apply|apply"
        "|application process|application procedure|application instructions|applying|to apply|the application"
        "|application materials|application requirements|next steps|our process|hiring process|interview process"
        "|the process|recruitment process|required documents|documents|materials|deadline|application deadline"
        "|important dates|disclaimer|legal|the small print|small print|fine print|e verify|everify|background check"
        "|background checks|contact|contact us|questions|location|locations|where|where you will work|job type"
        "|employment type|job details|at a glance|additional information|further information|other information"
        "|more information|notes|note|travel|travel requirements|supervision|reports to|start date|dates"
        "|similar jobs|related jobs|share this job|cookie settings|safeguarding|notice|notices|fraud warning"
        "|our stack|our technology|our tech stack|about our stack|sponsorship|visa|visa sponsorship"
        "|work authorization|security clearance|remuneration|stipend|package|the package|our package|rate|rate of pay"
        "|hourly rate|insurance|retirement|time off|leave|wellness|wellbeing|well being|rewards and recognition"
        "|bonuses|incentives|in return|in exchange|extras we offer|the extras|the good stuff|good stuff|the fun stuff"
        "|who are we|our people|our history|our community|our purpose|our ethos|our approach|our area|our parish"
        "|our district|our school|our church|our congregation|mission and values|mission statement|vision|meet us"
        "|terms|terms and conditions|terms of employment|conditions|conditions of service"
        "|terms and conditions of employment|contract|contract type|contract length|duration|tenure|term|hours of work"
        "|work week|pattern of work|working pattern|relocation|career development|professional development"
        "|growth and development|learning and development|training and development|development|screening"
        "|pre employment screening|pre employment checks|checks|drug screen|drug free workplace|data protection|gdpr"
        "|legal notice|legal notices|legal information|selection process|the interview|interviews|timeline|what"
        " happens next"
        "|ready to apply|interested|sound good|sounds good|applicants|enquiries|inquiries|informal enquiries|union"
        "|bargaining unit|classification|pay grade|pay scale|grade|salary grade|flsa status|funding|department"
        "|we provide|we also offer|we also provide|eeoc|career growth|taking care of you|company culture|community"
        "|housing"
        "|room and board|accommodation and meals|the deal|our deal|the offer|agencies|recruiters|open and closing"
        " dates|closing date|closing|key dates"
        "|application window|posting dates|requisition number|job id|reference|how you will be evaluated|how you"
        " will be assessed".split("|")
    ),
    Class.NEUTRAL: frozenset(
        "qualifications|qualification|skills|experience|education|education and experience|skills and experience"
        "|experience and skills|skills and qualifications|qualifications and skills|knowledge|abilities"
        "|knowledge skills and abilities|skills and abilities|skill set|competencies|training"
        "|education and training|experience and education|technical skills|professional skills|key skills"
        "|licensure|licensure certification|licensure and certification|licences certifications|licenses certifications"
        "|conditions of employment|license|licence|license certification|licence certification|certification"
        "|credentials|personal qualities|personal attributes|attributes|qualities"
        "|core competencies|languages|language|tools|technologies|technical knowledge|ksas".split("|")
    ),
    Class.OTHER: frozenset(
        "job description|description|position summary|job summary|summary|overview|position overview|job overview"
        "|background|position description|role summary|position|job|details|general information"
        "|internship description".split("|")
    ),
}
TABLE = {name: kind for kind, names in _EXACT.items() for name in names}

_IGNORE_WORDS = frozenset(
    "benefits perks compensation salary pay wage remuneration eeo equal accommodation accommodations privacy physical"
    " conditions environment schedule disclaimer everify".split()
)
_ALSO_IGNORED = frozenset(
    "comp salaries wages stipend rewards incentives bonuses eeoc insurance retirement pension superannuation leave"
    " vacation"
    " holidays wellness wellbeing nondiscrimination discrimination gdpr diversity dei inclusion legal".split()
)
"""The same, where the heading's other words are of that kind too: "Health insurance", but not "Insurance claims"."""
_BESIDE_IGNORED = frozenset(
    "a an and the or of on in at for to by with our your we you us my is are what total full employee employees"
    " staff team"
    " faculty great good other additional some few more further included include includes including offered offer"
    " offers"
    " overview summary glance details detail information info package packages program programs programme statement"
    " statements policy policies notice notices note notes range ranges rate rates scale hourly annual annually"
    " yearly base"
    " starting starts expected estimated competitive generous transparency equity opportunity opportunities employment"
    " employer work working workplace job position role hours shift shifts time off paid health medical dental vision"
    " security safety demands requirements requirement setting culture belonging commitment non fair chance affirmative"
    " action recruitment applicant applicants reasonable ada disability veteran veterans plan plans plus extras options"
    " development growth learning training relocation location travel type contract start date dates terms life balance"
    " law laws act workforce values company financial family student intern interns flexible core faculty teacher"
    " amazing"
    " awesome fantastic unbeatable standard crew driver nurse member partner seasonal summer season monetary".split()
)
"""What stands beside those words in a heading that has no colon: "Salary range and benefits", not "Process payroll and
pay invoices"."""
_ASKING_WORDS = frozenset(
    "experience experienced knowledge skill skills ability abilities background expertise proficiency proficient"
    " familiarity familiar understanding must".split()
)
_APPLY_WORDS = frozenset("apply application applying applications".split())
_PREFERRED_WORDS = frozenset(
    "asset assets preferred desired desirable bonus plus pluses nice optional ideal ideally additional"
    " advantageous".split()
)
_REQUIRED_WORDS = frozenset("required minimum basic must mandatory essential necessary".split())
_QUALITY_WORDS = frozenset(
    "qualification qualifications requirement requirements skill skills experience criteria competency competencies"
    " education knowledge abilities attributes credentials background expertise certifications training".split()
)
_DUTY_WORDS = frozenset("responsibilities responsibility duties duty functions accountabilities tasks".split())
_OFFICES = frozenset("job position role candidate employment".split())

_SIGN = lazy(r"[^\w\s'’&+/-]")
MAX_HEADING_WORDS = 7
MAX_HEADING_LENGTH = 60


_NUMBERED = lazy(r"^\W*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]|[IVX]{1,4}|\(?[a-z\d]\))[.)]?\s+(?=[A-Z]))?")
"""What stands before a heading's words: its number, a sign."""


def wording(text: str) -> str:
    """A heading in the table's form: lower case, no signs, contractions written out."""
    text = _SIGN.sub(" ", _NUMBERED.sub("", text).lower()).replace("’", "'")
    text = (
        text.replace("'ll", " will")
        .replace("'re", " are")
        .replace("'d", " would")
        .replace("what's", "what is")
        .replace("it's", "it is")
        .replace("who's", "who is")
        .replace("that's", "that is")
        .replace("here's", "here is")
        .replace("we've", "we have")
        .replace("i'm", "i am")
    )
    text = text.replace("&", " and ").replace("/", " ").replace("-", " ").replace("'", "").replace("+", " ")
    return " ".join(text.split())


def classify(text: str, surely: bool = False) -> Class | None:
    """The class of a heading, ``None`` where the words are no heading that a posting is known to use. ``surely``: it
    is a heading by its look, so that it may also be a sentence ("What you will need to succeed").

    >>> classify("Minimum qualifications:")
    <Class.REQUIRED: 'required'>
    >>> classify("Nice-to-haves")
    <Class.PREFERRED: 'preferred'>
    """
    if len(text) > 2 * MAX_HEADING_LENGTH:
        return None
    plain = wording(text).removeprefix("here is ")
    found = TABLE.get(plain)
    if found is not None:
        return found
    for start in ("the ", "our ", "your ", "key ", "job "):
        if plain.startswith(start) and plain[len(start) :] in TABLE:
            return TABLE[plain[len(start) :]]
    words = plain.split()
    shaped = surely or shaped_like_one(text)
    if not 1 < len(words) <= (MAX_HEADING_WORDS + 4 if shaped else MAX_HEADING_WORDS + 1):
        return None
    held = frozenset(words)
    matched = _MATCHED.match(plain)
    if matched is not None:
        return Class.PREFERRED if matched["what"] == "preferences" else Class.REQUIRED
    if shaped and _GENERAL.match(plain):
        return Class.NEUTRAL
    if _ELSEWHERE.match(plain) and (shaped or text[:1].isupper()) and text.rstrip()[-1:] not in ".,;":
        return Class.IGNORE
    if held & (_IGNORE_WORDS | _ALSO_IGNORED) and _ignored(text, words, held, shaped):
        return Class.IGNORE
    if held & SENTENCE_WORDS and not shaped:
        return Class.IGNORE if _ignored_start(text, plain) else None
    quality = bool(held & _QUALITY_WORDS)
    if held & _APPLY_WORDS and not held & _REQUIRED_WORDS:
        return Class.IGNORE
    if quality and held & _PREFERRED_WORDS:
        return Class.NEUTRAL if held & _REQUIRED_WORDS else Class.PREFERRED
    if quality and held & _REQUIRED_WORDS:
        return Class.REQUIRED
    if quality and ("requirements" in held or "requirement" in held):
        return Class.REQUIRED
    if quality and held & _OFFICES:
        return Class.REQUIRED
    if held & _DUTY_WORDS:
        return Class.RESPONSIBILITIES
    if quality and len(words) <= 5 and held <= _QUALITY_WORDS | _FILLERS:
        return Class.NEUTRAL
    if shaped_like_one(text) and words[0] in _QUALITY_WORDS and len(words) <= 5 and not held & SENTENCE_WORDS:
        return Class.NEUTRAL
    if words[0] == "about" and len(words) <= 5:
        return Class.IGNORE
    if shaped:
        found = next((kind for kind, start in _STARTS if start.match(plain)), None)
        if found is not None:
            return found
    if text[:1].isupper() and text[-1:] not in ".,;" and _BRINGS.match(plain) is not None:
        return Class.REQUIRED
    return Class.IGNORE if _ignored_start(text, plain) else None


APPLYING = lazy(r"\b(?:appl\w+|documents?|materials?|submit|send|attach|upload)\b", re.IGNORECASE)
"""Words of headings about the way to apply."""
_MATCHED = lazy(
    r"you (?:match|meet) \d+ (?:of|out of) \d+ (?:of )?(?:\w+ ){0,2}(?P<what>preferences|qualifications|requirements)$"
)
_GENERAL = lazy(
    r"(?:(?:working |basic |thorough |demonstrated |good |strong )?(?:knowledge|skills?|ability|abilities|experience"
    r"|familiarity|proficiency|understanding|training|competence))(?: and (?:knowledge|skills?|ability|experience))?"
    r" (?:of|in|to|with|using)$"
)
"""Headings that go on in each line of the list below them."""
_ELSEWHERE = lazy(
    r"what to (?:submit|send|include|bring|attach|upload)\b|(?:optional|required|applicant|supporting) documents?$"
    r"|(?:supplemental|supplementary|screening|application|additional|knockout)\s+(?:questions?|questionnaire)$"
    r"|(?:similar|related|recommended|more|other)\s+(?:jobs|openings|roles|positions|vacancies)\b"
    r"|(?:people|others|candidates)\s+also\b|jobs you (?:may|might)\b|not (?:needed|required|necessary|a dealbreaker)$"
    r"|(?:what|things) (?:you|we) (?:do not|dont|will not|wont) (?:need|require|expect|care|ask)\b|you do(?: not"
    r"|nt) need\b"
    r"|(?:absolutely )?no need for\b|do(?: not|nt) (?:apply|worry)\b|what (?:our |the |past |former "
    r"|last years? )?\w+ say\b"
    r"|testimonials?$|hear from\b|(?:recruiter|hiring) insights?\b|meet the\b|set alert\b|follow us\b|back to\b"
    r"|(?:benefits|perks|pay)\s+first\b"
)
"""Headings of what asks for nothing: questions of the form, other jobs, what is not needed, voices."""
_BRINGS = lazy(r"what you(?: will)? (?:bring|need)\b")


def _ignored(text: str, words: list[str], held: frozenset[str], shaped: bool) -> bool:
    """Whether a heading with a word of pay, law or the place of work is one of theirs: not a firm's name with its
    town ("Kittiwake Pay, Austin, TX"), nor a skill ("Experience with benefits")."""
    if held & _ASKING_WORDS or ("," in text and PLACE.search(text)):
        return False
    if held <= _IGNORE_WORDS | _ALSO_IGNORED | _BESIDE_IGNORED:
        return shaped or text[:1].isupper() or len(words) <= 3
    if not held & _IGNORE_WORDS:
        return False
    if shaped:
        return not held & SENTENCE_WORDS or words[0] in ("what", "here", "is", "are", "in")
    return words[0] in _IGNORE_WORDS and is_title(text) and not held & SENTENCE_WORDS - {"in"}


def _ignored_start(text: str, plain: str) -> bool:
    return text[:1].isupper() and text.rstrip()[-1:] not in ".,;" and _IGNORED_STARTS.match(plain) is not None


def shaped_like_one(text: str) -> bool:
    return text.rstrip()[-1:] in (":", "?", "…", ">", "→", "▼", "↓") or text.rstrip().endswith("...")


_IGNORED_STARTS = lazy(
    r"why\b|reasons (?:to|why|you)\b|(?:here is )?what (?:is in (?:it|this|store)|is on offer|else is in it"
    r"|we (?:can |will )?(?:offer|provide|give|pay|promise|have to offer|have got|do for you)"
    r"|you(?: will| can| could)? (?:also )?(?:get|receive|enjoy|earn|expect (?:from|in return))(?! to\b)"
    r"|(?:it is|life is|makes us|sets us|we are about|we do$|we believe))"
    r"|(?:how )?we(?: will)? (?:take(?: good| great)? care of|look after|have got|got|reward|invest in|support)"
    r" (?:you|our)\b"
    r"|how (?:we|you) (?:will (?:be )?)?(?:take|look|reward|support|hire|interview|evaluated|assessed|recruit|choose"
    r"|pay)"
    r"|we offer\b|we are an equal\b|in (?:return|exchange)\b|you(?: will)? (?:also )?(?:get|receive|enjoy)\b(?! to\b)"
    r"|(?:a (?:bit|little|word|few words) |more |some words |something |all )(?:about|on)\b|who (?:we are|are we)\b"
    r"|our (?:promise|commitment|culture|values|mission|vision|story|people|community|history|purpose)\b"
    r"|(?:meet|join) (?:us|our|the)\b|get to know\b|life (?:at|in|with|here|on)\b|working (?:at|for us|here)\b"
    r"|(?:the )?(?:good|fun|boring|small|fine|legal|nitty|important) (?:stuff|bits?|gritty|print)\b"
    r"|(?:ready|want|keen) to (?:apply|join)\b|sounds? (?:good|interesting)\b|next steps?\b|what happens next"
    r"|(?:benefits|perks|rewards|compensation|salary|pay|remuneration) (?:at|of|with|in|you|that|we)\b"
)
"""How longer headings about the firm, its pay and the way to apply begin, with a colon or without one."""
_STARTS: tuple[tuple[Class, re.Pattern[str]], ...] = (
    (
        Class.RESPONSIBILITIES,
        lazy(
            r"(?:as (?:an?|our|the) [\w ]{3,40} )?you will(?: be| get to| also| help| spend| work)?(?: \w+){0,3}$"
            r"|(?:the|our|this|your|each|every) (?:\w+ ){0,3}(?:will|would)$"
            r"|you(?: will| would)?(?: be)? (?:responsible|accountable|in charge|working on|doing|helping|joining"
            r"|learning)\b"
            r"|what (?:you(?: will| would| get)?|the (?:job|role|work|day)|this (?:job|role)|an? [\w ]{3,20}"
            r"|interns|it)"
            r"(?: will| would)?(?: actually| really| be)? (?:do|does|doing|is|looks like|work|working|own|learn"
            r"|build|involves?|entails?)\b"
            r"|(?:a|your) (?:typical |usual |normal )?(?:day|week|month|quarter|year|shift|season|life)\b"
            r"|day in the\b|(?:last|previous) years? interns?\b"
            r"|(?:in|on|during) (?:this|the) (?:role|job|position|internship|team|program|shift)\b"
            r"|how you will (?:spend|help|contribute|make)\b"
            r"|(?:main|primary|essential|principal|core|key|general|other|typical|representative"
            r"|examples? of) (?:\w+ )?(?:duties|functions|tasks|work|activities)\b"
            r"|what success looks like\b|(?:the )?(?:problem|challenge|mission|work|job|gig|role)(?: itself"
            r"| in short| in a nutshell| is)?$"
        ),
    ),
    (
        Class.PREFERRED,
        lazy(
            r"(?:pluses|bonus(?:es)?|extras?|nice to haves?|assets?|preferred|desirable)\b.{0,20}(?:not|optional)\b"
            r"|(?:a (?:little|bit of) )?extra credit\b|(?:\w+ ){0,4}(?:but )?not (?:expected|essential|a must"
            r"|mandatory)$"
            r"|(?:the |our )?(?:ideal|dream) (?:candidate|applicant|person)(?: will| would)?(?: also)?$"
            r"|(?:we|i)(?: would|d)? (?:also |really )?(?:be (?:very |really )?(?:glad|happy|delighted|thrilled"
            r"|excited|impressed"
            r"|pleased|over the moon)|love it|like it|appreciate it|adore|welcome)\b"
            r"|(?:we|i) like(?: it)?(?: when| if| but| and do not)?\b|(?:we|i) (?:would )?(?:love"
            r"|like) (?:it )?(?:if|when|to see|to hear)\b"
            r"|it (?:also )?(?:helps?|would help|is a (?:plus|bonus))(?: a lot)?(?: if| to)?\b"
            r"|what (?:also )?(?:helps|would help)\b"
            r"|(?:things|what|stuff) that (?:makes?|would make|will make) (?:us|you|me) (?:smile|happy|grin|stand)\b"
            r"|(?:not (?:needed|required|necessary|essential|mandatory)|no (?:need|must)|optional|useful|handy"
            r"|welcome)\b.* but\b"
            r"|(?:nice|good|great|lovely|cool|sweet|useful|handy|helpful)\b.{0,12} (?:but|not) (?:not )?(?:needed"
            r"|required|necessary|essential|must)\b"
            r"|(?:sure|bonus|extra)? ?(?:points|credit|kudos) (?:for|if)\b|wish ?list\b|(?:you will"
            r"|you would) (?:impress|stand out|wow)\b"
            r"|ideally (?:you|the|our|we)\b|(?:preference|priority) (?:is|will be|goes|given)\b"
            r"|(?:it (?:would be|is)|even|also|we would) (?:sweet|cool|handy|super|wonderful|brilliant|awesome"
            r"|fantastic|ideal|great|nice|good|better|lovely|love it|a (?:plus|bonus))\b"
            r"|(?:bonus|extra|brownie) points\b|(?:nice|good|great) to haves?\b"
            r"|what (?:would|will|might|could) make you"
            r"|(?:things|what) (?:that )?(?:would|will|could|might|may) (?:help|set|give)\b|you might also\b"
            r"|it (?:helps|would help|will help)\b|(?:a )?(?:bonus|plus) (?:if|for|points)\b|(?:brilliant|handy"
            r"|lovely) if\b"
            r"|we (?:would |will )?(?:also )?(?:like to|love to|prefer|appreciate|be (?:thrilled|happy|delighted"
            r"|excited|impressed))\b"
            r"|also (?:useful|helpful|handy|welcome|nice|good)\b|(?:useful|helpful|handy) (?:extras|but|to have)\b"
        ),
    ),
    (
        Class.REQUIRED,
        lazy(
            r"(?:we|i) (?:also )?(?:need|require|ask for|insist on|expect|look for|seek|want)(?: that)?(?: you"
            r"| someone| a person| people)?\b"
            r"|what (?:we|i)(?: will| really| also)? (?:need|require|ask|expect|look for|want|seek|am after"
            r"|are after)\b"
            r"|you (?:must|should|need|need to|have to|shall|bring|hold|can|know|are|will need to|will have to)$"
            r"|(?:each |every |all |successful |the |our )?(?:candidates?|applicants?|you|the (?:successful|right"
            r"|ideal) \w+|(?:the )?(?:person"
            r"|people) we (?:hire|want|need|seek|have in mind))"
            r" (?:must|should|need|needs|needs to|has to|have to|will need|are required"
            r"|is required)(?: to)?(?: \w+){0,2}$"
            r"|what matters\b|(?:who|what) (?:would |will |might )?(?:fit|thrive|suit|do well|succeed|flourish"
            r"|love this|enjoy)\w*\b"
            r"|(?:must|need) (?:have|to have|haves)\b|(?:the )?(?:non negotiables?|essentials?|must haves?|basics"
            r"|minimums?)\b"
            r"|(?:are you|is this you|does this sound|sound familiar|you in a nutshell|your (?:profile|background"
            r"|superpowers?|strengths|toolbox))\b"
            r"|(?:before|in order) (?:you|to) (?:apply|be considered|start)\b"
            r"|we (?:hope|need|want|ask|expect)(?: that)? you\b|what you(?: will)? (?:bring|need|have)\b|you(?:"
            r" will)? (?:need|have|bring)\b"
            r"|you (?:must|should) (?:have|be)\b|what (?:we are|i am|the team is) (?:looking|searching)\b"
            r"|who (?:we are looking|you are)\b|to (?:be|do) (?:considered|eligible|successful|well)\b"
            r"|we are looking for\b|what it takes\b|(?:skills|things) you(?: will)? need\b"
            r"|you(?: are| may be| might be| could be| would be| will be)? (?:a|the) (?:good|great|right|perfect"
            r"|strong)"
            r" (?:fit|match|candidate)\b"
            r"|(?:the )?(?:ideal|right|successful) (?:candidate|applicant|person) (?:will|has|should|must|is)\b"
            r"|you(?: will| would)? (?:thrive|fit(?: right)? in|love this|enjoy this|do well|be happy)\b"
            r"|(?:is|could|does|might) (?:this|that) (?:be |sound like )?you\b|sounds? like you\b"
            r"|the (?:person|people|candidate|applicant|one) we\b|who we (?:want|need|would|hope|seek)\b"
        ),
    ),
)
"""How longer headings of these classes begin: "What you'll need to succeed", "It would be great if you also have"."""


SENTENCE_WORDS = frozenset("is are was be with using in".split())
"""Words of a requirement rather than of a heading: "Experience with Tableau is a plus"."""
_FILLERS = frozenset(
    "and or the your our of key core technical professional general relevant related work other language soft hard"
    " software computer academic clinical teaching".split()
)


def is_upper(text: str) -> bool:
    return text.isupper() and sum(char.isalpha() for char in text) >= 4


def is_title(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return bool(words) and all(word[0].isupper() or len(word) <= 3 for word in words)


"""The end of a heading that goes on in the list below it: "We hope you have"."""
_INLINE = lazy(r"([^:.!?\t]{3,40}):\s+(?=\S)")
_ONLY_ALONE = frozenset(
    "development insurance leave retirement relocation term grade reference screening checks".split()
)
"""Headings that are none with a text behind their colon ("Development: three years of React")."""


_RUN_IN = lazy(r"([A-Z][A-Z'’,&/ -]{3,48})[.!?]\s+(?=\S)")
"""A heading in capitals that its paragraph follows: "WHAT WE REQUIRE. Applicants must …"."""


def heading_within(text: str) -> tuple[int, int, Class] | None:
    """A heading that its text follows in the same line: where its words and its colon end, and its class."""
    run_in = _RUN_IN.match(text)
    if run_in is not None:
        kind = classify(run_in[1], True) or Class.OTHER
        return run_in.end(1), run_in.end(), kind
    found = _INLINE.match(text)
    if found is None or wording(found[1]) in _ONLY_ALONE:
        return None
    first = wording(found[1]).split()[:1]
    known = classify(found[1] + ":" if first and first[0] in _QUALITY_WORDS else found[1])
    return (found.end(1), found.end(), known) if known is not None and known is not Class.OTHER else None


def label(text: str) -> tuple[int, Class] | None:
    """Where the label of a list item ends, and its class: "Preferred skills: …" is a heading of its own."""
    found = heading_within(text)
    return found[1:] if found is not None else None

"""Small closed word lists that tell a verb from a noun at the start of a line; all lower case."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


PRONOUNS = _set(
    """
    i i'm i've i'd i'll my me mine myself we we're we've our ours us he she his her they their it its you your
    """
)
ARTICLES = _set("a an the")
OBJECTS = _set("them it him us me everyone everything anything something themselves")
DETERMINERS = ARTICLES | _set(
    """
    this that these those all each every both any some no its his her their our my your several multiple many
    few various numerous countless most more half another other others
    """
)
NUMBERS = _set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    dozen dozens million
    """
)
PREPOSITIONS = _set(
    """
    of for in on at by with from to into onto through throughout across over under between among during within
    without against about around after before as via per towards toward upon alongside beyond behind near until
    since while using plus despite outside inside besides based
    """
)
PARTICLES = _set(
    """
    up out down off
    """
)
BE = _set(
    """
    be is are was were been being am
    """
)
MODALS = _set(
    """
    can could will would shall should may might must cannot can't won't not to
    """
)
LINKING = _set(
    """
    that which who whom whose where when while because if so until unless although though whereas after before
    """
)
ADVERBS = _set(
    """
    also never then often always together once twice further independently personally jointly later now
    currently still even alone single-handedly singlehandedly hands-on first-hand firsthand thereby thus soon
    ultimately proactively
    """
)
# Words in -ly (and a few others) that are no adverbs before a verb.
NOT_ADVERBS = _set(
    """
    weekly daily monthly yearly quarterly hourly nightly biweekly bi-weekly semi-weekly early friendly family
    likely only elderly costly timely orderly assembly anomaly july italy ally rally fly jelly lily monopoly
    homily reply supply apply comply rely multiply imply scholarly leisurely lovely lively ugly holy oily bully
    tally underbelly potbelly belly ply dolly trolley emily sally molly kelly billy carly beverly kimberly
    user-friendly eco-friendly environmentally-friendly family-friendly
    """
)
# After these, a past form is an adjective unless a determiner or a number follows ("Highly motivated nurse").
DEGREES = _set(
    """
    highly newly fully widely nationally internationally extremely very well deeply strongly exceptionally
    partially locally
    """
)
ADJECTIVES = _set(
    """
    new old small large big great good best better strong excellent outstanding proven weekly daily monthly
    yearly annual quarterly nightly hourly biweekly local regional national global international junior senior
    former current previous first second third final last next early late key main major minor full born
    full-time part-time front-end back-end remote hybrid high low short long internal external digital social
    mobile public private online offline virtual bilingual fluent proficient able capable familiar adept
    passionate reliable friendly quick hands-on top young older younger free real multi-year cross-functional
    open-source end-to-end in-house on-site one-on-one real-time high-quality complex simple technical clinical
    legal medical financial academic environmental mechanical electrical statistical professional personal
    special rural urban common critical safe efficient effective fast hot cold raw wet dry fresh healthy rare
    weak poor fellow incoming outgoing ongoing upcoming existing related extra additional primary secondary
    elementary detail-oriented self-motivated results-driven hard-working eager keen willing responsive talented
    fourth fifth sixth seventh eighth ninth tenth eleventh twelfth inbound outbound
    gifted renowned unprecedented advanced skilled certified licensed customized
    """
)
ROLES = _set(
    """
    manager developer engineer intern assistant analyst coordinator director designer architect officer
    associate specialist consultant technician nurse teacher tutor instructor administrator representative rep
    agent clerk leader lead supervisor chair chairman chairwoman chairperson member volunteer researcher
    scientist programmer editor writer author captain president vice treasurer secretary fellow scholar
    ambassador mentor coach counselor counsellor advisor adviser organizer organiser planner producer executive
    recruiter buyer trader accountant bookkeeper cashier host hostess server driver operator mechanic chef cook
    barista lifeguard guide therapist aide attendant worker professional expert practitioner student candidate
    graduate apprentice trainee owner founder head liaison strategist tester reviewer contributor maintainer
    contractor freelancer photographer translator interpreter paralegal lawyer attorney electrician plumber
    welder carpenter painter machinist installer inspector auditor guard sergeant lieutenant pilot medic
    paramedic pharmacist physician surgeon librarian curator musician actor artist illustrator animator
    copywriter journalist reporter publicist bartender waiter waitress stylist caretaker caregiver custodian
    janitor foreman superintendent dispatcher receptionist salesperson principal professor lecturer partner
    merchandiser controller comptroller adjuster underwriter actuary economist statistician chemist biologist
    """
)
PEOPLE = _set(
    """
    people volunteers students pupils members employees customers clients patients residents children kids
    interns associates players guests tutors teachers nurses users visitors learners athletes swimmers campers
    families parents adults youth youths teens teenagers colleagues peers coworkers co-workers hires newcomers
    recruits trainees apprentices undergraduates freshmen graduates seniors juniors donors veterans soldiers
    marines sailors cadets officers staff personnel participants attendees applicants candidates tenants
    homeowners farmers workers engineers developers analysts technicians clerks cashiers agents drivers leaders
    mentors mentees managers supervisors representatives reps coaches counselors instructors scientists
    researchers faculty crew crews team teams beginners classmates neighbors neighbours shoppers travelers
    travellers passengers readers subscribers sponsors vendors partners
    """
)
MASS = _set(
    """
    homework lunch breakfast dinner laundry payroll software data code inventory research content equipment
    staff mail email e-mail music food traffic revenue cash stock documentation training communication feedback
    growth medicine compliance safety quality security access information logistics equity medication blood furniture
    luggage freight cargo paperwork paper merchandise produce water waste math mathematics chemistry biology
    physics algebra calculus geometry english spanish french german history science literacy spelling grammar
    personnel faculty machinery hardware firmware attendance performance progress
    hair concrete wood glass metal soil grass dirt snow ice trash garbage rubbish waste recycling bread dough coffee tea
    beer wine milk cheese fish meat beef pork rice pasta fruit steel brick drywall lumber timber insulation plumbing
    wiring flooring paint clay sand gravel gas oil fuel money credit debt fraud theft housing clothing jewelry linen
    bedding livestock poultry cattle cash hay corn wheat produce sound lighting drywall evidence feedback advice text
    art poetry pottery news footage rent
    """
)
# Heads of compounds: "training materials", "marketing campaign", "planning committee".
COMPOUND_HEADS = _set(
    """
    material procedure system tool equipment supply meeting session software service operation policy duty task
    activity program programme process campaign department strategy need cost skill project club lab laboratory
    center centre plan group committee team class course workshop event fair day desk room station staff crew
    area facility site line machine schedule initiative effort framework suite pipeline platform app application
    website page toolkit library module model experience background industry sector company firm agency school
    certificate certification degree license organization budget assistant language instrument exercise record
    list guide manual book form sheet report document documentation package game video series practice position
    role standard requirement issue problem function unit data method technique maintenance control assurance
    support management floor house home store shop hall newsletter competition contest league show exhibition
    board council society association internship apprenticeship
    """
)
NOUN_ENDINGS = (
    *(
        "tion",
        "sion",
        "ment",
        "ness",
        "ity",
        "ship",
        "ism",
        "ance",
        "ence",
        "ology",
        "ography",
        "ware",
        "hood",
        "ist",
        "eer",
        "ian",
    ),
    *("site", "letter", "book", "room", "ics", "tics"),
)
ADJECTIVE_ENDINGS = ("al", "ive", "ic", "ous", "ful", "less", "able", "ible", "ary", "ian", "ese")
# Before a hyphen: the word is a verb ("Co-founded", "Cold-called").
VERB_PREFIXES = _set(
    """
    sub co pre re over out under un de dis mis inter up fore auto cross hand beta alpha cold stress fast spot
    live double load field user unit pilot smoke peer proof ghost mass fact quality test trouble white hot back
    front down off pair a/b qa bench color colour dry wet spray laser hand-to soft-launch kick short rapid web
    web-scraped screen machine 3d 3-d bulk deep crowd head copy guest triple micro macro mid multi over- jump
    hard-coded custom round stop time tele trans video voice window force fine force-ranked batch job geo
    """
)
# "Unit tested the module": a word that stands before a past form as part of the verb.
VERB_MODIFIERS = _set(
    """
    a/b qa unit load stress cold cross beta hand peer spot user pilot live dry double fact field mass fast code
    smoke quality soft co pre
    """
)

# Nominalisation with "of" → base of its verb: "preparation of returns" → "prepared returns".
NOMINALS: dict[str, str] = dict(
    pair.split(":")
    for pair in """
    acquisition:acquire adaptation:adapt administration:administer allocation:allocate analysis:analyze
    arrangement:arrange assembly:assemble assessment:assess automation:automate calculation:calculate
    calibration:calibrate collation:collate collection:collect compilation:compile completion:complete
    composition:compose configuration:configure consolidation:consolidate construction:construct
    conversion:convert coordination:coordinate correction:correct creation:create decoration:decorate
    delivery:deliver demonstration:demonstrate deployment:deploy design:design development:develop
    digitisation:digitise digitization:digitize distribution:distribute documentation:document
    enforcement:enforce establishment:establish estimation:estimate evaluation:evaluate examination:examine
    entry:enter execution:execute expansion:expand fabrication:fabricate facilitation:facilitate formulation:formulate
    identification:identify implementation:implement improvement:improve inspection:inspect installation:install
    integration:integrate interpretation:interpret investigation:investigate launch:launch maintenance:maintain
    management:manage measurement:measure migration:migrate modification:modify negotiation:negotiate
    operation:operate optimisation:optimise optimization:optimize orchestration:orchestrate
    organisation:organise organization:organize oversight:oversee preparation:prepare presentation:present
    preservation:preserve processing:process procurement:procure production:produce promotion:promote
    protection:protect publication:publish purchase:purchase reconciliation:reconcile recording:record
    recruitment:recruit redesign:redesign reduction:reduce registration:register rehabilitation:rehabilitate
    removal:remove renovation:renovate reorganisation:reorganise reorganization:reorganize repair:repair
    replacement:replace resolution:resolve restoration:restore retention:retain review:review revision:revise
    selection:select simulation:simulate standardisation:standardise standardization:standardize storage:store
    supervision:supervise synthesis:synthesize transformation:transform transition:transition
    translation:translate transport:transport transportation:transport treatment:treat update:update
    upgrade:upgrade upkeep:maintain
    validation:validate verification:verify
    """.split()
)
# Nominalisations whose own preposition stays: "communication with donors" → "communicated with donors".
NOMINALS_WITH: dict[tuple[str, str], str] = {
    ("communication", "with"): "communicate",
    ("collaboration", "with"): "collaborate",
    ("negotiation", "with"): "negotiate",
    ("coordination", "with"): "coordinate",
    ("consultation", "with"): "consult",
    ("compliance", "with"): "comply",
    ("contribution", "to"): "contribute",
}
# Roles that say a verb: "acted as a mentor to" → mentored. The verb, and the words that link the role to whom.
ROLE_VERBS: dict[str, tuple[str, str]] = {
    "coach": ("coach", "to|for|of"),
    "facilitator": ("facilitate", "of"),
    "guide": ("guide", "to|for"),
    "host": ("host", "of"),
    "liaison": ("liaise between", "between"),
    "leader": ("lead", "of"),
    "mediator": ("mediate between", "between"),
    "mentor": ("mentor", "to|for|of"),
    "moderator": ("moderate", "of"),
    "organiser": ("organise", "of"),
    "organizer": ("organize", "of"),
    "supervisor": ("supervise", "of|for|to"),
    "trainer": ("train", "of|for"),
    "tutor": ("tutor", "to|for"),
}
# Verbs with a particle or an object that has become part of them, and their class.
PHRASAL: dict[str, str] = {
    phrase.strip(): name
    for name, phrases in (
        (
            "strong",
            """
            set up, draw up, put together, carry out, bring together, bring in, roll out, look into, build up, bring on,
            sign up, speed up, hand out, give out, write up, bring on, lay out
            """,
        ),
        (
            "plain",
            """
            care for, look after, report on, write for, recruit for, reply to, respond to, reach out to,
            drop off, fill in, key in, wait on, keep up, work jointly on, work out, attend to, dish out, bring out,
            get ready, send out, try out, back up, write out, take in, work through, stay in touch with,
            correspond with, team up with, partner with, call up, make sure of, speak to, watch over, market to,
            bargain for, deal with
            """,
        ),
    )
    for phrase in phrases.replace("\n", " ").split(",")
}
# Things, not heads of compounds: "washing dishes" is an action, "washing machines" is not.
THINGS = _set(
    """
    dishes orders shipments tickets boxes floors meals drinks vegetables fruits packages parcels phones calls guests
    restrooms bathrooms tables windows cars trucks bikes shoes clothes books videos photos emails e-mails letters essays
    furniture freight luggage lumber cargo hay snow trash groceries laundry blankets beds chairs
    meters invoices bills receipts menus samples plants trees horses dogs cats cows animals buses doors
    shelves pallets supplies products goods fences engines tires brakes pipes
    """
)
# Plurals that make a compound with the gerund before them: "building permits", "shopping carts".
COMPOUND_TAILS = _set(
    """
    permits wheels carts glasses pools codes kits agents solutions techniques tips partners firms careers results goals
    targets metrics rates prices habits patterns trends conditions instructions statements cycles terms contracts lanes
    lots spaces grounds ranges seasons trips expenses pipelines services communities companies hours times days weeks
    opportunities options abilities sessions boards rights laws styles difficulties disabilities strategies parties
    products
    """
)
# A gerund and a thing it is made for: no action.
GERUND_PAIRS = frozenset(
    pair.replace("_", " ")
    for pair in """
    building_supplies building_blocks cleaning_supplies cleaning_products cleaning_chemicals cooking_supplies
    fishing_boats moving_boxes moving_trucks parking_tickets parking_spots reading_glasses running_shoes sewing_kits
    shipping_boxes shipping_labels swimming_pools washing_machines wedding_cakes wedding_guests training_videos
    marketing_emails marketing_videos billing_records mailing_lists serving_trays testing_centers
    """.split()
)
PLAYED = _set(
    """
    piano guitar violin viola cello bass drums flute clarinet trumpet trombone saxophone organ keyboard banjo harp
    soccer football basketball baseball softball volleyball hockey tennis golf rugby lacrosse chess cards games songs
    music hymns
    """
)
# Verbs with a receiver: "teaching yoga to seniors", "selling shoes to".
GIVING = _set(
    "bring coach deliver feed give lease mail offer present provide read rent sell send serve ship show teach"
)
# Verbs whose "of" stays: "disposing of waste" → "disposed of waste".
KEEP_OF = _set("approve boast conceive consist dispose hear speak think")
# Gerunds that after a comma tell the result of the clause before ("…, cutting costs by 4%").
RESULTS = _set(
    """
    cutting reducing increasing saving improving raising boosting resulting leading enabling ensuring allowing
    making using including growing lowering decreasing gaining earning bringing driving helping providing
    generating achieving exceeding reaching serving totaling totalling averaging giving yielding accounting
    causing contributing eliminating freeing leaving shortening speeding strengthening doubling tripling halving
    maintaining keeping working following preventing supporting spanning covering
    """
)
# Past forms at the start that report something finished.
FINISHED = _set(
    """
    win earn receive award publish achieve complete graduate exceed surpass attain secure found co-found cofound
    obtain patent outperform beat break close promote defeat finish place rank pass qualify sign release ship
    launch relaunch debut premiere introduce inaugurate establish raise open accept score set unveil hire rescue
    acquire appoint clinch land net nominate select elect recognize honor honour recognise migrate deliver
    eliminate double triple quadruple halve
    """
)
# … and past forms that do so when the thing made or the change is named.
MADE = _set(
    """
    build create design develop write redesign rewrite rebuild implement author produce draft compose construct
    engineer architect prototype automate invent devise set assemble fabricate install deploy refactor
    rearchitect re-architect re-engineer reengineer convert consolidate restructure renegotiate negotiate
    overhaul revamp resolve repair restore renovate replace organize organise
    """
)
CHANGED = _set(
    """
    reduce increase cut grow raise lower decrease improve boost save shorten expand accelerate shrink slash lift
    trim speed generate drive gain lead streamline optimize optimise strengthen recover sell bring enhance
    minimize minimise maximize maximise
    """
)
# Words in -ed that are no past form of a verb.
NO_VERBS_IN_ED = _set(
    """
    aged ahmed alfred armed bed beloved bilingual-ed biomed co-ed coed detailed-oriented ed embed feed fred ged
    gifted hundred indeed kindred led limited-edition med mohammed multi-faceted multifaceted naked need nuanced
    one-sided open-ended renowned results-oriented sacred seed shed sled so-called sophisticated speed talented
    ted underprivileged undisputed uninterrupted united unlimited unmanned unmatched unpaid unparalleled
    unprecedented varied weed well-rounded wicked
    """
)
# Words in -ing that are no gerund.
NO_VERBS_IN_ING = _set(
    """
    anything beijing being bing boeing ceiling darling during engineering evening everything incoming king
    morning nothing ongoing outgoing outstanding pudding ring sibling something spring sterling string thing
    upcoming wedding wing
    """
)
# Verbs whose object is people ("Train clerks").
PEOPLE_VERBS = _set(
    """
    assist bathe book brief call challenge coach contact dress drive escort feed transport
    counsel greet guide help hire host interview lead manage
    mentor onboard place recruit register schedule screen seat serve supervise support teach train tutor visit
    welcome
    """
)
# Past forms that are also base forms or nouns, read as past where nothing speaks against it.
PAST_FIRST = _set(
    """
    beat cut found hit let put quit read shut spread
    """
)
# Words before a number.
ABOUT = _set(
    """
    about almost approximately around more nearly over roughly under up
    """
)
# Verbs that make no better opening than the phrase they would replace.
NO_GAIN = _set(
    """
    aid assist attempt attend be do get have help involve participate seek strive try work
    """
)
# … which do no harm where they stand second ("opened the shop and helped customers").
LATER = _set("aid assist attend help participate work")
# Verbs whose gerund before a bare noun mostly makes a compound ("training materials").
STRONGLY_NOUN = _set(
    """
    account advertise bank bill budget build buy cater clean close compute consult cook dine engineer farm fish
    fund grade hear hire host house land learn light live load mail manufacture map market meet move open
    operate outsource own paint park price print program publish purchase rate read receive record recruit rent
    run sell sew ship shop speak spend staff stage store swim teach test time train vote warn wash work
    """
)
# Passives that report what others chose or gave: nothing to rewrite.
FINE_PASSIVES = _set(
    """
    accept accredit admit appoint award certify choose commend elect entrust grant hire honor honour induct
    invite license name nominate ordain promote recognise recognize select shortlist
    """
)
# Participles that say a state after "be" rather than an action.
STATES = _set(
    """
    accustomed acquainted advanced aged amazed annoyed ashamed become beloved bored bound come committed
    complicated concerned confused convinced crowded dedicated delighted depressed detailed determined devoted
    disappointed divorced drunk embarrassed engaged enthused excited exhausted experienced fascinated finished
    frightened frustrated gifted gone grown impressed inclined interested involved limited located married
    mistaken motivated open-minded opposed pleased qualified ready related relaxed relieved renowned responsible
    retired run-down satisfied scared shocked skilled sophisticated stressed stunned supposed surprised talented
    tasked thrilled cultured mixed overrated underrated biased divided educated scattered unbiased
    tired unexpected uninterested united unlimited unmarried worried
    """
)
# Forms of "get".
GET = _set(
    """
    get gets getting got gotten
    """
)
# Verbs that take a preposition where the noun of the same form would too ("Partner with schools").
WITH_PREPOSITION: dict[str, frozenset[str]] = {
    "act": _set("as"),
    "advocate": _set("for"),
    "answer": _set("to"),
    "campaign": _set("for"),
    "care": _set("for"),
    "check": _set("in on"),
    "collaborate": _set("with"),
    "commit": _set("to"),
    "compete": _set("in"),
    "consult": _set("with"),
    "contract": _set("with"),
    "contribute": _set("to"),
    "cook": _set("for"),
    "coordinate": _set("with"),
    "exhibit": _set("at in"),
    "experiment": _set("with"),
    "babysit": _set("for"),
    "bartend": _set("at for"),
    "canvass": _set("for"),
    "focus": _set("on"),
    "fundraise": _set("for"),
    "graduate": _set("from with"),
    "interface": _set("with"),
    "interview": _set("with"),
    "lead": _set("by through from"),
    "lobby": _set("for"),
    "market": _set("to"),
    "model": _set("for"),
    "network": _set("with"),
    "partner": _set("with"),
    "perform": _set("in at with"),
    "pitch": _set("to"),
    "place": _set("in"),
    "play": _set("in with"),
    "present": _set("to at"),
    "rank": _set("among"),
    "read": _set("to aloud"),
    "report": _set("to directly"),
    "respond": _set("to"),
    "sail": _set("with"),
    "scout": _set("for"),
    "serve": _set("as on in"),
    "set": _set("up"),
    "shop": _set("for"),
    "bid": _set("on"),
    "dance": _set("in with for"),
    "drive": _set("for to"),
    "hunt": _set("for"),
    "listen": _set("to"),
    "march": _set("in with"),
    "meet": _set("with"),
    "pay": _set("for"),
    "search": _set("for"),
    "sew": _set("for"),
    "sign": _set("for up in"),
    "teach": _set("at in"),
    "wait": _set("on for"),
    "write": _set("for about to"),
    "sing": _set("in with at"),
    "skate": _set("for"),
    "speak": _set("to at with"),
    "study": _set("under"),
    "talk": _set("with to"),
    "tour": _set("with"),
    "trade": _set("in"),
    "train": _set("with under"),
    "transition": _set("to from into"),
    "travel": _set("to across through"),
    "vote": _set("on"),
    "work": _set("with as in at to on across through under alongside closely for"),
}
# Two words that make a noun though the first is a verb, too.
NOUN_PAIRS = frozenset(
    pair.replace("_", " ")
    for pair in """
    direct_mail direct_report direct_reports direct_sales direct_care direct_patient direct_support direct_deposit
    open_house open_houses open_source open_mic open_enrollment clean_energy clean_water clean_room live_music
    live_demo live_streams complete_list current_member present_day perfect_attendance perfect_score record_sales
    record_high record_label oil_change oil_changes
    cross_country cross_section cut_flowers set_design report_card report_cards
    lead_vocals lead_guitar lead_singer lead_singers lead_role lead_roles lead_time lead_times lead_paint
    accounts_payable accounts_receivable front_desk front_office front_line front_end
    design_documents design_patterns process_control process_engineering test_results test_scores
    """.split()
)

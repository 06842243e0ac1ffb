"""Build `linter/profilelint/language/data/verbs.tsv` from the reviewed word lists below.

Run with lemminflect installed (build time only): `python scripts/build_verbs.py`.
With `--check` nothing is written and a stale table gives exit status 1, as do faults in the hand-written tables of
`wording.py`: other openings must be in the verb table with the same strength.
The inflections are lemminflect's, corrected by `FIXED`; British doublings and -ise spellings become rows of their own.
"""

from __future__ import annotations

import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "linter/profilelint/language/data"
TABLE = DATA / "verbs.tsv"
RARE = DATA / "rare_verbs.txt"


def words(text: str) -> list[str]:
    return text.split()


STRONG = words(
    """
    accelerate accomplish achieve acquire add administer adopt advance advise advocate align analyze
    appraise architect arrange assemble assess attain attract author automate avert award balance beat begin
    boost broaden broker build captain centralize chair champion co-author co-chair co-create co-design
    co-develop co-direct co-edit co-found co-host co-invent co-lead co-manage co-organize co-own co-teach
    co-write coach code combine command commercialize compile compose conceive conceptualize conduct
    configure connect consolidate construct control convert cook coordinate craft create cultivate curate
    customize cut decrease defeat deliver deploy derive design detect determine develop devise direct
    discover distribute diversify double draft drive earn educate eliminate enable energize engineer enhance
    enlist establish evaluate examine exceed execute expand expedite explore extend fabricate facilitate
    finalize fix forge form formalize formulate found fundraise galvanize generate govern grow guide halve
    haul head hire host identify illustrate implement improve inaugurate increase influence initiate
    innovate inspect inspire install instigate institute institutionalize instruct integrate interpret
    introduce invent invest investigate launch lead leverage lobby lower manage manufacture market master
    maximize mentor migrate minimize mobilize moderate modernize motivate multiply negotiate obtain operate
    optimize orchestrate organize originate outpace outperform outsell overhaul oversee patent perform pilot
    pinpoint pioneer pitch plan prepare present preside prevent produce program prompt prototype prove
    publish quadruple raise re-architect re-brand re-design re-engineer re-launch re-organize re-write reach
    rearchitect rebrand rebuild recover recruit rectify redesign redirect reduce reengineer refactor refine
    reform reinvent rejuvenate relaunch release remodel renegotiate renovate reorganize repair research
    reshape resolve restore restructure retain revamp reverse review revitalize revive revolutionize rework
    rewrite run safeguard save scale script secure sell settle shape ship shorten simplify slash solve spark
    spearhead standardize start steer stimulate strategize streamline strengthen study supervise surpass
    synthesize systematize teach tighten train transform transport trim triple turn tutor unify unite
    upgrade uplift win write
    """
)

WEAK = words(
    """
    aid assist attend be contribute deal do gain get handle have help involve make observe partake participate
    shadow task tinker try use utilize watch work
    """
)

PLAIN = words(
    """
    abate abridge absorb abstract accept access accessorize accommodate accompany account accredit accrue
    accumulate acknowledge acquaint act activate adapt address adhere adjudicate adjust admit advertise
    affirm aggregate agree aim airlift alert alleviate allocate allot allow alter amass ambulate amend
    amortize amplify anchor animate annotate announce answer anticipate appeal appear appease apply appoint
    apprehend approach appropriate approve arbitrate archive argue arm arouse arrest articulate ascertain
    ask aspirate assay assert assign assimilate assume assure attach attack attest attribute attune auction
    audit audition augment auscultate authenticate authorize autoclave avoid await babysit back backfill bag bake bale
    ban bandage bank baptize barcode bartend barter baseline batch bathe battle beautify become befriend believe
    belong benchmark bend benefit bequeath beta-test bid bill bind bisect bite bivouac blanch blast bleach blend
    block blog blow blow-dry board bolster bolt bond book borrow bottle bound box braid brainstorm brand braze breach
    break breed brew bridge brief bring broadcast brush budget buff buffer bundle burn burp bus butcher buy cache
    calculate calibrate call calm calve campaign cancel cannulate canoe canvass capitalize caption capture
    care carpool carry carve cascade cast catalog catalyze catch categorize cater catheterize caulk cause
    celebrate cement center centrifuge certify challenge change channel chant chaperone charge chart charter chat
    chauffeur check choose chop choreograph chronicle circulate cite claim clarify classify clean cleanse clear clerk
    climb clock close cluster co-pilot coalesce coat codify cold-call collaborate collate collect colonize color
    combat come comfort commemorate commence comment commission commit communicate compact compare compel
    compensate compete complement complete comply compound compress compute conceal concentrate conclude
    concoct concur condense condition confer confirm confiscate conform confront congratulate conserve
    consider consign consist constrain consult consume contact contain containerize contest contextualize
    contour contract contrast convene converse convey convince cool cooperate copilot copy copyedit corral
    correct correlate correspond corroborate cost counsel count counter counteract court court-martial cover
    crawl credential credit critique crop cross cross-check cross-examine cross-reference cross-sell
    cross-train crowdsource cue curb cure curl cycle dance date de-escalate deactivate debate debone debrief
    debug deburr decide decipher declare decline decode decommission deconflict decontaminate decorate
    decouple dedicate deduce deduct deduplicate deepen deescalate defend defer defibrillate define deflect
    defrag defuse delegate delete deliberate delight delineate demilitarize demo democratize demolish
    demonstrate demystify denote depict depose deposit depreciate desalinate describe desensitize deserve
    designate detail detain deter detonate detoxify devote deworm diagnose diagram dial dialogue diaper dice
    dictate differentiate diffuse dig digitize dilute dine disable disaggregate disassemble disburse discern
    discharge discipline disclose discount discourage discuss disinfect dislodge dismantle dispatch dispel
    dispense disperse display dispose disprove disrupt dissect disseminate dissolve distill distinguish dive
    divert divide dock doctor document donate dose double-check download dramatize drape draught draw dredge
    dress drill drop drum dry dub duplicate dust dye earmark ease eat edit effect elaborate elect electrify
    elevate elicit elucidate email embalm embark embed embellish embody embrace embroider emcee emerge emit
    emphasize employ empty empower emulate enact encapsulate encase encode encompass encounter encourage encrypt
    end endorse endow endure enforce engage engrave engross enjoy enlarge enlighten enliven enrich enroll
    enshrine ensure enter entertain entrust enumerate enunciate envision equalize equate equip eradicate
    erase erect escalate escort estimate etch evacuate evangelize even evidence evoke evolve excavate excel
    exchange excise exclude exemplify exercise exert exfoliate exhibit exhume exonerate expel expense
    experience experiment explain exploit export expose express expunge extinguish extract extrapolate
    extricate extrude face fact-check fade falsify familiarize farm farrow fashion fast-track fasten fax
    feature feed feel fence ferment ferry fertilize field fight file fill film filter finance find fine-tune
    finesse finish fire fish fit flag flank flatten flip float flow fly focus foil fold follow forage
    forecast foresee forestall forget forgive format fortify forward foster frame franchise free freelance
    freeze frisk frost fry fuel fulfill fumigate function fund furnish further fuse gamify garden garner
    garnish gather gauge geocode ghostwrite gild give glaze glean globalize go grade graduate graft grant
    graph greet grill grind grip groom ground group grout guarantee guard guest-lecture hammer hand-craft
    hand-deliver hand-draw hand-letter hand-paint hand-sew handcraft handpick handwrite hang harden
    harmonize harness harvest hash hatch headhunt heal hear heat hedge heighten hem herd hide hike hit hoe hoist
    hold homeschool homogenize hone honor hook house humanize hunt hydrate hyphenate hypothesize idealize ignite
    illuminate image imagine immerse immunize impact impart impeach impersonate implant import impose
    impound impress improvise incentivize incinerate include incorporate incubate incur index indict
    individualize induce industrialize infer infiltrate inflate inform infuse ingest inject ink inlay
    inoculate input inquire inscribe insert instill instrument insulate insure intensify interact intercept
    interface intern internalize interpolate interrogate interrupt intervene interview intubate inventory
    invert invigilate invite invoice iron irrigate isolate issue itemize iterate join jot journal judge juggle
    julienne jump-start jumpstart justify juxtapose kayak keep key kick-start kickstart knead knit know label
    lacquer laminate landscape laser-cut latch lathe lather launder lay layer leaflet learn lease leave lecture
    legislate lend lessen let level liaise license lift light lighten limit line link liquidate list listen
    litigate live livestream load load-test loan localize locate lock log look loop lose lubricate lure machine
    magnetize mail maintain map march mark masterplan match measure mechanize mediate meet memorize mend mention
    merchandise merge mesh message micromanage milk mill mimic mine mitigate mix model modify modularize mold
    mollify monetize monitor moonlight moor mop mount move mow muck mulch multitask muster nail name narrate
    narrow navigate negate net network neutralize nominate normalize notarize notate note notice notify
    nullify number nurse nurture offboard offer officiate offload offset oil omit onboard open
    operationalize oppose opt ordain order orient outbid outdo outfit outgrow outline output outrun
    outsource outweigh overachieve overcome overlap overlay overlook overtake overturn own pace pacify pack
    package pad page paint pair palletize palpate parallelize paralyze paraphrase park parse partition
    partner pass pasteurize patch patrol pave pay peel peer-review penetration-test perceive perfect
    perforate perm permit persist persuade petition phase philosophize phone photograph photoshop pick pin pipe
    pipette pivot place plant plaster plate play plead plot plow plug plumb podcast point polish poll
    polymerize pool popularize populate port portray pose position post postprocess postulate potty-train pour
    power practice practise praise pre-screen pre-test preach precept predict preempt prefabricate prefer premiere
    prep preprocess prescreen prescribe presell preserve press pressure pressure-test presume price prime print
    prioritize privatize probe process proctor procure profile profit progress project promote promulgate
    proofread propagate propel propose prosecute proselytize prospect protect protest provide provision
    prune publicize pull pump punch purchase puree purge purify pursue push put qualify quality-check
    quantify quantize quarantine quarter quash quell quench query question queue quilt quit quiz quote race
    rack radio rake rally ramp rank rappel rate ratify rationalize react read readjust realign realize reallocate
    reap rearrange reason reassemble reassess reassign reassure rebalance rebook rebuke rebut recalibrate
    recall recap recapture recast receive recertify recite reckon reclaim recode recognize recollect
    recommend recommission recompile reconcile recondition reconfigure reconnect reconnoiter reconsider
    reconstruct record recoup recreate recycle redact redefine redeploy redevelop redistribute redo redraft
    redraw reelect reenact reestablish refer referee refile refill refinance refinish refit reflect refocus
    reformat reformulate refrain reframe refresh refuel refund refurbish refute regain register regulate
    rehabilitate rehearse rehouse reimagine reimburse reimplement reinforce reinstate reintegrate reissue
    reiterate reject relate relay relearn relieve reload relocate rely remake remap remaster remediate
    remedy remind remit remix remove rename render renew rent reopen reorient repackage repaint repatriate repeat
    rephrase replace replan replant replenish replicate replot reply repopulate report reposition repossess
    represent reprimand reprint reproduce repurpose request require requisition reroute rerun resample
    reschedule rescind rescue reseed resell reserve reset reside reskill resolder resource respond restart
    restock restrain restrict resubmit result resume resurface resurvey resuscitate retail retake retire
    retitle retool retouch retrace retrain retrieve retrofit return reunite reupholster reuse revalidate
    reveal revise revisit reward reweave rewind rewire rezone ride rig ring rinse rise rivet roast roll rope
    rotate round route rove saddle salute salvage sample sanction sand sanitize satirize satisfy saute sauté saw
    say scaffold scan scavenge schedule school scope score scour scout scrape screen screen-print scribe scrub
    scuba-dive sculpt seal search season seat section see seed seek segment segregate select send sensitize
    separate sequence sequester serialize serve service set sew shake shampoo share sharpen shave shear shelter
    shelve shepherd shield shift shine shingle shoot shop shovel show showcase shred shrink shut shuttle sift sign
    signal silkscreen simmer simulate sing sink siphon sit size skate sketch ski skim skipper sleep slice slow
    smelt smooth snorkel soak socialize solder solicit soothe sort sound source sow span spar spay speak
    specialize specify speed spell spend spike spin splice splint split sponsor spot spot-check spray spread
    sprint spur squeeze stabilize stack staff stage stain stamp stand staple stash steal steam stencil
    sterilize steward stick stitch stock stoke stop store storyboard straighten strap stream stress-test
    stretch strike string strip strive structure strum style subcontract subdivide sublet submit subpoena
    subscribe subsidize substantiate substitute subtract succeed suction sue suggest suit summarize summon
    supercharge superintend supplement supply support suppress surface surmount survey sustain suture swab
    swaddle swap swear sweep swim swing switch symbolize sync synchronize syndicate tabulate tack tackle tag
    tailor take talk tally tap tape target taste tax team teleconference telephone televise tell tend
    tenderize test testify tether thank thaw theorize think thread thresh thrive throw tidy tie tile till
    time tint title titrate toast tokenize tolerate torque tour tow trace track trade transact transcend
    transcribe transfer transition translate transmit transplant transpose trap travel traverse treat trek trench
    triage trial triangulate troubleshoot truncate trust tuck tune tweak tweet twist type typeset typify
    unblock unclog uncover undercut undergo underpin underscore understand undertake underwrite undo unearth
    unfreeze unit-test unload unlock unpack unpick unplug unravel unroll unveil unwrap upcycle update uphold
    upholster upload uproot upsell upskill user-test usher vacate vaccinate vacuum validate value vanquish varnish
    vary vectorize vend veneer vent ventilate venture verbalize verify version vet video videotape vie view
    visit visualize vlog voice void volunteer vote vouch wait waive wake walk ward warehouse warn wash water wax
    wear weatherize weatherproof weave web-scrape weed weigh welcome weld whip whisk whiten wholesale widen
    wield wind winterize wipe wire withdraw withhold witness workshop wrangle wrap wrestle yield zip zone
    """
)

# The base is also a common noun: the next word decides.
NOUN = words(
    """
    abstract access act address advance advocate aid aim airlift alert anchor answer appeal approach archive
    arrest assay attack auction audit autoclave bag balance bale ban bandage barcode baseline batch battle benefit bid
    bill blast bleach blend block blog blow bolt bond book boost bottle box breach break breed bridge brief
    broadcast broker brush buffer bundle burp butcher cache call canoe capture cascade cast catalog catch cause
    centrifuge chair challenge champion change channel chant chaperone charge chart charter chat chauffeur check chop
    chronicle claim climb clock cluster co-author coach coat color combat command comment commission compound
    compress condition conduct construct contact contest contour contrast control convert cook count counter court
    cover craft credential critique crop cross cue curb cure curl cut cycle dance deal debate decline decrease defeat
    delegate delight demo deposit design diagram dial dialogue diaper direct discharge discipline discount dispatch
    display dive dock document dose double download draft draught dress drill drive drop drum dub dust dye ease email
    end escort estimate even exchange exercise exhibit experiment exploit export extract face fashion fax feature
    feed fence ferment ferry fight file fill filter find finish fire fit fix flag flip float flow focus foil fold
    forecast forge format forward frame franchise freeze frost fuel function fund gain garnish gauge glaze grade graft
    grant graph grill grind grip groom ground guarantee guard guide hammer handle harness harvest hash hatch haul
    heat hedge help hike hire hit hoe hold honor hook host hunt implant implement import increase index influence
    ink input institute interview invoice iron judge kayak label latch launch layer leaflet lease leave level
    leverage license lift light limit line link list live load loan lobby lock log look loop lure mail map march mark
    match measure mentor merchandise mesh message milk mill mimic mix model mold monitor moonlight mop mount move
    mulch muster nail name net note notice offer offset oil order outfit outline output overhaul overlap overlay own
    pace pack package pad paint pair park partition pass patch patrol pay perm permit petition phase phone photoshop
    pick pin pioneer pipe pipette pitch pivot place plan plant plaster plate play plot plow plug point polish poll
    pool port pose position post praise premiere present preserve press pressure price prime print probe process
    proctor produce profit prompt protest provision pull pump punch purchase push quarantine quarter query
    question queue quilt quiz quote race rack raise rake rally ramp rank rate reach reason rebuild recall recap
    record recruit redesign redraft referee refill refit reform refund register rehearse relaunch relay release
    remake remedy remix rent repair repeat reply report reprint request requisition rescue reserve reset resume
    retake retrofit return reuse reverse review reward rework rewrite ride rig rinse rise rivet roast roll rope
    round route run saddle safeguard salute sample sanction sand save saw scaffold scale scan schedule scope scout
    scrape screen script scrub seal search seat segment sequence set shadow shampoo shape share shave shear shelter
    shepherd shield shift shine shingle ship shoot shovel show showcase shuttle sign signal sing sink size sketch
    skipper slash slice smelt snorkel sort sound span spark spell spike spin splice splint split sponsor spot spray
    spread sprint spur stack stain stamp stand staple start steal steam stencil steward stick stitch stock stop
    storyboard strap stream stress-test stretch strike subpoena substitute suction suit supplement supply suture swab
    swap sweep swim swing switch syndicate tack tackle tag talk tally tap tape target task taste telephone test
    thread throw tie tile till tint toast torque tour tow trace track trade train transfer transition transplant
    transport trap trek trench triage trial trim triple trust tune tutor tweak tweet twist update upgrade uplift
    upload usher vacuum value varnish vent venture view visit vote walk ward wash watch wax welcome weld whip
    wholesale wind wipe wire witness wrap yield zip zone
    """
)

# Mostly a noun at the start of a line ("Project …", "Support …"): surer signs are asked for.
MOSTLY_NOUN = words(
    """
    account architect author autoclave award bank bleach board brand budget campaign captain care center
    centrifuge chauffeur clerk code contract copy cost counsel credit date detail diaper doctor effect engineer
    evidence experience farm field film finance fish form freelance garden graduate grant group head house image
    impact instrument interface intern inventory iron issue journal landscape lead lecture machine march market
    master milk mine network number nurse oil page partner patent photograph pilot power practice profile program
    progress project prospect prototype radio research resource result retail school score season section service
    shop skate ski sound source staff stage store structure study style support surface survey tax team time title
    travel trench turn type varnish version video voice volunteer warehouse water wax work workshop
    """
)

# The base is also a common adjective.
ADJECTIVE = words(
    """
    aggregate animate appropriate articulate broadcast calm clean clear close compact complement complete cool
    coordinate correct cross deliberate diffuse direct double dry duplicate effect elaborate elect empty even express
    fit forward foster free further graduate key level light live lower master model moderate narrow open own
    patent perfect present prime prompt secure separate slow smooth tidy triple void welcome
    """
)

# The gerund is also a common noun or the first half of a compound ("training materials", "marketing campaign").
GERUND_NOUN = words(
    """
    account act advertise audit backfill bake bank batch benchmark beta-test bill blog board bond book brand
    brew brief budget build buy cache caption cast cater center challenge chart clean clear close co-design
    co-develop co-edit co-host co-pilot co-teach co-write coach coat code cold-call color compound compute
    condition consult cook copy copyedit counsel counter craft cross-sell cross-train crowdsource cut dance date
    deal debug decorate design detail develop dine dispatch dive draw dress drill drive drum dye earn edit
    embroider engineer engrave enlighten experience facilitate farm fast-track fence file fill film filter
    finance find fine-tune fish fit follow forecast forge frame freelance fund fundraise garden geocode
    ghostwrite grade grant graph grind groom group guest-lecture guide hand-craft hand-draw hand-paint hand-sew
    handle harvest head hear heat hike hire hold host house hunt image index interface invoice iron judge kayak
    kick-start knit label landscape laser-cut learn lease lecture lend license lift light limit list listen live
    load load-test lobby log machine mail manufacture map march market master match meet mentor merchandise message
    mill mine mix model mold monitor mount move network nurse offer onboard open operate order outsource pack
    package page paint park parse partner patch pay penetration-test phone photograph photoshop pilot pipe pitch
    pivot place plan plant plaster play plot plow plumb point poll pool post practice pre-screen pre-test preach
    present press pressure-test price print process proctor profile program prompt proofread prototype prune
    publish pump purchase quilt quiz race rank rate re-brand re-design re-engineer re-write read reason receive
    record recruit recycle refactor rehearse rent report research retail ride rise roast roll rotate route run
    sample sand scan schedule school score scout screen screen-print script scuba-dive sculpt search seat secure
    sell sequence serve set sew shadow ship shoot shop show sign sing sit size
    skate sketch ski solder sort source speak specialize spell spend spin spray spread sprint staff stage stain
    stamp stand start steer sterilize stock store storyboard stream stress-test string structure style summarize
    support surface survey suture swim talk target taste tax teach team test think till time tour track trade
    train transcribe translate trap travel troubleshoot tune turn tutor type typeset understand undertake
    underwrite unit-test upholster upsell user-test ventilate vet visit visualize volunteer vote wait walk
    warehouse warn wash watch water weatherize weave weld wind wire work wrestle write
    """
)

# The participle opens lines as an adjective ("Experienced nurse", "Dedicated teacher").
PARTICIPLE_ADJECTIVE = words(
    """
    accomplish accredit advance bind certify commit dedicate devote distinguish experience involve license limit
    motivate prove qualify relate require retire season trust
    """
)

# base: (third, past, participle, gerund) where lemmatizer data or its rules are wrong or unwanted.
FIXED: dict[str, tuple[str, str, str, str]] = {
    "be": ("is", "was", "been", "being"),
    "outsell": ("outsells", "outsold", "outsold", "outselling"),
    "presell": ("presells", "presold", "presold", "preselling"),
    "upsell": ("upsells", "upsold", "upsold", "upselling"),
    "unfreeze": ("unfreezes", "unfroze", "unfrozen", "unfreezing"),
    "sink": ("sinks", "sank", "sunk", "sinking"),
    "wake": ("wakes", "woke", "woken", "waking"),
    "ring": ("rings", "rang", "rung", "ringing"),
    "bend": ("bends", "bent", "bent", "bending"),
    "blend": ("blends", "blended", "blended", "blending"),
    "broadcast": ("broadcasts", "broadcast", "broadcast", "broadcasting"),
    "channel": ("channels", "channeled", "channeled", "channeling"),
    "counsel": ("counsels", "counseled", "counseled", "counseling"),
    "credential": ("credentials", "credentialed", "credentialed", "credentialing"),
    "cue": ("cues", "cued", "cued", "cueing"),
    "demo": ("demos", "demoed", "demoed", "demoing"),
    "diagram": ("diagrams", "diagrammed", "diagrammed", "diagramming"),
    "dial": ("dials", "dialed", "dialed", "dialing"),
    "disprove": ("disproves", "disproved", "disproved", "disproving"),
    "dive": ("dives", "dived", "dived", "diving"),
    "fuel": ("fuels", "fueled", "fueled", "fueling"),
    "refuel": ("refuels", "refueled", "refueled", "refueling"),
    "ghostwrite": ("ghostwrites", "ghostwrote", "ghostwritten", "ghostwriting"),
    "instill": ("instills", "instilled", "instilled", "instilling"),
    "knit": ("knits", "knitted", "knitted", "knitting"),
    "laser-cut": ("laser-cuts", "laser-cut", "laser-cut", "laser-cutting"),
    "mimic": ("mimics", "mimicked", "mimicked", "mimicking"),
    "proofread": ("proofreads", "proofread", "proofread", "proofreading"),
    "redo": ("redoes", "redid", "redone", "redoing"),
    "relay": ("relays", "relayed", "relayed", "relaying"),
    "shear": ("shears", "sheared", "shorn", "shearing"),
    "spell": ("spells", "spelled", "spelled", "spelling"),
    "sublet": ("sublets", "sublet", "sublet", "subletting"),
    "babysit": ("babysits", "babysat", "babysat", "babysitting"),
    "handwrite": ("handwrites", "handwrote", "handwritten", "handwriting"),
    "outgrow": ("outgrows", "outgrew", "outgrown", "outgrowing"),
    "outrun": ("outruns", "outran", "outrun", "outrunning"),
    "rerun": ("reruns", "reran", "rerun", "rerunning"),
    "retake": ("retakes", "retook", "retaken", "retaking"),
    "remake": ("remakes", "remade", "remade", "remaking"),
    "panic": ("panics", "panicked", "panicked", "panicking"),
    "podcast": ("podcasts", "podcast", "podcast", "podcasting"),
    "span": ("spans", "spanned", "spanned", "spanning"),
    "strive": ("strives", "strove", "striven", "striving"),
    "vlog": ("vlogs", "vlogged", "vlogged", "vlogging"),
    "stick": ("sticks", "stuck", "stuck", "sticking"),
    "bid": ("bids", "bid", "bid", "bidding"),
    "bus": ("buses", "bused", "bused", "busing"),
    "cost": ("costs", "cost", "cost", "costing"),
    "dye": ("dyes", "dyed", "dyed", "dyeing"),
    "emcee": ("emcees", "emceed", "emceed", "emceeing"),
    "film": ("films", "filmed", "filmed", "filming"),
    "fly": ("flies", "flew", "flown", "flying"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "found": ("founds", "founded", "founded", "founding"),
    "get": ("gets", "got", "gotten", "getting"),
    "grind": ("grinds", "ground", "ground", "grinding"),
    "hang": ("hangs", "hung", "hung", "hanging"),
    "light": ("lights", "lit", "lit", "lighting"),
    "program": ("programs", "programmed", "programmed", "programming"),
    "prove": ("proves", "proved", "proven", "proving"),
    "ground": ("grounds", "grounded", "grounded", "grounding"),
    "wind": ("winds", "wound", "wound", "winding"),
    "sew": ("sews", "sewed", "sewn", "sewing"),
    "sow": ("sows", "sowed", "sown", "sowing"),
    "show": ("shows", "showed", "shown", "showing"),
    "mow": ("mows", "mowed", "mowed", "mowing"),
    "saw": ("saws", "sawed", "sawed", "sawing"),
    "saute": ("sautes", "sauteed", "sauteed", "sauteing"),
    "sauté": ("sautés", "sautéed", "sautéed", "sautéing"),
    "quiz": ("quizzes", "quizzed", "quizzed", "quizzing"),
    "quit": ("quits", "quit", "quit", "quitting"),
    "input": ("inputs", "input", "input", "inputting"),
    "output": ("outputs", "output", "output", "outputting"),
    "offset": ("offsets", "offset", "offset", "offsetting"),
    "outbid": ("outbids", "outbid", "outbid", "outbidding"),
    "recap": ("recaps", "recapped", "recapped", "recapping"),
    "ski": ("skis", "skied", "skied", "skiing"),
    "tie": ("ties", "tied", "tied", "tying"),
    "vie": ("vies", "vied", "vied", "vying"),
    "typeset": ("typesets", "typeset", "typeset", "typesetting"),
    "upset": ("upsets", "upset", "upset", "upsetting"),
    "weave": ("weaves", "wove", "woven", "weaving"),
    "reweave": ("reweaves", "rewove", "rewoven", "reweaving"),
    "wed": ("weds", "wedded", "wedded", "wedding"),
    "troubleshoot": ("troubleshoots", "troubleshot", "troubleshot", "troubleshooting"),
}

# Second forms in real use: (past, participle, gerund), the row's other cells as in the first row.
ALSO: dict[str, tuple[str, str, str]] = {
    "learn": ("learnt", "learnt", "learning"),
    "burn": ("burnt", "burnt", "burning"),
    "spell": ("spelt", "spelt", "spelling"),
    "light": ("lighted", "lighted", "lighting"),
    "prove": ("proved", "proved", "proving"),
    "get": ("got", "got", "getting"),
    "sew": ("sewed", "sewed", "sewing"),
    "sow": ("sowed", "sowed", "sowing"),
    "mow": ("mowed", "mown", "mowing"),
    "show": ("showed", "showed", "showing"),
    "forecast": ("forecasted", "forecasted", "forecasting"),
    "broadcast": ("broadcasted", "broadcasted", "broadcasting"),
    "podcast": ("podcasted", "podcasted", "podcasting"),
    "input": ("inputted", "inputted", "inputting"),
    "weave": ("weaved", "weaved", "weaving"),
    "dive": ("dove", "dived", "diving"),
    "diagram": ("diagramed", "diagramed", "diagraming"),
    "disprove": ("disproved", "disproven", "disproving"),
    "knit": ("knit", "knit", "knitting"),
    "strive": ("strived", "strived", "striving"),
    "plead": ("pled", "pled", "pleading"),
    "focus": ("focussed", "focussed", "focussing"),
    "benefit": ("benefitted", "benefitted", "benefitting"),
    "program": ("programed", "programed", "programing"),
    "troubleshoot": ("troubleshooted", "troubleshooted", "troubleshooting"),
    "be": ("were", "been", "being"),
    "fit": ("fitted", "fitted", "fitting"),
    "retrofit": ("retrofit", "retrofit", "retrofitting"),
    "beat": ("beat", "beat", "beating"),
    "sync": ("synched", "synched", "synching"),
    "bus": ("bussed", "bussed", "bussing"),
}

DOUBLED = words(
    "cancel channel counsel dial fuel label level model refuel remodel shovel signal snorkel total travel unravel"
)

RENAMED = {
    "analyze": "analyse",
    "catalog": "catalogue",
    "catalyze": "catalyse",
    "center": "centre",
    "color": "colour",
    "distill": "distil",
    "enroll": "enrol",
    "fulfill": "fulfil",
    "honor": "honour",
    "instill": "instil",
    "mold": "mould",
    "paralyze": "paralyse",
    "plow": "plough",
}
BRITISH = {
    "enrol": ("enrols", "enrolled", "enrolled", "enrolling"),
    "fulfil": ("fulfils", "fulfilled", "fulfilled", "fulfilling"),
    "instil": ("instils", "instilled", "instilled", "instilling"),
    "distil": ("distils", "distilled", "distilled", "distilling"),
    "centre": ("centres", "centred", "centred", "centring"),
    "catalogue": ("catalogues", "catalogued", "catalogued", "cataloguing"),
}
IZE_ALWAYS = {"downsize", "size"}


def inflect(base: str) -> tuple[str, str, str, str]:
    """Third, past, participle, gerund of `base`; of a hyphenated verb by its last part."""
    import lemminflect

    if base in FIXED:
        return FIXED[base]
    prefix, dash, last = base.rpartition("-")
    if dash:
        third, past, participle, gerund = inflect(last)
        return f"{prefix}-{third}", f"{prefix}-{past}", f"{prefix}-{participle}", f"{prefix}-{gerund}"
    found = [lemminflect.getInflection(base, tag=tag) for tag in ("VBZ", "VBD", "VBN", "VBG")]
    if not all(found):
        raise SystemExit(f"no inflection for {base}")
    return found[0][0], found[1][0], found[2][0], found[3][0]


def rows() -> list[tuple[str, ...]]:
    """All rows of the table, sorted by base; the American row of a base comes first."""
    kind: dict[str, str] = {}
    for name, text in (("strong", STRONG), ("weak", WEAK), ("plain", PLAIN)):
        for base in text:
            kind[base] = name
    out: list[tuple[str, ...]] = []
    for base in sorted(kind):
        flags = "".join(
            letter
            for letter, family in (
                ("n", NOUN + MOSTLY_NOUN),
                ("m", MOSTLY_NOUN),
                ("a", ADJECTIVE),
                ("g", GERUND_NOUN),
                ("p", PARTICIPLE_ADJECTIVE),
            )
            if base in family
        )
        cells = inflect(base)
        out.append((base, *cells, kind[base], flags))
        if base in ALSO:
            past, participle, gerund = ALSO[base]
            out.append((base, cells[0], past, participle, gerund, kind[base], flags))
        if base in DOUBLED:
            out.append((base, cells[0], f"{base}led", f"{base}led", f"{base}ling", kind[base], flags))
        british = RENAMED.get(base) or (base[:-2] + "se" if base.endswith("ize") and base not in IZE_ALWAYS else "")
        if british and british not in kind:
            other = BRITISH.get(british) or british_forms(base, british, cells)
            out.append((british, *other, kind[base], flags))
    return sorted(set(out), key=lambda row: (row[0], out.index(row)))


def british_forms(base: str, british: str, cells: tuple[str, str, str, str]) -> tuple[str, str, str, str]:
    """The forms of `base` respelled with the stem of `british`."""
    old, new = base.rstrip("e"), british.rstrip("e")
    if not all(cell.startswith(old) for cell in cells):
        raise SystemExit(f"cannot respell {base}")
    third, past, participle, gerund = (new + cell[len(old) :] for cell in cells)
    return third, past, participle, gerund


def rare_verbs(known: set[str]) -> list[str]:
    """All other verbs of the lexicon, base forms: enough to know that a word is no plain noun."""
    import gzip

    import lemminflect

    source = Path(lemminflect.__file__).parent / "resources" / "infl_lu.csv.gz"
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        cells = (line.split(",", 2) for line in lines)
        return sorted({word for word, kind, _ in cells if kind == "verb" and word.isalpha() and word.islower()} - known)


def wording_faults() -> list[str]:
    """What is wrong in the hand-written tables: unknown verbs and classes, alternatives of another strength."""
    from profilelint.language import wording

    kinds = {*wording.nouns().values(), "action", "mixed", "*"}
    faults: list[str] = []
    for verb, rows in wording.synonyms().items():
        for classes, others in rows:
            faults += [f"{verb}: no class {kind}" for kind in classes if kind not in kinds]
            faults += [
                f"{verb}: {other} is not of the same strength"
                for other in others
                if not wording.strength(other) or wording.strength(other) != wording.strength(verb)
            ]
    for name in ("verb_parts.tsv", "verb_measures.tsv"):
        for cells in wording.rows(name):
            named = [
                base for cell in (cells[1:] if name == "verb_parts.tsv" else cells[:1]) for base in cell.split(",")
            ]
            faults += [f"{name}: no verb {base}" for base in named if base != "*" and not wording.strength(base)]
    return faults


def main() -> int:
    lines = ["\t".join(row) for row in rows()]
    rare = "\n".join(rare_verbs({line.split("\t")[0] for line in lines})) + "\n"
    text = "#base\tthird\tpast\tparticiple\tgerund\tclass\tflags\n" + "\n".join(lines) + "\n"
    if "--check" in sys.argv[1:]:
        faults = wording_faults()
        print("\n".join(faults))
        return (
            0
            if not faults and (TABLE.read_text(encoding="utf-8"), RARE.read_text(encoding="utf-8")) == (text, rare)
            else 1
        )
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text(text, encoding="utf-8")
    RARE.write_text(rare, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

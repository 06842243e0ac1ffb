"""Words that are right but not meant, and their near misses."""

from __future__ import annotations

import pytest

from profilelint.language import spelling

MEANT = """
Shift Manger -> Manager
Assistant Store Manger -> Manager
Reported to the general manger of 4 stores -> manager
Led the pubic relations of a museum -> public
Spoke to the general pubic about bees -> public
To asses the needs of 30 patients -> assess
Collected samples form the river -> from
Raised $400 form local donors -> from
Grew sales form $2M to $4M -> from
Built a shop form scratch -> from
Filled out a from for each guest -> form
Doubled the reach of it's own blog -> its
Taught 30 pupils to reach there goals -> their
Sold more then 300 tickets -> than
Sold cakes, rather then pies -> than
Measured the affect of light on moths -> effect
Helped families effected by the flood -> affected
Principle Investigator of a study -> Principal
Taught the basic principals of drawing -> principles
Course: Principals of Accounting -> Principles
Kept logs to insure that orders left on time -> ensure
Took a leadership roll in the club -> role
Did not loose a single file -> lose
Ran 3 web severs for a shop -> servers
Wrote 40 unit texts for the parser -> tests
Called 90 perspective students -> prospective
Gave a fresh prospective on costs -> perspective
Passed discreet mathematics -> discrete
Elected to the student counsel -> council
Worked beside in-house council -> counsel
Designed a stationary store -> stationery
Nursed 40 people in clinical trails -> trials
Cleared 9 hiking trials -> trails
Served the annual awards diner -> dinner
Studied casual inference -> causal
Taught marital arts to 12 girls -> martial
Used an angel grinder -> angle
Pitched to angle investors -> angel
Answered costumer service calls -> customer
Assisted 50 costumers a day -> customers
Trained military personal in first aid -> personnel
Edited 14 personnel statements -> personal
Gave advise to 20 clients -> advice
Worked with a great variety off tools -> of
Kept a quite environment for study -> quiet
Wrote a very through review -> thorough
Could of sold it twice -> have
Founded and lead a team of 9 -> led
Was lead by a nurse -> led
Preformed routine checks of 12 pumps -> Performed
Went on field and filed trips -> field
Member of the Untied Way board -> United
Keeps a professional manor with guests -> manner
Certified in Fist Aid -> First
Assisted 30 patience a day -> patients
Worked as a medial assistant -> medical
Public Heath nurse -> Health
Ohio Sate University -> State
Magna cum laud -> laude
Raised team moral by a lunch -> morale
Reduced food waist by half -> waste
Made the desert menu of a hotel -> dessert
Used pervious experience in sales -> previous
Served in the Marine Corp -> Corps
Kept the store and it's 12 registers running -> its
Sold the van and it's trailer -> its
Improved it's reach in 12 towns -> its
Redesigned the club and it's website -> its
Doubled it's yearly income to $4,000 -> its
Painted the hall, it's stairs and 9 doors -> its
Tested each pump and logged it's serial number -> its
Helped the shop reach it's first 400 buyers -> its
Managed the library during it's busiest season -> its
Gave the app it's new name -> its
Found that its a better way to stock shelves -> it's
Chose the tool because its easy to learn -> it's
Drove 40 tenants to there homes -> their
Asked guests about there stay -> their
Helped members file there taxes -> their
Taught 12 children and there parents to swim -> their
Trained cooks in they're first week -> their
Showed visitors were the exits are -> where
Ran a club were pupils learn chess -> where
Wrote a report on weather pumps need oil -> whether
Checked weather each guest had paid -> whether
Kept order in whether delays at the airport -> weather
Led the shift for the passed two years -> past
Served as treasurer for the passed year -> past
Past the state board exam in June -> Passed
Worked 40 hours a weak -> week
Answered 300 calls per weak -> week
Served guests on weak days and weekends -> week
Sold 40 loafs form the stall -> from
Collected fees form tenants -> from
Took orders form guests at 14 tables -> from
Carried crates form truck to shelf -> from
Handed out a from to each visitor -> form
Signed the consent from of each patient -> form
Hired and trained 9 sells associates -> sales
Worked as a sells associate in a shoe shop -> sales
Wore the lead of 12 sale associates -> sales
Was promoted to assistance manager -> assistant
Worked as a teaching assistance for 2 terms -> assistant
Cared for 40 residence of a nursing home -> residents
Assisted residence with meals and baths -> residents
Fed and bathed 14 patience -> patients
Greeted patience at the front desk -> patients
Counted the attendants of each class -> attendance
Kept attendants records for 30 pupils -> attendance
Raised $900 in access of the goal -> excess
Sold stock in access of $4,000 -> excess
Had excess to the vault of the bank -> access
Was adapt at reading blueprints -> adept
Learned to adopt to new systems -> adapt
Adapted a new filing plan for 14 shops -> Adopted
Planned lessons for the forth grade -> fourth
Ran a booth on the forth of July -> fourth
Wrote letters back and fourth with vendors -> forth
Sat on the bored of directors -> board
Presented to the school bored -> board
Replaced breaks and rotors on 40 cars -> brakes
Changed 30 break pads per week -> brake
Took a 30 minute brake between shifts -> break
Served in the Peace Core in Togo -> Corps
Trained with the Marine Core -> Corps
Stayed cost conscience while ordering food -> conscious
Kept a safety conscience crew -> conscious
Earned a duel degree in art and law -> dual
Took duel enrollment classes -> dual
Fixed aircraft in a hanger of 9 bays -> hangar
Led the hole team through the move -> whole
Cleaned the hole store each night -> whole
Fixed 3 lightening rods on a church -> lightning
Sorted male for 300 offices -> mail
Minored: miner in economics -> minor
Bent sheet medal for ducts -> metal
Won a gold metal at the state fair -> medal
Gave piece of mind to 40 families -> peace
Wrote plane English guides -> plain
Ran a poll vault clinic -> pole
Shared the rational behind each price -> rationale
Wrote the reality listing of 12 homes -> realty
Wrote the delivery root of 9 vans -> route
Ran a quality insurance check on 40 parts -> assurance
Sewed on 300 shits of paper -> sheets
Covered the night shit alone -> shift
Worked the morning shits for 2 years -> shifts
Trained new stuff on the register -> staff
Attended weekly stuff meetings -> staff
Managed a stuff of 12 -> staff
Welded stainless steal tanks -> steel
Cut structural steal for 3 bridges -> steel
Used Microsoft Office Suit daily -> Suite
Designed flyers in the Adobe Suit -> Suite
Kept tract of 900 parts -> track
Ran tract and field for 3 years -> track
Managed the wait list and waisted less food -> wasted
Sold leather hand wears at fairs -> wares
Saw prices very in size and weight -> vary
Kept a HIPAA complaint record system -> compliant
Kept all files OSHA complaint -> compliant
Resolved customer compliants in a day -> complaints
Handled customer compliance and refunds -> complaints
Wrote 14 contacts with vendors and signed them -> contracts
Helped with contact negotiations with 3 unions -> contract
Worked in corporation with the police -> cooperation
Worked in cooperate finance -> corporate
Did date entry for 300 files -> data
Ran date analysis for a lab -> data
Built a date base of 300 members -> data
Wrote guess lists for 9 weddings -> guest
Served as a quest speaker for 3 classes -> guest
Helped higher and train 12 cooks -> hire
Worked as a marketing inter -> intern
Leaned Python and SQL in 3 months -> Learned
Lunched a website that sold 40 chairs -> Launched
Took part in the lunch of a new app -> launch
Covered the launch rush of 90 guests -> lunch
Mad 40 calls per shift -> Made
Mad sure that doors were locked -> Made
Earned a Mater of Science in math -> Master
Served as a subject mater expert -> matter
Helped guests meat deadlines -> meet
Cut and packed meet for a deli -> meat
Cut wait times by 20 minuets -> minutes
Ran 40 hours per moth -> month
Trained clerks for 6 moths -> months
Worked pat time at a deli -> part
Hired as a part tine cook -> time
Wrote company polices on leave -> policies
Filed insurance polices for 40 clients -> policies
Held a key potion at the bank -> position
Brought precious experience in retail -> previous
Led qualify control of 3 lines -> quality
Sang as a resent graduate -> recent
Wrote code revues for 9 interns -> reviews
Led safely training for 40 crew -> safety
Passed all safely inspections -> safety
Wrote a web sever in Go -> server
Acted as soul proprietor of a shop -> sole
Stared a club of 40 members -> Started
Stated a recycling club -> Started
Helped star a garden with 14 beds -> start
Thought 40 students to swim -> Taught
Thought classes in yoga twice a week -> Taught
Threw the program, met 40 leaders -> Through
Sold tickets threw the box office -> through
Wed developer for 3 shops -> Web
Built 9 wed sites -> web
Worked wit children at a camp -> with
Used Microsoft Work and Excel -> Word
Word with a team of 9 -> Work
Finished 3 yeas of law school -> years
Presented you project to the dean -> your
Was excepted to law school -> accepted
Reduced the affects of noise -> effects
Offered free advise -> advice
Led a team a long with 3 cooks -> along
Helped customers chose shoes -> choose
Chose a plan to loose weight -> lose
Was chose as lead of 9 -> chosen
Ran errands an helped the cooks -> and
Trained 9 cooks an 3 hosts -> and
Repaired engines of cares and vans -> cars
Provided customer car to 40 callers -> care
Gave patient car on two floors -> care
Kept a clam manner under stress -> calm
Wrote the alter server schedule -> altar
Fixed the isle displays of a store -> aisle
Stocked 12 isles a night -> aisles
Waited on 40 quests a night -> guests
Seated quests and took coats -> guests
Worked with costumer data -> customer
Printed custom receipts for costumes who paid -> customers
Helped costumes find the right size -> customers
Handled the chemicals with car -> care
Completed a collage degree -> college
Attended community collage for 2 years -> college
Studied at the Collage of Nursing -> College
Batchelor of Science in Biology -> Bachelor
Kept the calender of 12 lawyers -> calendar
Trained new employee's on safety -> employees
Served 200 customer's a day -> customers
Taught 40 student's to read -> students
Sold 300 ticket's in a day -> tickets
Delivered the final presentation to the sate board -> state
Set up and broke down isle displays -> aisle
Took minuets at board meetings -> minutes
Lead by example, and insured safety -> ensured
Received the principle's award -> principal's
Met with the principle of the school -> principal
Had the principle role in the play -> principal
Worked with the city counsel on zoning -> council
Wrote thank you notes on stationary -> stationery
Ordered stationary for the office -> stationery
Practiced law and drafted wills an deeds -> and
Ran 4 trail tests of a pump -> trial
Served as a council for the defense -> counsel
Coached the cheer team to it's best finish -> its
Cut the defect rate form 9% -> from
Wrote a plan to asses risk -> assess
Trained in first ad and CPR -> aid
Served as Vise President of a club -> Vice
Elected vise president of a club -> vice
Coordinated with multiply teams -> multiple
Used multiply tools to fix pumps -> multiple
Reported on a weakly basis -> weekly
Ran weakly meetings with 9 leads -> weekly
Held daly and dally briefings -> daily
Ran the could storage of a lab -> cloud
Managed serval projects at once -> several
Drove serval trucks -> several
Kept the cash draw balanced -> drawer
Balanced the cash draw each night -> drawer
Helped in the absents of the manager -> absence
Ran the shop in the absents of the owner -> absence
Took over in the absents of staff -> absence
Sold new and used cloths -> clothes
Worked as a cook and severed 90 guests -> served
Severed 40 tables a night -> Served
Severed as president of the club -> Served
Serviced as president of the club -> Served
Complied a list of 40 vendors -> Compiled
Complied data from 9 labs -> Compiled
Compiled with all safety rules -> Complied
Deduced costs by 12% -> Reduced
Insured that all doors were locked -> Ensured
Assured that all doors were locked -> Ensured
Formally employed as a clerk -> Formerly
Formally known as Dale Books -> Formerly
Addressed issues in a timely manor -> manner
Prepared taxis for 40 clients -> taxes
Filled 40 tax returns -> Filed
Filled taxes for 40 families -> Filed
Filed in for the manager on weekends -> Filled
Preformed CPR on 3 guests -> Performed
Raised moral among the crew -> morale
Won first price in a baking contest -> prize
Won the grand price in a raffle -> prize
Cut the price of feed, won 2nd price -> prize
Proceeded over 9 meetings -> Presided
Presided 9 meetings, wining 3 awards -> winning
Wining team of the county fair -> Winning
An award wining essay -> winning
Ran a dinning hall of 300 seats -> dining
Planed 9 trips for the club -> Planned
Planed and led 9 trips -> Planned
Planing 9 trips a year -> Planning
Maintained a god record of stock -> good
Kept in god standing with the board -> good
Wrote 9 add copies for the paper -> ad
Placed adds in the local paper -> ads
Worked has a server at a diner -> as
Served has secretary of the club -> as
Handled cash an credit sales -> and
Worked closely wish the chef -> with
Coordinated wish 9 vendors -> with
Grew the farm and it's 40 acres of wheat -> its
Kept the ship and it's crew safe -> its
Fed 12 dogs and cleaned there kennels -> their
Advised tenants on there lease -> their
Sold 40 more pies then last year -> than
Sever and Host -> Server
Teaching Assistance -> Assistant
Received donations form nine churches -> from
Drove patients to and form dialysis -> from
Gave costumers refunds at the counter -> customers
Lost no shift due to a weak of snow -> week
Detail minded manger with nine years in shoe stores -> manager
Reduced loses by 12% in a year -> losses
Kept food coast under 30% -> cost
Balanced the draw to the penny each night -> drawer
Wrote lesson planes for 26 pupils -> plans
Operated a folk lift in a yard of 9 bays -> fork
Coordinated the lunch of a new website -> launch
Loaded fright trucks at night -> freight
Cooked 12 receipts of a family book -> recipes
Showed tenets 40 flats a month -> tenants
"""

RIGHT = """
Sold out the day it's 40 degrees outside
Made sure that it's safe to climb 12 towers
Worked there summers and lived there years
Drove to and from 12 clinics
Kept the coast guard station clean
Trail Crew Leader
Severn River Guide
Manger Square Tour Guide
Drew the first draw of 40 numbers in a lottery
Sang folk songs and lifted 40 boxes
Flew 12 planes and wrote plans
Wrote 14 recipes and kept the receipts
Built a manger of straw for the nativity play
Kept horses, mangers and stalls clean
Managed 4 stores and their managers
Designed a public library for the general public
Assessed needs and fed 2 asses and a mule
Redesigned the intake form and a form of 3 pages
Filled the form from top to bottom
Took data from a form to form a plan
Received form letters and form 1040
It's a school of 40, and its roof is new
Kept the club and all its rooms in order
There were 40 pupils; their parents met there
They're proud of their work and there to help
More than 30 guests, then 40 more, then none
First sold tea, then coffee, rather than milk
Affected 30 homes and measured the effect
Studied positive affect and flat affect in mood disorders
Effected change in 4 towns
Principal investigator and school principal who taught principles
The principle of least surprise guides it
Complimented the chef on complementary colors
Insured 40 cars and wrote insurance policies
Ensured that each claim was insured in full
Rolled sushi and held a key role in the team
Led roll call of 30 pupils
Lost no file and tightened 9 loose bolts
Moved the cursor and cursed
Severed 3 cables at the server room
Tested text messages and text editors
Wrote test plans for text and tests of texts
Gave prospective students a new perspective
Discrete events, discreet service
Sat on the city council and counseled students
Legal counsel for the town council
Rode a stationary bike in a stationery store
Ran trail races and clinical trials
Audit trails of 9 trials
Cooked at a diner and served dinner
Casual dining and causal models
Taught martial arts; asked no marital status
Right angles for angel investors
Sewed 40 costumes with 3 costumers of the theater
Served customers in costumes
Personal trainer for military personnel
Advised 30 clients and gave advice on rent
Spoke to many people, too many to count
Went to high school, too
A quiet room and quite a few books
Went through thorough checks through May
Expected 40 guests, all except two
A team of 9, two of them off duty
Turned off the lights of the hall
Of course it could
Led hikes on lead-free trails as lead guide
Lead time and lead generation for sales leads
Generated leads and lead lists
Compressed PET preforms in injection molds
Filed work orders and field reports
A field trip to the field
Signed contracts and singed hair
Stayed at the manor house of the village
First aid and a fist of steel
At least 40 patients with patience
Medial knee surgery and medical records
State law and public health
Good morals and high morale
A web site visit and cited sources
Sand of the desert and a dessert bar
Coarse sand and golf courses
Waist size and food waste
Worked with students where they were
Referred to work with elders
Sold Christmas presents and wrapped gifts for 40 families
Sorted incoming mail and male clothing for a shelter
Kept the cash drawer balanced and drew 14 maps
Repaired brakes and took breaks at noon
Broke down boxes and took a lunch break at 12
Gave weak students an extra hour a week
Held weekly meetings in a weak economy
Worked with the band Metal Gear at a gold metal plating shop
Refined gold metal and silver metal for jewelers
Won gold medals for sheet metal work
Served on a jury; served as president
Severed cables were spliced on 12 sites
Started as a server and was named shift lead
Starred in 3 plays and staged 2
Guests at 40 tables; quests for a game of 12 levels
Wrote 9 quests for a fantasy game
Learned to read music and red-line drawings
Leaned ladders against 14 walls
Taught 14 pupils; thought of new lessons
Thought through the plan of 9 tours
The team thought the new menu was better
Helped clients choose shoes they chose online
Customers who chose delivery rose by 9%
Sewed costumes for customers of a theater
Rented costumes to 40 customers per week
Made a collage of photos for a college fair
Wrote policies with the police and polices procurement
Held a key position and mixed a potion in a play
Took minutes of meetings and danced a minuet
Wrote a 30 second ad and added 9 clients
To add campaigns to the account, asked for $400 more
Helped the chef and the chief engineer
Reported to the fire chief of a town of 900
Cooked for the head chef of a hotel
Compiled data and complied with the law
Complied with OSHA rules and compiled a list
Filed 40 federal returns and filled 30 cups
Filled out 40 tax returns for seniors
Filled orders for 40 customers and filed invoices
Assured quality of 900 parts by gauge
Formally trained in ballet; formerly a dancer
Formally recognized as clerk of the month
Adopted a dog and adapted a play
Adapted a new musical for the stage to fit 12 actors
Adapted to new software in a week
Adept at reading plans
Gained access to the vault in excess of the limit
Past president of the club; passed the bar
Past projects: a bridge and a barn
Worked past midnight on 12 nights
Walked past all inspections points
Whether it rained or not, the weather station logged data
Logged the weather each hour with 9 sensors
Studied weather and climate at 12 stations
Fourth of July parade with 4th graders
Sailed the Firth of Forth
Went back and forth between 2 labs
Was bored by nothing and sat on the board
Bored 40 holes in a steel plate
Bored members of the pile with a drill
Took the hole saw to 40 doors
Drilled the hole 4 cm deep
Dual degree in art; a duel scene on stage
Hung hangers in the aircraft hangar
Hung 400 hangers in a closet
Steel beams; stopped a thief who tried to steal bikes
Sold 40 suits per month at a tailor shop
Wrote a test suite and pressed suits
Fit suits for men of all sizes and shapes
Land tract of 40 acres; tract housing
Surveyed a tract of land
Cared for 14 residents at a residence hall
Lived at the residence of the ambassador and drove him
Residence director of a hall for 200 students
Gave assistance to 40 teaching assistants
Offered assistance at the front desk
Research assistance for 2 professors
Took attendance; flight attendants on 3 routes
Trained 9 flight attendants on first aid
Showed patience with 40 patients
Taught with patience and humor
Calmed guests with patience and tact
Dug clams for clam chowder
Made a clam sauce
Sold used cars and gave customer care
Took a car to the shop and took care of it
Drove customer cars to a lot
Rode each isle of the Hebrides
Stocked aisles; sailed to 3 isles
Customers' complaints fell; compliant with the ADA
Answered each complaint within a day
Was compliant with rules
Handled complaint calls under HIPAA
Handled HIPAA complaint intake for the county
Sold contact lenses; signed contracts
Main point of contact for 9 vendors
Under contract to the city for 2 years
Wrote contracts and kept contacts of 30 firms
Set the date, entered the time and sent it
Sorted date palms and packed dates
Launched an app at lunch
Planned the lunch of 90 guests
Lunch rush of 90; launch day of 2 apps
Served lunch at the launch party
Cooked launch dinner for the team
Mad Science camp counselor for 40 kids
The Mad Hatter in a school play
Maid service for 40 rooms
Alma mater: led 12 tours
Subject matter experts of 9 units
Meat department clerk; met goals
Cut meat; meet with vendors weekly
Caught 40 moths for a lab over 6 months
Trapped moth species in 9 fields
Patted dough; part time baker
Rational use of drugs, rational design
Rational functions and roots
Virtual reality and realty license
Root cause of 40 faults; route maps
Routed delivery trucks by root zone maps
Sold sole and soul food
Cooked soul food; sole proprietor
Stated goals; started a club
Stated a clear goal to 9 voters
Vary in size; very good
Kept a vary-by header and a very long list
Mounted a vise on a bench for the vice president
Multiplied by 3; multiple teams
Taught pupils to multiply fractions and divide
Learned to multiply large numbers
Serval cats in a zoo
Draws plans of cash flow; drawer
Folded cloths and sorted clothes
Wiped 40 tables with cleaning cloths
The price in the contest was lower
Sold first price seats
Planed 30 boards by hand
Planing, sanding and joinery of oak
The good of god
Works as a clerk; has a license
The shop has the largest stock
An hour a day; an honest wage
Fixed an LED sign and an 80-foot mast
Students an instructor met
Wished customers well; with 40 of them
Peer tutors; pears and apples
Delivered 40 pears to peers
Presented; presence on stage
Web site; wed in May
Wits and wit; with
Sharp wit and a calm voice
Microsoft Word; work for Microsoft
Work orders; word count of 900
Word of mouth brought 40 guests
Years of yeast research
Stocked stuff for 12 dorm rooms
New stuff for the shop was bought
Sun shone on the shift
Sheet music; shot film
Sells cars; sales tax
Sells tickets at the gate
Garage sale manager; sale of 40 cars
Sale reports of the auction
For sale by owner: 12 homes
Taught sailing to 9 crews
Plain English and plane tickets
Plain clothes officer; plain data tables
Poll workers; pole barns
A poll of 400; flag pole
Peace of the land; piece of cake
Piece rates paid to 14 sewers
Core sampling and corps members
Core team member of Press Core
Rewrote the science core of a course
Health conscious menus; clear conscience
A male nurse delivered a male infant
Male and female wards
Miner for 4 years in coal
In sum; sump pumps
Site visits; sights of the city
On-site and sight reading
Sight words for 20 pupils
Cited in 40 papers; site plans
Whole grain; hole in one
Sort by date; short films
To sort short lists
Tale of two cities; tail lights
Bronze statue; state statutes
Cleaned statues of the city
Taught tide pool tours
High tide; tied the game
Flat tire support; tier 2 support
Tire support technician at a shop with 4 bays
Waist belts; waste bins
Heat waves; waived fees
Lighting crew; lightning rods
Lightning talks at 2 meetups
Long-range plan; along the way
All day long with 40 guests
Bare root trees; bear safety
Basis of the study; bases in 3 states
Live birth rate; berth
Was built in 3 weeks
Build time was cut by 30%
State capital tours; capitol dome
Coarse sand; a course in sand
Device drivers; devised a plan
Elicit feedback; illicit trade
Fair trade; bus fare
Flower shop; flour mill
Grate cheese; great care
Heard cases; herd of 40
Incidence of disease; incidents
Incidence rates per 1,000
EC2 instances in an instant
To learn lean methods
Lean to the left; lean into change
Machine learning; leaning tower
Maine and main street
Nobel prize; noble gas
One first aid kit; won a prize
No one; only won
Once a week; ones and zeros
Patent care and law
Photos of peers and piers
Phase 1 and key phrase
A phrase of music
Quote of $400; quota met
Wrote price quotes for 9 jobs
Exceeded quota by 12%
Read to 40 pupils; Red Cross
Write code; right turn
Rise of 9%; raise $400
Sea rise data; to rise early
Spend cut by $9,000
Ad spend of $4,000
Order status; statue of liberty
Strait of Hormuz; straight A
Team; teem with life
"""


def rows(text: str) -> list[str]:
    return [line for line in text.strip().splitlines() if line.strip()]


@pytest.mark.parametrize("row", rows(MEANT))
def test_another_word_is_meant(row: str) -> None:
    text, _, right = row.partition(" -> ")
    assert [found.right for found in spelling.confused(text)] == [right]


@pytest.mark.parametrize("text", rows(RIGHT))
def test_the_word_is_meant(text: str) -> None:
    assert spelling.confused(text) == []


def test_the_table_replaces_words_by_words() -> None:
    lines, _ = spelling._pairs()
    assert all(line.count("\t") == 2 for table in lines.values() for line in table)
    assert all(not line.startswith(f"{wrong}\t") for wrong, table in lines.items() for line in table)


def test_each_line_of_the_table_can_be_read() -> None:
    for wrong in spelling._pairs()[0]:
        for _, pattern, unless in spelling._where(wrong):
            assert pattern.groups == 1
            assert unless is None or unless.groups >= 0


PAST = ("Built a shop for 40 members", "Trained 9 clerks")


def test_lead_is_led_in_an_ended_role_told_in_the_past() -> None:
    assert spelling.meant_led("Lead a group of 12 volunteers", PAST, True, 2026)


def test_lead_is_led_where_a_past_year_is_named() -> None:
    assert spelling.meant_led("Lead a group of 12 volunteers during the 2025 food drive", (), True, 2026)


@pytest.mark.parametrize(
    ("text", "others", "ended"),
    [
        ("Lead a group of 12 volunteers", PAST, False),
        ("Lead developer of a shop", PAST, True),
        ("Lead time fell from 9 days to 4", PAST, True),
        ("Lead a group of 12 volunteers", ("Train clerks", "Built a shop"), True),
        ("Lead a group of 12 volunteers", (), True),
        ("Led a group of 12 volunteers", PAST, True),
    ],
)
def test_lead_stays(text: str, others: tuple[str, ...], ended: bool) -> None:
    assert not spelling.meant_led(text, others, ended, 2026)

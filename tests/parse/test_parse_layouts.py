"""Whole short resumes in English, in the arrangements that people use, against what a careful reader sees."""

from __future__ import annotations

import pytest
from resume_text import agrees, parse_text

TITLE_FIRST_TABS = (
    """
Priya Raman
Columbus, OH | (614) 555-0134 | priya.raman@example.com | linkedin.com/in/priyaraman

EXPERIENCE
Data Analyst\tMar 2022 – Present
Brightwater Utilities\tColumbus, OH
• Cut the monthly billing report from two days to three hours
• Traced meter faults worth $40,000 a year
Junior Analyst\tJul 2020 – Feb 2022
Ohio Grain Exchange\tToledo, OH
• Reconciled 300 trades a day

EDUCATION
Bachelor of Science in Statistics\tMay 2020
Otterville University\tWesterville, OH
GPA: 3.7/4.0

SKILLS
Languages: Python, R, SQL
Tools: Tableau, Excel
""",
    """
name: Priya Raman
phone: (614) 555-0134
location: Columbus, OH
work: Data Analyst | Brightwater Utilities | Columbus, OH | 2022-03..now | 2
work: Junior Analyst | Ohio Grain Exchange | Toledo, OH | 2020-07..2022-02 | 1
education: Bachelor of Science | Statistics | Otterville University | Westerville, OH | 2020-05 | 3.7/4.0
skills: Languages: Python, R, SQL
skills: Tools: Tableau, Excel
""",
)

COMPANY_FIRST_COMMAS = (
    """
MARCUS WEBB
marcus.webb@example.org · 555-0178 · Tulsa, Oklahoma

Work History

Plainsman Freight, Tulsa, OK
Dispatcher, 05/2019 - 11/2023
- Scheduled 45 drivers across four states
- Answered the night line

Red Fork Garage, Tulsa, OK
Service Writer, 08/2016 - 04/2019
- Wrote estimates

Education

Tulsa Technical Institute, Tulsa, OK
Certificate in Diesel Technology, 2016
""",
    """
name: MARCUS WEBB
location: Tulsa, Oklahoma
work: Dispatcher | Plainsman Freight | Tulsa, OK | 2019-05..2023-11 | 2
work: Service Writer | Red Fork Garage | Tulsa, OK | 2016-08..2019-04 | 1
education: Certificate | Diesel Technology | Tulsa Technical Institute | Tulsa, OK | 2016 |
""",
)

ONE_LINE_PIPES = (
    """
Lena Fischer
lena@example.com

Experience
Product Designer | Quillwork | Remote | Jan 2021 – Present
• Led the redesign of onboarding
UX Intern | Tidepool Studio | Portland, OR | Jun 2020 – Aug 2020
• Ran twelve interviews

Education
BFA, Graphic Design | Cascade College of Art | Portland, OR | 2020
""",
    """
work: Product Designer | Quillwork | Remote | 2021-01..now | 1
work: UX Intern | Tidepool Studio | Portland, OR | 2020-06..2020-08 | 1
education: BFA | Graphic Design | Cascade College of Art | Portland, OR | 2020 |
""",
)

DATE_LINE_FIRST = (
    """
Omar Haddad
omar.haddad@example.com

Professional Experience

2019 – 2023
Site Engineer
Granite & Sons Construction, Reno, NV
• Surveyed 30 lots
2017 – 2019
Assistant Surveyor
Washoe County, Reno, NV
• Kept the field books

Education
2013 – 2017
B.S. Civil Engineering
University of Northern Nevada
""",
    """
work: Site Engineer | Granite & Sons Construction | Reno, NV | 2019..2023 | 1
work: Assistant Surveyor | Washoe County | Reno, NV | 2017..2019 | 1
education: B.S. | Civil Engineering | University of Northern Nevada |  | 2013..2017 |
""",
)

DATE_RAIL_TABS = (
    """
Ruth Adeyemi
ruth@example.com

Employment
2021 – Present\tNurse Manager, Lakeview Hospital, Duluth, MN
• Leads 22 nurses
2018 – 2021\tStaff Nurse, St. Brendan Clinic, Duluth, MN
• Vaccinated 900 patients

Education
2014 – 2018\tBSN, Lake Superior State College
""",
    """
work: Nurse Manager | Lakeview Hospital | Duluth, MN | 2021..now | 1
work: Staff Nurse | St. Brendan Clinic | Duluth, MN | 2018..2021 | 1
education: BSN |  | Lake Superior State College |  | 2014..2018 |
""",
)

ROLES_UNDER_COMPANY_WITH_TOTAL = (
    """
Dana Whitfield
dana@example.com

Experience

Meridian Bank (6 years)
Charlotte, NC

Branch Manager
Jan 2022 – Present
• Runs a branch of 14

Assistant Manager
Mar 2020 – Dec 2021
• Hired nine tellers

Teller
Jun 2018 – Feb 2020
• Balanced a drawer daily

Harbor Coffee
Barista
2016 – 2018
• Opened the shop
""",
    """
work: Branch Manager | Meridian Bank | Charlotte, NC | 2022-01..now | 1
work: Assistant Manager | Meridian Bank |  | 2020-03..2021-12 | 1
work: Teller | Meridian Bank |  | 2018-06..2020-02 | 1
work: Barista | Harbor Coffee |  | 2016..2018 | 1
""",
)

ROLES_UNDER_COMPANY_WITH_RANGE = (
    """
Kenji Mori
kenji@example.com

EXPERIENCE
Solstice Robotics\tBoulder, CO
Jun 2017 – Present
Principal Engineer\tJan 2022 – Present
• Owns motion planning
Senior Engineer\tFeb 2019 – Dec 2021
• Shipped the gripper
Engineer\tJun 2017 – Jan 2019
• Wrote drivers
""",
    """
work: Principal Engineer | Solstice Robotics | Boulder, CO | 2022-01..now | 1
work: Senior Engineer | Solstice Robotics | Boulder, CO | 2019-02..2021-12 | 1
work: Engineer | Solstice Robotics | Boulder, CO | 2017-06..2019-01 | 1
""",
)

AT_SIGN = (
    """
Noor Siddiqui
noor@example.com

Experience
Backend Developer @ Paperkite (2021 - now)
* Moved the queue to a stream
QA Tester @ Lowland Games (2019 - 2021)
* Filed 400 bugs
""",
    """
work: Backend Developer | Paperkite |  | 2021..now | 1
work: QA Tester | Lowland Games |  | 2019..2021 | 1
""",
)

EM_DASH = (
    """
Sofia Lindqvist
sofia@example.com

Experience

Marketing Coordinator — Fjord Outdoor — Minneapolis, MN
April 2020 — September 2022
— Planned 14 trade shows
— Kept a budget of $80,000

Education

Viking State University — B.A. Communication — 2019
""",
    """
work: Marketing Coordinator | Fjord Outdoor | Minneapolis, MN | 2020-04..2022-09 | 2
education: B.A. | Communication | Viking State University |  | 2019 |
""",
)

FOUR_LINES = (
    """
Theo Baptiste
theo@example.com

Experience

Line Cook
Magnolia Table
New Orleans, LA
June 2021 – March 2023
• Ran the grill for 120 covers

Dishwasher
Cafe Dauphine
Mobile, AL
May 2020 – June 2021
• Kept the pit clean
""",
    """
work: Line Cook | Magnolia Table | New Orleans, LA | 2021-06..2023-03 | 1
work: Dishwasher | Cafe Dauphine | Mobile, AL | 2020-05..2021-06 | 1
""",
)

NO_BULLET_SIGNS = (
    """
Grace Oyelaran
grace@example.com

Experience

Teaching Assistant, Hollow Creek School, Aug 2021 to June 2023
Prepared lesson material for 24 second graders.
Organized the weekly reading hour with parents.

Camp Counselor, Pine Ridge Camp, Summer 2021
Supervised ten campers at a time.
Planned hikes and evening games for the cabin.
""",
    """
work: Teaching Assistant | Hollow Creek School |  | 2021-08..2023-06 | 2
work: Camp Counselor | Pine Ridge Camp |  | 2021 | 2
""",
)

PROSE_BODY = (
    """
Walter Kim
walter@example.com

Experience

Accountant, Larkspur Foods, 2018 - 2024
Responsible for the monthly close of three subsidiaries and for the audit file. In 2022 the close was
shortened from nine days to five.

Bookkeeper, Dunmore Dental, 2015 - 2018
Kept the books of a practice with four dentists.
""",
    """
work: Accountant | Larkspur Foods |  | 2018..2024 | 0
work: Bookkeeper | Dunmore Dental |  | 2015..2018 | 0
""",
)

NESTED_BULLETS = (
    """
Ana Petrova
ana@example.com

Experience

Lab Manager, Ridgeline Biosciences, 2019 – Present
- Runs the sequencing core
  - Trains eight users a quarter
  - Orders reagents
- Writes the safety plan

Research Technician, Ridgeline Biosciences, 2017 – 2019
- Cultured cells
""",
    """
work: Lab Manager | Ridgeline Biosciences |  | 2019..now | 4
work: Research Technician | Ridgeline Biosciences |  | 2017..2019 | 1
""",
)

MARKDOWN_HEADINGS = (
    """
# Jonas Eriksen

jonas@example.com | Fargo, ND

## Experience

### Farm Equipment Technician, Prairie Tractor
*May 2020 – Present, Fargo, ND*

- Repairs combines in the field
- Trains two apprentices

### Welder, Red River Steel
*2017 – 2020, Grand Forks, ND*

- Welded grain bins

## Education

**Associate of Applied Science, Welding Technology** — Dakota Community College, 2017
""",
    """
name: Jonas Eriksen
work: Farm Equipment Technician | Prairie Tractor | Fargo, ND | 2020-05..now | 2
work: Welder | Red River Steel | Grand Forks, ND | 2017..2020 | 1
education: Associate of Applied Science | Welding Technology | Dakota Community College |  | 2017 |
""",
)

MARKDOWN_COMPANY_THEN_ROLES = (
    """
# Imani Clarke
imani@example.com

## Work Experience

### Beacon Health
#### Program Director
2021 – Present
- Directs five programs

#### Program Coordinator
2018 – 2021
- Coordinated volunteers

### City of Durham
#### Clerk
2016 – 2018
- Filed permits
""",
    """
work: Program Director | Beacon Health |  | 2021..now | 1
work: Program Coordinator | Beacon Health |  | 2018..2021 | 1
work: Clerk | City of Durham |  | 2016..2018 | 1
""",
)

MARKDOWN_BOLD = (
    """
# Felix Arnaud
felix@example.com

## Experience

**Software Engineer** · Tallgrass Labs · *2020–2024*
- Built the importer

**Intern** · Copperhead Systems · *Summer 2019*
- Fixed the tests

## Skills

- **Languages:** Go, Rust
- **Databases:** PostgreSQL, SQLite
""",
    """
work: Software Engineer | Tallgrass Labs |  | 2020..2024 | 1
work: Intern | Copperhead Systems |  | 2019 | 1
skills: Languages: Go, Rust
skills: Databases: PostgreSQL, SQLite
""",
)

LABELLED = (
    """
Name: Beatriz Nunes
Email: beatriz@example.com
Phone: 555-0191

WORK EXPERIENCE
Position: Pharmacy Technician
Company: Corner Drug
Location: Fresno, CA
Dates: 2019 - 2023
Responsibilities:
- Filled 200 prescriptions a day

Position: Cashier
Company: Valley Market
Dates: 2017 - 2019
- Ran a till
""",
    """
name: Beatriz Nunes
work: Pharmacy Technician | Corner Drug | Fresno, CA | 2019..2023 | 1
work: Cashier | Valley Market |  | 2017..2019 | 1
""",
)

DATES_IN_BRACKETS = (
    """
Yusuf Demir
yusuf@example.com

Experience
Electrician (2016-2024), Voltline Electric Co., Akron, OH
• Wired 60 homes
Apprentice (2012-2016), IBEW Local 555, Akron, OH
• Learned the trade
""",
    """
work: Electrician | Voltline Electric Co. | Akron, OH | 2016..2024 | 1
work: Apprentice | IBEW Local 555 | Akron, OH | 2012..2016 | 1
""",
)

EDUCATION_FULL = (
    """
Claire Donovan
claire@example.com

Education

University of Western Maine, Farmington, ME
Bachelor of Arts in Psychology, Minor in Music; Expected May 2027
GPA: 3.85, Dean's List (4 semesters)
Relevant Coursework: Cognition, Statistics for Psychology, Developmental Psychology

Kennebec High School, Augusta, ME
High School Diploma, June 2023
""",
    """
education: Bachelor of Arts | Psychology | University of Western Maine | Farmington, ME | 2027-05 | 3.85
education: High School Diploma |  | Kennebec High School | Augusta, ME | 2023-06 |
""",
)

EDUCATION_DEGREE_FIRST = (
    """
Ravi Menon
ravi@example.com

EDUCATION
Ph.D., Materials Science, 2018 – 2023
Great Basin Institute of Technology, Provo, UT
M.S., Materials Science, 2016 – 2018
Great Basin Institute of Technology, Provo, UT
B.Tech., Metallurgical Engineering, 2012 – 2016
Nandini College of Engineering, Pune, India
""",
    """
education: Ph.D. | Materials Science | Great Basin Institute of Technology | Provo, UT | 2018..2023 |
education: M.S. | Materials Science | Great Basin Institute of Technology | Provo, UT | 2016..2018 |
education: B.Tech. | Metallurgical Engineering | Nandini College of Engineering | Pune, India | 2012..2016 |
""",
)

EDUCATION_UK = (
    """
Harriet Bell
harriet@example.com

Education

BSc (Hons) Biology, First Class
University of East Thornbury, 2016–2019

A-levels: Biology (A), Chemistry (A), Maths (B)
Thornbury Sixth Form College, 2014–2016
""",
    """
education: BSc (Hons) | Biology | University of East Thornbury |  | 2016..2019 |
education: A-levels |  | Thornbury Sixth Form College |  | 2014..2016 |
""",
)

EDUCATION_ONE_LINE_DASH = (
    """
Pete Larsson
pete@example.com

Education
State University of Kettle Falls — B.S. in Forestry (2015)
""",
    """
education: B.S. | Forestry | State University of Kettle Falls |  | 2015 |
""",
)

EDUCATION_NO_CUE_SCHOOL = (
    """
Amy Tran
amy@example.com

Education
Master of Public Health, Emorine, Atlanta, GA, May 2022
Bachelor of Science in Biology, Spelmore, Atlanta, GA, May 2020
""",
    """
education: Master of Public Health |  | Emorine | Atlanta, GA | 2022-05 |
education: Bachelor of Science | Biology | Spelmore | Atlanta, GA | 2020-05 |
""",
)

PROJECTS_PLAIN = (
    """
Wei Zhang
wei@example.com

Projects

Trail Mapper (Python, Flask) | Jan 2023 – May 2023
• Draws hiking trails from GPS tracks
• Serves 40 users

Budget Bee | github.com/example/budgetbee | 2022
• Tracks spending by voice

Compiler for a toy language, Fall 2021
• Emits WebAssembly
""",
    """
projects: Trail Mapper | 2023-01..2023-05 | 2 | Python, Flask
projects: Budget Bee | 2022 | 1 |
projects: Compiler for a toy language | 2021 | 1 |
""",
)

PROJECTS_AS_BULLETS = (
    """
Leo Grant
leo@example.com

Personal Projects
- Chess clock: a phone app that beeps in time trouble
- Seed library: a catalogue of 300 heirloom seeds

Skills
Swift, Kotlin, SQL, Figma
""",
    """
projects: Chess clock |  | 1 |
projects: Seed library |  | 1 |
skills: Swift, Kotlin, SQL, Figma
""",
)

PUBLICATIONS = (
    """
Dr. Elif Aksoy
elif.aksoy@example.edu

Publications
Aksoy, E., and Hart, J. (2022). "Slow light in cold glass." Journal of Invented Optics, 14(2), 33-41.
Aksoy, E. (2020). "Warm glass." Proceedings of the Glass Conference.

Awards
Young Researcher Prize, Glass Society, 2021
Travel Grant, Optics Council, 2019
""",
    """
name: Dr. Elif Aksoy
awards: Young Researcher Prize | Glass Society | 2021
awards: Travel Grant | Optics Council | 2019
""",
)

CERTIFICATES = (
    """
Sam Ortega
sam@example.com

Certifications
• AWS Certified Developer – Associate, Amazon Web Services, 2023
• CPR/AED, American Red Cross (expires 06/2026)
• Certified Scrum Master (CSM)

Languages
English (native), Spanish (fluent), Tagalog (conversational)
""",
    """
certificates: AWS Certified Developer – Associate | Amazon Web Services | 2023
certificates: CPR/AED | American Red Cross | 2026-06
certificates: Certified Scrum Master (CSM) |  |
languages: English (native)
languages: Spanish (fluent)
languages: Tagalog (conversational)
""",
)

LANGUAGES_LINES = (
    """
Ivana Kos
ivana@example.com

Languages
Croatian – native
English – C1
German: B2
Italian A2
""",
    """
languages: Croatian (native)
languages: English (C1)
languages: German (B2)
languages: Italian (A2)
""",
)

VOLUNTEERING = (
    """
Maya Brooks
maya@example.com

Volunteer Experience
Food Sorter, Second Helping Pantry, Omaha, NE\tSep 2020 – May 2022
• Sorted 2,000 lb of food a month

Leadership
Treasurer, Rowing Club\t2021 – 2022
• Kept a budget of $6,000
""",
    """
volunteer: Food Sorter | Second Helping Pantry | Omaha, NE | 2020-09..2022-05 | 1
volunteer: Treasurer | Rowing Club |  | 2021..2022 | 1
""",
)

SKILLS_TABLE = (
    """
Gil Navarro
gil@example.com

Technical Skills
Programming\tJava, Kotlin, C++
Databases\tMySQL, Redis
Cloud\tAWS, Terraform
""",
    """
skills: Programming: Java, Kotlin, C++
skills: Databases: MySQL, Redis
skills: Cloud: AWS, Terraform
""",
)

SKILLS_BULLETS = (
    """
Hana Suzuki
hana@example.com

Core Competencies
• Budgeting
• Event planning
• Vendor negotiation
""",
    """
skills: Budgeting, Event planning, Vendor negotiation
""",
)

SKILLS_PIPES = (
    """
Ola Nowak
ola@example.com

SKILLS
Welding | Blueprint reading | Forklift | MIG and TIG
""",
    """
skills: Welding, Blueprint reading, Forklift, MIG and TIG
""",
)

UNUSUAL_HEADINGS = (
    """
Nia Foster
nia@example.com

WHERE I HAVE WORKED

Pastry Chef, Sugar Loaf Bakery, 2019 – 2023
• Baked 400 croissants a day

Baker, Old Mill, 2017 – 2019
• Mixed dough

WHAT I STUDIED

Diploma in Culinary Arts, Hudson Valley Culinary Institute, 2017

WHAT I AM GOOD AT

Lamination, Chocolate work, Costing
""",
    """
sections: work education skills
work: Pastry Chef | Sugar Loaf Bakery |  | 2019..2023 | 1
work: Baker | Old Mill |  | 2017..2019 | 1
education: Diploma | Culinary Arts | Hudson Valley Culinary Institute |  | 2017 |
skills: Lamination, Chocolate work, Costing
""",
)

MISSING_HEADING = (
    """
Tom Rossi
tom@example.com | 555-0112 | Erie, PA

Warehouse Lead, Lakeshore Supply, 2020 – Present
• Leads a crew of eight
Picker, Lakeshore Supply, 2018 – 2020
• Picked 90 orders an hour

Education
GED, Erie Adult School, 2016
""",
    """
name: Tom Rossi
work: Warehouse Lead | Lakeshore Supply |  | 2020..now | 1
work: Picker | Lakeshore Supply |  | 2018..2020 | 1
education: GED |  | Erie Adult School |  | 2016 |
""",
)

HEADING_WITH_COLON = (
    """
Isla Grant
isla@example.com

Objective:
To teach mathematics at a middle school.

Employment History:
Substitute Teacher, Eastside School District, 2022 - 2024
- Taught algebra in 12 schools

Education:
B.S. Mathematics, Fernwood University, 2022

References:
Available on request
""",
    """
summary: To teach mathematics at a middle school.
sections: summary work education references
work: Substitute Teacher | Eastside School District |  | 2022..2024 | 1
education: B.S. | Mathematics | Fernwood University |  | 2022 |
""",
)

SPACED_HEADINGS = (
    """
J U N E   P A R K
june.park@example.com

E X P E R I E N C E

Florist, Petal & Stem, 2021 – 2024
• Arranged flowers for 60 weddings

E D U C A T I O N

A.A., Horticulture, Rose County Community College, 2021
""",
    """
name: JUNE PARK
work: Florist | Petal & Stem |  | 2021..2024 | 1
education: A.A. | Horticulture | Rose County Community College |  | 2021 |
""",
)

FUNCTIONAL = (
    """
Rosa Delgado
rosa@example.com

Summary of Qualifications
Ten years of office work in law and real estate.

Skills
Typing 80 wpm, Notary Public, Spanish

Work History
Legal Secretary, Brandt & Howe LLP, 2014 – 2024
Receptionist, Sunset Realty, 2012 – 2014
""",
    """
work: Legal Secretary | Brandt & Howe LLP |  | 2014..2024 | 0
work: Receptionist | Sunset Realty |  | 2012..2014 | 0
""",
)

MILITARY = (
    """
SGT Daniel Ortiz
daniel.ortiz@example.com

Military Service
United States Army, Fort Bramble, KS
Sergeant, Signal Corps, 06/2015 - 06/2021
- Led nine soldiers
- Maintained 40 radios
""",
    """
work: Sergeant, Signal Corps | United States Army | Fort Bramble, KS | 2015-06..2021-06 | 2
""",
)

FREELANCE = (
    """
Mina Cole
mina@example.com

Experience
Freelance Illustrator\tJan 2019 – Present
• Drew 12 picture books
Self-employed, Dog Walker\t2017 – 2018
• Walked up to six dogs
""",
    """
work: Freelance Illustrator |  |  | 2019-01..now | 1
work: Dog Walker | Self-employed |  | 2017..2018 | 1
""",
)

DURATION_IN_BRACKETS = (
    """
Arjun Rao
arjun@example.com

Experience
Infrablue Systems
Site Reliability Engineer
March 2021 - Present (3 years 2 months)
Denver, Colorado, United States
• Keeps 40 services up
Stackhouse
DevOps Engineer
July 2018 - February 2021 (2 years 8 months)
Boulder, Colorado, United States
• Built the pipeline
""",
    """
work: Site Reliability Engineer | Infrablue Systems | Denver, Colorado, United States | 2021-03..now | 1
work: DevOps Engineer | Stackhouse | Boulder, Colorado, United States | 2018-07..2021-02 | 1
""",
)

DEPARTMENT = (
    """
Ingrid Vale
ingrid@example.com

Research Experience
Research Assistant, Dept. of Chemistry, Northern Plains University, Bismarck, ND\tMay 2022 – Aug 2023
• Ran 200 titrations
Lab Aide, Vale Lab, Northern Plains University\t2021 – 2022
• Washed glass
""",
    """
work: Research Assistant | Dept. of Chemistry, Northern Plains University | Bismarck, ND | 2022-05..2023-08 | 1
work: Lab Aide | Vale Lab, Northern Plains University |  | 2021..2022 | 1
""",
)

TITLE_WITH_COMMA = (
    """
Paul Okafor
paul@example.com

Experience
Vice President, Operations | Keystone Packaging | Allentown, PA | 2018 - 2024
• Ran three plants
Director, Supply Chain | Keystone Packaging | Allentown, PA | 2014 - 2018
• Cut freight by 11%
""",
    """
work: Vice President, Operations | Keystone Packaging | Allentown, PA | 2018..2024 | 1
work: Director, Supply Chain | Keystone Packaging | Allentown, PA | 2014..2018 | 1
""",
)

ORG_WITH_COMMA = (
    """
Lucy Bram
lucy@example.com

Experience
Staff Attorney
Legal Aid of Ashe, Inc., Boone, NC
08/2019 – Present
• Represents tenants
Law Clerk
Harlan, Pike & Dove, LLP, Raleigh, NC
05/2018 – 08/2018
• Wrote memos
""",
    """
work: Staff Attorney | Legal Aid of Ashe, Inc. | Boone, NC | 2019-08..now | 1
work: Law Clerk | Harlan, Pike & Dove, LLP | Raleigh, NC | 2018-05..2018-08 | 1
""",
)

APOSTROPHE_YEARS = (
    """
Kim Lund
kim@example.com

Experience
Ski Instructor, Powder Peak Resort, Nov '21 – Apr '22
• Taught beginners
Lifeguard, Lake Winona Parks, Jun '20 – Aug '20
• Watched 200 swimmers
""",
    """
work: Ski Instructor | Powder Peak Resort |  | 2021-11..2022-04 | 1
work: Lifeguard | Lake Winona Parks |  | 2020-06..2020-08 | 1
""",
)

DESCRIPTION_LINE = (
    """
Eve Marlow
eve@example.com

Experience
Account Manager\t2020 – 2024
Pixel Foundry\tAustin, TX
Pixel Foundry is an agency with 40 people that makes campaigns for museums.
• Kept 15 accounts
• Won two more
Sales Associate\t2018 – 2020
Tin Roof Records\tAustin, TX
• Sold records
""",
    """
work: Account Manager | Pixel Foundry | Austin, TX | 2020..2024 | 2
work: Sales Associate | Tin Roof Records | Austin, TX | 2018..2020 | 1
""",
)

WORK_OF_ONE = (
    """
Zoe Hart
zoe@example.com

Education
Wren Valley High School
Class of 2026

Experience
Babysitter
2023 – Present
• Cares for two children on weekends

Activities
Debate Club, Captain, 2024 – Present
Marching Band, 2022 – 2024
""",
    """
education: |  | Wren Valley High School |  | 2026 |
work: Babysitter |  |  | 2023..now | 1
volunteer: Captain | Debate Club |  | 2024..now | 0
volunteer: | Marching Band |  | 2022..2024 | 0
""",
)

LAYOUTS = {name: case for name, case in sorted(globals().items()) if isinstance(case, tuple) and len(case) == 2}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_read_as_a_person_reads_it(name: str) -> None:
    text, wanted = LAYOUTS[name]
    agrees(parse_text(text, "resume.md" if name.startswith("MARKDOWN") else "resume.txt"), wanted)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("María José García de la Cruz", "María José García de la Cruz"),
        ("Ludwig van der Meer", "Ludwig van der Meer"),
        ("Anna von Hohenfeld", "Anna von Hohenfeld"),
        ("Ahmed bin Rashid", "Ahmed bin Rashid"),
        ("Sinéad O'Connell", "Sinéad O'Connell"),
        ("D’Angelo Price", "D’Angelo Price"),
        ("Robert Hale Jr.", "Robert Hale Jr."),
        ("Robert Hale, Jr.", "Robert Hale, Jr."),
        ("Winston Clarke III", "Winston Clarke III"),
        ("Tara Singh, PhD", "Tara Singh"),
        ("Tara Singh, CPA, MBA", "Tara Singh"),
        ("Tara Singh, RN", "Tara Singh"),
        ("TARA SINGH", "TARA SINGH"),
        ("T A R A   S I N G H", "TARA SINGH"),
        ("Tara", "Tara"),
        ("GARCÍA LÓPEZ, José", "GARCÍA LÓPEZ, José"),
        ("Curriculum Vitae of Tara Singh", "Tara Singh"),
        ("Resume: Tara Singh", "Tara Singh"),
        ("Name: Tara Singh", "Tara Singh"),
        ("Tara Singh (she/her)", "Tara Singh"),
        ("Tara “Tee” Singh", "Tara “Tee” Singh"),
        ("Jean-Luc Moreau", "Jean-Luc Moreau"),
        ("J. R. Whitman", "J. R. Whitman"),
        ("Will Page", "Will Page"),
        ("Mark Banks", "Mark Banks"),
        ("Grace Church", "Grace Church"),
        ("Paris Jackson-Hill", "Paris Jackson-Hill"),
        ("Austin Dallas", "Austin Dallas"),
        ("Charlotte Major", "Charlotte Major"),
        ("Ian Cook", "Ian Cook"),
        ("Nguyễn Thị Hoa", "Nguyễn Thị Hoa"),
        ("Łukasz Wiśniewski", "Łukasz Wiśniewski"),
        ("Dr. Tara Singh", "Dr. Tara Singh"),
        ("Tara Singh | Data Analyst", "Tara Singh"),
        ("Tara Singh - Data Analyst", "Tara Singh"),
    ],
)
def test_names(line: str, name: str) -> None:
    text = f"{line}\n555-0143 | mail@example.com\n\nExperience\nClerk, Acme Inc., 2020 – 2022\n• Filed forms\n"
    agrees(parse_text(text), f"name: {name}")

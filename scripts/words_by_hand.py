"""The lists of `build_words.py` that were written for this project by hand."""

WORDS = """
onboarding onboard onboarded onboards offboarding upskill upskilled upskilling reskill reskilled reskilling fintech
edtech biotech hackathon hackathons makerspace makerspaces cybersecurity telehealth telemedicine webinar webinars
podcast podcasts podcasting livestream livestreamed livestreaming livestreams crowdfunding crowdfunded crowdsourced
crowdsourcing microservice microservices serverless dataset datasets workflow workflows backend frontend fullstack
refactor refactored refactoring refactors analytics roadmap roadmaps wireframe wireframes wireframing wireframed
prototyping prototyped deliverable deliverables stakeholder stakeholders storyboard storyboards storyboarding
storyboarded signage spreadsheet spreadsheets dashboard dashboards timesheet timesheets cashiering barista baristas
busser bussers preschooler preschoolers paraeducator paraeducators paralegal paralegals phlebotomy phlebotomist
phlebotomists intubation intubations venipuncture venipunctures catheterization wayfinding upcycled upcycling
upcycle planogram planograms upsell upsold upselling upsells merchandizing mentee mentees advisee advisees tutee
tutees counselee counselees attendee attendees awardee awardees intern interns interned interning internship
internships externship externships practicum practicums capstone capstones coursework homecoming transcriptionist
esports gamify gamified gamification geospatial bioinformatics biostatistics genomics proteomics metabolomics
nanoparticle nanoparticles blockchain cryptocurrency cryptocurrencies ecommerce chatbot chatbots smartwatch
touchpoint touchpoints rollout rollouts turnaround turnarounds walkthrough walkthroughs runbook runbooks playbook
playbooks postmortem postmortems changelog codebase codebases repo repos sysadmin endpoint endpoints middleware
firmware timestamp timestamps localization localized localize wellness mindfulness doula doulas homeschool
homeschooled homeschooling preschool preschools afterschool coworking coworker coworkers cofounder cofounders
cofound cofounded cohost cohosted coauthor coauthored coauthoring coauthors colead coled nonprofit nonprofits
multidisciplinary interdisciplinary multicultural bilingual trilingual multilingual neurodiverse neurodivergent
neurodiversity inclusivity underserved underrepresented unhoused fundraise fundraised fundraiser fundraisers
fundraising volunteering grantmaking grantwriting copywriting copywriter copyediting copyedited proofread
proofreading proofreads ghostwriting ghostwrote ghostwritten newsroom newsrooms infographic infographics
photojournalism photojournalist videographer videographers videography cinematography screenwriting multimedia
showrunner deadlift powerlifting kickboxing snowboarding handcrafted stagehand stagehands gaffer dramaturg
dramaturgy choreographed repertory videoconference videoconferencing teleconference offsite onsite offline online
restock restocked restocking restocks stockroom stockrooms backroom scullery mise charcuterie farmstand foodservice
housekeeping groundskeeping groundskeeper landscaper landscapers drywall drywalling rebar formwork takeoff takeoffs
hvac ductwork weatherproofing weatherization retrofit retrofits retrofitted retrofitting telemetry wearables
datasheet datasheets breadboard breadboards breadboarding pcb soldering microcontroller microcontrollers
mechatronics photovoltaic photovoltaics chromatography spectroscopy spectrometry electrophoresis immunoassay
immunoassays histology immunology virology epidemiology epidemiologist epidemiologists pathophysiology pharmacology
pharmacokinetics neuroscience neurosciences kinesiology biomechanics hematology cardiology oncology geriatrics
geriatric pediatrics phonics decodable worksheets rubric rubrics differentiated scaffolding paraprofessional
paraprofessionals syllabi manipulatives makeup microbusiness microfinance microlending payables receivables
amortization accruals accrual reconciliations variances forecasting budgeting timekeeping recordkeeping bookkeeping
markups markdowns checkout checkouts chargeback chargebacks underwriting actuarial actuary actuaries subledger
escheatment invoicing invoiced workpaper workpapers subpoena subpoenas subpoenaed docketing docketed docket dockets
cybercrime casework caseworker caseworkers caseload caseloads screeners intakes biohazard biohazards sharps triaged
triaging triage charting ambulated ambulation ambulating vitals glucometer remediate remediated remediating
remediation mitigate mitigated outperformed overperformed rebrand rebranded rebranding reusable scalable scalability
interoperability usability accessibility observability maintainability multithreaded multithreading asynchronous
concurrency parallelized parallelization containerized containerization virtualization deduplicated deduplication
normalization denormalized tokenized tokenization vectorized hyperparameter hyperparameters overfitting
backpropagation classifier classifiers regressor embeddings embedding finetuned finetuning autoencoder
autoencoders transformer transformers segmentation quantization inpatient outpatient outpatients inpatients
prehospital perioperative postoperative preoperative telephonic signups signup logins login signoff signoffs standup
standups startup startups backlog backlogs kanban scrum reorg cadence cadences bandwidth ideation ideate ideated
ideating sustainability biodiversity upcycler rewilding agritech aquaponics hydroponics hydroponic composting
vermicompost greywater stormwater watershed watersheds geolocation geotagged georeferenced georeferencing
orthomosaic lidar photogrammetry wellbeing learnings roadshow roadshows fellowships fellowship scholarships
alumni alumnae alumna alumnus emeritus valedictorian salutatorian magna summa cum laude sorority sororities
panhellenic undergrad undergrads postdoc postdocs postdoctoral predoctoral doctorate doctorates homepage homepages
subdomain subdomains screenshot screenshots screencast screencasts hashtag hashtags unboxing influencer influencers
microsite microsites retarget retargeted retargeting clickthrough paywall paywalls livestreamer monetize monetized
monetization monetizing digitized digitization digitizing diarized subtitled subtitling transcreation transcribed
deescalate deescalated deescalation incentivize incentivized incentivizing strategize strategized strategizing
systematize operationalize operationalized operationalizing contextualized templated templating productize
productized productionize productionized dockerized parameterized parametrized parameterize modularized modularize
preprocess preprocessed preprocessing postprocessing postprocessed plotters colorimetric geocoded geocoding scraped
scraping scraper scrapers crawler crawlers webhook webhooks plugin plugins addon addons whiteboard whiteboards
whiteboarding healthcare childcare daycare eldercare homecare aftercare caregiving caregiver caregivers lifeguarding
lifeguard lifeguards skillset skillsets mindset mindsets toolset toolsets toolkit toolkits toolchain toolchains
bodywork waitlist waitlisted waitlists shortlist shortlisted livestock aquaculture agronomy agribusiness wildland
wildfires gameplay speedrun tabletop roleplay roleplaying roleplays improv theater theaters dataviz visualizations
"""
"""Words of today's resumes that SCOWL lacks or ranks as rare; they are offered as corrections."""

TERMS = """
intubate intubates intubated intubating extubate extubated extubating extubation cannulated cannulating
pytest numpy scipy pandas matplotlib sklearn pytorch tensorflow keras xgboost lightgbm jupyter conda pipenv venv
linting linter linters eslint webpack vite esbuild nextjs reactjs nodejs expressjs vuejs angularjs django flask
fastapi uvicorn gunicorn nginx redis memcached kafka airflow dbt postgres postgresql sqlite mysql mongodb graphql
grpc protobuf kubernetes kubectl istio terraform ansible jenkins github gitlab bitbucket async await mutex goroutine
struct structs enum enums stdin stdout regex regexes mypy pydantic asyncio unittest mocha chai selenium playwright
figma canva blender autocad solidworks revit matlab simulink labview arduino verilog vhdl fpga fpgas systemverilog
latex bibtex markdown yaml json xml html css sass scss tailwind bootstrap jquery typescript javascript golang kotlin
scala haskell ocaml clojure fortran cobol julia ggplot dplyr tidyverse rstudio stata spss qualtrics qgis arcgis
nvivo tableau powerbi looker snowflake redshift bigquery databricks hadoop pyspark quickbooks xero netsuite workday
salesforce hubspot zendesk servicenow jira trello asana airtable zapier shopify wix wordpress drupal mailchimp
hootsuite canvas moodle duolingo kahoot edmodo seesaw nearpod epic cerner meditech omnicell pyxis lexisnexis westlaw
clio relativity toast micros aloha opentable resy doordash ubereats grubhub instacart crispr cas qpcr rtpcr pcr
elisa hplc gcms nmr ftir sds bca bsa pbs hepes dmem hek hela cdna mrna sirna gfp plasmid plasmids miniprep minipreps
midiprep titer titers pipetting pipetted pipette pipettes micropipette micropipettes micropipetting cryosection
cryosections cryostat microtome microtomes immunoblot immunoblots immunoblotting immunostaining immunostained
immunohistochemistry organoid organoids xenograft xenografts murine zebrafish drosophila arabidopsis elegans coli
saccharomyces agarose acrylamide lysate lysates sonicate sonicated sonication qubit bioanalyzer illumina nanopore
bowtie samtools bioconductor deseq ipynb levothyroxine metformin lisinopril heparin enoxaparin insulin naloxone
narcan epinephrine glargine vancomycin nasogastric orogastric gastrostomy tracheostomy colostomy ileostomy foley
hoyer bipap cpap ekg ekgs ecg eeg emg emt icu nicu picu sbar hipaa osha ferpa ginnie fannie escrow heloc ptin vita
servsafe haccp bevsafe tips ganache fondant choux roux sous vide aioli chimichurri banchan bao kimchi sambal tahini
paella ceviche tagine mezze boba matcha espresso cortado macchiato latte lattes doppio affogato pourover pour
aeropress chemex tagalog hmong mandarin cantonese urdu hindi punjabi gujarati marathi telugu tamil malayalam kannada
bengali pashto dari farsi igbo yoruba hausa twi amharic tigrinya swahili somali oromo xhosa zulu makeathon ideathon
datathon toastmasters enactus rotaract interact deca fbla hosa skillsusa mathcounts amc aime putnam icpc codeforces
leetcode hackerrank kaggle devpost rohs iso ansi asme astm ieee nist sox gaap ifrs pci cmmc fedramp soc gdpr ccpa
tig mig smaw gmaw gtaw fcaw oxyacetylene plasma deburring deburred torqued crimping crimped multi semi anti pseudo
quasi ultra inter intra infra meta para peri trans macro micro hyper cyber mono poly nano walkie talkie talkies
domotic domotics thermite swarf strimming strimmer strimmers waterslide waterslides coffered papier aplastic ductal
annum crypto pathologise depathologise bioinformatic marie skidder skidders calendering homebrew homebrewing bokeh
"""
"""Terms, products and abbreviations in lower case: right, and no correction."""

NAMES = """
manger mange salter clerke
"""
"""Names that would be taken for slips."""

NO_WORD = """
ther ans hte wich thier ect hist ot tha alot recieve subagent
"""
"""Strings of the sources that are more often slips than words, or that are rare and built from a word of the list."""

MISSPELLED = """
achieve: acheive achive acheeve
achieved: acheived achived
achievement: acheivement achivement acheivment achievment
achievements: acheivements achivements achievments
accommodate: accomodate acommodate
accommodated: accomodated
accommodation: accomodation
accommodations: accomodations
accomplish: acomplish
accomplished: acomplished accomplised
accomplishment: acomplishment accomplishement
accountant: acountant accountent
accounting: acounting
accurate: acurate acurrate accurrate
accuracy: acuracy accurracy
acquire: aquire acqire
acquired: aquired
address: adress
addressed: adressed
administer: adminster
administered: adminstered
administration: adminstration
administrative: adminstrative
administrator: adminstrator
advertising: advertizing advertisting
advertisement: advertisment
analyze: analize
analyzed: analized
analysis: analisis anaylsis anlaysis
assistant: assisstant asistant assitant assistent
assistance: assistence assitance
attendance: attendence attendace
attention: attension
available: availible avaliable
beginning: begining
bachelor: bachlor batchelor bachelar
bachelors: bachlors
budget: budjet buget
business: buisness bussiness busines bisness
businesses: buisnesses bussinesses
calendar: calender calandar
calendars: calenders
category: catagory
certificate: certficate certifcate
certification: certifcation
challenge: challange
challenging: challanging
collaborate: colaborate collabrate collaberate
collaborated: colaborated collabrated collaberated
collaborating: colaborating
collaboration: colaboration collabration
collaborative: colaborative
colleague: collegue colleage
colleagues: collegues colleages
college: colledge
commission: comission commision
commitment: committment
committed: commited comitted
committee: commitee comittee committe
communicate: comunicate communciate
communicated: comunicated
communicating: comunicating
communication: comunication communiction communcation
communications: comunications
communities: comunities
community: comunity
competent: competant
complete: compleat complet
completed: compleated
comprehensive: comprehesive
concise: consise
conduct: condcut
conducted: condcuted
conscientious: conscientous consciencious
consistent: consistant
consistently: consistantly
coordinate: cordinate coordiate
coordinated: cordinated
coordinating: cordinating
coordination: cordination
coordinator: cordinator
correspondence: correspondance corespondence
curriculum: curriculm cirriculum
customer: custommer
customers: custumers
definitely: definately
demonstrate: demonstate
department: departement deparment departmant
dependable: dependible
develop: develope devlop
developed: developped devloped
developer: developper devloper
developing: developping devloping
development: developement devlopment developmet
disciplinary: disiplinary
discipline: disipline
distribute: distibute
document: documnet
documentation: documention
effectively: effectivly
efficiency: effeciency efficency
efficient: effecient efficent
efficiently: effeciently efficently
eligible: elegible
embarrass: embarass
employee: employe
employees: employes
engineer: enginer
engineering: enginering engeneering
enthusiastic: enthusiatic enthousiastic
environment: enviroment enviornment environement
environments: enviroments
environmental: enviromental enviornmental
equipment: equiptment equipement
establish: estabish
excellence: excellance
excellent: excelent excellant
executive: exective
existence: existance
experience: experiance expirience experince exprience
experienced: experianced expirienced
experiences: experiances
facilitate: facillitate faciliate
facilitated: facillitated
familiar: familar
February: febuary
fluent: fluant
foreign: foriegn
fulfill: fullfill
government: goverment govenment
grammar: grammer
guarantee: garantee guarentee
guidance: guidence
immediate: immediat
immediately: immediatly
implement: impliment
implemented: implimented implemeted
implementation: implimentation
improve: improove
improvement: improvment
independent: independant
independently: independantly
initiative: iniative
initiatives: iniatives
install: instal
installation: instalation
intelligence: inteligence
interest: intrest
interested: intrested
internship: intership
interpersonal: interpersonel
inventory: inventry
judgment: judgemnt
knowledge: knowlege knowlegde
knowledgeable: knowledgable
laboratory: labratory
leadership: leadershp leadrship
liaise: liase
liaised: liased
liaison: liason
library: libary
license: lisence
licensed: lisenced
logistics: logistcs
maintain: maintian
maintained: maintianed
maintenance: maintenence maintainance maintanance
management: managment mangement managament
managed: manged
managing: managin
manufacture: manufature
manufacturing: manufacuring
mathematics: mathmatics
measure: mesure
mechanical: mecanical
Microsoft: microsft
miscellaneous: miscelaneous
necessary: neccessary necesary
negotiate: negociate
negotiated: negociated
negotiation: negociation
noticeable: noticable
occasion: occassion
occasionally: occassionally occasionaly
occurred: occured
occurrence: occurence
operate: oparate
opportunity: oppurtunity oportunity
opportunities: oppurtunities oportunities
organization: orginization organiztion
organize: orginize
organized: orginized
participate: particpate
participated: particpated
particular: particuler
performance: performace preformance
permanent: permenant
personal: personnal
personnel: personel
persuade: pursuade
positive: postive
possess: posess
prefer: perfer
preferred: prefered
preparation: preperation
presence: presance
presentation: presention
president: presidant
privilege: priviledge
procedure: proceedure
procedures: proceedures
proceed: procede
process: proccess
processed: proccessed
processing: proccessing
produce: prodcue
professional: proffesional profesional
professionals: proffesionals
professor: proffesor professer
proficiency: proficency profeciency
proficient: proficent profecient
program: progam
programming: programing
programmed: programed
pronunciation: pronounciation
publicly: publically
pursue: persue
pursuing: persuing
quantity: quanity
questionnaire: questionaire
receipt: reciept
receive: recieve
received: recieved
receiving: recieving
recipient: recipiant
recognize: reconize
recommend: recomend reccomend reccommend
recommended: recomended reccomended
recommendation: recomendation reccomendation
recommendations: recomendations reccomendations
reference: referance refrence
referred: refered
relevant: relevent
reliable: relable
repetition: repitition
representative: representive
research: reserch reasearch
researched: reserched
responsibilities: responsiblities responsibilites responsabilities
responsibility: responsiblity responsability
responsible: responsable
restaurant: resturant restaraunt
rhythm: rythm
schedule: schedual scedule
scheduling: schedualing
secretary: secratary
separate: seperate
separated: seperated
separately: seperately
several: severel
similar: similiar
sincerely: sincerly
skills: skils
specialist: specalist
statistics: statisitcs statistcs
strategic: stragetic
strategies: stratagies strategys
strategy: stratagy
strength: strenght
succeed: succede
success: sucess
successful: succesful successfull sucessful
successfully: succesfully sucessfully
supervise: supervize
supervised: supervized
supervisor: superviser
technician: technitian
technique: tecnique
techniques: tecniques
technology: tecnology
temporary: temporay
thorough: thourough
tomorrow: tommorow
transferred: transfered
transferring: transfering
truly: truely
undergraduate: undergradute
university: univeristy univercity univesity universtiy
until: untill
useful: usefull
usually: usualy
utilize: utlize
utilized: utlized
various: varius
vehicle: vehical
volunteer: volenteer voluteer volunter
volunteered: volenteered voluntered
volunteers: volenteers
warehouse: warehose
Wednesday: wensday
weekly: weekley
welcome: wellcome
writing: writting
written: writen
controlled: controled
controlling: controling
occurring: occuring
referring: refering
running: runing
really: realy
model: modle
except: exept
month: mounth
device: divice
careful: carefull
calculator: calculater
omission: ommision
paid: payed
continued: contined
divide: devide
intelligence: intellegence
"""
"""Right: wrong. Well-known misspellings of words that resumes use, beside those of `typos`."""

NO_MISSPELLING = """
combatting combatted minimalise minimalised focussed focussing benefitting benefitted calender calenders
"""
"""Entries of the sources that are words, names or terms after all."""

NO_VARIANT = """
analyzes analyses catalyzes catalyses paralyzes paralyses dialyzes dialyses hydrolyzes hydrolyses checker chequer
labors labours vise vice
advisor adviser advisors advisers grey gray aging ageing canceled cancelled canceling cancelling cancellation
honors honours honor honour theater theatre theaters theatres catalog catalogue catalogs catalogues dialog dialogue
dialogs dialogues analog analogue check cheque checks cheques tire tyre story storey meter metre meters metres draft
draught curb kerb jail gaol disk disc disks discs inquiry enquiry inquiries enquiries judgment judgement judgments
judgements ton tonne tons tonnes plow plough practice practise practiced practised practicing practising license
licence licenses licences licensed licensing program programme programs programmes orthopedic orthopaedic
orthopedics orthopaedics archeology archaeology archeological archaeological esthetic aesthetic esthetics aesthetics
encyclopedia encyclopaedia learned learnt burned burnt spelled spelt dreamed dreamt leaped leapt toward towards
among amongst while whilst backward backwards forward forwards afterward afterwards inward inwards outward outwards
upward upwards downward downwards skeptic sceptic pajamas pyjamas whiskey whisky usable useable focused focussed
busing bussing gasses gases yogurt yoghurt donut doughnut omelet omelette acknowledgment acknowledgement
acknowledgments acknowledgements mold mould caliber calibre worshiping worshipping naught nought
"""
"""Pairs left out: both are written on both sides of the ocean, or the two are also different words."""

PRODUCTS = """
ActiveMQ AngularJS ArcGIS AutoCAD BibTeX BigCommerce BigQuery BioRender ChatGPT CLion ClassDojo ClickUp CloudFormation
CloudWatch CodePen CoffeeScript CouchDB DevOps DocuSign DoorDash DynamoDB EndNote FastAPI FileMaker FlowJo FreshBooks
GarageBand GeoGebra GitHub GitLab GoDaddy GraphPad GraphQL HackerRank HubSpot ImageJ iMovie InDesign InfluxDB IntelliJ
InVision iOS iPad iPadOS iPhone JavaFX JavaScript jQuery JUnit LabVIEW LaTeX LeetCode LexisNexis LightGBM LinkedIn
macOS MapReduce MariaDB MATLAB MAXQDA MediaWiki MongoDB MySQL NetBeans NetSuite NoSQL NumPy NVivo OAuth OneDrive
OneNote OpenAI OpenCV OpenGL OpenShift OpenStack OpenTable PayPal PhpStorm PostgreSQL PowerPoint PowerSchool
PowerShell PubMed PyCharm PySpark PyTorch QuickBooks QuickTime RabbitMQ RefWorks ResearchGate RStudio SciPy
ServiceNow SharePoint SketchUp SnapGene SQLite SwiftUI TensorFlow TikTok TypeScript VirtualBox VMware
WebAssembly WebGL WebRTC WebStorm WhatsApp WooCommerce WordPress XGBoost YouTube
"""
"""Products whose capitals are often missed, as their makers spell them."""

NO_PRODUCT = """
appimage appmanager autoit bentobox codestream dataweave editorconfig endeavouros fontbase helpdesk icalendar
knowledgebase latex linuxserver listenhub livechat livescript loopback mailchimp mastercard metafilter microstrategy
modelscope objdump opencode openproject opensearch opentext pocketbase processon quicklook readme reverbnation
robotframework semver shaderlab sidequest smartthings speedypage standardjs stringtemplate textgrid trueup vcard
backbase happycow deepcool holyc minid infoq atlasos gitcode lightburn spidermonkey sourcepawn studio uservoice
"""
"""Names that are also words: the rule judges these by their context, or not at all."""

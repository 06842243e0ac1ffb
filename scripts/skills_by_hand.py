"""What ``build_skills.py`` cannot decide by itself: which imported names are tools, and what they are cases of.

``ICONS`` names titles of simple-icons (most of its brands are shops, airlines or banks, no skills), ``LANGUAGES`` the
programming languages of linguist-languages that are left out; the rest says how the O*NET technology names are read.
Marks behind a name as in ``skills.tsv``: ``?`` an everyday word, ``!`` in this case only, ``~`` sure as a list item
only (companies).
"""

from __future__ import annotations

ICONS: dict[str, str] = {
    "JavaScript framework": "AdonisJS|Aurelia|Fastify|Hono!|Koa!|LoopBack|Meteor?!|Moleculer|Preact|Qwik|"
    "RedwoodJS|Sails.js|Polymer Project|NativeScript|Stimulus?!|Lit?!|Leptos!",
    "JavaScript library": "Ajv!|Anime.js|Axios!|Babylon.js|Cytoscape.js|date-fns|Ethers!|Formik|GSAP!|Handlebars.js|"
    "i18next|Knex.js|Konva!|Lodash|Matter.js|MobX|MobX-State-Tree|NgRx|ReactiveX|reveal.js|Redux-Saga|"
    "React Bootstrap|React Hook Form|React Query|React Router|React Table|Underscore.js|Web3.js|XState|Zod!|tRPC|"
    "styled-components|SVG.js|ScrollReveal|Swiper?!|TanStack|Sequelize|TypeORM|Mongoose?!|Apollo GraphQL|discord.js|"
    "Headless UI|Radix UI|shadcn/ui|PrimeReact|PrimeVue|PrimeNG|Vuetify|VueUse|Nunjucks|Cheerio!",
    "CSS framework": "Bulma|Chakra UI|daisyUI|Buefy|Mantine|Semantic UI|UnoCSS|Ant Design|Framework7",
    "CSS": "PostCSS|CSS Modules|Stylus?!|stylelint|Autoprefixer",
    "web framework": "CakePHP|Phoenix Framework|Actix|AIOHTTP|Sanic!|Vaadin|Yii!|JHipster|Nette!",
    "Python framework": "Gradio|GeoPandas|Numba|Optuna|Pydantic|PyG!|SymPy|SageMath|Scrapy|Typer!|Folium!|Kedro|Dlib!|"
    "Gunicorn|tqdm|Setuptools|Modin!|Taipy",
    "static site generator": "Jekyll!|Hugo?!|Hexo!|Eleventy?!|Docusaurus|Gridsome|VitePress|Nextra|Zola?!|mdBook|"
    "Read the Docs!|Material for MkDocs",
    "content management system": "Contao|Contentstack|Contensis|Craft CMS|DatoCMS|Decap CMS|Directus|Ghost?!|Kentico|"
    "MODX|October CMS|Payload CMS|Prismic|ProcessWire|Sanity?!|Sitecore|Statamic|Storyblok|Strapi|TYPO3|Umbraco|"
    "Textpattern|Concrete CMS|Grav!|Pimcore|Elementor|Wagtail?!",
    "e-commerce": "PrestaShop|Shopware|VTEX|Big Cartel|Etsy~|eBay~",
    "payments": "PayPal~|Adyen~|Braintree?!|Klarna~|Razorpay~|Venmo~|Zelle~",
    "website builder": "Carrd|Tilda Publishing",
    "build tool": "esbuild|Grunt?!|gulp?|rollup.js|Turborepo|Lerna|Moonrepo|Snowpack|CocoaPods|Homebrew!|"
    "electron-builder|SWC!|pre-commit|Renovate!|Dependabot",
    "package manager": "NuGet|RubyGems|Composer?!|Conda-Forge|Chocolatey|Packagist|pipx|PyPI",
    "linting": "Codacy|Checkmarx|commitlint|RuboCop|Ruff?!|SonarQube Server|SonarQube Cloud|Code Climate",
    "code editor": "Notepad++|Sublime Text|CodeMirror|Spacemacs|VSCodium|Cursor?!|Windsurf?!",
    "IDE": "CLion|Code::Blocks|CodeSandbox|DataGrip|GitHub Codespaces|Gitpod|GoLand|PhpStorm|Replit|Rider?!|RubyMine|"
    "Spyder IDE|StackBlitz|WebStorm|Embarcadero~|RAD Studio|ReSharper|JSFiddle|PlatformIO|Apache NetBeans IDE",
    "version control": "Git LFS|GitKraken|Gitea|Sourcetree|Fossil SCM|Forgejo|Codeberg",
    "CI/CD": "AppVeyor|Bitrise|Codefresh|Codemagic|Codeship|Concourse?!|GoCD|Octopus Deploy|Tekton|Semaphore CI|"
    "Fastlane!|JFrog Pipelines|CloudBees|Cirrus CI|Harness|semantic-release|Codecov|Coveralls",
    "containers": "containerd|Portainer|Linux Containers|Kaniko",
    "Kubernetes": "K3s|Knative|Kubespray|Skaffold|Cilium|Longhorn?!",
    "container orchestration": "Portainer",
    "service mesh": "Linkerd|Traefik Mesh|Envoy Proxy",
    "infrastructure as code": "OpenTofu|Infracost",
    "configuration management": "Rundeck|Foreman?!",
    "secrets management": "OpenBao|1Password|Bitwarden|LastPass|KeePassXC|Dashlane",
    "identity and access management": "Auth0|Authelia|Authentik|Keycloak|FusionAuth|OpenID|WebAuthn",
    "monitoring": "AppSignal|Airbrake|Better Stack|Checkmk|Fluentd|Fluent Bit|Graphite?!|Graylog|Honeybadger|Jaeger?!|"
    "LogRocket|Netdata|Opsgenie|Pingdom|Rollbar|Sensu|Sumo Logic|Uptime Kuma|VictoriaMetrics|Zabbix|"
    "Statuspage|AppDynamics",
    "cloud computing": "Akamai~|Alibaba Cloud|Appwrite|Backblaze~|Clever Cloud|Cloudflare Pages|Cloudflare Workers|"
    "Fly.io|Google Cloud Storage|Hetzner|Linode|OVH|Platform.sh|PythonAnywhere|Railway?!|Render?!|Scaleway|Vultr|"
    "Yandex Cloud~|"
    "MinIO|OpenNebula|Apache CloudStack|Nutanix|WP Engine|cPanel|Plesk|Fastly~",
    "serverless": "OpenFaaS|Serverless Framework|SST!",
    "Google Cloud": "Google Bigtable|Google Cloud Composer|Google Cloud Spanner|Google Dataproc|Google Pub/Sub",
    "virtualization": "Proxmox|QEMU|Windows Subsystem for Linux",
    "web server": "Caddy?!|HAProxy|Traefik Proxy|Apache Guacamole|Eclipse Jetty",
    "networking": "Cisco~|Fortinet~|Juniper Networks~|MikroTik|OpenVPN|pfSense|OPNsense|SonicWall~|Tailscale|Ubiquiti~|"
    "WireGuard|ZeroTier|NETGEAR~|OpenWrt|Pi-hole|ngrok|Zigbee",
    "cybersecurity": "Bitdefender~|Kaspersky~|Malwarebytes~|McAfee~|Norton~|Symantec~|Trend Micro~|Avast~|Snyk~|Qualys|"
    "Let's Encrypt|OpenSSL|GNU Privacy Guard|Trivy|VirusTotal|HackerOne~|Bugcrowd~|OWASP Dependency-Check|F5!",
    "penetration testing": "Hashcat|Hack The Box|TryHackMe|PortSwigger|Parrot Security",
    "operating system": "FreeBSD|OpenBSD|NetBSD|HarmonyOS|Wear OS",
    "Linux": "AlmaLinux|Alpine Linux|Arch Linux|Fedora?!|Gentoo|Linux Mint|Manjaro|NixOS|openSUSE|Rocky Linux|SUSE|"
    "Slackware|GNOME~",
    "shell scripting": "fish shell|Nushell|tmux|curl?",
    "SQL database": "DuckDB|EnterpriseDB|H2 Database|SingleStore|TiDB|PlanetScale|Vitess|CrateDB",
    "NoSQL database": "ArangoDB|Apache CouchDB|RocksDB|ScyllaDB|SurrealDB|DataStax|PocketBase|RxDB|etcd",
    "graph database": "Dgraph",
    "vector database": "Milvus!|Qdrant",
    "data warehouse": "ClickHouse|Cloudera|Apache Druid|Apache Doris|Apache Kylin",
    "search engine technology": "Algolia~|Apache Lucene|Meilisearch",
    "message queue": "Apache Pulsar|Apache RocketMQ|NATS.io|HiveMQ|Eclipse Mosquitto",
    "data format": "TOML|Apache Arrow",
    "data pipelines": "Airbyte|Matillion|dlthub|Common Workflow Language|Nextflow",
    "database management": "Liquibase|Flyway|Baserow|Adminer|Redash|Studio 3T",
    "business intelligence": "Apache Superset|Dataiku|Retool",
    "data visualization": "Apache ECharts|AntV|Datawrapper",
    "API testing": "Hoppscotch|HTTPie|Insomnia?!|Bruno?!",
    "API design": "Hasura|OpenAPI Initiative|Kong?!",
    "test automation": "CodeceptJS|Sauce Labs|Tricentis|Testing Library|Protractor!|Percy?!|Cypress.io",
    "unit testing": "Chai!|JUnit5|QUnit",
    "test framework": "Testing Library|Mock Service Worker",
    "performance testing": "Blazemeter|Gatling!|k6!|Locust?!|Lighthouse?!",
    "technical documentation": "Doxygen|GitBook|Sphinx?!|Docsify|Asciidoctor|Swagger UI",
    "mobile development": "Apache Cordova|Capacitor?!|Kodular|GetX",
    "desktop development": "Tauri|AvaloniaUI|GTK!",
    "game engine": "Babylon.js|CRYENGINE|Gamemaker|MonoGame|PlayCanvas|Construct 3|Bevy!|Raylib|Source Engine|Ren'Py",
    "game development": "Wwise|FMOD|Steamworks|Aseprite",
    "augmented reality": "Oculus~|HTC Vive|Spark AR",
    "3D modeling": "Blockbench|FreeCAD|Sketchfab|Tinkercad|Archicad|Vectorworks|Twinmotion|OpenSCAD",
    "3D printing": "MakerBot~|OctoPrint|Bambu Lab|Creality",
    "rendering": "Octane Render|Corona Renderer",
    "laser cutting": "LightBurn",
    "microcontrollers": "Adafruit~|Arm Keil|Espressif~|micro:bit|MicroPython|SparkFun~|Nordic Semiconductor~|RISC-V",
    "Internet of Things": "Home Assistant|ESPHome|Node-RED|openHAB|SmartThings",
    "PCB design": "EasyEDA",
    "automation engineering": "Rockwell Automation~|B&R Automation|Inductive Automation",
    "machine learning": "Anaconda!|BentoML|Edge Impulse|Kaggle|Deepnote|Weights & Biases|Roboflow|Ultralytics|"
    "Vowpal Wabbit|MediaPipe|OpenAI Gym|ONNX",
    "deep learning framework": "PaddlePaddle|tinygrad",
    "language models": "LangGraph|Langflow|CrewAI|Ollama|vLLM|Mistral AI|DeepSeek|OpenRouter|LM Studio|Rasa!|"
    "Haystack?!",
    "generative AI": "Claude Code|ElevenLabs|NotebookLM|Perplexity!|Grammarly",
    "UI design": "Penpot|LottieFiles|Zeplin",
    "prototyping": "Marvel|Proto.io|MarvelApp",
    "graphic design": "Behance|Dribbble|Krita|Photopea|Pixlr|Picsart|Adobe Fonts|Freepik|Affinity|Wacom|Canva",
    "video editing": "Kdenlive|Wondershare Filmora|VEED|Clipchamp",
    "audio editing": "Ardour|LMMS|BandLab|Steinberg~|Bitwig",
    "animation": "Dragonframe|Vyond",
    "live streaming": "Twitch~|Streamlabs|XSplit|Vimeo~",
    "social media": "Bluesky|Flickr~|Medium?!|Tumblr~|Threads?!|Mastodon?!|WhatsApp~|WeChat~|Telegram~|Vimeo~|"
    "SoundCloud~|Spotify~|"
    "Substack~|Patreon~|Quora~|Meetup~",
    "social media marketing": "Loomly|Bitly|Similarweb",
    "web analytics": "Matomo|PostHog|Plausible Analytics|PageSpeed Insights",
    "paid advertising": "Google AdMob|Google AdSense|Google Campaign Manager 360|Google Display & Video 360|"
    "Google Marketing Platform",
    "email marketing": "Brevo|Mailgun|SparkPost|TinyLetter|listmonk",
    "marketing automation": "Mautic",
    "CRM": "CiviCRM",
    "ERP": "ERPNext|Dolibarr|TOTVS",
    "accounting software": "MYOB|KashFlow|Akaunting|DATEV|Invoice Ninja",
    "HRIS": "Personio|Hi Bob",
    "help desk": "Help Scout|Chatwoot|UserVoice",
    "project management software": "Linear?!|OpenProject|Pivotal Tracker|Redmine|Todoist|Toggl Track|Clockify|TickTick|"
    "Jira Software|RescueTime",
    "collaboration software": "Mattermost|Rocket.Chat|Zulip|Microsoft Loop|Nextcloud|Discourse?!|Google Chat~|Coda!|"
    "Excalidraw|Milanote|Padlet|Coggle|Loom?!",
    "note-taking": "Obsidian?!|Joplin!|Roam Research|Google Keep|Simplenote|Logseq",
    "video conferencing": "GoToMeeting|Jitsi|BigBlueButton|Google Meet",
    "remote support": "TeamViewer|AnyDesk|LogMeIn|ManageEngine",
    "file sharing": "FileZilla|WeTransfer|Egnyte|ownCloud|Syncthing",
    "electronic signatures": "DocuSign",
    "low-code development": "Appian|Appsmith|Budibase|Camunda|Bubble",
    "office software": "Apache OpenOffice|Collabora Online|ONLYOFFICE",
    "reference management": "ORCID",
    "literature review": "Google Scholar~|Semantic Scholar|Scopus|arXiv!",
    "transcription": "Otter.ai",
    "translation": "DeepL|Crowdin|Transifex|Weblate|Google Translate~",
    "typesetting": "Typst",
    "web scraping": "Apify",
    "blockchain": "Ethereum~|Hedera|Solana~|OpenZeppelin|Bitcoin~|Polkadot!",
    "remote sensing": "GDAL",
    "web mapping": "Carto!|Cesium!|MapLibre|OpenStreetMap~|Openlayers|Google Maps~|MapTiler",
    "quantum computing": "Qiskit",
    "scientific computing": "Scilab",
    "classroom technology": "Duolingo~|Screencastify|edX~|Coursera~|Udemy~|Codecademy~|freeCodeCamp|Instructure~",
    "survey design": "LimeSurvey|Formstack|Fillout",
    "customer support": "Aircall",
    "library science": "OCLC",
    "point of sale": "SumUp",
    "event planning": "Ticketmaster~",
    "reservations": "FareHarbor|Rezgo",
    "software development": "Stack Overflow~|LeetCode~|HackerRank~|Codeforces~|Devpost~|Google Summer of Code~|"
    "Model Context Protocol",
}
"""Broader name of ``skills.tsv`` → titles of simple-icons. A title that the archive lacks is left out."""

LANGUAGES_LEFT_OUT = frozenset(
    "ABNF|AGS|AIDL|AL|AMPL|API|APL|ATS|Aleo|Alpine Abuild|Arc|Augeas|B4X|BAML|Ballerina|Batchfile|Beef|Befunge|"
    "BibTeX Style|Blade|Bluespec BH|Boo|Brainfuck|C2hs|C2hs Haskell|CLIPS|Cadence|Cairo|CameLIGO|Cangjie|Ceylon|"
    "Chapel|Charity|Circom|Cirru|Clarity|Clean|Click|ColdFusion CFC|Csound Document|Csound Score|Curry|Cycript|D|"
    "DTrace|Dafny|Daslang|DenizenScript|Dogescript|Dylan|E|Earthly|Eiffel|Elvish|EmberScript|Emojicode|FLUX|Factor|"
    "Fancy|Fantom|Faust|Fennel|Filebench WML|Filterscript|Flix|Forth|Fortran Free Form|Frege|Futhark|GAML|GDShader|"
    "Genie|Genshi|Gentoo Ebuild|Gentoo Eclass|Gleam|Golo|Gosu|Grace|Hack|Harbour|Haxe|HolyC|Idris|"
    "ImHex Pattern Language|ImageJ Macro|Imba|Io|Ioke|Isabelle|J|JASS|Janet|Jasmin|JavaScript+ERB|Jison Lex|Jolie|"
    "Just|Just-in|KFramework|KRL|KakouneScript|KerboScript|KoLmafia ASH|Koka|LOLCODE|Langium|Languages|Lasso|Lean|"
    "LigoLANG|Limbo|Literate Agda|Literate CoffeeScript|LiveScript|Logos|Logtalk|LoomScript|Luau|M|M4Sugar|MeTTa|"
    "Mercury|MiniD|Mint|Mirah|Monkey|Moocode|Moon|MoonBit|Motorola 68K Assembly|Move|Myghty|NL|NWScript|Nemerle|"
    "NetLinx|NetLinx+ERB|Nit|Noir|Nu|OMNeT++ MSG|OMNeT++ NED|Oberon|Odin|Omgrofl|Opa|Opal|OverPy|Ox|Oxygene|Oz|P4|"
    "Pan|Papyrus|Pawn|Pep8|Pickle|PigLatin|Pike|PogoScript|Pony|Portugol|Procfile|Promela|Propeller|Pug|Pure|Q|"
    "Quake|QuakeC|RAScript|Rascal|Reason|ReasonLIGO|Rebol|Red|Redcode|Redscript|Ren'Py|Ring|Riot|Robot|"
    "RobotFramework|Roc|Rouge|Rust|SQLPL|SWIG|Sail|Self|ShellSession|Shen|Slash|Slice|Slim|Smali|Smarty|Squirrel|"
    "Stan|Sway|TOML|Terra|Text|Thrift|Toit|Tolk|Tree-sitter Query|Turing|Unix Assembly|Uno|Untyped|"
    "Untyped Plutus Core|UrWeb|V|Vala|Vim|Volt|Whiley|Wollok|Wren|X10|XC|XS|Xmake|Xonsh|Yacc|Yul|Zap|Zeek|Zephir|"
    "Zil|Zimpl|a|are|everyday|in|letters,|linguist|names|no|of|or|other|products'|resume.|single|that|use|"
    "words,".split("|")
)
"""Languages of linguist that are everyday words, single letters, dialects of others or of no use in a resume."""

VENDORS = (
    "3M|A.M. Best|ABB|Access Data|AccessData|Accelrys|Accruent|ACD Systems|Adobe Systems|Adobe|"
    "Advanced Business Systems|"
    "Agilent Technologies|Agilent|Alias|Altair|Altium|Amazon|Ansys|Apache|Apple|Applied Biosystems|AspenTech|"
    "Aspen Technology|"
    "Atlassian|Autodesk|Avid Technology|AVEVA|Barco|Bentley Systems|Bentley|BioSoft|Blackbaud|Borland|Bosch|"
    "Broderbund|Brooks|"
    "Business Objects|CA|Cadence|Carlson|Cerner|Chaos|Cisco Systems|Cisco|Citrix|CNC Software|CompuLink|Corel|Cubic|"
    "Dassault Systemes|Delcam|Dell|Deltek|DNASTAR|EagleSoft|Ellucian|EMC|Epicor|ESRI|Esri|FactSet Research Systems|"
    "FileMaker|"
    "Fisher Scientific|FLIR|Foxit|FrontRange Solutions|GE Healthcare|GE|Geomagic|Golden Software|Google|"
    "GraphPad Software|"
    "GraphPad|Guidance Software|Halliburton|Harris|Hewlett-Packard|Hewlett Packard|HP|Henry Schein|Hexagon|Honeywell|"
    "HubSpot|HyperTerm|IBM|IMSI|Infor|Informatica|Intergraph|Intuit|IQMS|JDA|JetBrains|Kronos|LEADTOOLS|"
    "Leica Geosystems|"
    "Leica|LexisNexis|Lumion|Macromedia|Magma|MapInfo|MathWorks|MAXON|Maxon|McAfee|McKesson|McNeel|Mentor Graphics|"
    "Mentor|"
    "Micro Focus|Microsoft|MITRE|Mitchell|Molecular Devices|Moz|MSC Software|National Instruments|Nemetschek|NetSuite|"
    "Nuance|NVIDIA|Omron|Oracle|PerkinElmer|Perkin Elmer|Pitney Bowes|Portswigger|PTC|PTV|QAD|Qiagen|QIAGEN|Quark|"
    "Quest|"
    "Rockwell Automation|Rockwell|RockWare|Rosetta Stone|Roche|Sabre|Sage|SAP|SAS Institute|Schlumberger|"
    "Schneider Electric|"
    "Siemens|SideFX|SmartDraw|Softree|Sony|SPSS|StataCorp|Stata|Strata|SunGard|Symantec|Synopsys|"
    "TechSmith|Tenable|Teradata|The MathWorks|The Mathworks|Thermo Fisher Scientific|Thermo Scientific|Thermo|"
    "Thomson Reuters|"
    "Thomson|Topcon|Trimble|Tyler Technologies|Varian|Vector|Verisk|Visual|VMware|VERITAS|Waters|Wolfram Research|"
    "Wolfram|"
    "Wolters Kluwer|Xactware|Xilinx|Yahoo!|Yokogawa|Zemax|Springshare|Unity Technologies|Forsk|Grafana Labs|"
    "Tableau Software|"
    "SolarWinds|Guidance|Magellan|Sparta Systems|On Center|Aurora|Dolby|Avid|Native Instruments|Propellerhead|"
    "Steinberg|"
    "MakeMusic|Ableton|Image-Line|Digidesign|Apple Computer"
).split("|")
"""Makers whose name may stand before a product's: "Bentley WaterCAD" is WaterCAD, too."""

CLASSES: dict[str, str] = {
    "Accounting software": "accounting software",
    "Tax preparation software": "tax preparation software",
    "Financial analysis software": "financial software",
    "Computer aided design CAD software": "CAD",
    "Computer aided manufacturing CAM software": "CAM software",
    "Enterprise resource planning ERP software": "ERP",
    "Human resources software": "HRIS",
    "Project management software": "project management software",
    "Materials requirements planning logistics and supply chain software": "supply chain software",
    "Customer relationship management CRM software": "CRM",
    "Map creation software": "GIS",
    "Geographic information system": "GIS",
    "Point of sale POS software": "point of sale",
    "Music or sound editing software": "audio editing",
    "Video creation and editing software": "video editing",
    "Inventory management software": "inventory management software",
    "Network monitoring software": "network monitoring",
    "Web page creation and editing software": "web design",
    "Web platform development software": "web development",
    "Desktop publishing software": "desktop publishing",
    "Library software": "library software",
    "Business intelligence and data analysis software": "business intelligence",
    "Data mining software": "data mining",
    "Transaction security and virus protection software": "cybersecurity",
    "Network security or virtual private network VPN management software": "network security",
    "Backup or archival software": "backup and recovery",
    "Spreadsheet software": "spreadsheets",
    "Presentation software": "presentation software",
    "Office suite software": "office software",
    "Video conferencing software": "video conferencing",
    "Procurement software": "procurement software",
    "Helpdesk or call center software": "help desk",
    "Medical software": "medical software",
    "Graphics or photo imaging software": "graphics software",
    "Document management software": "document management software",
    "Time accounting software": "time tracking software",
    "Facilities management software": "facilities management software",
    "Computer based training software": "training software",
    "Compliance software": "compliance software",
    "Analytical or scientific software": "scientific software",
    "Program testing software": "software testing",
    "Operating system software": "operating system",
    "Calendar and scheduling software": "scheduling software",
    "Word processing software": "word processing",
    "Electronic mail software": "email management",
    "Legal management software": "legal practice management",
    "Sales and marketing software": "marketing software",
    "Risk management data and analysis software": "risk management",
    "File versioning software": "version control",
    "Route navigation software": "route planning",
    "Contact center software": "call center",
}
"""Class of O*NET technology → broader name of ``skills.tsv``; a class that is missing gives none."""

CLASSES_LEFT_OUT = frozenset(
    {"Action games", "Spell checkers", "Dictionary software", "Device drivers or system software", "Fax software"}
)

LEFT_OUT = frozenset(
    "Google|OnDemand|ReachOut|TreeView|SoFi|SoftBank|FlexBox|iPro|iCore|iCare|iNET|iTest|ForWord|QuickFix|OnOne|"
    "StarData|TeamLab|"
    "Microsoft Money|Microsoft Bing|Microsoft Works|3M Post-it App|Oracle Self-Service Human Resources|MXNet|"
    "Apache MXNet|iTrac|"
    "Microsoft Business Intelligence BI|Microsoft Security Esssentials|Intuit QuickBoooks Payments|"
    "Microsoft Network Monitor|"
    "Microsoft Office Document Imaging|Microsoft Image Composite Editor|Microsoft Volume Shadow Copy Service|"
    "QuestionMark|Sage Accounting|"
    "JavaScript Object Notation JSON|PCI Express PCIe|Microsoft Active Server Pages ASP|Apple Safari|"
    "Microsoft Paint|RecordKeeper|"
    "Microsoft DNS Server|TopView|MultiTech|MasterPlan|MasterKey|StepMaster|TimeValue|SpeedType|SumTime|SavingFace|"
    "PowerTools|"
    "PowerPath|PowerPlay|PowerPlace|FastTrack|FrontDesk|LinkLine|CastView|IssueTrack|TaskTracker|TimeTracker|"
    "TestPartner|StartingPoint|"
    "RightTrack|ModTech|SmartLogic|SmartView|SmartOffice|SmartSolve|MicroTec|eTime|eLog|eTicket|eRecord|eReview|"
    "eSignature|eDockets|"
    "eSubmissions|eProcurement|eTrac|eListen|eMedic|emPath|iGene|iShip|iWitness|iEmployee|iBenefits|iPlan|MyEMR|"
    "RealFlow|HomeFeedback|"
    "AOL MapQuest|FaceTime|Apple FaceTime|iTunes|Apple iTunes|Apple iPhoto|Apple iDVD|Apple Shazam|JamBoard|"
    "SugarSync|PayDirect|"
    "ResumeParser|ResumeRobot|CancerGene|ToothPics|NaviMeat|CheckCite|American Sign Language Browser|FlexiLedger|"
    "Apple DrawBerry|"
    "Mozilla Firefox|Microsoft Edge|Microsoft Internet Explorer|SeaMonkey|DataPower|InView|SatView|OnCite|ProMatch|"
    "ProPlan|ShopOrder|"
    "SalesForce|LabMagic|MenuPro|PilotLog|LogSquare|OfficeMaster|OfficePro|PatternMaker|PageStream|"
    "Real-Time Workshop|ProDoc|"
    "SharpEye|StarLab|SoftLab|SoftPath|SoftScan|SoftCost|SoftDonor|SureSell|SurePoint|SureCount|SureTec|TailorMax|"
    "ToolRoom|TruFlite|"
    "GreatTax|HerdMaster|FoodCo|FoodPro|FoodWorks|FindForms|FormsPlus|FastFrame|FastLoad|FastExport|MediaLab|"
    "MediaVue".lower().split("|")
)
"""Imported names that are no skills, mean something else in a resume, or are wrong in their source."""

PLAIN = frozenset(
    "Accumulo Accurint Arbortext Authorware Autotask Axapta Blinkbid Brightcove Bugzilla CANalyzer Charm++ Clarizen "
    "CODESYS "
    "Costpoint CPMD Cronometer Cygwin Databox Desmos Documentum Dymola Edgecam Edmodo Edulastic ENSEMBL EPLAN "
    "Epocrates Essbase "
    "ETAP Factiva FASTA FFTW Foglight GENSCAN Geant4 GeoGebra Ghidra HEC-GeoRAS HSMWorks HTTrack ICANotes Informix "
    "Intergraph "
    "JETCAM Jitterbit Kapwing KYPipe LAPACK Laserfiche Listserv Logisim Loislaw Lytec Mathcad Mavenlink MEDENT "
    "Mentimeter "
    "MODPATH Morae Mudbox MXNet NAMD NCSS NI-DAQmx NWChem Omeka Oozie Patran PCLaw PHYLIP Pix4D Pixelmator "
    "Planisware Primer3 "
    "Propertyware PVsyst Q-Chem Rapid7 Renoise RETScreen REScheck S-Plus Screencast-O-Matic Scribus Sibelius "
    "Silverlight Snagit "
    "Solaris Sqoop STARLIMS Stateflow Statgraphics Strand7 SYSTAT Tanium Tcpdump Tecplot Tekla Timeslips Tivoli "
    "Ulrichsweb "
    "Ultiboard Ventsim Vissim Watir Webtrends Winsteps Wonderware Xactimate Zabbix Zemax Snakemake eMASS".split()
)
"""Single words of O*NET technology names that are products although nothing in their spelling says so."""

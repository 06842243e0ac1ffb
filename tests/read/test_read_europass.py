import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import Document, Leaf, Role, Tree
from profilelint.model.place import TextPlace
from profilelint.parse import parse
from profilelint.read import read_bytes
from profilelint.read.limits import DEFAULT_LIMITS, Limits

PORTAL = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
  xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
  <hr:DocumentID schemeID="Test-0001" schemeName="DocumentIdentifier"/>
  <CandidatePerson>
    <PersonName><oa:GivenName>Irena</oa:GivenName><hr:FamilyName>Vašková Dolan</hr:FamilyName></PersonName>
    <Communication><ChannelCode>Email</ChannelCode><oa:URI>irena.vaskova@mail.example</oa:URI></Communication>
    <Communication><ChannelCode>Telephone</ChannelCode><UseCode>mobile</UseCode>
      <CountryDialing>420</CountryDialing><oa:DialNumber>555 010 4477</oa:DialNumber></Communication>
    <Communication><ChannelCode>Social Media</ChannelCode><UseCode>linkedin</UseCode>
      <oa:URI>https://www.linkedin.com/in/irena-vaskova-dolan</oa:URI></Communication>
    <Communication><UseCode>home</UseCode><Address type="home"><oa:AddressLine>Lipová 12</oa:AddressLine>
      <oa:CityName>Brno</oa:CityName><CountryCode>cz</CountryCode><oa:PostalCode>602 00</oa:PostalCode></Address>
    </Communication>
    <NationalityCode>cz</NationalityCode>
    <hr:BirthDate>1998-03-14</hr:BirthDate>
    <GenderCode>female</GenderCode>
    <PrimaryLanguageCode name="NORMAL">cze</PrimaryLanguageCode>
  </CandidatePerson>
  <CandidateProfile languageCode="en">
    <hr:ExecutiveSummary>&lt;p&gt;Process engineer for &amp;amp; with small plants.&lt;/p&gt;</hr:ExecutiveSummary>
    <EmploymentHistory>
      <EmployerHistory>
        <hr:OrganizationName>Morava Dairy Works</hr:OrganizationName>
        <OrganizationContact><Communication><Address><oa:CityName>Olomouc</oa:CityName>
          <CountryCode>cz</CountryCode></Address></Communication></OrganizationContact>
        <PositionHistory>
          <PositionTitle typeCode="FREETEXT">Process Engineer</PositionTitle>
          <eures:EmploymentPeriod>
            <eures:StartDate><hr:FormattedDateTime>2022-09-01</hr:FormattedDateTime></eures:StartDate>
            <hr:CurrentIndicator>true</hr:CurrentIndicator>
          </eures:EmploymentPeriod>
          <oa:Description>&lt;p&gt;Two lines of 40 people.&lt;/p&gt;&lt;ol&gt;&lt;li data-list="bullet"&gt;Cut waste by
            9&amp;nbsp;%&lt;/li&gt;&lt;li&gt;Wrote &lt;a href="https://morava.example/log"&gt;the line log&lt;/a&gt;
            in Python&lt;/li&gt;&lt;/ol&gt;</oa:Description>
          <City>Olomouc</City><Country>cz</Country>
        </PositionHistory>
      </EmployerHistory>
    </EmploymentHistory>
    <EducationHistory>
      <EducationOrganizationAttendance>
        <hr:OrganizationName>Brno Institute of Food Science</hr:OrganizationName>
        <EducationLevelCode>7</EducationLevelCode>
        <AttendancePeriod>
          <StartDate><hr:FormattedDateTime>2017-09</hr:FormattedDateTime></StartDate>
          <EndDate><hr:FormattedDateTime>2022-06</hr:FormattedDateTime></EndDate><Ongoing>false</Ongoing>
        </AttendancePeriod>
        <EducationDegree><hr:DegreeName>MSc</hr:DegreeName>
          <FieldOfStudy><MainFieldOfStudy>Food Engineering</MainFieldOfStudy></FieldOfStudy></EducationDegree>
      </EducationOrganizationAttendance>
    </EducationHistory>
    <eures:Licenses><eures:License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></eures:License></eures:Licenses>
    <PersonQualifications>
      <PersonCompetency><CompetencyID schemeName="NORMAL">eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
        <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode>
          <eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
        <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Writing-Production</hr:CompetencyDimensionTypeCode>
          <eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension>
      </PersonCompetency>
      <PersonCompetency><CompetencyID>http://data.europa.eu/esco/skill/1</CompetencyID>
        <hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>SQL</hr:CompetencyName></PersonCompetency>
    </PersonQualifications>
    <Projects><Project><Title>Whey Reuse</Title><Date><StartDate>2023-02</StartDate><EndDate>2023-11</EndDate></Date>
      <Description>&lt;ul&gt;&lt;li&gt;Halved water use&lt;/li&gt;&lt;/ul&gt;</Description>
      <Link>https://whey.example</Link></Project></Projects>
    <Skills><SkillsGroup><Title>Laboratory</Title>
      <PersonCompetency><hr:CompetencyName>Titration</hr:CompetencyName></PersonCompetency>
      <PersonCompetency><hr:CompetencyName>HPLC</hr:CompetencyName></PersonCompetency></SkillsGroup></Skills>
    <VoluntaryWorks><VoluntaryWork><Title>Tutor</Title><Date><StartDate>2020</StartDate></Date>
      <Description>Taught sums.</Description></VoluntaryWork></VoluntaryWorks>
    <Attachment><oa:EmbeddedData>aGVsbG8gd29ybGQ=</oa:EmbeddedData></Attachment>
  </CandidateProfile>
  <RenderingInformation><Design><SectionsOrder>
    <Section><Title>education-training</Title></Section><Section><Title>work-experience</Title></Section>
  </SectionsOrder></Design></RenderingInformation>
</Candidate>
"""

PASSPORT = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
<LearnerInfo>
 <Identification>
  <PersonName><FirstName>Tomé</FirstName><Surname>Azevedo Lira</Surname></PersonName>
  <ContactInfo>
   <Address><Contact><AddressLine>Rua do Sal 4</AddressLine><PostalCode>3810-001</PostalCode>
    <Municipality>Aveiro</Municipality><Country><Code>PT</Code><Label>Portugal</Label></Country></Contact></Address>
   <Email><Contact>tome.lira@mail.example</Contact></Email>
   <TelephoneList><Telephone><Contact>+351 555 0142</Contact><Use><Code>mobile</Code></Use></Telephone></TelephoneList>
   <WebsiteList><Website><Contact>https://lira.example</Contact></Website></WebsiteList>
   <InstantMessagingList><InstantMessaging><Contact>tome.lira</Contact><Use><Label>Skype</Label></Use>
    </InstantMessaging></InstantMessagingList>
  </ContactInfo>
  <Demographics><Birthdate year="1995" month="--07" day="---02"/><Gender><Code>M</Code><Label>Male</Label></Gender>
   <NationalityList><Nationality><Code>PT</Code><Label>Portuguese</Label></Nationality></NationalityList></Demographics>
  <Photo><MimeType>image/jpeg</MimeType><Data>AAAA</Data></Photo>
 </Identification>
 <Headline><Type><Code>preferred_job</Code></Type>
  <Description><Label>Salt Marsh Surveyor</Label></Description></Headline>
 <WorkExperienceList><WorkExperience>
  <Period><From year="2019" month="--5"/><Current>true</Current></Period>
  <Position><Label>Field Surveyor</Label></Position>
  <Activities>&lt;p&gt;Maps for three towns.&lt;/p&gt;
   &lt;ul&gt;&lt;li&gt;Mapped 60 km of dykes&lt;/li&gt;&lt;/ul&gt;</Activities>
  <Employer><Name>Ria Survey Cooperative</Name><ContactInfo><Address><Contact><Municipality>Aveiro</Municipality>
   <Country><Code>PT</Code><Label>Portugal</Label></Country></Contact></Address></ContactInfo></Employer>
 </WorkExperience></WorkExperienceList>
 <EducationList><Education>
  <Period><From year="2014" month="--09"/><To year="2018" month="--06"/></Period>
  <Title>BSc</Title><Organisation><Name>Lagoon Polytechnic</Name></Organisation>
  <Level><Code>5</Code><Label>ISCED 5</Label></Level><Field><Code>52</Code><Label>Geomatics</Label></Field>
 </Education></EducationList>
 <Skills><Linguistic>
   <MotherTongueList><MotherTongue><Description><Code>pt</Code><Label>Portuguese</Label></Description></MotherTongue>
   </MotherTongueList>
   <ForeignLanguageList><ForeignLanguage><Description><Code>en</Code><Label>English</Label></Description>
    <ProficiencyLevel><Listening>B2</Listening><Reading>B2</Reading><Writing>B2</Writing></ProficiencyLevel>
   </ForeignLanguage></ForeignLanguageList></Linguistic>
  <Communication>
   <Description>&lt;p&gt;I explain maps to people who have never held one in hands.&lt;/p&gt;</Description>
  </Communication>
  <Computer><Description>&lt;p&gt;GIS: QGIS, PostGIS&lt;/p&gt;&lt;p&gt;Python, R&lt;/p&gt;</Description></Computer>
  <Driving><Description><Licence>B</Licence><Licence>C1</Licence></Description></Driving>
 </Skills>
 <AchievementList>
  <Achievement><Title><Code>publications</Code><Label>Publications</Label></Title>
   <Description>&lt;ul&gt;&lt;li&gt;Lira, T. Dykes of the Ria. 2021.&lt;/li&gt;&lt;/ul&gt;</Description></Achievement>
  <Achievement><Title><Code>honors_awards</Code><Label>Awards</Label></Title>
   <Description>Young Surveyor 2020</Description>
  </Achievement>
  <Achievement><Title><Code>memberships</Code><Label>Memberships</Label></Title><Description>Dyke Guild</Description>
  </Achievement>
 </AchievementList>
</LearnerInfo>
</SkillsPassport>
"""


def read(text: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    return read_bytes(text.encode(), "profile.xml", limits)


def plain(tree: Tree | None) -> object:
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(value) for value in tree]
    return tree.value if isinstance(tree, Leaf) else None


def source(document: Document, text: str) -> str:
    """What stands in the file where a line's words stand."""
    line = next(line for line in document.lines if line.text == text)
    first, last = line.words[0].place, line.words[-1].place
    assert isinstance(first, TextPlace)
    assert isinstance(last, TextPlace)
    assert document.raw is not None
    rows = document.raw.split("\n")[first.line - 1 : last.end_line]
    rows[-1] = rows[-1][: last.end_column - 1]
    rows[0] = rows[0][first.column - 1 :]
    return "\n".join(rows)


def test_the_portals_contact_block():
    document = read(PORTAL)
    assert document.format == "europass"
    assert document.structured
    assert document.problems == ()
    assert plain(document.tree)["basics"] == {
        "name": "Irena Vašková Dolan",
        "location": {"address": "Lipová 12", "postalCode": "602 00", "city": "Brno", "countryCode": "CZ"},
        "email": "irena.vaskova@mail.example",
        "phone": "+420 555 010 4477",
        "profiles": [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/irena-vaskova-dolan"}],
        "details": ["Date of birth: 1998-03-14", "Gender: female", "Nationality: cz"],
        "summary": "Process engineer for & with small plants.",
    }


def test_the_portals_work():
    (entry,) = plain(read(PORTAL).tree)["work"]
    assert entry == {
        "position": "Process Engineer",
        "name": "Morava Dairy Works",
        "location": {"city": "Olomouc", "countryCode": "CZ"},
        "startDate": "2022-09-01",
        "endDate": "Present",
        "summary": "Two lines of 40 people.",
        "highlights": ["Cut waste by 9 %", "Wrote the line log in Python"],
    }


def test_the_portals_other_sections():
    tree = plain(read(PORTAL).tree)
    assert tree["education"] == [
        {
            "institution": "Brno Institute of Food Science",
            "studyType": "MSc",
            "area": "Food Engineering",
            "startDate": "2017-09",
            "endDate": "2022-06",
        }
    ]
    assert tree["languages"] == [
        {"language": "Czech", "fluency": "native"},
        {"language": "English", "fluency": "listening C1, writing B2"},
    ]
    assert tree["skills"] == [{"keywords": ["SQL"]}, {"name": "Laboratory", "keywords": ["Titration", "HPLC"]}]
    assert tree["certificates"] == [{"name": "Driving licence B"}]
    assert tree["projects"][0]["name"] == "Whey Reuse"
    assert tree["projects"][0]["highlights"] == ["Halved water use"]
    assert tree["volunteer"] == [{"position": "Tutor", "startDate": "2020", "summary": "Taught sums."}]


def profile(body: str) -> dict[str, object]:
    """The tree of a portal profile with these sections."""
    head = '<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"><CandidateProfile>'
    tree = plain(read(f"{head}{body}</CandidateProfile></Candidate>").tree)
    assert isinstance(tree, dict)
    return tree


def test_a_certificate_of_the_portal():
    tree = profile("""<Certifications><Certification><hr:CertificationName>Food Safety III</hr:CertificationName>
        <FirstIssuedDate><hr:FormattedDateTime>2023-05-02</hr:FormattedDateTime></FirstIssuedDate>
        <IssuingAuthority><hr:Name>Dairy Board</hr:Name></IssuingAuthority></Certification></Certifications>""")
    assert tree["certificates"] == [{"name": "Food Safety III", "issuer": "Dairy Board", "date": "2023-05-02"}]


def test_a_publication_of_the_portal():
    tree = profile("""<PublicationHistory>
        <Publication><Title>Whey</Title><Year>2021</Year><Journal>Curds</Journal>
          <DOI><Link>https://doi.example/1</Link></DOI></Publication>
        <Publication><hr:FormattedPublicationDescription>&lt;p&gt;Dolan, I. &lt;i&gt;Rennet&lt;/i&gt;. 2020.&lt;/p&gt;
        </hr:FormattedPublicationDescription></Publication></PublicationHistory>""")
    assert tree["publications"] == [
        {"name": "Whey", "publisher": "Curds", "releaseDate": "2021", "url": "https://doi.example/1"},
        {"name": "Dolan, I. Rennet. 2020."},
    ]


def test_a_referee_of_the_portal():
    tree = profile("""<EmploymentReferences><Referee><PersonName><GivenName>Ota</GivenName><FamilyName>Hron</FamilyName>
        </PersonName><Communication><ChannelCode>Email</ChannelCode><URI>ota@mail.example</URI></Communication>
        <Role>Plant manager</Role></Referee></EmploymentReferences>""")
    assert tree["references"] == [{"name": "Ota Hron", "role": "Plant manager", "contacts": ["ota@mail.example"]}]


def test_skills_of_the_portal_in_their_older_elements():
    tree = profile("""<DigitalSkills><DigitalSkillsGroup><Title>Office</Title><DigitalSkill>Excel</DigitalSkill>
        </DigitalSkillsGroup></DigitalSkills><OrganisationalSkills><OrganisationalSkill><Title>Shifts, budgets</Title>
        </OrganisationalSkill></OrganisationalSkills><JobRelatedSkills><JobRelatedSkill><Title>Plant</Title>
        <Description>I ran two lines.</Description></JobRelatedSkill></JobRelatedSkills>""")
    assert tree["skills"] == [
        {"name": "Office", "keywords": ["Excel"]},
        {"keywords": ["Shifts", "budgets"]},
        {"name": "Plant", "summary": ["I ran two lines."]},
    ]


def test_a_language_may_be_the_address_of_a_code():
    tree = profile("""<PersonQualifications><PersonCompetency><CompetencyID>https://codes.example/language/DEU
        </CompetencyID><TaxonomyID>language</TaxonomyID></PersonCompetency></PersonQualifications>""")
    assert tree["languages"] == [{"language": "German"}]


def test_a_field_of_study_that_is_a_code_is_left_out():
    tree = profile("""<EducationHistory><EducationOrganizationAttendance><EducationDegree>
        <hr:DegreeName>MSc</hr:DegreeName><FieldOfStudy typeCode="URI"><MainFieldOfStudy>
        <ProgramConcentration>https://codes.example/isced/0721</ProgramConcentration></MainFieldOfStudy></FieldOfStudy>
        <FinalGrade><ScoreText>1.3</ScoreText></FinalGrade><Thesis>Whey at night</Thesis></EducationDegree>
        </EducationOrganizationAttendance></EducationHistory>""")
    assert tree["education"] == [{"studyType": "MSc", "score": "1.3", "thesis": ["Whey at night"]}]


def test_a_section_with_a_title_of_its_own_has_it_as_its_heading():
    document = read(
        PORTAL.replace(
            "<Projects>", "<Others><Title>Talks</Title><Other><Title>Curds</Title></Other></Others><Projects>"
        )
    )
    assert plain(document.tree)["Talks"] == [{"name": "Curds"}]
    (heading,) = (line for line in document.lines if line.role is Role.HEADING)
    assert heading.text == source(document, "Talks") == "Talks"


def test_sections_stand_in_the_order_in_which_they_are_printed():
    assert list(plain(read(PORTAL).tree))[:3] == ["basics", "education", "work"]


def test_other_prefixes_and_none_read_the_same():
    document = plain(read(PORTAL).tree)
    bare = PORTAL.replace("hr:", "").replace("oa:", "").replace("eures:", "")
    assert plain(read(bare).tree) == document
    other = PORTAL.replace("hr:", "x1:").replace("xmlns:hr", "xmlns:x1")
    assert plain(read(other).tree) == document
    prefixed = PORTAL.replace("<Candidate xmlns=", "<ep:Candidate xmlns:ep=").replace("</Candidate>", "</ep:Candidate>")
    assert plain(read(prefixed).tree) == document


def test_places_are_exact_behind_entities_and_wide_letters():
    document = read(PORTAL)
    assert source(document, "Irena Vašková Dolan") == "Irena</oa:GivenName><hr:FamilyName>Vašková Dolan"
    assert (
        source(document, "Process engineer for & with small plants.")
        == "Process engineer for &amp;amp; with small plants."
    )
    assert source(document, "Cut waste by 9 %") == "Cut waste by\n            9&amp;nbsp;%"
    assert source(document, "+420 555 010 4477") == "420</CountryDialing><oa:DialNumber>555 010 4477"
    assert source(document, "Present") == "true"
    assert source(document, "English") == "eng"
    assert source(document, "CZ") == "cz"
    assert source(document, "Date of birth: 1998-03-14") == "1998-03-14"


def test_a_link_in_a_description_is_kept():
    document = read(PORTAL)
    (link,) = document.links
    assert link.url == "https://morava.example/log"
    assert link.span is not None
    assert document.text[slice(*link.span)] == "the line log"


def test_the_older_passport():
    document = read(PASSPORT)
    tree = plain(document.tree)
    assert tree["basics"] == {
        "name": "Tomé Azevedo Lira",
        "email": "tome.lira@mail.example",
        "phone": "+351 555 0142",
        "location": {"address": "Rua do Sal 4", "postalCode": "3810-001", "city": "Aveiro", "countryCode": "PT"},
        "profiles": [{"url": "https://lira.example"}],
        "label": "Salt Marsh Surveyor",
        "details": ["Skype: tome.lira", "Date of birth: 1995-07-02", "Gender: Male", "Nationality: Portuguese"],
    }
    assert tree["work"] == [
        {
            "position": "Field Surveyor",
            "name": "Ria Survey Cooperative",
            "location": {"city": "Aveiro", "countryCode": "PT"},
            "startDate": "2019-05",
            "endDate": "Present",
            "summary": "Maps for three towns.",
            "highlights": ["Mapped 60 km of dykes"],
        }
    ]
    assert tree["education"] == [
        {
            "studyType": "BSc",
            "area": "Geomatics",
            "institution": "Lagoon Polytechnic",
            "startDate": "2014-09",
            "endDate": "2018-06",
        }
    ]
    assert tree["languages"] == [
        {"language": "Portuguese", "fluency": "native"},
        {"language": "English", "fluency": "B2"},
    ]
    assert tree["skills"] == [
        {"summary": ["I explain maps to people who have never held one in hands."]},
        {"name": "GIS", "keywords": ["QGIS", "PostGIS"]},
        {"keywords": ["Python", "R"]},
    ]
    assert tree["certificates"] == [{"name": "Driving licence B, C1"}]
    assert tree["publications"] == [{"name": "Lira, T. Dykes of the Ria. 2021."}]
    assert tree["awards"] == [{"title": "Young Surveyor 2020"}]
    assert tree["Memberships"] == [{"name": "Dyke Guild"}]
    assert [line.text for line in document.lines if line.role is Role.HEADING] == ["Memberships"]


def test_dates_in_attributes_have_their_places():
    assert source(read(PASSPORT), "2018-06") == '2018" month="--06'


def test_the_parser_makes_a_resume_of_both():
    for text, name, position in (
        (PORTAL, "Irena Vašková Dolan", "Process Engineer"),
        (PASSPORT, "Tomé Azevedo Lira", "Field Surveyor"),
    ):
        resume = parse(read(text))
        assert resume.basics.name is not None
        assert resume.basics.name.text == name
        assert "Date of birth: 199" in resume.basics.content.text
        (work,) = resume.work
        assert work.position is not None
        assert work.position.text == position
        assert work.dates is not None
        assert work.dates.end is not None
        assert work.dates.end.open
        assert [bullet.text for bullet in work.highlights]


def test_html_that_is_not_escaped_is_read_too():
    text = PORTAL.replace(
        "&lt;ul&gt;&lt;li&gt;Halved water use&lt;/li&gt;&lt;/ul&gt;", "<ul><li>Halved <b>water</b> use</li></ul>"
    )
    assert plain(read(text).tree)["projects"][0]["highlights"] == ["Halved water use"]


def test_html_in_a_cdata_section_is_read_too():
    text = PORTAL.replace("Taught sums.", "<![CDATA[<ul><li>Taught sums & more</li></ul>]]>")
    document = read(text)
    assert plain(document.tree)["volunteer"][0]["highlights"] == ["Taught sums & more"]
    assert source(document, "Taught sums & more") == "Taught sums & more"


def test_typed_list_signs_make_items():
    text = PORTAL.replace("Taught sums.", "Every week\n- Taught sums\n  and more\n- Graded 40 papers")
    (entry,) = plain(read(text).tree)["volunteer"]
    assert entry["summary"] == "Every week"
    assert entry["highlights"] == ["Taught sums and more", "Graded 40 papers"]


def test_a_single_byte_encoding_is_honoured():
    data = PASSPORT.replace("UTF-8", "ISO-8859-2").replace("Tomé", "Łucja").encode("iso-8859-2")
    assert plain(read_bytes(data, "profile.xml").tree)["basics"]["name"] == "Łucja Azevedo Lira"


def test_blanks_before_the_declaration_do_no_harm():
    document = read("\n\n" + PORTAL)
    assert source(document, "CZ") == "cz"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("</PersonName>", "</PersonNam>", "line 6, column "),
        ("<CandidatePerson>", "<CandidatePerson", "broken XML"),
        ("Morava Dairy", "Morava & Dairy", "&amp;"),
        ("<Candidate xmlns=", '<!DOCTYPE a [<!ENTITY b "c">]><Candidate xmlns=', "document type"),
        ("</Candidate>", "", "broken XML"),
    ],
)
def test_broken_xml_is_unreadable_with_its_place(old: str, new: str, said: str):
    document = read(PORTAL.replace(old, new))
    (problem,) = document.problems
    assert problem.kind == "unreadable"
    assert said in problem.detail


def test_what_is_nested_too_deeply_is_cut_and_said():
    deep = "<Title>" * 5_000 + "x" + "</Title>" * 5_000
    document = read(PORTAL.replace("<Title>Tutor</Title>", deep))
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert plain(document.tree)["work"][0]["position"] == "Process Engineer"


def test_too_much_text_is_cut_and_said():
    document = read(PORTAL.replace("Taught sums.", "&amp;" * 3_000), Limits(max_text=2_000))
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert plain(document.tree)["basics"]["name"] == "Irena Vašková Dolan"


def test_endless_elements_are_cut_and_said():
    document = read(PORTAL.replace("<Title>Tutor</Title>", "<Title/>" * 150_000))
    assert [problem.kind for problem in document.problems] == ["limit"]


@given(st.data())
def test_any_damage_gives_a_document(data: st.DataObject):
    text = data.draw(st.sampled_from((PORTAL, PASSPORT)))
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 400))
    middle = data.draw(st.text(max_size=20))
    document = read(text[:start] + middle + text[start + length :])
    assert document.lines or document.problems
    for line in document.lines:
        assert line.text == " ".join(word.text for word in line.words)


@given(st.text(alphabet="ab -•*<>/&;lip ulié\n", max_size=60))
def test_any_description_is_split_without_loss_of_places(description: str):
    escaped = description.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    document = read(PORTAL.replace("Taught sums.", escaped))
    assert document.problems == ()
    assert document.raw is not None
    last = document.raw.count("\n") + 1
    for line in document.lines:
        for word in line.words:
            place = word.place
            assert isinstance(place, TextPlace)
            assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
            assert place.end_line <= last

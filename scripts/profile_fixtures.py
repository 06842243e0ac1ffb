"""Write fixtures/profiles: profiles of one fictional student, as LinkedIn and Handshake give them.

python scripts/profile_fixtures.py [FOLDER]

The same bytes each time. LinkedIn's files stand in a ZIP file and the importer's has another ending: as CSV files in
the repository they would be what privacy-repo-exposure warns of.
"""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "profiles"
_THEN = (2026, 11, 2, 12, 0, 0)
_NOTES = 'Notes:\r\n"When exporting your data, rows of people who wished it\r\nare left out."\r\n\r\n'

_WORK = [
    ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
    ["Bluestem Transit", "Software Engineering Intern",
     "Built a page for late buses in TypeScript • Wrote 40 tests for the import of timetables",
     "Columbus, Ohio, United States", "May 2026", "Aug 2026"],
    ["Lakeside University", "Peer Tutor", "Helps 12 students a week with data structures\r\nWrites practice exams",
     "Columbus, OH", "Sep 2025", ""],
]  # fmt: skip
_PARTS: dict[str, list[list[str]]] = {
    "Profile.csv": [
        ["First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry",
         "Zip Code", "Geo Location", "Twitter Handles", "Websites", "Instant Messengers"],
        ["Robin", "Marlowe-Finch", "", "", "", "Computer science student at Lakeside University",
         "Likes precise work & clear results.", "Software Development", "", "Columbus, Ohio, United States", "",
         "[PORTFOLIO:https://robin.example/work]", ""],
    ],
    "Education.csv": [
        ["School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"],
        ["Lakeside University", "2023", "2027", "GPA: 3.6/4.0", "Bachelor of Science - BS, Computer Science",
         "Chess Club"],
    ],
    "Skills.csv": [["Name"], ["Python"], ["TypeScript"], ["SQL"], ["Git"], ["Linux"]],
    "Certifications.csv": [
        ["Name", "Url", "Authority", "Started On", "Finished On", "License Number"],
        ["First Aid", "", "Columbus Health Office", "Mar 2025", "Mar 2027", ""],
    ],
    "Projects.csv": [
        ["Title", "Description", "Url", "Started On", "Finished On"],
        ["Late Buses", "Shows delays on a map", "https://robin.example/late", "Jan 2025", "Apr 2025"],
    ],
    "Honors.csv": [["Title", "Issuer", "Description", "Issued On"],
                   ["Dean's List", "Lakeside University", "Two terms", "May 2025"]],
    "Languages.csv": [["Name", "Proficiency"], ["Spanish", "Full professional proficiency"]],
    "Volunteering.csv": [
        ["Company Name", "Role", "Cause", "Started On", "Finished On", "Description"],
        ["Riverbend Food Bank", "Driver", "Poverty", "Jan 2024", "", "Brings food to 20 households a week"],
    ],
    "Courses.csv": [["Name", "Number"], ["Databases", "CSE 3241"]],
    "Email Addresses.csv": [
        ["Email Address", "Confirmed", "Primary", "Updated On"],
        ["robin.old@mail.example", "Yes", "No", "Not Available"],
        ["robin.marlowe@mail.example", "Yes", "Yes", "Not Available"],
    ],
    "messages.csv": [
        ["CONVERSATION ID", "FROM", "TO", "DATE", "SUBJECT", "CONTENT"],
        ["1", "Ann Orrin", "Robin Marlowe-Finch", "2026-01-01", "Hello", "Nobody but us reads this"],
    ],
    "Jobs/Saved Jobs_1.csv": [["Saved Date", "Job Url", "Job Title", "Company Name"],
                              ["1/2/26, 9:00 AM", "https://jobs.example/1", "Developer", "Harborlight Analytics"]],
}  # fmt: skip
_CONNECTIONS = [
    ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
    ["Ann", "Orrin", "https://people.example/ann", "", "Harborlight Analytics", "Analyst", "03 May 2026"],
]
_STUDENTS = [
    ["email_address", "username", "auth_identifier", "first_name", "last_name", "preferred_name", "school_year_name",
     "primary_education:education_level_name", "primary_education:cumulative_gpa",
     "primary_education:primary_major_name", "primary_education:major_names", "primary_education:college_names",
     "primary_education:start_date", "primary_education:end_date", "opt_cpt_eligible", "gender", "first_generation",
     "system_label_names"],
    ["robin.marlowe@mail.example", "marlowe.7", "marlowe.7", "Robin", "Marlowe-Finch", "", "Senior", "Bachelors",
     "3.6", "Computer Science", "Computer Science;Statistics", "Engineering", "2023-08-20", "2027-05-15", "FALSE",
     "x", "FALSE", "tutor;honors"],
    ["sam.hollis@mail.example", "hollis.2", "hollis.2", "Sam", "Hollis-Arden", "", "Junior", "Bachelors", "**CLEAR**",
     "Nursing", "Nursing", "Nursing", "2024-08-20", "2028-05-15", "FALSE", "x", "TRUE", ""],
]  # fmt: skip


def _rows(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().replace(" & ", " &amp; ")


def archive() -> bytes:
    """The archive, with localised names and notes above some headers."""
    out = io.BytesIO()
    files = {name: _rows(rows) for name, rows in _PARTS.items()}
    files["Berufserfahrung_1.csv"] = _NOTES + _rows([_WORK[0], _WORK[1]])
    files["Berufserfahrung_2.csv"] = _rows([_WORK[0], _WORK[2]])
    files["Connections.csv"] = _NOTES + _rows(_CONNECTIONS)
    with zipfile.ZipFile(out, "w") as file:
        for name in sorted(files):
            file.writestr(zipfile.ZipInfo(f"Basic_Data_11-02-2026/{name}", _THEN), files[name])
    return out.getvalue()


def main() -> int:
    folder = Path(sys.argv[1]) if sys.argv[1:] else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "linkedin.zip").write_bytes(archive())
    (folder / "handshake-importer.txt").write_bytes(_rows(_STUDENTS).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Pages as a browser saves them: one posting each, between what else such pages show. All of it is invented."""

from __future__ import annotations

from collections.abc import Callable

Layout = Callable[[str], tuple[str, list[str]]]
"""A posting as HTML → the page around it, and texts that are no part of the posting."""

NURSE = """<h1>Registered Nurse, Medical/Surgical</h1>
<p>Kestrel Valley Hospital · Dayton, OH</p>
<h2>About the role</h2>
<p>You will care for up to five patients a shift on a 32-bed unit, together with two nursing assistants.</p>
<h2>What you need</h2>
<ul><li>Ohio RN licence</li><li>BLS</li><li>Two years of acute care</li><li>Epic or Cerner</li></ul>
<h2>Nice to have</h2>
<ul><li>ACLS</li><li>Spanish</li></ul>
<p>Apply by December 15, 2026 with a resume and a cover letter.</p>"""

DATA = """<div class="job__title"><h1>Data Analyst Intern</h1><div>Portland, ME</div></div>
<div class="body"><p><strong>What you'll do</strong></p>
<ul><li><p>Build dashboards in Tableau for three product teams</p></li>
<li><p>Write SQL against a 40 GB warehouse</p></li></ul>
<p><strong>Minimum qualifications</strong></p>
<ul><li>Python or R</li><li>SQL</li><li>Pursuing a BS in statistics, economics or a related field</li>
<li>Graduating between December 2026 and June 2027</li></ul>
<p><strong>Preferred qualifications</strong></p><ul><li>Git</li><li>A course in experimental design</li></ul>
<p>The pay is $24 to $28 per hour. We do not sponsor visas for this role.</p></div>"""

CLERK = """<b>JOB ANNOUNCEMENT</b><br><br>
Position: Payroll Clerk II<br>Department: Finance<br>Closing date: January 8, 2027<br><br>
The City of Granite Bend seeks a clerk who processes a biweekly payroll for 410 employees, answers questions at the
counter and keeps records for the state's auditors.<br><br>
<b>REQUIREMENTS</b><br>
High school diploma or GED<br>
One (1) year of bookkeeping<br>
Excel<br><br>
<b>DESIRABLE</b><br>
Tyler Munis<br>"""

WELDER = """<h3>Structural Welder (second shift)</h3>
<p>Osprey Iron builds stairs, railings and trusses in a shop in Duluth, Minnesota.</p>
<p>The ideal candidate has an AWS D1.1 certification, reads blueprints and lifts 50 lb. We want at least 3 years of
MIG and flux-core welding. Stick welding is a plus. You need your own hood and boots; we buy the rest.</p>
<p>Send photos of your work with your application.</p>"""

ENGINEER = """<h1>Platform Engineer</h1>
<p>Tern Systems runs the booking system of 900 ferries. The platform team keeps it up.</p>
<h4>Your first year</h4>
<ul><li>Move 60 services to Kubernetes</li><li>Cut the time of a deployment in half</li></ul>
<h4>Must-haves</h4>
<ul><li>Go</li><li>Terraform</li><li>4+ years of running services in production</li></ul>
<h4>Bonus points</h4>
<ul><li>eBPF</li></ul>"""


def semantic(posting: str) -> tuple[str, list[str]]:
    """Landmarks of HTML 5, as most companies' own sites have them."""
    noise = [
        "Products",
        "Customers",
        "Pricing",
        "Log in",
        "© 2026 Example Careers",
        "Privacy policy",
        "Site Reliability Engineer",
        "Support Engineer, Denver",
        "We use cookies to make this site better and to learn how people use it.",
    ]
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Careers</title></head><body>
<header><nav><ul><li><a href="/p">{noise[0]}</a></li><li><a href="/c">{noise[1]}</a></li><li><a href="/x">{noise[2]}</a>
</li><li><a href="/l">{noise[3]}</a></li></ul></nav></header>
<main><article>{posting}</article></main>
<aside><h2>Similar jobs</h2><ul><li><a href="/1">{noise[6]}</a></li><li><a href="/2">{noise[7]}</a></li></ul></aside>
<div id="cookie-banner"><p>{noise[8]}</p><button>Accept</button></div>
<footer><p>{noise[4]}</p><a href="/pp">{noise[5]}</a></footer></body></html>"""
    return page, [*noise, "Similar jobs"]


def divs(posting: str) -> tuple[str, list[str]]:
    """Nothing but boxes with class names, as job boards have them."""
    noise = [
        "Find jobs",
        "Company reviews",
        "Salary guide",
        "Post a job",
        "Sign in",
        "Save this job",
        "Report this job",
        "Share on LinkedIn",
        "More jobs like this",
        "Junior Data Analyst",
        "BI Developer",
        "Marketing Analyst",
        "Get new jobs for this search by email",
        "By creating a job alert you agree to our terms. You can "
        "unsubscribe at any time by clicking the link in each email.",
        "Hiring lab",
        "Career advice",
        "Help centre",
        "Cookies, privacy and terms",
        "Rated 4.1 by 212 people who interviewed there last year",
    ]
    page = f"""<html><head><meta charset="utf-8"><title>Job</title></head><body class="b">
<div class="gnav"><div><a href="/">{noise[0]}</a><a href="/r">{noise[1]}</a><a href="/s">{noise[2]}</a></div>
<div><a href="/post">{noise[3]}</a><a href="/in">{noise[4]}</a></div></div>
<div class="page"><div class="left"><div class="jobcontent">{posting}</div>
<div class="actions"><a href="#s">{noise[5]}</a> <a href="#r">{noise[6]}</a> <a href="#l">{noise[7]}</a></div></div>
<div class="rail"><div class="hd">{noise[8]}</div>
<div class="card"><a href="/j1">{noise[9]}</a><span>Acme · Boston, MA</span><span>2 days ago</span></div>
<div class="card"><a href="/j2">{noise[10]}</a><span>Umbra · Salem, MA</span><span>5 days ago</span></div>
<div class="card"><a href="/j3">{noise[11]}</a><span>Linden · Keene, NH</span><span>6 days ago</span></div>
<div class="rating">{noise[18]}</div></div></div>
<div class="alert"><div>{noise[12]}</div><div>{noise[13]}</div></div>
<div class="ft"><a href="/h">{noise[14]}</a><a href="/a">{noise[15]}</a><a href="/q">{noise[16]}</a><a href="/k">
{noise[17]}</a></div></body></html>"""
    return page, [*noise, "Acme · Boston, MA", "Linden · Keene, NH", "6 days ago"]


def tables(posting: str) -> tuple[str, list[str]]:
    """A town's or a university's page of 2005."""
    noise = [
        "City Hall",
        "Parks & Recreation",
        "Utilities",
        "Employment",
        "City Council meets on the first Tuesday of each month at 7 p.m. in the council chambers.",
        "Snow emergency routes",
        "Pay my water bill",
        "This page was last updated on 11/02/2026",
        "Site map",
    ]
    page = f"""<html><body bgcolor="white"><table width="900"><tr><td colspan="3"><img src="banner.gif">
</td></tr>
<tr><td width="150" valign="top"><a href="a.htm">{noise[0]}</a><br><a href="b.htm">{noise[1]}</a><br>
<a href="c.htm">{noise[2]}</a><br><a href="d.htm">{noise[3]}</a></td>
<td valign="top">{posting}</td>
<td width="160" valign="top"><font size="2">{noise[4]}<p><a href="e.htm">{noise[5]}</a><p><a href="f.htm">{noise[6]}</a>
</font></td></tr><tr><td colspan="3" align="center"><font size="1">{noise[7]} | <a href="s.htm">{noise[8]}</a></font>
</td></tr></table></body></html>"""
    return page, noise


def application(posting: str) -> tuple[str, list[str]]:
    """A page that scripts made, as saved after it was shown: hashed class names, a form, a footer full of text."""
    noise = [
        "Back to all openings",
        "Submit your application",
        "First name",
        "Attach resume",
        "LinkedIn URL",
        "U.S. Equal Employment Opportunity information (completion is voluntary)",
        "Gender",
        "Veteran status",
        "Powered by Hirebird",
        "Accept all cookies",
        "Cookie preferences",
        "When you visit our site, we and our partners store information on your device to measure traffic and to "
        "show you advertising. You can change your choice at any time in the cookie preferences.",
    ]
    page = f"""<!DOCTYPE html><html><head><title>x</title><script src="app.js"></script></head><body><div id="root">
<div class="css-1x2"><div class="css-9f"><a href="/">{noise[0]}</a></div><div class="css-77">{posting}</div>
<div class="css-form"><h3>{noise[1]}</h3><form><div><label>{noise[2]}</label><input></div><div><label>{noise[3]}</label>
<input type="file"></div><div><label>{noise[4]}</label><input></div><fieldset><legend>{noise[5]}</legend>
<label>{noise[6]}</label><select><option>Decline</option></select><label>{noise[7]}</label><select></select></fieldset>
</form></div><div class="css-0"><a href="https://hirebird.example">{noise[8]}</a></div></div></div>
<div id="onetrust-consent-sdk" class="css-ck"><div>{noise[11]}</div><div><a href="#a">{noise[9]}</a>
<a href="#p">{noise[10]}</a></div></div></body></html>"""
    return page, noise


def teasers(posting: str) -> tuple[str, list[str]]:
    """A board that prints other postings with a sentence of each below."""
    noise = [
        "Jobs",
        "Companies",
        "Blog",
        "You may also like",
        "Backend Engineer at Plover Rail",
        "Plover Rail is looking for an engineer with 6+ years of Java to rebuild its ticketing, in Chicago or remote.",
        "Machine Learning Engineer at Heron Health",
        "Heron Health wants a PhD in machine learning and experience with PyTorch for its imaging group in Boston.",
        "QA Engineer at Siskin",
        "Siskin needs a tester who knows Selenium and Cypress and has a security clearance.",
        "Subscribe to our newsletter",
        "Terms of service",
    ]
    cards = "".join(
        f'<article class="teaser"><h3><a href="/{at}">{noise[at]}</a></h3><p>{noise[at + 1]}</p></article>'
        for at in (4, 6, 8)
    )
    page = f"""<!DOCTYPE html><html><body><div class="top"><a href="/j">{noise[0]}</a> <a href="/c">{noise[1]}</a>
<a href="/b">{noise[2]}</a></div><div class="content"><section class="posting">{posting}</section>
<section class="related-jobs"><h2>{noise[3]}</h2>{cards}</section></div>
<div class="bottom"><p><a href="/n">{noise[10]}</a></p><p><a href="/t">{noise[11]}</a></p></div></body></html>"""
    return page, noise


def hashed(posting: str) -> tuple[str, list[str]]:
    """Boxes whose names say nothing, no landmarks, and texts of the site around the posting."""
    noise = [
        "Home",
        "Search",
        "Employers",
        "Your profile is 40 percent complete",
        "Saved",
        "Messages",
        "Upload your CV and let 3,000 employers find you. It takes two minutes and costs nothing.",
        "Forklift Operator",
        "Halyard Freight, Toledo",
        "Line Cook",
        "The Copper Pot, Ann Arbor",
        "Bookkeeper",
        "Marrow & Sons, Flint",
        "About",
        "Press",
        "Imprint",
        "Jobwell is operated by Jobwell Media. All trademarks belong to their owners. Listings are provided by "
        "third parties, and we do not check them.",
        "Download the app",
        "4.8 stars from 12,000 reviews",
    ]
    links = "".join(f'<div class="a9"><a href="/{at}">{noise[at]}</a></div>' for at in range(3))
    cards = "".join(
        f'<div class="k2"><div class="k3">{noise[at]}</div><div class="k4">{noise[at + 1]}</div></div>'
        for at in (7, 9, 11)
    )
    page = f"""<!DOCTYPE html><html><head><title>Jobwell</title></head><body><div class="w0"><div class="x1">{links}
<div class="a9">{noise[3]}</div><div class="a9"><a href="/s">{noise[4]}</a></div><div class="a9"><a href="/m">{noise[5]}
</a></div></div><div class="y1"><div class="y2"><p>{noise[6]}</p></div><div class="y3"><div class="z1">{posting}</div>
</div><div class="y4">{cards}</div></div><div class="v1"><div><a href="/a">{noise[13]}</a></div><div><a href="/p">
{noise[14]}</a></div><div><a href="/i">{noise[15]}</a></div><p>{noise[16]}</p><div>{noise[17]}</div>
<div>{noise[18]}</div></div>
</div></body></html>"""
    return page, noise


POSTINGS = (NURSE, DATA, CLERK, WELDER, ENGINEER)
LAYOUTS = (semantic, divs, tables, application, teasers, hashed)

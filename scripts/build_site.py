"""Build the documentation as a static site.

python scripts/build_site.py [FOLDER]     default: build/site; needs the extra "docs"

Fails on every warning: a link or an anchor that leads nowhere, a page that no table of contents holds. Fails too if a
page would load anything from another host: the site works offline, from a file, its search included.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_LOADS = re.compile(
    r"<(?:script|img|iframe|source|embed|video|audio)\b[^>]*\ssrc=[\"']?(?:https?:)?//[^\"'\s>]+"
    r"|<link\b(?=[^>]*\srel=[\"']?(?:stylesheet|preload|preconnect|dns-prefetch|icon))[^>]*\shref=[\"']?(?:https?:)?//[^\"'\s>]+",
    re.IGNORECASE,
)
_STYLES = re.compile(r"(?:@import\s+(?:url\()?|url\()\s*[\"']?(?:https?:)?//[^\"')\s]+", re.IGNORECASE)


def requests(site: Path) -> list[str]:
    """What the pages of a site would load from other hosts, as ``file: what``."""
    found = []
    for path in sorted(site.rglob("*")):
        pattern = {".html": _LOADS, ".css": _STYLES}.get(path.suffix)
        if pattern is not None:
            text = path.read_text(encoding="utf-8")
            found += [f"{path.relative_to(site)}: {match[0]}" for match in pattern.finditer(text)]
    return found


def main(arguments: list[str]) -> int:
    """Build and check; 1 on any warning or request."""
    from sphinx.cmd.build import build_main

    site = Path(arguments[0]) if arguments else ROOT / "build" / "site"
    cache = site.parent / f"{site.name}.cache"
    code = build_main(
        ["-b", "html", "-W", "--keep-going", "-q", "-j", "auto", "-d", str(cache), str(ROOT / "docs"), str(site)]
    )
    outside = requests(site) if code == 0 else []
    for line in outside:
        print(f"loads from another host: {line}", file=sys.stderr)
    if code == 0 and not outside:
        print(f"{sum(1 for _ in site.rglob('*.html'))} pages in {site}; open {site / 'index.html'}")
    return int(code != 0 or bool(outside))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

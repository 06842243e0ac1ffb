"""American and British spelling stand in one document.

## Why

Both are right; together they look like a text put together from pieces. Guides say: choose one and keep to it.

## Bad

```bullet
- Organised 4 study evenings with SQL quizzes for 60 students
- Analyzed 200 feedback cards in Python and changed the opening hours
```

```bullet
- Studied the behaviour of 40 mice and modeled it in Python
- Built a nightly SQL job that loads 2,000 invoices
```

```bullet preset=uk-cv
- Optimised the SQL of 12 reports and coloured each of the charts
- Improved the color scheme of 9 Python dashboards
```

```bullet preset=ca
- Organised 4 study evenings in Python and organized 3 more in SQL
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Analyzed the organizational colors of 12 catalogs in Python and SQL
- Advised 9 clubs, supervised 4 exercises and revised 3 promises
```

```bullet
- Organised 4 study evenings with SQL and coloured 200 maps in Python
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Organized 3 visits to the Centre for Labour Studies with SQL and Python
- Sent 40 analyzed samples to the Ministry of Defence
```

```bullet preset=ca
- Organized 40 colour samples in Python and SQL at the town centre
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Analyzed “The Colour of Labour”, an essay of 40 pages, with Python and SQL
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Choose the spelling of the country that the document goes to. The fix takes the preset's, or the one used more often.

## When to ignore

When the odd one is a name or a title in its own spelling.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Fix, Level, Resume, Rule, at, edit, spelling

RULE = Rule("word-spelling-variant", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="0.1")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    locale = context.preset.locale
    if not locale.startswith("en"):
        return
    texts = spelling.passages(resume)
    found = spelling.variants([passage for _, passage in texts])
    change = list(_to_change(found, locale))
    kept = [item for item in found if item not in change and _speaks(item, locale)]
    if not change or not kept:
        return
    other = next((item for item in kept if item.british != change[0].british), kept[0])
    better = {item.text: _right(item, locale) for item in change}
    values = [texts[item.passage][0] for item in change]
    yield Finding(
        message=f"two spellings in one document: “{change[0].text}” ({_country(change[0])}) and “{other.text}”"
        f" ({_country(other)})",
        locations=(
            *(
                at(value, f"{better[item.text]}?", start=item.start, end=item.end)
                for value, item in zip(values, change, strict=True)
            ),
            at(texts[other.passage][0], "the other spelling", start=other.start, end=other.end),
        ),
        suggestion=f"write {', '.join(f'“{word}”' for word in dict.fromkeys(better.values()))}",
        fixes=(
            Fix(
                "Write one spelling",
                tuple(
                    edit(value, item.start, item.end, better[item.text])
                    for value, item in zip(values, change, strict=True)
                ),
                safe=True,
            ),
        ),
    )


def _to_change(found: list[spelling.Written], locale: str) -> Iterator[spelling.Written]:
    """The words in the spelling that gives way: the one that is not the locale's, or the rarer one."""
    if locale == "en-CA":
        for item in found:
            mixed = {other.british for other in found if other.pair.oxford == item.pair.oxford}
            if len(mixed) == 2 and item.text.lower() != item.pair.canada:
                yield item
        return
    british = _british(found, locale)
    for item in found:
        if item.british != british and not (british and locale == "en-GB" and item.pair.oxford and _oxford(found)):
            yield item


def _british(found: list[spelling.Written], locale: str) -> bool:
    if locale != "en":
        return locale != "en-US"
    count = sum(1 if item.british else -1 for item in found)
    return count > 0 or (count == 0 and bool(found) and found[0].british)


def _oxford(found: list[spelling.Written]) -> bool:
    """Whether -ize is the document's British way: no word in -ise stands beside it."""
    return not any(item.british and item.pair.oxford for item in found)


def _speaks(item: spelling.Written, locale: str) -> bool:
    """Whether a word that stays shows which spelling the document has."""
    return not (locale == "en-GB" and item.pair.oxford and not item.british)


def _right(item: spelling.Written, locale: str) -> str:
    right = item.pair.canada if locale == "en-CA" else item.pair.american if item.british else item.pair.british
    return right.capitalize() if item.text[0].isupper() else right


def _country(item: spelling.Written) -> str:
    return "British" if item.british else "American"

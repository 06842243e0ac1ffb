"""Skills and languages: labels, lists and levels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import Role
from profilelint.model.place import PagePlace
from profilelint.model.resume import Language, Skill
from profilelint.model.value import Value
from profilelint.parse import cues, headings
from profilelint.parse.bullets import MAX_ROWS, Margins, flows, join_rows, units
from profilelint.parse.rows import Row, cut
from profilelint.parse.sections import Block
from profilelint.pattern import lazy

_GROUP_HEADINGS = frozenset({"tools", "languages", "technologies", "software", "frameworks", "programminglanguages"})
_SPOKEN_LABELS = frozenset(
    "languages language languagesspoken spokenlanguages foreignlanguages idiomas idioma langues langue sprachen"
    " mothertongue mothertongues otherlanguage otherlanguages"
    " sprachkenntnisse fremdsprachen lingue lingua linguas talen talenkennis lenguas".split()
)
_LABEL = lazy(r"^[^:,;|()]{2,48}?(?:\s*\([^():]{0,24}\))?\s*(?::|\s[–—-]\s|\t)(?=\s*\S)")
_TIGHT = lazy(r"^[^:,;|()\t]{2,48}:$")
_CUT = lazy(r"[,;|\t\n•·∙⋅‧●▪■◦◆►›»…]|\s[–—]\s|\s-\s|\s/\s|\s{2,}")
_LEVEL = lazy(
    r"\b(?:native|mother tongue|bilingual|fluent|fluency|advanced|intermediate|basic|beginner|elementary"
    r"|conversational|"
    r"proficient|proficiency|professional|working|limited|full|business|native[- ]like|first language|second language|"
    r"[ABC][12]\+?(?:[-–/][ABC]?[12])?|native or bilingual|spoken|written|reading|read|speak|learning"
    r"|excellent|good|fair|heritage|"
    # Spanish, Portuguese, Italian
    r"nativ[oa]|biling[üu]e|lengua materna|l[íi]ngua materna|lingua madre|madrelingua|fluido|fluida"
    r"|fluente|fluentemente|"
    r"avanzad[oa]|avan[çc]ad[oa]|avanzato|intermedi[oa]|interm[ée]dio|b[áa]sic[oa]|elemental|elementare?|base|"
    r"scolastico|escolar|nivel|n[íi]vel|livello|principiante|iniciante|discreto|buono|ottimo|eccellente|"
    r"alto|medio|bajo|"
    # French
    r"natif|native|langue maternelle|bilingue|courante?(?:ment)?|interm[ée]diaire|avanc[ée]e?|scolaire|notions?|"
    r"lu(?:, parl[ée])?|parl[ée]|[ée]crit|niveau|professionnel(?:le)?|d[ée]butante?|"
    # German and Dutch
    r"muttersprach(?:e|lich|ler)|verhandlungssicher|flie(?:ß|ss)end|gute?|sehr gut|grundkenntnisse|fortgeschritten|"
    r"konversationssicher|schulkenntnisse|zweisprachig|anf[äa]nger|kenntnisse|erstsprache|"
    r"moedertaal|vloeiend|uitstekend|goed|redelijk|basis|gevorderd|tweetalig|matig|zeer goed|"
    r"JLPT|HSK|DELF|DALF|DELE|IELTS|TOEFL|TOEIC)\b",
    re.IGNORECASE,
)


class _Group(NamedTuple):
    label: Value | None
    body: list[Value]


def pieces(value: Value) -> list[Value]:
    """The items of a list as written: cut at commas, semicolons, pipes and bullets, never inside parentheses."""
    text = value.text
    found: list[Value] = []
    depth = 0
    start = 0
    position = 0
    opened = text.count("(") == text.count(")")
    for match in _CUT.finditer(text):
        for char in text[position : match.start()]:
            if char == "(" and opened:
                depth += 1
            elif char == ")" and depth:
                depth -= 1
        position = match.start()
        if depth:
            continue
        found.append(value.part(start, match.start()))
        start = match.end()
    found.append(value.part(start, len(text)))
    return [_bare(item) for item in found if _bare(item).text]


def _bare(value: Value) -> Value:
    text = value.text
    start, end = 0, len(text)
    if text[:4].casefold() == "and ":
        start = 4
    while start < end and not (text[start].isalnum() or text[start] in "(.#\"'“‘+"):
        start += 1
    while (
        end > start
        and text[end - 1] in ".,;:–—|•· "
        and not text[start:end].casefold().endswith((" etc.", " sr.", " jr."))
    ):
        end -= 1
    return value.part(start, end)


def skills(block: Block, edges: Margins) -> tuple[tuple[Skill, ...], tuple[Language, ...]]:
    """The groups of a skills section and the spoken languages among them, both without final paths: see
    :func:`number` and :func:`renumber`."""
    groups: list[_Group] = []
    rows = block.rows
    # A side bar's "Tools" is both: the section's heading and the label of its only group.
    label = None
    if block.heading is not None:
        short = len(block.heading.text.split()) <= 3
        if (not block.known and short) or headings.key(block.heading.text) in _GROUP_HEADINGS:
            label = block.heading.value
    for group in _groups(rows, edges):
        if group.label is None and label is not None:
            group = group._replace(label=label)
        if (group.label is None and groups and groups[-1].label is None) or (
            group.label is not None and groups and groups[-1].label is group.label
        ):
            groups[-1].body.extend(group.body)
        else:
            groups.append(group)
    done: list[Skill] = []
    spoken: list[tuple[Value, Value | None]] = []
    for group in groups:
        if group.label is not None and headings.key(group.label.text) in _SPOKEN_LABELS:
            text = " ".join(value.text for value in group.body)
            if cues.spoken(text) and not cues.programming(text):
                for value in group.body:
                    spoken.extend(_spoken(value))
                continue
        keywords = [item for value in group.body for item in pieces(value)]
        keywords = [item for item in keywords if len(item.text) <= 80]
        if keywords or group.label is not None:
            done.append(Skill(path="", name=group.label, keywords=tuple(keywords)))
    return tuple(done), _languages(spoken)


def _groups(rows: Sequence[Row], edges: Margins) -> list[_Group]:
    done: list[_Group] = []
    rows = [part for row in _unrated(rows) for part in _chips(_tabbed(row))]
    strong = _label_rows(rows)
    rest: list[Row] = []
    label: Value | None = None
    spans: list[tuple[Value | None, list[Row]]] = []
    for i, row in enumerate(rows):
        if i in strong:
            if rest or label is not None:
                spans.append((label, rest))
            text = row.value.text.rstrip()
            label, rest = row.value.part(0, len(text) - 1 if text.endswith(":") else len(text)), []
        else:
            rest.append(row)
    if rest or label is not None:
        spans.append((label, rest))
    for heading, members in spans:
        for number, chunk in enumerate(_lists(members, edges)):
            match = _LABEL.match(chunk.text)
            own = match is not None and _is_label(chunk.text[: match.end()], chunk.text[match.end() :], members)
            if match is not None and own:
                name = _bare(chunk.part(0, match.end()))
                done.append(_Group(name, [chunk.part(match.end(), len(chunk.text))]))
            elif number and done and heading is not None:
                done[-1].body.append(chunk)
            else:
                done.append(_Group(heading, [chunk]))
        if heading is not None and not members:
            done.append(_Group(heading, []))
    return done


_RATING = lazy(
    r"(?:very |sehr |muy |très |molto )?(?:good|excellent|fair|average|basic|beginner|novice|elementary|intermediate"
    r"|advanced|proficient|competent|skillful|skilful|experienced|expert|master|gut|grundkenntnisse|fortgeschritten"
    r"|experte|básico|intermedio|avanzado|experto|bon|débutant|intermédiaire|avancé|base|avanzato|buono|ottimo)",
    re.IGNORECASE,
)


def _unrated(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without the word below each skill that says how well it is known: "Archery" over "Very Good"."""
    rated = {i for i, row in enumerate(rows) if _RATING.fullmatch(row.text.strip())}
    if len(rated) < 2 or 0 in rated or any(i - 1 in rated for i in rated) or len(rated) * 5 < len(rows) * 2:
        return rows
    if any("," in rows[i - 1].text for i in rated):
        return rows  # the word labels the list below it
    return [row for i, row in enumerate(rows) if i not in rated]


def _tabbed(row: Row) -> Row:
    """A line whose bold label nothing but its look sets off, with a tab behind the label."""
    words = row.line.words
    count = next((i for i, word in enumerate(words) if word.look is None or not word.look.bold), len(words))
    if not 0 < count <= 4 or count >= len(words):
        return row
    at, text = words[count].start, row.text
    if any(word.look is None or word.look.bold for word in words[count:]) or "," not in text[at:]:
        return row
    if text[at - 1 : at] != " " or _CUT.search(text[:at].rstrip()) or ":" in text[:at]:
        return row
    text = f"{text[: at - 1]}\t{text[at:]}"
    return row._replace(line=replace(row.line, text=text), value=replace(row.value, text=text))


def _is_label(text: str, rest: str, rows: Sequence[Row]) -> bool:
    """Whether what stands before a colon, dash or tab labels what follows it."""
    text = text.rstrip()
    if text.endswith(":") or headings.key(text) in _SPOKEN_LABELS:
        return True
    if text.endswith(("–", "—", "-")):
        return not _LEVEL.search(text)
    if rest.count("\t") or not re.search(r"[,;|•·]", rest):
        return False
    first = rows[0]
    if first.line.words and first.line.words[0].look is not None:
        return first.line.words[0].look != first.line.words[-1].look
    return True


def _lists(rows: Sequence[Row], edges: Margins) -> list[Value]:
    """Rows that belong together: a label's list over several lines, else line by line."""
    done: list[list[Row]] = []
    for unit in units(rows, edges):
        for row in unit.rows:
            if done and len(done[-1]) < MAX_ROWS and not _starts_label(row) and _open(done[-1][-1], row, edges):
                done[-1].append(row)
            else:
                done.append([row])
    return [join_rows(group) for group in done]


def _starts_label(row: Row) -> bool:
    return bool(row.line.marker) or _LABEL.match(row.text) is not None


def _open(before: Row, row: Row, edges: Margins) -> bool:
    """Whether a list goes on in the next line."""
    text = before.text.rstrip()
    if text.endswith((",", "•", "·", "|", "/", "(", "&", " and", ";")) or text.count("(") > text.count(")"):
        return True
    if row.line.block and row.line.block == before.line.block and flows(before, row, "text", edges):
        return True
    if row.text[:1] in ",;•·|":
        return True
    if row.line.marker or row.gap >= 0.9 or (before.line.marker and text.endswith(".") and row.left < before.left - 3):
        return False
    if ":" in text and "," in text and "," in row.text and _box_full(before, row, edges):
        return True
    several = any(sign in text for sign in ",•·|")
    if several and before.line.marker and before.line.bbox is not None and abs(row.left - before.left) < 2:
        return True  # set under the words of an item, not under its sign
    return several and (row.text[:1].islower() or _box_full(before, row, edges))


def _box_full(before: Row, row: Row, edges: Margins) -> bool:
    from profilelint.parse.bullets import is_full

    return before.line.bbox is not None and is_full(before, row, edges)


def _chips(row: Row) -> list[Row]:
    """Words set in boxes side by side have no sign between them but wider gaps: one row each."""
    words = row.line.words
    if len(words) < 2 or row.line.marker or _CUT.search(row.text) or _LABEL.match(row.text) or row.line.bbox is None:
        return [row]
    gaps = []
    for left, right in pairwise(words):
        if not isinstance(left.place, PagePlace) or not isinstance(right.place, PagePlace):
            return [row]
        gaps.append((right.place.bbox.x0 - left.place.bbox.x1) / max(1.0, right.place.bbox.height))
    # A blank is a quarter to a third of the type size.
    starts = [0, *(right.start for gap, right in zip(gaps, words[1:], strict=True) if gap > 0.5)]
    if len(starts) == 1:
        return [row]
    ends = [*starts[1:], len(row.text)]
    parts = [cut(row, start, end) for start, end in zip(starts, ends, strict=True)]
    return [part._replace(line=replace(part.line, block=0)) for part in parts]


def _label_rows(rows: Sequence[Row]) -> set[int]:
    """Rows that are nothing but a group's label: "Tools:" or a bold line over a plain list."""
    found: set[int] = set()
    for i, row in enumerate(rows):
        text = row.text.strip()
        if _TIGHT.match(text):
            found.add(i)
            continue
        if row.line.role is Role.HEADING:
            if i + 1 < len(rows) and (
                rows[i + 1].line.role is not Role.HEADING or rows[i + 1].line.level > row.line.level
            ):
                found.add(i)
            continue
        if i + 1 >= len(rows) or row.line.marker or len(text) > 48 or _CUT.search(text):
            continue
        following = rows[i + 1]
        heavier = row.style.bold and not following.style.bold
        if row.style.caps and not following.style.caps and _CUT.search(following.text):
            heavier = True  # without a list under it, it may as well be a skill: SQL
        bigger = row.style.size > following.style.size + 0.4
        if (heavier or bigger) and row.style != following.style and row.style.size:
            found.add(i)
    if found and len(found) * 2 > len(rows):
        return {i for i in found if rows[i].line.role is Role.HEADING or rows[i].text.rstrip().endswith(":")}
    return found


def number(groups: Sequence[Skill]) -> tuple[Skill, ...]:
    """The groups with their paths."""
    done: list[Skill] = []
    for i, group in enumerate(groups):
        path = f"skills[{i}]"
        done.append(
            Skill(
                path=path,
                name=group.name.at(f"{path}.name") if group.name else None,
                level=group.level.at(f"{path}.level") if group.level else None,
                keywords=tuple(word.at(f"{path}.keywords[{k}]") for k, word in enumerate(group.keywords)),
            )
        )
    return tuple(done)


def languages(rows: Sequence[Row], edges: Margins) -> tuple[Language, ...]:
    """The languages of a section, with their levels where they are given."""
    found: list[tuple[Value, Value | None]] = []
    for row in rows:
        for language, fluency in _spoken(row.value):
            if language.text:
                found.append((language, fluency))
            elif found and found[-1][1] is None:
                found[-1] = (found[-1][0], fluency)
    return _languages(found)


def _spoken(value: Value) -> list[tuple[Value, Value | None]]:
    """The languages of a line; an empty one with a level belongs to the language before it."""
    text = value.text
    colon = text.find(":")
    if 0 < colon < 30 and not cues.spoken(text[:colon]):
        value = value.part(colon + 1, len(text))
    found: list[tuple[Value, Value | None]] = []
    for item in _items(value):
        language, fluency = _level(item)
        if language is not None:
            found.append((language, fluency))
        elif fluency is not None:
            if found and found[-1][1] is None:
                found[-1] = (found[-1][0], fluency)
            else:
                found.append((value.part(0, 0), fluency))
    return found


def renumber(found: Sequence[Language], start: int) -> list[Language]:
    """Languages with the paths ``languages[start]`` and on."""
    return list(_languages([(language.language, language.fluency) for language in found], start))


def _languages(found: Sequence[tuple[Value, Value | None]], start: int = 0) -> tuple[Language, ...]:
    done = []
    for i, (language, fluency) in enumerate((pair for pair in found if pair[0].text), start):
        path = f"languages[{i}]"
        done.append(
            Language(
                path=path,
                language=language.at(f"{path}.language"),
                fluency=fluency.at(f"{path}.fluency") if fluency else None,
            )
        )
    return tuple(done)


_LANGUAGE_CUT = lazy(r"[,;|\t•·∙⋅●▪]|\s{2,}|\s/\s")


def _items(value: Value) -> list[Value]:
    text = value.text
    found: list[Value] = []
    start, depth, position = 0, 0, 0
    for match in _LANGUAGE_CUT.finditer(text):
        segment = text[position : match.start()]
        depth = max(0, depth + segment.count("(") - segment.count(")"))
        position = match.start()
        if depth and ")" in text[position:]:
            continue
        found.append(value.part(start, match.start()))
        start = match.end()
    found.append(value.part(start, len(text)))
    return [item for item in found if any(char.isalnum() for char in item.text)]


def _level(item: Value) -> tuple[Value | None, Value | None]:
    """(language, fluency) of "Spanish (B2)", "English – native", "Fluent in French".

    A bare level is (``None``, fluency).
    """
    text = item.text
    match = re.match(
        r"(?P<name>[^():–—-]+?)\s*(?:\(|:|\s[–—-]\s?|[–—])\s*(?P<level>[^()]+?(?:\s\([^()]{1,20}\))?)\s*\)?\s*$", text
    )
    if match is not None:
        return item.part(match.start("name"), match.end("name")), item.part(match.start("level"), match.end("level"))
    match = re.match(r"(?P<level>.+?)\s+in\s+(?P<name>[^()]+)$", text)
    if match is not None and _LEVEL.search(match["level"]):
        return item.part(match.start("name"), match.end("name")), item.part(match.start("level"), match.end("level"))
    words = text.split()
    if len(words) > 1:
        cut = len(words[0])
        if cues.is_language(words[0]) and _LEVEL.search(text[cut:]):
            return item.part(0, cut), item.part(cut, len(text))
        if cues.is_language(words[-1]) and _LEVEL.search(text):
            cut = text.rfind(words[-1])
            return item.part(cut, len(text)), item.part(0, cut)
    if _LEVEL.search(text) and not cues.spoken(text):
        return None, item
    if len(text) > 40:
        return None, None
    return item, None

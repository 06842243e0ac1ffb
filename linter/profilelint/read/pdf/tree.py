"""The structure tree of a tagged PDF: reading order, headings, paragraphs and list items by marked-content id."""

from __future__ import annotations

from typing import Any, NamedTuple

from profilelint.model.document import Role

_MAX_NODES = 60_000
_HEADINGS = {"H": 1, "Title": 1, **{f"H{n}": n for n in range(1, 7)}}
_BLOCKS = frozenset(("P", "TD", "TH", "Caption", "BlockQuote", "Note", "TOCI", "BibEntry", "Code", "Formula"))
_LISTS = frozenset(("L", "UL", "OL"))
_STANDARD = (frozenset(_HEADINGS) | _BLOCKS | {"L", "LI", "Lbl", "LBody"}) - {"Title"}


class Mark(NamedTuple):
    """What the tree says about marked content. ``rank`` is its position in the logical order; ``block`` is its
    paragraph, heading or item (0: not said); ``item`` its innermost list item (0: none) at ``depth`` from 0;
    ``label`` whether it is the item's sign and ``first`` whether its block opens the item."""

    rank: int
    block: int
    role: Role
    level: int
    item: int
    depth: int
    label: bool
    first: bool


class Tree(NamedTuple):
    """Marks by (page index, marked-content id), the items that have a label of their own, and those that hold more
    than one paragraph."""

    marks: dict[tuple[int, int], Mark]
    labelled: frozenset[int]
    complex: frozenset[int]


class _Node(NamedTuple):
    thing: Any
    page: int
    block: int
    role: Role
    level: int
    item: int
    depth: int
    label: bool
    first: bool
    nesting: int


def read_tree(root: Any, pages: dict[int, int], max_depth: int) -> Tree | None:
    """The tree under ``/StructTreeRoot``; ``pages`` maps the object number of a page to its index.

    ``None`` where there is none. Damage ends a branch, cycles and too deep branches are left out. May raise what
    pypdf raises on damaged objects.
    """
    top = _resolve(root.get("/StructTreeRoot"))
    if not isinstance(top, dict):
        return None
    roles = _resolve(top.get("/RoleMap"))
    names = _role_names(roles if isinstance(roles, dict) else {})
    marks: dict[tuple[int, int], Mark] = {}
    labelled: set[int] = set()
    opened: set[int] = set()
    nested: set[int] = set()
    seen: set[int] = set()
    blocks = 0
    count = 0
    stack = [_Node(top.get("/K"), -1, 0, Role.BODY, 0, 0, -1, False, False, 0)]
    while stack:
        node = stack.pop()
        count += 1
        if count > _MAX_NODES:
            break
        thing = _resolve(node.thing)
        if isinstance(thing, int):
            key = (node.page, int(thing))
            if node.page >= 0 and key not in marks:
                marks[key] = Mark(
                    len(marks), node.block, node.role, node.level, node.item, node.depth, node.label, node.first
                )
            continue
        if isinstance(thing, list):
            if node.nesting <= max_depth * 2:
                stack.extend(node._replace(thing=kid, nesting=node.nesting + 1) for kid in reversed(thing))
            continue
        if not isinstance(thing, dict) or node.nesting > max_depth * 2:
            continue
        page = _page_of(thing, pages, node.page)
        if thing.get("/Type") == "/MCR" or ("/MCID" in thing and "/S" not in thing):
            if "/Stm" not in thing:
                stack.append(node._replace(thing=thing.get("/MCID"), page=page, nesting=node.nesting + 1))
            continue
        if thing.get("/Type") == "/OBJR" or id(thing) in seen:
            continue
        seen.add(id(thing))
        node = node._replace(page=page)
        name = names.get(str(thing.get("/S", "")).removeprefix("/"), str(thing.get("/S", "")).removeprefix("/"))
        if node.item and (name in _HEADINGS or name in _LISTS or (name in _BLOCKS and node.item in opened)):
            nested.add(node.item)
        if name in _HEADINGS:
            blocks += 1
            node = node._replace(block=blocks, role=Role.HEADING, level=_HEADINGS[name], first=False)
        elif name in _LISTS:
            node = node._replace(depth=node.depth + 1, first=False)
        elif name == "LI":
            blocks += 1
            node = node._replace(block=blocks, item=blocks, role=Role.BODY, level=0, first=True)
        elif name == "Lbl" and node.item:
            labelled.add(node.item)
            node = node._replace(label=True)
        elif name in _BLOCKS and node.role is not Role.HEADING:
            if node.item and node.item not in opened and node.first:
                opened.add(node.item)  # the first paragraph of an item is the item itself
            else:
                blocks += 1
                node = node._replace(block=blocks, first=False)
        elif name == "Artifact":
            continue
        kids = thing.get("/K")
        if kids is not None:
            stack.append(node._replace(thing=kids, nesting=node.nesting + 1))
    return Tree(marks, frozenset(labelled), frozenset(nested)) if marks else None


def _resolve(thing: Any) -> Any:
    return thing.get_object() if hasattr(thing, "get_object") else thing


def _page_of(thing: Any, pages: dict[int, int], inherited: int) -> int:
    reference = thing.raw_get("/Pg") if "/Pg" in thing and hasattr(thing, "raw_get") else None
    return pages.get(getattr(reference, "idnum", -1), inherited) if reference is not None else inherited


def _role_names(roles: Any) -> dict[str, str]:
    """Each name of the role map with the standard name that it ends at."""
    found: dict[str, str] = {}
    for key in list(roles)[:500]:
        name, steps = str(key).removeprefix("/"), 0
        start = name
        if name in _STANDARD:
            continue
        while f"/{name}" in roles and steps < 6:
            name = str(roles[f"/{name}"]).removeprefix("/")
            steps += 1
        found[start] = name
    return found

"""Loading rule packs."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from profilelint.engine.config import PackError
from profilelint.engine.registry import Registry, load

_numbers = itertools.count()

RULE = '''"""Says hello.

## Why

Because.
"""
from profilelint.api import Evidence, Level, Resume, Rule

RULE = Rule("acme-hello", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="1")


def check(resume, context):
    yield from ()
'''
WORDS = '''
name = "acme-words"
level = "info"
evidence = "guide"
since = "1"
source = "Ours."
licence = "MIT"
message = "{word}"
words = ["foo"]
page = """Words."""
'''


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty pack that can be imported; its folder's name is unique, as modules stay imported."""
    folder = tmp_path / f"acme_rules_{next(_numbers)}_{tmp_path.name.replace('-', '_')}"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def test_a_pack_of_ones_own(pack: Path) -> None:
    (pack / "__init__.py").write_text('RULES = ("hello", "words.toml")\n')
    (pack / "hello.py").write_text(RULE)
    (pack / "words.toml").write_text(WORDS)
    registry = load((pack.name,))
    assert registry["acme-hello"].page.summary == "Says hello."
    assert registry["acme-words"].origin == f"{pack.name}/words.toml"
    assert registry.matching("acme") == ["acme-hello", "acme-words"]


@pytest.mark.parametrize(
    ("init", "rule", "said"),
    [
        (None, "", "cannot be imported"),
        ("1 / 0", "", "ZeroDivisionError"),
        ("def (", "", "SyntaxError"),
        ("", "", "has no tuple RULES"),
        ('RULES = ("hello",)', "", "must define RULE and check"),
        ('RULES = ("gone",)', "", "cannot be imported"),
        ('RULES = ("hello",)', "raise ValueError('no')", "ValueError: no"),
        ('RULES = ("gone.toml",)', "", "gone.toml: no such file"),
    ],
)
def test_what_is_wrong_with_a_pack_is_said(pack: Path, init: str | None, rule: str, said: str) -> None:
    if init is not None:
        (pack / "__init__.py").write_text(init)
    (pack / "hello.py").write_text(rule)
    name = pack.name if init is not None else "no_such_pack_anywhere"
    with pytest.raises(PackError, match=said) as caught:
        load((name,))
    assert name in str(caught.value)


def test_the_families_of_the_built_in_rules_are_theirs(pack: Path) -> None:
    (pack / "__init__.py").write_text('RULES = ("hello",)\n')
    (pack / "hello.py").write_text(RULE.replace("acme-hello", "bullet-hello"))
    with pytest.raises(PackError, match="names that start with “bullet-” are the built-in rules'"):
        load((pack.name,))


def test_a_package_can_hold_a_file_of_several_lists(pack: Path) -> None:
    (pack / "__init__.py").write_text('RULES = ("words.toml",)\n')
    rule = '[[rule]]\nname = "acme-%s"\nkind = "existence"\nlevel = "info"\nwhy = "So."\nwords = ["foo"]\n'
    examples = 'fail = ["a foo"]\npass = ["a bar"]\n'
    (pack / "words.toml").write_text(
        'prefix = "acme"\ntitle = "Acme"\n' + rule % "one" + examples + rule % "two" + examples
    )
    assert load((pack.name,)).matching("acme") == ["acme-one", "acme-two"]


def test_two_rules_of_one_name_are_refused(pack: Path) -> None:
    (pack / "__init__.py").write_text('RULES = ("hello", "again")\n')
    (pack / "hello.py").write_text(RULE)
    (pack / "again.py").write_text(RULE)
    with pytest.raises(PackError, match="two rules are called acme-hello"):
        load((pack.name,))


def test_rules_stand_in_the_order_of_their_names() -> None:
    names = [registered.name for registered in load()]
    assert names == sorted(names)
    assert len(names) == len(load())


def test_the_nearest_name() -> None:
    registry = load()
    assert registry.nearest("bullet-week-opening") == "bullet-weak-opening"
    assert registry.nearest("zzzzzz") is None
    assert Registry([]).nearest("bullet-tense") is None

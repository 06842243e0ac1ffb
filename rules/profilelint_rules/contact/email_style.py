"""The e-mail address is a nickname or heavy with numbers.

## Why

Guides agree on an address made of the name. It is easy to find again in an inbox and says nothing else.

## Bad

```contact
Columbus, OH | (614) 555-0131 | sexyrobin@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | lakersfan24@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | xxdragonslayerxx@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | coolguy_2003@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | crazycatlady7@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | u83729104@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | sparky4life@mail.example
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale27@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | r.vale+jobs@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | thelma.shotwell@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | t.king@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | studio@kingfisher.example
```

```contact
Columbus, OH | (614) 555-0131 | dana.glover4@mail.example
```

## What to do

Use an address made of the name, if one can be had.

## When to ignore

When the address is your studio's or your business's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, contact, lazy

RULE = Rule("contact-email-style", level=Level.INFO, evidence=Evidence.GUIDE, scope=Basics, since="0.1")

_SURE = frozenset(
    """
    ninja dude hottie sexy blazeit cutie cutiepie rockstar slayer killer killah gamer beast badass unicorn mermaid zombie
    vampire superstar gangsta thug swag swaggy pimp stoner booty crazy pokemon minecraft fortnite noob yolo xoxo dragon
    gangster hotstuff playboy playa chick skater surfer biker bookworm daydreamer troublemaker wannabe cheerleader fanatic
    sparky peanut pumpkin cupcake muffin snuggles cuddles giggles bubbles buttercup sweetie sweetpea ladybug butterfly
    firefly wildcat slugger baller bballer savage superman batman spiderman ironman pikachu naruto goku jedi yoda vader gandalf
    hogwarts potterhead pixie hippie hipster nerdy geeky papi mami wifey hubby bestie homie dawg hustler kush tequila vodka
    whiskey drunken teddybear partyanimal mamabear papabear goofball doodlebug lovebug firecracker hellraiser tomboy gymrat
    sk8er skater boi gurl luv lovr hotmama redneck hillbilly bigfoot godzilla terminator
    """.split()
)
"""Words that no name is made of: one of them is a nickname."""
_NICK = frozenset(
    """
    cool guy girl boy babe baby hot princess queen king party lover love angel devil rocker boss cute sweet honey
    bunny kitty puppy wolf lil lol beer weed drunk player monkey diva star sunshine sparkle sparkles chica mama
    lady daddy addict freak lakers yankees steelers redsox celtics junkie geek nerd fan lazy sleepy wild funky foxy sassy
    spicy goddess prince panda tiger pong mom mommy momma dad kid buddy rocky lucky sunny rebel outlaw bandit pirate viking
    warrior legend hero wizard witch fairy racer speedy turbo maverick champ fanboy fangirl lovers freaky silly goofy nutty
    wacky psycho insane naughty pretty gorgeous handsome bossy smiles smiley hugs kisses dreamer hottest cowboy cowgirl mad
    bad monster demon joker samurai master lord bug bear bum hunk stud chillin chill vibes rider
    """.split()
)
"""Words that are names too: two of them, or one beside another word of the lists, are a nickname."""
_PLAIN = frozenset(
    """
    the big super my little mr ms miss mrs i cat cats dog dogs hockey soccer football baseball basketball bball
    dance dancing music movie movies coffee pizza taco cookie candy life for ever and of in is me you number one dark black
    pink blue red gold fire ice moon sun night flower skate surf rock metal punk rap guitar game gaming book books anime
    animal chocolate cheese tea wine beach ball gym shopping horse horses turtle bird fish fishing hunting shark lion eagle
    storm thunder lightning shadow ghost magic mystic cosmic galaxy rainbow glitter dream dreams free spirit soul heart
    hearts kiss smile happy live laugh live gone gonna forever iam its im real that just like likes loves biggest best
    harry potter wars trek tech marvel disney rules rule money cash food foodie travel yoga nurse teacher hair nails bacon
    tennis golf volleyball softball track swim swimmer runner running jersey texas cali florida southern country city
    eyed brown green eyes daddys mamas mommys papas jesus god christ army navy
    """.split()
)
_NUMBER_WORDS = lazy(
    r"[a-z]4(?:life|lyfe|ever|eva|u|you|real|fun|me|sure)(?![a-z])|(?<![a-z])2(?:cool|hot|fast|cute|legit|good|much)|sk8|gr8|l8r|(?<!\d)007(?!\d)"
)
"""Numbers read as words: "sparky4life"."""
_TAILS = tuple(
    "girl dude babe lover lovr freak queen princess gamer fanatic addict junkie geek zilla aholic inator licious".split()
)
"""What nicknames end with, after four letters of anything."""
_WORDS = _SURE | _NICK | _PLAIN
_LONGEST = max(map(len, _WORDS))
_MANY_DIGITS = 5


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.email is None or not contact.email_ok(basics.email.text):
        return
    local = basics.email.text.partition("@")[0].partition("+")[0]
    name = basics.name.text if basics.name is not None else ""
    if _holds_name(local, name):
        odd = sum(char.isdigit() for char in local) >= _MANY_DIGITS
        why = "reads as a nickname" if _beside_name(local, name) else "many digits" if odd else ""
    else:
        nickname = _is_nickname(local)
        digits = sum(char.isdigit() for char in local)
        why = "reads as a nickname" if nickname else "many digits" if digits >= _MANY_DIGITS else ""
    if not why:
        return
    yield Finding(
        message="the e-mail address is not made of the name",
        locations=(at(basics.email, why, start=0, end=len(basics.email.text)),),
        suggestion="use an address made of the name, such as firstname.lastname@…, if one can be had",
    )


def _is_nickname(local: str) -> bool:
    """Whether a part between signs and digits, or the whole, is put together from the words of the lists."""
    local = local[:64].lower()
    runs = re.findall(r"[a-z]+", local)
    if any(run in _SURE for run in runs) or _NUMBER_WORDS.search(local):
        return True
    if any(run.endswith(_TAILS) and len(_head(run)) >= 4 and not _head(run).endswith("mc") for run in runs):
        return True
    runs += [run.strip("x") for run in runs if len(run) > 8 and run.startswith("x") and run.endswith("x")]
    for run in (*runs, "".join(runs)):
        words = _segment(run)
        if len(words) > 1 and (len(words) > 2 or any(word not in _PLAIN for word in words)):
            return True
    return False


def _head(run: str) -> str:
    """What stands before the end of a nickname."""
    return next(run[: -len(tail)] for tail in _TAILS if run.endswith(tail))


def _segment(run: str) -> list[str]:
    """The run cut into words of the lists, with as few as possible; empty where it is not made of them."""
    best: list[list[str] | None] = [[]] + [None] * len(run)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before = best[start]
            if before is not None and run[start:end] in _WORDS:
                found = best[end]
                if found is None or len(before) + 1 < len(found):
                    best[end] = [*before, run[start:end]]
    return best[-1] or []


def _holds_name(local: str, name: str) -> bool:
    """Whether a part of the name of three letters or more stands in the address."""
    plain = _plain(local)
    return any(len(part) >= 3 and part in plain for part in re.split(r"[\s'’.-]+", _plain(name)))


def _beside_name(local: str, name: str) -> bool:
    """Whether a word that no name is made of stands beside the name ("sexyrobin")."""
    rest = _plain(local)
    for part in re.split(r"[\s'’.-]+", _plain(name)):
        rest = rest.replace(part, " ") if len(part) >= 3 else rest
    return any(run in _SURE for run in re.findall(r"[a-z]+", rest))


def _plain(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)).lower()

"""Where a sentence describes the asker's own solution: what it is or does, said before or inside a question."""

from __future__ import annotations

import itertools

from service.aims.people import somebody
from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.benefit import SESSION, STUDIES, promised
from service.rules.grammar import lower_at, recalls
from service.rules.imagining import MACHINES, imagined
from service.rules.rule import Posed

_MAKING = frozenset("build make develop create design invent launch code program prototype release found".split())
_SERVING = frozenset(
    "handle offer solve save help deliver connect provide automate give pick bring send manage replace collect file "
    "cut predict match".split()
)
_COMPUTING = frozenset(
    "read show find text turn track scan spot watch write post ping remind alert sort generate summarise summarize "
    "translate suggest recommend check detect draft fill list let learn pair".split()
)
_ADDING = frozenset("adding introducing".split())
# Before the asker's own act they make it a condition or the time of something else: "before we launch into that".
_LEADING_IN = frozenset("if before until till once after when while whenever".split())
_TELLING = (
    "you what it does", "you how it works",
    "we have a", "we 've got a", "i have a", "i 've got a", "show you our", "show you what we 've", "the concept :",
    "explain the concept", "explain the idea", "the product is called", "the app is called", "our product is called",
    "think of it as",
)  # fmt: skip
# What people do with an opinion or a message: what they report of the asker's thing does not describe it.
_REPORTING = frozenset("think say tell find believe agree feel".split())
_IDEA_IS = (
    "the idea is a", "the idea is an", "the idea is simple", "the idea is that", "the idea is to", "the idea is :",
    "thinking is a", "thinking is an", "came up with a", "came up with an", "come up with a", "what if i told you",
)  # fmt: skip

_IDEA_CUES = frozenset("is up told".split())


def pitched(q: Posed, a: Asked) -> tuple[int, int] | None:
    """The words of sentence `a` that describe the asker's solution, or None."""
    p = q.parsed
    idea = next(iter(p.find(*_IDEA_IS, lo=a.lo, hi=a.hi)), None) if not p.said.isdisjoint(_IDEA_CUES) else None
    if idea is not None and "you" not in p.lowers[a.lo : idea[0]]:
        return idea
    return (
        _likened(p, a)
        or _told(p, a)
        or _making(p, a)
        or _we_do(q, p, a)
        or _ours(q, p, a)
        or _with(q, p, a)
        or _named(q, p, a)
        or imagined(p, a)
        or promised(q, a)
    )


def _told(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "We have a new product that…", "Basically, it takes your data and…", "The product is called Fernly"."""
    if a.form not in ("statement", "fragment", "request"):
        return None
    for lo, hi in p.find(*_TELLING, lo=a.lo, hi=a.hi):
        if p.lowers[hi - 1] not in ("a", "an") or not MACHINES.isdisjoint(p.lowers[hi : min(a.hi, hi + 4)]):
            return lo, hi
    if p.lowers[a.lo] == "basically":
        it = next((k for k in range(a.lo + 1, min(a.hi - 1, a.lo + 3)) if p.lowers[k] == "it"), None)
        if it is not None and p.words[it + 1].tag == "VBZ" and p.words[it + 1].pos == "VERB":
            return it, it + 2
    return None


def _likened(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "It's Tinder for tradespeople": a product told by another one."""
    if a.form in ("wh", "yes_no") and a.core == a.lo:
        return None
    for k in range(a.lo, a.hi - 2):
        likened = k > a.lo and p.lowers[k - 1] in ("'s", "is", "basically", "like")
        if likened and p.words[k].pos == "PROPN" and p.lowers[k + 1] in ("for", "meets", "but"):
            return k, k + 2
    return None


def _making(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "We're building…", "I've developed…", "what we built is…"."""
    for k in range(a.lo, a.hi - 2):
        if p.lowers[k] not in ("we", "i", "im", "company") or (k > a.lo and p.lowers[k - 1] in _LEADING_IN):
            continue
        for v in p.words[k + 1 : min(a.hi - 1, k + 5)]:
            if v.lemma in _MAKING and v.pos == "VERB" and v.tag in ("VBG", "VBN", "VBD", "VBP"):
                if ("you" in p.lowers[max(a.lo, k - 2) : v.i] and p.lowers[k - 1] != "what") or (
                    v.lemma == "make" and lower_at(p, v.i + 1) in ("sure", "notes", "it")
                ):
                    break
                if lower_at(p, v.i + 1) == "into":
                    break
                if k > a.lo and p.lowers[k - 1] == "what" and lower_at(p, v.i + 1) in ("is", ":", ","):
                    return k, v.i + 1
                if v.tag == "VBD" and (lower_at(p, v.i + 1) in ("the", "your") or recalls(p, a)):
                    break
                if p.words[v.i + 1].pos == "PUNCT" or (a.form in ("yes_no", "wh") and k > a.core):
                    break
                return k, v.i + 1
            if (_intended(p, v) or v.lower in _ADDING) and lower_at(p, v.i + 1) in ("a", "an"):
                if not STUDIES.isdisjoint(w.lemma for w in p.words[v.i + 2 : v.i + 6]):
                    break
                return k, v.i + 1
            if v.lower == "rolling" and lower_at(p, v.i + 1) == "out":
                return k, v.i + 2
            if (
                v.lower in ("thinking", "working")
                and lower_at(p, v.i + 1) in ("of", "about", "on")
                and STUDIES.isdisjoint(w.lemma for w in p.words[v.i + 2 : v.i + 6])
                and (
                    lower_at(p, v.i + 2) in ("a", "an")
                    or (k > a.lo and p.words[k - 1].pos == "NOUN" and lower_at(p, v.i + 2) in ("that", "which"))
                    or (p.lowers[k - 1] in MACHINES and v.i + 2 < a.hi and p.words[v.i + 2].tag == "VBZ")
                )
            ):
                return k, v.i + 2
            if v.pos == "VERB" and v.lemma not in ("go", "try", "want", "work"):
                break
    return None


def _intended(p: Parsed, v: Word) -> bool:
    """As in "we want to build a": a verb of making that the asker has in mind."""
    return v.lemma in _MAKING and v.tag == "VB" and p.lowers[v.i - 2 : v.i] in (("want", "to"), ("going", "to"))


def _we_do(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "We handle all your returns": what the asker's firm does for people like them."""
    if "we" not in p.lowers[a.lo : a.hi]:
        return None
    for k in range(a.lo, a.hi - 3):
        if p.lowers[k] != "we" or (a.form in ("yes_no", "wh") and k > a.core):
            continue
        for v in p.words[k + 1 : k + 4]:
            plain = v.lemma == "take" and not {"you", "your", "automatically"}.isdisjoint(p.lowers[v.i : a.hi])
            if v.pos == "VERB" and v.tag in ("VBP", "VB") and (v.lemma in _SERVING or plain) and _followed(q, a):
                return k, v.i + 1
            if v.pos != "ADV":
                break
    return None


def _ours(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Our tool reads the PDF": the asker's thing does something for somebody."""
    if a.form in ("wh", "request", "yes_no") and a.lo == a.core:
        return None
    for k in range(a.lo, a.hi - 2):
        if p.lowers[k] not in ("our", "my", "this"):
            continue
        noun = next(
            (
                w
                for w in p.words[k + 1 : min(a.hi, k + 5)]
                if w.pos in ("NOUN", "PROPN", "ADJ") and _heads(p, w.i, a.hi)
            ),
            None,
        )
        if noun is None or noun.lower in SESSION or noun.lemma in SESSION:
            continue
        if p.lowers[k] != "our" and noun.lower not in MACHINES:
            continue
        v = p.words[noun.i + 1 + (p.words[noun.i + 1].pos == "ADV")]
        if v.lemma == "say" or (v.lemma in ("show", "suggest") and noun.lower not in MACHINES):
            continue
        if p.words[k - 1].lemma in _REPORTING and k > a.lo:
            continue
        serving = any(w.lemma in _SERVING for w in p.words[v.i : a.hi])
        if somebody(noun) and not serving and (v.lemma in _REPORTING or v.lower in ("is", "are", "has")):
            continue
        if v.tag in ("VBZ", "VBP", "NNS") and v.lower not in ("is", "are", "have", "has"):
            return k, v.i + 1
        if (
            v.lower in ("is", "are", "has")
            and p.lowers[k] == "our"
            and (a.form == "statement" or k < a.core)
            and _followed(q, a)
        ):
            return k, v.i + 1
    return None


def _heads(p: Parsed, k: int, hi: int) -> bool:
    """Whether word `k` ends a noun phrase that a finite verb follows."""
    j = k + 1 + (k + 2 < hi and p.words[k + 1].pos == "ADV")
    if j < hi and p.words[j].pos in ("VERB", "AUX") and p.words[j].tag in ("VBZ", "VBP", "VBD", "MD"):
        return True
    return (
        p.lowers[k] in MACHINES
        and j < hi
        and p.words[j].tag == "NNS"
        and j + 1 < hi
        and p.words[j + 1].pos in ("NOUN", "DET", "PRON")
    )


def _with(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "With GiveFlow you set up a page": what one can do with the asker's thing."""
    for k in range(a.lo, a.hi - 3):
        if p.lowers[k] != "with" or not (k == a.lo or p.words[k - 1].lower in (",", "and", "but", "so")):
            continue
        own = lower_at(p, k + 1) in ("our", "my") or camel(p.words[k + 1].text) or _names(q, p, k + 1)
        if not own:
            continue
        for v in p.words[k + 2 : min(a.hi, k + 8)]:
            if v.lower in ("you", "your", "the", "they", "everybody", "everyone", "no", ","):
                return k, k + 2 if lower_at(p, k + 1) not in ("our", "my") else v.i
    return None


def _named(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "LeakPal texts you": a product by its name, and what it does."""
    if a.form in ("wh", "yes_no", "request") and a.core == a.lo and a.subject is not None:
        return None
    for k in range(a.lo, a.hi - 2):
        head = k == a.lo or p.words[k - 1].pos in ("PUNCT", "CCONJ") or p.lowers[k - 1] in ("so", "that")
        if (
            p.lowers[k] in ("imagine", "picture")
            and k + 1 < a.hi
            and (p.words[k + 1].pos == "PROPN" or p.lowers[k + 1 : k + 3] == ("this", ":"))
        ):
            return k, k + 2
        if head and _persona(q, p, a, k):
            return k, k + 2
        if head and (camel(p.words[k].text) or _names(q, p, k)):
            v = p.words[k + 1]
            if v.pos in ("VERB", "NOUN") and v.lower.endswith("s") and _followed(q, a):
                return k, k + 2
    return None


def _persona(q: Posed, p: Parsed, a: Asked, k: int) -> bool:
    """Whether a name at `k` does what software does, and their verdict is asked next: "Ledgerly reads the invoice"."""
    w, v = p.words[k], p.words[k + 1]
    if w.pos != "PROPN" or v.tag != "VBZ" or (a.form in ("yes_no", "wh") and a.core == a.lo):
        return False
    rest = p.lowers[v.i + 1 :]
    if v.lemma not in _SERVING and v.lemma not in _COMPUTING and {"you", "your"}.isdisjoint(p.lowers[v.i : a.hi]):
        return False
    return "?" in rest and not {"would", "something", "sounds", "sound", "that", "try", "will", "thoughts"}.isdisjoint(
        rest
    )


def _followed(q: Posed, a: Asked) -> bool:
    """Whether the sentence or a later one asks."""
    return a.marked or any(b.lo > a.lo and (b.marked or b.form in ("yes_no", "wh")) for b in q.asked)


def _names(q: Posed, p: Parsed, k: int) -> bool:
    return any(p.lowers[k] == name.lower().split(" ")[0] for name in q.product_names)


def camel(text: str) -> bool:
    """Whether a word is spelt like a product: "LeakPal", a capital inside after a small letter."""
    return len(text) > 3 and text[0].isupper() and any(a.islower() and b.isupper() for a, b in itertools.pairwise(text))

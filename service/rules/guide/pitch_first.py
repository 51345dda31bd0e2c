"""The solution is described before the first story is told.

From then on every answer is about the idea, and polite. Let them tell what happened first; show what you made, if at all,
at the end. In interviews about what they use already (satisfaction, efficiency) the product is no news, and in a session
with tasks it has to be shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from service.document.model import Piece, Question, Span
from service.document.reading import read
from service.rules.layout import between, first_story, listed, start_of, tries
from service.rules.offering import offered
from service.rules.rule import Bad, Good, Laid, Place, Posed
from service.rules.solution import pitched

SEVERITY = "error"
MESSAGE = "The solution is described before the first story."
WHY = "Once they have heard the idea, every answer is about the idea."
SOURCE = "Fitzpatrick, The Mom Test (2013), on talking about their life first"
_STORY = ("Tell me about the last time you ran out of milk.", "What did you do?", "Who went?")
_HELLO = "Hi, we are building an app that orders milk for you.\n\n"
BAD = (
    Bad(listed(*_STORY, top=_HELLO), "Hi, we are building an app that orders milk for you."),
    Bad(
        listed("How is business?", "We have developed a shelf that weighs itself: what do you make of it?", *_STORY),
        "We have developed a shelf that weighs itself: what do you make of it?",
    ),
    Bad(
        listed(*_STORY[1:], "What do you drink?", top="# Intro\n\nOur tool reads every receipt.\n\n# Questions\n\n"),
        "Our tool reads every receipt.",
    ),
    Bad(
        listed(*_STORY, top="> Hi, I am Jo. I left my job to start Milkman, an app for shops.\n\n"),
        "Hi, I am Jo. I left my job to start Milkman, an app for shops.",
    ),
    Bad(listed(*_STORY, top="Our app saves shops two hours a week.\n\n"), "Our app saves shops two hours a week."),
)
GOOD = (
    Good(listed(*_STORY, "We are building a shelf that weighs itself. Would you test it from Monday on?")),
    Good(listed(*_STORY, top="Hi, we are interested in how shops buy milk. There are no wrong answers.\n\n")),
    Good(listed(*_STORY, top=_HELLO), interview_type="satisfaction"),
    Good(listed(*_STORY, top="## Notes for us\n\nWe are building an app. Do not mention it.\n\n## Questions\n\n")),
)
_MOST_LINES = 100
_ABOUT_SESSION = frozenset("consent permission sign signature study recording record".split())
_OWN = ("we ", "we'", "we’", "our ", "i'", "i ", "my ")


def search(laid: Laid) -> Iterator[Place]:
    """Mark the first place where it is described."""
    if laid.interview_type in ("satisfaction", "efficiency") or tries(laid):
        return
    story = first_story(laid)
    until = start_of(story) if story is not None else len(laid.document.text)
    said = [*_statements(laid, until), *(q for q in laid.questions if start_of(q) < until)]
    for question in sorted(said, key=start_of):
        posed = Posed(question, laid.interview_type, laid.product_names)
        told = [a for a in question.asked if _ABOUT_SESSION.isdisjoint(question.parsed.lowers[a.lo : a.hi])]
        if any(pitched(posed, asked) for asked in told) or offered(question.parsed):
            yield Place(question.piece.spans)
            return


def _statements(laid: Laid, until: int) -> list[Question]:
    """What is said before and asks nothing, where it may speak of the asker's own."""
    text = laid.document.text
    names = tuple(name.lower() for name in laid.product_names)
    spans = [_bare(text, s) for s in islice(between(laid), _MOST_LINES) if s.start < until]
    lines = [(text[s.start : s.end], s) for s in spans]
    own = [(t, s) for t, s in lines if any(o in f"{t.lower()} " for o in (*_OWN, *names) if o.strip())]
    return read([Piece("", t, (s,)) for t, s in own])


def _bare(text: str, span: Span) -> Span:
    """The span without the list marker or quotation sign before it, and white space after it."""
    cut = text[span.start : span.end]
    lead = len(cut) - len(cut.lstrip(" \t>*-+#"))
    return Span(span.start + lead, span.end - (len(cut) - len(cut.rstrip())))

"""A mask is stable, reversible whatever the text, and forgiving of what a model makes of its tokens."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.privacy.masking import Mask

PIECES = st.sampled_from(
    "PERSON_1|person_1|Person 1|PERSON_1B|[PERSON_1]|TEXT_1|EMAIL_2|ORG_1's|PERSON_|_1|1|B|s|[|]|_|\\|'s|’| |\n|Priya|priya|"
    "PRIYA|Priya Shah|Shah|Will|Will you |Acme|acme, Inc|a@b.example|+44 20 7946 0958|DE89 3704 0044 0532 0130 00|İ|ı|ß|ﬁ|é|"
    "e\u0301|张伟|😀|\u200b|\ud800|Product 1|org-2".split("|")
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).map("".join))
NAMES = st.lists(st.one_of(st.text(max_size=10), st.lists(PIECES, max_size=3).map("".join)), max_size=4)


@given(st.lists(TEXTS, min_size=1, max_size=4), NAMES, NAMES, NAMES)
@settings(max_examples=400, deadline=None)
def test_every_text_comes_back(texts: list[str], names: list[str], speakers: list[str], found: list[str]) -> None:
    """After all texts of a job are masked, each of them, whatever it and the names are made of."""
    mask = Mask(names, speakers=speakers, products=found[:1], people=found, others=found)
    masked = [mask.mask(text) for text in texts]
    assert [mask.restore(m) for m in masked] == texts


def test_one_person_has_one_number() -> None:
    """In full, by either name, in any case and accent, with an initial, as one word, across texts."""
    mask = Mask(["Priya Shah", "José García"])
    told = mask.mask("Priya Shah, Priya's, PRIYA, shah, P. Shah, PriyaShah; Jose and José García")
    assert told == ("PERSON_1, PERSON_1B's, PERSON_1C, PERSON_1D, PERSON_1E, PERSON_1F; PERSON_2 and PERSON_2B")
    assert mask.mask("Priya?") == "PERSON_1B?"


def test_a_name_found_joins_the_one_given() -> None:
    """Found in full where only a part was given, or in part where all was."""
    assert Mask(["Priya"], people=["Priya Shah"]).mask("Priya and Priya Shah") == "PERSON_1 and PERSON_1B"
    assert Mask(["Priya Shah"], people=["Priya"]).mask("Priya") == "PERSON_1"


def test_an_identifier_stays_one() -> None:
    """Where nothing around it tells what it is any more, but not as a part of a longer word."""
    mask = Mask()
    for text in ("My password is kittens4ever, as it was.", "When did you last type kittens4ever?"):
        assert "kittens4ever" not in mask.mask(text)
    assert mask.mask("kittens4everyone") == "kittens4everyone"


@pytest.mark.parametrize(
    "said,meant",
    [
        ("Ask PERSON_1 again.", "Ask Priya again."),
        ("Person 1's list, [PERSON_1], person_1", "Priya's list, Priya, Priya"),
        ("**PERSON_1** PERSON\\_1 PERSON_1s", "**Priya** Priya Priyas"),
        ("PERSON_1B PERSON_1C Person_1b", "priya Priya priya"),
        ("[see PERSON_1] (PERSON_1)", "[see Priya] (Priya)"),
        ("PERSON_12 and a person 1 day later", "PERSON_12 and a person 1 day later"),
        ("XPERSON_1", "XPERSON_1"),
    ],
)
def test_what_a_model_makes_of_tokens(said: str, meant: str) -> None:
    """Another case, blanks, brackets, markup, an ending, a spelling that does not exist."""
    mask = Mask(["Priya"])
    mask.mask("Priya told priya")
    assert mask.restore(said) == meant


def test_a_text_that_talks_in_tokens() -> None:
    """The user's own "PERSON_1" keeps its number from being given to anybody, or is itself masked; both come back."""
    mask = Mask(["Priya"])
    early = mask.mask("PERSON_1 met Priya.")
    late = mask.mask("Then PERSON_2 left.")
    assert early == "PERSON_1 met PERSON_2."
    assert late == "Then TEXT_1 left."
    assert mask.restore(early + late) == "PERSON_1 met Priya.Then PERSON_2 left."
    assert mask.invented("PERSON_1 and PERSON_2 and PERSON_9, EMAIL_1") == ["PERSON_9", "EMAIL_1"]


def test_common_words_are_names_with_a_capital() -> None:
    """A participant called Will, a product called Store: not every will and store, nor a verb that opens a question."""
    mask = Mask(["Will Grant"], products=["Store"])
    assert mask.mask("Will you store it, or will Will?") == "Will you store it, or will PERSON_1?"
    assert mask.mask("I asked Will about Store.") == "I asked PERSON_1 about PRODUCT_1."


def test_parts_that_are_no_names() -> None:
    """An initial and a surname that read as words, and the particles of a name."""
    mask = Mask(["Anna Long", "Rosa de la Cruz"])
    assert mask.mask("A. Long took a long day de la semana") == "PERSON_1 took a long day de la semana"


def test_roles_are_no_names() -> None:
    """Labels that transcripts give to roles mask nothing."""
    text = "Interviewer: how did participant 2 and speaker 1 pay?"
    assert Mask(speakers=["Interviewer", "P2", "Speaker 1", "Participant", "Me"]).mask(text) == text


def test_time_is_in_step_with_length() -> None:
    """20,000 characters full of 500 names, and awkward ones."""
    names = [f"Na{k % 25:02}ma Zu{k:03}ra" for k in range(500)]
    texts = [
        " met ".join(names * 4)[:20_000],
        "PERSON_1 " * 2_222,
        "Na01ma " * 2_857,
        "[" * 20_000,
        "1 " * 10_000,
        "Aa-" * 6_666,
    ]
    for text in texts:
        mask = Mask(names)
        mask.mask("1@")
        began = time.perf_counter()
        assert mask.restore(mask.mask(text)) == text
        assert time.perf_counter() - began < 3

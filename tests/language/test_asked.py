"""What a sentence asks is read from its tokens, wrappers and adjuncts taken off."""

from __future__ import annotations

import pytest

from service.language.asked import Asked, analyse
from service.language.pipeline import parse


def asked(text: str) -> Asked:
    """What the last sentence of a text asks."""
    return analyse(parse([text])[0])[-1]


@pytest.mark.parametrize(
    ("text", "form", "wh", "verb", "tense"),
    [
        ("Did the courier leave a note?", "yes_no", "", "leave", "past"),
        ("Which lender did you sign with in the end?", "wh", "which", "sign", "past"),
        ("When you last repainted the hall, how long did it take?", "wh", "how", "take", "past"),
        ("So, um, would you lend your drill to a neighbour?", "yes_no", "", "lend", "modal"),
        ("I'm curious whether you kept the receipt.", "yes_no", "", "kept", "past"),
        ("Could you tell me why the vet sent you home?", "wh", "why", "sent", "past"),
        ("Have you ever grafted a fruit tree?", "yes_no", "", "grafted", "perfect"),
        ("Tell me about the last parcel you sent back.", "request", "", "sent", "past"),
    ],
)
def test_form_verb_and_tense_are_found(text: str, form: str, wh: str, verb: str, tense: str) -> None:
    """Inverted, wrapped, indirect and adjunct-first questions all give their asked verb."""
    a = asked(text)
    assert (a.form, a.wh, a.verb and a.verb.text, a.tense) == (form, wh, verb, tense)


def test_a_wrapper_is_known_as_one() -> None:
    """A polite request is marked as wrapped, a question about renting is not."""
    assert asked("Would you mind telling me how you found the flat?").wrapped
    assert not asked("Would you rent the flat?").wrapped


def test_a_negative_operator_is_seen() -> None:
    """A negative interrogative and a plain one differ."""
    assert asked("Isn't the ramp too steep?").negated
    assert not asked("Is the ramp too steep?").negated

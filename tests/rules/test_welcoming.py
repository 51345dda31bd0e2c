"""What is said round the questions is left alone by its form; what only sounds like it is not."""

from __future__ import annotations

import pytest

from service.document.model import Piece, Span
from service.document.reading import read
from service.rules.catalogue import find_faults
from service.rules.rule import Posed
from service.verdict import verdict_of

SAID_ROUND = (
    "Are you still fine to continue?",
    "Are you okay with the heater off?",
    "Are you comfortable where you are, or shall we swap?",
    "Would you like a cup of tea before the second part?",
    "Would you like to take part once more?",
    "Would you like to hear what we find?",
    "Would you be kind enough to shut the door?",
    "Would you rather write your answers down?",
    "Would it be safer to talk another day?",
    "Would Thursday morning be easier?",
    "Would e-mail be easier than the phone?",
    "Which room would you like us to use?",
    "Where would you like to stand?",
    "How would you like to be paid for your time today?",
    "Would you have a moment for one more card?",
    "Would you be willing to be interviewed again next spring?",
    "Would a neighbour of yours be happy to talk to us?",
    "Would you suggest anybody else for the study?",
    "Would you pass my card on to your foreman?",
    "Have you got the leaflet to hand?",
    "Did you bring the logbook with you?",
    "Did the invitation reach you?",
    "Did you get a chance to look at the consent sheet?",
    "Did anyone tell you what this session is about?",
    "Did you manage to park all right?",
    "Do you have far to travel home?",
    "Do you have any plans for the holidays?",
    "Do you know two other beekeepers who gave up last winter?",
    "Do you consent to being recorded?",
    "Do you have to leave by noon?",
    "Is everybody here?",
    "Is there a quieter spot we could use?",
    "Is ten past nine still all right?",
    "Does anybody mind the window being open?",
    "Should I take my shoes off?",
    "Do I need a pass for the gate?",
    "May my supervisor listen to this?",
    "Have I skipped anything?",
    "Is there something you'd rather I left out?",
    "If you remember anything later, will you drop me a line?",
    "We have five minutes left. Would you like to go first with your questions?",
    "What would have to happen by 12 March for your trustees to approve the pilot?",
    "Is your committee ready to sign for the trial on the 4th?",
    "If you wanted to move house in here, where would you start?",
)
SOUNDS_LIKE_IT = (
    "Are you happy with your supplier?",
    "Are you ready to switch to a better system?",
    "Would you like a text each time the tide turns?",
    "Would you like to be able to pay by phone?",
    "Would you be willing to pay for that?",
    "Would it be better if the app did that for you?",
    "Would same-day delivery work for you?",
    "Did you get the parcel?",
    "Did somebody from the council ring you about the drains?",
    "Should we make the ticket cheaper?",
    "Is my price too high?",
    "Do you like my sketches?",
    "Are you having a lovely evening?",
    "Would you maybe be up for a pilot some day?",
    "Anything else you think we should add to the map?",
)


def _verdict(text: str) -> str:
    return verdict_of(find_faults(Posed(read([Piece("1", text, (Span(0, len(text)),))])[0])))


@pytest.mark.parametrize("text", SAID_ROUND)
def test_what_is_said_round_the_questions_is_kept(text: str) -> None:
    """Leave, offers, arrivals, appointments, referrals and dated asks have no fault of evidence."""
    assert _verdict(text) == "keep"


@pytest.mark.parametrize("text", SOUNDS_LIKE_IT)
def test_what_only_sounds_like_it_is_flagged(text: str) -> None:
    """The same openings on a product, a promise, a price or a fact are judged as ever."""
    assert _verdict(text) != "keep"

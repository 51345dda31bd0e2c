"""Asks what someone would do: would you, could you see yourself, do you think you'd, is that something you'd.

People predict themselves badly and politely: the future they describe is calm, well funded and pleases whoever asks.
"I would" costs nothing to say and binds nobody.
Ask for the last time the occasion arose, and what they did then: that is the best guess at what they will do.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.modality import modals
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks what they would do, not what they did."
WHY = 'People predict themselves kindly and badly; "I would" costs nothing to say.'
SOURCE = (
    "Fitzpatrick, The Mom Test (2013), on future promises; Hall, Just Enough Research; Portigal, Interviewing Users."
)
BAD = (
    Bad("Would you use a shared shopping list?", "Would you use"),
    Bad("Would your crew wear a badge that counts their breaks?", "Would your crew wear"),
    Bad("Do you think you'd cycle to the depot more often with a covered rack?", "you'd cycle"),
    Bad("So is that something you'd put on your counter?", "you'd put"),
    Bad("Tell me whether you would hand the keys to a stranger.", "you would hand"),
    Bad("Could you see yourself baking for strangers?", "Could you see"),
    Bad("How often would you open the freezer app at night?", "How often would you open"),
    Bad("Would a louder bell help the night porter?", "Would a louder bell help"),
    Bad("What would make you change your feed merchant?", "What would make"),
    Bad("Would you have bought the cheaper kiln?", "Would you have bought"),
    Bad("A drone drops the post on your roof, so you'd sign up?", "you'd sign"),
)
GOOD = (
    Good("Looking back, what would you do differently about the move?"),
    Good("What would have to happen by 3 May for the board to sign the lease for the pilot?"),
    Good("Would you mind telling me how the last harvest went?"),
    Good("Could you walk me through the last night shift?"),
    Good("Would you be willing to introduce me to your sister who runs the kennel?"),
    Good("Would you sign for one of the six berths, 50 euros down by 4 June?"),
    Good("What would it have taken, back then, to keep you with the old printer?"),
    Good("How would you describe your job to a child?"),
    Good("What did the landlord say when you told him you would leave?"),
    Good("You told me you would never rent one. What have you rented this year?"),
    Good("Would Thursday at nine work for a second call?"),
    Good("Would it be all right if I took a photo of the ledger?"),
    Good("Please fill in the form the way you would at home."),
    Good("If you'd rather stop here, just say so. Shall we go on?"),
    Good("How would you go about replacing a cracked pane?"),
    Good("Which of these two would you click first?"),
    Good("How'd you find the flat you live in now?"),
    Good('What would "shake well" tell you to do?'),
    Good("Would you like a summary once the study is done?"),
)


def search(q: Posed) -> Iterator[Match]:
    """Every clause that asks someone to say what they would do."""
    for m in modals(q):
        if m.part == "use":
            yield Match.of(m.lo, m.hi)

"""Who an aim speaks of: nouns for people and for groups of them, and those that could be anyone."""

from __future__ import annotations

import re

from service.language.words import Parsed, Word

Range = tuple[int, int]

ANYONE = frozenset(
    """customer user client consumer people person individual human market audience public buyer prospect persona segment
    stakeholder company business organisation organization enterprise group community population crowd respondent
    participant interviewee visitor lead someone somebody anyone anybody everyone everybody one folk guy demographic
    adopter decider""".split()
)
"""Nouns for people that leave open which: they need a clause, a place or a trait to name somebody."""
_GROUPS = frozenset(
    """shop store cafe café bakery restaurant hotel clinic practice hospital pharmacy school nursery university college
    family household couple club choir council charity agency firm startup band crew committee union farm garage studio
    salon library museum theatre workshop department office ngo landlord supplier manufacturer retailer wholesaler team
    church mosque startup kitchen bar pub hostel franchise cooperative co-op""".split()
)
_PEOPLE = frozenset(
    """parent child kid student pupil nurse doctor dentist vet midwife patient tenant owner farmer chef cook teacher
    lecturer porter courier volunteer freelancer friend neighbour neighbor colleague guest host mother father mum dad
    grandparent carer caregiver pensioner retiree teenager adult woman man girl boy youth senior resident migrant
    refugee citizen commuter passenger cyclist pilot captain sailor guide coach mentor clerk secretary accountant
    bookkeeper translator plumber electrician mechanic carpenter builder architect engineer developer designer scientist
    researcher analyst consultant lawyer solicitor barrister judge agent broker banker trader merchant vendor artist
    musician singer actor dancer author editor journalist photographer athlete player member partner spouse sibling
    relative expert novice beginner apprentice trainee intern graduate candidate applicant employee worker staff boss
    founder entrepreneur director executive head officer official politician rep representative salesperson handler
    maker paramedic therapist hairdresser barber janitor caretaker librarian gardener chemist expat nomad diabetic
    survivor veteran soldier inspector auditor bidder bride groom newcomer subscriber donor supporter""".split()
)
_NAMED_BY_DOING = re.compile(r"[^aeiou](?:er|or|ist|ian|man|woman|ee|ant|eer)$")
_NO_PERSON = frozenset(
    """paper computer number order offer letter matter power water weather summer winter dinner supper corner order paper
    folder server router printer scanner planner tracker timer reminder calendar poster leaflet counter center center
    chapter quarter quarter semester trimester register ladder border danger anger hunger cancer fever layer laser filter
    charger cover recover drawer freezer cooker boiler heater shower sensor factor error mirror motor sector vector
    doctor-note corridor interior exterior list twist mist assist guarantee fee employee-benefit coffee committee degree
    plant restaurant warrant constant variant covenant grant moment other another newsletter holder-name dashboard wonder
    never ever over under after water parameter meter thermometer computer browser folder trailer container answer
    transfer barrier carrier-bag barrier rather whether together either neither former latter better longer later
    earlier greater smaller fewer helper-app converter adapter sticker slider burger butter sugar liquor flavor harbor
    chair floor door labor labour tractor monitor conveyor elevator generator calculator indicator instant tenant-list
    significant important relevant slant giant elephant infant-formula ant pant mandate man-hour criteria month
    checklist playlist wishlist shortlist waitlist specialist-app german roman human-error tree knee bee tee""".split()
)
EMPTY = frozenset(
    """our the a an target targeted potential current existing new real typical average ideal key important different
    various main right many most some all several loyal happy future prospective actual whole general early own own more
    few certain other primary specific relevant good great best end your their his her any every each such core""".split()
)
"""Modifiers that say nothing about who is meant."""
OWN_THING = frozenset(
    """app product tool platform feature solution software service prototype idea concept offering startup website site
    brand company business dashboard system plan subscription interface mvp design page demo mock-up mockup beta
    version release offer proposition experience onboarding""".split()
)
"""What the asker makes or sells."""
_RESTRICTING = frozenset(
    "of with in at from on without between over under aged near across inside outside among".split()
)


def somebody(w: Word) -> bool:
    """Whether the noun is one for people, or for a group of them."""
    if w.pos not in ("NOUN", "PROPN", "ADJ") or w.lemma in _NO_PERSON:
        return False
    if w.lemma in _PEOPLE or w.lemma in _GROUPS or w.lemma in ANYONE:
        return True
    return (
        w.pos in ("NOUN", "PROPN")
        and len(w.lemma) > 4
        and not w.lemma.endswith("over")
        and _NAMED_BY_DOING.search(w.lemma) is not None
    )


def people(p: Parsed) -> tuple[list[Range], list[Range]]:
    """The noun phrases that name somebody, and those that could be anyone: word ranges up to the noun."""
    named: list[Range] = []
    anyone: list[Range] = []
    for w in p.words:
        if not (somebody(w) or _acts(p, w)) or (w.dep in ("compound", "nmod", "amod") and w.tag not in ("NNS", "NNPS")):
            continue
        if not w.text[:1].isalpha():
            continue
        where = (_first(p, w), w.i + 1)
        (anyone if w.lemma in ANYONE and not restricted(p, w) else named).append(where)
    return named, anyone


def restricted(p: Parsed, w: Word) -> bool:
    """Whether the words around a noun say which people are meant."""
    for c in p.children(w.i):
        if c.dep in ("relcl", "acl"):
            return True
        if c.dep in ("amod", "compound", "nmod") and c.lower not in EMPTY and c.lemma not in OWN_THING:
            return True
        if c.dep == "prep" and c.lower in _RESTRICTING:
            of = p.child(c.i, "pobj", "pcomp")
            if of is not None and of.lemma not in OWN_THING and of.lemma not in ANYONE:
                return True
    after = p.lowers[w.i + 1 : w.i + 2]
    return after == ("who",) or after == ("whose",)


def _acts(p: Parsed, w: Word) -> bool:
    """Whether a noun that is on no list does something to something, as people do: "how bakeries order flour"."""
    if w.dep != "nsubj" or w.tag not in ("NNS", "NNPS") or w.lemma in _NO_PERSON or w.lemma in OWN_THING:
        return False
    verb = p.words[w.head]
    if verb.pos != "VERB" or w.i > verb.i or verb.lemma in ("be", "have", "help", "affect", "drive", "cause", "make"):
        return False
    return p.child(verb.i, "dobj", "ccomp", "xcomp") is not None and not w.lemma.endswith(
        ("tion", "ment", "ness", "ity", "ing", "ance", "ence", "ism", "age", "point", "step", "way", "thing", "reason")
    )


def _first(p: Parsed, w: Word) -> int:
    """Where the noun phrase begins that ends with the noun."""
    lo = w.i
    while lo > 0 and (p.words[lo - 1].text == "-" or _part(p.words[lo - 1], lo, w.i)):
        lo -= 1
    return lo


def _part(before: Word, lo: int, noun: int) -> bool:
    return before.pos in _IN_PHRASE and before.lower not in _ASKING and lo <= before.head <= noun


_IN_PHRASE = frozenset("NOUN PROPN ADJ NUM DET PRON".split())
_ASKING = frozenset("what which who whom whose that how when where why".split())

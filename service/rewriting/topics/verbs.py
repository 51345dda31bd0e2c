"""Verbs by what they tell about a topic: a stance, a service's doing, a cause, an event that may never have happened."""

from __future__ import annotations

STANCE = frozenset(
    """use buy pay like think feel want need prefer recommend consider try be have find love hate enjoy trust say know
    believe agree care mind get make take see wish hope expect guess reckon suppose imagine wonder help let allow
    enable save spend do happen rate rank score describe tell show explain give talk interest appeal
    benefit improve value sound seem look become keep go come put mean matter cost deserve struggle suffer dislike
    appreciate tend decide intend support depend react bother stress annoy frustrate worry fear dread hear stick
    live rely satisfy please excite overwhelm surprise confuse exhaust bore scare upset stand handle cope manage
    deal lose waste convince impress delight disappoint motivate drive cause prevent hold stop fit sell offer
    provide include add fix build design create launch remove bring end start begin regard face assume guarantee
    lack miss concern own remain stay accept understand affect exist turn""".split()
)
"""Verbs that say how one stands to a thing rather than what one does with it."""

NEVER = frozenset(
    """cheat lie steal minimise minimize maximise maximize live avoid miss rid reach consider leak attach try be have do
    think feel want like know believe need prefer hope wish seem sound mind care love hate enjoy trust say help let
    allow enable make mean matter cost deserve stop dislike dread fear worry suppose imagine guess wonder agree tell
    doubt describe explain interest appeal happen exist remain become lack belong tend appreciate value own stay
    continue""".split()
)
"""Verbs that name no job wherever they stand."""

SERVICE = frozenset(
    """list help let allow enable remind notify alert match recommend suggest show send deliver connect tell automate
    replace support guide inform warn give provide offer predict detect make do be have sync integrate connect fit work hear
    stick use save cut reduce improve combine turn run scan read listen learn sit live pop keep handle come look
    bring take put sell cost watch generate summarise summarize translate transcribe sort pick collect ship wrap
    sense beep analyse analyze understand answer call text email message surface flag highlight display tag bundle
    go fit feel mean need get happen post monitor measure record""".split()
)
"""Verbs a service does by itself: the person's own job is what follows, if anything."""

CAUSE = frozenset(
    """help let allow enable remind make want need try have ask tell force require expect encourage teach""".split()
)
"""Verbs whose complement is somebody's doing."""

TRANSITIVE = frozenset(
    """plan track report manage schedule score grade mark monitor forecast review share check proofread edit test debug
    deploy compare collect chase match recruit screen onboard interview order ship label count clean repair sort store
    scan translate transcribe record publish process approve sign prepare cook find write reconcile audit maintain
    water spray groom file design analyse analyze budget migrate update assess evaluate renew claim handle log
    answer organise organize take set make solve swap exchange split send print annotate tag prioritise prioritize
    calculate generate allocate learn read draft invoice correct pack pick plant harvest weed archive upload submit
    feed change complete merge rewrite negotiate spot teach draw install rent fold iron mow enter select thank unlock""".split()
)
"""Verbs of plain work on something, so that what stands beside their -ing form is its object."""

ONE_OFF = frozenset(
    """switch move leave quit cancel replace hire buy sell adopt install subscribe upgrade join marry retire invest
    donate recommend refer emigrate relocate renew lease rent return downgrade unsubscribe enrol enroll apply sign
    outsource merge drop register migrate complain report refinance invest delegate automate share""".split()
)
"""Verbs of events that may never have happened to the person: a screener asks first."""

PEOPLE = frozenset(
    """team company boss manager staff colleague employee kid child son daughter husband wife partner family parent
    mother father mum mom dad customer client student pupil patient user department organisation organization firm
    business crew engineer developer accountant assistant neighbour neighbor tenant landlord friend teacher doctor
    nurse driver employer board group school office council clinic salespeople rep volunteer member guest""".split()
)
"""Nouns of people and groups who can do a job ("your team")."""

SOLUTIONS = frozenset(
    """app application tool product service platform feature software solution system website site portal assistant bot
    chatbot robot device machine gadget plugin extension program programme marketplace something someone somebody
    anything anyone thing ai agent algorithm integration dashboard sensor box kit button option version way
    prototype concept idea startup company module package library widget scanner tracker planner calendar map layer
    workflow one""".split()
)
"""Nouns that name a solution or stand for one: bare, they are nobody's job, and what they are said to do may be."""

IMAGINING = frozenset("would could might will should can may 'd 'll wo".split())
"""Auxiliaries under which something is imagined rather than done."""

"""Closed classes of words that rules of several families share."""

from __future__ import annotations

# Adverbs that turn a question about an occasion into one about a habit.
HABIT_ADVERBS = frozenset(
    "usually typically normally generally always never mostly commonly ordinarily regularly routinely "
    "habitually".split()
)

# Stretches of time that can be typical or average.
STRETCHES = frozenset(
    "day days week weeks month months year morning mornings afternoon evening evenings night nights weekend weeknight "
    "weekday shift shifts session quarter term season sprint monday tuesday wednesday thursday friday saturday sunday "
    "workday".split()
)

# Names of days.
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

# Adjectives that praise a thing or a person.
PRAISE = frozenset(
    "good great nice excellent amazing awesome brilliant fantastic wonderful superb perfect lovely beautiful elegant "
    "cool exciting fun enjoyable pleasant delightful delicious tasty comfy comfortable easy simple straightforward "
    "effortless painless smooth seamless intuitive friendly helpful useful handy valuable worthwhile beneficial "
    "convenient practical effective efficient productive timely relevant clear understandable legible readable "
    "accurate reliable trustworthy dependable credible responsive attentive courteous polite kind caring supportive "
    "knowledgeable competent professional capable skilled engaging engaged inspiring motivating interesting "
    "informative insightful entertaining satisfying rewarding impressive innovative modern attractive appealing "
    "stylish sleek clean fair reasonable generous transparent welcoming accessible smart clever logical sensible "
    "compelling persuasive convincing fresh superior improved ideal powerful inclusive thorough valued better best "
    "slick neat sexy gorgeous genius solid stunning revolutionary memorable thoughtful reassuring calming soothing "
    "relaxing hassle-free error-free worth lively cheerful polished refreshing uplifting considerate diligent gifted "
    "talented trusted beloved classy charming cosy spotless tidy stellar outstanding exceptional remarkable terrific "
    "phenomenal magical empowering enriching".split()
)

# Adjectives that blame a thing or a person.
BLAME = frozenset(
    "bad terrible awful horrible poor worse worst dreadful nasty ugly dull boring tedious slow cumbersome clunky "
    "clumsy complicated confusing unclear difficult hard tough tricky challenging painful annoying frustrating "
    "irritating exhausting tiring stressful draining overwhelming embarrassing humiliating awkward intimidating scary "
    "frightening disturbing depressing heartbreaking sad chaotic messy disorganised disorganized opaque bureaucratic "
    "outdated old-fashioned obsolete inefficient wasteful time-consuming error-prone prone unreliable buggy flaky "
    "inconsistent inaccurate useless pointless worthless irrelevant unhelpful unfriendly rude arrogant careless lazy "
    "incompetent unprofessional unresponsive unfair unjust biased outrageous ridiculous absurd crazy insane stupid "
    "silly weird overpriced rigid inflexible inconvenient impractical inaccessible impersonal dirty dangerous risky "
    "unsafe toxic hostile aggressive problematic unprofitable overrated underpaid undervalued underappreciated "
    "overworked understaffed unprepared unsustainable irresponsible unacceptable miserable harsh brutal greedy "
    "dishonest inconsiderate broken patronising patronizing monotonous repetitive cluttered uncomfortable unbearable "
    "shocking scandalous cruel lousy disgusting disappointing hopeless consuming fashioned reckless sloppy pathetic "
    "tacky overbearing petty pushy nosy bossy condescending dismissive ruthless corrupt wasted doomed flawed mediocre "
    "subpar laughable soulless mindless thankless dodgy shady sketchy grim bleak hellish inadequate insufficient "
    "insulting hateful dreary lonely strenuous".split()
)

# Words for a state of mind, as said of a person.
EMOTIONS = frozenset(
    "happy satisfied glad pleased delighted thrilled excited proud relieved grateful relaxed calm confident "
    "enthusiastic motivated inspired hopeful worried anxious nervous stressed overwhelmed frustrated annoyed angry "
    "furious mad upset unhappy dissatisfied disappointed embarrassed ashamed guilty scared afraid frightened fearful "
    "terrified helpless isolated bored tired exhausted confused torn jealous humiliated exploited ignored neglected "
    "unappreciated reluctant hesitant concerned bothered irritated impatient desperate intimidated pressured rushed "
    "powerless impressed amazed comforted betrayed cheated misled insecure unsafe unwelcome unsupported abandoned fed "
    "sick discouraged demotivated uneasy devastated heartbroken shocked horrified hurt alone supported appreciated "
    "heard understood respected safe secure included resentful bitter hopeless lost trapped suffocated paranoid "
    "panicked homesick burnt burned burdened distracted offended insulted patronised patronized jaded".split()
)

# Nouns that say there is trouble.
TROUBLES = frozenset(
    "problem challenge issue trouble difficulty struggle pain headache frustration obstacle barrier hurdle bottleneck "
    "nightmare hassle burden annoyance pitfall roadblock blocker drawback shortcoming weakness worry concern fear "
    "complaint grievance limitation drag chore nuisance bother grief stress mess gripe irritation anxiety nerve".split()
)

# Verbs whose object is put in a state of mind by their subject.
STIRRING = frozenset(
    "frustrate annoy bother irritate worry scare stress confuse upset anger bug bore exhaust disappoint overwhelm "
    "puzzle embarrass infuriate discourage intimidate disturb concern delight excite impress motivate inspire please "
    "thrill satisfy reassure relieve suck hurt offend".split()
)

# Verbs by which something keeps somebody from doing something.
HINDERING = frozenset("stop prevent keep block hinder slow hold hamper discourage deter delay derail trip put".split())

# All words that praise, blame or name a state of mind.
EVALUATIVE = PRAISE | BLAME | EMOTIONS

# Nouns for what the asker has thought up.
IDEAS = frozenset("idea concept proposal pitch vision prototype mockup mock-up".split())

# Nouns that praise.
PRAISE_NOUNS = frozenset(
    "lifesaver game-changer must-have no-brainer relief dream delight blessing godsend gem asset hit help improvement "
    "benefit addition".split()
)

# Verbs of that kind that tell of a pleasure.
PLEASING = frozenset("delight excite impress motivate inspire please thrill satisfy reassure relieve".split())

# Verbs of making or remaking a thing.
MAKING_VERBS = frozenset("change add remove improve include build redesign fix alter tweak drop ship".split())

# What people do with a product: where they are predicted, no setting excuses the question.
TRYING_VERBS = frozenset(
    "use buy try pay switch download install subscribe recommend trust adopt order rely replace renew wear book".split()
)

# Verbs by which people name, describe or rate, rather than act: "would you say", "how would you describe".
NAMING_VERBS = frozenset(
    "call describe characterise characterize rate rank sum define agree disagree judge compare summarise summarize "
    "address spell pronounce expect word phrase put mind grade".split()
)

# What a thing is said to do for people.
HELPING_VERBS = frozenset("replace help save change improve solve benefit stop prevent convince".split())

# What people are by character: to be called so is a judgement, not a standing.
TRAITS = frozenset(
    "procrastinator perfectionist workaholic optimist pessimist hoarder worrier spender saver snob cynic sceptic "
    "skeptic loner gambler liar addict shopaholic introvert extrovert pushover".split()
)

# Verbs of conduct that is frowned upon or weak: to be asked whether one does it is to be accused of it.
MISCONDUCT = frozenset(
    "complain moan cheat lie bully nag gossip procrastinate micromanage overspend overeat overcharge waste neglect ignore "
    "exploit panic overreact slack cry sabotage pester".split()
)

# What is lived through rather than judged: asked how it was, people tell what happened.
LIVED = frozenset(
    "journey trip ride walk drive flight crossing lesson rehearsal match game afternoon morning evening night day "
    "weekend week shift holiday wedding funeral visit party interview meeting exam one".split()
)

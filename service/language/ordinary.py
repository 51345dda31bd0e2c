"""Whether a word is one of the English language rather than somebody's name, by lemminflect's lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from lemminflect import getAllLemmas

_ENDING = re.compile(r"(?:n't|'(?:s|d|ve|re|ll|m))$")
# Words the lexicon lacks: those that do not inflect, and what has become usual since it was made.
_MORE = frozenset(
    "then so just also even only here again still yet already ever never always often basically honestly usually actually "
    "a an the and or but nor if of with at from for into onto upon because than that this these those there every per "
    "to till til until unless against among amongst during beside besides toward towards versus vs via whatever whichever "
    "whoever whenever wherever however though although since while whilst per plus minus like unlike "
    "i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours "
    "ourselves they them their theirs themselves who whom whose which what when where why how anyone someone everyone "
    "nobody anybody somebody everybody anything something nothing everything none yesterday today tomorrow tonight "
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first second third "
    "fourth fifth sixth seventh eighth ninth tenth once twice cannot can't won't don't ain't let's y'all gonna wanna gotta "
    "dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt shouldnt hasnt havent hadnt whats hows wheres whos "
    "thats theres its im ive id ill youre youve theyre theyve weve were lets thru "
    "um uh mm mmm hmm hm huh oh ah aha ok okay yeah yep yup nope nah hi hey hello bye thanks thank thx cheers please pls "
    "sorry wow ugh oops lol haha btw fyi asap etc ie eg aka dunno kinda sorta maybe wait right well so yes no not "
    "euro euros cent cents tenner pound pounds km kg cm mm ml hr hrs min mins sec am pm "
    "app apps website websites webpage homepage blog blogs podcast podcasts newsletter webinar online offline login logins "
    "logout signup signups username password passwords email emails e-mail inbox outbox chatbot chatbots bot bots plugin "
    "plugins addon metadata dataset datasets database databases codebase repo repos repository api apis endpoint "
    "endpoints webhook webhooks namespace namespaces config configs changelog roadmap roadmaps backlog backlogs standup "
    "standups retro retros kanban sprint sprints scrum wiki wikis screenshot screenshots screenshare whiteboard "
    "whiteboards spreadsheet spreadsheets slideshow timeline timelines headcount workflow workflows workspace workaround "
    "workarounds touchpoint touchpoints stakeholder stakeholders onboarding onboarded onboard offboarding freelancer "
    "freelancers coworker coworkers co-worker flatmate flatmates tradespeople carer carers funder funders fundraiser "
    "fundraising grantee approver approvers handover handovers handoff handoffs stocktake stocktakes payslip payslips rota "
    "rotas fridge fridges cafe café cafés landline wifi bluetooth smartphone smartphones laptop laptops tablet playlist "
    "playlists checkbox dropdown toolbar popup tooltip emoji emojis selfie dashcam telematics phishing blockchain crypto "
    "dev devs devops infra frontend backend fullstack sync synced syncing rebase refactor hotfix rollback rollout uptime "
    "observability analytics metrics stats docs spec specs admin admins rep reps org orgs tech it hr ad ads pre non "
    "gamify gamified serverless async sustainability accessibility accessible searchable inaccessible covid lockdown "
    "hoover loo signage noticeboard letterbox roadmap dealbreaker takeaway takeaways ballpark brainer pre- usability "
    "mvp demo demos beta betas startup startups scaleup founder cofounder co-founder intern interns".split()
)


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Whether it is a word of any case, possessive and contraction aside: "Leaflets", "boss's", "didn't"."""
    return is_closed(word) or any(map(getAllLemmas, _cores(word)))


def is_closed(word: str) -> bool:
    """Whether it is one of the words that do not inflect, or of the newest: "what", "then", "app"."""
    return not _MORE.isdisjoint(_cores(word))


def _cores(word: str) -> tuple[str, str]:
    lower = word.lower().replace("’", "'")
    return lower, _ENDING.sub("", lower)

"""Who a guide speaks to and of: closed classes of words for the person asked, the asker, and third persons."""

from __future__ import annotations

YOU = frozenset("you your yours yourself yourselves you're you've you'd you'll u".split())
ME = frozenset("me us".split())
THEY = frozenset("they them their they're they've themselves".split())
USERS = frozenset("user user's users testers tester".split())
INTERVIEWED_ONE = frozenset("participant participant's interviewee interviewee's respondent respondent's".split())
INTERVIEWED_MANY = frozenset("participants interviewees respondents".split())
INTERVIEWED = INTERVIEWED_ONE | INTERVIEWED_MANY

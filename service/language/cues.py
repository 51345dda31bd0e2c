"""Words beside which a name stands: closed classes in lower case."""

from __future__ import annotations

KIN = frozenset(
    "boss manager supervisor director colleague coworker teammate assistant secretary intern apprentice trainee "
    "accountant bookkeeper nurse teacher tutor landlord landlady lawyer solicitor consultant plumber cleaner driver "
    "neighbour neighbor friend mate buddy roommate flatmate husband wife partner fiancé fiancée boyfriend girlfriend son "
    "daughter brother sister mum mom mother dad father uncle aunt cousin nephew niece grandson granddaughter stepson "
    "brother-in-law sister-in-law cofounder co-founder founder receptionist foreman lead rep guy bloke lady".split()
)
CALLED = frozenset("called named nicknamed name name's".split())
TOLD = frozenset(
    "ask asked asking tell told telling ping pinged cc ring rang phone phoned email emailed text texted message messaged "
    "trust thank married hired met".split()
)
GREETED = frozenset(
    "hi hey hello dear thanks thank cheers morning best regards love bye welcome sorry congrats".split()
)
SAID = frozenset(
    "said says told tells asked asks wrote writes thinks thought reckons mentioned mentions suggested suggests reckoned "
    "replied replies answered answers explained explains promised agreed wants wanted insists insisted complained".split()
)
DOES = SAID | frozenset(
    "is was has had does did left went came got gets gave gives took takes made makes knows knew runs ran works worked "
    "keeps kept needs needed uses used sends sent calls called handles handled started starts stopped leads led joined "
    "joins pays paid buys bought signed signs sits sat owns owned noticed fixed found finds forgot lives lived "
    "lost wishes".split()
)
APPOSED = frozenset("my our his her their who whose the".split())
AT = frozenset("at joined join joining employer competitor vendor supplier firm startup".split())
ASKING = frozenset(
    "tell show walk describe ask think give take let imagine say name list explain share talk call call send bring please "
    "consider suppose picture remember recall look help read write use try compare choose pick rate rank".split()
)

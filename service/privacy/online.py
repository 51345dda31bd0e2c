"""How people and machines are reached and let in on a network: addresses, handles, keys and secrets."""

from __future__ import annotations

import ipaddress

from service.privacy.identified import Pattern

_DOMAINS = (
    "com|org|net|info|biz|edu|gov|mil|int|io|ai|app|dev|co|me|tv|ly|so|xyz|online|site|shop|store|cloud|tech|health|care|"
    "law|bank|agency|studio|design|consulting|solutions|eu|uk|de|fr|es|it|pt|nl|be|ch|at|dk|se|no|fi|ie|pl|cz|sk|hu|ro|bg|"
    "gr|tr|ru|ua|us|ca|mx|br|ar|cl|pe|za|ng|ke|gh|eg|ma|il|ae|sa|in|pk|bd|lk|cn|jp|kr|tw|hk|sg|my|th|vn|ph|id|au|nz|is|lu"
)
_KEYED = (
    r"(?i:api[ _-]?key|api[ _-]?token|secret(?:[ _-](?:access[ _-])?key)?|access[ _-]?key|client[ _-]?secret|"
    r"auth[ _-]?token|token|pass(?:word|wd|code|phrase)|pwd|passwort|kennwort|mot de passe|contraseña|wachtwoord|"
    r"wi-?fi key)"
)
_REST = r"[^\s<>\"“”«»]"
_CLOSERS = ".,;:!?)]}'’*_"


def _is_ip(found: str) -> bool:
    try:
        ipaddress.ip_interface(found.split("%")[0])
    except ValueError:
        return False
    return sum(c.isalnum() for c in found) > 2


def _mixed(found: str) -> bool:
    return sum(c.isdigit() for c in found) > 1 and any(c.isalpha() for c in found)


def _no_word(found: str) -> bool:
    return any(not c.isalpha() for c in found.rstrip(_CLOSERS)) and len(found) > 3


def _somebody(found: str) -> bool:
    return found[1:].lower() not in ("all", "here", "channel", "everyone", "home", "work", "team", "least", "most")


ONLINE = (
    Pattern.of(
        "EMAIL",
        r"(?<![\w.+%-])[\w\u0300-\u036f.!#$%&'*+/=?^`{|}~-]{1,64}",
        r"@[\w\u0300-\u036f-]{1,63}(?:\.[\w-]{1,63})+",
    ),
    Pattern.of(
        "EMAIL",
        r"(?<![\w.+%-])[\w.+-]{1,64}\s?(?:\(at\)|\[at\]|\{at\}|\sat\s)\s?[\w-]{1,63}",
        r"(?:\s?(?:\(dot\)|\[dot\]|\{dot\}|\sdot\s)\s?[\w-]{1,63}){1,4}",
        any_case=True,
    ),
    Pattern.of("URL", rf"(?<![\w.])(?i:[a-z][a-z0-9+.-]{{1,15}}://|www\.){_REST}*[^\s<>\"“”«».,;:!?)\]}}'’*]"),
    Pattern.of("URL", rf"(?<![\w@.-])(?:[\w-]{{1,63}}\.)+(?i:{_DOMAINS})(?:[/:?#]{_REST}*[\w/=])?(?![\w-])"),
    Pattern.of(
        "IP",
        r"(?<![\w:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f.]{0,15}(?:%\w+)?(?:/\d{1,3})?(?![\w:])",
        holds=_is_ip,
    ),
    Pattern.of("MAC", r"(?<![\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:-])"),
    Pattern.of("MAC", r"(?<![\w.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![\w.])", holds=_mixed),
    Pattern.of("UUID", r"(?<![\w-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![\w-])"),
    Pattern.of("HANDLE", r"(?<![\w@./])@\w[\w.-]{0,38}\w(?:@[\w-]{1,63}(?:\.[\w-]{1,63})+)?", holds=_somebody),
    Pattern.of("HANDLE", r"(?<![\w#])\w{2,32}#\d{4}(?!\w)"),
    Pattern.of("HANDLE", r"(?<![\w/])/?u/[\w-]{3,20}(?!\w)"),
    Pattern.of(
        "HANDLE",
        r"(?<!\w)(?i:user ?name|user ?id|login(?: name)?|handle|gamertag|screen ?name|nick(?:name)?|skype|telegram|",
        r"insta(?:gram)?|twitter|github|discord|mastodon|snapchat)",
        r"\s{0,2}(?:\sis\s|\swas\s|:|=|\sas\s)\s{0,2}[\"'“]?(?P<value>\w[\w.-]{1,38}\w)",
        holds=lambda found: not found.isalpha() or not found.islower(),
    ),
    Pattern.of(
        "WALLET",
        r"(?<!\w)(?:0x[0-9A-Fa-f]{40}|bc1[a-z0-9]{20,70}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?!\w)",
        holds=_mixed,
    ),
    Pattern.of(
        "SECRET",
        r"(?<![\w-])(?:[spr]k[-_][\w-]{12,}|gh[pousr]_\w{12,}|github_pat_\w{12,}|glpat-[\w-]{12,}|",
        r"xox[abeoprs]-[\w-]{8,}|A(?:KIA|SIA)[0-9A-Z]{12,}|AIza[\w-]{20,}|ya29\.[\w-]{10,}|",
        r"eyJ[\w-]{6,}\.[\w-]{4,}(?:\.[\w-]*)?|SG\.[\w-]{10,}\.[\w-]{10,}|(?:npm|hf|dop_v1|pat|shpat|whsec)_\w{12,})",
    ),
    Pattern.of(
        "SECRET",
        r"-----BEGIN [A-Z ]{0,30}KEY-----[\w\s+/=:,-]{0,8000}(?:-----END [A-Z ]{0,30}KEY-----)?",
    ),
    Pattern.of("SECRET", r"(?<!\w)(?i:bearer|basic)\s+(?P<value>[\w.~+/=-]{8,})", holds=_mixed),
    Pattern.of(
        "SECRET",
        rf"(?<![^\W_])(?:{_KEYED}|(?i:pass))\s{{0,2}}(?::|=|->|=>)\s{{0,2}}[\"'“]?(?P<value>[^\s\"'”]{{3,}})",
    ),
    Pattern.of("SECRET", rf"(?<![^\W_]){_KEYED}\s(?:is|was)\s{{0,2}}(?P<value>[^\s\"'“”]{{4,}})", holds=_no_word),
    Pattern.of("SECRET", rf"(?<![^\W_]){_KEYED}(?:\s(?:is|was))?\W{{0,3}}[\"“](?P<value>[^\"“”\n]{{3,60}})"),
    Pattern.of(
        "SECRET",
        r"(?<!\w)(?i:pin(?: code| number)?|passcode|otp|tan|cvv2?|cvc|(?:security|verification|one-time|door|gate|",
        r"alarm|access) code)(?:\W{1,3}(?:is|was))?\W{1,3}(?P<value>\d{3,8})(?!\w)",
    ),
    Pattern.of("ID", r"(?<![\w+/=-])[\w+/=-]{20,}", holds=_mixed),
)

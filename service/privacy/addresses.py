"""Where people live and work: streets with a number, post codes, post office boxes, coordinates, home folders."""

from __future__ import annotations

import re

from service.privacy.identified import Pattern

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŻŠŽČ]"
_STREET = (
    "Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Ter|Parkway|"
    "Pkwy|Highway|Hwy|Close|Crescent|Cres|Gardens|Gdns|Grove|Mews|Hill|Row|Walk|Green|Park|Rise|View|Circle|Cir|Trail|Loop|"
    "Quay|Wharf|Embankment|Broadway|Alley|Plaza|Turnpike|Path|Gate|Yard|Vale|Heights|Parade"
)
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|"
    "SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|NSW|VIC|QLD|SA|TAS|ACT|NT"
)
_UK = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"
_TOWN = rf"{_CAPITAL}[\w'’.-]*(?:\s{_CAPITAL}[\w'’.-]*){{0,2}}"
_UNIT = r"(?i:apt|apartment|suite|ste|unit|flat|floor|room|#)\.?\s?\w{1,5}"
_TAIL = rf"(?:,?\s{_UNIT})?(?:(?:,?\s{_TOWN}){{1,2}},?\s(?:(?:{_STATES})\.?,?\s\d{{4,5}}(?:-\d{{4}})?|{_UK}|\d{{5}}))?"
_ENDINGS = (
    "straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|markt|straat|laan|plein|gracht|kade|singel|"
    "dijk|gatan|gata|gade|vej|vägen|veien|vegur|braut|katu|tie|utca"
)
_OF = r"(?:(?:de|du|des|del|della|da|do|dos|la|le|les|los|las)\s|[ld]['’]){0,3}"
_PROPER = rf"{_CAPITAL}[\w'’-]*(?:[\s-](?:de\s|du\s|des\s|del\s|la\s|di\s)?{_CAPITAL}[\w'’-]*){{0,4}}"
_CODE_AND_TOWN = rf"(?:,?\s(?:{_CAPITAL}{{1,2}}-)?\d{{4,5}}(?:\s[A-Z]{{2}})?(?:\s{_TOWN})?)?"
_NO_STREET = frozenset(
    "the a an of on in at to per for and or down up off from with by busy main same minutes hours people".split()
)
_NO_TOWN = frozenset("Euro Euros Dollar Dollars Pounds Cases Users People Customers Items Orders Records".split())


def _is_street(found: str) -> bool:
    return _NO_STREET.isdisjoint(found.lower().split()) and not re.match(r"\d lane", found)


def _is_town(found: str) -> bool:
    return _NO_TOWN.isdisjoint(found.split())


def _has_digit(found: str) -> bool:
    return any(c.isdigit() for c in found)


ADDRESSES = (
    Pattern.of(
        "ADDRESS",
        rf"(?:(?<!\w){_UNIT},?\s)?(?<![\w/.-])\d{{1,6}}[A-Za-z]?(?:[-–/]\d{{1,4}}[A-Za-z]?)?,?\s",
        rf"(?:[A-Z0-9][\w'’.-]*\s){{1,4}}(?:{_STREET})(?!\w)\.?(?:\s[NSEW]{{1,2}}(?!\w))?{_TAIL}",
    ),
    Pattern.of(
        "ADDRESS",
        rf"(?<!\w)(?:{_CAPITAL}[\w.-]{{0,40}}(?:{_ENDINGS})|",
        rf"(?:{_CAPITAL}[\w.-]{{1,40}}\s)(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer)|",
        rf"(?:Am|An der|In der|Auf der|Auf dem|Zum|Zur|Unter den)\s{_CAPITAL}[\w-]+)",
        rf"\s\d{{1,4}}\s?[a-zA-Z]?(?!\w)(?:-\d{{1,4}})?{_CODE_AND_TOWN}",
    ),
    Pattern.of(
        "ADDRESS",
        r"(?<!\w)\d{1,4}(?:\s?(?:bis|ter|[A-D]))?,?\s(?i:rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|quai|",
        rf"cours|route|passage)\s{_OF}{_PROPER}{_CODE_AND_TOWN}",
    ),
    Pattern.of(
        "ADDRESS",
        r"(?<!\w)(?:[Cc]alle|C/|[Aa]venida|Avda\.?|[Pp]aseo|Plaza|Via|Viale|Piazza|Corso|Largo|[Rr]ua|[Uu]l\.|[Uu]lica)",
        rf"\s?{_OF}{_PROPER},?\s(?:n[º°.]?\s?)?\d{{1,4}}\w?(?!\w){_CODE_AND_TOWN}",
    ),
    Pattern.of(
        "ADDRESS",
        r"(?<![\w/.-])\d{1,5}[a-z]?\s(?:[a-z'’]{3,20}\s){1,2}(?:street|road|avenue|lane|crescent|boulevard)(?!\w)",
        holds=_is_street,
    ),
    # Post codes: British, Irish, Canadian, American, of five digits before a town, Dutch, and whatever is called one.
    Pattern.of("ADDRESS", rf"(?<!\w){_UK}(?!\w)"),
    Pattern.of("ADDRESS", r"(?<!\w)[a-z]{1,2}\d[a-z\d]? \d(?!st|nd|rd|th)[a-z]{2}(?!\w)"),
    Pattern.of("ADDRESS", r"(?<!\w)[AC-FHKNPRTV-Y]\d[\dW] ?(?=\d*[A-Z])[\dAC-FHKNPRTV-Y]{4}(?!\w)"),
    Pattern.of("ADDRESS", r"(?<!\w)[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d(?!\w)"),
    Pattern.of("ADDRESS", rf"(?<!\w)(?:{_STATES}|[APFD]PO,?\s[A-Z]{{2}})\.?,?\s\d{{5}}(?:-\d{{4}})?(?!\w)"),
    Pattern.of("ADDRESS", rf"(?:(?<=,\s)|(?<=\sin\s)|(?<!\w)[A-Z]{{1,2}}-)\d{{5}}\s{_TOWN}", holds=_is_town),
    Pattern.of("ADDRESS", r"(?<!\w)\d{4}\s[A-Z]{2},?\s[A-Z][a-z]{2,}(?!\w)"),
    Pattern.of(
        "ADDRESS",
        r"(?<!\w)(?i:zip(?: code)?|post ?code|postal code|plz|code postal|eircode|pin ?code)\W{1,3}(?:(?:is|was)\W)?",
        r"(?P<value>\w[\w-]{1,9}(?:\s\d?\w{2,4})?)(?!\w)",
        holds=_has_digit,
    ),
    Pattern.of(
        "ADDRESS",
        r"(?<!\w)(?:(?:Apt|Apartment|Suite|Ste|Unit \d{1,5},? Box|PSC \d{1,5},? Box)\.?\s#?\d{1,5}[A-Z]?(?!\w)|",
        r"(?i:p\.?\s?o\.?\s?box|postfach|bo[iî]te postale|apartado(?: de correos)?)\s?\d[\d ]{0,8}\d?)",
    ),
    Pattern.of("ADDRESS", r"(?<![\w.])-?\d{1,3}\.\d{3,8}°?\s?[NS]?\s?[,/]\s?-?\d{1,3}\.\d{3,8}°?\s?[EW]?(?!\w)"),
    Pattern.of("ADDRESS", r"(?:/(?:home|Users)/|[A-Z]:\\Users\\)[\w.-]+"),
)

"""Numbers and codes by which a person or an account is known: phones, cards, IBANs, papers, plates, dates of birth."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from service.privacy.identified import Identified, Kind, Pattern

_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|"
    r"avril|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_DATE = (
    rf"(?:\d{{1,2}}[./-]\s?\d{{1,2}}[./-]\s?\d{{2,4}}|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:of\s)?{_MONTH}\.?,?(?:\s\d{{4}})?|"
    rf"{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|{_MONTH}\s\d{{4}}|(?:19|20)\d\d)(?!\d)"
)
_BORN = (
    r"(?<!\w)(?i:born|b\.(?=\s)|turned \d\d|birthday|birth ?date|date of birth|"
    r"d\.?o\.?b\.?|geboren|geburtsdatum|née? le|date de naissance|"
    r"nacid[oa]|fecha de nacimiento|nat[oa] il)"
)
_CALLED = (
    r"(?<!\w)(?i:passport|driv(?:ing|er'?s?|er’s) licen[cs]e|licen[cs]e|national insurance|nino|ni|ssn|social security|sin|"
    r"insurance|policy|customer|client|patient|employee|staff|personnel|payroll|student|matriculation|"
    r"member(?:ship)?|account|acct|order|invoice|booking|reservation|confirmation|case|claim|ticket|reference|ref|"
    r"tracking|parcel|serial|registration|vehicle|vin|imei|mrn|nhs|medicare|tax|vat|ein|tin|utr|steuer-?id|company|"
    r"cpf|curp|rfc|aadhaar|pan|bsn|ahv|visa|permit|id|badge|loyalty|frequent flyer|contract|file|docket|meter|"
    r"personalausweis|reisepass|matricule)"
)
_NUMBERED = (
    r"(?:\s(?i:card|id|file|registration|identification|security))?"
    r"(?P<said>\s?(?i:numbers?|no\.?|nr\.?|num|#|code|id|reference|ref)(?!\w))?"
    r"(?P<sign>(?:\s(?:is|was)(?!\w)|\s?[:=#,–-]){0,2})\s{0,2}"
    r"(?P<value>[A-Za-z0-9][A-Za-z0-9/.-]*(?:\s[A-Z0-9]*\d[A-Z0-9/.-]*){0,6})(?!\w)"
)
_LABELLED = re.compile(_CALLED + _NUMBERED)
_RUN = re.compile(
    r"(?<!\w)(?<!\d,)[+(]{0,2}\d(?:\d|[ \u00a0\u202f\u2011.\-–/()]{1,3}(?=[\d(]))*(?<=\d)"
    r"(?:\s?(?i:x|ext\.?|extension)\s?\d{1,6}(?!\w)|(?!\w))"
)
_DATES = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\s\d{1,2})?|(?:(?:19|20)\d\d\D{1,3})*(?:19|20)\d\d")
_TELEPHONE = re.compile(
    r"(?i:phone|tel|call(?:ed)?|mobile|cell|ring|rang|text(?:ed)?|whatsapp|fax|hotline|extension|ext|"
    r"number(?: is| was)?|handy|dial(?:led)?|sms|reach(?:ed)? (?:me|her|him|them|us)(?: on| at)?)"
    r"\W{0,4}(?:\w{2,5}\W{1,2}){0,2}$"
)
_NEAR, _CODE = 30, 5
"""Code points before a number in which a telephone may be spoken of; and of a code of capitals and digits, at least."""


def luhn(digits: str) -> bool:
    """Whether a row of digits carries the check digit that payment cards have."""
    doubled = [2 * int(d) if k % 2 else int(d) for k, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def _many_digits(found: str) -> bool:
    return sum(c.isdigit() for c in found) >= 10


def _has_digit(found: str) -> bool:
    return any(c.isdigit() for c in found)


NUMBERED = (
    Pattern.of(
        "IBAN",
        r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?!\w)",
        holds=_many_digits,
    ),
    Pattern.of(
        "ACCOUNT",
        r"(?i:sort code|routing|aba|blz|bankleitzahl|bsb|bank code|transit)(?:\s(?i:number|no\.?))?\W{0,3}(?:is\W)?\s?",
        r"(?P<value>\d[\d -]{4,10}\d)",
    ),
    Pattern.of(
        "ACCOUNT",
        r"(?<!\w)(?i:(?:card|account)(?: number)?,? end(?:ing|s)(?: (?:in|with|on))?) (?P<value>\d{3,6})(?!\w)",
    ),
    Pattern.of(
        "ACCOUNT",
        r"(?<!\w)(?i:bic|swift)(?:[ /-](?i:code|bic))?\W{0,3}(?:is\W)?\s?(?P<value>[A-Z]{6}[A-Z0-9]{2,5})(?!\w)",
    ),
    # The papers of, in turn, Britain, Brazil, India, Mexico, Spain (twice) and Italy.
    Pattern.of("ID", r"(?<!\w)[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)", any_case=True),
    Pattern.of("ID", r"(?<!\w)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)"),
    Pattern.of(
        "ID",
        r"(?<!\w)(?:[A-Z]{5}\d{4}[A-Z]|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d|\d{8}-?[A-Z]|[XYZ]-?\d{7}-?[A-Z]|",
        r"[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z])(?!\w)",
        any_case=True,
    ),
    Pattern.of(
        "PLATE",
        r"(?<!\w)(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?|[A-Z]{2}-\d{3}-[A-Z]{2})(?!\w)",
    ),
    Pattern.of(
        "PLATE",
        r"(?<!\w)(?i:(?:number|licen[cs]e) plate|plates?|registration|kennzeichen|immatriculation)\W{1,3}",
        r"(?:(?:is|was|number|no\.?)\W{1,3})?(?P<value>[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,4}){1,3})(?!\w)",
        holds=_has_digit,
    ),
    Pattern.of("BIRTHDATE", rf"{_BORN}[^\d\n]{{0,25}}?(?P<value>{_DATE})"),
)


def labelled(text: str) -> Iterator[Identified]:
    """Numbers and codes that the text calls somebody's: "policy no. AB-4711", "customer 88310442"."""
    for m in _LABELLED.finditer(text):
        value = m["value"]
        digits = sum(c.isdigit() for c in value)
        letters = sum(c.isalpha() for c in value)
        named = m["said"] or m["sign"].strip()
        coded = digits > 0 and letters > 0 and value.isupper() and len(value) >= _CODE
        if digits >= (3 if letters and named else 4 if named else 6) or (coded and (named or digits > 1)):
            yield Identified(m.start("value"), m.end("value"), "ID")


def runs(text: str) -> Iterator[Identified]:
    """Long numbers, in one piece or in groups, that are no quantity, no date and no range."""
    for m in _RUN.finditer(text):
        telephone = bool(_TELEPHONE.search(text, max(0, m.start() - _NEAR), m.start()))
        kind = _kind(m[0], telephone)
        if kind:
            yield Identified(m.start(), m.end(), kind)


def _kind(found: str, telephone: bool) -> Kind | None:
    """What a run of digits is, None where it is nobody's. `telephone`: the words before it speak of one."""
    groups = re.findall(r"\d+", found)
    digits = "".join(groups)
    size = len(digits)
    if 13 <= size <= 19 and luhn(digits):
        return "CARD"
    if _DATES.fullmatch(found) and not telephone:
        return None
    if telephone and size >= 5:
        return "PHONE"
    if size < 7:
        return None
    if found[0] in "+(" or digits[0] == "0":
        return "PHONE" if not re.fullmatch(r"0\.\d+", found) else None
    if size == 7:
        local = len(groups) == 2 and len(groups[0]) == 3 and (groups[0] == "555" or found[3] in " \u00a0")
        return "PHONE" if local else None
    if len(groups) == 1:
        return "NUMBER"
    return None if _is_quantity(found, groups) else "NUMBER"


def _is_quantity(found: str, groups: list[str]) -> bool:
    """Whether groups of digits are thousands, a range, a decimal, or a list or scale of small numbers."""
    sizes = [len(g) for g in groups]
    thousands = sizes[0] < 3 and set(sizes[1:]) == {3}
    between = len(groups) == 2 and abs(sizes[0] - sizes[1]) < 2 and re.search(r"\s?[-–/]\s?", found) is not None
    decimal = re.fullmatch(r"\d+\.\d+", found) is not None
    return thousands or between or decimal or _is_list(groups)


def _is_list(groups: list[str]) -> bool:
    if len(groups) < 3 or max(map(len, groups)) > 4:
        return False
    steps = {int(b) - int(a) for a, b in itertools.pairwise(groups)}
    return len(steps) == 1 or max(map(len, groups)) == 1

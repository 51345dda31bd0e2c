"""Where money stands in a question: sums, verbs of paying, nouns of a price, and the judgements passed on it."""

from __future__ import annotations

from service.language.words import Parsed

CURRENCIES = frozenset(
    "euro euros eur dollar dollars usd pound pounds gbp buck bucks franc francs chf quid tenner fiver cent cents "
    "pence p k rupees yen krona kronor grand pesos naira shillings zloty $ € £ % percent".split()
)
PAYING = frozenset("pay spend invest budget fork cough shell subscribe part donate".split())
PRICE_NOUNS = frozenset(
    "pricing price prices fee fees budget amount sum number figure rate rates percentage percent share cut commission "
    "subscription tariff charge cost money discount tier".split()
)
_RATES = frozenset(
    "month year week seat user head person day hour term quarter licence license piece night head cow parcel".split()
)
_SIGNS = frozenset({"$", "€", "£"})
FAIRNESS = frozenset(
    "fair reasonable ok okay alright acceptable expensive steep high cheap sensible affordable appropriate justified "
    "right brainer deal bargain lot much nothing worth value attractive competitive low outrageous".split()
)


def sums(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    """The words of a sum of money in [lo, hi): "20 euros", "$9.99", "a tenner", "forty bucks", "12.99 a month"."""
    for k in range(lo, hi):
        w = p.lowers[k]
        if w in ("tenner", "fiver", "grand"):
            return k - 1 if k > lo else k, k + 1
        if (w[:1] in _SIGNS and len(w) > 1) or (w in _SIGNS and k + 1 < hi and p.lowers[k + 1][:1].isdigit()):
            return k, min(hi, k + 2) if w in _SIGNS else k + 1
        if p.words[k].pos != "NUM" and not w[:1].isdigit():
            if w.startswith("couple") or w in ("hundred", "few"):
                end = next(
                    (
                        j
                        for j in range(k + 1, min(hi, k + 4))
                        if p.lowers[j] in CURRENCIES and p.lowers[j] not in ("%", "p", "k")
                    ),
                    None,
                )
                if end is not None:
                    return k, end + 1
                if w == "hundred" and _rated(p, k, hi):
                    return k, k + 1
            continue
        if w.endswith(("th", "st", "nd")):
            continue
        for j in range(k + 1, min(hi, k + 4)):
            if p.lowers[j] in CURRENCIES and p.lowers[j] not in ("p", "%", "percent"):
                return k, j + 1
            if p.words[j].pos != "NUM" and p.lowers[j] not in ("-", "/", "more"):
                break
        if _rated(p, k, hi):
            return k, k + 1
    return None


def _rated(p: Parsed, k: int, hi: int) -> bool:
    """Whether a bare number is a rate: "12.99 a month", "99 per seat", "5/user"."""
    j = k + 1
    while j < hi and (p.words[j].pos == "NUM" or p.lowers[j] == "-"):
        j += 1
    if j + 1 < hi and p.lowers[j] in ("a", "per", "/", "each"):
        return p.lowers[j] != "a" or p.lowers[j + 1] in _RATES
    return j < hi and p.lowers[j] in ("monthly", "yearly", "apiece")


def price_noun(p: Parsed, lo: int, hi: int) -> int | None:
    """The first noun of a price in [lo, hi), else None."""
    return next(
        (k for k in range(lo, hi) if p.lowers[k] in PRICE_NOUNS and p.words[k].pos in ("NOUN", "PROPN", "ADJ")), None
    )


def pays(p: Parsed, lo: int, hi: int) -> int | None:
    """The first verb of paying in [lo, hi), in any form, else None."""
    return next(
        (
            k
            for k in range(lo, hi)
            if p.words[k].lemma in PAYING
            and p.words[k].pos in ("VERB", "NOUN", "AUX")
            and p.words[k].tag not in ("NNS", "VBD", "VBN")
            and (p.words[k].lemma != "part" or p.words[k].pos == "VERB")
        ),
        None,
    )

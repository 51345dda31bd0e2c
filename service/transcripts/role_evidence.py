"""What speaks for each speaker being the interviewer: labels, who asks whom, openings, thanks, shares of the talk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.document.patterns import any_of
from service.transcripts.labels import key_of
from service.transcripts.model import Role
from service.transcripts.role_words import paired_roles, role_word
from service.transcripts.turns import Said

_OPENS = any_of(
    r"\b(?:thanks|thank you)(?: so much| very much)? for (?:joining|taking|making|agreeing|coming|your time|meeting)\b",
    r"\b(?:thanks|thank you)(?: so much| very much)? for (?:chatting|speaking|talking)\b",
    r"\b(?:is it|are you|would it be|do you mind|do i have|can i|may i|okay if|ok if)\b.{0,40}\brecord",
    r"\b(?:i['’]?m|i am|we['’]re|let me|i['’]ll) (?:just )?(?:going to |gonna )?(?:start|begin|hit|press|turn on)(?:ing)? "
    r"(?:the |by |with )?(?:record|ask)",
    r"\b(?:introduce yourself|tell (?:me|us) (?:a (?:little )?(?:bit )?)?about yourself|welcome to|consent)\b",
    r"\bno right or wrong\b|\b(?:i|we)(?:['’]d| would)? (?:like|want|have|got)(?: to)? (?:to )?ask\b",
    r"\b(?:a few|some) questions\b|\btalk to you about\b",
)
_CLOSES = any_of(
    r"\bthank(?:s| you)(?: so much| very much| again)?(?:,? \w+,?)? (?:so much )?for (?:your|the|all) "
    r"(?:time|insights?|help|answers?)\b",
    r"\b(?:that['’]s|that is|those (?:are|were)) (?:all|everything|it)\b.{0,30}\b(?:questions?|i had|i have|for today)\b",
    r"\banything (?:else )?(?:that )?(?:you['’]d|you would|you want|we|i) .{0,40}\b(?:add|missed|forgot|ask|say|share)\b",
    r"\b(?:last|final|next) question\b|\bwrap(?:ping)? (?:this |it |things )?up\b|\bmove on to\b",
)
_LEADS = any_of(
    r"\b(?:first|second|third|next|last|final|another|my) (?:\w+,? ){0,2}question\b(?! is (?:good|hard))",
    r"\b(?:let['’]s|let us|can we|i want to|i['’]d like to) (?:move on|go back|talk about|start|dive|shift|switch|step back)\b",
    r"\b(?:tell me (?:more|about)|walk me through|(?:can|could) you (?:tell|describe|explain|talk|give))\b",
)
_HOSTED = any_of(
    r"\b(?:thanks|thank you)(?: so much| very much)?(?:,? \w+,?)? for (?:having|inviting|asking|calling) me\b",
    r"\b(?:good|great|interesting|tough|hard) question\b|\bhappy to help\b",
)
_YOU = re.compile(r"\b(?:you|your|yours|you['’]re|you['’]ve|you['’]d)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:i|i['’]m|i['’]ve|i['’]d|my|me|we|we['’]re|our|us)\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?P<role>interviewers?|moderators?|facilitators?|hosts?|researchers?|interviewees?|participants?|respondents?|guests?"
    r"|note-?takers?|observers?)\b[*_ ]{0,4}(?:\([^()]{0,30}\))?\s{0,3}(?:[:=–-]|\bis\b|\bare\b|\bwas\b|\bwere\b)[*_ ]{0,4}"
    r"(?P<who>[^\n.]{2,80})",
    re.IGNORECASE,
)
_EDGE = 0.1
LABEL_SAYS, LETTERS_SAY, TEXT_SAYS = (
    "the label says so",
    "the letters of the labels say so",
    "the text before the talk says so",
)


@dataclass(slots=True)
class Evidence:
    """One speaker by numbers. `replies` are turns right behind someone else's question; `asked` those behind one's own.

    `told` is the role that the label or the text before the talk gives; `how` says which.
    """

    label: str
    turns: int = 0
    words: int = 0
    sentences: int = 0
    asks: int = 0
    replies: int = 0
    asked: int = 0
    opens: int = 0
    closes: int = 0
    leads: int = 0
    hosted: int = 0
    you: int = 0
    me: int = 0
    first: int = 0
    last: int = 0
    told: Role | None = None
    how: str = ""


def collect(turns: Sequence[Said], before: str) -> dict[str, Evidence]:
    """The evidence on each speaker, in order of appearance. `before` is what stands before the talk."""
    out: dict[str, Evidence] = {}
    talk = [t for t in turns if t.speaker is not None and not t.is_quoted]
    edge = max(2, round(_EDGE * len(talk)))
    for k, t in enumerate(talk):
        e = out.setdefault(t.speaker or "", Evidence(t.speaker or "", first=k))
        e.last = k
        e.turns += 1
        e.words += t.spoken.words
        e.sentences += t.spoken.sentences
        e.asks += t.spoken.asks - t.spoken.tags
        e.leads += bool(_LEADS.search(t.said.text))
        e.you += len(_YOU.findall(t.said.text))
        e.me += len(_ME.findall(t.said.text))
        e.hosted += bool(_HOSTED.search(t.said.text))
        if k < edge:
            e.opens += bool(_OPENS.search(t.said.text))
        if k >= len(talk) - 2 * edge:
            e.closes += bool(_CLOSES.search(t.said.text))
        previous = talk[k - 1] if k else None
        if previous and previous.speaker != t.speaker and previous.spoken.ends_asking and not t.spoken.ends_asking:
            e.replies += 1
            out[previous.speaker or ""].asked += 1
    _told(out, before)
    return out


def _told(out: dict[str, Evidence], before: str) -> None:
    """The roles that labels say, or else the lines before the talk ("Interviewer: …", "Interviewer is …")."""
    keys = {label: key_of(label) for label in out}
    pairs = paired_roles(frozenset(keys.values()))
    named = list(_named(before))
    for label, e in out.items():
        if role := role_word(keys[label]):
            e.told, e.how = role, LABEL_SAYS
            continue
        if role := pairs.get(keys[label]):
            e.told, e.how = role, LETTERS_SAY
            continue
        told = {r for r, who in named if _is_of(keys[label], who)}
        if len(told) == 1:
            e.told, e.how = told.pop(), TEXT_SAYS


def _named(before: str) -> Iterator[tuple[Role, frozenset[str]]]:
    for m in _TELLS.finditer(before[:20_000]):
        role = role_word(m["role"].lower().rstrip("s")) or role_word(m["role"].lower())
        if role:
            yield role, frozenset(w.casefold() for w in re.findall(r"[^\W_]+", m["who"]))


def _is_of(key: str, who: frozenset[str]) -> bool:
    words = re.findall(r"[^\W_]+", key)
    return bool(words) and all(w in who for w in words)

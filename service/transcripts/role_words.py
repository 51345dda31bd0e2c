"""Labels that name a role rather than a person, in the languages that interviews are commonly transcribed in."""

from __future__ import annotations

import re

from service.transcripts.model import Role

_INTERVIEWER = (
    "interviewer interviewers interviewerin interviewende moderator moderatorin facilitator researcher host int intv mod "
    "fac question questioner q frage entrevistador entrevistadora moderadora moderador intervistatore intervistatrice "
    "enquêteur enquêtrice intervieweur intervieweuse intervjuare intervjuer haastattelija kérdező moderátor "
    "görüşmeci pewawancara интервьюер модератор 采访者 访谈者 主持人 聞き手 インタビュアー 면접관"
).split()
_PARTICIPANT = (
    "participant participants interviewee interviewees respondent informant subject guest customer client user patient "
    "expert candidate answer a part pt resp befragte befragter befragte/r teilnehmer teilnehmerin antwort entrevistado "
    "entrevistada participante intervistato intervistata partecipante répondant répondante enquêté enquêtée interviewé "
    "interviewée deltagare deltaker respondente haastateltava válaszadó katılımcı responden účastník uczestnik "
    "respondentka участник респондент 受访者 被访者 話し手 回答者 참가자 tester testperson"
).split()
_OTHER = (
    "observer observers notetaker note-taker transcriber transcriptionist captioner operator narrator interpreter "
    "translator technician producer announcer automated beobachter dolmetscher"
).split()
_ROLES: dict[str, Role] = {
    **dict.fromkeys(_OTHER, "other"),
    **dict.fromkeys(_PARTICIPANT, "participant"),
    **dict.fromkeys(_INTERVIEWER, "interviewer"),
}
# One letter means something only beside the letter it goes with.
_PAIRS: dict[frozenset[str], dict[str, Role]] = {
    frozenset(pair): {pair[0]: "interviewer", pair[1]: "participant"}
    for pair in ("qa", "ip", "ir", "ib", "ia", "ie", "mp", "mr", "fp", "rp", "qr")
}
_NUMBERED = re.compile(r"[\s#_.-]*\d{1,3}$")
_ANONYMOUS = re.compile(
    r"(?:unknown |unidentified )?(?:speaker|spk|spkr|sprecher|sprecherin|locuteur|hablante|orador|voice|person|male|female"
    r"|man|woman|спикер|说话人|발언자|話者)(?: voice| speaker)?[\s#_.-]*(?:\d{1,3}|[a-z])?(?: \(.{1,20}\))?$"
)
_PERSON = re.compile(r"p[\s#_.-]*\d{1,3}$")


def bare(key: str) -> str:
    """A label without the number behind it: "participant 3" is "participant"."""
    return _NUMBERED.sub("", key)


def role_word(key: str) -> Role | None:
    """The role that a label of one speaker says by itself, lower case; None where it says none.

    Of "anna (interviewer)" and "interviewer: anna" it is the word that counts.
    """
    if _PERSON.match(key):
        return "participant"
    plain = bare(key)
    if len(plain) > 1 and plain in _ROLES:
        return _ROLES[plain]
    words = [w for w in re.split(r"[^\w/-]+", key) if len(w) > 3]
    if len(words) > 4:
        return None
    return next((_ROLES[w] for w in words if w in _ROLES), None)


def paired_roles(keys: frozenset[str]) -> dict[str, Role]:
    """The roles of one-letter labels that stand side by side: I and P, Q and A, M and R. Numbers behind are passed."""
    letters: dict[str, list[str]] = {}
    for key in keys:
        if len(plain := bare(key)) == 1:
            letters.setdefault(plain, []).append(key)
    for pair, roles in _PAIRS.items():
        if pair <= letters.keys():
            return {key: roles[letter] for letter in pair for key in letters[letter]}
    return {}


def is_anonymous(key: str) -> bool:
    """Whether a label only counts speakers: "speaker 1", "spk_0"."""
    return _ANONYMOUS.match(key) is not None


def names_a_role(key: str) -> bool:
    """Whether a label is one by its word alone, however seldom it occurs."""
    return role_word(key) is not None or is_anonymous(key)

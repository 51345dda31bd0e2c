"""English is told from other languages, and names and jargon from languages."""

from __future__ import annotations

import pytest

from service.language.english import is_english


@pytest.mark.parametrize(
    "text",
    [
        "Why?",
        "Excel or Sheets?",
        "Have you read Der Spiegel or El País?",
        "Café latte?",
        "Los Angeles or Rio de la Plata?",
        "What does “wie geht's” mean to you?",
        "SAP HANA, Oracle, Jira, Confluence, Notion, Slack, Zoom, Miro, Figma, Trello?",
        "Was it als ob?",
        "",
        "?!",
    ],
)
def test_english_and_what_says_nothing(text: str) -> None:
    """English, names, jargon and empty text are taken for English."""
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Warum?",
        "Was nutzen Sie dafür?",
        "Pourquoi avez-vous changé ?",
        "¿Usas Excel?",
        "Cuándo fue la última vez que compraste pan?",
        "Quando foi a última vez que você viajou?",
        "Com'è andata l'ultima volta?",
        "Hoe vaak gebruik je dat?",
        "Vad gjorde du sedan?",
        "Dlaczego pan to zrobił?",
        "Bunu neden yaptınız?",
        "いつ始めましたか?",
        "Когда вы начали?",
        "متى بدأت؟",
        "Ulifanya nini mara ya mwisho ulipokuwa unatafuta nyumba mpya kwa ajili yako?",
    ],
)
def test_other_languages_even_when_short(text: str) -> None:
    """Script, question words, function words, or a sentence without a single English word."""
    assert not is_english(text)

"""A guide as people write it: every quirk of layout gives the questions a reader would find, and no others."""

from __future__ import annotations

import pytest

from service.document.guides import guide


def found(text: str) -> list[str]:
    """The texts of a guide's questions."""
    return [q.text for q in guide(text).questions]


LAYOUTS = {
    "front matter": ("---\ntitle: Kennels\nasks: why?\n---\n\nWhat breed is your dog?\n", ["What breed is your dog?"]),
    "heading without a space": ("#Feeding\nWhat did the dog eat today?\n", ["What did the dog eat today?"]),
    "a hash that is no heading": ("#1 in our list\n\n- What did you feed it?\n", ["What did you feed it?"]),
    "bullets, numbers, letters": (
        "- Who walks the dog?\n2) Who fed it last?\nb. Who pays the vet?\n• Who trained it?\n",
        ["Who walks the dog?", "Who fed it last?", "Who pays the vet?", "Who trained it?"],
    ),
    "numbered as Q1": ("Q1. Who chose the dog?\nQ2: Who named it?\n", ["Who chose the dog?", "Who named it?"]),
    "bold and quoted": (
        '**When did the dog last bark?**\n\n"Who heard it?"\n\n> “What did you do?”\n',
        ["When did the dog last bark?", "Who heard it?", "What did you do?"],
    ),
    "unbalanced bold": ("- **Who brushed it?\n- Who held it**?\n", ["Who brushed it?", "Who held it ?"]),
    "wrapped without indentation": (
        "- Tell me about the last time the dog\nran away. Who found it\nin the end?\n- Where was it?\n",
        ["Tell me about the last time the dog ran away. Who found it in the end?", "Where was it?"],
    ),
    "one broken by a newline": (
        "Which of the two vets did you\n call that night?\r\n",
        ["Which of the two vets did you call that night?"],
    ),
    "one question a line, unmarked": (
        "how did you find the kennel\nwhat did the first visit look like\nwho decided\n",
        ["how did you find the kennel", "what did the first visit look like", "who decided"],
    ),
    "link text is text": (
        "Have you read [the leash rules](https://dogs.example/rules) lately?\n",
        ["Have you read the leash rules lately?"],
    ),
    "image, comment, tag": (
        "![dog](dog.png) <b>Who groomed it?</b> <!-- Who else? -->\n<!--\nWhat is hidden?\n-->\n",
        ["Who groomed it?"],
    ),
    "code fence": ("```\nWhat is this?\n```\nWhat did you pay?\n```\n", ["What did you pay?"]),
    "table": (
        "| Topic | Question | Notes |\n|---|---|---|\n| Vet | Who called the vet?<br>When? | Was the owner upset? |\n",
        ["Who called the vet?", "When?"],
    ),
    "slots stay": (
        "- When did you last visit [kennel name]?\n- What does {agency} ask for?\n- How is ____ paid?\n",
        ["When did you last visit [kennel name]?", "What does {agency} ask for?", "How is ____ paid?"],
    ),
    "labels before the question": (
        "**Interviewer:** Who feeds it?\nPrice: What did it cost?\n- [ ] Step 3. Where would you click?\n",
        ["Who feeds it?", "What did it cost?", "Where would you click?"],
    ),
    "footnotes and references": (
        "# Dogs\n\nWho fed it?[^1]\n\n[^1]: Should we ask why?\n[vet]: https://dogs.example/why?\n[Vet]: Who called?\n",
        ["Who fed it?", "[Vet]: Who called?"],
    ),
    "escaped numbers": ("1\\. Who fed it?\n2\\) Main Q: Who paid?\n", ["Who fed it?", "Who paid?"]),
    "pictures": (
        "🎯 Goals\n\n👉 Who fed it?\n🐾 How often?\n\n- 🐶 Who walked it?\n- Did 🐶 bark?\n",
        ["Who fed it?", "How often?", "Who walked it?", "Did 🐶 bark?"],
    ),
    "slashes, arrows, a topic and a bar": (
        "1/ Who fed it?\n[2] Who paid?\n→ Who walked it?\n\nVet | When did you call?\n",
        ["Who fed it?", "Who paid?", "Who walked it?", "When did you call?"],
    ),
    "questions as headings": (
        "# How did you choose your dog?\n\n# Who named it?\n\n# What would you tell a new owner?\n",
        ["How did you choose your dog?", "Who named it?", "What would you tell a new owner?"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("quirk", LAYOUTS)
def test_a_layout_gives_its_questions(quirk: str) -> None:
    """Markers, markup and line breaks are no part of a question."""
    text, questions = LAYOUTS[quirk]
    assert found(text) == questions


SPOKEN = {
    "at the end of a paragraph": (
        "Hello, I am Ada. I look after stray dogs with a small team. Have you ever been to a kennel?",
        ["Have you ever been to a kennel?"],
    ),
    "a statement it leans on": (
        "Thanks. We built a collar that finds lost dogs. Would you buy it?",
        ["We built a collar that finds lost dogs. Would you buy it?"],
    ),
    "a short question leans too": ("Most owners hate leashes. Do you?", ["Most owners hate leashes. Do you?"]),
    "two runs": (
        "Is it all right if I record? Good. I have three parts planned for us. When did you get the dog? Why then?",
        ["Is it all right if I record?", "When did you get the dog? Why then?"],
    ),
    "an invitation with a full stop": (
        "I'd like you to draw the way to the park. It does not have to be pretty.",
        ["I'd like you to draw the way to the park."],
    ),
    "one item is one question": (
        "- Suppose the dog is lost. Whom do you call first? And then?",
        ["Suppose the dog is lost. Whom do you call first? And then?"],
    ),
    "no questions": (
        "Thank you for your time. If anything else comes to mind, please feel free to write. Please think out loud.",
        [],
    ),
    "a clause is no question": ("- What the form is for: it explains the fee.\n- How it works\n- Where to start", []),
    "prompts": (
        "- Walk me through your last walk.\n- Describe the worst walk.\n- Please show us the leash.",
        ["Walk me through your last walk.", "Describe the worst walk.", "Please show us the leash."],
    ),
}


@pytest.mark.parametrize("case", SPOKEN)
def test_speech_gives_its_questions(case: str) -> None:
    """What is said around a question is left out, unless the question cannot be understood without it."""
    text, questions = SPOKEN[case]
    assert found(text) == questions


def test_a_number_in_a_table_is_no_heading() -> None:
    """Rows may be numbered; a topic in their first column is what the question stands under."""
    document = guide("| # | Ask |\n|---|---|\n| 1 | Who fed it? |\n| Vet | Who paid? |\n")
    assert [(q.text, q.piece.headings) for q in document.questions] == [("Who fed it?", ()), ("Who paid?", ("Vet",))]


def test_plain_text_has_headings_by_form() -> None:
    """In plain text capitals, a colon or a line of its own make a heading; markup means nothing."""
    document = guide("WALKS\nWho walked **Rex** today?\n\nAt the vet\n\nWhat did the vet say?\n", format="text")
    assert [(q.text, q.piece.headings) for q in document.questions] == [
        ("Who walked **Rex** today?", ("WALKS",)),
        ("What did the vet say?", ("WALKS", "At the vet")),
    ]


def test_sections_hold_their_questions() -> None:
    """Sections come with level, place and the ids of the questions right under them."""
    text = "# Dogs\n\n## Food (5 min)\n- What did it eat?\n- Who paid?\n\n**Walks**\n\nWhere did you go?\n"
    document = guide(text)
    assert [(s.title, s.level, s.questions) for s in document.sections] == [
        ("Dogs", 1, ()),
        ("Food (5 min)", 2, ("q1", "q2")),
        ("Walks", 7, ("q3",)),
    ]
    assert [text[s.span.start : s.span.end] for s in document.sections] == ["Dogs", "Food (5 min)", "Walks"]
    assert document.questions[2].piece.headings == ("Dogs", "Food (5 min)", "Walks")


def test_what_no_one_can_judge_is_not_english() -> None:
    """A question in another language, or without a word, is found and marked."""
    document = guide("- Wann haben Sie den Hund geholt?\n- 12?\n- When did you get the dog?\n")
    assert [q.english for q in document.questions] == [False, True]

"""The same job gives the same bytes, however often, from whatever thread; and any text gets an honest answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from service.document.guides import guide
from service.document.lists import Item, question_list
from service.document.model import Span
from service.report import Report
from service.wire.serialise import answer
from tests.judging import report_on

ASKED = [
    "Would you pay for an app that sorts the recycling?",
    "Let's say we're gonna build it — how often would you use it?",
]
GUIDE = "# Bins\n\n- Would you use a smart bin?\n  - Why?\n- How often do you\n  empty the bins?\n\nGreat idea, no?\n"
FRAGMENTS = st.sampled_from(
    [
        "Would you", "use our app", "Don't you think", "the bins", "How often do you", "and why", "water it", "LeakPal",
        "Tell me about", "the last time", "?", ".", "!", ", ", "…", "“", "”", '"', "(", ")", "- ", "# ", "\n", "\r\n", "\n\n",
        "\u2028", "\t", "**", "_", "`", "<b>", "[name]", "____", "😀", "e\u0301", "\ufeff", "👩\u200d👧", "日本", "1. ", "Q: ",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(FRAGMENTS, st.text(alphabet=st.characters(codec="utf-8"), max_size=6)), max_size=24).map(
    " ".join
)


def _bytes(_: int = 0) -> bytes:
    listed = report_on(question_list([Item(str(n), text) for n, text in enumerate(ASKED)]), product_names=("LeakPal",))
    guided = report_on(guide(GUIDE), goal="Learn how neighbours share the bins")
    return b"\n".join(answer(report).model_dump_json().encode() for report in (listed, guided))


def test_a_hundred_times_the_same_bytes() -> None:
    """Nothing that was judged before leaves a trace in the answer."""
    first = _bytes()
    assert all(_bytes() == first for _ in range(99))


def test_the_same_bytes_from_eight_threads() -> None:
    """Threads that judge at once do not see each other."""
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(_bytes, range(16)))) == 1


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_a_list_s_findings_cut_their_quotes(text: str) -> None:
    """In the item's text, a byte-order mark not counted."""
    _holds(report_on(question_list([Item("q", text)])), text.removeprefix("\ufeff"))


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_a_guide_s_findings_cut_their_quotes(text: str) -> None:
    """In the guide's text; and so do its questions."""
    report = report_on(guide(text, "markdown"))
    _holds(report, report.document.text)
    for judged in report.questions:
        assert _slices(report.document.text, judged.question.piece.spans) == judged.question.text


def _holds(report: Report, text: str) -> None:
    for judged in report.questions:
        for finding in judged.findings:
            assert finding.spans
            assert _slices(text, finding.spans) == finding.quote
        if judged.verdict in ("keep", "not_judged"):
            assert (judged.rewrites, judged.follow_ups, judged.needs_topic) == ((), (), False)


def _slices(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(text[s.start : s.end] for s in spans)

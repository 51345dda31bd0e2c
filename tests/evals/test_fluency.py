"""The small model's sense of English."""

from __future__ import annotations

from evals.scorers.fluency import SmallModel, model_file


def test_english_is_likelier_than_its_words_in_disorder() -> None:
    """By a wide margin, and the same each time."""
    file = model_file()
    assert file is not None
    model = SmallModel(file)
    good = model.likelihood("Tell me about the last time you paid an invoice late.")
    odd = model.likelihood("Late me the about tell invoice time last paid you an.")
    assert good is not None
    assert odd is not None
    assert good > odd + 1
    assert model.likelihood("Tell me about the last time you paid an invoice late.") == good
    assert model.likelihood("") is None

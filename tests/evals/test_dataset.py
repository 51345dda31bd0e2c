"""The cases that are shipped: unchanged, apart from one another, and not what the service was made from."""

from __future__ import annotations

import json
import re
from collections import Counter

import pytest

from evals.checksum import FILE, listed
from evals.leaks import examples, shared
from evals.samples import DATA, Sample, shipped
from service.terms import FAMILIES
from tests.house.files import ROOT

ALL = shipped()
QUESTIONS = [s for s in ALL if s.kind == "question"]
TEST, DEV = ([s for s in ALL if s.kind != "guide" and s.metadata.split == split] for split in ("test", "dev"))


def test_the_checksum_holds() -> None:
    """A change of a case is meant: `python -m evals.checksum` says so."""
    assert FILE.read_text("utf-8") == listed()


def test_ids_differ_over_all_files() -> None:
    """Results and the baseline go by id."""
    assert not [key for key, n in Counter(s.id for s in ALL).items() if n > 1]


def test_no_wording_is_in_both_splits() -> None:
    """Paraphrases stand on one side, by their slug and by their words."""
    slugs = [{s.metadata.wording for s in split} - {""} for split in (TEST, DEV)]
    assert not slugs[0] & slugs[1]
    assert not [s.id for s, _ in shared(TEST, [s.input for s in DEV])]


def test_no_case_is_worded_like_an_example() -> None:
    """Neither of a rule nor of a prompt."""
    assert not [s.id for s, _ in shared([*TEST, *DEV], examples())]


def test_no_test_case_is_worded_like_a_training_text() -> None:
    """The ear must not have heard them."""
    files = sorted((ROOT / "training" / "data").glob("w*.jsonl"))
    texts = [json.loads(line)["text"] for file in files for line in file.read_text("utf-8").splitlines()]
    assert not [s.id for s, _ in shared(TEST, texts)]


def test_the_search_for_shared_wordings_finds_them() -> None:
    """Another mark, case or single word does not hide one."""
    made = Sample.model_validate(
        {
            "id": "x",
            "input": "WOULD you use an app that filed your expense reports",
            "target": "rewrite",
            "metadata": {},
        }
    )
    assert [s.id for s, _ in shared([made], ["Would you use an app that files your expense reports?"])] == ["x"]
    assert not list(shared([made], ["When did you last file an expense report?"]))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_there_often_enough(family: str) -> None:
    """Thirty times at least, or its figure says nothing."""
    assert sum(family in s.metadata.families for s in QUESTIONS) >= 30


def test_there_are_enough_of_each_kind() -> None:
    """600 questions, three in ten of them good ones that look bad; 150 rewrite cases; 25 spoilt guides and 7 clean."""
    kinds = Counter(s.kind for s in ALL)
    guides = [s for s in ALL if s.kind == "guide"]
    assert kinds["question"] >= 600
    assert sum(s.metadata.hard_negative for s in QUESTIONS) >= 0.3 * len(QUESTIONS)
    assert kinds["rewrite"] >= 150
    assert Counter(s.metadata.clean for s in guides) == {False: 25, True: 7}


def test_seeded_faults_stand_once_in_their_guide() -> None:
    """Twenty in each that is not clean, and none in those that are."""
    for guide in (s for s in ALL if s.kind == "guide"):
        faults = guide.metadata.faults or ()
        assert len(faults) == (0 if guide.metadata.clean else 20), guide.id
        assert not [f.question for f in faults if guide.input.count(f.question) != 1], guide.id


def test_marks_stand_in_their_question() -> None:
    """Exactly the words, of a family that is labelled."""
    wrong = [
        s.id for s in QUESTIONS for family, words in s.metadata.marks.items()
        if words not in s.input or family not in s.metadata.families
    ]  # fmt: skip
    assert not wrong


def test_the_datasheet_tells_what_is_there() -> None:
    """Every file, with how many cases it holds."""
    sheet = (DATA.parent / "README.md").read_text("utf-8")
    told = re.findall(r"config_name: (\w+)\n    num_examples: (\d+)", sheet)
    held = {p.stem: str(len(p.read_text("utf-8").splitlines())) for p in DATA.glob("*.jsonl")}
    assert dict(told) == held

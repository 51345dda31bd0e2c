"""What is carried over into other tools, read back as those tools would."""

from __future__ import annotations

import csv
import io
import json
import zipfile

from defusedxml import ElementTree

from service.transcripts.exports.annotations import web_annotations
from service.transcripts.exports.codebook import codebook
from service.transcripts.exports.opportunities import as_json, as_mermaid
from service.transcripts.exports.project import project
from service.transcripts.exports.snapshot import snapshot
from service.transcripts.exports.tables import tagged, tags
from service.transcripts.rungs import RUNGS
from tests.transcripts.accounts import WHOLE, accounted

PROJECT = "{urn:QDA-XML:project:1.0}"
DONE = accounted("\U0001f642 Notes\n\n" + WHOLE, goal='How "late" <payments> are chased')


def test_annotations_find_their_words_again() -> None:
    """By position in code points, and by quote with what stands around it."""
    page = json.loads(web_annotations(DONE, "a/talk one.txt"))
    text = DONE.transcript.text
    assert len(page["items"]) > 10
    assert len({item["id"] for item in page["items"]}) == len(page["items"])
    for item in page["items"]:
        for target in item["target"]:
            quote, place = target["selector"]
            assert target["source"] == "talk%20one.txt"
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_the_codebook_has_every_rung_once() -> None:
    """Under its band, each with a GUID of its own that stays the same."""
    book = ElementTree.fromstring(codebook(DONE, "talk.txt"))
    space = "{urn:QDA-XML:codebook:1.0}"
    assert book.tag == f"{space}CodeBook"
    codes = list(book.iter(f"{space}Code"))
    assert set(RUNGS) <= {code.attrib["name"] for code in codes}
    assert len({code.attrib["guid"] for code in codes}) == len(codes)
    assert codebook(DONE, "b") == codebook(accounted(WHOLE), "c")


def test_the_project_codes_the_words_it_names() -> None:
    """Every place cuts its own words out of the text within, whatever the line ends, and bears a code of the book."""
    made = project(accounted(WHOLE.replace("\n", "\r\n"), "late payments"), "a/talk one.txt")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        root = ElementTree.fromstring(archive.read("project.qde"))
        talk = root.find(f"{PROJECT}Sources/{PROJECT}TextSource")
        text = archive.read(talk.attrib["plainTextPath"].replace("internal://", "sources/")).decode()
    assert [part.tag for part in root] == [f"{PROJECT}{part}" for part in ("Users", "CodeBook", "Sources")]
    assert "\r" not in text
    known = {code.attrib["guid"]: code.attrib["name"] for code in root.iter(f"{PROJECT}Code")}
    places = talk.findall(f"{PROJECT}PlainTextSelection")
    assert [p.attrib["name"] for p in places] == [
        text[int(p.attrib["startPosition"]) : int(p.attrib["endPosition"])] for p in places
    ]
    coded = {known[ref.attrib["targetGUID"]] for ref in talk.iter(f"{PROJECT}CodeRef")}
    assert {"dated_incident", "commitment"} <= coded
    guids = [e.attrib["guid"] for e in root.iter() if "guid" in e.attrib]
    assert len(set(guids)) == len(guids)


def test_tables_are_safe_in_a_spreadsheet() -> None:
    """Nothing a speaker says is a formula."""
    done = accounted(WHOLE.replace("I have a spreadsheet.", "=SUM(A1) is what I wrote in March in that cell."))
    rows = list(csv.DictReader(io.StringIO(tagged(done, "talk.txt"))))
    assert any("SUM" in row["quote"] for row in rows)
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())
    known = list(csv.DictReader(io.StringIO(tags(done, "talk.txt"))))
    assert {row["tag"] for row in rows} <= {row["tag"] for row in known}


def test_opportunities_are_needs_in_their_words() -> None:
    """A wish is no opportunity but what lies behind it, to be asked for; every quote is where it says."""
    done = accounted(WHOLE.replace("I would definitely use it.", "It would be great if it had a dashboard."))
    found = json.loads(as_json(done, "talk.txt"))["opportunities"]
    assert {"cost", "workaround", "behind_a_wish"} <= {o["kind"] for o in found}
    for o in found:
        assert " ".join(done.transcript.text[s["start"] : s["end"]] for s in o["spans"]) == o["quote"]
        assert o["kind"] != "behind_a_wish" or (o["label"].startswith("The need behind") and o["ask"])


def test_a_tree_says_nothing_to_mermaid() -> None:
    """What would end a label is written as a code."""
    tree = as_mermaid(DONE, "talk.txt").splitlines()
    assert tree[0] == "flowchart LR"
    assert tree[1] == '  goal["How #quot;late#quot; #lt;payments#gt; are chased"]'
    assert all(line.count('"') in (0, 2) for line in tree)


def test_the_snapshot_is_one_page() -> None:
    """Every part stands in it; what was said after the pitch is marked."""
    page = snapshot(DONE, "a/talk.txt")
    for part in ("Facts", "Quotes", "Opportunities", "Commitments", "Open questions", "Next step"):
        assert f"\n## {part}\n" in page
    assert page.startswith("# Interview snapshot: talk.txt\n")
    assert "The agency in Leeds paid 900 euros six weeks late (#2)" in page or "(#2) The agency in Leeds" in page
    assert "I can send you the file on Tuesday" in page

"""Studies over HTTP: kept, changed, seen and moved; each key's are its own; nothing a person wrote gets elsewhere."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from service.settings import Settings
from service.store.keys import Keys
from service.studies.convert import exported
from service.wire.signals import Measure
from service.wiring import serving as wired
from service.wiring.given import CannotStart
from service.wiring.kept import studies
from tests.api.conftest import Calling, serving
from tests.studies.rota import rota

STUDIES = "/v1/studies"


def _rota() -> Any:
    """The rota study as it is imported."""
    return json.loads(exported([rota()]).model_dump_json())


@pytest.fixture
def kept(client: TestClient) -> TestClient:
    """A client of a service that keeps the rota study."""
    assert client.post(f"{STUDIES}/import", json=_rota()).status_code == 201
    return client


def test_an_interview_is_added_from_its_transcript(client: TestClient) -> None:
    """In one call: questions and statements counted, what is known beside kept, and not a word of the talk."""
    study = f"{STUDIES}/{client.post(STUDIES, json={'title': 'Invoices'}).json()['id']}"
    talk = (
        "Interviewer: When did a client last pay you late?\n"
        "Dana: In March. It took me two evenings to chase 900 euros.\n"
        "Interviewer: Would you use an app that reminds clients?\n"
        "Dana: I would definitely use it.\n"
    )
    told = {"transcript": {"text": talk}, "interview": {"asked": ["Ines"], "date": "2026-10-05"}}
    made = client.post(f"{study}/transcripts", json=told)
    assert made.status_code == 201
    kept = client.get(f"{study}/interviews/{made.json()['id']}").json()
    assert (kept["asked"], kept["date"]) == (["Ines"], "2026-10-05")
    assert (kept["questions"]["keep"], kept["questions"]["rewrite"]) == (1, 1)
    assert kept["statements"]["evidence"] >= 1
    assert kept["statements"]["none"] >= 1
    assert "900" not in client.get(f"{study}/export").text
    unread = client.post(f"{study}/transcripts", json={"transcript": {"text": "{", "format": "json"}})
    assert (unread.status_code, unread.json()["errors"][0]["pointer"]) == (422, "/transcript/text")


def test_what_a_transcript_brings_to_the_signs(client: TestClient) -> None:
    """Its facts and what its questions served are known; the same told in other words is no new fact; no word is kept.

    By hand: an occasion, a sum paid, a list kept by hand; three questions of four serve, two of them an assumption: the
    reminder, and what was done after it. Of
    the other talk the sum paid is for something else.
    """
    told = {
        "title": "Invoices",
        "goal": "How freelancers chase invoices that clients pay late",
        "assumptions": [
            {"id": "a1", "text": "They write reminders by hand"},
            {"id": "a2", "text": "They hire lawyers"},
        ],
    }
    study = f"{STUDIES}/{client.post(STUDIES, json=told).json()['id']}"
    first_talk = (
        "Interviewer: Which football club do you follow?\n"
        "Dana: None.\n"
        "Interviewer: When did a client last pay an invoice late?\n"
        "Dana: It happened in March. I rang them on the Monday.\n"
        "Interviewer: What did you write in the reminder?\n"
        "Dana: I paid a lawyer 300 euros for the letter.\n"
        "Interviewer: What did you do with the invoice after that?\n"
        "Dana: I keep a list in a notebook by hand.\n"
    )
    other_talk = (
        "Interviewer: When did a client last pay an invoice late?\n"
        "Olu: It happened last Tuesday. I called them on the Friday.\n"
        "Interviewer: What did you write in the reminder?\n"
        "Olu: I paid 90 euros for a course.\n"
        "Interviewer: What did you do with the invoice after that?\n"
        "Olu: Well, I keep a list of them on paper by hand.\n"
    )
    kept = [
        client.post(
            f"{study}/transcripts", json={"transcript": {"text": talk}, "interview": {"date": f"2026-10-0{k}"}}
        ).json()
        for k, talk in enumerate((first_talk, other_talk), 1)
    ]
    first, second = ({fact["about"] for fact in each["facts"]} for each in kept)
    assert {about.rsplit(" ", 1)[0] for about in first} == {"dated incident", "money spent", "workaround"}
    assert {about.rsplit(" ", 1)[0] for about in second - first} == {"money spent"}
    assert all(re.fullmatch("[a-z ]+ [0-9a-f]{12}", about) for about in first | second)
    covered = {"served": 3, "orphans": 1}
    assert kept[0]["coverage"] == {
        **covered,
        "assumptions": [{"assumption": "a1", "questions": 2}, {"assumption": "a2", "questions": 0}],
    }
    signs = client.get(f"{study}/signals").json()["signs"]
    measures = {m["name"]: m for sign in signs for m in sign["measures"]}
    assert measures["goal_coverage"]["value"] == 6 / 7
    assert measures["assumptions_never_asked_about"]["value"] == 1
    assert measures["strong_facts_per_conversation"]["value"] == 4 / 2
    assert [p["value"] for p in measures["strong_facts_per_conversation"]["series"]] == [3, 1]
    everything = client.get(f"{study}/export").text
    assert not re.search("notebook|course|Dana|Olu|Tuesday|paper", everything)
    assert "fact_key" not in client.get(study).text
    assert len(json.loads(everything)["studies"][0]["fact_key"]) == 32


def test_facts_are_met_again_where_a_study_was_moved_to(client: TestClient, calling: Calling, tmp_path: Path) -> None:
    """The export carries what they are marked with; a study of another key marks the same otherwise."""
    talk = {
        "transcript": {"text": "Interviewer: When did it last break?\nDana: In March I paid a mechanic 90 euros.\n"}
    }

    def facts(of: TestClient, study: str) -> list[str]:
        added = of.post(f"{STUDIES}/{study}/transcripts", json=talk).json()
        return [fact["about"] for fact in added["facts"]]

    for study in ("one", "two"):
        client.post(STUDIES, json={"id": study, "title": "Vans"})
    here = facts(client, "one")
    assert here
    assert facts(client, "two") != here
    elsewhere = calling(data_dir=tmp_path / "elsewhere")
    assert elsewhere.post(f"{STUDIES}/import", json=client.get(f"{STUDIES}/one/export").json()).status_code == 201
    assert facts(elsewhere, "one") == here


def test_facts_that_somebody_wrote_stand(client: TestClient) -> None:
    """So does a coverage that was told; a study of no goal and no assumption has none."""
    study = f"{STUDIES}/{client.post(STUDIES, json={'title': 'Invoices'}).json()['id']}"
    talk = {"text": "Interviewer: When did a client last pay late?\nDana: In March I rang three of them.\n"}
    told = {"facts": [{"about": "rang on a Monday"}], "coverage": {"served": 1, "orphans": 0}}
    kept = client.post(f"{study}/transcripts", json={"transcript": talk, "interview": told}).json()
    assert ([f["about"] for f in kept["facts"]], kept["coverage"]["served"]) == (["rang on a Monday"], 1)
    assert client.post(f"{study}/transcripts", json={"transcript": talk}).json()["coverage"] is None
    unsure = {"text": "A talk that names nobody. In March they rang three times.\n"}
    assert client.post(f"{study}/transcripts", json={"transcript": unsure}).json()["facts"] is None
    assert client.post(f"{STUDIES}/nowhere/transcripts", json={"transcript": talk}).status_code == 404


def test_from_new_to_gone(client: TestClient) -> None:
    """A study with one of each, changed, and deleted piece by piece."""
    made = client.post(STUDIES, json={"title": "Shifts", "assumptions": [{"id": "a1", "text": "They ring round"}]})
    assert (made.status_code, made.headers["etag"]) == (201, '"1"')
    study = f"{STUDIES}/{made.json()['id']}"
    talk = client.post(f"{study}/interviews", json={"asked": ["Ana"], "date": "2026-09-01"}).json()
    assert (talk["asked"], talk["listened"], talk["source"]) == (["Ana"], None, "interview")
    told = {"interview": talk["id"], "kind": "assumption_wrong", "assumption": "a1", "text": "A deputy does"}
    insight = client.post(f"{study}/insights", json=told).json()
    decision = client.post(f"{study}/decisions", json={"text": "Ask deputies", "insights": [insight["id"]]}).json()
    changed = client.patch(f"{study}/interviews/{talk['id']}", json={"listened": [], "date": None}).json()
    assert (changed["listened"], changed["date"], changed["asked"], changed["version"]) == ([], None, ["Ana"], 2)
    assert client.patch(study, json={"goal": "How a shift is filled", "title": None}).json()["title"] == "Shifts"
    for kind, own in (("decisions", decision["id"]), ("insights", insight["id"]), ("interviews", talk["id"])):
        assert [each["id"] for each in client.get(f"{study}/{kind}").json()[kind]] == [own]
        assert client.get(f"{study}/{kind}/{own}").json()["id"] == own
        assert client.delete(f"{study}/{kind}/{own}").status_code == 204
        assert client.get(f"{study}/{kind}/{own}").json()["code"] == "not_found"
    assert client.delete(study).status_code == 204
    assert client.get(study).status_code == 404
    assert client.get(STUDIES).json() == {"studies": []}


def test_quotes_are_verified_in_the_participants_turns(kept: TestClient) -> None:
    """In the turn's own words where they stand there but for typography; else they are kept as not verified."""
    said = ["We close at six.", "My deputy rings them — I’m asleep by then, honestly."]
    quotes = ["my deputy rings them - I'm asleep", "my deputy shouts at them", "My deputy … honestly"]
    asked = {"interview": "i1", "kind": "new_opportunity", "text": "t", "quotes": quotes, "said": said}
    insight = kept.post(f"{STUDIES}/rota/insights", json=asked).json()
    assert insight["quotes"] == [
        {"text": "My deputy rings them — I’m asleep", "verified": True},
        {"text": "my deputy shouts at them", "verified": False},
        {"text": "My deputy … honestly", "verified": True},
    ]
    again = kept.patch(f"{STUDIES}/rota/insights/{insight['id']}", json={"text": "u"}).json()
    assert (again["text"], again["quotes"]) == ("u", insight["quotes"])
    bare = kept.patch(f"{STUDIES}/rota/insights/{insight['id']}", json={"quotes": quotes[:1]}).json()
    assert bare["quotes"] == [{"text": quotes[0], "verified": False}]


def test_a_version_that_is_named_must_be_the_one_there_is(kept: TestClient) -> None:
    """`If-Match` guards a change; without it the last one holds."""
    at = f"{STUDIES}/rota/interviews/i1"
    tag = kept.get(at).headers["etag"]
    assert kept.patch(at, json={"segment": "cafés"}, headers={"If-Match": tag}).headers["etag"] == '"2"'
    for stale in (tag, '"nonsense"', '"' + "9" * 5_000 + '"'):
        refused = kept.patch(at, json={"segment": "bars"}, headers={"If-Match": stale})
        assert (refused.status_code, refused.json()["code"]) == (412, "changed_meanwhile")
    assert kept.patch(at, json={"segment": "bars"}, headers={"If-Match": "*"}).json()["segment"] == "bars"


def test_what_is_refused(kept: TestClient, calling: Calling) -> None:
    """With a code and a place, never with what was sent."""
    for path, body, status, code, pointer in (
        ("", {"title": "x", "secret": "s"}, 422, "invalid_request", ""),
        ("", {"id": "rota", "title": "x"}, 409, "already_there", None),
        ("", {"id": "no spaces", "title": "x"}, 422, "invalid_request", "/id"),
        ("/rota/interviews", {"date": "secret"}, 422, "invalid_request", "/date"),
        ("/rota/interviews", {"date": 20000}, 422, "invalid_request", "/date"),
        ("/rota/interviews", {"coverage": {"served": 1, "orphans": 0, "assumptions": [{"assumption": "secret",
            "questions": 1}]}}, 422, "invalid_request", "/coverage/assumptions"),
        ("/rota/interviews", {"questions": {"keep": 0, "follow_up": 0, "rewrite": 1, "leading": 2}}, 422,
            "invalid_request", "/questions"),
        ("/rota/interviews", {"questions": {"keep": 0, "follow_up": 0, "rewrite": 1, "leading": 0, "families":
            {"secret": 1}}}, 422, "invalid_request", "/questions/families"),
        ("/rota/insights", {"interview": "secret", "kind": "new_opportunity", "text": "t"}, 422, "invalid_request",
            "/interview"),
        ("/rota/insights", {"interview": "i1", "kind": "assumption_wrong", "text": "t"}, 422, "invalid_request",
            "/assumption"),
        ("/rota/decisions", {"text": "secret" * 4_000}, 422, "text_too_long", "/text"),
        ("/nowhere/decisions", {"text": "secret"}, 404, "not_found", None),
    ):  # fmt: skip
        refused = kept.post(STUDIES + path, json=body)
        told = refused.json()
        assert (refused.status_code, told["code"]) == (status, code), (path, told)
        assert [e["pointer"] for e in told["errors"]] == ([] if pointer is None else [pointer])
        assert "secret" not in refused.text
    few = calling(max_kept=1)
    assert few.post(STUDIES, json={"title": "one more"}).json()["limit"]["setting"] == "LASTTIME_MAX_KEPT"


def test_each_key_has_its_own(calling: Calling, keys: Keys) -> None:
    """Of another key's studies, and of those without a key, a key learns nothing; and it needs the scope."""
    (_, one), (_, two) = keys.new("one", ["studies"]), keys.new("two", ["admin"])
    _, critic = keys.new("critic", ["critique"])
    local, client = calling(), calling(host="0.0.0.0", keyless=False)
    assert local.post(f"{STUDIES}/import", json=_rota()).status_code == 201

    def call(method: str, key: str, path: str = "", **more: Any) -> Any:
        headers = {"Authorization": f"Bearer {key}", "Host": "127.0.0.1"}
        return client.request(method, STUDIES + path, headers=headers, **more)

    assert client.get(STUDIES).status_code == 401
    assert call("GET", critic).json()["code"] == "forbidden"
    assert call("POST", one, "/import", json=_rota()).status_code == 201
    assert call("PATCH", one, "/rota", json={"title": "Ours"}).json()["title"] == "Ours"
    assert call("GET", two).json()["studies"] == []
    assert call("GET", two, "/export").json()["studies"] == []
    for path in ("", "/interviews", "/interviews/i1", "/signals", "/page", "/summary", "/export"):
        assert call("GET", two, f"/rota{path}").json()["code"] == "not_found"
    assert call("DELETE", two, "/rota").status_code == 404
    assert call("DELETE", one, "/rota").status_code == 204
    assert local.get(f"{STUDIES}/rota").json()["title"] == "The rota"


def test_what_is_exported_can_be_imported(kept: TestClient, calling: Calling, tmp_path: Path) -> None:
    """Elsewhere it is the same to the byte; here it is there already, and nothing of the file is kept."""
    out = kept.get(f"{STUDIES}/export")
    assert out.json() == _rota() == kept.get(f"{STUDIES}/rota/export").json()
    elsewhere = calling(data_dir=tmp_path / "elsewhere")
    assert elsewhere.post(f"{STUDIES}/import", json=out.json()).status_code == 201
    assert elsewhere.get(f"{STUDIES}/export").text == out.text
    both = out.json()
    both["studies"].insert(0, {**both["studies"][0], "study": {**both["studies"][0]["study"], "id": "other"}})
    assert kept.post(f"{STUDIES}/import", json=both).json()["code"] == "already_there"
    assert len(kept.get(STUDIES).json()["studies"]) == 1


def test_the_signals(kept: TestClient) -> None:
    """Each measure with value, definition, interviews, trend and advice; of a study of nothing all are unknown."""
    told = kept.get(f"{STUDIES}/rota/signals").json()
    measures = {m["name"]: m for sign in told["signs"] for m in sign["measures"]}
    assert [sign["sign"] for sign in told["signs"]] == [1, 2, 3, 4]
    assert (told["interviews"], told["conversations"]) == (9, 8)
    leading = measures["leading_share"]
    assert (leading["value"], leading["trend"], leading["missing"]) == (0.12, "falling", ["s1"])
    assert all(m["definition"] and m["advice"] for m in measures.values())
    assert measures["goal"]["value"] == "clear"
    kept.patch(f"{STUDIES}/rota", json={"goal": "Learn something about our customers"})
    vague = kept.get(f"{STUDIES}/rota/signals").json()["signs"][3]["measures"][0]
    assert (vague["name"], vague["value"]) == ("goal", "not clear")
    empty = kept.post(STUDIES, json={"title": "Nothing yet"}).json()["id"]
    values = [m["value"] for s in kept.get(f"{STUDIES}/{empty}/signals").json()["signs"] for m in s["measures"]]
    assert set(values) == {"unknown", "not clear"}


def test_the_page_is_whole_by_itself(kept: TestClient) -> None:
    """No script, no address, no style but its own, under a policy that lets nothing else pass; all text escaped."""
    evil = "<script>alert(1)</script>\"'&"
    kept.patch(f"{STUDIES}/rota", json={"title": evil, "goal": evil, "team": [{"name": evil, "role": evil}]})
    kept.patch(f"{STUDIES}/rota/interviews/i1", json={"label": evil, "listened": [evil]})
    kept.post(f"{STUDIES}/rota/insights", json={"interview": "i1", "kind": "new_opportunity", "text": evil,
        "quotes": [evil]})  # fmt: skip
    page = kept.get(f"{STUDIES}/rota/page")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert not re.search(r"<script|https?:|//[a-z]|\sstyle=|\son\w+=|url\(", page.text)
    assert page.text.count("&lt;script&gt;") >= 6
    assert 'aria-label="4 different facts from 8 conversations' in page.text
    summary = kept.get(f"{STUDIES}/rota/summary")
    assert summary.headers["content-type"] == "text/markdown; charset=utf-8"
    assert "<script>" not in summary.text


def test_an_empty_study_has_a_page(client: TestClient) -> None:
    """On which everything is said to be unknown."""
    own = client.post(STUDIES, json={"title": "Nothing yet"}).json()["id"]
    page = client.get(f"{STUDIES}/{own}/page").text
    assert page.count("Unknown: ") == 4
    assert client.get(f"{STUDIES}/{own}/summary").status_code == 200


def test_nothing_of_a_study_is_logged(kept: TestClient, log_lines: Callable[[], str]) -> None:
    """Nor its id, title, people or customers' words."""
    kept.get(f"{STUDIES}/rota/signals")
    kept.post(f"{STUDIES}/rota/decisions", json={"text": "canary", "insights": ["canary"]})
    kept.get(f"{STUDIES}/canary/page")
    lines = log_lines()
    assert "/v1/studies/{study}/signals" in lines
    assert not re.search(r"canary|rota|Ana|deput", lines)


def test_a_store_that_cannot_be_used(calling: Calling, tmp_path: Path, log_lines: Callable[[], str]) -> None:
    """Studies are refused for now and the service is not ready; critiques are answered all the same."""
    (tmp_path / "studies.sqlite3").write_bytes(b"this is no database" * 100)
    client = calling()
    refused = client.get(STUDIES)
    assert (refused.status_code, refused.json()["code"], refused.headers["retry-after"]) == (503, "not_ready", "10")
    assert client.get("/readyz").json()["detail"] == "Not there: studies."
    assert client.post("/v1/critique/questions", json={"questions": ["When did it last happen?"]}).status_code == 200
    assert log_lines().count("studies_unreachable") == 1


def test_the_file_is_made_when_first_written_to(client: TestClient, tmp_path: Path) -> None:
    """A service that keeps no studies leaves none behind."""
    assert client.get("/readyz").status_code == 200
    assert not (tmp_path / "studies.sqlite3").exists()
    client.post(STUDIES, json={"title": "x"})
    connection = sqlite3.connect(tmp_path / "studies.sqlite3")
    assert connection.execute("SELECT owner, title FROM study").fetchall() == [("local", "x")]
    connection.close()


def test_where_studies_cannot_be_kept(tmp_path: Path) -> None:
    """A setting that cannot be meant is told in one line, without what it holds."""
    with pytest.raises(CannotStart, match="LASTTIME_DATABASE_URL is neither") as told:
        studies(Settings(data_dir=tmp_path, database_url="mysql://me:secret@host/name"))
    assert "secret" not in str(told.value)


def test_request_examples_can_be_sent(client: TestClient) -> None:
    """What the document shows as a request is answered."""
    schemas = client.get("/openapi.json").json()["components"]["schemas"]

    def shown(name: str) -> Any:
        return schemas[name]["examples"][0]

    assert Measure.model_validate(shown("Measure")).value == 1
    study = f"{STUDIES}/{client.post(STUDIES, json=shown('NewStudy')).json()['id']}"
    assert client.patch(study, json=shown("ChangeStudy")).status_code == 200
    talk = client.post(f"{study}/interviews", json={**shown("NewInterview"), "id": "p1"})
    assert talk.status_code == 201
    for kind, new, change in (
        ("interviews", "NewInterview", "ChangeInterview"),
        ("insights", "NewInsight", "ChangeInsight"),
        ("decisions", "NewDecision", "ChangeDecision"),
    ):
        made = client.post(f"{study}/{kind}", json=shown(new))
        assert made.status_code == 201, made.text
        assert client.patch(f"{study}/{kind}/{made.json()['id']}", json=shown(change)).status_code == 200


def test_two_servers_at_one_store(tmp_path: Path) -> None:
    """Each takes interviews for the same study from several clients at once: all are kept, and nobody meets a lock."""
    settings = Settings(data_dir=tmp_path)
    with serving(wired.app(settings)) as one, serving(wired.app(settings)) as two:
        study = httpx2.post(f"{one.url}{STUDIES}", json={"title": "Shifts"}).json()["id"]

        def add(number: int) -> int:
            url = (one, two)[number % 2].url
            return httpx2.post(f"{url}{STUDIES}/{study}/interviews", json={"id": f"i{number}"}, timeout=60).status_code

        with ThreadPoolExecutor(8) as clients:
            assert set(clients.map(add, range(40))) == {201}
        kept = httpx2.get(f"{two.url}{STUDIES}/{study}/interviews").json()["interviews"]
        assert {each["id"] for each in kept} == {f"i{number}" for number in range(40)}

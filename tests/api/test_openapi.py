"""The OpenAPI document: its examples are true, and nothing it allows brings the service down."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import Phase, given, settings
from schemathesis import GenerationMode
from starlette.testclient import TestClient

from docs.answers import answers
from service.settings import Settings
from service.wire.problem import Problem
from service.wiring import serving as wired

EXAMPLES = 25
OPERATIONS = [
    ("POST", "/v1/critique/questions"),
    ("POST", "/v1/critique/guide"),
    ("POST", "/v1/critique/plan"),
    ("POST", "/v1/critique/transcript"),
    ("GET", "/v1/rules"),
    ("GET", "/v1/rules/{id}"),
    ("POST", "/v1/studies"),
    ("GET", "/v1/studies"),
    ("GET", "/v1/studies/{study}"),
    ("PATCH", "/v1/studies/{study}"),
    ("DELETE", "/v1/studies/{study}"),
    *[
        operation
        for kept in ("interviews", "insights", "decisions")
        for operation in (
            ("POST", f"/v1/studies/{{study}}/{kept}"),
            ("GET", f"/v1/studies/{{study}}/{kept}"),
            ("GET", f"/v1/studies/{{study}}/{kept}/{{id}}"),
            ("PATCH", f"/v1/studies/{{study}}/{kept}/{{id}}"),
            ("DELETE", f"/v1/studies/{{study}}/{kept}/{{id}}"),
        )
    ],
    *[("GET", f"/v1/studies/{{study}}/{seen}") for seen in ("signals", "page", "summary", "export")],
    ("POST", "/v1/studies/{study}/transcripts"),
    ("GET", "/v1/studies/export"),
    ("POST", "/v1/studies/import"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
]


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The document as schemathesis reads it. Its requests are for the host `testserver`."""
    made = Settings(data_dir=tmp_path_factory.mktemp("data"), allowed_hosts=("testserver",))
    return schemathesis.openapi.from_asgi("/openapi.json", wired.app(made))


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("method,path", OPERATIONS)
def test_nothing_made_from_it_ends_in_a_5xx(described: Any, method: str, path: str, mode: GenerationMode) -> None:
    """Requests made from the document, as it allows and as it does not, are never answered with a fault of ours."""

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(case=described[path][method].as_strategy(generation_mode=mode))
    def answered(case: Any) -> None:
        response = case.call()
        assert response.status_code < 500 or response.json()["code"] == "no_model", response.text

    answered()


def test_every_operation_is_tried(described: Any) -> None:
    """The list above is the document's own."""
    found = {(o.ok().method.upper(), o.ok().path) for o in described.get_all_operations()}
    assert found == set(OPERATIONS)


def test_every_shape_has_a_name_of_its_own(client: TestClient) -> None:
    """Two of one name would be told apart by the module they stand in, which is nobody's business."""
    assert not [name for name in client.get("/openapi.json").json()["components"]["schemas"] if "__" in name]


def test_request_examples_are_answered(client: TestClient) -> None:
    """What the document shows as a request can be sent as it is."""
    document = client.get("/openapi.json").json()
    schemas = document["components"]["schemas"]
    shapes = ("CritiqueQuestions", "CritiqueGuide", "CritiquePlan", "CritiqueTranscript")
    for path, name in zip(("questions", "guide", "plan", "transcript"), shapes, strict=True):
        assert schemas[name]["examples"]
        for example in schemas[name]["examples"]:
            assert client.post(f"/v1/critique/{path}", json=example).status_code == 200


def test_answer_examples_are_what_is_answered(client: TestClient) -> None:
    """`make docs` makes the shown answers from the shown requests."""
    paths = client.get("/openapi.json").json()["paths"]
    for path, text in answers().items():
        shown = paths[f"/v1/critique/{path.stem}"]["post"]["responses"]["200"]["content"]["application/json"]["example"]
        assert json.loads(text) == shown


def test_problems_are_described(client: TestClient) -> None:
    """Each refusal is there with the schema of a problem, and pydantic's own error shape is not."""
    document = client.get("/openapi.json").json()
    responses = document["paths"]["/v1/critique/guide"]["post"]["responses"]
    assert {"400", "401", "403", "413", "415", "421", "422", "429", "503"} <= responses.keys()
    for status, response in responses.items():
        if status != "200":
            assert response["content"].keys() == {"application/problem+json"}
    example = responses["422"]["content"]["application/problem+json"]["example"]
    assert Problem.model_validate(example).status == 422
    assert "HTTPValidationError" not in document["components"]["schemas"]


def test_the_docs_say_what_a_field_may_hold(client: TestClient) -> None:
    """Choices, ranges and defaults stand where the field does; what is required comes first."""
    page = client.get("/docs").text
    asked = page[page.index("/v1/critique/questions") : page.index("/v1/critique/guide")]
    assert "<code>exploratory</code>, <code>validation</code>" in asked
    assert "(0 to 10; default <code>3</code>)" in asked
    assert asked.index("<code>questions</code> (required)") < asked.index("<code>goal</code>")


def test_the_docs_load_nothing_from_elsewhere(client: TestClient) -> None:
    """The page is whole by itself: no script, no other address."""
    page = client.get("/docs")
    assert page.status_code == 200
    assert "/v1/critique/questions" in page.text
    assert "<script" not in page.text
    assert "http://" not in page.text
    assert "https://" not in page.text

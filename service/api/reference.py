"""The reference at /docs: a plain page made from the OpenAPI document, which loads nothing from anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:54rem;margin:2rem auto;padding:0 1rem;color:#1d1d1f}
code,pre{font:13px/1.45 ui-monospace,monospace;background:#f4f4f5;border-radius:4px}code{padding:.1em .3em}
pre{padding:.8rem;overflow:auto}h2{margin-top:2.5rem;border-top:1px solid #ddd;padding-top:1rem}
"""
_CODE = re.compile(r"`([^`]+)`")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def routes(app: FastAPI) -> APIRouter:
    """`GET /docs`, about the app's own routes."""
    router = APIRouter()

    @router.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return HTMLResponse(page(app.openapi()), headers={"Content-Security-Policy": _POLICY})

    return router


def page(openapi: dict[str, Any]) -> str:
    """The whole page."""
    info = openapi["info"]
    parts = "\n".join(
        part
        for path, operations in openapi["paths"].items()
        for method, operation in operations.items()
        for part in _operation(method.upper(), path, operation, openapi)
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(info["title"])}</title>'
        f"<style>{_STYLE}</style><h1>{escape(info['title'])} {escape(info['version'])}</h1>"
        f"<p>{escape(info['description'])}</p>"
        '<p>The same for machines: <a href="/openapi.json">openapi.json</a></p>'
        f"{parts}</html>"
    )


def _operation(method: str, path: str, operation: dict[str, Any], openapi: dict[str, Any]) -> Iterator[str]:
    yield f"<h2><code>{method} {escape(path)}</code></h2><p>{escape(operation.get('description', ''))}</p>"
    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if body:
        schema = _resolve(body["schema"], openapi)
        yield "<h3>Request</h3><ul>"
        required = schema.get("required", ())
        for name, field in sorted(schema["properties"].items(), key=lambda named: named[0] not in required):
            needed = " (required)" if name in required else ""
            yield f"<li><code>{escape(name)}</code>{needed} {_said(field.get('description', ''))} {_values(field)}</li>"
        yield "</ul>"
        for example in schema.get("examples", ()):
            yield f"<pre>{escape(json.dumps(example, indent=2, ensure_ascii=False))}</pre>"
    yield "<h3>Answers</h3><ul>"
    for status, response in operation["responses"].items():
        yield f"<li><code>{escape(status)}</code> {_said(response['description'])}</li>"
    yield "</ul>"
    example = operation["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("example")
    if example:
        yield f"<pre>{escape(json.dumps(example, indent=2, ensure_ascii=False))}</pre>"


def _said(description: str) -> str:
    """A description in HTML: what stands in backticks as code."""
    return _CODE.sub(r"<code>\1</code>", escape(description))


def _values(field: dict[str, Any]) -> str:
    """What a field may hold, where that is a choice or a range, and what it holds when it is left out."""
    choices = next((each["enum"] for each in (field, *field.get("anyOf", ())) if "enum" in each), ())
    said = [", ".join(f"<code>{escape(str(each))}</code>" for each in choices)] if choices else []
    if "minimum" in field and "maximum" in field:
        said.append(f"{field['minimum']:g} to {field['maximum']:g}")
    if field.get("default") is not None:
        said.append(f"default <code>{escape(str(field['default']))}</code>")
    return f"({'; '.join(said)})" if said else ""


def _resolve(schema: dict[str, Any], openapi: dict[str, Any]) -> dict[str, Any]:
    named = schema.get("$ref", "").rpartition("/")[2]
    found: dict[str, Any] = openapi["components"]["schemas"][named] if named else schema
    return found

"""The settings: environment variables `LASTTIME_*`, each with its default and what it is for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from service.terms import PrivacyMode

PREFIX = "LASTTIME_"
Listed = Annotated[tuple[str, ...], NoDecode]


def _data_dir() -> Path:
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "lasttime"


class Settings(BaseSettings):
    """Everything that can be set. Lists are separated by commas."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=None, extra="ignore", frozen=True, hide_input_in_errors=True, populate_by_name=True
    )

    host: str = Field("127.0.0.1", description="Address to listen on. Any but loopback needs API keys, or `keyless`.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    keyless: bool = Field(False, description="Serve without API keys even where others can reach the service.")
    allowed_hosts: Listed = Field((), description="Names the service answers to in `Host`, beside loopback.")
    origins: Listed = Field(
        (), description="Browser origins that may call; `chrome-extension://*`, `moz-extension://*` for all of a kind."
    )
    trusted_proxies: Listed = Field((), description="Addresses of proxies whose X-Forwarded-For is believed.")
    requests_per_minute: int | None = Field(
        None, ge=0, le=1_000_000, description="For each key, or address; 0 = no limit. Unset: 600, on loopback none."
    )
    model: str = Field("", description="Name of the model; with OPENAI_API_KEY or OPENAI_BASE_URL `auto` is hybrid.")
    openai_api_key: SecretStr | None = Field(
        None, validation_alias="OPENAI_API_KEY", description="Key of the model's server, where it wants one."
    )
    openai_base_url: str | None = Field(
        None, validation_alias="OPENAI_BASE_URL", description="Address of a server that speaks OpenAI's API."
    )
    privacy: PrivacyMode = Field(
        "mask",
        description="What a model may be sent: `mask` personal data, `strict` every proper noun too, `off` nothing.",
    )
    model_seconds: float = Field(30, gt=0, description="How long an answer waits for the model.")
    model_calls: int = Field(8, ge=1, description="Most calls to the model at once.")
    tokens_per_request: int | None = Field(None, ge=1, description="Most tokens of the model for one answer.")
    tokens_per_day: int | None = Field(None, ge=1, description="Most tokens of the model for one key in a day (UTC).")
    price_in: float | None = Field(
        None, ge=0, description="What a million tokens sent cost; with `price_out` costs are told."
    )
    price_out: float | None = Field(None, ge=0, description="What a million tokens answered cost.")
    cache_megabytes: int = Field(
        100, ge=0, description="How much of the model's (masked) replies is kept; 0 keeps none."
    )
    cache_days: int = Field(7, ge=1, description="How long a reply of the model is kept.")
    prompts_dir: Path | None = Field(None, description="Folder of prompts that replace those of the same name.")
    max_body_bytes: int = Field(2_000_000, ge=1_000, description="Largest body of a request, in bytes.")
    max_transcript_bytes: int = Field(
        10_000_000, ge=1_000, le=20_000_000, description="Largest body of a request with a transcript, in bytes."
    )
    max_questions: int = Field(2_000, ge=1, description="Most questions in one request.")
    max_characters: int = Field(20_000, ge=1, description="Longest question, context or goal, in code points.")
    max_kept: int = Field(2_000, ge=1, description="Most studies of one key, and interviews or insights of one study.")
    data_dir: Path = Field(default_factory=_data_dir, description="Folder of what is kept: API keys, studies.")
    database_url: SecretStr | None = Field(
        None, description="Where studies are kept instead: postgresql://user:password@host/name (extra `postgres`)."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="Least severe log line.")
    shutdown_seconds: int = Field(30, ge=0, description="How long requests under way may take once told to stop.")

    @field_validator("allowed_hosts", "origins", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part for part in (p.strip() for p in value.split(",")) if part)
        return value


def described() -> list[tuple[str, str, str]]:
    """Every setting as (environment variable, default as one would write it, what it is for)."""
    return [
        (
            str(field.validation_alias or f"{PREFIX}{name.upper()}"),
            _shown(field.get_default(call_default_factory=True)),
            field.description or "",
        )
        for name, field in Settings.model_fields.items()
    ]


def _shown(default: object) -> str:
    if isinstance(default, tuple):
        return ",".join(default)
    return "" if default is None else str(default).lower() if isinstance(default, bool) else str(default)

"""`lasttime key new|list|revoke`: who may call the API."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from rich.text import Text

from service.cli.marks import shown
from service.cli.page import Page
from service.cli.unusable import Unusable
from service.store.keys import Key, Keys
from service.store.spending import Day, Spending
from service.wiring.given import CannotStart, load
from service.wiring.kept import keys


def run(args: argparse.Namespace) -> int:
    """Make, list or revoke. Raises Unusable where the keys cannot be reached or there is no such key."""
    try:
        kept = keys(load())
        match args.action:
            case "new":
                _new(kept, args)
            case "list":
                _list(kept.all(), Spending(kept.path).all_today())
            case "revoke":
                _revoke(kept, args.id)
    except CannotStart as reason:
        raise Unusable(str(reason)) from None
    except (OSError, sqlite3.Error):
        raise Unusable("the keys cannot be read or written: see that LASTTIME_DATA_DIR is a folder of yours") from None
    return 0


def _new(kept: Keys, args: argparse.Namespace) -> None:
    """The key alone goes to the standard output, so that it can be piped to where it is kept."""
    key, secret = kept.new(args.label, args.scope or ("critique",), args.days)
    until = f"until {key.expires:%Y-%m-%d}" if key.expires else "until revoked"
    sys.stderr.write(f"Key {key.id} holds {until}. It is shown only this once:\n")
    sys.stdout.write(f"{secret}\n")


def _list(all_keys: Sequence[Key], spent: Mapping[str, Day]) -> None:
    page = Page()
    if not all_keys:
        page.line("No keys yet: `lasttime key new LABEL` makes one.")
    now = datetime.now(UTC)
    for key in all_keys:
        state = "revoked" if key.revoked else "expired" if not key.valid(now) else "valid"
        used = f"last used {key.used:%Y-%m-%d}" if key.used else "never used"
        until = f", until {key.expires:%Y-%m-%d}" if key.expires and state == "valid" else ""
        tokens = f", {spent[key.id].tokens:,} tokens today" if key.id in spent else ""
        style = "green" if state == "valid" else "dim"
        page.paragraph(
            Text(
                f"{shown(key.label)} ({', '.join(sorted(key.scopes))}; made {key.made:%Y-%m-%d}, {used}{tokens}{until})"
            ),
            Text.assemble(f"{key.id}  ", (f"{state:<7}  ", style)),
        )


def _revoke(kept: Keys, own: str) -> None:
    if not kept.revoke(own):
        raise Unusable("no key in use has that id: `lasttime key list` shows them")
    sys.stderr.write("Revoked.\n")

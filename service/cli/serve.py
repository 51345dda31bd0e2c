"""`lasttime serve`: answers over HTTP until told to stop."""

from __future__ import annotations

import argparse

from service.cli.unusable import Unusable
from service.wiring.given import CannotStart
from service.wiring.serving import serve


def run(args: argparse.Namespace) -> int:
    """Serve. Raises Unusable where the settings or the port do not let it."""
    try:
        serve(host=args.host, port=args.port, keyless=args.keyless or None)
    except CannotStart as reason:
        raise Unusable(str(reason)) from None
    return 0

"""`lasttime`: runs the command that was typed, and turns what went wrong into one line and an exit code.

Exit codes: 0 nothing at `--fail-on` or above, 1 something, 2 unusable input or a fault of ours.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from service.cli.grammar import parser
from service.cli.unusable import UNUSABLE, Unusable, complain

INTERRUPTED = 130
CLOSED_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; exits at once with 2 where the command line itself is wrong."""
    for stream in (sys.stdout, sys.stderr):
        # Where a terminal or pipe cannot show a character, a "?" is better than the end of the command.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    args = parser().parse_args(argv)
    try:
        code = int(import_module(f"service.cli.{args.command}").run(args))
        sys.stdout.flush()
    except Unusable as reason:
        complain(reason)
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the pipe has gone ("| head"); what Python would still flush at exit goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except Exception as fault:
        if sys.flags.dev_mode:
            raise
        # The exception's own words may quote the text under judgement: only its type and place are said.
        from service.telemetry.logs import describe

        said = " at ".join(describe(fault).values())
        complain(f"a fault of ours, please report it: {said} (PYTHONDEVMODE=1 shows all of it)")
        return UNUSABLE
    return code


if __name__ == "__main__":
    sys.exit(main())

"""`lasttime study add-interview --transcript FILE`: what a study keeps of a transcript on this machine."""

from __future__ import annotations

import argparse

from service.cli.given import file_bytes, shown_name
from service.cli.options import options_of
from service.cli.progress import progress
from service.cli.transcript import judged
from service.cli.unusable import Unusable
from service.language.offloop import off_loop
from service.language.pipeline import NoLanguageModel
from service.studies.from_transcript import interview_from
from service.studies.store import Studies
from service.transcripts.model import UnreadableTranscript
from service.wire.study_requests import NewInterview
from service.wire.transcript_requests import TranscriptOptions
from service.wiring.given import CannotStart, load


async def told_by_transcript(kept: Studies, owner: str, args: argparse.Namespace, told: NewInterview) -> NewInterview:
    """What was told of an interview, with what its transcript adds. Raises NotThere, Unusable, Unreachable."""
    study = await kept.study(owner, args.id)
    args.goal, args.max_rewrites = study.goal, 0
    options = options_of(args, TranscriptOptions, format=args.kind, interviewers=args.interviewer)
    name = shown_name(args.transcript)
    data = file_bytes(args.transcript)
    try:
        with progress(name) as tell:
            done = await judged(data, options, load(), tell)
    except UnreadableTranscript as why:
        raise Unusable(f"{name}: {str(why)[:1].lower()}{str(why)[1:]}") from None
    except (NoLanguageModel, CannotStart) as reason:
        raise Unusable(reason) from None
    return await off_loop(interview_from, done, told, study, await kept.fact_key(owner, study.id))

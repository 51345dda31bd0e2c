"""Candidates read as questions that nobody asked yet. The few that are proposed over and over are read once."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

from service.document.model import Piece, Question, Span
from service.document.reading import read

MOST = 256
LONGEST = 300
"""Texts remembered, the last used; and code points of one."""
_lately: OrderedDict[str, Question] = OrderedDict()
_lock = threading.Lock()


def fresh(texts: Sequence[str]) -> list[Question]:
    """The texts as questions, each with the whole of itself as its place, in order."""
    with _lock:
        known = {text: _lately[text] for text in texts if text in _lately}
    unread = [text for text in dict.fromkeys(texts) if text not in known]
    found = {q.text: q for q in read([Piece("", text, (Span(0, len(text)),)) for text in unread])} | known
    with _lock:
        for text, question in found.items():
            if len(text) <= LONGEST:
                _lately[text] = question
                _lately.move_to_end(text)
        while len(_lately) > MOST:
            _lately.popitem(last=False)
    return [found[text] for text in texts]

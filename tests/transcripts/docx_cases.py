"""Synthetic Word documents, made as their tools make them, each with the turns it holds."""

from __future__ import annotations

import io
import zipfile

from docx import Document

from tests.transcripts.golden import Case

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ROWS = (
    ("00:01", "Ana", "Who calls?"),
    ("00:03", "Bo", "The school."),
    ("00:05", "Ana", "How often?"),
    ("00:07", "Bo", "Weekly."),
)


def written(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """A document of these paragraphs and a table of these rows, made by python-docx; `**` stands around bold words."""
    document = Document()
    for p in paragraphs:
        paragraph = document.add_paragraph()
        for k, part in enumerate(p.split("**")):
            if part:
                paragraph.add_run(part).bold = k % 2 == 1
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for texts in rows:
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def raw(body: str, **parts: str) -> bytes:
    """A document with this body as XML, and with further parts of the folder `word`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written())) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            if name != "word/document.xml":
                archive.writestr(name, made.read(name))
        root = f'<w:document xmlns:w="{_W}" xmlns:mc="{_MC}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", root)
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{_W}">{inside}</w:{name}>')
    return out.getvalue()


def p(*runs: str) -> str:
    """A paragraph of these runs, as XML."""
    return f"<w:p>{''.join(runs)}</w:p>"


def r(text: str) -> str:
    """A run of this text, as XML."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


_TRACKED = (
    p(
        r("Ana: Who "),
        f"<w:ins>{r('really ')}</w:ins>",
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>",
        r("came?"),
    )
    + f"<w:sdt><w:sdtContent>{p(r('Bo: '), '<w:smartTag>' + r('Nobody.') + '</w:smartTag>')}</w:sdtContent></w:sdt>"
)
_BOX = p(r("Ana: Here?")) + p(
    "<mc:AlternateContent>",
    f"<mc:Choice><w:r><w:txbxContent>{p(r('Bo: There.'))}</w:txbxContent></w:r></mc:Choice>",
    f"<mc:Fallback>{r('Bo: There.')}</mc:Fallback>",
    "</mc:AlternateContent>",
)
_SIGNS = p(
    r("Ana:"), "<w:r><w:tab/><w:t>A well</w:t><w:noBreakHyphen/><w:t>known one?</w:t></w:r>"
) + p(r("Bo:"), "<w:r><w:tab/><w:t>Yes.</w:t><w:br/><w:t>Here.</w:t></w:r>")  # fmt: skip

CASES = [
    Case(
        "labels",
        written("Ana: When was that?", "Bo: On Monday.", "It was raining.", "Ana: And then?", "Bo: I stayed in."),
        ["Ana|When was that?", "Bo|On Monday. It was raining.", "Ana|And then?", "Bo|I stayed in."],
    ),
    Case(
        "Teams",
        written(
            "**Ana Lund** 0:03\nWho pays?",
            "**Bo Ek** 0:06\nWe do.\nAll of us.",
            "**Ana Lund** 0:09\nHow much?",
            "**Bo Ek** 0:12\nForty.",
        ),
        ["Ana Lund|3-|Who pays?", "Bo Ek|6-|We do. All of us.", "Ana Lund|9-|How much?", "Bo Ek|12-|Forty."],
    ),
    Case(
        "bold names without a colon",
        written("**Ana** Who pays?", "**Bo** We do.", "**Ana** How much?", "**Bo** Forty."),
        ["Ana|Who pays?", "Bo|We do.", "Ana|How much?", "Bo|Forty."],
    ),
    Case(
        "Otter",
        written(
            "Ana Lund  0:03", "Who pays?", "", "Bo Ek  0:06", "We do.", "Ana Lund  0:08", "Why?", "Bo Ek  0:09", "Us."
        ),
        ["Ana Lund|3-|Who pays?", "Bo Ek|6-|We do.", "Ana Lund|8-|Why?", "Bo Ek|9-|Us."],
    ),
    Case(
        "a table", written(rows=_ROWS), ["Ana|1-|Who calls?", "Bo|3-|The school.", "Ana|5-|How often?", "Bo|7-|Weekly."]
    ),
    Case(
        "a title and a date before",
        written("Interview with a baker", "3 May", "Interviewer: When do you start?", "Participant: At three."),
        ["Interviewer|When do you start?", "Participant|At three."],
        ["Interview with a baker", "3 May"],
    ),
    Case("inserted, deleted, in a control", raw(_TRACKED), ["Ana|Who really came?", "Bo|Nobody."]),
    Case("a text box, once", raw(_BOX), ["Ana|Here?", "Bo|There."]),
    Case("tabs, breaks, hyphens", raw(_SIGNS), ["Ana|A well-known one?", "Bo|Yes. Here."]),
    Case(
        "subtitles pasted",
        written("WEBVTT", "", "00:01.000 --> 00:02.000", "Ana: Ready?", "", "00:02.000 --> 00:03.000", "Bo: Yes."),
        ["Ana|1-2|Ready?", "Bo|2-3|Yes."],
    ),
    Case(
        "signs",
        written("Ana: One 👩\u200d👧\u2028e\u0301?", "Bo: Two."),
        ["Ana|One 👩\u200d👧 e\u0301?", "Bo|Two."],
    ),
]

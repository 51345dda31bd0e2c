"""Bytes become the text that was written, in the encodings people have; what is guessed is said."""

from __future__ import annotations

import pytest

from service.transcripts.decoding import decode
from service.transcripts.model import UnreadableTranscript

WESTERN = "Ana: Don’t you think it’s a naïve café?\nBo: “Maybe” … très bien, señor.\n"
OLDER = {
    "cp1252": WESTERN,
    "mac_roman": WESTERN,
    "cp1250": "Moderátor: Kdy jste to naposledy dělal? Řekněte mi, když máte čas.\nÚčastník: Včera večer, žádný problém.\n",
    "cp1251": "Интервьюер: Расскажите, когда это было в последний раз?\nУчастник: Вчера, на работе.\n",
    "koi8_r": "Интервьюер: Расскажите, когда это было в последний раз?\nУчастник: Вчера, на работе.\n",
    "shift_jis": "聞き手：最後に使ったのはいつですか？\n話し手：昨日です。仕事で使いました。\n",
    "gb18030": "访问者：您上一次使用是什么时候？\n受访者：昨天，在工作的时候。\n",
}


@pytest.mark.parametrize("encoding,text", OLDER.items(), ids=OLDER.keys())
def test_older_encodings_are_told_by_their_words(encoding: str, text: str) -> None:
    """And the guess is noted."""
    found = decode(text.encode(encoding))
    assert found.text == text
    assert [n.code for n in found.notes] == ["encoding_guessed"]


def test_a_western_text_of_few_accents_is_western() -> None:
    """Byte for byte other encodings fit as well."""
    text = "Entrevistador: Não há pressa. E então?\nParticipante: Foi na manhã de ontem, com as ações.\n"
    assert decode(text.encode("cp1252")).text == text


def test_marks_are_not_counted_and_line_endings_stay() -> None:
    """The text is the file's, its byte order mark aside."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert decode(mark + "a\r\nb\r".encode(encoding)).text == "a\r\nb\r"


def test_a_few_broken_bytes_are_told_and_many_refused() -> None:
    """A cut file is still read."""
    cut = decode("Ana: Größe, und süß, öfter, für 👩?".encode()[:-3])
    assert cut.notes[0].code == "undecodable"
    assert [cut.text[s.start : s.end] for s in cut.notes[0].spans] == ["\ufffd"]
    with pytest.raises(UnreadableTranscript):
        decode(b"\xff\xfe" + b"\x00\xd8" * 50)


def test_a_nul_among_words_stays_where_it_is() -> None:
    """One NUL makes no binary file."""
    text = "Ana: One two three four five six?\0\nBo: " + "Seven eight nine. " * 20
    assert decode(text.encode()).text == text

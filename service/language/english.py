"""Whether a text is English: by script, then by the function words of the commonest languages against English ones.

A single word decides a short question only when it is a question word or pronoun of another language. What cannot be
told is taken for English: names, jargon and single nouns say nothing about a language.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MOST_WORDS = 300
_SENTENCE = 10

_ENGLISH = frozenset(
    "the a an and or but if then than that this these those there here of to in on at by for from with without into "
    "onto over under about as is are was were be been being am do does did done have has had will would can could "
    "should may might must not no yes i you he she it we they me him her us them my your his its our their mine yours "
    "what which who whom whose when where why how all any both each few many more most much other some such own same "
    "so too very just now also still only again ever never always often usually last first next time way day week "
    "month year thing things people someone anyone anything something tell describe walk show explain talk say said "
    "know think thought feel felt get got go went gone make made take took use used using work worked need want like "
    "help find found try tried let look see please thanks thank let's don't didn't doesn't it's that's what's who's "
    "how's where's i'm you're you've you'd i'd we're they're can't won't isn't wasn't else one two out up down after "
    "before because during through between recently".split()
)  # fmt: skip


@dataclass(frozen=True)
class _Language:
    """Function words: those of `strong` are enough alone to tell the language, those of `usual` are not."""

    strong: frozenset[str]
    usual: frozenset[str]

    @classmethod
    def of(cls, strong: str, usual: str) -> _Language:
        return cls(frozenset(strong.split()) - _ENGLISH, frozenset(f"{strong} {usual}".split()))


_LANGUAGES = (
    # German
    _Language.of(
        "warum wieso weshalb welche welcher welches welchen wann wer wen wem womit wofür woran wie ihnen ihre ihren "
        "ihrem ihrer haben habt ich nicht erzählen kannst hast dir deine deinen",
        "der die das den dem des ein eine einen einem einer und oder aber wenn dass sie wir ihr es ist sind war waren "
        "wird werden wurde hat hatte mit für von zu zum zur auf aus bei nach über unter vor durch gegen ohne um im am "
        "beim kein keine auch noch schon nur sehr mehr mal letzte letzten letztes können könnten würden möchten bitte "
        "uns mir mich du davon damit dabei vom was wo so als an bis heute immer oft nutzen",
    ),
    # French
    _Language.of(
        "pourquoi quoi quand quels quelles quelle quel combien lequel laquelle votre vos êtes avez qu'est est-ce "
        "qu'avez c'est j'ai n'est d'un où vous",
        "le la les un une des du de et ou mais si que qui dans sur avec sans pour par chez est sont était ont il elle "
        "nous ils elles je tu on ce cette ces mon ma mes notre nos leur leurs ne pas plus très aussi bien dernière "
        "dernier fois comment faire fait à au aux y en l'on me te se moi toi pouvez peux",
    ),
    # Spanish
    _Language.of(
        "qué cuál cuáles cuándo cómo dónde quién quiénes cuánto cuántos cuántas usted ustedes porqué cuentame cuénteme",
        "el la los las un una unos unas y o pero si que de del al en con sin para por sobre entre es son está están "
        "era fue han ha su sus tu tus mi mis nos se le les lo no sí más muy también cuando como donde quien hace "
        "hacer última último vez usa utiliza tiene",
    ),
    # Portuguese
    _Language.of(
        "você vocês quê quais qual porquê quanto quantos quantas onde quando como vosso",
        "o os as um uma uns umas e ou mas se que de do da dos das no na nos nas em com sem para por pelo pela entre é "
        "são está estão foi era tem têm seu sua seus suas meu minha não sim mais muito também última último vez usa "
        "fazer fez ao aos à me pode poderia",
    ),
    # Italian
    _Language.of(
        "perché quale quali quando dove chi cosa quanto quanti quante che lei voi cos'è",
        "il lo la gli le un uno una e o ma se di del della dei delle da dal in nel nella con senza per su tra è sono "
        "era hanno ha suo sua suoi sue mio mia vostro non sì più molto anche come ultima ultimo l'ultima dell'ultima "
        "volta fatto fare si ci ai al alla me mi ti puoi può potrebbe",
    ),
    # Dutch
    _Language.of(
        "waarom welke wanneer wie hoe waar hoeveel hoelang jij jullie bent hebt",
        "de het een en of maar als dat die dit deze van voor met zonder bij naar over onder uit op aan in is zijn was "
        "waren heeft hebben had wordt worden u uw je jouw wij ze hij zij ik niet geen ook nog al meer heel zeer "
        "laatste keer wat kunt kan te om er",
    ),
    # Swedish
    _Language.of(
        "varför vilken vilket vilka vem hur vad när ni hade",
        "en ett och eller men om att det den de som av för med utan på till från är var har hade kan du din ditt dina "
        "vi jag inte mycket också senaste gången gång gör göra ska skulle",
    ),
    # Danish or Norwegian
    _Language.of(
        "hvorfor hvilken hvilket hvilke hvilken hvem hvordan hvad hva hvor hvornår når dere",
        "en et og eller men om at det den de som av af for med uten uden på til fra er var har hadde havde kan du din "
        "dit dine vi jeg ikke meget også siste sidste gang gjør gør skulle",
    ),
    # Polish
    _Language.of(
        "dlaczego kiedy gdzie jak jaki jaka jakie które który która czy czego kto ile pan pani",
        "i w z na do nie się to jest są był było po od za przez dla o co ale lub jego jej ich ma mam ostatni ostatnio "
        "raz bardzo też",
    ),
    # Czech or Slovak
    _Language.of(
        "proč prečo kdy kedy kde jak ako jaký jaké který která kdo kto kolik koľko",
        "a v z na do ne se to je jsou byl bylo po od za pro o co ale nebo jeho její má máte naposledy velmi také jste "
        "ste vám vás",
    ),
    # Turkish
    _Language.of(
        "neden niçin nasıl nerede kim hangi kaç musunuz misiniz mısınız nedir",
        "ve bir bu şu o için ile ne mi mı mu mü da de daha çok en son olarak var yok size siz sizin ben biz gibi "
        "kadar sonra önce",
    ),
    # Indonesian or Malay
    _Language.of(
        "mengapa kenapa bagaimana apakah siapa kapan bilakah dimana berapa anda",
        "yang dan di ke dari untuk dengan ini itu tidak ada adalah atau pada apa terakhir kali saya kami kita akan "
        "sudah bisa",
    ),
    # Romanian
    _Language.of(
        "ce când unde cum cine cât câte care",
        "și sau dar în de la cu fără pentru pe din este sunt era au ați aveți dumneavoastră vă nu mai foarte ultima "
        "dată un o",
    ),
    # Finnish
    _Language.of(
        "miksi mikä mitä milloin missä miten kuka kuinka mitkä",
        "ja tai mutta jos että se on ovat oli olivat ei en hän me te he minä sinä viimeksi kun kanssa",
    ),
    # Hungarian
    _Language.of(
        "miért mikor hol hogyan ki milyen mennyi melyik",
        "a az és vagy de ha hogy nem van volt egy is mi ön önök meg utoljára csak még már",
    ),
    # Vietnamese
    _Language.of(
        "tại sao khi nào thế nào bao nhiêu ở đâu bạn",
        "và của là có không được cho với trong các những một này đó",
    ),
)
_FOREIGN = frozenset().union(*(language.usual for language in _LANGUAGES)) - _ENGLISH
# Words that names are made with in any language.
_PARTICLES = frozenset(
    "de la le les los las el del della di da do dos das du des van von der den ter zu al y e en".split()
)


def is_english(text: str) -> bool:
    """Whether the text is in English; True where nothing speaks for another language."""
    if not _is_latin(text):
        return False
    said = [m.group().lower().replace("’", "'") for m, _ in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)]
    if not said:
        return True
    different = set(said)
    english = different & _ENGLISH
    for language in () if different.isdisjoint(_FOREIGN) else _LANGUAGES:
        foreign, own = different & language.usual - _ENGLISH, english - language.usual
        outnumbered = len(foreign) > len(own) and not foreign <= _PARTICLES
        if outnumbered and (len(foreign) > 1 or not foreign.isdisjoint(language.strong)):
            return False
    if text.lstrip(" \"'“«([")[:1] in ("¿", "¡"):
        return False
    return bool(english) or len(said) < _SENTENCE or 2 * sum(w[:1].isupper() for w in _WORD.findall(text)) >= len(said)


def _is_latin(text: str) -> bool:
    """Whether at least half of the letters are Latin; True without letters."""
    if text.isascii():
        return True
    latin = other = 0
    for c in text:
        if c.isalpha():
            if c < "\u0250" or unicodedata.name(c, "").startswith("LATIN"):
                latin += 1
            else:
                other += 1
    return latin >= other

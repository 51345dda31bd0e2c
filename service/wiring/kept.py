"""What is kept on this machine, and where."""

from __future__ import annotations

from datetime import timedelta

from service.settings import PREFIX, Settings
from service.store.keys import Keys
from service.store.relational import Relational, sqlite_url, url_of
from service.store.replies import Replies
from service.store.spending import Spending
from service.studies.migrations import upgrade
from service.studies.store import Studies
from service.wiring.given import CannotStart

_DATABASE = "lasttime.sqlite3"
_REPLIES = "replies.sqlite3"
_STUDIES = "studies.sqlite3"
_STUDIES_LOCK = 0x6C_61_73_74
_MEGABYTE = 1_000_000


def keys(settings: Settings) -> Keys:
    """The API keys."""
    return Keys(settings.data_dir / _DATABASE)


def spending(settings: Settings) -> Spending:
    """What each key spent on the model."""
    return Spending(settings.data_dir / _DATABASE)


def studies(settings: Settings) -> Studies:
    """The studies. Raises CannotStart where their database cannot be meant, or its driver is not installed."""
    try:
        given = settings.database_url
        url = url_of(given.get_secret_value()) if given else sqlite_url(settings.data_dir / _STUDIES)
        url.get_dialect().import_dbapi()
    except ValueError as error:
        raise CannotStart(f"{PREFIX}DATABASE_URL {error}") from None
    except ImportError:
        raise CannotStart(
            f"{PREFIX}DATABASE_URL: PostgreSQL needs its driver: pip install 'lasttime[postgres]'"
        ) from None
    return Studies(Relational(url, upgrade, _STUDIES_LOCK), settings.max_kept)


def replies(settings: Settings) -> Replies | None:
    """The model's replies, rid of those that are too old; None where none are to be kept."""
    if not settings.cache_megabytes:
        return None
    most = settings.cache_megabytes * _MEGABYTE
    kept = Replies(settings.data_dir / _REPLIES, most_bytes=most, lasts=timedelta(days=settings.cache_days))
    kept.expire()
    return kept

"""Two people type into one text at once, each into a field that shows a version of it: splices with their new versions, long texts in
windows, a word that is being composed, and versions that nobody knows any more.

Needs TURNABOUT_RELAY_BIN and the generated `turnabout` module on the path; `tests/e2e/run` sees to both.
"""

import os
import sys
import tempfile
import traceback
from pathlib import Path

from turnabout import Notebook, Problem, SessionEvent, Stage, TextNews, UiEvent, Who
from two_cores import Device, Relay, make_session, pair_up

UNITS_MAX = 5_000  # Of one window.
STEPS_KEPT = 2_000  # At most; see "A field that is being typed in" in shared/ffi/README.md.
UNKNOWN = 10**9  # A version that nobody has given out.


class Field:
    """What a phone has on its screen: a text, and the version that it is. It keeps UTF-16 units, as the border counts."""

    def __init__(self, device, session, notebook=Notebook.OURS):
        self.device, self.app, self.place = device, device.app, (session, notebook)
        self.units, self.seen, self.heard, self.windows = b"", 0, [], 0
        self.follow()

    @property
    def text(self):
        return self.units.decode("utf-16-le")

    def make(self, at, removed, inserted):
        self.units = self.units[: 2 * at] + inserted.encode("utf-16-le") + self.units[2 * (at + removed) :]

    def type(self, at, removed, inserted):
        """A person types: it stands there at once, and the core hears of it."""
        self.make(at, removed, inserted)
        self.seen = self.app.splice_text(*self.place, self.seen, at, removed, inserted)

    def news(self):
        return self.app.text_since(*self.place, self.seen, 0)

    def follow(self):
        """Takes in what has come, all of it in one step. Says whether anything has."""
        news = self.news()
        if isinstance(news, TextNews.RESET):
            self.read_whole(news)
        elif isinstance(news, TextNews.SPLICES):
            splices = self.collected(news)
            for splice in splices:
                self.make(splice.at, splice.removed, splice.inserted)
            self.heard += splices
            self.seen = news.version
        else:
            assert isinstance(news, TextNews.UNCHANGED), news
            return False
        return True

    def collected(self, news):
        splices = list(news.splices)
        while len(splices) < news.total:
            more = self.app.text_since(*self.place, self.seen, len(splices))
            assert more.version == news.version and more.start == len(splices) and more.splices
            splices += more.splices
            self.windows += 1
        return splices

    def read_whole(self, news):
        self.units = b""
        while len(self.units) < 2 * news.units:
            window = self.app.text_window(*self.place, len(self.units) // 2, 2**31)
            assert window.version == news.version and window.total == news.units
            assert 0 < window.end - window.start <= UNITS_MAX and window.start == len(self.units) // 2
            self.units += window.text.encode("utf-16-le")
            assert window.end == len(self.units) // 2, "no window ends within a character"
            self.windows += 1
        self.seen = news.version

    def until(self, what, fact):
        self.device.until(what, lambda _: self.follow() and fact(self) or fact(self))

    def until_shown(self):
        """The field has what the core shows."""
        self.until("the field shows the text", lambda field: field.text == field.device.ours())


def meet(folder, relay):
    """Two devices with one session that both have open."""
    devices = [Device(who, folder / who, os.urandom(32)) for who in ("junior", "senior")]
    for device in devices:
        device.begin(relay.origin)
    return devices, make_session(*devices, pair_up(*devices))


def each_field_follows_what_the_other_one_types(devices, session):
    junior, senior = fields = [Field(device, session) for device in devices]
    junior.type(0, 0, "naïve 🙂 page")
    senior.until("it has come", lambda field: field.text == "naïve 🙂 page")
    assert [splice.by for splice in senior.heard] == [Who.PARTNER] and senior.heard[0].at == 0
    before = senior.seen
    senior.type(6, 2, "👋")
    assert senior.seen != before, "a splice leads to a version of its own"
    for number in range(20):
        junior.type(len(junior.units) // 2, 0, f" {number}")
        senior.type(0, 0, ".")
    whole = lambda field: field.text.startswith("." * 20 + "naïve 👋 page 0 1 2") and field.text.endswith(" 18 19")
    for field in fields:
        field.until("both have typed", whole)
        field.until_shown()
        assert {splice.by for splice in field.heard if splice.inserted} == {Who.PARTNER}, "nobody is told of their own"
    assert junior.text == senior.text


def what_comes_while_a_word_is_composed_waits_and_loses_nothing(devices, session):
    junior, senior = fields = [Field(device, session) for device in devices]
    start = junior.text
    senior.type(0, 0, "Meanwhile. ")
    senior.device.save()
    junior.device.until("there is news", lambda _: isinstance(junior.news(), TextNews.SPLICES))
    assert junior.text == start, "it waits until the word is whole"
    # Three keys of one word, on the version from before, at the end of what the field shows.
    for key in "語彙。":
        junior.type(len(junior.units) // 2, 0, key)
    junior.until("the news is taken in", lambda field: field.text == "Meanwhile. " + start + "語彙。")
    senior.until("the word has come", lambda field: field.text == junior.text)
    for field in fields:
        field.until_shown()


def a_long_text_comes_in_windows_of_one_version(devices, session):
    junior, senior = devices
    long, behind = Field(junior, session), Field(senior, session)
    # 3 units a time: window ends fall within a pair of surrogates again and again.
    for _ in range(6):
        long.type(0, 0, "a🙂" * 700)
    junior.settle()
    senior.until("it has come", lambda _: len(senior.ours().encode("utf-16-le")) // 2 > 3 * 700 * 6)
    late = Field(senior, session)
    assert late.windows >= 3 and late.text == senior.ours() == long.text
    read = behind.windows
    behind.until_shown()
    assert behind.windows > read and {splice.by for splice in behind.heard} == {Who.PARTNER}, "splices come in windows, too"
    inside = senior.app.text_window(session, Notebook.OURS, 2, 10)
    assert inside.start == 1 and inside.text.startswith("🙂"), "never half a character"
    beyond = senior.app.text_window(session, Notebook.OURS, 10**6, 10)
    assert beyond.text == "" and beyond.start == beyond.end == beyond.total


def a_version_that_is_not_known_is_read_anew_and_a_splice_on_it_is_refused(devices, session):
    field = Field(devices[0], session)
    app, place, text = field.app, field.place, field.text
    assert isinstance(app.text_since(*place, 0, 0), TextNews.RESET)
    assert isinstance(app.text_since(*place, UNKNOWN, 0), TextNews.RESET)

    def refused(seen, at, removed, inserted, problem):
        seen = app.splice_text(*place, seen, at, removed, inserted)
        field.device.until("it is refused", lambda app: isinstance(app.text_since(*place, seen, 0), TextNews.REFUSED))
        assert isinstance(app.text_since(*place, seen, 0).problem, problem), app.text_since(*place, seen, 0).problem
        assert field.device.ours() == text, "nothing was changed"

    refused(UNKNOWN, 0, 0, "lost", Problem.TEXT_TOO_OLD)
    refused(field.seen, text.encode("utf-16-le").index("🙂".encode("utf-16-le")) // 2 + 1, 0, "half", Problem.BAD_EDIT)
    # So many steps later the version is not known any more: what was typed on it stays in the field, to be copied.
    old, after = field.seen, Field(devices[0], session)
    for number in range(STEPS_KEPT + 500):
        after.type(0, 0, f"{number} ")
    after.until_shown()
    text = after.text
    assert isinstance(app.text_since(*place, old, 0), TextNews.RESET)
    refused(old, 0, 0, "lost", Problem.TEXT_TOO_OLD)
    again = Field(devices[0], session)
    again.type(0, 0, "kept. ")
    again.until_shown()
    assert again.text == "kept. " + text
    devices[0].settle()


def a_text_of_a_session_that_is_not_open_is_nothing(devices, session):
    app = devices[1].app
    assert app.text_since("no such session", Notebook.OURS, 0, 0) is None
    app.update(UiEvent.SESSION(SessionEvent.CLOSE()))
    devices[1].until("it is closed", lambda app: app.session() is None)
    assert app.text_since(session, Notebook.OURS, 0, 0) is None and app.text_window(session, Notebook.OURS, 0, 1) is None


FACTS = (
    each_field_follows_what_the_other_one_types,
    what_comes_while_a_word_is_composed_waits_and_loses_nothing,
    a_long_text_comes_in_windows_of_one_version,
    a_version_that_is_not_known_is_read_anew_and_a_splice_on_it_is_refused,
    a_text_of_a_session_that_is_not_open_is_nothing,
)


def main():
    """The facts in their order, in one meeting: each begins with the text that the one before has left."""
    with tempfile.TemporaryDirectory() as folder:
        relay = Relay(Path(folder) / "relay")
        try:
            devices, session = meet(Path(folder), relay)
            for fact in FACTS:
                fact(devices, session)
                print(f"passed: {fact.__name__}")
            assert all(device.app.stage() == Stage.READY and device.app.sync().damaged == 0 for device in devices)
            for device in devices:
                device.app.close_and_wait(10_000)
        except Exception:
            traceback.print_exc()
            return 1
        finally:
            relay.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())

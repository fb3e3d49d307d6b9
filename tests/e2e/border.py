"""What a phone needs of the border: closing while somebody still holds on, errors with codes, lists that say what is new,
a screen in one call, a key that the terminal has too, and nothing that prints what it holds.

Needs TURNABOUT_BIN, the terminal's program, besides the generated `turnabout` module; `tests/e2e/run` sees to both.
"""

import inspect
import os
import subprocess
import sys
import tempfile
import threading
import traceback
from pathlib import Path

import turnabout as core
from turnabout import (
    AgreementEvent,
    CloseOutcome,
    ClosingState,
    Notebook,
    OfferEvent,
    PeopleEvent,
    Phrase,
    Problem,
    ReadOn,
    RelayEvent,
    Said,
    ScopePhrase,
    SessionEvent,
    SessionPlan,
    SessionsChange,
    Stage,
    TopicEvent,
    UiEvent,
    Words,
)
from two_cores import SECONDS, Device, Shell

SECRET = "Quittenmarmelade"  # A word that no program says by itself.
DEADLINE_MS = 10_000
ROWS_MAX, BYTES_MAX = 200, 15_000

# Names that a file with SwiftUI or with Compose sees already. One of ours among them would have to be written out in full
# everywhere, or would mean the other one. From Swift: the language, Foundation, what it brings from Darwin, Combine,
# Observation, SwiftUI, Charts. From Kotlin: what is imported without being asked for, and what Compose's screens star-import.
TAKEN = set(
    """
    Any Array Bool Character Codable Collection Data Date Decimal Decodable Dictionary Double Duration Encodable Equatable
    Error Float Hashable Hasher Identifiable Int Iterator Measurement Mirror Never Notification Optional Operation Point
    Predicate Process Progress Range Rect RegularExpression Result Scanner Sendable Sequence Set Span Stream String
    Substring Task Thread Timer URL Unit UUID Void
    Bindable Binding Cancellable Environment Just Observable Published Publisher Record Subject Subscriber State
    Alignment Anchor Angle Animation AnyView App Axis Border Button Canvas Capsule Circle Color Color ContentMode Context
    ControlGroup Divider EdgeInsets Edge Ellipse EmptyView Entry EventModifiers Font Form Gauge Gesture Gradient Grid
    GridItem Group HStack Image Label LazyVStack Link List Mark Material Menu Model Namespace Navigation NavigationStack
    Path Picker Plot Preview ProgressView Query Rectangle RoundedRectangle Scene ScenePhase ScrollView Section SecureField
    Shape ShareLink Slider Spacer Stepper Style Tab TabView Table Text TextEditor TextField TextSelection TimelineView
    Toggle Toolbar ToolbarItem Transaction Transition VStack View ViewBuilder Visibility Widget Window WindowGroup ZStack
    Annotation Byte Class ClassLoader Comparable Cloneable Enum Exception Function Iterable Lazy Long Map Math Module
    Number Object Package Pair Regex Runnable Runtime Short System Throwable Triple UInt ULong Unit
    Arrangement Box Brush Card Checkbox Chip Column Composable Composition Dialog Dp Icon IconButton Indication Layout
    LazyColumn LazyRow Locale LocalDensity Modifier MutableState NavigationBar Offset Outline Paint Placeable Popup
    Recomposer RadioButton RowScope Row Saver Scaffold Shadow Shapes SideEffect Size Snackbar Snapshot Stable Stroke
    Surface Switch TextRange TextStyle Tooltip TopAppBar Typography Velocity
    """.split()
)


def names_clash_with_neither_toolkit(_):
    exported = [name for name in core.__all__ if name not in ("InternalError",)]
    assert len(exported) > 150, "the module says what it exports"
    clashes = [name for name in exported if name in TAKEN]
    assert not clashes, f"taken: {clashes}"


def library_and_module_are_of_one_build(folder):
    written = inspect.signature(core.Turnabout.open).parameters["border"].default
    told = refused(lambda: core.Turnabout.open(Shell(), str(folder / "a"), os.urandom(32), "another build"))
    assert told.code() == "other-build" and isinstance(told, core.BridgeError.OtherBuild)
    assert not (folder / "a").exists(), "nothing was made"
    core.Turnabout.open(Shell(), str(folder / "b"), os.urandom(32), core.border_id()).close_and_wait(DEADLINE_MS)
    assert len(core.border_id()) == 16 and str(written) != ""


def refused(call):
    try:
        call()
    except (core.BridgeError, core.CodeError) as told:
        return told
    raise AssertionError("it was not refused")


class Ear(core.WhenClosed):
    """Hears when closing is over."""

    def __init__(self):
        self.heard, self.bell = [], threading.Condition()

    def closed(self, outcome):
        with self.bell:
            self.heard.append((outcome, threading.get_ident()))
            self.bell.notify_all()

    def wait(self):
        with self.bell:
            assert self.bell.wait_for(lambda: self.heard, SECONDS), "nobody said that it is closed"
        return self.heard[0]


def begun(folder, key):
    device = Device("junior", folder, key, SECRET)
    device.until("the store has answered", lambda app: app.stage() == Stage.FRESH)
    device.ask(UiEvent.PEOPLE(PeopleEvent.BEGIN(SECRET)), Said.BEGUN)
    device.until("everything is there", lambda app: app.stage() == Stage.READY)
    return device


def closing_saves_and_frees_though_somebody_still_holds_on(folder):
    folder, key = folder / "closing", os.urandom(32)
    device = begun(folder, key)
    held = device.app
    assert held.closing().is_OPEN()
    _, session = session_in(device)
    held.update(UiEvent.SESSION(SessionEvent.EDIT_TEXT(session, Notebook.MINE, 0, 0, "the last word")))
    first, second = Ear(), Ear()
    held.close(DEADLINE_MS, first)
    held.close(DEADLINE_MS, second)
    for ear in (first, second):
        outcome, thread = ear.wait()
        assert outcome == CloseOutcome.SAVED and thread != threading.get_ident()
    assert held.closing() == ClosingState.CLOSED(CloseOutcome.SAVED)
    harmless(held)
    third = Ear()
    held.close(0, third)
    assert third.wait()[0] == CloseOutcome.SAVED, "who comes later is told as well"
    assert held.close_and_wait(0) == CloseOutcome.SAVED
    # The folder is free while `held` lives, and the last word is there.
    again = Device("junior", folder, key, SECRET)
    again.until("everything is there", lambda app: app.stage() == Stage.READY)
    again.open_session(session)
    assert again.mine() == "the last word" and held.today().name == "", "the closed one stays empty"
    assert again.app.close_and_wait(DEADLINE_MS) == CloseOutcome.SAVED
    assert [len(ear.heard) for ear in (first, second, third)] == [1, 1, 1], "each was told once"


def harmless(app):
    """Every read is empty and no event does anything."""
    app.update(UiEvent.PEOPLE(PeopleEvent.BEGIN("Somebody else")))
    app.update(UiEvent.RELAY(RelayEvent.FLUSH()))
    reads = [name for name, value in inspect.getmembers(core.Turnabout, inspect.isfunction) if not name.startswith("_")]
    reads = [name for name in reads if name not in ("open", "update", "close", "close_and_wait")]
    assert len(reads) > 20
    words = Words("en", "UTC", ReadOn.PHONE)
    for name in reads:
        asked = list(inspect.signature(getattr(core.Turnabout, name)).parameters)[1:]
        if len(asked) <= 2:
            getattr(app, name)(*[words if one == "words" else 0 for one in asked])
    assert app.today().name == "" and app.session() is None and app.sessions(0, 50).total == 0
    assert app.today_screen().today.name == "" and app.session_screen() is None


def closing_from_inside_the_bell_is_no_dead_end(folder):
    class Eager(Shell):
        def render(self):
            if self.app and not self.ear:
                self.ear = Ear()
                self.app.close(DEADLINE_MS, self.ear)
            super().render()

    shell = Eager()
    shell.app = shell.ear = None
    shell.app = core.Turnabout.open(shell, str(folder / "bell"), os.urandom(32))
    # Rings at the latest by this.
    while shell.ear is None:
        shell.app.stage()
        shell.app.update(UiEvent.RELAY(RelayEvent.FLUSH()))
        with shell.bell:
            shell.bell.wait(0.01)
    assert shell.ear.wait()[0] == CloseOutcome.SAVED


OTHER = """
import sys, turnabout as core
class Shell(core.Shell):
    def render(self): pass
    def stopped(self): pass
app = core.Turnabout.open(Shell(), sys.argv[1], bytes(32))
print("open", flush=True)
sys.stdin.read()
app.close_and_wait(10_000)
"""


def whoever_comes_second_is_told_which_program_has_it(folder):
    path = str(folder / "used")
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout.readline() == "open\n"
        told = refused(lambda: core.Turnabout.open(Shell(), path, bytes(32)))
        assert told.code() == "in-use" and told.process == other.pid, told
        assert told.program.startswith("python") and "/" not in told.program
        assert path not in str(told) and path not in repr(told)
        terminal = run_terminal(path, "today")
        assert terminal.returncode == 3 and path not in terminal.stderr
    finally:
        other.communicate("")
    assert other.returncode == 0
    assert refused(lambda: core.Turnabout.open(Shell(), path, os.urandom(32))).code() == "wrong-key"


def run_terminal(path, *words):
    environment = dict(os.environ, TURNABOUT_PASSPHRASE="correct horse", TURNABOUT_LANG="en")
    command = [os.environ["TURNABOUT_BIN"], "--profile", path, *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)


def a_window_opens_the_terminals_notebook_and_the_other_way_round(folder):
    path = str(folder / "desk")
    assert not core.holds_a_notebook(path)
    made = run_terminal(path, "init", "--name", SECRET)
    assert made.returncode == 0, made.stderr
    assert core.holds_a_notebook(path)
    key = core.passphrase_key(path, "correct horse")
    assert len(key) == 32 and key == core.passphrase_key(path, "correct horse") != core.passphrase_key(path, "battery")
    with Device("junior", path, key, SECRET) as window:
        window.until("everything is there", lambda app: app.today().name == SECRET)
        pair = window.ask(UiEvent.PEOPLE(PeopleEvent.START_PAIR()), Said.PAIR_MADE).pair
        window.save()
    seen = run_terminal(path, "pair", "list")
    assert seen.returncode == 0 and pair[:8] in seen.stdout, seen
    assert refused(lambda: core.passphrase_key(path, "")).code() == "no-passphrase"
    (Path(path) / "salt").write_bytes(b"cut")
    assert refused(lambda: core.passphrase_key(path, "correct horse")).code() == "malformed-salt"
    usual = core.usual_folder()
    assert usual and usual.endswith("turnabout")


def session_in(device):
    """A pair and an open session."""
    pair = device.ask(UiEvent.PEOPLE(PeopleEvent.START_PAIR()), Said.PAIR_MADE).pair
    session = new_session(device, pair, None)
    device.open_session(session)
    return pair, session


def new_session(device, pair, start_at_ms):
    plan = SessionPlan(start_at_ms=start_at_ms, length_minutes=30, place=None)
    return device.ask(UiEvent.SESSION(SessionEvent.NEW(pair, plan)), Said.SESSION_MADE).session


def lists_say_what_is_new(folder):
    with begun(folder / "lists", os.urandom(32)) as device:
        app = device.app
        pair = device.ask(UiEvent.PEOPLE(PeopleEvent.START_PAIR()), Said.PAIR_MADE).pair
        held = app.sessions(0, ROWS_MAX)
        rows, revision = list(held.rows), held.revision
        assert app.sessions_since(revision).is_UNCHANGED()
        kinds = set()
        for number in range(230):
            new_session(device, pair, 1_800_000_000_000 + number * 60_000)
            if number % 7 and number < 220:
                continue
            change = app.sessions_since(revision)
            kinds.add(type(change).__name__)
            assert isinstance(change, SessionsChange.SPLICE), change
            rows[change.start : change.start + change.removed] = change.rows
            revision = change.revision
            assert len(rows) == change.total
        assert rows == read_whole(app), "whoever follows the changes has what the windows have"
        first = app.sessions(0, 1_000)
        assert first.total == 230 and 0 < len(first.rows) <= ROWS_MAX
        assert size(first.rows) <= BYTES_MAX, f"{size(first.rows)} bytes"
        assert app.sessions_since(10**6).is_RESET(), "a revision that nobody knows"
        app.update(UiEvent.SESSION(SessionEvent.PLAN(rows[100].id, SessionPlan(start_at_ms=None, length_minutes=45, place=None))))
        device.until("the plan has changed", lambda app: app.sessions(0, 1).revision > revision)
        change = app.sessions_since(revision)
        assert change.is_SPLICE() and len(change.rows) == change.removed == 1, "one row of many crosses alone"
        assert app.topics_since(app.topics(0, 1).revision).is_UNCHANGED()
        assert app.pairs_since(app.pairs(0, 1).revision).is_UNCHANGED()
        assert app.ways_since(app.ways(0, 1).revision).is_UNCHANGED()
        assert app.answers_since(app.answers(0, 1).revision).is_UNCHANGED()
        del app


def read_whole(app):
    rows = []
    while True:
        window = app.sessions(len(rows), ROWS_MAX)
        rows += window.rows
        if len(rows) >= window.total:
            return rows


def size(rows):
    """What these rows are on their way across, by the generated code itself."""
    converter = core._UniffiFfiConverterTypeSessionRow

    class Count:
        bytes = 0

        def __getattr__(self, name):
            width = {"u8": 1, "i8": 1, "bool": 1, "u32": 4, "i32": 4, "u64": 8, "i64": 8, "size": 4}

            def write(value=None):
                kind = name.removeprefix("write_")
                self.bytes += len(value) if kind in ("", "write") else width[kind]

            return write

    count = Count()
    for row in rows:
        converter.write(row, count)
    return count.bytes


def a_screen_is_read_in_one_call(folder):
    with begun(folder / "screen", os.urandom(32)) as device:
        app = device.app
        pair, session = session_in(device)
        app.update(UiEvent.SESSION(SessionEvent.EDIT_TEXT(session, Notebook.OURS, 0, 0, "naïve 🙂")))
        device.save()
        screen = app.today_screen()
        assert screen.stage == Stage.READY and screen.today == app.today() and screen.sync == app.sync()
        assert screen.notice == app.notice() and screen.prompt_scope == app.reflect().scope
        assert {row.pair for row in screen.reminders} <= {pair}
        there = app.session_screen()
        whole = app.session()
        assert there.row == whole.row and there.ours.units == 8 and there.mine.units == 0
        for name in ("marks", "took_away", "next_steps", "timer", "preparation", "card", "newer", "pays"):
            assert getattr(there, name) == getattr(whole, name), name
        del app


def facts_go_in_and_sentences_come_out(folder):
    english, german = Words("en-GB", "Europe/Berlin", ReadOn.PHONE), Words("de-DE", "Europe/Berlin", ReadOn.PHONE)
    mine = Phrase.SCOPE(ScopePhrase.MINE)
    assert [english.phrase(mine), german.phrase(mine)] == ["Only me", "Nur ich"]
    assert english.problem(Problem.THREE_ACTIVE()) != german.problem(Problem.THREE_ACTIVE())
    assert english.hour(1_777_795_200_000) == "10:00", "08:00 UTC on 3 May 2026"
    no_key = refused(lambda: core.Turnabout.open(Shell(), str(folder / "none"), b"short"))
    assert english.unopened(no_key).startswith("The key that this device keeps")
    used = core.BridgeError.InUse(program="turnabout", process=7)
    assert "(turnabout)" in english.unopened(used) and "(turnabout)" in german.unopened(used)
    assert "format 9" in english.backup(core.BackupFileError.Newer(found=9, known=1))
    assert german.phrase(Phrase.SESSION(core.SessionPhrase.NO_SESSIONS)) == "Noch keine Treffen"
    assert english.two_answers([], [30, 60], []) == ["Length: two answers, 30 minutes or 60 minutes."]


def what_one_phone_shows_another_one_gathers(folder):
    text = "turnabout://came#" + "aB3-" * 456
    parts, gather, words = core.CodeParts(text), core.CodeGather(), Words("de", "UTC", ReadOn.PHONE)
    picture = parts.picture(0)
    assert parts.count() == 8 and len(picture.dark) == picture.side**2 and set(picture.dark) == {0, 1}
    assert words.reading(gather.take(parts.part(70))) == "1 von 8 Teilen gelesen"
    whole = next(it for it in map(gather.take, map(parts.part, range(1, 99))) if it.is_WHOLE())
    assert whole.text == text and text not in repr(whole) and words.reading(whole) is None
    assert type(refused(lambda: core.CodeParts("Zoë"))) is core.CodeError.NotAscii


def nothing_prints_what_it_holds(folder):
    events = [
        UiEvent.PEOPLE(PeopleEvent.BEGIN(SECRET)),
        UiEvent.PEOPLE(PeopleEvent.JOIN(SECRET)),
        UiEvent.SESSION(SessionEvent.EDIT_TEXT(SECRET, Notebook.MINE, 0, 0, SECRET)),
        UiEvent.AGREEMENT(AgreementEvent.SET_CLAUSE(SECRET, core.Clause.STOP, core.Wording(line=SECRET, weeks=None, until_ms=None, pays=None))),
    ]
    with begun(folder / "quiet", os.urandom(32)) as device:
        app = device.app
        pair, session = session_in(device)
        app.update(UiEvent.SESSION(SessionEvent.EDIT_TEXT(session, Notebook.MINE, 0, 0, SECRET)))
        device.ask(UiEvent.OFFER(OfferEvent.KEEP(None, core.OfferText(what=SECRET, takes=SECRET, bring=SECRET), None)), Said.KEPT)
        device.ask(UiEvent.TOPIC(TopicEvent.NEW(pair, SECRET, core.Who.ME, SECRET)), Said.TOPIC_MADE)
        shown = [app.today(), app.today_screen(), app.session(), app.session_screen(), app.profile(), app.topics(0, 9)]
        shown += [app.sessions(0, 9), app.sessions_since(10**6), app.notice(), app.pairs(0, 9), app.ways(0, 9), app.sync()]
        assert app.today().name == app.topics(0, 9).rows[0].titles[0] == SECRET, "it is there to be printed"
        for value in events + shown + [shown, {"a": shown}]:
            for text in (str(value), repr(value), f"{value}", f"{value!r}", "{}".format(value)):
                assert SECRET not in text and pair not in text and session not in text, type(value).__name__
        del app, shown, value


FACTS = (
    names_clash_with_neither_toolkit,
    library_and_module_are_of_one_build,
    closing_saves_and_frees_though_somebody_still_holds_on,
    closing_from_inside_the_bell_is_no_dead_end,
    whoever_comes_second_is_told_which_program_has_it,
    a_window_opens_the_terminals_notebook_and_the_other_way_round,
    lists_say_what_is_new,
    a_screen_is_read_in_one_call,
    facts_go_in_and_sentences_come_out,
    what_one_phone_shows_another_one_gathers,
    nothing_prints_what_it_holds,
)


def main():
    failed = 0
    for fact in FACTS:
        try:
            with tempfile.TemporaryDirectory() as folder:
                fact(Path(folder))
        except Exception:
            traceback.print_exc()
            print(f"failed: {fact.__name__}")
            failed += 1
    print(f"{len(FACTS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

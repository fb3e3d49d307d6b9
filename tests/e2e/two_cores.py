"""Two people write apart and find both texts on both devices; what is mine is nowhere else.

Everything is what ships: the library through its generated Python side, its store, its threads, and the relay's program.
Needs TURNABOUT_RELAY_BIN and the generated `turnabout` module on the path; `tests/e2e/run` sees to both.
Nothing is polled: a fact is looked at whenever the core rings.
"""

import os
import re
import subprocess
import sys
import tempfile
import threading
import traceback
from pathlib import Path

import turnabout as core
from turnabout import (
    Notebook,
    PeopleEvent,
    PlaceKind,
    RelayEvent,
    Said,
    Saved,
    SessionEvent,
    SessionPlan,
    Stage,
    UiEvent,
)

SECONDS = 30  # For a slow machine; nothing waits for it to pass.
OURS = {"junior": "The screen reader reads tables cell by cell.", "senior": "Ask the works council before the pilot."}
MINE = {"junior": "I was nervous about the board room.", "senior": "I have never used one before."}
NAMES = {"junior": "Amina Sentinel", "senior": "Ruth Sentinel"}


class Relay:
    """The relay's own program on a free port. What it says is kept, to be searched at the end."""

    def __init__(self, data, *options):
        relay = [os.environ["TURNABOUT_RELAY_BIN"], "--open", "--listen", "127.0.0.1:0"]
        command = [*relay, "--data", str(data), *options]
        environment = dict(os.environ, NO_COLOR="1")
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        self.said, self.origin, self.listens = [], None, threading.Condition()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()
        with self.listens:
            came = self.listens.wait_for(lambda: self.origin or self.process.poll() is not None, SECONDS)
        if not came or not self.origin:
            self.stop()
            raise AssertionError("the relay did not start:\n" + "".join(self.said))

    def _read(self):
        for line in self.process.stdout:
            self.said.append(line)
            address = re.search(r"ws://127\.0\.0\.1:\d+", line)
            if address and not self.origin:
                with self.listens:
                    self.origin = address.group()
                    self.listens.notify_all()
        self.process.wait()
        with self.listens:
            self.listens.notify_all()

    def stop(self):
        self.process.terminate()
        self.reader.join(SECONDS)
        if self.reader.is_alive():
            self.process.kill()
            self.reader.join()
        self.process.stdout.close()


class Shell(core.Shell):
    """A bell. The core rings on a thread of its own; whoever waits looks again."""

    def __init__(self):
        self.bell, self.alive = threading.Condition(), True

    def render(self):
        with self.bell:
            self.bell.notify_all()

    def stopped(self):
        with self.bell:
            self.alive = False
            self.bell.notify_all()


class Device:
    """One person's device."""

    def __init__(self, who, folder, key, name=None):
        self.who, self.shell, self.name = who, Shell(), name or NAMES[who]
        self.app = core.Turnabout.open(self.shell, str(folder), key)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # The last reference: saves, ends the core's threads, and frees the folder.
        del self.app

    def until(self, what, fact):
        """Waits for a fact. Looking fetches, and fetching arms the bell again."""
        with self.shell.bell:
            came = self.shell.bell.wait_for(lambda: not self.shell.alive or fact(self.app), SECONDS)
        assert self.shell.alive, f"{self.who}: the core has stopped, waiting until {what}"
        assert came, f"{self.who}: not in {SECONDS} s: {what}; {standing(self.app.sync())}"

    def ask(self, event, answer):
        """Says something and returns what the core says to it."""
        before = self._notice_number()
        self.app.update(event)
        self.until(f"there is an answer to {type(event).__name__}", lambda _: self._notice_number() > before)
        said = self.app.notice().said
        assert isinstance(said, answer), f"{self.who}: {said}"
        return said

    def _notice_number(self):
        notice = self.app.notice()
        return notice.number if notice else 0

    def begin(self, relay):
        self.until("the store has answered", lambda app: app.stage() == Stage.FRESH)
        self.ask(UiEvent.PEOPLE(PeopleEvent.BEGIN(self.name)), Said.BEGUN)
        self.until("everything is there", lambda app: app.stage() == Stage.READY)
        assert self.app.today().name == self.name
        self.app.update(UiEvent.RELAY(RelayEvent.USE(relay, None)))
        self.app.update(UiEvent.RELAY(RelayEvent.GO_ONLINE()))

    def open_session(self, session):
        self.app.update(UiEvent.SESSION(SessionEvent.OPEN(session)))
        self.until("the session is open", lambda app: app.session() and app.session().row.id == session)

    def write(self, session, notebook, text):
        self.app.update(UiEvent.SESSION(SessionEvent.EDIT_TEXT(session, notebook, 0, 0, text + "\n")))

    def ours(self):
        return self.app.session().ours.text

    def mine(self):
        return self.app.session().mine.text

    def save(self):
        handled = self.app.handled()
        self.app.update(UiEvent.RELAY(RelayEvent.FLUSH()))
        self.until("it is saved", lambda app: app.handled() > handled and app.sync().saved == Saved.HERE)

    def settle(self):
        self.until("everything is sent and read", lambda app: app.sync().settled and app.sync().unsent == 0)

    def go_offline(self):
        self.app.update(UiEvent.RELAY(RelayEvent.GO_OFFLINE()))
        self.until("it is offline", lambda app: app.sync().connection.is_OFF())


def standing(sync):
    """Records say their name only; these are facts without anybody's words."""
    unsent, attention = sync.unsent, sync.attention
    return f"{sync.saved}, {type(sync.connection).__name__}, {unsent} unsent, settled {sync.settled}, {attention}"


def pair_up(junior, senior):
    pair = junior.ask(UiEvent.PEOPLE(PeopleEvent.START_PAIR()), Said.PAIR_MADE).pair
    link = junior.ask(UiEvent.PEOPLE(PeopleEvent.INVITE(pair)), Said.LINK_READY).link
    # A link takes longer to reach somebody than the space to reach the relay.
    junior.settle()
    senior.ask(UiEvent.PEOPLE(PeopleEvent.JOIN(link)), Said.JOINING)
    for device, partner in ((junior, senior), (senior, junior)):
        device.until("the partner is in", lambda app: any(row.has_partner for row in app.pairs(0, 10).rows))
        device.until(
            "the partner's name is known", lambda app: partner.name in [row.partner for row in app.pairs(0, 10).rows]
        )
    return pair


def compare_safety(junior, senior, pair):
    """Both show the same ten words; the senior's phone reads the junior's QR; a wrong word is told."""
    for device in (junior, senior):
        device.settle()
    shown = [device.app.pairs(0, 10).rows[0].safety for device in (junior, senior)]
    assert shown[0] == shown[1] and len(shown[0].words) == 10, "both show the same"
    wrong = " ".join(reversed(shown[0].words))
    senior.ask(UiEvent.PEOPLE(PeopleEvent.COMPARE_SAFETY(pair, wrong)), Said.SAFETY_DIFFERS)
    assert senior.app.pairs(0, 10).rows[0].verified.is_NO()
    senior.ask(UiEvent.PEOPLE(PeopleEvent.COMPARE_SAFETY(pair, shown[0].text)), Said.SAFETY_MATCHES)
    senior.until("it is kept", lambda app: app.pairs(0, 10).rows[0].verified.is_YES())


def name_and_secure(device):
    """A name and a recovery code, through the border."""
    device.app.update(UiEvent.PEOPLE(PeopleEvent.NAME_DEVICE("Phone")))
    device.until("it has a name", lambda app: [row.name for row in app.devices().devices] == ["Phone"])
    shown = device.ask(UiEvent.PEOPLE(PeopleEvent.MAKE_RECOVERY_CODE()), Said.RECOVERY_CODE)
    typed = [shown.groups[number - 1] for number in shown.ask]
    device.ask(UiEvent.PEOPLE(PeopleEvent.CONFIRM_RECOVERY_CODE(typed)), Said.RECOVERY_CODE_KEPT)
    device.until("the code counts", lambda app: app.devices().code == core.CodeState.SET)


def tell_links_apart(junior):
    assert core.link_for("https://example.org") is None
    assert core.link_for(junior.ask(UiEvent.PEOPLE(PeopleEvent.LINK_DEVICE()), Said.LINK_READY).link) == core.LinkFor.OWN_DEVICE


def make_session(junior, senior, pair):
    plan = SessionPlan(start_at_ms=1_800_000_000_000, length_minutes=45, place=PlaceKind.CALL)
    session = junior.ask(UiEvent.SESSION(SessionEvent.NEW(pair, plan)), Said.SESSION_MADE).session
    senior.until("the session has come", lambda app: [row.id for row in app.sessions(0, 50).rows] == [session])
    for device in (junior, senior):
        device.open_session(session)
        device.save()
        device.settle()
    return session


def write_apart(devices, session):
    for device in devices:
        device.go_offline()
    for device in devices:
        device.write(session, Notebook.OURS, OURS[device.who])
        device.write(session, Notebook.MINE, MINE[device.who])
        device.save()
        assert device.ours() == OURS[device.who] + "\n", "apart, only one's own text is there"
        assert device.mine() == MINE[device.who] + "\n"


def come_together(devices):
    for device in devices:
        device.app.update(UiEvent.RELAY(RelayEvent.GO_ONLINE()))
    for device in devices:
        device.until("both texts are there", lambda _: all(text in device.ours() for text in OURS.values()))
        device.settle()
        device.save()
    first, second = devices
    assert first.ours() == second.ours(), "both read the same"
    for device in devices:
        assert device.mine() == MINE[device.who] + "\n", "what is mine stays as it was"
        assert device.app.sync().quarantined == 0 and device.app.sync().damaged == 0


def assert_nothing_readable(folder, relay):
    """No text and no name stands in any file, nor in what the relay said."""
    secrets = [text for group in (OURS, MINE, NAMES) for text in group.values()]
    needles = [text.encode(code) for text in secrets for code in ("utf-8", "utf-16-le")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) >= 5, "two notebooks with their locks, and the relay's log"
    for path in files:
        content = path.read_bytes()
        assert not any(needle in content for needle in needles), f"readable: {path.relative_to(folder)}"
    assert not any(text in "".join(relay.said) for text in secrets), "the relay said something"


def assert_still_there(who, folder, key, session, ours):
    with Device(who, folder, key) as device:
        device.until("everything is there", lambda app: app.stage() == Stage.READY)
        device.open_session(session)
        assert device.ours() == ours, "what was saved is what is shown"
        assert device.mine() == MINE[who] + "\n"
        assert device.app.sync().damaged == 0
        assert device.app.sessions(0, 50).total == 1


def assert_closed_to(folder, key):
    try:
        core.Turnabout.open(Shell(), str(folder), key)
    except core.BridgeError.WrongKey:
        return
    raise AssertionError("another key opened the notebook")


def threads():
    """The threads of this process as the system counts them; 0 where it does not say."""
    tasks = Path("/proc/self/task")
    return len(list(tasks.iterdir())) if tasks.is_dir() else 0


def two_people_write_apart_and_both_texts_are_there(folder):
    folders = {who: folder / who for who in NAMES}
    keys = {who: os.urandom(32) for who in NAMES}
    relay = Relay(folder / "relay")
    try:
        before = threads()
        with Device("junior", folders["junior"], keys["junior"]) as junior:
            with Device("senior", folders["senior"], keys["senior"]) as senior:
                for device in (junior, senior):
                    device.begin(relay.origin)
                pair = pair_up(junior, senior)
                compare_safety(junior, senior, pair)
                name_and_secure(senior)
                tell_links_apart(junior)
                session = make_session(junior, senior, pair)
                write_apart((junior, senior), session)
                come_together((junior, senior))
                ours = junior.ours()
                assert_nothing_readable(folder, relay)
        # The MLS library keeps one pool for the whole process, of a thread for each processor. Two cores left open would be more.
        assert threads() <= before + (os.cpu_count() or 1), "closing ends every thread of the core"
    finally:
        relay.stop()
    assert_nothing_readable(folder, relay)
    # Without any network.
    for who in NAMES:
        assert_closed_to(folders[who], os.urandom(32))
        assert_still_there(who, folders[who], keys[who], session, ours)


def main():
    try:
        with tempfile.TemporaryDirectory() as folder:
            two_people_write_apart_and_both_texts_are_there(Path(folder))
    except Exception:
        traceback.print_exc()
        print("0 passed, 1 failed")
        return 1
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Nobody who runs the relay, or listens to its line, can read a word, a name, a title or a file's name.

Fifty texts in many scripts go through all that two people can do, over the relay's own program with its log as loud as
it goes. Between devices and relay stands a listener. Searched are the relay's folder (while it runs, with its journals,
and after it has stopped), what it says, what it answers to anybody, and every byte of the line with the masks of its
websockets taken off: as it is, and inflated from every place on; in UTF-8, in both kinds of UTF-16, and escaped.
"""

import os
import random
import re
import shutil
import socket
import sys
import tempfile
import threading
import traceback
import urllib.request
import zlib
from pathlib import Path

from two_cores import SECONDS, Device, Relay, pair_up
from turnabout import (
    ExportFormat,
    ExportScope,
    ExportWish,
    MarkKind,
    Notebook,
    PairEvent,
    PlaceKind,
    ReadOn,
    ReflectEvent,
    Said,
    SessionEvent,
    SessionPlan,
    TakeEvent,
    TopicEvent,
    TopicState,
    UiEvent,
)
from turnabout import Who, Words

# Words that nobody's program says by itself, one for each of fifty texts.
WORDS = (
    "Quittenmarmelade Größenwahn naïveté Łódźkość açúcarado ğüneşli Þorláksmessa háčkování őszibarack ñandutí "
    "Νεφελοβάτης Ὠκεανός журавлик Щелкунчик їжачиха ქართლისდედა ԱրարատիԳարուն שלוםברית ירושלמית قوسقزح مرآةالشمس "
    "آفتابگردان ہمسفری देवदारवन नीलकमल বনলতাসেন ਸਰ੍ਹੋਂਫੁੱਲ ગુલમહોર யாழ்ப்பாணம் వెన్నెలరాత్రి ಮಲ್ಲಿಗೆಹೂವು നിലാവെളിച്ചം "
    "දියකැටපහන ดอกราชพฤกษ์ ດອກຈຳປາ ပိတောက်ပန်း རིནཔོཆེ ផ្ការំដួល መስቀልደመራ 荷塘月色里 繁體字書法 さくらんぼ畑 "
    "カタツムリ 달빛연못가 ᏣᎳᎩᎦᏬᏂ ᐃᓄᒃᑎᑐᑦ 𓂀𓆣𓇳𓏏 𝔉𝔯𝔞𝔨𝔱𝔲𝔯 🦊🪁🧭🎻 zyzzogeton"
).split()
INFLATED_MAX = 1 << 18


class Texts:
    """Gives each text out once, and remembers which of them the partner must see."""

    def __init__(self):
        assert len(set(WORDS)) == 50
        self.left, self.shared, self.private = list(enumerate(WORDS)), [], []

    def _next(self):
        number, word = self.left.pop(0)
        return f"{word} {number:02}"

    def ours(self):
        self.shared.append(self._next())
        return self.shared[-1]

    def mine(self):
        self.private.append(self._next())
        return self.private[-1]

    def words(self):
        return [text.split()[0] for text in self.shared + self.private]


class Line:
    """Stands between the devices and the relay, and keeps what passes."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.origin = f"ws://127.0.0.1:{self.listener.getsockname()[1]}"
        self.port, self.said, self.threads, self.sockets = None, [], [], []

    def carry_to(self, port):
        self.port = port
        self._start(self._accept)

    def _start(self, work, *arguments):
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self.threads.append(thread)
        thread.start()

    def _accept(self):
        while True:
            try:
                device, _ = self.listener.accept()
            except OSError:
                return
            relay = socket.create_connection(("127.0.0.1", self.port))
            self.sockets += [device, relay]
            for source, target in ((device, relay), (relay, device)):
                kept = bytearray()
                self.said.append(kept)
                self._start(self._carry, source, target, kept)

    @staticmethod
    def _carry(source, target, kept):
        try:
            while piece := source.recv(1 << 16):
                kept += piece
                target.sendall(piece)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # The other end has gone; what came until then is kept.

    def stop(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for end in self.sockets:
            end.close()
        for thread in self.threads:
            thread.join(SECONDS)

    def heard(self):
        """What was said each way, as it passed."""
        return [bytes(kept) for kept in self.said]


def frames(said):
    """The payloads of a websocket's frames behind its HTTP greeting."""
    at = said.find(b"\r\n\r\n") + 4
    while at + 2 <= len(said):
        masked, length, at = said[at + 1] & 0x80, said[at + 1] & 0x7F, at + 2
        if length >= 126:
            size = 2 if length == 126 else 8
            length, at = int.from_bytes(said[at : at + size], "big"), at + size
        mask, at = (said[at : at + 4], at + 4) if masked else (bytes(4), at)
        payload = said[at : at + length]
        long_mask = (mask * (len(payload) // 4 + 1))[: len(payload)]
        yield (int.from_bytes(payload, "big") ^ int.from_bytes(long_mask, "big")).to_bytes(len(payload), "big")
        at += length


def forms(word):
    """A word in each way that a program might have written it down."""
    escaped = word.encode("unicode_escape")
    rust = "".join(f"\\u{{{ord(sign):x}}}" for sign in word).encode()
    json = "".join(f"\\u{int.from_bytes(unit, 'big'):04x}" for unit in units(word)).encode()
    percent = "".join(f"%{byte:02X}" for byte in word.encode()).encode()
    plain = [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    return [*plain, word.lower().encode(), word.upper().encode(), escaped, rust, json, percent]


def units(word):
    big = word.encode("utf-16-be")
    return [big[at : at + 2] for at in range(0, len(big), 2)]


def inflated(content):
    """Whatever inflates, from whatever byte on. A stored block is plain to see without, and the fourth kind is none."""
    for at in range(len(content)):
        if content[at] >> 1 & 3 not in (1, 2):
            continue
        try:
            piece = zlib.decompressobj(-15).decompress(content[at : at + INFLATED_MAX], INFLATED_MAX)
        except zlib.error:
            continue
        if len(piece) > 4:
            yield piece


def hits(words, content):
    """Which of the words stand in here, plainly or compressed."""
    return plain_hits(words, [content, *inflated(content)])


def plain_hits(words, layers):
    needles = {needle: word for word in words for needle in forms(word)}
    whole = b"\xff\xff\xff\xff".join(layers)
    return sorted({word for needle, word in needles.items() if needle in whole})


def the_search_finds_what_is_there():
    word, noise = WORDS[20], random.Random(7).randbytes(300)
    deflate = zlib.compressobj(9, wbits=-15)
    squeezed = deflate.compress(f"{'once more, ' * 40}{word}".encode()) + deflate.flush()
    for content in [*forms(word), squeezed]:
        assert hits(WORDS, noise + content + noise) == [word], content
    assert hits(WORDS, noise) == []
    masked = b"GET / HTTP/1.1\r\n\r\n\x82\x85\x01\x02\x03\x04" + bytes(
        byte ^ mask for byte, mask in zip(b"hello", b"\x01\x02\x03\x04\x01")
    )
    assert list(frames(masked)) == [b"hello"]


def write_everything(texts, writer, reader, pair):
    """All that one can write, each time with texts of its own."""
    plan = SessionPlan(start_at_ms=1_800_000_000_000, length_minutes=45, place=PlaceKind.CALL)
    session = writer.ask(UiEvent.SESSION(SessionEvent.NEW(pair, plan)), Said.SESSION_MADE).session
    writer.open_session(session)
    say = writer.app.update
    for notebook, text in (
        (Notebook.AGENDA, texts.ours()),
        (Notebook.OURS, texts.ours()),
        (Notebook.OURS, texts.ours()),
        (Notebook.OURS, texts.ours()),
        (Notebook.MINE, texts.mine()),
        (Notebook.MINE, texts.mine()),
    ):
        writer.write(session, notebook, text)
    say(UiEvent.SESSION(SessionEvent.MARK(session, Notebook.OURS, MarkKind.LEARNED, texts.ours())))
    say(UiEvent.SESSION(SessionEvent.MARK(session, Notebook.MINE, MarkKind.TO_DO, texts.mine())))
    say(UiEvent.SESSION(SessionEvent.MARK(session, Notebook.OURS, MarkKind.COME_BACK, "")))
    writer.until("the marks are there", lambda app: len(app.session().marks) == 3)
    empty = next(mark for mark in writer.app.session().marks if not mark.text)
    say(UiEvent.SESSION(SessionEvent.FILL_MARK(session, Notebook.OURS, empty.id, texts.ours())))
    say(UiEvent.SESSION(SessionEvent.TAKE_AWAY(session, texts.ours())))
    say(UiEvent.SESSION(SessionEvent.ADD_STEP(session, texts.ours(), texts.ours(), Who.ME)))
    say(UiEvent.SESSION(SessionEvent.ADD_STEP(session, texts.ours(), texts.ours(), Who.PARTNER)))
    say(UiEvent.SESSION(SessionEvent.SHARE_LINE(session, texts.ours())))
    writer.ask(UiEvent.SESSION(SessionEvent.IMPORT(session, texts.mine().encode())), Said.IMPORTED)
    topic = writer.ask(UiEvent.TOPIC(TopicEvent.NEW(pair, texts.ours(), Who.ME, texts.ours())), Said.TOPIC_MADE).topic
    say(UiEvent.TOPIC(TopicEvent.SET_STATE(topic, TopicState.PARKED)))
    writer.ask(UiEvent.REFLECT(ReflectEvent.ANSWER("P01", None, texts.mine())), Said.ANSWER_KEPT)
    writer.ask(UiEvent.REFLECT(ReflectEvent.ANSWER("P09", pair, texts.ours())), Said.ANSWER_KEPT)
    writer.ask(UiEvent.REFLECT(ReflectEvent.ANSWER("P04", None, texts.mine())), Said.ANSWER_KEPT)
    # Typed and taken back: it was never said, and goes nowhere either.
    draft = texts.mine()
    say(UiEvent.SESSION(SessionEvent.EDIT_TEXT(session, Notebook.MINE, 0, 0, draft)))
    writer.save()
    say(UiEvent.SESSION(SessionEvent.EDIT_TEXT(session, Notebook.MINE, 0, len(draft.encode("utf-16-le")) // 2, "")))
    say(UiEvent.SESSION(SessionEvent.END(session, True)))
    writer.save()
    writer.settle()
    reader.settle()


def seen_by(device):
    """All that a device can show, as one text."""
    wish = ExportWish(format=ExportFormat.JSON, scope=ExportScope.BOTH, pair=None, session=None, redact=None, zone=None,
                      floating=False, lines_of=None)
    device.ask(UiEvent.TAKE(TakeEvent.EXPORT(wish)), Said.EXPORTED)
    files = device.app.export(Words("en", "UTC", ReadOn.COMPUTER)).files
    device.app.update(UiEvent.TAKE(TakeEvent.TAKEN()))
    return b"".join(file.bytes for file in files).decode()


def folder_as_it_is(folder):
    """Every name and every byte below a folder."""
    for path in sorted(folder.rglob("*")):
        yield str(path.relative_to(folder)).encode()
        if path.is_file():
            yield path.read_bytes()


def port_of(relay):
    """Where it listens; its origin is where it is reached, which is the listener's place."""
    return int(re.search(r"address=127\.0\.0\.1:(\d+)", "".join(relay.said)).group(1))


def answers_to_anybody(relay):
    with urllib.request.urlopen(f"http://127.0.0.1:{port_of(relay)}/health", timeout=SECONDS) as answer:
        return str(answer.headers).encode() + answer.read()


def the_relay_is_blind(folder):
    texts, line = Texts(), Line()
    names = {"junior": texts.ours(), "senior": texts.ours()}
    # A folder's name is a file's name too; a device never says it.
    places = {who: folder / texts.mine() for who in names}
    relay = Relay(folder / "relay", "--log", "trace", "--origin", line.origin)
    try:
        line.carry_to(port_of(relay))
        devices = {who: Device(who, places[who], os.urandom(32), names[who]) for who in names}
        with devices["junior"] as junior, devices["senior"] as senior:
            for device in (junior, senior):
                device.begin(line.origin)
            pair = pair_up(junior, senior)
            junior.app.update(UiEvent.PAIR(PairEvent.SET_CADENCE(pair, texts.ours())))
            senior.ask(UiEvent.REFLECT(ReflectEvent.ANSWER("P10", pair, texts.ours())), Said.ANSWER_KEPT)
            write_everything(texts, junior, senior, pair)
            write_everything(texts, senior, junior, pair)
            assert not texts.left, f"{len(texts.left)} texts were not used"
            for device in (junior, senior):
                shown = seen_by(device)
                lost = [text for text in texts.shared if text not in shown]
                assert not lost, f"{device.who} does not see {lost}: the search would prove nothing"
            # Journals and all, as a thief would carry it off.
            shutil.copytree(folder / "relay", folder / "stolen")
            answered = answers_to_anybody(relay)
    finally:
        relay.stop()
        line.stop()
    logs = "".join(relay.said).encode()
    spoken = [b"".join(frames(said)) for said in line.heard()]
    assert any(b"sign_in" in said for said in spoken) and any(b"welcome" in said for said in spoken), "nobody listened"
    assert sum(map(len, spoken)) > 50_000 and len(logs) > 200, "too little was heard to search"
    seen = [logs, answered, *spoken]
    for where in ("stolen", "relay"):
        kept = list(folder_as_it_is(folder / where))
        assert any(b"SQLite format 3" in content for content in kept), "the relay's database was not searched"
        seen += kept
    found = {word for content in dict.fromkeys(seen) for word in hits(texts.words(), content)}
    found.update(plain_hits(texts.words(), line.heard()))
    assert not found, f"open to read at the relay: {sorted(found)}"


def main():
    tests = (the_search_finds_what_is_there, lambda: in_a_folder(the_relay_is_blind))
    try:
        for test in tests:
            test()
    except Exception:
        traceback.print_exc()
        print("blind relay: failed")
        return 1
    print("2 passed, 0 failed")
    return 0


def in_a_folder(test):
    with tempfile.TemporaryDirectory() as folder:
        test(Path(folder))


if __name__ == "__main__":
    sys.exit(main())

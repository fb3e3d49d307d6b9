"""Two people, a relay and nearly every command, so that the answers can be held against their schema.

What is told is of no matter here, only that each answer is there in more than one state: nothing yet, only one's own, both, apart.
"""

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

FROM_OUTSIDE = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
SECONDS = 60  # For a slow machine; nothing waits for it to pass.


class Relay:
    """The relay's own program on a free port."""

    def __init__(self, program, data):
        command = [program, "--open", "--listen", "127.0.0.1:0", "--data", str(data)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.process.stdout:
            address = re.search(r"ws://127\.0\.0\.1:\d+", line)
            if address:
                self.origin = address.group()
                return
        raise AssertionError("the relay did not start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate()


class Notebook:
    """A notebook in a folder of its own, driven through the program. `heard` is told every answer, with what was asked."""

    def __init__(self, program, folder, heard):
        self.program, self.folder, self.heard = program, Path(folder), heard

    def command(self, words):
        return [self.program, "--profile", str(self.folder / "notebook"), "--key-file", str(self.folder / "key"), "--json", *words]

    def environment(self):
        environment = {name: os.environ[name] for name in FROM_OUTSIDE if name in os.environ}
        return dict(environment, TZ="UTC", TURNABOUT_BACKUP_PASSPHRASE="six words that nobody would guess")

    def says(self, *words, given="", codes=(0,)):
        """What the program answers; with lines of several answers, all of them."""
        done = subprocess.run(
            self.command(words), input=given, capture_output=True, text=True, env=self.environment(), timeout=SECONDS
        )
        assert done.returncode in codes, f"turnabout {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}"
        answers, at, decoder = [], 0, json.JSONDecoder()
        while at < len(done.stdout.rstrip()):
            answer, at = decoder.raw_decode(done.stdout, at)
            at += len(done.stdout[at:]) - len(done.stdout[at:].lstrip())
            answers.append(answer)
            self.heard(words, answer)
        return answers[-1] if answers else None

    def makes(self, *words):
        return self.says(*words)["id"]


# Everything that can be asked without changing anything, and asks for nothing that has to be there first.
READING = [
    "agreement", "agreement show", "agreement history", "assume", "before", "cards", "contact list", "devices", "goal",
    "goal list", "invite list", "off", "off talks", "offer", "offer ask", "offer list", "pair", "pair list", "pair members",
    "pair show", "pair state", "profile", "rate", "readiness", "recovery status", "reflect", "reflect list", "report", "role",
    "session list", "status", "today", "topic list", "topic starters",
]
READING_A_SESSION = ["history", "session ask", "session card", "session prepare", "session show", "session turn"]


def look(notebook, session=False):
    """Reads everything that can be read."""
    for words in READING + (READING_A_SESSION if session else []):
        notebook.says(*words.split())


def tell(program, relay_program, heard):
    """Tells the whole story."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        with Relay(relay_program, folder / "relay") as relay:
            people = {name: folder / name for name in ["amina", "ruth", "tablet", "restored", "apart", "guest", "imported", "new"]}
            for one in people.values():
                one.mkdir()
            notebooks = {name: Notebook(program, one, heard) for name, one in people.items()}
            _alone(notebooks["amina"], relay.origin)
            _pair(notebooks)
            session = _meeting(notebooks)
            _ways(notebooks)
            _practice(notebooks)
            _apart(notebooks, session)
            _devices(notebooks, folder)
            _nearby(notebooks)
            _taken(notebooks, folder, session)
            _trouble(notebooks)
            _end(notebooks)
        notebooks["amina"].says("sync", "--timeout", "2", codes=(4, 5))
        notebooks["amina"].says("status")


def _sync(notebooks, *names):
    for name in names or ("amina", "ruth", "amina", "ruth"):
        notebooks[name].says("sync", "--timeout", "8", codes=(0, 5))


def _alone(amina, origin):
    amina.says("init", "--name", "Amina", "--relay", origin)
    amina.says("today")
    amina.says("status")
    amina.makes("pair", "new")
    amina.says("relay", origin)
    look(amina)


def _pair(notebooks):
    amina, ruth = notebooks["amina"], notebooks["ruth"]
    link = amina.says("invite")["link"]
    amina.says("invite", "list")
    _sync(notebooks, "amina")
    ruth.says("join", link, "--name", "Ruth")
    ruth.says("status")
    ruth.says("pair", "show")
    _sync(notebooks, "ruth", "amina", "ruth")
    for one in (amina, ruth):
        look(one)
        one.says("safety")
    words = ruth.says("safety")["text"]
    amina.says("safety", "compare", words)
    amina.says("safety", "compare", *["zoo"] * 10, codes=(1, 2))
    amina.says("safety")
    open_link = amina.says("link-device")["link"]
    assert open_link
    _sync(notebooks)
    mine = [row for row in amina.says("invite", "list") if row["pair"] is None]
    amina.says("invite", "revoke", mine[0]["id"])
    amina.says("pair", "cadence", "every other Tuesday")
    amina.says("today")
    amina.says("later", "nothing-yet")
    amina.says("later", "ends", codes=(1,))


def _meeting(notebooks):
    amina, ruth = notebooks["amina"], notebooks["ruth"]
    proposed = amina.makes("session", "propose", "2096-05-03 10:00", "2096-05-04 10:00", "--meant", "--place", "meal")
    amina.says("session", "prepare", "--idea", "A page that reads itself", "--task", "Listen", "--session", proposed)
    amina.says("session", "prepare", "--task-for", "the board", "--bring", "task", "--session", proposed)
    amina.says("session", "prepare", "--session", proposed)
    amina.says("session", "show", proposed)
    _sync(notebooks)
    ruth.says("today")
    ruth.says("session", "show", proposed)
    ruth.says("session", "pick", "2", "--session", proposed)
    session = amina.makes("session", "new", "--now", "--minutes", "45", "--place", "walking", "--agenda", "Reading by ear")
    amina.says("session", "begin", session)
    amina.says("session", "note", session, "For both of us.", "--ours")
    amina.says("session", "note", session, "Only Amina. A second line.", "--mine")
    for mark in ("learned", "todo", "come-back", "defending"):
        amina.says("session", "mark", mark, "--session", session)
    amina.says("session", "mark", "todo", "Order a reader", "--ours", "--session", session)
    marks = amina.says("session", "show", session)["marks"]
    amina.says("session", "fill", marks[0]["id"], "Shortcuts", "--session", session)
    amina.says("session", "share", "1", "--session", session)
    amina.says("session", "step", "--when", "he is stuck", "--then", "I wait", "--me", "--session", session)
    amina.says("session", "step", "--when", "she asks", "--then", "we look", "--session", session)
    steps = amina.says("session", "show", session)["next_steps"]
    amina.says("session", "done", steps[0]["id"], "--session", session)
    amina.says("session", "turn", session)
    amina.says("session", "ask", "--session", session)
    amina.says("session", "ask", "--another", "--session", session)
    amina.says("session", "took", "Shortcuts are a language.", "--session", session)
    amina.says("session", "card", "--session", session)
    _sync(notebooks)
    ruth.says("session", "took", "She asks first.", "--session", session)
    amina.says("session", "end", session, "--meant")
    amina.says("session", "card", "--session", session)
    amina.says("session", "card", "--later", "--session", session)
    amina.says("session", "card", "--session", session)
    amina.says("session", "remove", marks[1]["id"], "--session", session)
    amina.says("session", "met", "--at", "2026-01-05 10:00", "--minutes", "30", "--place", "video")
    amina.says("session", "plan", proposed, "--minutes", "50")
    off = amina.makes("session", "new", "--at", "2096-01-05 10:00", "--meant")
    amina.says("session", "call-off", off)
    amina.says("session", "call-off", off, "--propose", "2096-01-06 10:00", "2096-01-07 10:00", "--meant")
    amina.says("session", "correct", session, "--minutes", "40", "--place", "walking")
    amina.says("session", "next", session)
    _sync(notebooks)
    for one in (amina, ruth):
        look(one, session=True)
        one.says("session", "show", session)
        one.says("find", "Amina")
        one.says("find", "a", "--start", "1")
        one.says("history", session, "--ours")
    day = amina.says("history", session, "--ours")["days"][0]["day"]
    shown = amina.says("history", session, "--ours", "--day", day)["shown"]
    assert shown["passages"]
    amina.says("session", "note", session, "Something else.", "--ours", "--replace")
    amina.says("restore", session, "--ours", "--day", day)
    gone = amina.says("history", session, "--mine", "--day", day)["shown"]["gone"]
    if gone:
        amina.says("restore", session, "--mine", "--day", day, "--id", gone[0]["id"])
    return session


def _ways(notebooks):
    amina, ruth = notebooks["amina"], notebooks["ruth"]
    want = amina.makes("profile", "want", "To read a balance sheet")
    amina.says("profile", "times", "Tuesday mornings", "--days", "2,4", "--from", "09:00", "--to", "11:30")
    amina.says("profile", "share-times")
    offer = amina.makes("offer", "keep", "A screen reader", "--takes", "twenty minutes", "--bring", "headphones")
    amina.says("offer", "change", offer, "A screen reader, slowly")
    amina.says("offer", "share", offer)
    other = amina.makes("offer", "keep", "The intranet")
    amina.says("offer", "remove", other)
    assumed = amina.makes("assume", "add", "She never had to ask?")
    amina.makes("assume", "add", "She is always busy?", "--pair", amina.says("pair")[0]["id"])
    amina.says("cards", amina.says("cards")[0]["id"], "--useful", "partly")
    amina.says("before", "--stands", "newer", "--power", "unsure")
    for number, answer in enumerate(["yes", "partly", "not-now", "yes", "yes"], 1):
        amina.says("readiness", str(number), answer)
    amina.says("readiness", "--reason", "I am curious")
    amina.says("role", "me", "guide")
    ruth.says("role", "partner", "teacher")
    amina.says("role", "type", "mutual")
    draft = amina.makes("goal", "draft", "Read a balance sheet alone", "--horizon", "month")
    shared = amina.makes("goal", "share", draft)
    topic = amina.makes("topic", "new", "--title", "Screen readers", "--teach", "--when", "she finds a label by ear")
    amina.makes("topic", "new", "--title", "The budget", "--learn")
    amina.makes("topic", "new", "--starter", "3", "--learn")
    amina.says("topic", "kind", topic, "technology")
    amina.says("topic", "start", topic, "--known", "Some keys", "--unsure", "Tables")
    amina.says("topic", "start", topic)
    amina.says("topic", "about", topic)
    amina.says("goal", "topic", shared, topic)
    amina.says("goal", "project", shared, "--outcome", "A report", "--by", "2096-09-01", "--meant", "--next", "Ask")
    amina.says("goal", "state", shared, "changed", "--why", "It grew")
    _sync(notebooks)
    ruth.says("topic", "start", topic, "--known", "Nothing", "--unsure", "All of it")
    ruth.says("topic", "comfort", topic, "helped")
    ruth.says("topic", "swap", topic)
    ruth.says("topic", "park", topic)
    ruth.says("topic", "active", topic)
    ruth.says("rate", "say", ruth.says("rate") and "yes", codes=(0, 1, 2))
    ruth.says("rate", "work", "4", "--at", "end", codes=(0, 1, 2))
    ruth.says("rate", "--share", codes=(0, 1))
    met = amina.makes("contact", "add", "Rose", "--what", "leads purchasing")
    amina.says("contact", "share", met)
    amina.says("contact", "list")
    slow = amina.makes("reflect", "answer", "I was afraid to look slow.")
    amina.says("reflect", "share", slow)
    amina.says("reflect", "another")
    amina.says("reflect", "skip")
    kept = amina.says("reflect", "answer", "P09", "A balance sheet.", "--share")["id"]
    assert kept
    _sync(notebooks)
    for one in (amina, ruth):
        look(one, session=True)
    amina.says("profile", "unwant", want)
    amina.says("assume", "remove", assumed)
    amina.says("offer", "withdraw", offer)


def _practice(notebooks):
    amina, ruth = notebooks["amina"], notebooks["ruth"]
    amina.says("agreement", "set", "cadence", "45 minutes", "--weeks", "3", "--until", "2096-08-01", "--meant")
    amina.says("agreement", "set", "pays", "Each of us", "--pays", "each")
    amina.says("agreement", "take-defaults")
    look(amina)
    amina.says("agreement", "agree")
    _sync(notebooks)
    look(ruth)
    ruth.says("agreement", "agree")
    ruth.says("trial", "answer", "yes")
    ruth.says("trial", "put-off", "2096-06-01")
    ruth.says("pair", "state")
    _sync(notebooks)
    amina.says("pair", "state")
    amina.says("trial", "answer", "yes")
    amina.says("agreement", "set", "place", "")
    amina.says("agreement", "history")
    amina.says("agreement", "drop")
    _sync(notebooks)
    for _ in range(3):
        held = amina.makes("session", "new", "--now", "--place", "meal")
        amina.says("session", "end", held, "--meant")
    amina.says("check", "answer", "go-on", codes=(0, 1))
    _sync(notebooks)
    ruth.says("check", "answer", "change", codes=(0, 1))
    for prompt in ("P28", "P19"):
        ruth.says("reflect", "answer", prompt, "You answer before I have asked.", "--share", codes=(0, 1))
    _sync(notebooks)
    amina.says("reflect", "answer", "P28", "More of you.", "--share", codes=(0, 1))
    _sync(notebooks)
    for one in (amina, ruth):
        look(one)
    amina.says("pair", "pause", "--until", "2096-09-01", "--meant")
    look(amina)
    amina.says("pair", "resume")


def _apart(notebooks, session):
    amina, ruth = notebooks["amina"], notebooks["ruth"]
    planned = amina.makes("session", "new", "--at", "2096-05-03 10:00", "--meant", "--place", "mine")
    amina.says("session", "note", planned, "We meet on Monday at ten.", "--ours")
    _sync(notebooks)
    amina.says("session", "note", planned, "We meet on Tuesday at ten.", "--ours", "--replace")
    ruth.says("session", "note", planned, "We meet on Monday at nine.", "--ours", "--replace")
    amina.says("session", "plan", planned, "--at", "2096-05-04 10:00", "--meant", "--minutes", "30", "--place", "walking")
    ruth.says("session", "plan", planned, "--at", "2096-05-05 10:00", "--meant", "--minutes", "90", "--place", "meal")
    amina.says("session", "note", session, "Amina, apart.", "--ours")
    ruth.says("session", "note", session, "Ruth, apart.", "--ours")
    amina.says("agreement", "set", "notes", "On paper")
    ruth.says("agreement", "set", "notes", "In here")
    ruth.says("status")
    _sync(notebooks)
    for one in (amina, ruth):
        one.says("session", "show", planned)
        one.says("session", "show", session)
        one.says("today")
        one.says("agreement")
        one.says("history", session, "--ours")
    amina.says("history", session, "--ours", "--apart", codes=(0, 1))
    (sentence,) = amina.says("history", planned, "--ours", "--apart")["sentences"]
    amina.says("settle", planned, "--ours", sentence["id"], "both")


def _devices(notebooks, folder):
    amina, tablet, new = notebooks["amina"], notebooks["tablet"], notebooks["new"]
    amina.says("device", "name", "Desk")
    link = amina.says("link-device")["link"]
    _sync(notebooks, "amina")
    tablet.says("join", "-", "--yes", given=link)
    tablet.says("status")
    tablet.says("devices")
    tablet.says("sync", "--timeout", "3", codes=(0, 5))
    _sync(notebooks, "amina", "tablet", "amina", "tablet")
    look(amina)
    look(tablet)
    process = subprocess.Popen(
        amina.command(["recovery", "make"]), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=amina.environment()
    )
    shown = json.loads(process.stdout.readline())
    amina.heard(("recovery", "make"), shown)
    answer, _ = process.communicate(" ".join(shown["groups"][number - 1] for number in shown["ask"]) + "\n", timeout=SECONDS)
    amina.heard(("recovery", "make"), json.loads(answer))
    amina.says("recovery", "status")
    _sync(notebooks, "amina", "tablet", "ruth", "amina")
    amina.says("recovery", "status")
    new.says("recover", "--relay", shown["relay"], "--timeout", "20", given=" ".join(shown["groups"]), codes=(0, 4, 5))
    new.says("status")
    _sync(notebooks, "amina", "tablet", "ruth")
    new.says("sync", codes=(0, 4, 5))
    look(amina)
    row = next(row for row in amina.says("devices")["devices"] if not row["this"])
    amina.says("device", "remove", row["id"], "--yes")
    amina.says("devices")
    amina.says("status")
    for name in ("amina", "ruth", "amina"):
        notebooks[name].says("sync", "--timeout", "3", codes=(0, 5))
    amina.says("keys", "renew")
    amina.says("repair")
    amina.says("status")
    for name in ("amina", "ruth", "amina"):
        notebooks[name].says("sync", "--timeout", "2", codes=(0, 5))


def _nearby(notebooks):
    apart, guest = notebooks["apart"], notebooks["guest"]
    origin = notebooks["amina"].says("status")["relay"]
    apart.says("init", "--name", "Mina", "--relay", origin)
    shown = apart.says("pair", "nearby")
    answer = guest.says("join", shown["link"], "--name", "Noor", "--seen")
    guest.says("pair", "nearby", answer["pair"])
    apart.says("pair", "nearby", shown["pair"])
    apart.says("pair", "take-in", answer["answer"], "--seen")
    look(apart)
    look(guest)
    _sync(notebooks, "apart", "guest", "apart", "guest")
    look(guest)


def _taken(notebooks, folder, session):
    amina, restored, imported = notebooks["amina"], notebooks["restored"], notebooks["imported"]
    for form in ("markdown", "json", "ics", "csv", "pdf", "report"):
        amina.says("export", "--out", str(folder / form), "--format", form, *(["--pair", amina.says("pair")[0]["id"]] if form == "report" else []))
    text = folder / "a.txt"
    text.write_text("A line from elsewhere.\n")
    amina.says("import", str(text), "--session", session)
    imported.says("init", "--name", "Amina")
    imported.says("import", str(next((folder / "json").glob("*.json"))))
    look(imported)
    amina.says("backup", "make", str(folder / "a.backup"))
    amina.says("backup", "test", str(folder / "a.backup"))
    restored.says("backup", "restore", str(folder / "a.backup"))
    look(restored)
    restored.says("sync", "--timeout", "2", codes=(0, 4, 5))


def _trouble(notebooks):
    amina = notebooks["amina"]
    amina.says("relay", "ws://127.0.0.1:9")
    fresh = amina.makes("pair", "new")
    amina.says("invite", fresh)
    amina.says("sync", "--timeout", "2", codes=(0, 4, 5))
    amina.says("status")
    amina.says("pair", "leave", fresh, "--yes")


def _end(notebooks):
    amina, ruth = notebooks["amina"], notebooks["ruth"]
    pair = ruth.says("pair")[0]["id"]
    ruth.says("pair", "close", pair)
    ruth.says("thank", "Thank you for the patience.", "--pair", pair)
    ruth.says("pair", "take-back", pair, "--yes")
    look(ruth)
    ruth.says("sync", codes=(0, 4, 5))
    ruth.says("pair", "end", pair, "--yes")
    look(ruth)
    ruth.says("pair", "leave", pair, "--yes")
    ruth.says("status")
    notebooks["guest"].says("pair", "remove-partner", notebooks["guest"].says("pair")[0]["id"], "--yes")
    notebooks["guest"].says("pair", "show")
    amina.says("sync", "--timeout", "3", codes=(0, 4, 5))

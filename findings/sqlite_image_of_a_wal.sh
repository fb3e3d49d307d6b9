#!/usr/bin/env bash
# SQLite 3.54.1: the image of a database in WAL mode cannot be opened in memory, and the same bytes in a file can.
#
# Guess: what `serialize` gives, `deserialize` takes: both speak of a whole database, and the log beside it is already in there.
# So it is: the image is whole, but says of itself that it has a log beside it (bytes 18 and 19), and memory has no beside. `deserialize`
#   succeeds; the first question afterwards is answered by "unable to open database file", as if a path were wrong. Tests with a store in
#   memory or in the ordinary mode never see it. A backup into memory can be asked, and what it serializes to has the same mark;
#   `VACUUM INTO` takes it off.
# So here: what is kept as an image comes from a database that never was in WAL mode.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check apsw==3.54.1.0

cat >finding.py <<'PYTHON'
import pathlib

import apsw


def read(image):
    """What a database of these bytes says, in memory and in a file; both are asked, not only opened."""
    memory = apsw.Connection(":memory:")
    memory.deserialize("main", image)
    try:
        in_memory = memory.execute("SELECT text FROM notes").get
    except apsw.Error as error:
        in_memory = str(error)
    pathlib.Path("copy").write_bytes(image)
    file = apsw.Connection("copy")
    in_file = file.execute("SELECT text FROM notes").get
    file.close()
    return f"mark {image[18]}, in memory: {in_memory}, in a file: {in_file}"


for mode in ("delete", "wal"):
    store = apsw.Connection(mode)
    store.execute(f"PRAGMA journal_mode = {mode}").get
    store.execute("CREATE TABLE notes (text); INSERT INTO notes VALUES ('a note')")
    print(f"{mode}, serialized: {read(store.serialize('main'))}")
    store.execute("VACUUM INTO ?", (f"{mode} anew",))
    print(f"{mode}, VACUUM INTO: {read(pathlib.Path(f'{mode} anew').read_bytes())}")

beside = apsw.Connection(":memory:")
with beside.backup("main", store, "main") as backup:
    backup.step()
print(f"wal, by a backup into memory, asked there: {beside.execute('SELECT text FROM notes').get}")
print(f"wal, by a backup into memory, serialized: {read(beside.serialize('main'))}")
PYTHON
venv/bin/python finding.py >seen

diff - seen <<'SEEN'
delete, serialized: mark 1, in memory: a note, in a file: a note
delete, VACUUM INTO: mark 1, in memory: a note, in a file: a note
wal, serialized: mark 2, in memory: unable to open database file, in a file: a note
wal, VACUUM INTO: mark 1, in memory: a note, in a file: a note
wal, by a backup into memory, asked there: a note
wal, by a backup into memory, serialized: mark 2, in memory: unable to open database file, in a file: a note
SEEN
cat seen
echo "as it was seen"

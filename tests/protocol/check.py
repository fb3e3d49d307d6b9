"""A second implementation of PROTOCOL.md, written from that page alone, against the known answers in tests/golden.

First everything is worked out anew and compared, and every value must have been asked for. Then what was accepted is altered by a
bit and must be refused. Last, every known answer is altered in its turn, and the checks must notice: so they do look at it.
"""

import json
import sys
from pathlib import Path

import hexes
import refusals
import story
from asked import Asked, altered, leaves, name
from reading import Wrong

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
CHECKS = {"inside_the_seal": story.check, "wire": hexes.check}
# What nothing can be worked out about. Each has its reason.
FREE = {
    "what": "a title for whoever reads the file",
}


def main():
    files = read_files()
    missing = set(files) ^ set(CHECKS)
    if missing:
        raise Wrong(f"known answers without a check, or a check without known answers: {sorted(missing)}")
    for file, answers in files.items():
        asked = Asked(answers)
        broken = CHECKS[file](asked)
        unasked = [name(path) for path in leaves(answers) if path not in asked.asked]
        if unasked:
            raise Wrong(f"{file}: nothing checks {', '.join(unasked)}")
        print(f"{file}: {len(asked.asked)} known answers hold")
        if broken:
            print(f"{file}: {refusals.check(asked, *broken)} altered things are refused")
        print(f"{file}: {every_alteration_is_noticed(file, answers)} alterations are noticed")


def read_files():
    """The known answers, by the name of their file; those of the wire are one file each, and one file here."""
    files = {path.stem: json.loads(path.read_text()) for path in sorted((GOLDEN / "vectors").glob("*.json"))}
    files["wire"] = {path.stem: path.read_text().replace("\n", "") for path in sorted((GOLDEN / "wire").glob("*.hex"))}
    return files


def every_alteration_is_noticed(file, answers):
    noticed, free = 0, []
    for path in leaves(answers):
        for alter in (first, middle, last):
            if fails(file, altered(answers, path, alter)):
                noticed += 1
            elif path[-1] in FREE:
                free.append(path)
            else:
                raise Wrong(f"{file}: {name(path)} could be another, and no check would notice")
    for key in sorted({path[-1] for path in free}):
        count = len({path for path in free if path[-1] == key})
        print(f"{file}: {count} of {key} may be anything: {FREE[key]}")
    return noticed


def fails(file, answers):
    try:
        CHECKS[file](Asked(answers))
    except Wrong:
        return True
    return False


def first(value):
    return _other(value, 0)


def middle(value):
    return _other(value, len(value) // 2 if isinstance(value, str) else 1)


def last(value):
    return _other(value, len(value) - 1 if isinstance(value, str) else 2)


def _other(value, at):
    """Another value: another number; a text with another letter, which in hexadecimal is one flipped bit; something for nothing."""
    if value is None or value == []:
        return {} if value is None else [{}]
    if isinstance(value, int):
        return value ^ 1 << at
    if not value:
        return "00"
    letter = value[at]
    other = format(int(letter, 16) ^ 1, "x") if letter in "0123456789abcdef" else "b" if letter != "b" else "c"
    return value[:at] + other + value[at + 1 :]


if __name__ == "__main__":
    try:
        main()
    except Wrong as wrong:
        sys.exit(f"protocol: {wrong}")

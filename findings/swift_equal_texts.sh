#!/usr/bin/env bash
# Swift 6.0.3: an edit of a text can leave it equal to what it was, and one place in it be another.
#
# Guess: two strings are equal if they hold the same; whoever compares the old text with the new one sees every edit. And a place in the
#   middle of a character is refused, by a nil or a trap.
# So it is: `==` asks whether both read the same: "é" and "e" with an accent behind it are equal, in one UTF-16 unit and in two. So are
#   records that hold them, and one of them finds the other in a set. And a place counted in UTF-16 units that falls inside a
#   character is moved to its beginning, so that what is inserted there comes before it.
# So here: whether a text has changed is asked of its bytes (`utf8`), never of `==` or `onChange`; whoever counts for the core steps
#   back to the beginning of a character itself.
set -euo pipefail
swift=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/ios/tools/swift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/finding.swift" <<'SWIFT'
struct Row: Hashable { let text: String }

let before = "caf\u{e9}", after = "cafe\u{301}"
print("units:", before.utf16.count, after.utf16.count)
print("texts equal:", before == after)
print("records equal:", Row(text: before) == Row(text: after), "found in a set:", Set([Row(text: before)]).contains(Row(text: after)))
print("bytes equal:", before.utf8.elementsEqual(after.utf8))

var thumb = "👍ok"
thumb.insert("x", at: String.Index(utf16Offset: 1, in: thumb))
print("inserted behind unit 1 of 4:", thumb)
SWIFT
SWIFT_SUITE=trixie "$swift" run "$work" swiftc -swift-version 6 finding.swift -o finding
SWIFT_SUITE=trixie "$swift" run "$work" ./finding >"$work/seen"

diff - "$work/seen" <<'SEEN'
units: 4 5
texts equal: true
records equal: true found in a set: true
bytes equal: false
inserted behind unit 1 of 4: x👍ok
SEEN
cat "$work/seen"
echo "as it was seen"

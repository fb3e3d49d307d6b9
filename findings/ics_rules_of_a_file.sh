#!/usr/bin/env bash
# icalendar 7.3.2, ics 0.7.2 and vobject 0.9.9 (Python), all with tzdata 2025.2: whose rules of a zone a calendar file goes by.
#
# Guess: a time with a TZID goes by the VTIMEZONE of that name in the same file, since the file has to have one (RFC 5545, 3.2.19).
# So it is: vobject does; icalendar and ics look the name up in the zone database that is installed, and pass over the file's rules.
#   Winnipeg has stayed at -05 since 31 October 2026 (tz database 2026f): a file that says so is read an hour late where the database
#   is of the year before. The same instant in UTC is read right by all three. An event with a DURATION has no end for vobject.
# So here: a session is an instant, and a calendar says it in UTC; where times float, DURATION, and nothing hangs on the end.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
install() { venv/bin/pip install --quiet --disable-pip-version-check "$@"; }
install ics==0.7.2 vobject==0.9.9 icalendar==7.3.2
install --no-deps tzdata==2025.2

cat >finding.py <<'PYTHON'
from datetime import timezone

import icalendar
import ics
import vobject

RULES = """BEGIN:VTIMEZONE
TZID:America/Winnipeg
BEGIN:STANDARD
DTSTART:20261031T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
END:VTIMEZONE
"""


def file(times, rules=""):
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//finding//EN\n" + rules
    event = f"BEGIN:VEVENT\nUID:one@example.org\nDTSTAMP:20261101T000000Z\n{times}\nSUMMARY:Session\nEND:VEVENT\n"
    return (head + event + "END:VCALENDAR\n").replace("\n", "\r\n")


def seen(text):
    first = icalendar.Calendar.from_ical(text).walk("VEVENT")[0]
    yield "icalendar", first["DTSTART"].dt.astimezone(timezone.utc), first.end.astimezone(timezone.utc)
    second = next(iter(ics.Calendar(text).events))
    yield "ics", second.begin.to("UTC").datetime, second.end.to("UTC").datetime
    third = vobject.readOne(text).vevent
    end = third.dtend.value.astimezone(timezone.utc) if hasattr(third, "dtend") else None
    yield "vobject", third.dtstart.value.astimezone(timezone.utc), end


zone = "TZID=America/Winnipeg"
for name, text in {
    "in its zone": file(f"DTSTART;{zone}:20261215T100000\nDTEND;{zone}:20261215T104500", RULES),
    "in UTC": file("DTSTART:20261215T150000Z\nDTEND:20261215T154500Z"),
    "with a duration": file("DTSTART:20261215T150000Z\nDURATION:PT45M"),
}.items():
    for reader, start, end in seen(text):
        print(f"{name}: {reader}: {start:%H:%M} to {end:%H:%M}" if end else f"{name}: {reader}: {start:%H:%M} to nothing")
PYTHON
# No files of this computer: the installed database alone.
PYTHONTZPATH="" venv/bin/python finding.py >seen

diff - seen <<'SEEN'
in its zone: icalendar: 16:00 to 16:45
in its zone: ics: 16:00 to 16:45
in its zone: vobject: 15:00 to 15:45
in UTC: icalendar: 15:00 to 15:45
in UTC: ics: 15:00 to 15:45
in UTC: vobject: 15:00 to 15:45
with a duration: icalendar: 15:00 to 15:45
with a duration: ics: 15:00 to 15:45
with a duration: vobject: 15:00 to nothing
SEEN
cat seen
echo "as it was seen"

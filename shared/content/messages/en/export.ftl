### Words that stand in exported files and beside the export. A file says itself what was left out.
### $day: a date, already written for the reader. $name, $partner: names of the two.

export-title = Export
export-made = Made by { $name } on { $day }
export-what-mine = My notes
export-what-ours = Our notes
export-what-both = Both
export-left-out = What was left out
export-left-out-nothing = Nothing was left out.
export-left-out-mine = My own notes were left out.
export-left-out-ours = The shared notes were left out.
export-left-out-history = Older versions were left out.
export-left-out-name = The partner's name was replaced.
export-left-out-sealed = Answers that are not opened yet were left out.
# $count: how many things could not be read.
export-left-out-unreadable = { $count ->
        [one] { $count } thing could not be read by this version and was left out.
       *[other] { $count } things could not be read by this version and were left out.
    }
export-redact = Replace { $partner }'s name
# Stands in the file instead of the partner's name.
export-partner = My partner
export-sessions = { $count ->
        [0] No sessions
        [one] { $count } session
       *[other] { $count } sessions
    }
export-open = These files open without this app.
export-backup = Encrypted backup
export-backup-test = Test your backup
export-backup-good = This backup opens, and everything is in it.

### What only the system of a phone shows, outside of the app: why a permission is asked for, kinds of notifications, widgets,
### shortcuts. `cargo run -p words --bin system-strings` writes these into the formats of Android and Apple. No message here takes an
### argument, and none says anything of anybody.

# The app's name. It is not translated.
system-name = Turnabout

## Why a permission is asked for: one sentence, shown by the system beside its question.

system-camera = The camera reads the QR that your partner or your other device shows you. No picture is kept.
system-face = So that nobody else who holds this device opens your notebook.

## Kinds of notifications, in the settings of the system. Their names are in nudge.ftl; here stands what each is for.

system-channel-soon = Before a meeting: when it begins, and two minutes to prepare
system-channel-after = After a meeting: the card that is still open
system-channel-added = Your partner wrote or shared something
system-channel-needs = A proposed time, a question to both of you, a device that wants in

## The widget on the home screen

system-widget-name = Next meeting
system-widget-text = When you meet next, and one question until then. No notes are shown.

## Shortcuts on the app's icon: two or three words each.

system-shortcut-session = Next meeting
system-shortcut-note = Write a note
system-shortcut-find = Search

## Files that the app makes, in lists of the system

system-file-backup = Turnabout backup

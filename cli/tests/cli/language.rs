//! The program in German, and names of other scripts and directions.

use crate::bench::{self, Notebook, Said, files, one_sentence};
#[cfg(target_os = "linux")]
use crate::terminal::seen;
use crate::together::{pair, relay};
use content::{Language, Texts, prompt};
use std::fs;
use std::process::Command;

fn german(mut command: Command) -> Command {
    command.env("LANG", "de_DE.UTF-8");
    command
}

fn tries(notebook: &Notebook, words: &[&str]) -> Said {
    Said::of(german(notebook.command(words)).output().unwrap())
}

fn does(notebook: &Notebook, words: &[&str]) -> String {
    let said = tries(notebook, words);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "turnabout {}", words.join(" "));
    said.out
}

fn refuses(notebook: &Notebook, words: &[&str], code: i32) -> String {
    let said = tries(notebook, words);
    assert_eq!(said.code, code, "turnabout {}: {}{}", words.join(" "), said.out, said.err);
    one_sentence(&said.err)
}

fn answers(notebook: &Notebook, words: &[&str], answer: &str) -> Said {
    bench::answers(german(notebook.command(words)), answer.as_bytes())
}

#[test]
fn a_meeting_is_planned_written_and_shown_in_german() {
    let notebook = Notebook::fresh();
    assert!(refuses(&notebook, &["today"], 3).starts_with("In diesem Ordner ist noch kein Notizbuch."));
    let begun = does(&notebook, &["init", "--name", "Zoë"]);
    assert!(begun.starts_with("Die Schlüsseldatei ") && begun.contains("\nDein Notizbuch ist da."), "{begun}");
    assert!(refuses(&notebook, &["session", "new", "--now"], 1).starts_with("Es gibt noch kein Paar:"));
    assert!(does(&notebook, &["pair", "new"]).contains(" ist angelegt. Lass dein Gegenüber herein: turnabout invite "));
    assert!(refuses(&notebook, &["session", "show"], 1).starts_with("Es gibt noch kein Treffen:"));

    let made = does(
        &notebook,
        &["session", "new", "--at", "2026-05-03 10:00", "--meant", "--minutes", "2", "--place", "walking"],
    );
    assert!(
        made.starts_with("Treffen ") && made.ends_with(" ist angelegt. Verstanden: So 3. Mai 2026 10:00.\n"),
        "{made}"
    );
    assert_eq!(does(&notebook, &["session", "note", "Wir haben zugehört.", "--ours"]), "Hier gespeichert.\n");
    does(&notebook, &["session", "mark", "learned"]);
    does(&notebook, &["session", "step", "--when", "die Seite fertig ist", "--then", "hören wir sie an", "--me"]);

    let shown = does(&notebook, &["session", "show"]);
    assert!(shown.contains(" · So 3. Mai 2026 10:00 · 2 Minuten · beim Gehen · du und dein Gegenüber"), "{shown}");
    assert!(
        shown.contains("\nWir beide\n  Wir haben zugehört.\n") && shown.contains("\nNur ich\n  (noch nichts)\n"),
        "{shown}"
    );
    assert!(shown.contains(" Gelernt · (auszufüllen)  (Nur ich, du)  ["), "{shown}");
    assert!(shown.contains("[ ] Wenn die Seite fertig ist, dann hören wir sie an  (du)"), "{shown}");
    does(&notebook, &["session", "plan", "--minutes", "1"]);
    assert!(does(&notebook, &["session", "list"]).contains(" · 1 Minute · "));
    assert!(refuses(&notebook, &["session", "end", "beef"], 1).starts_with("Treffen: Keine Id beginnt mit beef."));
}

#[test]
fn german_counts_one_and_several_as_german_does() {
    let notebook = Notebook::of("Zoë");
    notebook.does(&["pair", "new"]);
    let exported = |format: &str| {
        let out = notebook.path(format);
        does(&notebook, &["export", "--format", format, "--out", out.to_str().unwrap()])
    };
    assert!(exported("json").starts_with("1 Datei in "));
    notebook.does(&["session", "new", "--now"]);
    assert!(exported("markdown").starts_with("2 Dateien in "));
    let unsent = |notebook: &Notebook| notebook.json(&["status"])["unsent"].as_u64().unwrap();
    let status = does(&notebook, &["status"]);
    assert!(unsent(&notebook) > 1, "{status}");
    let waiting = format!("Hier gespeichert · {} Änderungen warten auf eine Verbindung\n", unsent(&notebook));
    assert!(status.contains(&waiting), "{status}");
    assert!(does(&notebook, &["today"]).contains("\nThemen            gerade keines\n"));
}

#[test]
fn what_is_refused_or_asked_is_said_in_german_and_a_german_yes_counts() {
    let notebook = Notebook::of("Zoë");
    let pair = notebook.makes(&["pair", "new"]);
    assert!(refuses(&notebook, &["sync"], 4).starts_with("Alles ist hier gespeichert. Noch ist kein Relay genannt."));
    assert!(refuses(&notebook, &["relay", "nowhere"], 1).starts_with("Das ist keine Adresse eines Relays."));
    assert!(refuses(&notebook, &["topic", "done", "ab"], 2).starts_with("Thema: Gib mindestens die ersten 4 Zeichen"));
    assert!(refuses(&notebook, &["session", "new", "--at", "bald"], 2).starts_with("Das ist keine Zeit"));
    let gone = notebook.path("gone.md");
    notebook.does(&["session", "new", "--now"]);
    let unread = refuses(&notebook, &["import", gone.to_str().unwrap()], 1);
    assert_eq!(unread, "Die Datei lässt sich nicht lesen (nicht gefunden). Prüfe Pfad und Rechte.");

    let no = answers(&notebook, &["pair", "leave", &pair], "nein\n");
    assert_eq!(no.code, 2, "{}", no.out);
    assert!(
        no.err.starts_with("Dieses Paar verlassen, in dem sonst niemand ist?") && no.err.contains("Weiter? (ja/nein) "),
        "{}",
        no.err
    );
    assert!(
        no.err.ends_with("Nichts wurde geändert. Um weiterzumachen, antworte mit ja, oder sag es vorher: --yes\n"),
        "{}",
        no.err
    );
    let yes = answers(&notebook, &["pair", "leave", &pair], "ja\n");
    assert!(!yes.err.contains("Nichts wurde geändert. Um"), "{}", yes.err);
}

#[test]
fn prompts_come_in_german_and_codes_stay_codes() {
    let notebook = Notebook::of("Zoë");
    let shape: serde_json::Value = serde_json::from_str(&does(&notebook, &["reflect", "--json"])).unwrap();
    let id = shape["prompt"]["id"].as_str().unwrap();
    let text = Texts::new(Language::German).plain(prompt::of(id).unwrap());
    assert_eq!(shape["prompt"]["text"], text.as_str());
    assert!(does(&notebook, &["reflect"]).starts_with(&format!("{id}  {text}\n")));
    let shape: serde_json::Value = serde_json::from_str(&does(&notebook, &["status", "--json"])).unwrap();
    assert_eq!((&shape["stage"], &shape["saved"]), (&"ready".into(), &"here".into()));
}

#[test]
fn what_is_typed_wins_over_the_environment_and_an_unknown_language_is_english() {
    let notebook = Notebook::of("Zoë");
    let status = |words: &[&str], variables: &[(&str, &str)]| {
        let mut command = notebook.command(words);
        command.envs(variables.iter().copied());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    assert!(status(&["status", "--lang", "de"], &[]).contains("\nNotizbuch  "));
    assert!(status(&["status"], &[("TURNABOUT_LANG", "de"), ("LANG", "en_US.UTF-8")]).contains("\nNotizbuch  "));
    assert!(status(&["--lang", "en", "status"], &[("TURNABOUT_LANG", "de")]).contains("\nNotebook  "));
    assert!(status(&["status"], &[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")]).contains("\nNotebook  "));
    assert!(status(&["status", "--lang", "tlh"], &[("LANG", "de_DE.UTF-8")]).contains("\nNotebook  "));
}

/// What marks there are would turn up in a search, a script or a file.
#[test]
fn two_people_who_are_written_from_right_to_left_are_named_cleanly_in_pipes_and_files() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [liat, layla] = pair_of(&relay, ["ליאת", "ليلى"]);
    liat.does(&["session", "new", "--now"]);
    liat.does(&["session", "took", "שאלי קודם."]);
    liat.does(&["sync"]);
    layla.does(&["sync"]);
    assert_eq!(layla.json(&["pair"])[0]["partner"], "ליאת");

    let commands: [&[&str]; 8] = [
        &["today"],
        &["pair"],
        &["pair", "members"],
        &["session", "list"],
        &["session", "show"],
        &["safety"],
        &["status"],
        &["status", "--json"],
    ];
    let plain = |text: &str| !text.contains(|char| matches!(char, '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202E}'));
    for words in commands {
        for said in [layla.tries(words), tries(&layla, words)] {
            assert!(
                said.code == 0 && said.out.contains("ليلى") || said.out.contains("ליאת"),
                "{words:?}: {}",
                said.out
            );
            assert!(plain(&said.out) && plain(&said.err), "{words:?}: {:?}", said.out);
        }
    }
    let out = layla.path("export");
    does(&layla, &["export", "--out", out.to_str().unwrap()]);
    let all: String = files(&out).iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    assert!(all.contains("שאלי קודם.") && plain(&all), "{all}");
}

/// Two people of these names, who have heard of each other.
pub fn pair_of(relay: &server::Running, [first, second]: [&str; 2]) -> [Notebook; 2] {
    let one = Notebook::with_pair(first, &relay.origin());
    let link = one.text(&["invite"], "/link");
    one.does(&["sync"]);
    let other = Notebook::fresh();
    other.does(&["join", &link, "--name", second]);
    other.does(&["sync"]);
    one.does(&["sync"]);
    other.does(&["sync"]);
    [one, other]
}

#[test]
fn two_people_meet_in_german_over_a_relay() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = pair(&relay);
    assert!(does(&amina, &["sync"]).starts_with("Hier gespeichert · Alles gesendet, alles gelesen\n"));
    assert!(does(&amina, &["pair"]).contains("]  Du und Ruth\n"));
    assert!(does(&amina, &["devices"]).contains(" · in 1 Paar\n"));
    amina.does(&["session", "new", "--at", "2026-05-03 10:00", "--meant"]);
    amina.does(&["sync"]);
    does(&ruth, &["sync"]);
    amina.does(&["session", "plan", "--at", "2026-05-04 10:00", "--meant"]);
    ruth.does(&["session", "plan", "--at", "2026-05-05 10:00", "--meant"]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);
    let shown = does(&ruth, &["session", "show"]);
    assert!(shown.contains("Anfang: zwei Antworten, ") && shown.contains("Mo 4. Mai 2026 10:00"), "{shown}");
    assert!(shown.contains(" oder ") && does(&ruth, &["today"]).contains("Zwei Antworten"), "{shown}");
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_a_name_from_right_to_left_is_kept_apart_and_any_other_is_left_alone() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [liat, ruth] = pair_of(&relay, ["ליאת", "Ruth"]);
    liat.does(&["session", "new", "--now"]);
    liat.does(&["sync"]);
    ruth.does(&["sync"]);

    let shown = seen(ruth.command(&["session", "list"]));
    assert!(shown.contains(" · with \u{2068}ליאת\u{2069}"), "{shown:?}");
    let shown = seen(german(ruth.command(&["session", "list"])));
    assert!(shown.contains(" · du und \u{2068}ליאת\u{2069}"), "{shown:?}");
    let shown = seen(liat.command(&["session", "list"]));
    assert!(shown.contains(" · with Ruth") && !shown.contains('\u{2068}'), "{shown:?}");
    let shown = seen(ruth.command(&["pair", "--json"]));
    assert!(shown.contains("ליאת") && !shown.contains('\u{2068}'), "{shown:?}");
}

/// The screens of practice: a name in Hebrew and what its owner wrote stay where they belong in a line of either language.
#[cfg(target_os = "linux")]
#[test]
fn on_a_terminal_words_from_right_to_left_stay_apart_on_every_new_screen() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [liat, ruth] = pair_of(&relay, ["ליאת", "Ruth"]);
    liat.does(&["session", "met", "--at", "2026-01-05 12:00", "--minutes", "30", "--place", "mine"]);
    liat.does(&["session", "took", "שאלי קודם."]);
    liat.does(&["agreement", "set", "place", "בגינה"]);
    liat.does(&["agreement", "agree"]);
    liat.does(&["sync"]);
    ruth.does(&["sync"]);

    let name = "\u{2068}ליאת\u{2069}";
    let screens: [(&[&str], String, String); 5] = [
        (&["report"], format!(": \u{2068}Ruth\u{2069} and {name}\n"), format!(": \u{2068}Ruth\u{2069} und {name}\n")),
        (&["report"], format!("{name}'s workplace\u{2069}: \u{2068}"), format!("Wo {name} arbeitet\u{2069}: \u{2068}")),
        (&["agreement"], format!("\n{name} agreed. It counts"), format!("\n{name} hat zugestimmt. Es gilt")),
        (&["find", "שאלי"], format!(" · {name} · took away · "), format!(" · {name} · mitgenommen · ")),
        (&["goal"], format!("Our goals, with {name} ("), format!("Unsere Ziele, du und {name} (")),
    ];
    for (words, english, german_words) in screens {
        let shown =
            [seen(ruth.command(words)), seen(german(ruth.command(words)))].map(|text| text.replace("\r\n", "\n"));
        assert!(shown[0].contains(&english), "{words:?}: {:?}", shown[0]);
        assert!(shown[1].contains(&german_words), "{words:?}: {:?}", shown[1]);
    }
    let agreement = seen(ruth.command(&["agreement"]));
    assert!(agreement.contains("\u{2068}בגינה\u{2069}"), "{agreement:?}");
    let found = seen(ruth.command(&["find", "שאלי"]));
    assert!(found.contains("\u{2068}שאלי קודם.\u{2069}"), "{found:?}");
}

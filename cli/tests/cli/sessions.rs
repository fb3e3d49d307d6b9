//! A meeting from the first proposal to the report, through the commands.

use crate::bench::Notebook;
use crate::together::{pair, relay};

fn alone() -> Notebook {
    let notebook = Notebook::of("Amina");
    notebook.does(&["pair", "new"]);
    notebook
}

fn in_zone(notebook: &Notebook, zone: &str, words: &[&str]) -> String {
    let output = notebook.command(words).env("TZ", zone).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

// 45, 8, 9
#[test]
fn one_proposes_and_prepares_and_the_other_picks() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = pair(&relay);
    let session =
        amina.makes(&["session", "propose", "2096-05-03 10:00", "2096-05-04 10:00", "--meant", "--place", "walking"]);
    amina.does(&[
        "session",
        "prepare",
        "--idea",
        "A page that reads itself",
        "--task",
        "Listen to it",
        "--session",
        &session,
    ]);
    let shown = amina.does(&["session", "prepare", "--session", &session]);
    assert!(shown.contains("One larger idea: A page that reads itself"), "{shown}");
    assert!(shown.contains("Who will use the result: No one named yet"), "{shown}");
    amina.does(&["session", "prepare", "--task-for", "the board", "--bring", "task", "--session", &session]);
    amina.does(&["sync"]);
    ruth.does(&["sync"]);

    let today = ruth.does(&["today"]);
    assert!(today.contains("2 times proposed for session"), "{today}");
    let shown = ruth.does(&["session", "show", &session]);
    assert!(shown.contains("Amina has proposed 2 times") && shown.contains("Amina brings 1 point"), "{shown}");
    assert!(shown.contains("Listen to it (the board)") && !shown.contains("reads itself"), "{shown}");
    assert!(ruth.refuses(&["session", "pick", "3", "--session", &session], 2).contains("no proposed time"));
    assert!(ruth.refuses(&["session", "pick", "2096-05-05 10:00", "--session", &session], 1).contains("not proposed"));
    ruth.does(&["session", "pick", "2", "--session", &session]);
    ruth.does(&["sync"]);
    amina.does(&["sync"]);
    let shown = amina.json(&["session", "show", &session]);
    assert_eq!((&shown["start"]["at"], &shown["proposals"]), (&"2096-05-04T10:00:00Z".into(), &0.into()));
    assert_eq!(shown["i_bring"], 1);
    assert!(amina.refuses(&["session", "propose", "1", "2", "3", "4"], 2).contains("no time"));
    let four =
        ["session", "propose", "2096-05-03 1:00", "2096-05-04 1:00", "2096-05-05 1:00", "2096-05-06 1:00", "--meant"];
    assert!(amina.refuses(&four, 1).contains("Three times"));
    assert_eq!(amina.json(&["session", "list"]).as_array().unwrap().len(), 1, "no session came of what was refused");
}

// 6, 27, 58, 59, 112
#[test]
fn a_meeting_begins_is_turned_round_and_ends_with_a_card() {
    let notebook = alone();
    let session = notebook.makes(&["session", "new", "--now", "--minutes", "45"]);
    notebook.does(&["session", "begin"]);
    assert!(notebook.does(&["session", "show"]).contains(" of 45 planned"));
    notebook.does(&["session", "note", "For both of us.", "--ours"]);
    notebook.does(&["session", "note", "Only Amina.", "--mine"]);
    notebook.does(&["session", "mark", "defending"]);
    notebook.does(&["session", "mark", "learned"]);
    assert!(notebook.refuses(&["session", "mark", "defending", "--ours"], 1).contains("for you alone"));
    let turned = notebook.does(&["session", "turn"]);
    assert!(turned.contains("For both of us.") && !turned.contains("Only Amina."), "{turned}");
    let one = notebook.text(&["session", "ask"], "/question");
    assert_eq!(notebook.text(&["session", "ask"], "/question"), one);
    assert_ne!(notebook.text(&["session", "ask", "--another"], "/question"), one);

    notebook.does(&["session", "end", &session]);
    let card = notebook.does(&["session", "card", "--session", &session]);
    assert!(card.contains("You set 1 mark") && card.contains("I took away: …"), "{card}");
    notebook.does(&["session", "card", "--later", "--session", &session]);
    assert!(notebook.refuses(&["session", "card", "--later", "--session", &session], 1).contains("once already"));
    notebook.does(&["session", "card", "--done", "--session", &session]);
    assert!(notebook.json(&["session", "card", "--session", &session])["card"].is_null());
    let report = notebook.json(&["report"]);
    assert_eq!(report["own"]["defending"][0]["count"], 1);
    assert!(!report["pair"].to_string().contains("defending"), "it stands in one's own part only");
}

/// Ten o'clock, UTC, so many days ago.
fn day(ago: i64) -> String {
    let day = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(24 * ago);
    format!("{}T10:00:00Z", &day.to_string()[..10])
}

// 45, 107
#[test]
fn a_meeting_is_called_off_asked_after_and_corrected() {
    let notebook = alone();
    let to_come = notebook.makes(&["session", "new", "--at", "2096-01-05 10:00", "--meant", "--minutes", "45"]);
    assert!(notebook.refuses(&["session", "begin", &to_come], 1).contains("session begin --meant"));
    assert!(notebook.refuses(&["session", "end", &to_come], 1).contains("session end --meant"));
    assert!(notebook.does(&["session", "call-off", &to_come]).contains("does not take place"));
    assert!(notebook.does(&["session", "list"]).contains("called off"));
    let folder = notebook.path("calendar");
    notebook.does(&["export", "--out", folder.to_str().unwrap(), "--format", "ics"]);
    let calendar = std::fs::read_to_string(folder.join("turnabout.ics")).unwrap();
    assert!(calendar.contains("STATUS:CANCELLED"), "{calendar}");
    let again = notebook.does(&[
        "session",
        "call-off",
        &to_come,
        "--propose",
        "2096-01-06 10:00",
        "2096-01-07 10:00",
        "--meant",
    ]);
    assert!(again.contains("The times are proposed"), "{again}");
    notebook.does(&["session", "pick", "1", "--session", &to_come]);
    assert!(!notebook.does(&["session", "list"]).contains("called off"));

    let [held, fell] =
        [3, 2].map(|ago| notebook.makes(&["session", "new", "--at", &day(ago), "--meant", "--minutes", "45"]));
    let today = notebook.does(&["today"]);
    assert!(today.contains(&format!("turnabout session correct {}", &held[..8])), "{today}");
    notebook.does(&["session", "correct", &held, "--minutes", "50", "--place", "walking"]);
    notebook.does(&["session", "call-off", &fell]);
    assert!(!notebook.does(&["today"]).contains("take place?"));
    let report = notebook.does(&["report"]);
    assert!(report.contains("1 of 1 planned") && report.contains("1 meeting fell through"), "{report}");
    assert!(report.contains("50 minutes in person"), "{report}");

    let next = notebook.does(&["session", "next", &held]);
    assert!(next.contains("Proposed: "), "{next}");
    let list = notebook.json(&["session", "list"]);
    assert!(list.as_array().unwrap().iter().any(|row| row["proposals"] == 1 && row["place"] == "walking"), "{list}");
}

// 106 to 108, 11, 34
#[test]
fn meetings_are_written_down_afterwards_and_reported_without_a_percentage() {
    let notebook = alone();
    let empty = notebook.does(&["report"]);
    assert!(empty.contains("Nothing to report yet"), "{empty}");
    notebook.does(&["session", "met", "--at", "1970-01-01 0:00", "--minutes", "90", "--place", "mine"]);
    notebook.does(&["session", "met", "--at", "2026-01-05 12:00", "--minutes", "30", "--place", "mine"]);
    let session = notebook.makes(&["session", "met", "--minutes", "20", "--place", "mine"]);
    notebook.does(&["session", "met", "--at", "2026-01-06 9:00", "--minutes", "1800", "--place", "video"]);
    notebook.does(&["session", "took", "Ask first.", "--session", &session]);

    let report = notebook.does(&["report"]);
    assert!(report.contains("0 of 0 planned") && report.contains("4 meetings without a plan"), "{report}");
    assert!(report.contains("140 minutes in person, 1800 minutes remotely"), "{report}");
    assert!(report.contains("Your workplace: 3 of 4"), "{report}");
    assert!(report.contains("what they took away: 0 of 4"), "{report}");
    assert!(!report.contains('%'), "{report}");
    assert!(
        notebook
            .refuses(&["session", "met", "--at", "2106-02-07 9:00", "--minutes", "30"], 1)
            .contains("still to come")
    );
    assert!(
        notebook.refuses(&["session", "met", "--at", "2026-01-05 9:00", "--minutes", "0"], 1).contains("seven days")
    );
    assert!(
        notebook.refuses(&["session", "met", "--at", "yesterday", "--minutes", "10"], 2).contains("without an hour")
    );
}

#[test]
fn an_hour_in_another_zone_is_an_hour_there_and_one_that_the_clocks_skip_is_asked_about() {
    let notebook = alone();
    for (zone, at, expected) in [
        ("Europe/Zurich", "2026-03-29 00:00", "2026-03-28T23:00:00Z"),
        // There is no half past two on that night; either reading can be typed.
        ("Europe/Zurich", "2026-03-29 03:30+02:00", "2026-03-29T01:30:00Z"),
        // The system's files here may be of before Winnipeg stayed at -05: what is built in is newer.
        ("America/Winnipeg", "2026-11-15 10:00", "2026-11-15T15:00:00Z"),
        ("America/St_Johns", "2026-01-05 12:00", "2026-01-05T15:30:00Z"),
        ("Pacific/Kiritimati", "1970-01-01 00:00", "1970-01-01T10:40:00Z"),
    ] {
        let made = in_zone(&notebook, zone, &["session", "met", "--at", at, "--minutes", "30", "--json"]);
        let made: serde_json::Value = serde_json::from_str(&made).unwrap();
        let shown = notebook.json(&["session", "show", made["id"].as_str().unwrap()]);
        assert_eq!(shown["start"]["at"], expected, "{zone} {at}");
    }
    let skipped = ["session", "met", "--at", "2026-03-29 02:30", "--minutes", "30"];
    let output = notebook.command(&skipped).env("TZ", "Europe/Zurich").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("2026-03-29 03:30+02:00") && said.contains("2026-03-29 01:30+01:00"), "{said}");
}

// 5, 31, 37
#[test]
fn one_says_how_it_goes_in_words_and_sees_the_own_change() {
    let notebook = alone();
    let asked = notebook.does(&["rate"]);
    assert!(
        asked.contains("I can say what I think to my partner.") && asked.contains("not-at-all, a-little"),
        "{asked}"
    );
    assert!(!asked.contains("How effective"), "that is asked later: {asked}");
    notebook.does(&["rate", "say", "a little"]);
    notebook.does(&["rate", "say", "Mostly", "--at", "end"]);
    assert!(notebook.refuses(&["rate", "work", "effective"], 1).contains("from the middle"));
    notebook.does(&["rate", "work", "extremely-effective", "--at", "end"]);
    assert!(notebook.refuses(&["rate", "say", "42"], 2).contains("Say one of these"));

    let own = notebook.json(&["rate"]);
    let answers: Vec<u64> =
        own["ratings"].as_array().unwrap().iter().map(|one| one["answer"].as_u64().unwrap()).collect();
    assert_eq!(answers.len(), 3);
    assert!(notebook.does(&["rate"]).contains("I can say what I think to my partner. Mostly (at the end"));
}

// 34
#[test]
fn people_met_are_listed_for_oneself_and_shared_without_a_name() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let [amina, ruth] = pair(&relay);
    let met = amina.makes(&["contact", "add", "Żółć أمل 王", "--what", "leads purchasing"]);
    assert!(amina.does(&["contact", "list"]).contains("Żółć أمل 王, leads purchasing"));
    amina.does(&["contact", "share", &met[..8]]);
    amina.does(&["rate", "see", "fully"]);
    amina.does(&["rate", "--share"]);
    assert!(amina.refuses(&["rate", "--share"], 1).contains("nothing to share"));
    amina.does(&["sync"]);
    ruth.does(&["sync"]);

    assert!(ruth.does(&["contact", "list"]).contains("Nobody noted yet"));
    let report = ruth.does(&["report"]);
    assert!(!report.contains("Żółć"), "{report}");
    let pair = &ruth.json(&["report"])["pair"];
    assert_eq!((&pair["met"][0]["what"], &pair["met"][0]["by"]), (&"leads purchasing".into(), &"partner".into()));
    assert_eq!(
        (&pair["partner_ratings"][0]["question"], &pair["partner_ratings"][0]["answer"]),
        (&"see".into(), &5.into())
    );
}

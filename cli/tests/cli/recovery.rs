//! Everything is lost, and comes back by the code; over a real relay.

use crate::bench::{Notebook, Said, one_sentence};
use crate::devices::{devices, this};
use crate::together::{pair, relay};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

/// Makes a code in one process, as a script does: reads the first line, answers with the groups that it asks for.
pub fn code_of(notebook: &Notebook) -> String {
    let mut command = notebook.command(&["recovery", "make", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    out.read_line(&mut first).unwrap();
    let shown: serde_json::Value = serde_json::from_str(&first).unwrap();
    let groups: Vec<&str> = shown["groups"].as_array().unwrap().iter().filter_map(|group| group.as_str()).collect();
    let asked = shown["ask"].as_array().unwrap().iter().filter_map(serde_json::Value::as_u64);
    let mut answers = child.stdin.take().unwrap();
    writeln!(answers, "0000 0000").unwrap();
    asked
        .for_each(|group| writeln!(answers, "{}", groups[usize::try_from(group).unwrap() - 1].to_lowercase()).unwrap());
    drop(answers);
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert!(child.wait().unwrap().success() && rest.contains("\"waits_for\": \"relay\""), "{rest}");
    assert_eq!(groups.len(), 9);
    groups.join("-")
}

fn recovers(fresh: &Notebook, relay: &server::Running, code: &str) -> Said {
    fresh.tries_with(&["recover", "--relay", &relay.origin()], code.as_bytes())
}

fn status(notebook: &Notebook) -> String {
    notebook.text(&["recovery", "status"], "/code")
}

/// Amina, and Ruth with notes of both kinds and a recovery code that the relay has.
fn with_code(relay: &server::Running) -> ([Notebook; 2], String) {
    let [amina, ruth] = pair(relay);
    ruth.does(&["session", "new", "--now"]);
    ruth.does(&["session", "note", "For both.", "--ours"]);
    ruth.does(&["session", "note", "Only Ruth.", "--mine"]);
    assert_eq!(status(&ruth), "none");
    let code = code_of(&ruth);
    assert_eq!(status(&ruth), "sending");
    ruth.does(&["sync"]);
    assert_eq!(status(&ruth), "set");
    amina.does(&["sync"]);
    ([amina, ruth], code)
}

#[test]
fn everything_is_lost_and_comes_back_by_the_code() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let ([amina, ruth], code) = with_code(&relay);
    amina.does(&["safety", "compare", &ruth.text(&["safety"], "/text")]);
    amina.does(&["session", "note", "While Ruth had nothing left.", "--ours"]);
    amina.does(&["sync"]);
    let lost = this(&ruth);

    let fresh = Notebook::fresh();
    let said = recovers(&fresh, &relay, &code);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("Your notebook is here again, Ruth."), "{}", said.out);
    assert!(said.out.contains("take the lost devices out") && said.out.contains("make a new code"), "{}", said.out);
    assert_eq!(fresh.text(&["session", "show"], "/mine/text"), "Only Ruth.\n");
    let ours = fresh.text(&["session", "show"], "/ours/text");
    assert!(ours.contains("For both.") && ours.contains("While Ruth had nothing left."), "{ours}");
    assert_eq!(devices(&fresh)[0]["came"], "recovery-code");

    amina.does(&["sync"]);
    assert!(amina.does(&["pair", "members"]).contains("came in by the recovery code"));
    assert_eq!(amina.text(&["safety"], "/verified"), "changed", "a code is no person");
    fresh.does(&["device", "remove", &lost, "--yes"]);
    fresh.does(&["session", "note", "Back again.", "--ours"]);
    fresh.does(&["sync"]);
    amina.does(&["sync"]);
    assert!(amina.text(&["session", "show"], "/ours/text").contains("Back again."));
    assert_eq!(amina.json(&["pair"])[0]["devices"], 2);
    let second = code_of(&fresh);
    fresh.does(&["sync"]);
    assert_eq!(status(&fresh), "set");
    assert_ne!(second, code);
}

#[test]
fn a_code_lets_in_one_device_a_day_and_says_so() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let (_both, code) = with_code(&relay);
    let [first, second] = [Notebook::fresh(), Notebook::fresh()];
    assert_eq!(recovers(&first, &relay, &code).code, 0);
    let said = recovers(&second, &relay, &code);
    assert_eq!(said.code, 4, "{}{}", said.out, said.err);
    assert!(said.err.starts_with("This recovery code has let a device in less than a day ago"), "{}", said.err);
    assert!(second.refuses(&["sync"], 4).contains("this goes on by itself"), "and nothing has to be typed again");
}

#[test]
fn a_code_is_replaced_and_the_old_one_opens_nothing() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let ([_amina, ruth], old) = with_code(&relay);
    let new = code_of(&ruth);
    ruth.does(&["sync"]);

    let fresh = Notebook::fresh();
    let refused = recovers(&fresh, &relay, &old);
    assert_eq!(refused.code, 1);
    assert!(refused.err.starts_with("The relay has nothing for this recovery code."), "{}", refused.err);
    assert_eq!(fresh.text(&["status"], "/stage"), "fresh");

    let said = recovers(&fresh, &relay, &new);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(fresh.does(&["today"]).starts_with("Ruth\n"));
}

#[test]
fn a_code_that_was_not_confirmed_does_not_count() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let ruth = Notebook::with_pair("Ruth", &relay.origin());
    ruth.does(&["sync"]);

    let said = ruth.tries_with(&["recovery", "make"], b"ABCD\n");

    assert_eq!(said.code, 2);
    assert!(said.out.contains("It is shown this once") && said.out.contains(&relay.origin()), "{}", said.out);
    assert!(said.err.contains("Type back group ") && said.err.contains("was not confirmed and does not count"));
    assert_eq!(status(&ruth), "none");
    assert!(ruth.does(&["recovery", "status"]).starts_with("There is no recovery code"));
}

#[test]
fn a_wrong_code_is_told_from_a_mistyped_one_before_any_network() {
    let data = tempfile::tempdir().unwrap();
    let relay = relay(&data);
    let ([_amina, ruth], code) = with_code(&relay);
    let fresh = Notebook::fresh();
    let sentence = |code: &str| {
        let said = recovers(&fresh, &relay, code);
        assert_eq!(said.code, 1, "{}", said.err);
        one_sentence(&said.err)
    };
    let last = if code.ends_with('0') { "1" } else { "0" };
    let mistyped = format!("{}{last}", &code[..code.len() - 1]);

    assert!(sentence(&mistyped).starts_with("Something in this recovery code was misread or mistyped."));
    assert!(sentence(&code[..20]).starts_with("This is no recovery code."));
    assert!(sentence("turnabout://join#AAAA").starts_with("This is no recovery code."));
    let nobody = fresh.tries_with(&["recover", "--relay", "ws://127.0.0.1:9"], code.as_bytes());
    assert_eq!((nobody.code, nobody.err.starts_with("Cannot reach the relay; nothing was changed.")), (4, true));
    assert!(
        ruth.tries_with(&["recover", "--relay", &relay.origin()], code.as_bytes()).code == 1,
        "not over a notebook"
    );
    assert_eq!(ruth.text(&["session", "show"], "/mine/text"), "Only Ruth.\n");
}

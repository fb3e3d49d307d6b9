//! The JSON Schema (draft 2020-12) of every answer, made from the sources: the views as `app` has them, the shapes of each room,
//! the words of their comments. `UPDATE_GOLDEN=1 cargo test -p cli schema` writes it to `cli/json-schema.json`.
//!
//! It is strict: a field that it does not know is a fault, so that whatever is added is added here, too. Built for tests only.
//! That real answers keep it is checked by another program than ours: see `tests/json_schema`.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "most of what can stand in a source is in no answer, and is refused"
)]

mod draw;
mod sources;

use super::shape::{Shape, Step};
use crate::args::Arguments;
use crate::{agreement, before, find, pair, people, practice, reflect, relay, report, session, today, topic};
use clap::CommandFactory;
use draw::Drawing;
use serde::Serialize;
use serde_json::{Value, json};
use std::any::type_name;
use std::fs;
use std::path::Path;

const FILE: &str = "json-schema.json";

/// What a command answers, as a type; several where it depends on what else was said. Every other command answers [`super::Done`].
const ANSWERS: &[(&str, &[&str])] = &[
    ("agreement", &["Agreement"]),
    ("agreement history", &["Vec<VersionView>"]),
    ("agreement show", &["Agreement"]),
    ("assume", &["Vec<LineView>"]),
    ("backup make", &["BackedUp"]),
    ("backup restore", &["BackedUp"]),
    ("backup test", &["BackedUp"]),
    ("before", &["Vec<Before>"]),
    ("cards", &["Vec<CardRow>", "Option<Card>"]),
    ("contact list", &["Vec<MetRow>"]),
    ("device remove", &["Waits"]),
    ("devices", &["Devices"]),
    ("export", &["Exported"]),
    ("find", &["Hits"]),
    ("goal", &["Goals"]),
    ("goal list", &["Goals"]),
    ("history", &["History"]),
    ("import", &["Imported", "ReadBack"]),
    ("invite", &["Link"]),
    ("invite list", &["Vec<OpenLink>"]),
    ("invite revoke", &["Waits"]),
    ("join", &["Done", "AnswerToShow"]),
    ("keys renew", &["Waits"]),
    ("link-device", &["Link"]),
    ("offer", &["Offers"]),
    ("offer ask", &["Vec<String>"]),
    ("offer list", &["Offers"]),
    ("off", &["Vec<OffPage>", "OffPage"]),
    ("pair", &["Vec<Pair>"]),
    ("pair leave", &["Done", "Waits"]),
    ("pair list", &["Vec<Pair>"]),
    ("pair members", &["Vec<Member>"]),
    ("pair nearby", &["Link", "AnswerToShow"]),
    ("pair remove-partner", &["Waits"]),
    ("pair show", &["Pair"]),
    ("pair state", &["Standing"]),
    ("pair take-back", &["TakenBack"]),
    ("profile", &["Profile"]),
    ("rate", &["OwnReport", "Done"]),
    ("readiness", &["Readiness"]),
    ("recover", &["Recovered"]),
    ("recovery make", &["CodeShown", "Waits"]),
    ("recovery status", &["Code"]),
    ("reflect", &["Reflect"]),
    ("reflect another", &["Reflect"]),
    ("reflect list", &["Vec<Answer>"]),
    ("reflect skip", &["Reflect"]),
    ("repair", &["Waits"]),
    ("report", &["Report"]),
    ("role", &["Vec<Role>"]),
    ("safety", &["Safety"]),
    ("safety compare", &["Comparison"]),
    ("session ask", &["Ask"]),
    ("session card", &["CardShown", "Done"]),
    ("session list", &["Vec<SessionRow>"]),
    ("session prepare", &["PreparationView", "Done"]),
    ("session show", &["WholeSession"]),
    ("session turn", &["TurnedView"]),
    ("status", &["Status"]),
    ("sync", &["Sync"]),
    ("today", &["Today"]),
    ("topic list", &["Vec<Topic>"]),
    ("topic start", &["Topic"]),
    ("topic starters", &["Vec<Starter>"]),
    ("tour", &["Toured"]),
];

/// Commands whose answer is no JSON, or none.
const NO_ANSWER: &[&str] = &["completions", "help"];

/// A shape, and the name by which answers and other shapes call it.
struct Shaped {
    name: &'static str,
    view: &'static str,
    beside: &'static str,
    steps: &'static [Step],
}

impl Shaped {
    fn new<View: Serialize, Beside: Serialize>(name: &'static str, shape: &Shape<View, Beside>) -> Self {
        let last = |name: &'static str| name.rsplit("::").next().unwrap_or(name);
        Self { name, view: last(type_name::<View>()), beside: last(type_name::<Beside>()), steps: shape.steps }
    }
}

fn shapes() -> Vec<Shaped> {
    vec![
        Shaped::new("Agreement", &agreement::json::AGREEMENT),
        Shaped::new("Answer", &reflect::json::ANSWER),
        Shaped::new("Before", &before::json::BEFORE),
        Shaped::new("CardRow", &before::json::CARD),
        Shaped::new("Devices", &people::json::DEVICES),
        Shaped::new("Hits", &find::json::HITS),
        Shaped::new("Member", &people::json::MEMBER),
        Shaped::new("Pair", &pair::json::PAIR),
        Shaped::new("Profile", &before::json::PROFILE),
        Shaped::new("Report", &report::json::REPORT),
        Shaped::new("Standing", &practice::json::STANDING),
        Shaped::new("Sync", &relay::json::SYNC),
        Shaped::new("Today", &today::json::TODAY),
        Shaped::new("Topic", &topic::json::TOPIC),
        Shaped::new("WholeSession", &session::json::WHOLE_SESSION),
    ]
}

/// Every command with words that can be typed: those that do something, and groups that answer by themselves.
fn commands() -> Vec<String> {
    fn into(all: &mut Vec<String>, before: &str, command: &clap::Command) {
        for one in command.get_subcommands() {
            let name = [before, one.get_name()].join(" ").trim().to_owned();
            if !one.is_subcommand_required_set() {
                all.push(name.clone());
            }
            into(all, &name, one);
        }
    }
    let mut all = Vec::new();
    into(&mut all, "", &Arguments::command());
    all.retain(|name| !NO_ANSWER.contains(&name.as_str()));
    all
}

fn schema() -> Value {
    let mut drawing = Drawing::new(sources::read(), shapes());
    let answers = commands().into_iter().map(|command| {
        let known = ANSWERS.iter().find(|(name, _)| *name == command);
        let answer = drawing.one_of(known.map_or(&["Done"], |(_, types)| types));
        (command.replace(' ', "-"), answer)
    });
    let answers: Vec<(String, Value)> = answers.collect();
    let mut all = drawing.definitions(&answers);
    all.extend(answers);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What turnabout --json answers",
        "description": "Each command has a definition of its own name, with hyphens: \"session show\" is #/$defs/session-show. \
            The schema is that of this version: a later one may add fields.",
        "$defs": all,
    })
}

#[test]
fn the_schema_beside_the_readme_is_what_the_sources_say() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let made = format!("{:#}\n", schema());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, &made).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap();
    let differs = kept.lines().zip(made.lines()).enumerate().find(|(_, (kept, made))| kept != made);
    assert!(kept == made, "cli/{FILE} differs: {differs:?}; UPDATE_GOLDEN=1 cargo test -p cli schema writes it anew");
}

#[test]
fn the_schema_lists_answers_of_commands_only() {
    let commands = commands();
    let unknown: Vec<_> = ANSWERS.iter().filter(|(name, _)| !commands.iter().any(|command| command == name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}; there are {commands:?}");
}

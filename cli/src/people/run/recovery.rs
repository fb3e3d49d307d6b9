//! The recovery code: made and confirmed on a device that is in, used on a fresh one.
//!
//! A code that was shown lives in the memory of this process only: it is confirmed here or it does not count. So `make` reads
//! the two groups from standard input, a terminal or not, and never from arguments, which other programs can see.

use crate::desk::Desk;
use crate::language::{say, tell};
use crate::notebook::{Notebook, begun, waits_for_relay, whole};
use crate::outcome::{Exit, Failure, Outcome, Reply};
use crate::people::args::{RecoverArguments, RecoveryCommand};
use crate::people::json::{Code, CodeShown, Recovered};
use crate::people::run::begin::made_key;
use crate::people::{advice, show};
use crate::profile::Profile;
use crate::relay::run::{is_settled, is_stuck};
use crate::{ask, failure, input};
use app::ground::said::{Problem, Said};
use app::people::event::PeopleEvent;
use app::people::view::CodeState;
use app::relay::event::RelayEvent;
use app::relay::view::Attention;
use app::view::Stage;
use app::{UiEvent, ViewModel};
use content::Value::Text;
use content::cli::{command, problem};
use std::io;
use std::io::{IsTerminal, Write};
use std::time::Duration;
use words::number;

/// `turnabout recovery …`
pub fn run(notebook: &mut Notebook, command: &RecoveryCommand, json: bool, out: &mut dyn Write) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        RecoveryCommand::Make => make(notebook, json, out),
        RecoveryCommand::Status => {
            let code = notebook.desk.view().devices.code;
            Ok(Reply::new(advice::code(code), &Code { code }))
        }
    }
}

fn make(notebook: &mut Notebook, json: bool, out: &mut dyn Write) -> Outcome {
    let view = notebook.desk.view();
    let there = view.devices.code != CodeState::None;
    let shown = |said: &Said| {
        let Said::RecoveryCode { groups, ask } = said else { return None };
        Some((groups.clone(), ask.clone()))
    };
    let (groups, asked) = notebook.desk.ask(UiEvent::People(PeopleEvent::MakeRecoveryCode), shown)?;
    let shown = CodeShown { groups, ask: asked, relay: view.sync.relay.clone() };
    print(&shown, json, out)
        .map_err(|error| Failure::could_not(failure::because(problem::CODE_NOT_SHOWN, error.kind())))?;
    confirm(notebook, &shown.ask, there)?;
    let kept = if there { command::CODE_KEPT_INSTEAD } else { command::CODE_KEPT };
    waits_for_relay(&mut notebook.desk, &say(kept))
}

fn print(shown: &CodeShown, json: bool, out: &mut dyn Write) -> io::Result<()> {
    if json {
        writeln!(out, "{}", Reply::new("", shown).json)?;
    } else {
        out.write_all(show::code(&shown.groups, &shown.relay).as_bytes())?;
    }
    out.flush()
}

/// Asks until the groups are right or nobody answers any more.
fn confirm(notebook: &mut Notebook, asked: &[u32], there: bool) -> Result<(), Failure> {
    let which: Vec<String> = asked.iter().map(|group| tell(command::GROUP, &[("number", number(*group))])).collect();
    let which = which.join(&format!(" {} ", say(command::GROUPS_AND)));
    let type_back = tell(command::TYPE_BACK, &[("groups", Text(&which))]);
    let mut question = format!("{type_back} ");
    loop {
        let groups = typed(&question, asked.len())?.ok_or_else(|| failure::code_not_confirmed(there))?;
        let kept = |said: &Said| matches!(said, Said::RecoveryCodeKept).then_some(());
        match notebook.desk.ask(UiEvent::People(PeopleEvent::ConfirmRecoveryCode { groups }), kept) {
            Err(failure) if failure == failure::refused(&Problem::CodeDiffers) => {
                question = format!("{} {type_back} ", failure.sentence);
            }
            done => return done,
        }
    }
}

/// So many groups, on one line or on several; nothing where the input ends before.
fn typed(question: &str, count: usize) -> Result<Option<Vec<String>>, Failure> {
    let mut groups: Vec<String> = Vec::new();
    let mut question = question;
    while groups.len() < count {
        let Some(line) = ask::line(question)? else { return Ok(None) };
        let gap = |c: char| c.is_whitespace() || c == '-';
        groups.extend(line.split(gap).filter(|group| !group.is_empty()).map(str::to_owned));
        question = "";
    }
    Ok(Some(groups))
}

/// `turnabout recover`
pub fn recover(profile: &Profile, arguments: &RecoverArguments) -> Outcome {
    let code = code()?;
    let (mut desk, key_file) = profile.open_or_make()?;
    whole(&desk)?;
    let within = Duration::from_secs(arguments.timeout);
    desk.post(UiEvent::Relay(RelayEvent::GoOnline))?;
    let event = UiEvent::People(PeopleEvent::Recover { relay: arguments.relay.clone(), code });
    desk.ask_relay(event, within, |said| matches!(said, Said::Joining { .. }).then_some(()))?;
    desk.saved()?;
    let reply = come_back(&desk, within)?;
    Ok(Reply { text: made_key(key_file) + &reply.text, ..reply })
}

/// Typed on a terminal where it can be seen, since nine groups are hard to type blind; or all of standard input.
fn code() -> Result<String, Failure> {
    if io::stdin().is_terminal() {
        return Ok(ask::line(&format!("{} ", say(command::RECOVERY_CODE)))?.unwrap_or_default());
    }
    input::text(input::STDIN)
}

fn come_back(desk: &Desk, within: Duration) -> Outcome {
    let is_back = |view: &ViewModel| view.stage == Stage::Ready && !view.devices.recovering && is_settled(view);
    let view = desk.wait_or_see(within, |view| is_back(view) || is_stuck(view));
    let reply = Reply::new(show::recovered(&view), &Recovered::of(&view));
    match view.sync.attention {
        Some(Attention::UpdateToRead) | None if is_back(&view) => Ok(reply),
        Some(Attention::UpdateToRead) | None => {
            Err(Failure::new(Exit::NotYet, say(problem::NOT_ALL_BACK)).showing(reply))
        }
        Some(attention) => Err(failure::stopped(attention).showing(Reply { text: String::new(), ..reply })),
    }
}

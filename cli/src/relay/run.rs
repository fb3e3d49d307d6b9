//! Which relay, and getting in touch with it: once, or for as long as somebody watches.

use crate::clock::Clock;
use crate::desk::Desk;
use crate::notebook::{begun_or_linking, saved};
use crate::outcome::{Exit, Failure, Outcome, Reply};
use crate::relay::args::{RelayArguments, SyncArguments};
use crate::relay::{json, show};
use crate::{failure, language};
use app::relay::event::RelayEvent;
use app::relay::view::{Attention, Connection, SpaceSync};
use app::view::Stage;
use app::{UiEvent, ViewModel};
use content::cli::problem;
use serde_json::Value;
use std::io;
use std::io::Write;
use std::time::Duration;

/// A watcher looks at least this often, so that "for 5 minutes" stays true.
const LOOK_EVERY: Duration = Duration::from_mins(1);

/// `turnabout relay`
pub fn relay(desk: &mut Desk, RelayArguments { origin: relay, registration }: RelayArguments) -> Outcome {
    desk.post(UiEvent::Relay(RelayEvent::Use { relay, registration }))?;
    saved(desk)
}

/// `turnabout sync`
pub fn sync(desk: &mut Desk, arguments: &SyncArguments, json: bool, out: &mut dyn Write) -> Outcome {
    begun_or_linking(desk)?;
    desk.post(UiEvent::Relay(RelayEvent::GoOnline))?;
    if arguments.watch { watch(desk, json, out) } else { once(desk, Duration::from_secs(arguments.timeout)) }
}

fn once(desk: &Desk, within: Duration) -> Outcome {
    let view = desk.wait_or_see(within, |view| is_settled(view) || is_stuck(view));
    let mut text = String::new();
    show::sync(&mut text, &view);
    let reply = Reply::new(text, &json::sync(&view));
    match view.sync.attention {
        Some(Attention::UpdateToRead) | None if is_settled(&view) => Ok(reply),
        Some(Attention::UpdateToRead) | None => Err(Failure::new(Exit::NotYet, not_yet(&view)).showing(reply)),
        // The sentence says it all, on standard error.
        Some(attention) => Err(failure::stopped(attention).showing(Reply { text: String::new(), ..reply })),
    }
}

fn not_yet(view: &ViewModel) -> String {
    let outside = view.pairs.iter().any(|pair| pair.sync == SpaceSync::WaitingForApproval);
    let inside = !outside && view.stage != Stage::Linking;
    language::say(if inside { problem::NOT_SETTLED } else { problem::NOT_LET_IN })
}

/// Everything is sent and read.
pub fn is_settled(view: &ViewModel) -> bool {
    view.sync.settled && view.sync.connection == Connection::Online
}

/// More waiting will not help: something is in the way, and nothing else is under way.
pub fn is_stuck(view: &ViewModel) -> bool {
    let under_way = view.pairs.iter().any(|pair| match pair.sync {
        SpaceSync::Sending { .. } | SpaceSync::CatchingUp => true,
        SpaceSync::UpToDate | SpaceSync::Waiting { .. } | SpaceSync::WaitingForApproval | SpaceSync::Stopped(_) => {
            false
        }
    });
    let offline = matches!(view.sync.connection, Connection::Offline { .. });
    let in_the_way = view.sync.attention.is_some_and(|attention| match attention {
        // What is of a newer version does not keep the rest from being sent and read.
        Attention::UpdateToRead => false,
        // While another relay answers, there is something to wait for.
        Attention::RelayUnreachable => offline,
        // While another pair may still come in, there is, too.
        Attention::InviteUsed | Attention::InviteExpired => {
            view.pairs.iter().all(|pair| pair.sync != SpaceSync::WaitingForApproval)
        }
        Attention::RelayLogChanged
        | Attention::RelayForked
        | Attention::RelayVersion
        | Attention::NotARelay
        | Attention::RelayUntrusted
        | Attention::RelayFull
        | Attention::SpaceFull
        | Attention::RegistrationNeeded
        | Attention::CodeUsedToday
        | Attention::Cloned
        | Attention::AnotherLog
        | Attention::NotYours
        | Attention::RefusedByRelay
        | Attention::NoRelay => true,
    });
    in_the_way && !under_way
}

/// Ctrl-C ends it as it ends any program: nothing is written here that is not on the disk already.
fn watch(desk: &Desk, json: bool, out: &mut dyn Write) -> Outcome {
    let mut last = None;
    loop {
        let changed = |view: &ViewModel| Some(state(view)) != last;
        let view = desk.wait_or_see(LOOK_EVERY, changed);
        let now = Some(state(&view));
        if now != last && say(&view, json, out).is_err() {
            return Ok(Reply::new("", &())); // Nobody listens any more.
        }
        last = now;
    }
}

fn state(view: &ViewModel) -> (Value, String) {
    let mut text = String::new();
    show::sync(&mut text, view);
    (json::sync(view), text)
}

fn say(view: &ViewModel, json: bool, out: &mut dyn Write) -> io::Result<()> {
    let (shape, text) = state(view);
    if json {
        writeln!(out, "{}", Reply::new("", &shape).json)?;
    } else {
        write!(out, "{}  {text}", Clock::local().hour(Clock::now_ms()))?;
    }
    out.flush()
}

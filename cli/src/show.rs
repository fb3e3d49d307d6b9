//! What a screen says, as plain lines.
//!
//! One function a screen; it reads a view and returns text. Which words stand for which state is in [`crate::words`].

pub mod before;
mod people;
mod practice;
mod session;

pub use people::{code, devices, links, members, recovered, safety};
pub use practice::{agreement, history, standing};
pub use session::{session, session_rows};

use crate::clock::Clock;
use crate::pick::short;
use crate::words::{self, state};
use app::event::Who;
use app::prompts;
use app::view::{AnswerView, PairView, Stage, TopicRow, ViewModel, Waiting};
use std::fmt::Write;
use std::path::Path;

/// Adds a line. Writing to a string cannot go wrong.
macro_rules! line {
    ($text:expr) => { $text.push('\n') };
    ($text:expr, $($rest:tt)*) => { { let _ = writeln!($text, $($rest)*); } };
}
pub(crate) use line;

/// Adds every line of `block`, set in.
pub fn indented(text: &mut String, block: &str) {
    for one in block.lines() {
        line!(text, "  {one}");
    }
}

/// The home screen.
pub fn today(view: &ViewModel, clock: &Clock) -> String {
    let today = &view.today;
    let mut text = String::new();
    line!(text, "{}", today.name);
    line!(text);
    match &today.next_session {
        Some(row) => line!(text, "Next session  {}", session::row(row, clock)),
        None => line!(text, "Next session  none planned"),
    }
    if let Some(row) = &today.last_session {
        line!(text, "Last session  {}", session::row(row, clock));
    }
    line!(text, "Topics        {} active", today.active_topics);
    if let Some(id) = &today.prompt {
        line!(text);
        text.push_str(&prompt(id));
    }
    let reminders = before::nudges(&words::before::texts(), view, clock);
    if !reminders.is_empty() {
        line!(text, "\n{}", reminders.trim_end());
    }
    if !today.waiting.is_empty() {
        line!(text);
        line!(text, "Waiting for you");
        today.waiting.iter().for_each(|waiting| line!(text, "  · {}", waiting_for(waiting)));
    }
    line!(text);
    sync(&mut text, view);
    text
}

fn waiting_for(waiting: &Waiting) -> String {
    match waiting {
        Waiting::TwoAnswers { session } => {
            let id = short(session);
            format!("Two answers: you each planned session {id} differently. Pick one: turnabout session plan {id}")
        }
        Waiting::TakeAway { session } => {
            let id = short(session);
            format!("What did you take away? turnabout session took \"…\" --session {id}")
        }
        Waiting::NobodyYet { pair } => {
            let id = short(pair);
            format!("Nobody else is in pair {id} yet. Send the invite: turnabout invite {id}")
        }
        Waiting::Admission { pair } => {
            let id = short(pair);
            format!("Your new device is not in pair {id} yet; it comes in when one of your other devices is online.")
        }
    }
}

/// A prompt and how to go on from it.
pub fn prompt(id: &str) -> String {
    let mut text = String::new();
    match prompts::find(id) {
        Some(prompt) => line!(text, "{id}  {}", prompt.text),
        None => line!(text, "{id}  (a prompt of a newer version)"),
    }
    line!(text, "     Answer: turnabout reflect answer \"…\"   Another: turnabout reflect skip");
    text
}

/// Answers, newest first.
pub fn answers(answers: &[AnswerView], clock: &Clock) -> String {
    let mut text = String::new();
    for answer in answers {
        let whose = match (answer.by, answer.shared) {
            (Who::Me, false) => "you, only me",
            (Who::Me, true) => "you, both of us",
            (Who::Partner, _) => "your partner",
        };
        let when = answer.at_ms.map(|ms| clock.day_and_hour(ms)).unwrap_or_default();
        line!(text, "{}  {when}  ({whose})  [{}]", answer.prompt, short(&answer.id));
        if let Some(prompt) = prompts::find(&answer.prompt) {
            line!(text, "  {}", prompt.text);
        }
        answer.text.lines().for_each(|one| line!(text, "  > {one}"));
    }
    or_nothing(text, "No answers yet. Nothing counts them.")
}

/// All topics.
pub fn topics<'a>(rows: impl Iterator<Item = &'a TopicRow>) -> String {
    let mut text = String::new();
    for row in rows {
        let direction = match row.teacher {
            Some(Who::Me) => format!("you teach {}", state::partner(&row.partner)),
            Some(Who::Partner) => format!("{} teaches you", state::partner(&row.partner)),
            None => "Two answers on who teaches".to_owned(),
        };
        line!(text, "[{}]  {}  ({direction}, {})", short(&row.id), row.titles.join(" / "), state::topic(row.state));
        if !row.worked_when.is_empty() {
            line!(text, "            It worked when: {}", row.worked_when);
        }
        let texts = words::before::texts();
        let kind = row.kind.map(|kind| words::before::say(&texts, words::before::kind(kind), &[]));
        let step = row.comfort.last().map(|it| words::before::say(&texts, words::before::comfort(it.step), &[]));
        let more: Vec<String> = kind.into_iter().chain(step).collect();
        if !more.is_empty() {
            line!(text, "            {}", more.join(" · "));
        }
    }
    or_nothing(text, "No topics yet: turnabout topic new --title … --teach")
}

/// All pairs.
pub fn pairs<'a>(pairs: impl Iterator<Item = &'a PairView>, clock: &Clock) -> String {
    let all: Vec<String> = pairs.map(|one| pair(one, clock)).collect();
    or_nothing(all.join("\n"), "No pair yet: turnabout pair new, or open your partner's link: turnabout join LINK")
}

/// A pair.
pub fn pair(pair: &PairView, clock: &Clock) -> String {
    let mut text = String::new();
    let partner = if pair.has_partner { state::partner(&pair.partner) } else { "nobody yet" };
    line!(text, "[{}]  You and {partner}", short(&pair.id));
    line!(text, "  {}", words::practice::state(pair.practice.state, &pair.partner));
    match pair.cadence.as_slice() {
        [] => {}
        [one] => line!(text, "  How often  {one}"),
        several => line!(text, "  How often  Two answers: {}", several.join(" / ")),
    }
    if let Some(ms) = pair.began_at_ms {
        line!(text, "  Since      {}", clock.day_and_hour(ms));
    }
    line!(text, "  Sessions   {} held", pair.sessions_held);
    line!(text, "  Devices    {}", pair.devices);
    if let Some(verified) = words::people::verified(pair, clock) {
        line!(text, "  Safety     {verified}");
    }
    if !pair.invites.is_empty() {
        line!(text, "  Open links {}: turnabout invite list", pair.invites.len());
    }
    line!(text, "  {}", state::space(pair.sync));
    if let Some(reach) = state::reach(pair, clock) {
        line!(text, "  {reach}");
    }
    if let Some(sentence) = words::people::membership(pair) {
        line!(text, "  {sentence}");
    }
    text
}

/// Where everything stands.
pub fn status(view: &ViewModel, profile: &Path, clock: &Clock) -> String {
    let mut text = String::new();
    let name = match view.stage {
        Stage::Ready => &view.today.name,
        Stage::Opening => "(opening)",
        Stage::Fresh | Stage::Linking if view.sync.damaged > 0 => "(damaged on this computer)",
        Stage::Fresh => "(nobody has begun here yet)",
        Stage::Linking => "(this device is on its way in: turnabout sync)",
    };
    line!(text, "Name      {name}");
    line!(text, "Notebook  {}", profile.display());
    let relay = Some(view.sync.relay.as_str()).filter(|relay| !relay.is_empty());
    line!(text, "Relay     {}", relay.unwrap_or("none named yet: turnabout relay ORIGIN"));
    line!(text);
    status_line(&mut text, view);
    let own = &view.devices;
    if let Some(sentence) = words::people::own_membership(own.membership, own.recovering) {
        line!(text, "{sentence}");
    }
    for one in view.pairs.iter() {
        line!(text);
        text.push_str(&pair(one, clock));
    }
    text
}

/// The status line, what needs attention, and what goes on with who is in.
pub fn sync(text: &mut String, view: &ViewModel) {
    status_line(text, view);
    for sentence in words::people::all(view) {
        line!(text, "{sentence}");
    }
}

fn status_line(text: &mut String, view: &ViewModel) {
    line!(text, "{}", state::sync(&view.sync, Clock::now_ms()));
    if let Some(sentence) = state::attention(&view.sync) {
        line!(text, "{sentence}");
    }
    if let Some(healed) = view.sync.healed {
        line!(text, "{}", state::healed(healed, &Clock::local()));
    }
}

/// What stands for an empty list.
fn or_nothing(text: String, nothing: &str) -> String {
    if text.is_empty() { format!("{nothing}\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::view::TodayView;
    use std::sync::Arc;

    #[test]
    fn today_has_the_prompts_words_and_says_what_waits() {
        let today = TodayView {
            name: "Amina".into(),
            prompt: Some("P08".into()),
            waiting: vec![Waiting::NobodyYet { pair: "0123456789abcdef".into() }],
            ..TodayView::default()
        };
        let view = ViewModel { today: Arc::new(today), ..ViewModel::default() };
        let text = super::today(&view, &Clock::utc());
        assert!(text.starts_with("Amina\n\nNext session  none planned\n"), "{text}");
        assert!(text.contains("P08  Why did you say yes to this?"), "{text}");
        assert!(text.contains("turnabout invite 01234567\n"), "{text}");
        assert!(text.ends_with("\nSaved here\n"), "{text}");
    }

    #[test]
    fn an_empty_list_says_how_to_begin() {
        assert!(topics(std::iter::empty()).contains("turnabout topic new"));
        assert!(pairs(std::iter::empty(), &Clock::utc()).contains("turnabout pair new"));
    }
}

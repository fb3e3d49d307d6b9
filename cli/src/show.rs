//! What a screen says, as plain lines.
//!
//! One function a screen; it reads a view and returns text. Which words stand for which state is in [`words`].

pub mod before;
mod find;
mod history;
mod meeting;
mod people;
mod practice;
mod report;
mod session;
mod together;

pub use find::found;
pub use history::text_history;
pub use meeting::{ask, card, preparation, turned};
pub use people::{code, devices, links, members, recovered, safety};
pub use practice::{agreement, history, standing};
pub use report::{contacts, ratings, report};
pub use session::{session, session_rows};
pub use together::{OFF, Starter, off, off_page, off_word, situation, start, starter_list, starters, suggestion};

use crate::advice;
use crate::clock::Clock;
use crate::language::{number, own, say, tell, voice};
use crate::pick::short;
use app::ViewModel;
use app::ground::who::Who;
use app::pair::view::PairView;
use app::relay::view::SpaceSync;
use app::today::view::Waiting;
use app::topic::view::TopicRow;
use app::view::Stage;
use content::Value::Text;
use content::cli::{people as who, session as home};
use content::{Id, prompt as prompts};
use std::fmt::Write;
use std::path::Path;
use words::{DOT, relay};

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

/// Adds one thing of a list.
pub fn item(text: &mut String, what: &str) {
    line!(text, "  · {what}");
}

/// Labels that stand one below the other, with their values in a column of their own.
struct Labels {
    width: usize,
}

impl Labels {
    /// As wide as the widest, and this gap.
    fn of(ids: &[Id], gap: usize) -> Self {
        Self { width: gap + ids.iter().map(|id| say(*id).chars().count()).max().unwrap_or_default() }
    }

    fn line(&self, text: &mut String, indent: &str, id: Id, value: &str) {
        line!(text, "{indent}{:width$}{value}", say(id), width = self.width);
    }
}

/// The home screen.
pub fn today(view: &ViewModel, clock: &Clock) -> String {
    let today = &view.today;
    let mut text = String::new();
    line!(text, "{}", today.name);
    line!(text);
    let labels = Labels::of(&[content::today::LABEL_NEXT, content::today::LABEL_LAST, content::today::LABEL_TOPICS], 2);
    let next =
        today.next_session.as_ref().map_or_else(|| say(content::today::NONE_PLANNED), |row| session::row(row, clock));
    labels.line(&mut text, "", content::today::LABEL_NEXT, &next);
    if let Some(row) = &today.last_session {
        labels.line(&mut text, "", content::today::LABEL_LAST, &session::row(row, clock));
    }
    let topics = words::today::active_topics(today.active_topics, voice());
    labels.line(&mut text, "", content::today::LABEL_TOPICS, &topics);
    if let Some(id) = &today.prompt {
        line!(text);
        text.push_str(&prompt(id));
    }
    let reminders = before::nudges(view, clock);
    if !reminders.is_empty() {
        line!(text, "\n{}", reminders.trim_end());
    }
    if !today.waiting.is_empty() {
        line!(text);
        line!(text, "{}", say(content::today::WAITING_TITLE));
        today.waiting.iter().for_each(|waiting| item(&mut text, &waiting_for(waiting)));
    }
    line!(text);
    sync(&mut text, view);
    text
}

fn waiting_for(waiting: &Waiting) -> String {
    let (id, name, of) = match waiting {
        Waiting::TwoAnswers { session } => (home::WAITING_TWO, "session", session),
        Waiting::TakeAway { session } => (home::WAITING_TAKE_AWAY, "session", session),
        Waiting::PickTime { session, times } => {
            let values = [("session", Text(short(session))), ("count", number(*times))];
            return tell(home::WAITING_PICK, &values);
        }
        Waiting::Prepare { session } => (home::WAITING_PREPARE, "session", session),
        Waiting::Card { session } => (home::WAITING_CARD, "session", session),
        Waiting::NobodyYet { pair } => (home::WAITING_NOBODY, "pair", pair),
        Waiting::Admission { pair } => (home::WAITING_ADMISSION, "pair", pair),
    };
    tell(id, &[(name, Text(short(of)))])
}

/// A prompt and how to go on from it.
pub fn prompt(id: &str) -> String {
    let mut text = String::new();
    line!(text, "{id}  {}", words::reflect::prompt(id, voice()));
    line!(text, "     {}", say(home::PROMPT_HOW));
    text
}

/// Answers, newest first.
pub fn answers(view: &ViewModel, clock: &Clock) -> String {
    let mut text = String::new();
    // A text that was taken back is none.
    for answer in view.reflect.answers.iter().filter(|answer| !answer.text.is_empty()) {
        let whose = words::reflect::whose(answer.by, answer.shared, voice());
        let when = answer.at_ms.map(|ms| clock.day_and_hour(ms)).unwrap_or_default();
        line!(text, "{}  {when}  ({whose})  [{}]", answer.prompt, short(&answer.id));
        if let Some(prompt) = prompts::of(&answer.prompt) {
            line!(text, "  {}", say(prompt));
        }
        answer.text.lines().for_each(|one| line!(text, "  > {one}"));
    }
    view.pairs.iter().for_each(|pair| opened(&mut text, pair));
    or_nothing(text, &say(content::reflect::NO_ANSWERS))
}

/// What both said alone and opened together.
fn opened(text: &mut String, pair: &PairView) {
    for question in pair.practice.sealed.iter().filter(|question| question.open) {
        line!(text, "{}  ({})", question.question, say(content::reflect::ANSWER_OURS));
        if let Some(prompt) = prompts::of(&question.question) {
            line!(text, "  {}", say(prompt));
        }
        for (who, said) in [(Who::Me, &question.mine), (Who::Partner, &question.theirs)] {
            for one in said.iter().flat_map(|said| said.lines()) {
                line!(text, "  {} > {one}", words::people::who(who, &pair.partner, voice()));
            }
        }
    }
}

/// All topics.
pub fn topics<'a>(rows: impl Iterator<Item = &'a TopicRow>) -> String {
    let mut text = String::new();
    for row in rows {
        let direction = words::topic::direction(row.teacher, &row.partner, voice());
        line!(
            text,
            "[{}]  {}  ({direction}, {})",
            short(&row.id),
            several(&row.titles),
            words::topic::state(row.state, voice())
        );
        if !row.worked_when.is_empty() {
            line!(text, "            {}", words::topic::worked_when(&row.worked_when, voice()));
        }
        let step = row.comfort.last().map(|it| words::topic::comfort(it.step));
        let more: Vec<String> = row.kind.map(words::topic::kind).into_iter().chain(step).map(say).collect();
        if !more.is_empty() {
            line!(text, "            {}", more.join(DOT));
        }
    }
    or_nothing(text, &advice::around(&say(content::topic::NO_TOPICS), home::NO_TOPICS))
}

/// All pairs.
pub fn pairs<'a>(pairs: impl Iterator<Item = &'a PairView>, clock: &Clock) -> String {
    let all: Vec<String> = pairs.map(|one| pair(one, clock)).collect();
    or_nothing(all.join("\n"), &advice::around(&say(content::people::NO_PAIRS), who::NO_PAIRS))
}

/// What stands before the values of a pair.
const PAIR_LABELS: [Id; 6] = [
    content::people::LABEL_CADENCE,
    content::people::LABEL_SINCE,
    content::people::LABEL_SESSIONS,
    content::people::LABEL_DEVICES,
    content::people::LABEL_SAFETY,
    content::people::LABEL_LINKS,
];

/// A pair.
pub fn pair(pair: &PairView, clock: &Clock) -> String {
    let mut text = String::new();
    line!(text, "[{}]  {}", short(&pair.id), words::pair::title(pair, voice()));
    line!(text, "  {}", advice::practice::state(pair.practice.state, &pair.partner));
    let labels = Labels::of(&PAIR_LABELS, 1);
    let mut labelled = |id: Id, value: &str| labels.line(&mut text, "  ", id, value);
    if let Some(cadence) = words::pair::cadence(pair, voice()) {
        labelled(content::people::LABEL_CADENCE, &cadence);
    }
    if let Some(ms) = pair.began_at_ms {
        labelled(content::people::LABEL_SINCE, &clock.day_and_hour(ms));
    }
    labelled(content::people::LABEL_SESSIONS, &words::pair::sessions_held(pair, voice()));
    labelled(content::people::LABEL_DEVICES, &pair.devices.to_string());
    if let Some(verified) = advice::people::verified(pair, clock.voice()) {
        labelled(content::people::LABEL_SAFETY, &verified);
    }
    if !pair.invites.is_empty() {
        labelled(content::people::LABEL_LINKS, &tell(who::LINKS_OPEN, &[("count", number(pair.invites.len()))]));
    }
    pair_goes_on(&mut text, pair, clock);
    text
}

/// How it stands with the relay, how far it has come, and what goes on with who is in.
fn pair_goes_on(text: &mut String, pair: &PairView, clock: &Clock) {
    let sentences = [Some(space(pair.sync)), relay::reach(pair, clock.voice()), advice::people::membership(pair)];
    sentences.into_iter().flatten().for_each(|sentence| line!(text, "  {sentence}"));
}

/// Where everything stands.
pub fn status(view: &ViewModel, profile: &Path, clock: &Clock) -> String {
    let mut text = String::new();
    let name = match view.stage {
        Stage::Ready => view.today.name.clone(),
        Stage::Opening => say(home::STAGE_OPENING),
        Stage::Fresh | Stage::Linking if view.sync.damaged > 0 => say(home::STAGE_DAMAGED),
        Stage::Fresh => say(home::STAGE_FRESH),
        Stage::Linking => say(home::STAGE_LINKING),
    };
    let relay = Some(view.sync.relay.clone()).filter(|relay| !relay.is_empty());
    let labels = Labels::of(&[home::LABEL_NAME, home::LABEL_NOTEBOOK, home::LABEL_RELAY], 2);
    labels.line(&mut text, "", home::LABEL_NAME, &name);
    labels.line(&mut text, "", home::LABEL_NOTEBOOK, &profile.display().to_string());
    labels.line(&mut text, "", home::LABEL_RELAY, &relay.unwrap_or_else(|| say(home::NO_RELAY)));
    line!(text);
    status_line(&mut text, view);
    let mine = &view.devices;
    if let Some(sentence) = advice::people::own_membership(mine.membership, mine.recovering) {
        line!(text, "{sentence}");
    }
    for one in view.pairs.iter() {
        line!(text);
        text.push_str(&pair(one, clock));
    }
    text
}

/// How a pair stands with the relay.
fn space(sync: SpaceSync) -> String {
    match sync {
        SpaceSync::Stopped(needed) => advice::attention(needed),
        SpaceSync::UpToDate
        | SpaceSync::Waiting { .. }
        | SpaceSync::Sending { .. }
        | SpaceSync::CatchingUp
        | SpaceSync::WaitingForApproval => relay::space(sync, voice()),
    }
}

/// The status line, what needs attention, and what goes on with who is in.
pub fn sync(text: &mut String, view: &ViewModel) {
    status_line(text, view);
    for sentence in advice::people::all(view) {
        line!(text, "{sentence}");
    }
}

fn status_line(text: &mut String, view: &ViewModel) {
    line!(text, "{}", relay::status(&view.sync, Clock::now_ms(), voice()));
    if let Some(needed) = view.sync.attention {
        line!(text, "{}", advice::attention(needed));
    }
    if let Some(healed) = view.sync.healed {
        line!(text, "{}", relay::healed(healed, voice()));
    }
}

/// What two people said of one thing, each in their own words.
fn several(said: &[String]) -> String {
    said.iter().map(|one| own(one)).collect::<Vec<_>>().join(" / ")
}

/// What stands for an empty list.
fn or_nothing(text: String, nothing: &str) -> String {
    if text.is_empty() { format!("{nothing}\n") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::today::view::TodayView;
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

//! The home screen and the status as lines.

use crate::clock::Clock;
use crate::language::{say, tell, voice};
use crate::page::{Labels, item, line};
use crate::pick::short;
use crate::{pair, reflect, relay, reminders, session};
use app::ViewModel;
use app::today::view::Waiting;
use app::view::Stage;
use content::Value::{Message, Text};
use content::cli::session as home;
use std::fmt::Write;
use std::path::Path;
use words::number;

/// The home screen.
pub fn today(view: &ViewModel, clock: &Clock) -> String {
    let today = &view.today;
    let mut text = String::new();
    line!(text, "{}", today.name);
    line!(text);
    let labels = Labels::of(&[content::today::LABEL_NEXT, content::today::LABEL_LAST, content::today::LABEL_TOPICS], 2);
    let next = today
        .next_session
        .as_ref()
        .map_or_else(|| say(content::today::NONE_PLANNED), |row| session::show::row(row, clock));
    labels.line(&mut text, "", content::today::LABEL_NEXT, &next);
    if let Some(row) = &today.last_session {
        labels.line(&mut text, "", content::today::LABEL_LAST, &session::show::row(row, clock));
    }
    let topics = words::today::active_topics(today.active_topics, voice());
    labels.line(&mut text, "", content::today::LABEL_TOPICS, &topics);
    if let Some(id) = &today.prompt {
        line!(text);
        text.push_str(&reflect::show::prompt(id));
    }
    let reminders = reminders::show::nudges(view, clock);
    if !reminders.is_empty() {
        line!(text, "\n{}", reminders.trim_end());
    }
    if !today.waiting.is_empty() {
        line!(text);
        line!(text, "{}", say(content::today::WAITING_TITLE));
        today.waiting.iter().for_each(|waiting| item(&mut text, &waiting_for(waiting)));
    }
    line!(text);
    relay::show::sync(&mut text, view);
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
        Waiting::Happened { session } => (home::WAITING_HAPPENED, "session", session),
        Waiting::Length { session } => (home::WAITING_LENGTH, "session", session),
        Waiting::Question { pair, .. } => {
            let sentence = words::today::waiting(waiting, voice());
            let values = [("sentence", Message(&sentence)), ("pair", Text(short(pair)))];
            return tell(home::WAITING_QUESTION, &values);
        }
        Waiting::NobodyYet { pair } => (home::WAITING_NOBODY, "pair", pair),
        Waiting::Admission { pair } => (home::WAITING_ADMISSION, "pair", pair),
    };
    tell(id, &[(name, Text(short(of)))])
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
    relay::show::status_line(&mut text, view);
    let mine = &view.devices;
    if let Some(sentence) = relay::advice::own_membership(mine.membership, mine.recovering) {
        line!(text, "{sentence}");
    }
    for one in view.pairs.iter() {
        line!(text);
        text.push_str(&pair::show::pair(one, clock));
    }
    text
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
}

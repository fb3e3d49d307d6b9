//! Topics as lines: the list, the two columns, those to start from, what both said before one starts.

use crate::language::{own, partner, say, tell, voice};
use crate::page::{line, or_nothing, several};
use crate::pick::short;
use app::ViewModel;
use app::ground::who::StandsAs;
use app::pair::view::BothWaysView;
use app::topic::view::{KnownView, StartView, TopicRow};
use content::Value::Text;
use content::cli::{pair as own_texts, session as home};
use content::{Id, pair, role, topic};
use std::fmt::Write;
use words::DOT;

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
    or_nothing(text, &crate::advice::around(&say(content::topic::NO_TOPICS), home::NO_TOPICS))
}

/// Topics as two columns: what I teach, what I learn.
pub fn columns(view: &ViewModel, way: &BothWaysView) -> String {
    let title = |id: &String| {
        let row = view.topics.iter().find(|row| row.id == *id);
        row.map(|row| format!("{} {}", short(&row.id), several(&row.titles))).unwrap_or_default()
    };
    let column = |ids: &[String]| -> Vec<String> {
        let rows: Vec<String> = ids.iter().map(title).collect();
        if rows.is_empty() { vec![say(topic::NONE_YET)] } else { rows }
    };
    let (teach, learn) = (column(&way.i_teach), column(&way.i_learn));
    let mut text = beside(&say(topic::TEACH_TITLE), &say(topic::LEARN_TITLE));
    for at in 0..teach.len().max(learn.len()) {
        let cell = |column: &[String]| column.get(at).cloned().unwrap_or_default();
        text.push_str(&beside(&cell(&teach), &cell(&learn)));
    }
    text
}

/// Two cells of a line. Isolating marks take no room.
fn beside(left: &str, right: &str) -> String {
    const WIDE: usize = 38;
    let gap = WIDE.saturating_sub(content::without_isolation(left).chars().count());
    format!("{}\n", format!("{left}{:gap$}  {right}", "").trim_end())
}

/// Topics to start from, by their number: by kind, and of each kind in both directions.
pub fn starters() -> Vec<Starter> {
    let kinds = app::topic::event::TopicKind::ALL.into_iter().zip(topic::KINDS);
    let all = kinds.flat_map(|(kind, words)| {
        let [newer, longer] = [(words.from_junior, true), (words.from_senior, false)].map(|(titles, by_newer)| {
            titles.map(|title| Starter { number: 0, kind, heading: words.title, title, by_newer })
        });
        newer.into_iter().chain(longer)
    });
    (1..).zip(all).map(|(number, starter)| Starter { number, ..starter }).collect()
}

/// A topic to start from.
#[derive(Clone, Copy)]
pub struct Starter {
    /// Its number in the list.
    pub number: u32,
    /// Its kind.
    pub kind: app::topic::event::TopicKind,
    /// What the kind is called.
    pub heading: Id,
    /// What the topic is called.
    pub title: Id,
    /// The one who is newer can show it, or else the other one.
    pub by_newer: bool,
}

impl Starter {
    /// Would this person teach it? Unknown where nobody has said who is newer.
    pub fn teaches(&self, stands: Option<StandsAs>) -> Option<bool> {
        match stands {
            Some(StandsAs::Newer) => Some(self.by_newer),
            Some(StandsAs::Longer) => Some(!self.by_newer),
            Some(StandsAs::Alike) | None => None,
        }
    }

    fn direction(&self, stands: Option<StandsAs>) -> Id {
        match self.teaches(stands) {
            Some(true) => topic::TEACH_TITLE,
            Some(false) => topic::LEARN_TITLE,
            None if self.by_newer => role::NEWER,
            None => role::LONGER,
        }
    }
}

/// The list to pick from.
pub fn starter_list(stands: Option<StandsAs>) -> String {
    let mut text = String::new();
    let (mut heading, mut direction) = (None, None);
    for starter in starters() {
        if heading.replace(starter.heading) != Some(starter.heading) {
            line!(text, "{}", say(starter.heading));
            direction = None;
        }
        let one = starter.direction(stands);
        if direction.replace(one) != Some(one) {
            line!(text, "  {}", say(one));
        }
        line!(text, "    {:>2}  {}", starter.number, say(starter.title));
    }
    line!(text, "\n{}", say(own_texts::STARTER));
    text
}

/// What both said before a topic starts.
pub fn start(row: &TopicRow) -> String {
    let StartView { i_answered, partner_answered, mine, theirs, open, partner_unfit: _, mine_unfit: _ } = &row.start;
    let name = partner(&row.partner);
    let to_partner = [("partner", Text(name))];
    let mut text = String::new();
    line!(text, "{}{}{}", say(topic::START_TITLE), words::DOT, own(&row.titles.join(" / ")));
    line!(text, "{}", say(topic::START_TEXT));
    match (*i_answered, *partner_answered, *open) {
        (true, _, false) => line!(text, "{}", tell(pair::TRIAL_WAITING, &to_partner)),
        (false, true, false) => line!(text, "{}", tell(pair::TRIAL_WAITING_YOU, &to_partner)),
        (_, _, true) | (false, false, false) => {}
    }
    let sides = [(say(content::session::TOOK_YOU), mine), (own(name).into_owned(), theirs)];
    for (who, known) in sides {
        if let Some(KnownView { known, unsure }) = known {
            line!(text, "{who}");
            line!(text, "  {}: {}", say(topic::START_KNOWN), own(known));
            line!(text, "  {}: {}", say(topic::START_UNSURE), own(unsure));
        }
    }
    if !i_answered {
        line!(text, "{}", tell(own_texts::START, &[("topic", Text(short(&row.id)))]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_list_says_how_to_begin() {
        assert!(topics(std::iter::empty()).contains("turnabout topic new"));
    }
}

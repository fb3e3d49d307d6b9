//! What is there before and between meetings, as plain lines.

use super::{indented, line};
use crate::clock::Clock;
use crate::language::partner;
use crate::pick::short;
use crate::words::before::{self as words, say};
use app::event::{ListKind, Power};
use app::view::{BeforeView, BothWaysView, GoalView, SharedOffer, ViewModel};
use content::{Texts, before as texts_before, card as texts_card, offer as texts_offer, role, scope, topic};
use std::fmt::Write;

/// One's own page.
pub fn profile(texts: &Texts, view: &ViewModel) -> String {
    let mut text = format!("({})\n", say(texts, scope::MINE, &[]));
    text.push_str(&offers(texts, view));
    let wants: Vec<_> = view.profile.lines.iter().filter(|line| line.list == ListKind::Wants).collect();
    line!(text, "\n{}", say(texts, texts_before::LEARN_TITLE, &[]));
    for want in &wants {
        line!(text, "  [{}]  {}", short(&want.id), want.text);
    }
    if let Some(times) = &view.profile.good_times {
        line!(text, "\nGood times for me: {}", words::times(times));
    }
    text
}

/// One's own offers, then what partners offer.
pub fn offers(texts: &Texts, view: &ViewModel) -> String {
    let mut text = String::new();
    if view.profile.asks_first {
        line!(text, "{}\n  turnabout offer keep \"…\"", say(texts, words::FIRST, &[]));
    }
    for offer in &view.profile.offers {
        let shared = match offer.shared.as_slice() {
            [] => say(texts, scope::MINE, &[]),
            copies if copies.iter().all(|copy| copy.same) => say(texts, scope::OURS, &[]),
            _ => format!("{}; the copy says something older", say(texts, scope::OURS, &[])),
        };
        line!(text, "[{}]  {}  ({shared})", short(&offer.id), offer.what.join(" / "));
        detail(&mut text, texts, &offer.takes, &offer.bring);
    }
    for way in view.ways.iter() {
        for SharedOffer { id, what, takes, bring } in &way.partners_offers {
            line!(text, "[{}]  {}: {}", short(id), partner(&way.partner), what.join(" / "));
            detail(&mut text, texts, takes, bring);
        }
        if let Some(times) = &way.partners_times {
            line!(text, "  Good times for {}: {}", partner(&way.partner), words::times(times));
        }
    }
    text
}

fn detail(text: &mut String, texts: &Texts, takes: &str, bring: &str) {
    for (label, value) in [(texts_offer::TIME_LABEL, takes), (texts_offer::NEED_LABEL, bring)] {
        if !value.is_empty() {
            line!(text, "            {}: {value}", say(texts, label, &[]));
        }
    }
}

/// The ten questions that find an offer.
pub fn questions(texts: &Texts) -> String {
    let mut text = format!("{}\n\n", say(texts, texts_offer::PAGE_TEXT, &[]));
    for (number, question) in (1..).zip(texts_offer::QUESTIONS) {
        line!(text, "{number:>2}  {}", say(texts, question, &[]));
    }
    line!(text, "\n    turnabout offer keep \"…\" --question NUMBER");
    text
}

/// The cards to read, and which were.
pub fn cards(texts: &Texts, view: &BeforeView) -> String {
    let mut text = format!("{}\n\n", say(texts, texts_card::PAGE_TITLE, &[]));
    for card in &view.cards {
        let title = words::card(&card.id).map(|it| say(texts, it.title, &[])).unwrap_or_default();
        let useful = card.useful.map(|it| format!("  ({})", say(texts, words::useful(it), &[]))).unwrap_or_default();
        line!(text, "[{}] {:<16}  {title}{useful}", if card.read { 'x' } else { ' ' }, card.id);
    }
    line!(text, "\nRead one: turnabout cards {}", view.cards.first().map_or("ID", |card| card.id.as_str()));
    text
}

/// One card.
pub fn card(texts: &Texts, id: &str) -> String {
    let Some(card) = words::card(id) else { return String::new() };
    let mut text = format!("{}\n\n{}\n\n", say(texts, card.title, &[]), say(texts, card.text, &[]));
    line!(text, "{} {}\n", say(texts, texts_card::TRY_LABEL, &[]), say(texts, card.practice, &[]));
    line!(text, "{} turnabout cards {id} --useful yes|partly|no", say(texts, texts_card::USEFUL_ASK, &[]));
    text
}

/// "Before you meet". A yes about power shows the caution and suggests the clause.
pub fn before(texts: &Texts, view: &ViewModel) -> String {
    let mut text = format!("({})\n", say(texts, scope::MINE, &[]));
    for pair in &view.before.pairs {
        line!(text, "[{}]  {}", short(&pair.pair), partner(&pair.partner));
        let stands = pair.stands_as.map_or("not said: turnabout before --stands newer|longer|alike", words::stands);
        line!(text, "  You stand: {stands}");
        let power = pair.power.map(|it| say(texts, words::power(it), &[]));
        line!(text, "  {} {}", say(texts, texts_before::POWER_ASK, &[]), power.unwrap_or_else(|| "-".to_owned()));
        line!(text, "  {} It stays on this computer.", say(texts, texts_before::POWER_PRIVATE, &[]));
        if pair.power == Some(Power::Yes) {
            line!(text, "\n{}", say(texts, texts_before::POWER_CAUTION_TITLE, &[]));
            indented(&mut text, &say(texts, texts_before::POWER_CAUTION_TEXT, &[]));
            line!(text, "  {}\n", words::clause(texts));
        }
        for next in &pair.next {
            line!(text, "  · {}", words::next(*next));
        }
    }
    line!(text, "\nCards: turnabout cards   For yourself: turnabout readiness, turnabout assume");
    text
}

/// The five statements, the answers, and what they come to.
pub fn readiness(texts: &Texts, view: &BeforeView) -> String {
    let mut text = format!("{}\n\n", say(texts, texts_before::READY_TEXT, &[]));
    for ((number, statement), ready) in (1..).zip(texts_before::STATEMENTS).zip(&view.ready) {
        let ready = ready.map(|it| say(texts, words::ready(it), &[])).unwrap_or_default();
        line!(text, "{number}  {}  {ready}", say(texts, statement, &[]));
    }
    if !view.reason.is_empty() {
        line!(text, "\n{}\n  > {}", say(texts, texts_before::READY_REASON, &[]), view.reason);
    }
    if let Some(result) = view.result {
        line!(text, "\n{}", say(texts, words::result(result), &[]));
    }
    text
}

/// What one assumed, with the words of the return to it where the prompt of now asks for that.
pub fn assumptions(texts: &Texts, view: &ViewModel) -> String {
    let again = view.before.returns_to_assumptions;
    let id = if again { texts_before::ASSUME_RETURN_TEXT } else { texts_before::ASSUME_TEXT };
    let mut text = format!("{}\n\n", say(texts, id, &[]));
    for line in view.profile.lines.iter().filter(|line| line.list == ListKind::Assumptions) {
        line!(text, "[{}]  {}", short(&line.id), line.text);
    }
    text
}

/// What the two call each other.
pub fn roles(texts: &Texts, view: &ViewModel) -> String {
    let mut text = String::new();
    for way in view.ways.iter() {
        line!(text, "[{}]  You and {}", short(&way.pair), partner(&way.partner));
        let types: Vec<String> = way.pair_type.iter().map(|it| say(texts, words::pair_type(*it), &[])).collect();
        line!(text, "  {}", types.join(" / "));
        line!(
            text,
            "  You: {}   {}: {}",
            way.my_word.join(" / "),
            partner(&way.partner),
            way.partners_word.join(" / ")
        );
    }
    line!(text, "{}", say(texts, role::TEXT, &[]));
    let words: Vec<String> = role::SUGGESTIONS.iter().map(|id| say(texts, *id, &[])).collect();
    line!(text, "  {}", words.join(", "));
    text
}

/// My goals, then our goals with the way to them.
pub fn goals(view: &ViewModel, clock: &Clock) -> String {
    let mut text = String::from("My goals (only me)\n");
    for goal in &view.profile.goals {
        let horizon = goal.horizon.map_or("two answers", words::horizon);
        line!(text, "  [{}]  {}  ({horizon})", short(&goal.id), goal.text.join(" / "));
    }
    for way in view.ways.iter() {
        line!(text, "\nOur goals, with {} (both of us)", partner(&way.partner));
        way.goals.iter().for_each(|goal| shared(&mut text, goal, clock));
    }
    text
}

fn shared(text: &mut String, goal: &GoalView, clock: &Clock) {
    let horizon: Vec<&str> = goal.horizon.iter().map(|it| words::horizon(*it)).collect();
    let state: Vec<&str> = goal.state.iter().map(|it| words::goal_state(*it)).collect();
    line!(text, "  [{}]  {}  ({}; {})", short(&goal.id), goal.text.join(" / "), horizon.join(" / "), state.join(" / "));
    for reason in &goal.reason {
        line!(text, "        because: {reason}");
    }
    for topic in &goal.topics {
        let sessions: Vec<&str> = topic.sessions.iter().map(|id| short(id)).collect();
        line!(text, "        → {} [{}]  → {}", topic.title, short(&topic.topic), or_dash(&sessions));
    }
    if let Some(project) = &goal.project {
        let due: Vec<String> = project.due_at_ms.iter().map(|at| clock.day_and_hour(*at)).collect();
        let fields = [
            ("Outcome", &project.outcome),
            ("Audience", &project.audience),
            ("By", &due),
            ("Help needed", &project.help),
            ("Next step", &project.next),
        ];
        for (label, values) in fields.into_iter().filter(|(_, values)| !values.is_empty()) {
            line!(text, "        {label}: {}", values.join(" / "));
        }
    }
}

fn or_dash(words: &[&str]) -> String {
    if words.is_empty() { "-".to_owned() } else { words.join(", ") }
}

/// Topics as two columns: what I teach, what I learn.
pub fn columns(texts: &Texts, view: &ViewModel, way: &BothWaysView) -> String {
    const WIDE: usize = 38;
    let title = |id: &String| {
        let row = view.topics.iter().find(|row| row.id == *id);
        row.map(|row| format!("{} {}", short(&row.id), row.titles.join(" / "))).unwrap_or_default()
    };
    let column = |ids: &[String]| -> Vec<String> {
        let rows: Vec<String> = ids.iter().map(title).collect();
        if rows.is_empty() { vec![say(texts, topic::NONE_YET, &[])] } else { rows }
    };
    let (teach, learn) = (column(&way.i_teach), column(&way.i_learn));
    let mut text = String::new();
    line!(text, "{:<WIDE$}  {}", say(texts, topic::TEACH_TITLE, &[]), say(texts, topic::LEARN_TITLE, &[]));
    for at in 0..teach.len().max(learn.len()) {
        let cell = |column: &[String]| column.get(at).cloned().unwrap_or_default();
        let row = format!("{:<WIDE$}  {}", cell(&teach), cell(&learn));
        line!(text, "{}", row.trim_end());
    }
    text
}

/// The reminders of all pairs.
pub fn nudges(texts: &Texts, view: &ViewModel, clock: &Clock) -> String {
    let mut text = String::new();
    for way in view.ways.iter() {
        for nudge in &way.nudges {
            line!(text, "  · {}", words::nudge(texts, nudge, &way.partner, |at| clock.day_and_hour(at)));
        }
    }
    text
}

//! What is there before and between meetings, as plain lines.

use super::{indented, line, several};
use crate::advice::before as advice;
use crate::clock::Clock;
use crate::language::{own, partner, say, tell, voice};
use crate::pick::short;
use app::ViewModel;
use app::before::event::{ListKind, Power};
use app::before::view::{BeforeView, LineView};
use app::goal::view::{GoalView, ProjectView};
use app::offer::view::SharedOffer;
use app::pair::view::BothWaysView;
use content::Value::Text;
use content::cli::before as own_texts;
use content::{Id, before as texts, card as texts_card, offer as texts_offer, role, scope, sync, topic};
use std::fmt::Write;

/// One's own page.
pub fn profile(view: &ViewModel) -> String {
    let mut text = format!("({})\n", say(scope::MINE));
    text.push_str(&offers(view));
    line!(text, "\n{}", say(texts::LEARN_TITLE));
    for want in of_list(view, ListKind::Wants) {
        line!(text, "  [{}]  {}", short(&want.id), own(&want.text));
    }
    if let Some(times) = &view.profile.good_times {
        line!(text, "\n{}", words::offer::good_times(times, None, voice()));
    }
    text
}

fn of_list(view: &ViewModel, list: ListKind) -> impl Iterator<Item = &LineView> {
    view.profile.lines.iter().filter(move |line| line.list == list)
}

/// One's own offers, then what partners offer.
pub fn offers(view: &ViewModel) -> String {
    let mut text = String::new();
    if view.profile.asks_first {
        line!(text, "{}\n  {}", say(texts_offer::FIRST_ASK), say(own_texts::OFFER_HOW));
    }
    for offer in &view.profile.offers {
        let shared = match offer.shared.as_slice() {
            [] => say(scope::MINE),
            copies if copies.iter().all(|copy| copy.same) => say(scope::OURS),
            _ => [scope::OURS, content::offer::COPY_OLDER].map(say).join("; "),
        };
        line!(text, "[{}]  {}  ({shared})", short(&offer.id), several(&offer.what));
        detail(&mut text, &offer.takes, &offer.bring);
    }
    for way in view.ways.iter() {
        for SharedOffer { id, what, takes, bring } in &way.partners_offers {
            line!(text, "[{}]  {}: {}", short(id), own(partner(&way.partner)), several(what));
            detail(&mut text, takes, bring);
        }
        if let Some(times) = &way.partners_times {
            line!(text, "  {}", words::offer::good_times(times, Some(&way.partner), voice()));
        }
    }
    text
}

fn detail(text: &mut String, takes: &str, bring: &str) {
    for (label, value) in [(texts_offer::TIME_LABEL, takes), (texts_offer::NEED_LABEL, bring)] {
        if !value.is_empty() {
            line!(text, "            {}: {}", say(label), own(value));
        }
    }
}

/// The ten questions that find an offer.
pub fn questions() -> String {
    let mut text = format!("{}\n\n", say(texts_offer::PAGE_TEXT));
    for (number, question) in (1..).zip(texts_offer::QUESTIONS) {
        line!(text, "{number:>2}  {}", say(question));
    }
    line!(text, "\n    {}", say(own_texts::OFFER_NUMBER));
    text
}

/// The cards to read, and which were.
pub fn cards(view: &BeforeView) -> String {
    let mut text = format!("{}\n\n", say(texts_card::PAGE_TITLE));
    for card in &view.cards {
        let title = words::before::card(&card.id).map(|it| say(it.title)).unwrap_or_default();
        let useful = card.useful.map(|it| format!("  ({})", say(words::before::useful(it)))).unwrap_or_default();
        line!(text, "[{}] {:<16}  {title}{useful}", if card.read { 'x' } else { ' ' }, card.id);
    }
    if let Some(card) = view.cards.first() {
        line!(text, "\n{}", advice::read_card(&card.id));
    }
    text
}

/// One card.
pub fn card(id: &str) -> String {
    let Some(card) = words::before::card(id) else { return String::new() };
    let mut text = format!("{}\n\n{}\n\n", say(card.title), say(card.text));
    line!(text, "{} {}\n", say(texts_card::TRY_LABEL), say(card.practice));
    line!(text, "{}", advice::rate_card(id));
    text
}

/// "Before you meet". A yes about power shows the caution and suggests the clause.
pub fn before(view: &ViewModel) -> String {
    let mut text = format!("({})\n", say(scope::MINE));
    for pair in &view.before.pairs {
        line!(text, "[{}]  {}", short(&pair.pair), own(partner(&pair.partner)));
        line!(text, "  {}", advice::stands(pair.stands_as));
        let power = pair.power.map_or_else(|| "-".to_owned(), |it| say(words::before::power(it)));
        line!(text, "  {} {power}", say(texts::POWER_ASK));
        line!(text, "  {} {}", say(texts::POWER_PRIVATE), say(content::before::STAYS_HERE));
        if pair.power == Some(Power::Yes) {
            line!(text, "\n{}", say(texts::POWER_CAUTION_TITLE));
            indented(&mut text, &say(texts::POWER_CAUTION_TEXT));
            line!(text, "  {}\n", words::before::clause(voice()));
        }
        for next in &pair.next {
            line!(text, "  · {}", say(advice::next(*next)));
        }
    }
    line!(text, "\n{}", say(own_texts::MORE));
    text
}

/// The five statements, the answers, and what they come to.
pub fn readiness(view: &BeforeView) -> String {
    let mut text = format!("{}\n\n", say(texts::READY_TEXT));
    for ((number, statement), ready) in (1..).zip(texts::STATEMENTS).zip(&view.ready) {
        let ready = ready.map(|it| say(words::before::ready(it))).unwrap_or_default();
        line!(text, "{number}  {}  {ready}", say(statement));
    }
    if !view.reason.is_empty() {
        line!(text, "\n{}\n  > {}", say(texts::READY_REASON), own(&view.reason));
    }
    if let Some(result) = view.result {
        line!(text, "\n{}", say(words::before::result(result)));
    }
    text
}

/// What one assumed, with the words of the return to it where the prompt of now asks for that.
pub fn assumptions(view: &ViewModel) -> String {
    let again = view.before.returns_to_assumptions;
    let id = if again { texts::ASSUME_RETURN_TEXT } else { texts::ASSUME_TEXT };
    let mut text = format!("{}\n\n", say(id));
    for line in of_list(view, ListKind::Assumptions) {
        line!(text, "[{}]  {}", short(&line.id), own(&line.text));
    }
    text
}

/// What the two call each other.
pub fn roles(view: &ViewModel) -> String {
    let mut text = String::new();
    for way in view.ways.iter() {
        let name = partner(&way.partner);
        line!(text, "[{}]  {}", short(&way.pair), tell(content::people::YOU_AND, &[("partner", Text(name))]));
        if !way.pair_type.is_empty() {
            let types = way.pair_type.iter().map(|it| say(words::pair::pair_type(*it)));
            line!(text, "  {}", types.collect::<Vec<_>>().join(" / "));
        }
        let (mine, partners) = (several(&way.my_word), several(&way.partners_word));
        line!(text, "  {}: {mine}   {}: {partners}", say(content::session::TOOK_YOU), own(name));
    }
    line!(text, "{}", say(role::TEXT));
    line!(text, "  {}", role::SUGGESTIONS.map(say).join(", "));
    text
}

/// My goals, then our goals with the way to them.
pub fn goals(view: &ViewModel, clock: &Clock) -> String {
    let mut text = format!("{}\n", say(content::goal::MINE));
    for goal in &view.profile.goals {
        let horizon = say(goal.horizon.map_or(sync::TWO_SHORT, words::goal::horizon));
        line!(text, "  [{}]  {}  ({horizon})", short(&goal.id), several(&goal.text));
    }
    for way in view.ways.iter() {
        line!(text, "\n{}", words::goal::ours(&way.partner, voice()));
        way.goals.iter().for_each(|goal| shared(&mut text, goal, clock));
    }
    text
}

fn shared(text: &mut String, goal: &GoalView, clock: &Clock) {
    let said = |ids: Vec<Id>| ids.into_iter().map(say).collect::<Vec<_>>().join(" / ");
    let horizon = said(goal.horizon.iter().map(|it| words::goal::horizon(*it)).collect());
    let state = said(goal.state.iter().map(|it| words::goal::state(*it)).collect());
    line!(text, "  [{}]  {}  ({horizon}; {state})", short(&goal.id), several(&goal.text));
    for reason in &goal.reason {
        line!(text, "        {}", words::goal::because(reason, voice()));
    }
    for topic in &goal.topics {
        let sessions: Vec<&str> = topic.sessions.iter().map(|id| short(id)).collect();
        line!(text, "        → {} [{}]  → {}", own(&topic.title), short(&topic.topic), or_dash(&sessions));
    }
    if let Some(plan) = &goal.project {
        project(text, plan, clock);
    }
}

fn project(text: &mut String, plan: &ProjectView, clock: &Clock) {
    let due: Vec<String> = plan.due_at_ms.iter().map(|at| clock.day_and_hour(*at)).collect();
    let fields = [
        (content::goal::PROJECT_OUTCOME, &plan.outcome),
        (content::goal::PROJECT_AUDIENCE, &plan.audience),
        (content::goal::PROJECT_DUE, &due),
        (content::goal::PROJECT_HELP, &plan.help),
        (content::goal::PROJECT_NEXT, &plan.next),
    ];
    for (label, values) in fields.into_iter().filter(|(_, values)| !values.is_empty()) {
        line!(text, "        {}: {}", say(label), several(values));
    }
}

fn or_dash(words: &[&str]) -> String {
    if words.is_empty() { "-".to_owned() } else { words.join(", ") }
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

/// The reminders of all pairs.
pub fn nudges(view: &ViewModel, clock: &Clock) -> String {
    let mut text = String::new();
    for way in view.ways.iter() {
        for nudge in &way.nudges {
            line!(text, "  · {}", advice::nudge(nudge, &way.partner, clock.voice()));
        }
    }
    text
}

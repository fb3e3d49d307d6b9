//! One's own page, and what is there before a first meeting, as lines.

use crate::before::advice;
use crate::language::{own, partner, say, voice};
use crate::offer;
use crate::page::{indented, line};
use crate::pick::short;
use app::ViewModel;
use app::before::event::{ListKind, Power};
use app::before::view::{BeforeView, LineView};
use content::cli::before as own_texts;
use content::{before as texts, card as texts_card, scope};
use std::fmt::Write;

/// One's own page.
pub fn profile(view: &ViewModel) -> String {
    let mut text = format!("({})\n", say(scope::MINE));
    text.push_str(&offer::show::offers(view));
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

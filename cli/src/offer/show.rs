//! Offers as lines, and the ten questions that find one.

use crate::language::{own, partner, say, voice};
use crate::page::{line, several};
use crate::pick::short;
use app::ViewModel;
use app::offer::view::SharedOffer;
use content::cli::before as own_texts;
use content::{offer as texts_offer, scope};
use std::fmt::Write;

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

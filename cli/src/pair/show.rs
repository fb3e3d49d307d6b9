//! Pairs as lines, and what the two call each other.

use crate::clock::Clock;
use crate::language::{own, partner, say, tell, voice};
use crate::page::{Labels, line, or_nothing, several};
use crate::pick::short;
use crate::{people, practice, relay};
use app::ViewModel;
use app::pair::view::PairView;
use content::Value::Text;
use content::cli::people as who;
use content::{Id, role};
use std::fmt::Write;
use words::number;

/// All pairs.
pub fn pairs<'a>(pairs: impl Iterator<Item = &'a PairView>, clock: &Clock) -> String {
    let all: Vec<String> = pairs.map(|one| pair(one, clock)).collect();
    or_nothing(all.join("\n"), &crate::advice::around(&say(content::people::NO_PAIRS), who::NO_PAIRS))
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
    line!(text, "  {}", practice::advice::state(pair.practice.state, &pair.partner));
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
    if let Some(verified) = people::advice::verified(pair, clock.voice()) {
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
    let sentences = [
        Some(relay::show::space(pair.sync)),
        words::relay::reach(pair, clock.voice()),
        relay::advice::membership(pair),
    ];
    sentences.into_iter().flatten().for_each(|sentence| line!(text, "  {sentence}"));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_list_says_how_to_begin() {
        assert!(pairs(std::iter::empty(), &Clock::utc()).contains("turnabout pair new"));
    }
}

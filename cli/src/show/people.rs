//! Links, devices, members, safety words, the recovery code.

use super::{line, or_nothing};
use crate::clock::Clock;
use crate::pick::short;
use crate::words::people;
use crate::words::state::{partner, who};
use app::view::{DevicesView, InviteView, MemberView, PairView, SafetyView, ViewModel};
use std::fmt::Write;

/// How many safety words stand in a line: so two people keep their places.
const WORDS_IN_A_LINE: usize = 5;

/// Groups of a recovery code in a line: nine make a square.
const GROUPS_IN_A_LINE: usize = 3;

/// Open links.
pub fn links(links: &[(Option<String>, InviteView)]) -> String {
    let mut text = String::new();
    for (pair, invite) in links {
        let whom = match pair {
            Some(pair) => format!("a partner, into pair {}", short(pair)),
            None => "a device of your own".to_owned(),
        };
        let by = if invite.mine { "" } else { ", made by your partner" };
        line!(text, "[{}]  lets in {whom}{by}; until its time is over", short(&invite.id));
    }
    or_nothing(text, "No open links. A link that was just made is listed once the relay has it: turnabout sync")
}

/// One's own devices, and how the recovery code stands.
pub fn devices(view: &DevicesView, clock: &Clock) -> String {
    let mut text = String::new();
    for device in &view.devices {
        let this = if device.this { " (this one)" } else { "" };
        let mut parts = vec![format!("{}{this}", people::device(device))];
        parts.extend(
            Some(device.added_at_ms).filter(|ms| *ms > 0).map(|ms| format!("since {}", clock.day_and_hour(ms))),
        );
        parts.push(people::came(device.came).to_owned());
        parts.push(format!("in {}", crate::words::counted(device.pairs, "pair")));
        if device.removing {
            parts.push("its removal waits for the relay, and nothing goes out meanwhile".to_owned());
        }
        line!(text, "{}", parts.join(" · "));
    }
    if let Some(sentence) = people::own_membership(view.membership, view.recovering) {
        line!(text, "{sentence}");
    } else {
        line!(text, "{}", people::code(view.code));
    }
    text
}

/// Who is in a pair.
pub fn members(pair: &PairView, own: &DevicesView) -> String {
    let mut text = String::new();
    for member in &pair.members {
        line!(text, "{} · {}", member_name(member, pair, own), people::came(member.came));
    }
    or_nothing(text, people::membership(pair).as_deref().unwrap_or("Nobody is in here."))
}

/// Nobody else sees what a person calls their devices.
fn member_name(member: &MemberView, pair: &PairView, own: &DevicesView) -> String {
    let whose = who(member.who, &pair.partner);
    let named = own.devices.iter().find(|device| device.id == member.device && !device.name.is_empty());
    let name = named.map_or_else(String::new, |device| format!(", {}", device.name));
    let this = if member.this { " (this one)" } else { "" };
    format!("[{}]  {whose}{name}{this}", short(&member.device))
}

/// The words to compare.
pub fn safety(pair: &PairView, safety: &SafetyView, clock: &Clock) -> String {
    let mut text = String::new();
    let name = partner(&pair.partner);
    line!(text, "You and {name}");
    line!(text);
    for words in safety.words.chunks(WORDS_IN_A_LINE) {
        line!(text, "  {}", words.join(" "));
    }
    line!(text);
    line!(text, "{name} sees the same ten words, unless somebody stands between you. Both first: turnabout sync");
    line!(
        text,
        "Read them out to each other, then: turnabout safety compare \"…\". They change whenever somebody comes or goes."
    );
    if let Some(verified) = people::verified(pair, clock) {
        line!(text, "Safety words: {verified}");
    }
    text
}

/// The recovery code, to write down or print.
pub fn code(groups: &[String], relay: &str) -> String {
    let mut text = String::new();
    line!(text, "Your recovery code for Turnabout. It is shown this once: write it down or print it.");
    line!(text);
    for groups in groups.chunks(GROUPS_IN_A_LINE) {
        line!(text, "    {}", groups.join(" "));
    }
    line!(text);
    line!(text, "Relay: {relay}");
    line!(text);
    line!(
        text,
        "Whoever has it can read everything of yours: keep it where nobody else looks. When every device is lost,"
    );
    line!(text, "it brings everything back on a new one: turnabout recover --relay {relay}");
    text
}

/// What has come back, and what comes next.
pub fn recovered(view: &ViewModel) -> String {
    let mut text = String::new();
    let whose = Some(view.today.name.as_str()).filter(|name| !name.is_empty());
    if view.devices.recovering {
        line!(text, "Your notebook is on its way back.");
        super::sync(&mut text, view);
        return text;
    }
    line!(text, "Your notebook is here again{}.", whose.map_or_else(String::new, |name| format!(", {name}")));
    super::sync(&mut text, view);
    line!(text, "Next:");
    line!(text, "  · take the lost devices out: turnabout devices, turnabout device remove ID");
    line!(text, "  · make a new code, since this one was used: turnabout recovery make");
    text
}

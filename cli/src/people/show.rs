//! Links, devices, members, safety words, the recovery code.

use crate::advice::around;
use crate::clock::Clock;
use crate::language::{own, partner, say, tell, voice};
use crate::page::{item, line, or_nothing};
use crate::people::advice;
use crate::pick::short;
use crate::relay;
use app::ViewModel;
use app::pair::view::PairView;
use app::people::view::{DevicesView, InviteView, MemberView, OwnDeviceView, SafetyView};
use content::Value::{Message, Text};
use content::cli::people;
use std::fmt::Write;
use words::{DOT, people as said};

/// How many safety words stand in a line: so two people keep their places.
const WORDS_IN_A_LINE: usize = 5;

/// Groups of a recovery code in a line: nine make a square.
const GROUPS_IN_A_LINE: usize = 3;

/// Open links.
pub fn links(links: &[(Option<String>, InviteView)]) -> String {
    let mut text = String::new();
    for (pair, invite) in links {
        let id = match (pair, invite.mine) {
            (None, _) => people::LINK_OWN,
            (Some(_), true) => people::LINK_PARTNER,
            (Some(_), false) => people::LINK_PARTNER_THEIRS,
        };
        let pair = pair.as_deref().map(short).unwrap_or_default();
        line!(text, "[{}]  {}", short(&invite.id), tell(id, &[("pair", Text(pair))]));
    }
    or_nothing(text, &around(&say(content::people::NO_LINKS), people::NO_LINKS))
}

/// One's own devices, and how the recovery code stands.
pub fn devices(view: &DevicesView, clock: &Clock) -> String {
    let mut text = String::new();
    view.devices.iter().for_each(|one| line!(text, "{}", device(one, clock)));
    let sentence = relay::advice::own_membership(view.membership, view.recovering);
    line!(text, "{}", sentence.unwrap_or_else(|| advice::code(view.code)));
    text
}

fn device(device: &OwnDeviceView, clock: &Clock) -> String {
    let name = advice::device(device) + &this_one(device.this);
    [name, said::device_facts(device, clock.voice())].join(DOT)
}

fn this_one(this: bool) -> String {
    if this { format!(" {}", say(content::people::THIS_ONE)) } else { String::new() }
}

/// Who is in a pair.
pub fn members(pair: &PairView, own: &DevicesView) -> String {
    let mut text = String::new();
    for member in &pair.members {
        line!(text, "{}{DOT}{}", member_name(member, pair, own), said::came(member.came, voice()));
    }
    or_nothing(text, &relay::advice::membership(pair).unwrap_or_else(|| say(content::people::NOBODY_IN)))
}

/// Nobody else sees what a person calls their devices.
fn member_name(member: &MemberView, pair: &PairView, mine: &DevicesView) -> String {
    let whose = said::who(member.who, &pair.partner, voice());
    let named = mine.devices.iter().find(|device| device.id == member.device && !device.name.is_empty());
    let name = named.map_or_else(String::new, |device| format!(", {}", own(&device.name)));
    format!("[{}]  {}{name}{}", short(&member.device), own(&whose), this_one(member.this))
}

/// The words to compare.
pub fn safety(pair: &PairView, safety: &SafetyView, clock: &Clock) -> String {
    let mut text = String::new();
    let name = partner(&pair.partner);
    line!(text, "{}", tell(content::people::YOU_AND, &[("partner", Text(name))]));
    line!(text);
    for words in safety.words.chunks(WORDS_IN_A_LINE) {
        line!(text, "  {}", words.join(" "));
    }
    line!(text);
    line!(text, "{}", advice::safety_same(name));
    line!(text, "{}", say(people::SAFETY_HOW));
    if let Some(verified) = advice::verified(pair, clock.voice()) {
        line!(text, "{}", tell(content::people::SAFETY_WORDS, &[("verified", Message(&verified))]));
    }
    text
}

/// The recovery code, to write down or print.
pub fn code(groups: &[String], relay: &str) -> String {
    let mut text = String::new();
    let relay = [("relay", Text(relay))];
    line!(text, "{}", say(content::people::CODE_SHOWN));
    line!(text);
    for groups in groups.chunks(GROUPS_IN_A_LINE) {
        line!(text, "    {}", groups.join(" "));
    }
    line!(text);
    line!(text, "{}", tell(content::people::CODE_RELAY, &relay));
    line!(text);
    line!(text, "{}", tell(people::CODE_KEEP, &relay));
    text
}

/// What has come back, and what comes next.
pub fn recovered(view: &ViewModel) -> String {
    let mut text = String::new();
    if view.devices.recovering {
        line!(text, "{}", say(content::people::COMING_BACK));
        relay::show::sync(&mut text, view);
        return text;
    }
    let name = view.today.name.as_str();
    let id = if name.is_empty() { content::people::RECOVERED } else { content::people::RECOVERED_NAME };
    line!(text, "{}", tell(id, &[("name", Text(name))]));
    relay::show::sync(&mut text, view);
    line!(text, "{}", say(people::RECOVERED_NEXT));
    item(&mut text, &say(people::RECOVERED_LOST));
    item(&mut text, &say(people::RECOVERED_CODE));
    text
}

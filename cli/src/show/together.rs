//! What two people may do besides: wordings to start from, the end, before a topic starts, and when something is off.

use super::{indented, line};
use crate::args::OffWord;
use crate::language::{own, partner, say, tell};
use crate::pick::short;
use app::agreement::event::{Clause, ClauseWording, Wording};
use app::agreement::view::{AgreementView, ClauseView};
use app::ground::who::{StandsAs, Who};
use app::practice::view::{ClosingView, ThanksView};
use app::topic::view::{KnownView, StartView, TopicRow};
use content::Value::Text;
use content::cli::pair as own_texts;
use content::{Id, off as situations, pair, role, topic};
use std::fmt::Write;

/// A suggestion with the words to start from.
pub fn suggestion(view: &ClauseView) -> ClauseWording {
    let line = words::agreement::suggested(view.clause).map(|words| say(words.default));
    ClauseWording { clause: view.clause, wording: Wording { line, ..view.wording.clone() } }
}

/// The wordings to start from, below what is agreed.
pub fn suggestions(text: &mut String, view: &AgreementView) {
    if view.suggestions.is_empty() {
        return;
    }
    line!(text, "\n{}", say(own_texts::SUGGESTED));
    for (number, it) in (1..).zip(Clause::ALL) {
        let suggested = view.suggestions.iter().any(|suggestion| suggestion.clause == it);
        if let Some(words) = words::agreement::suggested(it).filter(|_| suggested) {
            line!(text, "  {number}. {}: {}", say(words.title), say(words.default));
        }
    }
}

/// What can be done while wrapping up, and what each keeps.
pub fn closing(text: &mut String, view: &ClosingView, name: &str) {
    let name = partner(name);
    let to_partner = [("partner", Text(name))];
    indented(text, &say(pair::CLOSING_TEXT));
    let meeting = view.last_session.as_deref().map_or_else(
        || say(own_texts::LAST_MEETING),
        |session| tell(own_texts::LAST_PLANNED, &[("session", Text(short(session)))]),
    );
    line!(text, "  · {meeting}");
    if !view.i_thanked {
        line!(text, "  · {}", tell(own_texts::THANK, &to_partner));
    }
    line!(text, "  · {}", say(own_texts::TAKE_BACK));
    line!(text, "    {}", tell(pair::CLOSING_REMOVE_TEXT, &to_partner));
    line!(text, "  · {}", say(own_texts::END));
    for kept in [pair::CLOSING_OWN, pair::CLOSING_SHARED] {
        line!(text, "  {}", say(kept));
    }
}

/// Thank-you notes.
pub fn thanks(text: &mut String, notes: &[ThanksView], name: &str) {
    for note in notes {
        let id = match note.by {
            Who::Me => content::pair::YOUR_THANKS,
            Who::Partner => pair::ENDED_THANKS,
        };
        line!(text, "{}", tell(id, &[("partner", Text(partner(name)))]));
        note.text.lines().for_each(|one| line!(text, "  > {}", own(one)));
    }
}

/// "Something is off": the list.
pub fn off_page() -> String {
    let mut text = String::new();
    line!(text, "{}\n\n{}\n", say(situations::PAGE_TITLE), say(situations::PAGE_TEXT));
    for word in OFF {
        line!(text, "{:<10} {}", off_word(word), say(situation(word).title));
    }
    line!(text, "\n{}", say(own_texts::OFF));
    text
}

/// One of them: what one may notice, what one can say, a next step.
pub fn off(word: OffWord) -> String {
    let it = situation(word);
    let mut text = String::new();
    line!(text, "{}\n", say(it.title));
    let parts =
        [(situations::NOTICE_LABEL, it.notice), (situations::SAY_LABEL, it.say), (situations::NEXT_LABEL, it.next)];
    for (label, words) in parts {
        line!(text, "{}", say(label));
        indented(&mut text, &say(words));
    }
    if word == OffWord::Crossed {
        line!(text, "\n{}\n{}", say(situations::CROSSED_NO_CONTACTS), say(situations::CROSSED_QUIET));
    }
    text
}

/// The five, in the order of their page.
pub const OFF: [OffWord; 5] = [OffWord::Cancels, OffWord::Talks, OffWord::Polite, OffWord::Drifting, OffWord::Crossed];

/// As it is typed.
pub const fn off_word(word: OffWord) -> &'static str {
    match word {
        OffWord::Cancels => "cancels",
        OffWord::Talks => "talks",
        OffWord::Polite => "polite",
        OffWord::Drifting => "drifting",
        OffWord::Crossed => "crossed",
    }
}

/// Its words.
pub const fn situation(word: OffWord) -> situations::Situation {
    let [cancels, talks, polite, drifting, crossed] = situations::SITUATIONS;
    match word {
        OffWord::Cancels => cancels,
        OffWord::Talks => talks,
        OffWord::Polite => polite,
        OffWord::Drifting => drifting,
        OffWord::Crossed => crossed,
    }
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

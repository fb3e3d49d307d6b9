//! Words about what two people agree on and where they stand: kind, plain, and with nobody at fault.

use super::counted;
use super::state::partner;
use crate::clock::Clock;
use app::event::{Clause, Pays, Wording};
use app::view::{PairState, QuestionView, RhythmView};

/// After a clause was worded.
pub const PROPOSED: &str = "Saved here. It counts once you both have agreed: turnabout agreement agree";
/// There is nothing to agree to.
pub const NOTHING_PROPOSED: &str = "Nothing is proposed. Word a clause first: turnabout agreement set CLAUSE TEXT";
/// A clause that says nothing.
pub const NOT_AGREED: &str = "Not agreed";
/// When wrapping up began.
pub const CLOSING: &str =
    "Saved here. You are wrapping up: one last session, a thank-you, and then: turnabout pair end";
/// The fixed message of an end. It is the same for both, and whatever came before.
pub const ENDED: &str = "This pairing has ended. Nothing more is needed.";
/// What an end means.
pub const FROZEN: &str =
    "You can read and export what both of you see; it no longer changes. Your own notes stay yours.";

/// After one has agreed.
pub fn agreed(name: &str, both: bool) -> String {
    if both {
        return "Saved here. You both have agreed; it is in force.".to_owned();
    }
    format!("Saved here. You agreed. It counts when {} agrees too.", partner(name))
}

/// After an answer was sealed.
pub fn sealed(name: &str) -> String {
    let name = partner(name);
    format!(
        "You have answered, and it is saved here. Until {name} has answered too, neither of you can see the other's."
    )
}

/// Before an end: the second of two steps.
pub fn end_question(name: &str) -> String {
    format!("End the pairing with {}? No reason is needed, and nothing says who ended it.", partner(name))
}

/// Before one takes back what one wrote.
pub fn take_back_question(name: &str) -> String {
    let name = partner(name);
    format!(
        "Take your take-away lines, the words of your marks and your shared answers out of what both of you see? Text that you wrote together stays, and {name} may have copied anything."
    )
}

/// After it.
pub fn taken_back(count: u32, name: &str) -> String {
    let name = partner(name);
    format!(
        "Saved here. {} taken out from here on; {name} may have copied it.",
        counted(count, "entry").replace("entrys", "entries")
    )
}

/// Where a pair stands.
pub fn state(state: PairState, name: &str) -> String {
    let name = partner(name);
    match state {
        PairState::Invited => "Invited: nobody else is in yet.".to_owned(),
        PairState::Trial => format!("Trial: meet once, then you and {name} each say alone whether to go on."),
        PairState::Active => "Active: you both said yes.".to_owned(),
        PairState::Paused => "Paused. Go on with: turnabout pair resume".to_owned(),
        PairState::Closing => {
            "Wrapping up: one last session, a thank-you, what each keeps. Then: turnabout pair end".to_owned()
        }
        PairState::Ended => format!("{ENDED} {FROZEN}"),
    }
}

/// How a sealed question stands.
pub fn question(question: &QuestionView, name: &str, clock: &Clock) -> Vec<String> {
    let name = partner(name);
    let mut lines = Vec::new();
    let due = question.due_at_ms.map(|due| format!(" It opens by itself on {}.", clock.day_and_hour(due)));
    let due = due.filter(|_| !question.open).unwrap_or_default();
    lines.push(match (question.i_answered, question.partner_answered) {
        (false, false) => "Neither of you has answered yet.".to_owned(),
        (true, false) => {
            format!("You have answered. Waiting for {name}'s answer; neither of you can see the other's yet.{due}")
        }
        (false, true) => format!("{name} has answered; neither of you can see the other's yet.{due}"),
        (true, true) => "You both have answered.".to_owned(),
    });
    lines.extend(question.mine.as_deref().map(|mine| format!("You: {}", answer(mine))));
    lines.extend(question.theirs.as_deref().map(|theirs| format!("{name}: {}", answer(theirs))));
    if question.partner_unfit {
        lines.push(format!("What was opened for {name} is not what had been sealed. It counts as no answer."));
    }
    if question.mine_unfit {
        lines.push("What was opened for you is not what you had sealed. It counts as no answer.".to_owned());
    }
    lines
}

/// An answer of ours in words; a text as it is.
pub fn answer(word: &str) -> &str {
    match word {
        "yes" => "yes",
        "unsure" => "not sure",
        "no" => "no",
        "go_on" => "go on as is",
        "change" => "change something",
        "end" => "end well",
        text => text,
    }
}

/// How often they meet, beside what they agreed.
pub fn rhythm(rhythm: &RhythmView, clock: &Clock) -> Vec<String> {
    let mut lines = Vec::new();
    if let (true, Some(since), Some(agreed)) = (rhythm.drifting, rhythm.weeks_since, rhythm.agreed_weeks) {
        lines.push(format!("Last met {} ago; you agreed {agreed}.", counted(since, "week")));
    } else if let Some(due) = rhythm.next_due_ms {
        lines.push(format!("The next meeting is due by {}.", clock.day_and_hour(due)));
    }
    if rhythm.planned > 0 {
        lines.push(format!("{} of {} planned meetings held.", rhythm.held, rhythm.planned));
    }
    if rhythm.unplanned > 0 {
        lines.push(format!("{} held without a plan.", counted(rhythm.unplanned, "meeting")));
    }
    lines
}

/// What a clause is called.
pub fn clause(clause: Clause) -> &'static str {
    match clause {
        Clause::Learn => "What each of us wants to learn",
        Clause::Cadence => "How often, how long, until when",
        Clause::Place => "Where",
        Clause::Arrange => "Who arranges it",
        Clause::Stays => "What stays between us",
        Clause::Notes => "How we take notes",
        Clause::Power => "A say in decisions about the other",
        Clause::Stop => "How either of us stops",
        Clause::Pays => "Who pays, if something costs money",
    }
}

/// What a clause says.
pub fn wording(wording: &Wording, clock: &Clock) -> String {
    let weeks =
        wording.weeks.map(|weeks| if weeks == 1 { "every week".to_owned() } else { format!("every {weeks} weeks") });
    let until = wording.until_ms.map(|until| format!("until {}", clock.day_and_hour(until)));
    let pays = wording.pays.map(|pays| self::pays(pays).to_owned());
    let parts: Vec<String> = wording.line.iter().cloned().chain(weeks).chain(until).chain(pays).collect();
    if parts.is_empty() { NOT_AGREED.to_owned() } else { parts.join(" · ") }
}

/// Who pays.
pub fn pays(pays: Pays) -> &'static str {
    match pays {
        Pays::Each => "each pays for themselves",
        Pays::Learner => "whoever is learning pays",
        Pays::Me => "you pay",
        Pays::Partner => "your partner pays",
        Pays::Programme => "the programme pays",
    }
}

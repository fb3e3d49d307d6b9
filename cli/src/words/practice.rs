//! What two people agree on and where they stand. The words are in `cli-practice.ftl`, `agreement.ftl` and `pair.ftl`; here stands
//! which of them is said when.

use crate::clock::Clock;
use crate::language::{number, own, partner, say, tell};
use app::agreement::event::{Clause, Pays, Wording};
use app::agreement::view::ProposalView;
use app::practice::view::{PairState, RhythmView};
use app::sealed::view::QuestionView;
use content::Value::{Date, Message, Text};
use content::cli::{command, practice, session as home};
use content::{Id, agreement, history, nudge, pair, report};

/// There is nothing to agree to.
pub fn nothing_proposed() -> String {
    say(practice::NOTHING_PROPOSED)
}

/// After a clause was worded.
pub fn set() -> String {
    say(practice::SET)
}

/// When wrapping up began.
pub fn closed() -> String {
    say(practice::CLOSED)
}

/// The fixed words of an end, and what it means. They are the same for both, and whatever came before.
pub fn ended() -> String {
    [pair::ENDED, pair::CLOSING_SHARED, pair::CLOSING_OWN].map(say).join(" ")
}

/// After one has agreed.
pub fn agreed(name: &str, both: bool) -> String {
    if both { say(practice::IN_FORCE) } else { saved_and(&of_partner(agreement::WAITS_PARTNER, name)) }
}

/// After an answer was sealed.
pub fn sealed(name: &str) -> String {
    saved_and(&of_partner(pair::TRIAL_WAITING, name))
}

fn saved_and(sentence: &str) -> String {
    tell(command::SAVED_WAITS, &[("sentence", Message(sentence))])
}

fn of_partner(id: Id, name: &str) -> String {
    tell(id, &[("partner", Text(partner(name)))])
}

/// Before an end: the second of two steps.
pub fn end_question(name: &str) -> String {
    format!("{} {}", say(pair::END_CONFIRM), of_partner(pair::END_CONFIRM_TEXT, name))
}

/// Before one takes back what one wrote.
pub fn take_back_question(name: &str) -> String {
    of_partner(practice::TAKE_BACK, name)
}

/// After it.
pub fn taken_back(count: u32, name: &str) -> String {
    tell(practice::TAKEN_BACK, &[("count", number(count)), ("partner", Text(partner(name)))])
}

/// Where a pair stands.
pub fn state(state: PairState, name: &str) -> String {
    match state {
        PairState::Invited => say(practice::INVITED),
        PairState::Trial => of_partner(practice::TRIAL, name),
        PairState::Active => say(practice::ACTIVE),
        PairState::Paused => say(practice::PAUSED),
        PairState::Closing => say(practice::CLOSING),
        PairState::Ended => ended(),
    }
}

/// Until when a pause is meant.
pub fn paused_until(day: &str) -> String {
    tell(pair::PAUSE_UNTIL, &[("day", Date(day))])
}

/// How a sealed question stands.
pub fn question(question: &QuestionView, name: &str, clock: &Clock) -> Vec<String> {
    let mut lines = vec![answered(question, name, clock)];
    let name = partner(name);
    lines.extend(question.mine.as_deref().map(|mine| said(Message(&say(home::TOOK_YOU)), mine)));
    lines.extend(question.theirs.as_deref().map(|theirs| said(Text(name), theirs)));
    lines.extend(question.partner_unfit.then(|| of_partner(practice::PARTNER_UNFIT, name)));
    lines.extend(question.mine_unfit.then(|| say(practice::MINE_UNFIT)));
    lines
}

fn said(name: content::Value<'_>, word: &str) -> String {
    let ours = answer(word).map(say);
    let answer = ours.as_deref().map_or(Text(word), Message);
    tell(history::ANSWER, &[("name", name), ("answer", answer)])
}

fn answered(question: &QuestionView, name: &str, clock: &Clock) -> String {
    let opens = |day| tell(practice::OPENS, &[("day", Date(&clock.day_and_hour(day)))]);
    let due = question.due_at_ms.filter(|_| !question.open).map(opens);
    let waiting = match (question.i_answered, question.partner_answered) {
        (false, false) => return say(practice::NONE_ANSWERED),
        (true, true) => return say(practice::BOTH_ANSWERED),
        (true, false) => of_partner(pair::TRIAL_WAITING, name),
        (false, true) => of_partner(pair::TRIAL_WAITING_YOU, name),
    };
    [Some(waiting), due].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// An answer that is one of ours.
fn answer(word: &str) -> Option<Id> {
    Some(match word {
        "yes" => pair::TRIAL_YES,
        "unsure" => pair::TRIAL_UNSURE,
        "no" => pair::TRIAL_NO,
        "go_on" => pair::THIRD_SAME,
        "change" => pair::THIRD_CHANGE,
        "pause" => pair::GAP_PAUSE,
        "end" => pair::THIRD_END,
        _ => return None,
    })
}

/// How often they meet, beside what they agreed.
pub fn rhythm(rhythm: &RhythmView, clock: &Clock) -> Vec<String> {
    let mut lines = Vec::new();
    if let (true, Some(weeks), Some(agreed)) = (rhythm.drifting, rhythm.weeks_since, rhythm.agreed_weeks) {
        lines.push(tell(nudge::LATE, &[("weeks", number(weeks)), ("agreed", number(agreed))]));
    } else if let Some(due) = rhythm.next_due_ms {
        lines.push(tell(nudge::NEXT_DUE, &[("day", Date(&clock.day_and_hour(due)))]));
    }
    if rhythm.planned > 0 {
        let values = [("done", number(rhythm.held)), ("planned", number(rhythm.planned))];
        lines.push(tell(practice::HELD, &values));
    }
    if rhythm.unplanned > 0 {
        lines.push(tell(report::MEETINGS_UNPLANNED, &[("count", number(rhythm.unplanned))]));
    }
    lines
}

/// What a clause is called.
pub fn clause(clause: Clause) -> String {
    say(match clause {
        Clause::Learn => agreement::LEARN_TITLE,
        Clause::Cadence => agreement::CADENCE_TITLE,
        Clause::Place => agreement::PLACE_TITLE,
        Clause::Arrange => agreement::ARRANGE_TITLE,
        Clause::Stays => agreement::STAYS_TITLE,
        Clause::Notes => agreement::NOTES_TITLE,
        Clause::Power => agreement::POWER_TITLE,
        Clause::Stop => agreement::STOP_TITLE,
        Clause::Pays => agreement::PAYS_TITLE,
    })
}

/// What a clause says, as one line.
pub fn wording(wording: &Wording, clock: &Clock) -> String {
    let line = wording.line.as_deref().map(|line| own(line).into_owned());
    let until = wording.until_ms.map(|until| self::until(until, clock));
    let parts = [line, wording.weeks.map(weeks), until, wording.pays.map(pays)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { not_agreed() } else { parts.join(super::state::DOT) }
}

/// A clause that says nothing.
pub fn not_agreed() -> String {
    say(agreement::NOT_AGREED)
}

/// "Every 3 weeks".
pub fn weeks(weeks: u32) -> String {
    tell(agreement::CADENCE_WEEKS, &[("weeks", number(weeks))])
}

/// "Runs until" a day.
pub fn until(until_ms: i64, clock: &Clock) -> String {
    tell(pair::RUNS_UNTIL, &[("day", Date(&clock.day_and_hour(until_ms)))])
}

/// Who pays.
pub fn pays(pays: Pays) -> String {
    match pays {
        Pays::Each => say(agreement::PAYS_EACH),
        Pays::Learner => say(agreement::PAYS_LEARNER),
        Pays::Me => say(practice::YOU_PAY),
        Pays::Partner => tell(agreement::PAYS_PERSON, &[("name", Text(partner("")))]),
        Pays::Programme => say(agreement::PAYS_PROGRAMME),
    }
}

/// Since when what is agreed is in force.
pub fn agreed_since(day: Option<&str>) -> String {
    day.map_or_else(|| say(practice::NOTHING_AGREED), |day| tell(agreement::BOTH, &[("day", Date(day))]))
}

/// What has to happen before a proposal counts.
pub fn waits_for(proposal: &ProposalView, name: &str) -> String {
    match (&proposal.version, proposal.i_agreed, proposal.partner_agreed) {
        (None, ..) => say(practice::PICK_ONE),
        (Some(_), true, _) => of_partner(agreement::WAITS_PARTNER, name),
        (Some(_), false, true) => of_partner(practice::WAITS_YOU, name),
        (Some(_), false, false) => say(practice::WAITS_BOTH),
    }
}

/// A clause before and after.
pub fn changed(which: Clause, new: &Wording, old: &Wording, clock: &Clock) -> String {
    let (clause, [new, old]) = (clause(which), [new, old].map(|it| wording(it, clock)));
    tell(practice::CHANGED, &[("clause", Message(&clause)), ("new", Message(&new)), ("old", Message(&old))])
}

/// Above the answers to a clause that both changed.
pub fn two_answers(which: Clause) -> String {
    tell(practice::TWO_ANSWERS, &[("clause", Message(&clause(which)))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_to_a_sealed_question_has_words_and_what_somebody_wrote_stays() {
        assert!(["yes", "unsure", "no", "go_on", "change", "pause", "end"].iter().all(|word| answer(word).is_some()));
        assert_eq!(said(Text("Ruth"), "go_on"), "Ruth: Go on as is");
        assert_eq!(said(Text("Ruth"), "Less often."), "Ruth: Less often.");
    }

    #[test]
    fn what_a_clause_says_stands_in_one_line() {
        let wording = Wording { line: Some("45 minutes".into()), weeks: Some(1), until_ms: None, pays: Some(Pays::Me) };
        assert_eq!(super::wording(&wording, &Clock::utc()), "45 minutes · Every week · You pay");
        assert_eq!(super::wording(&Wording::default(), &Clock::utc()), "Not agreed");
    }
}

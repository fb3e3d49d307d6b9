//! What two people agree on: clauses, versions, what waits.

use crate::clock::{day_and_hour, meant_day};
use crate::{DOT, Voice, number};
use app::agreement::event::{Clause, Pays, Wording};
use app::agreement::view::{ClauseView, ProposalView};
use content::Value::{Date, Message, Text};
use content::{Id, agreement, pair};

/// What a clause is called.
pub fn clause(clause: Clause, voice: &Voice) -> String {
    voice.say(match clause {
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

/// The words to start a clause from. None of them is agreed.
pub fn suggested(clause: Clause) -> Option<agreement::Clause> {
    Clause::ALL.into_iter().zip(agreement::CLAUSES).find(|(own, _)| *own == clause).map(|(_, words)| words)
}

/// What a clause says, as one line.
pub fn wording(wording: &Wording, voice: &Voice) -> String {
    let line = wording.line.as_deref().map(|line| voice.own(line).into_owned());
    let weeks = wording.weeks.map(|weeks| self::weeks(weeks, voice));
    let until = wording.until_ms.map(|until_ms| self::until(until_ms, voice));
    let parts = [line, weeks, until, wording.pays.map(|pays| self::pays(pays, voice))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { not_agreed(voice) } else { parts.join(DOT) }
}

/// A wording to start from, as one line. None of it is agreed.
pub fn suggestion(suggestion: &ClauseView, voice: &Voice) -> String {
    let line = suggested(suggestion.clause).map(|words| voice.say(words.default));
    wording(&Wording { line, ..suggestion.wording.clone() }, voice)
}

/// A clause that says nothing.
pub fn not_agreed(voice: &Voice) -> String {
    voice.say(agreement::NOT_AGREED)
}

/// "Every 3 weeks".
pub fn weeks(weeks: u32, voice: &Voice) -> String {
    voice.tell(agreement::CADENCE_WEEKS, &[("weeks", number(weeks))])
}

/// "Runs until" a day.
pub fn until(until_ms: i64, voice: &Voice) -> String {
    voice.tell(pair::RUNS_UNTIL, &[("day", Date(&meant_day(until_ms, voice)))])
}

/// Who pays.
pub fn pays(pays: Pays, voice: &Voice) -> String {
    match pays {
        Pays::Each => voice.say(agreement::PAYS_EACH),
        Pays::Learner => voice.say(agreement::PAYS_LEARNER),
        Pays::Me => voice.say(agreement::YOU_PAY),
        Pays::Partner => voice.tell(agreement::PAYS_PERSON, &[("name", Text(voice.partner("")))]),
        Pays::Programme => voice.say(agreement::PAYS_PROGRAMME),
    }
}

/// "Who pays: …", where they meet over a meal.
pub fn who_pays(wording: &Wording, voice: &Voice) -> String {
    voice.tell(agreement::WHO_PAYS, &[("what", Message(&self::wording(wording, voice)))])
}

/// Since when what is agreed is in force.
pub fn agreed_since(since_ms: Option<i64>, voice: &Voice) -> String {
    since_ms.map_or_else(
        || voice.say(agreement::NOTHING_AGREED),
        |ms| voice.tell(agreement::BOTH, &[("day", Date(&day_and_hour(ms, voice)))]),
    )
}

/// What has to happen before a proposal counts.
pub fn waits_for(proposal: &ProposalView, partner: &str, voice: &Voice) -> String {
    voice.tell(waits_for_id(proposal), &[("partner", Text(voice.partner(partner)))])
}

/// Which message says it, for a shell that adds what is to be typed.
pub fn waits_for_id(proposal: &ProposalView) -> Id {
    match (&proposal.version, proposal.i_agreed, proposal.partner_agreed) {
        (None, ..) => agreement::PICK_ONE,
        (Some(_), true, _) => agreement::WAITS_PARTNER,
        (Some(_), false, true) => agreement::WAITS_YOURS,
        (Some(_), false, false) => agreement::WAITS_BOTH,
    }
}

/// A clause before and after; what said nothing before or says nothing now is not quoted as "Not agreed".
pub fn changed(which: Clause, new: &Wording, old: &Wording, voice: &Voice) -> String {
    let says = |it: &Wording| Some(wording(it, voice)).filter(|_| *it != Wording::default());
    let (clause, [new, old]) = (clause(which, voice), [new, old].map(says));
    let clause = ("clause", Message(clause.as_str()));
    match (&new, &old) {
        (Some(new), Some(old)) => {
            voice.tell(agreement::CHANGE_LINE, &[clause, ("new", Message(new)), ("old", Message(old))])
        }
        (None, Some(old)) => voice.tell(agreement::CHANGE_GONE, &[clause, ("old", Message(old))]),
        (new, None) => {
            let new = new.clone().unwrap_or_else(|| not_agreed(voice));
            voice.tell(agreement::CHANGE_NEW, &[clause, ("new", Message(&new))])
        }
    }
}

/// Above the answers to a clause that both changed.
pub fn two_answers(which: Clause, voice: &Voice) -> String {
    voice.tell(agreement::ANSWERS_TITLE, &[("clause", Message(&clause(which, voice)))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

    #[test]
    fn what_a_clause_says_stands_in_one_line() {
        let wording = Wording { line: Some("45 minutes".into()), weeks: Some(1), until_ms: None, pays: Some(Pays::Me) };
        assert_eq!(super::wording(&wording, &english()), "45 minutes · Every week · You pay");
        assert_eq!(super::wording(&wording, &german()), "45 minutes · Jede Woche · Du zahlst");
        assert_eq!(super::wording(&Wording::default(), &english()), "Not agreed");
        assert_eq!(who_pays(&Wording::default(), &english()), "Who pays: Not agreed");
        let changed = |new, old| super::changed(Clause::Cadence, new, old, &english());
        let nothing = Wording::default();
        assert!(
            changed(&wording, &nothing).ends_with(": 45 minutes · Every week · You pay"),
            "nothing stood there before"
        );
        assert!(changed(&nothing, &wording).ends_with("it said: 45 minutes · Every week · You pay"));
        let shorter = Wording { line: Some("30 minutes".into()), ..Wording::default() };
        assert!(changed(&shorter, &wording).ends_with(": 30 minutes, instead of: 45 minutes · Every week · You pay"));
    }

    #[test]
    fn a_proposal_says_what_it_waits_for() {
        let mut proposal = ProposalView::default();
        let said = |proposal: &ProposalView| waits_for(proposal, "Ruth", &english());
        assert_eq!(said(&proposal), "Two answers: talk about it, then set one of them.");
        proposal.version = Some("a".into());
        assert_eq!(said(&proposal), "It counts when you both agree.");
        proposal.partner_agreed = true;
        assert_eq!(said(&proposal), "Ruth agreed. It counts when you agree too.");
        proposal.i_agreed = true;
        assert_eq!(said(&proposal), "You agreed. It counts when Ruth agrees too.");
        assert_eq!(waits_for(&proposal, "", &german()).matches("dein Gegenüber").count(), 1);
    }

    #[test]
    fn every_clause_has_a_title_and_words_to_start_from() {
        for which in Clause::ALL {
            assert!(!clause(which, &german()).is_empty());
            assert!(suggested(which).is_some_and(|words| !german().say(words.default).is_empty()), "{which:?}");
        }
    }
}

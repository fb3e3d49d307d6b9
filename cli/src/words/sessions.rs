//! Words around a meeting: proposing, preparing, what came of it. They are in `cli-meeting.ftl` and `session.ftl`; here stands which
//! of them is said when.

use crate::clock::Clock;
use crate::language::{number, partner, say, tell};
use crate::outcome::Failure;
use crate::pick::short;
use app::ground::who::Who;
use app::session::view::{MarkView, PreparationView, SessionRow, TimerView};
use content::Value::{Date, Message, Text};
use content::cli::meeting;
use content::session;

/// What a person may propose at once; `app` holds to it.
pub const TIMES_MAX: usize = 3;

/// For a card that is closed.
pub fn no_card() -> String {
    say(meeting::NO_CARD)
}

/// After times were proposed.
pub fn proposed(short: &str) -> String {
    tell(meeting::PROPOSED, &[("session", Text(short))])
}

/// After a meeting was written down.
pub fn met(short: &str) -> String {
    tell(meeting::MET, &[("session", Text(short))])
}

/// A number that no proposal has.
pub fn no_such_time() -> Failure {
    Failure::usage(say(meeting::NO_SUCH_TIME))
}

/// How to pick one of the times that are proposed.
pub fn pick(row: &SessionRow) -> String {
    tell(meeting::PICK, &[("proposal", Message(&proposal(row)))])
}

/// Who has proposed, and how many.
pub fn proposal(row: &SessionRow) -> String {
    let count = ("count", number(row.proposals));
    match row.proposed_by {
        Some(Who::Partner) => tell(session::PROPOSED, &[count, ("partner", Text(partner(&row.partner)))]),
        Some(Who::Me) => tell(meeting::MINE_PROPOSED, &[count]),
        None => tell(meeting::BOTH_PROPOSED, &[count]),
    }
}

/// A question to ask before one answers; they come round again.
pub fn ask(turned: u32) -> String {
    let at = usize::try_from(turned).unwrap_or_default() % session::ASKS.len();
    session::ASKS.get(at).map_or_else(String::new, |id| say(*id))
}

/// How long it has run.
pub fn clock(timer: TimerView) -> Option<String> {
    let elapsed = tell(session::ELAPSED, &[("minutes", number(timer.elapsed_minutes?))]);
    let elapsed = ("elapsed", Message(&elapsed));
    let [plain, planned] =
        if timer.running { [meeting::ON, meeting::ON_OF] } else { [meeting::TOOK, meeting::TOOK_OF] };
    Some(match timer.planned_minutes {
        None => tell(plain, &[elapsed]),
        Some(minutes) => tell(planned, &[elapsed, ("planned", number(minutes))]),
    })
}

/// How many points each brings, before it begins.
pub fn brought(row: &SessionRow) -> [String; 2] {
    let theirs = [("count", number(row.partner_brings)), ("name", Text(partner(&row.partner)))];
    [tell(meeting::I_BRING, &[("count", number(row.i_bring))]), tell(session::PREPARE_COUNT, &theirs)]
}

/// The preparation, label and line; nothing for a line that is empty.
pub fn preparation(view: &PreparationView) -> Vec<(String, String)> {
    let mut lines = vec![
        (say(session::PREPARE_IDEA), view.idea.clone()),
        (say(session::PREPARE_QUESTION), view.question.clone()),
        (say(session::PREPARE_SHOW), view.show.clone()),
        (say(session::PREPARE_TASK), view.task.clone()),
    ];
    if !view.task.is_empty() {
        let used = if view.task_for.is_empty() { say(meeting::NO_ONE_NAMED) } else { view.task_for.clone() };
        lines.push((say(meeting::TASK_FOR), used));
    }
    lines
}

/// How a mark without words gets them.
pub fn fill(mark: &MarkView, session: &str, clock: &Clock) -> String {
    let hour = clock.hour(mark.at_ms);
    let values = [("hour", Date(&hour)), ("mark", Text(short(&mark.id))), ("session", Text(session))];
    tell(meeting::FILL, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_come_one_at_a_time_and_round_again() {
        assert_ne!(ask(0), ask(1));
        assert_eq!(ask(0), ask(6));
        assert!(ask(u32::MAX).ends_with('?'));
    }
}

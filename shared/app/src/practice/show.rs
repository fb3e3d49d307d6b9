//! What two people agree on and where they stand, from this person's side.

use crate::ground::model::Model;
use crate::ground::rows::{Projected, Projection};
use crate::ground::who::{Who, who};
use crate::practice::view::{ClosingView, PairState, PracticeView, RhythmView, ThanksView};
use crate::reflect::act::THANKS;
use crate::sealed::show::Seen;
use crate::sealed::view::QuestionView;
use crate::session::held::Agreed;
use crate::session::show::Lists;
use crate::session::view::SessionRow;
use crate::topic::act::TOPIC;
use crate::{agreement, session};
use documents::practice::Terms;
use documents::practice::standing::{CHECK, STILL, TRIALS, UNDECIDED};
use documents::{DocumentId, practice};
use protocol::SpaceId;
use std::sync::Arc;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

const WEEK_MS: i64 = 7 * DAY_MS;

/// Meetings after which each is asked how to go on (capability 48).
const CHECK_AFTER: u32 = 3;

/// Without a meeting for this long, each is asked whether to pause, go on or end (capability 50).
const STILL_AFTER_MS: i64 = 6 * WEEK_MS;

/// A pair's practice as this person sees it.
pub(crate) fn of(model: &Model, lists: Lists<'_>, space: &SpaceId) -> PracticeView {
    let Ok([me, partner]) = model.both(space) else { return PracticeView::default() };
    let row = model.practice_row(space);
    let practice = &model.believed(space).unwrap_or_default();
    let state = state(model.pair_state(space));
    let in_force = practice.agreement.history([&me, &partner]);
    let agreement = agreement::show::of(model, space, (&practice.agreement, &in_force), [&me, &partner]);
    let terms = in_force.first().map(|(_, version, _)| &version.terms);
    let since_ms = in_force.last().map(|(_, _, since)| *since);
    let asked = Asked { seen: Seen { model, practice, me: &me, partner: &partner }, state };
    let rhythm = rhythm(model, lists, space, terms, since_ms);
    let thanks = thanks(model, space);
    let until = practice.standing.paused_until_ms.all().iter().filter(|until| **until != 0);
    let paused_until_ms: Vec<i64> = if state == PairState::Paused { until.copied().collect() } else { Vec::new() };
    PracticeView {
        state,
        agreement,
        trial: asked.trial(),
        trial_rounds: asked.rounds(),
        check: asked.check(&rhythm),
        still: asked.still(&rhythm),
        sealed: asked.prompts(),
        closing: (state == PairState::Closing).then(|| closing(model, lists, space, &thanks)),
        thanks,
        look_again: paused_until_ms.iter().any(|until| model.calendar.has_come(*until, model.now_ms)),
        paused_until_ms,
        ended_at_ms: practice.standing.ended_at_ms,
        rhythm,
        newer: row.is_some_and(|row| row.newer),
    }
}

pub(crate) fn state(state: practice::PairState) -> PairState {
    match state {
        practice::PairState::Invited => PairState::Invited,
        practice::PairState::Trial => PairState::Trial,
        practice::PairState::Active => PairState::Active,
        practice::PairState::Paused => PairState::Paused,
        practice::PairState::Closing => PairState::Closing,
        practice::PairState::Ended => PairState::Ended,
    }
}

/// What is asked of a pair by where it stands.
struct Asked<'a> {
    seen: Seen<'a>,
    state: PairState,
}

impl Asked<'_> {
    /// What is asked of the trial now, as long as it goes on.
    fn of_trial(&self) -> Option<&'static str> {
        let lives = !matches!(self.state, PairState::Closing | PairState::Ended);
        self.seen.practice.trial_question(self.seen.me, self.seen.partner).filter(|_| lives)
    }

    /// What the other one said is never shown: both said yes, they are asked again, or it has ended.
    fn trial(&self) -> Option<QuestionView> {
        let round = self.of_trial().filter(|question| *question != UNDECIDED)?;
        Some(QuestionView { theirs: None, open: false, ..self.seen.question(round) })
    }

    /// Rounds of the trial that are behind them: they were not both sure.
    fn rounds(&self) -> u32 {
        let asked = self.of_trial();
        let round = TRIALS.iter().position(|round| Some(*round) == asked);
        round.and_then(|round| u32::try_from(round).ok()).unwrap_or_default()
    }

    /// Once it has ended, nothing shows who would rather have ended it.
    fn lives_on(&self, asked: bool) -> bool {
        asked && self.state != PairState::Ended
    }

    fn check(&self, rhythm: &RhythmView) -> Option<QuestionView> {
        let asked = self.seen.practice.sealed.contains_key(CHECK);
        let met = rhythm.held.saturating_add(rhythm.unplanned);
        let due = met >= CHECK_AFTER && matches!(self.state, PairState::Trial | PairState::Active);
        self.lives_on(asked || due).then(|| self.seen.question(CHECK))
    }

    /// Named after the day of the last meeting, so that both ask the same, and again after the next long time.
    fn still(&self, rhythm: &RhythmView) -> Option<QuestionView> {
        if self.of_trial() == Some(UNDECIDED) {
            return Some(self.seen.question(UNDECIDED));
        }
        let last = rhythm.last_met_ms?;
        let question = format!("{STILL}{}", last.div_euclid(DAY_MS));
        let long = self.seen.model.now_ms.saturating_sub(last) > STILL_AFTER_MS;
        let asked = self.seen.practice.sealed.contains_key(&question);
        let due = long && matches!(self.state, PairState::Trial | PairState::Active);
        self.lives_on(asked || due).then(|| self.seen.question(&question))
    }

    fn prompts(&self) -> Vec<QuestionView> {
        let is_other = |question: &str| [STILL, TOPIC].iter().any(|start| question.starts_with(start));
        let is_of_pair = |question: &str| TRIALS.contains(&question) || question == CHECK;
        let is_prompt = |question: &&String| !is_of_pair(question) && !is_other(question);
        self.seen.practice.sealed.keys().filter(is_prompt).map(|question| self.seen.question(question)).collect()
    }
}

fn closing(model: &Model, lists: Lists<'_>, space: &SpaceId, thanks: &[ThanksView]) -> ClosingView {
    let pair = space.to_string();
    let is_near = |start: i64| start.saturating_add(WEEK_MS) > model.now_ms;
    let is_to_come = |row: &&Arc<SessionRow>| {
        let is_open = row.off.is_none() && !session::held::is_over(row);
        row.pair == pair && is_open && row.start_at_ms.is_some_and(is_near)
    };
    // The nearest is the last of the list, whose newest stands first.
    let planned = lists.sessions.iter().filter(is_to_come).last();
    ClosingView {
        last_session: planned.map(|row| row.id.clone()),
        i_thanked: thanks.iter().any(|note| note.by == Who::Me),
    }
}

/// Notes that were taken back are not shown.
fn thanks(model: &Model, space: &SpaceId) -> Vec<ThanksView> {
    let rows = model.rows.iter().filter(|(_, row)| row.space == *space);
    let note = |(id, row): (&DocumentId, &Projected)| {
        let Projection::Answer { prompt, by, at_ms, text } = &row.what else { return None };
        let by = by.as_ref().filter(|_| prompt == THANKS && !text.is_empty())?;
        Some(ThanksView { id: id.to_string(), by: who(model, space, by), at_ms: *at_ms, text: text.clone() })
    };
    let mut notes: Vec<ThanksView> = rows.filter_map(note).collect();
    notes.sort_by(|a, b| (b.at_ms, &b.id).cmp(&(a.at_ms, &a.id)));
    notes
}

/// Counted as the report counts ([`crate::session::held::meetings`]): the same rows, the same rule of what was held.
fn rhythm(
    model: &Model,
    lists: Lists<'_>,
    space: &SpaceId,
    terms: Option<&Terms>,
    since_ms: Option<i64>,
) -> RhythmView {
    let rows = session::show::rows(lists, space);
    let agreed_weeks = terms.and_then(|terms| terms.weeks);
    let meetings =
        session::held::meetings(&rows, &Agreed { weeks: agreed_weeks, closing: false }, &model.calendar, model.now_ms);
    let last_met_ms = session::held::last_met_ms(&rows);
    let weeks_since = last_met_ms.map(|last| model.calendar.weeks_between(last, model.now_ms));
    let from_ms = last_met_ms.or(since_ms);
    // A pair that has ended has nothing due.
    let weeks_on = agreed_weeks.filter(|_| model.pair_state(space) != practice::PairState::Ended);
    let next_due_ms = weeks_on.zip(from_ms).map(|(weeks, from)| model.calendar.weeks_later(from, weeks.into()));
    let drifting = weeks_on.zip(weeks_since).is_some_and(|(agreed, since)| since > i64::from(agreed));
    RhythmView {
        agreed_weeks,
        last_met_ms,
        weeks_since: weeks_since.map(|weeks| u32::try_from(weeks).unwrap_or(u32::MAX)),
        next_due_ms,
        drifting,
        planned: meetings.planned,
        held: meetings.held,
        unplanned: meetings.unplanned,
    }
}

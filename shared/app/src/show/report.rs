//! The report on the screen: counts over the rows that lists show, each with what it is out of.
//!
//! The counting is in [`crate::report`] and knows no model; here is where its facts come from.

use super::{practice, who};
use crate::event::{RatingMoment, RatingQuestion};
use crate::id;
use crate::model::Model;
use crate::projection::Projection;
use crate::report::{self, Agreed};
use crate::view::{
    DefendingRow, MetRow, OwnReport, PairReport, PairState, RatingRow, SessionRow, SharedMet, SharedReport, TopicRow,
};
use documents::{Happened, Rating};
use protocol::SpaceId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Meetings that were held before one is in the middle (PRACTICE 3.3).
const MIDDLE_FROM: u32 = 3;

/// The report on the screen, made anew.
pub(super) fn opened(model: &mut Model) {
    let made = model.report.map(|space| Arc::new(PairReport { pair: pair(model, &space), own: own(model, &space) }));
    model.view.report = made;
}

/// What is agreed on and where the two stand, as far as a report asks. What is agreed is agreed by both.
fn agreed(model: &Model, space: &SpaceId) -> Agreed {
    let practice = practice::of(model, space);
    Agreed {
        weeks: practice.rhythm.agreed_weeks,
        closing: matches!(practice.state, PairState::Closing | PairState::Ended),
    }
}

/// The rows of a pair that its meetings are counted by.
pub(super) fn rows(model: &Model, space: &SpaceId) -> Vec<Arc<SessionRow>> {
    let pair = space.to_string();
    model.view.sessions.iter().filter(|row| row.pair == pair).cloned().collect()
}

fn topics(model: &Model, space: &SpaceId) -> Vec<TopicRow> {
    let pair = space.to_string();
    model.view.topics.iter().filter(|row| row.pair == pair).map(|row| TopicRow::clone(row)).collect()
}

/// What both can see. On the screen and in print it is this, and nothing else.
pub(crate) fn pair(model: &Model, space: &SpaceId) -> SharedReport {
    let rows = rows(model, space);
    let (about, happened) = (about(model, space), happened(model, space));
    let is_mine = |by: &documents::Person| model.me(space).as_ref() == Some(by);
    let copies = |mine: bool| {
        let rated = happened.iter().filter_map(|it| match it {
            Happened::Rated { by, rating } if is_mine(by) == mine => Some(rating_row(rating)),
            Happened::Rated { .. } | Happened::Met { .. } => None,
        });
        rated.collect::<Vec<_>>()
    };
    let (places, places_of) = report::places(&rows);
    SharedReport {
        pair: space.to_string(),
        name: model.name().unwrap_or_default().to_owned(),
        partner: model.partner_name(space),
        since_ms: about.0,
        made_at_ms: model.now_ms,
        cadence: about.1,
        meetings: report::meetings(&rows, &agreed(model, space), model.now_ms),
        together: report::together(&rows),
        always_at: report::always_at(&places, places_of),
        places,
        places_of,
        took_away: report::balance(&rows),
        held: report::log(&rows),
        goals: super::ways::goals(model, space),
        topics: topics(model, space),
        met: happened
            .iter()
            .filter_map(|it| match it {
                Happened::Met { by, what, at_ms, .. } => {
                    Some(SharedMet { by: who(model, space, by), what: what.clone(), at_ms: *at_ms })
                }
                Happened::Rated { .. } => None,
            })
            .collect(),
        partner_ratings: copies(false),
        my_shared_ratings: copies(true),
    }
}

/// Since when, and how often in the pair's own words.
fn about(model: &Model, space: &SpaceId) -> (Option<i64>, Vec<String>) {
    let pair = space.to_string();
    let row = model.view.pairs.iter().find(|row| row.id == pair);
    row.map_or((None, Vec::new()), |row| (row.began_at_ms, row.cadence.clone()))
}

fn own(model: &Model, space: &SpaceId) -> OwnReport {
    let pair = space.to_string();
    let (met, ratings) = profile(model);
    let known: BTreeSet<String> = happened(model, space)
        .iter()
        .filter_map(|it| match it {
            Happened::Met { id, .. } => Some(id.clone()),
            Happened::Rated { .. } => None,
        })
        .collect();
    let ratings: Vec<RatingRow> = ratings.iter().filter(|one| one.pair == pair).map(rating_row).collect();
    let moment = moment(model, space);
    OwnReport {
        moment,
        open: open(&ratings, moment),
        ratings,
        defending: defending(model, space),
        met: met
            .iter()
            .filter(|one| one.pair == pair)
            .map(|one| MetRow {
                id: one.id.clone(),
                name: one.name.clone(),
                what: one.what.clone(),
                at_ms: one.at_ms,
                shared: known.contains(&one.id),
            })
            .collect(),
    }
}

fn profile(model: &Model) -> (&[documents::Met], &[Rating]) {
    let row = model.facts.private.and_then(|private| model.rows.get(&id::profile(&private)));
    if let Some(Projection::Profile(row)) = row.map(|row| &row.what) { (&row.met, &row.ratings) } else { (&[], &[]) }
}

fn happened<'a>(model: &'a Model, space: &SpaceId) -> &'a [Happened] {
    let row = model.rows.get(&id::practice(space)).map(|row| &row.what);
    if let Some(Projection::Practice(row)) = row { &row.happened } else { &[] }
}

/// Which of one's own answers the partner has a copy of.
pub(crate) fn shared_ratings(model: &Model, space: &SpaceId) -> BTreeSet<String> {
    let rated = happened(model, space).iter().filter_map(|it| match it {
        Happened::Rated { rating, .. } => Some(rating.id.clone()),
        Happened::Met { .. } => None,
    });
    rated.collect()
}

/// By the session's day, so that it reads as a way and not as a sum.
fn defending(model: &Model, space: &SpaceId) -> Vec<DefendingRow> {
    let sessions: BTreeMap<String, Arc<SessionRow>> =
        rows(model, space).into_iter().map(|row| (row.id.clone(), row)).collect();
    // What somebody puts into a shared space says nothing of what one noticed.
    let own = model.rows.values().filter(|row| Some(row.space) == model.facts.private);
    let of_notes = own.filter_map(|row| match &row.what {
        Projection::Notes(notes) => sessions.get(&notes.session).map(|session| (session, notes)),
        Projection::Home { .. }
        | Projection::Pair(_)
        | Projection::Session(_)
        | Projection::Topic(_)
        | Projection::Answer { .. }
        | Projection::Keyring
        | Projection::Practice(_)
        | Projection::Profile(_)
        | Projection::Other => None,
    });
    let mut all: Vec<DefendingRow> = of_notes
        .filter_map(|(session, notes)| {
            let at_ms = notes.defending_at_ms.iter().min().copied()?;
            let count = u32::try_from(notes.defending_at_ms.len()).unwrap_or(u32::MAX);
            Some(DefendingRow { session: session.id.clone(), at_ms, count })
        })
        .collect();
    all.sort_by(|a, b| (a.at_ms, &a.session).cmp(&(b.at_ms, &b.session)));
    all
}

/// Where the time together stands, by the meetings that were held.
pub(crate) fn moment(model: &Model, space: &SpaceId) -> RatingMoment {
    let held = rows(model, space).iter().filter(|row| report::is_held(row)).count();
    match u32::try_from(held).unwrap_or(u32::MAX) {
        _ if agreed(model, space).closing => RatingMoment::End,
        0..MIDDLE_FROM => RatingMoment::Start,
        MIDDLE_FROM.. => RatingMoment::Middle,
    }
}

const QUESTIONS: [RatingQuestion; 6] = [
    RatingQuestion::Work,
    RatingQuestion::You,
    RatingQuestion::Say,
    RatingQuestion::See,
    RatingQuestion::Useful,
    RatingQuestion::Glad,
];

fn open(ratings: &[RatingRow], moment: RatingMoment) -> Vec<RatingQuestion> {
    let is_answered =
        |question| ratings.iter().any(|rating| rating.question == Some(question) && rating.moment == Some(moment));
    QUESTIONS.into_iter().filter(|question| asked_at(*question, moment) && !is_answered(*question)).collect()
}

/// How effective it was is asked once there is something to look back on.
pub(crate) fn asked_at(question: RatingQuestion, moment: RatingMoment) -> bool {
    match question {
        RatingQuestion::Work | RatingQuestion::You => moment != RatingMoment::Start,
        RatingQuestion::Say | RatingQuestion::See | RatingQuestion::Useful | RatingQuestion::Glad => true,
    }
}

/// How many answers there are.
pub(crate) fn scale(question: RatingQuestion) -> u32 {
    match question {
        RatingQuestion::Work | RatingQuestion::You | RatingQuestion::Say | RatingQuestion::See => 5,
        RatingQuestion::Useful | RatingQuestion::Glad => 3,
    }
}

fn rating_row(rating: &Rating) -> RatingRow {
    let question = match &rating.question {
        documents::RatingQuestion::Work => Some(RatingQuestion::Work),
        documents::RatingQuestion::You => Some(RatingQuestion::You),
        documents::RatingQuestion::Say => Some(RatingQuestion::Say),
        documents::RatingQuestion::See => Some(RatingQuestion::See),
        documents::RatingQuestion::Useful => Some(RatingQuestion::Useful),
        documents::RatingQuestion::Glad => Some(RatingQuestion::Glad),
        documents::RatingQuestion::Newer(_) => None,
    };
    let moment = match &rating.moment {
        documents::RatingMoment::Start => Some(RatingMoment::Start),
        documents::RatingMoment::Middle => Some(RatingMoment::Middle),
        documents::RatingMoment::End => Some(RatingMoment::End),
        documents::RatingMoment::Newer(_) => None,
    };
    let scale = question.map_or(0, scale);
    RatingRow { question, moment, answer: rating.answer, scale, at_ms: rating.at_ms }
}

/// The same in documents.
pub(crate) fn question_word(question: RatingQuestion) -> documents::RatingQuestion {
    match question {
        RatingQuestion::Work => documents::RatingQuestion::Work,
        RatingQuestion::You => documents::RatingQuestion::You,
        RatingQuestion::Say => documents::RatingQuestion::Say,
        RatingQuestion::See => documents::RatingQuestion::See,
        RatingQuestion::Useful => documents::RatingQuestion::Useful,
        RatingQuestion::Glad => documents::RatingQuestion::Glad,
    }
}

/// The same in documents.
pub(crate) fn moment_word(moment: RatingMoment) -> documents::RatingMoment {
    match moment {
        RatingMoment::Start => documents::RatingMoment::Start,
        RatingMoment::Middle => documents::RatingMoment::Middle,
        RatingMoment::End => documents::RatingMoment::End,
    }
}

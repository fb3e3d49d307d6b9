//! The report on the screen: counts over the rows that lists show, each with what it is out of.
//!
//! The counting is in [`crate::session::held`] and knows no model; here is where its facts come from.

use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use crate::ground::who::who;
use crate::practice::view::PairState;
use crate::report::act::Opened;
use crate::report::event::{RatingMoment, RatingQuestion};
use crate::report::view::{DefendingRow, MetRow, OwnReport, PairReport, RatingRow, SharedMet, SharedReport};
use crate::session::held::Agreed;
use crate::session::show::Lists;
use crate::session::view::SessionRow;
use crate::topic::view::TopicRow;
use crate::{goal, practice, session};
use documents::{Happened, Rating};
use protocol::SpaceId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Meetings that were held before one is in the middle (PRACTICE 3.3).
const MIDDLE_FROM: u32 = 3;

/// The report on the screen, made anew.
pub(crate) fn refresh(model: &Model, lists: Lists<'_>, opened: &mut Opened) {
    let of = |space| PairReport { pair: pair(model, lists, &space), own: own(model, lists, &space) };
    opened.view = opened.report.map(|space| Arc::new(of(space)));
}

/// What is agreed on and where the two stand, as far as a report asks. What is agreed is agreed by both.
fn agreed(model: &Model, lists: Lists<'_>, space: &SpaceId) -> Agreed {
    let practice = practice::show::of(model, lists, space);
    Agreed {
        weeks: practice.rhythm.agreed_weeks,
        closing: matches!(practice.state, PairState::Closing | PairState::Ended),
    }
}

fn topics(lists: Lists<'_>, space: &SpaceId) -> Vec<TopicRow> {
    let pair = space.to_string();
    lists.topics.iter().filter(|row| row.pair == pair).map(|row| TopicRow::clone(row)).collect()
}

/// What both can see. On the screen and in print it is this, and nothing else.
pub(crate) fn pair(model: &Model, lists: Lists<'_>, space: &SpaceId) -> SharedReport {
    let rows = session::show::rows(lists, space);
    let (about, happened) = (about(model, space), happened(model, space));
    let is_mine = |by: &documents::Person| model.me(space).as_ref() == Some(by);
    let copies = |mine: bool| {
        let rated = happened.iter().filter_map(|it| match it {
            Happened::Rated { by, rating } if is_mine(by) == mine => Some(rating_row(rating)),
            Happened::Rated { .. } | Happened::Met { .. } => None,
        });
        rated.collect::<Vec<_>>()
    };
    let (places, places_of) = session::held::places(&rows);
    SharedReport {
        pair: space.to_string(),
        name: model.name().unwrap_or_default().to_owned(),
        partner: model.partner_name(space),
        since_ms: about.0,
        made_at_ms: model.now_ms,
        cadence: about.1,
        meetings: session::held::meetings(&rows, &agreed(model, lists, space), &model.calendar, model.now_ms),
        together: session::held::together(&rows),
        always_at: session::held::always_at(&places, places_of),
        places,
        places_of,
        took_away: session::held::balance(&rows),
        held: session::held::log(&rows),
        goals: goal::show::goals(model, lists.topics, space),
        topics: topics(lists, space),
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
    let row = model.rows.get(&id::pair(space)).map(|row| &row.what);
    if let Some(Projection::Pair(row)) = row { (row.began_at_ms, row.cadence.clone()) } else { (None, Vec::new()) }
}

fn own(model: &Model, lists: Lists<'_>, space: &SpaceId) -> OwnReport {
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
    let moment = moment(model, lists, space);
    OwnReport {
        moment,
        open: open(&ratings, moment),
        ratings,
        defending: defending(model, lists, space),
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
fn defending(model: &Model, lists: Lists<'_>, space: &SpaceId) -> Vec<DefendingRow> {
    let sessions: BTreeMap<String, Arc<SessionRow>> =
        session::show::rows(lists, space).into_iter().map(|row| (row.id.clone(), row)).collect();
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
pub(crate) fn moment(model: &Model, lists: Lists<'_>, space: &SpaceId) -> RatingMoment {
    let held = session::show::rows(lists, space).iter().filter(|row| session::held::is_held(row)).count();
    match u32::try_from(held).unwrap_or(u32::MAX) {
        _ if agreed(model, lists, space).closing => RatingMoment::End,
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

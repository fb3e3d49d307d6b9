//! Offers and good times: private first; a copy of what they say now goes to the pair, by an act of its own.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::offer::event::{GoodTimes, OfferText};
use crate::offer::kinds;
use documents::{Offer, OfferSort, OfferWords, offer};
use protocol::SpaceId;

/// The one entry of one's own page that says when one has time.
pub(crate) const TIMES: &str = "times";

/// How many questions help to find an offer.
const QUESTIONS: u32 = 10;

const DAY_MINUTES: u32 = 24 * 60;

impl Model {
    pub(crate) fn keep_offer(&mut self, offer: Option<&str>, text: &OfferText, question: Option<u32>) -> Outcome {
        let profile = self.profile()?;
        let words = words(text)?;
        if question.is_some_and(|number| !(1..=QUESTIONS).contains(&number)) {
            return Err(Problem::NoSuchThing);
        }
        let id = match offer {
            Some(id) => self.own_offer(id).map(|offer| offer.id.clone())?,
            None => self.fresh_id(),
        };
        let now_ms = self.now_ms;
        self.edit(profile, |document| {
            offer::keep(document, (&id, &OfferSort::Show), &words, None, now_ms)?;
            question.map_or(Ok(()), |number| offer::found_by(document, &id, number))
        })?;
        Ok(Some(Said::Kept { id }))
    }

    pub(crate) fn remove_offer(&mut self, offer: &str) -> Outcome {
        let profile = self.profile()?;
        self.edit(profile, |document| offer::remove(document, offer))?;
        Ok(None)
    }

    pub(crate) fn share_offer(&mut self, offer: &str, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let own = self.own_offer(offer)?;
        let words = now(own);
        self.share(&space, offer, &OfferSort::Show, &words)
    }

    /// Only what one shared oneself.
    pub(crate) fn withdraw_offer(&mut self, offer: &str, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let me = self.me(&space).ok_or(Problem::NoSuchPair)?;
        self.edit(id::practice(&space), |document| {
            let shared = offer::read(document)?.0;
            let is_mine = shared.iter().any(|it| it.id == offer && it.by.as_ref() == Some(&me));
            if is_mine { offer::remove(document, offer) } else { Err(documents::Error::NotFound { id: String::new() }) }
        })?;
        Ok(None)
    }

    pub(crate) fn set_good_times(&mut self, times: &GoodTimes) -> Outcome {
        let profile = self.profile()?;
        check(times)?;
        let what = times.text.trim().to_owned();
        let words = OfferWords { what, takes: kinds::hours(times), bring: String::new() };
        let now_ms = self.now_ms;
        self.edit(profile, |document| offer::keep(document, (TIMES, &OfferSort::Times), &words, None, now_ms))?;
        Ok(None)
    }

    pub(crate) fn share_good_times(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let own = self.profile_row().and_then(|row| row.offers.iter().find(|offer| offer.id == TIMES));
        let words = now(own.ok_or(Problem::Empty)?);
        self.share(&space, TIMES, &OfferSort::Times, &words)
    }

    /// Writes the copy anew with these words: new text, and nothing of how it came about.
    fn share(&mut self, space: &SpaceId, what: &str, sort: &OfferSort, words: &OfferWords) -> Outcome {
        let me = self.me(space).ok_or(Problem::NoSuchPair)?;
        let copy = id::copy(&self.begun()?, space, what);
        let now_ms = self.now_ms;
        self.edit(id::practice(space), |document| offer::keep(document, (&copy, sort), words, Some(&me), now_ms))?;
        Ok(Some(Said::Kept { id: copy }))
    }

    fn own_offer(&self, offer: &str) -> Result<&Offer, Problem> {
        let offers = self.profile_row().map(|row| row.offers.as_slice()).unwrap_or_default();
        offers.iter().find(|it| it.id == offer && it.sort == OfferSort::Show).ok_or(Problem::NoSuchThing)
    }
}

/// What an offer says now.
pub(crate) fn now(offer: &Offer) -> OfferWords {
    let first = |answers: &documents::Answers<String>| answers.current().cloned().unwrap_or_default();
    OfferWords { what: first(&offer.what), takes: first(&offer.takes), bring: first(&offer.bring) }
}

fn words(text: &OfferText) -> Result<OfferWords, Problem> {
    let [what, takes, bring] = [&text.what, &text.takes, &text.bring].map(|line| line.trim().to_owned());
    if what.is_empty() { Err(Problem::Empty) } else { Ok(OfferWords { what, takes, bring }) }
}

fn check(times: &GoodTimes) -> Result<(), Problem> {
    let days = times.days.iter().all(|day| (1..=7).contains(day)) && times.days.len() <= 7;
    let hours = match (times.from_minute, times.to_minute) {
        (None, None) => true,
        (Some(from), Some(to)) => from < to && to <= DAY_MINUTES,
        (Some(_), None) | (None, Some(_)) => false,
    };
    if !days || !hours {
        return Err(Problem::NoSuchHour);
    }
    let said = !times.text.trim().is_empty() || !times.days.is_empty() || times.from_minute.is_some();
    if said { Ok(()) } else { Err(Problem::Empty) }
}

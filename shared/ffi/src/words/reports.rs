//! The report of a pair, and how it goes.

#![expect(clippy::needless_pass_by_value, reason = "what crosses the border comes by value")]

use crate::Words;
use app::report::event::{RatingMoment, RatingQuestion};
use app::session::event::PlaceKind;
use app::session::view::{Balance, Meetings, Together};
use words::report;

#[uniffi::export]
impl Words {
    /// Whose report it is.
    pub fn report_title(&self, name: &str, partner: &str) -> String {
        report::title(name, partner, &self.voice)
    }

    /// How often they wanted to meet, in their own words.
    pub fn wanted_cadence(&self, cadence: Vec<String>) -> String {
        report::cadence(&cadence, &self.voice)
    }

    /// "7 of 8 planned", those without a plan, what was agreed, the days between: a line each.
    pub fn meetings_held(&self, meetings: Meetings) -> Vec<String> {
        report::meetings(&meetings, &self.voice)
    }

    /// The minutes together.
    pub fn together(&self, together: Together) -> String {
        report::together(&together, &self.voice)
    }

    /// A kind of place and how often, of so many.
    pub fn place_count(&self, place: PlaceKind, count: u32, of: u32, partner: &str) -> String {
        report::place(place, count, of, partner, &self.voice)
    }

    /// It was always the same one of the two who came.
    pub fn one_place(&self) -> String {
        report::one_place(&self.voice)
    }

    /// In how many of the last five both took something away.
    pub fn balance(&self, balance: Balance) -> String {
        report::balance(&balance, &self.voice)
    }

    /// Somebody was met through the other one: what is known of them, by whom, when.
    pub fn met_through(&self, what: &str, by: &str, day: &str) -> String {
        report::met_through(what, by, day, &self.voice)
    }

    /// A question about how it goes; `None` is one of a newer version.
    pub fn rating_question(&self, question: Option<RatingQuestion>) -> String {
        report::question(question, &self.voice)
    }

    /// An answer to it, by its place on the scale, from 1.
    pub fn rating_answer(&self, question: Option<RatingQuestion>, place: u32) -> String {
        report::answer(question, place, &self.voice)
    }

    /// Everything was asked.
    pub fn nothing_asked(&self) -> String {
        report::nothing_asked(&self.voice)
    }

    /// Where the time together stands.
    pub fn moment(&self, moment: Option<RatingMoment>) -> String {
        report::moment(moment, &self.voice)
    }

    /// So many times.
    pub fn times(&self, count: u32) -> String {
        report::times(count, &self.voice)
    }
}

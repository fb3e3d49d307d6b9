//! Looking for something: what was asked becomes terms, hits become rows, newest first.
//!
//! The index knows words and documents, nothing of pairs and days; those are looked at here. An open search is asked again
//! whenever a text has changed, so that it stays true.

use crate::find::event::{FindQuery, FindScope};
use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::index::{Excerpt, FindOperation, FindOutcome, HITS_MAX, Hit, Term};
use crate::ground::list::WINDOW_ROWS_MAX;
use crate::ground::model::Model;
use crate::ground::rows::{Projected, Projection};
use crate::ground::said::Problem;
use documents::DocumentId;
use protocol::SpaceId;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Nobody types more; a program could.
const QUERY_UNITS_MAX: usize = 1_000;

const TERMS_MAX: usize = 32;

/// An open search.
pub(crate) struct Finding {
    /// Counts searches, so that a late answer is known by its number.
    pub(crate) number: u64,
    pub(crate) query: FindQuery,
    terms: Vec<Term>,
    space: Option<SpaceId>,
    topic: Option<DocumentId>,
    /// All hits that the conditions leave, as they are shown.
    pub(crate) found: Vec<Found>,
    /// There are more than the index tells.
    pub(crate) cut: bool,
    /// The first one that is to be shown …
    start: usize,
    /// … and the first one that was asked for.
    pub(crate) window: usize,
    /// What is shown, and how it reads.
    pub(crate) shown: Vec<(Found, Excerpt)>,
    /// A question is on its way.
    pub(crate) asked: bool,
    /// Nothing was answered yet.
    pub(crate) fresh: bool,
}

/// A hit, and what a person takes it for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) hit: Hit,
    /// The session, topic, answer or pair.
    pub(crate) place: DocumentId,
    pub(crate) at_ms: Option<i64>,
}

impl Model {
    fn understood(&self, hit: Hit) -> Option<Found> {
        let place = self.known_by(&DocumentId(hit.document))?;
        Some(Found { hit, place, at_ms: self.rows.get(&place).and_then(date) })
    }

    /// What a person knows a document by: one's own notes by their session, what a pair agrees on by the pair.
    fn known_by(&self, document: &DocumentId) -> Option<DocumentId> {
        let row = self.rows.get(document)?;
        let is_private = Some(row.space) == self.facts.private;
        match &row.what {
            // Made in a shared space they are nobody's own.
            Projection::Notes(_) | Projection::Profile(_) if !is_private => None,
            Projection::Notes(notes) => id::document(&notes.session).filter(|session| self.rows.contains_key(session)),
            Projection::Session(_) | Projection::Topic(_) | Projection::Answer { .. } | Projection::Pair(_) => {
                Some(*document)
            }
            Projection::Practice(_) => {
                let pair = id::pair(&row.space);
                self.rows.contains_key(&pair).then_some(pair)
            }
            Projection::Profile(_) => Some(*document),
            Projection::Home { .. } | Projection::Keyring | Projection::Other => None,
        }
    }

    fn is_meant(&self, finding: &Finding, found: &Found) -> bool {
        let query = &finding.query;
        let space = |id: &DocumentId| self.rows.get(id).map(|row| row.space);
        let is_mine = space(&DocumentId(found.hit.document)) == self.facts.private;
        let in_scope = match query.scope {
            FindScope::Both => true,
            FindScope::Mine => is_mine,
            FindScope::Ours => !is_mine,
        };
        let dated = |fits: &dyn Fn(i64) -> bool| found.at_ms.is_some_and(fits);
        in_scope
            && finding.space.is_none_or(|wanted| space(&found.place) == Some(wanted))
            && query.from_ms.is_none_or(|from| dated(&|at| at >= from))
            && query.before_ms.is_none_or(|before| dated(&|at| at < before))
    }

    fn title(&self, topic: &DocumentId) -> Option<String> {
        let Projection::Topic(topic) = &self.rows.get(topic)?.what else { return None };
        topic.title.current().cloned()
    }
}

/// The search that is open, if there is one.
#[derive(Default)]
pub(crate) struct Search {
    pub(crate) finding: Option<Finding>,
}

impl Search {
    pub(crate) fn find(&mut self, model: &mut Model, query: FindQuery) -> Outcome {
        model.begun()?;
        let units = query.words.encode_utf16().count();
        if units > QUERY_UNITS_MAX {
            return Err(Problem::TooLong { units: units as u64, max: QUERY_UNITS_MAX as u64 });
        }
        let terms = terms(&query.words);
        let space = query.pair.as_deref().map(|pair| model.pair_space(pair)).transpose()?;
        let topic = query.topic.as_deref().map(|topic| model.topic(topic)).transpose()?.map(|(topic, _)| topic);
        let is_narrow = space.is_some() || topic.is_some() || query.from_ms.is_some() || query.before_ms.is_some();
        if terms.is_empty() && !is_narrow {
            return Err(Problem::Empty);
        }
        model.save();
        model.all_findable();
        let number = self.finding.as_ref().map_or(0, |finding| finding.number) + 1;
        let (found, shown) = (Vec::new(), Vec::new());
        let (cut, start, window, asked, fresh) = (false, 0, 0, false, true);
        model.searching = true;
        self.finding =
            Some(Finding { number, query, terms, space, topic, found, cut, start, window, shown, asked, fresh });
        self.search(model);
        Ok(None)
    }

    pub(crate) fn show_found(&mut self, model: &mut Model, start: u32) -> Outcome {
        let finding = self.finding.as_mut().ok_or(Problem::NotOpen)?;
        finding.start = start as usize;
        if !finding.asked {
            self.show_window(model);
        }
        Ok(None)
    }

    pub(crate) fn close_find(&mut self, model: &mut Model) -> Outcome {
        model.searching = false;
        self.finding = None;
        Ok(None)
    }

    /// Asks anew, if a text has changed since.
    pub(crate) fn find_again(&mut self, model: &mut Model) {
        if model.findable.changed
            && !model.writer.holds_back()
            && self.finding.as_ref().is_some_and(|finding| !finding.asked)
        {
            self.search(model);
        }
    }

    fn search(&mut self, model: &mut Model) {
        let title = self.finding.as_ref().and_then(|finding| finding.topic).and_then(|topic| model.title(&topic));
        let Some(finding) = &mut self.finding else { return };
        // What waits for a write that is under way reaches the index after this question: it is asked once more then.
        model.findable.changed &= model.writer.holds_back();
        finding.asked = true;
        let mut asked = vec![finding.terms.clone()];
        if finding.topic.is_some() {
            asked.push(vec![Term { text: title.unwrap_or_default(), goes_on: false }]);
        }
        model.wishes.find.push((FindOperation::Search(asked), finding.number));
    }

    /// Asks for the window that is to be shown.
    fn show_window(&mut self, model: &mut Model) {
        let Some(finding) = &mut self.finding else { return };
        finding.start = finding.start.min(finding.found.len());
        finding.window = finding.start;
        let hits: Vec<Hit> =
            finding.found.iter().skip(finding.window).take(WINDOW_ROWS_MAX).map(|found| found.hit).collect();
        finding.asked = true;
        model.wishes.find.push((FindOperation::Show(finding.terms.clone(), hits), finding.number));
    }

    /// The index has answered.
    pub(crate) fn found(&mut self, model: &mut Model, number: u64, outcome: FindOutcome) {
        if self.finding.as_ref().is_none_or(|finding| finding.number != number) {
            return;
        }
        match outcome {
            FindOutcome::Hits { hits, damaged } => {
                if damaged > 0 {
                    model.findable.renew(model.rows.keys());
                }
                self.sort_hits(model, &hits);
                self.show_window(model);
            }
            FindOutcome::Shown(excerpts) => {
                if let Some(finding) = &mut self.finding {
                    let window = finding.found.iter().skip(finding.window).copied();
                    let shown = window.zip(excerpts).filter_map(|(found, excerpt)| Some((found, excerpt?)));
                    finding.shown = shown.collect();
                    finding.asked = false;
                    // A disk in trouble must not keep anybody from what is there.
                    finding.fresh &= model.findable.changed && model.writer.fault().is_none();
                }
                self.find_again(model);
                if self.finding.as_ref().is_some_and(|finding| !finding.asked && finding.start != finding.window) {
                    self.show_window(model);
                }
            }
            FindOutcome::Failed => {
                if let Some(finding) = &mut self.finding {
                    (finding.asked, finding.fresh) = (false, false);
                }
            }
        }
    }

    /// What the conditions leave, newest first; what has no date is last.
    fn sort_hits(&mut self, model: &mut Model, hits: &[Vec<Hit>]) {
        let Some(finding) = &self.finding else { return };
        let [hits, rest @ ..] = hits else { return };
        let about: Option<BTreeSet<DocumentId>> = finding.topic.map(|topic| {
            let places = rest.iter().flatten().filter_map(|hit| model.known_by(&DocumentId(hit.document)));
            places.chain([topic]).collect()
        });
        let found = hits.iter().filter_map(|hit| model.understood(*hit));
        let mut found: Vec<Found> = found
            .filter(|found| model.is_meant(finding, found))
            .filter(|found| about.as_ref().is_none_or(|about| about.contains(&found.place)))
            .collect();
        found.sort_by_key(|found| (found.at_ms.is_none(), Reverse(found.at_ms), found.place, found.hit));
        let cut = hits.len() >= HITS_MAX;
        if let Some(finding) = &mut self.finding {
            (finding.found, finding.cut) = (found, cut);
        }
    }
}

/// When it was, as far as it says so.
fn date(row: &Projected) -> Option<i64> {
    match &row.what {
        Projection::Session(session) => session.start_at_ms.first().copied().or(session.ended_at_ms),
        Projection::Answer { at_ms, .. } => *at_ms,
        Projection::Pair(pair) => pair.began_at_ms,
        Projection::Notes { .. }
        | Projection::Topic(_)
        | Projection::Home { .. }
        | Projection::Keyring
        | Projection::Practice(_)
        | Projection::Profile(_)
        | Projection::Other => None,
    }
}

/// Words, and what stands in quotes of any sort. The last one may go on, unless its quotes are closed.
fn terms(words: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let pieces: Vec<&str> = words.split(is_quote).collect();
    let last = pieces.len().saturating_sub(1);
    for (number, piece) in pieces.into_iter().enumerate() {
        let goes_on = number == last;
        if number % 2 == 1 {
            terms.push(Term { text: piece.to_owned(), goes_on });
        } else {
            terms.extend(piece.split_whitespace().map(|word| Term { text: word.to_owned(), goes_on: false }));
            if let Some(word) = terms.last_mut().filter(|_| goes_on && !piece.trim().is_empty()) {
                word.goes_on = true;
            }
        }
    }
    terms.retain(|term| term.text.chars().any(|character| !character.is_whitespace() && !character.is_control()));
    terms.truncate(TERMS_MAX);
    terms
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Vec<(String, bool)> {
        terms(words).into_iter().map(|term| (term.text, term.goes_on)).collect()
    }

    fn term(text: &str, goes_on: bool) -> (String, bool) {
        (text.to_owned(), goes_on)
    }

    #[test]
    fn the_last_word_may_go_on_and_a_closed_phrase_does_not() {
        assert_eq!(read("two words"), [term("two", false), term("words", true)]);
        assert_eq!(read("one \"a phrase\""), [term("one", false), term("a phrase", false)]);
        assert_eq!(read("„eine Wendung“ noch"), [term("eine Wendung", false), term("noch", true)]);
        assert_eq!(read("\"not closed"), [term("not closed", true)]);
        assert_eq!(read("  \"\" \" \" \u{0} "), []);
        assert_eq!(read("“ ” «"), []);
    }

    #[test]
    fn only_so_many_words_are_looked_for() {
        assert_eq!(terms(&"word ".repeat(400)).len(), TERMS_MAX);
    }
}

//! Lists cross in windows, or as what changed since the reader's revision; uniffi knows no generic records, so each list has
//! a window and a change of its own.
//!
//! A crossing carries at most 200 rows (`app::ground::list::WINDOW_ROWS_MAX`) and about [`CROSSING_BYTES_MAX`] bytes.

use crate::{AnswerView, BothWaysView, PairView, SessionRow, TopicRow, UniFfiTag};
use app::ground::list::{List, ListChange, Window};
use app::reflect::view::ReflectView;
use std::collections::VecDeque;
use std::sync::Arc;
use uniffi::Lower;

/// What a phone copies and unpacks within a frame. A single row may be more: it crosses alone.
const CROSSING_BYTES_MAX: usize = 15_000;

/// Lists of earlier revisions that are remembered: one for each of a few screens that show the same one. They share their
/// rows with the newest.
const HANDED_MAX: usize = 4;

macro_rules! lists {
    ($($row:ident: $window:ident, $change:ident;)*) => { $(
        /// Some consecutive rows of a list. If there are fewer than were asked for, the next window begins after them.
        #[derive(Clone, PartialEq, Eq, uniffi::Record)]
        pub struct $window {
            /// Two windows of different revisions do not fit together.
            pub revision: u64,
            /// How many rows the list has.
            pub total: u32,
            /// Where this window begins.
            pub start: u32,
            /// The rows.
            pub rows: Vec<$row>,
        }

        /// What has happened to a list since the revision that the reader holds.
        #[derive(Clone, PartialEq, Eq, uniffi::Enum)]
        pub enum $change {
            /// Nothing.
            Unchanged,
            /// Too much, or nobody knows that revision: read it anew, in windows, and take their revision.
            Reset {
                /// The list's revision now.
                revision: u64,
                /// How many rows it has.
                total: u32,
            },
            /// Some consecutive rows have given way to others.
            Splice {
                /// The list's revision now.
                revision: u64,
                /// How many rows it has.
                total: u32,
                /// The first row that changed.
                start: u32,
                /// How many rows go from there on.
                removed: u32,
                /// What comes in their place.
                rows: Vec<$row>,
            },
        }

        impl From<Window<$row>> for $window {
            fn from(Window { revision, total, start, rows }: Window<$row>) -> Self {
                Self { revision, total, start, rows: fitting(rows.into_iter().map(Arc::unwrap_or_clone)) }
            }
        }

        impl From<ListChange<$row>> for $change {
            fn from(change: ListChange<$row>) -> Self {
                match change {
                    ListChange::Unchanged => Self::Unchanged,
                    ListChange::Reset { revision, total } => Self::Reset { revision, total },
                    ListChange::Splice { revision, total, start, removed, rows } => {
                        let (asked, rows) = (rows.len(), fitting(rows.into_iter().map(Arc::unwrap_or_clone)));
                        // Half a splice is none.
                        if rows.len() < asked {
                            return Self::Reset { revision, total };
                        }
                        Self::Splice { revision, total, start, removed, rows }
                    }
                }
            }
        }
    )* };
}

lists! {
    SessionRow: SessionsWindow, SessionsChange;
    TopicRow: TopicsWindow, TopicsChange;
    PairView: PairsWindow, PairsChange;
    BothWaysView: WaysWindow, WaysChange;
    AnswerView: AnswersWindow, AnswersChange;
}

/// Lists as they were handed out of late, so that a reader can be told what is new since.
#[derive(Default)]
pub(crate) struct Handed {
    pub(crate) sessions: Late<SessionRow>,
    pub(crate) topics: Late<TopicRow>,
    pub(crate) pairs: Late<PairView>,
    pub(crate) ways: Late<BothWaysView>,
    pub(crate) answers: Late<AnswerView>,
    reflect: Arc<ReflectView>,
    all_answers: List<AnswerView>,
}

impl Handed {
    /// In the core, answers are a page that is shown anew; here they are a list, which says what is new among them.
    pub(crate) fn answers_of(&mut self, reflect: &Arc<ReflectView>) -> List<AnswerView> {
        if !Arc::ptr_eq(&self.reflect, reflect) {
            self.reflect = reflect.clone();
            self.all_answers.show(reflect.answers.clone());
        }
        self.all_answers.clone()
    }
}

/// The last few revisions of one list that were handed out.
pub(crate) struct Late<Row>(VecDeque<List<Row>>);

impl<Row> Default for Late<Row> {
    fn default() -> Self {
        Self(VecDeque::new())
    }
}

impl<Row: Clone> Late<Row> {
    pub(crate) fn window(&mut self, list: &List<Row>, start: u32, len: u32) -> Window<Row> {
        self.note(list);
        list.rows(start, len)
    }

    pub(crate) fn since(&mut self, list: &List<Row>, held: u64) -> ListChange<Row> {
        let change = self.0.iter().find(|it| it.revision == held).map(|held| list.changes_since(held));
        self.note(list);
        change.unwrap_or_else(|| ListChange::Reset { revision: list.revision, total: list.len() })
    }

    fn note(&mut self, list: &List<Row>) {
        if self.0.back().is_none_or(|newest| newest.revision != list.revision) {
            self.0.push_back(list.clone());
            if self.0.len() > HANDED_MAX {
                self.0.pop_front();
            }
        }
    }
}

/// As many as a crossing carries, and always one.
fn fitting<Row: Lower<UniFfiTag> + Clone>(rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let (mut fit, mut written) = (Vec::new(), Vec::new());
    for row in rows {
        // What really crosses is the only true measure.
        Row::write(row.clone(), &mut written);
        if written.len() > CROSSING_BYTES_MAX && !fit.is_empty() {
            break;
        }
        fit.push(row);
    }
    fit
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::ground::list::WINDOW_ROWS_MAX;

    fn answer(number: usize, text: &str) -> AnswerView {
        AnswerView {
            id: number.to_string(),
            prompt: "P01".to_owned(),
            by: crate::Who::Me,
            shared: false,
            at_ms: None,
            text: text.to_owned(),
        }
    }

    fn answers(count: usize, text: &str) -> List<AnswerView> {
        (0..count).map(|number| Arc::new(answer(number, text))).collect()
    }

    fn window(list: &List<AnswerView>, start: u32, len: u32) -> AnswersWindow {
        list.rows(start, len).into()
    }

    #[test]
    fn a_crossing_carries_no_more_rows_than_the_budget_and_the_rest_comes_in_windows() {
        let list = answers(WINDOW_ROWS_MAX + 5, "");

        let (first, rest) = (window(&list, 0, u32::MAX), window(&list, 200, 200));

        assert_eq!((first.total, first.rows.len()), (205, 200));
        assert_eq!((rest.total, rest.start, rest.rows.len()), (205, 200, 5));
        assert_eq!(rest.rows[0].id, "200");
    }

    #[test]
    fn a_crossing_carries_no_more_bytes_than_the_budget_but_a_row_that_is_more_crosses_alone() {
        let long = window(&answers(200, &"a".repeat(1_000)), 0, 200);
        let mut bytes = Vec::new();
        <AnswersWindow as Lower<UniFfiTag>>::write(long.clone(), &mut bytes);
        assert!(long.rows.len() == 14 && bytes.len() <= CROSSING_BYTES_MAX + 24, "{} rows", long.rows.len());

        let huge = answers(2, &"a".repeat(CROSSING_BYTES_MAX));
        assert_eq!(window(&huge, 0, 2).rows.len(), 1);
    }

    #[test]
    fn a_new_answer_crosses_alone_and_a_new_prompt_changes_none() {
        let page = |prompt: &str, answers: &[usize]| {
            let answers = answers.iter().map(|number| answer(*number, "")).collect();
            Arc::new(ReflectView { prompt: Some(prompt.to_owned()), scope: None, answers })
        };
        let mut handed = Handed::default();
        let mut since = |page: &Arc<ReflectView>, held: u64| {
            let list = handed.answers_of(page);
            AnswersChange::from(handed.answers.since(&list, held))
        };
        let two = page("P01", &[2, 1]);
        assert!(since(&two, 0) == AnswersChange::Reset { revision: 1, total: 2 });
        assert!(since(&two, 1) == AnswersChange::Unchanged);
        assert!(since(&page("P02", &[2, 1]), 1) == AnswersChange::Unchanged);

        let three = since(&page("P02", &[3, 2, 1]), 1);

        let came = AnswersChange::Splice { revision: 2, total: 3, start: 0, removed: 0, rows: vec![answer(3, "")] };
        assert!(three == came);
        assert!(
            since(&page("P02", &[3, 1]), 1)
                == AnswersChange::Splice { revision: 3, total: 2, start: 0, removed: 1, rows: vec![answer(3, "")] }
        );
    }

    #[test]
    fn a_splice_that_is_too_large_to_cross_is_read_anew() {
        let row = |title: &str| Arc::new(SessionRow { partner: title.repeat(400), ..SessionRow::default() });
        let change = |rows: usize| ListChange::Splice {
            revision: 7,
            total: 50,
            start: 0,
            removed: 0,
            rows: (0..rows).map(|_| row("Ruth")).collect(),
        };

        assert!(matches!(SessionsChange::from(change(5)), SessionsChange::Splice { rows, .. } if rows.len() == 5));
        assert!(SessionsChange::from(change(20)) == SessionsChange::Reset { revision: 7, total: 50 });
    }

    #[test]
    fn a_reader_is_told_from_any_revision_that_it_was_handed_of_late_and_resets_from_others() {
        let (mut late, list) = (Late::default(), List::<SessionRow>::default());
        assert_eq!(late.since(&list, 3), ListChange::Reset { revision: 0, total: 0 });
        assert_eq!(late.since(&list, 0), ListChange::Unchanged);
        assert_eq!(late.window(&list, 0, 10).rows.len(), 0);
    }
}

//! What is seldom there, or seldom missing: a date, an author, a plan; what a newer version wrote, what was opened and does not fit.
//! Composed like the states in `composed.rs`; `states.rs` counts which fields were shown with and without.

use super::composed::{in_days, pairs, plain, set, two};
use super::sample::shows;
use super::view::{met, now};
use app::UiEvent;
use app::agreement::event::{Clause, Pays};
use app::agreement::view::{ClauseAnswers, ProposalView};
use app::before::view::BeforePair;
use app::find::event::{FindEvent, FindQuery};
use app::find::view::FoundRow;
use app::goal::event::{GoalState, Horizon};
use app::goal::view::{DraftView, GoalTopic, GoalView, ProjectView};
use app::ground::who::Who;
use app::history::event::HistoryAt;
use app::history::view::{GoneView, HistoryView, PastView};
use app::offer::event::GoodTimes;
use app::offer::view::SharedCopy;
use app::pair::view::BothWaysView;
use app::people::view::InviteView;
use app::practice::view::ThanksView;
use app::reflect::view::AnswerView;
use app::report::event::ReportEvent;
use app::report::view::{MetRow, RatingRow, SharedMet};
use app::sealed::view::QuestionView;
use app::session::event::Notebook;
use app::session::view::{AfterCardView, HeldRow, SessionView, StepView};
use app::topic::event::TopicState;
use app::topic::view::{DirectionView, KnownView, StartView, TopicRow};
use std::sync::Arc;
use tests::world::MINUTE;

fn text(text: &str) -> String {
    text.to_owned()
}

fn topic() -> TopicRow {
    TopicRow {
        id: text("topic-1"),
        pair: text("pair-1"),
        partner: text("Grace"),
        titles: vec![text("Screen readers")],
        teacher: Some(Who::Partner),
        worked_when: String::new(),
        state: Some(TopicState::Active),
        kind: None,
        directions: Vec::new(),
        comfort: Vec::new(),
        sessions: vec![text("session-1")],
        start: StartView::default(),
    }
}

fn goal() -> GoalView {
    let (topics, project) = (Vec::new(), None);
    let (text, state) = (vec![text("A page for all")], vec![GoalState::Open]);
    GoalView {
        id: "goal-1".to_owned(),
        by: Who::Me,
        text,
        horizon: plain::<Horizon>(),
        state,
        reason: Vec::new(),
        topics,
        project,
    }
}

#[test]
fn a_session_afterwards_whose_card_is_filled_in() {
    let (mut world, [ada, _], session) = met();
    let mut open: SessionView = (*ada.opens(&mut world, &session)).clone();
    open.card = Some(AfterCardView { due: true, took_away: true, has_step: true, ..AfterCardView::default() });
    open.preparation.left = true;
    open.newer = true;
    open.next_steps = vec![StepView {
        id: text("step-1"),
        when: text("I write a page"),
        then: text("I listen to it once"),
        owner: None,
        done: false,
    }];
    shows("session_after", "The card is filled in; a step of nobody's; something newer", now(&world), |screen| {
        screen.session(&open)
    });
}

#[test]
fn an_agreement_that_has_run_out_and_one_with_answers_apart() {
    let (world, _, view) = two();
    let rows = |change: &dyn Fn(&mut app::practice::view::PracticeView)| {
        let mut rows = pairs(&view);
        change(&mut rows[0].practice);
        rows
    };
    let run_out = rows(&|practice| {
        practice.agreement.since_ms = Some(in_days(0));
        practice.agreement.until_ms = Some(in_days(40));
        practice.agreement.has_run_out = true;
        practice.look_again = true;
        practice.rhythm.agreed_weeks = Some(3);
        practice.rhythm.weeks_since = Some(6);
        practice.rhythm.last_met_ms = Some(in_days(0));
        practice.rhythm.drifting = true;
    });
    let later_ms = now(&world).max(in_days(42));
    shows("agreement_run_out", "What was agreed has run out, and they met long ago", later_ms, |screen| {
        screen.rows(&run_out)
    });

    let apart =
        |clause| ClauseAnswers { clause, lines: Vec::new(), weeks: Vec::new(), until_ms: Vec::new(), pays: Vec::new() };
    let apart = vec![
        ClauseAnswers { weeks: vec![2, 4], until_ms: vec![in_days(90), in_days(180)], ..apart(Clause::Cadence) },
        ClauseAnswers { pays: plain::<Pays>(), ..apart(Clause::Pays) },
    ];
    let apart = rows(&|practice| {
        let two_answers = apart.clone();
        practice.agreement.proposal = Some(ProposalView { two_answers, ..ProposalView::default() });
    });
    shows("agreement_apart", "Two answers to how often and to who pays", now(&world), |screen| screen.rows(&apart));

    let mine = rows(&|practice| {
        let version = Some(text("version-1"));
        practice.agreement.proposal = Some(ProposalView { version, i_agreed: true, ..ProposalView::default() });
    });
    shows("agreement_waits", "I have agreed, and the partner has not yet", now(&world), |screen| screen.rows(&mine));
}

#[test]
fn a_pair_with_answers_that_do_not_fit_and_links_that_are_open() {
    let (world, _, mut view) = two();
    let mut rows = pairs(&view);
    let answered = QuestionView {
        question: text("trial"),
        mine: Some(text("yes")),
        theirs: Some(text("no")),
        i_answered: true,
        partner_answered: true,
        open: true,
        partner_unfit: true,
        mine_unfit: true,
        ..QuestionView::default()
    };
    rows[0].practice.trial = Some(answered);
    rows[0].practice.newer = true;
    rows[0].practice.thanks =
        vec![ThanksView { id: text("thanks-1"), by: Who::Partner, at_ms: None, text: text("For the patience.") }];
    shows("practice_unfit", "What was opened is not what had been sealed", now(&world), |screen| screen.rows(&rows));

    let link = |id: &str, mine| InviteView { id: text(id), mine, left: 1 };
    let mut rows = pairs(&view);
    rows[0].invites = vec![link("invite-1", true), link("invite-2", false)];
    set(&mut view.devices, |devices| devices.invites = vec![link("invite-3", true)]);
    shows("pair_links", "Links that are open", now(&world), |screen| screen.rows(&rows).devices(&view));
}

#[test]
fn no_prompt_and_an_answer_without_a_date() {
    let (world, _, mut view) = two();
    set(&mut view.today, |today| today.prompt = None);
    set(&mut view.reflect, |reflect| {
        reflect.prompt = None;
        reflect.scope = None;
        reflect.answers = vec![AnswerView {
            id: text("answer-1"),
            prompt: text("P01"),
            by: Who::Partner,
            shared: true,
            at_ms: None,
            text: text("Ask more."),
        }];
    });
    shows("reflect_no_prompt", "No prompt for now; an answer without a date", now(&world), |screen| {
        screen.today(&view).reflect(&view)
    });
}

#[test]
fn before_a_meeting_with_nobody_and_with_nothing_left_to_do() {
    let (world, _, view) = two();
    for (name, title, keep) in [
        ("before_nobody", "Before you meet, and there is no pair", 0),
        ("before_done", "Before you meet, and nothing is left to do", 1),
    ] {
        let mut view = view.clone();
        set(&mut view.before, |before| {
            before.pairs.truncate(keep);
            before.pairs.iter_mut().for_each(|pair: &mut BeforePair| pair.next.clear());
        });
        shows(name, title, now(&world), |screen| screen.before(&view));
    }
}

#[test]
fn both_ways_with_times_and_a_plan_and_ones_own_page_with_copies() {
    let (world, _, mut view) = two();
    let way = (**view.ways.iter().next().expect("a pair")).clone();
    let mine = GoodTimes { text: text("after lunch"), days: vec![1, 3], from_minute: Some(780), to_minute: Some(840) };
    let theirs = GoodTimes { text: text("Ask me."), days: Vec::new(), from_minute: None, to_minute: None };
    let about = GoalTopic {
        topic: text("topic-1"),
        title: text("Screen readers"),
        state: None,
        sessions: vec![text("session-1")],
    };
    let plan = ProjectView {
        audience: vec![text("Everybody who reads with the ears")],
        due_at_ms: vec![in_days(60)],
        help: vec![text("An hour of Grace's")],
        ..ProjectView::default()
    };
    let goal = GoalView { topics: vec![about], project: Some(plan), ..goal() };
    let way = BothWaysView {
        my_times: Some(mine),
        partners_times: Some(theirs),
        undecided: vec![text("topic-2")],
        goals: vec![goal],
        nudges: Vec::new(),
        newer: true,
        ..way
    };
    shows("ways_times", "Both ways, with good times and a plan", now(&world), |screen| screen.both_ways(&[way]));

    set(&mut view.profile, |profile| {
        let shared = vec![SharedCopy { pair: text("pair-1"), id: text("goal-1"), same: true }];
        profile.goals =
            vec![DraftView { id: text("draft-1"), text: vec![text("A page for all")], horizon: None, shared }];
        profile.newer = true;
    });
    shows("profile_copies", "One's own page, with a copy that says the same", now(&world), |screen| {
        screen.profile(&view)
    });
}

#[test]
fn a_search_that_goes_on_and_a_past_that_is_read() {
    let (mut world, [ada, _], _) = met();
    let query = FindQuery { words: text("reader"), ..FindQuery::default() };
    ada.does(&mut world, UiEvent::Find(FindEvent::Look { query }));
    world.run_until("answer", MINUTE, |world| ada.view(world).find.is_some_and(|find| !find.searching));
    let mut view = ada.view(&world);
    let find = view.find.as_mut().expect("a search is open");
    set(find, |find| {
        let row = find.rows[0].clone();
        find.rows = vec![FoundRow { mine: true, pair: None, at_ms: None, goes_on: true, matches: Vec::new(), ..row }];
        (find.total, find.more, find.reading) = (20_000, true, true);
    });
    shows("find_more", "More was found than is counted, and not all is read yet", now(&world), |screen| {
        screen.find(&view)
    });
    let find = view.find.as_mut().expect("a search is open");
    set(find, |find| {
        find.rows.clear();
        (find.total, find.more, find.searching) = (0, false, true);
    });
    shows("find_searching", "No answer yet", now(&world), |screen| screen.find(&view));

    let reading = HistoryView {
        number: 1,
        session: text("session-1"),
        notebook: Notebook::Mine,
        reading: true,
        days: Vec::new(),
        sentences: Vec::new(),
        apart: false,
        shown: None,
    };
    let past = PastView {
        at: HistoryAt::Day { day: 20_515 },
        text: String::new().into(),
        passages: Vec::new(),
        gone: vec![GoneView { id: text("mark-1"), text: text("Ask for the shortcut") }],
    };
    let gone = HistoryView { reading: false, shown: Some(past), ..reading.clone() };
    for (name, title, history) in [
        ("history_reading", "A past that is still being read", reading),
        ("history_gone", "A day whose text is empty, and a mark that went", gone),
    ] {
        view.history = Some(Arc::new(history));
        shows(name, title, now(&world), |screen| screen.history(&view));
    }
}

#[test]
fn a_report_of_much_and_with_little_known() {
    let (mut world, [ada, _], _) = met();
    let pair = ada.first_pair(&world);
    ada.does(&mut world, UiEvent::Report(ReportEvent::Open { pair }));
    world.run_until("report", MINUTE, |world| ada.view(world).report.is_some());
    let mut report = (*ada.view(&world).report.expect("a report")).clone();
    report.pair.since_ms = None;
    report.pair.meetings.agreed_weeks = Some(3);
    report.pair.held = vec![HeldRow { session: text("session-1"), at_ms: in_days(1), minutes: None, place: None }];
    report.pair.goals = vec![goal()];
    report.pair.topics = vec![topic()];
    report.pair.met = vec![SharedMet { by: Who::Partner, what: text("Someone who tests by ear"), at_ms: in_days(2) }];
    report.own.open = Vec::new();
    report.own.ratings = vec![RatingRow { question: None, moment: None, answer: 3, scale: 5, at_ms: in_days(2) }];
    let met =
        MetRow { id: text("met-1"), name: text("Edith"), what: text("tests by ear"), at_ms: in_days(2), shared: true };
    report.own.met = vec![met];
    shows("report_full", "A report with goals, topics and people; nothing is asked", now(&world), |screen| {
        screen.report(&report)
    });
}

#[test]
fn a_topic_that_was_turned_round_and_whose_answers_do_not_fit() {
    let (world, ..) = two();
    let known = |known: &str, unsure: &str| Some(KnownView { known: text(known), unsure: text(unsure) });
    let start = StartView {
        i_answered: true,
        partner_answered: true,
        mine: known("What it is.", "How one finds a heading."),
        theirs: known("All of it.", "What is hard to hear."),
        open: true,
        partner_unfit: true,
        mine_unfit: true,
    };
    let directions = vec![
        DirectionView { teacher: Who::Partner, since_ms: None },
        DirectionView { teacher: Who::Me, since_ms: Some(in_days(1)) },
    ];
    let topic = TopicRow { teacher: Some(Who::Me), directions, start, ..topic() };
    shows("topic_turned", "A topic that was turned round, and answers that do not fit", now(&world), |screen| {
        screen.topic_rows(&[topic])
    });
}

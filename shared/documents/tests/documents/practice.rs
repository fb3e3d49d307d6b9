//! Agreements and sealed answers, as documents see them.

use crate::support::{actor, person};
use documents::practice::sealed::{self, Commitment};
use documents::practice::{self, Clause, Kept, PairState, Said, Terms, Version, Width, agreement, standing};
use documents::{Document, Error, Kind, Person, profile};

const BOTH_ANSWERED: [&str; 2] = [standing::YES, standing::YES];

fn page(number: u8) -> Document {
    Document::new(&Kind::Practice, actor(number))
}

fn kept(answer: &str, nonce: u8) -> Kept {
    Kept::new(standing::TRIAL, answer, Width::Choice, [nonce; 32]).unwrap()
}

fn two() -> [Person; 2] {
    [person(1), person(2)]
}

/// Both have committed; nothing is open.
fn sealed_by_both(answers: [&str; 2]) -> (Document, [Kept; 2]) {
    let mut document = page(1);
    let all = [kept(answers[0], 1), kept(answers[1], 2)];
    for (person, kept) in two().iter().zip(&all) {
        sealed::commit(&mut document, standing::TRIAL, person, kept.commitment(standing::TRIAL, person)).unwrap();
    }
    (document, all)
}

fn opens(document: &mut Document, person: &Person, kept: &Kept, seen: Option<Commitment>) {
    sealed::open(document, standing::TRIAL, person, kept, seen).unwrap();
}

fn state(document: &Document) -> PairState {
    let [one, other] = two();
    practice::read(document).unwrap().state(&one, Some(&other))
}

#[test]
fn a_commitment_says_nothing_and_cannot_be_taken_over_by_somebody_else() {
    let (document, [mine, _]) = sealed_by_both(BOTH_ANSWERED);
    let read = practice::read(&document).unwrap();
    let [one, other] = two();
    let trial = &read.sealed[standing::TRIAL];
    assert!(trial.said(standing::TRIAL, &one, &other) == Said::Sealed);
    assert_ne!(mine.commitment(standing::TRIAL, &one), mine.commitment(standing::TRIAL, &other), "bound to the person");
    assert_ne!(mine.commitment(standing::TRIAL, &one), mine.commitment(standing::CHECK, &one), "and to the question");
    assert_eq!(format!("{mine:?} {trial:?}"), "Kept { .. } Sealed { .. }");
}

#[test]
fn two_yes_that_fit_make_a_pair_active_and_one_that_does_not_counts_as_none() {
    let [one, other] = two();
    let (mut document, [first, second]) = sealed_by_both(BOTH_ANSWERED);
    let [c_one, c_other] = [first.commitment(standing::TRIAL, &one), second.commitment(standing::TRIAL, &other)];
    opens(&mut document, &one, &first, Some(c_other));
    assert_eq!(state(&document), PairState::Trial);
    let whole = document.save();
    let [(mut honest, _), (mut lying, _)] =
        [3, 4].map(|number| Document::open(Some(&whole), &[], actor(number)).unwrap());
    opens(&mut honest, &other, &second, Some(c_one));
    assert_eq!(state(&honest), PairState::Active);
    opens(&mut lying, &other, &kept(standing::YES, 77), Some(c_one));
    let read = practice::read(&lying).unwrap();
    assert!(read.sealed[standing::TRIAL].said(standing::TRIAL, &other, &one) == Said::Unfit);
    assert_eq!(state(&lying), PairState::Trial);
}

/// Whoever sees the other's answer and then commits anew is held to what they had committed to.
#[test]
fn a_commitment_that_is_changed_after_the_other_opened_does_not_count() {
    let [one, other] = two();
    let (mut document, [first, second]) = sealed_by_both([standing::YES, standing::NO]);
    let c_one = first.commitment(standing::TRIAL, &one);
    opens(&mut document, &one, &first, Some(second.commitment(standing::TRIAL, &other)));
    let changed = kept(standing::YES, 9);
    sealed::commit(&mut document, standing::TRIAL, &other, changed.commitment(standing::TRIAL, &other)).unwrap();
    opens(&mut document, &other, &changed, Some(c_one));
    assert_eq!(state(&document), PairState::Trial);
    opens(&mut document, &other, &second, Some(c_one));
    assert_eq!(state(&document), PairState::Ended);
}

/// Both answer and open a question.
fn both_say(document: &mut Document, question: &str, answers: [&str; 2]) {
    let all = answers.map(|answer| Kept::new(question, answer, Width::Choice, [7; 32]).unwrap());
    let people = two();
    let commitments: Vec<Commitment> =
        people.iter().zip(&all).map(|(person, kept)| kept.commitment(question, person)).collect();
    for (person, commitment) in people.iter().zip(&commitments) {
        sealed::commit(document, question, person, *commitment).unwrap();
    }
    for ((person, kept), seen) in people.iter().zip(&all).zip(commitments.iter().rev()) {
        sealed::open(document, question, person, kept, Some(*seen)).unwrap();
    }
}

fn asked(document: &Document) -> Option<&'static str> {
    let [one, other] = two();
    practice::read(document).unwrap().trial_question(&one, &other)
}

#[test]
fn not_sure_leads_to_one_more_meeting_twice_and_then_the_two_are_asked_to_go_on_pause_or_end_well() {
    use standing::{END, GO_ON, NO, PAUSE, TRIALS, UNDECIDED, UNSURE, YES};
    let mut document = page(1);
    for (round, next) in TRIALS.iter().zip([TRIALS[1], TRIALS[2], UNDECIDED]) {
        assert_eq!((state(&document), asked(&document)), (PairState::Trial, Some(*round)));
        both_say(&mut document, round, [YES, UNSURE]);
        assert_eq!((state(&document), asked(&document)), (PairState::Trial, Some(next)));
    }
    let whole = document.save();
    for (answers, expected) in
        [([GO_ON, GO_ON], PairState::Active), ([GO_ON, PAUSE], PairState::Active), ([PAUSE, END], PairState::Closing)]
    {
        let (mut copy, _) = Document::open(Some(&whole), &[], actor(5)).unwrap();
        both_say(&mut copy, UNDECIDED, answers);
        assert_eq!((state(&copy), asked(&copy)), (expected, None));
    }
    for (answers, expected) in
        [([YES, YES], PairState::Active), ([UNSURE, NO], PairState::Ended), ([UNSURE, UNSURE], PairState::Trial)]
    {
        let mut second = page(1);
        both_say(&mut second, TRIALS[0], [UNSURE, UNSURE]);
        both_say(&mut second, TRIALS[1], answers);
        assert_eq!(state(&second), expected);
    }
}

#[test]
fn no_silence_and_no_date_ends_anything_and_a_sealed_no_waits_for_the_other_answer() {
    let [one, other] = two();
    let mut document = page(1);
    let no = kept(standing::NO, 1);
    sealed::commit(&mut document, standing::TRIAL, &one, no.commitment(standing::TRIAL, &one)).unwrap();
    sealed::put_off(&mut document, standing::TRIAL, 1).unwrap();
    assert_eq!(state(&document), PairState::Trial);
    let read = practice::read(&document).unwrap();
    assert!(read.sealed[standing::TRIAL].to_open(standing::TRIAL, &one, &other).is_none(), "nothing opens alone");
    // As an older version did at the date: what it opened is not looked at before the other one has answered.
    opens(&mut document, &one, &no, None);
    assert_eq!((state(&document), asked(&document)), (PairState::Trial, Some(standing::TRIAL)));
    let yes = kept(standing::YES, 2);
    let theirs = yes.commitment(standing::TRIAL, &other);
    sealed::commit(&mut document, standing::TRIAL, &other, theirs).unwrap();
    let read = practice::read(&document).unwrap();
    assert!(read.sealed[standing::TRIAL].to_open(standing::TRIAL, &one, &other).is_some(), "and again, together");
    opens(&mut document, &one, &no, Some(theirs));
    opens(&mut document, &other, &yes, Some(no.commitment(standing::TRIAL, &one)));
    assert_eq!(state(&document), PairState::Ended, "a no is a no once both have answered");
}

#[test]
fn what_travels_is_equally_long_whatever_the_answer() {
    let lengths = |answer: &str| {
        let [one, _] = two();
        let (mut page, mut own) = (page(1), Document::new(&Kind::Profile, actor(2)));
        drop((page.take_changes(), own.take_changes()));
        let kept = kept(answer, 5);
        let commitment = kept.commitment(standing::TRIAL, &one);
        profile::keep(&mut own, commitment, &kept).unwrap();
        sealed::commit(&mut page, standing::TRIAL, &one, commitment).unwrap();
        let committed = page.take_changes();
        opens(&mut page, &one, &kept, None);
        [own.take_changes(), committed, page.take_changes()]
            .map(|changes| changes.iter().map(Vec::len).collect::<Vec<_>>())
    };
    let yes = lengths(standing::YES);
    assert!(yes.iter().all(|lengths| lengths.len() == 1));
    assert!([standing::UNSURE, standing::NO].iter().all(|answer| lengths(answer) == yes));
}

#[test]
fn texts_are_padded_to_a_few_lengths_and_come_back_as_they_were() {
    let sizes = ["", "é", &"x".repeat(252)].map(|text| {
        let kept = Kept::new("P28", text, Width::Text, [3; 32]).unwrap();
        let again = Kept::from_secret(&kept.to_secret()).unwrap();
        assert_eq!(again.answer("P28").as_deref(), Some(text));
        kept.to_secret().0.len()
    });
    assert_eq!(sizes, [32 + 256; 3]);
    assert_eq!(Kept::new("P28", &"x".repeat(253), Width::Text, [3; 32]).unwrap().to_secret().0.len(), 32 + 1024);
    let long = Kept::new("P28", &"x".repeat(100_000), Width::Text, [3; 32]);
    assert_eq!(long.err(), Some(Error::TooLong { units: 100_000, max: 16_380 }));
}

#[test]
fn what_a_newer_or_hostile_member_wrote_is_kept_and_said_and_breaks_nothing() {
    let [one, other] = two();
    let (mut document, _) = sealed_by_both(BOTH_ANSWERED);
    let mut profile_page = Document::new(&Kind::Profile, actor(1));
    assert!(practice::read(&profile_page).is_err_and(|error| matches!(error, Error::WrongKind { .. })));
    profile::keep(&mut profile_page, Commitment::new([1; 32]), &kept(standing::YES, 1)).unwrap();
    assert_eq!(profile::read(&profile_page).unwrap().answers_kept.len(), 1);
    let garbage = documents::Secret(vec![1, 2, 3]);
    let short = Kept::from_secret(&garbage);
    assert!(short.is_none());
    sealed::put_off(&mut document, standing::TRIAL, i64::MIN).unwrap();
    sealed::put_off(&mut document, standing::TRIAL, i64::MAX).unwrap();
    let read = practice::read(&document).unwrap();
    assert!(!read.newer && read.state(&one, Some(&other)) == PairState::Trial);
}

#[test]
fn a_version_is_named_by_what_it_says_and_nothing_else_may_stand_under_its_name() {
    let [one, other] = two();
    let terms = |line: &str| Terms { lines: [(Clause::Stop, line.to_owned())].into(), ..Terms::default() };
    let first = Version { after: String::new(), terms: terms("Say so.") };
    assert_ne!(first.id(), Version { after: first.id(), terms: terms("Say so.") }.id());
    assert_ne!(first.id(), Version { after: String::new(), terms: terms("Say so") }.id());

    let mut document = page(1);
    agreement::agree(&mut document, &first, &one, 61_000).unwrap();
    let read = practice::read(&document).unwrap().agreement;
    assert_eq!((read.both_since(&first.id(), [&one, &other]), read.history([&one, &other]).len()), (None, 0));
    agreement::agree(&mut document, &first, &other, 130_000).unwrap();
    let read = practice::read(&document).unwrap().agreement;
    assert_eq!(read.both_since(&first.id(), [&one, &other]), Some(120_000), "to the minute");
    assert_eq!(read.history([&one, &other]).len(), 1);
}

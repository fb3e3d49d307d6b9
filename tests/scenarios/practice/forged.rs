//! A partner with another app writes and takes away whatever they like on the page of the pair: what one said oneself is believed
//! from one's own record only.

use super::Two;
use crate::scenarios::poison::{hides, smuggles};
use app::UiEvent;
use app::agreement::event::Clause;
use app::practice::event::{PracticeEvent, TrialAnswer};
use app::practice::view::PairState;
use app::reflect::event::ReflectEvent;
use app::store::Table;
use ciborium::Value;
use documents::practice::{Kept, Sealed, Width, sealed};
use documents::{Actor, Document, DocumentId, Kind, Person};
use tests::Device;
use tests::world::MINUTE;

impl Two {
    /// A page of the pair on the disk of a device.
    fn page(&self, device: Device, kind: &Kind) -> (DocumentId, Document) {
        let bases = self.world.keyed(device, Table::Document);
        let tails = self.world.keyed(device, Table::Change);
        let id = |key: &[u8]| DocumentId(*key.first_chunk().unwrap());
        let open = |wanted: DocumentId| {
            let base = bases.iter().find(|(key, _)| id(key) == wanted).map(|(_, value)| value.as_slice());
            let tail = tails.iter().filter(|(key, _)| id(key) == wanted).flat_map(|(_, value)| changes(value));
            Document::open(base, &tail.collect::<Vec<_>>(), Actor([9; 16])).unwrap().0
        };
        let pages = bases.iter().chain(&tails).map(|(key, _)| (id(key), open(id(key))));
        pages.into_iter().find(|(_, page)| page.kind().as_ref() == Some(kind)).unwrap()
    }

    /// As it stands on the page, whoever has written it.
    fn sealed(&self, question: &str) -> Sealed {
        documents::practice::read(&self.page(self.ada[0], &Kind::Practice).1)
            .unwrap()
            .sealed
            .remove(question)
            .unwrap_or_default()
    }

    fn person(&self, name: &str) -> Person {
        let people = documents::pair::read(&self.page(self.ada[0], &Kind::Pair).1).unwrap().people;
        people.into_iter().find(|(_, names)| names.all().iter().any(|it| it == name)).unwrap().0
    }

    /// Has a device send edits of the page that no app would make, on top of all that Ada's phone knows.
    fn forges(&mut self, device: Device, edit: impl FnOnce(&mut Document)) {
        hides(&mut self.world, device);
        self.forges_hidden(device, edit);
    }

    /// The same behind what it has hidden before.
    fn forges_hidden(&mut self, device: Device, edit: impl FnOnce(&mut Document)) {
        let (id, mut page) = self.page(self.ada[0], &Kind::Practice);
        page.take_changes();
        edit(&mut page);
        let changes = page.take_changes();
        assert!(!changes.is_empty(), "something was forged");
        smuggles(&mut self.world, device, id, changes);
        self.quiet();
    }

    fn seals(&mut self, device: Device, text: &str) {
        let (pair, text) = (self.pair.clone(), text.to_owned());
        self.does(device, UiEvent::Reflect(ReflectEvent::Seal { pair, prompt: PROMPT.to_owned(), text }));
        self.quiet();
    }

    fn agreed(&self, device: Device) -> bool {
        self.sees(device).agreement.since_ms.is_some()
    }
}

/// What a record of changes holds.
fn changes(value: &[u8]) -> Vec<Vec<u8>> {
    let Ok(Value::Array(changes)) = ciborium::from_reader(value) else { panic!("changes are a list") };
    changes.into_iter().map(|change| change.into_bytes().unwrap()).collect()
}

/// Takes keys out of a map of the page, or out of the page itself.
fn takes_out(page: &mut Document, map: Option<&str>, is_taken: impl Fn(&str) -> bool) {
    assert!(page.take_out(&Kind::Practice, map, is_taken).unwrap() > 0, "something was there");
}

const PROMPT: &str = "P28";

/// An answer of the partner's that nobody's app has given.
fn other(question: &str, answer: &str) -> Kept {
    let width = if question == PROMPT { Width::Text } else { Width::Choice };
    Kept::new(question, answer, width, [7; 32]).unwrap()
}

#[test]
fn a_date_that_the_partner_forges_opens_nothing() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    two.seals(ada, "You interrupt.");
    two.answers(ada, TrialAnswer::No);
    two.quiet();
    two.forges(grace, |page| {
        sealed::put_off(page, PROMPT, 0).unwrap();
        sealed::put_off(page, "trial", 0).unwrap();
    });
    two.world.run_for(2 * MINUTE);
    two.quiet();
    for device in [ada, ada_too] {
        assert_eq!(two.state(device), PairState::Trial, "the date that Ada's own record has counts");
        assert!(two.sees(device).trial.is_some_and(|it| it.due_at_ms > Some(two.in_days(13))));
        assert!(two.sees(device).sealed.iter().all(|it| !it.open && it.due_at_ms.is_none()));
    }
    for question in [PROMPT, "trial"] {
        let sealed = two.sealed(question);
        assert!(
            sealed.by.values().all(|side| side.opened_with().is_none()),
            "nothing of Ada's is open on Grace's disk"
        );
    }
}

#[test]
fn a_partner_who_has_seen_an_answer_cannot_give_another_one() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.seals(ada, "You interrupt.");
    let me = two.person("Ada");
    two.seals(grace, "You are late.");
    let (both, partner) = (two.sealed(PROMPT), two.person("Grace"));
    let changed = other(PROMPT, "So do you.");
    let commitment = changed.commitment(PROMPT, &partner);
    let mine = *both.by[&me].commitments.current().unwrap();
    two.world.crash(grace_too);
    two.forges(grace, |page| {
        sealed::commit(page, PROMPT, &partner, commitment).unwrap();
        sealed::open(page, PROMPT, &partner, &changed, Some(mine)).unwrap();
        // As if Ada had seen that one.
        sealed::open(page, PROMPT, &me, &other(PROMPT, "You interrupt."), Some(commitment)).unwrap();
    });
    for device in [ada, ada_too] {
        let seen = two.sees(device).sealed[0].clone();
        assert_eq!(seen.theirs.as_deref(), Some("You are late."));
        assert_eq!((seen.mine.as_deref(), seen.open), (Some("You interrupt."), true));
    }
    let is_said = |key: &str| key.ends_with(".opening") || key.ends_with(".commitment");
    two.forges(grace, |page| takes_out(page, Some("sealed"), is_said));
    for device in [ada, ada_too] {
        let seen = two.sees(device).sealed[0].clone();
        assert_eq!((seen.theirs.as_deref(), seen.open), (Some("You are late."), true));
    }
    two.quiet();
    let side = two.sealed(PROMPT).by[&me].clone();
    assert_eq!(side.opened_with(), both.by[&me].opened_with(), "Ada's opening is written again as it was");
}

#[test]
fn nobody_answers_for_somebody_else() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.seals(ada, "You interrupt.");
    let me = two.person("Ada");
    let forged = other("trial", "yes");
    two.forges(grace, |page| sealed::commit(page, PROMPT, &me, forged.commitment(PROMPT, &me)).unwrap());
    two.seals(grace_too, "You are late.");
    for device in [ada, ada_too, grace_too] {
        assert!(two.sees(device).sealed[0].open, "what Ada said stands there again");
    }
    // An honest device of Grace's would take it for an end by the date, and may end the pair as anybody may.
    two.world.crash(grace_too);
    two.forges(grace, |page| {
        sealed::commit(page, "trial", &me, forged.commitment("trial", &me)).unwrap();
        sealed::open(page, "trial", &me, &forged, None).unwrap();
    });
    for device in [ada, ada_too] {
        assert_eq!(two.state(device), PairState::Trial, "Ada has not said whether to go on");
        assert!(two.sees(device).trial.is_some_and(|it| !it.i_answered && it.mine.is_none()));
    }
    two.answers(ada_too, TrialAnswer::No);
    assert_eq!(two.refusal(ada_too), None);
}

#[test]
fn nobody_agrees_for_somebody_else_and_what_was_agreed_stays_agreed() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.seals(ada, "You interrupt.");
    let me = two.person("Ada");
    two.words(grace, Clause::Pays, "Ada pays for everything.");
    two.quiet();
    two.agrees(grace);
    two.quiet();
    let version = two.sees(grace).agreement.proposal.unwrap().version.unwrap();
    two.forges(grace, |page| {
        documents::practice::agreement::agree_again(page, &version, &me, 60_000).unwrap();
    });
    assert!([ada, ada_too].iter().all(|device| !two.agreed(*device)), "Ada has not agreed to that");
    two.agrees(ada);
    two.quiet();
    assert!([ada, ada_too, grace_too].iter().all(|device| two.agreed(*device)));
    let by_ada = format!(".{me}");
    two.forges(grace, |page| takes_out(page, Some("agreed"), |key| key.ends_with(&by_ada)));
    assert!([ada, ada_too, grace_too].iter().all(|device| two.agreed(*device)), "it stands there again");
}

#[test]
fn an_end_that_was_seen_stays_an_end() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    hides(&mut two.world, grace);
    hides(&mut two.world, grace_too);
    two.does(ada, UiEvent::Practice(PracticeEvent::End { pair: two.pair.clone() }));
    two.quiet();
    two.forges_hidden(grace, |page| takes_out(page, None, |key| key == "ended_at_ms"));
    assert_eq!([ada, ada_too].map(|device| two.state(device)), [PairState::Ended; 2]);
    let ended = |two: &Two| {
        let (_, page) = two.page(ada, &Kind::Practice);
        documents::practice::read(&page).unwrap().standing.ended_at_ms.is_some()
    };
    assert!(ended(&two), "it stands there again");
    // Also where nobody of Ada's was there to write it again.
    two.world.crash(ada);
    two.world.crash(ada_too);
    two.forges_hidden(grace_too, |page| takes_out(page, None, |key| key == "ended_at_ms"));
    two.comes_back(ada);
    two.comes_back(ada_too);
    two.quiet();
    assert_eq!([ada, ada_too].map(|device| two.state(device)), [PairState::Ended; 2]);
    assert!(ended(&two), "it stands there again");
}

#[test]
fn a_trial_that_is_over_stays_over() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    hides(&mut two.world, grace);
    two.answers(ada, TrialAnswer::Yes);
    two.answers(grace_too, TrialAnswer::No);
    two.quiet();
    assert_eq!([ada, ada_too].map(|device| two.state(device)), [PairState::Ended; 2]);
    two.forges_hidden(grace, |page| takes_out(page, Some("sealed"), |key| key.starts_with("trial.")));
    assert_eq!([ada, ada_too].map(|device| two.state(device)), [PairState::Ended; 2]);
}

#[test]
fn a_partner_who_takes_things_out_again_and_again_is_answered_a_few_times_and_no_more() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    two.seals(ada, "You interrupt.");
    let me = two.person("Ada");
    two.world.crash(ada_too);
    let mut stands = Vec::new();
    while stands.last() != Some(&false) && stands.len() < 9 {
        two.forges(grace, |page| takes_out(page, Some("sealed"), |key| key.starts_with(PROMPT)));
        stands.push(two.sealed(PROMPT).by.contains_key(&me));
    }
    assert_eq!(stands, [true, true, true, true, true, false]);
    assert_eq!(two.sees(ada).sealed[0].mine.as_deref(), Some("You interrupt."), "Ada believes herself all the same");
}

/// An opening that does not fit its commitment counts as none, and is said plainly.
#[test]
fn an_opening_that_lies_counts_as_no_answer() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    let partner = two.person("Grace");
    let committed = other("trial", "no").commitment("trial", &partner);
    two.forges(grace, |page| sealed::commit(page, "trial", &partner, committed).unwrap());
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    let lie = Kept::new("trial", "yes", Width::Choice, [8; 32]).unwrap();
    let mine = *two.sealed("trial").by[&two.person("Ada")].commitments.current().unwrap();
    two.forges(grace, |page| sealed::open(page, "trial", &partner, &lie, Some(mine)).unwrap());
    for device in [ada, ada_too] {
        let seen = two.sees(device).trial.unwrap();
        assert!(seen.partner_unfit && !seen.mine_unfit && seen.theirs.is_none());
        assert_eq!(two.state(device), PairState::Trial, "an honest device of hers may still open it");
    }
    two.days_pass(60);
    assert_eq!([ada, ada_too].map(|device| two.state(device)), [PairState::Trial; 2], "it is no answer, and no end");
}

#[test]
fn a_partner_whose_clock_is_behind_does_not_end_the_pair_at_once() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    for device in [grace, grace_too] {
        two.world.clock_jumps(device, -300 * 86_400_000);
    }
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    for device in [ada, ada_too] {
        assert_eq!(two.state(device), PairState::Trial);
        assert!(two.sees(device).trial.is_some_and(|it| it.partner_answered && it.due_at_ms > Some(two.in_days(13))));
    }
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    two.all_see(PairState::Active);
}

#[test]
fn a_clock_that_jumps_far_ahead_opens_nothing_that_cannot_be_closed_again() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    two.world.clock_jumps(ada, 4_000 * 86_400_000);
    two.world.run_for(2 * MINUTE);
    two.quiet();
    two.world.clock_jumps(ada, 0);
    two.world.run_for(2 * MINUTE);
    two.quiet();
    assert_eq!([ada, ada_too, grace].map(|device| two.state(device)), [PairState::Trial; 3]);
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    two.all_see(PairState::Active);
}

#[test]
fn two_answers_given_apart_are_asked_for_again_and_no_hash_decides() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, _]) = (two.ada, two.grace);
    two.cut(&[ada, ada_too]);
    two.answers(ada, TrialAnswer::Yes);
    two.answers(ada_too, TrialAnswer::No);
    two.heal(&[ada, ada_too]);
    two.answers(grace, TrialAnswer::Yes);
    two.quiet();
    for device in [ada, ada_too] {
        assert_eq!(two.state(device), PairState::Trial, "neither of them counts");
        assert!(two.sees(device).trial.is_some_and(|it| !it.i_answered && it.mine.is_none()), "Ada is asked again");
    }
    two.answers(ada_too, TrialAnswer::Yes);
    two.quiet();
    assert_eq!(two.refusal(ada_too), None);
    two.all_see(PairState::Active);
}

#[test]
fn a_commitment_that_is_never_opened_ends_nothing() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    two.answers(ada, TrialAnswer::Yes);
    two.quiet();
    let partner = two.person("Grace");
    two.world.crash(grace_too);
    two.forges(grace, |page| sealed::commit(page, "trial", &partner, [5; 32].into()).unwrap());
    two.days_pass(60);
    assert_eq!([two.state(ada), two.state(ada_too)], [PairState::Trial; 2], "their devices may be off, for ever");
}

//! What a hostile member can put into a page, and how much of it is read.

use crate::support::{actor, copy, exchange, person, session, write};
use documents::limits::{MAP_KEYS_MAX, VERSIONS_MAX};
use documents::practice::{self, Agreement, Clause, Terms, Version, agreement};
use documents::{
    Answers, Document, Error, Goal, GoalState, Horizon, Kind, ListSort, Offer, OfferSort, OfferWords, Person,
    RefusalReason, TextField, goal, list, offer,
};
use std::collections::BTreeMap;

fn version(after: &str, line: &str) -> Version {
    let terms = Terms { lines: BTreeMap::from([(Clause::Place, line.to_owned())]), ..Terms::default() };
    Version { after: after.to_owned(), terms }
}

fn an_offer(id: &str) -> Offer {
    Offer {
        id: id.to_owned(),
        sort: OfferSort::Show,
        what: Answers::default(),
        takes: Answers::default(),
        bring: Answers::default(),
        by: None,
        at_ms: 0,
        question: None,
    }
}

fn words(what: &str) -> OfferWords {
    OfferWords { what: what.to_owned(), ..OfferWords::default() }
}

fn times(document: &mut Document, what: &str) {
    offer::keep(document, ("times", &OfferSort::Times), &words(what), None, 60_000).unwrap();
}

fn the_offer(document: &Document) -> Offer {
    let (mut offers, newer) = offer::read(document).unwrap();
    assert_eq!((offers.len(), newer), (1, false));
    offers.remove(0)
}

/// Each version is walked over once, however many there are after it.
#[test]
fn the_longest_history_is_found_in_one_walk() {
    let both = [person(1), person(2)];
    let agreed: BTreeMap<Person, i64> = both.iter().cloned().zip([1, 2]).collect();
    let mut all = Agreement::default();
    let mut after = String::new();
    for number in 0..20_000 {
        let version = version(&after, &number.to_string());
        after = version.id();
        all.agreed.insert(after.clone(), agreed.clone());
        all.versions.insert(after.clone(), version);
    }
    let side = version("", "beside the others");
    all.agreed.insert(side.id(), both.iter().cloned().zip([9, 9]).collect());
    all.versions.insert(side.id(), side);
    let [one, other] = &both;
    let history = all.history([one, other]);
    assert_eq!(history.len(), 20_000);
    assert_eq!(history.first().map(|(id, _, since)| (*id, *since)), Some((after.as_str(), 2)));
}

#[test]
fn versions_beyond_the_first_hundreds_count_as_newer() {
    let mut page = Document::new(&Kind::Practice, actor(1));
    for number in 0..=VERSIONS_MAX {
        agreement::agree(&mut page, &version("", &number.to_string()), &person(1), 0).unwrap();
    }
    let read = practice::read(&page).unwrap();
    assert_eq!((read.agreement.versions.len(), read.newer), (VERSIONS_MAX, true));
}

#[test]
fn a_page_that_is_full_of_entries_is_read_in_part_and_takes_no_further_one() {
    let mut mine = Document::new(&Kind::Practice, actor(1));
    let mut theirs = copy(&mut mine, 2);
    let half = MAP_KEYS_MAX / 2 + 1;
    for number in 0..half {
        offer::found(&mut mine, &an_offer(&format!("a{number}"))).unwrap();
        offer::found(&mut theirs, &an_offer(&format!("b{number}"))).unwrap();
    }
    exchange(&mut mine, &mut theirs);
    let (offers, newer) = offer::read(&mine).unwrap();
    assert_eq!((offers.len(), newer), (MAP_KEYS_MAX, true));
    let one_more = offer::keep(&mut mine, ("c", &OfferSort::Show), &words("Chess"), None, 0);
    assert_eq!(one_more, Err(Error::Full));
    offer::keep(&mut mine, ("a0", &OfferSort::Show), &words("Chess"), None, 0).unwrap();
}

#[test]
fn what_two_devices_made_apart_under_one_name_is_read_as_one_and_can_be_settled() {
    let mut phone = Document::new(&Kind::Profile, actor(1));
    let mut tablet = copy(&mut phone, 2);
    times(&mut phone, "Mondays");
    times(&mut tablet, "Fridays");
    exchange(&mut phone, &mut tablet);
    let mut both = the_offer(&phone).what.all().to_vec();
    both.sort();
    assert_eq!(both, ["Fridays", "Mondays"]);

    times(&mut phone, "Sundays");
    exchange(&mut phone, &mut tablet);
    for device in [&phone, &tablet] {
        assert_eq!(the_offer(device).what.all(), ["Sundays"]);
    }
}

#[test]
fn what_was_made_apart_is_taken_out_as_one() {
    let mut phone = Document::new(&Kind::Profile, actor(1));
    let mut tablet = copy(&mut phone, 2);
    times(&mut phone, "Mondays");
    times(&mut tablet, "Fridays");
    exchange(&mut phone, &mut tablet);
    offer::remove(&mut phone, "times").unwrap();
    assert!(offer::read(&phone).unwrap().0.is_empty());
}

#[test]
fn an_offer_that_is_worded_anew_while_it_is_taken_out_stays() {
    let mut phone = Document::new(&Kind::Profile, actor(1));
    times(&mut phone, "Mondays");
    let mut tablet = copy(&mut phone, 2);
    phone.take_changes();
    offer::remove(&mut phone, "times").unwrap();
    assert!(offer::read(&phone).unwrap().0.is_empty());
    times(&mut tablet, "Fridays");
    exchange(&mut phone, &mut tablet);
    assert_eq!(the_offer(&phone).what.all(), ["Fridays"]);
}

#[test]
fn a_goal_of_which_something_is_said_while_it_is_taken_out_stays() {
    let mut page = Document::new(&Kind::Practice, actor(1));
    goal::keep(&mut page, "g", ("Speak freely", &Horizon::Year), None, 0).unwrap();
    let mut theirs = copy(&mut page, 2);
    page.take_changes();
    goal::remove(&mut page, "g").unwrap();
    assert!(goal::read(&page).unwrap().0.is_empty());
    goal::set_state(&mut theirs, "g", &GoalState::Met, "").unwrap();
    exchange(&mut page, &mut theirs);
    let goals: Vec<Goal> = goal::read(&page).unwrap().0;
    assert_eq!(goals.iter().map(|goal| goal.state.all()).collect::<Vec<_>>(), [[GoalState::Met]]);
}

#[test]
fn a_line_that_was_taken_out_comes_back_when_it_is_written_again() {
    let mut page = Document::new(&Kind::Profile, actor(1));
    let add = |page: &mut Document, text| list::add(page, ("l", &ListSort::Wants), text, None, 0).unwrap();
    add(&mut page, "To listen");
    let mut tablet = copy(&mut page, 2);
    page.take_changes();
    list::remove(&mut page, &ListSort::Wants, "l").unwrap();
    assert_eq!(list::read(&page).unwrap(), (vec![], false));
    exchange(&mut page, &mut tablet);
    assert_eq!(list::read(&tablet).unwrap(), (vec![], false));
    add(&mut page, "To wait");
    assert_eq!(list::read(&page).unwrap().0.iter().map(|line| line.text.all()).collect::<Vec<_>>(), [["To wait"]]);
}

#[test]
fn only_a_change_that_is_taken_says_who_writes_under_an_actor() {
    let mut mine = session(1);
    write(&mut mine, TextField::Ours, "mine");
    let honest = mine.take_changes();
    // The same actor on another base: one that can be judged, one that waits for what never comes.
    let mut forged = session(1);
    write(&mut forged, TextField::Ours, "forged");
    let doubled = forged.take_changes().pop().unwrap();
    let mut elsewhere = session(9);
    write(&mut elsewhere, TextField::Ours, "never sent");
    let mut late = copy(&mut elsewhere, 1);
    write(&mut late, TextField::Ours, "too early");
    let early = late.take_changes().pop().unwrap();

    let mut reader = session(3);
    assert_eq!(reader.apply(&honest).began, [(1, actor(1))]);
    let applied = reader.apply(&[doubled, early]);
    assert_eq!((applied.refused.len(), applied.waiting, applied.began), (1, 1, vec![]));
}

#[test]
fn what_waits_says_once_who_writes_under_its_actor() {
    let mut elsewhere = session(9);
    write(&mut elsewhere, TextField::Ours, "comes later");
    let mut waits = |text| {
        let mut late = copy(&mut elsewhere, 1);
        write(&mut late, TextField::Ours, text);
        late.take_changes().pop().unwrap()
    };
    let [first, second] = ["first", "second"].map(&mut waits);
    let mut reader = session(3);
    assert_eq!(reader.apply(&[first]).began, [(0, actor(1))]);
    assert_eq!(reader.apply(&[second]).began, []);
}

#[test]
fn a_page_that_can_only_be_of_one_kind_is_begun_as_no_other() {
    let mut forged = Document::new(&Kind::Pair, actor(9));
    let wrong = forged.take_changes();
    let mut page = Document::empty_for(Some(Kind::Practice), actor(1));
    let applied = page.apply(&wrong);
    assert_eq!(applied.refused.iter().map(|it| it.why).collect::<Vec<_>>(), [RefusalReason::Invalid]);
    assert!(page.is_empty());
    page.begin(&Kind::Practice);
    agreement::set_line(&mut page, Clause::Place, "At the river").unwrap();
    let mut partner = Document::new(&Kind::Practice, actor(2));
    assert_eq!(partner.apply(&page.take_changes()).refused, []);
    assert_eq!(partner.heads(), page.heads());

    // Where the wrong one was stored before, it is passed over, and what was written since is there.
    let base = forged.save();
    let (opened, _) = Document::open_for(Some(Kind::Practice), Some(&base), &partner.changes(), actor(3)).unwrap();
    assert_eq!(opened.kind(), Some(Kind::Practice));
    assert!(practice::read(&opened).unwrap() == practice::read(&page).unwrap());
}

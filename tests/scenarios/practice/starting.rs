//! Before a topic starts, and what leaves no trace.

use super::Two;
use app::UiEvent;
use app::before::event::{BeforeEvent, Useful};
use app::ground::said::{Problem, Said};
use app::ground::who::{StandsAs, Who};
use app::session::event::{Notebook, Point, SessionEvent};
use app::topic::event::TopicEvent;
use app::topic::view::StartView;
use tests::Device;
use tests::world::evidence::holds;

const KNOWN: &str = "I know what a screen reader is.";
const UNSURE: &str = "I am unsure how one finds a heading.";

impl Two {
    fn topic(&mut self) -> String {
        let (pair, title) = (self.pair.clone(), "Screen readers".to_owned());
        let event = UiEvent::Topic(TopicEvent::New { pair, title, teacher: Who::Partner, worked_when: String::new() });
        let topic = self.ada[0].asks(&mut self.world, event, "topic", |said| {
            let Said::TopicMade { topic } = said else { return None };
            Some(topic.clone())
        });
        self.quiet();
        topic
    }

    fn start(&self, device: Device, topic: &str) -> StartView {
        let view = device.view(&self.world);
        view.topics.iter().find(|row| row.id == topic).unwrap().start.clone()
    }

    fn says(&mut self, device: Device, topic: &str, known: &str, unsure: &str) {
        let [topic, known, unsure] = [topic, known, unsure].map(ToOwned::to_owned);
        self.does(device, UiEvent::Topic(TopicEvent::Start { topic, known, unsure }));
        self.quiet();
    }
}

// Capability 60.
#[test]
fn before_a_topic_starts_each_says_alone_what_they_know_and_both_open_together() {
    let mut two = Two::new();
    let ([ada, ada_too], [grace, grace_too]) = (two.ada, two.grace);
    let topic = two.topic();
    assert!(two.start(ada, &topic) == StartView::default());
    two.says(ada, &topic, KNOWN, UNSURE);
    let mine = two.start(ada_too, &topic).mine.unwrap();
    assert_eq!((mine.known.as_str(), mine.unsure.as_str()), (KNOWN, UNSURE));
    for device in [grace, grace_too] {
        let seen = two.start(device, &topic);
        assert!(seen.partner_answered && !seen.open && seen.theirs.is_none() && seen.mine.is_none());
        let disk = two.world.disk_bytes(device);
        assert!(!holds(&disk, KNOWN) && !holds(&disk, UNSURE), "not even on the partner's disk");
    }
    assert!(two.sees(grace).sealed.is_empty(), "it is no prompt");
    two.says(grace_too, &topic, "", "Everything about it.");
    let (hers, mine) = (two.start(ada, &topic), two.start(grace, &topic));
    assert!(
        hers.open && hers.theirs.as_ref().is_some_and(|it| it.known.is_empty() && it.unsure == "Everything about it.")
    );
    assert!(mine.open && mine.theirs.is_some_and(|it| it.known == KNOWN && it.unsure == UNSURE));
    two.says(ada, &topic, "again", "");
    assert_eq!(two.refusal(ada), Some(Problem::BothAnswered));
    two.says(ada, "0123456789abcdef0123456789abcdef", "of", "none");
    assert_eq!(two.refusal(ada), Some(Problem::NoSuchThing));
}

#[test]
fn what_both_say_apart_of_a_topic_opens_when_they_meet_a_network() {
    let mut two = Two::new();
    let ([ada, _], [grace, _]) = (two.ada, two.grace);
    let topic = two.topic();
    let everybody = two.all();
    two.cut(&everybody);
    for (device, known) in [(ada, "A"), (grace, "B")] {
        let (topic, known) = (topic.clone(), known.to_owned());
        two.does(device, UiEvent::Topic(TopicEvent::Start { topic, known, unsure: String::new() }));
    }
    two.heal(&everybody);
    for (device, theirs) in [(ada, "B"), (grace, "A")] {
        let seen = two.start(device, &topic);
        assert!(seen.open && seen.theirs.is_some_and(|it| it.known == theirs));
    }
}

// Capabilities 58, 64 to 66, 96, 104 and 105: help that only oneself sees. "Something is off" is not even an act.
#[test]
fn cards_and_help_to_ask_first_leave_no_trace_in_what_both_see() {
    let mut two = Two::new();
    let [ada, _] = two.ada;
    let session = ada.write_ours(&mut two.world, "We met.");
    ada.writes(&mut two.world, &session, Notebook::Mine, "Mine.");
    two.quiet();
    two.world.keep_outgoing(ada);
    for card in app::before::cards::NEWER.into_iter().chain(app::before::cards::LONGER) {
        two.does(ada, UiEvent::Before(BeforeEvent::ReadCard { card: card.to_owned(), useful: Some(Useful::Partly) }));
    }
    for _ in 0..7 {
        two.does(ada, UiEvent::Session(SessionEvent::TurnAskCard { session: session.clone() }));
    }
    two.does(
        ada,
        UiEvent::Before(BeforeEvent::SetStandsAs { pair: two.pair.clone(), stands_as: Some(StandsAs::Longer) }),
    );
    two.does(
        ada,
        UiEvent::Session(SessionEvent::Prepare {
            session,
            point: Point::Question,
            line: "What did you try?".to_owned(),
        }),
    );
    two.quiet();
    let left = two.world.take_outgoing(ada);
    let private = left.iter().filter(|(space, _)| space.to_string() != two.pair).count();
    assert!(private > 0, "one's own devices hear of it");
    assert_eq!(left.len(), private, "nothing at all goes towards the partner");
    assert!(ada.view(&two.world).before.cards.iter().all(|card| card.read));
}

//! Back after a long absence: a device that was in touch before reads 10,000 changes of its partner's, from going online
//! to "settled". The relay's decisions are made in the same memory and are part of the time; disk and network are instant.

use crate::desk::{Desk, Records};
use crate::measure;
use crate::measure::{samples, timed};
use crate::people::{begin, edit, new_session};
use crate::post::{ORIGIN, Post};
use app::UiEvent;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::session::event::SessionEvent;

const CHANGES: u32 = 10_000;
const SAMPLES: usize = 5;

pub fn run() {
    let mut post = Post::new();
    let mut desks = [Desk::launch(Records::new(), 1), Desk::launch(Records::new(), 2)];
    let session = pair_up(&mut post, &mut desks);
    desks[1].press(UiEvent::Relay(RelayEvent::GoOffline));
    post.carry(&mut desks, |_| true);
    write(&mut post, &mut desks, &session);
    let (away, entries) = (desks[1].records.clone(), post.entries);

    let mut life = 2;
    let times = samples(SAMPLES, || {
        life += 1;
        post.hang_up(1);
        desks[1] = Desk::launch(away.clone(), life);
        let (time, ()) = timed(|| {
            desks[1].press(UiEvent::Relay(RelayEvent::GoOnline));
            post.carry(&mut desks, |desks| desks[1].view().sync.settled);
        });
        let (there, here) = (length(&mut desks[0], &session), length(&mut desks[1], &session));
        assert_eq!((there, here), (CHANGES as usize, CHANGES as usize), "the texts differ");
        time
    });
    measure::line(&format!("catch-up of {CHANGES} changes"), times);
    measure::note(&format!("the log has {entries} entries"));
}

/// Two people, one pair, one session that both have.
fn pair_up(post: &mut Post, desks: &mut [Desk; 2]) -> String {
    let pair = begin(&mut desks[0], "Ada");
    for desk in desks.iter_mut() {
        desk.press(UiEvent::Relay(RelayEvent::Use { relay: ORIGIN.to_owned(), registration: None }));
        desk.press(UiEvent::Relay(RelayEvent::GoOnline));
    }
    desks[1].press(UiEvent::People(PeopleEvent::Begin { name: "Grace".to_owned() }));
    let Said::LinkReady { link, .. } = desks[0].ask(UiEvent::People(PeopleEvent::Invite { pair: pair.clone() })) else {
        panic!("no link was made")
    };
    post.carry(desks, |desks| desks[0].view().sync.settled);
    desks[1].press(UiEvent::People(PeopleEvent::Join { link }));
    post.carry(desks, |desks| desks.iter().all(|desk| desk.view().pairs.iter().all(|pair| pair.has_partner)));
    let session = new_session(&mut desks[0], &pair, None);
    desks[0].press(UiEvent::Session(SessionEvent::Open { session: session.clone() }));
    post.carry(desks, |desks| desks.iter().all(|desk| desk.view().sync.settled && desk.view().sessions.len() == 1));
    session
}

/// One change a keystroke, each saved and sent by itself: the longest log that this text can make.
fn write(post: &mut Post, desks: &mut [Desk; 2], session: &str) {
    for at in 0..CHANGES {
        desks[0].press(edit(session, at, "e"));
        desks[0].press(UiEvent::Relay(RelayEvent::Flush));
        post.carry(desks, |_| true);
    }
    post.carry(desks, |desks| desks[0].view().sync.settled);
}

fn length(desk: &mut Desk, session: &str) -> usize {
    desk.press(UiEvent::Session(SessionEvent::Open { session: session.to_owned() }));
    desk.view().session.map_or(0, |session| session.ours.text.len())
}

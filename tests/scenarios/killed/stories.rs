//! What people do next, by what their screens show. Each is asked again after every step of the world, and answers whether the
//! screens say that it is done.

use super::Scene;
use app::UiEvent;
use app::ground::who::Who;
use app::people::event::PeopleEvent;
use app::people::view::{CodeState, InviteView};
use app::relay::event::RelayEvent;
use app::relay::view::Membership;
use app::topic::event::TopicEvent;
use app::view::Stage;
use tests::Device;
use tests::world::RELAY;

/// Written by whoever takes somebody out, as soon as the screen says that it is under way.
pub const SECRET: &str = "Only for those who stay";

pub fn begin(scene: &mut Scene) -> bool {
    let (me, view) = (scene.me, scene.me.view(&scene.world));
    match view.stage {
        Stage::Fresh => scene.taps(me, UiEvent::People(PeopleEvent::Begin { name: "Junior".to_owned() })),
        Stage::Ready if view.sync.relay.is_empty() => {
            scene.taps(me, UiEvent::Relay(RelayEvent::Use { relay: RELAY.to_owned(), registration: None }));
            scene.taps(me, UiEvent::Relay(RelayEvent::GoOnline));
        }
        Stage::Ready | Stage::Opening | Stage::Linking => {}
    }
    view.stage == Stage::Ready && !view.sync.relay.is_empty() && scene.is_settled(me)
}

pub fn start_pair(scene: &mut Scene) -> bool {
    if scene.me.view(&scene.world).pairs.is_empty() {
        scene.taps(scene.me, UiEvent::People(PeopleEvent::StartPair));
    }
    let first = scene.me.view(&scene.world).pairs.iter().next().map(|pair| pair.id.clone());
    scene.pair = first.unwrap_or_default();
    !scene.pair.is_empty() && scene.is_settled(scene.me)
}

/// Somebody who holds no link, and sees a door that they have none for, shuts it and opens another.
fn makes_link(scene: &mut Scene, open: &[InviteView], event: &UiEvent) {
    if scene.link.is_some() {
        return;
    }
    if scene.has_tapped(|tapped| tapped == event) {
        return scene.takes_link(scene.me);
    }
    for invite in open {
        scene.taps(scene.me, UiEvent::People(PeopleEvent::RevokeInvite { invite: invite.id.clone() }));
    }
    if open.is_empty() {
        scene.taps(scene.me, event.clone());
    }
}

pub fn invite(scene: &mut Scene) -> bool {
    let open = scene.row(scene.me).map(|row| row.invites.clone()).unwrap_or_default();
    makes_link(scene, &open, &UiEvent::People(PeopleEvent::Invite { pair: scene.pair.clone() }));
    scene.link.is_some() && open.len() == 1 && scene.is_settled(scene.me)
}

pub fn revoke(scene: &mut Scene) -> bool {
    let open = scene.row(scene.me).map(|row| row.invites.clone()).unwrap_or_default();
    for invite in &open {
        scene.taps(scene.me, UiEvent::People(PeopleEvent::RevokeInvite { invite: invite.id.clone() }));
    }
    open.is_empty() && scene.is_settled(scene.me)
}

fn has_partner(scene: &Scene, device: Device) -> bool {
    scene.row(device).is_some_and(|row| row.has_partner && row.membership == Membership::Settled)
}

pub fn accept(scene: &mut Scene) -> bool {
    if scene.row(scene.me).is_none() {
        let link = scene.link.clone().unwrap();
        scene.taps(scene.me, UiEvent::People(PeopleEvent::Join { link }));
    }
    has_partner(scene, scene.me) && has_partner(scene, scene.other.unwrap())
}

pub fn accept_alone(scene: &mut Scene) -> bool {
    accept(scene);
    // What was written before comes from the other one: until then this device waits for it.
    let is_in = scene.row(scene.me).is_some_and(|row| row.has_partner);
    if is_in {
        scene.taps(scene.other.unwrap(), UiEvent::Relay(RelayEvent::GoOnline));
    }
    is_in && has_partner(scene, scene.me) && has_partner(scene, scene.other.unwrap())
}

pub fn compare_words(scene: &mut Scene) -> bool {
    let shown = scene.words(scene.other.unwrap());
    let verified =
        scene.row(scene.me).is_some_and(|row| matches!(row.verified, app::people::view::Verified::Yes { .. }));
    if let Some(shown) = shown.filter(|_| !verified) {
        scene.taps(scene.me, UiEvent::People(PeopleEvent::CompareSafety { pair: scene.pair.clone(), shown }));
    }
    verified && scene.is_settled(scene.me)
}

pub fn link(scene: &mut Scene, devices: usize) -> bool {
    let (me, fresh) = (scene.me, scene.other.unwrap());
    let open = me.view(&scene.world).devices.invites.clone();
    makes_link(scene, &open, &UiEvent::People(PeopleEvent::LinkDevice));
    let view = fresh.view(&scene.world);
    if let Some(link) = scene.link.clone().filter(|_| view.stage == Stage::Fresh) {
        scene.taps(fresh, UiEvent::People(PeopleEvent::Join { link }));
        scene.taps(fresh, UiEvent::Relay(RelayEvent::GoOnline));
    }
    let theirs = me.view(&scene.world).pairs;
    let all_in = theirs.iter().all(|pair| {
        [me, fresh].into_iter().all(|device| {
            device.pair(&scene.world, &pair.id).is_some_and(|row| {
                let own = row.members.iter().filter(|member| member.who == Who::Me).count();
                row.has_partner && own == devices && row.membership == Membership::Settled
            })
        })
    });
    view.stage == Stage::Ready && view.pairs.len() == theirs.len() && all_in && scene.is_settled(fresh)
}

pub fn make_code(scene: &mut Scene) -> bool {
    match scene.me.view(&scene.world).devices.code {
        CodeState::None => scene.taps(scene.me, UiEvent::People(PeopleEvent::MakeRecoveryCode)),
        CodeState::Unconfirmed => drop(scene.types_code_back()),
        CodeState::Sending => {}
        CodeState::Set => return scene.is_settled(scene.me),
    }
    false
}

pub fn replace_code(scene: &mut Scene) -> bool {
    let code = scene.me.view(&scene.world).devices.code;
    if code == CodeState::Unconfirmed {
        scene.types_code_back();
    } else if !scene.has_tapped(|tapped| matches!(tapped, UiEvent::People(PeopleEvent::ConfirmRecoveryCode { .. }))) {
        // Typed back or not: what the screen has not called saved does not count.
        scene.taps(scene.me, UiEvent::People(PeopleEvent::MakeRecoveryCode));
    } else {
        return code == CodeState::Set && scene.is_settled(scene.me);
    }
    false
}

pub fn use_code(scene: &mut Scene) -> bool {
    let (me, view) = (scene.me, scene.me.view(&scene.world));
    if view.stage == Stage::Fresh {
        scene.taps(me, UiEvent::Relay(RelayEvent::GoOnline));
        let recover = scene.recover();
        scene.taps(me, recover);
    }
    let back = view.stage == Stage::Ready && !view.devices.recovering && view.sessions.len() == 1;
    back && has_partner(scene, me) && scene.is_settled(me)
}

fn keeps_writing(scene: &mut Scene) {
    let wrote = scene.me.view(&scene.world).topics.iter().any(|topic| topic.titles.iter().any(|it| it == SECRET));
    if !wrote {
        let (pair, title) = (scene.pair.clone(), SECRET.to_owned());
        let topic = UiEvent::Topic(TopicEvent::New { pair, title, teacher: Who::Me, worked_when: String::new() });
        scene.taps(scene.me, topic);
    }
}

pub fn remove_device(scene: &mut Scene) -> bool {
    let (me, gone) = (scene.me, scene.gone.clone().unwrap());
    let devices = me.view(&scene.world).devices.devices.clone();
    let there = devices.iter().find(|device| device.id == gone);
    if there.is_some_and(|device| !device.removing) {
        scene.taps(me, UiEvent::People(PeopleEvent::RemoveDevice { device: gone }));
    } else {
        keeps_writing(scene);
    }
    there.is_none() && scene.row(me).is_some_and(|row| row.devices == 2) && scene.is_settled(me)
}

pub fn remove_person(scene: &mut Scene) -> bool {
    let Some(row) = scene.row(scene.me) else { return false };
    if row.has_partner && row.membership != Membership::Removing {
        scene.taps(scene.me, UiEvent::People(PeopleEvent::RemovePartner { pair: scene.pair.clone() }));
    } else {
        keeps_writing(scene);
    }
    !row.has_partner && row.devices == 1 && scene.is_settled(scene.me)
}

pub fn leave(scene: &mut Scene) -> bool {
    let Some(row) = scene.row(scene.me) else { return false };
    let left = matches!(row.membership, Membership::Leaving | Membership::Out);
    if !left {
        scene.taps(scene.me, UiEvent::People(PeopleEvent::LeavePair { pair: scene.pair.clone() }));
    }
    left && scene.row(scene.other.unwrap()).is_some_and(|row| row.devices == 1)
}

pub fn renew_keys(scene: &mut Scene) -> bool {
    scene.taps(scene.me, UiEvent::People(PeopleEvent::RenewKeys));
    let changed = |device| scene.words(device).is_some_and(|words| Some(words) != scene.words_before);
    changed(scene.me) && changed(scene.other.unwrap()) && scene.is_settled(scene.me)
}

pub fn repair(scene: &mut Scene) -> bool {
    scene.taps(scene.me, UiEvent::People(PeopleEvent::Repair { pair: Some(scene.pair.clone()) }));
    let asked = scene.has_tapped(|tapped| matches!(tapped, UiEvent::People(PeopleEvent::Repair { .. })));
    asked && has_partner(scene, scene.me) && scene.is_settled(scene.me)
}

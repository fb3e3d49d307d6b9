//! Sixteen who want to change the members at once, a hundred times, on each store: one gets in, and the others learn where
//! the log stands (RELIABILITY, I-21).

use crate::relay::testing::*;
use crate::relay::{ConnectionId, Limits, Output, Registration, Relay, Settings};
use crate::storage::Storage;
use crate::storage::memory::MemoryStorage;
use crate::storage::sqlite::SqliteStorage;
use protocol::{ControlEntry, ControlKind, FromRelay, Grant, Hash, LogIndex, RefusalCode, SecretKey, ToRelay};

const RACERS: u8 = 16;
const ROUNDS: u8 = 100;

struct Race<S: Storage> {
    relay: Relay<S>,
    names: u32,
}

impl<S: Storage> Race<S> {
    fn new(storage: S) -> Self {
        let settings = Settings {
            origins: vec![ORIGIN.to_owned()],
            registration: Registration::Open,
            appends_per_minute: u32::MAX,
            limits: Limits::unlimited(),
            ..Settings::default()
        };
        let mut race = Self { relay: Relay::new(storage, settings), names: 0 };
        let racers = (2..=RACERS).map(|n| (key(n).public(), Grant::Member)).collect();
        let entry = founding(&key(1), racers).to_bytes();
        (1..=RACERS).for_each(|n| race.connect(n.into(), &key(n)));
        race.say(1, &ToRelay::Create { registration: None, entry });
        race.relay.commit().unwrap();
        (1..=RACERS).for_each(|n| race.say(n.into(), &signing_in(n.into(), &key(n))));
        race.relay.commit().unwrap();
        race
    }

    fn connect(&mut self, connection: u64, by: &SecretKey) {
        self.relay.connected(ConnectionId(connection), nonce(connection), NOW_MS);
        self.say(connection, &signing_in(connection, by));
    }

    fn say(&mut self, connection: u64, message: &ToRelay) {
        self.relay.received(ConnectionId(connection), &message.to_bytes(), NOW_MS);
    }

    fn append(&mut self, connection: u64, entry: Vec<u8>) {
        self.say(connection, &ToRelay::Append { entry });
    }

    fn control_head(&self) -> Hash {
        self.relay.storage().space(&SPACE).unwrap().unwrap().roster.head()
    }

    fn next_name(&mut self) -> protocol::MessageId {
        self.names += 1;
        let mut name = name(0xee);
        name.0[..4].copy_from_slice(&self.names.to_be_bytes());
        name
    }

    fn commit_of(&mut self, by: u8, prev: Hash, add: Option<u8>, remove: Option<u8>) -> ControlEntry {
        let add = add.map(|n| (key(n).public(), Grant::Member)).into_iter().collect();
        let remove = remove.map(|n| key(n).public()).into_iter().collect();
        control(&key(by), ControlKind::Commit, (prev, self.next_name()), add, remove)
    }

    /// Who goes first changes from round to round, and so does whether all share one commit of the disk.
    fn round(&mut self, round: u8) -> u8 {
        let victim = 100 + round;
        let admission = self.commit_of(1, self.control_head(), Some(victim), None);
        self.append(1, admission.to_bytes());
        self.connect(victim.into(), &key(victim));
        self.relay.commit().unwrap();

        let prev = self.control_head();
        let mut outputs = Vec::new();
        let mut entries = Vec::new();
        for n in 0..RACERS {
            let racer = 1 + (n + (round % RACERS) * 7) % RACERS;
            let removal = self.commit_of(racer, prev, None, Some(victim));
            entries.push((racer, removal.clone()));
            self.append(racer.into(), removal.to_bytes());
            self.append(victim.into(), envelope(&key(victim), name(victim), 10));
            if round % 2 == 1 {
                outputs.extend(self.relay.commit().unwrap());
            }
        }
        outputs.extend(self.relay.commit().unwrap());
        let winner = check_one_winner(&outputs, &entries);
        assert_eq!(self.control_head(), winner.1.hash());
        self.check_victim(victim, &outputs);
        self.rebase(1 + winner.0 % RACERS, victim);
        winner.0
    }

    /// From the entry on that removed it, it is refused, and hears neither of that entry nor of anything after it.
    fn check_victim(&mut self, victim: u8, outputs: &[Output]) {
        let heard = told(outputs, victim.into());
        assert!(heard.len() == RACERS.into() && heard.iter().all(|answer| code(answer) == Some(RefusalCode::NotYours)));
        self.say(victim.into(), &ToRelay::Read { space: SPACE, after: LogIndex::start(&SPACE) });
        self.say(victim.into(), &signing_in(victim.into(), &key(victim)));
        let outputs = self.relay.commit().unwrap();
        let answers: Vec<_> = told(&outputs, victim.into()).iter().map(code).collect();
        assert_eq!(answers, [Some(RefusalCode::NotYours); 2]);
    }

    /// A loser does again what it meant, on top of what won.
    fn rebase(&mut self, loser: u8, victim: u8) {
        let entry = self.commit_of(loser, self.control_head(), None, Some(victim));
        self.append(loser.into(), entry.to_bytes());
        let outputs = self.relay.commit().unwrap();
        assert!(matches!(told(&outputs, loser.into())[..], [FromRelay::Appended { .. }, FromRelay::Entries { .. }]));
        assert!(told(&outputs, victim.into()).is_empty());
        self.relay.disconnected(ConnectionId(victim.into()));
    }
}

fn check_one_winner(outputs: &[Output], entries: &[(u8, ControlEntry)]) -> (u8, ControlEntry) {
    let answers: Vec<_> = entries
        .iter()
        .map(|(racer, entry)| {
            let is_answer = |message: &FromRelay| {
                matches!(message, FromRelay::Appended { msg_id, .. } if *msg_id == entry.msg_id)
                    || matches!(message, FromRelay::Refused { msg_id: Some(name), .. } if *name == entry.msg_id)
            };
            told(outputs, (*racer).into()).into_iter().find(is_answer).expect("everybody is answered")
        })
        .collect();
    let winners: Vec<_> = (0..entries.len()).filter(|n| code(&answers[*n]).is_none()).collect();
    assert_eq!(winners.len(), 1, "{answers:?}");
    let head = place(&answers[winners[0]]);
    for (n, answer) in answers.iter().enumerate().filter(|(n, _)| *n != winners[0]) {
        let refusal = crate::refuse::at_head(RefusalCode::StaleHead, head);
        let expected = FromRelay::Refused { space: Some(SPACE), msg_id: Some(entries[n].1.msg_id), refusal };
        assert_eq!(*answer, expected);
    }
    entries[winners[0]].clone()
}

fn race(storage: impl Storage) {
    let mut race = Race::new(storage);
    let winners: std::collections::BTreeSet<u8> = (0..ROUNDS).map(|round| race.round(round)).collect();
    assert_eq!(winners.len(), RACERS.into(), "everybody wins at times");
    let record = race.relay.storage().space(&SPACE).unwrap().unwrap();
    assert_eq!(record.head.seq, 1 + 3 * u64::from(ROUNDS));
    assert_eq!(record.roster.members().count(), RACERS.into());
}

#[test]
fn of_sixteen_racers_one_wins_each_time_in_memory() {
    race(MemoryStorage::new());
}

#[test]
fn of_sixteen_racers_one_wins_each_time_in_sqlite() {
    race(SqliteStorage::in_memory().unwrap());
}

//! How far the healing of a relay's log has come, and what follows from what the relay says. The conversation itself is in
//! `replica/heal.rs`.
//!
//! The own copy of the log is read from its beginning once, so that the chain is known at every place. With it one word of
//! the relay, its head, says whether it is only behind; otherwise some questions find the last place where both agree.

use crate::log;
use protocol::{Chain, Entry, Error, LogIndex, LogItem, MessageId, SpaceId};
use std::collections::BTreeSet;

/// What three fresh lines agreed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Suspicion {
    /// It knows neither the space nor this device.
    Lost,
    /// Nobody has told it of the space yet.
    Unheard,
    /// Its head is not on our chain.
    Differs,
    /// What it sent did not continue the chain.
    Garbled,
}

/// What is being done; what is awaited of the disk or the relay.
pub(crate) enum Step {
    /// Nothing yet on this connection.
    Idle,
    /// This block of the own copy.
    Scanning(u64),
    /// The answer to a sign-in.
    SigningIn,
    /// The answer to the log's first entry.
    Creating,
    /// The answer to a question for a place.
    Probing(Probe),
    /// The block of the own copy with the next entries to give.
    Fetching(Giving),
    /// The answer to entries that were given, up to this one.
    Given(Giving, u64),
    /// The end of the own copy, block by block, from after where both agree.
    Gathering { agreed: u64, block: u64, tail: Vec<Vec<u8>> },
}

/// Looking for the last place where both agree: `low` agrees, `high` does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Probe {
    low: u64,
    high: u64,
    pub(crate) asked: u64,
    stride: u64,
}

/// Giving the relay entries of the own copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Giving {
    /// The next one.
    pub(crate) next: u64,
    /// The relay's head, after which they are to stand.
    pub(crate) after: LogIndex,
}

/// How the relay's head stands to our end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The same place.
    Same,
    /// On our chain, with less.
    Behind,
    /// Not on our chain as far as we know it: ask.
    Unclear(Probe),
}

/// See the module.
pub(crate) struct Healing {
    pub(crate) why: Suspicion,
    pub(crate) step: Step,
    /// Has our key been taken on this connection?
    pub(crate) signed_in: bool,
    /// Has the first entry been taken on this connection?
    pub(crate) created: bool,
    /// Has the relay taken anything from us?
    pub(crate) gave: bool,
    /// Answers that make no sense, in a row.
    pub(crate) wrong: u32,
    /// How often it did not know this device though it had everything that this device has.
    pub(crate) unknown: u32,
    /// The envelopes that were given last.
    given: Vec<MessageId>,
    /// The one among them for which the relay has refused them all, and how often.
    refused: Option<(MessageId, u32)>,
    /// Envelopes that no relay takes which keeps the rules; one that did not has put them into our log.
    hopeless: BTreeSet<MessageId>,
    first: Option<Vec<u8>>,
    chains: Vec<Chain>,
}

/// What a refusal of something that was given means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Nothing that could be understood.
    Senseless,
    /// It may have been damaged on its way.
    AskAgain,
    /// The relay will not have it.
    ForGood,
}

/// What a newer version has written counts as well: its relay reads it.
pub(crate) fn is_readable(entry: &[u8]) -> bool {
    matches!(Entry::from_bytes(entry), Ok(_) | Err(Error::UnknownVersion(_) | Error::UnknownKind(_)))
}

/// The own copy of the log is not whole.
#[derive(Debug)]
pub(crate) struct Hole;

impl Healing {
    pub(crate) fn new(why: Suspicion) -> Self {
        Self {
            why,
            step: Step::Idle,
            signed_in: false,
            created: false,
            gave: false,
            wrong: 0,
            unknown: 0,
            given: Vec::new(),
            refused: None,
            hopeless: BTreeSet::new(),
            first: None,
            chains: Vec::new(),
        }
    }

    /// The connection has gone. What is known of the own copy stays.
    pub(crate) fn part(&mut self) {
        self.step = Step::Idle;
        self.signed_in = false;
        self.created = false;
    }

    pub(crate) fn is_owed_an_answer(&self) -> bool {
        match self.step {
            Step::SigningIn | Step::Creating | Step::Probing(_) | Step::Given(..) => true,
            Step::Idle | Step::Scanning(_) | Step::Fetching(_) | Step::Gathering { .. } => false,
        }
    }

    /// May this entry be given? Not what was never an entry, nor what was refused for good.
    pub(crate) fn may_give(&self, entry: &[u8]) -> bool {
        is_readable(entry) && log::name(entry).is_none_or(|name| !self.hopeless.contains(&name))
    }

    /// These are being given.
    pub(crate) fn gives<'a>(&mut self, entries: impl Iterator<Item = &'a [u8]>) {
        self.given = entries.filter(|entry| !log::is_control(entry)).filter_map(log::name).collect();
    }

    /// The relay has refused what was given for this envelope's sake, or, without a name, has passed over all of it.
    /// What crossed the line may have been damaged; nothing is said of what was not given, or is no envelope.
    pub(crate) fn hears_refusal(&mut self, name: Option<MessageId>, times_max: u32) -> Refusal {
        let Some(first) = name.or(self.given.first().copied()).filter(|name| self.given.contains(name)) else {
            return Refusal::Senseless;
        };
        let times = self.refused.filter(|(last, _)| *last == first).map_or(1, |(_, times)| times + 1);
        self.refused = Some((first, times));
        if times < times_max {
            return Refusal::AskAgain;
        }
        match name {
            Some(name) => drop(self.hopeless.insert(name)),
            None => self.hopeless.append(&mut self.given.drain(..).collect()),
        }
        Refusal::ForGood
    }

    /// The next block to scan, if the chain up to `end` is not known yet.
    pub(crate) fn unscanned(&self, end: LogIndex) -> Option<u64> {
        let known = self.chains.len() as u64;
        (known < end.seq).then(|| log::block_of(known + 1))
    }

    /// Takes a block in. Once the last one is in, the chain must be ours.
    pub(crate) fn scan(
        &mut self,
        space: &SpaceId,
        end: LogIndex,
        items: impl Iterator<Item = (u64, LogItem)>,
    ) -> Result<(), Hole> {
        let before = self.chains.len();
        for (seq, item) in items {
            let known = self.chains.len() as u64;
            if seq <= known || seq > end.seq {
                continue;
            }
            if seq != known + 1 {
                return Err(Hole);
            }
            self.chains.push(self.place(space, known).ok_or(Hole)?.after(&item.hash()).chain);
            if let (1, LogItem::Entry(entry)) = (seq, item) {
                self.first = Some(entry);
            }
        }
        let whole = self.place(space, end.seq).is_none_or(|place| place == end);
        if self.chains.len() == before || !whole { Err(Hole) } else { Ok(()) }
    }

    /// The log's first entry.
    pub(crate) fn first(&self) -> Option<&[u8]> {
        self.first.as_deref()
    }

    /// A place of our chain.
    pub(crate) fn place(&self, space: &SpaceId, seq: u64) -> Option<LogIndex> {
        let Some(at) = seq.checked_sub(1) else { return Some(LogIndex::start(space)) };
        let chain = self.chains.get(usize::try_from(at).ok()?)?;
        Some(LogIndex { seq, chain: *chain })
    }

    /// What the relay's head says.
    pub(crate) fn weigh(&self, space: &SpaceId, head: LogIndex, end: LogIndex) -> Standing {
        if head == end {
            Standing::Same
        } else if head.seq < end.seq && self.place(space, head.seq) == Some(head) {
            Standing::Behind
        } else if head.seq > end.seq {
            Standing::Unclear(Probe { low: 0, high: end.seq + 1, asked: end.seq, stride: 1 })
        } else {
            Standing::Unclear(Probe { low: 0, high: head.seq, asked: head.seq, stride: 1 }.next())
        }
    }
}

impl Probe {
    /// The relay's answer for the place that was asked for.
    pub(crate) fn heard(self, agrees: bool) -> Self {
        if agrees { Self { low: self.asked, ..self } } else { Self { high: self.asked, ..self } }.next()
    }

    /// The last place where both agree, once it is known.
    pub(crate) fn agreed(&self) -> Option<u64> {
        (self.high <= self.low + 1).then_some(self.low)
    }

    /// Logs part near their ends: first ever longer steps back, then by halves.
    fn next(self) -> Self {
        if self.low > 0 {
            return Self { asked: self.low + (self.high - self.low) / 2, ..self };
        }
        // Every log of a space agrees before its first entry.
        let asked = self.high.saturating_sub(self.stride).max(1).min(self.high.saturating_sub(1));
        Self { asked, stride: self.stride * 2, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::Hash;

    const SPACE: SpaceId = SpaceId([7; 16]);

    fn item(number: u64) -> LogItem {
        LogItem::Hash(Hash([u8::try_from(number % 251).unwrap(); 32]))
    }

    fn chain(items: impl Iterator<Item = u64>) -> Vec<LogIndex> {
        let step = |at: &mut LogIndex, number: u64| {
            *at = at.after(&item(number).hash());
            Some(*at)
        };
        items.scan(LogIndex::start(&SPACE), step).collect()
    }

    fn scanned(end: &[LogIndex]) -> Healing {
        let mut healing = Healing::new(Suspicion::Differs);
        let last = *end.last().unwrap();
        while let Some(block) = healing.unscanned(last) {
            let of_block = (block * 256..block * 256 + 256).filter(|seq| *seq > 0).map(|seq| (seq, item(seq)));
            healing.scan(&SPACE, last, of_block).unwrap();
        }
        healing
    }

    /// Asks an honest relay that keeps this log.
    fn find(healing: &Healing, relay: &[LogIndex], end: LogIndex) -> (Option<u64>, u32) {
        let mut asked = 0;
        let Standing::Unclear(mut probe) = healing.weigh(&SPACE, *relay.last().unwrap(), end) else {
            return (None, asked);
        };
        while probe.agreed().is_none() {
            let ours = healing.place(&SPACE, probe.asked).unwrap();
            probe = probe.heard(probe.asked == 0 || relay.contains(&ours));
            asked += 1;
        }
        (probe.agreed(), asked)
    }

    #[test]
    fn the_last_agreed_place_is_found_wherever_it_lies() {
        let ours = chain(1..=600);
        let healing = scanned(&ours);
        let end = *ours.last().unwrap();
        for agreed in [0, 1, 2, 255, 256, 300, 590, 598, 599] {
            for more in [1, 2, 700] {
                let relay = chain((1..=agreed).chain(1_000..1_000 + more));
                let (found, asked) = find(&healing, &relay, end);
                assert_eq!(found, Some(agreed), "{more} others after {agreed}");
                assert!(asked <= 21, "{asked} questions for {agreed} and {more}");
            }
        }
    }

    #[test]
    fn a_relay_with_less_needs_no_question_and_one_with_more_only_one() {
        let ours = chain(1..=600);
        let healing = scanned(&ours);
        let end = ours[599];
        assert_eq!(healing.weigh(&SPACE, ours[400], end), Standing::Behind);
        assert_eq!(healing.weigh(&SPACE, LogIndex::start(&SPACE), end), Standing::Behind);
        assert_eq!(healing.weigh(&SPACE, end, end), Standing::Same);
        assert_eq!(find(&healing, &chain(1..=601), end), (Some(600), 1));
    }

    #[test]
    fn a_hole_in_the_own_copy_is_found() {
        let end = *chain(1..=10).last().unwrap();
        let scan = |of: &[u64]| {
            let items = of.iter().map(|seq| (*seq, item(*seq)));
            Healing::new(Suspicion::Lost).scan(&SPACE, end, items)
        };
        assert!(scan(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).is_ok());
        assert!(scan(&[1, 2, 4, 5, 6, 7, 8, 9, 10]).is_err(), "one is missing");
        assert!(scan(&[]).is_err(), "none is there");
        let swapped = [(1, item(2)), (2, item(1))].into_iter().chain((3..=10).map(|seq| (seq, item(seq))));
        assert!(Healing::new(Suspicion::Lost).scan(&SPACE, end, swapped).is_err(), "another log");
    }

    #[test]
    fn what_fresh_lines_refuse_alike_is_left_out_and_nothing_else() {
        let envelope = |name: u8| [vec![1, 1], vec![7; 16], vec![name; 16], vec![0; 200]].concat();
        let commit = [vec![1, 16], vec![7; 16], vec![3; 16], vec![0; 200]].concat();
        let mut healing = Healing::new(Suspicion::Lost);
        healing.gives([envelope(1), envelope(2), commit].iter().map(Vec::as_slice));
        let name = |name: u8| Some(MessageId([name; 16]));

        assert_eq!(healing.hears_refusal(name(9), 2), Refusal::Senseless, "it was not given");
        assert_eq!(healing.hears_refusal(name(3), 2), Refusal::Senseless, "membership is never left out");
        assert_eq!(healing.hears_refusal(name(1), 2), Refusal::AskAgain);
        assert_eq!(healing.hears_refusal(name(2), 2), Refusal::AskAgain, "another one");
        assert_eq!(healing.hears_refusal(name(2), 2), Refusal::ForGood);
        assert_eq!(healing.hopeless, BTreeSet::from([MessageId([2; 16])]));
    }

    #[test]
    fn what_was_never_an_entry_is_not_given() {
        let key = protocol::SecretKey::from_bytes(&[1; 32]);
        let header = protocol::EnvelopeHeader {
            kind: protocol::EnvelopeKind::Change,
            space: SPACE,
            msg_id: MessageId([1; 16]),
            doc_tag: [0; 16],
            epoch: 1,
            ctl_seq: 1,
            ctl_hash: [0; 16],
            dev_seq: 1,
            author: key.public(),
        };
        let whole = protocol::Envelope::sign(header, vec![5; 60], &key).to_bytes();
        let (mut newer, mut broken) = (whole.clone(), whole.clone());
        newer[0] = protocol::PROTOCOL_VERSION + 1;
        broken[130] ^= 1;
        let healing = Healing::new(Suspicion::Lost);
        assert!(healing.may_give(&whole) && healing.may_give(&newer) && !healing.may_give(&broken));
    }
}

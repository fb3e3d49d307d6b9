//! Pairs: who is in, where they stand, what they agree on. One's own devices.

#![expect(clippy::needless_pass_by_value, reason = "what crosses the border comes by value")]

use crate::{CodeTaken, Words};
use app::agreement::event::{Clause, Pays, Wording};
use app::agreement::view::{ClauseChange, ClauseView, ProposalView};
use app::ground::said::Problem;
use app::ground::who::Who;
use app::pair::view::PairView;
use app::people::view::{Came, CodeState, OwnDeviceView};
use app::practice::view::{PairState, RhythmView};
use app::relay::view::{Membership, SpaceSync};
use app::sealed::view::QuestionView;
use words::{agreement, pair, people, practice, relay, sealed};

#[uniffi::export]
impl Words {
    /// A pair, by the partner's name.
    pub fn pair(&self, pair: PairView) -> String {
        pair::title(&pair, &self.voice)
    }

    /// How often they meet, in the words of the two; nothing where nobody has said.
    pub fn cadence(&self, pair: PairView) -> Option<String> {
        pair::cadence(&pair, &self.voice)
    }

    /// How many meetings were held.
    pub fn sessions_held(&self, pair: PairView) -> String {
        pair::sessions_held(&pair, &self.voice)
    }

    /// How a pair stands with the relay.
    pub fn space(&self, space: SpaceSync) -> String {
        relay::space(space, &self.voice)
    }

    /// How far what one wrote has come; nothing as long as nobody else is in.
    pub fn reach(&self, pair: PairView) -> Option<String> {
        relay::reach(&pair, &self.voice)
    }

    /// What goes on with who is in a pair; nothing where all is as it was.
    pub fn membership(&self, pair: PairView) -> Option<String> {
        people::membership(&pair, &self.voice)
    }

    /// The same of one's own devices.
    pub fn own_membership(&self, membership: Membership, recovering: bool) -> Option<String> {
        people::own_membership(membership, recovering, &self.voice)
    }

    /// Whether the two have compared their words; nothing where that says nothing.
    pub fn verified(&self, pair: PairView) -> Option<String> {
        people::verified(&pair, &self.voice)
    }

    /// One of the two, by name.
    pub fn who(&self, who: Who, partner: &str) -> String {
        people::who(who, partner, &self.voice)
    }

    /// How a device came in.
    pub fn came(&self, came: Came) -> String {
        people::came(came, &self.voice)
    }

    /// What a device of one's own is called.
    pub fn device(&self, device: OwnDeviceView) -> String {
        people::device_name(&device, &self.voice)
    }

    /// Since when it is in, how it came, in how many pairs it is, whether it is going.
    pub fn device_facts(&self, device: OwnDeviceView) -> String {
        people::device_facts(&device, &self.voice)
    }

    /// How it stands with the recovery code.
    pub fn code(&self, code: CodeState) -> String {
        people::code(code, &self.voice)
    }

    /// Before a partner is taken out.
    pub fn remove_question(&self, partner: &str) -> String {
        people::remove_question(partner, &self.voice)
    }

    /// Before a device of one's own is taken out.
    pub fn remove_device_question(&self, device: OwnDeviceView) -> String {
        people::remove_device_question(&device, &self.voice)
    }

    /// Before one leaves a pair.
    pub fn leave_question(&self, pair: PairView) -> String {
        people::leave_question(&pair, &self.voice)
    }

    /// Where a pair stands.
    pub fn state(&self, state: PairState, partner: &str) -> String {
        practice::state(state, partner, &self.voice)
    }

    /// How often they meet, beside what they agreed: a line each.
    pub fn rhythm(&self, rhythm: RhythmView) -> Vec<String> {
        practice::rhythm(&rhythm, &self.voice)
    }

    /// Until when a pause is meant.
    pub fn paused_until(&self, until_ms: i64) -> String {
        practice::paused_until(until_ms, &self.voice)
    }

    /// Before an end: the second of two steps.
    pub fn end_question(&self, partner: &str) -> String {
        practice::end_question(partner, &self.voice)
    }

    /// Before one takes back what one wrote.
    pub fn take_back_question(&self, partner: &str) -> String {
        practice::take_back_question(partner, &self.voice)
    }

    /// What each answer to a sealed question of ours leads to, beside the answers before one is given.
    pub fn leads_to(&self, question: &str) -> Vec<String> {
        sealed::leads_to(question, &self.voice)
    }

    /// After a round of the trial in which they were not both sure.
    pub fn trial_again(&self) -> String {
        practice::trial_again(&self.voice)
    }

    /// How a sealed question stands and, once it is open, what both said: a line each.
    pub fn question(&self, question: QuestionView, partner: &str) -> Vec<String> {
        sealed::question(&question, partner, &self.voice)
    }

    /// What a clause is called.
    pub fn clause(&self, clause: Clause) -> String {
        agreement::clause(clause, &self.voice)
    }

    /// What a clause says, in a line.
    pub fn wording(&self, wording: Wording) -> String {
        agreement::wording(&wording, &self.voice)
    }

    /// A wording to start from.
    pub fn suggestion(&self, clause: ClauseView) -> String {
        agreement::suggestion(&clause, &self.voice)
    }

    /// Since when what is agreed is in force.
    pub fn agreed_since(&self, since_ms: Option<i64>) -> String {
        agreement::agreed_since(since_ms, &self.voice)
    }

    /// Until when it runs.
    pub fn runs_until(&self, until_ms: i64) -> String {
        agreement::until(until_ms, &self.voice)
    }

    /// How often, as an answer to choose.
    pub fn weeks(&self, weeks: u32) -> String {
        agreement::weeks(weeks, &self.voice)
    }

    /// Who pays, as an answer to choose.
    pub fn pays(&self, pays: Pays) -> String {
        agreement::pays(pays, &self.voice)
    }

    /// What has to happen before a proposal counts.
    pub fn waits_for(&self, proposal: ProposalView, partner: &str) -> String {
        agreement::waits_for(&proposal, partner, &self.voice)
    }

    /// A clause before and after.
    pub fn changed(&self, change: ClauseChange) -> String {
        agreement::changed(change.clause, &change.new, &change.old, &self.voice)
    }

    /// Above the answers to a clause that both changed.
    pub fn answers_to(&self, clause: Clause) -> String {
        agreement::two_answers(clause, &self.voice)
    }

    /// How far reading a code is, or why it does not go on; nothing once it is whole.
    pub fn reading(&self, taken: CodeTaken) -> Option<String> {
        Some(match taken {
            CodeTaken::News { have, need } | CodeTaken::Known { have, need } => {
                people::reading(have, need, &self.voice)
            }
            CodeTaken::Whole { .. } => return None,
            CodeTaken::OtherCode => self.voice.say(content::people::READING_OTHER),
            CodeTaken::Foreign => self.voice.say(content::people::READING_FOREIGN),
            CodeTaken::Newer => self.problem(Problem::LinkNewer),
            CodeTaken::Broken => self.voice.say(content::people::READING_BROKEN),
        })
    }
}

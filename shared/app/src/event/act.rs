//! What a person does.

use super::{
    CheckAnswer, Clause, ClauseWording, Comfort, ExportWish, FindQuery, GoalState, GoodTimes, HistoryAt, Horizon,
    ListKind, MarkKind, Notebook, NudgeKind, OfferText, PairType, PlaceKind, Point, Power, ProjectPlan, RatingMoment,
    RatingQuestion, Ready, SessionPlan, StandsAs, TopicChange, TopicState, TrialAnswer, Useful, Who, Wording,
};

/// What a person does. Ids are the strings of the view models. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum UiEvent {
    /// First launch: this is me. Makes the private space.
    Begin {
        /// The name that the partner will see.
        name: String,
    },
    /// Accepts a link: a partner's invite, or one's own other device. On a fresh device the latter is also how to begin.
    Join {
        /// The whole link.
        link: String,
    },
    /// Where new spaces are kept in order; spaces that have not reached a relay yet move along.
    UseRelay {
        /// `ws://…` or `wss://…`.
        relay: String,
        /// A registration token, where the relay wants one.
        registration: Option<String>,
    },
    /// Keep in touch with the relays from now on.
    GoOnline,
    /// Stay off the network.
    GoOffline,
    /// Save and send what is waiting now rather than after the usual short quiet (also: the app goes to the background).
    Flush,
    /// Makes a new pair with nobody else in it yet.
    StartPair,
    /// Makes a pair with somebody in the same room, with or without a network. Said by
    /// [`Said::NearbyReady`](crate::view::Said): the link is shown as a QR, the partner joins by it and shows an answer.
    PairNearby,
    /// The same once more, link or answer, as long as no relay is known to have the pair.
    ShowNearby {
        /// The pair.
        pair: String,
    },
    /// Lets in whoever showed this answer in the same room.
    TakeIn {
        /// The whole answer.
        answer: String,
    },
    /// The person says that they read the link, or the answer, off the partner's own screen: it counts as compared.
    SawTheirScreen {
        /// The pair.
        pair: String,
    },
    /// Makes a link that lets one partner in: one use, 14 days. Said by [`Said::LinkReady`](crate::view::Said).
    Invite {
        /// The pair.
        pair: String,
    },
    /// Makes a link that lets one further device of one's own in.
    LinkDevice,
    /// Shuts a door that nobody has come in by.
    RevokeInvite {
        /// The invite.
        invite: String,
    },
    /// What one's own devices are called: this one.
    NameDevice {
        /// The name; only one's own devices see it.
        name: String,
    },
    /// Takes a device of one's own, lost or given away, out of everything. Waits for the relay; nothing goes out under the old
    /// keys meanwhile.
    RemoveDevice {
        /// The device.
        device: String,
    },
    /// Takes the partner out of a pair, with all their devices.
    RemovePartner {
        /// The pair.
        pair: String,
    },
    /// Asks to be taken out of a pair. What is here stays here.
    LeavePair {
        /// The pair.
        pair: String,
    },
    /// Fresh keys for this device, everywhere: whoever copied its state before goes blind.
    RenewKeys,
    /// Comes into a space anew, because this device does not follow it any more.
    Repair {
        /// The pair; `None` for one's own space.
        pair: Option<String>,
    },
    /// Compares the safety code with what the partner's screen shows, or with the ten words that they read out.
    CompareSafety {
        /// The pair.
        pair: String,
        /// The text of the other one's QR, or the words.
        shown: String,
    },
    /// Makes a recovery code and shows it once: [`Said::RecoveryCode`](crate::view::Said). It counts once it is confirmed.
    MakeRecoveryCode,
    /// Two groups of the code, typed back.
    ConfirmRecoveryCode {
        /// The groups that were asked for, in order.
        groups: Vec<String>,
    },
    /// On a fresh device: everything was lost, and this is the code.
    Recover {
        /// The relay that the private space was kept at.
        relay: String,
        /// The code.
        code: String,
    },
    /// How often to meet, in the pair's own words.
    SetCadence {
        /// The pair.
        pair: String,
        /// Free text.
        cadence: String,
    },
    /// Makes a session. Said by [`Said::SessionMade`](crate::view::Said).
    NewSession {
        /// The pair.
        pair: String,
        /// What is known of it.
        plan: SessionPlan,
    },
    /// Shows a session: [`ViewModel::session`](crate::view::ViewModel).
    OpenSession {
        /// The session.
        session: String,
    },
    /// Leaves the session's screen.
    CloseSession,
    /// Changes the plan; also settles *Two answers*.
    PlanSession {
        /// The session.
        session: String,
        /// What changes.
        plan: SessionPlan,
    },
    /// A splice, in UTF-16 code units. The session must be open.
    EditText {
        /// The session.
        session: String,
        /// Which of its texts.
        notebook: Notebook,
        /// Where.
        at: u32,
        /// How many units go.
        removed: u32,
        /// What comes.
        inserted: String,
    },
    /// The caret stands here now; it is kept in place when the partner's edits arrive.
    PlaceCaret {
        /// Which text.
        notebook: Notebook,
        /// Where, in UTF-16 code units.
        at: u32,
    },
    /// One tap, no typing.
    Mark {
        /// The session.
        session: String,
        /// *Mine*, or *ours* (never the agenda).
        notebook: Notebook,
        /// Which of the three.
        kind: MarkKind,
        /// May be empty and filled in afterwards.
        text: String,
    },
    /// Fills a mark in.
    FillMark {
        /// The session.
        session: String,
        /// Where the mark is.
        notebook: Notebook,
        /// The mark.
        mark: String,
        /// Its text.
        text: String,
    },
    /// Takes a mark away. History can bring it back.
    RemoveMark {
        /// The session.
        session: String,
        /// Where the mark is.
        notebook: Notebook,
        /// The mark.
        mark: String,
    },
    /// "I took away …": one's own line of the two; nobody can write the other's.
    TakeAway {
        /// The session.
        session: String,
        /// One line.
        line: String,
    },
    /// A next step: "When …, then …".
    AddStep {
        /// The session.
        session: String,
        /// The occasion.
        when: String,
        /// What is done then.
        then: String,
        /// By whom.
        owner: Option<Who>,
    },
    /// A step is done, or not after all.
    SetStepDone {
        /// The session.
        session: String,
        /// The step.
        step: String,
        /// Done?
        done: bool,
    },
    /// Takes a next step away. History can bring it back.
    RemoveStep {
        /// The session.
        session: String,
        /// The step.
        step: String,
    },
    /// Copies one line of one's own into *ours*, as new text without history.
    ShareLine {
        /// The session.
        session: String,
        /// The line.
        line: String,
    },
    /// Proposes up to three times, in place of those proposed before.
    ProposeTimes {
        /// The session.
        session: String,
        /// Starts, milliseconds since 1970, UTC.
        times_ms: Vec<i64>,
    },
    /// Takes one of the proposed times: the session begins then.
    PickTime {
        /// The session.
        session: String,
        /// One of them.
        at_ms: i64,
    },
    /// Prepares a line, in one's own notes; an empty one takes it back.
    Prepare {
        /// The session.
        session: String,
        /// Which line.
        point: Point,
        /// One line.
        line: String,
    },
    /// Brings a prepared line to the agenda, as new text.
    BringPoint {
        /// The session.
        session: String,
        /// Which line.
        point: Point,
    },
    /// No preparation this time.
    LeavePreparation {
        /// The session.
        session: String,
    },
    /// The meeting begins now.
    BeginSession {
        /// The session.
        session: String,
    },
    /// The next card "ask before you answer".
    TurnAskCard {
        /// The session.
        session: String,
    },
    /// The card afterwards, later. Once.
    PutOffCard {
        /// The session.
        session: String,
    },
    /// The card afterwards is filled in, or left.
    CloseCard {
        /// The session.
        session: String,
    },
    /// "We met": a meeting that nobody planned, written down afterwards. Said by [`Said::SessionMade`](crate::view::Said).
    LogMeeting {
        /// The pair.
        pair: String,
        /// When it began, milliseconds since 1970, UTC.
        start_at_ms: i64,
        /// For how long.
        minutes: u32,
        /// Where.
        place: Option<PlaceKind>,
    },
    /// One has met somebody through this pair. One's own.
    NoteMet {
        /// The pair.
        pair: String,
        /// Who: never leaves one's own devices.
        name: String,
        /// What they are or do: may be shared.
        what: String,
    },
    /// Lets the partner know that one has met somebody: what they are or do, never the name.
    ShareMet {
        /// Whom.
        met: String,
    },
    /// Answers one of the questions about how it goes. One's own.
    Rate {
        /// The pair.
        pair: String,
        /// Which question.
        question: RatingQuestion,
        /// Where the time together stands; `None` takes it from the meetings.
        moment: Option<RatingMoment>,
        /// Its place on the scale, from 1.
        answer: u32,
    },
    /// Gives the partner a copy of one's own answers as they are now.
    ShareRatings {
        /// The pair.
        pair: String,
    },
    /// Shows a pair's report: [`ViewModel::report`](crate::view::ViewModel).
    OpenReport {
        /// The pair.
        pair: String,
    },
    /// Leaves the report.
    CloseReport,
    /// The meeting is over.
    EndSession {
        /// The session.
        session: String,
    },
    /// Makes a topic with a direction.
    NewTopic {
        /// The pair.
        pair: String,
        /// What it is about.
        title: String,
        /// Who teaches it.
        teacher: Who,
        /// "I will know it worked when …".
        worked_when: String,
    },
    /// Turns the direction round.
    SetTopicTeacher {
        /// The topic.
        topic: String,
        /// Who teaches it from now on.
        teacher: Who,
    },
    /// Active, parked or done.
    SetTopicState {
        /// The topic.
        topic: String,
        /// Which.
        state: TopicState,
    },
    /// Answers a prompt; private unless shared.
    AnswerPrompt {
        /// The prompt's id, such as `P01`.
        prompt: String,
        /// The pair it is shared with; `None` keeps it to oneself.
        share_with: Option<String>,
        /// The answer.
        text: String,
    },
    /// Not this one.
    SkipPrompt {
        /// The prompt's id.
        prompt: String,
    },
    /// Another prompt now; this one may come again. Equal to answering and to skipping.
    AnotherPrompt,
    /// Gives the partner a copy of one's own private answer, as new text without history.
    ShareAnswer {
        /// The answer.
        answer: String,
        /// The pair.
        pair: String,
    },
    /// Keeps an offer for oneself; with an id, writes that one anew. Said by [`Said::Kept`](crate::view::Said).
    KeepOffer {
        /// The offer, if there is one already.
        offer: Option<String>,
        /// Its words.
        text: OfferText,
        /// Which of the ten questions found it, from 1 on.
        question: Option<u32>,
    },
    /// Takes a private offer out. A copy that was shared stays until it is withdrawn.
    RemoveOffer {
        /// The offer.
        offer: String,
    },
    /// Gives the partner a copy of an offer as it is now, as new text without history. Again: brings the copy up to date.
    ShareOffer {
        /// The private offer.
        offer: String,
        /// The pair.
        pair: String,
    },
    /// Takes the shared copy back.
    WithdrawOffer {
        /// The shared offer.
        offer: String,
        /// The pair.
        pair: String,
    },
    /// Says when one has time, for oneself.
    SetGoodTimes {
        /// When.
        times: GoodTimes,
    },
    /// Gives the partner a copy of that.
    ShareGoodTimes {
        /// The pair.
        pair: String,
    },
    /// Adds a line to a private list. An assumption gets a question mark if it has none.
    AddLine {
        /// Which list.
        list: ListKind,
        /// The pair that it is about, if any.
        pair: Option<String>,
        /// The line.
        text: String,
    },
    /// Takes a line out of a private list.
    RemoveLine {
        /// Which list.
        list: ListKind,
        /// The line.
        line: String,
    },
    /// A card was read; `useful` once that was said. Private.
    ReadCard {
        /// The card, such as `junior-reverse`.
        card: String,
        /// Was it useful?
        useful: Option<Useful>,
    },
    /// Where one stands in a pair. Private; it chooses cards and prompts.
    SetStandsAs {
        /// The pair.
        pair: String,
        /// Where; `None` takes it back.
        stands_as: Option<StandsAs>,
    },
    /// Does the partner have a say in decisions about me? Kept on this device and nowhere else.
    SetPower {
        /// The pair.
        pair: String,
        /// The answer; `None` takes it back.
        power: Option<Power>,
    },
    /// An answer to one of the five statements of the readiness check. Private.
    SetReady {
        /// Which, from 1 to 5.
        statement: u32,
        /// The answer; `None` takes it back.
        ready: Option<Ready>,
    },
    /// Why one wants to try this, in one's own words. Private.
    SetReason {
        /// Why.
        text: String,
    },
    /// What one of the two is called in this pair, up to 20 characters; empty for the name only.
    SetRole {
        /// The pair.
        pair: String,
        /// Which of the two.
        who: Who,
        /// The word.
        word: String,
    },
    /// What sort of pair it is.
    SetPairType {
        /// The pair.
        pair: String,
        /// Which.
        pair_type: PairType,
    },
    /// Changes the words or the kind of a topic.
    EditTopic {
        /// The topic.
        topic: String,
        /// What changes.
        change: TopicChange,
    },
    /// How at ease the learner is by now; only the learner says it.
    SetComfort {
        /// The topic.
        topic: String,
        /// The step.
        step: Comfort,
    },
    /// This session is about that topic, or not after all.
    NameTopic {
        /// The session.
        session: String,
        /// The topic.
        topic: String,
        /// Is it?
        named: bool,
    },
    /// Keeps the draft of a goal for oneself; with an id, writes that one anew. Said by [`Said::Kept`](crate::view::Said).
    KeepGoal {
        /// The draft, if there is one already.
        goal: Option<String>,
        /// The goal.
        text: String,
        /// How far ahead.
        horizon: Horizon,
    },
    /// Takes a draft out. A goal that was shared stays.
    RemoveGoal {
        /// The draft.
        goal: String,
    },
    /// Makes a shared goal of a draft, as new text without history. Again: brings its words up to date.
    ShareGoal {
        /// The draft.
        goal: String,
        /// The pair.
        pair: String,
    },
    /// Writes a shared goal anew.
    EditGoal {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// Its words.
        text: String,
        /// How far ahead.
        horizon: Horizon,
    },
    /// Says where a shared goal stands. Changed and dropped need a reason.
    SetGoalState {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// Where.
        state: GoalState,
        /// Why.
        reason: String,
    },
    /// This topic leads to that goal, or not after all.
    SetGoalTopic {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// The topic.
        topic: String,
        /// Does it?
        named: bool,
    },
    /// A goal has grown into a project.
    SetProject {
        /// The pair.
        pair: String,
        /// The goal.
        goal: String,
        /// What is known of it.
        project: ProjectPlan,
    },
    /// Puts a reminder off.
    Later {
        /// The pair.
        pair: String,
        /// Which.
        nudge: NudgeKind,
    },
    /// Adds a Markdown or plain text file to *mine* of a session.
    Import {
        /// The session.
        session: String,
        /// The file's bytes.
        bytes: Vec<u8>,
    },
    /// Looks at the past of a text: [`ViewModel::history`](crate::view::ViewModel). 90 days are kept on this device.
    OpenHistory {
        /// The session.
        session: String,
        /// Which of its texts.
        notebook: Notebook,
        /// What of it.
        at: HistoryAt,
    },
    /// Leaves it.
    CloseHistory,
    /// Brings the text back as it was in the past that is open, as a new edit.
    RestoreText {
        /// The session.
        session: String,
    },
    /// Brings back one passage that went, where it stood.
    RestorePassage {
        /// The session.
        session: String,
        /// Which of the passages that are shown, counted from 0.
        passage: u32,
    },
    /// Brings back a mark or a next step that was there then.
    Undelete {
        /// The session.
        session: String,
        /// The mark or step.
        id: String,
    },
    /// Looks for something: [`ViewModel::find`](crate::view::ViewModel).
    Find {
        /// What.
        query: FindQuery,
    },
    /// Shows other hits of the search that is open.
    ShowFound {
        /// From this one on, counted from 0.
        start: u32,
    },
    /// Leaves the search.
    CloseFind,
    /// Makes files: [`ViewModel::export`](crate::view::ViewModel).
    Export {
        /// What, and how.
        wish: ExportWish,
    },
    /// Makes what a JSON export says once more, in new pairs. Said by [`Said::ExportRead`](crate::view::Said).
    ImportExport {
        /// The file's bytes.
        bytes: Vec<u8>,
    },
    /// Makes a backup, as one file in [`ViewModel::export`](crate::view::ViewModel). It is open to read: the shell seals it
    /// under a passphrase before it goes anywhere.
    MakeBackup,
    /// On a fresh device: everything that is in a backup, opened by the shell.
    RestoreBackup {
        /// What was sealed.
        bytes: Vec<u8>,
    },
    /// The shell has taken the export; the core may forget it.
    ExportTaken,
    /// Words a clause, whole: what is not said is taken out of it, and with nothing in it it is left out. It counts once both
    /// agree to the wording; also settles *Two answers*.
    SetClause {
        /// The pair.
        pair: String,
        /// Which.
        clause: Clause,
        /// What it shall say.
        wording: Wording,
    },
    /// Words several clauses in one act, each whole, and all of them or none: such as the wordings to start from, in
    /// [`AgreementView::suggestions`](crate::view::AgreementView). They count once both agree.
    SetClauses {
        /// The pair.
        pair: String,
        /// Which, and what each shall say.
        clauses: Vec<ClauseWording>,
    },
    /// Agrees to the wording that is shown.
    Agree {
        /// The pair.
        pair: String,
        /// Its [`ProposalView::version`](crate::view::ProposalView).
        version: String,
    },
    /// Takes back every change that is being talked about: the wording is again what is in force.
    DropProposal {
        /// The pair.
        pair: String,
    },
    /// Answers "Go on?" of the trial, sealed. Until the partner has answered, it can be answered anew.
    AnswerTrial {
        /// The pair.
        pair: String,
        /// The answer.
        answer: TrialAnswer,
    },
    /// Answers a check of [`PracticeView`](crate::view::PracticeView), sealed.
    AnswerCheck {
        /// The pair.
        pair: String,
        /// The question's id.
        question: String,
        /// The answer.
        answer: CheckAnswer,
    },
    /// Answers a prompt that is opened together, sealed.
    SealAnswer {
        /// The pair.
        pair: String,
        /// The prompt's id, such as `P14`.
        prompt: String,
        /// The answer.
        text: String,
    },
    /// Before a topic starts: what one knows of it already and what one is unsure of, sealed until both have said theirs
    /// (capability 60). Until the partner has, it can be said anew.
    StartTopic {
        /// The topic.
        topic: String,
        /// "What I already know".
        known: String,
        /// "What I am unsure of".
        unsure: String,
    },
    /// Leaves a thank-you note for the partner. Both of us; no points, and nothing counts them.
    Thank {
        /// The pair.
        pair: String,
        /// The note.
        text: String,
    },
    /// Puts off the date at which a question opens even if only one has answered.
    PutOff {
        /// The pair.
        pair: String,
        /// The question's id, such as `trial`.
        question: String,
        /// The new date, milliseconds since 1970, UTC.
        due_at_ms: i64,
    },
    /// Not for now.
    PausePair {
        /// The pair.
        pair: String,
        /// When to look again, milliseconds since 1970, UTC.
        until_ms: Option<i64>,
    },
    /// On again: after a pause, or after all.
    ResumePair {
        /// The pair.
        pair: String,
    },
    /// Begins to wrap up.
    ClosePair {
        /// The pair.
        pair: String,
    },
    /// Ends it, at once and without a reason. Nothing says who did.
    EndPair {
        /// The pair.
        pair: String,
    },
    /// While wrapping up: takes what stands under one's own name out of what both see, from here on.
    TakeBack {
        /// The pair.
        pair: String,
    },
}

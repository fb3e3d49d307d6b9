//! What a person does, and what it needs at hand. Each act is a straight line in a module of its own.

pub(crate) mod before;
mod doors;
mod exchange;
pub(crate) mod find;
mod goal;
pub(crate) mod history;
mod meeting;
mod nearby;
pub(crate) mod offer;
pub(crate) mod people;
pub(crate) mod practice;
mod rating;
mod recovery;
pub(crate) mod reflect;
mod session;
mod take;
mod text;
pub(crate) mod topic;

use crate::event::UiEvent;
use crate::id;
use crate::model::Model;
use crate::projection::Projection;
use crate::view::{Problem, Said};
use documents::DocumentId;
use protocol::SpaceId;
use spaces::rng::random;

/// What came of an act: something worth saying, nothing to say, or why not.
pub(crate) type Outcome = Result<Option<Said>, Problem>;

impl Model {
    /// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
    #[expect(clippy::too_many_lines, reason = "one arm an act, and the compiler sees to it that none is left out")]
    pub(crate) fn needs(&self, event: &UiEvent) -> Vec<DocumentId> {
        let home = self.facts.private.map(|private| id::home(&private));
        let home = || home.into_iter().collect::<Vec<_>>();
        let pair = |pair: &str| id::space(pair).map(|space| id::pair(&space)).into_iter();
        let practice = |pair: &str| id::space(pair).map(|space| id::practice(&space)).into_iter();
        let profile = || self.facts.private.map(|private| id::profile(&private)).into_iter();
        match event {
            UiEvent::OpenSession { session }
            | UiEvent::EditText { session, .. }
            | UiEvent::PlanSession { session, .. }
            | UiEvent::Mark { session, .. }
            | UiEvent::FillMark { session, .. }
            | UiEvent::RemoveMark { session, .. }
            | UiEvent::RemoveStep { session, .. }
            | UiEvent::TakeAway { session, .. }
            | UiEvent::AddStep { session, .. }
            | UiEvent::SetStepDone { session, .. }
            | UiEvent::ShareLine { session, .. }
            | UiEvent::EndSession { session }
            | UiEvent::ProposeTimes { session, .. }
            | UiEvent::PickTime { session, .. }
            | UiEvent::Prepare { session, .. }
            | UiEvent::BringPoint { session, .. }
            | UiEvent::LeavePreparation { session }
            | UiEvent::BeginSession { session }
            | UiEvent::TurnAskCard { session }
            | UiEvent::PutOffCard { session }
            | UiEvent::CloseCard { session }
            | UiEvent::OpenHistory { session, .. }
            | UiEvent::RestoreText { session }
            | UiEvent::RestorePassage { session, .. }
            | UiEvent::Undelete { session, .. }
            | UiEvent::Import { session, .. } => self.session_documents(session),
            UiEvent::NameTopic { session, .. } => self.known(session),
            UiEvent::SetTopicTeacher { topic, .. }
            | UiEvent::SetTopicState { topic, .. }
            | UiEvent::EditTopic { topic, .. }
            | UiEvent::SetComfort { topic, .. } => self.known(topic),
            UiEvent::KeepOffer { .. }
            | UiEvent::RemoveOffer { .. }
            | UiEvent::SetGoodTimes { .. }
            | UiEvent::AddLine { .. }
            | UiEvent::RemoveLine { .. }
            | UiEvent::ReadCard { .. }
            | UiEvent::SetStandsAs { .. }
            | UiEvent::SetReady { .. }
            | UiEvent::SetReason { .. }
            | UiEvent::KeepGoal { .. }
            | UiEvent::RemoveGoal { .. }
            | UiEvent::NoteMet { .. }
            | UiEvent::Rate { .. }
            | UiEvent::Later { .. } => self.only_known(profile().collect()),
            UiEvent::ShareOffer { pair, .. }
            | UiEvent::ShareGoodTimes { pair }
            | UiEvent::ShareGoal { pair, .. }
            | UiEvent::ShareAnswer { pair, .. }
            | UiEvent::AnswerPrompt { share_with: Some(pair), .. }
            | UiEvent::ShareRatings { pair } => self.only_known(profile().chain(practice(pair)).collect()),
            UiEvent::WithdrawOffer { pair, .. }
            | UiEvent::SetRole { pair, .. }
            | UiEvent::SetPairType { pair, .. }
            | UiEvent::EditGoal { pair, .. }
            | UiEvent::SetGoalState { pair, .. }
            | UiEvent::SetGoalTopic { pair, .. }
            | UiEvent::SetProject { pair, .. } => self.only_known(practice(pair).collect()),
            UiEvent::SetCadence { pair: id, .. } => self.only_known(pair(id).collect()),
            UiEvent::SkipPrompt { .. } => self.only_known(home()),
            UiEvent::ShareMet { met } => self.only_known(profile().chain(self.practice_of_met(met)).collect()),
            UiEvent::StartPair
            | UiEvent::PairNearby
            | UiEvent::ImportExport { .. }
            | UiEvent::TakeIn { .. }
            | UiEvent::SawTheirScreen { .. }
            | UiEvent::Join { .. }
            | UiEvent::NameDevice { .. }
            | UiEvent::RemoveDevice { .. }
            | UiEvent::CompareSafety { .. }
            | UiEvent::ConfirmRecoveryCode { .. } => {
                let keyring = self.facts.private.map(|private| id::keyring(&private));
                // An import also adds to one's own page of the practice.
                let adds = matches!(event, UiEvent::ImportExport { .. });
                let own = profile().filter(|_| adds);
                self.only_known(home().into_iter().chain(keyring).chain(own).collect())
            }
            UiEvent::Export { .. } | UiEvent::MakeBackup => self.rows.keys().copied().collect(),
            UiEvent::SetClause { pair, .. }
            | UiEvent::SetClauses { pair, .. }
            | UiEvent::Agree { pair, .. }
            | UiEvent::DropProposal { pair }
            | UiEvent::AnswerTrial { pair, .. }
            | UiEvent::AnswerCheck { pair, .. }
            | UiEvent::SealAnswer { pair, .. }
            | UiEvent::PutOff { pair, .. }
            | UiEvent::PausePair { pair, .. }
            | UiEvent::ResumePair { pair }
            | UiEvent::ClosePair { pair }
            | UiEvent::EndPair { pair }
            | UiEvent::TakeBack { pair } => self.only_known(self.needs_of_practice(event, pair)),
            UiEvent::StartTopic { topic, .. } => {
                let space = self.topic(topic).ok().map(|(_, space)| id::practice(&space));
                self.only_known(space.into_iter().chain(profile()).collect())
            }
            UiEvent::Begin { .. }
            | UiEvent::UseRelay { .. }
            | UiEvent::GoOnline
            | UiEvent::GoOffline
            | UiEvent::Flush
            | UiEvent::Invite { .. }
            | UiEvent::ShowNearby { .. }
            | UiEvent::LinkDevice
            | UiEvent::RevokeInvite { .. }
            | UiEvent::RemovePartner { .. }
            | UiEvent::LeavePair { .. }
            | UiEvent::RenewKeys
            | UiEvent::Repair { .. }
            | UiEvent::MakeRecoveryCode
            | UiEvent::Recover { .. }
            | UiEvent::RestoreBackup { .. }
            | UiEvent::NewSession { .. }
            | UiEvent::CloseSession
            | UiEvent::LogMeeting { .. }
            | UiEvent::OpenReport { .. }
            | UiEvent::CloseReport
            | UiEvent::PlaceCaret { .. }
            | UiEvent::NewTopic { .. }
            | UiEvent::AnswerPrompt { share_with: None, .. }
            | UiEvent::AnotherPrompt
            | UiEvent::SetPower { .. }
            | UiEvent::Thank { .. }
            | UiEvent::CloseHistory
            | UiEvent::Find { .. }
            | UiEvent::ShowFound { .. }
            | UiEvent::CloseFind
            | UiEvent::ExportTaken => Vec::new(),
        }
    }

    fn known(&self, id: &str) -> Vec<DocumentId> {
        self.only_known(id::document(id).into_iter().collect())
    }

    fn only_known(&self, mut ids: Vec<DocumentId>) -> Vec<DocumentId> {
        ids.retain(|id| self.rows.contains_key(id));
        ids
    }

    /// A session, and one's own notes of it if there are any.
    fn session_documents(&self, session: &str) -> Vec<DocumentId> {
        let Some(id) = id::document(session) else { return Vec::new() };
        let notes = self.facts.private.map(|private| id::notes(&private, &id));
        self.only_known(std::iter::once(id).chain(notes).collect())
    }

    pub(crate) fn act(&mut self, event: UiEvent) {
        let edits_text = matches!(event, UiEvent::EditText { .. });
        match self.outcome(event) {
            Ok(Some(said)) => self.say(said),
            Ok(None) => {}
            Err(problem) => self.say(Said::Refused(problem)),
        }
        // Typing is stored after a short quiet, everything else at once.
        if edits_text {
            self.save_soon();
        } else if self.shelf.has_dirty() {
            self.save();
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm an act, and the compiler sees to it that none is left out")]
    fn outcome(&mut self, event: UiEvent) -> Outcome {
        match event {
            UiEvent::Begin { name } => self.begin(&name),
            UiEvent::Join { link } => self.join(&link),
            UiEvent::UseRelay { relay, registration } => self.use_relay(&relay, registration),
            UiEvent::GoOnline => self.go_online(true),
            UiEvent::GoOffline => self.go_online(false),
            UiEvent::Flush => self.flush(),
            UiEvent::StartPair => self.start_pair(),
            UiEvent::PairNearby => self.pair_nearby(),
            UiEvent::ShowNearby { pair } => self.show_nearby(&pair),
            UiEvent::SawTheirScreen { pair } => self.saw_screen(&pair),
            UiEvent::TakeIn { answer } => self.take_in(&answer),
            UiEvent::Invite { pair } => self.invite(&pair),
            UiEvent::LinkDevice => self.link_device(),
            UiEvent::RevokeInvite { invite } => self.revoke_invite(&invite),
            UiEvent::NameDevice { name } => self.name_device(&name),
            UiEvent::RemoveDevice { device } => self.remove_device(&device),
            UiEvent::RemovePartner { pair } => self.remove_partner(&pair),
            UiEvent::LeavePair { pair } => self.leave_pair(&pair),
            UiEvent::RenewKeys => self.renew_keys(),
            UiEvent::Repair { pair } => self.repair(pair.as_deref()),
            UiEvent::CompareSafety { pair, shown } => self.compare(&pair, &shown),
            UiEvent::MakeRecoveryCode => self.make_recovery_code(),
            UiEvent::ConfirmRecoveryCode { groups } => self.confirm_recovery_code(&groups),
            UiEvent::Recover { relay, code } => self.recover(&relay, &code),
            UiEvent::SetCadence { pair, cadence } => self.set_cadence(&pair, &cadence),
            UiEvent::NewSession { pair, plan } => self.new_session(&pair, &plan),
            UiEvent::OpenSession { session } => self.open_session(&session),
            UiEvent::CloseSession => self.close_session(),
            UiEvent::PlanSession { session, plan } => self.plan_session(&session, &plan),
            UiEvent::EditText { session, notebook, at, removed, inserted } => {
                self.edit_text(&session, notebook, at as usize, removed as usize, &inserted)
            }
            UiEvent::PlaceCaret { notebook, at } => self.place_caret(notebook, at as usize),
            UiEvent::Mark { session, notebook, kind, text } => self.mark(&session, notebook, kind, &text),
            UiEvent::FillMark { session, notebook, mark, text } => self.fill_mark(&session, notebook, &mark, &text),
            UiEvent::RemoveMark { session, notebook, mark } => self.remove_mark(&session, notebook, &mark),
            UiEvent::RemoveStep { session, step } => self.remove_step(&session, &step),
            UiEvent::TakeAway { session, line } => self.take_away(&session, &line),
            UiEvent::AddStep { session, when, then, owner } => self.add_step(&session, &when, &then, owner),
            UiEvent::SetStepDone { session, step, done } => self.set_step_done(&session, &step, done),
            UiEvent::ShareLine { session, line } => self.share_line(&session, &line),
            UiEvent::EndSession { session } => self.end_session(&session),
            UiEvent::ProposeTimes { session, times_ms } => self.propose_times(&session, &times_ms),
            UiEvent::PickTime { session, at_ms } => self.pick_time(&session, at_ms),
            UiEvent::Prepare { session, point, line } => self.prepare(&session, point, &line),
            UiEvent::BringPoint { session, point } => self.bring_point(&session, point),
            UiEvent::LeavePreparation { session } => self.leave_preparation(&session),
            UiEvent::BeginSession { session } => self.begin_session(&session),
            UiEvent::TurnAskCard { session } => self.turn_ask_card(&session),
            UiEvent::PutOffCard { session } => self.put_off_card(&session),
            UiEvent::CloseCard { session } => self.close_card(&session),
            UiEvent::LogMeeting { pair, start_at_ms, minutes, place } => {
                self.log_meeting(&pair, start_at_ms, minutes, place)
            }
            UiEvent::NoteMet { pair, name, what } => self.note_met(&pair, &name, &what),
            UiEvent::ShareMet { met } => self.share_met(&met),
            UiEvent::Rate { pair, question, moment, answer } => self.rate(&pair, question, moment, answer),
            UiEvent::ShareRatings { pair } => self.share_ratings(&pair),
            UiEvent::OpenReport { pair } => self.open_report(&pair),
            UiEvent::CloseReport => self.close_report(),
            UiEvent::NewTopic { pair, title, teacher, worked_when } => {
                self.new_topic(&pair, &title, teacher, &worked_when)
            }
            UiEvent::SetTopicTeacher { topic, teacher } => self.set_topic_teacher(&topic, teacher),
            UiEvent::SetTopicState { topic, state } => self.set_topic_state(&topic, state),
            UiEvent::AnswerPrompt { prompt, share_with, text } => {
                self.answer_prompt(&prompt, share_with.as_deref(), &text)
            }
            UiEvent::SkipPrompt { prompt } => self.skip_prompt(&prompt),
            UiEvent::AnotherPrompt => self.another_prompt(),
            UiEvent::ShareAnswer { answer, pair } => self.share_answer(&answer, &pair),
            UiEvent::KeepOffer { offer, text, question } => self.keep_offer(offer.as_deref(), &text, question),
            UiEvent::RemoveOffer { offer } => self.remove_offer(&offer),
            UiEvent::ShareOffer { offer, pair } => self.share_offer(&offer, &pair),
            UiEvent::WithdrawOffer { offer, pair } => self.withdraw_offer(&offer, &pair),
            UiEvent::SetGoodTimes { times } => self.set_good_times(&times),
            UiEvent::ShareGoodTimes { pair } => self.share_good_times(&pair),
            UiEvent::AddLine { list, pair, text } => self.add_line(list, pair.as_deref(), &text),
            UiEvent::RemoveLine { list, line } => self.remove_line(list, &line),
            UiEvent::ReadCard { card, useful } => self.read_card(&card, useful),
            UiEvent::SetStandsAs { pair, stands_as } => self.set_stands_as(&pair, stands_as),
            UiEvent::SetPower { pair, power } => self.set_power(&pair, power),
            UiEvent::SetReady { statement, ready } => self.set_ready(statement, ready),
            UiEvent::SetReason { text } => self.set_reason(&text),
            UiEvent::SetRole { pair, who, word } => self.set_role(&pair, who, &word),
            UiEvent::SetPairType { pair, pair_type } => self.set_pair_type(&pair, pair_type),
            UiEvent::EditTopic { topic, change } => self.edit_topic(&topic, &change),
            UiEvent::SetComfort { topic, step } => self.set_comfort(&topic, step),
            UiEvent::NameTopic { session, topic, named } => self.name_topic(&session, &topic, named),
            UiEvent::KeepGoal { goal, text, horizon } => self.keep_goal(goal.as_deref(), &text, horizon),
            UiEvent::RemoveGoal { goal } => self.remove_goal(&goal),
            UiEvent::ShareGoal { goal, pair } => self.share_goal(&goal, &pair),
            UiEvent::EditGoal { pair, goal, text, horizon } => self.edit_goal(&pair, &goal, &text, horizon),
            UiEvent::SetGoalState { pair, goal, state, reason } => self.set_goal_state(&pair, &goal, state, &reason),
            UiEvent::SetGoalTopic { pair, goal, topic, named } => self.set_goal_topic(&pair, &goal, &topic, named),
            UiEvent::SetProject { pair, goal, project } => self.set_project(&pair, &goal, &project),
            UiEvent::Later { pair, nudge } => self.later(&pair, nudge),
            UiEvent::Import { session, bytes } => self.import(&session, &bytes),
            UiEvent::OpenHistory { session, notebook, at } => self.open_history(&session, notebook, at),
            UiEvent::CloseHistory => self.close_history(),
            UiEvent::RestoreText { session } => self.restore_text(&session),
            UiEvent::RestorePassage { session, passage } => self.restore_passage(&session, passage),
            UiEvent::Undelete { session, id } => self.undelete(&session, &id),
            UiEvent::Find { query } => self.find(query),
            UiEvent::ShowFound { start } => self.show_found(start),
            UiEvent::CloseFind => self.close_find(),
            UiEvent::SetClause { pair, clause, wording } => self.set_clause(&pair, clause, &wording),
            UiEvent::SetClauses { pair, clauses } => self.set_clauses(&pair, &clauses),
            UiEvent::Agree { pair, version } => self.agree(&pair, &version),
            UiEvent::DropProposal { pair } => self.drop_proposal(&pair),
            UiEvent::AnswerTrial { pair, answer } => self.answer_trial(&pair, answer),
            UiEvent::AnswerCheck { pair, question, answer } => self.answer_check(&pair, &question, answer),
            UiEvent::SealAnswer { pair, prompt, text } => self.seal_prompt(&pair, &prompt, &text),
            UiEvent::StartTopic { topic, known, unsure } => self.start_topic(&topic, &known, &unsure),
            UiEvent::Thank { pair, text } => self.thank(&pair, &text),
            UiEvent::PutOff { pair, question, due_at_ms } => self.put_off(&pair, &question, due_at_ms),
            UiEvent::PausePair { pair, until_ms } => self.pause_pair(&pair, until_ms),
            UiEvent::ResumePair { pair } => self.resume_pair(&pair),
            UiEvent::ClosePair { pair } => self.close_pair(&pair),
            UiEvent::EndPair { pair } => self.end_pair(&pair),
            UiEvent::TakeBack { pair } => self.take_back(&pair),
            UiEvent::Export { wish } => self.export(&wish),
            UiEvent::ImportExport { bytes } => self.import_export(&bytes),
            UiEvent::MakeBackup => self.make_backup(),
            UiEvent::RestoreBackup { bytes } => self.restore_backup(&bytes),
            UiEvent::ExportTaken => {
                self.view.export = None;
                Ok(None)
            }
        }
    }

    /// The private space of whoever has begun here.
    pub(crate) fn begun(&self) -> Result<SpaceId, Problem> {
        self.facts.private.ok_or(Problem::NotBegun)
    }

    pub(crate) fn pair_space(&self, pair: &str) -> Result<SpaceId, Problem> {
        self.begun()?;
        id::space(pair).filter(|space| self.pairs().contains(space)).ok_or(Problem::NoSuchPair)
    }

    fn fresh_document(&mut self) -> DocumentId {
        DocumentId(random(&mut self.chance))
    }

    fn fresh_id(&mut self) -> String {
        self.fresh_document().to_string()
    }

    /// A session and the space that it lives in.
    pub(crate) fn session(&self, session: &str) -> Result<(DocumentId, SpaceId), Problem> {
        let id = id::document(session).ok_or(Problem::NoSuchSession)?;
        let row = self.rows.get(&id).filter(|row| matches!(row.what, Projection::Session(_)));
        row.map(|row| (id, row.space)).ok_or(Problem::NoSuchSession)
    }

    /// Edits a document at hand. What it refuses changes nothing, and what both see of an ended pair is refused.
    pub(crate) fn edit<T>(
        &mut self,
        id: DocumentId,
        edit: impl FnOnce(&mut documents::Document) -> Result<T, documents::Error>,
    ) -> Result<T, Problem> {
        self.is_not_frozen(id)?;
        self.edit_anyway(id, edit)
    }

    fn is_not_frozen(&self, id: DocumentId) -> Result<(), Problem> {
        let space = self.shelf.get(&id).map(|shelved| shelved.space);
        if space.is_some_and(|space| self.is_frozen(&space)) { Err(Problem::PairHasEnded) } else { Ok(()) }
    }

    pub(crate) fn edit_anyway<T>(
        &mut self,
        id: DocumentId,
        edit: impl FnOnce(&mut documents::Document) -> Result<T, documents::Error>,
    ) -> Result<T, Problem> {
        let shelved = self.shelf.get_mut(&id).ok_or(Problem::NotOpen)?;
        if let Some(kind) = id::kind(&id, &shelved.space) {
            // Something else may have come in its place, and was not taken.
            shelved.document.begin(&kind);
        }
        let done = edit(&mut shelved.document).map_err(|error| problem(&error))?;
        shelved.dirty = true;
        self.stale.opened(id);
        Ok(done)
    }
}

/// A value of one line that is not too long: where an act writes several, all of them are looked at before the first is written.
fn check_line(line: &str) -> Result<(), Problem> {
    let (units, max) = (line.encode_utf16().count(), documents::limits::LINE_UNITS_MAX);
    if units <= max { Ok(()) } else { Err(Problem::TooLong { units: units as u64, max: max as u64 }) }
}

pub(crate) fn problem(error: &documents::Error) -> Problem {
    match error {
        documents::Error::Outside { .. } | documents::Error::SplitsCharacter { .. } => Problem::BadEdit,
        documents::Error::TooLong { units, max } => Problem::TooLong { units: *units as u64, max: *max as u64 },
        documents::Error::BadId { .. } | documents::Error::NotFound { .. } => Problem::NoSuchThing,
        documents::Error::Full => Problem::DocumentFull,
        documents::Error::WrongKind { .. }
        | documents::Error::NoSuchField(_)
        | documents::Error::Unreadable { .. }
        | documents::Error::NotTaken
        | documents::Error::Panicked => Problem::Damaged,
    }
}

//! The past of a session's texts: looking at a day, and bringing back what was.
//!
//! Whatever is brought back is a new edit: nothing that was written since is undone, and the partner sees it as any other.

use crate::ground::apart::Sentence;
use crate::ground::edit::Outcome;
use crate::ground::effect::{StoreAnswer, StoreOperation, StoreOutcome};
use crate::ground::model::{Model, Then};
use crate::ground::past::{KEPT_DAYS, Moment, Past};
use crate::ground::said::Problem;
use crate::ground::{id, past};
use crate::history::event::{HistoryAt, SettleAs};
use crate::session::event::Notebook;
use documents::{Document, DocumentId, Fate, Mark, NextStep, Stretch, TextField};

/// A history that is looked at.
pub(crate) struct Looking {
    pub(crate) number: u64,
    pub(crate) session: DocumentId,
    pub(crate) notebook: Notebook,
    pub(crate) document: DocumentId,
    pub(crate) field: TextField,
    pub(crate) at: HistoryAt,
    /// `None` until the store has answered.
    pub(crate) past: Option<Past>,
    pub(crate) shown: Option<Shown>,
    /// What is shown has to be made anew.
    pub(crate) stale: bool,
}

/// What is shown of the past, as it can be brought back.
pub(crate) struct Shown {
    /// The later end of what is shown.
    pub(crate) to: Vec<[u8; 32]>,
    /// The text that "as it was" means.
    pub(crate) text: String,
    pub(crate) stretches: Vec<Stretch>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) steps: Vec<NextStep>,
}

impl Model {
    /// The moments of a document that this device can still show, in order, with the present one last.
    pub(crate) fn moments(&mut self, looking: &Looking) -> Vec<Moment> {
        let today = past::day(self.now_ms);
        let noted = looking.past.as_ref().map_or(&[][..], |past| &past.moments);
        let Some(shelved) = self.shelf.get_mut(&looking.document) else { return Vec::new() };
        let now = Moment { day: today, changes: shelved.document.change_count(), heads: shelved.document.heads() };
        let earlier = noted.iter().filter(|moment| moment.day != today && shelved.document.knows(&moment.heads));
        earlier.cloned().chain([now]).collect()
    }

    /// Which of the moments tells how the text was at the end of a day, if that is known.
    pub(crate) fn moment_of(&self, moments: &[Moment], day: i64) -> Option<usize> {
        let today = past::day(self.now_ms);
        if day <= today.saturating_sub(KEPT_DAYS) || day > today {
            return None;
        }
        let fits = moments.iter().enumerate().filter(|(_, moment)| moment.day <= day);
        fits.max_by_key(|(_, moment)| moment.day).map(|(at, _)| at)
    }
}

/// The past that is looked at, if any is.
#[derive(Default)]
pub(crate) struct History {
    pub(crate) looking: Option<Looking>,
}

impl History {
    pub(crate) fn open_history(
        &mut self,
        model: &mut Model,
        session: &str,
        notebook: Notebook,
        at: HistoryAt,
    ) -> Outcome {
        model.save();
        let (session, _) = model.session(session)?;
        let (document, field) = match notebook {
            Notebook::Mine => (id::notes(&model.begun()?, &session), TextField::Mine),
            Notebook::Ours => (session, TextField::Ours),
            Notebook::Agenda => (session, TextField::Agenda),
        };
        let number = self.looking.as_ref().map_or(0, |looking| looking.number) + 1;
        let (past, shown, stale) = (None, None, true);
        self.looking = Some(Looking { number, session, notebook, document, field, at, past, shown, stale });
        self.read_past(model);
        Ok(None)
    }

    /// Asks for what was noted of the past that is looked at, as long as it is not there.
    pub(crate) fn read_past(&mut self, model: &mut Model) {
        let Some(looking) = self.looking.as_ref().filter(|looking| looking.past.is_none()) else { return };
        let read = StoreOperation::Read(vec![past::range(&looking.document)]);
        model.wishes.store.push((read, Then::Past(Some(looking.document))));
    }

    pub(crate) fn close_history(&mut self) -> Outcome {
        self.looking = None;
        Ok(None)
    }

    /// The store has told what was noted.
    pub(crate) fn past_read(&mut self, model: &mut Model, document: DocumentId, answer: StoreAnswer) {
        let StoreOutcome::Read { records, .. } = answer.outcome else { return model.read_later() };
        let own = model.rows.get(&document).map(|row| row.space).and_then(|space| {
            let me = model.me(&space)?;
            Some((model.actor(&space), me))
        });
        let Some(looking) = self.looking.as_mut().filter(|looking| looking.document == document) else { return };
        let mut past = Past::read(&document, &records);
        past.authors.extend(own);
        looking.past = Some(past);
        looking.stale = true;
    }

    /// The whole text as it was.
    pub(crate) fn restore_text(&mut self, model: &mut Model, session: &str) -> Outcome {
        let (document, field, shown) = self.shown(model, session)?;
        let text = shown.text.clone();
        model.edit(document, |document| document.rewrite(field, &text))?;
        self.looked_at_changed();
        Ok(None)
    }

    /// One passage that went, where it stood.
    pub(crate) fn restore_passage(&mut self, model: &mut Model, session: &str, number: u32) -> Outcome {
        let (document, field, shown) = self.shown(model, session)?;
        let before = shown.stretches.get(..number as usize).ok_or(Problem::NoSuchThing)?;
        let stretch = shown.stretches.get(number as usize).ok_or(Problem::NoSuchThing)?;
        let Fate::Removed(_) = stretch.fate else { return Err(Problem::NoSuchThing) };
        let at = before.iter().filter(|it| !matches!(it.fate, Fate::Removed(_))).map(|it| units(&it.text)).sum();
        let (text, to) = (stretch.text.clone(), shown.to.clone());
        model.edit(document, |document| {
            let now = document.heads();
            let at = place_now(&document.stretches(field, &to, &now)?, at);
            document.splice(field, at, 0, &text)
        })?;
        self.looked_at_changed();
        Ok(None)
    }

    /// A mark or next step that was there then and is not there now.
    pub(crate) fn undelete(&mut self, model: &mut Model, session: &str, wanted: &str) -> Outcome {
        let (document, field, shown) = self.shown(model, session)?;
        let mark = shown.marks.iter().find(|mark| mark.id == wanted).cloned();
        let step = shown.steps.iter().find(|step| step.id == wanted).cloned();
        match (mark, step, field) {
            (Some(mark), _, TextField::Mine) => {
                model.edit(document, |document| documents::notes::mark(document, &mark))?;
            }
            (Some(mark), ..) => model.edit(document, |document| documents::session::mark(document, &mark))?,
            (None, Some(step), _) => {
                model.edit(document, |document| documents::session::add_next_step(document, &step))?;
            }
            (None, None, _) => return Err(Problem::NoSuchThing),
        }
        self.looked_at_changed();
        Ok(None)
    }

    /// A sentence that both wrote in while apart reads as one wrote it, as both did, or as it does now.
    pub(crate) fn settle(&mut self, model: &mut Model, session: &str, wanted: &str, reads: SettleAs) -> Outcome {
        let (session, _) = model.session(session)?;
        let looking = self.looking.as_ref().filter(|looking| looking.session == session).ok_or(Problem::NotOpen)?;
        let (id, field, agenda) = (looking.document, looking.field, looking.notebook == Notebook::Agenda);
        let found = model.apart(&id, agenda).find(|it| it.number.to_string() == wanted).cloned();
        let sentence = found.ok_or(Problem::NoSuchThing)?;
        if let Some(wanted) = taken(&sentence, reads) {
            model.edit(id, |document| {
                let (at, now) = reads_now(&sentence, document, field)?;
                let text = document.text(field)?;
                let (head, tail) = around(&text, at, &now);
                document.rewrite(field, &[head, &wanted, tail].concat())
            })?;
        }
        model.leave_apart(id, sentence.number);
        self.looked_at_changed();
        Ok(None)
    }

    /// The past that is open, if it is this session's.
    fn shown(&self, model: &Model, session: &str) -> Result<(DocumentId, TextField, &Shown), Problem> {
        let (session, _) = model.session(session)?;
        let looking = self.looking.as_ref().filter(|looking| looking.session == session).ok_or(Problem::NotOpen)?;
        let shown = looking.shown.as_ref().ok_or(Problem::NoSuchThing)?;
        Ok((looking.document, looking.field, shown))
    }

    fn looked_at_changed(&mut self) {
        if let Some(looking) = &mut self.looking {
            looking.stale = true;
        }
    }
}

/// What a sentence is to read; `None` if it stays.
fn taken(sentence: &Sentence, reads: SettleAs) -> Option<String> {
    let Sentence { here, there, .. } = sentence;
    match reads {
        SettleAs::Here => Some(here.clone()),
        SettleAs::There => Some(there.clone()),
        SettleAs::Both => {
            let between = if here.is_empty() || here.ends_with(char::is_whitespace) { "" } else { " " };
            Some(format!("{here}{between}{there}"))
        }
        SettleAs::Leave => None,
    }
}

/// Where a sentence stands now, whatever was written since, and how it reads.
pub(crate) fn reads_now(
    sentence: &Sentence,
    document: &mut Document,
    field: TextField,
) -> Result<(usize, String), documents::Error> {
    let now = document.heads();
    let since = document.stretches(field, &sentence.heads(), &now)?;
    let (start, end) = (sentence.at, sentence.at + units(&sentence.read));
    let (mut then, mut at, mut begins) = (0, 0, None);
    let mut reads = String::new();
    for Stretch { text, fate } in &since {
        for character in text.chars() {
            let long = character.len_utf16();
            let is_inside = then >= start && (then < end || then == end && matches!(fate, Fate::Added(_)));
            if is_inside && !matches!(fate, Fate::Removed(_)) && (then < end || start < end) {
                begins = begins.or(Some(at));
                reads.push(character);
            }
            then += if matches!(fate, Fate::Added(_)) { 0 } else { long };
            at += if matches!(fate, Fate::Removed(_)) { 0 } else { long };
        }
    }
    Ok((begins.unwrap_or_else(|| place_now(&since, start)), reads))
}

/// What stands before and behind it.
fn around<'a>(text: &'a str, at: usize, middle: &str) -> (&'a str, &'a str) {
    let byte = |wanted: usize| {
        let mut passed = 0;
        let found = text.char_indices().find(|(_, character)| {
            let is_there = passed >= wanted;
            passed += character.len_utf16();
            is_there
        });
        found.map_or(text.len(), |(byte, _)| byte)
    };
    let (head, rest) = text.split_at(byte(at));
    (head, rest.strip_prefix(middle).unwrap_or(rest))
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Where a place of an earlier text is now.
fn place_now(since: &[Stretch], at: usize) -> usize {
    let (mut then, mut now) = (0, 0);
    for stretch in since {
        let long = units(&stretch.text);
        match stretch.fate {
            Fate::Added(_) => now += long,
            Fate::Kept if then + long >= at => return now + (at - then),
            Fate::Kept => (then, now) = (then + long, now + long),
            Fate::Removed(_) if then + long >= at => return now,
            Fate::Removed(_) => then += long,
        }
    }
    now
}

#[cfg(test)]
mod tests {
    use super::*;
    use documents::Actor;

    #[test]
    fn a_place_moves_with_what_came_and_went_around_it() {
        let since = [
            Stretch { text: "new ".into(), fate: Fate::Added(Actor([1; 16])) },
            Stretch { text: "ab".into(), fate: Fate::Kept },
            Stretch { text: "cd".into(), fate: Fate::Removed(None) },
            Stretch { text: "ef".into(), fate: Fate::Kept },
        ];
        let places: Vec<usize> = (0..=7).map(|at| place_now(&since, at)).collect();
        assert_eq!(places, [4, 5, 6, 6, 6, 7, 8, 8]);
    }
}

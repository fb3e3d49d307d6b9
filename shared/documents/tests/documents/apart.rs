//! Two change sentences apart: what the merge reads, and what is shown beside it where neither of them wrote it so.

use crate::support::{copy, exchange, session, write};
use documents::TextField::Ours;
use documents::{Apart, Document};

const BEFORE: &[&str] = &[
    "We meet on Monday at ten.\nRuth brings 200 chairs.\nAmina asks about the screen reader.\n",
    "She showed me the reader. It speaks very quickly. I had never asked.\n",
    "Wir treffen uns am Montag um 10:30 Uhr.\nRuth bringt 200 Stühle mit.\nAmina fragt nach dem Vorleser.\n",
    "Sie hat mir am 24. März den Vorleser gezeigt. Er spricht sehr schnell. Danach habe ich gefragt.\n",
    "Budget: 3.50 EUR\n\nWas noch fehlt: Kaffee, Papier und Zeit!\nEnde",
];

const OTHERS: &[&str] = &["Tuesday", "250", "300", "nine.", "größer", "11:45", "gern", "too!", "perhaps", "3.75"];

/// What somebody makes of a text: a word changed, put in or taken out, a sentence changed whole, a line added, taken out, moved.
fn changed(text: &str, kind: usize, place: usize, word: &str) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let line = place % lines.len();
    let words: Vec<&str> = lines[line].trim_end_matches('\n').split(' ').collect();
    let end = if lines[line].ends_with('\n') { "\n" } else { "" };
    let at = place / 3 % words.len();
    let (head, tail) = (&words[..at], &words[at + 1..]);
    let joined = |middle: &[&str]| format!("{}{end}", [head, middle, tail].concat().join(" "));
    match kind % 8 {
        0 => lines[line] = joined(&[word]),
        1 => lines[line] = joined(&[words[at], word]),
        2 => lines[line] = joined(&[]),
        3 => lines[line] = format!("{word} {}.{end}", words.iter().rev().copied().collect::<Vec<_>>().join(" ")),
        4 => lines.insert(line, format!("{word} comes next.\n")),
        5 => drop(lines.remove(line)),
        6 => {
            let moved = lines.remove(line);
            lines.insert(0, if moved.ends_with('\n') { moved } else { format!("{moved}\n") });
        }
        _ => lines[line] = format!("{}{end}", lines[line].trim_end_matches('\n').to_owned() + " " + word),
    }
    lines.concat()
}

/// The sentences of a text, line by line. A number with a point behind it ends none.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    for line in text.lines() {
        let mut sentence: Vec<&str> = Vec::new();
        for word in line.split_whitespace() {
            sentence.push(word);
            if word.ends_with(['.', '!', '?']) && !word.trim_end_matches('.').chars().all(|it| it.is_ascii_digit()) {
                sentences.push(std::mem::take(&mut sentence).join(" "));
            }
        }
        sentences.extend((!sentence.is_empty()).then(|| sentence.join(" ")));
    }
    sentences
}

struct Merge {
    here: String,
    there: String,
    now: String,
    shown: Vec<Apart>,
}

fn merge(before: &str, here: &str, there: &str) -> Merge {
    let mut one = session(1);
    write(&mut one, Ours, before);
    let mut other = copy(&mut one, 2);
    one.take_changes();
    one.rewrite(Ours, here).unwrap();
    other.rewrite(Ours, there).unwrap();
    let (from_one, from_other) = (one.take_changes(), other.take_changes());
    let shown = meets(&mut one, &from_other);
    meets(&mut other, &from_one);
    exchange(&mut one, &mut other);
    let now = one.text(Ours).unwrap();
    assert_eq!(other.text(Ours).unwrap(), now, "all who say once what both wrote take away the same");
    Merge { here: here.to_owned(), there: there.to_owned(), now, shown }
}

fn meets(document: &mut Document, changes: &[Vec<u8>]) -> Vec<Apart> {
    let met = document.apply(changes).met;
    for met in &met {
        document.say_once(Ours, met).unwrap();
    }
    met.iter().flat_map(|met| document.apart(Ours, met).unwrap()).collect()
}

impl Merge {
    fn is_one(&self) -> bool {
        self.now == self.here || self.now == self.there
    }

    /// The sentences that neither of the two wrote.
    fn of_neither(&self) -> Vec<String> {
        let written = [sentences(&self.here), sentences(&self.there)].concat();
        sentences(&self.now).into_iter().filter(|sentence| !written.contains(sentence)).collect()
    }

    /// Is every sentence that one of them wrote there or shown beside?
    fn loses_nothing(&self, before: &str) -> bool {
        let (before, now) = (sentences(before), sentences(&self.now));
        let shown: Vec<String> =
            self.shown.iter().flat_map(|it| sentences(&[&*it.here, "\n", &*it.there].concat())).collect();
        let mut written = [sentences(&self.here), sentences(&self.there)].concat();
        written.retain(|sentence| !before.contains(sentence));
        written.iter().all(|sentence| now.contains(sentence) || shown.contains(sentence))
    }

    /// Is every sentence that neither wrote shown beside what each of them wrote?
    fn is_shown(&self) -> bool {
        let units: Vec<u16> = self.now.encode_utf16().collect();
        let reads = |it: &Apart| sentences(&String::from_utf16(&units[it.at..it.at + it.units]).unwrap());
        let readings: Vec<String> = self.shown.iter().flat_map(reads).collect();
        let whole = |text: &str, side: fn(&Apart) -> &str| self.shown.iter().all(|it| text.contains(side(it)));
        let stand = self.of_neither().iter().all(|new| readings.contains(new));
        stand && whole(&self.here, |it| &it.here) && whole(&self.there, |it| &it.there)
    }
}

#[test]
fn a_merge_that_neither_wrote_is_never_the_only_copy_of_what_they_wrote() {
    let (mut one, mut both, mut neither) = (0, 0, 0);
    for (number, before) in BEFORE.iter().enumerate() {
        for (first, second) in (0..8).flat_map(|first| (0..8).map(move |second| (first, second))) {
            for place in 0..7 {
                let words =
                    [OTHERS[(place + first) % OTHERS.len()], OTHERS[(place + 3 * second + number) % OTHERS.len()]];
                let here = changed(before, first, place, words[0]);
                let there = changed(before, second, place + (first + place) % 3, words[1]);
                let merge = merge(before, &here, &there);
                assert!(merge.loses_nothing(before), "{before:?}: {here:?} and {there:?} read {:?}", merge.now);
                match (merge.is_one(), merge.of_neither().is_empty()) {
                    (true, _) => one += 1,
                    (_, true) => both += 1,
                    _ => {
                        neither += 1;
                        assert!(merge.is_shown(), "{before:?}: {here:?} and {there:?} read {:?}", merge.now);
                    }
                }
            }
        }
    }
    println!(
        "{one} read as one of the two, {both} as both, {neither} as neither wrote, each of these with both beside it"
    );
    assert_eq!((one, both, neither), (525, 1295, 420));
}

#[test]
fn what_both_wrote_alike_is_said_once() {
    for (before, after) in [
        ("She showed me teh reader.\n", "She showed me the reader.\n"),
        ("Wir brauchen 200 Stühle.", "Wir brauchen 250 Stühle."),
        ("Monday at ten\n", "Monday at ten.\n"),
        ("", "One\n"),
    ] {
        let Merge { now, shown, .. } = merge(before, after, after);
        assert_eq!((now.as_str(), shown.len()), (after, 0));
    }
}

#[test]
fn a_sentence_that_both_changed_is_told_as_it_was_and_as_each_wrote_it_whole() {
    let before = "First. We meet on 24. March at ten. Last.\n";
    let here = before.replace("at ten", "at eleven");
    let there = before.replace("at ten", "at noon");
    let Merge { now, shown, .. } = merge(before, &here, &there);
    let [only] = shown.as_slice() else { panic!("one sentence") };
    let told = (&*only.was, &*only.here, &*only.there);
    let expected =
        ["We meet on 24. March at ten. ", "We meet on 24. March at eleven. ", "We meet on 24. March at noon. "];
    assert_eq!(told, (expected[0], expected[1], expected[2]));
    assert!(now.get(only.at..only.at + only.units).unwrap().starts_with("We meet on 24. March at "));
}

#[test]
fn two_who_write_in_two_sentences_are_told_nothing() {
    let before = "We meet on Monday. Ruth brings chairs.\nThen we eat.\n";
    let shown = |here: &str, there: &str| merge(before, here, there).shown.len();
    assert_eq!(shown(&before.replace("Monday", "Friday"), &before.replace("chairs", "tables")), 0);
    assert_eq!(shown(&format!("{before}One.\n"), &format!("{before}Two.\n")), 0, "two lines at the end");
    assert_eq!(shown(before, &before.replace("chairs", "tables")), 0);
}

//! What another program finds in the file.

#![expect(clippy::unwrap_used, reason = "helpers of tests end the test by panicking")]

use lopdf::{Dictionary, Document, Object};
use paper::{Block, Paper, pdf, undrawable};

fn paper(blocks: Vec<Block>) -> Paper {
    Paper { title: "Report of a pair".into(), language: "en".into(), blocks }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading(level, text.into())
}

fn read(paper: &Paper) -> Document {
    Document::load_mem(&pdf(paper).unwrap()).unwrap()
}

fn dictionary<'a>(document: &'a Document, from: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
    document.dereference(from.get(key).unwrap()).unwrap().1.as_dict().unwrap()
}

/// The types of all elements below this one, in reading order.
fn elements(document: &Document, element: &Dictionary, found: &mut Vec<String>) {
    if let Ok(kind) = element.get(b"S").and_then(Object::as_name) {
        found.push(String::from_utf8_lossy(kind).into_owned());
    }
    let Ok(below) = element.get(b"K") else { return };
    let below = document.dereference(below).unwrap().1;
    let all = if let Ok(all) = below.as_array() { all.clone() } else { vec![below.clone()] };
    for one in &all {
        if let Ok(one) = document.dereference(one).unwrap().1.as_dict() {
            elements(document, one, found);
        }
    }
}

fn tags(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    elements(document, dictionary(document, document.catalog().unwrap(), b"StructTreeRoot"), &mut found);
    found
}

fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

#[test]
fn a_screen_reader_finds_title_language_headings_paragraphs_and_lists() {
    let document = read(&paper(vec![
        heading(1, "Report of a pair"),
        Block::Paragraph("Two people met.".into()),
        heading(2, "Sessions"),
        Block::Item("3 May 2026, 60 minutes".into()),
        Block::Item("17 May 2026, 45 minutes".into()),
        Block::Paragraph("The end.".into()),
    ]));

    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert!(dictionary(&document, catalog, b"MarkInfo").get(b"Marked").unwrap().as_bool().unwrap());
    let preferences = dictionary(&document, catalog, b"ViewerPreferences");
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"Outlines"));
    let metadata = document.dereference(catalog.get(b"Metadata").unwrap()).unwrap().1.as_stream().unwrap();
    let metadata = String::from_utf8_lossy(&metadata.content).into_owned();
    assert!(metadata.contains("Report of a pair") && metadata.contains("pdfuaid:part"), "{metadata}");
    assert_eq!(tags(&document), ["Document", "H1", "P", "H2", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody", "P"]);
    let text = text(&document);
    for words in ["Report of a pair", "Two people met.", "3 May 2026, 60 minutes", "The end."] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn long_texts_go_on_over_pages_and_stay_one_paragraph() {
    let long = "A sentence that is repeated many times. ".repeat(1_000);
    let document = read(&paper(vec![heading(1, "Long"), Block::Paragraph(long)]));
    assert!(document.get_pages().len() > 5, "{} pages", document.get_pages().len());
    assert_eq!(tags(&document), ["Document", "H1", "P"]);
}

#[test]
fn names_in_any_script_make_a_whole_file() {
    let names =
        ["Zoë Ångström", "Ольга", "Ελένη", "محمد with Ruth", "רות", "日本 太郎", "👩🏽‍💻", "\u{0}\u{7}\u{202e}", "सीता"];
    let blocks: Vec<Block> = names.iter().map(|name| Block::Paragraph((*name).into())).collect();
    let paper = paper([vec![heading(1, "日本")], blocks].concat());
    assert_eq!(undrawable(&paper).map(|count| count > 0), Ok(true));
    let document = read(&paper);
    assert_eq!(tags(&document).iter().filter(|tag| *tag == "P").count(), 8, "what has no letters has no paragraph");
    assert!(text(&document).contains("Ольга"));
}

#[test]
fn the_same_paper_is_the_same_file_and_an_empty_one_is_a_file_too() {
    let blocks = vec![heading(1, "Report"), Block::Item("one".into())];
    assert!(pdf(&paper(blocks.clone())).unwrap() == pdf(&paper(blocks)).unwrap());
    assert_eq!(read(&paper(Vec::new())).get_pages().len(), 1);
}

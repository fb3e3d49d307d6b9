use super::*;
use app::ground::index::Span;

fn passage(text: &str) -> Passage {
    Passage { kind: TextKind::Ours, part: String::new(), text: text.to_owned() }
}

fn index(texts: &[&str]) -> Index {
    let mut index = Index::new().unwrap();
    for (number, text) in (0_u8..).zip(texts) {
        index.put(&[number; 16], &[number; 24], &[passage(text)]).unwrap();
    }
    index
}

fn terms(words: &[&str]) -> Vec<Term> {
    words
        .iter()
        .map(|word| Term { text: word.trim_end_matches('*').to_owned(), goes_on: word.ends_with('*') })
        .collect()
}

/// The numbers of the documents that are found.
fn finds(index: &Index, words: &[&str]) -> Vec<u8> {
    let mut found: Vec<u8> = index.search(&terms(words)).unwrap().iter().map(|hit| hit.document[0]).collect();
    found.sort_unstable();
    found
}

/// What is found, as it stands in the first document's text.
fn matches(index: &Index, words: &[&str]) -> Vec<String> {
    let hits = index.search(&terms(words)).unwrap();
    let shown = index.show(&terms(words), &hits).unwrap();
    let excerpt = shown[0].as_ref().unwrap();
    let units: Vec<u16> = excerpt.text.encode_utf16().collect();
    let piece = |span: &Span| String::from_utf16(&units[span.start as usize..span.end as usize]).unwrap();
    excerpt.matches.iter().map(piece).collect()
}

#[test]
fn every_word_has_to_occur_and_a_phrase_as_it_stands() {
    let index = index(&["The quorum was small.", "A small quorum", "Large"]);

    assert_eq!(finds(&index, &["quorum", "small"]), [0, 1]);
    assert_eq!(finds(&index, &["small quorum"]), [1]);
    assert_eq!(finds(&index, &["quor"]), [] as [u8; 0]);
    assert_eq!(finds(&index, &["quor*"]), [0, 1]);
    assert_eq!(finds(&index, &[]), [0, 1, 2]);
}

#[test]
fn case_and_diacritics_make_no_difference() {
    let index = index(&["Être naïve à Łódź", "E\u{301}cole", "ΑΘΗΝΑ Москва"]);

    for words in ["etre", "ETRE", "naive", "être"] {
        assert_eq!(finds(&index, &[words]), [0], "{words}");
    }
    assert_eq!(finds(&index, &["ecole"]), [1]);
    assert_eq!(finds(&index, &["école"]), [1]);
    assert_eq!(finds(&index, &["αθηνα"]), [2]);
    assert_eq!(finds(&index, &["москва"]), [2]);
}

#[test]
fn scripts_without_spaces_are_found_by_any_part() {
    let index = index(&["私は図書館で本を読みました", "한국에서 배웠어요", "ฉันเรียนรู้วันนี้", "हिन्दी में", "שלום عليكم"]);

    assert_eq!(finds(&index, &["図書館"]), [0]);
    assert_eq!(finds(&index, &["書館で"]), [0]);
    assert_eq!(finds(&index, &["館書"]), [] as [u8; 0]);
    assert_eq!(finds(&index, &["배웠"]), [1]);
    assert_eq!(finds(&index, &["เรียน"]), [2]);
    assert_eq!(finds(&index, &["हिन्दी"]), [3]);
    assert_eq!(finds(&index, &["שלום"]), [4]);
    assert_eq!(matches(&index, &["図書館"]), ["図書館"]);
}

#[test]
fn nothing_that_somebody_types_is_part_of_the_language_of_the_index() {
    let index = index(&["plain AND text NEAR here"]);
    for words in [
        "\"",
        "\"\"",
        "a\"b",
        "*",
        "^plain",
        "text:",
        "{text}:plain",
        "NEAR(",
        "plain OR",
        "AND",
        "-plain",
        "(",
        ")",
        "'",
        ";",
        "\u{0}",
        "\u{1}\u{2}\u{3}",
        "\\",
        "plain*)",
        "\" OR \"",
        "+",
        "text NOT",
    ] {
        for goes_on in [true, false] {
            let asked = [Term { text: words.to_owned(), goes_on }];
            let hits = index.search(&asked).unwrap_or_else(|Broken| panic!("{words:?} broke the search"));
            assert!(hits.len() <= 1);
            index.show(&asked, &hits).unwrap();
        }
    }
    assert_eq!(finds(&index, &["AND"]), [0], "a word as any other");
    assert_eq!(finds(&index, &["plain", "OR", "here"]), [] as [u8; 0], "no word of the language");
    assert_eq!(finds(&index, &["!!!"]), [] as [u8; 0], "no word at all");
    assert_eq!(finds(&index, &["plain", "!!!"]), [0], "what is no word asks for nothing");
}

#[test]
fn places_are_counted_as_screens_count_them() {
    let index = index(&["😀 Zoë said 👩‍👧 quorum\nand quorums 😀"]);
    let hits = index.search(&terms(&["quor*"])).unwrap();
    let excerpt = index.show(&terms(&["quor*"]), &hits).unwrap().remove(0).unwrap();

    assert_eq!(excerpt.text, "😀 Zoë said 👩‍👧 quorum and quorums 😀");
    assert_eq!((excerpt.at, excerpt.goes_on), (0, false));
    assert_eq!(matches(&index, &["quor*"]), ["quorum", "quorums"]);
    assert_eq!(matches(&index, &["zoe"]), ["Zoë"]);
    assert_eq!(matches(&index, &["😀"]), ["😀", "😀"]);
}

#[test]
fn a_long_text_is_shown_around_its_first_hit() {
    let text = format!("{} needle {}", "hay ".repeat(500), "stack ".repeat(500));
    let index = index(&[&text]);
    let hits = index.search(&terms(&["needle"])).unwrap();
    let excerpt = index.show(&terms(&["needle"]), &hits).unwrap().remove(0).unwrap();

    assert!(excerpt.text.len() <= 240 && excerpt.text.starts_with("hay ") && excerpt.goes_on, "{}", excerpt.text);
    let span = excerpt.matches[0];
    assert_eq!(&excerpt.text[span.start as usize..span.end as usize], "needle");
    let at = (excerpt.at + span.start) as usize;
    assert_eq!(&text[at..at + 6], "needle", "the place in the text itself");
}

#[test]
fn a_document_that_changes_or_goes_leaves_nothing_behind() {
    let mut index = index(&["before", "beside"]);
    index.put(&[0; 16], &[9; 24], &[passage("after"), passage("more")]).unwrap();
    assert_eq!((finds(&index, &["before"]), finds(&index, &["after"])), (vec![], vec![0]));

    index.remove(&[0; 16]).unwrap();
    assert_eq!(finds(&index, &["more"]), [] as [u8; 0]);
    assert_eq!(finds(&index, &["beside"]), [1]);
    assert_eq!(index.sources().unwrap(), [(vec![1; 16], vec![1; 24])]);
}

#[test]
fn an_image_finds_what_its_index_found_and_goes_on_from_there() {
    let mut first = index(&["one", "two"]);
    let image = first.image().unwrap();
    let mut second = Index::from_image(&image).unwrap();
    second.put(&[7; 16], &[7; 24], &[passage("seven")]).unwrap();

    assert_eq!((finds(&second, &["two"]), finds(&second, &["seven"])), (vec![1], vec![7]));
    assert!(Index::from_image(b"no image at all").is_err());
    assert!(Index::from_image(&[]).is_err());
}

#[test]
fn every_kind_of_text_has_a_number_of_its_own() {
    for kind in KINDS {
        assert_eq!(kind_of(number_of(kind)), Some(kind));
    }
}

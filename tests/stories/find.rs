//! Finding evidence and statements, and being offered statements for what was written.

use countersign::sample;
use serde::Deserialize;

use crate::people::{amina, piece};

/// A piece of evidence as somebody might write it, and the competences it is meant for.
#[derive(Deserialize)]
struct Written {
    title: String,
    text: String,
    right: Vec<String>,
}

const WRITTEN: &str = include_str!("../data/suggestions.json");

fn code(indicator: &str) -> &str {
    indicator.split('/').next().unwrap()
}

/// Right means: what it is meant for is among the five that are offered.
#[test]
fn what_is_suggested_is_right_for_eight_of_ten_written_examples() {
    let amina = amina();
    let written: Vec<Written> = serde_json::from_str(WRITTEN).unwrap();
    assert_eq!(written.len(), 40);
    let mut wrong = Vec::new();
    for one in &written {
        let offered = amina.portfolio.suggest(&format!("{} {}", one.title, one.text)).unwrap();
        assert!(offered.len() <= 5);
        assert!(offered.iter().all(|id| id.ends_with("/all") || id.ends_with("/entry")));
        if !offered.iter().any(|id| one.right.iter().any(|right| right == code(id))) {
            wrong.push(format!("{} wants {:?}, was offered {offered:?}", one.title, one.right));
        }
    }
    println!("right: {} of {}", written.len() - wrong.len(), written.len());
    assert!(wrong.len() <= 8, "{}", wrong.join("\n"));
}

/// The sample was written before there were suggestions, by nobody who knew how they are made.
#[test]
fn what_is_suggested_is_right_for_eight_of_ten_pieces_of_the_sample() {
    let place = tempfile::tempdir().unwrap();
    let sample = sample::make(&place.path().join("sample"), 40).unwrap();
    let mut right = 0;
    let mut wrong = Vec::new();
    for item in sample.evidence_list("").unwrap().items {
        let one = sample.evidence(&item.id).unwrap();
        let linked: Vec<&str> = one.shows.iter().map(|show| code(&show.indicator)).collect();
        let offered = sample.suggest(&format!("{} {}", one.summary.title, one.text)).unwrap();
        if linked.is_empty() || offered.iter().any(|id| linked.contains(&code(id))) {
            right += 1;
        } else {
            wrong.push(format!("{}: {linked:?}, {offered:?}", one.summary.title));
        }
    }
    println!("right: {right}, wrong: {}", wrong.len());
    assert!(right >= 4 * wrong.len(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_that_says_nothing_is_offered_nothing() {
    let amina = amina();
    for text in ["", "and then I did it", "\" OR * (", "qwertz"] {
        assert!(amina.portfolio.suggest(text).unwrap().is_empty(), "{text}");
    }
}

#[test]
fn statements_are_found_by_words_and_by_their_code() {
    let amina = amina();
    let found = |typed: &str| {
        let found = amina.portfolio.find(typed).unwrap();
        found.statements.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(found("3.2"), ["3.2/all"]);
    assert_eq!(found("5.6").len(), 3);
    assert!(found("infect prev").iter().all(|id| id.starts_with("5.6/")));
    assert!(found("zzz").is_empty() && found(" ").is_empty() && found("\"*(").is_empty());
}

#[test]
fn evidence_is_found_with_its_drafts_and_a_list_says_how_many_of_how_many() {
    let mut amina = amina();
    for title in ["Cleaning splints", "A splint at lunch", "Talking with a family"] {
        amina.portfolio.log(&piece(title, &["2.1/all"])).unwrap();
    }
    let mut draft = amina.portfolio.new_draft(None).unwrap();
    draft.input.title = "Splint in the garden".into();
    amina.portfolio.save_draft(&draft).unwrap();
    let found = amina.portfolio.find("splint").unwrap().evidence;
    assert_eq!(found.len(), 3);
    assert_eq!(found[0].id, draft.id, "what is not finished comes first");
    let list = amina.portfolio.evidence_list("splint").unwrap();
    assert_eq!((list.total, list.of), (3, 4));
}

#[test]
fn a_long_list_is_read_in_parts_that_join_without_a_gap() {
    let place = tempfile::tempdir().unwrap();
    let mut sample = sample::make(&place.path().join("sample"), 24).unwrap();
    // A draft of something saved stands in front, and not a second time among the rest.
    let saved = sample.evidence_list("").unwrap().items[7].id.clone();
    let draft = sample.edit_draft(&saved).unwrap();
    sample.save_draft(&draft).unwrap();
    for search in ["", "the"] {
        let whole = sample.evidence_list(search).unwrap();
        let mut joined = Vec::new();
        for from in (0..).step_by(5).take_while(|from| *from < whole.items.len()) {
            let part = sample.evidence_part(search, from, 5).unwrap();
            assert_eq!((part.total, part.of), (whole.total, whole.of));
            joined.extend(part.items);
        }
        assert_eq!(joined, whole.items);
        assert_eq!(whole.total as usize, whole.items.len());
    }
}

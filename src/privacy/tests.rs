//! How well it looks, over two hundred examples.

use super::examples::EXAMPLES;
use super::*;

#[test]
fn what_should_be_found_is_found_and_little_else() {
    assert_eq!(EXAMPLES.len(), 200);
    let (mut right, mut wrong, mut missed) = (0, 0, 0);
    let mut said = Vec::new();
    for (text, wanted) in EXAMPLES {
        let found = look(text);
        match wanted {
            Some(kind) if found.iter().any(|warning| warning.looks_like == kind) => right += 1,
            Some(_) => {
                missed += 1;
                said.push(format!("missed: {text}"));
            }
            None => {}
        }
        let others = found.iter().filter(|warning| Some(warning.looks_like) != wanted).count();
        wrong += others;
        if others > 0 {
            said.push(format!("wrong: {text}: {found:?}"));
        }
    }
    let precision = f64::from(right) / (f64::from(right) + wrong as f64);
    let recall = f64::from(right) / f64::from(right + missed);
    println!(
        "{right} found, {wrong} wrong, {missed} missed: precision {precision:.3}, recall {recall:.3}"
    );
    assert!(precision >= 0.97 && recall >= 0.97, "{precision:.3} {recall:.3}\n{}", said.join("\n"));
}

#[test]
fn where_it_stands_is_told_in_characters() {
    let found = look("Yr ŵyl: call 07700 900123 now");
    assert_eq!(found, [Warning { looks_like: LooksLike::Phone, from: 13, to: 25 }]);
    assert!(found[0].looks_like.sentence().starts_with("This looks like a telephone number."));
}

#[test]
fn a_warning_holds_nothing_of_what_was_found() {
    let found = look("Mrs Jones, MRN 1234567, amina@example.org");
    let said = format!("{found:?} {}", serde_json::to_string(&found).unwrap());
    assert!(!said.contains("Jones") && !said.contains("1234567") && !said.contains("example"));
    assert_eq!(found.len(), 3);
}

#[test]
fn about_one_in_eleven_of_any_ten_digits_looks_like_an_nhs_number() {
    let numbers = (0..20_000_u64).map(|number| 4_000_000_000 + number * 99_991);
    let passed = numbers.filter(|number| !look(&number.to_string()).is_empty()).count();
    assert!((1_500..2_100).contains(&passed), "{passed} of 20000");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_fall_over(text in "\\PC{0,200}") {
        let length = text.chars().count() as u32;
        for warning in look(&text) {
            assert!(warning.from < warning.to && warning.to <= length);
        }
    }
}

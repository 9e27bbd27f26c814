//! Precision and recall of the patterns over two hundred examples.

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
fn it_is_found_whatever_parts_it() {
    use LooksLike::{DateOfBirth, HospitalNumber, Name, NhsNumber, Phone, Postcode};
    let gaps = [
        "\u{a0}",
        "\u{a0}\u{200d}",
        "\u{2007}",
        "\u{2009}",
        "\u{202f}",
        "\u{3000}",
        "\t",
        " \u{200b}",
        "\u{2060} ",
        "  ",
    ];
    let dashes = [
        "-",
        "\u{2010}",
        "\u{2011}",
        "\u{2012}",
        "\u{2013}",
        "\u{2014}",
        "\u{2212}",
        "\u{ff0d}",
        " \u{2013} ",
    ];
    let is = |text: String, kind| {
        let found = look(&text);
        assert!(matches!(found.as_slice(), [one] if one.looks_like == kind), "{text:?}: {found:?}");
    };
    for gap in gaps {
        is(format!("NHS number 943{gap}476{gap}5919"), NhsNumber);
        is(format!("Mr{gap}Jones came"), Name);
        is(format!("at LL13{gap}7TD"), Postcode);
        is(format!("ring 07700{gap}900123"), Phone);
        is(format!("born{gap}12{gap}March{gap}1941"), DateOfBirth);
        is(format!("hospital{gap}number{gap}1234567"), HospitalNumber);
    }
    for dash in dashes {
        is(format!("943{dash}476{dash}5919"), NhsNumber);
        is(format!("07700{dash}900{dash}123"), Phone);
        is(format!("DOB 12{dash}03{dash}1941"), DateOfBirth);
    }
    for nothing in ["\u{200b}", "\u{ad}", "\u{2060}", "\u{feff}"] {
        is(format!("94347{nothing}65919"), NhsNumber);
        is(format!("amina@exam{nothing}ple.org"), LooksLike::Email);
    }
    is("943.476.5919".into(), NhsNumber);
    is("٩٤٣ ٤٧٦ ٥٩١٩".into(), NhsNumber);
    is("９４３４７６５９１９".into(), NhsNumber);
    is("0044 7700 900123".into(), Phone);
    is("born March 12, 1941".into(), DateOfBirth);
    is("ａｍｉｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ".into(), LooksLike::Email);
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

#[test]
fn a_bed_is_found_and_a_number_that_counts_something_is_not() {
    for text in [
        "the lady in bed 4",
        "Bed 12a",
        "bay 3, bed 4",
        "Bed\u{a0}7",
        "bed no. 9",
        "Side room 2",
        "bed4.jpg",
        "Cubicle 11 was empty.",
    ] {
        let found: Vec<LooksLike> = look(text).iter().map(|warning| warning.looks_like).collect();
        assert_eq!(found, [LooksLike::Bed], "{text}");
    }
    for text in [
        "in bed 2 days",
        "out of bed 4 times",
        "to bed 10 minutes late",
        "in bed 3.5 hours",
        "a 4 bed bay",
        "embed 4",
        "in bed 8 o'clock",
        "the bedside",
        "a 12-bed unit",
        "went to bed 9pm",
    ] {
        assert_eq!(look(text), [], "{text}");
    }
}

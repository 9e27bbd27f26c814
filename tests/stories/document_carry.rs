//! The page to carry: one page, filled before anything is left out, cut only between words.

use countersign::document::{DocumentKind, ExportOptions};
use countersign::sign_off::{Decision, Identity, Said};
use countersign::working_life::{EntryInput, noun};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, amina_in, priya_says, signer};

/// Where the content of a page ends, in points from the top.
const BOTTOM: f64 = 774.0;

fn adds(amina: &mut Amina, code: &str, fields: &[(&str, Said)]) {
    let fields = fields.iter().map(|(name, said)| ((*name).to_owned(), said.clone()));
    let input = EntryInput { fields: fields.collect(), ..EntryInput::default() };
    amina.portfolio.add_entry(noun(code).unwrap(), &input).unwrap();
}

fn text(words: &str) -> Said {
    Said::Text(words.to_owned())
}

fn trained(amina: &mut Amina, title: &str) {
    let fields = [
        ("title", text(title)),
        ("provider", text("The board")),
        ("completed", text("2026-03-03")),
        ("runs-out", text("2027-03-02")),
    ];
    adds(amina, "training", &fields);
}

/// What is in scope, what is out of it, and what is done only under a condition.
fn scope(amina: &mut Amina, mut lines: [Vec<String>; 3]) {
    lines[2].iter_mut().for_each(|line| line.push_str("=kindly"));
    let fields: Vec<_> = ["in", "out", "only"].into_iter().zip(lines.map(Said::Many)).collect();
    adds(amina, "scope", &fields);
}

/// The words of the page, how many pages there are, and where its last line ends.
fn carried(amina: &Amina) -> (String, usize, f64) {
    let file = amina.folder.path().join("out.pdf");
    let report =
        amina.portfolio.exports(&ExportOptions::of(DocumentKind::Passport), &file).unwrap();
    let told = tool("pdftotext", &["-layout"], &file);
    let boxes = tool("pdftotext", &["-bbox"], &file);
    let ends = boxes.lines().filter(|line| line.contains("<word")).map(|line| {
        let end = line.split("yMax=\"").nth(1).unwrap().split('"').next().unwrap();
        end.parse::<f64>().unwrap()
    });
    // The foot stands below the content.
    let last = ends.filter(|end| *end < BOTTOM + 8.0).fold(0.0, f64::max);
    (told.split_whitespace().collect::<Vec<_>>().join(" "), report.pages as usize, last)
}

/// Every word that stands before an ellipsis.
fn cut(told: &str) -> Vec<&str> {
    let ends = told.match_indices('\u{2026}').map(|(at, _)| &told[..at]);
    ends.filter_map(|before| before.rsplit([' ', '\u{201c}']).next())
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn the_page_is_full_before_anything_is_left_out() {
    let mut amina = amina();
    let lines = |what: &str| -> Vec<String> {
        (1..=2)
            .map(|number| format!("{what} number {number}, as a therapist has planned"))
            .collect()
    };
    scope(&mut amina, [lines("Practise washing"), lines("Change plans"), lines("Walk outdoors")]);
    for number in 1..=60 {
        trained(&mut amina, &format!("Course {number} about moving and handling of people"));
    }
    let (told, pages, last) = carried(&amina);
    assert_eq!(pages, 1);
    assert!(last > BOTTOM - 40.0, "{last}\n{told}");
    let more =
        told.split("and ").filter_map(|rest| rest.split(" more").next()?.parse::<usize>().ok());
    let more = more.last().expect("nothing is left out");
    let told_of =
        (1..=60).filter(|number| told.contains(&format!("Course {number} about"))).count();
    assert_eq!(told_of + more, 60, "{told}");
    assert!(told_of > 6, "{told_of} told\n{told}");
    let left = format!("This page had no room for {more} trainings and qualifications");
    assert!(told.contains(&left), "{told}");
}

#[test]
fn what_is_cut_ends_with_a_whole_word_and_the_page_says_so() {
    let mut amina = amina();
    let long = |what: &str| -> Vec<String> {
        let line = format!("{what} whenever somebody asks for it ").repeat(6);
        (0..4).map(|_| line.trim().to_owned()).collect()
    };
    scope(&mut amina, [long("Washing"), long("Deciding"), long("Walking")]);
    let (told, pages, last) = carried(&amina);
    assert_eq!(pages, 1);
    assert!(last > BOTTOM - 40.0, "{last}\n{told}");
    let words = [
        "Development",
        "Washing",
        "Deciding",
        "Walking",
        "whenever",
        "somebody",
        "asks",
        "for",
        "it",
        "kindly",
    ];
    let cut = cut(&told);
    assert!(cut.len() >= 3, "{told}");
    let whole = |word: &&str| words.contains(&word.trim_matches([';', '(', ')']));
    assert!(cut.iter().all(whole), "{cut:?}");
    let left = "This page had no room for the rest of what ends with \u{201c}\u{2026}\u{201d}: see the portfolio.";
    assert!(told.contains(left), "{told}");
}

#[test]
fn a_training_and_the_piece_that_shows_it_are_told_once() {
    let mut amina = amina();
    let mut input = crate::people::piece("Fire safety for the ward", &["2.1/all"]);
    input.kind = countersign::evidence::Kind::Certificate;
    input.details.clear();
    let piece = amina.portfolio.log(&input).unwrap();
    let fields = [
        ("title", text("Fire safety")),
        ("provider", text("The board")),
        ("completed", text("2026-03-03")),
        ("evidence", Said::Many(vec![piece])),
    ];
    adds(&mut amina, "training", &fields);
    let (told, _, _) = carried(&amina);
    assert_eq!(told.matches("Fire safety").count(), 1, "{told}");
}

#[test]
fn it_is_one_page_whatever_people_and_stages_are_called() {
    let long = "of Rehabilitation, Enablement and Reablement in the Northern Community Hospitals ";
    for framework in ["", "multi-professional-career"] {
        for (name, letters) in [
            ("Wilhelmina ", 1),
            (&*"Featherstonehaugh".repeat(12), 3),
            ("\u{5d0}\u{5d4}\u{5d5}\u{5d3} ", 9),
        ] {
            let stage = if framework.is_empty() { "entry" } else { "support-work" };
            let mut amina = amina_in(tempfile::tempdir().unwrap(), framework, stage);
            let statement =
                amina.portfolio.framework().unwrap().indicators().next().unwrap().2.id.clone();
            for number in 0..9u64 {
                let says = Identity {
                    name: format!("{} {number}", name.repeat(letters).trim()),
                    profession: long.repeat(2),
                    ..priya_says()
                };
                let id = amina.logs(&format!("Piece {number}"), &[&statement]);
                amina.signed(&signer(&says, 40 + number), &id, &statement, Decision::Achieved);
                trained(&mut amina, &format!("{number} {}", long.repeat(3)));
            }
            let lines = || (0..5).map(|_| long.repeat(3).trim().to_owned()).collect::<Vec<_>>();
            let named = vec![name.repeat(letters).trim().chars().take(250).collect()];
            scope(&mut amina, [lines(), lines(), named]);
            let (told, pages, _) = carried(&amina);
            assert_eq!(pages, 1, "{framework} {name}\n{told}");
            assert!(told.contains("This page had no room for"), "{told}");
        }
    }
}

//! Letters and names in documents: marks stand where they belong, and initials change nothing but names.

use std::path::Path;

use countersign::document::{DocumentKind, ExportOptions};
use countersign::sign_off::{Decision, Identity};

use crate::document::tool;
use crate::kept::Exports;
use crate::people::{Amina, amina, amina_in, piece, priya, priya_says, program, signer};

fn exported(amina: &Amina, options: &ExportOptions) -> std::path::PathBuf {
    let file = amina.folder.path().join("out.pdf");
    amina.portfolio.exports(options, &file).unwrap();
    file
}

/// Page, left, top, right and bottom of a word.
fn place(file: &Path, word: &str) -> (u32, [f64; 4]) {
    let told = tool("pdftotext", &["-bbox"], file);
    let mut page = 0;
    for line in told.lines() {
        page += u32::from(line.trim_start().starts_with("<page "));
        if line.contains(&format!(">{word}</word>")) {
            let numbers: Vec<f64> =
                line.split('"').skip(1).step_by(2).map(|number| number.parse().unwrap()).collect();
            return (page, numbers.try_into().unwrap());
        }
    }
    panic!("not found: {word} ({})", word.escape_unicode());
}

/// Left, top, right and bottom of the ink of a word, in tenths of a point.
fn ink(file: &Path, word: &str) -> [i64; 4] {
    const SCALE: f64 = 10.0;
    let (page, [left, top, right, bottom]) = place(file, word);
    let (page, picture) = (page.to_string(), file.with_extension("ink"));
    let at = |number: f64| (number * SCALE).round().to_string();
    let run = program("pdftoppm")
        .args(["-r", "720", "-gray", "-png", "-singlefile", "-f", &page, "-l", &page])
        .args(["-x", &at(left - 2.0), "-y", &at(top - 4.0)])
        .args(["-W", &at(right - left + 4.0), "-H", &at(bottom - top + 8.0)])
        .args([file, &picture])
        .status();
    assert!(run.unwrap().success());
    let picture = image::open(picture.with_extension("ink.png")).unwrap().into_luma8();
    let dots: Vec<(i64, i64)> = picture
        .enumerate_pixels()
        .filter(|(.., dot)| dot.0[0] < 128)
        .map(|(x, y, _)| (x.into(), y.into()))
        .collect();
    let (xs, ys) = (dots.iter().map(|dot| dot.0), dots.iter().map(|dot| dot.1));
    [xs.clone().min().unwrap(), ys.clone().min().unwrap(), xs.max().unwrap(), ys.max().unwrap()]
}

#[test]
fn marks_that_have_no_letter_of_their_own_stand_over_and_under_their_letter() {
    let mut amina = amina();
    // Twi and Ewe, Lithuanian and Navajo, Yoruba, Malagasy and other languages of West Africa.
    let above = [
        ("\u{190}", "\u{190}\u{301}"),
        ("\u{104}", "\u{104}\u{301}"),
        ("\u{1ecc}", "\u{1ecc}\u{301}"),
        ("\u{1eb8}", "\u{1eb8}\u{300}"),
        ("n", "n\u{308}"),
        ("m", "m\u{300}"),
        ("x", "x\u{302}"),
        ("\u{175}", "\u{175}\u{301}"),
        ("\u{254}", "\u{254}\u{300}"),
    ];
    let below = [("\u{25b}", "\u{25b}\u{331}")];
    let mut input = piece("Letters", &["2.1/all"]);
    input.text = above.iter().chain(&below).map(|(a, b)| format!("{a}\n{b}\n")).collect();
    amina.portfolio.log(&input).unwrap();
    let file = exported(&amina, &ExportOptions::of(DocumentKind::Portfolio));
    let tall = |[_, top, _, bottom]: [i64; 4]| bottom - top;
    for (plain, marked) in above.into_iter().chain(below) {
        let (bare, whole) = (ink(&file, plain), ink(&file, marked));
        let times = tall(whole) as f64 / tall(bare) as f64;
        assert!(times > 1.12, "{}: {times}", marked.escape_unicode());
        let wide = |[left, _, right, _]: [i64; 4]| right - left;
        assert!(wide(whole) <= wide(bare) + 14, "{} stands beside", marked.escape_unicode());
    }
}

#[test]
fn initials_stand_for_a_name_and_never_for_the_beginning_of_another_word() {
    let mut amina = amina();
    let jo = signer(&Identity { name: "Jo".into(), ..priya_says() }, 3);
    let mut input = piece("Jolly John", &["2.1/all"]);
    input.text = "Jo showed me the job. Job done, said Mary-Jo. It was Jo\u{2019}s idea.".into();
    let id = amina.portfolio.log(&input).unwrap();
    amina.signed(&jo, &id, "2.1/all", Decision::Achieved);
    let options = ExportOptions { initials: true, ..ExportOptions::default() };
    let text = tool("pdftotext", &["-layout"], &exported(&amina, &options));
    for said in
        ["Jolly John", "J. showed me the job. Job done, said Mary-Jo. It was J.\u{2019}s idea."]
    {
        assert!(text.contains(said), "missing: {said}\n{text}");
    }
}

#[test]
fn every_stage_has_a_sign_of_its_own_on_the_page_to_carry() {
    let folder = tempfile::tempdir().unwrap();
    let mut amina = amina_in(folder, "multi-professional-career", "support-work");
    for stage in ["associate", "advanced"] {
        let statement = format!("1.1/{stage}");
        let id = amina.logs(&format!("A piece for {stage}"), &[&statement]);
        amina.signed(&priya(), &id, &statement, Decision::Achieved);
    }
    let file = exported(&amina, &ExportOptions::of(DocumentKind::Passport));
    let text = tool("pdftotext", &["-layout"], &file);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let signs =
        "S support work, As associate, R registered, E enhanced, Ad advanced, C consultant.";
    assert!(text.contains(signs), "{text}");
    assert!(text.contains("1.1 As Ad"), "{text}");
}

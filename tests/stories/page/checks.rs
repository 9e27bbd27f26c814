//! Passports and answers, good and bad: both sides come to the same verdict, word for word.

use countersign::clock::Clock;
use countersign::ids::Randomness;
use countersign::passport::{Include, verify_bytes};
use countersign::sign_off::{AgreementKind, Ask, Decision, Signer, ToAgree, Trust, answer_at};
use countersign::vault::Stretch;
use serde::Serialize;
use serde_json::Value;

use super::{same, same_list};
use crate::forge::forged;
use crate::forge_stage::stages;
use crate::people::{Amina, amina, judgement, noon, piece, priya, priya_says, signer};
use crate::travel::asked;

/// A file that is checked on a day; what is said of it, or why it is refused.
#[derive(Serialize)]
struct Checked {
    file: String,
    /// A bit that is turned before it is checked, counted from the start.
    bit: Option<usize>,
    verdict: Option<Value>,
    refused: Option<String>,
}

/// Amina with one piece with a file that Priya signed off by file, and the answer: the same each time.
fn signed() -> (Amina, String, Vec<u8>) {
    let mut amina = amina();
    let file = amina.portfolio.attach("photo.jpg", b"\xFF\xD8\xFF photo").unwrap();
    let mut input = piece("Walking", &["2.1/all"]);
    input.files = vec![file.into()];
    let id = amina.portfolio.log(&input).unwrap();
    let ask = Ask::open(&asked(&mut amina, &[(&id, "2.1/all")])).unwrap();
    let by = [judgement(&id, "2.1/all", Decision::Achieved)];
    let (clock, randomness) = (Clock::fixed(noon("2026-03-15")), Randomness::counted(600_000));
    let answer = answer_at(&ask, &priya(), &by, &clock, &randomness).unwrap();
    amina.on("2026-03-16").accept(&answer).unwrap();
    (amina, id, answer)
}

fn passports() -> Vec<(&'static str, Vec<u8>)> {
    let (mut amina, id, answer) = signed();
    let mut all = vec![("plain.answer", answer)];
    all.push(("plain.passport", amina.portfolio.passport_bytes(Include::Index).unwrap()));
    let also = amina.logs("Ŵyn — \"quoted\"\u{2028}", &["2.3/all", "2.4/all"]);
    amina.signed(&priya(), &also, "2.3/all", Decision::NotYet);
    amina.signed(&priya(), &also, "2.4/all", Decision::Achieved);
    let next = signer(&priya_says(), 8);
    let file = next.file("three small words", Stretch::LIGHT, &Randomness::counted(1)).unwrap();
    let card = Signer::card_in(file.as_bytes()).unwrap();
    let rotated = priya().rotate(&card, &Clock::fixed(noon("2026-03-17"))).unwrap();
    amina.portfolio.learn_keys(&rotated).unwrap();
    amina.on("2026-03-18");
    let record = amina.portfolio.sign_offs_on(&id).unwrap()[0].id.clone();
    amina.portfolio.withdraw_sign_off(&next, &record, "Ŵ \"\\\u{2028}").unwrap();
    for (kind, indicator) in
        [(AgreementKind::NotMyRole, "2.5/entry"), (AgreementKind::Refresh, "2.1/all")]
    {
        amina.portfolio.agree(&priya(), &ToAgree::on(kind, &[indicator], "As agreed.")).unwrap();
    }
    let share = crate::shared::with_dyffryn();
    let shared = amina.portfolio.passport_for(Include::Index, Some(&share)).unwrap();
    let path = amina.folder.path().join("shared.passport");
    shared.save_new(&path, &mut |_, _| true).unwrap();
    all.push(("shared.passport", std::fs::read(path).unwrap()));
    let delegated = crate::working_life_signed::kept(&mut amina, "delegation");
    amina.portfolio.agree(&priya(), &ToAgree::entry(&delegated)).unwrap();
    all.push(("rotated.passport", amina.portfolio.passport_bytes(Include::Files).unwrap()));
    let erased = amina.logs("Feeding", &["5.1/all"]);
    amina.signed(&priya(), &erased, "5.1/all", Decision::Achieved);
    amina.on("2026-05-01").withdraw(&also).unwrap();
    amina.on("2026-05-02").erase(&erased).unwrap();
    all.push(("erased.passport", amina.portfolio.passport_bytes(Include::Index).unwrap()));
    // A key in wrong hands names nobody to follow it, so what its successor withdrew does not fit any more.
    let lost = priya().report_lost(noon("2026-03-01"), &Clock::fixed(noon("2026-05-03"))).unwrap();
    amina.portfolio.learn_keys(&lost).unwrap();
    all.push(("names-nobody.passport", amina.portfolio.passport_bytes(Include::Index).unwrap()));
    let (mut amina, ..) = signed();
    amina.portfolio.learn_keys(&lost).unwrap();
    all.push(("lost.passport", amina.portfolio.passport_bytes(Include::Index).unwrap()));
    all
}

#[test]
fn the_verdicts_are_as_they_were() {
    let now = noon("2026-06-01");
    let mut checks = Vec::new();
    for (name, bytes) in passports() {
        same(name, &bytes);
        let step = bytes.len() * 8 / 40 + 7;
        let bits = std::iter::once(None).chain((0..bytes.len() * 8).step_by(step).map(Some));
        for bit in bits {
            let mut bytes = bytes.clone();
            if let Some(bit) = bit {
                bytes[bit / 8] ^= 1 << (bit % 8);
            }
            let (verdict, refused) = match verify_bytes(&bytes, &Trust::default(), now) {
                Ok(verdict) => (Some(serde_json::to_value(verdict).unwrap()), None),
                Err(error) => (None, Some(error.to_string())),
            };
            checks.push(Checked { file: name.to_owned(), bit, verdict, refused });
        }
    }
    assert!(checks.iter().filter(|one| one.verdict.is_some()).count() == 6);
    // A stage that was agreed to be completed, good and bad.
    let (_, plain) = passports().swap_remove(1);
    let stages = stages(&plain).into_iter().enumerate();
    let stages = stages.map(|(number, one)| (format!("stage-{number}.passport"), one));
    // Every passport that somebody forged, as the other checkers get it.
    let forged = forged(&plain).into_iter().enumerate();
    let forged = forged.map(|(number, (what, stand, bytes))| {
        (format!("forged-{number}.passport"), (what, stand.is_some(), bytes))
    });
    for (file, (what, holds, bytes)) in stages.chain(forged) {
        same(&file, &bytes);
        let said = verify_bytes(&bytes, &Trust::default(), now);
        assert_eq!(said.is_ok(), holds, "{what}");
        let refused = said.as_ref().err().map(ToString::to_string);
        let verdict = said.ok().map(|verdict| serde_json::to_value(verdict).unwrap());
        checks.push(Checked { file, bit: None, verdict, refused });
    }
    // Answers that only amend or withdraw a sign-off of an answer before them.
    for (name, state) in
        [("replace-own-withdrawn", "withdrawn"), ("replace-next-not-yet", "not_yet")]
    {
        let file = format!("{name}.answer");
        let bytes = std::fs::read(super::table().join(&file)).unwrap();
        let verdict = verify_bytes(&bytes, &Trust::default(), now).unwrap();
        assert!(verdict.bytes.ends_with(" 1 sign-off of another file."), "{name}");
        let verdict = serde_json::to_value(verdict).unwrap();
        assert_eq!(verdict["records"][0]["state"], state);
        checks.push(Checked { file, bit: None, verdict: Some(verdict), refused: None });
    }
    same_list("checks.json", &checks);
}

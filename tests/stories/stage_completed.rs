//! A preceptor agrees that a stage is completed: sealed with what it rests on, told everywhere, and a certificate that
//! strangers can check.

use countersign::Portfolio;
use countersign::bundle::{Kind, read};
use countersign::clock::Clock;
use countersign::error::{Agreeing, BadgeFault, Error};
use countersign::passport::{Include, verify_badge, verify_bytes};
use countersign::sign_off::{AgreementKind, Decision, Judgement, ToAgree, Trust};
use serde_json::Value;

use crate::forge_stage::{stages, with_a_badge_that_says_more};
use crate::people::{
    Amina, amina_in, countersign, done, judgement, noon, passphrase, piece, priya, refused,
};
use crate::travel::signed_by_file;

/// A framework with one stage that is soon completed, so that its stories are.
pub const SMALL: &str = "care-certificate-2025";

/// The first stage of the framework followed.
fn stage(amina: &Amina) -> String {
    amina.portfolio.framework().unwrap().stages[0].id.clone()
}

/// Amina with every statement of the first stage signed off but the last three: one is left open, one was agreed to be
/// met by earlier learning and one not to be part of her role. The open one.
pub fn nearly_completed(framework: &str) -> (Amina, String) {
    let stage = {
        let pack = countersign::framework::bundled_as(framework).unwrap();
        countersign::framework::load(pack).unwrap().stages[0].id.clone()
    };
    let mut amina = amina_in(tempfile::tempdir().unwrap(), framework, &stage);
    let of = amina.portfolio.framework().unwrap();
    let first = of.indicators().map(|(_, _, one)| one).filter(|one| of.first_needed(one) == 0);
    let all: Vec<String> = first.map(|one| one.id.clone()).collect();
    let [signed @ .., met, out, open] = all.as_slice() else { panic!("four at least") };
    let shows: Vec<&str> = signed.iter().map(String::as_str).collect();
    let piece = amina.logs("A year of work", &shows);
    let decided: Vec<Judgement> =
        signed.iter().map(|one| judgement(&piece, one, Decision::Achieved)).collect();
    amina.portfolio.sign(&priya(), &decided).unwrap();
    for (kind, about) in [(AgreementKind::PriorLearning, met), (AgreementKind::NotMyRole, out)] {
        amina.portfolio.agree(&priya(), &ToAgree::on(kind, &[about], "As we said.")).unwrap();
    }
    let open = open.clone();
    (amina, open)
}

/// The same, completed and agreed to be so; the agreement's id.
pub fn completed(framework: &str) -> (Amina, String) {
    let (mut amina, open) = nearly_completed(framework);
    let piece = amina.logs("The last of it", &[&open]);
    amina.signed(&priya(), &piece, &open, Decision::Achieved);
    let stage = stage(&amina);
    let agreed = amina.portfolio.agree(&priya(), &ToAgree::stage(&stage)).unwrap();
    (amina, agreed.id)
}

#[test]
fn a_stage_is_agreed_once_nothing_of_it_is_left() {
    let (mut amina, open) = nearly_completed(SMALL);
    let to = ToAgree::stage(&stage(&amina));
    let Err(Error::Agreeing(Agreeing::StageNotComplete)) = amina.portfolio.agree(&priya(), &to)
    else {
        panic!("something is left")
    };
    assert!(amina.portfolio.agreement_board().unwrap().completed.is_empty());
    let page = |amina: &Amina| {
        amina.portfolio.agree_page(AgreementKind::Stage, &[], "", "", &to.stage).unwrap().stage
    };
    assert!(page(&amina).is_none());
    let Err(Error::Unknown { field: "stage", .. }) =
        amina.portfolio.agree(&priya(), &ToAgree::stage("no such"))
    else {
        panic!("no such stage")
    };
    let piece = amina.logs("The last of it", &[&open]);
    amina.signed(&priya(), &piece, &open, Decision::Achieved);
    assert_eq!(amina.portfolio.agreement_board().unwrap().completed[0].id, to.stage);
    let seen = page(&amina).unwrap();
    let agreed = amina.portfolio.agree(&priya(), &to).unwrap();
    let sealed = agreed.stage.unwrap();
    assert_eq!(sealed, seen, "what was shown is what was sealed");
    let readiness = amina.portfolio.readiness(None).unwrap();
    assert_eq!(sealed.statements, readiness.stages[0].required);
    assert_eq!(sealed.left_out, readiness.stages[0].not_my_role);
    let agreed_besides = 2;
    let signed = amina.portfolio.sealed_records().unwrap().len();
    assert_eq!(sealed.records.len(), signed + agreed_besides, "what it rests on");
    assert!(amina.portfolio.agreement_board().unwrap().completed.is_empty());
    assert!(agreed.in_passport && agreed.indicators.is_empty());
}

#[test]
fn a_completed_stage_is_a_certificate_that_a_stranger_checks() {
    let (mut amina, agreed) = completed(SMALL);
    let stage = stage(&amina);
    let badge = amina.portfolio.badge(&stage).unwrap();
    let said: Value = serde_json::from_slice(&badge).unwrap();
    let achievement = &said["credentialSubject"]["achievement"];
    assert_eq!(achievement["achievementType"], "CertificateOfCompletion");
    let verdict = verify_badge(&badge, &Trust::default(), Clock::System.now()).unwrap();
    assert_eq!(verdict.bytes, "As signed: every claim of this badge.");
    assert_eq!(verdict.badges[0].claims.issuer, "Priya Nair");
    let (record, badges) = amina.portfolio.learner_record().unwrap();
    assert_eq!(badges, amina.portfolio.sealed_records().unwrap().len() + 1);
    let files = [("stage.json", &badge), ("record.json", &record)].map(|(name, bytes)| {
        let file = amina.folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file
    });
    let [node, python] = crate::badges::others(&files);
    assert_eq!((node, python), (vec!["as signed".to_owned(); 2], vec!["as signed".to_owned(); 2]));
    // Once it is ended, or what it rests on is taken back, none is handed out.
    amina.on("2026-04-01");
    let records = amina.portfolio.sealed_records().unwrap();
    let first = countersign::sign_off::verify(&records[0]).unwrap();
    amina.portfolio.withdraw_sign_off(&priya(), &first.id, "By mistake.").unwrap();
    let Err(Error::Badge(BadgeFault::StageNotAgreed)) = amina.portfolio.badge(&stage) else {
        panic!("it is not complete today")
    };
    let passport = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), noon("2026-04-02")).unwrap();
    let told = verdict.agreements.iter().find(|one| one.id == agreed).unwrap();
    assert!(told.lapsed.is_some() && told.standing_words() == " (no longer counts)");
}

#[test]
fn an_ended_agreement_gives_no_certificate() {
    let (mut amina, agreed) = completed(SMALL);
    amina.portfolio.agree(&priya(), &ToAgree::end(&agreed, "Too early.")).unwrap();
    let Err(Error::Badge(BadgeFault::StageNotAgreed)) = amina.portfolio.badge(&stage(&amina))
    else {
        panic!("it was ended")
    };
    assert_eq!(
        amina.portfolio.agreement_board().unwrap().completed.len(),
        1,
        "it can be agreed anew"
    );
}

#[test]
fn a_passport_tells_of_a_completed_stage_and_holds_its_badge() {
    let (amina, agreed) = completed(SMALL);
    let passport = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let verdict = verify_bytes(&passport, &Trust::default(), Clock::System.now()).unwrap();
    let told = verdict.agreements.iter().find(|one| one.id == agreed).unwrap();
    assert_eq!(told.kind, AgreementKind::Stage);
    assert_eq!(told.stage.as_ref().unwrap().id, stage(&amina));
    let names = read(passport.as_slice(), Kind::Passport, false);
    let name = format!("badges/{agreed}.json");
    assert!(names.unwrap().iter().any(|one| one.name == name));
}

#[test]
fn a_stage_is_agreed_on_the_command_line() {
    let (amina, open) = nearly_completed(SMALL);
    let stage = stage(&amina);
    let signer = amina.folder.path().join("rhys.signer").display().to_string();
    done(&["signer", "new", &signer, "--name", "Rhys Bowen", "--profession", "Physiotherapist"]);
    let at = amina.portfolio.folder().display().to_string();
    let badge = amina.folder.path().join("stage.json").display().to_string();
    amina.portfolio.lock();
    let agree = ["agree", &at, "--signer", &signer, "--what", "stage", "--stage", &stage];
    assert!(refused(&agree).contains("not complete today"));
    assert!(refused(&["badge", &at, &stage, "-o", &badge]).contains("Nobody has agreed"));
    let mut opened =
        Portfolio::open(amina.folder.path().join("portfolio").as_path(), &passphrase()).unwrap();
    let id = opened.log(&piece("The last of it", &[&open])).unwrap();
    opened.sign(&priya(), &[judgement(&id, &open, Decision::Achieved)]).unwrap();
    opened.lock();
    done(&agree);
    assert!(done(&["agree", &at]).contains("Stage completed"));
    done(&["badge", &at, &stage, "-o", &badge]);
    assert!(done(&["verify", &badge]).contains("As signed: every claim of this badge."));
    assert_eq!(countersign(&["badge", &at, &stage, "-o", &badge]).status.code(), Some(1));
}

#[test]
fn a_stage_that_rests_on_something_else_is_refused() {
    let (amina, ..) = signed_by_file();
    let good = amina.portfolio.passport_bytes(Include::Index).unwrap();
    let said = |bytes: &[u8]| verify_bytes(bytes, &Trust::default(), Clock::System.now());
    for (what, holds, forged) in stages(&good) {
        assert_eq!(said(&forged).is_ok(), holds, "{what}: {:?}", said(&forged).err());
    }
    let more = said(&with_a_badge_that_says_more(&good)).unwrap_err();
    assert!(matches!(more, Error::Badge(BadgeFault::Invalid { .. })), "{more}");
}

#[test]
fn what_is_more_than_one_signature_can_hold_is_refused_before_it_is_kept() {
    let mut amina = amina_in(tempfile::tempdir().unwrap(), SMALL, "certificate");
    let pack = countersign::framework::bundled_as(SMALL).unwrap();
    let mut pack: Value = serde_json::from_str(pack).unwrap();
    pack["id"] = "large".into();
    let domain = pack["domains"][0].clone();
    let of = |number: u32| {
        let mut competence = domain["competences"][0].clone();
        competence["code"] = format!("{number}").into();
        let one = &mut competence["indicators"][0];
        one["id"] = format!("{number}/certificate").into();
        one["code"] = format!("{number}").into();
        competence
    };
    pack["domains"] = serde_json::json!([domain]);
    pack["domains"][0]["competences"] = (1..=2_500).map(of).collect();
    amina.portfolio.add_framework(&pack.to_string()).unwrap();
    let all: Vec<String> =
        (1..=2_500).map(|number| format!("large:{number}/certificate")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let to = |some: &[&str]| ToAgree::on(AgreementKind::NotMyRole, some, "Not here.");
    let Err(Error::Agreeing(Agreeing::TooMuch)) = amina.portfolio.agree(&priya(), &to(&all)) else {
        panic!("it would not be read again")
    };
    assert!(amina.portfolio.agreements().unwrap().is_empty());
    amina.portfolio.agree(&priya(), &to(&all[..1_000])).unwrap();
    assert_eq!(amina.portfolio.agreements().unwrap()[0].indicators.len(), 1_000);
}

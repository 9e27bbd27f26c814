//! Badges in the window: a stage that a preceptor agrees to be completed, what is given out, and what somebody brings.

use std::path::{Path, PathBuf};

use countersign::clock::Clock;
use countersign::codes::Kind;
use countersign::evidence::{EvidenceInput, Shows};
use countersign::ids::Randomness;
use countersign::passport::{Verdict, verify_badge};
use countersign::sign_off::{AgreementKind, Decision, Judgement, Signer, Trust};
use countersign::{NewPortfolio, Passphrase, Portfolio};
use countersign_desktop_tests::Window;

use crate::everyone::look;
use crate::progress::agree;
use crate::safety::{PASSPHRASE, unlock};
use crate::trust::says;

/// A portfolio whose first stage is complete today, every statement signed off by Nia.
fn completed(place: &Path) -> (PathBuf, String) {
    let folder = place.join("mine");
    let new = NewPortfolio {
        name: "Amina Yusuf".into(),
        stage: "certificate".into(),
        framework: "care-certificate-2025".into(),
        started_in_post: None,
    };
    let (mut portfolio, _) =
        Portfolio::create(&folder, &new, &Passphrase::new(PASSPHRASE)).unwrap();
    let framework = portfolio.framework().unwrap();
    let all: Vec<String> = framework.indicators().map(|(_, _, one)| one.id.clone()).collect();
    let title = framework.stages[0].title.clone();
    let mut piece = EvidenceInput::empty(Kind::Discussion, portfolio.clock().today());
    piece.title = "A year of work".into();
    let shows = |indicator: &String| Shows { indicator: indicator.clone(), how: String::new() };
    piece.shows = all.iter().map(shows).collect();
    let id = portfolio.log(&piece).unwrap();
    let nia = Signer::new(&says("Nia Rees"), portfolio.clock(), &Randomness::System).unwrap();
    let judged = |indicator: &String| Judgement {
        evidence: vec![id.clone()],
        indicator: indicator.clone(),
        decision: Decision::Achieved,
        comment: String::new(),
        shown: Default::default(),
    };
    portfolio.sign(&nia, &all.iter().map(judged).collect::<Vec<_>>()).unwrap();
    portfolio.lock();
    (folder, title)
}

/// The one file that was saved, taken away so that the next is the only one again.
fn saved(place: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(place).unwrap().flatten().map(|one| one.path());
    let json: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    let [file] = json.as_slice() else { panic!("one file was saved: {json:?}") };
    let bytes = std::fs::read(file).unwrap();
    std::fs::remove_file(file).unwrap();
    bytes
}

fn checked(bytes: &[u8]) -> Verdict {
    verify_badge(bytes, &Trust::default(), Clock::System.now()).unwrap()
}

#[tokio::test]
async fn a_completed_stage_is_agreed_and_its_certificate_is_saved_and_checked() {
    let place = tempfile::tempdir().unwrap();
    let (folder, title) = completed(place.path());
    let window = Window::open(&folder, place.path()).await;
    unlock(&window).await;
    window.press("a", "Agreements").await;
    window.arrive_at("Agreements").await;
    window.see_text("h2", &format!("{title} is complete")).await;
    let mut faults = look(&window, "a complete stage").await;
    window.photograph("badges-complete").await.unwrap();
    window.press("a", "Hand over to agree").await;
    agree(&window, "This is completed", "badges-agree").await;
    window.arrive_at("Agreements").await;
    window.see_text("h2", "Stage completed").await;
    faults.extend(look(&window, "a completed stage").await);
    window.press("button", "Save the badge").await;
    window.see_text("p", "Saved as “certificate badge.json”.").await;
    window.photograph("badges-agreed").await.unwrap();
    let certificate = saved(place.path());
    let told = checked(&certificate).badges.remove(0);
    assert_eq!((told.signed, told.claims.issuer.as_str()), (true, "Priya Nair"));
    assert!(told.claims.name.starts_with(&title), "{}", told.claims.name);

    window.press("a", "Framework").await;
    window.press_on(&window.see("main li a[href^='/framework/statement']").await).await;
    window.press("button", "Save the badge").await;
    window.see_text("p", "Saved as “1-certificate badge.json”.").await;
    assert_eq!(checked(&saved(place.path())).badges[0].claims.issuer, "Nia Rees");

    window.press("a", "Portfolio").await;
    window.press("button", "Save all my badges").await;
    window.see_text("p", "Saved as “amina-yusuf badges.json”.").await;
    window.photograph("badges-all").await.unwrap();
    let record = checked(&saved(place.path()));
    assert_eq!(record.kind, "learner-record");
    assert!(record.intact, "{}", record.bytes);

    // Somebody who is given the certificate checks it: three lines, and what it says.
    std::fs::write(place.path().join("given.json"), &certificate).unwrap();
    window.press("button", "Check a passport").await;
    window.arrive_at("Check a passport").await;
    let said = window.see("main").await.text().await.unwrap();
    let name = format!("{title}, care-certificate-2025");
    let bytes = "As signed: every claim of this badge.";
    for line in [bytes, "Keys: 1 signer", "Withdrawals: never checked.", &name] {
        assert!(said.contains(line), "{line}: {said}");
    }
    window.see_text("p", "Given by Priya Nair to Amina Yusuf.").await;
    window.photograph("badges-checked").await.unwrap();
    faults.extend(look(&window, "a badge that was checked").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    drop(window);
    let kept = Portfolio::open(&folder, &Passphrase::new(PASSPHRASE)).unwrap();
    let agreed = kept.agreements().unwrap().pop().unwrap();
    assert_eq!(agreed.kind, AgreementKind::Stage);
    assert_eq!(agreed.stage.unwrap().title, title);
}

//! Readiness that explains itself, in the real window: routes, own view, agreements, further frameworks.

use countersign::Portfolio;
use countersign_desktop_tests::{Window, pause};
use thirtyfour::{By, Key};

use crate::everyone::look;
use crate::hands::sample;

#[tokio::test]
async fn a_qualification_is_written_down_and_its_proof_is_agreed_here() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let mut sample = Portfolio::open_sample(&folder).unwrap();
    sample.start_in_post("2026-09-14".parse().unwrap()).unwrap();
    let before = sample.agreements().unwrap().len();
    drop(sample);
    let window = Window::open(&folder, place.path()).await;
    window.press("a", "Qualifications and routes").await;
    window.arrive_at("Qualifications and routes").await;
    window.press("a", "Add a qualification").await;
    window.arrive_at("Add a qualification").await;
    window.press_on(&window.see("#kind option[value=apprenticeship]").await).await;
    window.fill("#name", "Healthcare Support Worker").await;
    window.press("label", "I am working towards it").await;
    for (id, value) in [("#since-day", "1"), ("#since-month", "10"), ("#since-year", "2026")] {
        window.fill(id, value).await;
    }
    window.photograph("progress-entry").await.unwrap();
    window.press("button", "Save").await;
    window.arrive_at("Qualifications and routes").await;
    let said = main_text(&window).await;
    assert!(said.contains("Healthcare Support Worker"), "{said}");
    assert!(said.contains("Proof not seen yet"), "{said}");
    // What was noted last stands last; the sample waits for proof of two others.
    window.see("a[href*='kind=proof']").await;
    let unseen = window.driver().find_all(By::Css("a[href*='kind=proof']")).await.unwrap();
    window.press_on(unseen.last().unwrap()).await;
    agree(&window, "I have seen proof of this", "progress-proof").await;
    window.arrive_at("Qualifications and routes").await;
    let said = main_text(&window).await;
    assert_eq!(said.matches("Proof not seen yet").count(), unseen.len() - 1, "{said}");
    assert!(said.contains("Started in time"), "{said}");
    drop(window);
    let sample = Portfolio::open_sample(&folder).unwrap();
    assert_eq!(sample.agreements().unwrap().len(), before + 1, "sealed and kept");
}

#[tokio::test]
async fn an_own_view_changes_no_count_and_what_is_not_the_role_leaves_it() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let before = required(&folder);
    let window = Window::open(&folder, place.path()).await;
    window.press("a", "My own view").await;
    window.arrive_at("My own view").await;
    window.press_on(&window.see("input[value='with-help']").await).await;
    // The list above moves nothing while one chooses: it is there the next time.
    window.press("a", "My progress").await;
    window.press("a", "My own view").await;
    window.see_text("h2", "Where to start").await;
    assert!(main_text(&window).await.contains("It never counts towards readiness."));
    window.photograph("progress-own-view").await.unwrap();

    window.press("a", "Framework").await;
    window.press_on(&window.see("a[href*='show=missing']").await).await;
    // The list is the new one once its chip says so.
    window.see("a[href*='show=missing'][aria-current]").await;
    window.press_on(&window.see("main li a[href^='/framework/statement']").await).await;
    window.see_text("h2", "Where it stands").await;
    window.photograph("progress-statement").await.unwrap();
    window.press("a", "Agree that it is not part of my role").await;
    agree(&window, "", "progress-not-my-role").await;
    window.arrive_at("Agreements").await;
    window.see_text("h2", "Not part of my role").await;
    drop(window);
    assert_eq!(required(&folder), before - 1, "one less is needed, and nothing else changed");
}

#[tokio::test]
async fn evidence_is_offered_to_a_further_framework_and_linked_by_a_tick() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let window = Window::open(&folder, place.path()).await;
    window.press("a", "Framework").await;
    window.press("a", "Further frameworks").await;
    window.arrive_at("Further frameworks").await;
    window.photograph("progress-frameworks").await.unwrap();
    let add = "//li[.//h3[contains(., '2025')]]//button";
    window.press_on(&window.see_by(By::XPath(add.to_owned()), add).await).await;
    window.see("a[href='/framework?framework=care-certificate-2025']").await;
    window.type_keys(Key::Control + "n").await;
    window.arrive_at("Add evidence").await;
    window.fill("#find", "5.6").await;
    window.press_on(&window.see("main li input[type=checkbox]").await).await;
    window.see("#fits").await;
    let offer = "//section[h2[@id='fits']]//label[contains(., 'Infection prevention')]";
    window.press_on(&window.see_by(By::XPath(offer.to_owned()), offer).await).await;
    window.see("[data-save=saved]").await;
    window.photograph("progress-fits-too").await.unwrap();
    drop(window);
    let sample = Portfolio::open_sample(&folder).unwrap();
    let linked = sample.evidence_list("").unwrap().items.into_iter().flat_map(|one| one.indicators);
    let mut ids = linked.map(|one| one.id);
    assert!(ids.any(|id| id == "care-certificate-2025:15/certificate"));
}

#[tokio::test]
async fn the_pages_of_readiness_are_for_everyone() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let mut sample = Portfolio::open_sample(&folder).unwrap();
    sample.start_in_post("2026-09-14".parse().unwrap()).unwrap();
    sample.note_absence("2026-03-01".parse().unwrap(), "2026-09-10".parse().unwrap()).unwrap();
    sample.add_bundled_framework("care-certificate-2025").unwrap();
    sample.add_bundled_framework("multi-professional-career").unwrap();
    drop(sample);
    let window = Window::open(&folder, place.path()).await;
    let mut faults = Vec::new();
    for (link, heading) in [
        ("What is left, step by step", "What is left"),
        ("Qualifications and routes", "Qualifications and routes"),
        ("My own view", "My own view"),
        ("Then and now", "Then and now"),
        ("Agreements", "Agreements"),
        ("Career map", "Career map"),
    ] {
        window.press("a", "My progress").await;
        window.press("a", link).await;
        window.arrive_at(heading).await;
        pictures(&window, heading).await;
        faults.extend(look(&window, heading).await);
    }
    window.press("a", "Framework").await;
    window.arrive_at("Framework").await;
    window.press("a", "Further frameworks").await;
    window.arrive_at("Further frameworks").await;
    pictures(&window, "Further frameworks").await;
    faults.extend(look(&window, "Further frameworks").await);
    window
        .press_on(&window.see("a[href='/framework?framework=care-certificate-2025']").await)
        .await;
    window.see_text("h2", "1 Understand your role").await;
    pictures(&window, "Care Certificate").await;
    faults.extend(look(&window, "Care Certificate").await);
    window.press("a", "Framework").await;
    window.press_on(&window.see("main li a[href^='/framework/statement']").await).await;
    window.see_text("h2", "Where it stands").await;
    pictures(&window, "Statement").await;
    faults.extend(look(&window, "Statement").await);
    window.press_on(&window.see("a[href^='/framework/statement/link']").await).await;
    window.arrive_at("Link evidence you have").await;
    faults.extend(look(&window, "Link evidence").await);
    window.press("a", "My progress").await;
    window.press("a", "Agreements").await;
    window.arrive_at("Agreements").await;
    window.press("a", "Hand over to choose").await;
    identify(&window).await;
    window.arrive_at("What should be shown again?").await;
    pictures(&window, "Agree").await;
    faults.extend(look(&window, "Agree").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The preceptor identifies, ticks, signs and hands back.
pub async fn agree(window: &Window, tick: &str, picture: &str) {
    identify(window).await;
    window.see("main fieldset input[type=checkbox]").await;
    if tick.is_empty() {
        window.press_on(&window.see("main fieldset input[type=checkbox]").await).await;
        window.fill("#reason", "She works in the clinic only.").await;
    } else {
        window.press("label", tick).await;
    }
    window.photograph(picture).await.unwrap();
    window.press("button", "Go to the last step").await;
    window.press("button", "Sign").await;
    window.arrive_at("Thank you").await;
    window.press("a", "I have the computer back").await;
}

async fn identify(window: &Window) {
    window.arrive_at("Who are you?").await;
    window.press("button", "I am here for the first time").await;
    for (id, value) in [
        ("#name", "Priya Nair"),
        ("#profession", "Occupational therapist"),
        ("#number", "OT123456"),
        ("#employer", "Northfield Hospital"),
        ("#new-passphrase", "kettle harbour violin"),
        ("#repeat", "kettle harbour violin"),
    ] {
        window.fill(id, value).await;
    }
    window.type_keys(Key::Enter + "").await;
    window.see_text("h2", "If you lose your signer file").await;
    window.press("button", "Continue").await;
}

async fn main_text(window: &Window) -> String {
    window.see("main").await.text().await.unwrap()
}

/// Statements needed for the first stage.
fn required(folder: &std::path::Path) -> u32 {
    let sample = Portfolio::open_sample(folder).unwrap();
    sample.readiness(None).unwrap().stages[0].required
}

/// The page as a person sees it, light and dark, on a common laptop.
async fn pictures(window: &Window, name: &str) {
    let driver = window.driver();
    driver.set_window_rect(0, 0, 1366, 768).await.unwrap();
    for theme in ["light", "dark"] {
        let script = format!("document.documentElement.dataset.theme = '{theme}'");
        driver.execute(script, Vec::new()).await.unwrap();
        pause().await;
        pause().await;
        window.photograph(&format!("progress-{theme}-{name}")).await.unwrap();
    }
    driver.set_window_rect(0, 0, 1180, 860).await.unwrap();
}

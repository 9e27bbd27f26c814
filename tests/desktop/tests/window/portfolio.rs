//! The Portfolio place: a document chosen by its picture, made, stopped, and told about.

use std::path::Path;
use std::process::Command;

use countersign_desktop_tests::{Window, pause};
use thirtyfour::By;

use crate::hands::sample;

/// What a program prints about a file.
fn tool(name: &str, arguments: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(name).args(arguments).arg(file).args(after).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn words(file: &Path) -> String {
    let text = tool("pdftotext", &[], file, &["-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn arrive(window: &Window) {
    window.see("main svg text").await;
    window.press("a", "Portfolio").await;
    opened(window).await;
}

async fn opened(window: &Window) {
    window.arrive_at("Portfolio").await;
    window.see("#find-highlight").await;
    stands(window).await;
}

/// Waits until everything that is told on the page stands still.
pub async fn stands(window: &Window) {
    window.until("return !document.querySelector('main').innerText.includes('Looking…')").await;
}

async fn choose(window: &Window, kind: &str) {
    window.press_on(&window.see(&format!("input[value='{kind}']")).await).await;
}

/// Presses a box by the words at its side.
async fn tick(window: &Window, id: &str) {
    window.press_on(&window.see(&format!("input[aria-describedby='{id}']")).await).await;
}

async fn export(window: &Window, place: &Path, name: &str) -> std::path::PathBuf {
    stands(window).await;
    window.press("button", "Export as PDF").await;
    window.see_text("h2", "Your PDF is ready").await;
    let saved = window.see(".done p").await.text().await.unwrap();
    assert!(saved.contains(&format!("“{name}”")), "{saved}");
    place.join(name)
}

/// Pictures to be looked at, in both themes.
async fn look_at(window: &Window, name: &str) {
    for theme in ["dark", "light"] {
        let script = "document.documentElement.dataset.theme = arguments[0];";
        window.driver().execute(script, vec![theme.into()]).await.unwrap();
        pause().await;
        window.photograph(&format!("{name}-{theme}")).await.unwrap();
    }
}

#[tokio::test]
async fn each_document_is_chosen_by_its_picture_and_made() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 40);
    let window = Window::open(&folder, place.path()).await;
    window.driver().set_window_rect(0, 0, 1366, 768).await.unwrap();
    arrive(&window).await;
    // Every card shows a page that was laid out.
    window.until("return document.querySelectorAll('.cards svg path').length >= 12").await;
    look_at(&window, "portfolio-cards").await;
    window.see("#checks").await.scroll_into_view().await.unwrap();
    look_at(&window, "portfolio-checks").await;

    window.fill("#for-whom", "Ward 7 review").await;
    tick(&window, "reflections-hint").await;
    let pieces = window
        .driver()
        .find_all(By::Css("fieldset:has(#find-highlight) label.choice input"))
        .await
        .unwrap();
    window.press_on(&pieces[0]).await;
    window.see_text("p", "1 of 5 chosen").await;
    look_at(&window, "portfolio-choices").await;
    let file = export(&window, place.path(), "Countersign appraisal.pdf").await;
    let told = words(&file);
    assert!(told.contains("Ward 7 review") && told.contains("Appraisal summary"), "{told}");
    assert!(told.contains("the practitioner chose to leave out the text"), "{told}");
    look_at(&window, "portfolio-done").await;

    window.press("button", "Make another").await;
    choose(&window, "passport").await;
    let file = export(&window, place.path(), "Countersign passport.pdf").await;
    assert!(tool("pdfinfo", &[], &file, &[]).contains("Pages:           1\n"));
    assert!(tool("pdfdetach", &["-list"], &file, &[]).contains("countersign.passport"));

    window.press("button", "Make another").await;
    choose(&window, "portfolio").await;
    tick(&window, "initials-hint").await;
    let file = export(&window, place.path(), "Countersign portfolio.pdf").await;
    assert!(!tool("pdfdetach", &["-list"], &file, &[]).contains("countersign.passport"));
    assert!(!words(&file).contains("Yusuf"));
    assert!(tool("qpdf", &["--check"], &file, &[]).contains("No syntax"));
}

#[tokio::test]
async fn an_export_is_stopped_and_nothing_is_left() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 400);
    let window = Window::open(&folder, place.path()).await;
    arrive(&window).await;
    choose(&window, "portfolio").await;
    window.press("button", "Export as PDF").await;
    window.see("[role='progressbar']").await;
    window.photograph("portfolio-working").await.unwrap();
    window.press("button", "Cancel").await;
    window.see_text("button", "Export as PDF").await;
    let left: Vec<_> = std::fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("pdf"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn days_that_end_before_they_start_are_told_at_once() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 24);
    let window = Window::open(&folder, place.path()).await;
    arrive(&window).await;
    let days = window.driver().find_all(By::Css("input[name='days']")).await.unwrap();
    window.press_on(&days[1]).await;
    for (id, text) in [
        ("from-day", "2"),
        ("from-month", "6"),
        ("from-year", "2026"),
        ("to-day", "1"),
        ("to-month", "6"),
        ("to-year", "2026"),
    ] {
        window.fill(&format!("#{id}"), text).await;
    }
    let alert = window.see("#to-error").await.text().await.unwrap();
    assert!(alert.contains("ends before it starts"), "{alert}");
    look_at(&window, "portfolio-days").await;
}

/// Story 7: what was chosen is told, and each gap the window shows is a step of the plan in the PDF.
#[tokio::test]
async fn an_appraisal_tells_its_days_its_highlights_and_each_gap() {
    let place = tempfile::tempdir().unwrap();
    let folder = sample(place.path(), 40);
    let window = Window::open(&folder, place.path()).await;
    window.press("a", "See what is missing").await;
    window.arrive_at("Framework").await;
    let gaps: Vec<String> = window
        .ask(
            "return [...document.querySelectorAll('main h3 > span')].map((one) => one.textContent)",
        )
        .await;
    assert!(!gaps.is_empty());
    window.press("a", "Portfolio").await;
    opened(&window).await;
    window.press("label", "Days I choose").await;
    for (id, text) in [
        ("from-day", "1"),
        ("from-month", "6"),
        ("from-year", "2026"),
        ("to-day", "31"),
        ("to-month", "10"),
        ("to-year", "2026"),
    ] {
        window.fill(&format!("#{id}"), text).await;
    }
    window.fill("#find-highlight", "poster").await;
    let found = "[...document.querySelectorAll('fieldset:has(#find-highlight) label.choice')]
        .every((one) => one.innerText.toLowerCase().includes('poster'))";
    window.until(&format!("return {found}")).await;
    window.press_on(&window.see("fieldset:has(#find-highlight) label.choice input").await).await;
    window.see_text("p", "1 of 5 chosen").await;
    let highlight: String = window
        .ask("return document.querySelector('label:has(:checked[type=checkbox]) span').firstChild.textContent.trim()")
        .await;
    let file = export(&window, place.path(), "Countersign appraisal.pdf").await;
    let told = words(&file);
    for wanted in ["1 June 2026", "31 October 2026", highlight.as_str()] {
        assert!(told.contains(wanted), "{wanted}: {told:.3000}");
    }
    let plan = told.rsplit("Gaps and proposed plan").next().unwrap();
    let plan = plan.split("Annex").next().unwrap();
    for gap in gaps {
        assert!(plan.contains(&gap), "{gap} is not in the plan: {plan:.3000}");
    }
}

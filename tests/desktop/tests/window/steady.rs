//! While one types and ticks, nothing moves away from under the hand.

use countersign_desktop_tests::{Window, pause};

use crate::hands::{go, sample};

/// Where something is: its top and its height.
async fn stands(window: &Window, selector: &str) -> [i32; 2] {
    window
        .ask(&format!(
            "const {{ top, height }} = document.querySelector(`{selector}`).getBoundingClientRect();
            return [Math.round(top), Math.round(height)];"
        ))
        .await
}

/// Ticks each box that `rows` finds, one after the other, and says where one has moved or gone.
async fn tick(window: &Window, rows: &str) -> Vec<String> {
    let count: usize = window
        .ask(&format!(
            "window.rows = [...document.querySelectorAll(`{rows}`)]; return window.rows.length"
        ))
        .await;
    assert!(count > 0, "there is nothing to tick in {rows}");
    let mut faults = Vec::new();
    for index in 0..count.min(3) {
        window
            .ask::<()>(&format!(
                "window.one = window.rows[{index}]; window.one.scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        let place = "const { top } = window.one.getBoundingClientRect(); return window.one.isConnected ? Math.round(top) : null";
        let before: Option<i32> = window.ask(place).await;
        window.ask::<()>("window.one.click()").await;
        for _ in 0..3 {
            pause().await;
        }
        let after: Option<i32> = window.ask(place).await;
        if before != after {
            faults.push(format!("{rows} {index}: from {before:?} to {after:?}"));
        }
        if !window.ask::<bool>("return window.one.checked").await {
            faults.push(format!("{rows} {index} is not ticked"));
        }
    }
    faults
}

#[tokio::test]
async fn what_is_ticked_stays_where_it_is() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    go(&window, "/evidence/new").await;
    window.fill("#title", "Washing hands before a dressing").await;
    window.see("[data-suggested] li").await;
    window.see("[data-save=saved]").await;
    let mut faults = tick(&window, "[data-suggested] input").await;
    window.see("details.chosen summary").await;
    let said: String =
        window.ask("return document.querySelector('details.chosen summary').innerText").await;
    assert!(said.starts_with("3 chosen"), "{said}");
    faults.extend(
        tick(&window, "ul:not([data-suggested]) > li input[type=checkbox]:not(:checked)").await,
    );
    go(&window, "/progress/own-view").await;
    faults.extend(tick(&window, "input[type=radio][value=with-help]:not(:checked)").await);
    go(&window, "/portfolio").await;
    window.see("#find-highlight").await;
    faults.extend(tick(&window, "fieldset:has(#find-highlight) input[type=checkbox]").await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn the_bar_below_a_text_keeps_its_height_whatever_it_says() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 6), place.path()).await;
    for size in ["normal", "larger", "largest"] {
        go(&window, "/evidence").await;
        window.ask::<()>(&format!("document.documentElement.dataset.size = '{size}'")).await;
        go(&window, "/evidence/new").await;
        let empty = stands(&window, "form > .end").await;
        window.fill("#title", "Helped at lunch").await;
        assert_eq!(stands(&window, "form > .end").await, empty, "{size}, typing");
        window.see("[data-save=saved]").await;
        assert_eq!(stands(&window, "form > .end").await, empty, "{size}, saved");
        window.fill("#text", "Mrs Jones ate well.").await;
        window.see("button.look").await;
        assert_eq!(stands(&window, "form > .end").await, empty, "{size}, a name was seen");
    }
}

#[tokio::test]
async fn what_was_chosen_for_a_document_is_still_there_for_the_next_one() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 12), place.path()).await;
    window.go_to("/portfolio").await;
    window.press_on(&window.see("label:has(input[name=days]):nth-of-type(2)").await).await;
    for (part, text) in [("day", "1"), ("month", "March"), ("year", "2026")] {
        window.fill(&format!("#from-{part}"), text).await;
    }
    window.fill("#for-whom", "The panel").await;
    window.press_on(&window.see("button.main:not(.add)").await).await;
    window.see("section.done").await;
    window.press_on(&window.see("section.done .button.plain").await).await;
    window.until("return document.querySelector('#from-month')?.value === '3'").await;
    // And after another page.
    window.go_to("/evidence").await;
    window.go_to("/portfolio").await;
    window.until("return document.querySelector('#from-year')?.value === '2026'").await;
    let whom = window.see("#for-whom").await.prop("value").await.unwrap();
    assert_eq!(whom.as_deref(), Some("The panel"));
}

/// Where somebody writes, and a text that makes something happen beside it: a warning, a list, a count.
const WRITTEN: [(&str, &str, &str); 9] = [
    ("/evidence/new", "#title", "Washing hands with Mrs Patel"),
    ("/evidence/new", "#text", "Mrs Patel in bed 4 ate well."),
    ("/evidence/new", "#setting", "Ward 7, bed 4"),
    ("/evidence/new", "#find", "hoist"),
    ("/evidence", "#search", "walk"),
    ("/framework", "#find-statement", "hoist"),
    ("/portfolio", "#for-whom", "The panel"),
    ("/portfolio", "#find-highlight", "walk"),
    ("/sign-off/ask", "#to", "Priya Nair"),
];

#[tokio::test]
async fn where_one_writes_nothing_moves_under_the_hand() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    let mut faults = Vec::new();
    for (address, field, text) in WRITTEN {
        go(&window, address).await;
        window.see(field).await;
        for _ in 0..3 {
            pause().await;
        }
        window
            .ask::<()>(&format!(
                "document.querySelector('{field}').scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        let before = stands(&window, field).await;
        window.fill(field, text).await;
        // Until what is looked for when the writing pauses has come.
        for _ in 0..12 {
            pause().await;
        }
        let after = stands(&window, field).await;
        if before[0].abs_diff(after[0]) > 1 || after[1] < before[1] {
            faults.push(format!("{address} {field}: from {before:?} to {after:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

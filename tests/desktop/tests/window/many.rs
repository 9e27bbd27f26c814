//! Five thousand pieces of evidence: the list scrolls and filters without a pause.

use std::time::Instant;

use countersign_desktop_tests::{Window, pause};
use thirtyfour::Key;

use crate::hands::sample;

/// Scrolls down as a hand does until more rows have come, and gives back the longest time between two
/// pictures, in milliseconds, and how many rows there are then. On a busy machine pictures are few, so it
/// goes by pictures and not by seconds.
const SCROLL: &str = "
    const done = arguments[0];
    const rows = () => document.querySelectorAll('[data-evidence]').length;
    let longest = 0, last = performance.now(), left = 400;
    const step = (now) => {
        longest = Math.max(longest, now - last);
        last = now;
        scrollBy(0, 120);
        left -= 1;
        if (left > 0 && rows() < 300) requestAnimationFrame(step);
        else done([Math.round(longest), rows()]);
    };
    requestAnimationFrame(step);";

/// Types a word and gives back after how many milliseconds the list shows what was found.
const FILTER: &str = "
    const [word, done] = arguments;
    const box = document.querySelector('#search');
    const said = document.querySelector('main [role=status]');
    const before = said.textContent, begin = performance.now();
    const watch = new MutationObserver(() => {
        if (said.textContent === before) return;
        watch.disconnect();
        requestAnimationFrame(() => done([Math.round(performance.now() - begin), said.textContent]));
    });
    watch.observe(said, { childList: true, characterData: true, subtree: true });
    box.value = word;
    box.dispatchEvent(new Event('input', { bubbles: true }));";

/// Follows a link and gives back after how many milliseconds the page it leads to has been painted.
const OPEN: &str = "
    const [place, there, done] = arguments;
    const begin = performance.now();
    const link = document.createElement('a');
    link.href = place;
    document.body.append(link);
    link.click();
    link.remove();
    const look = () => {
        if (location.pathname + location.search !== place || !document.querySelector(there)) return setTimeout(look);
        requestAnimationFrame(() => requestAnimationFrame(() => done(Math.round(performance.now() - begin))));
    };
    look();";

#[tokio::test]
async fn a_list_of_five_thousand_scrolls_and_filters_without_a_pause() {
    let place = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let folder = sample(place.path(), 5000);
    println!("making 5,000 pieces: {:.1} s", begun.elapsed().as_secs_f32());
    let portfolio = countersign::Portfolio::open_sample(&folder).unwrap();
    let counts = portfolio.sign_off_part(None, 0, 1).unwrap().counts;
    drop(portfolio);
    let window = Window::open(&folder, place.path()).await;
    window.see("main table").await;
    let opened = Instant::now();
    window.press("a", "Evidence").await;
    window.see("[data-evidence]").await;
    println!("opening the list: {} ms, a look every 100", opened.elapsed().as_millis());
    window.see_text("p", "5000 pieces of evidence").await;
    for _ in 0..5 {
        pause().await;
    }
    let driver = window.driver();
    let scrolled = driver.execute_async(SCROLL, Vec::new()).await.unwrap();
    let [longest, rows] = scrolled.convert::<[u32; 2]>().unwrap();
    println!("scrolling: {rows} rows, the longest picture took {longest} ms");
    assert!(rows > 60, "more came as it was read: {rows}");
    assert!(rows < 1000, "only what was read is on the page: {rows}");

    for word in ["walk", "lunch", "hoist brakes", "th", "zzz"] {
        let found = driver.execute_async(FILTER, vec![word.into()]).await.unwrap();
        let (took, said) = found.convert::<(u32, String)>().unwrap();
        println!("{word}: {said} after {took} ms");
        assert!(said.ends_with(" of 5000 pieces"), "{said}");
    }

    // By the keyboard too: the button at the end goes on where the new part begins.
    driver.execute_async(FILTER, vec!["".into()]).await.unwrap();
    window.see_text("p", "5000 pieces of evidence").await;
    let title = window.heading().await;
    window.see_text("button", "Show 60 more").await;
    // With the keyboard nothing scrolls before the press, so the part that the end of the page asks for is not there yet.
    let press = "const more = [...document.querySelectorAll('main button')]
            .find((one) => one.textContent.trim() === 'Show 60 more');
        more.focus({ preventScroll: true });
        more.click();";
    window.ask::<()>(press).await;
    window.until("return document.activeElement.closest('[data-evidence]') !== null").await;
    assert_eq!(window.heading().await, title);
    window.type_keys(Key::Home + "").await;
    window.photograph("many").await.unwrap();

    // Sign-off and Settings open at once, and of a long list only a part is read. How long that is depends on what else
    // the computer does, so it is held against a page of one statement; `script/bench window` measures.
    let usual = opens(&window, "/framework/statement?id=2.1/all", "main dl, main section").await;
    println!("opening a statement: {usual} ms");
    for (place, there) in [
        ("/settings", "main section li a"),
        ("/sign-off", "main [data-row]"),
        ("/sign-off?show=signed", "main ul.rows > li"),
    ] {
        let took = opens(&window, place, there).await;
        println!("{counts:?}: opening {place}: {took} ms");
        assert!(took < 1000 + usual * 6, "{place} took {took} ms");
    }
    let signed: u32 =
        window.ask("return document.querySelectorAll('main ul.rows > li').length").await;
    assert_eq!(signed, 60);
    assert!(counts.signed > 120, "{counts:?}");
    window.press("button", "Show 60 more").await;
    window
        .until(
            "return document.querySelectorAll('main ul.rows > li').length === 120
                && document.activeElement.closest('ul.rows > li:nth-child(61)') !== null",
        )
        .await;

    window.press_on(&window.see("a[href='/sign-off?show=to-send']").await).await;
    window.see("main [data-row]").await;
    let rows = "return document.querySelectorAll('main [data-row]').length";
    let before: u32 = window.ask(rows).await;
    assert!((20..=60).contains(&before), "{before}");
    window.press("button", "Show 60 more").await;
    window
        .until(&format!(
            "const rows = document.querySelectorAll('main [data-row]');
            return rows.length > {before} && rows[{before}].contains(document.activeElement);"
        ))
        .await;
}

/// Follows the link to a place, and says after how many milliseconds it shows what should be there.
async fn opens(window: &Window, place: &str, there: &str) -> u32 {
    let arguments = vec![place.into(), there.into()];
    window.driver().execute_async(OPEN, arguments).await.unwrap().convert().unwrap()
}

//! Every screen, for everyone: axe finds nothing in any theme, nothing needs sideways scrolling, every
//! target is as large as a finger, and nothing covers what has the focus.

use std::fs;
use std::path::Path;

use countersign_desktop_tests::{Window, pause};

use crate::hands::sample;
use crate::screens::{SCREENS, turn_to};

const THEMES: [&str; 4] = ["light", "dark", "white", "contrast"];
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/node_modules/axe-core/axe.min.js");

/// Sets the theme, runs axe and gives back its rules, where they fail and why. A theme changes nothing but colours, so
/// the first is looked at by every rule, and the others by those about colours.
const LOOK: &str = "
    const [theme, done] = arguments;
    Object.assign(document.documentElement.dataset, { theme, motion: 'none' });
    const rules = theme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
    axe.run(document, rules).then(({ violations }) => done(violations.flatMap((rule) =>
        rule.nodes.map((node) => `${theme}: ${rule.id} ${node.target} ${node.failureSummary}`))));";

/// What reaches over the right edge at 320 px (1280 px at 400 %), also with the spacing of WCAG 1.4.12,
/// and with the largest letters.
const WIDE: &str = "
    const root = document.documentElement;
    const over = () => root.scrollWidth - root.clientWidth;
    const plain = over();
    root.dataset.spacing = 'wider';
    const spaced = over();
    root.dataset.spacing = 'normal';
    root.dataset.size = 'largest';
    const large = over();
    root.dataset.size = 'normal';
    return [innerWidth, plain, spaced, large];";

/// Targets smaller than 44 px. A link within a sentence is as large as its line; what stands in a label
/// is pressed with the label.
const SMALL: &str = "
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.hidden, [inert]');
    const inSentence = (one) => one.matches('a') && getComputedStyle(one).display === 'inline' && !one.matches('.link');
    const open = document.querySelector('dialog[open]') ?? document;
    return [...open.querySelectorAll('a[href], button, select, textarea, input, summary, [role=option]')]
        .filter((one) => seen(one) && !inSentence(one) && !one.matches('.skip'))
        .map((one) => [one, (one.closest('label') ?? one).getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(([one, box]) => `${one.outerHTML.slice(0, 90)} is ${Math.round(box.width)} by ${Math.round(box.height)}`);";

/// Whatever has the focus and is covered by something else.
pub const COVERED: &str = "
    const open = document.querySelector('dialog[open]') ?? document;
    const before = document.activeElement;
    const faults = [];
    for (const one of open.querySelectorAll('a[href], button:not(:disabled), select, textarea, input, summary')) {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('.skip')) continue;
        one.focus();
        const label = one.closest('label');
        const target = label && label.clientHeight < innerHeight ? label : one;
        one.scrollIntoView({ block: 'nearest' });
        const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
        const [x, y] = [box.left + Math.min(box.width, 200) / 2, box.top + Math.min(box.height, 60) / 2];
        if (y < 0 || y > innerHeight) { faults.push(`${one.outerHTML.slice(0, 90)} is out of sight`); continue; }
        const top = document.elementFromPoint(x, y);
        if (!top || !(target.contains(top) || top.contains(target))) {
            faults.push(`${one.outerHTML.slice(0, 90)} is under ${top?.outerHTML.slice(0, 60)}`);
        }
    }
    before?.focus?.();
    return faults;";

/// Text that does not fit its own box, and so lies over what comes after it. A link reaches beyond its line on
/// purpose, to be easy to hit; a row out of sight keeps the height it had until it comes into sight.
const CUT: &str = "
    return [...document.querySelectorAll('main :is(label, p, li, dt, dd, h1, h2, h3, legend, summary, button, a.button, th, td)')]
        .filter((one) => one.checkVisibility() && !one.closest('.hidden') && one.clientHeight > 1 && !one.querySelector('.link'))
        .filter((one) => getComputedStyle(one).contentVisibility !== 'auto')
        .filter((one) => getComputedStyle(one).overflowY === 'visible' && one.scrollHeight > one.clientHeight + 8)
        .map((one) => `${one.outerHTML.slice(0, 90)} is ${one.clientHeight} high, its text ${one.scrollHeight}`);";

/// Words of the page that wrap inside, with the largest letters. Codes and keys of many letters may.
const BROKEN: &str = "
    const root = document.documentElement;
    const broken = () => {
        const found = new Set();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (texts.nextNode()) {
            const text = texts.currentNode;
            if (!text.parentElement.checkVisibility() || text.parentElement.closest('.hidden, code, kbd, script')) continue;
            for (const { 0: word, index } of text.data.matchAll(/[\\p{L}’]{2,24}/gu)) {
                range.setStart(text, index);
                range.setEnd(text, index + word.length);
                // Where a line ends before the word, there is a box without width at that end.
                const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
                const lines = new Set(boxes.map((box) => Math.round(box.top)));
                if (lines.size > 1) found.add(word);
            }
        }
        return [...found];
    };
    root.dataset.size = 'largest';
    const large = broken();
    root.dataset.size = 'normal';
    return large;";

/// Makes the window wide, until the page has taken it up and its menu too: now and then the webview
/// needs to be told twice.
pub async fn wide_again(window: &Window) {
    let taken_up = "
        const menu = document.querySelector('nav .menu');
        return innerWidth > 1000 && (!menu || getComputedStyle(menu).display === 'none');";
    for more in 0..20 {
        window.driver().set_window_rect(0, 0, 1180 + more % 2, 860).await.unwrap();
        for _ in 0..5 {
            if window.ask::<bool>(taken_up).await {
                return;
            }
            pause().await;
        }
    }
    panic!("the page stays narrow");
}

/// What reaches furthest with that spacing: the innermost elements first.
pub const OVER: &str = "
    const root = document.documentElement;
    root.dataset.spacing = 'wider';
    const over = [...document.querySelectorAll('body *')].filter((one) =>
        one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > innerWidth + 1).reverse();
    const told = over.slice(0, 4).map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`);
    root.dataset.spacing = 'normal';
    return told.join(' | ');";

#[tokio::test]
async fn every_screen_is_for_everyone() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 40), place.path()).await;
    let mut faults = Vec::new();
    for screen in SCREENS {
        turn_to(&window, screen).await;
        faults.extend(look(&window, screen).await);
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

pub async fn look(window: &Window, screen: &str) -> Vec<String> {
    let driver = window.driver();
    let axe = fs::read_to_string(Path::new(AXE)).unwrap();
    driver.execute(axe, Vec::new()).await.unwrap();
    let mut faults = Vec::new();
    for theme in THEMES {
        let found = driver.execute_async(LOOK, vec![theme.into()]).await.unwrap();
        faults.extend(found.convert::<Vec<String>>().unwrap());
    }
    faults.extend(window.ask::<Vec<String>>(SMALL).await);
    faults.extend(window.ask::<Vec<String>>(COVERED).await);
    let broken: Vec<String> = window.ask(BROKEN).await;
    faults.extend(broken.into_iter().map(|word| format!("largest: {word} wraps inside")));
    driver.set_window_rect(0, 0, 720, 860).await.unwrap();
    window.until("return innerWidth === 720").await;
    pause().await;
    faults
        .extend(window.ask::<Vec<String>>(CUT).await.into_iter().map(|one| format!("720: {one}")));
    driver.set_window_rect(0, 0, 320, 800).await.unwrap();
    // The window takes its new width in its own time.
    let mut over = [0; 4];
    for _ in 0..100 {
        pause().await;
        over = window.ask::<[i64; 4]>(WIDE).await;
        if over == [320, 0, 0, 0] {
            break;
        }
    }
    if over != [320, 0, 0, 0] {
        let who: String = window.ask(OVER).await;
        faults.push(format!(
            "width, over the edge, with wide spacing, with large letters: {over:?}: {who}"
        ));
    }
    faults.extend(
        window.ask::<Vec<String>>(SMALL).await.into_iter().map(|one| format!("narrow: {one}")),
    );
    faults.extend(
        window.ask::<Vec<String>>(COVERED).await.into_iter().map(|one| format!("narrow: {one}")),
    );
    faults.extend(
        window.ask::<Vec<String>>(CUT).await.into_iter().map(|one| format!("narrow: {one}")),
    );
    wide_again(window).await;
    for fault in &faults {
        println!("{screen}: {fault}");
    }
    faults.into_iter().map(|fault| format!("{screen}: {fault}")).collect()
}

#[tokio::test]
async fn a_fault_would_be_found() {
    let place = tempfile::tempdir().unwrap();
    let window = Window::open(&sample(place.path(), 6), place.path()).await;
    window.see("main table").await;
    let plant = "
        const small = document.createElement('button');
        small.textContent = 'x';
        small.style.cssText = 'width:20px;height:20px;padding:0';
        const wide = document.createElement('div');
        wide.style.width = '2000px';
        wide.textContent = 'wide';
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0;z-index:9';
        const low = document.createElement('p');
        low.style.height = '10px';
        low.textContent = 'cut off '.repeat(300);
        document.querySelector('main').append(small, wide, low, cover);
        document.querySelector('h1').style.color = '#eee';
        return true;";
    window.ask::<bool>(plant).await;
    let faults = look(&window, "planted").await.join("\n");
    for wanted in ["color-contrast", "is 20 by 20", "is under", "over the edge", "is 10 high"] {
        assert!(faults.contains(wanted), "{wanted} was not found in\n{faults}");
    }
}

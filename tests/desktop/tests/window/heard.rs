//! What a window says: everything that is ever shown or told to a screen reader, while everything is pressed that can be.

use std::collections::BTreeSet;

use countersign_desktop_tests::{Window, pause};
use serde_json::json;

use crate::marked::outside::Theirs;

/// Hears from now on every text that comes into the page, and every name of something for a screen reader.
const LISTEN: &str = "
    const told = (window.told ??= new Set());
    const NAMES = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'];
    const hear = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return void told.add(node.data);
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style')) return;
        NAMES.forEach((name) => node.hasAttribute(name) && told.add(node.getAttribute(name)));
        node.childNodes.forEach(hear);
    };
    hear(document.documentElement);
    new MutationObserver((all) => all.forEach(({ type, target, attributeName, addedNodes }) => {
        if (type === 'childList') addedNodes.forEach(hear);
        else if (type === 'characterData') hear(target);
        else told.add(target.getAttribute(attributeName) ?? '');
    })).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES });
    return true;";

/// Presses the next thing that was not pressed yet and that is called by a name of its own; says its name.
const PRESS: &str = "
    const [pressed, never] = arguments;
    const open = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && !one.closest('[inert]');
    const called = (one) => (one.getAttribute('aria-label') ?? one.textContent).replaceAll(/[\\u27e6\\u27e7]/g, '').replaceAll(/\\s+/g, ' ').trim();
    for (const one of open.querySelectorAll('button, summary, main a.button, main label:has(input)')) {
        const name = called(one);
        if (!seen(one) || name === '' || pressed.includes(name) || never.some((word) => name.startsWith(word))) continue;
        one.click();
        return name;
    }
    document.querySelectorAll('dialog[open]').forEach((one) => one.close());
    return '';";

/// What ends the walk when it is pressed.
const NEVER: [&str; 4] =
    ["Close this portfolio", "Erase everything", "Lock", "Open a different portfolio"];

/// What leaves a file that was opened.
const LEAVES: [&str; 5] =
    ["Choose a file", "Open another file", "Leave without saving", "Stop without signing", "Back"];

/// So many things are pressed on one page at most.
const MOST: usize = 60;

/// What was heard, and the names of what was pressed.
#[derive(Default)]
pub struct Heard {
    texts: BTreeSet<String>,
    pressed: BTreeSet<String>,
    presses: usize,
}

impl Heard {
    /// Begins to listen to a window.
    pub async fn listen(window: &Window) {
        window.ask::<bool>(LISTEN).await;
    }

    /// Takes what a window has said so far.
    pub async fn take(&mut self, window: &Window) {
        self.texts.extend(window.ask::<Vec<String>>("return [...window.told]").await);
    }

    /// Forgets what was pressed, so that it is pressed again.
    pub fn anew(&mut self) {
        self.pressed.clear();
    }

    /// Goes to a page of the window, and presses everything there that has a name which was not pressed before.
    pub async fn explore(&mut self, window: &Window, address: &str) {
        go(window, address).await;
        for _ in 0..MOST {
            if !self.press(window, &NEVER).await {
                break;
            }
            let left = "return !document.querySelector('dialog[open]') && \
                        location.pathname + location.search !== arguments[0]";
            let left = window.driver().execute(left, vec![json!(address)]).await.unwrap();
            if left.convert::<bool>().unwrap() {
                go(window, address).await;
            }
        }
    }

    /// Presses everything on what a file brought up, and on what comes then.
    pub async fn press_through(&mut self, window: &Window) {
        let never = [&NEVER[..], &LEAVES].concat();
        for _ in 0..MOST {
            if !self.press(window, &never).await {
                break;
            }
        }
        self.take(window).await;
    }

    /// Presses the next thing that was not pressed before; whether there was one.
    async fn press(&mut self, window: &Window, never: &[&str]) -> bool {
        let given = vec![json!(self.pressed), json!(never)];
        let pressed = window.driver().execute(PRESS, given).await.unwrap();
        let name: String = pressed.convert().unwrap();
        settle(window).await;
        self.presses += usize::from(!name.is_empty());
        !name.is_empty() && self.pressed.insert(name)
    }

    /// Whether more than so many texts were heard, and none of them is nobody's.
    ///
    /// # Panics
    /// When it is not so.
    pub fn told(&self, theirs: &Theirs, more_than: usize) {
        let mut left: Vec<_> = self.texts.iter().flat_map(|text| theirs.nobodys(text)).collect();
        left.sort();
        left.dedup();
        let heard = self.texts.len();
        println!("{heard} texts were heard, {} things were pressed", self.presses);
        assert!(heard > more_than, "only {heard} texts were heard");
        assert!(left.is_empty(), "{} are not from the catalogue:\n{}", left.len(), left.join("\n"));
    }
}

/// Follows a link of our own to a page; where the page asks first whether to leave, it is left.
pub async fn go(window: &Window, address: &str) {
    let follow = "
        const link = document.createElement('a');
        link.href = arguments[0];
        document.body.append(link);
        link.click();
        link.remove();";
    window.driver().execute(follow, vec![json!(address)]).await.unwrap();
    settle(window).await;
}

/// Waits until the page is the next one, and has said what it says.
pub async fn settle(window: &Window) {
    pause().await;
    for _ in 0..100 {
        if window.ask::<bool>("return !document.body.ariaBusy").await {
            return;
        }
        pause().await;
    }
}

//! How much the passport page shows: everything if it fits, else as much as fills the page.

use std::cell::{Cell, RefCell};

use crate::document::cut::cut;
use crate::words;

/// How much of each part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    /// The most qualifications, and the most signers.
    pub listed: usize,
    /// The most letters of a title or a name.
    pub letters: usize,
    /// The most letters of each part of the scope.
    pub scope: usize,
    /// Whether open points are listed, or only counted.
    pub open: bool,
    /// Whether qualifications and signers are running text, or have a line each.
    pub run_on: bool,
    /// Whether the map lists the signed codes, or only counts them.
    pub codes: bool,
    /// Whether there is a map.
    pub map: bool,
}

/// Nothing is shortened.
const WHOLE: Room = Room {
    listed: usize::MAX,
    letters: usize::MAX,
    scope: usize::MAX,
    open: true,
    run_on: false,
    codes: true,
    map: true,
};

/// The least that is shown.
const LEAST: Room = Room { listed: 2, letters: 45, scope: 60, open: false, run_on: true, ..WHOLE };

/// A limit that can be raised.
type Part = fn(&mut Room) -> &mut usize;

/// How much there is to show.
pub(super) struct Most {
    pub listed: usize,
    pub letters: usize,
    pub scope: usize,
}

impl Room {
    /// The most that `fits`.
    pub(super) fn filled(most: &Most, mut fits: impl FnMut(&Self) -> bool) -> Self {
        for whole in [WHOLE, Self { run_on: true, ..WHOLE }] {
            if fits(&whole) {
                return whole;
            }
        }
        let forms = [(true, true), (false, true), (false, false)];
        let forms = forms.map(|(codes, map)| Self { codes, map, ..LEAST });
        let Some(mut room) = forms.into_iter().find(|room| fits(room)) else {
            return forms[forms.len() - 1];
        };
        // In order of importance: titles, the scope, the number of qualifications and signers, the ends of long titles.
        let steps: [(Part, usize); 4] = [
            (|room| &mut room.letters, most.letters.min(90)),
            (|room| &mut room.scope, most.scope),
            (|room| &mut room.listed, most.listed),
            (|room| &mut room.letters, most.letters),
        ];
        for (part, most) in steps {
            let (mut fit, mut above) = (*part(&mut room), most.saturating_add(1));
            while fit + 1 < above {
                let middle = fit.midpoint(above);
                *part(&mut room) = middle;
                if fits(&room) { fit = middle } else { above = middle }
            }
            *part(&mut room) = fit;
        }
        let open = Self { open: true, ..room };
        if fits(&open) { open } else { room }
    }
}

/// Collects what had no room.
#[derive(Default)]
pub(super) struct Left {
    words: Cell<bool>,
    others: RefCell<Vec<String>>,
}

impl Left {
    /// The beginning of a text that is longer than `letters`.
    pub(super) fn cut(&self, words: &str, letters: usize) -> String {
        let told = cut(words, letters);
        self.words.set(self.words.get() || told != words);
        told.into_owned()
    }

    /// Notes something left out.
    pub(super) fn out(&self, what: impl Into<String>) {
        self.others.borrow_mut().push(what.into());
    }

    /// Everything left out as a sentence; none if nothing was.
    pub(super) fn sentence(&self) -> Option<String> {
        let mut all = self.others.borrow().clone();
        if self.words.get() {
            all.push(words::LEFT_OF_WORDS.to_owned());
        }
        (!all.is_empty()).then(|| words::left_to_the_portfolio(&all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_filled_and_never_more_than_full() {
        let most = Most { listed: 30, letters: 200, scope: 500 };
        let size = |room: &Room| {
            let lines = room.listed.min(most.listed) * room.letters.min(most.letters);
            lines + 3 * room.scope.min(most.scope) + if room.map { 400 } else { 0 }
        };
        for holds in [10, 500, 900, 1_500, 3_000, 5_000, 20_000] {
            let room = Room::filled(&most, |room| size(room) <= holds);
            if holds >= 270 {
                assert!(size(&room) <= holds, "{room:?}");
            }
            if size(&WHOLE) <= holds {
                assert_eq!(room, WHOLE);
            } else if room.map {
                let more = Room { listed: room.listed + 1, letters: room.letters + 1, ..room };
                assert!(size(&more) > holds || room.listed == most.listed, "{room:?} {holds}");
            }
        }
    }
}

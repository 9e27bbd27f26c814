//! The board of sign-offs, a part at a time.

use countersign::sign_off::{BoardList, Decision};
use countersign::{Error, Portfolio, sample};

use crate::people::{amina, database, passphrase, priya};

/// A list read part after part, each with at least so many where there are so many: ids of what is in it, and where each part ended.
fn in_parts(portfolio: &Portfolio, list: BoardList, most: usize) -> (Vec<String>, Vec<usize>) {
    let (mut all, mut ends) = (Vec::new(), Vec::new());
    loop {
        let part = portfolio.sign_off_part(Some(list), all.len(), most).unwrap();
        assert_eq!(part.list, list);
        let items = part.items.into_iter().map(|one| format!("{} {}", one.evidence, one.indicator));
        let read: Vec<String> = items.chain(part.decisions.into_iter().map(|one| one.id)).collect();
        if read.is_empty() {
            return (all, ends);
        }
        all.extend(read);
        ends.push(all.len());
    }
}

#[test]
fn the_board_in_parts_is_the_whole_board() {
    let folder = tempfile::tempdir().unwrap();
    let portfolio = sample::make(&folder.path().join("sample"), 40).unwrap();
    let whole = portfolio.sign_off_board().unwrap();
    let counts = portfolio.sign_off_part(None, 0, 0).unwrap().counts;
    let ids = |items: &[countersign::sign_off::AskedItem]| -> Vec<String> {
        items.iter().map(|one| format!("{} {}", one.evidence, one.indicator)).collect()
    };
    let decided = |some: &[countersign::sign_off::SignOff]| -> Vec<String> {
        some.iter().map(|one| one.id.clone()).collect()
    };
    for (list, many, all) in [
        (BoardList::ToSend, counts.to_send, ids(&whole.to_send)),
        (BoardList::Waiting, counts.waiting, ids(&whole.waiting)),
        (BoardList::Returned, counts.returned, decided(&whole.returned)),
        (BoardList::Signed, counts.signed, decided(&whole.signed)),
    ] {
        assert!(!all.is_empty(), "{list:?}");
        assert_eq!(many as usize, all.len(), "{list:?}");
        assert_eq!(in_parts(&portfolio, list, 2).0, all, "{list:?}");
    }
    // No piece and no request is cut in two.
    for end in in_parts(&portfolio, BoardList::ToSend, 2).1 {
        let around = (&whole.to_send[end - 1], whole.to_send.get(end));
        assert_ne!(Some(&around.0.evidence), around.1.map(|one| &one.evidence));
    }
    for end in in_parts(&portfolio, BoardList::Waiting, 1).1 {
        let around = (&whole.waiting[end - 1], whole.waiting.get(end));
        assert_ne!(Some(&around.0.request), around.1.map(|one| &one.request));
    }
    // Without a list, the first that has something.
    assert_eq!(portfolio.sign_off_part(None, 0, 60).unwrap().list, BoardList::ToSend);
}

#[test]
fn a_decision_that_was_changed_is_never_shown_as_one() {
    let mut amina = amina();
    let id = amina.logs("Walking", &["2.1/all", "2.3/all"]);
    amina.signed(&priya(), &id, "2.1/all", Decision::Achieved);
    let at = amina.portfolio.folder().to_owned();
    drop(amina.portfolio);
    database(&at)
        .execute_batch(
            "DROP TRIGGER sign_off_kept_as_signed; UPDATE sign_off SET jws = replace(jws, 'e', 'f')",
        )
        .unwrap();
    let portfolio = Portfolio::open(&at, &passphrase()).unwrap();
    // What else is there is still shown, and how many there are.
    let part = portfolio.sign_off_part(Some(BoardList::ToSend), 0, 60).unwrap();
    assert_eq!((part.items.len(), part.counts.signed), (1, 1));
    let shown = portfolio.sign_off_part(Some(BoardList::Signed), 0, 60);
    assert!(matches!(shown, Err(Error::RecordInvalid { .. })), "{shown:?}");
}

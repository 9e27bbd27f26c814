//! One answer everywhere: whatever happened to evidence and sign-offs, on whatever day, the list, the count, the board, the map
//! in the document, everything taken out and the passport say the same.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use countersign::document::blocks::{Block, Table};
use countersign::document::{DocumentKind, ExportOptions};
use countersign::framework::Policy;
use countersign::passport::{Include, verify_bytes};
use countersign::readiness::State;
use countersign::sign_off::{AgreementKind, Decision, Signer, ToAgree, Trust};
use proptest::prelude::*;
use serde_json::json;

use crate::people::{Amina, amina, judgement, noon, piece, priya, priya_says, signer};
use crate::readiness_diary::{Agreed, Diary, NEVER, Piece, Request, STATEMENTS, SignOff, Word};
use crate::readiness_naive::months_by_hand;

const PIECES: usize = 3;

/// Something somebody does.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// A new version that shows these statements, as bits; the first one logs the piece.
    Save(usize, u8),
    Withdraw(usize),
    BringBack(usize),
    Ask(usize, usize),
    TakeBackRequest,
    Sign(usize, usize, usize, Decision),
    /// The sign-off of this place is withdrawn by its signer, or amended to say something else.
    WithdrawSignOff(usize),
    AmendSignOff(usize, Decision),
    Agree(AgreementKind, usize),
    EndAgreement(usize),
}

/// A story: the diary and the portfolio it was done in.
struct Story {
    amina: Amina,
    diary: Diary,
    by: [Signer; 2],
}

impl Story {
    fn new() -> Self {
        let mut amina = amina();
        let mut policy: serde_json::Value =
            serde_json::from_str(Policy::bundled("ahp-support-worker")).unwrap();
        policy["rules"] = json!([
            {"indicators": ["2.3"], "valid_months": 2},
            {"indicators": ["2.4"], "second_look": true},
        ]);
        amina.portfolio.set_policy("", &policy.to_string()).unwrap();
        let mut says = priya_says();
        says.name = "Tom Hale".into();
        let diary = Diary { pieces: Vec::new(), signed: vec![], agreed: vec![], asked: vec![] };
        let mut story = Self { amina, diary, by: [priya(), signer(&says, 77)] };
        story.diary.pieces.resize_with(PIECES, Piece::default);
        story
    }

    /// Does what can be done; what the core would refuse is left out.
    fn does(&mut self, deed: Deed, now: DateTime<FixedOffset>) {
        let portfolio = &mut self.amina.portfolio;
        let diary = &mut self.diary;
        let today = now.date_naive();
        portfolio.clock().set(now);
        match deed {
            Deed::Save(at, bits) => {
                let shows: Vec<usize> =
                    (0..STATEMENTS.len()).filter(|one| bits >> one & 1 == 1).collect();
                let named: Vec<&str> = shows.iter().map(|one| STATEMENTS[*one]).collect();
                let known = &mut diary.pieces[at];
                if known.withdrawn.is_some() || shows.is_empty() {
                    return;
                }
                let input = piece(&format!("Piece {at}"), &named);
                if known.id.is_empty() {
                    known.id = portfolio.log(&input).unwrap();
                } else if portfolio.amend(&known.id, &input).unwrap() as usize
                    <= known.versions.len()
                {
                    // The same again is no new version.
                    return;
                }
                known.versions.push((today, shows));
            }
            Deed::Withdraw(at) => {
                let known = &mut diary.pieces[at];
                if !known.id.is_empty() && known.withdrawn.is_none() {
                    portfolio.withdraw(&known.id).unwrap();
                    known.withdrawn = Some(today);
                }
            }
            Deed::BringBack(at) => {
                let known = &mut diary.pieces[at];
                if known.withdrawn.take().is_some() {
                    portfolio.bring_back(&known.id).unwrap();
                }
            }
            Deed::Ask(at, statement) => {
                if !diary.can_be_signed(at, statement, today) {
                    return;
                }
                let item = (diary.pieces[at].id.clone(), STATEMENTS[statement].to_owned());
                let id = portfolio.ask(&[item], "Priya Nair").unwrap();
                diary.asked.push(Request { id, piece: at, statement, from: today, until: NEVER });
            }
            Deed::TakeBackRequest => {
                if let Some(open) = diary.asked.iter_mut().rfind(|one| one.until == NEVER) {
                    portfolio.take_back(&open.id).unwrap();
                    open.until = today;
                }
            }
            Deed::Sign(by, at, statement, decision) => {
                if !diary.can_be_signed(at, statement, today) {
                    return;
                }
                let signed = judgement(&diary.pieces[at].id, STATEMENTS[statement], decision);
                let signed = portfolio.sign(&self.by[by], &[signed]).unwrap().remove(0);
                let until = if STATEMENTS[statement] == "2.3/all" {
                    months_by_hand(today, 2)
                } else {
                    NEVER
                };
                diary.note(SignOff {
                    id: signed.id,
                    by,
                    piece: at,
                    version: diary.pieces[at].versions.len(),
                    statement,
                    decision,
                    at: now,
                    until,
                    taken_back: NEVER,
                });
            }
            Deed::WithdrawSignOff(at) | Deed::AmendSignOff(at, _) => {
                let mut standing = diary.signed.iter_mut().filter(|one| one.taken_back == NEVER);
                let Some(old) = standing.nth(at) else { return };
                old.taken_back = today;
                let by = &self.by[old.by];
                let Deed::AmendSignOff(_, decision) = deed else {
                    portfolio.withdraw_sign_off(by, &old.id, "").unwrap();
                    return;
                };
                let id = portfolio.amend_sign_off(by, &old.id, decision, "Seen again.").unwrap().id;
                let new = SignOff { id, decision, at: now, taken_back: NEVER, ..*old };
                diary.note(new);
            }
            Deed::Agree(kind, statement) => {
                let to = ToAgree::on(kind, &[STATEMENTS[statement]], "As talked about.");
                let id = portfolio.agree(&self.by[0], &to).unwrap().id;
                diary.agreed.push(Agreed { id, kind, statement, at: now, ended: NEVER });
            }
            Deed::EndAgreement(at) => {
                let mut standing = diary.agreed.iter_mut().filter(|one| one.ended == NEVER);
                if let Some(one) = standing.nth(at) {
                    portfolio
                        .agree(&self.by[0], &ToAgree::end(&one.id, "As talked about."))
                        .unwrap();
                    one.ended = today;
                }
            }
        }
    }

    /// On any day: the count, and the map in the document.
    fn agrees_on(&self, on: NaiveDate, with_map: bool) {
        let portfolio = &self.amina.portfolio;
        let readiness = portfolio.readiness(Some(on)).unwrap();
        let all = portfolio.framework().unwrap().indicators().zip(&readiness.indicators);
        let counted: BTreeMap<&str, State> =
            all.map(|((_, _, one), standing)| (one.id.as_str(), standing.state)).collect();
        for (statement, id) in STATEMENTS.into_iter().enumerate() {
            assert_eq!(counted[id], self.diary.statement(statement, on), "count: {id} on {on}");
        }
        if on > portfolio.clock().today() || !with_map {
            return;
        }
        let options = ExportOptions { to: Some(on), ..ExportOptions::of(DocumentKind::Portfolio) };
        let map = map(&portfolio.document(&options).unwrap().blocks);
        for (at, one) in self.diary.pieces.iter().enumerate() {
            // What was linked only after the day says nothing of how it stood on the day.
            let newest = one.versions.last().filter(|(saved, _)| *saved <= on);
            let Some((_, shows)) = newest.filter(|_| one.withdrawn.is_none()) else {
                continue;
            };
            for statement in shows {
                let letter = match self.diary.piece(at, *statement, on) {
                    State::SignedOff => "S",
                    State::Waiting => "W",
                    State::NotYet => "R",
                    State::NotMyRole => "N",
                    State::NotAsked | State::NoEvidence => "+",
                    _ => "A",
                };
                let cell = map.get(&(format!("Piece {at}"), STATEMENTS[*statement].to_owned()));
                // The star says that another version was signed, not how the statement stands.
                let cell = cell.map(|told| told.trim_end_matches('*'));
                assert_eq!(cell, Some(letter), "map on {on}: {at} {statement}");
            }
        }
    }

    /// Today: the list, the board, what is taken out and the passport as well.
    fn agrees_today(&self) {
        let portfolio = &self.amina.portfolio;
        let diary = &self.diary;
        let today = portfolio.clock().today();
        let board = portfolio.sign_off_board().unwrap();
        let pair = |evidence: &str, statement: &str| (evidence.to_owned(), statement.to_owned());
        let mut to_send = BTreeSet::new();
        let mut waiting = BTreeSet::new();
        let list = portfolio.evidence_list("").unwrap();
        for (at, one) in diary.pieces.iter().enumerate().filter(|(_, one)| !one.id.is_empty()) {
            let item = list.items.iter().find(|item| item.id == one.id).unwrap();
            let alone = portfolio.evidence(&one.id).unwrap().summary;
            assert_eq!(item.indicators, alone.indicators, "the list and the page of the piece");
            for link in &item.indicators {
                let statement = STATEMENTS.iter().position(|id| *id == link.id).unwrap();
                let state = diary.piece(at, statement, today);
                assert_eq!(link.state, state, "list: {at} {}", link.id);
                let whole = diary.statement(statement, today);
                let decided =
                    diary.words(statement, today).into_iter().filter(|(decided, word)| {
                        decided.piece == at && matches!(word, Word::Counts | Word::AsksForMore)
                    });
                let newest = decided.map(|(decided, _)| decided.version).max().unwrap_or(0);
                let can_be = match state {
                    State::NotYet => newest < one.versions.len(),
                    State::SignedOff | State::NotMyRole | State::Waiting => false,
                    _ => true,
                };
                let open = !matches!(whole, State::SignedOff | State::NotMyRole);
                if can_be && open && one.withdrawn.is_none() {
                    to_send.insert(pair(&one.id, &link.id));
                }
            }
            for (statement, id) in STATEMENTS.into_iter().enumerate() {
                if diary.waits(Some(at), statement, today) {
                    waiting.insert(pair(&one.id, id));
                }
            }
        }
        let sent: BTreeSet<_> =
            board.to_send.iter().map(|one| pair(&one.evidence, &one.indicator)).collect();
        assert_eq!(sent, to_send, "the board: to send");
        let waits: BTreeSet<_> =
            board.waiting.iter().map(|one| pair(&one.evidence, &one.indicator)).collect();
        assert_eq!(waits, waiting, "the board: waiting");

        let mut returned = BTreeSet::new();
        let mut standing = BTreeSet::new();
        for (statement, _) in STATEMENTS.into_iter().enumerate() {
            let words = diary.words(statement, today);
            let whole = diary.statement(statement, today);
            for (one, word) in &words {
                if matches!(word, Word::Counts | Word::AsksForMore) {
                    standing.insert(one.id.clone());
                }
                let mut own = words.clone();
                own.retain(|(other, _)| other.piece == one.piece);
                let newest = diary.left(&own, statement, today).map(|(_, newest)| &newest.id);
                let asks = diary.piece(one.piece, statement, today) == State::NotYet
                    && newest == Some(&one.id);
                if asks && !matches!(whole, State::SignedOff | State::NotMyRole) {
                    returned.insert(one.id.clone());
                }
            }
            if whole == State::NotYet {
                assert!(board.returned.iter().any(|one| one.indicator == STATEMENTS[statement]));
            }
        }
        let shown: BTreeSet<_> = board.returned.iter().map(|one| one.id.clone()).collect();
        assert_eq!(shown, returned, "the board: returned");

        let all = portfolio.sign_offs().unwrap();
        let stand: BTreeSet<_> =
            all.iter().filter(|one| one.standing).map(|one| one.id.clone()).collect();
        assert_eq!(stand, standing, "the sign-offs");
        assert_eq!(self.taken_out(), standing, "what is taken out");
        let passport = portfolio.passport_bytes(Include::Index).unwrap();
        let verdict = verify_bytes(&passport, &Trust::default(), portfolio.clock().now()).unwrap();
        let stand: BTreeSet<_> =
            verdict.records.iter().filter(|one| one.standing).map(|one| one.id.clone()).collect();
        assert_eq!(stand, standing, "the passport");
    }

    /// The sign-offs that stand, as the table of everything taken out says.
    fn taken_out(&self) -> BTreeSet<String> {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("out");
        self.amina.portfolio.write_readable(&at).unwrap();
        let text = std::fs::read_to_string(at.join("sign-offs.csv")).unwrap();
        let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let place = |name: &str, table: &mut csv::Reader<&[u8]>| {
            table.headers().unwrap().iter().position(|one| one == name).unwrap()
        };
        let (id, stands) = (place("id", &mut table), place("stands", &mut table));
        let rows = table.records().map(Result::unwrap);
        rows.filter(|row| &row[stands] == "yes").map(|row| row[id].to_owned()).collect()
    }
}

/// The map of statements and evidence: the letter in the box of each piece and statement.
fn map(blocks: &[Block]) -> BTreeMap<(String, String), String> {
    let words = |spans: &[countersign::document::blocks::Span]| -> String {
        spans.iter().map(|span| span.text.as_str()).collect()
    };
    let mut titles = BTreeMap::new();
    let mut letters = BTreeMap::new();
    let mut tables: Vec<&Table> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                let words = words(&heading.spans);
                if let Some((number, title)) = words.split_once(' ') {
                    titles.insert(number.to_owned(), title.to_owned());
                }
            }
            Block::Table(table) if table.upright_header => tables.push(table),
            _ => {}
        }
    }
    for table in tables {
        let numbers: Vec<String> =
            table.header[0].cells.iter().map(|cell| words(&cell.spans)).collect();
        for row in &table.rows {
            let name = words(&row.cells[0].spans);
            // A statement of every stage is said by its number alone.
            let id = format!("{}/all", name.split_whitespace().next().unwrap());
            for (cell, number) in row.cells.iter().zip(&numbers).skip(1) {
                let letter = words(&cell.spans);
                if !letter.is_empty() {
                    letters.insert((titles[number].clone(), id.clone()), letter);
                }
            }
        }
    }
    letters
}

fn deed() -> impl Strategy<Value = Deed> {
    let decision = || {
        prop_oneof![
            3 => Just(Decision::Achieved),
            2 => Just(Decision::NotYet),
            1 => Just(Decision::Referred),
        ]
    };
    let kind = prop_oneof![Just(AgreementKind::NotMyRole), Just(AgreementKind::Refresh)];
    prop_oneof![
        4 => (0..PIECES, 1..8_u8).prop_map(|(at, bits)| Deed::Save(at, bits)),
        1 => (0..PIECES).prop_map(Deed::Withdraw),
        1 => (0..PIECES).prop_map(Deed::BringBack),
        2 => (0..PIECES, 0..3_usize).prop_map(|(at, one)| Deed::Ask(at, one)),
        1 => Just(Deed::TakeBackRequest),
        9 => (0..2_usize, 0..PIECES, 0..3_usize, decision())
            .prop_map(|(by, at, one, decision)| Deed::Sign(by, at, one, decision)),
        2 => (0..4_usize).prop_map(Deed::WithdrawSignOff),
        2 => (0..4_usize, decision()).prop_map(|(at, to)| Deed::AmendSignOff(at, to)),
        2 => (kind, 0..3_usize).prop_map(|(kind, one)| Deed::Agree(kind, one)),
        1 => (0..2_usize).prop_map(Deed::EndAgreement),
    ]
}

#[test]
fn list_count_board_map_take_out_and_passport_say_the_same_whatever_happened() {
    let deeds = prop::collection::vec((deed(), 0..25_u64), 12..30);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 10,
        failure_persistence: None,
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    });
    runner
        .run(&(deeds, prop::collection::vec(0..300_u64, 6)), |(deeds, days)| {
            let mut story = Story::new();
            // Three pieces from the start, or most deeds would find nothing to be done to.
            let mut now = noon("2026-03-14");
            for at in 0..PIECES {
                story.does(Deed::Save(at, 7), now);
            }
            for (deed, later) in deeds {
                now = now + Days::new(later) + TimeDelta::minutes(1);
                story.does(deed, now);
            }
            for (at, later) in days.into_iter().enumerate() {
                story.agrees_on(noon("2026-03-14").date_naive() + Days::new(later), at == 0);
            }
            story.agrees_on(now.date_naive(), true);
            story.agrees_today();
            Ok(())
        })
        .unwrap();
}

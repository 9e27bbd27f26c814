//! Tests of what the sample promises.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{Datelike, NaiveDate};

use super::*;
use crate::evidence::Kind;
use crate::framework::{Framework, Policy, load};
use crate::readiness::{
    DatedLink, Decided, Indexed, Outcome, Readiness, Record, Rested, State, compute,
};
use crate::sign_off::Decision;

fn framework() -> Framework {
    load(include_str!("../../assets/frameworks/ahp-support-worker.json")).unwrap()
}

/// The facts of the sample as the portfolio will hold them.
fn readiness(n: u32, on: NaiveDate) -> (Framework, Readiness) {
    let framework = framework();
    let indexed = Indexed::new(&framework);
    let place = |id: &str| indexed.place(id).unwrap();
    let mut record = Record::default();
    record.kinds.push("reflective-account".to_owned());
    let entries: Vec<Entry> = entries(n).collect();
    let numbered = |key: &str| (1..).zip(&entries).find(|(_, entry)| entry.key == key).unwrap().0;
    for (piece, entry) in (1..).zip(&entries) {
        let until = entry.withdrawn_on.unwrap_or(NaiveDate::MAX);
        for (id, _) in &entry.shows {
            let from = entry.logged_at.date_naive();
            record.links.push(DatedLink { piece, indicator: place(id), from, until });
        }
    }
    for asked in requests(n) {
        let from = asked.at.date_naive();
        let piece = numbered(asked.piece);
        record.asked.push(DatedLink {
            piece,
            indicator: place(asked.indicator),
            from,
            until: NaiveDate::MAX,
        });
    }
    for (number, judged) in (1..).zip(decisions(n)) {
        let achieved = judged.decision == Decision::Achieved;
        record.decided.push(Decided {
            number,
            indicator: place(judged.indicator),
            outcome: if achieved { Outcome::Achieved } else { Outcome::Returned },
            on: judged.at.date_naive(),
            valid_until: NaiveDate::MAX,
            withdrawn_on: NaiveDate::MAX,
            at: 0,
            signer: 0,
            rests_on: judged
                .pieces
                .iter()
                .map(|key| Rested { piece: numbered(key), withdrawn_on: NaiveDate::MAX, kind: 0 })
                .collect(),
        });
    }
    let policy = Policy::load(Policy::STANDARD).unwrap();
    let readiness = compute(&framework, &policy, &record, on);
    (framework, readiness)
}

fn in_state(framework: &Framework, readiness: &Readiness, state: State) -> Vec<String> {
    framework
        .indicators()
        .zip(&readiness.indicators)
        .filter(|(_, indicator)| indicator.state == state)
        .map(|((_, _, indicator), _)| indicator.id.clone())
        .collect()
}

#[test]
fn entry_stands_at_51_of_55() {
    let (_, readiness) = readiness(PIECES, AS_OF);
    let counts: Vec<(u32, u32)> =
        readiness.stages.iter().map(|stage| (stage.signed_off, stage.required)).collect();
    assert_eq!(counts, [(51, 55), (59, 83), (61, 111)]);

    let left: Vec<(&str, State)> = readiness.stages[0]
        .left
        .iter()
        .map(|left| (left.indicator.as_str(), left.reason))
        .collect();
    assert_eq!(
        left,
        [
            ("3.11/entry", State::NotYet),
            ("3.12/all", State::Waiting),
            ("6.2/entry", State::NoEvidence),
            ("7.4/entry", State::Waiting),
        ]
    );

    let domains: Vec<Vec<u32>> = readiness
        .stages
        .iter()
        .map(|stage| stage.domains.iter().map(|domain| domain.signed_off).collect())
        .collect();
    assert_eq!(domains[0], [3, 12, 10, 4, 11, 1, 4, 6]);
    assert_eq!(domains[1], [2, 8, 4, 3, 9, 1, 1, 6]);
    assert_eq!(domains[2], [1, 7, 2, 3, 9, 0, 1, 5]);
}

#[test]
fn every_indicator_stands_as_designed() {
    let (framework, readiness) = readiness(PIECES, AS_OF);
    let state = |state| in_state(&framework, &readiness, state);
    assert_eq!(state(State::Waiting), ["3.12/all", "4.4/intermediate", "7.4/entry"]);
    assert_eq!(state(State::NotYet), ["3.11/entry"]);
    assert_eq!(
        state(State::NotAsked),
        ["2.7/intermediate", "3.8/intermediate", "7.5/intermediate"]
    );
    assert_eq!(state(State::NoEvidence).len(), 43);

    let own = |stage: &str| -> Vec<String> {
        let signed = state(State::SignedOff);
        signed.into_iter().filter(|id| id.ends_with(&format!("/{stage}"))).collect()
    };
    assert_eq!(own("all").len(), 26);
    assert_eq!(own("entry").len(), 25);
    assert_eq!(
        own("intermediate"),
        [
            "1.2/intermediate",
            "2.2/intermediate",
            "3.3/intermediate",
            "3.4/intermediate",
            "5.2/intermediate",
            "6.1/intermediate",
            "8.4/intermediate",
            "8.6/intermediate",
        ]
    );
    assert_eq!(
        own("assistant-practitioner"),
        ["5.6/assistant-practitioner", "8.4/assistant-practitioner"]
    );
}

#[test]
fn the_forty_pieces_are_whole() {
    let framework = framework();
    let all: Vec<&Piece> = pieces().collect();
    assert_eq!(all.len(), 40);
    assert_eq!(all.iter().map(|piece| piece.key).collect::<HashSet<_>>().len(), 40);
    assert_eq!(all.iter().map(|piece| piece.kind).collect::<HashSet<_>>().len(), Kind::ALL.len());
    assert_eq!(all.iter().filter(|piece| piece.changed.is_some()).count(), 2);
    assert_eq!(all.iter().filter(|piece| piece.withdrawn_on.is_some()).count(), 1);
    assert_eq!(all.iter().map(|piece| piece.files.len()).sum::<usize>(), 9);
    assert!(all.windows(2).all(|two| two[0].logged_on <= two[1].logged_on));

    for piece in &all {
        let words = piece.text.split_whitespace().count();
        assert!((30..=230).contains(&words), "{}: {words} words", piece.key);
        assert!(!piece.title.is_empty() && !piece.setting.is_empty());
        assert!(piece.happened_on >= STARTED_IN_POST && piece.logged_on <= AS_OF);
        let days = (piece.logged_on - piece.happened_on).num_days();
        assert!((0..=4).contains(&days), "{}", piece.key);
        for day in [piece.happened_on, piece.logged_on] {
            assert!(day.weekday().num_days_from_monday() < 5, "{}: {day}", piece.key);
        }
        assert!((2..=5).contains(&piece.shows.len()), "{}", piece.key);
        let ids: HashSet<&str> = piece.shows.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids.len(), piece.shows.len(), "{}", piece.key);
        assert!(ids.iter().all(|id| framework.indicator(id).is_some()), "{}", piece.key);
        fields_fit(piece.kind, piece.details);
    }
    let links: Vec<_> = all.iter().flat_map(|piece| piece.shows).collect();
    let with_how = links.iter().filter(|(_, how)| !how.is_empty()).count();
    assert!(with_how * 4 > links.len() && with_how * 5 < links.len() * 3, "{with_how}");
}

fn fields_fit(kind: Kind, details: &[(&str, &str)]) {
    assert!(!details.is_empty(), "{kind:?}");
    for (id, answer) in details {
        let field = kind.fields().iter().find(|field| field.id == *id).unwrap();
        assert!(!answer.is_empty());
        assert!(!field.date || answer.parse::<NaiveDate>().is_ok(), "{kind:?}: {answer}");
    }
}

#[test]
fn decisions_rest_on_evidence_that_was_there_and_shows_it() {
    let by_key: BTreeMap<&str, &Piece> = pieces().map(|piece| (piece.key, piece)).collect();
    let all: Vec<Judged> = decisions(PIECES).collect();
    let count = |decision| all.iter().filter(|judged| judged.decision == decision).count();
    assert_eq!(
        (count(Decision::Achieved), count(Decision::NotYet), count(Decision::Referred)),
        (61, 5, 1)
    );
    assert!(all.windows(2).all(|two| two[0].at < two[1].at));
    for judged in &all {
        for key in &judged.pieces {
            let piece = by_key[key.as_ref()];
            assert!(piece.withdrawn_on.is_none());
            assert!(piece.logged_on < judged.at.date_naive(), "{key}");
            assert!(piece.shows.iter().any(|(id, _)| *id == judged.indicator), "{judged:?}");
        }
        assert!(judged.decision == Decision::Achieved || judged.comment.len() > 40);
    }
    // Every return but the one still open led to a later "achieved".
    for returned in all.iter().filter(|judged| judged.decision != Decision::Achieved) {
        let answered = all.iter().any(|later| {
            later.indicator == returned.indicator
                && later.at > returned.at
                && later.decision == Decision::Achieved
        });
        assert_eq!(answered, returned.indicator != "3.11/entry");
    }
    for asked in requests(PIECES) {
        let piece = by_key[asked.piece];
        assert!(piece.shows.iter().any(|(id, _)| *id == asked.indicator));
        assert_eq!((AS_OF - asked.at.date_naive()).num_days(), 4);
        assert_eq!(asked.to, By::Priya);
    }
}

#[test]
fn a_smaller_sample_is_the_beginning_of_a_larger_one() {
    for n in 0..=PIECES {
        let here: HashSet<String> = entries(n).map(|entry| entry.key.into_owned()).collect();
        assert_eq!(here.len(), n as usize);
        assert!(
            decisions(n).all(|judged| judged.pieces.iter().all(|key| here.contains(key.as_ref())))
        );
        assert!(requests(n).all(|asked| here.contains(asked.piece)));
    }
    let large: Vec<Entry> = entries(400).collect();
    assert_eq!(large, entries(400).collect::<Vec<_>>());
    assert_eq!(large[..120], entries(120).collect::<Vec<_>>());
}

#[test]
fn variations_are_believable_and_reach_every_indicator() {
    let framework = framework();
    let mut reached = BTreeSet::new();
    let mut texts = HashSet::new();
    let (mut links, mut files) = (0, 0);
    for entry in entries(2_040).skip(40) {
        let words = entry.text.split_whitespace().count();
        assert!((60..=120).contains(&words), "{words}: {}", entry.text);
        assert!(entry.happened_on.year() >= 2024 && entry.logged_at.date_naive() <= AS_OF);
        assert!(entry.happened_on <= entry.logged_at.date_naive());
        fields_fit(entry.kind, &entry.details);
        links += entry.shows.len();
        files += entry.files.len();
        for (id, _) in &entry.shows {
            assert!(framework.indicator(id).is_some(), "{id}");
            reached.insert(*id);
        }
        texts.insert(entry.text);
    }
    assert_eq!(reached.len(), 111);
    assert!((7_600..8_400).contains(&links), "{links}");
    assert_eq!(files, 50);
    assert!(texts.len() > 1_950, "{}", texts.len());
}

#[test]
fn what_is_left_does_not_depend_on_the_size() {
    let (_, base) = readiness(PIECES, AS_OF);
    let (_, large) = readiness(1_000, AS_OF);
    for (base, large) in base.stages.iter().zip(&large.stages) {
        assert_eq!((base.signed_off, base.required), (large.signed_off, large.required));
    }
    assert!(decisions(1_000).count() > 200);
}

#[test]
fn the_timeline_is_in_order_and_complete() {
    let all = timeline(200);
    assert!(all.windows(2).all(|two| two[0].0 <= two[1].0));
    assert!(all.iter().all(|(when, _)| when.date_naive() <= AS_OF));
    let mut logged = HashSet::new();
    let mut noted = HashSet::new();
    let mut lived = HashSet::new();
    let (mut seen, mut lived_through) = (0, 0);
    for (when, happening) in &all {
        lived_through += usize::from(matches!(happening, Happening::Lived(_)));
        match happening {
            Happening::Logged(entry) => assert!(logged.insert(entry.key.clone())),
            Happening::Changed(entry) => assert!(logged.contains(&entry.key)),
            Happening::Withdrawn(key) => assert!(logged.contains(key)),
            Happening::Judged(judged) => {
                assert!(judged.pieces.iter().all(|key| logged.contains(key)));
            }
            Happening::Asked(asked) => assert!(logged.contains(asked.piece)),
            Happening::Noted(one) => {
                assert!(noted.insert(one.key) && one.input().since <= when.date_naive());
            }
            Happening::Seen(one) => {
                assert!(noted.contains(one.noted));
                seen += 1;
            }
            Happening::Lived(Lived::Kept(one)) => assert!(lived.insert(one.key)),
            Happening::Lived(
                Lived::Accepted(key) | Lived::Signed(key, _) | Lived::Closed(key, _),
            ) => assert!(lived.contains(key)),
        }
    }
    assert_eq!((noted.len(), seen), (6, 4));
    let others = 2 + 1 + 6 + 4 + decisions(200).count() + requests(200).count();
    let year = year::lived().count();
    assert!(year > 40 && year == lived_through, "all of the year");
    assert_eq!(all.len(), 200 + others + year);
}

#[test]
fn files_are_small_and_the_same_twice() {
    let mut kinds = HashSet::new();
    for picture in Picture::ALL {
        let bytes = picture.draw().unwrap();
        assert_eq!(bytes, picture.draw().unwrap());
        assert!(bytes.len() < 120_000, "{picture:?}: {}", bytes.len());
        kinds.insert(bytes[..3].to_vec());
    }
    assert_eq!(kinds.len(), 2);
    let used: HashSet<File> = pieces().flat_map(|piece| piece.files).copied().collect();
    assert_eq!(used.len(), 9);
    let names: HashSet<&str> = used.iter().map(|file| file.name()).collect();
    assert_eq!(names.len(), 9);
}

#[test]
fn names_are_written_as_their_owners_write_them() {
    assert_eq!(By::Gareth.identity().name, "Gareth Llŷr Wŷn-Jones");
    assert_eq!(By::Priya.identity().number, "OT012345");
    let text: String = pieces().map(|piece| piece.text).collect();
    assert!(text.contains("Małgorzata Święcicka") && text.contains("Llanidloes"));
}

#[test]
#[ignore = "writes the drawings to look at"]
fn write_the_drawings_to_look_at() {
    let folder = std::env::temp_dir().join("countersign-sample");
    std::fs::create_dir_all(&folder).unwrap();
    for picture in Picture::ALL {
        std::fs::write(folder.join(format!("{picture:?}.img")), picture.draw().unwrap()).unwrap();
    }
    let certificate = File::Certificate("certificate.pdf").content().unwrap();
    std::fs::write(folder.join("certificate.pdf"), certificate).unwrap();
}

//! What is kept of working life: nothing is left of what was erased, and copies, take-outs and passports hold what they
//! should of every noun.

use std::collections::BTreeMap;

use countersign::Portfolio;
use countersign::passport::{Include, verify_bytes};
use countersign::safety::{self, Opener};
use countersign::sign_off::{Said, ToAgree, Trust};
use countersign::working_life::{EntryInput, Field, Form, NOUNS, Noun};

use crate::people::{Amina, amina, contents, passphrase, priya};
use crate::traces::traces;

/// An entry of a noun with a word of its own in every field that takes one.
fn marked(noun: &Noun, amina: &mut Amina, mark: &str) -> EntryInput {
    let evidence = amina.logs("Walking", &["2.1/all"]);
    let file = amina.portfolio.attach(&format!("{mark}name.txt"), mark.as_bytes()).unwrap();
    let said = |field: &Field| -> Said {
        let word = format!("{mark}{}", field.name.replace('-', ""));
        match field.form {
            Form::Number(least, _) => Said::Number(least),
            Form::Day | Form::PastDay => Said::Text("2026-03-14".into()),
            Form::Months => Said::Many(vec!["3".into()]),
            Form::Choice(codes) => Said::Text(codes[0].into()),
            Form::Conditions => Said::Many(vec![format!("{word}=a nurse is near")]),
            Form::Indicators | Form::RestsOn => Said::Many(vec!["2.1/all".into()]),
            Form::Evidence => Said::Many(vec![evidence.clone()]),
            Form::Many => Said::Many(vec![word]),
            // More than a page: what is written on, and freed, is not one place.
            Form::Text => Said::Text(format!("{word} walked. ").repeat(400)),
            Form::Line | Form::Offered(_) | Form::Person | Form::Why => Said::Text(word),
        }
    };
    EntryInput {
        fields: noun.fields.iter().map(|one| (one.name.to_owned(), said(one))).collect(),
        private: if noun.private { format!("{mark}private") } else { String::new() },
        files: vec![file.into()],
    }
}

fn marks(noun: &Noun, mark: &str) -> Vec<String> {
    // How it stood is computed: nobody types it.
    let typed = noun.fields.iter().filter(|one| one.name != "readiness");
    let words = typed.filter(|one| {
        matches!(
            one.form,
            Form::Conditions
                | Form::Many
                | Form::Text
                | Form::Line
                | Form::Offered(_)
                | Form::Person
                | Form::Why
        )
    });
    let mut all: Vec<String> =
        words.map(|one| format!("{mark}{}", one.name.replace('-', ""))).collect();
    all.extend([format!("{mark}name")]);
    all.extend(noun.private.then(|| format!("{mark}private")));
    all
}

#[test]
fn nothing_of_an_erased_entry_of_any_noun_is_left_and_its_signature_still_holds() {
    for noun in NOUNS {
        let mut amina = amina();
        for number in 0..10 {
            amina.logs(&format!("Before {number}"), &["2.5/entry"]);
        }
        let first = marked(noun, &mut amina, "zqone");
        let id = amina.portfolio.add_entry(noun, &first).unwrap();
        amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
        let second = marked(noun, &mut amina, "zqtwo");
        assert_eq!(amina.portfolio.change_entry(&id, &second).unwrap(), 2, "{}", noun.code);
        let words = [marks(noun, "zqone"), marks(noun, "zqtwo")].concat();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let before = traces(amina.portfolio.folder(), &words);
        for word in &words {
            let there = before.iter().any(|one| one.contains(word));
            assert!(there, "a search that finds nothing proves nothing: {word}");
        }
        let erased = amina.portfolio.erase_entry(&id).unwrap();
        assert_eq!((erased.sign_offs, erased.files), (1, 2), "{}", noun.code);
        assert_eq!(traces(amina.portfolio.folder(), &words), Vec::<String>::new(), "{}", noun.code);
        let view = amina.portfolio.entry(&id).unwrap();
        assert!(view.iter().all(|one| one.erased && one.withdrawn && one.fields.is_empty()));
        assert!(amina.portfolio.entries(noun, "").unwrap().is_empty(), "{}", noun.code);
        assert!(amina.portfolio.undo_entry(&id).is_err(), "what was erased stays so");
        assert!(amina.portfolio.change_entry(&id, &second).is_err());
        let passport = amina.portfolio.passport_bytes(Include::Index).unwrap();
        let now = amina.portfolio.clock().now();
        let verdict = verify_bytes(&passport, &Trust::default(), now).unwrap();
        let agreed = &verdict.agreements[0];
        assert_eq!((agreed.noun.as_str(), agreed.entry.as_str()), (noun.code, ""));
        assert!(!agreed.standing_words().is_empty(), "it counts no more: {}", noun.code);
    }
}

/// The noun of an entry, what it says, its private part, and how many files and signatures it has.
type Looks = (String, BTreeMap<String, Said>, String, usize, usize);

/// What every noun looks like in this portfolio, without what a new id changes.
fn all(portfolio: &Portfolio) -> Vec<Looks> {
    let every = portfolio.every_entry().unwrap();
    every
        .into_iter()
        .map(|one| (one.noun, one.fields, one.private, one.files.len(), one.signed.len()))
        .collect()
}

fn with_every_noun() -> Amina {
    let mut amina = amina();
    for noun in NOUNS {
        let input = marked(noun, &mut amina, &format!("zq{}", noun.code.replace('-', "")));
        let id = amina.portfolio.add_entry(noun, &input).unwrap();
        amina.portfolio.agree(&priya(), &ToAgree::entry(&id)).unwrap();
    }
    amina
}

#[test]
fn a_safety_copy_and_a_recovery_hold_every_noun_with_its_files_and_signatures() {
    let amina = with_every_noun();
    let before = all(&amina.portfolio);
    assert_eq!(before.len(), NOUNS.len());
    let copy = amina.folder.path().join("a.backup");
    amina.portfolio.back_up(&copy).unwrap();
    let (restored, recovered) =
        (amina.folder.path().join("restored"), amina.folder.path().join("recovered"));
    let opener = passphrase();
    safety::restore(&copy, &restored, Opener::Passphrase(&opener)).unwrap();
    assert_eq!(all(&Portfolio::open(&restored, &opener).unwrap()), before);
    let at = amina.portfolio.folder().to_owned();
    drop(amina.portfolio);
    let told = safety::recover(&at, &recovered, Opener::Passphrase(&opener)).unwrap();
    assert!(told.missing.is_empty(), "{:?}", told.missing);
    assert_eq!(all(&Portfolio::open(&recovered, &opener).unwrap()), before);
    let report = safety::check(&recovered, Opener::Passphrase(&opener)).unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
}

#[test]
fn a_take_out_holds_every_noun_and_a_passport_never_what_is_only_for_the_owner() {
    let amina = with_every_noun();
    let out = amina.folder.path().join("out");
    amina.portfolio.write_readable(&out).unwrap();
    let taken: Vec<u8> = contents(&out).into_iter().flat_map(|(_, content)| content).collect();
    let passport = amina.portfolio.passport_bytes(Include::Files).unwrap();
    let holds = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|w| w == word.as_bytes());
    for noun in NOUNS {
        let mark = format!("zq{}", noun.code.replace('-', ""));
        for word in marks(noun, &mark) {
            assert!(holds(&taken, &word), "{word} is not in what was taken out");
            let owner_only = word.ends_with("private");
            assert_eq!(holds(&passport, &word), !owner_only, "{word} in the passport");
        }
    }
    let verdict =
        verify_bytes(&passport, &Trust::default(), amina.portfolio.clock().now()).unwrap();
    assert_eq!(verdict.agreements.len(), NOUNS.len());
    assert!(verdict.agreements.iter().all(|one| !one.noun.is_empty()));
}

//! Judges: facts and a rule in, a finding out. Pure.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use foldhash::fast::RandomState;

use super::rules::CoachRule;
use crate::codes::Kind;
use crate::framework::months_after;

/// A piece of evidence, as the rules need it.
#[derive(Debug, Clone)]
pub struct JudgedPiece {
    /// Its id.
    pub id: String,
    /// What sort it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// The day it happened.
    pub on: NaiveDate,
    /// A digest of its folded text, by which equal texts are found. None without text.
    pub said: Option<u64>,
    /// How many files it has.
    pub files: usize,
    /// How many statements it is linked to.
    pub statements: usize,
    /// Whether a sign-off that stands rests on it.
    pub signed: bool,
    /// Whether something in it looks like it names somebody.
    pub names: bool,
}

/// A sign-off that stands.
#[derive(Debug, Clone)]
pub struct StandingSignOff {
    /// The record's id; empty when advice does not name it.
    pub id: String,
    /// Who signed: a number for each key.
    pub by: u32,
    /// Whether the signer has the owner's name.
    pub own_name: bool,
}

/// The facts that the rules judge.
#[derive(Debug, Clone, Default)]
pub struct CoachFacts {
    /// The pieces that stand.
    pub pieces: Vec<JudgedPiece>,
    /// The sign-offs that stand.
    pub signed: Vec<StandingSignOff>,
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachFinding {
    /// The code of the rule.
    pub rule: &'static str,
    /// How many there are.
    pub count: usize,
    /// What the rule allows; 0 where it names no number.
    pub limit: usize,
    /// The pieces, records or kinds it is about.
    pub about: Vec<String>,
}

/// What a rule finds on a day, or nothing.
pub fn judge(rule: &CoachRule, facts: &CoachFacts, on: NaiveDate) -> Option<CoachFinding> {
    let pieces = |is: &dyn Fn(&JudgedPiece) -> bool| -> Vec<String> {
        facts.pieces.iter().filter(|one| is(one)).map(|one| one.id.clone()).collect()
    };
    let found = |limit: usize, about: Vec<String>| {
        let count = about.len();
        (count > 0).then_some(CoachFinding { rule: rule.code(), count, limit, about })
    };
    let over = |count: usize, limit: usize| {
        let about = Vec::new();
        (count > limit).then_some(CoachFinding { rule: rule.code(), count, limit, about })
    };
    match rule {
        CoachRule::MostPieces { most } => over(facts.pieces.len(), *most),
        CoachRule::MostFiles { most } => {
            over(facts.pieces.iter().map(|one| one.files).sum(), *most)
        }
        CoachRule::Unlinked => found(0, pieces(&|one| one.statements == 0)),
        CoachRule::Unsigned => found(0, pieces(&|one| one.statements > 0 && !one.signed)),
        CoachRule::BusiestSigner { percent } => {
            let mut by: BTreeMap<u32, usize> = BTreeMap::new();
            for one in &facts.signed {
                *by.entry(one.by).or_default() += 1;
            }
            let busiest = by.into_values().max()?;
            let share = busiest * 100 / facts.signed.len();
            over(share, *percent)
        }
        CoachRule::TooManyStatements { most } => {
            found(*most, pieces(&|one| one.statements > *most))
        }
        CoachRule::SameText => {
            let mut seen: HashMap<u64, usize, RandomState> = HashMap::default();
            for said in facts.pieces.iter().filter_map(|one| one.said) {
                *seen.entry(said).or_default() += 1;
            }
            let again = |said: u64| seen.get(&said).is_some_and(|count| *count > 1);
            found(0, pieces(&|one| one.said.is_some_and(again)))
        }
        CoachRule::OlderThan { months } => {
            let old = |one: &JudgedPiece| months_after(one.on, *months).is_some_and(|day| day < on);
            found(*months as usize, pieces(&old))
        }
        CoachRule::MissingKind { kinds } => {
            let missing =
                kinds.iter().filter(|kind| !facts.pieces.iter().any(|one| one.kind == **kind));
            found(0, missing.map(|kind| kind.code().to_owned()).collect())
        }
        CoachRule::Names => found(0, pieces(&|one| one.names)),
        CoachRule::OwnSigner => {
            let own = facts.signed.iter().filter(|one| one.own_name);
            found(0, own.map(|one| one.id.clone()).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::{Reader, rules};
    use super::*;

    fn piece(id: &str) -> JudgedPiece {
        JudgedPiece {
            id: id.into(),
            kind: Kind::ReflectiveAccount,
            title: String::new(),
            on: NaiveDate::from_ymd_opt(2026, 3, 10).unwrap(),
            said: Some(id.bytes().fold(7, |said, byte| said * 31 + u64::from(byte))),
            files: 0,
            statements: 1,
            signed: true,
            names: false,
        }
    }

    fn signed(id: &str, by: u32) -> StandingSignOff {
        StandingSignOff { id: id.into(), by, own_name: false }
    }

    /// Each rule finds what is planted for it, and nothing in a portfolio that is well.
    #[test]
    fn each_rule_finds_what_is_planted_and_nothing_else() {
        let on = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        let mut observed = piece("observed");
        observed.kind = Kind::DirectObservation;
        let well = CoachFacts {
            pieces: vec![piece("a"), piece("b"), observed],
            signed: vec![signed("1", 1), signed("2", 2)],
        };
        let all = |facts: &CoachFacts| -> Vec<(&'static str, Vec<String>)> {
            let rules = rules(Reader::Panel).unwrap();
            let found = rules.iter().filter_map(|rule| judge(rule, facts, on));
            found.map(|one| (one.rule, one.about)).collect()
        };
        assert_eq!(all(&well), []);
        let with = |change: &dyn Fn(&mut JudgedPiece)| {
            let mut facts = well.clone();
            let mut planted = piece("planted");
            change(&mut planted);
            facts.pieces.push(planted);
            all(&facts)
        };
        let planted = |rule| vec![(rule, vec!["planted".to_owned()])];
        assert_eq!(with(&|one| one.statements = 0), planted("unlinked"));
        assert_eq!(with(&|one| one.signed = false), planted("unsigned"));
        assert_eq!(with(&|one| one.statements = 9), planted("too-many-statements"));
        assert_eq!(with(&|one| one.names = true), planted("names"));
        assert_eq!(with(&|one| one.files = 101), [("most-files", Vec::new())]);
        let old = |day: &str| {
            let on: NaiveDate = day.parse().unwrap();
            with(&move |one| one.on = on)
        };
        assert_eq!(old("2023-05-31"), planted("older-than"));
        assert_eq!(old("2023-06-01"), []);
        let twice = vec![("same-text", vec!["a".to_owned(), "planted".to_owned()])];
        assert_eq!(with(&|one| one.said = piece("a").said), twice);
        let mut facts = well.clone();
        facts.pieces.truncate(2);
        assert_eq!(all(&facts), [("missing-kind", vec!["direct-observation".to_owned()])]);
        let mut facts = well.clone();
        facts.signed.truncate(1);
        assert_eq!(all(&facts), [("busiest-signer", Vec::new())]);
        facts.signed = (0..5).map(|n| signed(&n.to_string(), if n < 4 { 1 } else { 2 })).collect();
        assert_eq!(all(&facts), []);
        facts.signed[0].own_name = true;
        assert_eq!(all(&facts), [("own-signer", vec!["0".to_owned()])]);
        let mut facts = well;
        facts.pieces.extend((0..58).map(|n| piece(&n.to_string())));
        assert_eq!(all(&facts), [("most-pieces", Vec::new())]);
    }

    #[test]
    fn every_reader_has_rules() {
        for reader in Reader::ALL {
            assert!(!rules(reader).unwrap().is_empty(), "{}", reader.code());
        }
    }
}

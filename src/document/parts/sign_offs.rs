//! The signers, and every decision in chronological order.

use std::collections::{BTreeMap, BTreeSet};

use super::typed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Cell, Column, Row, Span, Table, Tone};
use crate::document::drawing::Color;
use crate::document::facts::{Facts, Piece, printed_day};
use crate::sign_off::{Decision, Identity, SignOff, SignedEvidence};
use crate::words;

/// The register of signers, with a remark if one of them signed nearly everything.
pub fn register(facts: &Facts) -> Vec<Block> {
    if facts.sign_offs.is_empty() && facts.agreements.is_empty() {
        return vec![Block::text(words::document::parts::NOTHING_HAS_BEEN_SIGNED_YET)];
    }
    let told = words::document::parts::NAMES_AS_SIGNERS_STATED;
    let mut blocks = vec![Block::Byline(vec![told.into()])];
    blocks.push(Block::Table(signers(facts)));
    if let Some((who, share)) = dominating(facts) {
        blocks.push(Block::Panel {
            fill: Color::SAND,
            edge: Some(Color::WAITING),
            blocks: vec![Block::text(words::document::parts::one_signer_signed_most(
                apart(who),
                &share,
            ))],
        });
    }
    blocks
}

/// The signer of more than 80 % of at least five decisions.
fn dominating<'f>(facts: &'f Facts) -> Option<(&'f str, String)> {
    let all = facts.sign_offs.len();
    let mut counts: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for sign_off in &facts.sign_offs {
        let entry = counts.entry(&sign_off.fingerprint).or_insert((0, &sign_off.signer.name));
        entry.0 += 1;
    }
    let (count, name) = counts.into_values().max_by_key(|(count, _)| *count)?;
    let share = match count * 100 / all.max(1) {
        100 => words::document::parts::EVERY_DECISION.to_owned(),
        share => words::document::parts::of_every_100_decisions(share),
    };
    (all >= 5 && count * 100 > all * 80).then_some((name, share))
}

/// Every decision in chronological order, including "not yet" and withdrawn ones.
pub fn decisions(facts: &Facts) -> Block {
    if facts.sign_offs.is_empty() {
        return Block::text(words::document::parts::NOTHING_HAS_BEEN_SIGNED_YET);
    }
    Block::Table(log(facts))
}

/// One decision on a piece with its signature, kept together.
pub fn block(facts: &Facts, piece: &Piece, sign_off: &SignOff) -> Block {
    let mut said = vec![Block::Paragraph(vec![
        Span::new(sign_off.decision.label()).bold().tone(decision_tone(sign_off.decision)),
        Span::new(words::document::parts::for_statement(about(facts, sign_off))),
        Span::new(no_longer(sign_off).map_or_else(String::new, |why| format!(" ({why})"))).bold(),
    ])];
    said.extend(typed::blocks(&sign_off.comment));
    let of_this = |signed: &&SignedEvidence| signed.id == piece.evidence.summary.id;
    let signed = sign_off.evidence.iter().find(of_this);
    if let Some(words) = signed.and_then(|signed| facts.versions.sentence(piece, signed)) {
        said.push(Block::text(Span::new(words).bold().tone(Tone::Waiting)));
    }
    let who = &sign_off.signer;
    let mut signed = words::document::parts::signed_by(apart(&who.name));
    if !who.role.trim().is_empty() {
        signed.push_str(&format!(", {}", apart(&who.role)));
    }
    let registration = who.registration();
    if !registration.is_empty() {
        signed.push_str(&format!(" ({})", apart(&registration)));
    }
    signed.push_str(&words::document::parts::on_day(printed_day(&sign_off.signed_at)));
    if sign_off.once {
        signed.push_str(words::document::parts::WITH_A_KEY_FOR_THIS_ANSWER);
    }
    said.push(Block::text(Span::new(signed).small().muted()));
    let edge = match sign_off.decision {
        Decision::Achieved => Color::DONE,
        Decision::NotYet => Color::RETURNED,
        Decision::Referred => Color::WAITING,
    };
    Block::Together(vec![Block::Panel { fill: Color::SAND, edge: Some(edge), blocks: said }])
}

/// The statement a decision is about: its code and title, and its framework if that is another one.
pub(super) fn about(facts: &Facts, sign_off: &SignOff) -> String {
    match facts.competence(&sign_off.indicator) {
        "" => sign_off.competence.clone(),
        title => format!("{}  {title}", facts.said(&sign_off.indicator)),
    }
}

/// Why a decision no longer counts; none if it does.
fn no_longer(sign_off: &SignOff) -> Option<String> {
    (!sign_off.standing).then(|| sign_off.state.label().to_lowercase())
}

/// The tone of a decision; it never stands without the decision in words.
pub fn decision_tone(decision: Decision) -> Tone {
    match decision {
        Decision::Achieved => Tone::Done,
        Decision::NotYet => Tone::Returned,
        Decision::Referred => Tone::Waiting,
    }
}

/// The signers, and how often each signed.
pub fn signers(facts: &Facts) -> Table {
    let mut counts: BTreeMap<&str, (&Identity, usize, usize)> = BTreeMap::new();
    for sign_off in &facts.sign_offs {
        counts.entry(&sign_off.fingerprint).or_insert((&sign_off.signer, 0, 0)).1 += 1;
    }
    let signed_once: BTreeSet<&str> =
        facts.sign_offs.iter().filter(|one| one.once).map(|one| one.fingerprint.as_str()).collect();
    for agreement in &facts.agreements {
        counts.entry(&agreement.fingerprint).or_insert((&agreement.signer, 0, 0)).2 += 1;
    }
    let mut table = Table::new(vec![
        Column::Share(1.0),
        Column::Fixed(98.0),
        Column::Fixed(96.0),
        Column::Fixed(86.0),
    ]);
    table.header = vec![Row::of([
        words::shared::NAME_AND_ROLE,
        words::document::parts::REGISTRATION,
        words::document::parts::KEY_FINGERPRINT,
        words::document::parts::SIGNED,
    ])];
    for (fingerprint, (who, decisions, agreed)) in counts {
        let about: Vec<_> = [who.role.trim(), who.profession.trim()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(apart)
            .collect();
        let mut said = Vec::new();
        if decisions > 0 {
            said.push(words::shared::decisions(decisions));
        }
        if agreed > 0 {
            said.push(words::shared::agreements(agreed));
        }
        let registration = match who.registration() {
            none if none.is_empty() => Span::new(words::document::parts::NONE_STATED).muted(),
            registration => Span::new(registration),
        };
        let mut name = vec![
            Span::new(apart(&who.name)).bold(),
            Span::new(format!("\n{}\n{}", about.join(", "), apart(&who.employer))).small(),
        ];
        if signed_once.contains(fingerprint) {
            let worth = words::document::parts::SIGNED_WITH_A_KEY_NOT_KEPT;
            name.push(Span::new(worth).small());
        }
        table.rows.push(Row::new(vec![
            Cell::new(name).names_row(),
            Cell::new(vec![registration]),
            Cell::new(vec![Span::new(fingerprint.replacen('-', "-\u{200b}", 3)).small()]),
            Cell::from(said.join("\n").as_str()),
        ]));
    }
    table
}

fn log(facts: &Facts) -> Table {
    // As wide as the longest date, and as a piece with the version that was signed.
    let [date, statement, decision, evidence] = [90.0, 130.0, 60.0, 76.0].map(Column::Fixed);
    let mut table = Table::new(vec![date, statement, decision, evidence, Column::Share(1.0)]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::DATE,
        words::shared::STATEMENT,
        words::shared::DECISION,
        words::shared::EVIDENCE,
        words::document::parts::SIGNER,
    ])];
    for sign_off in &facts.sign_offs {
        let mut row = row(facts, sign_off);
        let comment = Some(sign_off.comment.trim()).filter(|words| !words.is_empty());
        row.with_next = comment.is_some();
        table.rows.push(row);
        // A comment gets a row of its own at full width.
        table.rows.extend(comment.map(|words| Row::new(vec![Cell::from(words).over(5)])));
    }
    table
}

fn row(facts: &Facts, sign_off: &SignOff) -> Row {
    Row::new(vec![
        Cell::from(printed_day(&sign_off.signed_at).as_str()),
        Cell::new(vec![Span::new(facts.said(&sign_off.indicator))]),
        Cell::new(said(sign_off)),
        Cell::new(evidence(facts, sign_off)),
        Cell::new(vec![Span::new(apart(&sign_off.signer.name))]),
    ])
}

/// The decision in words, and why it no longer counts.
pub(super) fn said(sign_off: &SignOff) -> Vec<Span> {
    let standing = no_longer(sign_off).map_or_else(String::new, |why| format!("\n{why}"));
    let label = sign_off.decision.label();
    vec![Span::new(label).bold().tone(decision_tone(sign_off.decision)), Span::new(standing)]
}

/// The pieces a decision is about, each with the signed version if that is not the newest.
pub(super) fn evidence(facts: &Facts, sign_off: &SignOff) -> Vec<Span> {
    let mut evidence: Vec<Span> = Vec::new();
    for signed in &sign_off.evidence {
        if !evidence.is_empty() {
            evidence.push(Span::new(" "));
        }
        evidence.push(match facts.piece(&signed.id) {
            Some(piece) => match facts.leads_to(piece) {
                Some(anchor) => Span::new(piece.number.clone()).to_anchor(anchor),
                None => Span::new(piece.number.clone()),
            },
            None if facts.withdrawn.iter().any(|item| item.id == signed.id) => {
                Span::new("withdrawn").muted()
            }
            None => Span::new(words::document::parts::NOT_IN_HERE).muted(),
        });
        if signed.newest > signed.version {
            evidence.push(Span::new(words::document::parts::version(signed.version)).small());
        }
    }
    evidence
}

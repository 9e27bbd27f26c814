//! The passport on one page: what is signed off and by whom, without the evidence.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::apart::apart;
use super::blocks::{Block, Cell, Column, Lines, Row, Span, Table};
use super::drawing::Color;
use super::facts::{Facts, counted, day};
use super::fonts::Faces;
use super::layout::is_one_page;
use super::parts::{charts, integrity, open, working_life};
use crate::clock::printed;
use crate::evidence::Kind;
use crate::framework::{Competence, Domain, Framework, Stage};
use crate::readiness::State;
use crate::sign_off::{Decision, SignOff};

/// How much is told, so that all of it stays on one page.
struct Room {
    /// The most qualifications and signers that have a line of their own.
    listed: usize,
    /// How many letters of a title or a name are told.
    letters: usize,
    /// Whether the map names what is signed, or only counts it.
    codes: bool,
    /// Whether there is a map.
    map: bool,
}

/// The most lines that are tried before anything is shortened, and the fewest.
const LISTED: (usize, usize) = (20, 4);

/// From nearly everything to what always fits.
const ROOMS: [Room; 5] = [
    Room { listed: 5, letters: 90, codes: true, map: true },
    Room { listed: 3, letters: 60, codes: true, map: true },
    Room { listed: 2, letters: 45, codes: true, map: true },
    Room { listed: 3, letters: 60, codes: false, map: true },
    Room { listed: 2, letters: 50, codes: false, map: false },
];

/// With more stages than this, the map names them by their signs.
const NAMED_STAGES: usize = 4;

/// What it says: as much as one page holds.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut told = Vec::new();
    let faces = Faces::load();
    // As many lines as the page has room for; only then is anything shortened.
    let most = (facts.qualifications.len() + facts.pieces.len()).max(signers(facts).len());
    let whole = (LISTED.1..=most.clamp(LISTED.1, LISTED.0)).rev().map(|listed| Room {
        listed,
        letters: usize::MAX,
        codes: true,
        map: true,
    });
    for room in whole.chain(ROOMS) {
        told = told_in(facts, &room);
        // Without faces nothing is rendered, and rendering says why.
        if faces.as_ref().map_or(true, |faces| is_one_page(&told, faces)) {
            break;
        }
    }
    told
}

fn told_in(facts: &Facts, room: &Room) -> Vec<Block> {
    let mut blocks =
        vec![Block::heading(1, facts.options.document.label()), Block::KeyValue(who(facts, room))];
    if room.map {
        blocks.push(Block::Table(map(facts, room)));
        let mut below = Table::new(vec![Column::Share(1.0)]);
        (below.compact, below.lines) = (true, Lines::Bare);
        below.rows.push(Row::new(vec![Cell::new(vec![Span::new(legend(facts)).small().muted()])]));
        blocks.push(Block::Table(below));
    } else {
        blocks.push(Block::text(in_words(facts)));
    }
    blocks.extend(scope(facts, room).map(Block::Table));
    blocks.push(Block::Table(holdings(facts, room)));
    blocks.push(Block::Table(check(facts)));
    let mut last =
        "The new employer decides what to accept. The evidence itself is not in here.".to_owned();
    if room.letters < usize::MAX {
        last.push_str(" Shortened to stay on one page: the rest is in the portfolio.");
    }
    if !facts.period.is_whole() {
        last.push_str(&format!(" Counted for {}.", facts.period.words()));
    }
    if !facts.others.is_empty() {
        let others = cut(&facts.others.join("; "), room.letters.saturating_mul(4));
        last.push_str(&format!(" Also in the portfolio, and not counted here: {others}."));
    }
    if let Some(open) = open::line(facts, room.letters == usize::MAX) {
        last.push_str(&format!(" {open}"));
    }
    if facts.options.initials {
        last.push_str(" People are named by initials and no passport file is inside, as the practitioner chose.");
    }
    blocks.push(Block::text(Span::new(last).bold()));
    blocks
}

/// The beginning of a title or a name.
fn cut(words: &str, letters: usize) -> String {
    match words.char_indices().nth(letters) {
        Some((end, _)) => format!("{}\u{2026}", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// What the map would say, stage by stage.
fn in_words(facts: &Facts) -> String {
    let stages = facts.framework.stages.iter().zip(&facts.readiness.stages);
    let told: Vec<String> = stages
        .map(|(stage, count)| {
            format!("{}: {} of {}", stage.short(), count.signed_off, count.required)
        })
        .collect();
    format!("Statements signed off, shared ones included. {}.", told.join("; "))
}

fn who(facts: &Facts, room: &Room) -> Vec<(Vec<Span>, Vec<Span>)> {
    let mut rows = vec![
        ("Name", apart(&facts.practitioner).into_owned()),
        (
            "Working towards",
            format!("{}. Current to {}", facts.stage_title(), printed(facts.period.to)),
        ),
        ("Framework", format!("{} ({})", facts.framework.title, facts.framework.version)),
    ];
    if !facts.options.for_whom.trim().is_empty() {
        rows.push(("For", apart(facts.options.for_whom.trim()).into_owned()));
    }
    rows.into_iter()
        .map(|(term, value)| {
            let value = cut(&value, room.letters.saturating_mul(2));
            (vec![Span::new(term)], vec![Span::new(value).bold()])
        })
        .collect()
}

/// Domains by stages, and the signed codes of each domain.
fn map(facts: &Facts, room: &Room) -> Table {
    let many = facts.framework.stages.len() > NAMED_STAGES;
    let wide = if many { (210.0 / facts.framework.stages.len() as f32).max(16.0) } else { 70.0 };
    let mut columns = vec![Column::Share(1.0)];
    columns.extend(facts.framework.stages.iter().map(|_| Column::Fixed(wide)));
    columns.push(Column::Share(1.15));
    let mut table = Table::new(columns);
    table.compact = true;
    let mut header = vec![Cell::from("Domain")];
    let signs = signs(facts.framework);
    let names = facts.framework.stages.iter().zip(&signs);
    header.extend(names.map(|(stage, sign)| Cell::from(if many { sign } else { stage.short() })));
    header.push(Cell::from("Signed off"));
    table.header = vec![Row::new(header)];
    for (place, domain) in facts.framework.domains.iter().enumerate() {
        let name = format!("{}. {}", domain.id, domain.short());
        let mut cells = vec![Cell::new(vec![name.into()]).names_row()];
        for stage in &facts.readiness.stages {
            let Some(count) = stage.domains.get(place) else { continue };
            let (bar, words) = charts::bar(count.signed_off, count.required, wide - 10.0);
            let words_below = format!("{} of {}", count.signed_off, count.required);
            let mut cell = Cell::new(vec![Span::new(words_below)]);
            cell.drawing = Some((Arc::new(bar), words));
            cells.push(cell);
        }
        cells.push(Cell::from(signed_codes(facts, domain, room).as_str()));
        table.rows.push(Row::new(cells));
    }
    table
}

/// The competences signed off, each with the signs of the stages it is signed for.
fn signed_codes(facts: &Facts, domain: &Domain, room: &Room) -> String {
    let codes: Vec<String> =
        domain.competences.iter().filter_map(|competence| signed_code(facts, competence)).collect();
    match codes.len() {
        0 => "none".to_owned(),
        count if !room.codes => counted(count, "competence", "competences"),
        _ => codes.join(", "),
    }
}

fn signed_code(facts: &Facts, competence: &Competence) -> Option<String> {
    let signed: Vec<_> = competence
        .indicators
        .iter()
        .filter(|indicator| facts.state(&indicator.id) == State::SignedOff)
        .collect();
    if signed.is_empty() {
        return None;
    }
    let signs = signs(facts.framework);
    let signs: Vec<&str> = signed
        .iter()
        .filter(|indicator| !indicator.is_shared())
        .filter_map(|indicator| {
            let place = facts.framework.stages.iter().position(|one| one.id == indicator.stage)?;
            Some(signs.get(place)?.as_str())
        })
        .collect();
    // The code and its signs are one word to a reader: no line ends between them.
    let short = signs.iter().all(|sign| sign.chars().count() == 1);
    let (gap, signs) = (
        if signs.is_empty() { "" } else { "\u{A0}" },
        signs.join(if short { "" } else { "\u{A0}" }),
    );
    Some(format!("{}{gap}{signs}", competence.code))
}

/// What names each stage behind a code: as few letters of it as no other stage begins with.
fn signs(framework: &Framework) -> Vec<String> {
    let names: Vec<&str> = framework.stages.iter().map(Stage::short).collect();
    let sign = |(place, name): (usize, &&str)| {
        let begins = |sign: &str| {
            let other = |(at, name): (usize, &&str)| at != place && name.starts_with(sign);
            names.iter().enumerate().any(other)
        };
        let mut ends = name.char_indices().map(|(at, c)| at + c.len_utf8());
        let sign = ends.find(|&end| !begins(&name[..end])).map(|end| name[..end].to_owned());
        // One name that begins another, or is another, is told by its place.
        sign.unwrap_or_else(|| (place + 1).to_string())
    };
    names.iter().enumerate().map(sign).collect()
}

fn legend(facts: &Facts) -> String {
    let signs = signs(facts.framework).into_iter();
    let stages: Vec<String> = signs
        .zip(&facts.framework.stages)
        .map(|(sign, stage)| format!("{sign} {}", stage.short().to_lowercase()))
        .collect();
    format!(
        "Boxes count the statements of a stage, shared ones included. Letters behind a code name the stage it is \
         signed for: {}. A code without a letter is signed for all stages.",
        stages.join(", ")
    )
}

/// What is part of the work, what is not, and what is done only under a condition; who signed that.
fn scope(facts: &Facts, room: &Room) -> Option<Table> {
    let letters = room.letters.saturating_mul(2);
    working_life::scope(facts, |lines| cut(lines, letters))
}

/// Trainings, the last first, each with the day it runs out.
fn trainings(facts: &Facts) -> Vec<String> {
    let told = facts.entries("training").map(|one| {
        // It still counts on its last day.
        let until = one.said().day("runs-out").map(|day| ends(day, day < facts.period.to));
        format!("{}{}", apart(&one.title), until.unwrap_or_default())
    });
    let mut all: Vec<String> = told.collect();
    all.reverse();
    all
}

/// Until when something counts, or since when it does not.
fn ends(day: NaiveDate, ran_out: bool) -> String {
    format!(" ({} {})", if ran_out { "ran out" } else { "until" }, printed(day))
}

/// Qualifications and signers, side by side.
fn holdings(facts: &Facts, room: &Room) -> Table {
    let mut table = Table::new(vec![Column::Share(1.0), Column::Share(1.0)]);
    table.compact = true;
    table.header = vec![Row::of(["Training and qualifications", "Signed by"])];
    // The newest first.
    let mut held: Vec<String> = facts
        .of_kinds(&[Kind::Certificate, Kind::PriorLearning])
        .map(|piece| {
            let until = piece.evidence.details.get("expires_on").and_then(|at| day(at));
            let until = until.map(|day| ends(day, day <= facts.period.to)).unwrap_or_default();
            format!("{}{until}", apart(&piece.evidence.summary.title))
        })
        .collect();
    held.reverse();
    let held = recorded(facts).chain(trainings(facts)).chain(held);
    let held = lines(held.collect(), room);
    let signers = lines(signers(facts), room);
    table.rows.push(Row::new(vec![Cell::from(held.as_str()), Cell::from(signers.as_str())]));
    table
}

/// What is recorded, with whether anybody saw proof of it; the newest first.
fn recorded(facts: &Facts) -> impl Iterator<Item = String> {
    facts.qualifications.iter().rev().map(|one| {
        let seen = if one.seen.is_some() { ", proof seen" } else { "" };
        format!("{} ({}{seen})", apart(&one.title), one.progress.to_lowercase())
    })
}

/// Who signed what counts, the busiest first.
fn signers(facts: &Facts) -> Vec<String> {
    let counts = |sign_off: &&SignOff| sign_off.standing && sign_off.decision == Decision::Achieved;
    let mut found: BTreeMap<&str, (usize, &SignOff)> = BTreeMap::new();
    for sign_off in facts.sign_offs.iter().filter(counts) {
        found.entry(&sign_off.fingerprint).or_insert((0, sign_off)).0 += 1;
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found
        .into_iter()
        .map(|(count, sign_off)| format!("{} ({count})", apart(&sign_off.signer.described())))
        .collect()
}

fn lines(all: Vec<String>, room: &Room) -> String {
    if all.is_empty() {
        return "none".to_owned();
    }
    let told = if all.len() > room.listed { room.listed - 1 } else { all.len() };
    let mut lines: Vec<String> = all[..told].iter().map(|one| cut(one, room.letters)).collect();
    if told < all.len() {
        lines.push(format!("and {} more", all.len() - told));
    }
    lines.join("\n")
}

/// The square code and how to use it.
fn check(facts: &Facts) -> Table {
    let Some(carried) = &facts.carried else {
        let words = "The signed passport file is not inside this PDF. Ask the practitioner for it to check the \
                     signatures.";
        let mut table = Table::new(vec![Column::Share(1.0)]);
        table.lines = Lines::Bare;
        table.rows.push(Row::new(vec![Cell::from(words).fill(Color::SAND)]));
        return table;
    };
    let words = vec![
        Span::new("Check it: ").bold(),
        Span::new(
            "the signed passport file travels inside this PDF. Open the PDF with Countersign, or run \
             \u{201c}countersign verify\u{201d} on it. It must show this check code:\n",
        ),
    ];
    integrity::beside_the_code(carried, words, Vec::new(), 60.0)
}

//! The passport document, on one page: what is signed off and by whom, without the evidence.

mod held;
mod map;
mod room;

use self::room::{Left, Most, Room};
use super::apart::apart;
use super::blocks::{Block, Cell, Column, Lines, Row, Span, Table};
use super::drawing::Color;
use super::facts::Facts;
use super::fonts::Faces;
use super::layout::is_one_page;
use super::parts::{integrity, open, working_life};
use crate::clock::printed;
use crate::words;

/// The blocks of the page: as much as fits.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let (faces, check) = (Faces::load(), check(facts));
    let most = Most {
        listed: held::most(facts),
        letters: held::longest(facts),
        scope: working_life::longest_of_scope(facts),
    };
    // Without fonts nothing can be rendered, and rendering reports why.
    let fits = |room: &Room| {
        faces.as_ref().map_or(true, |faces| is_one_page(&told_in(facts, room, &check), faces))
    };
    told_in(facts, &Room::filled(&most, fits), &check)
}

fn told_in(facts: &Facts, room: &Room, check: &Table) -> Vec<Block> {
    let left = Left::default();
    let mut blocks = vec![
        Block::heading(1, facts.options.document.label()),
        Block::Table(who(facts, room, &left)),
    ];
    if room.map {
        if !room.codes {
            left.out(words::LEFT_OF_CODES);
        }
        blocks.push(Block::Table(map::map(facts, room.codes)));
        let mut below = Table::new(vec![Column::Share(1.0)]);
        (below.compact, below.lines) = (true, Lines::Bare);
        let legend = Span::new(map::legend(facts)).small().muted();
        below.rows.push(Row::new(vec![Cell::new(vec![legend])]));
        blocks.push(Block::Table(below));
    } else {
        left.out(words::LEFT_OF_MAP);
        blocks.push(Block::text(left.cut(&map::in_words(facts), room.letters.saturating_mul(16))));
    }
    let scope = working_life::scope(facts, |lines| left.cut(lines, room.scope));
    blocks.extend(scope.map(Block::Table));
    blocks.push(Block::Table(held::holdings(facts, room, &left)));
    blocks.push(Block::Table(check.clone()));
    let mut last = words::NEW_EMPLOYER.to_owned();
    if !facts.period.is_whole() {
        last.push_str(&words::document::portfolio::counted_for(facts.period.words()));
    }
    if !facts.others.is_empty() {
        let others = left.cut(&facts.others.join("; "), room.letters.saturating_mul(4));
        last.push_str(&words::document::portfolio::also_in_the_portfolio(&others));
    }
    if let Some(open) = open::line(facts, room.open) {
        last.push_str(&format!(" {open}"));
    }
    if facts.options.initials {
        last.push_str(words::document::portfolio::INITIALS_AND_NO_PASSPORT);
    }
    if let Some(left) = left.sentence() {
        last.push_str(&format!(" {left}"));
    }
    blocks.push(Block::text(Span::new(last).bold()));
    blocks
}

fn who(facts: &Facts, room: &Room, left: &Left) -> Table {
    let mut rows = vec![
        (words::document::portfolio::NAME, apart(&facts.practitioner).into_owned()),
        (
            words::shared::WORKING_TOWARDS,
            words::document::portfolio::current_to(facts.stage_title(), printed(facts.period.to)),
        ),
        (
            words::shared::FRAMEWORK,
            format!("{} ({})", facts.framework.title, facts.framework.version),
        ),
    ];
    if !facts.options.for_whom.trim().is_empty() {
        rows.push((words::shared::FOR, apart(facts.options.for_whom.trim()).into_owned()));
    }
    let mut table = Table::new(vec![Column::Fixed(96.0), Column::Share(1.0)]);
    table.compact = true;
    table.rows.extend(rows.into_iter().map(|(term, value)| {
        let value = left.cut(&value, room.letters.saturating_mul(2));
        let term = Cell::new(vec![Span::new(term).muted()]).names_row();
        Row::new(vec![term, Cell::new(vec![Span::new(value).bold()])])
    }));
    table
}

/// The QR code and how to use it.
fn check(facts: &Facts) -> Table {
    let Some(carried) = &facts.carried else {
        let words = words::document::portfolio::PASSPORT_NOT_INSIDE;
        let mut table = Table::new(vec![Column::Share(1.0)]);
        table.lines = Lines::Bare;
        table.rows.push(Row::new(vec![Cell::from(words).fill(Color::SAND)]));
        return table;
    };
    let words = vec![
        Span::new(words::document::portfolio::CHECK_IT).bold(),
        Span::new(words::document::portfolio::PASSPORT_INSIDE),
    ];
    // Three dots at 150 dpi for each module of the QR code: the least that scans reliably.
    integrity::beside_the_code(carried, words, Vec::new(), 54.0)
}

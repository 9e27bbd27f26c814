//! The last plan reviewed, the next plan, and space for the appraiser to write.

use crate::clock::printed;
use crate::document::apart::apart;
use crate::document::blocks::{Block, Cell, Column, Lines, Row, Span, Table};
use crate::document::facts::Facts;
use crate::document::parts::readiness::{left, tone};
use crate::document::parts::working_life;
use crate::readiness::State;
use crate::words;
use crate::working_life::EntryView;

/// The most steps a plan proposes.
const STEPS: usize = 8;

/// The statements that were left when the period began, and their state now.
pub fn reviewed(facts: &Facts) -> Vec<Block> {
    let mut blocks =
        vec![Block::heading_at(1, words::document::year::LAST_PLAN_LOOKED_AT_AGAIN, "last-plan")];
    let before = facts
        .before
        .as_ref()
        .and_then(|before| before.stages.iter().find(|stage| stage.id == facts.stage));
    let Some(before) = before.filter(|before| !before.left.is_empty()) else {
        blocks.push(Block::text(words::document::year::NOTHING_LEFT_AT_THE_START));
        return blocks;
    };
    let now = |id: &str| facts.state(id);
    let done = before.left.iter().filter(|one| now(&one.indicator) == State::SignedOff).count();
    let required = words::shared::statements(before.required);
    let done = words::document::year::are_signed_off_now(done);
    let stage = facts.stage_title();
    blocks.push(Block::text(match before.left.len() {
        1 => words::document::year::one_left_of_the_last_plan(required, stage, done),
        left => words::document::year::left_of_the_last_plan(left, required, stage, done),
    }));
    let mut table = Table::new(vec![
        Column::Share(1.0),
        Column::Fixed(70.0),
        Column::Fixed(80.0),
        Column::Fixed(80.0),
        Column::Fixed(70.0),
    ]);
    table.compact = true;
    table.header = vec![Row::of([
        words::shared::DOMAIN,
        words::document::year::LEFT_THEN,
        words::document::year::SIGNED_SINCE,
        words::document::year::UNDER_WAY,
        words::document::year::NOT_BEGUN,
    ])];
    for domain in &facts.framework.domains {
        let of_domain = |id: &str| {
            let ids = domain.competences.iter().flat_map(|competence| &competence.indicators);
            ids.into_iter().any(|indicator| indicator.id == id)
        };
        let states: Vec<State> = before
            .left
            .iter()
            .filter(|one| of_domain(&one.indicator))
            .map(|one| now(&one.indicator))
            .collect();
        if states.is_empty() {
            continue;
        }
        let count = |wanted: fn(&State) -> bool| {
            Cell::from(states.iter().filter(|state| wanted(state)).count().to_string().as_str())
        };
        table.rows.push(Row::new(vec![
            Cell::new(vec![Span::new(format!("{}. {}", domain.id, domain.short()))]).names_row(),
            Cell::from(states.len().to_string().as_str()),
            count(|state| *state == State::SignedOff),
            count(|state| {
                !matches!(state, State::SignedOff | State::NoEvidence | State::NotMyRole)
            }),
            count(|state| *state == State::NoEvidence),
        ]));
    }
    blocks.push(Block::Table(table));
    blocks
}

/// The statements that are left, and the next steps with space for dates and names.
pub fn proposed(facts: &Facts) -> Vec<Block> {
    let mut blocks =
        vec![Block::heading_at(1, words::document::year::GAPS_AND_PROPOSED_PLAN, "plan")];
    blocks.extend(left(facts));
    let stage = facts.readiness.stages.iter().find(|stage| stage.id == facts.stage);
    let mut steps: Vec<_> = stage.map_or(&[][..], |stage| stage.left.as_slice()).iter().collect();
    if steps.is_empty() {
        return blocks;
    }
    let place = |state: State| State::ORDER.iter().position(|known| *known == state);
    steps.sort_by_key(|one| place(one.reason));
    let more = steps.len().saturating_sub(STEPS);
    steps.truncate(STEPS);
    let mut table = Table::new(vec![
        Column::Fixed(138.0),
        Column::Share(1.0),
        Column::Fixed(80.0),
        Column::Fixed(80.0),
    ]);
    table.lines = Lines::Grid;
    table.header = vec![Row::of([
        words::shared::STATEMENT,
        words::document::year::NEXT_STEP,
        words::document::year::WITH_WHOM,
        words::document::year::BY_WHEN,
    ])];
    for one in steps {
        table.rows.push(Row::new(vec![
            Cell::new(vec![
                Span::new(facts.said(&one.indicator)),
                Span::new(format!("\n{}", one.reason.label())).small().tone(tone(one.reason)),
            ])
            .names_row(),
            Cell::new(vec![
                Span::new(format!("{}. ", facts.competence(&one.indicator))),
                Span::new(one.next()),
            ]),
            Cell::from(""),
            Cell::from(""),
        ]));
    }
    blocks.push(Block::heading(2, words::document::year::NEXT_STEPS));
    if more > 0 {
        blocks.push(Block::text(words::document::year::more_steps_follow(STEPS, more)));
    }
    blocks.push(Block::Table(table));
    blocks
}

/// Whether an appraisal of the period is signed in its newest version.
pub fn signed(facts: &Facts) -> bool {
    facts.entries("appraisal").any(EntryView::is_signed)
}

/// The signed appraisal; or, when nobody has signed, space to write and sign on one page.
pub fn comments(facts: &Facts) -> Vec<Block> {
    if signed(facts) {
        let mut blocks = vec![
            Block::heading_at(
                1,
                words::document::year::APPRAISERS_COMMENTS_AND_SIGNATURES,
                "comments",
            ),
            Block::text(words::SIGNED_APPRAISAL),
        ];
        blocks.extend(working_life::entries(facts, "appraisal"));
        return blocks;
    }
    let mut box_ = Table::new(vec![Column::Share(1.0)]);
    box_.lines = Lines::Grid;
    box_.header = vec![Row::of([words::document::year::WHAT_WENT_WELL_AND_WHAT_COMES])];
    box_.rows = vec![Row::of(["\n\n\n\n"])];
    let mut sign = Table::new(vec![Column::Share(1.0), Column::Share(1.0), Column::Fixed(90.0)]);
    sign.lines = Lines::Grid;
    sign.header = vec![Row::of([
        words::shared::NAME_AND_ROLE,
        words::document::year::SIGNATURE,
        words::shared::DATE,
    ])];
    sign.rows = vec![
        Row::new(vec![
            Cell::new(vec![
                Span::new(apart(&facts.practitioner)),
                Span::new(words::document::year::PRACTITIONER).small().muted(),
            ])
            .names_row(),
            Cell::from("\n"),
            Cell::from(""),
        ]),
        Row::new(vec![
            Cell::new(vec![
                Span::new(" \n"),
                Span::new(words::document::year::APPRAISER).small().muted(),
            ])
            .names_row(),
            Cell::from("\n"),
            Cell::from(""),
        ]),
    ];
    vec![Block::Together(vec![
        Block::heading_at(1, words::document::year::APPRAISERS_COMMENTS_AND_SIGNATURES, "comments"),
        Block::text(words::document::year::written_at_the_appraisal(printed(facts.today))),
        Block::Table(box_),
        Block::Table(sign),
    ])]
}

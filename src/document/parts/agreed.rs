//! What is not part of the role, with the reason and who agreed.

use crate::clock::printed;
use crate::document::blocks::{Block, Cell, Column, Row, Table};
use crate::document::facts::Facts;
use crate::sign_off::AgreementKind;

/// The table; nothing when nothing was agreed.
pub fn blocks(facts: &Facts) -> Vec<Block> {
    let mut table = Table::new(vec![
        Column::Fixed(96.0),
        Column::Share(1.0),
        Column::Fixed(130.0),
        Column::Fixed(100.0),
    ]);
    table.header = vec![Row::of(["Statement", "Reason", "Agreed by", "On"])];
    let standing = facts
        .agreements
        .iter()
        .filter(|one| one.kind == AgreementKind::NotMyRole && one.ended_at.is_empty());
    for agreement in standing {
        let on = agreement.signed_at.get(..10).and_then(|day| day.parse().ok()).map(printed);
        for indicator in &agreement.indicators {
            table.rows.push(Row::new(vec![
                Cell::from(indicator.as_str()).names_row(),
                Cell::from(agreement.reason.as_str()),
                Cell::from(agreement.signer.name.as_str()),
                Cell::from(on.as_deref().unwrap_or_default()),
            ]));
        }
    }
    if table.rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::heading(2, "Not part of the role"),
        Block::text("These statements are left out of every count in this document."),
        Block::Table(table),
    ]
}

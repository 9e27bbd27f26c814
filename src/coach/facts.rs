//! Gathers what the rules are held against, and asks them.

use super::judge::{Facts, Finding, Piece, Signed, judge};
use super::rules::{Reader, rules};
use crate::Portfolio;
use crate::codes::Decision;
use crate::error::Result;
use crate::{privacy, store, text};

impl Portfolio {
    /// What a reader may stumble over, today.
    pub fn coach(&self, reader: Reader) -> Result<Vec<Finding>> {
        let facts = self.coach_facts()?;
        let today = self.clock().today();
        let rules = rules(reader)?;
        Ok(rules.iter().filter_map(|rule| judge(rule, &facts, today)).collect())
    }

    fn coach_facts(&self) -> Result<Facts> {
        let db = self.store.db();
        let stands = self.stand(self.clock().today())?.stands;
        let mut signed = Vec::new();
        let mut rests = std::collections::HashSet::new();
        let owner = self.practitioner().to_owned();
        for one in self.sign_offs()? {
            if !one.standing || one.decision != Decision::Achieved {
                continue;
            }
            rests.extend(one.evidence.iter().map(|piece| piece.id.clone()));
            signed.push(Signed {
                own_name: text::look_alike(&one.signer.name, &owner),
                id: one.id,
                by: one.fingerprint,
            });
        }
        let mut pieces = Vec::new();
        for summary in self.saved_pieces(&stands)? {
            if summary.withdrawn || summary.erased {
                continue;
            }
            let Some(row) = store::evidence::newest(db, &summary.id)? else { continue };
            let names =
                !privacy::look(&row.title).is_empty() || !privacy::look(&row.text).is_empty();
            pieces.push(Piece {
                signed: rests.contains(&summary.id),
                kind: summary.kind,
                on: summary.happened_on,
                text: text::fold(row.text.trim()).into_owned(),
                files: summary.files as usize,
                statements: summary.indicators.len(),
                names,
                id: summary.id,
            });
        }
        Ok(Facts { pieces, signed })
    }
}

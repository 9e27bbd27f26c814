//! Makes the sample portfolio through the same verbs a person uses.

use std::collections::HashMap;
use std::path::Path;

use super::calendar::{AS_OF, STARTED_IN_POST, at};
use super::people::{By, PRACTITIONER};
use super::scale::{Happening, timeline};
use super::types::{Entry, File, Judged};
use super::year::Lived;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::evidence::{Attachment, FileRef};
use crate::ids::Randomness;
use crate::sign_off::{Judgement, Signer, ToAgree};
use crate::working_life::{self, EntryInput};
use crate::{NewPortfolio, Portfolio};

/// Makes the sample portfolio in a folder that is empty or not there yet. The same number of
/// entries gives the same content.
///
/// # Errors
/// As [`Portfolio::create`].
pub fn make(folder: &Path, number: u32) -> Result<Portfolio> {
    let new = NewPortfolio {
        name: PRACTITIONER.name.to_owned(),
        stage: PRACTITIONER.stage.to_owned(),
        framework: PRACTITIONER.framework.to_owned(),
        started_in_post: Some(PRACTITIONER.started_in_post),
    };
    let clock = Clock::fixed(at(STARTED_IN_POST, 9, 0));
    let mut portfolio = Portfolio::create_sample(folder, &new, clock, Randomness::counted(1))?;
    portfolio.as_one(|portfolio| live(portfolio, number))?;
    portfolio.clock().set(at(AS_OF, 17, 30));
    Ok(portfolio)
}

/// What has been made so far, by the keys of the sample.
#[derive(Default)]
struct Made {
    ids: HashMap<String, String>,
    files: HashMap<File, Attachment>,
    qualifications: HashMap<&'static str, String>,
}

impl Made {
    fn id(&self, key: &str) -> Result<&String> {
        self.ids.get(key).ok_or(Error::NoSuchEvidence)
    }

    /// The files of an entry, each drawn and kept once.
    fn files(&mut self, portfolio: &mut Portfolio, entry: &Entry) -> Result<Vec<FileRef>> {
        let mut refs = Vec::new();
        for file in &entry.files {
            if !self.files.contains_key(file) {
                let kept = portfolio.attach(file.name(), &file.content()?)?;
                if let Some(words) = file.shows() {
                    portfolio.describe(&kept.digest, words)?;
                }
                self.files.insert(*file, kept);
            }
            refs.extend(self.files.get(file).cloned().map(FileRef::from));
        }
        Ok(refs)
    }
}

/// Performs all events of the sample, in order.
fn live(portfolio: &mut Portfolio, number: u32) -> Result<()> {
    let signers = By::ALL
        .into_iter()
        .map(|by| Ok((by, signer(by)?)))
        .collect::<Result<HashMap<By, Signer>>>()?;
    let mut made = Made::default();
    for (when, happening) in timeline(number) {
        portfolio.clock().set(when);
        match happening {
            Happening::Logged(entry) => {
                let files = made.files(portfolio, &entry)?;
                let id = portfolio.log(&entry.input(files))?;
                made.ids.insert(entry.key.into_owned(), id);
            }
            Happening::Changed(entry) => {
                let files = made.files(portfolio, &entry)?;
                if let Some(input) = entry.changed_input(files) {
                    portfolio.amend(made.id(&entry.key)?, &input)?;
                }
            }
            Happening::Withdrawn(key) => portfolio.withdraw(made.id(&key)?)?,
            Happening::Judged(judged) => {
                let signer = signers.get(&judged.by).ok_or(Error::NoSuchEvidence)?;
                portfolio.sign(signer, &[judgement(&made, &judged)?])?;
            }
            Happening::Asked(asked) => {
                let item = (made.id(asked.piece)?.clone(), asked.indicator.to_owned());
                portfolio.ask(&[item], asked.to.name())?;
            }
            Happening::Noted(noted) => {
                let id = portfolio.note_qualification(&noted.input())?;
                made.qualifications.insert(noted.key, id);
            }
            Happening::Seen(seen) => {
                let signer = signers.get(&seen.by).ok_or(Error::NoSuchEvidence)?;
                let id = made.qualifications.get(seen.noted).ok_or(Error::NoSuchEvidence)?;
                portfolio.agree(signer, &ToAgree::proof(id))?;
            }
            Happening::Lived(lived) => live_through(portfolio, &mut made, &signers, lived)?,
        }
    }
    Ok(())
}

/// Performs an event of an entry of working life.
fn live_through(
    portfolio: &mut Portfolio,
    made: &mut Made,
    signers: &HashMap<By, Signer>,
    lived: Lived,
) -> Result<()> {
    match lived {
        Lived::Kept(kept) => {
            let fields = kept.fields(&|key| made.id(key).cloned())?;
            let input = EntryInput { fields, ..EntryInput::default() };
            let noun = working_life::noun(kept.noun).ok_or(Error::Damaged)?;
            let id = portfolio.add_entry(noun, &input)?;
            made.ids.insert(kept.key.to_owned(), id);
        }
        Lived::Accepted(key) => portfolio.accept_entry(made.id(key)?)?,
        Lived::Signed(key, by) => {
            let signer = signers.get(&by).ok_or(Error::NoSuchEvidence)?;
            portfolio.agree(signer, &ToAgree::entry(made.id(key)?))?;
        }
        Lived::Closed(key, how) => portfolio.close_goal(made.id(key)?, how)?,
    }
    Ok(())
}

fn judgement(made: &Made, judged: &Judged) -> Result<Judgement> {
    Ok(Judgement {
        evidence: judged.pieces.iter().map(|key| made.id(key).cloned()).collect::<Result<_>>()?,
        indicator: judged.indicator.to_owned(),
        decision: judged.decision,
        comment: judged.comment.to_owned(),
        shown: Default::default(),
    })
}

/// A preceptor of the sample. Its key is always the same and proves nothing; the portfolio says that it is a sample.
fn signer(by: By) -> Result<Signer> {
    let clock = Clock::fixed(at(STARTED_IN_POST, 8, 0));
    let start = match by {
        By::Priya => 1_000_000,
        By::Gareth => 2_000_000,
    };
    Signer::new(&by.identity(), &clock, &Randomness::counted(start))
}

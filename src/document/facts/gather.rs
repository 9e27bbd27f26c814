//! All content of a document, read from a portfolio once.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::days::day;
use super::fates::Fates;
use super::names::Names;
use super::period::Period;
use super::piece::{Piece, piece_anchor};
use super::qualifications::{self, Qualification};
use super::versions::Versions;
use super::working_life;
use crate::Portfolio;
use crate::coach::Advice;
use crate::document::carried::Carried;
use crate::document::options::{DocumentKind, ExportOptions};
use crate::error::{Error, Result};
use crate::evidence::{Evidence, EvidenceSummary, Kind};
use crate::framework::{Framework, Policy};
use crate::portfolio::Stands;
use crate::readiness::{Readiness, State};
use crate::sign_off::{Agreement, SignOff};
use crate::working_life::{EntryView, InForce};

/// The content of a document, limited to what its reader may see.
pub struct Facts<'a> {
    pub options: &'a ExportOptions,
    pub practitioner: String,
    pub framework: &'a Framework,
    /// What was agreed besides sign-offs, oldest first.
    pub agreements: Vec<Agreement>,
    /// Qualifications held or worked towards, oldest first.
    pub qualifications: Vec<Qualification>,
    /// The entries of working life, noun by noun.
    working_life: Vec<EntryView>,
    /// The delegations in force on the last day of the period.
    pub in_force: Vec<InForce>,
    pub policy: &'a Policy,
    pub stage: &'a str,
    pub started_in_post: Option<NaiveDate>,
    pub today: NaiveDate,
    pub portfolio_id: &'a str,
    pub sample: bool,
    pub period: Period,
    /// The embedded passport, once it is made.
    pub carried: Option<Carried>,
    /// What a reader may question; filled by [`Self::look_for_advice`].
    pub advice: Vec<Advice>,
    /// Whether files that are not pictures are embedded, once decided.
    pub fates: Fates,
    /// What changed in evidence since it was signed.
    pub versions: Versions,
    /// The titles of the other frameworks of the portfolio.
    pub others: Vec<String>,
    /// The state of every statement on the last day of the period.
    pub stands: Stands,
    /// The readiness on that day.
    pub readiness: Readiness,
    /// The readiness on the day before the period.
    pub before: Option<Readiness>,
    /// The evidence of the period.
    pub pieces: Vec<Piece>,
    pub withdrawn: Vec<EvidenceSummary>,
    pub drafts: usize,
    /// How many pieces of evidence and how many decisions lie outside the period.
    pub outside: (usize, usize),
    /// Decisions of the period, oldest first.
    pub sign_offs: Vec<SignOff>,
    numbers: HashMap<String, usize>,
    decided_on: HashMap<String, Vec<usize>>,
}

impl<'a> Facts<'a> {
    /// Reads the content of a document from a portfolio.
    pub fn gather(portfolio: &'a Portfolio, options: &'a ExportOptions) -> Result<Self> {
        let today = portfolio.clock().today();
        let period = Period::of(options, today)?;
        // A document shows everything as it stood on the last day of the period.
        let stand = portfolio.stand(period.to)?;
        let mut saved = portfolio.saved_pieces(&stand)?;
        saved.sort_by(|a, b| a.happened_on.cmp(&b.happened_on).then_with(|| a.id.cmp(&b.id)));
        let mut sign_offs = portfolio.sign_offs_as(&stand.stands)?;
        sign_offs.reverse();
        let names = if options.initials {
            let signers = sign_offs.iter().map(|sign_off| sign_off.signer.name.clone());
            let others = working_life::people(portfolio)?;
            Names::initials(signers.chain([portfolio.practitioner().to_owned()]).chain(others))
        } else {
            Names::whole()
        };

        let (mut pieces, mut withdrawn, mut count) = (Vec::new(), Vec::new(), 0);
        let mut outside = (0, 0);
        for mut item in saved {
            item.title = names.text(&item.title);
            if item.withdrawn {
                if period.holds(item.happened_on) {
                    withdrawn.push(item);
                }
                continue;
            }
            count += 1;
            if !period.holds(item.happened_on) {
                outside.0 += 1;
                continue;
            }
            let hidden = options.leave_out_reflections && item.kind == Kind::ReflectiveAccount;
            let evidence = seen(portfolio.in_full(&item.id, &stand.stands)?, &names, hidden);
            pieces.push(Piece { number: format!("E{count}"), evidence, hidden });
        }

        let all = sign_offs.len();
        sign_offs.retain(|sign_off| day(&sign_off.signed_at).is_none_or(|day| period.holds(day)));
        outside.1 = all - sign_offs.len();
        for sign_off in &mut sign_offs {
            sign_off.comment = names.text(&sign_off.comment);
            if names.by_initials() {
                sign_off.signer.name = names.person(&sign_off.signer.name);
                if !sign_off.signer.number.is_empty() {
                    sign_off.signer.number = "withheld".to_owned();
                }
            }
        }
        let numbers = pieces
            .iter()
            .enumerate()
            .map(|(place, piece)| (piece.evidence.summary.id.clone(), place))
            .collect();
        let mut decided_on: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, sign_off) in sign_offs.iter().enumerate() {
            for evidence in &sign_off.evidence {
                decided_on.entry(evidence.id.clone()).or_default().push(place);
            }
        }
        let mut agreements = portfolio.agreements()?;
        agreements
            .retain(|one| one.in_passport && day(&one.signed_at).is_none_or(|on| on <= period.to));
        let titles: HashMap<String, String> =
            portfolio.qualifications()?.into_iter().map(|one| (one.id, one.title)).collect();
        for agreement in &mut agreements {
            let title = titles.get(&agreement.qualification).cloned().unwrap_or_default();
            agreement.qualification = names.text(&title);
            agreement.reason = names.text(&agreement.reason);
            agreement.signer.name = names.person(&agreement.signer.name);
            if names.by_initials() && !agreement.signer.number.is_empty() {
                agreement.signer.number = "withheld".to_owned();
            }
        }
        let before = match (options.document, period.from.and_then(|from| from.pred_opt())) {
            (DocumentKind::Appraisal, Some(eve)) => Some(portfolio.readiness(Some(eve))?),
            _ => None,
        };
        Ok(Self {
            options,
            practitioner: names.person(portfolio.practitioner()),
            framework: portfolio.framework()?,
            agreements,
            qualifications: qualifications::gather(portfolio, &period, &names)?,
            working_life: working_life::gather(portfolio, &period, &names)?,
            in_force: working_life::in_force(portfolio, &period, &names)?,
            policy: portfolio.policy()?,
            stage: portfolio.stage(),
            started_in_post: portfolio.owner.started_in_post,
            today,
            portfolio_id: portfolio.id(),
            sample: portfolio.is_sample(),
            readiness: stand.readiness.first().cloned().ok_or(Error::Damaged)?,
            period,
            carried: None,
            advice: Vec::new(),
            fates: Fates::default(),
            versions: Versions::gather(portfolio, &pieces, &sign_offs)?,
            others: others(portfolio)?,
            before,
            pieces,
            withdrawn,
            stands: stand.stands,
            drafts: portfolio.never_saved()?,
            outside,
            sign_offs,
            numbers,
            decided_on,
        })
    }

    /// Fills [`Self::advice`] with what a reader may question.
    pub fn look_for_advice(&mut self, portfolio: &Portfolio) -> Result<()> {
        let (from, to) = (self.period.from, self.period.to);
        self.advice = portfolio.advice(self.options.document.reader(), from, Some(to))?;
        Ok(())
    }

    /// The piece with this id, if the document contains it.
    pub fn piece(&self, id: &str) -> Option<&Piece> {
        self.numbers.get(id).and_then(|place| self.pieces.get(*place))
    }

    /// The decisions on a piece of evidence, oldest first.
    pub fn decisions_on(&self, id: &str) -> impl Iterator<Item = &SignOff> {
        self.decided_on.get(id).into_iter().flatten().filter_map(|place| self.sign_offs.get(*place))
    }

    /// The entries of a noun, oldest first.
    pub fn entries(&self, noun: &str) -> impl Iterator<Item = &EntryView> {
        self.working_life.iter().filter(move |one| one.noun == noun)
    }

    /// The state of a statement on the last day of the period.
    pub fn state(&self, indicator: &str) -> State {
        state_in(self.framework, &self.readiness, indicator)
    }

    /// The state of a statement before the period.
    pub fn state_before(&self, indicator: &str) -> State {
        self.before
            .as_ref()
            .map_or(State::NoEvidence, |before| state_in(self.framework, before, indicator))
    }

    /// The title of the competence an indicator belongs to.
    pub fn competence(&self, indicator: &str) -> &str {
        self.framework
            .indicator(indicator)
            .map_or("", |(_, competence, _)| competence.title.as_str())
    }

    /// The title of the stage worked towards.
    pub fn stage_title(&self) -> &str {
        self.framework.stage(self.stage).map_or(self.stage, |stage| stage.title.as_str())
    }

    /// The pieces of some kinds, oldest first.
    pub fn of_kinds(&self, kinds: &[Kind]) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(move |piece| kinds.contains(&piece.evidence.summary.kind))
    }

    /// The anchor of a piece, where this document shows it in full.
    pub fn leads_to(&self, piece: &Piece) -> Option<String> {
        (self.options.document == DocumentKind::Portfolio).then(|| piece_anchor(&piece.number))
    }
}

/// The titles of the frameworks other than the one readiness is counted by.
fn others(portfolio: &Portfolio) -> Result<Vec<String>> {
    let all = portfolio.framework_list()?.into_iter();
    Ok(all.filter(|one| !one.followed).map(|one| one.title).collect())
}

fn state_in(framework: &Framework, readiness: &Readiness, indicator: &str) -> State {
    framework
        .indicators()
        .zip(&readiness.indicators)
        .find(|((_, _, known), _)| known.id == indicator)
        .map_or(State::NoEvidence, |(_, readiness)| readiness.state)
}

/// The evidence as this document's reader may see it: names shortened, hidden text removed.
fn seen(mut evidence: Evidence, names: &Names, hidden: bool) -> Evidence {
    if hidden {
        evidence.text.clear();
        evidence.setting.clear();
        evidence.details.clear();
        evidence.files.clear();
        evidence.shows.iter_mut().for_each(|shows| shows.how.clear());
    }
    if names.by_initials() {
        const PEOPLE: [&str; 5] = ["observer", "witness", "with", "supervisor", "facilitator"];
        evidence.summary.title = names.text(&evidence.summary.title);
        evidence.text = names.text(&evidence.text);
        evidence.setting = names.text(&evidence.setting);
        for (field, answer) in &mut evidence.details {
            *answer = if PEOPLE.contains(&field.as_str()) {
                names.person(answer)
            } else {
                names.text(answer)
            };
        }
        for shows in &mut evidence.shows {
            shows.how = names.text(&shows.how);
        }
        for file in &mut evidence.files {
            file.name = names.text(&file.name);
            file.description = names.text(&file.description);
        }
    }
    evidence
}

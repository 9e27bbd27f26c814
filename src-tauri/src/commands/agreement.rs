//! Agreements of a preceptor other than sign-offs.

use countersign::Portfolio;
use countersign::progress::{AgreePage, AgreementBoard};
use countersign::sign_off::{Agreement, AgreementKind, OwnRecord, ToAgree};
use tauri::{State, command};

use crate::error::Answer;
use crate::state::Desk;

#[command(async)]
pub fn agreement_board(desk: State<'_, Desk>) -> Answer<AgreementBoard> {
    desk.with(|portfolio| portfolio.agreement_board())
}

#[command(async)]
pub fn agree_page(
    desk: State<'_, Desk>,
    kind: AgreementKind,
    indicators: Vec<String>,
    qualification: &str,
    target: &str,
    about: &str,
) -> Answer<AgreePage> {
    desk.with(|portfolio| portfolio.agree_page(kind, &indicators, qualification, target, about))
}

/// Seals an agreement with the key of the open signer. `page` is the page it was made on. The answer: why it is missing
/// from the list beside the signer's file, if it is.
#[command(async)]
pub fn agree(desk: State<'_, Desk>, page: &str, to: ToAgree) -> Answer<Option<String>> {
    let listed = desk.with_signer(|portfolio, signer| {
        let agreed = portfolio.agree(signer, &to)?;
        portfolio.keep_unagreed(signer, page, None)?;
        let about = about(portfolio, &agreed)?;
        Ok(OwnRecord::of_agreement(&agreed, &about, portfolio.practitioner()))
    })?;
    Ok(desk.hand_over.note(&[listed]))
}

/// The subject of an agreement, by name.
pub fn about(portfolio: &Portfolio, agreed: &Agreement) -> countersign::Result<Vec<String>> {
    if let Some(stage) = &agreed.stage {
        return Ok(vec![stage.title.clone()]);
    }
    if agreed.entry.is_empty() {
        return Ok(portfolio.named(&agreed.indicators).into_iter().map(|one| one.title).collect());
    }
    Ok(portfolio.entry(&agreed.entry)?.into_iter().take(1).map(|one| one.title).collect())
}

/// Saves the unfinished agreements of the open signer, for that signer only.
#[command(async)]
pub fn keep_unagreed(desk: State<'_, Desk>, page: &str, to: Option<ToAgree>) -> Answer<()> {
    desk.with_signer(|portfolio, signer| portfolio.keep_unagreed(signer, page, to.as_ref()))
}

/// The unfinished agreements of the open signer.
#[command(async)]
pub fn unagreed(desk: State<'_, Desk>, page: &str) -> Answer<Option<ToAgree>> {
    desk.with_signer(|portfolio, signer| portfolio.unagreed(signer, page))
}

#[command(async)]
pub fn take_along(desk: State<'_, Desk>, agreement: &str, along: bool) -> Answer<()> {
    desk.with(|portfolio| portfolio.take_along(agreement, along))
}

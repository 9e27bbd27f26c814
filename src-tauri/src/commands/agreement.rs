//! What a preceptor agrees besides sign-offs.

use countersign::progress::{AgreePage, AgreementBoard};
use countersign::sign_off::{Agreement, AgreementKind, ToAgree};
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
) -> Answer<AgreePage> {
    desk.with(|portfolio| portfolio.agree_page(kind, &indicators, qualification, target))
}

/// Sealed with the key of the signer of the hand-over.
#[command(async)]
pub fn agree(desk: State<'_, Desk>, to: ToAgree) -> Answer<Agreement> {
    desk.with_signer(|portfolio, signer| portfolio.agree(signer, &to))
}

#[command(async)]
pub fn take_along(desk: State<'_, Desk>, agreement: &str, along: bool) -> Answer<()> {
    desk.with(|portfolio| portfolio.take_along(agreement, along))
}

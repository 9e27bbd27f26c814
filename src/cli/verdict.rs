//! Prints the result of `verify` for one file.

use super::say::{say, say_lines};
use crate::clock::printed;
use crate::document::CheckedPdf;
use crate::error::Result;
use crate::passport::{CheckedAgreement, Verdict, badge_lines};
use crate::words;

/// Prints the result for a passport or an answer.
pub(super) fn print(verdict: &Verdict) -> Result<()> {
    for line in [&verdict.bytes, &verdict.keys, &verdict.withdrawals] {
        say(line)?;
    }
    if let Some(share) = &verdict.share {
        say(&share.words)?;
    }
    if !verdict.practitioner.is_empty() {
        say("")?;
        say(words::cli::signing::practitioner(
            &verdict.practitioner,
            &verdict.practitioner_fingerprint,
        ))?;
    }
    for record in &verdict.records {
        say(words::cli::signing::record_line(
            &record.indicator,
            record.decision.label(),
            record.signed_at.get(..10).unwrap_or_default(),
            record.standing_words(),
            &record.signer.name,
            &record.fingerprint,
            record.level,
        ))?;
        if let Some(day) = record.erased_on {
            say(words::cli::signing::evidence_erased(printed(day)))?;
        }
    }
    for badge in &verdict.badges {
        say("")?;
        badge_lines(badge).iter().try_for_each(say)?;
    }
    print_agreements(verdict)
}

fn print_agreements(verdict: &Verdict) -> Result<()> {
    for one in &verdict.agreements {
        say(words::cli::signing::agreed_by(
            format_args!("{}{}", one.kind.label(), one.standing_words()),
            format_args!("{}{}{}", one.indicators.join(", "), one.qualification, about(one)),
            one.signed_at.get(..10).unwrap_or_default(),
            &one.signer.name,
            words::cli::signing::key_level(&one.fingerprint, one.level),
        ))?;
    }
    Ok(())
}

/// The entry or the stage an agreement is about, in words; empty for other agreements.
fn about(one: &CheckedAgreement) -> String {
    if let Some(stage) = &one.stage {
        return stage.words();
    }
    if one.noun.is_empty() {
        return String::new();
    }
    let noun = words::noun(&one.noun).map_or(one.noun.as_str(), |words| words.one);
    if one.entry.is_empty() { noun.to_owned() } else { format!("{noun}: {}", one.entry) }
}

/// Prints the passport embedded in a PDF in full, because the pages may show less.
pub(super) fn print_pdf(pdf: &CheckedPdf) -> Result<()> {
    for sentence in pdf.sentences() {
        say(sentence)?;
    }
    if !pdf.check_code.is_empty() {
        say(words::cli::signing::check_code(&pdf.check_code))?;
    }
    print(&pdf.verdict)?;
    if !pdf.verdict.records.is_empty() {
        say("")?;
        say(words::cli::signing::WHAT_WAS_SIGNED_IN_FULL)?;
    }
    for record in &pdf.verdict.records {
        say("")?;
        say(format_args!("{}  {}", record.indicator, record.indicator_text))?;
        say(words::cli::signing::decided_on_by(
            record.decision.label(),
            record.signed_at.get(..10).unwrap_or_default(),
            record.signer.described(),
        ))?;
        if !record.comment.is_empty() {
            say_lines("  ", &format!("\u{201c}{}\u{201d}", record.comment))?;
        }
    }
    if !pdf.evidence.is_empty() {
        say("")?;
        say(words::cli::signing::EVIDENCE_AS_SIGNERS_SAW_IT)?;
    }
    for sealed in &pdf.evidence {
        say("")?;
        say(format_args!("{}  {}", sealed.happened_on, sealed.title))?;
        say_lines("", &sealed.text)?;
    }
    Ok(())
}

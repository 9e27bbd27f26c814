//! Signing entries of working life by file: `ask --entry`, and `review`, `answer` and `accept` of such files; also
//! `ask --waiting`.

use std::path::Path;

use super::say::{say, say_json, say_lines};
use super::working_life::in_full;
use crate::bundle::Kind;
use crate::clock::printed;
use crate::error::{Error, Result};
use crate::output::TargetFile;
use crate::passport::kind_of;
use crate::sign_off::{ShownEntry, Signer};
use crate::working_life::{AgreementAsk, agree_by_file, noun};
use crate::{Portfolio, words};

/// Whether a file is a request or an answer about entries of working life.
pub fn is_ours(file: &Path) -> Result<bool> {
    Ok(matches!(kind_of(file)?, Some(Kind::AgreementAsk | Kind::AgreementAnswer)))
}

/// `ask --entry`.
pub fn ask(portfolio: &mut Portfolio, entries: &[String], to: &str, file: &Path) -> Result<()> {
    let place = TargetFile::free(file)?;
    let ask = portfolio.ask_to_agree(entries, to)?;
    if let Err(error) = place.write_all(&ask.bytes) {
        // Without its file nobody can answer the request.
        portfolio.take_back(&ask.request)?;
        return Err(error);
    }
    let asked = AgreementAsk::open(&ask.bytes)?;
    for one in asked.view().entries.iter().flat_map(|one| &one.unmet) {
        super::say::note(words::cli::signing::not_so_today_in_request(&one.id, one.state.label()));
    }
    let many = words::shared::signatures(asked.view().entries.len());
    say(words::cli::signing::asked_for(&many))?;
    say(ask.request)
}

/// `review` of a request about entries.
pub fn review(file: &Path, json: bool) -> Result<()> {
    let asked = AgreementAsk::open_file(file)?;
    let view = asked.view();
    if json {
        return say_json(view);
    }
    say(words::cli::signing::asks_to_sign(&view.practitioner, &view.to_name))?;
    say(words::shared::key_of_the_practitioner(&view.fingerprint))?;
    for one in &view.entries {
        let Some(noun) = noun(&one.entry.noun) else { continue };
        let words = words::noun(noun.code).map_or(noun.code, |words| words.one);
        say("")?;
        say(format_args!("{words}  ({})", one.entry.id))?;
        in_full(noun, &one.entry)?;
        for statement in &one.statements {
            say(words::cli::signing::rests_on(&statement.name))?;
            say_lines("  ", &statement.text)?;
        }
        for point in &one.unmet {
            let name = one.entry.name_of(&point.id);
            say(words::cli::signing::not_so_when_you_were_asked(name, point.state.label()))?;
        }
        for file in &one.files {
            let size = words::shared::bytes(file.size as usize);
            say(words::cli::signing::file(&file.name, &size))?;
        }
    }
    Ok(())
}

/// `answer` to a request about entries.
pub fn answer(file: &Path, signer: &Signer, agreed: &[String], place: &TargetFile) -> Result<()> {
    let asked = AgreementAsk::open_file(file)?;
    let shown = |id: &String| {
        let found = asked.view().entries.iter().find(|one| one.entry.id == *id);
        let version = found.map_or(0, |one| one.entry.version);
        ShownEntry { entry: id.clone(), version }
    };
    if agreed.is_empty() {
        return Err(Error::Missing {
            what: words::cli::signing::SOMETHING_TO_SIGN,
            field: "agree",
        });
    }
    let entries: Vec<ShownEntry> = agreed.iter().map(shown).collect();
    place.write_all(&agree_by_file(&asked, signer, &entries)?)?;
    say(words::cli::signing::signed(words::shared::entries(entries.len())))?;
    say(words::cli::signing::SEND_THE_ANSWER_BACK)
}

/// `accept` of an answer about entries.
pub fn accept(portfolio: &Path, file: &Path, json: bool) -> Result<()> {
    let accepted = super::input::open(portfolio)?.accept_agreements_file(file)?;
    if json {
        return say_json(&accepted);
    }
    if accepted.again {
        say(words::cli::signing::ALREADY_ACCEPTED)?;
    }
    for one in &accepted.entries {
        let title = if one.title.is_empty() { &one.entry } else { &one.title };
        say(words::cli::signing::signed_by(&one.noun, title, &accepted.signer))?;
        if !one.remark.is_empty() {
            say(&one.remark)?;
        }
    }
    Ok(())
}

/// `ask --waiting`: open requests, and entries nobody signed.
pub fn waiting(portfolio: &Portfolio, json: bool) -> Result<()> {
    let waiting = portfolio.waiting_for_signature()?;
    if json {
        return say_json(&waiting);
    }
    for one in &waiting.asked {
        let days = words::cli::signing::days(one.days as usize);
        say(format_args!(
            "{}@{}  {}  ({}, {days})",
            one.indicator, one.evidence, one.title, one.to_name
        ))?;
    }
    for one in &waiting.entries {
        let asked = one.asked.as_ref().map_or_else(
            || words::cli::signing::NOBODY_WAS_ASKED_BY_FILE.to_owned(),
            |asked| {
                format!("{}, {}", asked.to_name, words::cli::signing::days(asked.days as usize))
            },
        );
        let title = if one.title.is_empty() { printed(one.on) } else { one.title.clone() };
        say(format_args!("{}  {}: {title}  ({asked})", one.id, one.noun))?;
    }
    let (asked, entries) = (waiting.asked.len(), waiting.entries.len());
    let asked = words::cli::signing::sign_offs_wait(asked);
    say(format_args!("{asked}. {}.", words::cli::signing::entries_are_not_signed(entries)))
}

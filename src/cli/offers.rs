//! `framework career`, `examples` and `fits`: suggestions that never count by themselves.

use std::path::Path;

use super::say::{say, say_json, say_lines};
use crate::error::{Error, Result};
use crate::words;

/// `framework career`.
pub fn career(portfolio: &Path, json: bool) -> Result<()> {
    let map = super::input::look_at(portfolio)?.career_map()?;
    if json {
        return say_json(&map);
    }
    say_lines("", &map.note)?;
    for level in map.levels {
        let place = match (level.here, level.next) {
            (true, _) => words::cli::evidence::YOU_ARE_HERE,
            (_, true) => words::cli::evidence::NEXT,
            _ => "",
        };
        say("")?;
        say(format_args!("{}{place}", level.title))?;
        say_lines("  ", &level.description)?;
        for (what, lines) in [
            (words::cli::evidence::USUALLY_ASKED_FOR, level.requirements),
            (words::cli::evidence::EXAMPLE_ROLES, level.roles),
            (words::cli::evidence::WAYS_IN, level.routes_in),
            (words::cli::evidence::SIDEWAYS, level.sideways),
        ] {
            if !lines.is_empty() {
                say(format_args!("  {what}: {}", lines.join("; ")))?;
            }
        }
        if level.statements > 0 {
            say(words::cli::evidence::of_signed_off(level.signed_off, level.statements))?;
        }
    }
    Ok(())
}

/// `framework examples`.
pub fn examples(portfolio: &Path, indicator: &str, profession: &str, json: bool) -> Result<()> {
    let portfolio = super::input::look_at(portfolio)?;
    known(&portfolio, indicator)?;
    let found = portfolio.examples_for(indicator, profession)?;
    if json {
        return say_json(&found);
    }
    if found.is_empty() {
        return say(words::cli::evidence::NO_EXAMPLE_YET);
    }
    say(words::cli::evidence::EXAMPLES_COULD_SHOW_THIS)?;
    for one in found {
        say(format_args!("  {}: {}", one.profession, one.text))?;
    }
    Ok(())
}

/// `framework fits`.
pub fn fits(portfolio: &Path, indicators: &[String], json: bool) -> Result<()> {
    let portfolio = super::input::look_at(portfolio)?;
    for indicator in indicators {
        known(&portfolio, indicator)?;
    }
    let offers = portfolio.may_fit_too(indicators)?;
    if json {
        return say_json(&offers);
    }
    if offers.is_empty() {
        return say(words::cli::evidence::NOTHING_ELSE_ABOUT_THE_SAME);
    }
    say(words::cli::evidence::THE_SAME_EVIDENCE_MAY_FIT_HERE)?;
    for one in offers {
        say(format_args!("  {:<36}{} ({})", one.id, one.title, one.framework))?;
    }
    Ok(())
}

/// Refuses an unknown indicator, and suggests the nearest ones.
fn known(portfolio: &crate::Portfolio, indicator: &str) -> Result<()> {
    if portfolio.named(&[indicator.to_owned()]).is_empty() {
        let nearest = portfolio.nearest_indicators(indicator)?;
        return Err(Error::Unknown {
            what: words::shared::AN_INDICATOR,
            field: "indicator",
            nearest,
        });
    }
    Ok(())
}

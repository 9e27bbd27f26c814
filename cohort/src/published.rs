//! Published figures: one stored edition a quarter, so that nobody learns more by comparing two.

use std::fs;

use serde_json::Value;

use crate::ask::Asked;
use crate::data_set::{DataSet, write_whole};
use crate::fault::{Fault, Result};
use crate::questions;

/// The edition of a quarter: the first one made in it, whatever was taken since.
pub fn edition(set: &DataSet, asked: &Asked) -> Result<Value> {
    let folder = set.folder.join("published");
    let place = folder.join(format!("{}.json", asked.edition_on));
    if let Ok(kept) = fs::read(&place) {
        return Ok(serde_json::from_slice(&kept)?);
    }
    let question = questions::named("published").ok_or(Fault::Damaged)?;
    let mut made = asked.rows(question)?.json();
    if let Some(of) = made.as_object_mut() {
        of.insert("edition".to_owned(), asked.edition_on.to_string().into());
    }
    fs::create_dir_all(&folder)?;
    write_whole(&place, &serde_json::to_vec_pretty(&made)?)?;
    Ok(made)
}

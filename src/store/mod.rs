//! The store: one encrypted SQLite file and a folder of encrypted attachments. The only room that knows SQL.
//!
//! One file for each noun; longer queries stand beside it in `.sql`. Rows are plain values:
//! what they mean is for the rooms above to say. A write is one transaction that is on the disk
//! when it returns, or nothing.

pub mod agreement;
pub mod answer;
pub mod badge;
pub mod brought;
pub mod by_number;
mod columns;
mod connection;
pub mod copy;
pub mod entry;
pub mod erase;
pub mod evidence;
pub mod files;
pub mod framework;
pub mod key;
pub mod listed;
pub mod look_again;
pub mod migrate;
pub mod open;
pub mod portfolio;
pub mod qualification;
pub mod readable;
pub mod readiness;
pub mod request;
pub mod reserve;
pub mod salvage;
pub mod search;
pub mod self_assessment;
pub mod sign_off;
pub mod standing;
pub mod statements;
mod tables;
mod unlock;
pub mod unsigned;

pub use open::{Access, Store};

use rusqlite::{Params, Row};

use crate::error::Result;

/// The open database, for the functions of this room.
pub type Db = rusqlite::Connection;

/// Everything a query gives, each row read by `read`.
fn rows<T, All: FromIterator<T>>(
    db: &Db,
    sql: &str,
    of: impl Params,
    read: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> Result<All> {
    let mut query = db.prepare_cached(sql)?;
    let all = query.query_map(of, read)?.collect::<rusqlite::Result<_>>()?;
    Ok(all)
}

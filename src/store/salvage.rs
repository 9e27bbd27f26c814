//! Reads what can still be read of a damaged database, row by row, into a new one.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};

use super::framework::FrameworkRow;
use super::tables::{StoredTable, TABLES};
use super::unlock::{connect, unlock};
use super::{Db, Store, rows, search};
use crate::error::{Keeping, Result};
use crate::vault::DataKey;
use crate::words;

/// After this many failures, a table is not divided any further.
const MOST_FAILURES: u32 = 2_000;

type Row = Vec<Value>;

struct Damaged<'a> {
    path: &'a Path,
    key: &'a DataKey,
    db: Connection,
}

impl<'a> Damaged<'a> {
    fn open(path: &'a Path, key: &'a DataKey) -> Result<Self> {
        let db = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        unlock(&db, key)?;
        Ok(Self { path, key, db })
    }

    /// Opens the connection again: after a page that cannot be decrypted, a connection reads nothing more.
    fn again(&mut self) -> Result<()> {
        let fresh = Self::open(self.path, self.key)?;
        self.db = fresh.db;
        Ok(())
    }

    /// The rows a query returns before it fails, and whether it failed.
    fn rows(&self, sql: &str, of: &[i64]) -> (Vec<Row>, bool) {
        let mut found = Vec::new();
        let done = self.db.prepare(sql).and_then(|mut query| {
            let columns = query.column_count();
            let mut rows = query.query(params_from_iter(of))?;
            while let Some(row) = rows.next()? {
                found.push((0..columns).map(|at| row.get(at)).collect::<rusqlite::Result<Row>>()?);
            }
            Ok(())
        });
        (found, done.is_err())
    }
}

/// Reads a damaged database into a new, empty one. Returns what could not be read, in plain words.
///
/// # Errors
/// [`Keeping::NothingToRecover`] when not even whose portfolio it is can be read.
pub fn salvage(
    from: &Path,
    key: &DataKey,
    to: &mut Store,
    packs: &[FrameworkRow],
) -> Result<Vec<String>> {
    let mut damaged = Damaged::open(from, key)?;
    let mut missing = Vec::new();
    for StoredTable { name: table, rows: plain, .. } in &TABLES {
        let columns = columns(to.db(), &damaged.db, table)?;
        let (rows, lost) = read_table(&mut damaged, to.db(), table, &columns)?;
        let kept = to.write(|db| {
            let mut refused = 0;
            let marks = vec!["?"; columns.len()].join(", ");
            let sql = format!("INSERT INTO {table} ({}) VALUES ({marks})", columns.join(", "));
            let mut insert = db.prepare(&sql)?;
            for row in &rows {
                // The row it refers to could not be read.
                refused += u32::from(insert.execute(params_from_iter(row)).is_err());
            }
            if *table == "framework" && lost > 0 {
                add_packs(db, packs)?;
            }
            // A version may come before its parent row: foreign keys are checked only at the end.
            let orphans = match *table {
                "evidence_version" => {
                    "DELETE FROM evidence_version WHERE evidence NOT IN (SELECT number FROM evidence)"
                }
                "entry_version" => {
                    "DELETE FROM entry_version WHERE entry NOT IN (SELECT number FROM entry)"
                }
                _ => return Ok(refused),
            };
            refused += u32::try_from(db.execute(orphans, [])?).unwrap_or(u32::MAX);
            Ok(refused)
        })?;
        if lost > 0 {
            missing.push(words::safety::up_to_could_not_be_read(lost, plain));
        }
        if kept > 0 {
            missing.push(words::safety::belong_to_something_unread(kept, plain));
        }
    }
    let owners: i64 = to.db().query_row("SELECT count(*) FROM portfolio", [], |row| row.get(0))?;
    if owners == 0 {
        return Err(Keeping::NothingToRecover.into());
    }
    to.write(mend)?;
    Ok(missing)
}

/// Adds the bundled frameworks that could not be read. Those that nothing refers to are deleted again at the end.
fn add_packs(db: &Db, packs: &[FrameworkRow]) -> Result<()> {
    for pack in packs {
        db.execute(
            "INSERT INTO framework (id, version, digest, pack, policy, added_at)
             VALUES (?1, ?2, ?3, ?4, ?5, '') ON CONFLICT (id) DO NOTHING",
            [&pack.id, &pack.version, &pack.digest, &pack.pack, &pack.policy],
        )?;
    }
    Ok(())
}

/// The columns that a table has in both databases: an old portfolio lacks newer ones.
fn columns(new: &Db, old: &Db, table: &str) -> Result<Vec<String>> {
    let of = |db: &Db| -> rusqlite::Result<Vec<String>> {
        let mut query = db.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        query.query_map([table], |row| row.get(0))?.collect()
    };
    let all = of(new)?;
    let there = of(old).unwrap_or_default();
    if there.is_empty() {
        return Ok(all);
    }
    Ok(all.into_iter().filter(|column| there.contains(column)).collect())
}

fn read_table(
    damaged: &mut Damaged,
    new: &Db,
    table: &str,
    columns: &[String],
) -> Result<(Vec<Row>, u32)> {
    let select = format!("SELECT {} FROM {table}", columns.join(", "));
    let (rows, failed) = damaged.rows(&select, &[]);
    if !failed {
        return Ok((rows, 0));
    }
    damaged.again()?;
    let without_rowid: bool = new.query_row(
        "SELECT wr FROM pragma_table_list WHERE name = ?1 AND schema = 'main'",
        [table],
        |row| row.get(0),
    )?;
    if without_rowid {
        from_both_ends(damaged, new, table, &select)
    } else {
        let mut found = Vec::new();
        let mut failures = 0;
        let last = match damaged.rows(&format!("SELECT max(rowid) FROM {table}"), &[]) {
            (rows, false) => match rows.first().and_then(|row| row.first()) {
                Some(Value::Integer(last)) => *last,
                _ => 0,
            },
            _ => {
                damaged.again()?;
                1 << 20
            }
        };
        let lost = halves(damaged, &select, (1, last), &mut found, &mut failures)?;
        Ok((found, lost))
    }
}

/// Reads a range of rows; a range that fails is halved until every readable row is found.
fn halves(
    damaged: &mut Damaged,
    select: &str,
    (from, to): (i64, i64),
    found: &mut Vec<Row>,
    failures: &mut u32,
) -> Result<u32> {
    if from > to {
        return Ok(0);
    }
    let (rows, failed) =
        damaged.rows(&format!("{select} WHERE rowid BETWEEN ?1 AND ?2"), &[from, to]);
    if !failed {
        found.extend(rows);
        return Ok(0);
    }
    damaged.again()?;
    *failures += 1;
    if from == to || *failures > MOST_FAILURES {
        return Ok(u32::try_from(to - from + 1).unwrap_or(u32::MAX));
    }
    let middle = from + (to - from) / 2;
    let below = halves(damaged, select, (from, middle), found, failures)?;
    Ok(below.saturating_add(halves(damaged, select, (middle + 1, to), found, failures)?))
}

/// Reads a WITHOUT ROWID table from its start and from its end, each until it fails.
fn from_both_ends(
    damaged: &mut Damaged,
    new: &Db,
    table: &str,
    select: &str,
) -> Result<(Vec<Row>, u32)> {
    let sql = "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk";
    let keys: Vec<String> = rows(new, sql, [table], |row| row.get(0))?;
    let mut found: Vec<Row> = Vec::new();
    for direction in ["ASC", "DESC"] {
        let order: Vec<String> = keys.iter().map(|key| format!("{key} {direction}")).collect();
        let (rows, _) = damaged.rows(&format!("{select} ORDER BY {}", order.join(", ")), &[]);
        damaged.again()?;
        found.extend(rows);
    }
    let mut kept: Vec<Row> = Vec::new();
    for row in found {
        if !kept.contains(&row) {
            kept.push(row);
        }
    }
    // How many rows were between is unknown: at least one.
    Ok((kept, 1))
}

/// Makes the recovered rows consistent, and rebuilds the search index.
fn mend(db: &Db) -> Result<()> {
    db.execute(
        "DELETE FROM framework WHERE added_at = '' AND id NOT IN (SELECT framework FROM indicator)
         AND id NOT IN (SELECT framework FROM portfolio)",
        [],
    )?;
    db.execute(
        "DELETE FROM evidence WHERE number NOT IN (SELECT evidence FROM evidence_version)",
        [],
    )?;
    db.execute(
        "UPDATE evidence SET newest =
           (SELECT max(number) FROM evidence_version v WHERE v.evidence = evidence.number)",
        [],
    )?;
    db.execute("DELETE FROM entry WHERE number NOT IN (SELECT entry FROM entry_version)", [])?;
    db.execute(
        "UPDATE entry SET newest =
           (SELECT max(number) FROM entry_version v WHERE v.entry = entry.number)",
        [],
    )?;
    let mut query = db.prepare(
        "SELECT e.number, v.title, v.text,
                coalesce((SELECT group_concat(name, ' ') FROM attached a WHERE a.version = v.number), '')
         FROM evidence e JOIN evidence_version v ON v.number = e.newest",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (number, title, text, files): (i64, String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        search::index(db, number, &title, &text, &files, false)?;
    }
    Ok(())
}

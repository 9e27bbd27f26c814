//! Every row of every table as JSON, for a take-out.

use data_encoding::HEXLOWER;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

use super::Db;
use super::tables::{StoredTable, TABLES};
use crate::error::Result;

/// The tables, each a list of rows; bytes are written in hexadecimal, JSON inside a text as it is.
pub fn tables(db: &Db) -> Result<Map<String, Value>> {
    TABLES.iter().map(|table| Ok((table.name.to_owned(), Value::Array(rows(db, table)?)))).collect()
}

fn rows(db: &Db, table: &StoredTable) -> Result<Vec<Value>> {
    let mut query = db.prepare(&format!("SELECT * FROM {}", table.name))?;
    let columns: Vec<String> = query.column_names().into_iter().map(str::to_owned).collect();
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut one = Map::new();
        for (place, column) in columns.iter().enumerate() {
            if !table.secret.contains(&column.as_str()) {
                one.insert(column.clone(), value(row.get_ref(place)?));
            }
        }
        all.push(Value::Object(one));
    }
    Ok(all)
}

fn value(kept: ValueRef<'_>) -> Value {
    match kept {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => HEXLOWER.encode(bytes).into(),
        },
    }
}

//! Every row of every table in a form other programs read. Complete by the way it is made: it asks
//! the database what there is.

use data_encoding::HEXLOWER;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

use super::Db;
use crate::error::Result;

/// What is a secret, and of no use to a reader: the portfolio's own key.
const SECRET: (&str, &str) = ("portfolio", "practitioner_key");

/// The tables, each a list of rows; bytes are written in hexadecimal, JSON inside a text as it is.
pub fn tables(db: &Db) -> Result<Map<String, Value>> {
    let mut query = db.prepare(
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let names: Vec<String> =
        query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    names.into_iter().map(|name| Ok((name.clone(), Value::Array(rows(db, &name)?)))).collect()
}

fn rows(db: &Db, table: &str) -> Result<Vec<Value>> {
    let mut query = db.prepare(&format!("SELECT * FROM {table}"))?;
    let columns: Vec<String> = query.column_names().into_iter().map(str::to_owned).collect();
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut one = Map::new();
        for (place, column) in columns.iter().enumerate() {
            if (table, column.as_str()) != SECRET {
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

//! The rows of an answer, as text table, CSV and JSON.

use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::datatypes::{DataType, Schema};
use datafusion::arrow::util::display::{ArrayFormatter, FormatOptions};
use serde_json::{Value, json};

use crate::fault::Result;

/// The rows of an answer, every cell as text.
pub struct Rows {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// Whether each column is numeric.
    pub numbers: Vec<bool>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Rows {
    /// Converts the engine's result.
    pub fn of(schema: &Schema, batches: &[RecordBatch]) -> Result<Self> {
        let columns = schema.fields().iter().map(|field| field.name().clone()).collect();
        let number = |kind: &DataType| matches!(kind, DataType::Int32 | DataType::Int64);
        let numbers = schema.fields().iter().map(|field| number(field.data_type())).collect();
        let mut rows = Vec::new();
        let options = FormatOptions::default();
        for batch in batches {
            let formats =
                batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options));
            let formats = formats.collect::<std::result::Result<Vec<_>, _>>()?;
            rows.extend((0..batch.num_rows()).map(|row| {
                formats.iter().map(|format| format.value(row).to_string()).collect::<Vec<_>>()
            }));
        }
        Ok(Self { columns, numbers, rows })
    }

    /// The cell of a row in a column; empty if there is no such column.
    pub fn cell<'a>(&self, row: &'a [String], column: &str) -> &'a str {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| row.get(place)).map_or("", String::as_str)
    }

    /// As JSON: column names, and rows of values.
    pub fn json(&self) -> Value {
        let value = |(at, cell): (usize, &String)| {
            let number = self.numbers.get(at).copied().unwrap_or(false);
            cell.parse::<i64>()
                .ok()
                .filter(|_| number)
                .map_or_else(|| json!(cell), |cell| json!(cell))
        };
        let rows: Vec<Vec<Value>> =
            self.rows.iter().map(|row| row.iter().enumerate().map(value).collect()).collect();
        json!({ "columns": self.columns, "rows": rows })
    }

    /// As CSV. Cells that would be read as formulas are escaped.
    pub fn csv(&self) -> String {
        let safe = |cell: &String| {
            let formula =
                cell.starts_with(['=', '+', '-', '@', '\t']) && cell.parse::<i64>().is_err();
            let cell = if formula { format!("'{cell}") } else { cell.clone() };
            let quoted = cell.contains([',', '"', '\n', '\r']);
            if quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
        };
        let line = |row: &Vec<String>| row.iter().map(safe).collect::<Vec<_>>().join(",") + "\r\n";
        std::iter::once(&self.columns).chain(&self.rows).map(line).collect()
    }

    /// As a table for the terminal.
    pub fn text(&self) -> String {
        let all: Vec<&Vec<String>> = std::iter::once(&self.columns).chain(&self.rows).collect();
        let width = |at: usize| {
            all.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max()
        };
        let widths: Vec<usize> = (0..self.columns.len()).map(|at| width(at).unwrap_or(0)).collect();
        let shown = |cell: &str| {
            cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>()
        };
        let line = |row: &&Vec<String>| {
            let cells =
                row.iter().zip(&widths).map(|(cell, width)| format!("{:<width$}", shown(cell)));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
        };
        all.iter().map(line).collect()
    }
}

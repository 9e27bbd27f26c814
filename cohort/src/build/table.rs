//! Writes a table as reproducible Parquet: columns of integers, dates, booleans and texts, without nulls.

use std::sync::Arc;

use chrono::NaiveDate;
use datafusion::arrow::array::{
    ArrayRef, BooleanArray, Date32Array, Int32Array, Int64Array, RecordBatch, StringArray,
};
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::basic::Compression;
use datafusion::parquet::file::properties::WriterProperties;

use crate::fault::Result;

/// A table being built.
pub struct Table {
    /// Its name.
    pub name: &'static str,
    fields: Vec<Field>,
    columns: Vec<ArrayRef>,
}

impl Table {
    /// A table without columns.
    pub const fn new(name: &'static str) -> Self {
        Self { name, fields: Vec::new(), columns: Vec::new() }
    }

    fn with(mut self, name: &str, kind: DataType, column: ArrayRef) -> Self {
        self.fields.push(Field::new(name, kind, false));
        self.columns.push(column);
        self
    }

    /// Adds a column of 32-bit integers.
    pub fn int(self, name: &str, rows: impl Iterator<Item = i32>) -> Self {
        self.with(name, DataType::Int32, Arc::new(Int32Array::from_iter_values(rows)))
    }

    /// Adds a column of 64-bit integers.
    pub fn big(self, name: &str, rows: impl Iterator<Item = i64>) -> Self {
        self.with(name, DataType::Int64, Arc::new(Int64Array::from_iter_values(rows)))
    }

    /// Adds a column of dates.
    pub fn day(self, name: &str, rows: impl Iterator<Item = NaiveDate>) -> Self {
        let rows = rows.map(|day| {
            i32::try_from(day.signed_duration_since(NaiveDate::default()).num_days())
                .unwrap_or(i32::MAX)
        });
        self.with(name, DataType::Date32, Arc::new(Date32Array::from_iter_values(rows)))
    }

    /// Adds a column of booleans.
    pub fn truth(self, name: &str, rows: impl Iterator<Item = bool>) -> Self {
        let rows: Vec<bool> = rows.collect();
        self.with(name, DataType::Boolean, Arc::new(BooleanArray::from(rows)))
    }

    /// Adds a column of texts.
    pub fn text<'a>(self, name: &str, rows: impl Iterator<Item = &'a str>) -> Self {
        self.with(name, DataType::Utf8, Arc::new(StringArray::from_iter_values(rows)))
    }

    /// The table as an Arrow record batch.
    pub fn batch(&self) -> Result<RecordBatch> {
        Ok(RecordBatch::try_new(Arc::new(Schema::new(self.fields.clone())), self.columns.clone())?)
    }

    /// The table as Parquet bytes, without anything that depends on the time or the computer.
    pub fn parquet(&self) -> Result<Vec<u8>> {
        let batch = self.batch()?;
        let properties = WriterProperties::builder()
            .set_created_by("countersign-cohort".to_owned())
            .set_compression(Compression::UNCOMPRESSED)
            .build();
        let mut bytes = Vec::new();
        let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), Some(properties))?;
        writer.write(&batch)?;
        writer.close()?;
        Ok(bytes)
    }
}

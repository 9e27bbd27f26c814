//! `ask`: answers a question from the tables with the query engine.

use chrono::{Datelike, Days, NaiveDate};
use countersign::clock::Clock;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};

use crate::build::Table;
use crate::data_set::DataSet;
use crate::fault::{Fault, Result};
use crate::questions::Question;
use crate::rows::Rows;

/// The number of people who should hold a statement at least.
const LEAST: i32 = 2;
/// How many days ahead expiries are reported.
const AHEAD: u64 = 90;

/// A query session on a data set for a day.
pub struct Asked {
    engine: SessionContext,
    runtime: tokio::runtime::Runtime,
    /// The day.
    pub on: NaiveDate,
    /// The day of the published edition.
    pub edition_on: NaiveDate,
}

/// The first day of a quarter. Only such days are published, so that two editions are far apart.
fn quarter(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1).unwrap_or(day)
}

/// The one-row table of parameters that the SQL reads; other engines get the same table.
fn parameters(on: NaiveDate, today: NaiveDate) -> Table {
    let due = on.checked_add_days(Days::new(AHEAD)).unwrap_or(on);
    Table::new("params")
        .day("on_day", std::iter::once(on))
        .day("asked_on", std::iter::once(on.max(today)))
        .day("due_on", std::iter::once(due))
        .day("edition_on", std::iter::once(quarter(today)))
        .int("least", std::iter::once(LEAST))
}

impl Asked {
    /// Opens the tables of a data set for a day, today by default.
    pub fn on(set: &DataSet, on: Option<NaiveDate>, clock: &Clock) -> Result<Self> {
        let today = clock.today();
        let on = on.unwrap_or(today);
        let (Some(built_on), Some(until)) = (set.about.built_on, set.about.ask_until) else {
            return Err(Fault::NoDataSet);
        };
        if on < today.max(built_on) {
            return Err(Fault::DayPassed);
        }
        if until < today {
            return Err(Fault::TooOld);
        }
        let runtime = tokio::runtime::Builder::new_multi_thread().build()?;
        let engine = SessionContext::new_with_config(SessionConfig::new());
        for name in set.about.digests.keys() {
            let path = set.tables().join(format!("{name}.parquet"));
            let path = path.to_str().ok_or(Fault::Damaged)?.to_owned();
            runtime.block_on(engine.register_parquet(
                name.as_str(),
                path,
                ParquetReadOptions::default(),
            ))?;
        }
        engine.register_batch("params", parameters(on, today).batch()?)?;
        Ok(Self { engine, runtime, on, edition_on: quarter(today) })
    }

    /// The rows that answer a question.
    pub fn rows(&self, question: &Question) -> Result<Rows> {
        let batches = self.runtime.block_on(async {
            let frame = self.engine.sql(question.sql).await?;
            let schema = frame.schema().as_arrow().clone();
            Ok::<_, Fault>((schema, frame.collect().await?))
        })?;
        Rows::of(&batches.0, &batches.1)
    }
}

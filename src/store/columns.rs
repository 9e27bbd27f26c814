//! How values are stored in columns: a word of a closed set as its code, a missing day as an empty text.
//!
//! A time is stored as the text it was written as, because that text is sealed.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::codes::{
    AgreementKind, Code, Compared, Decision, Kind, OwnView, QualificationProgress, RecordKind,
};

macro_rules! as_code {
    ($($of:ty),+) => {$(
        impl FromSql for $of {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <$of as Code>::of(value.as_str()?).ok_or_else(|| FromSqlError::other(Unknown))
            }
        }

        impl ToSql for $of {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.code()))
            }
        }
    )+};
}

as_code!(AgreementKind, Compared, Decision, Kind, OwnView, QualificationProgress, RecordKind);

/// A word that is not of the set.
#[derive(Debug, thiserror::Error)]
#[error("a word that is not known")]
struct Unknown;

/// A value, or an empty text for none.
#[derive(Debug)]
pub struct OrEmpty<T>(pub Option<T>);

impl<T: FromSql> FromSql for OrEmpty<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str() {
            Ok("") => Ok(Self(None)),
            _ => T::column_result(value).map(|one| Self(Some(one))),
        }
    }
}

impl<T: ToSql> ToSql for OrEmpty<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match &self.0 {
            Some(one) => one.to_sql(),
            None => Ok(ToSqlOutput::from("")),
        }
    }
}

//! Signing entries of working life by file: the practitioner saves a request, the supervisor answers it on their own computer
//! without a portfolio, and the answer is checked before anything is kept. The agreement is the same as one signed on this
//! computer; only the place of signing differs.

mod accept;
mod answer;
mod ask;
mod asked;
mod file;
mod view;
mod written;

pub use accept::{AcceptedAgreements, AcceptedEntry};
pub use answer::{agree_by_file, agree_by_file_at};
pub use asked::AskedToAgree;
pub use file::AgreementAsk;
pub use view::{AgreementAskView, AskedEntryView, StatementWords};
pub use written::{AgreementAnswer, AgreementRequest, AskedEntry, EntryWords};

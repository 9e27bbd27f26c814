//! Signing entries of working life by file: the practitioner saves a request, whoever supervises answers it on their
//! own computer with no portfolio, and what comes back is checked before anything of it is kept. What is signed is
//! the same agreement as on this computer; only where it was signed differs.

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

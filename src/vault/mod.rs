//! The vault: how secrets are kept.
//!
//! A portfolio has one random data key. It is never changed and never written down in the clear: it
//! lies in `portfolio.keys`, wrapped twice, by the passphrase and by the recovery key on paper. So a
//! new passphrase rewrites that one small file and none of the data. There is no third way in: whoever
//! loses both loses the portfolio.

pub mod age;
mod data_key;
mod key_file;
mod lock;
mod phrase;
mod recovery_key;
mod secret;

pub use data_key::DataKey;
pub use key_file::{KEYS, KeyFile, SPARE_KEYS};
pub use lock::{Lock, LockError, Stretch};
pub use phrase::{LEAST, PUBLISHED, Passphrase, wait_after};
pub use recovery_key::RecoveryKey;
pub use secret::Secret;

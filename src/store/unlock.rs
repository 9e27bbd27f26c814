//! Opens a database file and sets its key.

use std::ffi::c_int;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use rusqlite::{Connection, OpenFlags, ffi};
use zeroize::Zeroizing;

use crate::disk;
use crate::error::{Error, Result};
use crate::vault::DataKey;
use crate::words;

/// Opens a database file, without setting its key.
pub(super) fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    ready();
    let path = reachable(path);
    Connection::open_with_flags(&path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// SQLite passes a path on unchanged, and Windows accepts at most 260 characters without the prefix `\\?\`.
fn reachable(path: &Path) -> PathBuf {
    const SHORT: usize = 200;
    if !cfg!(windows) || path.as_os_str().len() < SHORT {
        return path.to_owned();
    }
    match (disk::above(path).canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Sets the key: from now on everything read and written is encrypted.
///
/// # Errors
/// [`Error::Store`] when the SQLite this was built with cannot encrypt.
pub(super) fn unlock(db: &Connection, key: &DataKey) -> Result<()> {
    // Otherwise SQLCipher logs to standard error.
    db.pragma_update_and_check(None, "cipher_log_level", "NONE", |_| Ok(())).or_else(none)?;
    // A raw key (`x'…'`): it is random already, so SQLCipher does not stretch it.
    let mut text = Zeroizing::new(String::with_capacity(3 + 64));
    text.push_str("x'");
    HEXLOWER.encode_append(key.database().as_slice(), &mut text);
    text.push('\'');
    let length = c_int::try_from(text.len()).unwrap_or(0);
    // Set by PRAGMA, the key would stay in the memory of the parser.
    #[expect(unsafe_code, reason = "rusqlite has no safe call for it")]
    // SAFETY: the handle belongs to an open connection, and the text lives until the call returns.
    let answer = unsafe { ffi::sqlite3_key(db.handle(), text.as_ptr().cast(), length) };
    if answer != ffi::SQLITE_OK {
        return Err(Error::Store(words::safety::A_KEY_THAT_WAS_NOT_TAKEN.to_owned()));
    }
    db.pragma_update_and_check(None, "cipher_compatibility", 4, |_| Ok(())).or_else(none)?;
    let cipher: String = db
        .pragma_query_value(None, "cipher_version", |row| row.get(0))
        .map_err(|_| Error::Store(words::safety::AN_SQLITE_THAT_CANNOT_ENCRYPT.to_owned()))?;
    if cipher.is_empty() {
        return Err(Error::Store(words::safety::AN_SQLITE_THAT_CANNOT_ENCRYPT.to_owned()));
    }
    Ok(())
}

/// Opens a database that is only in memory and not encrypted.
pub(super) fn in_memory() -> rusqlite::Result<Connection> {
    ready();
    Connection::open_in_memory()
}

/// Starts SQLite, once. It says that it has started before SQLCipher has, so of two threads that open their first database at
/// the same time, the second would find that no key can be set.
fn ready() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        quick_start();
        #[expect(unsafe_code, reason = "rusqlite has no safe call for it")]
        // SAFETY: the function takes nothing. A failure is told again by whatever opens a database.
        let _ = unsafe { ffi::sqlite3_initialize() };
    });
}

/// OpenSSL loads its configuration file and all algorithms when it is first used, which takes longer than opening a portfolio,
/// and on Windows any user may be able to place that file. We need two algorithms, by name.
fn quick_start() {
    #[cfg(any(target_os = "linux", windows))]
    {
        /// Does not load all ciphers, all digests, or the configuration file.
        const ONLY_WHAT_IS_ASKED_FOR: u64 = 0x10 | 0x20 | 0x80;
        #[expect(unsafe_code, reason = "the library has no other face")]
        // SAFETY: the function takes no pointer but an optional one, and may be called at any time.
        unsafe extern "C" {
            safe fn OPENSSL_init_crypto(options: u64, settings: *const std::ffi::c_void) -> c_int;
        }
        // A failure only costs time.
        OPENSSL_init_crypto(ONLY_WHAT_IS_ASKED_FOR, std::ptr::null());
    }
}

/// A pragma that returns no row was accepted.
fn none(error: rusqlite::Error) -> rusqlite::Result<()> {
    match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        other => Err(other),
    }
}

-- What a signer decided on this computer and has not signed yet, sealed with a key that only they have: who holds the
-- passphrase of the portfolio can neither read nor change it. `about` is a piece of evidence and an indicator, or what
-- is to be agreed.
CREATE TABLE unsigned (
    signer TEXT NOT NULL,
    about TEXT NOT NULL,
    sealed BLOB NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (signer, about)
) STRICT, WITHOUT ROWID;

-- What the file of a request says: with it the same file can be made again, byte for byte.
CREATE TABLE request_file (
    request INTEGER PRIMARY KEY REFERENCES request (number),
    content BLOB NOT NULL
) STRICT;

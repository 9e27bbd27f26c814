-- Sign-offs that travel by file: what was asked is bound to its file, every answer file is kept byte for byte, and
-- what is known of keys (confirmed fingerprints, statements about keys, organisations' trust lists).

ALTER TABLE request ADD COLUMN nonce TEXT NOT NULL DEFAULT '';
-- SHA-256 of the request's file; empty for a request that was only noted.
ALTER TABLE request ADD COLUMN digest TEXT NOT NULL DEFAULT '';

-- Answer files as they came, and the ones made here when somebody signs on this computer.
CREATE TABLE answer (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    content BLOB NOT NULL,
    accepted_at TEXT NOT NULL
) STRICT;

CREATE TABLE confirmed (
    key TEXT PRIMARY KEY REFERENCES signer (key),
    how TEXT NOT NULL CHECK (how IN ('in-person', 'by-phone')),
    at TEXT NOT NULL
) STRICT;

CREATE TABLE notice (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    jws TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

-- The newest list of each organisation.
CREATE TABLE trust_list (
    key TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version >= 1),
    jws TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

-- A preceptor who has two requests open at once answers both from the same place in the chain, so a place is not unique.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE sign_off_before AS SELECT * FROM sign_off;
DROP TABLE sign_off;
CREATE TABLE sign_off (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('decide', 'amend', 'withdraw')),
    target TEXT NOT NULL DEFAULT '',
    signer TEXT NOT NULL REFERENCES signer (key),
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    decision TEXT NOT NULL CHECK (decision IN ('achieved', 'not-yet', 'referred')),
    signed_at TEXT NOT NULL,
    valid_until TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    digest TEXT NOT NULL UNIQUE,
    jws TEXT NOT NULL,
    -- The digest of the answer file it came in.
    answer TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO sign_off (number, id, kind, target, signer, indicator, decision, signed_at, valid_until, sequence, digest, jws)
SELECT number, id, kind, target, signer, indicator, decision, signed_at, valid_until, sequence, digest, jws FROM sign_off_before;
DROP TABLE sign_off_before;
CREATE INDEX sign_off_by_indicator ON sign_off (indicator);
CREATE INDEX sign_off_by_target ON sign_off (target) WHERE target <> '';
CREATE INDEX sign_off_by_signer ON sign_off (signer);
CREATE TRIGGER sign_off_kept_as_signed BEFORE UPDATE ON sign_off BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER sign_off_kept BEFORE DELETE ON sign_off BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

CREATE TRIGGER answer_kept_as_sent BEFORE UPDATE ON answer BEGIN SELECT raise(ABORT, 'an answer file never changes'); END;
CREATE TRIGGER answer_kept BEFORE DELETE ON answer BEGIN SELECT raise(ABORT, 'an answer file is never deleted'); END;
CREATE TRIGGER notice_kept_as_sent BEFORE UPDATE ON notice BEGIN SELECT raise(ABORT, 'a statement about a key never changes'); END;
CREATE TRIGGER notice_kept BEFORE DELETE ON notice BEGIN SELECT raise(ABORT, 'a statement about a key is never deleted'); END;

-- Agreements come back in files as well: two requests that a signer answers at the same time both follow the end of
-- their chain that they were shown, so two agreements may have the same place in it. And a whole stage may be agreed.
-- What is signed already stays as it is.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE agreement_before AS SELECT * FROM agreement;
DROP TABLE agreement;
CREATE TABLE agreement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('not-my-role', 'refresh', 'retraining', 'prior-learning', 'proof', 'entry', 'stage', 'end')),
    target TEXT NOT NULL DEFAULT '',
    signer TEXT NOT NULL REFERENCES signer (key),
    qualification TEXT NOT NULL DEFAULT '',
    qualification_version INTEGER NOT NULL DEFAULT 0 CHECK (qualification_version >= 0),
    entry TEXT NOT NULL DEFAULT '',
    entry_version INTEGER NOT NULL DEFAULT 0 CHECK (entry_version >= 0),
    signed_at TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    digest TEXT NOT NULL UNIQUE,
    jws TEXT NOT NULL
) STRICT;
INSERT INTO agreement SELECT number, id, kind, target, signer, qualification, qualification_version, entry, entry_version, signed_at, sequence, digest, jws FROM agreement_before;
DROP TABLE agreement_before;
CREATE INDEX agreement_by_target ON agreement (target) WHERE target <> '';
CREATE INDEX agreement_by_entry ON agreement (entry) WHERE entry <> '';
CREATE INDEX agreement_by_signer ON agreement (signer, sequence);
CREATE TRIGGER agreement_kept_as_signed BEFORE UPDATE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER agreement_kept BEFORE DELETE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

-- The file of a framework is kept as it came, too.
CREATE TABLE brought_piece_before AS SELECT * FROM brought_piece;
DROP TABLE brought_piece;
CREATE TABLE brought_piece (
    key TEXT PRIMARY KEY,
    brought INTEGER NOT NULL REFERENCES brought (number),
    what TEXT NOT NULL CHECK (what IN ('evidence', 'entry', 'qualification', 'framework')),
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO brought_piece SELECT key, brought, what, made FROM brought_piece_before;
DROP TABLE brought_piece_before;
CREATE INDEX brought_piece_by_file ON brought_piece (brought);
CREATE INDEX brought_piece_by_made ON brought_piece (made);

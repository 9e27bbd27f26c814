-- What happens between evidence and sign-off (supervision, delegation, training and so on), all kept in one form: an
-- entry of a noun, in versions that never change.
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    noun TEXT NOT NULL CHECK (noun <> ''),
    -- The newest version's number: lists need no search for it.
    newest INTEGER NOT NULL,
    withdrawn_at TEXT NOT NULL DEFAULT '',
    erased_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX entry_by_noun ON entry (noun);

CREATE TABLE entry_version (
    number INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES entry (number) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    -- The exact bytes that somebody signs, once they do.
    content TEXT NOT NULL CHECK (json_valid(content)),
    -- For the owner's eyes only: it is in nothing that is signed, sent or printed.
    private TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    UNIQUE (entry, version)
) STRICT;

-- What a version names, by the field that names it.
CREATE TABLE entry_indicator (
    version INTEGER NOT NULL REFERENCES entry_version (number),
    field TEXT NOT NULL,
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    PRIMARY KEY (version, field, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_evidence (
    version INTEGER NOT NULL REFERENCES entry_version (number),
    evidence INTEGER NOT NULL REFERENCES evidence (number),
    PRIMARY KEY (version, evidence)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_attached (
    version INTEGER NOT NULL REFERENCES entry_version (number),
    position INTEGER NOT NULL,
    digest TEXT NOT NULL REFERENCES attachment (digest),
    name TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entry_stays_erased BEFORE UPDATE OF erased_at ON entry
WHEN old.erased_at <> '' AND new.erased_at <> old.erased_at
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER entry_version_kept BEFORE DELETE ON entry_version
WHEN EXISTS (SELECT 1 FROM agreement a JOIN entry e ON e.id = a.entry
             WHERE e.number = old.entry AND a.entry_version = old.version)
BEGIN SELECT raise(ABORT, 'a signed version is never deleted'); END;

CREATE TRIGGER entry_version_kept_as_saved BEFORE UPDATE ON entry_version
WHEN (SELECT erased_at FROM entry WHERE number = old.entry) = ''
BEGIN SELECT raise(ABORT, 'a version of an entry never changes'); END;

CREATE TRIGGER entry_version_stays_erased BEFORE UPDATE ON entry_version
WHEN (new.content, new.private) <> ('{}', '') AND (SELECT erased_at FROM entry WHERE number = new.entry) <> ''
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER entry_version_is_not_added_to_what_was_erased BEFORE INSERT ON entry_version
WHEN (new.content, new.private) <> ('{}', '') AND (SELECT erased_at FROM entry WHERE number = new.entry) <> ''
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

-- An agreement may be about an entry, and then names it with its version. What is signed already stays as it is.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE agreement_before AS SELECT * FROM agreement;
DROP TABLE agreement;
CREATE TABLE agreement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('not-my-role', 'refresh', 'retraining', 'prior-learning', 'proof', 'entry', 'end')),
    target TEXT NOT NULL DEFAULT '',
    signer TEXT NOT NULL REFERENCES signer (key),
    qualification TEXT NOT NULL DEFAULT '',
    qualification_version INTEGER NOT NULL DEFAULT 0 CHECK (qualification_version >= 0),
    entry TEXT NOT NULL DEFAULT '',
    entry_version INTEGER NOT NULL DEFAULT 0 CHECK (entry_version >= 0),
    signed_at TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    digest TEXT NOT NULL UNIQUE,
    jws TEXT NOT NULL,
    UNIQUE (signer, sequence)
) STRICT;
INSERT INTO agreement (number, id, kind, target, signer, qualification, qualification_version, signed_at, sequence, digest, jws)
SELECT number, id, kind, target, signer, qualification, qualification_version, signed_at, sequence, digest, jws FROM agreement_before;
DROP TABLE agreement_before;
CREATE INDEX agreement_by_target ON agreement (target) WHERE target <> '';
CREATE INDEX agreement_by_entry ON agreement (entry) WHERE entry <> '';
CREATE TRIGGER agreement_kept_as_signed BEFORE UPDATE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER agreement_kept BEFORE DELETE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

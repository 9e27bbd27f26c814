-- One portfolio: who it belongs to, the frameworks it follows, the evidence, and what was signed.
-- Times are RFC 3339 with the offset of the place they were taken, so the first ten characters are the user's day.
-- An empty text means "none": no column is ever NULL.

CREATE TABLE portfolio (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    practitioner_name TEXT NOT NULL CHECK (practitioner_name <> ''),
    practitioner_key BLOB NOT NULL CHECK (length(practitioner_key) = 32),
    framework TEXT NOT NULL REFERENCES framework (id),
    stage TEXT NOT NULL,
    started_in_post TEXT NOT NULL DEFAULT '',
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE framework (
    id TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    pack TEXT NOT NULL,
    policy TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
    number INTEGER PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES framework (id),
    id TEXT NOT NULL,
    published TEXT NOT NULL DEFAULT '',
    UNIQUE (framework, id)
) STRICT;

CREATE TABLE evidence (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- The newest version's number: lists need no search for it.
    newest INTEGER NOT NULL,
    withdrawn_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE evidence_version (
    number INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL REFERENCES evidence (number) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL CHECK (version >= 1),
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    title TEXT NOT NULL CHECK (title <> ''),
    text TEXT NOT NULL,
    setting TEXT NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details)),
    saved_at TEXT NOT NULL,
    UNIQUE (evidence, version)
) STRICT;

-- Which version was the newest on a day, told without reading the texts.
CREATE INDEX evidence_version_by_saving ON evidence_version (evidence, saved_at);

CREATE TABLE shows (
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    how TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version, indicator)
) STRICT, WITHOUT ROWID;

CREATE INDEX shows_by_indicator ON shows (indicator);

CREATE TABLE attachment (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    media_type TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE attached (
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    position INTEGER NOT NULL,
    digest TEXT NOT NULL REFERENCES attachment (digest),
    name TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    input TEXT NOT NULL CHECK (json_valid(input)),
    saved_at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE evidence_search USING fts5 (
    title, text, files,
    content = '', contentless_delete = 1,
    tokenize = "porter unicode61 remove_diacritics 2"
);

CREATE TABLE request (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    to_name TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    taken_back_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE asked (
    request INTEGER NOT NULL REFERENCES request (number),
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    answered_at TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (request, version, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE signer (
    key TEXT PRIMARY KEY,
    card TEXT NOT NULL,
    first_seen_at TEXT NOT NULL
) STRICT;

-- The exact bytes behind every digest that a record names.
CREATE TABLE sealed (
    digest TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

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
    UNIQUE (signer, sequence)
) STRICT;

CREATE INDEX sign_off_by_indicator ON sign_off (indicator);
CREATE INDEX sign_off_by_target ON sign_off (target) WHERE target <> '';

CREATE TABLE sign_off_evidence (
    sign_off INTEGER NOT NULL REFERENCES sign_off (number),
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    PRIMARY KEY (sign_off, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_off_evidence_by_version ON sign_off_evidence (version);

-- What was signed is never changed or deleted; a version of evidence never changes, and a signed one is never deleted.
CREATE TRIGGER sign_off_kept_as_signed BEFORE UPDATE ON sign_off BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER sign_off_kept BEFORE DELETE ON sign_off BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;
CREATE TRIGGER sign_off_evidence_kept_as_signed BEFORE UPDATE ON sign_off_evidence BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER sign_off_evidence_kept BEFORE DELETE ON sign_off_evidence BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;
CREATE TRIGGER sealed_kept_as_signed BEFORE UPDATE ON sealed BEGIN SELECT raise(ABORT, 'sealed bytes never change'); END;
CREATE TRIGGER sealed_kept BEFORE DELETE ON sealed BEGIN SELECT raise(ABORT, 'sealed bytes are never deleted'); END;
CREATE TRIGGER evidence_version_kept_as_saved BEFORE UPDATE ON evidence_version BEGIN SELECT raise(ABORT, 'a version of evidence never changes'); END;
CREATE TRIGGER evidence_version_kept BEFORE DELETE ON evidence_version
WHEN EXISTS (SELECT 1 FROM sign_off_evidence WHERE version = old.number)
BEGIN SELECT raise(ABORT, 'a signed version is never deleted'); END;

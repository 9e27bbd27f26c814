-- The whole schema as the steps make it (version 14). Written by `UPDATE_SCHEMA=1 cargo test schema`.

CREATE TABLE absence (
    number INTEGER PRIMARY KEY,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    saved_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE agreement_indicator (
    agreement INTEGER NOT NULL REFERENCES agreement (number),
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    PRIMARY KEY (agreement, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_taken_along (
    agreement INTEGER PRIMARY KEY REFERENCES agreement (number),
    chosen_at TEXT NOT NULL
) STRICT;

CREATE TABLE answer (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    accepted_at TEXT NOT NULL
) STRICT;

CREATE TABLE asked (
    request INTEGER NOT NULL REFERENCES request (number),
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    answered_at TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (request, version, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE attached (
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    position INTEGER NOT NULL,
    digest TEXT NOT NULL REFERENCES attachment (digest),
    name TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    media_type TEXT NOT NULL,
    added_at TEXT NOT NULL
, description TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE badge (
    -- The id of a sign-off, or of an agreement that a stage is completed.
    record TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE brought (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- Of the file as it came.
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    -- The same while it is kept among the attachments, or empty: of a folder, and once something of it was erased.
    source TEXT NOT NULL CHECK (source IN ('', digest)),
    name TEXT NOT NULL,
    reader TEXT NOT NULL CHECK (reader <> ''),
    -- What had no place here, and how often it stood there.
    left_out TEXT NOT NULL CHECK (json_valid(left_out)),
    brought_at TEXT NOT NULL,
    taken_back_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE brought_piece (
    key TEXT PRIMARY KEY,
    brought INTEGER NOT NULL REFERENCES brought (number),
    what TEXT NOT NULL CHECK (what IN ('evidence', 'entry', 'qualification', 'framework')),
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE columns (
    head TEXT PRIMARY KEY CHECK (length(head) = 64),
    said TEXT NOT NULL CHECK (json_valid(said)),
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmed (
    key TEXT PRIMARY KEY REFERENCES signer (key),
    how TEXT NOT NULL CHECK (how IN ('in-person', 'by-phone')),
    at TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    input TEXT NOT NULL CHECK (json_valid(input)),
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    noun TEXT NOT NULL CHECK (noun <> ''),
    -- The newest version's number: lists need no search for it.
    newest INTEGER NOT NULL,
    withdrawn_at TEXT NOT NULL DEFAULT '',
    erased_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE entry_attached (
    version INTEGER NOT NULL REFERENCES entry_version (number),
    position INTEGER NOT NULL,
    digest TEXT NOT NULL REFERENCES attachment (digest),
    name TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_evidence (
    version INTEGER NOT NULL REFERENCES entry_version (number),
    evidence INTEGER NOT NULL REFERENCES evidence (number),
    PRIMARY KEY (version, evidence)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_indicator (
    version INTEGER NOT NULL REFERENCES entry_version (number),
    field TEXT NOT NULL,
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    PRIMARY KEY (version, field, indicator)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE erased (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    erased_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- The newest version's number: lists need no search for it.
    newest INTEGER NOT NULL,
    withdrawn_at TEXT NOT NULL DEFAULT ''
, erased_at TEXT NOT NULL DEFAULT '', look_again_on TEXT NOT NULL DEFAULT '') STRICT;

CREATE VIRTUAL TABLE evidence_search USING fts5 (
    title, text, files,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2"
);

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

CREATE TABLE framework (
    id TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    pack TEXT NOT NULL,
    policy TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE framework_before (
    number INTEGER PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES framework (id),
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    pack TEXT NOT NULL,
    policy TEXT NOT NULL,
    replaced_at TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
    number INTEGER PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES framework (id),
    id TEXT NOT NULL,
    published TEXT NOT NULL DEFAULT '',
    UNIQUE (framework, id)
) STRICT;

CREATE TABLE made_here (
    key TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE moved (
    from_indicator INTEGER NOT NULL REFERENCES indicator (number),
    to_indicator INTEGER NOT NULL REFERENCES indicator (number),
    -- Whether the statement means the same, so that sign-offs go along; links always do.
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    PRIMARY KEY (from_indicator, to_indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    jws TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

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
, look_again_on TEXT NOT NULL DEFAULT '', traces_left INTEGER NOT NULL DEFAULT 0 CHECK (traces_left IN (0, 1))) STRICT;

CREATE TABLE qualification (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 8),
    amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 100),
    progress TEXT NOT NULL CHECK (progress IN ('held', 'working-towards', 'equivalent')),
    since TEXT NOT NULL,
    awarded_by TEXT NOT NULL DEFAULT '',
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    saved_at TEXT NOT NULL,
    UNIQUE (id, version)
) STRICT;

CREATE TABLE request (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    to_name TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    taken_back_at TEXT NOT NULL DEFAULT ''
, nonce TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE request_file (
    request INTEGER PRIMARY KEY REFERENCES request (number),
    content BLOB NOT NULL
) STRICT;

CREATE TABLE sealed (
    digest TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE self_assessment (
    number INTEGER PRIMARY KEY,
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    view TEXT NOT NULL CHECK (view IN ('not-yet', 'with-help', 'on-my-own', 'could-show-others')),
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE shows (
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    how TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version, indicator)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE sign_off_evidence (
    sign_off INTEGER NOT NULL REFERENCES sign_off (number),
    version INTEGER NOT NULL REFERENCES evidence_version (number),
    PRIMARY KEY (sign_off, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE signer (
    key TEXT PRIMARY KEY,
    card TEXT NOT NULL,
    first_seen_at TEXT NOT NULL
) STRICT;

CREATE TABLE trust_list (
    key TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version >= 1),
    jws TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE unsigned (
    signer TEXT NOT NULL,
    about TEXT NOT NULL,
    sealed BLOB NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (signer, about)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_by_entry ON agreement (entry) WHERE entry <> '';

CREATE INDEX agreement_by_signer ON agreement (signer, sequence);

CREATE INDEX agreement_by_target ON agreement (target) WHERE target <> '';

CREATE INDEX asked_open ON asked (version, indicator) WHERE answered_at = '';

CREATE INDEX brought_piece_by_file ON brought_piece (brought);

CREATE INDEX brought_piece_by_made ON brought_piece (made);

CREATE INDEX entry_by_noun ON entry (noun);

CREATE INDEX evidence_version_facts ON evidence_version (evidence, saved_at, kind);

CREATE INDEX self_assessment_by_indicator ON self_assessment (indicator);

CREATE INDEX sign_off_by_signer ON sign_off (signer);

CREATE INDEX sign_off_by_target ON sign_off (target) WHERE target <> '';

CREATE INDEX sign_off_evidence_by_version ON sign_off_evidence (version);

CREATE INDEX sign_off_facts ON sign_off (indicator, kind, decision, signed_at, valid_until, signer);

CREATE TRIGGER agreement_indicator_kept BEFORE DELETE ON agreement_indicator BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

CREATE TRIGGER agreement_indicator_kept_as_signed BEFORE UPDATE ON agreement_indicator BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;

CREATE TRIGGER agreement_kept BEFORE DELETE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

CREATE TRIGGER agreement_kept_as_signed BEFORE UPDATE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;

CREATE TRIGGER answer_kept BEFORE DELETE ON answer BEGIN SELECT raise(ABORT, 'an answer file is never deleted'); END;

CREATE TRIGGER answer_kept_as_sent BEFORE UPDATE ON answer BEGIN SELECT raise(ABORT, 'an answer file never changes'); END;

CREATE TRIGGER badge_kept BEFORE DELETE ON badge BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

CREATE TRIGGER badge_kept_as_signed BEFORE UPDATE ON badge BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;

CREATE TRIGGER draft_stays_erased BEFORE INSERT ON draft
WHEN EXISTS (SELECT 1 FROM evidence WHERE id = new.id AND erased_at <> '')
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER entry_stays_erased BEFORE UPDATE OF erased_at ON entry
WHEN old.erased_at <> '' AND new.erased_at <> old.erased_at
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER entry_version_is_not_added_to_what_was_erased BEFORE INSERT ON entry_version
WHEN (new.content, new.private) <> ('{}', '') AND (SELECT erased_at FROM entry WHERE number = new.entry) <> ''
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

CREATE TRIGGER erased_kept BEFORE DELETE ON erased BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER erased_kept_as_noted BEFORE UPDATE ON erased BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER evidence_stays_erased BEFORE UPDATE OF erased_at ON evidence
WHEN old.erased_at <> '' AND new.erased_at <> old.erased_at
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER evidence_version_is_not_added_to_what_was_erased BEFORE INSERT ON evidence_version
WHEN (new.title, new.text, new.setting, new.details) <> ('Erased', '', '', '{}')
 AND (SELECT erased_at FROM evidence WHERE number = new.evidence) <> ''
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER evidence_version_kept BEFORE DELETE ON evidence_version
WHEN EXISTS (SELECT 1 FROM sign_off_evidence WHERE version = old.number)
BEGIN SELECT raise(ABORT, 'a signed version is never deleted'); END;

CREATE TRIGGER evidence_version_kept_as_saved BEFORE UPDATE ON evidence_version
WHEN (SELECT erased_at FROM evidence WHERE number = old.evidence) = ''
BEGIN SELECT raise(ABORT, 'a version of evidence never changes'); END;

CREATE TRIGGER evidence_version_stays_erased BEFORE UPDATE ON evidence_version
WHEN (new.title, new.text, new.setting, new.details) <> ('Erased', '', '', '{}')
 AND (SELECT erased_at FROM evidence WHERE number = new.evidence) <> ''
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER made_here_kept BEFORE DELETE ON made_here BEGIN SELECT raise(ABORT, 'what was noted of a key is never deleted'); END;

CREATE TRIGGER made_here_kept_as_noted BEFORE UPDATE ON made_here BEGIN SELECT raise(ABORT, 'what was noted of a key never changes'); END;

CREATE TRIGGER notice_kept BEFORE DELETE ON notice BEGIN SELECT raise(ABORT, 'a statement about a key is never deleted'); END;

CREATE TRIGGER notice_kept_as_sent BEFORE UPDATE ON notice BEGIN SELECT raise(ABORT, 'a statement about a key never changes'); END;

CREATE TRIGGER qualification_kept BEFORE DELETE ON qualification BEGIN SELECT raise(ABORT, 'a version of a qualification is never deleted'); END;

CREATE TRIGGER qualification_kept_as_saved BEFORE UPDATE ON qualification BEGIN SELECT raise(ABORT, 'a version of a qualification never changes'); END;

CREATE TRIGGER sealed_kept BEFORE DELETE ON sealed
WHEN NOT EXISTS (SELECT 1 FROM erased WHERE digest = old.digest)
BEGIN SELECT raise(ABORT, 'sealed bytes are never deleted'); END;

CREATE TRIGGER sealed_kept_as_signed BEFORE UPDATE ON sealed BEGIN SELECT raise(ABORT, 'sealed bytes never change'); END;

CREATE TRIGGER sealed_stays_erased BEFORE INSERT ON sealed
WHEN EXISTS (SELECT 1 FROM erased WHERE digest = new.digest)
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER sign_off_evidence_kept BEFORE DELETE ON sign_off_evidence BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

CREATE TRIGGER sign_off_evidence_kept_as_signed BEFORE UPDATE ON sign_off_evidence BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;

CREATE TRIGGER sign_off_kept BEFORE DELETE ON sign_off BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

CREATE TRIGGER sign_off_kept_as_signed BEFORE UPDATE ON sign_off BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;

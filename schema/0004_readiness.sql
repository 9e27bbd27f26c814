-- What readiness needs besides evidence and sign-offs: agreements, qualifications, absences, and the person's own view.

-- What a preceptor agreed, sealed like a sign-off: not part of the role, to be shown again, earlier
-- learning, proof of a qualification, or the end of one of these.
CREATE TABLE agreement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('not-my-role', 'refresh', 'retraining', 'prior-learning', 'proof', 'end')),
    target TEXT NOT NULL DEFAULT '',
    signer TEXT NOT NULL REFERENCES signer (key),
    qualification TEXT NOT NULL DEFAULT '',
    qualification_version INTEGER NOT NULL DEFAULT 0 CHECK (qualification_version >= 0),
    signed_at TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    digest TEXT NOT NULL UNIQUE,
    jws TEXT NOT NULL,
    UNIQUE (signer, sequence)
) STRICT;

CREATE INDEX agreement_by_target ON agreement (target) WHERE target <> '';

CREATE TABLE agreement_indicator (
    agreement INTEGER NOT NULL REFERENCES agreement (number),
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    PRIMARY KEY (agreement, indicator)
) STRICT, WITHOUT ROWID;

-- Agreements the practitioner chose to take along in a passport that leaves them out otherwise.
CREATE TABLE agreement_taken_along (
    agreement INTEGER PRIMARY KEY REFERENCES agreement (number),
    chosen_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER agreement_kept_as_signed BEFORE UPDATE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER agreement_kept BEFORE DELETE ON agreement BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;
CREATE TRIGGER agreement_indicator_kept_as_signed BEFORE UPDATE ON agreement_indicator BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER agreement_indicator_kept BEFORE DELETE ON agreement_indicator BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

-- Each row is a version of an entry; the newest holds, and none is ever changed.
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

CREATE TRIGGER qualification_kept_as_saved BEFORE UPDATE ON qualification BEGIN SELECT raise(ABORT, 'a version of a qualification never changes'); END;
CREATE TRIGGER qualification_kept BEFORE DELETE ON qualification BEGIN SELECT raise(ABORT, 'a version of a qualification is never deleted'); END;

CREATE TABLE absence (
    number INTEGER PRIMARY KEY,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day >= first_day),
    saved_at TEXT NOT NULL
) STRICT;

-- The person's own view. Readiness never reads this table.
CREATE TABLE self_assessment (
    number INTEGER PRIMARY KEY,
    indicator INTEGER NOT NULL REFERENCES indicator (number),
    view TEXT NOT NULL CHECK (view IN ('not-yet', 'with-help', 'on-my-own', 'could-show-others')),
    saved_at TEXT NOT NULL
) STRICT;

CREATE INDEX self_assessment_by_indicator ON self_assessment (indicator);

-- Frameworks that were replaced by a newer version, and where their indicators went.
CREATE TABLE framework_before (
    number INTEGER PRIMARY KEY,
    framework TEXT NOT NULL REFERENCES framework (id),
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    pack TEXT NOT NULL,
    policy TEXT NOT NULL,
    replaced_at TEXT NOT NULL
) STRICT;

CREATE TABLE moved (
    from_indicator INTEGER NOT NULL REFERENCES indicator (number),
    to_indicator INTEGER NOT NULL REFERENCES indicator (number),
    -- Whether the statement means the same, so that sign-offs go along; links always do.
    same INTEGER NOT NULL CHECK (same IN (0, 1)),
    PRIMARY KEY (from_indicator, to_indicator)
) STRICT, WITHOUT ROWID;

-- The badges of records, as their signers signed them: the same decision in a form that other systems read.
CREATE TABLE badge (
    record TEXT PRIMARY KEY REFERENCES sign_off (id),
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER badge_kept_as_signed BEFORE UPDATE ON badge BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER badge_kept BEFORE DELETE ON badge BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

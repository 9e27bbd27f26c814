-- An agreement that a stage is completed earns a badge, as a sign-off does.
CREATE TABLE badge_before AS SELECT * FROM badge;
DROP TABLE badge;
CREATE TABLE badge (
    -- The id of a sign-off, or of an agreement that a stage is completed.
    record TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO badge SELECT record, content FROM badge_before;
DROP TABLE badge_before;
CREATE TRIGGER badge_kept_as_signed BEFORE UPDATE ON badge BEGIN SELECT raise(ABORT, 'a sealed record never changes'); END;
CREATE TRIGGER badge_kept BEFORE DELETE ON badge BEGIN SELECT raise(ABORT, 'a sealed record is never deleted'); END;

-- What is erased and when to look at what is kept again; and indexes that are read instead of texts.

-- A piece that was erased: its words and files are gone, the digests of what was signed stay.
ALTER TABLE evidence ADD COLUMN erased_at TEXT NOT NULL DEFAULT '';

CREATE TRIGGER evidence_stays_erased BEFORE UPDATE OF erased_at ON evidence
WHEN old.erased_at <> '' AND new.erased_at <> old.erased_at
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

-- The digest of sealed bytes that were erased.
CREATE TABLE erased (
    digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
    erased_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER erased_kept BEFORE DELETE ON erased BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;
CREATE TRIGGER erased_kept_as_noted BEFORE UPDATE ON erased BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

DROP TRIGGER evidence_version_kept_as_saved;
CREATE TRIGGER evidence_version_kept_as_saved BEFORE UPDATE ON evidence_version
WHEN (SELECT erased_at FROM evidence WHERE number = old.evidence) = ''
BEGIN SELECT raise(ABORT, 'a version of evidence never changes'); END;

DROP TRIGGER sealed_kept;
CREATE TRIGGER sealed_kept BEFORE DELETE ON sealed
WHEN NOT EXISTS (SELECT 1 FROM erased WHERE digest = old.digest)
BEGIN SELECT raise(ABORT, 'sealed bytes are never deleted'); END;

-- The day to decide whether to keep it any longer: a piece of evidence, or the portfolio.
ALTER TABLE evidence ADD COLUMN look_again_on TEXT NOT NULL DEFAULT '';
ALTER TABLE portfolio ADD COLUMN look_again_on TEXT NOT NULL DEFAULT '';

-- Nothing asked for it, and each link of a new piece wrote to another page of it.
DROP INDEX shows_by_indicator;

DROP INDEX evidence_version_by_saving;
CREATE INDEX evidence_version_facts ON evidence_version (evidence, saved_at, kind);

DROP INDEX sign_off_by_indicator;
CREATE INDEX sign_off_facts ON sign_off (indicator, kind, decision, signed_at, valid_until, signer);

-- What waits for an answer is asked for with every list; what was answered is not looked through for it.
CREATE INDEX asked_open ON asked (version, indicator) WHERE answered_at = '';

-- Erased is erased. An answer is known by its digest: what was in it is kept by its own digest already, the records
-- as records, the versions of evidence as sealed bytes. A second copy of a text would outlive the first.
ALTER TABLE answer DROP COLUMN content;

-- Whether something of what was erased may still stand between the rows, or in a file that could not be deleted. What
-- was erased before this step stood in the answers.
ALTER TABLE portfolio ADD COLUMN traces_left INTEGER NOT NULL DEFAULT 0 CHECK (traces_left IN (0, 1));
UPDATE portfolio SET traces_left = 1 WHERE EXISTS (SELECT 1 FROM erased);

-- What was erased does not come back, whatever is accepted, saved or recovered later.
CREATE TRIGGER sealed_stays_erased BEFORE INSERT ON sealed
WHEN EXISTS (SELECT 1 FROM erased WHERE digest = new.digest)
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER draft_stays_erased BEFORE INSERT ON draft
WHEN EXISTS (SELECT 1 FROM evidence WHERE id = new.id AND erased_at <> '')
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER evidence_version_stays_erased BEFORE UPDATE ON evidence_version
WHEN (new.title, new.text, new.setting, new.details) <> ('Erased', '', '', '{}')
 AND (SELECT erased_at FROM evidence WHERE number = new.evidence) <> ''
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

CREATE TRIGGER evidence_version_is_not_added_to_what_was_erased BEFORE INSERT ON evidence_version
WHEN (new.title, new.text, new.setting, new.details) <> ('Erased', '', '', '{}')
 AND (SELECT erased_at FROM evidence WHERE number = new.evidence) <> ''
BEGIN SELECT raise(ABORT, 'what was erased stays so'); END;

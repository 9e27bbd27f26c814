-- Keys of signers that were made on this computer while the portfolio was open: what they sign elsewhere
-- is known no better than what is signed here.
CREATE TABLE made_here (
    key TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

CREATE TRIGGER made_here_kept_as_noted BEFORE UPDATE ON made_here BEGIN SELECT raise(ABORT, 'what was noted of a key never changes'); END;
CREATE TRIGGER made_here_kept BEFORE DELETE ON made_here BEGIN SELECT raise(ABORT, 'what was noted of a key is never deleted'); END;

-- What was brought in from elsewhere: each file as it came, and what was made of it.
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

-- What an entry of a file became. The key tells it from every other entry of every file: nothing comes twice.
CREATE TABLE brought_piece (
    key TEXT PRIMARY KEY,
    brought INTEGER NOT NULL REFERENCES brought (number),
    what TEXT NOT NULL CHECK (what IN ('evidence', 'entry', 'qualification')),
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX brought_piece_by_file ON brought_piece (brought);
CREATE INDEX brought_piece_by_made ON brought_piece (made);

-- Which column of a table says what, by the digest of its heading: asked once.
CREATE TABLE columns (
    head TEXT PRIMARY KEY CHECK (length(head) = 64),
    said TEXT NOT NULL CHECK (json_valid(said)),
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words are found by their beginning, as they are written and folded. A stem in place of the word would lose
-- "supervisi" on the way to "supervision". The rows are written anew by the step itself.
DROP TABLE evidence_search;

CREATE VIRTUAL TABLE evidence_search USING fts5 (
    title, text, files,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2"
);

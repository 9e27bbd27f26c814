-- What a picture shows, in its owner's words: read aloud in its place. It belongs to the picture, so every piece that has
-- the picture says the same, and it goes when the picture goes. It is in nothing that is signed.
ALTER TABLE attachment ADD COLUMN description TEXT NOT NULL DEFAULT '';

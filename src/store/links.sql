-- What every version shows, in the order it is kept.
SELECT version, indicator FROM shows ORDER BY version, indicator

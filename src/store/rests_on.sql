-- The versions each decision rests on, in the order they are kept.
SELECT sign_off, version FROM sign_off_evidence ORDER BY sign_off

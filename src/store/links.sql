-- The links of each piece of evidence as its newest version on day ?1 has them.
SELECT s.indicator, v.saved_at, e.withdrawn_at
FROM evidence e
JOIN evidence_version v ON v.number = (
    SELECT max(n.number) FROM evidence_version n
    WHERE n.evidence = e.number AND substr(n.saved_at, 1, 10) <= ?1
)
JOIN shows s ON s.version = v.number

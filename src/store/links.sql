-- The links of each piece of evidence as its newest version on day ?1 has them.
-- Which version that is comes from an index alone: the texts are not read.
WITH newest AS (
    SELECT evidence, max(number) AS number
    FROM evidence_version
    WHERE substr(saved_at, 1, 10) <= ?1
    GROUP BY evidence
)
SELECT s.indicator, e.withdrawn_at
FROM newest
JOIN evidence e ON e.number = newest.evidence
JOIN shows s ON s.version = newest.number

-- For each post: whether a statement is written in it, and how many of its people hold it.
WITH told AS (
  SELECT post, framework, indicator, CAST(1 AS BIGINT) AS written, CAST(0 AS BIGINT) AS holders
  FROM post_needs
  UNION ALL
  SELECT people.post, standing.framework, standing.indicator, CAST(0 AS BIGINT) AS written, COUNT(*) AS holders
  FROM params
  JOIN people ON people.consent_until >= params.asked_on AND people.post <> ''
  JOIN standing
    ON standing.person = people.person
    AND standing.framework = people.framework
    AND standing.held
    AND standing.valid_until >= params.on_day
  GROUP BY people.post, standing.framework, standing.indicator
)
SELECT post, framework, indicator, CAST(SUM(written) AS BIGINT) AS written, CAST(SUM(holders) AS BIGINT) AS holders
FROM told
GROUP BY post, framework, indicator
ORDER BY post, framework, indicator

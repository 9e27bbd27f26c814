-- For each person in a post: how many statements it needs, and how many of them are there. Nobody is ranked.
WITH asked AS (
  SELECT people.site, people.team, people.post, people.person, post_needs.framework, post_needs.indicator, params.on_day
  FROM params
  CROSS JOIN post_needs
  JOIN people
    ON people.post = post_needs.post
    AND people.framework = post_needs.framework
    AND people.consent_until >= params.asked_on
)
SELECT asked.post, asked.site, asked.team, asked.person, COUNT(*) AS needed,
  CAST(SUM(CASE WHEN standing.person IS NULL THEN 0 ELSE 1 END) AS BIGINT) AS there
FROM asked
LEFT JOIN standing
  ON standing.person = asked.person
  AND standing.framework = asked.framework
  AND standing.indicator = asked.indicator
  AND standing.valid_until >= asked.on_day
GROUP BY asked.post, asked.site, asked.team, asked.person
ORDER BY asked.post, asked.site, asked.team, asked.person

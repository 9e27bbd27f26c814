-- For each person in a post: how many statements it needs, and how many of them are there. Nobody is ranked.
WITH asked AS (
  SELECT post, framework, COUNT(*) AS needed
  FROM post_needs
  GROUP BY post, framework
),
counted AS (
  SELECT people.person, people.framework, people.post, COUNT(*) AS there
  FROM params
  JOIN people ON people.consent_until >= params.asked_on
  JOIN standing
    ON standing.person = people.person
    AND standing.framework = people.framework
    AND standing.valid_until >= params.on_day
  JOIN post_needs
    ON post_needs.post = people.post
    AND post_needs.framework = standing.framework
    AND post_needs.indicator = standing.indicator
  GROUP BY people.person, people.framework, people.post
)
SELECT people.post, people.site, people.team, people.person, CAST(SUM(asked.needed) AS BIGINT) AS needed,
  CAST(SUM(COALESCE(counted.there, 0)) AS BIGINT) AS there
FROM params
JOIN people ON people.consent_until >= params.asked_on
JOIN asked
  ON asked.post = people.post
  AND asked.framework = people.framework
LEFT JOIN counted
  ON counted.person = people.person
  AND counted.framework = people.framework
  AND counted.post = people.post
GROUP BY people.post, people.site, people.team, people.person
ORDER BY people.post, people.site, people.team, people.person

-- How many posts each team has, and how many people shared.
WITH shared AS (
  SELECT people.site, people.team, COUNT(DISTINCT people.person) AS shared
  FROM params
  JOIN people ON people.consent_until >= params.asked_on
  GROUP BY people.site, people.team
),
places AS (
  SELECT site, team, posts, CAST(0 AS BIGINT) AS shared FROM teams
  UNION ALL
  SELECT site, team, CAST(0 AS BIGINT) AS posts, shared FROM shared
)
SELECT site, team, CAST(SUM(posts) AS BIGINT) AS posts, CAST(SUM(shared) AS BIGINT) AS shared
FROM places
GROUP BY site, team
ORDER BY site, team

-- Statements that posts need and their people do not hold yet.
WITH asked AS (
  SELECT people.site, people.team, people.person, post_needs.framework, post_needs.indicator, params.on_day
  FROM params
  CROSS JOIN post_needs
  JOIN people
    ON people.post = post_needs.post
    AND people.framework = post_needs.framework
    AND people.consent_until >= params.asked_on
),
counted AS (
  SELECT asked.site, asked.team, asked.framework, asked.indicator, COUNT(*) AS needed,
    CAST(SUM(CASE WHEN standing.person IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS lacking
  FROM asked
  LEFT JOIN standing
    ON standing.person = asked.person
    AND standing.framework = asked.framework
    AND standing.indicator = asked.indicator
    AND standing.valid_until >= asked.on_day
  GROUP BY asked.site, asked.team, asked.framework, asked.indicator
)
SELECT site, team, framework, indicator, needed, lacking
FROM counted
WHERE lacking > 0
ORDER BY site, team, framework, indicator

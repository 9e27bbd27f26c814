-- For each statement: how many courses cover it, and how many people need it for their post.
WITH asked AS (
  SELECT people.person, post_needs.framework, post_needs.indicator, params.on_day
  FROM params
  CROSS JOIN post_needs
  JOIN people
    ON people.post = post_needs.post
    AND people.framework = post_needs.framework
    AND people.consent_until >= params.asked_on
),
told AS (
  SELECT framework, indicator, COUNT(*) AS courses, CAST(0 AS BIGINT) AS lacking
  FROM course_covers
  GROUP BY framework, indicator
  UNION ALL
  SELECT asked.framework, asked.indicator, CAST(0 AS BIGINT) AS courses, COUNT(*) AS lacking
  FROM asked
  LEFT JOIN standing
    ON standing.person = asked.person
    AND standing.framework = asked.framework
    AND standing.indicator = asked.indicator
    AND standing.valid_until >= asked.on_day
  WHERE standing.person IS NULL
  GROUP BY asked.framework, asked.indicator
)
SELECT framework, indicator, CAST(SUM(courses) AS BIGINT) AS courses, CAST(SUM(lacking) AS BIGINT) AS lacking
FROM told
GROUP BY framework, indicator
ORDER BY framework, indicator

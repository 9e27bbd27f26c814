-- For each statement: how many courses cover it, and how many people need it for their post and do not hold it.
WITH told AS (
  SELECT framework, indicator, COUNT(*) AS courses, CAST(0 AS BIGINT) AS lacking
  FROM course_covers
  GROUP BY framework, indicator
  UNION ALL
  SELECT post_needs.framework, post_needs.indicator, CAST(0 AS BIGINT) AS courses, COUNT(*) AS lacking
  FROM params
  CROSS JOIN post_needs
  JOIN people
    ON people.post = post_needs.post
    AND people.framework = post_needs.framework
    AND people.consent_until >= params.asked_on
  GROUP BY post_needs.framework, post_needs.indicator
  UNION ALL
  SELECT standing.framework, standing.indicator, CAST(0 AS BIGINT) AS courses, 0 - COUNT(*) AS lacking
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
  GROUP BY standing.framework, standing.indicator
),
counted AS (
  SELECT framework, indicator, CAST(SUM(courses) AS BIGINT) AS courses, CAST(SUM(lacking) AS BIGINT) AS lacking
  FROM told
  GROUP BY framework, indicator
)
SELECT framework, indicator, courses, lacking
FROM counted
WHERE courses + lacking > 0
ORDER BY framework, indicator

-- Statements that posts need and their people do not hold yet.
WITH asked AS (
  SELECT people.site, people.team, post_needs.framework, post_needs.indicator, COUNT(*) AS needed
  FROM params
  CROSS JOIN post_needs
  JOIN people
    ON people.post = post_needs.post
    AND people.framework = post_needs.framework
    AND people.consent_until >= params.asked_on
  GROUP BY people.site, people.team, post_needs.framework, post_needs.indicator
),
there AS (
  SELECT people.site, people.team, standing.framework, standing.indicator, COUNT(*) AS holders
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
  GROUP BY people.site, people.team, standing.framework, standing.indicator
),
counted AS (
  SELECT asked.site, asked.team, asked.framework, asked.indicator, asked.needed,
    asked.needed - COALESCE(there.holders, 0) AS lacking
  FROM asked
  LEFT JOIN there
    ON there.site = asked.site
    AND there.team = asked.team
    AND there.framework = asked.framework
    AND there.indicator = asked.indicator
)
SELECT site, team, framework, indicator, needed, lacking
FROM counted
WHERE lacking > 0
ORDER BY site, team, framework, indicator

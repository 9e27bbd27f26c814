-- Statements that a team's posts need and too few of its people hold.
WITH asked AS (
  SELECT people.site, people.team, post_needs.framework, post_needs.indicator, COUNT(*) AS people
  FROM params
  CROSS JOIN post_needs
  JOIN people
    ON people.post = post_needs.post
    AND people.framework = post_needs.framework
    AND people.consent_until >= params.asked_on
  GROUP BY people.site, people.team, post_needs.framework, post_needs.indicator
),
held AS (
  SELECT people.site, people.team, standing.framework, standing.indicator, COUNT(*) AS holders
  FROM params
  JOIN people ON people.consent_until >= params.asked_on
  JOIN standing
    ON standing.person = people.person
    AND standing.framework = people.framework
    AND standing.held
    AND standing.valid_until >= params.on_day
  GROUP BY people.site, people.team, standing.framework, standing.indicator
)
SELECT asked.site, asked.team, asked.framework, asked.indicator, asked.people, COALESCE(held.holders, 0) AS holders
FROM params
CROSS JOIN asked
LEFT JOIN held
  ON held.site = asked.site
  AND held.team = asked.team
  AND held.framework = asked.framework
  AND held.indicator = asked.indicator
WHERE COALESCE(held.holders, 0) < params.least
ORDER BY asked.site, asked.team, asked.framework, asked.indicator

-- Statements whose sign-off runs out soon, of how many people, and the first day.
SELECT people.site, people.team, standing.framework, standing.indicator, COUNT(*) AS people,
  MIN(standing.valid_until) AS first_day
FROM params
JOIN people ON people.consent_until >= params.asked_on
JOIN standing
  ON standing.person = people.person
  AND standing.framework = people.framework
  AND standing.held
  AND standing.valid_until >= params.on_day
  AND standing.valid_until <= params.due_on
GROUP BY people.site, people.team, standing.framework, standing.indicator
ORDER BY people.site, people.team, standing.framework, standing.indicator

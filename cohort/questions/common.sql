-- For each statement: in how many professions somebody holds it, and how many people do.
SELECT standing.framework, standing.indicator, COUNT(DISTINCT people.profession) AS professions, COUNT(*) AS holders
FROM params
JOIN people ON people.consent_until >= params.asked_on AND people.profession <> ''
JOIN standing
  ON standing.person = people.person
  AND standing.framework = people.framework
  AND standing.held
  AND standing.valid_until >= params.on_day
GROUP BY standing.framework, standing.indicator
ORDER BY standing.framework, standing.indicator

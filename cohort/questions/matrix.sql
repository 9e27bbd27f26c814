-- For each team and statement: how many people hold it.
WITH grouped AS (
  SELECT people.site, people.team, people.framework, COUNT(*) AS people
  FROM params
  JOIN people ON people.consent_until >= params.asked_on
  GROUP BY people.site, people.team, people.framework
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
SELECT grouped.site, grouped.team, indicators.framework, indicators.indicator, grouped.people,
  COALESCE(held.holders, 0) AS holders
FROM grouped
JOIN indicators ON indicators.framework = grouped.framework
LEFT JOIN held
  ON held.site = grouped.site
  AND held.team = grouped.team
  AND held.framework = indicators.framework
  AND held.indicator = indicators.indicator
ORDER BY grouped.site, grouped.team, indicators.framework, indicators.place

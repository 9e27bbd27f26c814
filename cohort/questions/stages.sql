-- For each team and stage: how many people shared, and how many have all that the stage needs.
WITH needed AS (
  SELECT framework, stage, place, COUNT(*) AS needed
  FROM stage_needs
  GROUP BY framework, stage, place
),
done AS (
  SELECT standing.person, stage_needs.framework, stage_needs.stage, COUNT(*) AS settled
  FROM params
  CROSS JOIN stage_needs
  JOIN standing
    ON standing.framework = stage_needs.framework
    AND standing.indicator = stage_needs.indicator
    AND standing.times >= stage_needs.times
    AND standing.valid_until >= params.on_day
  GROUP BY standing.person, stage_needs.framework, stage_needs.stage
),
here AS (
  SELECT needed.framework, needed.stage, needed.place, needed.needed, people.site, people.team, people.person
  FROM params
  CROSS JOIN needed
  JOIN people ON people.framework = needed.framework AND people.consent_until >= params.asked_on
)
SELECT here.site, here.team, here.framework, here.stage, COUNT(*) AS people,
  CAST(SUM(CASE WHEN done.settled = here.needed THEN 1 ELSE 0 END) AS BIGINT) AS ready
FROM here
LEFT JOIN done ON done.person = here.person AND done.framework = here.framework AND done.stage = here.stage
GROUP BY here.site, here.team, here.framework, here.stage, here.place
ORDER BY here.site, here.team, here.framework, here.place

-- People who are one statement away from a stage, and the statement.
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
away AS (
  SELECT done.person, needed.framework, needed.stage, needed.place
  FROM needed
  JOIN done
    ON done.framework = needed.framework
    AND done.stage = needed.stage
    AND done.settled = needed.needed - 1
),
who AS (
  SELECT people.site, people.team, away.person, away.framework, away.stage, away.place, params.on_day
  FROM params
  CROSS JOIN away
  JOIN people
    ON people.person = away.person
    AND people.framework = away.framework
    AND people.consent_until >= params.asked_on
),
each_need AS (
  SELECT who.site, who.team, who.person, who.framework, who.stage, who.place, who.on_day,
    stage_needs.indicator, stage_needs.times
  FROM stage_needs
  JOIN who ON who.framework = stage_needs.framework AND who.stage = stage_needs.stage
)
SELECT each_need.site, each_need.team, each_need.framework, each_need.stage, each_need.person, each_need.indicator
FROM each_need
LEFT JOIN standing
  ON standing.person = each_need.person
  AND standing.framework = each_need.framework
  AND standing.indicator = each_need.indicator
  AND standing.times >= each_need.times
  AND standing.valid_until >= each_need.on_day
WHERE standing.person IS NULL
ORDER BY each_need.site, each_need.team, each_need.framework, each_need.place, each_need.person

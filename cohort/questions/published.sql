-- What may leave an employer: no teams; groups under 10 withheld; 1 to 7 hidden; nobody and everybody of a small group
-- withheld; the rest to the nearest 5.
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
    AND standing.valid_from <= params.edition_on
    AND standing.valid_until >= params.edition_on
  GROUP BY standing.person, stage_needs.framework, stage_needs.stage
),
here AS (
  SELECT needed.framework, needed.stage, needed.place, needed.needed, people.profession, people.person
  FROM params
  CROSS JOIN needed
  JOIN people ON people.framework = needed.framework AND people.consent_until >= params.asked_on
),
counted AS (
  SELECT here.framework, here.profession, here.stage, here.place, COUNT(*) AS people,
    CAST(SUM(CASE WHEN done.settled = here.needed THEN 1 ELSE 0 END) AS BIGINT) AS ready
  FROM here
  LEFT JOIN done ON done.person = here.person AND done.framework = here.framework AND done.stage = here.stage
  GROUP BY here.framework, here.profession, here.stage, here.place
)
SELECT framework, profession, stage,
  CASE WHEN people < 10 THEN 'withheld' ELSE CAST(people + 2 - (people + 2) % 5 AS STRING) END AS people,
  CASE
    WHEN people < 10 THEN 'withheld'
    WHEN people < 20 AND (ready = 0 OR ready = people) THEN 'withheld'
    WHEN ready >= 1 AND ready <= 7 THEN '*'
    ELSE CAST(ready + 2 - (ready + 2) % 5 AS STRING)
  END AS ready
FROM counted
ORDER BY framework, profession, place

-- For each team: how many sign-offs count, of how many signers, and the most by one.
WITH made AS (
  SELECT people.site, people.team, sign_offs.framework, sign_offs.signer, COUNT(*) AS made
  FROM params
  JOIN people ON people.consent_until >= params.asked_on
  JOIN sign_offs
    ON sign_offs.person = people.person
    AND sign_offs.framework = people.framework
    AND sign_offs.counts
    AND sign_offs.valid_until >= params.on_day
  GROUP BY people.site, people.team, sign_offs.framework, sign_offs.signer
)
SELECT site, team, framework, CAST(SUM(made) AS BIGINT) AS sign_offs, COUNT(*) AS signers, MAX(made) AS most
FROM made
GROUP BY site, team, framework
ORDER BY site, team, framework

-- How many sign-offs each team had in a month, and of how many people.
SELECT people.site, people.team, sign_offs.framework, sign_offs.in_month, COUNT(*) AS signed,
  COUNT(DISTINCT sign_offs.person) AS people
FROM params
JOIN people ON people.consent_until >= params.asked_on
JOIN sign_offs
  ON sign_offs.person = people.person
  AND sign_offs.framework = people.framework
  AND sign_offs.achieved
GROUP BY people.site, people.team, sign_offs.framework, sign_offs.in_month
ORDER BY people.site, people.team, sign_offs.framework, sign_offs.in_month

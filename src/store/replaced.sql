-- When each decision that was amended or withdrawn was so first.
SELECT t.number, min(w.signed_at)
FROM sign_off w
JOIN sign_off t ON t.id = w.target
WHERE w.target <> '' AND w.kind IN ('amend', 'withdraw')
GROUP BY t.number

-- Every request for sign-off, and when it was answered or taken back, whichever came first.
SELECT a.indicator, a.version, r.asked_at,
       CASE WHEN r.taken_back_at = '' OR (a.answered_at <> '' AND a.answered_at < r.taken_back_at)
            THEN a.answered_at ELSE r.taken_back_at END
FROM request r
CROSS JOIN asked a ON a.request = r.number

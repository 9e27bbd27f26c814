-- Every decision, from an index alone: the sealed texts are not read.
SELECT number, indicator, decision, signed_at, valid_until, signer
FROM sign_off INDEXED BY sign_off_facts
WHERE kind <> 'withdraw'

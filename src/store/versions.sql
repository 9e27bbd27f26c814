-- Every version, from an index alone: the texts are not read.
SELECT number, evidence, kind, saved_at FROM evidence_version INDEXED BY evidence_version_facts

import * as api from '$lib/api';

/** The draft when it is being changed, else the evidence as it was last saved. */
export const load = async ({ params, url }) => {
  const change = url.searchParams.has('change');
  const [forms, framework] = await Promise.all([api.kinds(), api.frameworkView()]);
  if (change) {
    const draft = await api.editDraft(params.id);
    return { forms, framework, draft, evidence: null, signOffs: [] };
  }
  const evidence = await api.evidence(params.id);
  const signOffs = evidence.summary.version > 0 ? await api.signOffsOn(params.id) : [];
  return { forms, framework, draft: null, evidence, signOffs };
};

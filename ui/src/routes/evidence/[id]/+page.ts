import * as api from '$lib/api';

/** The draft when it is being changed, else the evidence as it was last saved. */
export const load = async ({ params, url }) => {
  const change = url.searchParams.has('change');
  const [forms, framework] = await Promise.all([api.kinds(), api.frameworkView()]);
  if (change) {
    const draft = await api.editDraft(params.id);
    return { forms, framework, draft, evidence: null, signOffs: [] };
  }
  const [evidence, board] = await Promise.all([api.evidence(params.id), api.signOffBoard()]);
  const signOffs = [...board.returned, ...board.signed].filter((one) =>
    one.evidence.some((signed) => signed.id === params.id)
  );
  return { forms, framework, draft: null, evidence, signOffs };
};

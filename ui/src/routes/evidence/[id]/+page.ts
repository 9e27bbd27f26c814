import { draftPage, evidencePage } from '$lib/api';

/** The draft when it is being changed, else the evidence as it was last saved. */
export const load = async ({ params, url }) =>
  url.searchParams.has('change')
    ? { form: await draftPage(params.id), page: null }
    : { form: null, page: await evidencePage(params.id) };

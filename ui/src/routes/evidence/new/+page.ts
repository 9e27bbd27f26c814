import { redirect } from '@sveltejs/kit';
import { newDraft } from '$lib/api';

/** Makes a draft, linked to the indicator of the address when it names one, and opens it. */
export const load = async ({ url }) => {
  const draft = await newDraft(url.searchParams.get('indicator'));
  redirect(307, `/evidence/${draft.id}?change`);
};

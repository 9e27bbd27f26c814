import { redirect } from '@sveltejs/kit';
import { newDraft, saveDraft } from '$lib/api';

/** Makes a draft, linked to the indicator of the address when it names one, and opens it. */
export const load = async ({ url }) => {
  const draft = await newDraft();
  const indicator = url.searchParams.get('indicator');
  if (indicator) {
    draft.input.shows = [{ indicator, how: '' }];
    await saveDraft(draft);
  }
  redirect(307, `/evidence/${draft.id}?change`);
};

import * as api from '$lib/api';

/** What the parts of Settings show; each takes its own. */
export const load = async () => {
  const [owner, people, lists, frameworks, shared] = await Promise.all([
    api.owner(),
    api.people(),
    api.trustLists(),
    api.frameworkList(),
    api.shared()
  ]);
  return { owner, people, lists, frameworks, shared };
};

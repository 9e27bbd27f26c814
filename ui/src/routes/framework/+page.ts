import * as api from '$lib/api';

/** The framework the address names, or the one followed, and those one can turn to. */
export const load = async ({ url }) => {
  const [framework, choices] = await Promise.all([
    api.frameworkView(url.searchParams.get('framework') ?? ''),
    api.frameworkChoices()
  ]);
  return { framework, mine: choices.filter((one) => one.stages.length > 0) };
};

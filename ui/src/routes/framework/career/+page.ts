import { careerMap, frameworkChoices } from '$lib/api';

export const load = async () => {
  const [map, choices] = await Promise.all([careerMap(), frameworkChoices()]);
  return { map, followed: choices.some((one) => one.draft && one.stages.length > 0) };
};

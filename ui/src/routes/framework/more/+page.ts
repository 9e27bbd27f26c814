import { frameworkChoices } from '$lib/api';

export const load = async () => ({ choices: await frameworkChoices() });

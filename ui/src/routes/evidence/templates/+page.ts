import { templates } from '$lib/api';

/** Every template of this portfolio. */
export const load = async () => ({ templates: await templates() });

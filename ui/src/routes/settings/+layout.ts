import { settings } from '$lib/api';

/** What the parts of Settings show; each takes its own. */
export const load = settings;

import { frameworkView } from '$lib/api';

export const load = async () => ({ framework: await frameworkView() });

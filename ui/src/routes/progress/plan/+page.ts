import { plan } from '$lib/api';

export const load = async () => ({ plan: await plan() });

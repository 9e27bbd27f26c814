import { kinds } from '$lib/api';

export const load = async () => ({ forms: await kinds() });

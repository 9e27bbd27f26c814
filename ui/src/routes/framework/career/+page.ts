import { careerMap } from '$lib/api';

export const load = async () => ({ map: await careerMap() });

import { qualificationBoard } from '$lib/api';

export const load = async () => ({ board: await qualificationBoard() });

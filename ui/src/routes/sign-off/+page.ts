import { signOffBoard } from '$lib/api';

export const load = async () => ({ board: await signOffBoard() });

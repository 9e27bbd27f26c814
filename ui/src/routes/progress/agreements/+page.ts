import { agreementBoard } from '$lib/api';

export const load = async () => ({ board: await agreementBoard() });

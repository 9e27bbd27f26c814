import { signOffBoard } from '$lib/api';

export const load = async ({ url }) => ({
  board: await signOffBoard(),
  evidence: url.searchParams.get('evidence') ?? ''
});

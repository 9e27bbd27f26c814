import { handOver } from '$lib/api';

/** Everything a preceptor needs to see, read once: what waits and each piece in full. */
export const load = handOver;

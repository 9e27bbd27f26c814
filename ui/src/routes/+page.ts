import { desk } from '$lib/desk.svelte';

/** My progress shows what the desk already holds, brought up to date. */
export const load = async () => {
  if (desk.home) await desk.refresh();
};

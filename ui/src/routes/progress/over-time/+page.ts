import { overTime } from '$lib/api';
import { day } from '$lib/dates';

/** The days the address names, or a month ago and today. */
export const load = async ({ url }) => {
  const now = new Date();
  const from = url.searchParams.get('from') ?? day(now, 30);
  const to = url.searchParams.get('to') ?? day(now);
  return { from, to, time: await overTime(from, to) };
};

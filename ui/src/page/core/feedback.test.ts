/** Feedback of the page, held against a table of examples that the core made, byte for byte. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Given } from '$lib/api/types/Given';
import { arrive } from './arrive';
import { giveFeedback, openFeedbackAsk } from './feedback';
import { counted } from './randomness';
import { moment } from './time';

const TABLE = new URL('../../../../tests/data/page/', import.meta.url);
const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, TABLE)));
const listed = <T>(name: string) => JSON.parse(readFileSync(new URL(name, TABLE), 'utf8')) as T;
const reason = async (work: () => unknown) => {
  try {
    await work();
    return null;
  } catch (cause) {
    return (cause as Error).message;
  }
};

type Gave = { name: string; now: string; from: number; given: Given; refused: string | null };
test.each(listed<Gave[]>('feedback.json'))('$name', async ({ name, now, from, given, refused }) => {
  const ask = await openFeedbackAsk(bytes('feedback.ask'));
  const give = () => giveFeedback(ask, given, moment(now), counted(from));
  expect(await reason(give)).toBe(refused);
  if (refused === null) expect(Buffer.compare(give(), bytes(`${name}.answer`))).toBe(0);
});

type Opened = { what: string; file: string; bit: number | null; refused: string | null };
test.each(listed<Opened[]>('feedback_opened.json'))('$what $bit: $refused', async ({ file, bit, refused }) => {
  const content = bit === null ? new Uint8Array(Buffer.from(file, 'base64')) : bytes('feedback.ask');
  if (bit !== null) content[bit >> 3]! ^= 1 << (bit % 8);
  expect(await reason(() => openFeedbackAsk(content))).toBe(refused);
});

test('each file is told by what it holds', async () => {
  const now = moment('2026-06-01T12:00:00Z');
  expect(await arrive(bytes('feedback.ask'), now)).toMatchObject({ kind: 'feedback-ask' });
  expect(await arrive(bytes('feedback-peer.answer'), now)).toEqual({ kind: 'feedback' });
  expect(await arrive(bytes('plain.answer'), now)).toMatchObject({ kind: 'check' });
});

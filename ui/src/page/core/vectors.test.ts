/** What the page makes, held against a table of examples that the core made, byte for byte. */
import { readFileSync } from 'node:fs';
import { argon2id } from '@noble/hashes/argon2.js';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '$lib/api/types/Judgement';
import type { Verdict } from '$lib/api/types/Verdict';
import { answer, replaceIn } from './answer';
import { openAsk } from './ask';
import { encode } from './bytes';
import { offered, strongEnough } from './passphrase';
import { counted, system } from './randomness';
import { openCard } from './sealed';
import {
  fileOf,
  forget,
  HARD,
  makeSigner,
  openSigner,
  peek,
  revocation,
  viewOf,
  type Hard,
  type Stretch
} from './signer';
import { moment } from './time';
import { verify } from './verdict';

const TABLE = new URL('../../../../tests/data/page/', import.meta.url);
const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, TABLE)));
const listed = <T>(name: string) => JSON.parse(readFileSync(new URL(name, TABLE), 'utf8')) as T;

type Who = { identity: Parameters<typeof makeSigner>[0]; made_at: string; from: number; once: boolean };
const signer = ({ identity, made_at, from, once }: Who) => makeSigner(identity, moment(made_at), counted(from), once);
const stretch: Stretch = async (passphrase, salt, { memory_kib: m, passes: t, lanes: p }) =>
  argon2id(passphrase, salt, { m, t, p, dkLen: 32, maxmem: 2 ** 31 });

/** What comes of some work: its result, or why not. */
async function outcome<T>(work: () => Promise<T> | T): Promise<{ made?: T; refused: string | null }> {
  try {
    return { made: await work(), refused: null };
  } catch (cause) {
    return { refused: (cause as Error).message };
  }
}

describe('answers', () => {
  type Answer = {
    name: string;
    of: string;
    signer: Who;
    now: string;
    from: number;
    judgements: Judgement[];
    replaces: { record: string; decision: Judgement['decision'] | null; comment: string } | null;
    refused: string | null;
  };
  const answers = listed<Answer[]>('answers.json');

  test('there are enough of them', () => expect(answers.length).toBeGreaterThanOrEqual(40));

  test.each(answers)('$name', async ({ name, of, signer: who, now, from, judgements, replaces, refused }) => {
    const [by, at, randomness] = [signer(who), moment(now), counted(from)];
    const found = await outcome(async () =>
      replaces
        ? replaceIn(bytes(of), by, replaces.record, replaces.decision, replaces.comment, at, randomness)
        : answer(await openAsk(bytes(of)), by, judgements, at, randomness)
    );
    expect(found.refused).toBe(refused);
    if (refused === null) expect(Buffer.compare(found.made!, bytes(`${name}.answer`))).toBe(0);
  });
});

describe('signers', () => {
  type Made = {
    signer: Who;
    passphrase: string;
    from: number;
    hard: boolean;
    file: string;
    fingerprint: string;
    number_hint: string;
    revocation: string;
  };
  const LIGHT: Hard = { memory_kib: 64, passes: 1, lanes: 1 };

  test.each(listed<Made[]>('signer_files.json'))(
    'a file is made and opened: $fingerprint',
    { timeout: 60_000 },
    async (one) => {
      const made = signer(one.signer);
      const file = await fileOf(made, one.passphrase, counted(one.from), stretch, one.hard ? HARD : LIGHT);
      expect(file).toBe(one.file);
      expect(viewOf(made.identity, made.did)).toMatchObject({
        fingerprint: one.fingerprint,
        number_hint: one.number_hint
      });
      expect(revocation(made)).toBe(one.revocation);
      expect(peek(encode(file))).toEqual(viewOf(made.identity, made.did));
      if (!one.hard) expect((await openSigner(encode(one.file), one.passphrase, stretch)).secret).toEqual(made.secret);
    }
  );

  type Opened = { file: string; passphrase: string; refused: string | null };
  test.each(listed<Opened[]>('opened.json').map((one, at) => ({ ...one, at })))(
    'file $at: $refused',
    async ({ file, passphrase, refused }) => {
      const never: Stretch = async (...given) => {
        expect(given[2].memory_kib).toBeLessThanOrEqual(1024);
        return stretch(...given);
      };
      expect(
        (await outcome(() => openSigner(new Uint8Array(Buffer.from(file, 'base64')), passphrase, never))).refused
      ).toBe(refused);
    }
  );

  type Tried = { passphrase: string; about: string[]; page: boolean };
  test.each(listed<Tried[]>('passphrases.json'))(
    '“$passphrase” is taken: $page',
    async ({ passphrase, about, page }) => {
      expect((await outcome(() => strongEnough(passphrase, about))).refused === null).toBe(page);
    }
  );

  test('a key that is closed is overwritten, and signs nothing any more', async () => {
    const by = signer({ ...listed<Made[]>('signer_files.json')[0]!.signer });
    const secret = by.secret;
    expect(secret.some((byte) => byte !== 0)).toBe(true);
    forget(by);
    expect(secret).toEqual(new Uint8Array(32));
  });

  test('words that are offered are taken, and new each time', () => {
    const all = new Set(Array.from({ length: 300 }, () => offered(system)));
    expect(all.size).toBe(300);
    for (const words of all) expect(() => strongEnough(words, ['Amina Yusuf'])).not.toThrow();
  });
});

describe('sealed texts', () => {
  type Card = { what: string; jws: string; refused: string | null };
  test.each(listed<Card[]>('cards.json'))('$what: $refused', async ({ jws, refused }) => {
    expect((await outcome(() => openCard(jws))).refused).toBe(refused);
  });
});

describe('verdicts', () => {
  type Checked = { file: string; bit: number | null; verdict: Verdict | null; refused: string | null };
  test.each(listed<Checked[]>('checks.json'))('$file, bit $bit', async ({ file, bit, verdict, refused }) => {
    const content = bytes(file);
    if (bit !== null) content[bit >> 3]! ^= 1 << (bit % 8);
    const found = await outcome(() => verify(content, moment('2026-06-01T12:00:00+00:00')));
    expect(found).toEqual(verdict ? { made: verdict, refused: null } : { refused });
  });
});

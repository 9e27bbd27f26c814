/** The passport inside a PDF, however the PDF was written. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { arrive } from './arrive';
import { isPdf, passportIn } from './pdf';
import { moment } from './time';

const file = (name: string) => readFileSync(new URL(`../../../../tests/data/page/${name}`, import.meta.url));
const [plain, rotated] = [file('plain.passport'), file('rotated.passport')];
const NOW = moment('2026-06-01T12:00:00Z');

/** A PDF with these streams; `before` stands before the first. */
const pdf = (...objects: (string | Buffer)[]) =>
  new Uint8Array(Buffer.concat(['%PDF-1.7\n', ...objects, '%%EOF\n'].map((one) => Buffer.from(one))));
const stream = (about: string, body: Buffer, end = '\nendstream endobj\n') =>
  Buffer.concat([Buffer.from(`7 0 obj<<${about}>>stream\r\n`), body, Buffer.from(end)]);
const packed = (body: Buffer, length = true, end?: string) => {
  const small = deflateSync(body);
  return stream(
    `/Type/EmbeddedFile/Filter/FlateDecode${length ? `/Length ${small.length}` : '/Length 9 0 R'}`,
    small,
    end
  );
};

test('it is found, packed or not, whatever says how long it is', async () => {
  const pages = packed(Buffer.from('BT (Hello) Tj ET'.repeat(500)));
  for (const [name, made] of Object.entries({
    packed: pdf(pages, packed(plain), pages),
    'its length elsewhere': pdf(packed(plain, false)),
    'two line breaks at its end': pdf(packed(plain, false, '\r\nendstream\n')),
    'right at its end': pdf(packed(plain, true, 'endstream\n')),
    'not packed': pdf(stream(`/Length ${plain.length}`, plain)),
    'named as a stream': pdf(stream(`/Length 9 0 R/Subtype/application#2foctet-stream\n`, plain)),
    twice: pdf(packed(plain), packed(plain)),
    'something before it': new Uint8Array(Buffer.concat([Buffer.from('From: mail\n'), Buffer.from(pdf(packed(plain)))]))
  })) {
    const found = await arrive(made, NOW);
    expect(found, name).toMatchObject({
      kind: 'check',
      pdf: { pages: 'not_looked', sentences: [] },
      code: expect.stringMatching(/^([A-Z2-7]{4}-){7}[A-Z2-7]{4}$/)
    });
    if (found.kind === 'check') expect(found.verdict.bytes, name).toBe('As signed: every byte, with 1 sign-off.');
  }
});

test('of several it takes none, and what is no passport is none', async () => {
  const changed = Buffer.from(plain);
  changed[changed.length >> 1]! ^= 1;
  expect(await passportIn(pdf(packed(plain), packed(rotated)))).toBe('many');
  expect(await passportIn(pdf(packed(plain), packed(changed)))).toBe('many');
  expect(await passportIn(pdf(packed(Buffer.from('PK no passport'))))).toBe('none');
  expect(await passportIn(pdf(stream('/Filter/FlateDecode/Length 4', Buffer.from('abcd'))))).toBe('none');
  expect(await passportIn(pdf('7 0 obj<<>>stream\r\n'))).toBe('none');
  expect(await passportIn(pdf('trailer <</Encrypt 3 0 R>>\n'))).toBe('locked');
  expect(await arrive(pdf(packed(changed)), NOW)).toMatchObject({
    kind: 'check',
    verdict: { intact: false, records: [] }
  });
  expect(isPdf(new Uint8Array(Buffer.from('no PDF')))).toBe(false);
});

test('what would fill the memory is left at its first bytes', async () => {
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });
  const before = process.memoryUsage().rss;
  expect(await passportIn(pdf(stream(`/Filter/FlateDecode/Length ${bomb.length}`, bomb)))).toBe('none');
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
}, 60_000);

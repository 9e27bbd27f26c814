/** How a PDF is read: what is written in other ways is the same, and what is broken is left alone. */
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compared } from './compare';
import { PdfFile } from './file';
import { rounded } from './look';
import { fromLatin, Name, Reader, Ref, Unread } from './objects';
import { tokens } from './tokens';

const plain = (content: string) => Buffer.from(tokens(fromLatin(content)).plain).toString('latin1');

test('ways to write the same are the same', () => {
  for (const [one, other] of [
    ['1 0.50 -.5 rg\n[(a\\)b)-30(c)]TJ', '% made again\n+1.0 .5 -0.5   rg [<612962> -30.0 (c)] TJ'],
    ['(\\101\\n\\\r\nB)Tj', '(A\n\\\nB) Tj'],
    ['/A#42 gs', '/AB gs'],
    ['-0 0 m', '0. -0.0 m']
  ] as const) {
    expect(plain(one)).toBe(plain(other));
  }
  expect(plain('(ab)Tj')).not.toBe(plain('(a b)Tj'));
  expect(plain('1 2 m')).not.toBe(plain('12 m'));
  expect([...tokens(fromLatin('/T0 9 Tf/X1 Do')).names]).toEqual(['T0', 'X1']);
  for (const broken of ['(never closed', '<12', '/', '\\', '((', '(\\', '#', 'ID \0', '>>)']) plain(broken);
});

test('a number has three places, rounded as the core rounds', () => {
  for (const [value, told] of [
    [0, '0.000'],
    [-0, '-0.000'],
    [1, '1.000'],
    [-1.5, '-1.500'],
    [0.0625, '0.062'],
    [0.1875, '0.188'],
    [595.276, '595.276'],
    [Math.fround(841.89), '841.890'],
    [1e9, '1000000000.000'],
    [-0.0001, '-0.000']
  ] as const) {
    expect(rounded(value, 3)).toBe(told);
  }
  expect([0.5, 1.5, 2.5, 2.51].map((value) => rounded(value, 0))).toEqual(['0', '2', '2', '3']);
});

test('things are read as they are meant', () => {
  const thing = (text: string) => new Reader(fromLatin(text)).thing();
  expect(thing('<</A#20B[1 -2.5 true null 7 0 R(x)]/C<414>>>')).toEqual(
    new Map<string, unknown>([
      ['A B', [1, -2.5, true, null, new Ref(7), fromLatin('x')]],
      ['C', fromLatin('A@')]
    ])
  );
  expect(thing('% a remark\n/Name')).toEqual(new Name('Name'));
  for (const broken of ['', '<<', '[', '<</A', 'nothing', '<<1 2>>', `${'['.repeat(500)}`])
    expect(() => thing(broken)).toThrow(Unread);
});

/** A PDF of these things, with its list at the end in the old form. */
function pdf(things: string[], trailer = '/Root 1 0 R'): Uint8Array {
  let text = '%PDF-1.7\n';
  const starts = things.map((thing, nth) => {
    const start = text.length;
    text += `${nth + 1} 0 obj\n${thing}\nendobj\n`;
    return start;
  });
  const list = text.length;
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${things.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${things.length + 1}${trailer}>>\nstartxref\n${list}\n%%EOF\n`;
  return fromLatin(text);
}

test('what is broken, locked or goes round in circles is not looked at, and nothing hangs', async () => {
  const round = pdf([
    '<</Type/Catalog/Pages 2 0 R/Outlines 3 0 R>>',
    '<</Type/Pages/Kids[2 0 R 2 0 R]>>',
    '<</First 3 0 R/Next 3 0 R>>'
  ]);
  expect((await compared(round)).pages).toBe('not_recorded');
  const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024)).toString('latin1');
  const bombs = pdf([
    '<</Type/Catalog/Names<</EmbeddedFiles<</Names[(a) 2 0 R]>>>>>>',
    '<</UF(a)/EF<</F 3 0 R>>>>',
    `<</Filter/FlateDecode/Length ${bomb.length}>>stream\n${bomb}\nendstream`
  ]);
  expect((await compared(bombs)).pages).toBe('not_looked');
  const endless = fromLatin('%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n');
  for (const broken of [
    fromLatin('%PDF-1.7\n'),
    fromLatin('%PDF-1.7\nstartxref\n99999\n'),
    endless,
    round.subarray(0, round.length - 30),
    pdf(['<</Type/Catalog>>'], '/Root 1 0 R/Encrypt 1 0 R'),
    pdf([
      '<</Type/Catalog/Names<</EmbeddedFiles<</Names[(a) 2 0 R]>>>>>>',
      '<</UF(a)/EF<</F 3 0 R>>>>',
      '<</Filter/LZWDecode/Length 1>>stream\nx\nendstream'
    ])
  ]) {
    expect(await compared(broken)).toEqual({ pages: 'not_looked', sentences: [] });
  }
  // Every cut of a small file comes back.
  for (let cut = 0; cut < round.length; cut += 7) await compared(round.subarray(0, cut));
  expect((await PdfFile.open(round)).catalog.get('Pages')).toEqual(new Ref(2));
});

// Checks Countersign passports without Countersign, the signatures with jose. See docs/formats.md.
//
//   node verify.mjs FILE.passport…     one line each, and below it what no longer stands; exit code 0 when every byte of each is as signed
import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';

globalThis.crypto ??= webcrypto;
await import('./check.js');

async function signature(token, key) {
  const x = Buffer.from(key).toString('base64url');
  await compactVerify(token, await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA'), { algorithms: ['EdDSA'] });
}

for (const file of process.argv.slice(2)) {
  try {
    const { line, lines } = await globalThis.countersign.verify(new Uint8Array(readFileSync(file)), signature);
    console.log([line, ...lines].join('\n'));
  } catch (why) {
    console.log(`NOT as signed: ${why.message}`);
    process.exitCode = 1;
  }
}

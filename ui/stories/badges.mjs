// Checks badges and learner records with libraries that are not ours: node badges.mjs CONTEXTS FILE…
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';

const [folder, ...files] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const contexts = new Map([
  ['https://www.w3.org/ns/credentials/v2', 'credentials-v2.jsonld'],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'ob-v3p0-3.0.3.json'],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', 'clr-v2p0-2.0.1.json']
]);

// Nothing is fetched: the contexts are files, and a key says itself what it is.
async function documentLoader(url) {
  const found = (document) => ({ contextUrl: null, documentUrl: url, document });
  if (contexts.has(url)) return found(json(join(folder, contexts.get(url))));
  const [did, fragment] = url.split('#');
  if (!did.startsWith('did:key:')) throw new Error(`not at hand: ${url}`);
  const publicKeyMultibase = did.slice('did:key:'.length);
  const id = `${did}#${publicKeyMultibase}`;
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase
  };
  if (fragment) return found(key);
  return found({
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    verificationMethod: [key],
    assertionMethod: [id]
  });
}

async function check(credential) {
  const suite = new DataIntegrityProof({ cryptosuite });
  const { verified, error } = await vc.verifyCredential({ credential, suite, documentLoader });
  if (!verified) throw error;
  for (const inside of credential.credentialSubject.verifiableCredential ?? []) await check(inside);
}

for (const file of files) {
  try {
    await check(json(file));
    console.log('as signed');
  } catch (why) {
    console.log('NOT as signed');
    console.error(file, why.errors?.map((one) => one.stack) ?? why);
    process.exitCode = 1;
  }
}

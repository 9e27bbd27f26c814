// What checks a passport in a browser and in Node: no network, nothing but the Web Crypto there is.
// `signature(token, key)` may be given to check a JWS in another way; it must throw when the signature does not hold.
const PRIME = 2n ** 255n - 19n;
const Y = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n;
// The points of small order: as keys they accept any message.
const WEAK = [0n, 1n, PRIME - 1n, Y, PRIME - Y];
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
// The names entries may have, after the manifest and the seal.
const NAMES = /^((framework|standing)\.json|share\.jws|evidence\/index\.json|files\/[0-9a-f]{64}|(evidence|qualifications|entries)\/[0-9a-f]{64}\.json|notices\/[0-9a-f]{64}\.jws|badges\/[0-9a-f]{32}\.json|(records|agreements)\/[0-9a-f]{32}\.jws|cards\/([0-9A-Z]{5}-){3}[0-9A-Z]{5}\.jws)$/;
// How everything is written: fields in their order (`name?` may be left out), a list of one form, a number's range, a text's pattern.
const TEXT = /^.*$/s;
const DAY = /^[1-9]\d{3}-\d\d-\d\d$/;
const TIME = /^[1-9]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const range = (from, to) => (value) => Number.isInteger(value) && value >= from && value < to;
const [ONE, NUMBER, FROM_ONE] = [range(1, 2), range(0, 2 ** 32), range(1, 2 ** 32)];
const flag = (value) => value === true || value === false;
const texts = (...names) => Object.fromEntries(names.map((name) => [name, TEXT]));
const [NAMED, DIGESTED] = [texts('id', 'version', 'digest'), texts('id', 'digest')];
const IDENTITY = texts('name', 'role', 'profession', 'regulator', 'number', 'employer');
const ABOUT = { practitioner: texts('key', 'name'), signer: { ...texts('key', 'card'), identity: IDENTITY }, framework: NAMED, policy: NAMED };
const SEAL = { id: TEXT, version: NUMBER, saved_at: TIME, digest: TEXT, attachments: [{ digest: TEXT, size: NUMBER, type: TEXT }] };
const LAPSED = [{ id: TEXT, state: /^(withdrawn|expired|requirement|refresh|not_my_role)$/ }];
const UNMET = { id: TEXT, state: /^(signed_off|waiting|not_yet|expired|withdrawn|requirement|refresh|not_asked|no_evidence|not_my_role)$/ };
// A stage that is completed, and the records it rests on.
const STAGE = { ...texts('id', 'title'), statements: FROM_ONE, 'left_out?': [TEXT], 'valid_until?': DAY, records: [DIGESTED] };
// What a field of an entry says: a number, a text, or several.
const SAID = (value) => [NUMBER, TEXT, [TEXT]].some((form) => fits(value, form));
const PLACE = /^(practitioner-device|signer-device)$/;
const FORMS = {
  bundle: { form: ONE, ...texts('bundle', 'key', 'manifest', 'made_at') },
  card: { form: ONE, key: TEXT, identity: IDENTITY, made_at: TEXT },
  notice: { form: ONE, key: TEXT, kind: /^(rotated|retired|compromised)$/, 'successor?': TEXT, since: TIME, made_at: TEXT },
  'sign-off': {
    form: ONE, id: TEXT, kind: /^(decide|amend|withdraw)$/, 'target?': DIGESTED, ...ABOUT, indicator: DIGESTED, evidence: [SEAL],
    decision: /^(achieved|not-yet|referred)$/, ...texts('comment', 'declaration'), judged: [TEXT], signed_at: TIME, 'valid_until?': DAY,
    place: PLACE, 'request?': { ...texts('id', 'nonce', 'digest'), asked_at: TIME }, sequence: FROM_ONE, ...texts('previous', 'head', 'app'),
  },
  agreement: {
    form: ONE, id: TEXT, kind: /^(not-my-role|refresh|retraining|prior-learning|proof|entry|stage|end)$/, 'target?': TEXT, ...ABOUT,
    indicators: [DIGESTED], 'qualification?': DIGESTED, 'subject?': { ...texts('noun', 'id'), version: NUMBER, digest: TEXT }, 'unmet?': [UNMET], 'stage?': STAGE,
    ...texts('reason', 'declaration'), signed_at: TIME, place: PLACE,
    sequence: FROM_ONE, ...texts('previous', 'app'),
  },
  share: {
    form: ONE, kind: /^given$/, ...texts('key', 'passport'), purpose: /^(planning|training|post)$/, whom: /./s, until: DAY,
    ...texts('team', 'site', 'profession', 'post'), made_at: TIME,
  },
  manifest: { format: TEXT, entries: [{ name: TEXT, size: NUMBER, digest: TEXT }] },
  framework: { ...texts('format', 'practitioner'), frameworks: [NAMED], indicators: [texts('framework', 'id', 'competence', 'text', 'digest')] },
  index: {
    format: TEXT,
    evidence: [{ id: TEXT, version: NUMBER, digest: TEXT, included: flag, files: [{ digest: TEXT, included: flag }], 'erased_on?': DAY }],
  },
  standing: {
    format: /^countersign\/standing\/1$/, on: DAY, records: LAPSED, agreements: LAPSED,
    evidence: [{ id: TEXT, withdrawn_on: DAY, 'erased_on?': DAY }],
  },
  evidence: {
    id: TEXT, version: NUMBER, ...texts('kind', 'happened_on', 'title', 'text', 'setting'), details: { '': TEXT },
    shows: [texts('indicator', 'how')], files: [texts('name', 'digest')],
  },
  entry: { ...texts('noun', 'id'), version: NUMBER, fields: { '': SAID }, files: [texts('name', 'digest')] },
  qualification: { id: TEXT, version: NUMBER, ...texts('kind', 'title'), level: range(0, 256), amount: NUMBER, ...texts('progress', 'since', 'awarded_by') },
};
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const need = (is, why) => { if (!is) throw new Error(why); };
const hex = (bytes) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
const sha = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));
const base64 = (text) => {
  need(/^[A-Za-z0-9_-]*$/.test(text), 'a part cannot be read');
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
};
const isDay = (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;

/** Whether a value has a form. */
function fits(value, form) {
  if (form instanceof RegExp) {
    if (typeof value !== 'string' || !form.test(value) || /\p{Surrogate}/u.test(value)) return false;
    return (form !== DAY && form !== TIME) || isDay(value.slice(0, 10));
  }
  if (typeof form === 'function') return form(value);
  if (Array.isArray(form)) return Array.isArray(value) && value.every((one) => fits(one, form[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  if ('' in form) return names.join('\0') === [...names].sort().join('\0') && names.every((name) => fits(value[name], form['']));
  const wanted = Object.keys(form).filter((name) => !name.endsWith('?') || Object.hasOwn(value, name.slice(0, -1))).map((name) => name.replace(/\?$/, ''));
  return names.join() === wanted.join() && names.every((name) => fits(value[name], form[name] ?? form[`${name}?`]));
}

/** What is written in the one way there is. Reading and writing it again shows a repeated key. */
function read(text, form) {
  const value = JSON.parse(text);
  need(JSON.stringify(value) === text && fits(value, FORMS[form]), 'malformed record');
  return value;
}

let table;
function crc32(bytes) {
  table ??= Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 255];
  return ~crc >>> 0;
}

/** Numbers of two or four bytes, the small end first: [[2, 10], [4, 7]]. */
function pack(...numbers) {
  return numbers.flatMap(([size, number]) => Array.from({ length: size }, (_, i) => Math.floor(number / 256 ** i) & 255));
}

/** The entries, once the archive built again from them is the archive. */
function unpack(data) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const same = (at, bytes) => at + bytes.length <= data.length && bytes.every((byte, i) => data[at + i] === byte);
  const entries = new Map();
  const central = [];
  let at = 0;
  while (same(at, [0x50, 0x4b, 3, 4])) {
    need(at + 30 <= data.length, 'cut short');
    const size = view.getUint32(at + 18, true);
    const name = data.subarray(at + 30, at + 30 + view.getUint16(at + 26, true));
    const body = data.subarray(at + 30 + name.length, at + 30 + name.length + size);
    const fixed = pack([2, 10], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc32(body)], [4, body.length], [4, body.length], [2, name.length], [2, 0]);
    need(same(at, [0x50, 0x4b, 3, 4, ...fixed]) && !entries.has(utf8.decode(name)), 'changed after signing');
    central.push(0x50, 0x4b, 1, 2, ...pack([2, 10]), ...fixed, ...pack([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), ...name);
    entries.set(utf8.decode(name), body);
    at += 30 + name.length + size;
  }
  const end = [0x50, 0x4b, 5, 6, ...pack([2, 0], [2, 0], [2, entries.size], [2, entries.size], [4, central.length], [4, at], [2, 0])];
  need(at + central.length + end.length === data.length, 'changed, or with unsigned content');
  need(same(at, central) && same(at + central.length, end), 'changed, or with unsigned content');
  return entries;
}

async function webCrypto(token, key) {
  const parts = token.split('.');
  const open = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  const signed = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
  need(await crypto.subtle.verify('Ed25519', open, base64(parts[2]), signed), 'changed after signing');
}

/** The bytes of a key: one of ours, and none that accepts any message. */
function keyOf(did) {
  let number = 0n;
  for (const letter of did.slice(9)) {
    need(BASE58.includes(letter), 'another key');
    number = number * 58n + BigInt(BASE58.indexOf(letter));
  }
  const key = Uint8Array.from({ length: 34 }, (_, i) => Number((number >> BigInt(8 * (33 - i))) & 255n));
  need(did.startsWith('did:key:z') && did[9] !== '1' && key[0] === 0xed && key[1] === 1 && number >> 272n === 0n, 'another kind of key');
  const raw = key.slice(2);
  const y = BigInt(`0x${hex(raw.slice().reverse())}`) % 2n ** 255n;
  need(!WEAK.includes(y % PRIME), 'a weak key');
  return raw;
}

/** The payload of a JWS and the key that signed it, once the header is the one there is and the signature holds. */
async function opened(body, kind, signature) {
  const token = utf8.decode(body);
  const parts = token.split('.');
  need(parts.length === 3 && token.length <= 256 * 1024, 'not in three parts');
  const header = utf8.decode(base64(parts[0]));
  const did = header.split('"kid":"')[1]?.split('#')[0] ?? '';
  need(header === `{"alg":"EdDSA","kid":"${did}#${did.slice(8)}","typ":"countersign-${kind}"}`, 'another header');
  const raw = keyOf(did);
  await signature(token, raw);
  // Of several ways to write the last letter, one is ours.
  for (const part of parts) {
    const again = btoa(String.fromCharCode(...base64(part))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
    need(again === part, 'a part cannot be read');
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  const bits = Array.from(digest, (b) => b.toString(2).padStart(8, '0')).join('');
  const print = bits.slice(0, 100).match(/.{5}/g).map((five) => CROCKFORD[parseInt(five, 2)]).join('').match(/.{5}/g).join('-');
  return { value: read(utf8.decode(base64(parts[1])), kind), key: did, print };
}

/** What the holder says against their own records: sign-offs that count no more, evidence taken away, agreements. */
function against(body, records, said, agreements) {
  const found = { lapsed: new Set(), taken: new Map(), erased: new Map(), agreed: [] };
  if (!body) return found;
  const told = read(utf8.decode(body), 'standing');
  const pieces = new Set([...records.values()].flatMap((one) => one.value.evidence.map((seal) => seal.id)));
  const decided = new Set(said.map((one) => one.value.id));
  for (const [part, known] of [['records', decided], ['agreements', agreements], ['evidence', pieces]]) {
    const ids = told[part].map((one) => one.id);
    need(new Set(ids).size === ids.length && ids.every((id) => known.has(id)), 'it names what is not here');
  }
  for (const one of told.evidence) {
    found.taken.set(one.id, one.erased_on ? `erased by its owner on ${one.erased_on}` : `withdrawn by its owner on ${one.withdrawn_on}`);
  }
  for (const one of told.evidence) if (one.erased_on) found.erased.set(one.id, one.erased_on);
  for (const one of told.records) found.lapsed.add(one.id);
  for (const { value } of said) {
    if (value.evidence.length > 0 && value.evidence.every((seal) => found.taken.has(seal.id))) found.lapsed.add(value.id);
  }
  found.agreed = told.agreements.map((one) => one.id);
  return found;
}

/** What a passport holds; throws when a byte is not as signed. */
async function verify(data, signature = webCrypto) {
  const entries = unpack(data);
  const names = [...entries.keys()];
  const sorted = [...names.slice(2)].sort((a, b) => (a < b ? -1 : 1));
  need(names[0] === 'manifest.json' && names[1] === 'seal.jws', 'not a passport');
  need(names.slice(2).every((name, i) => name === sorted[i]), 'another order');
  need(sorted.every((name) => NAMES.test(name)), 'a name that is never written');
  const seal = await opened(entries.get('seal.jws'), 'bundle', signature);
  need(seal.value.bundle === 'passport' && seal.value.key === seal.key, 'not a passport');
  need(seal.value.manifest === (await sha(entries.get('manifest.json'))), 'changed after signing');
  const manifest = read(utf8.decode(entries.get('manifest.json')), 'manifest');
  need(manifest.format === 'countersign/passport/1', 'not a passport');
  const found = [];
  for (const name of names.slice(2)) {
    found.push({ name, size: entries.get(name).length, digest: await sha(entries.get(name)) });
  }
  need(JSON.stringify(found) === JSON.stringify(manifest.entries), 'changed, or with unsigned content');
  const inside = (folder) => [...entries].filter(([name]) => name.startsWith(`${folder}/`));
  for (const [name, body] of ['evidence', 'qualifications', 'entries', 'notices', 'files'].flatMap(inside)) {
    if (name === 'evidence/index.json') continue;
    const [folder, promised] = name.split('.')[0].split('/');
    need(promised === (await sha(body)), 'under another name');
    if (folder === 'evidence' || folder === 'qualifications') read(utf8.decode(body), folder.replace(/s$/, ''));
  }
  const words = new Set();
  for (const one of read(utf8.decode(entries.get('framework.json')), 'framework').indicators) {
    need(one.digest === (await sha(new TextEncoder().encode(one.text))), 'other words');
    words.add(one.digest);
  }
  const notices = [];
  for (const [, body] of inside('notices')) {
    const { value, key } = await opened(body, 'notice', signature);
    need(value.key === key && 'successor' in value === (value.kind === 'rotated'), 'another notice');
    keyOf(value.successor ?? key);
    notices.push(value);
  }
  const cards = new Map();
  for (const [name, body] of inside('cards')) {
    const card = await opened(body, 'card', signature);
    need(card.value.key === card.key && name === `cards/${card.print}.jws`, 'another card');
    cards.set(card.key, JSON.stringify([await sha(body), card.value.identity]));
  }
  const moment = (text) => {
    const time = Date.parse(text);
    need(!Number.isNaN(time), 'a time cannot be read');
    return time;
  };
  const HOUR = 3600 * 1000;

  /** Everything of one kind by its id, once signed by the holder of a card about this practitioner, not ahead of time. */
  async function signed(folder, kind) {
    const all = new Map();
    for (const [name, body] of inside(folder)) {
      const { value, key, print } = await opened(body, kind, signature);
      const about = value.indicators ?? [value.indicator];
      need(value.signer.key === key && name === `${folder}/${value.id}.jws`, 'another record');
      need(cards.get(key) === JSON.stringify([value.signer.card, value.signer.identity]), 'another card');
      need(value.practitioner.key === seal.key, 'another practitioner');
      need(about.every((one) => words.has(one.digest)), 'the words are missing');
      need(moment(value.signed_at) <= Date.now() + 24 * HOUR, 'in the future');
      all.set(value.id, { value, print, digest: await sha(body) });
    }
    return all;
  }

  /** Whether one key may amend and withdraw what another signed: the same, or one it named to follow it. */
  function mayFollow(old, key) {
    for (let step = 0; step <= notices.length; step++) {
      if (old === key) return true;
      if (notices.some((one) => one.key === old && one.kind === 'compromised')) return false;
      old = notices.find((one) => one.key === old && one.kind === 'rotated')?.successor;
    }
    return false;
  }

  const records = await signed('records', 'sign-off');
  const agreements = await signed('agreements', 'agreement');
  for (const { value } of agreements.values()) {
    need('target' in value === (value.kind === 'end'), 'malformed record');
    need(!('target' in value) || agreements.has(value.target), 'a record was left out');
    const seen = value.qualification;
    need(!seen || entries.has(`qualifications/${seen.digest}.json`), 'what was seen is missing');
  }
  // The exact words of what was agreed; left out once they were erased.
  const subjects = new Map();
  for (const { value } of agreements.values()) {
    need((value.kind === 'entry') === 'subject' in value, 'malformed record');
    need(!('unmet' in value) || (value.kind === 'entry' && value.unmet.length > 0), 'malformed record');
    if (value.subject) subjects.set(value.subject.digest, value.subject);
    need((value.kind === 'stage') === 'stage' in value, 'malformed record');
    need(value.stage?.left_out?.length !== 0, 'malformed record');
    for (const named of value.stage?.records ?? []) {
      const [record, other] = [records.get(named.id), agreements.get(named.id)];
      const achieved = record?.value.decision === 'achieved' && record.value.kind !== 'withdraw';
      const met = ['not-my-role', 'prior-learning'].includes(other?.value.kind);
      need((record ? achieved : met) && (record ?? other).digest === named.digest, 'a stage rests on a record that is missing');
    }
  }
  for (const [, body] of inside('entries')) {
    const entry = read(utf8.decode(body), 'entry');
    const subject = subjects.get(await sha(body));
    need(['noun', 'id', 'version'].every((part) => entry[part] !== undefined && entry[part] === subject?.[part]), 'another entry');
  }
  const digests = new Set([''].concat([...records.values()].map((one) => one.digest)));
  const gone = new Set();
  for (const { value } of records.values()) {
    const sound = 'target' in value === (value.kind !== 'decide') && (value.sequence === 1) === (value.previous === '');
    need(sound && value.evidence.length > 0, 'malformed record');
    const before = value.evidence.map((one) => one.saved_at).concat(value.request ? [value.request.asked_at] : []);
    need(before.every((one) => moment(value.signed_at) + 2 * HOUR >= moment(one)), 'too early');
    need(digests.has(value.previous) && digests.has(value.head), 'a record was left out');
    if (!value.target) continue;
    const old = records.get(value.target.id);
    need(old?.digest === value.target.digest, 'a record was left out');
    need(mayFollow(old.value.signer.key, value.signer.key), 'not by its signer');
    gone.add(value.target.id);
  }
  const today = new Date().toISOString().slice(0, 10);
  const said = [...records.values()].filter((one) => one.value.kind !== 'withdraw');
  // Whose badges they are and what they are of; the rest of a badge and its proof are not looked at.
  for (const [name, body] of inside('badges')) {
    const one = [...said, ...agreements.values()].find(({ value }) => name === `badges/${value.id}.json`);
    need(one?.value.decision === 'achieved' || one?.value.stage, 'a badge of no record');
    const badge = JSON.parse(utf8.decode(body));
    const sum = btoa(String.fromCharCode(...one.digest.match(/../g).map((two) => parseInt(two, 16))));
    const of = [badge.relatedResource[0].digestSRI, badge.issuer.id, badge.credentialSubject.id];
    need(of.join() === [`sha256-${sum}`, one.value.signer.key, seal.key].join(), 'a badge of something else');
  }
  const { lapsed, taken, erased, agreed } = against(entries.get('standing.json'), records, said, agreements);
  const count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const lines = [];
  let standing = 0;
  for (const one of said) {
    const old = one.value.decision === 'achieved' && (one.value.valid_until ?? '9999') < today;
    const ids = new Set(one.value.evidence.map((seal) => seal.id));
    const pieces = [...ids].filter((id) => taken.has(id)).map((id) => `evidence ${taken.get(id)}`);
    const why = gone.has(one.value.id) ? 'amended or withdrawn' : old ? 'out of date' : lapsed.has(one.value.id) ? 'no longer counts' : '';
    one.state = [why].concat(pieces).filter(Boolean).join(', ');
    standing += why ? 0 : 1;
    if (one.state) lines.push(`  ${one.value.indicator.id}: ${one.state}`);
  }
  for (const id of agreed) lines.push(`  ${agreements.get(id).value.kind}: no longer counts`);
  const untold = entries.has('standing.json') ? '' : '; it does not say whether evidence was withdrawn';
  let line = `as signed: ${count(said.length, 'sign-off')}, ${standing} standing, ${count(agreements.size, 'agreement')}${untold}`;
  const index = read(utf8.decode(entries.get('evidence/index.json')), 'index').evidence;
  const indexed = new Set(index.map((one) => one.id));
  const same = index.every((one) => one.erased_on === erased.get(one.id)) && [...erased.keys()].every((id) => indexed.has(id));
  need(same || !entries.has('standing.json'), 'it says two things about evidence that was erased');
  for (const one of index) {
    if (!one.erased_on) continue;
    need(!entries.has(`evidence/${one.digest}.json`), 'it holds evidence that it says was erased');
    line += `; erased by its owner on ${one.erased_on}: evidence ${one.id}, version ${one.version}`;
  }
  if (entries.has('share.jws')) {
    const { value, key } = await opened(entries.get('share.jws'), 'share', signature);
    const rest = { format: manifest.format, entries: found.filter((one) => one.name !== 'share.jws') };
    const about = await sha(new TextEncoder().encode(JSON.stringify(rest)));
    need(value.key === key && key === seal.key && value.passport === about, 'what is shared is another passport');
    need(moment(value.made_at) <= Date.now() + 24 * HOUR, 'in the future');
    line += `; shared with ${value.whom} for ${value.purpose} until ${value.until}`;
  }
  return { madeAt: seal.value.made_at, said, gone, line, lines };
}

globalThis.countersign = { verify, base64 };

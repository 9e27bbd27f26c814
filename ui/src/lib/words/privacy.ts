/** Warnings about text that may name somebody, shown only beside that text. */
import type { LooksLike } from '../api/types/LooksLike';

const says: Record<LooksLike, (match: string) => string> = {
  name: (match) => `“${match}” looks like a name.`,
  nhs_number: (match) => `“${match}” looks like an NHS number.`,
  hospital_number: (match) => `“${match}” looks like a hospital number.`,
  date_of_birth: (match) => `“${match}” looks like a birthday.`,
  postcode: (match) => `“${match}” looks like a postcode.`,
  email: (match) => `“${match}” looks like an e-mail address.`,
  phone: (match) => `“${match}” looks like a phone number.`,
  bed: (match) => `“${match}” looks like somebody’s bed.`
};

/** Suggested replacements; the empty text removes the finding. */
const instead: Record<LooksLike, string[]> = {
  name: ['a patient', 'a relative', 'a colleague'],
  nhs_number: [''],
  hospital_number: [''],
  date_of_birth: [''],
  postcode: ['their home', ''],
  email: [''],
  phone: [''],
  bed: ['a bed on the ward', '']
};

export const privacy = {
  says,
  instead,
  put: (words: string) => `Write “${words}”`,
  takeOut: 'Take it out',
  changed: 'other words for what looked like a name'
};

/**
 * Every sentence of the page’s own core. It says what the core in Rust says, word for word, and tests hold the two side
 * by side; what can be taken from there as it stands is in `facts.json`.
 */
import { marked } from '$lib/words/marked';
import type { KindForm } from '$lib/api/types/KindForm';
import facts from '../core/facts.json';
import { pages } from './pages';
import { problems } from './problems';
import { verdict } from './verdict';

const english = { refused: facts.sentences, assurance: facts.assurance, problems, verdict, pages };

/** The sentences, or between marks: in the test language, which no release speaks. */
export const says = __MARKED__ ? marked(english) : english;

const plain = facts.kinds as KindForm[];

/** The kinds of evidence; what they are called is said, and their codes are not. */
export const kinds: KindForm[] = __MARKED__
  ? plain.map(({ label, hint, fields, ...kind }) => ({
      ...kind,
      ...marked({ label, hint }),
      fields: fields.map((field) => ({ ...field, label: marked(field.label) }))
    }))
  : plain;

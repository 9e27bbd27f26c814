/** Filtering statements, and comparing texts with typed words. */
import type { CompetenceView } from './api/types/CompetenceView';
import type { DomainView } from './api/types/DomainView';
import type { FrameworkView } from './api/types/FrameworkView';
import type { IndicatorView } from './api/types/IndicatorView';
import type { State } from './api/types/State';

/** The states to show. */
export type Show = 'all' | 'missing' | 'waiting' | 'signed' | 'refresh';

/** A filter of statements; an empty stage or domain means all, an empty framework the followed one. */
export type Choice = { show: Show; stage: string; domain: string; framework?: string | undefined };

/** A statement with the competence it belongs to. */
export type Statement = { competence: CompetenceView; indicator: IndicatorView };

const SHOWS: Show[] = ['all', 'missing', 'waiting', 'signed', 'refresh'];
/** The states of statements that counted once and must be shown again. */
const AGAIN: State[] = ['refresh', 'expired', 'withdrawn'];

/** Whether a state is among those to show. */
export function shown(state: State, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'signed') return state === 'signed_off';
  if (show === 'waiting') return state === 'waiting';
  if (show === 'refresh') return AGAIN.includes(state);
  if (state === 'not_my_role') return false;
  return state !== 'signed_off' && state !== 'waiting';
}

/** Whether an indicator belongs to a stage, or is shared by all stages. */
export const ofStage = (indicator: IndicatorView, stage: string) =>
  stage === '' || indicator.stage === stage || indicator.stage === 'all';

/** The domains with only the filtered statements; empty domains and competences are dropped. */
export function choose(domains: DomainView[], choice: Choice): DomainView[] {
  return domains
    .filter((domain) => choice.domain === '' || domain.id === choice.domain)
    .map((domain) => ({
      ...domain,
      competences: domain.competences
        .map((competence) => ({
          ...competence,
          indicators: competence.indicators.filter(
            (indicator) => ofStage(indicator, choice.stage) && shown(indicator.state, choice.show)
          )
        }))
        .filter((competence) => competence.indicators.length > 0)
    }))
    .filter((domain) => domain.competences.length > 0);
}

/** The domains with only these statements. */
export function only(domains: DomainView[], some: Statement[]): DomainView[] {
  const ids = new Set(some.map((one) => one.indicator.id));
  return domains
    .map((domain) => ({
      ...domain,
      competences: domain.competences
        .map((one) => ({ ...one, indicators: one.indicators.filter((indicator) => ids.has(indicator.id)) }))
        .filter((one) => one.indicators.length > 0)
    }))
    .filter((domain) => domain.competences.length > 0);
}

/** The number of statements in `domains`. */
export const countOf = (domains: DomainView[]) =>
  domains.flatMap((domain) => domain.competences).flatMap((one) => one.indicators).length;

/** Every statement of the framework, in published order. */
export const statements = (framework: FrameworkView): Statement[] =>
  framework.domains
    .flatMap((domain) => domain.competences)
    .flatMap((competence) => competence.indicators.map((indicator) => ({ competence, indicator })));

/**
 * The statements that contain every typed word: first in code, title or text, then also in the
 * everyday words for what they are about.
 */
export function find(all: Statement[], typed: string, stage: string): Statement[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const holds = (text: string) => wanted.every((word) => text.includes(word));
  const named: Statement[] = [];
  const said: Statement[] = [];
  for (const statement of all) {
    const { competence, indicator } = statement;
    if (!ofStage(indicator, stage)) continue;
    const text = fold(`${competence.code} ${competence.title} ${indicator.text} ${indicator.published}`);
    if (holds(text)) named.push(statement);
    else if (holds(`${text} ${fold(competence.said ?? '')}`)) said.push(statement);
  }
  return [...named, ...said];
}

/** Reads a filter from a page's address; `stage` is the default. */
export function choiceFrom(search: URLSearchParams, stage: string): Choice {
  const show = search.get('show');
  return {
    show: SHOWS.find((one) => one === show) ?? 'all',
    stage: search.get('stage') ?? stage,
    domain: search.get('domain') ?? '',
    framework: search.get('framework') || undefined
  };
}

/** The address of the framework page with a filter. */
export function addressOf(choice: Choice): string {
  const search = new URLSearchParams({ show: choice.show, stage: choice.stage, domain: choice.domain });
  if (choice.framework) search.set('framework', choice.framework);
  return `/framework?${search}`;
}

/** The address of a statement's own page. */
export const pageOf = (indicator: string) => `/framework/statement?${new URLSearchParams({ id: indicator })}`;

/** Letters without a Unicode decomposition, and what people without a key for them type. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ'
};

/** A text normalised for comparison: without diacritics, apostrophes and quotation marks; hyphens and dashes are spaces. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'"`´‘’‚‛“”„‟′″ʹʺʻʼʽˈ‹›«»]/gu, '')
    .replace(/[\p{Pd}\u2212\s]+/gu, ' ')
    .replace(/[łøđðħıßæœþŋŧς]/g, (letter) => PLAIN[letter] ?? letter)
    .trim();

/** The words of a typed text. */
export const typedWords = (typed: string): string[] =>
  fold(typed)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Whether every typed word is the beginning of a word of the text. */
export function beginsIn(text: string, typed: string[]): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}.]+/u);
  return typed.every((wanted) => words.some((word) => word.startsWith(wanted)));
}

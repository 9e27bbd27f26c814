/** Which statements a screen shows, and how texts are compared with what somebody types. */
import type { CompetenceView } from './api/types/CompetenceView';
import type { DomainView } from './api/types/DomainView';
import type { FrameworkView } from './api/types/FrameworkView';
import type { IndicatorView } from './api/types/IndicatorView';
import type { State } from './api/types/State';

/** What is asked to be shown. */
export type Show = 'all' | 'missing' | 'waiting' | 'signed' | 'refresh';

/** A choice of statements; an empty stage or domain means every one, no framework the one followed. */
export type Choice = { show: Show; stage: string; domain: string; framework?: string | undefined };

/** A statement with the competence it belongs to. */
export type Statement = { competence: CompetenceView; indicator: IndicatorView };

const SHOWS: Show[] = ['all', 'missing', 'waiting', 'signed', 'refresh'];
/** What counted once and is to be shown again. */
const AGAIN: State[] = ['refresh', 'expired', 'withdrawn'];

/** Whether a state is among what is asked to be shown. */
export function shown(state: State, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'signed') return state === 'signed_off';
  if (show === 'waiting') return state === 'waiting';
  if (show === 'refresh') return AGAIN.includes(state);
  if (state === 'not_my_role') return false;
  return state !== 'signed_off' && state !== 'waiting';
}

/** Whether an indicator belongs to a stage: its own, or one shared by all. */
export const ofStage = (indicator: IndicatorView, stage: string) =>
  stage === '' || indicator.stage === stage || indicator.stage === 'all';

/** The domains with only the chosen statements; what is left empty is left out. */
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

/** How many statements there are in `domains`. */
export const countOf = (domains: DomainView[]) =>
  domains.flatMap((domain) => domain.competences).flatMap((one) => one.indicators).length;

/** Every statement of the framework, in published order. */
export const statements = (framework: FrameworkView): Statement[] =>
  framework.domains
    .flatMap((domain) => domain.competences)
    .flatMap((competence) =>
      competence.indicators.map((indicator) => ({ competence, indicator }))
    );

/**
 * The statements in which every typed word is found: first in the code, the title or the text, then also in what people
 * say when they do what it is about.
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

/** Reads a choice from a page's address; `stage` is used when the address names none. */
export function choiceFrom(search: URLSearchParams, stage: string): Choice {
  const show = search.get('show');
  return {
    show: SHOWS.find((one) => one === show) ?? 'all',
    stage: search.get('stage') ?? stage,
    domain: search.get('domain') ?? '',
    framework: search.get('framework') || undefined
  };
}

/** Writes a choice as the address of the framework page. */
export function addressOf(choice: Choice): string {
  const search = new URLSearchParams({ show: choice.show, stage: choice.stage, domain: choice.domain });
  if (choice.framework) search.set('framework', choice.framework);
  return `/framework?${search}`;
}

/** The address of a statement's own page. */
export const pageOf = (indicator: string) =>
  `/framework/statement?${new URLSearchParams({ id: indicator })}`;

/** Letters that Unicode does not take apart, as people type them who have no key for them. */
const PLAIN: Record<string, string> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', ŧ: 't', ς: 'σ'
};

/** A text as it is compared with what was typed: without marks, strokes, apostrophes and quotation marks, every hyphen and dash a space. */
export const fold = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}'"`´‘’‚‛“”„‟′″ʹʺʻʼʽˈ‹›«»]/gu, '')
    .replace(/[\p{Pd}\u2212\s]+/gu, ' ')
    .replace(/[łøđðħıßæœþŋŧς]/g, (letter) => PLAIN[letter] ?? letter)
    .trim();

/** The words of what somebody typed. */
export const typedWords = (typed: string): string[] => fold(typed).split(/[^\p{L}\p{N}.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Whether every word typed begins a word of the text. */
export function beginsIn(text: string, typed: string[]): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}.]+/u);
  return typed.every((wanted) => words.some((word) => word.startsWith(wanted)));
}

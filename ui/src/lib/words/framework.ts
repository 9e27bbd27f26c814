/** The framework. */
import { count } from './count';

export const framework = {
  title: 'Framework',
  all: 'All',
  missing: 'Missing',
  waiting: 'Waiting',
  signed: 'Signed off',
  refresh: 'Refresh',
  which: 'Framework',
  further: 'Further frameworks',
  careerMap: 'Career map',
  draft: 'Based on a draft',
  why: 'Why, and what to do',
  show: 'Show',
  stage: 'Stage',
  everyStage: 'Every stage',
  domain: 'Domain',
  everyDomain: 'Every domain',
  foldAll: 'Fold all',
  openAll: 'Open all',
  count: (n: number) => count(n, 'statement', 'statements'),
  none: 'No statement matches. Choose “All” to see every statement.',
  shared: 'Same for all stages',
  published: 'Published text',
  evidence: (n: number) => count(n, 'piece of evidence', 'pieces of evidence'),
  add: 'Add evidence for this',
  addFor: (code: string) => `for ${code}`
};

/** Readiness, the reasons for it, and next steps. */
import { call } from './call';
import type { OwnView } from './types/OwnView';

export const home = () => call('home');
/** The framework followed, or another one of the portfolio. */
export const frameworkView = (framework = '') => call('framework_view', { framework });
export const frameworkChoices = () => call('framework_choices');
export const addFramework = (framework: string) => call('add_framework', { framework });
export const indicatorPage = (indicator: string) => call('indicator_page', { indicator });
/** Pieces that can be linked to a statement, with these words in their title. */
export const linkPage = (indicator: string, typed: string) => call('link_page', { indicator, typed });
/** The names of statements, and statements of other frameworks that the same evidence may fit. */
export const fits = (indicators: string[]) => call('fits', { indicators });
export const careerMap = () => call('career_map');
export const plan = () => call('plan');
export const overTime = (from: string, to: string) => call('over_time', { from, to });
export const ownViewPage = () => call('own_view_page');
export const viewMyself = (indicator: string, view: OwnView) => call('view_myself', { indicator, view });

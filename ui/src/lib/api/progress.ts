/** How ready somebody is, why, and what could come next. */
import { call } from './call';
import type { OwnView } from './types/OwnView';

export const home = () => call('home');
/** The framework followed, or another one of the portfolio. */
export const frameworkView = (framework = '') => call('framework_view', { framework });
export const frameworkChoices = () => call('framework_choices');
export const addFramework = (framework: string) => call('add_framework', { framework });
export const indicatorPage = (indicator: string) => call('indicator_page', { indicator });
/** The pieces that could be linked to a statement, with these words in their title. */
export const linkPage = (indicator: string, typed: string) => call('link_page', { indicator, typed });
/** Statements by name, and where the same evidence may fit too. */
export const fits = (indicators: string[]) => call('fits', { indicators });
export const careerMap = () => call('career_map');
export const plan = () => call('plan');
export const overTime = (from: string, to: string) => call('over_time', { from, to });
export const ownViewPage = () => call('own_view_page');
export const viewMyself = (indicator: string, view: OwnView) => call('view_myself', { indicator, view });

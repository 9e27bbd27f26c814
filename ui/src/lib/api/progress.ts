/** How ready somebody is, why, and what could come next. */
import { call } from './call';
import type { CareerMap } from './types/CareerMap';
import type { Fits } from './types/Fits';
import type { FrameworkChoice } from './types/FrameworkChoice';
import type { FrameworkView } from './types/FrameworkView';
import type { Home } from './types/Home';
import type { IndicatorPage } from './types/IndicatorPage';
import type { LinkPage } from './types/LinkPage';
import type { OverTime } from './types/OverTime';
import type { OwnView } from './types/OwnView';
import type { OwnViewPage } from './types/OwnViewPage';
import type { Plan } from './types/Plan';

export const home = () => call<Home>('home');
/** The framework followed, or another one of the portfolio. */
export const frameworkView = (framework = '') => call<FrameworkView>('framework_view', { framework });
export const frameworkChoices = () => call<FrameworkChoice[]>('framework_choices');
export const addFramework = (framework: string) => call<void>('add_framework', { framework });
export const indicatorPage = (indicator: string) => call<IndicatorPage>('indicator_page', { indicator });
/** The pieces that could be linked to a statement, with these words in their title. */
export const linkPage = (indicator: string, typed: string) => call<LinkPage>('link_page', { indicator, typed });
/** Statements by name, and where the same evidence may fit too. */
export const fits = (indicators: string[]) => call<Fits>('fits', { indicators });
export const careerMap = () => call<CareerMap>('career_map');
export const plan = () => call<Plan>('plan');
export const overTime = (from: string, to: string) => call<OverTime>('over_time', { from, to });
export const ownViewPage = () => call<OwnViewPage>('own_view_page');
export const viewMyself = (indicator: string, view: OwnView) => call<void>('view_myself', { indicator, view });

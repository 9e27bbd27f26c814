/** How ready somebody is, why, and what could come next. */
import { call } from './call';
import type { CareerMap } from './types/CareerMap';
import type { FrameworkChoice } from './types/FrameworkChoice';
import type { FrameworkView } from './types/FrameworkView';
import type { Home } from './types/Home';
import type { IndicatorPage } from './types/IndicatorPage';
import type { OverTime } from './types/OverTime';
import type { OwnView } from './types/OwnView';
import type { OwnViews } from './types/OwnViews';
import type { Plan } from './types/Plan';
import type { StatementRef } from './types/StatementRef';

export const home = () => call<Home>('home');
/** The framework followed, or another one of the portfolio. */
export const frameworkView = (framework = '') => call<FrameworkView>('framework_view', { framework });
export const frameworkChoices = () => call<FrameworkChoice[]>('framework_choices');
export const addFramework = (framework: string) => call<void>('add_framework', { framework });
export const indicatorPage = (indicator: string) => call<IndicatorPage>('indicator_page', { indicator });
/** The statements named, and where the same evidence may fit too. */
export const mayFitToo = (indicators: string[]) =>
  call<[StatementRef[], StatementRef[]]>('may_fit_too', { indicators });
export const careerMap = () => call<CareerMap>('career_map');
export const plan = () => call<Plan>('plan');
export const overTime = (from: string, to: string) => call<OverTime>('over_time', { from, to });
export const ownViews = () => call<OwnViews>('own_views');
export const viewMyself = (indicator: string, view: OwnView) => call<void>('view_myself', { indicator, view });

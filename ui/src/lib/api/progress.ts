/** What the first screen and the framework screen show. */
import { call } from './call';
import type { FrameworkView } from './types/FrameworkView';
import type { Home } from './types/Home';

export const home = () => call<Home>('home');
export const frameworkView = () => call<FrameworkView>('framework_view');

/** All calls to the shell. No other file calls it directly. */
export * from './agreement';
export * from './bring';
export * from './call';
export type * from './commands';
export * from './document';
export * from './evidence';
export * from './feedback';
export * from './passport';
export * from './portfolio';
export * from './progress';
export * from './qualification';
export * from './safety';
export * from './settings';
export * from './sign_off';
export * from './signing';
export * from './travel';
export * from './working_life';

import type { ErrorCode } from '$lib/api/types/ErrorCode';

declare global {
  /** The version of the app, filled in when it is built. */
  const __VERSION__: string;
  /** Whether it is built for the test language: every word between marks. */
  const __MARKED__: boolean;

  namespace App {
    interface Error {
      message: string;
      code?: ErrorCode;
    }
  }
}

export {};

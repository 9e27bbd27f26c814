import type { ErrorCode } from '$lib/api/types/ErrorCode';

declare global {
  /** The version of the app, filled in when it is built. */
  const __VERSION__: string;

  namespace App {
    interface Error {
      message: string;
      code?: ErrorCode;
    }
  }
}

export {};

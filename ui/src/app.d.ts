import type { ErrorCode } from '$lib/api/types/ErrorCode';

declare global {
  namespace App {
    interface Error {
      message: string;
      code?: ErrorCode;
    }
  }
}

export {};

/** How the window asks the core for something, and what it gets when that fails. */
import { invoke, type InvokeArgs, type InvokeOptions } from '@tauri-apps/api/core';
import type { ErrorCode } from './types/ErrorCode';

/** Why something was not done: a code to branch on and a sentence to show. */
export class Problem extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field?: string
  ) {
    super(message);
  }
}

/** Calls one command of the shell. Every failure arrives as a `Problem`. */
export async function call<T>(
  command: string,
  args?: InvokeArgs,
  options?: InvokeOptions
): Promise<T> {
  try {
    return await invoke<T>(command, args, options);
  } catch (cause) {
    throw asProblem(cause);
  }
}

function asProblem(cause: unknown): Problem {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && 'message' in cause) {
    const { code, message, field } = cause as { code: ErrorCode; message: string; field?: string };
    return new Problem(code, message, field ?? undefined);
  }
  return new Problem('failed', typeof cause === 'string' ? cause : String(cause));
}

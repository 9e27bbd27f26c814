/** Calling commands of the shell, and their errors. */
import { invoke, type InvokeArgs, type InvokeOptions } from '@tauri-apps/api/core';
import type { Asks, Sends } from './commands';
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

/** The arguments of a command; none if it takes none. */
type Given<Name extends keyof Asks> = Asks[Name]['given'] extends null ? [] : [given: Asks[Name]['given']];

/** Calls one command of the shell. Every failure arrives as a `Problem`. */
export function call<Name extends keyof Asks>(command: Name, ...[given]: Given<Name>): Promise<Asks[Name]['answer']> {
  return asked(command, given as InvokeArgs | undefined);
}

/** Sends the bytes of a file to a command, with its other arguments as headers. */
export async function send<Name extends keyof Sends>(
  command: Name,
  file: File,
  beside: Record<Sends[Name]['beside'], string>
): Promise<Sends[Name]['answer']> {
  const words = Object.entries<string>(beside).map(([name, word]) => [name, encodeURIComponent(word)]);
  return asked(command, await file.arrayBuffer(), { headers: Object.fromEntries(words) });
}

async function asked<Answer>(command: string, given?: InvokeArgs, options?: InvokeOptions): Promise<Answer> {
  try {
    return await invoke<Answer>(command, given, options);
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

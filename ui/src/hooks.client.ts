import type { HandleClientError } from '@sveltejs/kit';
import { Problem } from '$lib/api';
import { words } from '$lib/words';

/** A page that could not load shows the core's own sentence, never a program's message. */
export const handleError: HandleClientError = ({ error }) =>
  error instanceof Problem ? { message: error.message, code: error.code } : { message: words.errors.unexpected };

import { isSupportPolicyError } from '../../src/index.js';

/** The code of the error that is thrown, or null when none is. */
export function codeThrownBy(call: () => unknown): string | null {
  try {
    call();
  } catch (error) {
    if (isSupportPolicyError(error)) return error.code;
    throw error;
  }
  return null;
}

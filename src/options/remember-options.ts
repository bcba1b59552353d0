import type { CheckedOptions } from './check-options.js';

// A registered symbol, so that the testing kit, which has a copy of the library of its own, can read it.
const setUpWith: symbol = Symbol.for('support-policy.options');

/** Notes on a policy the options that it was set up with, where only {@link optionsOf} sees them. */
export function rememberOptions<T extends object>(policy: T, options: CheckedOptions): T {
  return Object.defineProperty(policy, setUpWith, { value: options });
}

/** The options that a policy was set up with, whichever copy of the library did; undefined for any other object. */
export function optionsOf(policy: object): CheckedOptions | undefined {
  const options: unknown = Reflect.get(policy, setUpWith);
  return isChecked(options) ? options : undefined;
}

const isChecked = (options: unknown): options is CheckedOptions => typeof options === 'object' && options !== null;

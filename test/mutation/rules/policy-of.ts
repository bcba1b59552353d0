import type { PolicyFile, PolicyId } from '../../../src/index.js';
import { slugs } from '../../cases/table.js';

/** The policy that a shipped rule file is of. */
export function policyOf({ policy }: PolicyFile): PolicyId {
  const slug = slugs.find((each) => each === policy);
  if (!slug) throw new TypeError(`${policy} is no policy.`);
  return slug;
}

import { writeFileSync } from 'node:fs';
import { policyPage } from './page.js';

writeFileSync(new URL('../../docs/policy.md', import.meta.url), policyPage());

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluateCase, isSupportPolicyError, parseCase } from 'support-policy';
import manifest from 'support-policy/package.json' with { type: 'json' };
import coverage from 'support-policy/rules/coverage.json' with { type: 'json' };
import policySchema from 'support-policy/schemas/policy.schema.json' with { type: 'json' };

const require = createRequire(import.meta.url);
const commonJs = require('support-policy');

const thrownBy = (action) => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
};

// Decisions, the same from both copies.
const notCovered = { service: { purchaseChannel: 'microsoft', family: 'other' } };
assert.equal(evaluateCase(notCovered).coverage.outcome, 'not-covered');
assert.equal(evaluateCase({}).coverage.outcome, 'undetermined');
assert.deepEqual(evaluateCase({}), commonJs.evaluateCase({}));

// Errors are known by brand: each copy knows the other's, and only those.
assert.notEqual(parseCase, commonJs.parseCase);
for (const parse of [parseCase, commonJs.parseCase]) {
  const error = thrownBy(() => parse({ plan: 'gold' }));
  assert.equal(error.name, 'InvalidCaseError');
  assert.equal(error.issues[0].path, 'plan');
  for (const knows of [isSupportPolicyError, commonJs.isSupportPolicyError]) assert.ok(knows(error));
}
assert.ok(!isSupportPolicyError(new Error('another')));

// The policy as data.
assert.equal(coverage.policy, 'coverage');
assert.equal(typeof policySchema.$schema, 'string');
const rules = join(dirname(fileURLToPath(import.meta.resolve('support-policy/package.json'))), 'rules');
const jsonFiles = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json'));
for (const name of jsonFiles(rules)) assert.equal(typeof require(`support-policy/rules/${name}`), 'object', name);
for (const name of jsonFiles(join(rules, 'schemas'))) {
  assert.equal(typeof require(`support-policy/schemas/${name}`), 'object', name);
}

// Every subpath, from both sides, with the same names. The matchers load only inside their test runners.
const insideRunners = ['./testing/vitest', './testing/jest'];
const names = (module) =>
  Object.keys(module).filter((name) => !['default', 'module.exports', '__esModule'].includes(name));
for (const subpath of Object.keys(manifest.exports).filter((key) => !key.endsWith('.json'))) {
  const specifier = `support-policy${subpath.slice(1)}`;
  assert.ok(import.meta.resolve(specifier).endsWith('.js'), specifier);
  assert.ok(require.resolve(specifier).endsWith('.cjs'), specifier);
  if (insideRunners.includes(subpath)) continue;
  const exported = names(await import(specifier)).sort();
  assert.ok(exported.length > 0, specifier);
  assert.deepEqual(names(require(specifier)).sort(), exported, specifier);
}

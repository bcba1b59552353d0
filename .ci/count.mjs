// Adds up what the test runs and the check steps reported; whatever left no report counts as a failure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [directory, installed, testsStatus] = process.argv.slice(2);
const read = (name) => {
  const path = join(directory, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

const countTests = () => {
  const text = read('tests.json');
  if (text === undefined) return { passed: 0, failed: 1 };
  const report = JSON.parse(text);
  // A file that could not be loaded has no tests that could fail.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  const silent = failed === 0 && (testsStatus !== '0' || report.numPassedTests === 0);
  if (report.numPendingTests > 0) console.log(`${report.numPendingTests} tests were skipped`);
  return { passed: report.numPassedTests, failed: silent ? 1 : failed };
};

const countChecks = () => {
  const counts = /^check: (\d+) passed, (\d+) failed$/m.exec(read('check.log') ?? '');
  return counts === null ? { passed: 0, failed: 1 } : { passed: Number(counts[1]), failed: Number(counts[2]) };
};

const parts = installed === '0' ? [countTests(), countChecks()] : [{ passed: 0, failed: 1 }];
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

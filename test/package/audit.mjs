// Asks the registry about the runtime dependencies. What it reports must be explained in SECURITY.md.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const explained = readFileSync(join(root, 'SECURITY.md'), 'utf8');

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});

const answer = () => {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
};

/** The advisories themselves; a package that only depends on one names that one instead. */
const advisories = (vulnerabilities) =>
  Object.values(vulnerabilities).flatMap(({ via }) => via.filter((each) => typeof each === 'object'));

const { vulnerabilities } = answer();
if (vulnerabilities === undefined) {
  console.log('audit: the registry has no audit to offer from here; nothing was checked');
} else {
  const reported = advisories(vulnerabilities);
  let unexplained = 0;
  for (const { name, severity, title, url } of reported) {
    const known = explained.includes(url.split('/').at(-1));
    if (!known) unexplained += 1;
    console.log(
      `${known ? 'passed' : 'FAILED'}  ${name}, ${severity}: ${title} (${url})${known ? ', see SECURITY.md' : ''}`,
    );
  }
  console.log(`audit: ${reported.length} reported, ${unexplained} of them not explained in SECURITY.md`);
  process.exitCode = unexplained === 0 ? 0 : 1;
}

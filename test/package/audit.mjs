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

/** A package that no decision reaches has a section, whose test holds for every advisory; others are named one by one. */
const isExplained = ({ name, url }) =>
  explained.includes(`\n## Reports on ${name}\n`) || explained.includes(url.split('/').at(-1));

const { vulnerabilities } = answer();
if (vulnerabilities === undefined) {
  console.log('audit: the registry has no audit to offer from here; nothing was checked');
} else {
  const reported = advisories(vulnerabilities);
  const unexplained = reported.filter((advisory) => !isExplained(advisory));
  for (const advisory of reported) {
    const { name, severity, title, url } = advisory;
    console.log(`${isExplained(advisory) ? 'explained' : 'FAILED'}  ${name}, ${severity}: ${title} (${url})`);
  }
  console.log(`audit: ${reported.length} reported, ${unexplained.length} of them not explained in SECURITY.md`);
  process.exitCode = unexplained.length === 0 ? 0 : 1;
}

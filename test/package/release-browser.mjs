// Builds a page with Vite and lets it make all decisions in Chromium, under a strict content security policy.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { assertSame, inputs, saidBySource } from './decisions.mjs';
import { install, installPackage, node, writeJson } from './installation.mjs';
import { servePage } from './page-server.mjs';
import { report } from './report.mjs';

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) throw new Error('No Chromium: install one, or name it in CHROMIUM.');

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the page in a browser with a profile of its own, and waits for what it posts. */
const answerOf = async (chromium, folder, profile) => {
  const { address, answer, close } = await servePage(folder);
  const browser = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: quiet });
  const complaints = [];
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.locator('#state', { hasText: 'done' }).waitFor({ timeout: 180_000 });
    return { ...(await answer), complaints };
  } finally {
    await browser.close();
    close();
  }
};

const { scratch, project, remove } = installPackage();
try {
  const tools = join(scratch, 'tools');
  mkdirSync(tools);
  writeJson(join(tools, 'package.json'), { name: 'tools', private: true });
  install(tools, 'vite@7', 'playwright-core@1');
  const { chromium } = createRequire(join(tools, 'package.json'))('playwright-core');

  const cases = await inputs();
  const page = project('vite', 'page');
  node([join(tools, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], page);
  writeJson(join(page, 'dist', 'cases.json'), cases);
  const answer = await answerOf(chromium, join(page, 'dist'), join(scratch, 'profile'));

  await report('browser', {
    'the page worked': () => {
      assert.equal(answer.error, undefined);
      assert.deepEqual(answer.complaints, []);
      assert.equal(answer.deadline, '2026-03-02T01:00:00.000Z');
    },
    'nothing broke the content security policy': () => assert.deepEqual(answer.violations, []),
    'the policy was in force, and a violation would have been seen': () => {
      assert.equal(answer.codeFromStrings, 'refused');
      assert.ok(answer.noticed > 0);
    },
    'all decisions are those of Node': async () => assertSame(answer.decisions, await saidBySource(cases)),
  });
} finally {
  remove();
}

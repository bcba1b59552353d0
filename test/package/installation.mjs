// The package as npm would publish it, installed once in a scratch folder, with folders of consumers below it.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');

const shell = process.platform === 'win32';
export const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', shell });
export const node = (args, cwd) =>
  execFileSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, NO_COLOR: '1' },
  });
export const writeJson = (path, value) => writeFileSync(path, JSON.stringify(value));
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const pack = (scratch) => {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', scratch];
  const [{ filename, files }] = Object.values(JSON.parse(run('npm', args, root)));
  return { tarball: join(scratch, filename), files: files.map((file) => file.path) };
};

/** Adds packages to a folder without a word to its manifest's owner: no audit, no scripts, no lockfile. */
export const install = (folder, ...packages) => {
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--omit=peer'];
  run('npm', ['install', ...quiet, ...packages], folder);
};

/** Packs the package and installs the tarball; `remove` deletes all of it. */
export const installPackage = () => {
  const scratch = mkdtempSync(join(tmpdir(), 'support-policy-consumers-'));
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  const modules = join(scratch, 'node_modules');
  const installed = join(modules, 'support-policy');

  /** Copies a consumer into a folder of its own below the one installation. */
  const project = (source, name = source, type = 'module') => {
    const folder = join(scratch, name);
    cpSync(join(here, 'consumers', source), folder, { recursive: true });
    writeJson(join(folder, 'package.json'), { name, private: true, type });
    return folder;
  };

  try {
    const { tarball, files } = pack(scratch);
    writeJson(join(scratch, 'package.json'), { name: 'scratch', private: true });
    install(scratch, tarball);
    const manifest = readJson(join(installed, 'package.json'));
    // Optional peers: the versions this repository tests with, without a second download.
    for (const peer of Object.keys(manifest.peerDependencies)) {
      const target = join(modules, peer);
      if (existsSync(target)) continue;
      mkdirSync(dirname(target), { recursive: true });
      symlinkSync(join(root, 'node_modules', peer), target, 'junction');
    }
    return { scratch, files, installed, manifest, project, remove };
  } catch (error) {
    remove();
    throw error;
  }
};

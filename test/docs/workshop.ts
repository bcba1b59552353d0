import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nameOf, type Program, root } from './blocks.js';
import { withExpectations } from './expectations.js';

export interface Run {
  readonly status: number | null;
  readonly printed: string;
  readonly complaints: string;
}

const rootPath = fileURLToPath(root);

/** A temporary folder in which the programs of the pages are built and run; the library is taken from `src`. */
export class Workshop {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'support-policy-docs-'));

  constructor() {
    mkdirSync(join(this.folder, 'built'));
    symlinkSync(join(rootPath, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(this.folder, 'vitest.config.js'), `export default { test: { include: ['built/*.js'] } };`);
  }

  /** Builds all programs at once; what `pathOf` names exists from then on. */
  async build(programs: readonly Program[]): Promise<void> {
    const sources = new Map(programs.map((program) => [fileName(program), withExpectations(program.text)]));
    await build({
      entryPoints: [...sources.keys()].map((name) => ({ in: `program:${name}`, out: name })),
      outdir: join(this.folder, 'built'),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      // The package says that it has no side effects, and importing matchers is one.
      ignoreAnnotations: true,
      tsconfig: join(rootPath, 'tsconfig.base.json'),
      logLevel: 'silent',
      plugins: [
        {
          name: 'programs',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^program:/ }, ({ path }) => ({
              path: path.slice('program:'.length),
              namespace: 'program',
            }));
            onLoad({ filter: /.*/, namespace: 'program' }, ({ path }) => ({
              contents: sources.get(path) ?? '',
              loader: 'ts',
              resolveDir: rootPath,
            }));
          },
        },
      ],
    });
  }

  pathOf(program: Program): string {
    return join(this.folder, 'built', `${fileName(program)}.js`);
  }

  run(arguments_: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
    const child = spawn(process.execPath, arguments_, {
      cwd: this.folder,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...environment },
    });
    let [printed, complaints] = ['', ''];
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      complaints += String(chunk);
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, printed, complaints }));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const fileName = (program: Program): string => nameOf(program).replaceAll(/[^a-z0-9]+/gi, '-');

// Describes the public surface of each entry in etc/api, from the declarations that ship, or says where it differs.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.values(exports).flatMap(({ import: { types } = {} }) => types ?? []);
const update = process.argv.includes('--update');
const scratch = mkdtempSync(join(tmpdir(), 'support-policy-api-'));

const silent = { default: { logLevel: 'none' } };
const describe = (types) => {
  const name = types.replace('./dist/', '').replace('.d.ts', '').replaceAll('/', '-');
  const extractorConfig = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            lib: ['es2022'],
            module: 'esnext',
            moduleResolution: 'bundler',
            types: [],
            strict: true,
            skipLibCheck: true,
          },
          files: [join(root, types)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(root, 'etc', 'api'),
        reportTempFolder: scratch,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      // TypeDoc checks the comments, the compiler the types; their lines here would name files by hashes.
      messages: { compilerMessageReporting: silent, extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
  });
  const { apiReportChanged } = Extractor.invoke(extractorConfig, {
    localBuild: update,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  return apiReportChanged;
};

let changed = 0;
try {
  for (const entry of entries) {
    if (!describe(entry)) console.log(`passed  ${entry}`);
    else if (update) console.log(`updated ${entry}`);
    else {
      changed += 1;
      console.log(`FAILED  ${entry}: the public surface is not that of etc/api; \`npm run api:update\` writes it anew`);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`api: ${entries.length - changed} passed, ${changed} failed`);
process.exitCode = changed === 0 ? 0 : 1;

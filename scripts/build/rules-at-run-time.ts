import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import * as v from 'valibot';

const text = v.string();
const inLocales = v.record(text, text);

/** What the library reads of these files; objects of valibot drop the rest. */
const read = {
  'clauses.json': v.object({ clauses: v.array(v.object({ id: text })) }),
  'readings.json': v.object({
    readings: v.array(
      v.object({ id: text, default: text, values: v.array(v.object({ value: text, short: inLocales })) }),
    ),
    resolutions: v.array(v.object({ id: text, resolution: text })),
  }),
};

const isRead = (name: string): name is keyof typeof read => name in read;

/** Leaves paraphrases, questions and meanings out of the build: they are for people, and stand in the package's `rules/`. */
export const rulesAtRunTime: Plugin = {
  name: 'rules-at-run-time',
  setup(build) {
    build.onLoad({ filter: /[\\/]rules[\\/](clauses|readings)\.json$/ }, async ({ path }) => {
      const name = basename(path);
      if (!isRead(name)) return null;
      const kept = v.parse(read[name], JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify(kept), loader: 'json' };
    });
  },
};

/**
 * The benchmark: prints what was measured beside the project's targets.
 *
 * `--short` measures less long, `--only decisions,memory` only some of it; `--check` compares with the baseline, `--write-baseline` replaces it;
 * `--profile outcomes|evaluate [complete|partial|planOnly]` prints where the time goes instead.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { baselineOf, differences, readBaseline, writeBaseline } from './baseline.js';
import { caseCount } from './cases.js';
import { measureDeadlines } from './deadlines.js';
import { measureDecisions, measureGrowth } from './decisions.js';
import { isMet, type Section, tableOf } from './figures.js';
import type { Effort } from './measure.js';
import { bytesPerCall, heapGrowthPerCase } from './memory.js';
import { measureMemory } from './memory-report.js';
import { measureParsing } from './parsing.js';
import { measureProcesses } from './processes.js';
import { profile, profiled } from './profile.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
    profile: { type: 'string' },
    'child-bytes': { type: 'boolean', default: false },
    'child-growth': { type: 'string' },
  },
});

const effort: Effort = values.short
  ? { rounds: 4, warmUp: 300, milliseconds: 25 }
  : { rounds: 15, warmUp: 1000, milliseconds: 100 };

const measurements: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  decisions: () => measureDecisions(effort, values.short ? caseCount / 4 : caseCount),
  memory: async () => [measureMemory(values.short ? 4000 : 100_000)],
  growth: async () => [await measureGrowth(effort)],
  parsing: async () => [await measureParsing(effort)],
  deadlines: async () => [await measureDeadlines(effort)],
  processes: async () => [measureProcesses(values.short ? 3 : 15)],
};

async function measure(): Promise<readonly Section[]> {
  const sections: Section[] = [];
  const only = values.only?.split(',');
  for (const [name, run] of Object.entries(measurements)) {
    if (only && !only.includes(name)) continue;
    const found = await run();
    console.log(`\n${tableOf(found)}`);
    sections.push(...found);
  }
  return sections;
}

async function report(): Promise<void> {
  const started = performance.now();
  const sections = await measure();
  const figures = sections.flatMap((section) => section.figures.map((figure) => ({ title: section.title, figure })));
  const missed = figures.filter(({ figure }) => isMet(figure) === false);
  const met = figures.filter(({ figure }) => isMet(figure) === true);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`\nNode ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${seconds} s.`);
  console.log(`${met.length} targets met, ${missed.length} missed${missed.length > 0 ? ':' : '.'}`);
  for (const { title, figure } of missed) console.log(`- ${title}: ${figure.what}`);
  if (values['write-baseline']) writeBaseline(sections);
  if (!values.check) return;
  const moved = differences(readBaseline(), baselineOf(sections));
  console.log(
    moved.length === 0
      ? 'Nothing moved by more than 25 % against the baseline.'
      : `Moved by more than 25 % against the baseline, for information:\n- ${moved.join('\n- ')}`,
  );
}

const [kind = 'complete'] = positionals;
const entry = profiled.find((name) => name === values.profile);
if (values['child-bytes']) console.log(JSON.stringify(await bytesPerCall()));
else if (values['child-growth'] !== undefined)
  console.log(JSON.stringify(heapGrowthPerCase(Number(values['child-growth']))));
else if (entry) await profile(entry, kind === 'partial' || kind === 'planOnly' ? kind : 'complete');
else await report();

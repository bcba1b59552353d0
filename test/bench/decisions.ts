import { createSupportPolicy, parseCase } from 'support-policy';
import { checkAgreement, checkOwnEntryPoints, checkPartialCases } from './agreement.js';
import { grown } from './bigger-rules.js';
import { type Cases, generateCases } from './cases.js';
import { factsForPeers, handWritten, jsonLogicEngine, jsonRulesEngine, ownOutcomes } from './contestants.js';
import type { Figure, Section } from './figures.js';
import { keys } from './keys.js';
import { type Effort, inRounds, ratio, slowTask, type Task, task, timeOf } from './measure.js';

const policy = createSupportPolicy();

function ownTasks({ inputs, complete, partial, planOnly }: Cases): readonly Task[] {
  const at = complete.length;
  return [
    task('outcomes()', at, (index) => policy.outcomes(complete[index] ?? {})),
    task('outcomes(), partial', at, (index) => policy.outcomes(partial[index] ?? {})),
    task('outcomes(), plan only', planOnly.length, (index) => policy.outcomes(planOnly[index] ?? {})),
    task('outcomes(), unparsed', at, (index) => policy.outcomes(parseCase(inputs[index]))),
    task('decide()', at, (index) => policy.decide(keys[index % keys.length] ?? 'coverage', complete[index] ?? {})),
    slowTask('evaluate()', at, (index) => policy.evaluate(complete[index] ?? {}), 40),
    slowTask('evaluate(), partial', at, (index) => policy.evaluate(partial[index] ?? {}), 40),
    slowTask('evaluate(), plan only', planOnly.length, (index) => policy.evaluate(planOnly[index] ?? {}), 20),
  ];
}

/** Times whoever decides the same cases, after checking that they agree on so many of them. */
export async function measureDecisions(effort: Effort, checked: number): Promise<readonly Section[]> {
  const cases = generateCases();
  const facts = factsForPeers(policy, cases.complete);
  const limit = handWritten(cases.complete);
  const peer = jsonRulesEngine(policy, facts);
  const logic = jsonLogicEngine(policy, facts);
  await checkAgreement(cases, [ownOutcomes(policy, cases.complete), peer, logic], checked);
  checkOwnEntryPoints(policy, cases);
  checkPartialCases(policy, cases);
  const times = await inRounds(
    [
      task(limit.name, limit.count, limit.decide),
      task(logic.name, logic.count, logic.decide),
      slowTask(peer.name, peer.count, peer.decide, 40),
      ...ownTasks(cases),
    ],
    effort,
  );
  const how = (of: string, to: string, id: string, target: Figure['target'] & object): Figure => ({
    id,
    what: `${of} takes, of ${to}`,
    value: ratio(times, of, to),
    unit: '×',
    target,
  });
  const names = [...times.keys()];
  return [
    {
      title: 'Time per case',
      figures: names.map((name) => ({ what: name, value: timeOf(times, name), unit: 'ns' })),
    },
    {
      title: `Time per case, in times that of the ${limit.name} function`,
      figures: names
        .filter((name) => name !== limit.name)
        .map((name) => ({
          id: `${name} / ${limit.name}`,
          what: name,
          value: ratio(times, name, limit.name),
          unit: '×',
          ...(name === 'outcomes()' ? { target: { atMost: 8 } } : {}),
        })),
    },
    {
      title: 'Time per case, compared',
      figures: [
        how(peer.name, 'outcomes()', 'json-rules-engine / outcomes()', { atLeast: 150 }),
        how(peer.name, 'evaluate()', 'json-rules-engine / evaluate()', { atLeast: 15 }),
        how(logic.name, 'outcomes()', 'json-logic-engine / outcomes()', { atLeast: 1 }),
        how('outcomes(), plan only', 'outcomes()', 'plan only / complete, outcomes()', { atMost: 5 }),
        how('evaluate(), plan only', 'evaluate()', 'plan only / complete, evaluate()', { atMost: 5 }),
      ],
    },
  ];
}

const growths = [1, 4, 16] as const;

/** Times the same policy in more rules, after checking that they decide alike; creating it as well. */
export async function measureGrowth(effort: Effort): Promise<Section> {
  const cases = generateCases(200);
  const limit = handWritten(cases.complete);
  const tasks: Task[] = [];
  const creation: Task[] = [];
  const facts = factsForPeers(policy, cases.complete).map((each, index) => ({
    'submitter.affiliation': cases.complete[index]?.submitter?.affiliation,
    'issue.workaround': cases.complete[index]?.issue?.workaround,
    'effort.minutes': cases.complete[index]?.effort?.minutes,
    ...each,
  }));
  for (const times of growths) {
    const rules = grown(policy.files, times);
    const bigger = createSupportPolicy({ rules });
    const own = ownOutcomes(bigger, cases.complete, `outcomes(), ${times}× the rules`);
    const peer = jsonRulesEngine(bigger, facts);
    await checkAgreement(cases, [own], own.count);
    await checkAgreement(cases, [peer], 8);
    tasks.push(task(own.name, own.count, own.decide));
    tasks.push(slowTask(`json-rules-engine, ${times}× the rules`, peer.count, peer.decide, 4));
    creation.push(slowTask(`creating, ${times}× the rules`, 1, () => createSupportPolicy({ rules }), 1));
  }
  tasks.push(task(limit.name, limit.count, limit.decide));
  const times = await inRounds([...tasks, ...creation], effort);
  const growth = (name: string, by: 4 | 16, target?: Figure['target']): Figure => ({
    id: `${name}, ${by}x / 1x the rules`,
    what: `${name}, ${by} times the rules`,
    value: ratio(times, `${name}, ${by}× the rules`, `${name}, 1× the rules`),
    unit: '×',
    ...(target ? { target } : {}),
  });
  return {
    title: 'Cost of more rules, in times that of the built-in ones',
    figures: [
      growth('outcomes()', 4, { atMost: 4 }),
      growth('outcomes()', 16, { atMost: 16 }),
      growth('json-rules-engine', 4),
      growth('json-rules-engine', 16),
      growth('creating', 4, { atMost: 4 }),
      growth('creating', 16, { atMost: 16 }),
    ],
  };
}

/** Work to be timed. */
export interface Task {
  readonly name: string;
  /** How many calls one pass makes. */
  readonly calls: number;
  readonly pass: () => unknown;
}

/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  /** Of processor time for each task before the first round, so that its code is compiled as it stays. */
  readonly warmUp: number;
  /** Passes of one task are repeated until they have taken so much processor time. */
  readonly milliseconds: number;
}

/** Nanoseconds of processor time per call, by the task's name, one per round. */
export type Times = ReadonlyMap<string, readonly number[]>;

// Held here, so that a call cannot be optimised away, nor what it allocates.
let last: unknown;

/**
 * Times tasks in turn, round after round, so that whatever else the machine does meets all of them.
 * Each round starts with another task. Nothing is collected by force: that throws away compiled code too.
 */
export async function inRounds(tasks: readonly Task[], { rounds, warmUp, milliseconds }: Effort): Promise<Times> {
  const times = new Map(tasks.map(({ name }) => [name, [] as number[]]));
  for (const task of tasks) await timed(task, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < tasks.length; turn += 1) {
      const task = tasks[(turn + round) % tasks.length];
      if (!task) continue;
      const found = times.get(task.name);
      // What the task before left behind, in caches and in the heap, is no cost of this one; beside a long pass it is none.
      const passTime = ((found?.at(-1) ?? 0) * task.calls) / 1e6;
      if (passTime < milliseconds) await timed(task, milliseconds / 3);
      found?.push(await timed(task, milliseconds));
    }
  }
  if (last === undefined) throw new TypeError('The last call gave back nothing.');
  return times;
}

// Processor time, not time on the clock: what other processes take from this one is no cost of a task,
// and collecting its garbage on another thread is.
async function timed({ calls, pass }: Task, milliseconds: number): Promise<number> {
  const start = process.cpuUsage();
  let passes = 0;
  let taken = 0;
  do {
    const result = pass();
    if (result instanceof Promise) await result;
    passes += 1;
    const { user, system } = process.cpuUsage(start);
    taken = user + system;
  } while (taken < milliseconds * 1000);
  return (taken * 1000) / passes / calls;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)];
  const high = sorted[Math.ceil(middle)];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing.');
  return (low + high) / 2;
}

/** How often the time of one task goes into that of another: the median of the rounds' ratios. */
export function ratio(times: Times, of: string, to: string): number {
  const [numerators, denominators] = [times.get(of), times.get(to)];
  if (!numerators || !denominators) throw new RangeError(`“${of}” or “${to}” was not timed.`);
  return median(numerators.map((time, round) => time / (denominators[round] ?? Number.NaN)));
}

/** The median time of a task, in nanoseconds per call. */
export const timeOf = (times: Times, name: string): number => median(times.get(name) ?? []);

// So many calls that reading the processor time costs nothing beside them; the next pass goes on where this one ends.
const callsPerPass = 200;

/** A task that gives every index below `count` to a function, in turn. */
export function task(name: string, count: number, call: (index: number) => unknown): Task {
  let next = 0;
  const pass = (): void => {
    for (let done = 0; done < callsPerPass; done += 1) {
      last = call(next);
      next = next + 1 < count ? next + 1 : 0;
    }
  };
  return { name, calls: callsPerPass, pass };
}

/** A {@link task} of calls that take long, or are awaited one after the other: few in a pass. */
export function slowTask(name: string, count: number, call: (index: number) => unknown, calls: number): Task {
  let next = 0;
  const pass = async (): Promise<void> => {
    for (let done = 0; done < calls; done += 1) {
      const result = call(next);
      last = result instanceof Promise ? await result : result;
      next = next + 1 < count ? next + 1 : 0;
    }
  };
  return { name, calls, pass };
}

/** The readings under which a case is looked at, by fact name: `reading.<id>`. */
export type ChosenReadings = Readonly<Record<string, string>>;

const others = new WeakMap<ChosenReadings, Map<string, ChosenReadings>>();

/** The same readings with another value of one: one object for one change, so that what follows from it can be kept. */
export function withOther(readings: ChosenReadings, fact: string, value: string): ChosenReadings {
  const known = others.get(readings) ?? new Map<string, ChosenReadings>();
  others.set(readings, known);
  const key = `${fact}=${value}`;
  const done = known.get(key) ?? Object.freeze({ ...readings, [fact]: value });
  known.set(key, done);
  return done;
}

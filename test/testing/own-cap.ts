import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import type { PolicyFile } from '../../src/index.js';

/** The policy with another cap on effort, in minutes, as a version of its own. */
export function capOf(minutes: number): PolicyFile {
  const { capMinutes } = fourHourCap.parameters;
  return { ...fourHourCap, version: '2.0.0', parameters: { capMinutes: { ...capMinutes, value: minutes } } };
}

import * as v from 'valibot';
import { slugs } from '../../cases/table.js';
import { readJson } from '../../repository.js';

const form = v.partial(
  v.strictObject(
    v.entriesFromList(slugs, v.array(v.strictObject({ reason: v.string(), mutants: v.array(v.string()) }))),
  ),
);

/** The mutants that are listed as faults that change nothing, by policy, with the reasons. */
export const listed: v.InferOutput<typeof form> = v.parse(form, readJson('test/mutation/equivalent.json'));

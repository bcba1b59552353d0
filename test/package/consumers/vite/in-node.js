import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as library from 'support-policy';
import { decideAll } from './decide-all.js';

const inputs = JSON.parse(readFileSync('cases.json', 'utf8'));
const digest = createHash('sha256').update(decideAll(library, inputs).join('\n')).digest('hex');
console.log(JSON.stringify({ version: process.version, digest }));

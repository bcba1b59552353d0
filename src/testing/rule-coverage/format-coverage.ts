import {
  type ConditionUse,
  type CoverageReport,
  conditionCovered,
  type PolicyCoverage,
  percentOf,
  type RuleUse,
  ruleCovered,
  type Share,
} from './report.js';

const formats = {
  text: asText,
  markdown: asMarkdown,
  json: (report: CoverageReport): string => JSON.stringify(report, null, 2),
};

/** How a report is put down. */
export type CoverageFormat = 'text' | 'markdown' | 'json';

/**
 * A report for people (`text`, `markdown`: totals, then what was never exercised) or for programs (`json`).
 *
 * @param options - `format` is `text` unless it says otherwise
 * @throws TypeError for a format that is none of the three, and for one by itself
 * @example
 * appendFileSync(process.env.GITHUB_STEP_SUMMARY, formatCoverage(coverage.report(), { format: 'markdown' }));
 */
export function formatCoverage(report: CoverageReport, options: { readonly format?: CoverageFormat } = {}): string {
  // From JavaScript anything can come: a format by itself would quietly give text.
  const format = typeof options === 'object' && options !== null ? (options.format ?? 'text') : '';
  if (!isFormat(format))
    throw new TypeError("formatCoverage takes { format: 'text' }, { format: 'markdown' } or { format: 'json' }.");
  return formats[format](report);
}

const isFormat = (name: string): name is CoverageFormat => Object.hasOwn(formats, name);

// Rounded down, so that 100.0 % is all of it.
const percent = (share: Share): string => `${(Math.floor(percentOf(share) * 10) / 10).toFixed(1)} %`;
const shareText = (share: Share): string => `${share.covered} of ${share.total} (${percent(share)})`;
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function asText(report: CoverageReport): string {
  return [
    `Rules that decided: ${shareText(report.ruleShare)}`,
    `Conditions both met and unmet: ${shareText(report.conditionShare)}`,
    ...report.policies.flatMap((policy) => [
      '',
      `${policy.policy} ${policy.version}, ${count(policy.evaluations, 'evaluation')}${notApplicable(policy)}`,
      `  rules that decided: ${shareText(policy.ruleShare)}`,
      ...idleRules(policy).map((rule) => `    never decided: ${rule.rule} (${rule.outcome}); ${ruleTimes(rule)}`),
      `  conditions both met and unmet: ${shareText(policy.conditionShare)}`,
      ...idleConditions(policy).map(
        (each) => `    ${never(each)}: ${each.condition} (${each.at}); ${conditionTimes(each)}`,
      ),
    ]),
  ].join('\n');
}

function asMarkdown(report: CoverageReport): string {
  const idle = report.policies.filter((policy) => idleRules(policy).length + idleConditions(policy).length > 0);
  return [
    '## Rule coverage',
    '',
    '| Policy | Evaluations | Rules that decided | Conditions both met and unmet |',
    '| --- | ---: | ---: | ---: |',
    ...report.policies.map(
      (policy) =>
        `| ${policy.policy} ${policy.version} | ${policy.evaluations}${notApplicable(policy)} | ${shareText(policy.ruleShare)} | ${shareText(policy.conditionShare)} |`,
    ),
    `| **all** | | **${shareText(report.ruleShare)}** | **${shareText(report.conditionShare)}** |`,
    ...idle.flatMap((policy) => [
      '',
      `### ${policy.policy}`,
      '',
      ...idleRules(policy).map(
        (rule) => `- rule ${code(rule.rule)} (${rule.outcome}) never decided; ${ruleTimes(rule)}`,
      ),
      ...idleConditions(policy).map(
        (each) => `- condition ${code(each.condition)} ${never(each)}; ${conditionTimes(each)}, at ${code(each.at)}`,
      ),
    ]),
  ].join('\n');
}

const notApplicable = (policy: PolicyCoverage): string =>
  policy.notApplicable === 0 ? '' : ` (${policy.notApplicable} not applicable)`;

const idleRules = ({ rules }: PolicyCoverage): readonly RuleUse[] => rules.filter((rule) => !ruleCovered(rule));

const idleConditions = ({ conditions }: PolicyCoverage): readonly ConditionUse[] =>
  conditions.filter((condition) => !conditionCovered(condition));

const ruleTimes = ({ met, unmet, unknown }: RuleUse): string =>
  `met but not deciding ${met}, unmet ${unmet}, unknown ${unknown}`;

const conditionTimes = ({ met, unmet, unknown }: ConditionUse): string =>
  `met ${met}, unmet ${unmet}, unknown ${unknown}`;

const never = ({ met, unmet }: ConditionUse): string =>
  met > 0 ? 'never unmet' : unmet > 0 ? 'never met' : 'neither met nor unmet';

// A fence longer than any run of backticks inside, and no cell or line broken.
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${text.replaceAll('\n', ' ')}${padding}${fence}`;
}

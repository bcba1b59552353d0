/** A bound that the project set itself. */
type Target = { readonly atMost: number } | { readonly atLeast: number };

/** A number of the report. */
export interface Figure {
  /** Under which the baseline has it; ratios and bytes only, as times say nothing on another machine. */
  readonly id?: string;
  readonly what: string;
  readonly value: number;
  readonly unit: '×' | 'ns' | 'ms' | 'bytes';
  readonly target?: Target;
}

/** Figures that belong together. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Whether a figure keeps its bound; null where it has none. */
export function isMet({ value, target }: Figure): boolean | null {
  if (!target) return null;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

const units: readonly (readonly [from: number, by: number, name: string])[] = [
  [1e6, 1e6, 'ms'],
  [1e3, 1e3, 'µs'],
  [0, 1, 'ns'],
];

/** A number with three significant digits, and its unit. */
function inWords(value: number, unit: Figure['unit']): string {
  if (unit === 'ns') {
    const [, by, name] = units.find(([from]) => Math.abs(value) >= from) ?? [0, 1, 'ns'];
    return `${digits(value / by)} ${name}`;
  }
  return unit === '×' ? `${digits(value)}×` : `${digits(value)} ${unit}`;
}

const digits = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));

function boundInWords({ target, unit }: Figure): string {
  if (!target) return '';
  return 'atMost' in target ? `at most ${inWords(target.atMost, unit)}` : `at least ${inWords(target.atLeast, unit)}`;
}

/** A Markdown table of every section. */
export function tableOf(sections: readonly Section[]): string {
  return sections
    .map(({ title, figures }) => {
      const rows = figures.map((figure) => {
        const met = isMet(figure);
        return [
          figure.what,
          inWords(figure.value, figure.unit),
          boundInWords(figure),
          met === null ? '' : met ? 'yes' : 'NO',
        ];
      });
      const lines = [[title, 'measured', 'target', 'met'], ['---', '---:', '---', '---'], ...rows];
      return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    })
    .join('\n\n');
}

import calendarsFile from '../../rules/business-hours.json' with { type: 'json' };
import { anchor, clauseLinks, code, markdownTable, resolutionLinks } from './markdown.js';

const whenRead = (when: Readonly<Record<string, string>> | undefined): string =>
  Object.entries(when ?? {})
    .map(([reading, value]) => ` (reading ${code(`${reading.replace('reading.', '')}: ${value}`)})`)
    .join('');

type Calendar = (typeof calendarsFile.calendars)[number];

function countriesOf({ countries }: Calendar): string {
  if (typeof countries === 'string') return 'every other country';
  return countries
    .map((each) => `${each.codes.join(', ')}${whenRead('when' in each ? each.when : undefined)}`)
    .join('<br>');
}

const weekendOf = ({ weekend }: Calendar): string =>
  weekend
    .map((each) => {
      const days = typeof each.days === 'string' ? 'as in the country' : each.days.join(', ');
      return `${days}${whenRead('when' in each ? each.when : undefined)}`;
    })
    .join('<br>');

const holidaysOf = ({ holidays }: Calendar): string =>
  holidays.map((each) => `${each.counts}${whenRead('when' in each ? each.when : undefined)}`).join('<br>');

/** The calendars of business hours. */
export function calendarSection(): string {
  const { calendars, weekends } = calendarsFile;
  const rows = calendars.map((calendar) => [
    code(calendar.id),
    countriesOf(calendar),
    calendar.timeZone === 'customer' ? 'the customer’s' : calendar.timeZone,
    calendar.hours.map((hours) => hours.join(' to ')).join(', '),
    weekendOf(calendar),
    holidaysOf(calendar),
    clauseLinks(calendar.clauses),
    resolutionLinks(calendar.resolutions),
  ]);
  const exceptions = Object.entries(weekends.countries).map(([country, days]) => `${country} ${days.join('/')}`);
  return [
    `${anchor('calendars')}\n\n## Calendars`,
    `Business hours, ${code('rules/business-hours.json')}. The dates of holidays are the caller’s.`,
    markdownTable(
      ['calendar', 'countries', 'time zone', 'hours', 'weekend', 'holidays', 'clauses', 'resolutions'],
      rows,
    ),
    `Weekends by country (${weekends.source}): ${weekends.default.join('/')}, except ${exceptions.join(', ')}.`,
  ].join('\n\n');
}

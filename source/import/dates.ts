/** A line with a date in words or figures comes in; the date as `YYYY-MM-DD` goes out. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Each way of writing a date, and where its year, month and day stand. Figures alone (3/4/2021) are left: their order differs between countries. */
const forms = [
  { pattern: '(\\d{4})-(\\d{2})-(\\d{2})', year: 1, month: 2, day: 3 },
  { pattern: `(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? (\\d{4})`, year: 3, month: 2, day: 1 },
  { pattern: `${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, year: 3, month: 1, day: 2 },
];

let compiled: { expression: RegExp; form: (typeof forms)[number] }[] | null = null;

/** The first date in `text`, or null when there is none or no such day exists. */
export function dateIn(text: string): string | null {
  compiled ??= forms.map((form) => ({ expression: new RegExp(`\\b${form.pattern}(?!\\d)`, 'i'), form }));
  let best: { at: number; date: string } | null = null;
  for (const { expression, form } of compiled) {
    const match = expression.exec(text);
    const date = match && dayOf(match[form.year] ?? '', match[form.month] ?? '', match[form.day] ?? '');
    if (match && date && (best === null || match.index < best.at)) {
      best = { at: match.index, date };
    }
  }
  return best?.date ?? null;
}

function dayOf(year: string, named: string, day: string): string | null {
  const number = /^\d/.test(named) ? Number(named) : months.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

/** Formatters take long to make, the first one most of all: none is made before the window needs it. */
function numbers(options: Intl.NumberFormatOptions): (value: number) => string {
  let made: Intl.NumberFormat | undefined;
  return (value) => (made ??= new Intl.NumberFormat('en-US', options)).format(value);
}

export const whole = numbers({ maximumFractionDigits: 0 });
export const cents = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const oneDecimal = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

function dates(options: Intl.DateTimeFormatOptions): (date: string) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (date) => (made ??= new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })).format(new Date(`${date}T12:00:00Z`));
}

const day = dates({ day: 'numeric', month: 'long', year: 'numeric' });
const month = dates({ month: 'long', year: 'numeric' });

/** A day (`2026-05-15`) or a month (`2026-05`), as precise as the source is. */
export const date = (iso: string): string => (iso.length > 7 ? day(iso) : month(`${iso}-15`));

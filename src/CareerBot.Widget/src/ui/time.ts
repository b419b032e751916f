/** Shows times in the reader's language and zone. */
export class Times {
  readonly #hour: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #whole: Intl.DateTimeFormat;

  constructor(language: string) {
    const [hour, day, whole] = [{ timeStyle: 'short' }, { dateStyle: 'medium' }, { dateStyle: 'long', timeStyle: 'short' }] as const;
    this.#hour = format(language, hour);
    this.#day = format(language, day);
    this.#whole = format(language, whole);
  }

  hour = (at: number): string => this.#hour.format(at);
  whole = (at: number): string => this.#whole.format(at);

  /** Days between two moments on the reader's calendar. */
  daysBetween(earlier: number, later: number): number {
    const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
    return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
  }

  day(at: number, now: number, today: string, yesterday: string): string {
    const ago = this.daysBetween(at, now);
    return ago === 0 ? today : ago === 1 ? yesterday : this.#day.format(at);
  }
}

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, options);
  }
}

/** What a run did and found, printed at its end. */
export class Counts {
  readonly #title: string;
  readonly #counts = new Map<string, number>();
  readonly #times: number[] = [];

  constructor(title: string, names: readonly string[]) {
    this.#title = title;
    for (const name of names) this.#counts.set(name, 0);
  }

  add(name: string, more = 1): void {
    this.#counts.set(name, this.get(name) + more);
  }
  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
  /** How long a turn took, in milliseconds. */
  took(time: number): void {
    this.#times.push(time);
  }

  /** Past the test runner, so that the table stands as it is also where the tests pass. */
  print(): void {
    const sorted = this.#times.toSorted((one, other) => one - other);
    const share = (of: number) => Math.round(sorted[Math.ceil(of * sorted.length) - 1] ?? 0);
    const rows: (readonly [string, number])[] = [...this.#counts];
    if (sorted.length > 0)
      rows.push(['turn, middle (ms)', share(0.5)], ['turn, 99th (ms)', share(0.99)], ['turn, slowest (ms)', share(1)]);
    const widest = Math.max(...rows.map(([name]) => name.length));
    const lines = rows.map(([name, count]) => `  ${name.padEnd(widest)}  ${String(count).padStart(8)}`);
    process.stdout.write(`\n${this.#title}\n${lines.join('\n')}\n\n`);
  }
}

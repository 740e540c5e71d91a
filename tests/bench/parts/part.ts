export interface Run {
  /** Only whether it runs: the figures say nothing then. */
  readonly short: boolean;
  readonly print: (text: string) => void;
}
/** One part of the bench: `npm run bench -- NAME`. */
export interface Part {
  readonly name: string;
  readonly title: string;
  run(run: Run): Promise<void>;
}

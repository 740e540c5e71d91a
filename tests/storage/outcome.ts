import { StoreUnavailableError } from '../../dialogs/ports.ts';

/** 'done', the code of a store that could not be used, or what else was thrown. */
export const codeOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => 'done',
    (error: unknown) => (error instanceof StoreUnavailableError ? error.code : String(error)),
  );

/** How long it takes, in milliseconds. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

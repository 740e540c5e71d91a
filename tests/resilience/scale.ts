/** Shortened, as with every other test; or in full, as `npm run resilience` asks. */
export const full = process.env['RESILIENCE'] === 'full';

export const inFull = <T>(whole: T, shortened: T): T => (full ? whole : shortened);

/** Another one for another run; a run names its own, so that its choices can be had again. */
export const seed = Number(process.env['RESILIENCE_SEED'] ?? Date.now() % 1_000_000);

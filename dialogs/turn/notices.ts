import { text, type Language } from '../../locales/index.ts';
import type { CaseRecord } from '../record/index.ts';
import type { TurnDeps } from './deps.ts';
import type { Session } from './session.ts';

/** What a colleague is called; of one who has left, that they have. */
export const nameOf = (deps: Pick<TurnDeps, 'staff'>, tenant: string, id: string, language: Language): string =>
  deps.staff.find({ tenant, id })?.name ?? text(language, 'access.somebody');

/**
 * What waited for the owner of a case, as sentences.
 * @param shown the case on the page, if any: of another one it is said which it is
 */
export function ownerNotices(
  deps: Pick<TurnDeps, 'staff'>,
  { of, notices }: NonNullable<Session['told']>,
  shown: CaseRecord | undefined,
  language: Language,
): readonly string[] {
  const { id, tenant, owner, reference } = of;
  return notices.map(({ kind, staff }) => {
    const own = kind === 'keptOut' && staff === owner;
    const name = nameOf(deps, tenant, staff, language);
    const notice = text(language, own ? 'access.notices.keptOutOwn' : `access.notices.${kind}`, { name });
    return shown?.id === id ? notice : text(language, 'access.notices.ofAnother', { reference, notice });
  });
}

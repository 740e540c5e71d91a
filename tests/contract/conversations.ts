import { describe, expect, test } from 'vitest';
import { ConflictError, UnreadableError, type ConversationState, type StaffPreference } from '../../dialogs/ports.ts';
import { flipped, putEnvelope, rowAt, type OpenedStores } from './opened-stores.ts';

const aState = (overrides: Partial<ConversationState> = {}): ConversationState => ({
  version: 1,
  id: 'conversation-1',
  tenant: 'local',
  practitioner: 'practitioner',
  activities: [],
  ...overrides,
});
const whole = aState({
  language: 'cy',
  caseId: 'case-1',
  dialogs: { release: '0.1.0', state: { dialogStack: [{ id: 'page', state: { deep: [1, null, 'x'] } }] } },
  focus: { page: 'who', question: 'who.others', parts: ['name'], recipient: 'police' },
  delivered: { caseId: 'case-1', revision: 3, page: 'who', asking: { question: 'who.others', part: 'name' } },
  activities: ['activity-1'],
});
const day = 24 * 60 * 60_000;

export function conversationsHold(opened: () => OpenedStores): void {
  const conversations = () => opened().stores.conversations;
  const load = async (id = 'conversation-1', tenant = 'local') => await conversations().loadConversation(tenant, id);
  const spoil = async (at: Parameters<typeof rowAt>[1]) => {
    const { envelope } = await rowAt(opened(), at);
    await putEnvelope(opened(), at, { ...envelope, body: flipped(envelope.body, 20) });
  };

  describe('a conversation', () => {
    test('is created, found and replaced with every field it has', async () => {
      expect(await load()).toBeUndefined();
      const first = await conversations().saveConversation(whole);
      expect(await load()).toEqual({ value: whole, etag: first });
      const bare = aState({ delivered: { caseId: undefined, revision: 0, page: 'language' } });
      const second = await conversations().saveConversation(bare, first);
      expect(await load()).toEqual({ value: bare, etag: second });
      const other = await opened().another();
      expect(await other.conversations.loadConversation('local', 'conversation-1')).toEqual({
        value: bare,
        etag: second,
      });
    });

    test('saved without an etag where there is one, or with an old one, is a conflict', async () => {
      const first = await conversations().saveConversation(aState());
      await expect(conversations().saveConversation(aState())).rejects.toThrow(ConflictError);
      await conversations().saveConversation(aState({ caseId: 'case-1' }), first);
      await expect(conversations().saveConversation(aState(), first)).rejects.toThrow(ConflictError);
      await expect(conversations().saveConversation(aState({ id: 'none' }), first)).rejects.toThrow(UnreadableError);
      expect(await load('none')).toBeUndefined();
    });

    test('may have an id of 2,000 characters of anything, and ids that look alike stay apart', async () => {
      const ids = ['/'.repeat(2000), '🙂'.repeat(1000), 'a\u0000', 'a', 'A', 'é', 'e\u0301'];
      ids.push('\uD800', '\uD801', '\uFFFD', '', "' OR 1=1 --");
      for (const id of ids) await conversations().saveConversation(aState({ id, activities: [id] }));
      for (const id of ids) expect((await load(id))?.value).toEqual(aState({ id, activities: [id] }));
    });

    test('of one tenant is not that of another with the same id', async () => {
      await conversations().saveConversation(aState({ caseId: 'case-1' }));
      expect(await load('conversation-1', 'elsewhere')).toBeUndefined();
      await conversations().saveConversation(aState({ tenant: 'elsewhere' }));
      expect((await load())?.value.caseId).toBe('case-1');
    });

    test('with a field nobody knows is not written, rather than losing it', async () => {
      const unfit = { ...aState(), mood: 'calm' };
      await expect(conversations().saveConversation(unfit)).rejects.toThrow('not fit to be stored');
    });

    test('does not follow what the dialogs do to their stack after it was saved', async () => {
      const state = { dialogStack: [{ id: 'page', state: {} }] };
      await conversations().saveConversation(aState({ dialogs: { release: '1', state } }));
      state.dialogStack.pop();
      expect((await load())?.value.dialogs?.state).toEqual({ dialogStack: [{ id: 'page', state: {} }] });
    });

    test('goes by itself 90 days after the last word, and a new one may begin', async () => {
      const first = await conversations().saveConversation(aState({ caseId: 'case-1' }));
      opened().pass(89 * day);
      const second = await conversations().saveConversation(aState({ caseId: 'case-2' }), first);
      opened().pass(89 * day);
      expect((await load())?.value.caseId).toBe('case-2');
      opened().pass(2 * day);
      expect(await load()).toBeUndefined();
      await expect(conversations().saveConversation(aState(), second)).rejects.toThrow(ConflictError);
      await conversations().saveConversation(aState());
      expect((await load())?.value).toEqual(aState());
    });

    test('that cannot be read is as if it were not there, is told of, and is replaced by the next', async () => {
      await conversations().saveConversation(whole);
      await spoil(opened().documents.filing.conversation('local', 'conversation-1'));
      expect(await load()).toBeUndefined();
      expect(opened().unreadable).toEqual(['conversation']);
      const etag = await conversations().saveConversation(aState({ caseId: 'case-2' }));
      expect(await load()).toEqual({ value: aState({ caseId: 'case-2' }), etag });
    });
  });

  describe('a preference', () => {
    const preference = (language: 'en' | 'cy', tenant = 'local'): StaffPreference => ({
      version: 1,
      tenant,
      practitioner: 'practitioner',
      language,
    });
    const me = { tenant: 'local', id: 'practitioner' };

    test('is created, found and replaced, for one person in one tenant', async () => {
      expect(await conversations().loadPreference(me)).toBeUndefined();
      const first = await conversations().savePreference(preference('en'));
      expect(await conversations().loadPreference(me)).toEqual({ value: preference('en'), etag: first });
      const second = await conversations().savePreference(preference('cy'), first);
      expect(await conversations().loadPreference(me)).toEqual({ value: preference('cy'), etag: second });
      expect(await conversations().loadPreference({ ...me, tenant: 'elsewhere' })).toBeUndefined();
      expect(await conversations().loadPreference({ ...me, id: 'another' })).toBeUndefined();
    });

    test('saved without an etag where there is one, or with an old one, is a conflict, and is then read anew', async () => {
      const other = await opened().another();
      const first = await conversations().savePreference(preference('en'));
      await expect(conversations().savePreference(preference('cy'))).rejects.toThrow(ConflictError);
      await other.conversations.savePreference(preference('cy'), first);
      await expect(conversations().savePreference(preference('en'), first)).rejects.toThrow(ConflictError);
      expect((await conversations().loadPreference(me))?.value.language).toBe('cy');
    });

    test('that cannot be read is as if it were not there, and is replaced by the next', async () => {
      await conversations().savePreference(preference('en'));
      await spoil(opened().documents.filing.preference(me));
      const again = await opened().restart();
      expect(await again.conversations.loadPreference(me)).toBeUndefined();
      expect(opened().unreadable).toEqual(['preference']);
      await again.conversations.savePreference(preference('cy'));
      expect((await again.conversations.loadPreference(me))?.value.language).toBe('cy');
    });
  });
}

import { expect, it } from 'vitest';
import { identify } from '../../bot/staff/identify.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const from = '66666666-7777-4888-9999-aaaaaaaaaaaa';
const microsoft = { appId: tenant, tenantId: tenant, type: 'UserAssignedMSI' } as const;
const production = { mode: 'production', microsoft } as const;

it('knows staff of the tenant by their object id, in Teams', () => {
  expect(identify(production, { from, tenant }, 'msteams')).toEqual({ ok: true, value: { tenant, id: from } });
});

it('knows the same person however the ids are written', () => {
  const written = { from: from.toUpperCase(), tenant: tenant.toUpperCase() };
  expect(identify(production, written, 'msteams')).toEqual({ ok: true, value: { tenant, id: from } });
});

it.each([
  ['without an object id', { from: '29:1-channel-id', tenant }, 'msteams', 'guest'],
  ['of another tenant', { from, tenant: from }, 'msteams', 'otherTenant'],
  ['of no tenant', { from }, 'msteams', 'otherTenant'],
  ['on another channel', { from, tenant }, 'webchat', 'channel'],
  ['at the console of local mode', { from, tenant }, 'canllaw-console', 'channel'],
])('does not know somebody %s', (_name, incoming, channel, error) => {
  expect(identify(production, incoming, channel)).toEqual({ ok: false, error });
});

it('takes whoever one says one is in local mode, and nobody where one says nothing', () => {
  const local = { mode: 'local', microsoft: undefined } as const;
  expect(identify(local, { from: 'practitioner-1' }, 'test')).toMatchObject({ value: { id: 'practitioner-1' } });
  expect(identify(local, { from: '' }, 'test')).toEqual({ ok: false, error: 'nobody' });
});

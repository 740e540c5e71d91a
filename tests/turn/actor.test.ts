import { expect, it } from 'vitest';
import { actorOf } from '../../bot/app.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const from = '66666666-7777-4888-9999-aaaaaaaaaaaa';
const microsoft = { appId: tenant, tenantId: tenant, type: 'UserAssignedMSI' } as const;
const production = { mode: 'production', microsoft } as const;

it('knows staff of the tenant by their object id, in Teams', () => {
  expect(actorOf(production, { from, tenant }, 'msteams')).toEqual({ tenant, id: from });
});

it.each([
  ['without an object id', { from: '29:1-channel-id', tenant }, 'msteams'],
  ['of another tenant', { from, tenant: from }, 'msteams'],
  ['of no tenant', { from }, 'msteams'],
  ['on another channel', { from, tenant }, 'webchat'],
])('does not know somebody %s', (_name, incoming, channel) => {
  expect(actorOf(production, incoming, channel)).toBeUndefined();
});

import {
  constants,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/**
 * A key vault as far as keys are got, wrapped and unwrapped: real RSA behind real HTTP, strict where a vault is. It asks
 * for a sign-in, takes one version of its interface, one algorithm, and base64url. What it cannot show: rights by role,
 * throttling, networks and a real sign-in.
 */
export interface Vault {
  /** The address of the key, without a version. */
  readonly keyUrl: string;
  readonly credential: { getToken(): Promise<{ token: string; expiresOnTimestamp: number }> };
  /** What was asked: 'get', 'wrapkey', 'unwrapkey', with the version. */
  readonly asked: string[];
  /** Makes a version, the newest, and answers its id. */
  addVersion(): string;
  /** As an administrator disables, expires or purges a version. */
  change(version: string, how: 'disabled' | 'expired' | 'purged'): void;
  /** 'works', no answer at all, or this status to everything. */
  behave(how: 'works' | 'hangs' | number): void;
  stop(): Promise<void>;
}

interface Version {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  enabled: boolean;
  exp?: number;
}
const operation = z.strictObject({ alg: z.literal('RSA-OAEP-256'), value: z.string().regex(/^[\w-]+$/) });
const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
const challenge = 'Bearer authorization="https://login.example/tenant", resource="https://vault.azure.net"';

export async function startVault(name = 'canllaw'): Promise<Vault> {
  const versions: Version[] = [];
  const token = randomBytes(16).toString('hex');
  const asked: string[] = [];
  let behaviour: 'works' | 'hangs' | number = 'works';
  let base = '';

  const addVersion = () => {
    const id = randomBytes(16).toString('hex');
    versions.push({ id, ...generateKeyPairSync('rsa', { modulusLength: 2048 }), enabled: true });
    return id;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (status: number, code: string) => reply(status, { error: { code, message: code } });
    const text = await bodyOf(request);
    if (behaviour === 'hangs') return;
    if (behaviour !== 'works') return void refuse(behaviour, 'ServiceUnavailable');
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.setHeader('www-authenticate', challenge);
      return void refuse(401, 'Unauthorized');
    }
    const url = new URL(request.url ?? '/', base);
    if (url.searchParams.get('api-version') !== '2025-07-01') return void refuse(400, 'BadParameter');
    const [, keys, ofKey, id = '', verb = 'get'] = url.pathname.split('/');
    const version = id === '' ? versions.at(-1) : versions.find((one) => one.id === id);
    asked.push(`${verb} ${id}`);
    if (keys !== 'keys' || ofKey !== name || !version) return void refuse(404, 'KeyNotFound');
    const kid = `${base}/keys/${name}/${version.id}`;
    if (verb === 'get' && request.method === 'GET')
      return void reply(200, {
        key: { kid, kty: 'RSA', key_ops: ['wrapKey', 'unwrapKey'], ...version.publicKey.export({ format: 'jwk' }) },
        attributes: { enabled: version.enabled, exp: version.exp },
      });
    if (!version.enabled) return void refuse(403, 'Forbidden');
    const given = operation.safeParse(JSON.parse(text));
    if (request.method !== 'POST' || !given.success) return void refuse(400, 'BadParameter');
    const value = Buffer.from(given.data.value, 'base64url');
    try {
      const done =
        verb === 'wrapkey'
          ? publicEncrypt({ key: version.publicKey, ...padding }, value)
          : privateDecrypt({ key: version.privateKey, ...padding }, value);
      reply(200, { kid, value: done.toString('base64url') });
    } catch {
      refuse(400, 'BadParameter');
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  addVersion();

  return {
    keyUrl: `${base}/keys/${name}`,
    credential: { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) },
    asked,
    addVersion,
    change(id, how) {
      const at = versions.findIndex((one) => one.id === id);
      const version = versions[at];
      if (!version) throw new Error('no such version');
      if (how === 'purged') versions.splice(at, 1);
      if (how === 'disabled') version.enabled = false;
      if (how === 'expired') version.exp = 1;
    },
    behave: (how) => void (behaviour = how),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Context } from 'oidc-provider';
import type { Clock } from '../../../dialogs/ports.ts';

/** What the provider says of whoever signs in, as Entra ID would: `oid`, `tid`, and whatever else. */
export type Account = Readonly<Record<string, unknown>>;

export const clientId = 'canllaw-console';
export const clientSecret = 'canary-secret-of-the-registration';

/** An error they are sent back with. */
export interface Denial {
  readonly error: string;
  readonly error_description?: string;
}
const isDenial = (next: Account | Denial): next is Denial => 'error' in next;

/** A real OpenID provider on the loopback address. Nobody types anything there: the test says who signs in. */
export class IdentityProvider {
  #server: Server;
  readonly #redirectUris: readonly string[];
  readonly #clock: Clock;
  #answer: (req: IncomingMessage, res: ServerResponse) => void = () => undefined;
  /** Who signs in next, or with what error they are sent back. */
  next: Account | Denial = {};
  /** How long ago whoever signs in next proved who they are, in minutes: a provider may remember it, whatever it is asked. */
  proved = 0;
  /** Requests it was asked, as 'GET /auth'. */
  readonly asked: string[] = [];
  /** Answers everything with this status instead, as a gateway does before something that is down. */
  brokenWith: number | undefined;

  private constructor(server: Server, redirectUris: readonly string[], clock: Clock) {
    this.#server = server;
    this.#redirectUris = redirectUris;
    this.#clock = clock;
  }

  /**
   * @param redirectUris where it may send people back to
   * @param clock when it says that somebody proved who they are: the app's, for what a test lets pass, passes here too
   */
  static async start(redirectUris: readonly string[], clock: Clock): Promise<IdentityProvider> {
    const idp = new IdentityProvider(createServer(), redirectUris, clock);
    await idp.restart(0);
    return idp;
  }
  /** After a stop, at the port it had: with new keys, as if it had been set up anew. */
  async restart(port: number): Promise<void> {
    const server = createServer((req, res) => {
      const path = (req.url ?? '').split('?')[0] ?? '';
      this.asked.push(`${req.method} ${path}`);
      if (this.brokenWith === undefined) return this.#answer(req, res);
      res.writeHead(this.brokenWith, { 'content-type': 'text/html' });
      res.end('<p>down</p>');
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.#serve(this.#redirectUris);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
  calls(path: string): number {
    return this.asked.filter((each) => each.endsWith(` ${path}`)).length;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #serve(redirectUris: readonly string[]): void {
    const accounts = new Map<string, Account>();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(this.url, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: redirectUris,
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() }] },
      cookies: { keys: [randomUUID()] },
      pkce: { required: () => true },
      scopes: ['openid', 'profile'],
      claims: { openid: ['sub'], profile: ['oid', 'tid', 'name', 'email'] },
      conformIdTokenClaims: false,
      features: { devInteractions: { enabled: false } },
      interactions: { url: () => '/interaction' },
      ttl: { Session: 3600, Grant: 3600, Interaction: 600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
      findAccount: (_context: Context, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, ...accounts.get(id) }),
      }),
      loadExistingGrant: async ({ oidc }: Context) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client.clientId,
          accountId: oidc.session.accountId,
        });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
    const callback = provider.callback();
    this.#answer = (req, res) => {
      if (req.url !== '/interaction') return callback(req, res);
      const { next } = this;
      if (isDenial(next)) return void provider.interactionFinished(req, res, next);
      const { oid } = next;
      const accountId = typeof oid === 'string' ? oid : randomUUID();
      accounts.set(accountId, next);
      const ts = Math.floor(this.#clock.now().getTime() / 1_000) - this.proved * 60;
      void provider.interactionFinished(req, res, { login: { accountId, ts } });
    };
  }
}

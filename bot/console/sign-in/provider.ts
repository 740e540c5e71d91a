import * as oidc from 'openid-client';
import type { Clock } from '../../../dialogs/ports.ts';
import { fail, ok, type Result } from '../../../dialogs/result.ts';
import { isLoopbackUrl } from '../../server/loopback.ts';
import { faultOf, type ProviderFault } from './provider-faults.ts';

export interface ProviderOptions {
  /** Its configuration is at /.well-known/openid-configuration below this. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where it sends people back: an address of ours that is registered there. */
  readonly redirectUri: string;
  readonly clock: Clock;
}

/** What has to be the same when somebody comes back. Secrets of one browser, for one sign-in. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider vouches for, as its ID token has it: signature, issuer, audience, nonce and times are checked. */
export type Claims = Readonly<Record<string, unknown>>;

export interface Provider {
  /** Where to send somebody who is to sign in. */
  begin(): Promise<Result<{ readonly url: URL; readonly begun: Begun }, ProviderFault>>;
  /** What came of it. @param query of the address they came back to */
  finish(query: URLSearchParams, begun: Begun): Promise<Result<Claims, ProviderFault>>;
}

/** How long one answer of the provider is waited for, in seconds. */
const patience = 5;
/** For how long what it says of itself is believed, in milliseconds. Its keys are looked up by themselves when they change. */
const believed = 60 * 60_000;
/** How far its clock and ours may be apart, in seconds. */
const tolerance = 60;

/**
 * An OpenID provider, by its authorisation code flow with PKCE. What it says of itself is read at the first sign-in and
 * then each hour; where it cannot be read again, what was read before goes on. A loopback address may speak http.
 */
export function openProvider({ issuer, clientId, clientSecret, redirectUri, clock }: ProviderOptions): Provider {
  let known: { readonly configuration: oidc.Configuration; readonly at: number } | undefined;
  let reading: Promise<oidc.Configuration> | undefined;

  const read = async (): Promise<oidc.Configuration> => {
    const execute = [oidc.enableNonRepudiationChecks];
    if (isLoopbackUrl(issuer)) execute.push(oidc.allowInsecureRequests);
    const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: tolerance };
    const configuration = await oidc.discovery(new URL(issuer), clientId, metadata, undefined, {
      execute,
      timeout: patience,
    });
    known = { configuration, at: clock.now().getTime() };
    return configuration;
  };
  const configuration = async (): Promise<oidc.Configuration> => {
    const age = known === undefined ? Infinity : clock.now().getTime() - known.at;
    if (known && age >= 0 && age < believed) return known.configuration;
    reading ??= read().finally(() => (reading = undefined));
    return known
      ? await reading.catch(() => known?.configuration ?? Promise.reject(new Error('unread')))
      : await reading;
  };

  return {
    begin: async () => {
      try {
        const to = await configuration();
        const begun = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        };
        const url = oidc.buildAuthorizationUrl(to, {
          redirect_uri: redirectUri,
          scope: 'openid profile',
          state: begun.state,
          nonce: begun.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: 'S256',
          // Else whoever sits down at a page that has locked itself would be let in by a click.
          prompt: 'login',
        });
        return ok({ url, begun });
      } catch (error) {
        return fail(faultOf(error));
      }
    },
    finish: async (query, { state, nonce, verifier }) => {
      try {
        const back = new URL(redirectUri);
        back.search = query.toString();
        const tokens = await oidc.authorizationCodeGrant(await configuration(), back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return ok(tokens.claims() ?? {});
      } catch (error) {
        return fail(faultOf(error));
      }
    },
  };
}

import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/**
 * What went wrong at the provider. `unreachable`: no answer, or none of use. `denied`: the person, or a rule of the agency,
 * said no. `lost`: the sign-in was used up, or took too long. `refused`: anything else; an operator has to look.
 */
export interface ProviderFault {
  readonly kind: 'unreachable' | 'denied' | 'lost' | 'refused';
  /** For the log: a code of OAuth, of the library or of Entra, and never a word that came with it. */
  readonly code: string;
}

const denials = [
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
];
const outages = ['server_error', 'temporarily_unavailable'];
/** Of RFC 6749, 4.1.2.1 and 5.2: whatever else stands there is not passed on. */
const others = [
  'invalid_request',
  'unauthorized_client',
  'unsupported_response_type',
  'invalid_scope',
  'invalid_client',
  'invalid_grant',
  'unsupported_grant_type',
];

/** @throws what is no fault of the provider, but ours */
export function faultOf(error: unknown): ProviderFault {
  if (error instanceof AuthorizationResponseError)
    return saidBy(error, denials.includes(error.error) ? 'denied' : 'refused');
  if (error instanceof ResponseBodyError) {
    if (error.status >= 500) return { kind: 'unreachable', code: `HTTP_${error.status}` };
    return saidBy(error, error.error === 'invalid_grant' ? 'lost' : 'refused');
  }
  if (error instanceof ClientError) {
    const code = error.code ?? 'OAUTH_FAILED';
    return { kind: code === 'OAUTH_TIMEOUT' || isOutage(error.cause) ? 'unreachable' : 'refused', code };
  }
  // What fetch throws where there is no connection.
  if (error instanceof TypeError && error.cause instanceof Error)
    return { kind: 'unreachable', code: codeOf(error.cause) };
  throw error;
}

function saidBy(
  { error, error_description: description }: AuthorizationResponseError | ResponseBodyError,
  kind: 'denied' | 'refused' | 'lost',
): ProviderFault {
  const entra = /\bAADSTS\d{1,8}\b/.exec(description ?? '')?.[0];
  if (outages.includes(error)) return { kind: 'unreachable', code: entra ?? error };
  return { kind, code: entra ?? ([...denials, ...others].includes(error) ? error : 'other') };
}

/** An answer that is not one of OAuth: a gateway's page, mostly. */
const isOutage = (cause: unknown): boolean => cause instanceof Response && cause.status >= 500;

const codeOf = (cause: Error): string =>
  'code' in cause && typeof cause.code === 'string' ? cause.code : 'FETCH_FAILED';

import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorFactory, UserTokenClient } from 'botframework-connector';
import { isLoopbackUrl } from '../server/loopback.ts';
import { ConnectorError, connectorCalls, type ConnectorCalls } from './connector-calls.ts';
import { KeptConnectorClient } from './connector-client.ts';
import { measuredCalls } from './measured-calls.ts';
import { pacedCalls } from './paced-calls.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';

type SDK = ConfigurationBotFrameworkAuthentication;
type Settings = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]>;
type Identity = Parameters<SDK['createConnectorFactory']>[0];

/** Service addresses are few (one a region), but in local mode whoever sends an activity names one. */
const mostClients = 50;

export interface ConnectorOptions {
  /** Replies go to this machine only. */
  readonly local: boolean;
  /** The longest one call to the channel may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly telemetry: Telemetry;
}

/**
 * The SDK's authentication, with connector clients that are made once and kept. The SDK makes one for every turn
 * (docs/decisions/0005-connector-factory.md).
 */
export class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #local: boolean;
  readonly #calls: ConnectorCalls;
  readonly #clients = new Map<string, Promise<KeptConnectorClient>>();
  #tokens: Promise<UserTokenClient> | undefined;

  constructor(settings: Settings, { local, timeoutMs, telemetry }: ConnectorOptions) {
    super(settings);
    this.#local = local;
    const calls = measuredCalls(connectorCalls(timeoutMs), telemetry);
    // In local mode the channel is a program on this machine, and may be as quick as it likes.
    this.#calls = local ? calls : pacedCalls(calls);
  }

  /** Lets calls under way finish and closes the kept connections. */
  close(): Promise<void> {
    return this.#calls.close();
  }

  override async authenticateRequest(
    ...request: Parameters<SDK['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const caller = await super.authenticateRequest(...request);
    return { ...caller, connectorFactory: caller.connectorFactory && this.#keeping(caller.connectorFactory) };
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(identity));
  }

  /** The SDK wants one for every turn, used or not. A process has one app id, so one serves all. */
  override createUserTokenClient(identity: Identity): Promise<UserTokenClient> {
    this.#tokens ??= super.createUserTokenClient(identity).catch((error: unknown) => {
      this.#tokens = undefined;
      throw error;
    });
    return this.#tokens;
  }

  /** Clients are kept by address and audience; the app id is the process's own, for no other passes authentication. */
  #keeping(inner: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        if (this.#local && !isLoopbackUrl(serviceUrl)) throw new ConnectorError('notAllowed');
        const key = `${audience ?? ''} ${serviceUrl}`;
        return this.#clients.get(key) ?? this.#keep(key, this.#make(inner, serviceUrl, audience));
      },
    };
  }

  /** Which credentials an audience needs is the SDK's to know: its own client is made for them, and dropped. */
  async #make(inner: ConnectorFactory, serviceUrl: string, audience?: string): Promise<KeptConnectorClient> {
    const { credentials } = await inner.create(serviceUrl, audience);
    return new KeptConnectorClient(credentials, serviceUrl, this.#calls);
  }

  #keep(key: string, made: Promise<KeptConnectorClient>): Promise<KeptConnectorClient> {
    const oldest = this.#clients.keys().next();
    if (this.#clients.size >= mostClients && oldest.done !== true) this.#clients.delete(oldest.value);
    this.#clients.set(key, made);
    made.catch(() => this.#clients.delete(key));
    return made;
  }
}

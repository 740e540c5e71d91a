/** Every invoke that Teams may send to a bot, as it sends it, and what it takes for an answer. */

export interface InvokeKind {
  readonly name: string;
  readonly value: unknown;
}

const card = { type: 'Action.Execute', id: 'one', verb: 'submit', data: { canllaw: { action: 'submit' } } };
const context = { theme: 'default' };
const query = (parameter: string) => ({
  commandId: 'search',
  parameters: [{ name: parameter, value: 'words' }],
  queryOptions: { skip: 0, count: 25 },
});
const consent = (action: 'accept' | 'decline') => ({
  type: 'fileUpload',
  action,
  context: { file: 'nothing that is offered' },
  ...(action === 'accept' && {
    uploadInfo: {
      contentUrl: 'https://example.org/personal/Documents/document.docx',
      name: 'document.docx',
      uploadUrl: 'http://127.0.0.1:9/upload',
      uniqueId: 'one',
      fileType: 'docx',
    },
  }),
});
const compose = { commandId: 'make', commandContext: 'compose', data: {}, context };

export const invokeKinds: readonly InvokeKind[] = [
  { name: 'adaptiveCard/action', value: { action: card, trigger: 'manual' } },
  { name: 'adaptiveCard/action', value: { action: { ...card, verb: 'nobody knows it' }, trigger: 'automatic' } },
  { name: 'task/fetch', value: { data: { canllaw: { action: 'check' } }, context } },
  { name: 'task/fetch', value: { data: {}, context } },
  { name: 'task/fetch', value: undefined },
  { name: 'task/submit', value: { data: { canllaw: { action: 'submit' } }, context } },
  { name: 'task/submit', value: { data: 'words', context } },
  { name: 'fileConsent/invoke', value: consent('accept') },
  { name: 'fileConsent/invoke', value: consent('decline') },
  { name: 'fileConsent/invoke', value: { type: 'fileUpload' } },
  { name: 'composeExtension/query', value: query('words') },
  { name: 'composeExtension/query', value: query('initialRun') },
  { name: 'composeExtension/selectItem', value: { id: 'one' } },
  { name: 'composeExtension/queryLink', value: { url: 'https://example.org/' } },
  { name: 'composeExtension/anonymousQueryLink', value: { url: 'https://example.org/' } },
  { name: 'composeExtension/fetchTask', value: compose },
  { name: 'composeExtension/submitAction', value: { ...compose, botMessagePreviewAction: 'send' } },
  { name: 'composeExtension/querySettingUrl', value: {} },
  { name: 'composeExtension/setting', value: { state: 'words' } },
  { name: 'composeExtension/onCardButtonClicked', value: {} },
  { name: 'signin/verifyState', value: { state: '123456' } },
  { name: 'signin/tokenExchange', value: { id: 'one', connectionName: 'none', token: 'none' } },
  { name: 'signin/failure', value: { code: 'installedappnotfound', message: 'words' } },
  {
    name: 'message/submitAction',
    value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } },
  },
  { name: 'message/fetchTask', value: { data: { actionName: 'feedback', actionValue: { reaction: 'like' } } } },
  { name: 'actionableMessage/executeAction', value: {} },
  { name: 'handoff/action', value: { continuation: 'words' } },
  { name: 'config/fetch', value: {} },
  { name: 'config/submit', value: {} },
  { name: 'tab/fetch', value: { tabContext: { tabEntityId: 'one' } } },
  { name: 'tab/submit', value: { data: {} } },
  { name: 'application/search', value: { queryText: 'words', queryOptions: { skip: 0, top: 15 }, dataset: 'none' } },
  { name: 'nobody/knows', value: 7 },
];

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
}
const has = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);
const inside = (value: unknown, name: string): unknown =>
  has(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/**
 * What is wrong with the answer to an invoke; undefined where Teams takes it. A kind that is not served is declined with
 * 400, 403, 404, 412 or 501: Teams then says that it did not work. What is served has a body of the shape of its kind.
 */
export function wrongWithAnswer({ name }: InvokeKind, { status, text, body }: Answer): string | undefined {
  if ([400, 403, 404, 412, 501].includes(status)) return undefined;
  if (status !== 200) return `status ${status}`;
  if (text !== '' && body === undefined) return 'the body is not JSON';
  if (name === 'adaptiveCard/action') {
    const whole = ['statusCode', 'type', 'value'].every((each) => has(body, each));
    return whole ? undefined : 'no statusCode, type and value';
  }
  if (name.startsWith('task/') || name === 'message/fetchTask')
    return text === '' && name === 'task/submit' ? undefined : wrongTask(body);
  if (/^composeExtension\/(query|selectItem|anonymousQueryLink|fetchTask|submitAction)/.test(name))
    return has(body, 'composeExtension') || has(body, 'task') ? undefined : 'neither composeExtension nor task';
  return undefined;
}

/** A dialog with a card or a page in it, or words. */
function wrongTask(body: unknown): string | undefined {
  const task = inside(body, 'task');
  const value = inside(task, 'value');
  const type = inside(task, 'type');
  if (type === 'message') return typeof value === 'string' ? undefined : 'a message without words';
  if (type !== 'continue') return `a task of type ${String(type)}`;
  return has(value, 'card') || has(value, 'url') ? undefined : 'a dialog with nothing in it';
}

/** The stock bot as a process of its own, on the port that PORT names. */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  UserState,
} from 'botbuilder';
import { createServer, plugins } from 'restify';
import { ProfileBot } from './profile-bot.ts';
import { ProfileDialog } from './profile-dialog.ts';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication());
adapter.onTurnError = async (context, error) => {
  process.stderr.write(`${error.stack}\n`);
  await context.sendActivity('Something went wrong.');
};

const storage = new MemoryStorage();
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const bot = new ProfileBot(conversationState, userState, new ProfileDialog(userState));

const server = createServer();
server.use(plugins.bodyParser());
// oxlint-disable-next-line oxc/no-async-endpoint-handlers -- restify takes async handlers
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => bot.run(context));
});
server.listen(Number(process.env['PORT']), '127.0.0.1');

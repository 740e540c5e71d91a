import { text, type Language } from '../../locales/index.ts';
import type { PackageSettings } from './settings.ts';

/** The version of Microsoft’s schema that the package is written to: a folder of deploy/teams/schema. */
export const manifestVersion = '1.30';
export const schemaUrl = (name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): string =>
  `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/${name}.schema.json`;

export const iconFiles = { color: 'color.png', outline: 'outline.png' } as const;
export const welshFile = 'cy.json';

/** The bot’s commands that Teams offers while somebody writes: the most urgent first, at most ten. */
export const personalCommands = [
  'emergency',
  'help',
  'newCase',
  'cases',
  'check',
  'document',
  'note',
  'back',
  'pause',
  'language',
] as const;
/** Where others read along the bot explains itself and shows the emergency numbers, and nothing else. */
export const sharedCommands = ['help', 'emergency'] as const;
type CommandName = (typeof personalCommands)[number];

/** The colour behind the icon, and of color.svg. */
export const accentColor = '#0F5257';

/**
 * The app as Teams is told of it, with its texts in one language. What goes into the package as manifest.json is the
 * English; the Welsh one is where the translations are taken from.
 */
export function manifest(settings: PackageSettings, language: Language) {
  const command = (name: CommandName) => ({
    title: text(language, `teams.app.commands.${name}.title`),
    description: text(language, `teams.app.commands.${name}.description`),
  });
  return {
    $schema: schemaUrl('MicrosoftTeams'),
    manifestVersion,
    version: settings.version,
    id: settings.appId,
    developer: {
      name: settings.developer,
      websiteUrl: settings.website,
      privacyUrl: settings.privacy,
      termsOfUseUrl: settings.terms,
    },
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'cy', file: welshFile }],
    },
    name: { short: text(language, 'teams.app.name.short'), full: text(language, 'teams.app.name.full') },
    description: {
      short: text(language, 'teams.app.description.short'),
      full: text(language, 'teams.app.description.full'),
    },
    icons: iconFiles,
    accentColor,
    defaultInstallScope: 'personal',
    bots: [
      {
        botId: settings.botId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: settings.files,
        supportsCalling: false,
        supportsVideo: false,
        commandLists: [
          { scopes: ['personal'], commands: personalCommands.map(command) },
          { scopes: ['team'], commands: sharedCommands.map(command) },
          { scopes: ['groupChat'], commands: sharedCommands.map(command) },
        ],
      },
    ],
    validDomains: [settings.domain],
  };
}
export type Manifest = ReturnType<typeof manifest>;

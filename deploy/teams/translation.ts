import { schemaUrl, type Manifest } from './manifest.ts';

/** The texts of an app that Teams lets one translate, by their path: 'bots[0].commandLists[0].commands[0].title'. */
export function translatable({ name, description, bots }: Pick<Manifest, 'name' | 'description' | 'bots'>) {
  const texts: Record<string, string> = {
    'name.short': name.short,
    'name.full': name.full,
    'description.short': description.short,
    'description.full': description.full,
  };
  for (const [bot, { commandLists }] of bots.entries())
    for (const [list, { commands }] of commandLists.entries())
      for (const [index, { title, description: said }] of commands.entries()) {
        const path = `bots[${bot}].commandLists[${list}].commands[${index}]`;
        texts[`${path}.title`] = title;
        texts[`${path}.description`] = said;
      }
  return texts;
}

/** What the language file of a package holds, out of the app in that language. */
export const translation = (translated: Manifest): Readonly<Record<string, string>> => ({
  $schema: schemaUrl('MicrosoftTeams.Localization'),
  ...translatable(translated),
});

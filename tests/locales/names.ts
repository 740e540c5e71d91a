/** Names and signs that are the same in both languages. Each is here because somebody looked at it. */
export interface SharedName {
  readonly name: string;
  readonly because: string;
}

export const sharedNames: readonly SharedName[] = [
  { name: 'Canllaw', because: 'the product' },
  { name: 'Cymraeg', because: 'a language is offered under its own name' },
  { name: 'English', because: 'a language is offered under its own name' },
  { name: 'Microsoft Teams', because: 'a product' },
  { name: 'Word', because: 'a product' },
  { name: 'Relay UK', because: 'a service with no Welsh name' },
  { name: 'emergencySMS', because: 'a service with no Welsh name' },
  { name: 'Childline', because: 'a service with no Welsh name' },
  { name: 'Karma Nirvana', because: 'a service with no Welsh name' },
  { name: 'Galop', because: 'a service with no Welsh name' },
  { name: 'Respect', because: 'a service with no Welsh name' },
  { name: 'Men’s Advice Line', because: 'a service with no Welsh name' },
  { name: 'National Domestic Abuse Helpline', because: 'a service of England with no Welsh name' },
  { name: 'Refuge', because: 'an organisation' },
  { name: 'NSPCC', because: 'an organisation' },
  { name: 'Samaritans', because: 'an organisation; its Welsh line has its own name and number' },
  { name: 'Crimestoppers', because: 'an organisation' },
  { name: 'Forced Marriage Unit', because: 'a unit of the Foreign Office with no Welsh name' },
  { name: 'Juno Women’s Aid', because: 'an organisation of Nottingham' },
  { name: 'New Era', because: 'a service of Staffordshire' },
  { name: 'Nottingham', because: 'a place with no Welsh name in use' },
  { name: 'Nottinghamshire', because: 'a place with no Welsh name in use' },
  { name: 'MARAC', because: 'an acronym kept in Welsh' },
  { name: 'MASH', because: 'an acronym kept in Welsh' },
  { name: 'MARF', because: 'a local form' },
  { name: 'IDVA', because: 'an acronym kept in Welsh' },
  { name: 'DASH', because: 'a checklist' },
  { name: 'SafeLives', because: 'an organisation' },
  { name: 'Working Together to Safeguard Children', because: 'guidance of England with no Welsh name' },
];

/** The text with every shared name taken out, longest first, so that what is left can be held to its language. */
export function withoutNames(text: string): string {
  const names = sharedNames.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  return names.reduce((rest, name) => rest.replaceAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'), ' '), text);
}

import { describe, expect, it } from 'vitest';
import { isGreeting, readCommand } from '../../dialogs/turn/commands.ts';

describe('a whole message is a command', () => {
  it.each([
    ['help', 'help'],
    ['Cymorth', 'help'],
    ['?', 'help'],
    ['back', 'back'],
    ['Yn ôl', 'back'],
    ['yn ol', 'back'],
    ['nôl', 'back'],
    ['change', 'change'],
    ['newid', 'change'],
    ['skip', 'skip'],
    ['hepgor', 'skip'],
    ['not known', 'notKnown'],
    ['ddim yn gwybod', 'notKnown'],
    ['pause', 'pause'],
    ['seibiant', 'pause'],
    ['999', 'emergency'],
    ['PERYGL', 'emergency'],
    ['Peryg!', 'emergency'],
    ['mewn perygl', 'emergency'],
    ['argyfwng', 'emergency'],
    ['brys', 'emergency'],
    ['emergency.', 'emergency'],
    ['new case', 'newCase'],
    ['achos newydd', 'newCase'],
    ['my cases', 'cases'],
    ['fy achosion', 'cases'],
    ['check your answers', 'check'],
    ['gwirio eich atebion', 'check'],
    ['document', 'document'],
    ['dogfen', 'document'],
    ['parhau', 'confirm'],
    ['/help', 'help'],
    ['/ yn ôl', 'back'],
    ['/999', 'emergency'],
  ])('%s', (said, name) => {
    expect(readCommand(said)?.name).toBe(name);
  });

  it.each([
    ['language', undefined],
    ['iaith', undefined],
    ['English', 'en'],
    ['Saesneg', 'en'],
    ['Cymraeg', 'cy'],
    ['yn Gymraeg', 'cy'],
    ['/cymraeg', 'cy'],
  ])('%s asks for a language', (said, language) => {
    expect(readCommand(said)).toEqual({ name: 'language', ...(language && { language }) });
  });

  it.each([
    ['/999 she is bleeding', { name: 'emergency', words: 'she is bleeding' }],
    ['/perygl mae hi’n gwaedu', { name: 'emergency', words: 'mae hi’n gwaedu' }],
    ['/back please', { name: 'back', words: 'please' }],
    ['/fy achosion os gwelwch yn dda', { name: 'cases', words: 'os gwelwch yn dda' }],
    ['/unknown words', { name: 'unknown', words: '/unknown words' }],
    ['/', { name: 'unknown', words: '/' }],
  ])('%s is meant as one, and what was said with it is kept', (said, command) => {
    expect(readCommand(said)).toEqual(command);
  });

  it('keeps the words of a note as they are', () => {
    expect(readCommand('/note They said: help, back, 999')).toEqual({
      name: 'note',
      text: 'They said: help, back, 999',
    });
    expect(readCommand('/nodyn Mae’r car y tu allan')).toEqual({ name: 'note', text: 'Mae’r car y tu allan' });
    expect(readCommand('note')).toEqual({ name: 'note', text: '' });
  });
});

describe('an answer is not a command', () => {
  it.each([
    'help the children get out',
    'back to her mother’s',
    "back to her mother's",
    '999 was rung twice',
    'in danger since Monday',
    'note on the fridge',
    'they want to change schools',
    'skip school',
    'mae perygl i’r plant',
    'yn ôl i dŷ ei mam',
    '9999',
    'helpless',
    '',
    'iawn',
  ])('%s', (said) => {
    expect(readCommand(said)).toBeUndefined();
  });
});

it('a greeting opens a conversation and says nothing else', () => {
  expect(['Hello', 'hi', 'Helo', 'Shwmae', 'S’mae', 'Bore da!'].every(isGreeting)).toBe(true);
  expect(isGreeting('hello, he is outside')).toBe(false);
});

import type { ToPerpetrator } from '../../dialogs/people/index.ts';

/** How lines look. Colours differ in lightness and every line in its dashes too, so that no meaning hangs on colour alone. */
export interface LineStyle {
  readonly colour: string;
  readonly width: number;
  /** Lengths of stroke and space; absent for a whole line. */
  readonly dashes?: string;
}

export const toPerpetratorStyle: Readonly<Record<ToPerpetrator, LineStyle>> = {
  criminal: { colour: '#a11212', width: 3 },
  family: { colour: '#1d5fa8', width: 2.4, dashes: '14 5' },
  community: { colour: '#21763a', width: 2.4, dashes: '2.4 5' },
  friends: { colour: '#b25a00', width: 2.4, dashes: '14 4 3 4' },
  other: { colour: '#3c3c3c', width: 2, dashes: '5 5' },
};
export const unsaidStyle: LineStyle = { colour: '#9a9a9a', width: 1.2 };
export const knowsPersonStyle: LineStyle = { colour: '#7a3fa0', width: 1.8, dashes: '4 4' };
export const linkedStyle: LineStyle = { colour: '#00707a', width: 1.8 };

export const ink = '#1a1a1a';
export const softInk = '#444444';
export const paper = '#ffffff';
export const primaryLook = { fill: '#5c1414', ink: '#ffffff', edge: '#5c1414' } as const;
export const survivorLook = { fill: '#efe6f7', ink: '#1a1a1a', edge: '#7a3fa0' } as const;
export const associateLook = { fill: '#ffffff', ink: '#1a1a1a', edge: '#333333' } as const;

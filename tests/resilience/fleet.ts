import { Canllaw } from '../support/canllaw.ts';
import type { Chance } from './chance.ts';
import type { SharedStore } from './store.ts';

/** Several processes of the product on one store. */
export class Fleet {
  readonly members: readonly Canllaw[];

  private constructor(members: readonly Canllaw[]) {
    this.members = members;
  }

  static async start(size: number, store: SharedStore, more: Readonly<Record<string, string>> = {}): Promise<Fleet> {
    const environment = { LOG_LEVEL: 'warn', ...store.environment, ...more };
    const start = async () => await Canllaw.start(environment);
    return new Fleet(await Promise.all(Array.from({ length: size }, start)));
  }

  any(chance: Chance): Canllaw {
    return chance.one(this.members);
  }
  other(than: Canllaw, chance: Chance): Canllaw {
    return chance.one(this.members.filter((each) => each !== than));
  }

  async close(): Promise<void> {
    await Promise.all(this.members.map(async (each) => await each.close()));
  }
}

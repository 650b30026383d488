import { instant, type Instant } from '../../../kernel/time.ts';
import type { CaseFact } from '../case-fact.ts';

/** What the body of a ledger's entry holds, by name and kind; undefined for what it lacks. */
export type Body = {
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly moment: (name: string) => Instant | undefined;
  readonly channel: () => CaseFact['channel'];
  /** Whether every paper came as a file; `otherwise` when there was none. */
  readonly hasEveryFile: (otherwise: boolean) => boolean;
};

export function readBody(body: Readonly<Record<string, unknown>>): Body {
  const number = (name: string): number | undefined => {
    const value = body[name];
    return typeof value === 'number' ? value : undefined;
  };
  const text = (name: string): string | undefined => {
    const value = body[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    number,
    moment: (name) => {
      const value = number(name);
      return value === undefined ? undefined : instant(value);
    },
    channel: () => {
      const value = text('channel');
      return value === 'counter' || value === 'post' ? value : 'online';
    },
    hasEveryFile: (otherwise) => {
      const papers = Array.isArray(body['papers']) ? (body['papers'] as readonly unknown[]) : [];
      return papers.length === 0 ? otherwise : papers.every(hasFile);
    },
  };
}

const hasFile = (paper: unknown): boolean =>
  typeof paper === 'object' && paper !== null && 'file' in paper && typeof paper.file === 'string';

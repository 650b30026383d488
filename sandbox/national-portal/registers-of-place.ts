import { readFileSync } from 'node:fs';
import type { AttestingRegister, RegisteredPaper } from './attesting.ts';

type Described = {
  readonly registers: readonly {
    readonly service: string;
    readonly papers: readonly { readonly type: string }[];
  }[];
};

/** The registers of a place, each with the kinds that it attests. @param file a `registers.json` */
export const registersIn = (file: string | undefined): readonly AttestingRegister[] =>
  file === undefined
    ? []
    : (JSON.parse(readFileSync(file, 'utf8')) as Described).registers.map(({ service, papers }) => ({
        service,
        kinds: papers.map(({ type }) => type),
      }));

/** What they hold. @param file a `demo-registered-papers.json` */
export const heldIn = (file: string | undefined): readonly RegisteredPaper[] =>
  file === undefined
    ? []
    : (JSON.parse(readFileSync(file, 'utf8')) as { readonly papers: readonly RegisteredPaper[] }).papers;

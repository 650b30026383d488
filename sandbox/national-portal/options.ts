import type { AttestingRegister, RegisteredPaper } from './attesting.ts';
import type { RegisteredHolder } from './population.ts';

/** What the sandbox is told when it starts. */
export type ExchangeOptions = {
  readonly host: string;
  readonly port: number;
  /** The one client that may call, such as `VN/GOV/H99/MOTCUA`. */
  readonly client: string;
  /** Who the population register knows. */
  readonly people: readonly RegisteredHolder[];
  /** Files of the place: its registers that attest papers, and what they hold. */
  readonly registersFile?: string | undefined;
  readonly papersFile?: string | undefined;
};

/** What the sandbox knows when it runs. */
export type ExchangeWorld = Pick<ExchangeOptions, 'client' | 'people'> & {
  readonly registers?: readonly AttestingRegister[];
  readonly papers?: readonly RegisteredPaper[];
};

/** Names of the services here, as the site is told them. */
export const portalService = 'VN/GOV/VPCP/DVCQG/case-sync';
export const populationService = 'VN/GOV/BCA/CSDLDC/population';

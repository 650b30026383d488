/** What the process of the sandbox platform is told by its parent when it starts. */
export type PaymentOptions = {
  /** Address as browsers and the site reach it, without a slash at the end. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** What the platform calls the one site that it knows, and the secret that it shares with it. */
  readonly partner: string;
  readonly secret: string;
  /** Where the site hears of payments. */
  readonly callbackUrl: string;
  readonly zone: string;
  /** Absolute path of the file that keeps the orders between starts; in memory alone without it. */
  readonly stateFile?: string;
  /** Pauses in milliseconds after which a message is sent again that was not taken. */
  readonly retriesMs: readonly number[];
};

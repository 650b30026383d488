/** What the e-ID's process is told by its parent when it starts. */
export type EIdOptions = {
  /** Address of the provider as browsers and clients reach it, without a slash at the end. */
  readonly issuer: string;
  readonly host: string;
  readonly port: number;
  readonly client: Client;
  /** Absolute folder in which the signing keys are kept between starts. */
  readonly dataDir: string;
  /** Absolute path of the place's `demo-people.json`. */
  readonly peopleFile: string;
};

/** The one relying party that the e-ID knows: the site. */
export type Client = {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly redirectUri: string;
  readonly afterSignOutUri: string;
};

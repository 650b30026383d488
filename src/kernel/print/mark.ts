/** A place that a template keeps free on a page, such as that of a signature; points from the left and the top of the page. */
export type Mark = {
  readonly name: string;
  /** 1 for the first. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

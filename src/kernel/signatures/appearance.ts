/** A rectangle on a page, in points (1/72 inch) from the page's lower left corner. Pages count from 1. */
export type Box = {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Where something is drawn: a rectangle, or the room that a template kept for it, which is a link ending in `#<mark>`, such as
 * `#link(data.checkAddress + "#signer")[#box(width: 60mm, height: 25mm)]` for `{ mark: 'signer' }`.
 */
export type Spot = Box | { readonly mark: string };

/** How a signature shows on the page (Decree 30/2020, annex I, II.8). Images are PNG; what is transparent stays so. */
export type Appearance =
  /** The signer's own hand in blue, centred between title and name, no other text. */
  | { readonly kind: 'signature'; readonly image: Uint8Array; readonly spot: Spot; readonly label: string }
  /** The agency's red seal at its real size, over the left third of the signature that stands in the spot. */
  | {
      readonly kind: 'seal';
      readonly image: Uint8Array;
      readonly spot: Spot;
      readonly diameterMm: number;
      readonly label: string;
    }
  /** An attachment in a file of its own: number and symbol of the main document and the time, top right of page 1. */
  | { readonly kind: 'attachment'; readonly documentNumber: string; readonly zone: string; readonly label: string }
  /** An electronic copy: which kind of copy, by whom, and the time, top right of page 1. */
  | {
      readonly kind: 'copy';
      readonly heading: string;
      readonly agency: string;
      readonly zone: string;
      readonly label: string;
    };

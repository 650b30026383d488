/** A legal time limit with its unit. */
export type Term =
  | { readonly unit: 'working-days'; readonly count: number }
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'hours'; readonly count: number }
  | { readonly unit: 'at-once' };

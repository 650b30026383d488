/** Holder of a linked filing: it lies on nobody's desk, for its parts do. */
export const noUnit = 0;
